"""What a -file leads to that may be a URL: files, http, https, ftp and entries of archives.

Observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable

from pykeytool.commands.authorities import system
from pykeytool.commands.session import Session
from pykeytool.errors import (
    ConnectError,
    FileMissingError,
    IllegalArgumentError,
    InputOutputError,
    InvalidAlgorithmParameterError,
    NoSuchFileError,
    UnknownHostError,
)

_WEB = ("http", "https", "ftp")
_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789+-.")
_HEX = frozenset("0123456789abcdefABCDEF")
_HIGHEST_PORT = 0xFFFF


class UrlError(InputOutputError):
    """A URL that nobody understands."""

    java = "java.net.MalformedURLException"


class UnknownServiceError(InputOutputError):
    """A URL at which there is nothing to read."""

    java = "java.net.UnknownServiceException"


def content(file: str, opened: Session) -> bytes:
    """The content of a path or a URL. Raises `KeytoolError`."""
    protocol, path = _parts(file)
    if protocol == "":
        return opened.host.files.read(file)
    if protocol not in _READERS:
        raise UrlError(f"unknown protocol: {protocol}")
    return _READERS[protocol](protocol, path, opened)


def _parts(file: str) -> tuple[str, str]:
    """The protocol in lower case, nothing for a path, and what follows the colon."""
    while file[:4].lower() == "url:":
        file = file[4:]
    protocol, colon, path = file.partition(":")
    known = protocol.lower()
    if not colon or not protocol[:1].isalpha() or not _SIGNS.issuperset(known):
        return "", file
    if (known in _WEB and not path.strip("/")) or (known == "file" and not _is_local(path)):
        return "", file
    return known, path


def _is_local(path: str) -> bool:
    """Whether a path in a URL is one: it is not empty and what is escaped can be read."""
    return bool(path) and all(
        len(part) > 1 and _HEX.issuperset(part[:2]) for part in path.split("%")[1:]
    )


def _local(_: str, path: str, opened: Session) -> bytes:
    from urllib.parse import unquote

    path = path.partition("#")[0].partition("?")[0]
    if path.startswith("//"):
        name, _, path = path[2:].partition("/")
        path = f"/{path}"
        if name not in ("", "localhost", "~"):
            if opened.call.profile.servers.refuses_remote_files:
                raise UrlError("Unsupported non-local file URL")
            raise UnknownHostError(name)
    path = unquote(path)
    names = opened.host.files.names(path)
    if names is not None:
        return "".join(f"{name}\n" for name in names).encode()
    return opened.host.files.read(path)


def _fetched(protocol: str, path: str, opened: Session) -> bytes:
    if not path.startswith("//") or path.startswith("///"):
        raise InputOutputError("Failed to select a proxy")
    port = path[2:].partition("/")[0].rpartition("@")[2].rpartition("]")[2].partition(":")[2]
    if port and not port.isdecimal():
        raise UrlError(f'Error at index 0 in: "{port}"')
    if port and int(port) > _HIGHEST_PORT:
        raise IllegalArgumentError(f"port out of range:{port}")
    anchors = [one.encoded for one in system(opened).certificates] if protocol == "https" else []
    try:
        return opened.host.fetch(f"{protocol}:{path}", anchors)
    except ConnectError:
        if protocol != "ftp":
            raise
        raise ConnectError(opened.call.profile.servers.refused) from None


def _packed(_: str, path: str, opened: Session) -> bytes:
    """An entry of an archive, ``jar:URL!/entry``."""
    from pykeytool.java.archive import Archive, Rules

    outer, mark, name = path.rpartition("!/")
    if not mark:
        raise UrlError("no !/ in spec")
    jars = opened.call.profile.jars
    try:
        data = content(outer, opened)
    except FileMissingError as error:
        raise NoSuchFileError(str(error).rpartition(" (")[0]) from None
    archive = Archive(data, Rules(jars.counts_entries, jars.bad_entry_name))
    for entry in archive.entries:
        if entry.name == name and name:
            return archive.read(entry)
    where = outer.partition(":")[2]
    raise FileMissingError(f"JAR entry {name} not found in {where}" if name else "no entry name")


def _modular(protocol: str, path: str, _: Session) -> bytes:
    """Parts of a Java runtime, of which there is none here."""
    if protocol == "jmod":
        raise UrlError(f"no !/ found in url spec:jmod:{path}")
    raise InputOutputError(f"{path.lstrip('/')} not found")


def _directory(*_: object) -> bytes:
    """LDAP: what the JDK says where there is no such server."""
    raise InvalidAlgorithmParameterError(
        "unable to create InitialDirContext using supplied parameters"
    )


def _mail(*_: object) -> bytes:
    raise UnknownServiceError("protocol doesn't support input")


_READERS: dict[str, Callable[[str, str, Session], bytes]] = {
    "file": _local,
    "http": _fetched,
    "https": _fetched,
    "ftp": _fetched,
    "jar": _packed,
    "jmod": _modular,
    "jrt": _modular,
    "ldap": _directory,
    "ldaps": _directory,
    "mailto": _mail,
}
