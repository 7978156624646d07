"""-genkeypair: a new key pair and its certificate, self-signed or signed by another key.

The order of checks, questions and messages is keytool's (17.0.15 and 25.0.5).
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from pykeytool.commands import keys, opening, weakness
from pykeytool.commands.ownkey import no_certificate
from pykeytool.commands.session import Session
from pykeytool.commands.subject import subject
from pykeytool.errors import KeytoolError, UncheckedError
from pykeytool.host import Host
from pykeytool.keystore import PrivateKeyEntry
from pykeytool.options import Call
from pykeytool.x509 import ext, issue, keychoice, sigalgs, startdate
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.keys import public_key, type_of
from pykeytool.x509.names import Name
from pykeytool.x509.publickeys import PublicKey


class Issuer(NamedTuple):
    """Who signs: name in DER, key in PKCS#8 and its public key, its id if it is another's."""

    name: bytes
    private: bytes
    public: bytes
    key_id: bytes | None
    chain: tuple[bytes, ...]


def run(call: Call, host: Host) -> None:
    """Generate a key pair and store it. Raises `KeytoolError`; nothing is stored then."""
    opened = opening.open_store(call, host)
    if call.keyalg is None:
        call.keyalg = call.profile.commanding.default_pair or None
    alias = call.own_alias
    size = None if call.keysize == -1 else call.keysize
    _check(call, size)
    _warn_of_size(call, size)
    if opened.get(alias) is not None:
        raise KeytoolError(f"Key pair not generated, alias <{alias}> already exists")
    signer = _signer(opened)
    if call.sigalg is None and call.profile.signing.derives_by_name:
        sigalgs.check_derived(call.keyalg or "", call.profile.signing)
    algorithm = keychoice.find(call.keyalg or "", call.profile.signing)
    name, shown = subject(call, host)
    keychoice.check_group(call.keyalg or "", call.groupname, call.profile.signing)
    choice = keychoice.choose(algorithm, size, call.groupname, call.profile.signing)
    private = host.generate_key(*choice)
    public = public_key(private)
    issuer = signer or Issuer(name, private, public, None, ())
    scheme, certificate, extensions = _issue(call, host, issuer, Subject(name, public))
    chain = (certificate, *issuer.chain)
    _tell(call, host, PublicKey(public), f"({scheme})", shown)
    _check_usage(extensions)
    if choice.algorithm.startswith("ML-"):
        from pykeytool.x509 import lattices

        private = lattices.in_form(private, call.profile.signing.lattice_form)
    password = keys.new_password(opened, alias)
    weakness.warn_chain(opened, chain, "The generated certificate")
    opened.put_key(alias, private, password, chain)
    opened.tell_saved()
    opened.save()
    opened.finish()


class ClassCastError(UncheckedError):
    """The JDK takes an extension given in hexadecimal for one it has made itself."""

    java = "java.lang.ClassCastException"


def _check_usage(extensions: Mapping[str, ext.Extension]) -> None:
    usage = extensions.get(_EXTENDED_KEY_USAGE)
    if usage is not None and usage.raw:
        generic, special = _EXTENSIONS
        raise ClassCastError(
            f"class {generic} cannot be cast to class {special}"
            f" ({generic} and {special} are in module java.base of loader 'bootstrap')"
        )


_EXTENDED_KEY_USAGE = "2.5.29.37"
_EXTENSIONS = ("sun.security.x509.Extension", "sun.security.x509.ExtendedKeyUsageExtension")


def _check(call: Call, size: int | None) -> None:
    if call.keyalg is None:
        raise KeytoolError("The -keyalg option must be specified.")
    if call.groupname is not None and size is not None:
        raise KeytoolError("Cannot specify both -groupname and -keysize")


def _signer(opened: Session) -> Issuer | None:
    alias = opened.call.signer
    if alias is None:
        return None
    entry = opened.get(alias)
    if entry is None:
        raise KeytoolError(f"Alias <{alias}> does not exist")
    if not isinstance(entry, PrivateKeyEntry):
        raise KeytoolError(f"Alias <{alias}> has no key")
    private = _open(opened, alias, entry)
    if not entry.chain:
        raise no_certificate(opened.call.command.name, alias)
    own = Certificate(entry.chain[0])
    return Issuer(
        own.subject.encoded, private, own.public_key.encoded, issue.issuer_key_id(own), entry.chain
    )


def _open(opened: Session, alias: str, entry: PrivateKeyEntry) -> bytes:
    call = opened.call
    keypass, call.keypass = call.keypass, call.signerkeypass
    try:
        return keys.open_key(opened, alias, entry)[0]
    finally:
        call.keypass = keypass


def _warn_of_size(call: Call, size: int | None) -> None:
    told = "groupname" not in call.profile.commanding.missing_options
    if (call.keyalg or "").upper() != "EC" or size is None or not told:
        return
    curve = keychoice.curve_of_size(size).split()[0]
    call.warnings.append(
        "Specifying -keysize for generating EC keys is deprecated, "
        f'please use "-groupname {curve}" instead.'
    )


class Subject(NamedTuple):
    """Whose certificate it is: name and public key in DER."""

    name: bytes
    public: bytes


_Issued: TypeAlias = tuple[str, bytes, Mapping[str, ext.Extension]]


def _issue(call: Call, host: Host, issuer: Issuer, owner: Subject) -> _Issued:
    """The name of the signature, the certificate and the extensions of the options."""
    signing, key = call.profile.signing, PublicKey(issuer.public)
    default = None if call.sigalg is not None else sigalgs.default(key, signing)
    extensions = ext.extensions(call.ext, signing, host.resolve)
    start = startdate.start(call.startdate, host.now() // 1000, host.zone)
    days = startdate.DEFAULT_DAYS if call.validity is None else call.validity
    validity = issue.Validity(start, startdate.end(start, days, host.zone))
    signature = default or sigalgs.find(call.sigalg or "", signing)
    scheme = sigalgs.scheme(signature, key, signing)
    draft = issue.Draft(
        issue.serial(host.random, call.profile.signing.short_serials),
        scheme.identifier,
        issuer.name,
        validity,
        owner.name,
        owner.public,
        issue.with_key_ids(extensions, owner.public, issuer.key_id, signing),
    )
    certificate = issue.certificate(
        draft, lambda body: host.sign(issuer.private, scheme.operation, body)
    )
    return scheme.name, certificate, extensions


def _tell(call: Call, host: Host, key: PublicKey, scheme: str, name: Name) -> None:
    if call.profile.commanding.tells_when_verbose and not call.verbose:
        return
    days = startdate.DEFAULT_DAYS if call.validity is None else call.validity
    kind = f"self-signed certificate {scheme}"
    if call.signer is not None:
        kind = f"a certificate {scheme} issued by <{call.signer}>"
    host.tell(
        f"Generating {_described(call, key)} key pair and {kind} with a validity of {days:,} days"
    )
    host.tell(f"\tfor: {name}")


def _described(call: Call, key: PublicKey) -> str:
    """The key as the status line describes it: ``2,048 bit RSA``, ``3072-bit RSA``, ``Ed25519``."""
    signing, name = call.profile.signing, type_of(key)
    curve = f" ({key.curve})" if key.curve and signing.tells_curve else ""
    if signing.sizes_by_option:
        size = key.size if _knows_size(call) else None
        if name in ("X25519", "X448"):
            name = signing.xdh_family or name
        return f"{size or -1:,} bit {_SIZED.get(name, name)}{curve}"
    return f"{key.size}-bit {_SIZED[name]}{curve}" if name in _SIZED else name


_SIZED = {
    "RSA": "RSA",
    "RSASSA-PSS": "RSASSA-PSS",
    "DSA": "DSA",
    "EC": "EC",
    "DiffieHellman": "DH",
}
_WITH_DEFAULT_SIZE = frozenset(
    ["RSA", "DSA", "DH", "EC", "EDDSA", "ED25519", "ED448", "XDH", "X25519", "X448"]
)


def _knows_size(call: Call) -> bool:
    """Whether the size was given, or the name of the algorithm is one with a default size."""
    given, name = call.keysize not in (None, -1), (call.keyalg or "").upper()
    if call.groupname is not None and not call.profile.signing.tells_curve:
        return False
    told = call.profile.signing.tells_pss_size and name == "RSASSA-PSS"
    return given or told or name in _WITH_DEFAULT_SIZE
