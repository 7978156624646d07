"""`python -m compat ARGS...`: one keytool command line through both tools, side by side.

Each runs in a copy of the current folder, which stays as it is and counts as the home of the user;
standard input is passed on.
Prints what differs in status, streams and files. Exit status 0 for the same, 1 for a difference,
2 where there is no real keytool. `PYKEYTOOL_RELEASE` chooses among several real ones.
"""

import os
import sys
from pathlib import Path

from compat.case import Case
from compat.differences import differences
from compat.folder import look
from compat.oracles import NONE_FOUND, chosen
from compat.ours import CHOICE, ours
from compat.theirs import theirs

MISSING = 2


def main(argv: list[str]) -> int:
    """Run both and tell the difference."""
    oracle = chosen(os.environ.get(CHOICE, ""))
    if oracle is None:
        print(NONE_FOUND, file=sys.stderr)
        return MISSING
    stdin = b"" if sys.stdin.isatty() else sys.stdin.buffer.read()
    case = Case("side by side", tuple(argv), stdin, look(Path.cwd()), dict(os.environ))
    answer = theirs(case, oracle)
    found = differences(case, answer.outcome, ours(case, oracle.version, answer))
    print("\n".join(found or [f"the same as keytool {oracle.version}"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
