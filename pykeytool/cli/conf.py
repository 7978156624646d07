"""The file of -conf: Java properties whose values are arguments to put before the given ones.

``keytool.all`` counts for every command and ``keytool.COMMAND`` for one. A value is split at white
space; quotes group, and ``${name}`` stands for a system property (observed on 17.0.15).
"""

from collections.abc import Mapping

from pykeytool.errors import IllegalArgumentError, InputOutputError
from pykeytool.java import properties
from pykeytool.options import Command


class ExpandError(InputOutputError):
    """A ``${name}`` that names no property."""

    java = "sun.security.util.PropertyExpander$ExpandException"


def arguments(data: bytes, command: Command, system: Mapping[str, str]) -> list[str]:
    """The arguments that a file gives to a command. Raises `InputOutputError`."""
    table = properties.parse(data.decode("latin-1"))
    names = [name for name in (command.name, command.alternative) if name]
    given = [table[f"keytool.{name}"] for name in names if f"keytool.{name}" in table]
    if len(given) > 1:
        both = " and ".join(f"-{name}" for name in names)
        raise InputOutputError(f"Cannot have both {both} as pre-configured options")
    lines = [table.get("keytool.all", ""), *given]
    return [expand(word, system) for line in lines for word in words(line)]


_ESCAPES = {"n": "\n", "t": "\t", "b": "\b", "f": "\f", "r": "\r", "a": "\a", "v": "\v"}


def words(line: str) -> list[str]:
    """The words of a value; a quote begins a new word wherever it stands."""
    found: list[str] = []
    at = 0
    while at < len(line):
        if line[at] <= " ":
            at += 1
        elif line[at] in "\"'":
            word, at = _quoted(line, at + 1, line[at])
            found.append(word)
        else:
            end = at
            while end < len(line) and line[end] > " " and line[end] not in "\"'":
                end += 1
            found.append(line[at:end])
            at = end
    return found


def _quoted(line: str, at: int, quote: str) -> tuple[str, int]:
    word = ""
    while at < len(line) and line[at] not in (quote, "\n", "\r"):
        character = line[at]
        at += 1
        if character == "\\" and at < len(line):
            character, at = _escaped(line, at)
        word += character
    return word, at + (at < len(line) and line[at] == quote)


def _escaped(line: str, at: int) -> tuple[str, int]:
    end = at
    limit = 3 if line[at] in "0123" else 2
    while end < len(line) and end - at < limit and line[end] in "01234567":
        end += 1
    if end > at:
        return chr(int(line[at:end], 8)), end
    return _ESCAPES.get(line[at], line[at]), at + 1


def expand(text: str, system: Mapping[str, str]) -> str:
    """Put properties in the place of ``${name}``; ``${{name}}`` stays.

    Raises `ExpandError`, and `IllegalArgumentError` for no name.
    """
    expanded = ""
    while (start := text.find("${")) >= 0:
        kept = text.startswith("{", start + 2)
        mark = "}}" if kept else "}"
        end = text.find(mark, start)
        if end < 0:
            break
        place = end + len(mark)
        value = text[start:place] if kept else _value(text[start + 2 : end], system)
        expanded += text[:start] + value
        text = text[place:]
    return expanded + text


def _value(name: str, system: Mapping[str, str]) -> str:
    if not name:
        raise IllegalArgumentError("key can't be empty")
    value = "/" if name == "/" else system.get(name)
    if value is None:
        raise ExpandError(f"unable to expand property {name}")
    return value
