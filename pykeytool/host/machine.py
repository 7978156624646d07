"""The real machine as a `Host`."""

import os
import sys
import time
from collections.abc import Iterable, Mapping

from pykeytool.host import Host, Zone
from pykeytool.host.files import RealFiles
from pykeytool.host.keyboard import StandardInput


def real_host() -> Host:
    """The host of this process. What is costly is imported when it is used."""
    return Host(
        out=sys.stdout.buffer,
        err=sys.stderr.buffer,
        keyboard=StandardInput(),
        files=RealFiles(),
        environ=os.environ,
        home=_home(),
        cacerts=_cacerts(),
        started=_now(),
        now=_now,
        random=os.urandom,
        zone=_local_zone(os.environ),
        zone_named=_zone_named,
        generate_key=_generate_key,
        sign=_sign,
        encoding=_encoding(os.environ),
        resolve=_resolve,
        server_chain=_server_chain,
        fetch=_fetch,
    )


def _home() -> str:
    """The home of the user in the password file: keytool does not ask $HOME."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_dir
    except (ImportError, KeyError):
        return os.path.expanduser("~")


_UTF8_LOCALES = ("C.UTF-8", "C.utf8")


def _encoding(environ: Mapping[str, str]) -> str:
    """The encoding of the locale, ASCII without one as in a JVM: Python would rather have UTF-8.

    Python puts LC_CTYPE in the environment where there is no locale at all (PEP 538).
    """
    if os.name == "nt":
        return sys.stdout.encoding
    name = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or "C"
    coerced = not environ.get("LC_ALL") and environ.get("LANG", "C") in ("", "C", "POSIX")
    if name in ("C", "POSIX") or (coerced and name in _UTF8_LOCALES):
        return "ascii"
    return "utf-8" if name in _UTF8_LOCALES else _encoding_of(name)


def _encoding_of(name: str) -> str:
    """The encoding of a locale; one that is not installed counts as none."""
    import locale

    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return "ascii"
    return locale.nl_langinfo(locale.CODESET)


_CACERTS = ("/etc/ssl/certs/java/cacerts", "/etc/pki/java/cacerts")


def _cacerts() -> str:
    """The cacerts of the JDK named by JAVA_HOME, or else the system's own, or else ours to make."""
    java_home = os.environ.get("JAVA_HOME")
    if java_home:
        return os.path.join(java_home, "lib", "security", "cacerts")
    return next(filter(os.path.exists, _CACERTS), _CACERTS[0])


def _now() -> int:
    return time.time_ns() // 1_000_000


def _zone(seconds: int) -> tuple[int, str]:
    local = time.localtime(seconds)
    return local.tm_gmtoff, local.tm_zone


_ZERO = ("UTC", "GMT", "UCT", "WET")


def _local_zone(environ: Mapping[str, str]) -> Zone:
    """The zone of this process; where TZ names none, C calls UTC by that name and a JVM GMT."""
    name = environ.get("TZ", "")
    offset, shown = _zone(0)
    if not offset and shown not in _ZERO and name.startswith(shown):
        return lambda seconds: (0, "GMT")
    return _zone


def _zone_named(name: str) -> Zone:
    from datetime import datetime, timedelta, timezone
    from zoneinfo import ZoneInfo

    try:
        place = ZoneInfo(name)
    except (ValueError, OSError):
        return lambda seconds: (0, "GMT")
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)

    def zone(seconds: int) -> tuple[int, str]:
        local = (epoch + timedelta(seconds=seconds)).astimezone(place)
        offset = local.utcoffset() or timedelta()
        return int(offset.total_seconds()), local.tzname() or name

    return zone


def _generate_key(algorithm: str, parameter: str) -> bytes:
    from pykeytool.x509.keys import generate

    return generate(algorithm, parameter)


def _sign(key: bytes, algorithm: str, message: bytes) -> bytes:
    from pykeytool.x509.signatures import sign

    return sign(key, algorithm, message)


def _resolve(name: str) -> bytes:
    from pykeytool.host.network import resolve

    return resolve(name)


def _server_chain(address: bytes, port: int, name: str, suites: Iterable[str]) -> list[bytes]:
    from pykeytool.host.network import server_chain

    return server_chain(address, port, name, suites)


def _fetch(url: str, anchors: list[bytes]) -> bytes:
    from pykeytool.host.network import fetch

    return fetch(url, anchors)
