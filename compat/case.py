"""A case: one command line, what is typed, what lies in the folder; and what came of it.

One table of cases is run twice, by the real keytool and by ours (`compat.run`). Nothing in an
`Outcome` is merged, sorted or stripped.
"""

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from compat.servers import Server

FIXTURES = Path(__file__).parent / "fixtures"

Folder = dict[str, bytes]
"""Everything in a folder: name to content. See `compat.folder` for folders, links and modes."""


@dataclass(frozen=True)
class Mask:
    """What is hidden from both sides before they are compared, and why it has to be."""

    name: str
    reason: str
    pattern: str
    put: bytes = b""

    def apply(self, text: bytes) -> bytes:
        """The text with every match replaced."""
        return re.sub(self.pattern.encode(), self.put, text)


@dataclass(frozen=True)
class Differs:
    """A declared difference: it must show, and nothing else may.

    The kind is ``OK`` (different on purpose), ``BUG`` (theirs) or ``N-I`` (not there yet). With a
    mask or names of files, both sides are equal once the mask is applied and those files are left
    out; without either, anything may differ.
    """

    kind: str
    reason: str
    mask: Mask | None = None
    files: tuple[str, ...] = ()
    releases: tuple[int, ...] = ()

    def hide(self, outcome: "Outcome") -> "Outcome":
        """The outcome without what may differ."""
        apply = self.mask.apply if self.mask else bytes
        files = {name: data for name, data in outcome.files.items() if name not in self.files}
        return Outcome(outcome.status, apply(outcome.out), apply(outcome.err), files)


@dataclass(frozen=True)
class Case:
    """One command line in a folder of its own.

    `argv` is split as a shell would, or given as a tuple. `files` maps names to bytes or to the
    name of a fixture, and `stdin` may be one too. `setup` are command lines the real tool runs
    before. `releases` are the feature releases it is for, all where empty. A `terminal` case runs
    under a pseudo terminal, and the lines of `stdin` are typed one at each prompt. A `server` runs
    meanwhile, whose port stands for ``{port}`` in `argv`.
    """

    name: str
    argv: str | tuple[str, ...]
    stdin: bytes | str = b""
    files: Mapping[str, bytes | str] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)
    setup: tuple[str, ...] = ()
    releases: tuple[int, ...] = ()
    differs: Differs | None = None
    masks: tuple[Mask, ...] = ()
    terminal: bool = False
    server: Server | None = None

    def words(self) -> list[str]:
        """The arguments."""
        return shlex.split(self.argv) if isinstance(self.argv, str) else list(self.argv)

    def typed(self) -> bytes:
        """The standard input."""
        return _content(self.stdin)

    def folder(self) -> Folder:
        """What lies in the folder before anything runs."""
        return {name: _content(content) for name, content in self.files.items()}

    def signature(self) -> str:
        """What a recording of this case depends on, as text."""
        env = sorted(self.env.items())
        parts = (self.words(), self.stdin, env, self.setup, sorted(self.files), self.terminal)
        return repr((*parts, self.server) if self.server else parts)


def _content(content: bytes | str) -> bytes:
    return content if isinstance(content, bytes) else (FIXTURES / content).read_bytes()


@dataclass(frozen=True)
class Outcome:
    """What a run left: exit status, both streams, every file."""

    status: int
    out: bytes
    err: bytes
    files: Folder


@dataclass(frozen=True)
class Recorded:
    """What the real tool made of a case: the folder it found, when it ran, what it left."""

    before: Folder
    clock: int
    """Milliseconds since 1970 at which it was started."""
    outcome: Outcome
