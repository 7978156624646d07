"""Makes a valid line a nearly valid one, now and then, and types something at it."""

import shlex
from collections.abc import Callable
from random import Random

from compat.fuzz import values
from compat.fuzz.grammar import Author, Line

SPOILED = 0.16
"""The share of lines that are changed."""
LONGEST = 5
"""The most lines a sequence has."""


class Step:
    """One command line of a sequence and its standard input."""

    def __init__(self, argv: Line, stdin: bytes) -> None:
        self.argv = tuple(argv)
        self.stdin = stdin


def sequence(seed: str) -> list[Step]:
    """The sequence of a seed: always the same."""
    chance = Random(seed)
    author = Author(chance)
    return [_step(author) for _ in range(chance.randint(1, LONGEST))]


def _step(author: Author) -> Step:
    line = author.line()
    chance = author.chance
    while chance.random() < SPOILED:
        line = chance.choice(_WAYS)(chance, line)
    return Step(line, _typed(chance))


def _typed(chance: Random) -> bytes:
    if chance.random() < 0.4:
        return b""
    if chance.random() < 0.4:
        return b"changeit\n" * chance.randint(1, 4)
    lines = [values.likely(chance, values.REPLIES) for _ in range(chance.randint(1, 6))]
    return ("\n".join(lines) + chance.choice(("\n", "\n", "\r\n", ""))).encode()


def _drop(chance: Random, line: Line) -> Line:
    at = chance.randrange(len(line) + 1)
    return line[:at] + line[at + 1 :]


def _cut(chance: Random, line: Line) -> Line:
    return line[: chance.randrange(len(line) + 1)]


def _twice(chance: Random, line: Line) -> Line:
    options = [at for at, word in enumerate(line) if word[:1] == "-"]
    if not options:
        return line
    at = chance.choice(options)
    return line + line[at : at + chance.choice((1, 2, 2))]


def _swap(chance: Random, line: Line) -> Line:
    if len(line) < 2:
        return line
    one, other = chance.sample(range(len(line)), 2)
    line = list(line)
    line[one], line[other] = line[other], line[one]
    return line


def _foreign(chance: Random, line: Line) -> Line:
    at = chance.randrange(len(line) + 1)
    return [*line[:at], *shlex.split(chance.choice(_FOREIGN)), *line[at:]]


_PROPERTY = "-J-Dkeystore.pkcs12."
_FOREIGN = (
    *("-v", "-rfc", "-noprompt", "-protected", "-debug", "-nowarn", "-trustcacerts"),
    *("-tls", "-srcalias rsa", "-keyalg RSA", "-new changeme", "-storetype jks", "-file empty"),
    *("-ext bc", "-id 1", "-nonsense", "junk", "''", "-", "-keypass different", "-validity 1"),
    *("-list", "-help", "-providername SUN", "-providername x", "-addprovider SUN", "-J-Dx=y"),
    *("-addprovider x", "-providerclass x.Y", "-providerarg x", "-keystore NONE", "-alias a"),
    *("-destalias a", "-sigalg SHA256withRSA", "-storepass changeit", "--help", "-keystore empty"),
    *("-keystore missing", "-keystore rsa.cer", "-J-Duser.timezone=Europe/Berlin"),
    *(
        f"{_PROPERTY}legacy",
        f"{_PROPERTY}macAlgorithm=HmacPBESHA1",
        f"{_PROPERTY}macAlgorithm=NONE",
    ),
    f"{_PROPERTY}certProtectionAlgorithm=NONE",
    f"{_PROPERTY}keyProtectionAlgorithm=PBEWithSHA1AndDESede",
    f"{_PROPERTY}certPbeIterationCount=20",
)
"""Options of other commands, and what is none. -cacerts would write to the machine's own store."""


def _letters(chance: Random, line: Line) -> Line:
    at = chance.randrange(len(line) + 1)
    return [*line[:at], *(word.upper() for word in line[at : at + 1]), *line[at + 1 :]]


_WAYS: tuple[Callable[[Random, Line], Line], ...] = (
    *(_drop, _drop, _cut, _twice, _swap, _foreign, _foreign, _foreign, _letters),
)
