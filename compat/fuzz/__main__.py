"""`python -m compat.fuzz --release 17 --seed 1 --count 2000`: see `compat.fuzz`.

Exit status 0 where no undeclared difference was found, 1 where one was, 2 without a real keytool.
`--warm` asks in one JVM that stays (`compat.warm`), and the tool itself only where that differs.
`--keep` names a folder in which the files that a failing line began with are laid down, for
`python -m compat` to run it there again.
"""

import argparse
import shlex
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from compat import folder
from compat.case import Case, Recorded
from compat.fuzz.run import Failure, Run, run
from compat.fuzz.shrink import shrunk
from compat.fuzz.spoil import Step, sequence
from compat.oracles import NONE_FOUND, Oracle, chosen
from compat.theirs import theirs

MISSING = 2


def main(argv: list[str]) -> int:
    """Run the sequences of a seed and tell what differs."""
    asked = _arguments(argv)
    oracle = chosen(asked.release)
    if oracle is None:
        print(NONE_FOUND, file=sys.stderr)
        return MISSING
    seeds = [f"{asked.seed}.{at}" for at in range(asked.start, asked.start + asked.count)]
    lines, failures, declared = 0, 0, Counter[str]()
    with ProcessPoolExecutor(asked.jobs) as pool:
        for seed, one in zip(
            seeds, pool.map(partial(_run, oracle, asked.warm), seeds), strict=True
        ):
            lines += one.lines
            declared.update(one.declared)
            if one.failure:
                failures += 1
                _tell(asked, oracle, seed, one.failure)
    print(f"keytool {oracle.version}: {len(seeds)} sequences of {lines} lines, {failures} differ")
    for reason, count in declared.most_common():
        print(f"  declared, {count} times: {reason}")
    return 1 if failures else 0


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("compat.fuzz")
    parser.add_argument("--release", default="", help="a version of keytool, such as 17 or 17.0.9")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--start", type=int, default=0, help="the first sequence of the seed")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--warm", action="store_true", help="keep a JVM, see compat.warm")
    return parser.parse_args(argv)


def _run(oracle: Oracle, is_warm: bool, seed: str) -> Run:
    steps = sequence(seed)
    if is_warm:
        found = run(steps, oracle, _ask)
        if not found.failure:
            return found
    return run(steps, oracle)


def _ask(case: Case, oracle: Oracle) -> Recorded:
    from compat.warm import takes, warm

    return warm(case, oracle) if takes(case) else theirs(case, oracle)


def _tell(asked: argparse.Namespace, oracle: Oracle, seed: str, failure: Failure) -> None:
    steps = sequence(seed)[: failure.place + 1]
    if asked.keep:
        place = asked.keep / f"{oracle.version}-{seed}"
        place.mkdir(parents=True, exist_ok=True)
        folder.fill(place, failure.folder)
    if not asked.no_shrink:
        steps = shrunk(steps, lambda shorter: run(shorter, oracle).failure is not None)
        again = run(steps, oracle).failure
        failure = again or failure
    print(f"sequence {seed} on {oracle.version}:")
    for step in steps:
        print(f"  keytool {_shown(step)}")
    print("\n".join(f"    {line}" for line in failure.found), flush=True)


def _shown(step: Step) -> str:
    typed = f" <<< {step.stdin!r}" if step.stdin else ""
    return shlex.join(step.argv) + typed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
