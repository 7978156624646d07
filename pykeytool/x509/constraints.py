"""Which algorithms and keys a release calls weak or disabled, and the warnings about them.

The rules stand in the releases' security properties (jdk.certpath.disabledAlgorithms and
jdk.security.legacyAlgorithms); observed on 17.0.9 to 25.0.5.
"""

from functools import cache
from typing import NamedTuple

from pykeytool.der.reader import DerError
from pykeytool.errors import CertificateParsingError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.oids import NAMES
from pykeytool.x509.publickeys import PublicKey

FINE, WEAK, DISABLED = "", "weak", "disabled"

_DISABLED = frozenset(("MD2", "MD5"))
_TOO_SHORT = {"RSA": 1024, "DSA": 1024, "EC": 224}
"""Keys of fewer bits are disabled."""

_EXTENDED_USAGE, _ENCODED_USAGE = "2.5.29.37", b"\x06\x03\x55\x1d\x25"
_SERVER, _CLIENT, _CODE, _TIME = (f"1.3.6.1.5.5.7.3.{number}" for number in (1, 2, 3, 8))


class Verdict(NamedTuple):
    """What is said of an algorithm: its name as printed, and how good it is."""

    name: str
    mark: str
    jars: bool = False
    """Whether it is disabled for signed JARs alone."""

    def __str__(self) -> str:
        return f"{self.name} ({self.mark})" if self.mark else self.name


def standard_name(oid: str, printing: Printing) -> str:
    """The release's name of an algorithm, or its OID."""
    return printing.names.get(oid) or NAMES.get(oid, oid)


def signature(certificate: Certificate, printing: Printing, trusted: bool = False) -> Verdict:
    """The signature algorithm of a certificate; that of one that is `trusted` does not matter.

    Raises `CertificateParsingError` where newer releases trip over its extended key usage.
    """
    name = standard_name(certificate.signature_algorithm[0], printing)
    jars = not trusted and "SHA1" in _parts(name)
    if (jars or printing.strict_usage) and _ENCODED_USAGE in certificate.encoded:
        usages = _usages(certificate, printing)
        if jars and _signs_jars(usages):
            return Verdict(name, DISABLED, jars=True)
    return Verdict(name, FINE if trusted else _mark(name, printing.legacy))


def algorithm(name: str, printing: Printing, trusted: bool = False) -> Verdict:
    """The algorithm of any other signature."""
    return Verdict(name, FINE if trusted else _mark(name, printing.legacy))


def key(public: PublicKey, printing: Printing) -> Verdict:
    """A public key as printed: ``2048-bit RSA key``. Raises `DerError`."""
    name, size = _key_name(public, printing), public.size
    mark = _mark(name, printing.legacy)
    if size is None:
        prefix, suffix = ("", printing.unknown_size) if not mark else (printing.weak_unknown, "")
        return Verdict(f"{prefix}{name} key{suffix}", mark)
    if public.algorithm in _RAW and not printing.sized_raw_keys:
        return Verdict(f"{name} key{printing.unknown_size}", mark)
    if size < _TOO_SHORT.get(name, 0) or public.curve in printing.disabled_curves:
        mark = DISABLED
    elif size < 2048 and f"{name}<2048" in printing.legacy:
        mark = WEAK
    curve = f" ({public.curve})" if public.curve else ""
    return Verdict(f"{size}-bit {name}{curve} key", mark)


_RAW = ("Ed25519", "Ed448", "X25519", "X448")


def _key_name(public: PublicKey, printing: Printing) -> str:
    name = standard_name(public.oid, printing)
    if name == "DiffieHellman":
        return "DH"
    if printing.xdh and name in ("X25519", "X448"):
        return "XDH"
    return name


def warnings(
    certificate: Certificate,
    label: str,
    printing: Printing,
    trusted: bool = False,
    first: bool = False,
) -> list[str]:
    """The sentences of the ``Warning:`` section about one certificate.

    `first` says that it is the first one the command warns about: of later ones the JDK no longer
    says that they cannot sign JARs. Raises `CertificateParsingError` as `signature` does.
    """
    return warnings_of(
        label, signature(certificate, printing, trusted), certificate.public_key, printing, first
    )


def warnings_of(
    label: str, verdict: Verdict, public: PublicKey | None, printing: Printing, first: bool = False
) -> list[str]:
    """The same about a signature, and a key where it is known."""
    found = []
    if verdict.mark:
        about = f"{label} uses the {verdict.name} signature algorithm which is considered"
        found.append(f"{about} a security risk{_signature_end(verdict, printing, first)}")
    if public is None:
        return found
    verdict = key(public, printing)
    if verdict.mark:
        end = " and is disabled." if verdict.mark == DISABLED else f".{printing.legacy_key}"
        about = f"{label} uses a {verdict.name} which is considered"
        found.append(f"{about} a security risk{end}")
    return found


def _signature_end(verdict: Verdict, printing: Printing, first: bool) -> str:
    if verdict.jars and first:
        return " and cannot be used to sign JARs after 2019-01-01."
    if verdict.jars or verdict.mark == WEAK:
        return f".{printing.legacy_signature}"
    return " and is disabled."


def _usages(certificate: Certificate, printing: Printing) -> list[str]:
    """The extended key usages; none where they cannot be read and the release does not mind."""
    from pykeytool.x509.extensions import read

    value = certificate.extension(_EXTENDED_USAGE)
    if value is None:
        return []
    try:
        usages = read(_EXTENDED_USAGE, False, value, printing)
    except DerError as error:
        if printing.strict_usage:
            raise CertificateParsingError(str(error)) from None
        return []
    assert isinstance(usages, list)
    return usages


def _signs_jars(usages: list[str]) -> bool:
    """What the first of these says: code signing, client, server, time stamping."""
    if _CODE in usages:
        return True
    return _TIME in usages and _CLIENT not in usages and _SERVER not in usages


def weak(algorithm: str, printing: Printing) -> bool:
    """Whether the algorithm of a secret key, in any case of letters, is called weak."""
    legacy = {name.lower() for name in printing.legacy}
    parts = algorithm.lower().replace("/", "with").replace("and", "with").split("with")
    return not legacy.isdisjoint(parts)


@cache
def _mark(name: str, legacy: tuple[str, ...]) -> str:
    parts = _parts(name)
    if not parts.isdisjoint(_DISABLED):
        return DISABLED
    return FINE if parts.isdisjoint(legacy) else WEAK


@cache
def _parts(name: str) -> frozenset[str]:
    """The algorithms that a name is made of: SHA1 and RSA of ``SHA1withRSA``."""
    text = name.replace("With", "with").replace("And", "with").replace("/", "with")
    return frozenset(part.replace("SHA-1", "SHA1") for part in text.split("with"))
