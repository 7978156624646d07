"""Who may import whom: a module imports from its own row or a lower one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import pykeytool

ROOT = Path(pykeytool.__file__).parent
ROWS = (
    {"errors", "java", "der"},
    {"profiles", "host", "options"},
    {"x509", "protect"},
    {"keystore"},
    {"formats"},
    {"show"},
    {"commands"},
    {"cli"},
    {"__init__", "__main__"},
)
RANK = {room: rank for rank, row in enumerate(ROWS) for room in row}
MACHINE = {"os", "sys", "time", "secrets", "random", "select", "termios", "pathlib", "subprocess"}
MODULES = sorted(ROOT.rglob("*.py"))
REAL_HOST = {("host", "machine"), ("__main__",)}
"""The two that build the real host, out of whatever it needs."""


def _name(path: Path) -> tuple[str, ...]:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            if node.module == "pykeytool":
                yield from (f"pykeytool.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "/".join(_name(path)))
def test_rows(path: Path) -> None:
    """
    No module reaches up.
    """
    name = _name(path)
    rooms = {i.split(".")[1] for i in _imports(path) if i.startswith("pykeytool.")}
    allowed = rooms if name in REAL_HOST else {r for r in rooms if RANK[r] <= RANK[name[0]]}

    assert rooms == allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "/".join(_name(path)))
def test_purity(path: Path) -> None:
    """
    Only the host touches the machine.
    """
    name = _name(path)
    found = {i.split(".")[0] for i in _imports(path)} & MACHINE

    assert not found or name[0] in ("host", "__main__", "__init__")
