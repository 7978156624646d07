"""Manifests: sections, long lines, and what Java says of those that are none."""

import pytest

from pykeytool.errors import InputOutputError
from pykeytool.java.manifest import Manifest, Parts, without_blank

WHOLE = (
    b"Manifest-Version: 1.0\r\nX: a\r\n b\r\n\r\nName: a\r\n .txt\r\nSHA-256-Digest: AA==\r\n\r\n"
)


def test_headers() -> None:
    """
    Lines that begin with a space go on with the one before; the case of names does not matter.
    """
    manifest = Manifest(WHOLE)

    assert ("1.0", "ab") == (manifest.main.value("MANIFEST-VERSION"), manifest.main.value("x"))
    assert [("SHA-256", "AA==")] == list(manifest.sections["a.txt"].ending("-digest"))


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_line_ends(end: bytes) -> None:
    """
    Lines end in CR LF, LF or CR.
    """
    data = WHOLE.replace(b"\r\n", end)

    assert ["a.txt"] == list(Manifest(data).sections)
    assert ["a.txt"] == list(Parts(data).sections)
    assert data == (Parts(data).main or b"") + Parts(data).sections["a.txt"][0]


def test_last_line_without_end() -> None:
    """
    A last line that does not end is not there.
    """
    assert {} == Manifest(b"Manifest-Version: 1.0").main
    assert None is Parts(b"Manifest-Version: 1.0").main


def test_doubled() -> None:
    """
    A header that comes twice is noted, and the last one counts.
    """
    manifest = Manifest(b"X: 1\r\nx: 2\r\n\r\n")

    assert (["x"], "2") == (manifest.doubled, manifest.main.value("X"))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"A 1\n", "invalid header field (line 1)"),
        (b"A:1\n", "invalid header field (line 1)"),
        (b"A: 1\nB\xc3: 2\n", "invalid header field name: B\ufffd (line 2)"),
        (b" A: 1\n", "misplaced continuation line (line 1)"),
        (b"A: 1\n\nB: 2\n", "invalid manifest format (line 3)"),
        (b"A: 1\n\nName: x\nB\n", "invalid header field (line 4)"),
        (b"A: 1\nX: " + b"y" * 509 + b"\n", "line too long (line 2)"),
        (b"A: 1\n\nName: " + b"y" * 509 + b"\n", "manifest line too long (line 3)"),
        (b"X" * 71 + b": y\n", f"invalid header field name: {'X' * 71} (line 1)"),
    ],
)
def test_errors(data: bytes, text: str) -> None:
    """
    Java's words for each thing that is wrong (17.0.15 and 25.0.5).
    """
    with pytest.raises(InputOutputError) as caught:
        Manifest(data)

    assert text == str(caught.value)


def test_parts_leave_blank_lines_out() -> None:
    """
    A section ends with one blank line, and more of them belong to none.
    """
    parts = Parts(b"A: 1\n\n\n\nName: x\nB: 2\n\n\n")

    assert (b"A: 1\n\n", [b"Name: x\nB: 2\n\n"]) == (parts.main, parts.sections["x"])


def test_without_blank() -> None:
    """
    Some signers left the blank line out of the digest.
    """
    assert b"Name: x\r\n" == without_blank(b"Name: x\r\n\r\n")
    assert b"Name: x\r\n" == without_blank(b"Name: x\r\n")
