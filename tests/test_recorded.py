"""The cases of compat/ replayed from what the real tools answered: no Java needed."""

import pytest

from compat.cases import every
from compat.differences import verdict
from compat.ours import ours
from compat.recordings import Recording, base, versions
from pykeytool.profiles import numbers

CASES = every()
RECORDINGS = {version: Recording(version) for version in versions()}
RECORDED = [
    pytest.param(version, name, id=f"{version}-{name}")
    for version, recording in RECORDINGS.items()
    for name in recording.names()
]


@pytest.mark.parametrize(("version", "name"), RECORDED)
def test_recorded(version: str, name: str) -> None:
    """
    Ours leaves the same status, streams and files as the real keytool did.
    """
    case = CASES[name]
    answer = RECORDINGS[version].get(name, case)
    assert answer, "the case has changed since it was recorded: run `pytest compat --record`"
    release = numbers(version)[0]
    found = verdict(case, release, answer.outcome, ours(case, version, answer))
    assert not found, "\n".join(["", *found])


def test_every_case_is_recorded() -> None:
    """
    One update of each release has an answer for every case of the release.
    """
    for version in {base(version) for version in RECORDINGS}:
        release = numbers(version)[0]
        for name, case in CASES.items():
            assert (case.releases and release not in case.releases) or RECORDINGS[version].get(
                name, case
            )
