"""Chains of certificates: from one up to a self-signed one, and the order of a reply.

The rules of -importcert, observed on 17.0.15 with replies that are shuffled, doubled, cut short
and forged. Dates do not matter to any of them.
"""

from collections.abc import Iterable, Sequence

from pykeytool.der import writer
from pykeytool.errors import KeytoolError
from pykeytool.x509.certificate import Certificate


def is_signed_by(child: Certificate, issuer: Certificate) -> bool:
    """Whether the names fit and the issuer's key verifies the child's signature."""
    if child.issuer != issuer.subject:
        return False
    from pykeytool.x509.signatures import verify

    try:
        algorithm = writer.algorithm(*child.signature_algorithm)
        return verify(issuer.public_key.encoded, algorithm, child.tbs, child.signature)
    except KeytoolError:
        return False


def is_self_signed(certificate: Certificate) -> bool:
    """Whether its own key verifies it."""
    return is_signed_by(certificate, certificate)


class Trust:
    """Certificates that chains may be built from, found by their names."""

    def __init__(self, certificates: Iterable[Certificate]) -> None:
        self._by_subject: dict[object, list[Certificate]] = {}
        for certificate in certificates:
            self._by_subject.setdefault(certificate.subject, []).append(certificate)

    def __contains__(self, certificate: Certificate) -> bool:
        return certificate in self._by_subject.get(certificate.subject, [])

    def chain(self, certificate: Certificate) -> list[Certificate] | None:
        """The chain from a certificate up to a self-signed one, or None."""
        return self._extend([certificate])

    def _extend(self, chain: list[Certificate]) -> list[Certificate] | None:
        last = chain[-1]
        if last.is_self_issued:
            return chain
        for issuer in self._by_subject.get(last.issuer, []):
            if issuer in chain or not is_signed_by(last, issuer):
                continue
            if longer := self._extend([*chain, issuer]):
                return longer
        return None

    def root_of(self, top: Certificate) -> Certificate | None:
        """A self-signed certificate among these that signed the top of a chain, or None."""
        for issuer in self._by_subject.get(top.issuer, []):
            if issuer.is_self_issued and is_signed_by(top, issuer):
                return issuer
        return None


def ordered(reply: Sequence[Certificate], key: bytes) -> list[Certificate] | None:
    """A reply in the order of a chain, the certificate of the public key (SPKI) first.

    Doubles are dropped. The last place is left to whatever remains, as keytool does.
    None where no certificate is for the key. Raises `KeytoolError` for a gap before the last.
    """
    chain = list(dict.fromkeys(reply))
    first = next((at for at, one in enumerate(chain) if one.public_key.encoded == key), None)
    if first is None:
        return None
    chain[0], chain[first] = chain[first], chain[0]
    for place in range(1, len(chain) - 1):
        child = chain[place - 1]
        found = next(
            (at for at in range(place, len(chain)) if is_signed_by(child, chain[at])), None
        )
        if found is None:
            raise KeytoolError("Incomplete certificate chain in reply")
        chain[place], chain[found] = chain[found], chain[place]
    return chain
