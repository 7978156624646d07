"""The real keytool without the start of its JVM: one JVM per release that runs it again and again.

It is some ten times as fast as `compat.theirs` and the same program, but for what the JVM keeps
from one call to the next. So it is for finding differences, and what it finds is asked of the
tool itself.
"""

import atexit
import shutil
import struct
import subprocess
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from compat import folder
from compat.case import Case, Outcome, Recorded
from compat.fuzz.run import ENVIRONMENT as VARIABLES
from compat.oracles import Oracle, compiling_java
from compat.theirs import ENVIRONMENT, HOME, QUICK

SOURCE = Path(__file__).parent / "Warm.java"
OPEN = ("--add-exports=java.base/sun.security.tools.keytool=ALL-UNNAMED",)
MODULES = 9
"""The first release that has modules, and keeps keytool in one of them."""


def takes(case: Case) -> bool:
    """Whether a warm JVM can run it: what the launcher reads cannot be changed any more."""
    return not any(word.startswith(("-J", "@")) or word == "-debug" for word in case.words())


def warm(case: Case, oracle: Oracle) -> Recorded:
    """What the real tool answers to a case without setup, variables of its own or a terminal."""
    return _machine(oracle).ask(case)


@cache
def _machine(oracle: Oracle) -> "Machine":
    return Machine(oracle)


class Machine:
    """A JVM in a folder of its own."""

    def __init__(self, oracle: Oracle) -> None:
        self.place = Path(mkdtemp())
        atexit.register(shutil.rmtree, self.place, ignore_errors=True)
        self.folder = self.place / "folder"
        self.folder.mkdir()
        options = [option.removeprefix("-J") for option in (*QUICK, HOME)]
        modules = OPEN if oracle.release >= MODULES else ()
        self._process = subprocess.Popen(
            [str(oracle.java), *options, *modules, "-cp", str(_classes()), "Warm"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=self.folder,
            env={**ENVIRONMENT, **VARIABLES},
        )
        atexit.register(self._process.kill)

    def ask(self, case: Case) -> Recorded:
        """Run it. Raises `RuntimeError` where Java itself fails."""
        self._clear()
        folder.fill(self.folder, case.folder())
        before, clock = folder.look(self.folder), time.time_ns() // 1_000_000
        status, out, err = self._run([word.encode() for word in case.words()], case.typed())
        if status < 0:
            raise RuntimeError(f"{case.words()}: {err.decode()}")
        return Recorded(before, clock, Outcome(status, out, err, folder.look(self.folder)))

    def _clear(self) -> None:
        for path in self.folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()

    def _run(self, words: Iterable[bytes], typed: bytes) -> tuple[int, bytes, bytes]:
        parts = list(words)
        message = struct.pack(">i", len(parts))
        for part in (*parts, typed):
            message += struct.pack(">i", len(part)) + part
        sink, source = self._process.stdin, self._process.stdout
        assert sink
        assert source
        sink.write(message)
        sink.flush()

        def number() -> int:
            return int(struct.unpack(">i", source.read(4))[0])

        return number(), source.read(number()), source.read(number())


@cache
def _classes() -> Path:
    """The folder of the compiled program. Raises `RuntimeError` where nothing compiles."""
    java = compiling_java()
    if java is None:
        raise RuntimeError("no javac beside any real keytool")
    place = Path(mkdtemp())
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    javac = [str(java.with_name("javac")), "--release", "8", "-d", str(place), str(SOURCE)]
    subprocess.run(javac, check=True)
    return place
