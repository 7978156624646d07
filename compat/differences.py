"""Compares two outcomes and says readably what differs."""

import difflib
from collections.abc import Iterator
from dataclasses import replace

from compat.case import Case, Mask, Outcome
from compat.masks import STRIPPED, UNNAMED

ROW = 16


def verdict(case: Case, release: int, theirs: Outcome, ours: Outcome) -> list[str]:
    """What is wrong, nothing where all is as declared."""
    if any(mark in theirs.out for mark in STRIPPED):
        case = replace(case, masks=(*case.masks, UNNAMED))
    found = differences(case, theirs, ours)
    declared = case.differs
    if declared is None or (declared.releases and release not in declared.releases):
        return found
    if not found:
        return [f"the declared difference has healed: {declared.reason}"]
    if not (declared.mask or declared.files):
        return []
    return differences(case, declared.hide(theirs), declared.hide(ours))


def differences(case: Case, theirs: Outcome, ours: Outcome) -> list[str]:
    """The lines of a readable diff. The files a terminal case leaves are compared by name."""
    found = []
    if theirs.status != ours.status:
        found.append(f"status: theirs {theirs.status}, ours {ours.status}")
    for name, one, other in (("out", theirs.out, ours.out), ("err", theirs.err, ours.err)):
        found += _stream(name, _masked(one, case.masks), _masked(other, case.masks))
    for name in sorted(theirs.files.keys() | ours.files.keys()):
        found += _file(name, theirs.files, ours.files, case.terminal)
    return found


def _masked(text: bytes, masks: tuple[Mask, ...]) -> bytes:
    for mask in masks:
        text = mask.apply(text)
    return text


def _stream(name: str, theirs: bytes, ours: bytes) -> Iterator[str]:
    if theirs != ours:
        yield f"{name}:"
        yield from _diff(theirs, ours)


def _diff(theirs: bytes, ours: bytes) -> Iterator[str]:
    """Lines as they would be typed in a program, so that every byte shows."""
    one, other = (
        [
            repr(line)[2:-1] if not _is_plain(line) else line.decode()[:-1]
            for line in text.splitlines(True)
        ]
        for text in (theirs, ours)
    )
    _, _, *lines = difflib.unified_diff(one, other, lineterm="", n=1)
    yield from (f"  {line}" for line in lines)


def _is_plain(line: bytes) -> bool:
    text = line.decode("utf-8", "replace")
    return text.endswith("\n") and text[:-1].isprintable() and not text[:-1].endswith(" ")


def _file(
    name: str, theirs: dict[str, bytes], ours: dict[str, bytes], names_only: bool
) -> Iterator[str]:
    if name not in ours:
        yield f"file {name!r}: only theirs"
    elif name not in theirs:
        yield f"file {name!r}: only ours"
    elif theirs[name] != ours[name] and not names_only:
        yield f"file {name!r}:"
        yield from _content(theirs[name], ours[name])


def _content(theirs: bytes, ours: bytes) -> Iterator[str]:
    if b"\0" not in theirs + ours:
        return (yield from _diff(theirs, ours))
    pairs = enumerate(zip(theirs, ours, strict=False))
    shorter = min(len(theirs), len(ours))
    first = next((at for at, (one, other) in pairs if one != other), shorter)
    yield f"  {len(theirs)} and {len(ours)} bytes, the same up to {first}"
    start = max(0, first - ROW)
    for sign, side in (("-", theirs), ("+", ours)):
        yield f"  {sign}{side[start : first + 2 * ROW].hex(' ')}"
