"""Makes a failing sequence as short as it can be: fewer lines, then fewer words and less input."""

from collections.abc import Callable, Iterator

from compat.fuzz.spoil import Step

Fails = Callable[[list[Step]], bool]


def shrunk(steps: list[Step], fails: Fails) -> list[Step]:
    """The shortest sequence found by leaving out one thing at a time that still fails."""
    going = True
    while going:
        going = False
        for shorter in _shorter(steps):
            if fails(shorter):
                steps, going = shorter, True
                break
    return steps


def _shorter(steps: list[Step]) -> Iterator[list[Step]]:
    for at in range(len(steps) if len(steps) > 1 else 0):
        yield steps[:at] + steps[at + 1 :]
    for at in range(len(steps) - 1, -1, -1):
        for step in _smaller(steps[at]):
            yield [*steps[:at], step, *steps[at + 1 :]]


def _smaller(step: Step) -> Iterator[Step]:
    """The line without its input, without an option and its value, without a word."""
    argv = list(step.argv)
    if step.stdin:
        yield Step(argv, b"")
    for width in (2, 1):
        for at in range(1, len(argv) - width + 1):
            if argv[at].startswith("-"):
                yield Step(argv[:at] + argv[at + width :], step.stdin)
    lines = step.stdin.splitlines(True)
    for at in range(len(lines) if len(lines) > 1 else 0):
        yield Step(argv, b"".join(lines[:at] + lines[at + 1 :]))
