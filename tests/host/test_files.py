"""Stores are replaced whole: links, modes, failures and other writers."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pykeytool.errors import FileMissingError, FileThereError, InputOutputError
from pykeytool.host.files import RealFiles

FILES = RealFiles()


def replace(path: Path, data: bytes) -> None:
    """Replace a store as a command does."""
    with FILES.locked(str(path)):
        FILES.replace(str(path), data)


def test_mode_stays(tmp_path: Path) -> None:
    """
    The new file has the mode of the old one.
    """
    store = tmp_path / "store"
    store.write_bytes(b"old")
    store.chmod(0o640)

    replace(store, b"new")

    assert (b"new", 0o640) == (store.read_bytes(), stat.S_IMODE(store.stat().st_mode))


def test_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    """
    A new store is what any new file is.
    """
    store, other = tmp_path / "store", tmp_path / "other"
    other.touch()

    replace(store, b"new")

    assert other.stat().st_mode == store.stat().st_mode


def test_links_stay(tmp_path: Path) -> None:
    """
    A symbolic link is followed and still a link afterwards.
    """
    store, link = tmp_path / "store", tmp_path / "link"
    store.write_bytes(b"old")
    link.symlink_to(store)

    replace(link, b"new")

    assert link.is_symlink()
    assert b"new" == store.read_bytes()


def test_nothing_beside(tmp_path: Path) -> None:
    """
    Nothing is left beside the store, not even by a writer that was killed before.
    """
    store = tmp_path / "store"
    (tmp_path / ".store.pykeytool-1").write_bytes(b"half")

    replace(store, b"new")

    assert ["store"] == os.listdir(tmp_path)


def test_missing_folder(tmp_path: Path) -> None:
    """
    The error is the JDK's.
    """
    path = tmp_path / "no" / "store"

    with pytest.raises(FileMissingError) as caught:
        FILES.replace(str(path), b"new")

    assert f"{path} (No such file or directory)" == str(caught.value)


def test_folder(tmp_path: Path) -> None:
    """
    A folder is no store.
    """
    with pytest.raises(FileMissingError, match=r"\(Is a directory\)"):
        FILES.replace(str(tmp_path), b"new")


LIMITED = """
import resource, sys
from pykeytool.errors import InputOutputError
from pykeytool.host.files import RealFiles
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
files = RealFiles()
try:
    with files.locked(sys.argv[1]):
        files.replace(sys.argv[1], bytes(100_000))
except InputOutputError as error:
    sys.exit(str(error))
"""


def test_full_disk(tmp_path: Path) -> None:
    """
    Where the new bytes do not fit, the old ones stay and nothing else.
    """
    store = tmp_path / "store"
    store.write_bytes(b"old")

    done = subprocess.run([sys.executable, "-c", LIMITED, store], capture_output=True, text=True)

    assert (1, "File too large\n") == (done.returncode, done.stderr)
    assert b"old" == store.read_bytes()
    assert ["store"] == os.listdir(tmp_path)


KILLED = """
import os, sys
from pykeytool.host import files
real = files.RealFiles()
original = os.fsync
def die(descriptor):
    os.kill(os.getpid(), 9)
os.fsync = die
with real.locked(sys.argv[1]):
    real.replace(sys.argv[1], bytes(100_000))
"""


def test_killed_writer(tmp_path: Path) -> None:
    """
    A writer killed before the end leaves the old store, and the next one clears up.
    """
    store = tmp_path / "store"
    store.write_bytes(b"old")

    subprocess.run([sys.executable, "-c", KILLED, store], check=False)

    assert b"old" == store.read_bytes()
    replace(store, b"new")
    assert b"new" == store.read_bytes()
    assert ["store"] == os.listdir(tmp_path)


def test_lock_waits(tmp_path: Path) -> None:
    """
    A second writer waits for the first, and gives up after its patience.
    """
    store = str(tmp_path / "store")
    hasty = RealFiles(patience=0.05)

    with (
        FILES.locked(store),
        pytest.raises(InputOutputError, match="locked"),
        hasty.locked(store),
    ):
        raise AssertionError("both hold the lock")


def test_copy(tmp_path: Path) -> None:
    """
    A copy has the bytes and the mode of the file.
    """
    store, backup = tmp_path / "store", tmp_path / "store.old"
    store.write_bytes(b"bytes")
    store.chmod(0o600)

    FILES.copy(str(store), str(backup))

    assert (b"bytes", 0o600) == (backup.read_bytes(), stat.S_IMODE(backup.stat().st_mode))


def test_copy_replaces_nothing(tmp_path: Path) -> None:
    """
    Neither a file nor a link that leads nowhere is written over.
    """
    store, other, link = tmp_path / "store", tmp_path / "other", tmp_path / "link"
    store.write_bytes(b"bytes")
    other.write_bytes(b"other")
    link.symlink_to(tmp_path / "lost")

    for target in (other, link):
        with pytest.raises(FileThereError, match=str(target)):
            FILES.copy(str(store), str(target))

    assert b"other" == other.read_bytes()
    assert not (tmp_path / "lost").exists()


def test_a_lost_link_leads_to_nothing(tmp_path: Path) -> None:
    """
    A link that leads nowhere does not exist, as for java.io.File.
    """
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "lost")

    assert not FILES.exists(str(link))
