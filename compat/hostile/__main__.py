"""`python -m compat.hostile --seconds 600 --target PKCS12`: see `compat.hostile`.

Each input that breaks something is told with its target, its seed and how to make it again, and
kept in the folder that --keep names. --atheris takes that fuzzer's guidance for one target.
"""

import argparse
import resource
import sys
import time
import traceback
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from compat.hostile.mutate import mutated
from compat.hostile.run import run
from compat.hostile.targets import TARGETS

MOST_MEMORY = 200
"""Megabytes that all inputs together may take."""


def main(argv: list[str]) -> int:
    """Run; 1 where something broke."""
    parser = argparse.ArgumentParser("compat.hostile")
    parser.add_argument("--target", default="", help="a target's name; all of them otherwise")
    parser.add_argument("--seconds", type=float, default=10, help="for each target")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--atheris", action="store_true")
    asked = parser.parse_args(argv)
    names = [asked.target] if asked.target else list(TARGETS)
    if asked.atheris:
        _guided(names[0], asked.seconds)
    broken = [_run(name, asked.seconds, asked.seed, asked.keep) for name in names]
    return 1 if any(broken) else 0


def _run(name: str, seconds: float, seed: str, keep: Path | None) -> int:
    target, end = TARGETS[name], time.monotonic() + seconds
    seeds, count, slowest, told = target.seeds(), 0, 0.0, dict[str, int]()
    before = _peak()
    while time.monotonic() < end:
        data = mutated(seeds, Random(f"{seed} {name} {count}"))
        count += 1
        try:
            slowest = max(slowest, run(target, data))
        except Exception:
            where = "".join(traceback.format_exc().splitlines(keepends=True)[-3:])
            if where not in told:
                print(f"{name}, input {count - 1} of seed {seed}:\n{where}", flush=True)
                if keep:
                    (keep / f"{name}.{seed}.{count - 1}".replace(" ", "_")).write_bytes(data)
            told[where] = told.get(where, 0) + 1
    grown = _peak() - before
    print(
        f"{name}: {count} inputs, {sum(told.values())} broke, the slowest took {slowest:.2f} s,"
        f" memory grew by {grown} MB"
    )
    return len(told) + (grown > MOST_MEMORY)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def _guided(name: str, seconds: float) -> None:
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

    target = TARGETS[name]
    seeds = target.seeds()

    def mutate(data: bytes, size: int, seed: int) -> bytes:
        return mutated([data, *seeds] if data else seeds, Random(seed))[:size]

    with TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds):
            (Path(corpus) / str(number)).write_bytes(seed)
        limits = [f"-max_total_time={int(seconds)}", "-max_len=20000", "-rss_limit_mb=400"]
        atheris.instrument_all()
        atheris.Setup(
            [sys.argv[0], *limits, corpus], lambda data: run(target, data), custom_mutator=mutate
        )
        atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
