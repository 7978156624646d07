"""Both read what the other wrote: every store that a recorded case leaves behind.

Ours runs with fresh keys, salts and dates here, so that nothing is borrowed from the recording.
"""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from compat.case import Case, Folder, Outcome, Recorded
from compat.cases import every
from compat.oracles import NO_COMPILER, compiling_java, oracles
from compat.ours import ours
from compat.recordings import Recording, versions
from compat.replay import attempt, passwords_of
from compat.theirs import ENVIRONMENT
from pykeytool.profiles import numbers

JAVA = compiling_java()
ORACLES = oracles()
SOURCE = Path(__file__).with_name("Cross.java")
OLDEST = "17"
"""The release whose class files every other runs."""
EMPTY = Outcome(0, b"", b"", {})
KINDS = {"key": "PrivateKeyEntry", "trusted": "trustedCertEntry", "secret": "SecretKeyEntry"}

Entries = list[str]
"""What Java says of a store: kind, algorithm, alias and length of the chain of each entry."""

needs_java = pytest.mark.skipif(JAVA is None, reason=NO_COMPILER)


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the compiled reader."""
    assert JAVA
    place = tmp_path_factory.mktemp("classes")
    javac = JAVA.with_name("javac")
    subprocess.run([javac, "--release", OLDEST, "-d", place, SOURCE], check=True)
    return place


@pytest.fixture
def java(version: str, classes: Path) -> list[str]:
    """The command that reads stores as the release of the version does."""
    fitting = [one for one in ORACLES if one.release == numbers(version)[0]]
    if not fitting:
        pytest.skip(f"no real keytool of the release of {version} is here to read the stores")
    best = next((one for one in fitting if one.version == version), fitting[-1])
    return [str(best.java), "-cp", str(classes), "Cross"]


def written(version: str) -> Iterator[tuple[str, Case, Recorded]]:
    """The recorded cases in which the real tool wrote a store, and ours can."""
    recording = Recording(version)
    for name, case in every().items():
        answer = recording.get(name, case)
        missing = case.differs is not None and case.differs.kind == "N-I"
        if (
            answer
            and not case.terminal
            and not missing
            and stores(case, answer.before, answer.outcome.files)
        ):
            yield name, case, answer


def stores(case: Case, before: Folder, after: Folder) -> Folder:
    """The stores that are new or were changed."""
    changed = {name: data for name, data in after.items() if data != before.get(name)}
    return {name: data for name, data in changed.items() if attempt(data, passwords_of(case))}


def java_reads(
    java: list[str], place: Path, files: dict[str, tuple[Case, bytes]]
) -> dict[str, Entries]:
    """What Java finds in stores of any names, in one run."""
    place.mkdir(exist_ok=True)
    numbered = list(enumerate(files.values()))
    lines = []
    for number, (case, data) in numbered:
        (place / str(number)).write_bytes(data)
        lines.append("\1".join([str(number), *_words(case)]))
    text = "\n".join(lines).encode()
    done = subprocess.run(
        java, input=text, capture_output=True, cwd=place, env=ENVIRONMENT, check=True
    )
    blocks = done.stdout.decode().split("store\t")[1:]
    return dict(zip(files, [sorted(block.splitlines()[1:]) for block in blocks], strict=True))


@needs_java
@pytest.mark.parametrize("version", versions())
def test_java_reads_ours(version: str, java: list[str], tmp_path: Path) -> None:
    """
    Java finds the same entries in what ours writes as in what the real tool wrote.
    """
    theirs_wrote, ours_wrote = {}, {}
    for name, case, answer in written(version):
        again = ours(case, version, replace(answer, outcome=EMPTY)).files
        for store, data in stores(case, answer.before, answer.outcome.files).items():
            theirs_wrote[f"{name}: {store}"] = case, data
            ours_wrote[f"{name}: {store}"] = case, again.get(store, b"")
    expected = java_reads(java, tmp_path / "theirs", theirs_wrote)
    found = java_reads(java, tmp_path / "ours", ours_wrote)
    assert not {
        name: (expected[name], rows) for name, rows in found.items() if rows != expected[name]
    }


@needs_java
@pytest.mark.parametrize("version", versions())
def test_ours_reads_theirs(version: str, java: list[str], tmp_path: Path) -> None:
    """
    Ours lists the entries that Java finds in what the real tool wrote.
    """
    files = {
        f"{name}: {store}": (case, data)
        for name, case, answer in written(version)
        for store, data in stores(case, answer.before, answer.outcome.files).items()
    }
    wrong = {}
    for name, entries in java_reads(java, tmp_path, files).items():
        rows = _listed(version, *files[name])
        if rows != sorted(_row(entry) for entry in entries if not entry.startswith("error")):
            wrong[name] = rows, entries
    assert not wrong


def _words(case: Case) -> list[str]:
    """Passwords as characters: given in UTF-8, typed byte by byte, none."""
    words = passwords_of(case)
    given = [word.decode("utf-8", "replace") for word in words]
    typed = [word.decode("latin-1") for word in words if not word.isascii()]
    return [*given, *typed, ""]


def _row(entry: str) -> tuple[str, str]:
    kind, alias, _ = entry.split("\t")
    return alias, KINDS[kind.split()[0]]


def _listed(version: str, case: Case, data: bytes) -> list[tuple[str, str]]:
    """Aliases and kinds that -list shows, through whichever password opens the store."""
    for password in _words(case):
        argv = ("-list", "-nowarn", "-keystore", "s", "-storepass", password)
        outcome = ours(Case("listing", argv), version, Recorded({"s": data}, 0, EMPTY))
        if outcome.status == 0:
            break
    rows = [line.split(", ") for line in outcome.out.decode().splitlines()]
    return sorted((row[0], row[-2]) for row in rows if row[-1] == "" and len(row) > 2)
