"""Hex dumps, as an unknown extension printed on 17.0.15."""

from pykeytool.java.hexdump import hexdump


def test_hexdump() -> None:
    """
    Sixteen bytes a line; what is beyond ``z`` is a dot.
    """
    assert [
        "0000: 68 65 6C 6C 6F 20 77 6F   72 6C 64 2C 20 74 68 69  hello world, thi",
        "0010: 73 20 69 73 20 7B 75 6E   6B 6E 6F 77 6E 7D 7E 7F  s is .unknown...",
        "0020: 00 01 02 03 04 05 06 07                            ........",
    ] == list(hexdump(b"hello world, this is {unknown}~\x7f" + bytes(range(8))))


def test_offsets_wrap() -> None:
    """
    Offsets have four digits and begin again.
    """
    assert "0000: 00 " == list(hexdump(bytes(65552)))[4096][:9]
