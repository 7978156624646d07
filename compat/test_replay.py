"""What the real tool writes is written again, byte for byte, from its own draws, dates and keys.

The table at the end of a run tells of how many stores, and bytes, that holds.
"""

from collections.abc import Iterator

import pytest

from compat.case import Case, Folder, Recorded
from compat.conftest import ORACLES, Tally
from compat.histories import CERTIFICATES, STORE, TYPES, UNMADE, History, histories
from compat.oracles import NONE_FOUND, Oracle
from compat.ours import ours
from compat.theirs import theirs
from compat.warm import takes, warm


def ask(case: Case, oracle: Oracle) -> Recorded:
    """The real tool's answer, of a JVM that stays where that is possible."""
    return warm(case, oracle) if takes(case) else theirs(case, oracle)


def replayed(history: History, oracle: Oracle) -> Iterator[tuple[str, bytes, bytes]]:
    """Each command line after which there is another store: that and ours."""
    folder: Folder = Case("", "", files=CERTIFICATES).folder()
    for step in history.steps:
        case = Case("step", step.line, stdin=step.typed, files=folder)
        answer = ask(case, oracle)
        found = answer.outcome.files.get(STORE)
        if answer.outcome.status == 0 and found is not None and found != folder.get(STORE):
            yield step.line, found, ours(case, oracle.version, answer).files.get(STORE, b"")
        folder = answer.outcome.files


@pytest.mark.skipif(not ORACLES, reason=NONE_FOUND)
@pytest.mark.parametrize("type", TYPES)
@pytest.mark.parametrize("oracle", ORACLES, ids=lambda oracle: oracle.version)
def test_replay(oracle: Oracle, type: str, tally: Tally) -> None:
    """
    Every store of every history comes out the same, but where a library makes no such keys.
    """
    wrong = []
    for history in histories(type):
        for line, theirs_wrote, ours_wrote in replayed(history, oracle):
            tally.add(oracle.version, type, theirs_wrote, ours_wrote)
            unmade = history.name.removesuffix(" bits").endswith(UNMADE) and "-alias Key" in line
            if theirs_wrote != ours_wrote and not (unmade and line.startswith("-genkeypair")):
                wrong.append(f"{history.name}: {line}")
    assert not wrong
