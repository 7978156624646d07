"""How the JDK puts certificate chains together when it reads PKCS12 (observed on 17.0.15).

From the key's certificate it goes on to the issuer among all certificates of the file until one is
self-issued, none is found, or one comes back. An issuer is found by name; where the child says
which key signed it, the first with that key wins and one that names no key is second best.
"""

from itertools import pairwise

from pykeytool.der.reader import parse
from pykeytool.errors import KeytoolError, StoreError
from pykeytool.x509.certificate import Certificate

AUTHORITY_KEY, SUBJECT_KEY = "2.5.29.35", "2.5.29.14"


class Chains:
    """Chains among the certificates of one file; they are parsed and indexed once."""

    def __init__(self, by_name: bool = False) -> None:
        """`by_name` says that of several issuers the last counts, whatever their keys."""
        self._by_name = by_name
        self._certificates: dict[bytes, Certificate] = {}
        self._by_subject: dict[object, list[Certificate]] = {}
        self._indexed = -1

    def __call__(self, own: bytes, everything: list[bytes]) -> tuple[bytes, ...]:
        """The chain of a key's certificate, in DER."""
        current: Certificate | None = self._parse(own)
        chain: list[bytes] = []
        while current is not None and current.encoded not in chain:
            chain.append(current.encoded)
            if current.issuer == current.subject:
                break
            self._index(everything)
            candidates = self._by_subject.get(current.issuer, [])
            current = _issuer(current, candidates[-1:] if self._by_name else candidates)
        return tuple(chain)

    def _parse(self, encoded: bytes) -> Certificate:
        if encoded not in self._certificates:
            self._certificates[encoded] = Certificate(encoded)
        return self._certificates[encoded]

    def _index(self, everything: list[bytes]) -> None:
        if self._indexed == len(everything):
            return
        for encoded in everything:
            certificate = self._parse(encoded)
            self._by_subject.setdefault(certificate.subject, []).append(certificate)
        self._indexed = len(everything)


def _issuer(child: Certificate, candidates: list[Certificate]) -> Certificate | None:
    wanted = _key_identifier(child, AUTHORITY_KEY)
    if wanted is None:
        return candidates[0] if candidates else None
    fallback = None
    for candidate in candidates:
        found = _key_identifier(candidate, SUBJECT_KEY)
        if found == wanted:
            return candidate
        if found is None:
            fallback = candidate
    return fallback


def _key_identifier(certificate: Certificate, oid: str) -> bytes | None:
    """The identifier an AKI or SKI extension holds (RFC 5280, 4.2.1.1 and 4.2.1.2)."""
    try:
        extension = certificate.extension(oid)
        if extension is None:
            return None
        value = parse(extension)
        if oid == SUBJECT_KEY:
            return value.content
        return next((part.content for part in value.children() if part.tag == 0x80), None)
    except KeytoolError:
        return None


def check(chain: tuple[bytes, ...]) -> None:
    """Raise `StoreError` unless each certificate names the next as its issuer, without doubles."""
    certificates = [Certificate(encoded) for encoded in chain]
    linked = all(child.issuer == issuer.subject for child, issuer in pairwise(certificates))
    if not linked or len(set(chain)) < len(chain):
        raise StoreError("Certificate chain is not valid")


def friendly_name(encoded: bytes) -> str:
    """The name of an issuer's certificate in a chain: its subject."""
    return Certificate(encoded).subject.rfc2253()
