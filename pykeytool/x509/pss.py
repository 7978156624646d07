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
        inner = member.explicit()
        if member.tag == 0xA0:
            found = found._replace(hash=_hash(inner))
        elif member.tag == 0xA1:
            found = found._replace(mask_hash=_hash(inner.sequence()[1]))
        elif member.tag == 0xA2:
            found = found._replace(salt=inner.integer())
        elif member.tag == 0xA3:
            found = found._replace(trailer=inner.integer())
        else:
            raise DerError("Unknown PSS parameter")
    return found


def _hash(algorithm: Value) -> str:
    dotted = identifier(algorithm.sequence()[0].content)
    return OTHERS.get(dotted, dotted)
