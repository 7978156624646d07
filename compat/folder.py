"""A folder as a mapping and back.

A name that ends in ``/`` is a folder, one that ends in ``@`` a symbolic link (its content is the
target), one that ends in `` 600`` a file whose mode is not the usual 644. All else is a file.
"""

import os
import re
from pathlib import Path

from compat.case import Folder

USUAL = 0o644


def fill(folder: Path, content: Folder) -> None:
    """Create what the mapping says."""
    for name, data in content.items():
        if name.endswith("/"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        elif name.endswith("@"):
            (folder / name[:-1]).symlink_to(os.fsdecode(data))
        else:
            _write(folder, name, data)


def _write(folder: Path, name: str, data: bytes) -> None:
    found = re.fullmatch(r"(.*) ([0-7]{3})", name)
    path = folder / (found[1] if found else name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(int(found[2], 8) if found else USUAL)


def look(folder: Path) -> Folder:
    """Everything below a folder, in the order of the names."""
    return dict(_entry(folder, path) for path in sorted(folder.rglob("*")))


def _entry(folder: Path, path: Path) -> tuple[str, bytes]:
    name = path.relative_to(folder).as_posix()
    if path.is_symlink():
        return name + "@", os.fsencode(path.readlink())
    if path.is_dir():
        return name + "/", b""
    mode = path.stat().st_mode & 0o777
    return name if mode == USUAL else f"{name} {mode:03o}", path.read_bytes()
