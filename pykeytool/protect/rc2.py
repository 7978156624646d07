"""RC2 in CBC mode (RFC 2268), for one purpose: the PKCS12 files of JDK 8.

They protect their certificates with PBEWithSHA1AndRC2_40. `cryptography` has RC2 for keys of 128
bits only, and OpenSSL 3 puts the rest where a wheel cannot rely on it, so this is the one cipher
that is written here. It protects nothing: it reads such files, and writes them as they were.
"""

from collections.abc import Iterable
from functools import lru_cache
from struct import pack, unpack

BLOCK = 8

_PI = bytes.fromhex(
    "d978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2"
    "179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82"
    "54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626"
    "6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7"
    "08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec"
    "c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731"
    "2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9"
    "0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad"
)
"""PITABLE of section 2, from the digits of pi."""

_ROTATIONS = (1, 2, 3, 5)
_ROUNDS = (*(["mix"] * 5), "mash", *(["mix"] * 6), "mash", *(["mix"] * 5))


@lru_cache(maxsize=4)
def _expand(key: bytes) -> tuple[int, ...]:
    """The 64 words of section 2, with as many effective bits as the key has."""
    table = bytearray(key)
    for at in range(len(key), 128):
        table.append(_PI[(table[at - 1] + table[at - len(key)]) & 0xFF])
    table[128 - len(key)] = _PI[table[128 - len(key)]]
    for at in range(127 - len(key), -1, -1):
        table[at] = _PI[table[at + 1] ^ table[at + len(key)]]
    return unpack("<64H", bytes(table))


def _encrypt_block(words: tuple[int, ...], block: bytes) -> bytes:
    r = list(unpack("<4H", block))
    at = 0
    for kind in _ROUNDS:
        for i in range(4):
            if kind == "mash":
                r[i] = (r[i] + words[r[i - 1] & 63]) & 0xFFFF
                continue
            mixed = r[i] + words[at] + (r[i - 1] & r[i - 2]) + (~r[i - 1] & r[i - 3]) & 0xFFFF
            r[i] = (mixed << _ROTATIONS[i] | mixed >> 16 - _ROTATIONS[i]) & 0xFFFF
            at += 1
    return pack("<4H", *r)


def _decrypt_block(words: tuple[int, ...], block: bytes) -> bytes:
    r = list(unpack("<4H", block))
    at = 63
    for kind in reversed(_ROUNDS):
        for i in (3, 2, 1, 0):
            if kind == "mash":
                r[i] = (r[i] - words[r[i - 1] & 63]) & 0xFFFF
                continue
            turned = (r[i] >> _ROTATIONS[i] | r[i] << 16 - _ROTATIONS[i]) & 0xFFFF
            r[i] = turned - words[at] - (r[i - 1] & r[i - 2]) - (~r[i - 1] & r[i - 3]) & 0xFFFF
            at -= 1
    return pack("<4H", *r)


def encrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    """CBC over whole blocks."""
    words, previous, blocks = _expand(key), iv, []
    for block in _blocks(data):
        previous = _encrypt_block(words, _xor(block, previous))
        blocks.append(previous)
    return b"".join(blocks)


def decrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    """CBC over whole blocks."""
    words, previous, blocks = _expand(key), iv, []
    for block in _blocks(data):
        blocks.append(_xor(_decrypt_block(words, block), previous))
        previous = block
    return b"".join(blocks)


def _blocks(data: bytes) -> Iterable[bytes]:
    return (data[at : at + BLOCK] for at in range(0, len(data), BLOCK))


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
