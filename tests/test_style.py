"""The types hold and the style is kept."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("command", ["mypy", "ruff check --quiet", "ruff format --check --quiet"])
def test_tool(command: str) -> None:
    """
    mypy --strict and ruff have nothing to say.
    """
    done = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True
    )

    assert (0, "") == (done.returncode, done.stdout if done.returncode else "")
