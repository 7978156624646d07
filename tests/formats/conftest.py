"""What the tests of stores need."""

from importlib.util import find_spec

import pytest


@pytest.fixture(autouse=True)
def _needs_twofish(request: pytest.FixtureRequest) -> None:
    name = request.node.name.lower()
    if find_spec("twofish") is None and ("uber" in name or "bouncycastle" in name):
        pytest.skip("twofish is not installed: it needs a compiler")
