"""Runs one input through a target, in this process and without touching the disk."""

import io
import shlex
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from compat.case import FIXTURES
from compat.hostile.targets import NAME, Target
from pykeytool.cli import main
from pykeytool.errors import FileMissingError
from pykeytool.host import Host
from pykeytool.host.machine import real_host

LIMIT = 2.0
"""Seconds that no input may take longer than."""


class Memory:
    """A folder that is nowhere: the one file under test, and what the command writes."""

    def __init__(self, content: dict[str, bytes]) -> None:
        self.content = content

    def read(self, path: str) -> bytes:
        """What is in a file."""
        if path not in self.content:
            raise FileMissingError(f"{path} (No such file or directory)")
        return self.content[path]

    def exists(self, path: str) -> bool:
        """Whether there is one."""
        return path in self.content

    def names(self, path: str) -> list[str] | None:
        """No path is a folder."""
        del path
        return None

    def create(self, path: str, data: bytes) -> None:
        """Write."""
        self.content[path] = data

    replace = create

    def copy(self, path: str, target: str) -> None:
        """Copy."""
        self.content[target] = self.content[path]

    def check(self, path: str) -> None:
        """Everything may be written."""

    @contextmanager
    def locked(self, path: str) -> Iterator[None]:
        """Nobody else is here."""
        del path
        yield

    def same(self, one: str, other: str) -> bool:
        """Whether it is the same name."""
        return one == other


class Silence:
    """Standard input with a few lines, and then its end."""

    terminal = False

    def __init__(self, data: bytes) -> None:
        self._lines = data.splitlines()
        self._data = data

    def password(self, hidden: bool) -> bytes | None:
        """The next line."""
        del hidden
        return self._lines.pop(0) if self._lines else None

    def chunk(self) -> bytes:
        """All of it."""
        data, self._data = self._data, b""
        return data

    rest = chunk

    def available(self) -> bool:
        """Whether there is more."""
        return bool(self._data)


@cache
def _key(algorithm: str, parameter: str) -> bytes:
    return real_host().generate_key(algorithm, parameter)


def _host(files: Memory, stdin: bytes) -> Host:
    return real_host()._replace(
        out=io.BytesIO(),
        err=io.BytesIO(),
        keyboard=Silence(stdin),
        files=files,
        environ={"PYKEYTOOL_RELEASE": "25"},
        home=".",
        cacerts="cacerts",
        generate_key=_key,
        resolve=lambda _: b"\x7f\0\0\1",
    )


def run(target: Target, data: bytes) -> float:
    """The seconds that an input takes. Raises `AssertionError`, or whatever escapes the command."""
    if "{}" not in target.line:
        data = target.seal(data)
    content = {NAME: data, "cacerts": _fixture("empty.jks")}
    words = [data.decode("latin-1") if word == "{}" else word for word in shlex.split(target.line)]
    began = time.monotonic()
    status = main(words, _host(Memory(content), target.stdin))
    took = time.monotonic() - began
    assert status in (0, 1), f"status {status}"
    assert status == 0 or content[NAME] == data, "a failure has changed the input"
    assert took < LIMIT, f"it took {took:.1f} s"
    return took


@cache
def _fixture(name: str) -> bytes:
    return Path(FIXTURES / name).read_bytes()
