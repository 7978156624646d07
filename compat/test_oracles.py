"""Which programs are taken for a real keytool."""

import sys
from pathlib import Path

import pytest

from compat.oracles import candidates, is_real, short, version_of


def program(path: Path, content: bytes) -> Path:
    """An executable file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o755)
    return path


def test_ours_is_none(tmp_path: Path) -> None:
    """
    A script called keytool is ours, even with a java beside it.
    """
    program(tmp_path / "java", b"\x7fELF")
    assert not is_real(program(tmp_path / "keytool", f"#!{sys.executable}\n".encode()))


def test_a_program_without_java_is_none(tmp_path: Path) -> None:
    """
    A program that has no java beside it belongs to no JDK.
    """
    assert not is_real(program(tmp_path / "keytool", b"\x7fELF"))


def test_a_jdk(tmp_path: Path) -> None:
    """
    A program with a java beside it is real, and the release file names its version.
    """
    program(tmp_path / "bin" / "java", b"\x7fELF")
    keytool = program(tmp_path / "bin" / "keytool", b"\x7fELF")
    (tmp_path / "release").write_text('IMPLEMENTOR="x"\nJAVA_VERSION="25.0.5.0.3"\n')
    assert is_real(keytool)
    assert version_of(keytool) == "25.0.5"


def test_places(tmp_path: Path) -> None:
    """
    KEYTOOLS comes first and may name folders; then JAVA_HOME, then the PATH.
    """
    listed = program(tmp_path / "a" / "b" / "keytool", b"")
    environ = {"KEYTOOLS": str(tmp_path / "a"), "JAVA_HOME": "/jdk", "PATH": "/x:/y"}
    found = list(candidates(environ))[:4]
    assert found == [listed, *map(Path, ("/jdk/bin/keytool", "/x/keytool", "/y/keytool"))]


@pytest.mark.parametrize(
    ("long", "version"),
    [("17.0.15", "17.0.15"), ("25.0.5.0.3", "25.0.5"), ("1.8.0_504", "8.0.504"), ("26", "26")],
)
def test_short(long: str, version: str) -> None:
    """
    A distributor's own numbers are left out.
    """
    assert version == short(long)
