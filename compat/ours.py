"""Runs a case with pykeytool in this process, chance and clock handed back from a recording."""

import io
import os
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from compat import folder, terminal
from compat.case import FIXTURES, Case, Outcome, Recorded
from compat.replay import Replay, replay
from compat.servers import placed, running
from compat.theirs import ENVIRONMENT, HOME
from pykeytool.host import Host
from pykeytool.host.keyboard import StandardInput
from pykeytool.host.machine import real_host

CRASHED = 70
"""The status of a run that ended in a traceback, which keytool never returns."""
PROMPT = 0.1
"""Seconds of silence that make a prompt: no JVM has to start."""
CHOICE = "PYKEYTOOL_RELEASE"


def ours(case: Case, release: str, recorded: Recorded) -> Outcome:
    """What ours answers in a twin of the folder in which the real tool was asked."""
    with TemporaryDirectory() as name:
        place = Path(name)
        folder.fill(place, recorded.before)
        env = {**ENVIRONMENT, **case.env, CHOICE: release}
        with _standing_in(place, env):
            status, out, err = _run(case, env, replay(case, recorded))
        return Outcome(status, out, err, folder.look(place))


@contextmanager
def _standing_in(place: Path, env: dict[str, str]) -> Iterator[None]:
    back, zone = Path.cwd(), os.environ.get("TZ")
    _set_zone(env["TZ"])
    os.chdir(place)
    try:
        yield
    finally:
        os.chdir(back)
        _set_zone(zone)


def _set_zone(zone: str | None) -> None:
    if zone is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = zone
    time.tzset()


def _run(case: Case, env: dict[str, str], drawn: Replay) -> tuple[int, bytes, bytes]:
    if case.terminal:
        return _at_a_terminal(case, env)
    out, err = io.BytesIO(), io.BytesIO()
    with _pipe(case.typed()) as keyboard, running(case.server) as port:
        words = placed(case.words(), port)
        status = _call([HOME, *words], _host(out, err, keyboard, env, drawn))
    complaints = "".join(f"replay: {text}\n" for text in drawn.complaints)
    return status, out.getvalue(), err.getvalue() + complaints.encode()


@contextmanager
def _pipe(stdin: bytes) -> Iterator[StandardInput]:
    reader, writer = os.pipe()
    try:
        with open(writer, "wb") as sink:
            sink.write(stdin)
        yield StandardInput(reader)
    finally:
        os.close(reader)


def _call(argv: list[str], host: Host) -> int:
    from pykeytool.cli import main

    try:
        return main(argv, host)
    except (Exception, SystemExit):
        host.prompt(traceback.format_exc(limit=-4))
        return CRASHED


def _host(
    out: io.BytesIO, err: io.BytesIO, keyboard: StandardInput, env: dict[str, str], drawn: Replay
) -> Host:
    real = real_host()

    def sign(key: bytes, algorithm: str, message: bytes) -> bytes:
        if algorithm.startswith("ML-DSA") and message in drawn.signatures:
            return drawn.signatures[message]  # of an expanded key, which no library signs with
        return drawn.sign(real.sign(key, algorithm, message), message)

    return real._replace(
        out=out,
        err=err,
        keyboard=keyboard,
        environ=env,
        home=".",
        cacerts=str(FIXTURES / "empty.jks"),
        started=drawn.readings[0],
        now=drawn.now,
        random=drawn.random,
        generate_key=lambda name, parameter: drawn.generate(real.generate_key, name, parameter),
        sign=sign,
        encoding="ascii" if env["LC_ALL"] == "C" else "utf-8",
    )


def _at_a_terminal(case: Case, env: dict[str, str]) -> tuple[int, bytes, bytes]:
    command = [sys.executable, "-m", "pykeytool", HOME, *case.words()]
    env = {"PATH": os.environ.get("PATH", os.defpath), **env}
    lines = case.typed().splitlines()
    status, shown = terminal.transcript(command, lines, Path.cwd(), env, quiet=PROMPT)
    return status, shown, b""
