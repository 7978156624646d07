"""The README says what is so."""

from compat.readme import README, written


def test_differences() -> None:
    """
    The table of differences is the one that is declared (``python -m compat.readme``).
    """
    text = README.read_text("utf-8")

    assert written(text) == text
