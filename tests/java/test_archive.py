"""Archives: what is read, and what is said of damage."""

import io
import zipfile

import pytest

from pykeytool.errors import EndOfInputError
from pykeytool.java.archive import Archive, Rules, ZipError

RULES = Rules(counts_entries=True, bad_name="bad entry name or comment")
FILES = {"a.txt": b"hello\n" * 20_000, "empty": b"", "ä/b": b"world"}


def packed(method: int = zipfile.ZIP_DEFLATED, long: bool = False) -> bytes:
    """An archive of the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in FILES.items():
            with archive.open(name, "w", force_zip64=long) as entry:
                entry.write(data)
    return out.getvalue()


def contents(data: bytes) -> dict[str, bytes]:
    """What is read of an archive."""
    archive = Archive(data, RULES)
    return {entry.name: archive.read(entry) for entry in archive.entries}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("long", [False, True])
def test_read(method: int, long: bool) -> None:
    """
    Stored and deflated entries, with short and with long (ZIP64) sizes.
    """
    assert FILES == contents(packed(method, long))


def test_bytes_around() -> None:
    """
    An archive may follow a script and be followed by a comment or anything else.
    """
    assert FILES == contents(b"#!/bin/sh\n" + packed() + b"trailing")


def test_size_limits() -> None:
    """
    No more is unpacked than the directory says, whatever is packed.
    """
    archive = Archive(packed(), RULES)
    entry = archive.entries[0]

    assert b"hello" == archive.read(entry._replace(size=5))


def test_pieces_are_small() -> None:
    """
    A content comes in pieces, so that a bomb does not fill the memory.
    """
    archive = Archive(packed(), RULES)

    assert 1 << 16 >= max(map(len, archive.chunks(archive.entries[0])))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", "zip file is empty"),
        (b"PK", "zip END header not found"),
        (packed()[:-30], "zip END header not found"),
        (packed().replace(b"PK\1\2", b"PK\1\3", 1), "invalid CEN header (bad signature)"),
        (packed(zipfile.ZIP_BZIP2), "invalid CEN header (bad compression method: 12)"),
    ],
)
def test_damage(data: bytes, text: str) -> None:
    """
    An archive that cannot be opened, in Java's words.
    """
    with pytest.raises(ZipError) as caught:
        Archive(data, RULES)

    assert text == str(caught.value)


def test_cut_entry() -> None:
    """
    An entry that ends too early.
    """
    archive = Archive(packed(), RULES)

    with pytest.raises(EndOfInputError, match="Unexpected end of ZLIB input stream"):
        archive.read(archive.entries[0]._replace(packed=10))
    with pytest.raises(EndOfInputError):
        archive.read(archive.entries[0]._replace(at=1 << 30))


def test_not_deflated() -> None:
    """
    What zlib complains of is passed on.
    """
    data = bytearray(packed())
    data[35:39] = b"\xff" * 4
    archive = Archive(bytes(data), RULES)

    with pytest.raises(ZipError, match=r"^invalid "):
        archive.read(archive.entries[0])


def test_every_cut_is_an_error() -> None:
    """
    However a small archive is cut, nothing but these errors comes of it.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a", b"hello")
    data = whole.getvalue()
    for length in range(len(data)):
        with pytest.raises((ZipError, EndOfInputError)):
            contents(data[:length])
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 0xFF
        try:
            contents(bytes(changed))
        except (ZipError, EndOfInputError):
            continue


def test_offset_of_a_prefix() -> None:
    """
    Offsets count from the beginning of the archive, not of the file.
    """
    assert 5 == Archive(b"12345" + packed(), RULES).entries[0].at
