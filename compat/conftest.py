"""`pytest compat` asks every real keytool it finds; `--record` keeps what they answer."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from compat.case import Recorded
from compat.cases import every
from compat.oracles import NONE_FOUND, Oracle, oracles
from compat.recordings import Recording, alike, base
from compat.theirs import theirs
from pykeytool.profiles import numbers

ORACLES = oracles()
CASES = every()
Key = tuple[str, str]
"""A version and the name of a case."""
Ask = Callable[[Oracle, str], Recorded]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of ours."""
    parser.addoption("--record", action="store_true", help="keep what the real keytools answer")


def pytest_report_header() -> str:
    """Which versions are asked."""
    names = ", ".join(oracle.version for oracle in ORACLES)
    return f"keytools: {names or NONE_FOUND}"


class Tally:
    """Counts, per version and type, of stores that the real tool wrote and of those replayed."""

    def __init__(self) -> None:
        self.rows: dict[Key, list[int]] = {}

    def add(self, version: str, type: str, theirs: bytes, ours: bytes) -> None:
        """Count a store and its bytes, and whether ours is the same."""
        row = self.rows.setdefault((version, type), [0, 0, 0, 0])
        same = theirs == ours
        for place, count in enumerate((1, len(theirs), int(same), len(theirs) if same else 0)):
            row[place] += count

    def lines(self) -> Iterator[str]:
        """The table."""
        yield f"{'release':10} {'type':14} stores replayed      bytes   replayed"
        every = [0, 0, 0, 0]
        for (version, type), row in self.rows.items():
            every = [one + other for one, other in zip(every, row, strict=True)]
            yield _row(version, type, row)
        yield _row("all", "", every)


def _row(version: str, type: str, row: list[int]) -> str:
    stores, octets, same, same_octets = row
    return f"{version:10} {type:14} {stores:6} {same:8} {octets:10} {same_octets:10}"


TALLY = pytest.StashKey[Tally]()


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest) -> Tally:
    """What the summary tells at the end."""
    return request.config.stash.setdefault(TALLY, Tally())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """How many stores were replayed."""
    found = config.stash.get(TALLY, None)
    if found and found.rows:
        terminalreporter.section("stores written again byte for byte")
        for line in found.lines():
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def ask(request: pytest.FixtureRequest) -> Iterator[Ask]:
    """Answers of the real tools, asked ahead of time as many at once as there are processors."""
    answers: dict[Key, Future[Recorded]] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for oracle, name in _selected(request.session):
            answers[oracle.version, name] = pool.submit(theirs, CASES[name], oracle)
        yield lambda oracle, name: answers[oracle.version, name].result()
        if request.session.shouldstop:
            pool.shutdown(cancel_futures=True)
    if request.config.getoption("--record"):
        _record(answers)


def _selected(session: pytest.Session) -> Iterator[tuple[Oracle, str]]:
    for item in session.items:
        call = getattr(item, "callspec", None)
        if call and {"oracle", "case"} <= call.params.keys():
            yield call.params["oracle"], call.params["case"]


def _record(answers: dict[Key, Future[Recorded]]) -> None:
    for version in sorted({version for version, _ in answers}, key=numbers):
        recording, oldest = Recording(version), Recording(base(version))
        for (asked, name), answer in answers.items():
            if asked == version and answer.exception() is None:
                _keep(name, answer.result(), recording, oldest)
        recording.save(set(CASES))


def _keep(name: str, answer: Recorded, recording: Recording, oldest: Recording) -> None:
    known = oldest.get(name, CASES[name]) if oldest.path != recording.path else None
    if known and alike(known.outcome, answer.outcome):
        recording.drop(name)
    else:
        recording.put(name, CASES[name], answer)
