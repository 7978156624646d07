"""The help and usage texts, built from the table of options (17.0.15 and 25.0.5)."""

from collections.abc import Iterator

from pykeytool.options import COMMANDS, OPTIONS, PROVIDERS, Command
from pykeytool.profiles import Profile
from pykeytool.profiles.commanding import Commanding

_ASK = 'Use "keytool -?, -h, or --help" for this help message'


def help_lines(command: Command | None, profile: Profile) -> Iterator[str]:
    """The lines of a command's help, or of the list of commands."""
    return _overview(profile) if command is None else _command_help(command, profile.commanding)


def _overview(profile: Profile) -> Iterator[str]:
    yield "Key and Certificate Management Tool"
    yield ""
    yield "Commands:"
    yield ""
    for command in COMMANDS.values():
        if not command.hidden and command.name not in profile.missing_commands:
            yield f" -{command.name:<19}{command.help}"
    yield ""
    if profile.commanding.old_help:
        yield 'Use "keytool -command_name -help" for usage of command_name'
        return
    yield _ASK
    yield 'Use "keytool -command_name --help" for usage of command_name.'
    yield "Use the -conf <url> option to specify a pre-configured options file."


def _command_help(command: Command, commanding: Commanding) -> Iterator[str]:
    yield f"keytool -{command.name} [OPTION]..."
    yield ""
    yield command.help
    yield ""
    yield "Options:"
    yield ""
    rows = list(_rows(command, commanding))
    width = max((len(left) for left, _ in rows), default=0)
    for left, text in rows:
        yield f" {left:<{width}}  {text}"
        if left.startswith(_CONFIGURED) and not commanding.old_help:
            about = f"configure argument for {left.split()[0]}"
            yield f"   {'[-providerarg <arg>]':<{width}}  {about}"
    yield ""
    yield 'Use "keytool -help" for all available commands' if commanding.old_help else _ASK


_CONFIGURED = ("-addprovider ", "-providerclass ")


def _rows(command: Command, commanding: Commanding) -> Iterator[tuple[str, str]]:
    """The left column and the text; ``file>`` is -file where it names an output."""
    listed = commanding.options.get(command.name)
    for listing in command.options if listed is None else listed.split():
        name = listing.rstrip(">")
        if name in commanding.missing_options:
            continue
        option = PROVIDERS.get(name) or OPTIONS[name]
        text = OPTIONS["outfile"].text if listing == "file>" else option.text
        if commanding.old_help and name == "providerclass":
            text = "provider class name"
        argument = commanding.arguments.get(name, option.argument)
        yield f"-{name} {argument}".rstrip(), text
        if commanding.old_help and name == "providerclass":
            yield "-providerarg <arg>", "provider argument"
