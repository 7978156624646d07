"""The help and usage texts, built from the table of options (17.0.15 and 25.0.5)."""

from collections.abc import Iterator

from pykeytool.options import COMMANDS, OPTIONS, PROVIDERS, Command, Option
from pykeytool.profiles import Profile

_ASK = 'Use "keytool -?, -h, or --help" for this help message'


def help_lines(command: Command | None, profile: Profile) -> Iterator[str]:
    """The lines of a command's help, or of the list of commands."""
    return _overview(profile) if command is None else _command_help(command)


def _overview(profile: Profile) -> Iterator[str]:
    yield "Key and Certificate Management Tool"
    yield ""
    yield "Commands:"
    yield ""
    for command in COMMANDS.values():
        if not command.hidden and command.name not in profile.missing_commands:
            yield f" -{command.name:<19}{command.help}"
    yield ""
    yield _ASK
    yield 'Use "keytool -command_name --help" for usage of command_name.'
    yield "Use the -conf <url> option to specify a pre-configured options file."


def _command_help(command: Command) -> Iterator[str]:
    yield f"keytool -{command.name} [OPTION]..."
    yield ""
    yield command.help
    yield ""
    yield "Options:"
    yield ""
    rows = [_row(name) for name in command.options]
    width = max((len(left) for left, _ in rows), default=0)
    for left, option in rows:
        yield f" {left:<{width}}  {option.text}"
        if option in PROVIDERS.values():
            about = f"configure argument for {left.split()[0]}"
            yield f"   {'[-providerarg <arg>]':<{width}}  {about}"
    yield ""
    yield _ASK


_OUTPUT_FILE = Option("file", "<file>", OPTIONS["outfile"].text)


def _row(name: str) -> tuple[str, Option]:
    """The left column and the option; ``file>`` is -file where it names an output."""
    option = _OUTPUT_FILE if name == "file>" else PROVIDERS.get(name) or OPTIONS[name]
    return f"-{name.rstrip('>')} {option.argument}".rstrip(), option
