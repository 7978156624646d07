"""Runs a program under a pseudo terminal and types a line at each of its prompts."""

import contextlib
import os
import select
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

QUIET = 0.3
"""Seconds of silence after which a line without an end is a prompt."""
UNSEEN = 2.0
"""Seconds that a program has to turn the echo off after it asked for a password."""
PATIENCE = 60.0
"""Seconds after which a run is given up."""
END = b"\x04"
"""Control-D, which ends the input."""


def transcript(
    command: Sequence[str | Path],
    lines: Sequence[bytes],
    folder: Path,
    env: Mapping[str, str],
    quiet: float = QUIET,
) -> tuple[int, bytes]:
    """The exit status and everything the terminal showed.

    A prompt is a line without an end and then silence for `quiet` seconds. At each a line is
    typed; when none is left, the input ends. Raises `TimeoutError` where the program does not end.
    """
    master, slave = os.openpty()
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=env, close_fds=True,
        start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    try:
        shown = _converse(master, list(lines), quiet)
        return process.wait(PATIENCE), shown
    finally:
        process.kill()
        os.close(master)


def _converse(master: int, lines: list[bytes], quiet: float) -> bytes:
    shown = b""
    typed_at = 0
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if select.select([master], [], [], quiet)[0]:
            more = _read(master)
            if not more:
                return shown
            shown += more
        elif len(shown) > typed_at and not shown.endswith(b"\n"):
            _type(master, lines.pop(0) if lines else END, b"password" in shown[typed_at:])
            typed_at = len(shown)
    raise TimeoutError(shown)


def _type(master: int, line: bytes, secret: bool) -> None:
    until = time.monotonic() + UNSEEN
    while secret and termios.tcgetattr(master)[3] & termios.ECHO and time.monotonic() < until:
        time.sleep(0.01)
    os.write(master, line if line == END else line + b"\n")


def _read(master: int) -> bytes:
    """What there is; nothing once the program has gone (Linux reports that as an error)."""
    with contextlib.suppress(OSError):
        return os.read(master, 65536)
    return b""
