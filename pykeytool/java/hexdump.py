"""Bytes in hexadecimal, sixteen to a line, as keytool dumps them (observed on 17.0.15).

0000: 68 65 6C 6C 6F 20 77 6F   72 6C 64 2C 20 74 68 69  hello world, thi
"""

from collections.abc import Iterator

_SHOWN = "".join(chr(c) if 0x20 <= c <= 0x7A else "." for c in range(256))


def hexdump(data: bytes) -> Iterator[str]:
    """The lines of a dump, without line ends; offsets start again after FFFF."""
    for at in range(0, len(data), 16):
        yield _line(at, data[at : at + 16])


def _line(at: int, data: bytes) -> str:
    octets = data.hex(" ").upper()
    if len(data) > 8:
        octets = octets[:24] + "  " + octets[24:]
    text = data.decode("latin-1").translate(_TABLE)
    return f"{at & 0xFFFF:04X}: {octets:<51}{text}"


_TABLE = str.maketrans({chr(code): shown for code, shown in enumerate(_SHOWN)})
