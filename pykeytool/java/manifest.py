"""The manifest of a jar as java.util.jar reads it, and the parts of it that digests are made of.

manifest = main-section (blank* section)*
section  = "Name: " value newline header* blank
header   = name ": " value newline (" " more newline)*

A newline is CR LF, LF or CR; a last line without one is not looked at. Signature files (.SF) have
the same form. Observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Iterator

from pykeytool.errors import InputOutputError

_LONGEST = 512
"""Characters of a line, of which its end counts for one."""
_LONGEST_NAME = 70
_ENDS = (b"\n", b"\r")
_NAME_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


class Headers(dict[str, tuple[str, str]]):
    """The headers of a section: lower-cased name to the name as first written and the value."""

    def value(self, name: str) -> str | None:
        """The value of a header, whatever the case of its name."""
        found = self.get(name.lower())
        return None if found is None else found[1]

    def ending(self, end: str) -> Iterator[tuple[str, str]]:
        """What is before this end in names that have it, and the values, in order."""
        for lower, (name, value) in self.items():
            if lower.endswith(end.lower()):
                yield name[: -len(end)], value


class Manifest:
    """What a manifest says, and the names it has doubled, of which Java's log complains."""

    def __init__(self, data: bytes) -> None:
        """Read it. Raises `InputOutputError` with Java's text."""
        self.main = Headers()
        self.sections: dict[str, Headers] = {}
        self.doubled: list[str] = []
        lines = _Lines(data)
        _read_headers(lines, self.main, self.doubled)
        for number, line in lines:
            if line:
                name = _section_name(line, number, lines)
                _read_headers(lines, self.sections.setdefault(name, Headers()), self.doubled)


class _Lines:
    """Lines with their numbers; one can be looked at before it is taken."""

    def __init__(self, data: bytes) -> None:
        self._lines = list(_physical(data))
        self._at = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> tuple[int, bytes]:
        if self._at == len(self._lines):
            raise StopIteration
        self._at += 1
        return self._at, self._lines[self._at - 1]

    def more(self) -> bytes | None:
        """The next line if it continues this one, without its space."""
        if self._at < len(self._lines) and self._lines[self._at].startswith(b" "):
            return next(self)[1][1:]
        return None


def _physical(data: bytes) -> Iterator[bytes]:
    """The lines without their ends; a last one that has none only where it is too long."""
    text = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    *whole, rest = text.split(b"\n")
    yield from whole
    if len(rest) >= _LONGEST:
        yield rest


def _read_headers(lines: _Lines, found: Headers, doubled: list[str]) -> None:
    """The headers up to a blank line."""
    for number, line in lines:
        if len(line) >= _LONGEST:
            raise InputOutputError(f"line too long (line {number})")
        if not line:
            return
        if line.startswith(b" "):
            raise InputOutputError(f"misplaced continuation line (line {number})")
        name, value = _header(line, number)
        while (more := lines.more()) is not None:
            value += more
        known = found.get(name.lower())
        if known is not None:
            doubled.append(name)
        found[name.lower()] = (known[0] if known else name), value.decode("utf-8", "replace")


def _header(line: bytes, number: int) -> tuple[str, bytes]:
    name, colon, value = line.partition(b":")
    if not colon or not value.startswith(b" "):
        raise InputOutputError(f"invalid header field (line {number})")
    text = name.decode("utf-8", "replace")
    if not 0 < len(text) <= _LONGEST_NAME or not _NAME_SIGNS.issuperset(text):
        raise InputOutputError(f"invalid header field name: {text} (line {number})")
    return text, value[1:]


def _section_name(line: bytes, number: int, lines: _Lines) -> str:
    if len(line) >= _LONGEST:
        raise InputOutputError(f"manifest line too long (line {number})")
    if line[:6].lower() != b"name: ":
        raise InputOutputError(f"invalid manifest format (line {number})")
    name = line[6:]
    while (more := lines.more()) is not None:
        name += more
    return name.decode("utf-8", "replace")


class Parts:
    """The bytes of a manifest that digests are made of: all, the main part and each section.

    A part whose last line has no end is not there.
    """

    def __init__(self, data: bytes) -> None:
        self.whole = data
        first, *rest = [data[start:end] for start, end in _spans(data)]
        self.main = first if first.endswith(_ENDS) else None
        self.sections: dict[str, list[bytes]] = {}
        for section in rest:
            name = _name_of(section)
            if name is not None and section.endswith(_ENDS):
                self.sections.setdefault(name, []).append(section)


def without_blank(section: bytes) -> bytes:
    """A section without the blank line at its end, as some old signers digested it."""
    for blank in (b"\r\n\r\n", b"\n\n", b"\r\r"):
        if section.endswith(blank):
            return section[: -len(blank) // 2]
    return section


def _spans(data: bytes) -> Iterator[tuple[int, int]]:
    """Where each part begins and ends, its blank line included; more blank lines are in none."""
    start = at = 0
    first = True
    while at < len(data):
        end = _line_end(data, at)
        blank = data[at : at + 1] in (b"\r", b"\n")
        if blank and (first or start < at):
            yield start, end
            first = False
        if blank:
            start = end
        at = end
    if start < at or first:
        yield start, at


def _line_end(data: bytes, at: int) -> int:
    """Where the line after this one begins."""
    feed = data.find(b"\n", at)
    feed = len(data) if feed < 0 else feed
    turn = data.find(b"\r", at, feed)
    if turn < 0:
        return min(feed + 1, len(data))
    return turn + (2 if data[turn + 1 : turn + 2] == b"\n" else 1)


def _name_of(section: bytes) -> str | None:
    if section[:6].lower() != b"name: ":
        return None
    lines = section.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    name = lines[0][6:]
    for line in lines[1:]:
        if not line.startswith(b" "):
            break
        name += line[1:]
    return name.decode("utf-8", "replace")
