"""Zip archives as java.util.zip reads them, with its words for what is wrong.

archive   = anything (local entry)* directory end [comment]
directory = (header name extra comment)*

What counts is the directory, found from the end; of a local entry only the lengths of its name and
its extra field. Offsets count from where the archive begins, which may be after other bytes.
Observed on 17.0.15 and 25.0.5. Nothing is ever unpacked to a file.
"""

from collections.abc import Iterator
from struct import unpack_from
from typing import NamedTuple

from pykeytool.errors import EndOfInputError, InputOutputError

_END, _END_SIZE, _LONGEST_COMMENT = b"PK\5\6", 22, 0xFFFF
_END64, _LOCATOR64, _LOCATOR_SIZE = b"PK\6\6", b"PK\6\7", 20
_HEADER, _HEADER_SIZE = b"PK\1\2", 46
_LOCAL, _LOCAL_SIZE = b"PK\3\4", 30
_STORED, _DEFLATED = 0, 8
_NONE, _NONE64 = 0xFFFF, 0xFFFFFFFF
_CHUNK = 1 << 16


class ZipError(InputOutputError):
    """An archive that is damaged or uses what Java does not read."""

    java = "java.util.zip.ZipException"


class Entry(NamedTuple):
    """An entry of the directory; `packed` and `size` are lengths in bytes, `at` is in the file."""

    name: str
    method: int
    packed: int
    size: int
    at: int


class Rules(NamedTuple):
    """What releases check differently."""

    counts_entries: bool
    """Whether a directory too short for the number of its entries is refused at once."""
    bad_name: str
    """What is said of a name that is not UTF-8."""


class Archive:
    """An archive over its bytes."""

    def __init__(self, data: bytes, rules: Rules) -> None:
        """Read the directory. Raises `ZipError`, `EndOfInputError`."""
        self._data = data
        if not data:
            raise ZipError("zip file is empty")
        self.entries = list(_directory(data, rules))

    def chunks(self, entry: Entry) -> Iterator[bytes]:
        """The content of an entry piece by piece, never more than its `size` in all.

        Raises `ZipError`, `EndOfInputError`.
        """
        data = self._data
        if entry.at + _LOCAL_SIZE > len(data):
            raise EndOfInputError()
        if data[entry.at : entry.at + 4] != _LOCAL:
            raise ZipError("ZipFile invalid LOC header (bad signature)")
        name, extra = unpack_from("<HH", data, entry.at + 26)
        start = entry.at + _LOCAL_SIZE + name + extra
        packed = memoryview(data)[start : start + entry.packed]
        pieces = _inflated(packed) if entry.method == _DEFLATED else _pieces(packed)
        left = entry.size
        for piece in pieces:
            yield piece[:left]
            left -= len(piece)
            if left <= 0:
                return

    def read(self, entry: Entry) -> bytes:
        """The whole content. Raises what `chunks` does."""
        return b"".join(self.chunks(entry))


def _pieces(packed: memoryview) -> Iterator[bytes]:
    for at in range(0, len(packed), _CHUNK):
        yield bytes(packed[at : at + _CHUNK])


def _inflated(packed: memoryview) -> Iterator[bytes]:
    import zlib

    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    while not machine.eof:
        try:
            piece = machine.decompress(rest, _CHUNK)
        except zlib.error as error:
            raise ZipError(str(error).partition(": ")[2]) from None
        rest = machine.unconsumed_tail
        if piece:
            yield piece
        elif not rest and not machine.eof:
            raise EndOfInputError("Unexpected end of ZLIB input stream")


class _End(NamedTuple):
    """The end of the directory: where, and how many entries and bytes the directory has."""

    at: int
    entries: int
    size: int
    offset: int


def _directory(data: bytes, rules: Rules) -> Iterator[Entry]:
    end = _find_end(data)
    if end.size > end.at:
        raise ZipError("invalid END header (bad central directory size)")
    start = end.at - end.size
    before = start - end.offset
    if before < 0:
        raise ZipError("invalid END header (bad central directory offset)")
    if rules.counts_entries and end.entries * _HEADER_SIZE > end.size:
        raise ZipError("invalid END header (total entries count too large)")
    at = start
    while at + _HEADER_SIZE <= end.at:
        entry, at = _entry(data, at, end.at, rules)
        yield entry._replace(at=entry.at + before)
    if at != end.at:
        raise ZipError("invalid CEN header (bad header size)")


def _find_end(data: bytes) -> _End:
    """The end header that fits: its comment reaches the end of the file, or a directory begins."""
    lowest = max(0, len(data) - _END_SIZE - _LONGEST_COMMENT)
    at = data.rfind(_END, lowest, len(data) - _END_SIZE + len(_END))
    while at >= 0:
        count, size, offset, comment = unpack_from("<HLLH", data, at + 10)
        found = _End(at, count, size, offset)
        if at + _END_SIZE + comment == len(data) or _fits(data, found):
            if at + _END_SIZE + comment > len(data):
                raise EndOfInputError()
            return _long_end(data, found)
        at = data.rfind(_END, lowest, at)
    raise ZipError("zip END header not found")


def _fits(data: bytes, end: _End) -> bool:
    start = end.at - end.size
    local = start - end.offset
    if start < 0 or local < 0:
        return False
    begins = (data[start : start + 4], data[local : local + 4])
    return begins == (_HEADER, _LOCAL) or not end.entries


def _long_end(data: bytes, end: _End) -> _End:
    """The end header of a ZIP64 archive, where the short one has no room for a number."""
    if end.entries != _NONE and _NONE64 not in (end.size, end.offset):
        return end
    locator = end.at - _LOCATOR_SIZE
    if locator < 0 or data[locator : locator + 4] != _LOCATOR64:
        return end
    (at,) = unpack_from("<Q", data, locator + 8)
    if at + 56 > len(data) or data[at : at + 4] != _END64:
        return end
    count, size, offset = unpack_from("<QQQ", data, at + 32)
    return _End(at, count, size, offset)


def _entry(data: bytes, at: int, end: int, rules: Rules) -> tuple[Entry, int]:
    """The entry of the header at this place, and where the next begins."""
    if data[at : at + 4] != _HEADER:
        raise ZipError("invalid CEN header (bad signature)")
    flags, method = unpack_from("<HH", data, at + 8)
    packed, size, name, extra, comment = unpack_from("<LLHHH", data, at + 20)
    if flags & 1:
        raise ZipError("invalid CEN header (encrypted entry)")
    if method not in (_STORED, _DEFLATED):
        raise ZipError(f"invalid CEN header (bad compression method: {method})")
    body = at + _HEADER_SIZE
    if body + name + extra + comment > end:
        raise ZipError("invalid CEN header (bad header size)")
    try:
        text = data[body : body + name].decode()
    except UnicodeDecodeError:
        raise ZipError(f"invalid CEN header ({rules.bad_name})") from None
    (offset,) = unpack_from("<L", data, at + 42)
    long = _long_numbers(data[body + name : body + name + extra], (size, packed, offset))
    return Entry(text, method, long[1], long[0], long[2]), body + name + extra + comment


def _long_numbers(extra: bytes, numbers: tuple[int, int, int]) -> tuple[int, ...]:
    """Sizes and offset, those without room in the header taken from the extra field of ZIP64."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = unpack_from("<HH", extra, at)
        if kind == 1:
            room = iter(unpack_from(f"<{length // 8}Q", extra[at + 4 :].ljust(length, b"\0")))
            return tuple(next(room, n) if n == _NONE64 else n for n in numbers)
        at += 4 + length
    return numbers
