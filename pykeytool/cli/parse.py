"""From arguments to a `Call`, in keytool's two passes (17.0.15 and 25.0.5).

The first pass looks at every word that begins with a hyphen, values included: for the command,
for -conf, and for options that are given twice. The second reads the options.
"""

from collections.abc import Mapping

from pykeytool.errors import KeytoolError, UncheckedError, UsageError
from pykeytool.host import Host
from pykeytool.java.collation import word
from pykeytool.java.numbers import integer
from pykeytool.options import COMMANDS, OPTIONS, PROVIDERS, Call, Command, Option, Provider
from pykeytool.profiles import Profile

_BITS = {"keysize": 32, "validity": 64}
_HELP = {word(name) for name in ("-help", "-h", "-?")}
_REPEATABLE = ("-ext", "-id", "-provider", "-addprovider", "-providerclass", "-providerarg")


class ArrayIndexError(UncheckedError):
    """A value that is missing behind an option with a modifier, or one that no help lists."""

    java = "java.lang.ArrayIndexOutOfBoundsException"


class Parser:
    """Reads one command line into `call`, which shows how far it came when reading fails."""

    def __init__(self, host: Host, profile: Profile) -> None:
        self.host = host
        self.call = Call(_NONE, profile)
        self.help = False
        self._commands = _command_table(profile)
        commanding = profile.commanding
        self._missing_options = {word(name) for name in commanding.missing_options}
        known = {**_OPTIONS, **_PROVIDERS}
        self._options = {key: known[key] for key in known if key not in self._missing_options}
        self._help = {"help"} if commanding.old_help else _HELP

    @property
    def command(self) -> Command | None:
        """The command of the line, once it is known."""
        return None if self.call.command is _NONE else self.call.command

    def parse(self, argv: list[str]) -> None:
        """Read the arguments. Raises `UsageError` and `KeytoolError`."""
        one_pass = self.call.profile.commanding.one_pass
        file = None if one_pass else self._first_pass(argv)
        if file is not None and self.command:
            from pykeytool.cli import conf

            given = conf.arguments(self.host.files.read(file), self.command, self._system())
            argv = [*given, *argv]
        if any(word(argument) == "debug" for argument in argv if argument.startswith("-")):
            self.call.debug = True
            if not one_pass:
                self.host.print(f"Command line args: [{', '.join(argv)}]")
        self._second_pass(argv)
        if not argv:
            self.help = True

    def _system(self) -> Mapping[str, str]:
        version = self.call.profile.version
        return {
            **_PROPERTIES,
            "java.version": version,
            "java.specification.version": version.partition(".")[0],
            "user.home": self.host.home,
            **self.host.properties,
        }

    def _first_pass(self, argv: list[str]) -> str | None:
        """Find the command, warn of repeated options; the file of the last -conf."""
        seen: set[str] = set()
        file = None
        at = 0
        while at < len(argv):
            argument = argv[at]
            at += 1
            if not argument.startswith("-"):
                continue
            self._warn_if_seen(argument.lower(), seen)
            if word(argument) == "conf":
                if at == len(argv):
                    raise UsageError(f"Command option {argument} needs an argument.")
                file = argv[at]
                at += 1
            elif found := self._commands.get(word(argument)):
                self._set_command(found)
        return file

    def _warn_if_seen(self, argument: str, seen: set[str]) -> None:
        if argument in seen and argument not in _REPEATABLE:
            self.call.warnings.append(
                f"The {argument} option is specified multiple times."
                " All except the last one will be ignored."
            )
        seen.add(argument)

    def _set_command(self, command: Command) -> None:
        if self.command:
            raise KeytoolError(
                "Only one command is allowed:"
                f" both -{self.command.name} and -{command.name} were specified."
            )
        self.call.command = command

    def _second_pass(self, argv: list[str]) -> None:
        at = 0
        while at < len(argv) and argv[at].startswith("-"):
            at = self._option(argv, at)
        if at < len(argv):
            raise UsageError(f"Illegal option:  {argv[at]}")

    def _option(self, argv: list[str], at: int) -> int:
        """Read the option at a place; the place after it and its values."""
        given = argv[at]
        colon = given.find(":", 1)
        name, modifier = (given, None) if colon < 0 else (given[:colon], given[colon + 1 :])
        key = word(name)
        if key in self._commands:
            self.call.command = self._commands[key]
            return at + 1
        if key in self._help:
            self.help = True
            return at + 1
        if key == "conf" and key not in self._missing_options:
            return at + 2
        option = self._options.get(key)
        if option is None:
            raise UsageError(f"Illegal option:  {name}")
        if not option.argument:
            setattr(self.call, option.slot, True)
            return at + 1
        if at + 1 == len(argv):
            self._missing(given, modifier is None and key not in _UNLISTED, len(argv))
        return self._value(option, modifier, argv, at + 1)

    @staticmethod
    def _missing(given: str, known: bool, length: int) -> None:
        if known:
            raise UsageError(f"Command option {given} needs an argument.")
        raise ArrayIndexError(f"Index {length} out of bounds for length {length}")

    def _value(self, option: Option, modifier: str | None, argv: list[str], at: int) -> int:
        value = argv[at]
        if key := next((key for key, known in _PROVIDERS.items() if known is option), None):
            return self._provider(key, value, argv, at + 1)
        if option.password:
            value = self._password(modifier, value)
        if option.repeats:
            getattr(self.call, option.slot).append(value)
        elif option.number:
            setattr(self.call, option.slot, integer(value, _BITS[option.slot]))
        else:
            setattr(self.call, option.slot, value)
        return at + 1

    def _provider(self, key: str, name: str, argv: list[str], at: int) -> int:
        provider = Provider(name, key != "addprovider")
        self.call.providers.append(provider)
        if at < len(argv) and word(argv[at]) == "providerarg" and argv[at].startswith("-"):
            if at + 1 == len(argv):
                raise UsageError(f"Command option {argv[at]} needs an argument.")
            provider.argument = argv[at + 1]
            at += 2
        return at

    def _password(self, modifier: str | None, value: str) -> str:
        if modifier is None:
            return value
        if word(modifier) == "env":
            if value not in self.host.environ:
                raise UsageError(f"Cannot find environment variable: {value}")
            return self.host.environ[value]
        if word(modifier) == "file":
            return self._password_file(value)
        raise UsageError(f"Unknown password type: {modifier}")

    def _password_file(self, name: str) -> str:
        from pykeytool.java import urls

        nothing = "." if self.call.profile.nothing_names_this_folder else ""
        url = urls.file_path(name, nothing)
        distant = name.lower().startswith("http://")
        try:
            path = url if url is not None else name or nothing
            data = self.host.fetch(name, []) if distant else self._content(path)
        except KeytoolError as error:
            told = f"{error.java}: {error}" if distant or url is not None else None
            raise UsageError(told or f"Cannot find file: {name}") from None
        line = data.replace(b"\r", b"\n").split(b"\n", 1)[0]
        return line.decode(self.host.encoding, "replace")

    def _content(self, path: str) -> bytes:
        """A file; a folder is read as a URL, which gives the list of what is in it."""
        names = self.host.files.names(path)
        return self.host.files.read(path) if names is None else "\n".join(names).encode()


_PROPERTIES = {
    "file.separator": "/",
    "path.separator": ":",
    "line.separator": "\n",
    "file.encoding": "UTF-8",
    "java.io.tmpdir": "/tmp",
    "os.name": "Linux",
}
"""System properties of a JVM for Linux that a file of options may name."""
_NONE = Command("", "", "")
_UNLISTED = ("dest", "provider")
_OPTIONS = {word(name): option for name, option in OPTIONS.items()}
_PROVIDERS = {word(name): option for name, option in PROVIDERS.items()}


def _command_table(profile: Profile) -> dict[str, Command]:
    table = {}
    for command in COMMANDS.values():
        if command.name not in profile.missing_commands:
            table[command.name] = command
            if command.alternative:
                table[command.alternative] = command
    return table
