"""java.net.URL, as far as it names a file (observed on 17.0.15 and 25.0.5)."""

from pykeytool.errors import IllegalArgumentError


def file_path(text: str, nothing: str = "") -> str | None:
    """The path of a ``file:`` URL, None for any other text.

    `nothing` is the path of a URL without one. Raises `IllegalArgumentError` for an escape that
    is none.
    """
    text = text.strip(" ").removeprefix("url:")
    if text[:5].lower() != "file:":
        return None
    path = text[5:].partition("#")[0].partition("?")[0]
    if path.startswith("//"):
        path = "/" + path[2:].partition("/")[2]
    return _unescape(path) or nothing


def _unescape(path: str) -> str:
    first, *others = path.split("%")
    found = first.encode()
    for part in others:
        try:
            found += bytes([int(part[:2], 16)]) + part[2:].encode()
        except ValueError:
            raise IllegalArgumentError(f"Malformed escape pair: %{part[:2]}") from None
    return found.decode("utf-8", "replace")
