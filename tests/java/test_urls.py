"""URLs that name files."""

import pytest

from pykeytool.errors import IllegalArgumentError
from pykeytool.java.urls import file_path


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("file:p", "p"),
        ("FILE:./p", "./p"),
        ("file:/a/b", "/a/b"),
        ("file:///a", "/a"),
        ("file://localhost/a", "/a"),
        (" url:file:a ", "a"),
        ("file:a?b", "a"),
        ("file:a#b", "a"),
        ("file:%61%C3%A4", "aä"),
        ("file:", "."),
        ("p", None),
        ("", None),
        ("http://localhost/a", None),
    ],
)
def test_file_path(text: str, path: str | None) -> None:
    """
    A URL of a file gives its path, anything else none.
    """
    assert path == file_path(text, ".")


def test_bad_escape() -> None:
    """
    An escape without two digits is refused.
    """
    with pytest.raises(IllegalArgumentError, match="Malformed escape pair: %zz"):
        file_path("file:%zz")
