"""From the arguments to the call of a command; the one place that catches."""

from collections.abc import Sequence
from importlib import import_module

from pykeytool import profiles
from pykeytool.cli import launcher
from pykeytool.cli.parse import Parser
from pykeytool.commands.prompts import Abandoned
from pykeytool.errors import KeytoolError, NullPointerError, UncheckedError, UsageError
from pykeytool.host import Host

_RELEASE = "pykeytool.release"


def main(argv: Sequence[str], host: Host) -> int:
    """Run one command line; the exit status."""
    try:
        own, properties = launcher.split(list(argv))
    except launcher.LauncherError as error:
        host.tell(str(error))
        return 1
    properties = {**host.properties, **properties}
    host = host._replace(properties=properties, home=properties.get("user.home", host.home))
    if "user.timezone" in properties:
        host = host._replace(zone=host.zone_named(properties["user.timezone"]))
    release = properties.get(_RELEASE) or host.environ.get("PYKEYTOOL_RELEASE")
    try:
        profile = profiles.profile(release or profiles.DEFAULT)
    except ValueError:
        host.tell(f"pykeytool: no such release: {release}")
        return 1
    if "java.security.properties" in properties:
        from pykeytool.cli.security import overridden

        host, profile = overridden(host, profile)
    if profile.refuses_other_versions:
        host.prompt(launcher.complaints(own))
    return _run(Parser(host, profile), own)


def _run(parser: Parser, argv: list[str]) -> int:
    host, call = parser.host, parser.call
    status, warns = 0, True
    try:
        _attempt(parser, argv)
    except Abandoned:
        pass  # all is said
    except UsageError as error:
        status, warns = 1, call.profile.warns_after_errors
        _report_usage(parser, error)
    except KeytoolError as error:
        status, warns = 1, call.profile.warns_after_errors
        _report(parser, error)
    if warns and call.warnings and not call.nowarn:
        host.tell("\n".join(["", "Warning:", *call.warnings]))
    return status


def _attempt(parser: Parser, argv: list[str]) -> None:
    parser.parse(argv)
    if parser.help:
        _tell_help(parser)
    elif parser.command is None:
        raise UsageError("Usage error: no command provided")
    else:
        import_module(f"pykeytool.commands.{parser.command.name}").run(parser.call, parser.host)


def _tell_help(parser: Parser) -> None:
    from pykeytool.cli.help import help_lines

    parser.host.tell("\n".join(help_lines(parser.command, parser.call.profile)))


def _report_usage(parser: Parser, error: UsageError) -> None:
    parser.host.tell(str(error))
    _tell_help(parser)
    if parser.call.debug:
        _report(parser, UncheckedError("NO BIG ERROR, SORRY"))


def _report(parser: Parser, error: KeytoolError) -> None:
    """The error as keytool prints it; -v and -debug add where a stack trace would stand."""
    host, call = parser.host, parser.call
    explained = bool(error.args)
    if isinstance(error, NullPointerError) and str(error).startswith("Cannot "):
        explained = call.profile.commanding.explains_null
    text = f"{error.java}: {error}" if explained else error.java
    host.print(f"keytool error: {text}")
    if call.verbose:
        host.print(text)
    if call.debug:
        host.tell(f'Exception in thread "main" {text}')
