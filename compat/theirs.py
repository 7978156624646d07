"""Runs a case with a real keytool, in an empty folder of its own."""

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from compat import folder, terminal
from compat.case import Case, Outcome, Recorded
from compat.oracles import Oracle
from compat.servers import placed, running

ENVIRONMENT = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "TERM": "dumb"}
HOME = "-J-Duser.home=."
"""Given to both tools, so that the default store is the folder's own and named alike."""
QUICK = ("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-J-XX:-UsePerfData")
"""Makes the JVM start sooner and changes nothing else."""


def theirs(case: Case, oracle: Oracle) -> Recorded:
    """What the real tool answers. Raises `RuntimeError` where the setup fails."""
    with TemporaryDirectory() as name:
        place = Path(name)
        folder.fill(place, case.folder())
        env = {"PATH": os.environ.get("PATH", os.defpath), **ENVIRONMENT, **case.env}
        for line in case.setup:
            _prepare(Case("setup", line), oracle, place, env)
        before = folder.look(place)
        clock = time.time_ns() // 1_000_000
        with running(case.server) as port:
            command = [str(oracle.keytool), HOME, *QUICK, *placed(case.words(), port)]
            status, out, err = _run(case, command, place, env)
        return Recorded(before, clock, Outcome(status, out, err, folder.look(place)))


def _prepare(case: Case, oracle: Oracle, place: Path, env: Mapping[str, str]) -> None:
    status, out, err = piped([str(oracle.keytool), HOME, *QUICK, *case.words()], b"", place, env)
    if status:
        raise RuntimeError(f"setup {case.argv!r} fails: {(out + err).decode()}")


def _run(
    case: Case, command: list[str], place: Path, env: Mapping[str, str]
) -> tuple[int, bytes, bytes]:
    if case.terminal:
        status, shown = terminal.transcript(command, case.typed().splitlines(), place, env)
        return status, shown, b""
    return piped(command, case.typed(), place, env)


def piped(
    command: list[str], stdin: bytes, place: Path, env: Mapping[str, str]
) -> tuple[int, bytes, bytes]:
    """Status, stdout and stderr; the whole input is in the pipe before the program starts."""
    reader, writer = os.pipe()
    with open(reader, "rb") as source:
        with open(writer, "wb") as sink:
            sink.write(stdin)
        done = subprocess.run(
            command, stdin=source, capture_output=True, cwd=place, env=dict(env), check=False
        )
    return done.returncode, done.stdout, done.stderr
