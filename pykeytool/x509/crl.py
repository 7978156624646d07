"""Certificate revocation lists (RFC 5280, 5.1): how they are made.

crl   = SEQUENCE { tbs, algorithm, signature BIT STRING }
tbs   = SEQUENCE { version?, algorithm, issuer, this update, next update?, SEQUENCE OF entry?,
                   [0] extensions? }
entry = SEQUENCE { serial, date, extensions? }

Rules and texts as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.errors import SecurityError
from pykeytool.x509 import issue

LABEL = "X509 CRL"
REASON = "2.5.29.21"
_V2 = 1


class CrlError(SecurityError):
    """A revocation list that cannot be built or read."""

    java = "java.security.cert.CRLException"


class Revoked(NamedTuple):
    """A certificate to revoke: its serial number, and why, if that is said."""

    serial: int
    reason: int | None


class Draft(NamedTuple):
    """All that a new list says. Issuer and algorithm are in DER."""

    algorithm: bytes
    issuer: bytes
    validity: issue.Validity
    revoked: Iterable[Revoked]


def encode(draft: Draft, sign: Callable[[bytes], bytes]) -> bytes:
    """The list in DER: of version 2 where a reason is given, of version 1 otherwise."""
    revoked = list(draft.revoked)
    reasons = any(entry.reason is not None for entry in revoked)
    date = issue.time(draft.validity.start)
    body = writer.sequence(
        writer.integer(_V2) if reasons else b"",
        draft.algorithm,
        draft.issuer,
        date,
        issue.time(draft.validity.end),
        writer.sequence(*(_entry(entry, date) for entry in revoked)) if revoked else b"",
    )
    return writer.sequence(body, draft.algorithm, writer.bits(sign(body)))


def _entry(entry: Revoked, date: bytes) -> bytes:
    if entry.reason is None:
        return writer.sequence(writer.integer(entry.serial), date)
    value = writer.octets(writer.enumerated(entry.reason))
    reason = writer.sequence(writer.oid(REASON), value)
    return writer.sequence(writer.integer(entry.serial), date, writer.sequence(reason))
