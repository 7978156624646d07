"""The parameters of RSASSA-PSS (RFC 4055, 3.1)."""

from typing import NamedTuple

from pykeytool.der.reader import SEQUENCE, DerError, Value, parse
from pykeytool.x509.oids import OTHERS, identifier


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
        if member.tag == 0xA0:
            found = found._replace(hash=_hash(inner))
        elif member.tag == 0xA1:
            found = found._replace(mask_hash=_mask_hash(inner))
        elif member.tag == 0xA2:
            found = found._replace(salt=inner.integer())
        elif member.tag == 0xA3:
            found = found._replace(trailer=inner.integer())
        else:
            raise DerError("Unknown PSS parameter")
    if found.salt < 0 or found.trailer != 1:
        raise DerError("Salt or trailer out of bounds")
    return found


def spec_text(encoded: bytes) -> str:
    """The text of java.security.spec.PSSParameterSpec. Raises `DerError`."""
    found = parameters(encoded)
    return (
        f"PSSParameterSpec[hashAlgorithm={found.hash}, "
        f"maskGenAlgorithm=MGF1ParameterSpec[hashAlgorithm={found.mask_hash}], "
        f"saltLength={found.salt}, trailerField={found.trailer}]"
    )


_HASHES = (
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
    dotted = identifier(algorithm.sequence()[0].content)
    name = OTHERS.get(dotted, dotted)
    if name not in _HASHES:
        raise DerError(f"Unsupported message digest {name}")
    return name


def _mask_hash(algorithm: Value) -> str:
    members = algorithm.sequence()
    if identifier(members[0].content) != _MGF1 or len(members) < 2:
        raise DerError("Only MGF1 with a hash is supported")
    return _hash(members[1])


_MGF1 = "1.2.840.113549.1.1.8"
