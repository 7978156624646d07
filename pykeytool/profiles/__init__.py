"""One JDK release is one frozen value; nothing else in the package knows release numbers.

Profiles are keyed by version because updates differ too. A feature release (``17``) means its
newest known update; an update that no profile names takes the nearest older one.
"""

from typing import NamedTuple

from pykeytool.profiles import commanding, jars, printing, servers, signing, storing, tls
from pykeytool.profiles.commanding import Commanding
from pykeytool.profiles.jars import Jars
from pykeytool.profiles.printing import Printing
from pykeytool.profiles.servers import Servers
from pykeytool.profiles.signing import Signing
from pykeytool.profiles.storing import Storing

DEFAULT = "25"


class Profile(NamedTuple):
    """Everything that makes pykeytool one certain release."""

    version: str
    printing: Printing
    signing: Signing
    storing: Storing
    suites: tuple[str, ...]
    """The cipher suites that TLS offers by default."""
    jars: Jars
    servers: Servers
    commanding: Commanding = commanding.JDK17
    missing_commands: tuple[str, ...] = ()
    """Commands that came later."""
    warns_after_errors: bool = True
    """Whether the ``Warning:`` section is printed after an error too."""
    warns_when_protected: bool = False
    """Whether -protected counts as not having given a password to verify a store with."""
    console_ends_in_error: bool = False
    """Whether the end of input at a hidden password is an error, rather than an empty line."""
    loads_ec_by_class: bool = False
    """Whether -providerclass finds the provider of elliptic curves."""
    nothing_names_this_folder: bool = False
    """Whether the empty path is the working folder, rather than no file."""
    refuses_other_versions: bool = True
    """Whether the launcher complains of words with which another version was once asked for."""
    warns_of_echo: bool = True
    """Whether a password prompt without input waiting says that input may be visible: a console of
    another kind, which also hides what is typed when only standard input is a terminal."""


_JDK17_0_9 = Profile(
    "17.0.9",
    printing.JDK17_0_9,
    signing.JDK17,
    storing.JDK17,
    tls.JDK17_0_9,
    jars.JDK17,
    servers.JDK17,
    missing_commands=("version",),
    warns_after_errors=False,
    warns_when_protected=True,
    console_ends_in_error=True,
    warns_of_echo=False,
)
_JDK11_0_13 = _JDK17_0_9._replace(
    version="11.0.13",
    printing=printing.JDK11_0_13,
    signing=signing.JDK11_0_13,
    storing=storing.JDK11_0_13,
    suites=tls.JDK11,
    jars=jars.JDK11_0_13,
    servers=servers.JDK11_0_13,
    commanding=commanding.JDK11,
    missing_commands=("showinfo", "version"),
    refuses_other_versions=False,
)
_JDK11_0_33 = _JDK11_0_13._replace(
    version="11.0.33",
    printing=printing.JDK11_0_33,
    signing=signing.JDK11_0_33,
    storing=storing.JDK11_0_33,
    jars=jars.JDK11_0_33,
    servers=servers.JDK11_0_33,
)
_JDK8 = _JDK11_0_33._replace(
    version="8.0.504",
    printing=printing.JDK8,
    signing=signing.JDK8,
    storing=storing.JDK8,
    suites=tls.JDK8,
    jars=jars.JDK8,
    servers=servers.JDK8,
    commanding=commanding.JDK8,
)
_JDK17_0_15 = _JDK17_0_9._replace(
    warns_when_protected=False,
    version="17.0.15",
    printing=printing.JDK17_0_15,
    suites=tls.JDK17_0_15,
)
_JDK17_0_21 = _JDK17_0_15._replace(
    version="17.0.21",
    printing=printing.JDK17_0_21,
    signing=signing.JDK17_0_21,
    storing=storing.JDK17_0_21,
    suites=tls.JDK17_0_21,
    jars=jars.JDK17_0_21,
    console_ends_in_error=False,
    warns_of_echo=True,
)
_JDK21_0_8 = _JDK17_0_15._replace(
    version="21.0.8",
    printing=printing.JDK21_0_8,
    signing=signing.JDK21_0_8,
    storing=storing.JDK21_0_8,
    jars=jars.JDK21_0_8,
    servers=servers.JDK21_0_8,
    missing_commands=(),
    refuses_other_versions=False,
)
_JDK21_0_13 = _JDK21_0_8._replace(
    version="21.0.13",
    printing=printing.JDK21_0_13,
    signing=signing.JDK21_0_13,
    storing=storing.JDK21_0_13,
    suites=tls.JDK17_0_21,
    jars=jars.JDK21_0_13,
    servers=servers.JDK21_0_13,
    console_ends_in_error=False,
    warns_of_echo=True,
)
_JDK25_0_2 = _JDK21_0_8._replace(
    version="25.0.2",
    printing=printing.JDK25_0_2,
    signing=signing.JDK25_0_2,
    storing=storing.JDK25_0_2,
    suites=tls.JDK17_0_21,
    jars=jars.JDK25_0_2,
    servers=servers.JDK25_0_2,
    warns_after_errors=True,
    console_ends_in_error=False,
    loads_ec_by_class=True,
    nothing_names_this_folder=True,
)
_JDK25_0_5 = _JDK25_0_2._replace(
    version="25.0.5",
    printing=printing.JDK25_0_5,
    signing=signing.JDK25_0_5,
    storing=storing.JDK25_0_5,
    warns_of_echo=True,
    jars=jars.JDK25_0_5,
    servers=servers.JDK25_0_5,
)
_JDK26_0_2 = _JDK25_0_5._replace(
    version="26.0.2",
    printing=printing.JDK26_0_2,
    signing=signing.JDK26_0_2,
    storing=storing.JDK26_0_2,
    jars=jars.JDK26_0_2,
    servers=servers.JDK26_0_2,
)

PROFILES = (
    _JDK8,
    *(_JDK11_0_13, _JDK11_0_33),
    *(_JDK17_0_9, _JDK17_0_15, _JDK17_0_21),
    *(_JDK21_0_8, _JDK21_0_13),
    *(_JDK25_0_2, _JDK25_0_5),
    _JDK26_0_2,
)


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers: ``17.0.15-ea`` is (17, 0, 15), ``1.8.0_504`` is (8, 0, 504)."""
    text = version.split("-")[0].split("+")[0].replace("_", ".").removeprefix("1.8.")
    parts = tuple(int(part) for part in text.split("."))
    return (8, *parts) if version.startswith("1.8.") else parts


def profile(version: str) -> Profile:
    """The profile of a release (``17``) or an update (``17.0.9``).

    Raises `ValueError` for text that is no version and for a release that is not known.
    """
    wanted = numbers(version)
    release = [known for known in PROFILES if numbers(known.version)[0] == wanted[0]]
    if not release:
        raise ValueError(f"No profile for release {version}")
    if len(wanted) == 1:
        return release[-1]
    older = [known for known in release if numbers(known.version) <= wanted]
    return older[-1] if older else release[0]
