"""Every case on every real keytool there is, beside ours."""

import pytest

from compat.cases import every
from compat.conftest import ORACLES, Ask
from compat.differences import verdict
from compat.oracles import NONE_FOUND, Oracle
from compat.ours import ours

CASES = every()
ASKED = [
    pytest.param(oracle, name, id=f"{oracle.version}-{name}")
    for oracle in ORACLES
    for name, case in CASES.items()
    if not case.releases or oracle.release in case.releases
]


@pytest.mark.skipif(not ORACLES, reason=NONE_FOUND)
@pytest.mark.parametrize(("oracle", "case"), ASKED)
def test_case(oracle: Oracle, case: str, ask: Ask) -> None:
    """
    Ours and the real keytool leave the same status, streams and files.
    """
    row = CASES[case]
    answer = ask(oracle, case)
    found = verdict(row, oracle.release, answer.outcome, ours(row, oracle.version, answer))
    assert not found, "\n".join(["", *found])
