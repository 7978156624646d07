"""Every parser under a bounded number of broken inputs; `python -m compat.hostile` runs more."""

from random import Random

import pytest

from compat.hostile.mutate import mutated, tree
from compat.hostile.run import run
from compat.hostile.targets import TARGETS

INPUTS = 60


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_escapes(name: str) -> None:
    """
    Whatever is in the file, the command ends with a status of its own, soon.
    """
    target = TARGETS[name]
    seeds = target.seeds()
    assert seeds
    for number in range(INPUTS):
        run(target, mutated(seeds, Random(f"ci {name} {number}")))


@pytest.mark.parametrize("name", ["certificate", "PKCS12", "revocation list"])
def test_a_tree_is_the_whole(name: str) -> None:
    """
    What is taken apart and not changed is put together as it was.
    """
    for seed in TARGETS[name].seeds():
        root = tree(seed)
        assert root is None or root.encoded() == seed
