"""All that comes from the machine: streams, prompts, time, chance, keys, environment and files.

The rule of the streams, keytool's own: what was asked for goes to `out`, and so do the
``keytool error:`` lines; prompts, progress, warnings, help and usage go to `err`.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import BinaryIO, NamedTuple, Protocol

from pykeytool.errors import UnknownHostError

Zone = Callable[[int], tuple[int, str]]
"""Seconds since 1970 to the offset from UTC in seconds and the short name of the zone then."""


class Keyboard(Protocol):
    """Standard input as keytool reads it."""

    terminal: bool
    """Whether input is a terminal."""

    def password(self, hidden: bool) -> bytes | None:
        """The bytes up to LF, CR LF or the end, without them; None at the end of input.

        `hidden` stops the echo.
        """

    def chunk(self) -> bytes:
        """All that is there to read, as a new buffered reader would take it; empty at the end."""

    def rest(self) -> bytes:
        """Everything up to the end of input."""

    def available(self) -> bool:
        """Whether something can be read without waiting."""


class Files(Protocol):
    """The file system, seen through the few things keytool does with it."""

    def read(self, path: str) -> bytes:
        """The content of a file. Raises `FileMissingError` with the JDK's text."""

    def exists(self, path: str) -> bool:
        """Whether a path leads to anything."""

    def names(self, path: str) -> list[str] | None:
        """What is in a folder, sorted; None for anything else."""

    def create(self, path: str, data: bytes) -> None:
        """Write an output file that is not a store, in place. Raises `FileMissingError`."""

    def copy(self, path: str, target: str) -> None:
        """Copy a file with its mode to where nothing is. Raises `FileThereError` else."""

    def check(self, path: str) -> None:
        """Raise the error that writing this file would raise; nothing is written."""

    def locked(self, path: str) -> AbstractContextManager[None]:
        """Keep other writers of this store out until the end of the block."""

    def replace(self, path: str, data: bytes) -> None:
        """Write a store so that a reader finds the old or the new one, whole. Within `locked`.

        Raises `FileMissingError` and `InputOutputError`; the old bytes are still there then.
        """

    def same(self, one: str, other: str) -> bool:
        """Whether both paths lead to one file."""


def _nowhere(name: str) -> bytes:
    """The name service of a machine without network."""
    raise UnknownHostError(f"{name}: Name or service not known")


def _no_content(url: str, anchors: list[bytes]) -> bytes:
    """What URLs lead to on a machine without network."""
    raise UnknownHostError(url)


class Host(NamedTuple):
    """One object is the machine. Tests pass their own; nothing else is global."""

    out: BinaryIO
    err: BinaryIO
    keyboard: Keyboard
    files: Files
    environ: Mapping[str, str]
    home: str
    """The property ``user.home``."""
    cacerts: str
    """Where the certificates of the system's authorities are, as a Java keystore."""
    started: int
    """When the command began (milliseconds since 1970): the date of what a store does not date."""
    now: Callable[[], int]
    """Milliseconds since 1970, read anew for each thing that is dated."""
    random: Callable[[int], bytes]
    """So many random bytes. Drawn in the order in which they appear in what is written."""
    zone: Zone
    zone_named: Callable[[str], Zone]
    """The zone of a name, GMT for one that is not known."""
    generate_key: Callable[[str, str], bytes]
    """Algorithm and parameter (a size in bits, a curve or nothing) to PKCS#8 bytes."""
    sign: Callable[[bytes, str, bytes], bytes]
    """PKCS#8 bytes, signature algorithm and message to a signature."""
    properties: Mapping[str, str] = MappingProxyType({})
    """System properties, as given by -J-Dname=value."""
    encoding: str = "utf-8"
    resolve: Callable[[str], bytes] = _nowhere
    """The name of a host to its address of 4 or 16 bytes; raises `UnknownHostError`."""
    server_chain: Callable[[bytes, int, str, Iterable[str]], list[bytes]] = lambda *_: []
    """Address, port and name of a TLS server, and the cipher suites it is offered, to the
    certificates it shows, its own first."""
    fetch: Callable[[str, list[bytes]], bytes] = _no_content
    """A URL of http or https and the certificates that are trusted to the content that is there;
    raises `InputOutputError`."""

    @property
    def strict(self) -> bool:
        """Whether only what a JDK has is wanted: none of the store types that are our own."""
        return self.environ.get("PYKEYTOOL_STRICT", "") not in ("", "0")

    def print(self, text: str = "") -> None:
        """A line to standard output."""
        self.write(text + "\n")

    def write(self, text: str) -> None:
        """Text to standard output as it is. Characters the encoding lacks become ``?``."""
        self.out.write(text.encode(self.encoding, "replace"))

    def tell(self, text: str = "") -> None:
        """A line to standard error."""
        self.prompt(text + "\n")

    def prompt(self, text: str) -> None:
        """Text to standard error as it is, at once, and after all that was printed before it."""
        self.out.flush()
        self.err.write(text.encode(self.encoding, "replace"))
        self.err.flush()
