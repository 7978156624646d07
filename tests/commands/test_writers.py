"""Several writers at once, and writers that die or run out of space: nothing reported is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pykeytool

FIXTURES = Path(__file__).parents[2] / "compat" / "fixtures"
CERTIFICATE = FIXTURES / "ed.cer"


def keytool(*arguments: str, cwd: Path, code: str = "") -> "subprocess.Popen[bytes]":
    """A process of our own, with some Python before it starts."""
    start = f"{code}\nfrom pykeytool.__main__ import run\nimport sys\nsys.exit(run())"
    return subprocess.Popen(
        [sys.executable, "-c", start, *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def importing(alias: str, store: str) -> tuple[str, ...]:
    """The command line that adds a certificate."""
    words = f"-importcert -noprompt -alias {alias} -keystore {store} -storepass changeit"
    return (*words.split(), "-file", str(CERTIFICATE))


def at_once(tmp_path: Path, store: str) -> None:
    """Eight writers add eight certificates to one store."""
    aliases = [f"writer{number}" for number in range(8)]
    running = [keytool(*importing(alias, store), cwd=tmp_path) for alias in aliases]
    for process in running:
        out, err = process.communicate(timeout=60)
        assert (b"", b"Certificate was added to keystore\n") == (out, err)

    assert [store] == os.listdir(tmp_path)
    assert aliases == sorted(pykeytool.load(str(tmp_path / store), "changeit").entries)


def test_at_once_new(tmp_path: Path) -> None:
    """
    Eight writers at once make one store that has all eight entries.
    """
    at_once(tmp_path, "new.p12")


def test_same_alias_at_once(tmp_path: Path) -> None:
    """
    Of two that add the same alias at once, one is told that it was not stored.
    """
    (tmp_path / "store.jks").write_bytes((FIXTURES / "empty.jks").read_bytes())
    running = [keytool(*importing("same", "store.jks"), cwd=tmp_path) for _ in range(4)]
    told = [process.communicate(timeout=60) for process in running]
    statuses = sorted(process.returncode for process in running)

    assert [0, 1, 1, 1] == statuses
    assert 1 == sum(b"was added" in err for _, err in told)
    assert 3 == sum(b"<same>" in out for out, _ in told)


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"


def test_full_disk(tmp_path: Path) -> None:
    """
    Where the store does not fit, the old one stays, and success is not reported.
    """
    store = tmp_path / "store.p12"
    old = (FIXTURES / "trust.p12").read_bytes()
    store.write_bytes(old)
    process = keytool(*importing("new", "store.p12"), cwd=tmp_path, code=FULL)
    out, err = process.communicate(timeout=60)

    assert (1, b"keytool error: java.io.IOException: File too large\n", b"") == (
        process.returncode,
        out,
        err,
    )
    assert old == store.read_bytes()
    assert ["store.p12"] == os.listdir(tmp_path)


KILLED = """
import os
real = os.{call}
def last(*arguments, **options):
    if {when}:
        os.kill(os.getpid(), 9)
    return real(*arguments, **options)
os.{call} = last
"""


def test_killed(tmp_path: Path) -> None:
    """
    A writer that is killed on its way leaves the old store; the next writer finds no trace.
    """
    store = tmp_path / "store.p12"
    old = (FIXTURES / "trust.p12").read_bytes()
    for call in ("fsync", "replace", "fchmod"):
        store.write_bytes(old)
        code = KILLED.format(call=call, when="True")
        process = keytool(*importing("new", "store.p12"), cwd=tmp_path, code=code)
        process.communicate(timeout=60)

        assert -9 == process.returncode
        assert old == store.read_bytes()

    process = keytool(*importing("new", "store.p12"), cwd=tmp_path)
    process.communicate(timeout=60)

    assert 0 == process.returncode
    assert ["store.p12"] == os.listdir(tmp_path)
    assert "new" in pykeytool.load(str(store), "changeit").entries
