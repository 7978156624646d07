"""Questions and how their answers are read (prompts and rules of 17.0.15 and 25.0.5)."""

from pykeytool.errors import KeytoolError, NullPointerError, UncheckedError
from pykeytool.host import Host
from pykeytool.java.collation import word
from pykeytool.options import Call
from pykeytool.profiles import Profile

_RETRIES = 20


class Abandoned(Exception):  # noqa: N818 - it is no error
    """The command ends without a word more and without an error: status 0."""


def ask_password(host: Host, profile: Profile, prompt: str) -> str | None:
    """A password as typed, each byte one character; None for an empty line and at the end.

    Raises `NullPointerError` for the end of input at a terminal, as a JVM does.
    """
    host.prompt(prompt)
    keyboard = host.keyboard
    console = keyboard.terminal and host.out.isatty()
    hidden = console or (keyboard.terminal and profile.warns_of_echo)
    if profile.warns_of_echo and not keyboard.terminal and not keyboard.available():
        host.prompt("[WARNING: Input may be visible on screen] ")
    typed = keyboard.password(hidden)
    if console:
        host.print()
        host.out.flush()
    elif hidden:
        host.tell()
    if typed is None and console and profile.console_ends_in_error:
        raise NullPointerError('Cannot read the array length because "pass" is null')
    return typed.decode("latin-1") if typed else None


class Lines:
    """Reads lines as a buffered reader of Java's does: greedily, and what is left over is lost."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._buffer = b""
        self._ended = False

    def next(self) -> str | None:
        """The next line without its end (LF, CR or CR LF); None at the end of input."""
        while not self._ended and b"\n" not in self._buffer and b"\r" not in self._buffer:
            more = self._host.keyboard.chunk()
            self._ended = not more
            self._buffer += more
        if not self._buffer:
            return None
        end = min(
            (at for at in map(self._buffer.find, (b"\n", b"\r")) if at >= 0),
            default=len(self._buffer),
        )
        line, rest = self._buffer[:end], self._buffer[end:]
        self._buffer = rest.removeprefix(b"\r\n") if rest[:2] == b"\r\n" else rest[1:]
        return line.decode(self._host.encoding, "replace")


def ask_line(host: Host, prompt: str) -> str | None:
    """A line typed after a prompt; None at the end of input."""
    host.prompt(prompt)
    return Lines(host).next()


def no_alias() -> NullPointerError:
    """What happens where an alias should be typed and input ends."""
    return NullPointerError(
        'Cannot invoke "String.toLowerCase(java.util.Locale)" because "alias" is null'
    )


def ask_yes_no(host: Host, profile: Profile, prompt: str) -> bool:
    """Whether the answer is yes; the end of input and an empty line are no.

    Raises `UncheckedError` after 21 answers that are neither, and `NullPointerError` where the end
    of input is none.
    """
    for _ in range(_RETRIES + 1):
        line = ask_line(host, prompt)
        if line is None and not profile.commanding.end_is_no:
            raise NullPointerError
        answer = word(line or "")
        if answer in ("", "n", "no"):
            return False
        if answer in ("y", "yes"):
            return True
        host.tell("Wrong answer, try again")
    raise UncheckedError("Too many retries, program terminated")


_TRIES = 3


def store_prompt(call: Call) -> str:
    """The prompt for the password of the store that a command works on."""
    store = "destination keystore" if call.command.name == "importkeystore" else "keystore"
    return f"Enter {store} password:  "


def ask_store_password(call: Call, host: Host, new: bool) -> str:
    """The password of a store that will be written, asked up to three times.

    Raises `Abandoned` when none was good enough.
    """
    for _ in range(_TRIES):
        password = ask_password(host, call.profile, store_prompt(call))
        if password is None or len(password) < 6:
            host.tell("Keystore password is too short - must be at least 6 characters")
        elif not new or _confirmed(call, host, password):
            return password
    host.tell("Too many failures - try later")
    raise Abandoned


def ask_any_password(call: Call, host: Host) -> str:
    """The password of a store that is no file, where only an empty one is not good enough.

    Raises `Abandoned` after three of those.
    """
    for _ in range(_TRIES):
        password = ask_password(host, call.profile, store_prompt(call))
        if password is not None:
            return password
    host.tell("Too many failures - try later")
    raise Abandoned


def _confirmed(call: Call, host: Host, password: str) -> bool:
    if ask_password(host, call.profile, "Re-enter new password: ") == password:
        return True
    host.tell("They don't match. Try again")
    return False


def ask_secret(host: Host, profile: Profile) -> str:
    """A password to keep: typed twice at a terminal, the next line of any other input.

    Raises `KeytoolError` after three that were typed differently.
    """
    at_terminal = host.keyboard.terminal and (host.out.isatty() or profile.warns_of_echo)
    if not at_terminal:
        return ask_password(host, profile, "") or ""
    for _ in range(_TRIES):
        typed = ask_password(host, profile, "Enter the password to be stored:  ")
        if ask_password(host, profile, "Re-enter password: ") == typed:
            return typed or ""
        host.tell("They don't match. Try again")
    raise KeytoolError("Too many failures - key not added to keystore")
