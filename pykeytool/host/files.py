"""Files: read whole, and replaced so that a store is never seen half written.

A store is written beside its old self and renamed over it, under a lock on its folder, with the
old mode and owner; links are followed first. Where the folder does not allow it (read-only, or the
file is a mount of its own) the file is written in place.
"""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from pykeytool.errors import FileMissingError, FileThereError, InputOutputError

PATIENCE = 60.0

_MARK = ".pykeytool-"


class RealFiles:
    """The files of this machine. `patience` is how many seconds to wait for another writer."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience

    def read(self, path: str) -> bytes:
        """The content of a file. Raises `FileMissingError`, `InputOutputError`."""
        path = _normal(path)
        try:
            with open(path, "rb") as file:
                return file.read()
        except OSError as error:
            raise _missing(path, error) from None

    def exists(self, path: str) -> bool:
        """Whether a path leads to anything."""
        return os.path.exists(path)

    def names(self, path: str) -> list[str] | None:
        """What is in a folder, sorted; None for anything else."""
        try:
            return sorted(os.listdir(path))
        except OSError:
            return None

    def create(self, path: str, data: bytes) -> None:
        """Write a file in place. Raises `FileMissingError`, `InputOutputError`."""
        _write_in_place(path, data)

    def copy(self, path: str, target: str) -> None:
        """Copy a file with its mode. Raises `FileThereError`, `InputOutputError`."""
        data, mode = self.read(path), stat.S_IMODE(os.stat(path).st_mode)
        try:
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        except FileExistsError:
            raise FileThereError(target) from None
        except OSError as error:
            raise _missing(target, error) from None
        _fill(descriptor, data, None, target)

    def check(self, path: str) -> None:
        """Raise `FileMissingError` where the file cannot be opened for writing."""
        path = _normal(path)
        folder = os.path.dirname(path) or "."
        if os.path.isdir(path):
            raise FileMissingError(f"{path} (Is a directory)")
        if os.path.exists(path):
            if not os.access(path, os.W_OK):
                raise FileMissingError(f"{path} (Permission denied)")
        elif not os.path.isdir(folder):
            why = "Not a directory" if os.path.exists(folder) else "No such file or directory"
            raise FileMissingError(f"{path} ({why})")
        elif not os.access(folder, os.W_OK):
            raise FileMissingError(f"{path} (Permission denied)")

    def same(self, one: str, other: str) -> bool:
        """Whether both paths lead to one file, which need not exist."""
        return os.path.realpath(one) == os.path.realpath(other)

    @contextmanager
    def locked(self, path: str) -> Iterator[None]:
        """Hold the lock of the store's folder. Raises `InputOutputError` after a minute."""
        lock = _lock(os.path.dirname(os.path.realpath(path)), self._patience)
        try:
            yield
        finally:
            if lock is not None:
                os.close(lock)

    def replace(self, path: str, data: bytes) -> None:
        """Put new content in the place of the old, in one step where the folder allows it."""
        path = _normal(path)
        target = os.path.realpath(path)
        old = _stat(target)
        if old is not None and not stat.S_ISREG(old.st_mode):
            return _write_in_place(path, data)
        _remove_stale(target)
        beside = f"{os.path.dirname(target)}/.{os.path.basename(target)}{_MARK}{os.getpid()}"
        try:
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except OSError as error:
            if old is None:
                raise _missing(path, error) from None
            return _write_in_place(path, data)
        try:
            if old is not None and not os.access(target, os.W_OK):
                raise FileMissingError(f"{path} (Permission denied)")
            _fill(descriptor, data, old, path)
            renamed = _rename(beside, target)
        except BaseException:
            _remove(beside)
            raise
        if not renamed:
            _remove(beside)
            _write_in_place(path, data)


def _normal(path: str) -> str:
    """A path as java.io.File has it: without doubled slashes and none at the end."""
    while "//" in path:
        path = path.replace("//", "/")
    return path.removesuffix("/") or path


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except OSError:
        return None


def _missing(path: str, error: OSError) -> InputOutputError:
    path = _normal(path)
    if isinstance(error, FileNotFoundError | PermissionError | IsADirectoryError):
        return FileMissingError(f"{path} ({error.strerror})")
    if isinstance(error, NotADirectoryError):
        return FileMissingError(f"{path} (Not a directory)")
    return InputOutputError(error.strerror)


def _lock(folder: str, patience: float) -> int | None:
    """A lock on the folder itself, so that nothing is left beside the store."""
    try:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        return None
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                os.close(descriptor)
                raise InputOutputError(f"{folder} is locked by another process") from None
            time.sleep(0.01)
        except OSError:
            os.close(descriptor)
            return None
        else:
            return descriptor


def _fill(descriptor: int, data: bytes, old: os.stat_result | None, path: str) -> None:
    try:
        with open(descriptor, "wb") as file:
            if old is not None:
                _keep_owner_and_mode(file.fileno(), old)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _missing(path, error) from None


def _keep_owner_and_mode(descriptor: int, old: os.stat_result) -> None:
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(old.st_mode))


def _rename(beside: str, target: str) -> bool:
    """Rename and make it last; False where the target cannot be renamed over."""
    try:
        os.replace(beside, target)
    except OSError:
        return False
    with suppress(OSError):
        folder = os.open(os.path.dirname(target), os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return True


def _remove(path: str) -> None:
    with suppress(OSError):
        os.remove(path)


def _remove_stale(target: str) -> None:
    """Remove what killed writers left: under the lock nobody else is writing."""
    folder, prefix = os.path.dirname(target), f".{os.path.basename(target)}{_MARK}"
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(prefix):
                _remove(f"{folder}/{name}")


def _write_in_place(path: str, data: bytes) -> None:
    path = _normal(path)
    try:
        with open(path, "wb") as file:
            file.write(data)
    except OSError as error:
        raise _missing(path, error) from None
