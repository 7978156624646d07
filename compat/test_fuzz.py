"""The fuzzer itself, and a few of its sequences on every real keytool there is."""

import pytest

from compat.case import Case, Outcome
from compat.conftest import ORACLES
from compat.fuzz.run import explained, run
from compat.fuzz.shrink import shrunk
from compat.fuzz.spoil import Step, sequence
from compat.oracles import NONE_FOUND, Oracle

SOME = 8
"""Sequences per oracle: `python -m compat.fuzz` runs thousands."""


@pytest.mark.skipif(not ORACLES, reason=NONE_FOUND)
@pytest.mark.parametrize("seed", range(SOME))
@pytest.mark.parametrize("oracle", ORACLES, ids=lambda oracle: oracle.version)
def test_sequence(oracle: Oracle, seed: int) -> None:
    """
    A random sequence leaves the same status, streams and files after each line.
    """
    failure = run(sequence(f"test.{seed}"), oracle).failure
    assert failure is None, failure.found if failure else ""


def test_seed() -> None:
    """A seed stands for one sequence, another for another."""
    one, again, other = (
        [(step.argv, step.stdin) for step in sequence(seed)] for seed in ("1.1", "1.1", "1.2")
    )
    assert one == again
    assert one != other


def test_commands() -> None:
    """A thousand sequences use every command, and spoil some of their lines."""
    words = {step.argv[0] for at in range(1000) for step in sequence(f"c.{at}") if step.argv}
    assert len([word for word in words if word.startswith("-")]) > 25


def test_shrunk() -> None:
    """What does not matter is left out: lines, options with their values, input."""
    noisy = Step(["-list", "-v", "-keystore", "a", "-alias", "x"], b"one\ntwo\n")
    steps = [Step(["-help"], b""), noisy, Step(["-delete", "-alias", "y"], b"yes\n")]

    def fails(some: list[Step]) -> bool:
        return any("-keystore" in step.argv and b"two" in step.stdin for step in some)

    (left,) = shrunk(steps, fails)
    assert left.argv == ("-list", "-keystore", "a")
    assert left.stdin == b"two\n"


FRAME = b"java.lang.Exception: x\n"


@pytest.mark.parametrize(
    ("theirs", "ours", "reasons"),
    [
        (FRAME + b"\tat a.b(C.java)\n", FRAME, 1),
        (FRAME + b"\tat a.b(C.java)\nmore\n", FRAME, 0),
        (FRAME, b"", 0),
        (b"Certificate was added to keystore\n", b"", 1),
    ],
)
def test_explained(theirs: bytes, ours: bytes, reasons: int) -> None:
    """Only what is declared explains a difference, and only where it explains all of it."""
    one, other = (Outcome(1, text, b"", {}) for text in (theirs, ours))
    assert len(explained(Case("x", "-list"), one, other)) == reasons


def test_old_file_kept() -> None:
    """A file that the real tool emptied and ours kept is a declared difference, no other is."""
    case = Case("x", "-certreq", files={"out": b"old"})
    emptied, kept, other = (Outcome(1, b"", b"", {"out": data}) for data in (b"", b"old", b"new"))
    assert len(explained(case, emptied, kept)) == 1
    assert not explained(case, emptied, other)
    assert not explained(case, kept, other)
