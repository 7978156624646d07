"""What counts as a difference."""

from compat.case import Case, Differs, Outcome
from compat.differences import verdict
from compat.masks import FRAMES, NO_FRAMES

PLAIN = Case("plain", "-list")
MASKED = Case("masked", "-list -v", differs=NO_FRAMES)
OPEN = Case("open", "-list", differs=Differs("N-I", "not there yet", releases=(17,)))
ERROR = b"java.lang.Exception: a\n"
THEIRS = Outcome(1, ERROR + b"\tat java.base/x.y(Main.java:5)\n\t... 3 more\n", b"", {})


def test_everything_counts() -> None:
    """
    Status, streams, and files that are missing, unexpected or other.
    """
    ours = Outcome(0, b"", b"x\n", {"a": b"\0a", "b": b""})
    found = verdict(PLAIN, 17, Outcome(1, b"y\n", b"", {"a": b"\0b", "c": b""}), ours)
    heads = [line for line in found if not line.startswith(" ")]
    assert heads == [
        "status: theirs 1, ours 0", "out:", "err:", "file 'a':", "file 'b': only ours",
        "file 'c': only theirs",
    ]  # fmt: skip


def test_a_declared_difference() -> None:
    """
    Frames may be missing where that is declared, and nothing else.
    """
    assert FRAMES.apply(THEIRS.out) == ERROR
    assert not verdict(MASKED, 17, THEIRS, Outcome(1, ERROR, b"", {}))
    assert verdict(MASKED, 17, THEIRS, Outcome(1, b"b\n", b"", {}))


def test_a_healed_difference_fails() -> None:
    """
    A declared difference that does not show is wrong, in the releases it is declared for.
    """
    assert verdict(MASKED, 17, THEIRS, THEIRS) == [
        f"the declared difference has healed: {NO_FRAMES.reason}"
    ]
    assert verdict(OPEN, 17, THEIRS, THEIRS)
    assert not verdict(OPEN, 25, THEIRS, THEIRS)
    assert not verdict(OPEN, 17, THEIRS, Outcome(0, b"", b"", {}))
