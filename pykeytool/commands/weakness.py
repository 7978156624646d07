"""The ``Warning:`` section: what is weak about the certificates a command has met."""

from contextlib import suppress

from pykeytool.commands.session import Session
from pykeytool.errors import ClassCastError, IllegalArgumentError, UnrecoverableKeyError
from pykeytool.host import Host
from pykeytool.keystore import PrivateKeyEntry, SecretKeyEntry
from pykeytool.options import Call
from pykeytool.x509 import constraints
from pykeytool.x509.certificate import Certificate

_JARS = "sign JARs"


def warn(opened: Session, certificate: Certificate, label: str) -> None:
    """Add what is weak about one certificate; the signature of a trusted one does not matter."""
    call, trusted = opened.call, opened.trusts(certificate.encoded)
    first = not any(_JARS in warning for warning in call.warnings)
    printing = call.profile.printing
    call.warnings += constraints.warnings(certificate, label, printing, trusted, first)


def warn_chain(opened: Session, chain: tuple[bytes, ...], label: str) -> None:
    """Add what is weak about each certificate of a chain, numbered where there are several."""
    for place, encoded in enumerate(chain, 1):
        numbered = f"{label} #{place} of {len(chain)}" if len(chain) > 1 else label
        warn(opened, Certificate(encoded), numbered)


def warn_secret_key(opened: Session, entry: PrivateKeyEntry | SecretKeyEntry, label: str) -> None:
    """Add what is weak about a secret key that the password of the store opens.

    Raises `IllegalArgumentError` for a JCEKS store that was opened without, and `ClassCastError`
    for a private key without certificate that was taken for a secret one.
    """
    if not opened.call.profile.storing.warns_of_secret_keys:
        return
    if opened.password is None:
        if opened.store.type == "JCEKS":
            raise IllegalArgumentError("password can't be null")
        return
    with suppress(UnrecoverableKeyError):
        if isinstance(entry, PrivateKeyEntry):
            raise _no_secret(opened.codec.unseal(opened.store, entry.sealed, opened.password))
        secret = opened.codec.unseal_secret(opened.store, entry.sealed, opened.password)
        warn_kept(opened.call, secret.algorithm, label)


_CLASSES = {
    "RSA": "sun.security.rsa.RSAPrivateCrtKeyImpl",
    "RSASSA-PSS": "sun.security.rsa.RSAPrivateCrtKeyImpl",
    "DSA": "sun.security.provider.DSAPrivateKey",
    "EC": "sun.security.ec.ECPrivateKeyImpl",
    "DiffieHellman": "com.sun.crypto.provider.DHPrivateKey",
    **dict.fromkeys(("Ed25519", "Ed448"), "sun.security.ec.ed.EdDSAPrivateKeyImpl"),
    **dict.fromkeys(("X25519", "X448"), "sun.security.ec.XDHPrivateKeyImpl"),
}
_OTHER_CLASS = "sun.security.pkcs.NamedPKCS8Key"


def _no_secret(key: bytes) -> ClassCastError:
    """The error of a private key (PKCS#8) that is taken for a secret one."""
    from pykeytool.x509.keys import PrivateKey
    from pykeytool.x509.oids import KEY_ALGORITHMS

    name = _CLASSES.get(KEY_ALGORITHMS.get(PrivateKey(key).oid, ""), _OTHER_CLASS)
    secret = "javax.crypto.SecretKey"
    return ClassCastError(
        f"class {name} cannot be cast to class {secret}"
        f" ({name} and {secret} are in module java.base of loader 'bootstrap')"
    )


def warn_kept(call: Call, algorithm: str, label: str) -> None:
    """The same of a secret key in a store; of passwords the algorithm does not matter."""
    if not algorithm.startswith("PBE"):
        warn_algorithm(call, algorithm, label)


def warn_algorithm(call: Call, algorithm: str, label: str) -> None:
    """Add that the algorithm of a secret key is weak, where the release minds."""
    profile = call.profile
    if profile.storing.warns_of_secret_keys and constraints.weak(algorithm, profile.printing):
        call.warnings.append(
            f"{label} uses the {algorithm} algorithm which is considered a security risk."
        )


def flush(call: Call, host: Host) -> None:
    """Print the warnings so far, before a question that they may matter to."""
    if call.warnings and not call.nowarn:
        host.tell("\n".join(["", "Warning:", *call.warnings, ""]))
    call.warnings.clear()
