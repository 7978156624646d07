"""Runs a sequence through both tools, each line from the same folder in twin places."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from compat.case import Case, Differs, Folder, Outcome, Recorded
from compat.differences import differences
from compat.fuzz.spoil import Step
from compat.fuzz.world import PASSWORD, PASSWORDS, beginning
from compat.masks import (
    DISTRIBUTOR,
    IDENTITY,
    NO_EMPTY_FILE,
    NO_FRAMES,
    TOLD_WHEN_DONE,
    UNNAMED,
)
from compat.oracles import Oracle
from compat.ours import ours
from compat.theirs import theirs

ENVIRONMENT = {"PW": PASSWORD, **{f"PW{at}": word for at, word in enumerate(PASSWORDS)}}
"""A variable for :env, and what keys may have been sealed with in earlier lines."""


@dataclass(frozen=True)
class Failure:
    """A line that differs: its place in the sequence, the folder it began in, and what differs."""

    place: int
    folder: Folder
    found: list[str]


@dataclass(frozen=True)
class Run:
    """What came of a sequence: lines compared, reasons of declared differences, the failure."""

    lines: int
    declared: list[str]
    failure: Failure | None = None


Ask = Callable[[Case, Oracle], Recorded]


def run(steps: list[Step], oracle: Oracle, ask: Ask = theirs) -> Run:
    """Run the lines until one differs otherwise than declared."""
    folder = beginning()
    shown: list[str] = []
    for place, step in enumerate(steps):
        case = Case("fuzzed", step.argv, step.stdin, folder, ENVIRONMENT)
        answer = ask(case, oracle)
        own = ours(case, oracle.version, answer)
        found = differences(case, answer.outcome, own)
        if found:
            reasons = explained(case, answer.outcome, own)
            if not reasons:
                return Run(place + 1, shown, Failure(place, folder, found))
            shown += reasons
        folder = answer.outcome.files
    return Run(len(steps), shown)


def explained(case: Case, theirs: Outcome, ours: Outcome) -> list[str]:
    """The reasons of the declared differences that show, none where they do not explain all."""
    shown = [one for one in _declared(case, theirs, ours) if one.hide(theirs) != theirs]
    for one in shown:
        theirs, ours = one.hide(theirs), one.hide(ours)
    masked = replace(case, masks=(IDENTITY, DISTRIBUTOR, UNNAMED))
    if differences(masked, theirs, ours):
        return []
    return [one.reason for one in shown] or ["masked"]


def _declared(case: Case, theirs: Outcome, ours: Outcome) -> list[Differs]:
    before = case.folder()
    empty = tuple(
        name
        for name, data in theirs.files.items()
        if not data and ours.files.get(name) == before.get(name)
    )
    return [NO_FRAMES, TOLD_WHEN_DONE, replace(NO_EMPTY_FILE, files=empty)]
