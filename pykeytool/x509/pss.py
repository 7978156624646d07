"""The parameters of RSASSA-PSS (RFC 4055, 3.1)."""

from typing import NamedTuple

from pykeytool.der.reader import CONSTRUCTED, INTEGER, NULL, SEQUENCE, DerError, Value, parse
from pykeytool.x509.oids import OTHERS

PSS = "RSASSA-PSS"
"""The name of the algorithm, of keys and of signatures."""


class Parameters(NamedTuple):
    """Hash and mask hash by their JDK names, length of the salt in bytes, trailer field."""

    hash: str = "SHA-1"
    mask_hash: str = "SHA-1"
    salt: int = 20
    trailer: int = 1


def check_parameters(encoded: bytes) -> None:
    """Raises `DerError` for what the JDK refuses; absent and NULL are fine."""
    if encoded and encoded != b"\x05\x00":
        parameters(encoded)


def parameters(encoded: bytes) -> Parameters:
    """What an encoded parameter says, defaults filled in. Raises `DerError`."""
    found = Parameters()
    for member in parse(encoded).expect(SEQUENCE).children():
        inner = Value(member.data, member.body, member.end)
        part = member.tag & ~CONSTRUCTED
        if part == 0x80:
            found = found._replace(hash=_hash(inner))
        elif part == 0x81:
            found = found._replace(mask_hash=_mask_hash(inner))
        elif part == 0x82:
            found = found._replace(salt=inner.expect(INTEGER).integer())
        elif part == 0x83:
            found = found._replace(trailer=inner.expect(INTEGER).integer())
        else:
            raise DerError("Invalid encoded PSSParameters")
    if not 0 <= found.salt < 1 << 31:
        raise DerError("Negative value for saltLength")
    if found.trailer != 1:
        raise DerError(f"Unsupported trailerField value {found.trailer}")
    return found


def spec_text(encoded: bytes) -> str:
    """The text of java.security.spec.PSSParameterSpec. Raises `DerError`."""
    found = parameters(encoded)
    return (
        f"PSSParameterSpec[hashAlgorithm={found.hash}, "
        f"maskGenAlgorithm=MGF1ParameterSpec[hashAlgorithm={found.mask_hash}], "
        f"saltLength={found.salt}, trailerField={found.trailer}]"
    )


HASHES = (
    "SHA-1",
    "SHA-224",
    "SHA-256",
    "SHA-384",
    "SHA-512",
    "SHA-512/224",
    "SHA-512/256",
    "SHA3-224",
    "SHA3-256",
    "SHA3-384",
    "SHA3-512",
)


def _hash(algorithm: Value) -> str:
    """The name of any hash, known or not."""
    dotted = _members(algorithm)[0].oid()
    return OTHERS.get(dotted, dotted)


def _members(algorithm: Value) -> list[Value]:
    members = algorithm.sequence()
    if not members:
        raise DerError("Too short")
    for member in members:
        if member.tag == NULL and member.body != member.end:
            raise DerError("invalid NULL")
    return members


def _mask_hash(algorithm: Value) -> str:
    members = _members(algorithm)
    if members[0].oid() != MGF1:
        raise DerError("Only MGF1 mgf is supported")
    if len(members) < 2:
        raise DerError("Missing MGF1 parameters")
    name = _hash(members[1])
    if name not in HASHES:
        raise DerError(f"Unrecognized message digest algorithm {name}")
    return name


MGF1 = "1.2.840.113549.1.1.8"
