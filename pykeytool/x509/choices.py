"""The words keytool lets one abbreviate: names of extensions and of the values inside them."""

from collections.abc import Sequence

from pykeytool.errors import KeytoolError


def choose(word: str, candidates: Sequence[str], folds: bool = False) -> str | None:
    """The candidate a word stands for, or None.

    A word stands for a candidate that it equals, begins or abbreviates to its first character
    and those that are not lower-case letters (``digitalSignature`` to ``dS``); if there is none,
    the same without regard to case, and at once where it `folds`. Observed on 17.0.15 and 11.0.33.
    Raises `KeytoolError` for several.
    """
    if word in candidates:
        return word
    found = [name for name in candidates if name.startswith(word) or _initials(name) == word]
    if folds or not found:
        low = word.lower()
        found = [
            name
            for name in candidates
            if name.lower().startswith(low) or _initials(name).lower() == low
        ]
    if len(found) > 1:
        raise KeytoolError(f"command {word} is ambiguous:\n     {' '.join(found)}")
    return found[0] if found else None


def _initials(name: str) -> str:
    return name[:1] + "".join(c for c in name[1:] if not c.islower())
