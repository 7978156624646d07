"""Runs a program under a pseudo terminal and types a line at each of its prompts."""

import contextlib
import os
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

QUIET = 0.3
"""Seconds of silence after which a line without an end is a prompt, and echo is set."""
PATIENCE = 60.0
"""Seconds after which a run is given up."""
END = b"\x04"
"""Control-D, which ends the input."""


def transcript(
    command: Sequence[str | Path], lines: Sequence[bytes], folder: Path, env: Mapping[str, str]
) -> tuple[int, bytes]:
    """The exit status and everything the terminal showed.

    Each line is typed when a prompt stands there; when none is left, the input ends. Raises
    `TimeoutError` where the program does not end.
    """
    master, slave = os.openpty()
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=env, close_fds=True,
        start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    try:
        shown = _converse(master, list(lines))
        return process.wait(PATIENCE), shown
    finally:
        process.kill()
        os.close(master)


def _converse(master: int, lines: list[bytes]) -> bytes:
    shown = b""
    typed_at = 0
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if select.select([master], [], [], QUIET)[0]:
            more = _read(master)
            if not more:
                return shown
            shown += more
        elif len(shown) > typed_at and not shown.endswith(b"\n"):
            line = lines.pop(0) if lines else END
            os.write(master, line if line == END else line + b"\n")
            typed_at = len(shown)
    raise TimeoutError(shown)


def _read(master: int) -> bytes:
    """What there is; nothing once the program has gone (Linux reports that as an error)."""
    with contextlib.suppress(OSError):
        return os.read(master, 65536)
    return b""
