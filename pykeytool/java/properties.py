"""java.util.Properties files: ``key=value`` lines in ISO 8859-1 with backslash escapes.

A line may go on after a backslash at its end; ``#`` and ``!`` begin comments; the key ends at an
unescaped ``=``, ``:`` or white space.
"""

from pykeytool.errors import IllegalArgumentError

_SPACE = " \t\f"
_DIGITS = "0123456789abcdefABCDEF"
_ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}


def parse(text: str) -> dict[str, str]:
    """The table a file describes; a later line wins. Raises `IllegalArgumentError`."""
    table = {}
    for line in _logical_lines(text):
        end = _key_end(line)
        rest = line[end:].lstrip(_SPACE)
        if rest[:1] in ("=", ":"):
            rest = rest[1:].lstrip(_SPACE)
        table[_unescape(line[:end])] = _unescape(rest)
    return table


def _logical_lines(text: str) -> list[str]:
    lines: list[str] = []
    joined = ""
    for natural in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = natural.lstrip(_SPACE)
        if not joined and (not line or line[0] in "#!"):
            continue
        if (len(line) - len(line.rstrip("\\"))) % 2:
            joined += line[:-1]
            continue
        lines.append(joined + line)
        joined = ""
    return [*lines, joined] if joined else lines


def _key_end(line: str) -> int:
    at = 0
    while at < len(line) and line[at] not in "=:" + _SPACE:
        at += 2 if line[at] == "\\" else 1
    return min(at, len(line))


def _unit(digits: str) -> str:
    if len(digits) < 4 or not all(digit in _DIGITS for digit in digits):
        raise IllegalArgumentError("Malformed \\uxxxx encoding.")
    return chr(int(digits, 16))


def _unescape(text: str) -> str:
    pieces = []
    at = 0
    while at < len(text):
        character = text[at]
        at += 1
        if character == "\\" and at < len(text):
            character = text[at]
            at += 1
            if character == "u":
                character = _unit(text[at : at + 4])
                at += 4
            else:
                character = _ESCAPES.get(character, character)
        pieces.append(character)
    return "".join(pieces)
