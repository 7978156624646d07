"""The arguments that are for the JVM: -J and what follows it, wherever it stands.

There is no JVM, so only system properties (-J-Dname=value) mean anything; what a JVM would refuse
is refused with its words (observed on 17.0.15).
"""

_CREATION = (
    "Error: Could not create the Java Virtual Machine.\n"
    "Error: A fatal exception has occurred. Program will exit."
)

_ACCEPTED = (
    *("-X:", "-XX:MaxMetaspaceSize", "-XX:+Use", "-XX:-Use", "-XX:TieredStopAtLevel", "-XX:Max"),
    *("-Xmx", "-Xms", "-Xmn", "-Xss", "-Xint", "-Xcomp", "-Xmixed", "-Xrs", "-Xshare", "-Xlog"),
    *("-Xbatch", "-Xcheck", "-Xdebug", "-Xnoclassgc", "-Xverify", "-Xbootclasspath", "-Xloggc"),
    *("-XX:+Tiered", "-XX:-Tiered", "-XX:+Unlock", "-XX:+Ignore", "-XX:+Exit", "-XX:Initial"),
    *("-XX:Active", "-XX:Parallel", "-XX:Conc", "-XX:Reserved", "-XX:Compressed", "-XX:Thread"),
    *("-ea", "-da", "-esa", "-dsa", "-enable", "-disable", "-server", "-client", "-verbose"),
    *("--add-", "--limit-", "--module-", "--upgrade-", "--enable-", "--illegal-"),
)
"""Beginnings of what a JVM takes without changing what keytool does."""


class LauncherError(Exception):
    """A JVM would not start; the message goes to standard error as it is."""


def split(argv: list[str]) -> tuple[list[str], dict[str, str]]:
    """The arguments for keytool, and the system properties given. Raises `LauncherError`."""
    own: list[str] = []
    properties: dict[str, str] = {}
    for argument in argv:
        if not argument.startswith("-J"):
            own.append(argument)
        elif argument == "-J":
            raise LauncherError("Error: The -J option should not be followed by a space.")
        else:
            _take(argument[2:], properties)
    return own, properties


_OLD_VERSION = """\
Error: Specifying an alternate JDK/JRE version is no longer supported.
  The use of the flag '-version:' is no longer valid.
  Please download and execute the appropriate version.
"""
_OLD_SEARCH = """\
Error: Specifying an alternate JDK/JRE is no longer supported.
  The related flags -jre-restrict-search | -jre-no-restrict-search are also no longer valid.
"""


def complaints(own: list[str]) -> str:
    """What the launcher of 17 says of arguments that once chose another version; it goes on.

    It looks no further than the first argument without a hyphen.
    """
    told = ""
    for argument in own:
        if not argument.startswith("-"):
            break
        if argument.startswith("-version:"):
            told += _OLD_VERSION
        elif argument in ("-jre-restrict-search", "-jre-no-restrict-search"):
            told += _OLD_SEARCH
    return told


def _take(flag: str, properties: dict[str, str]) -> None:
    if flag.startswith("-D"):
        name, _, value = flag[2:].partition("=")
        properties[name] = value
    elif not flag.startswith("-"):
        raise LauncherError(
            f"Error: Could not find or load main class {flag}\n"
            f"Caused by: java.lang.ClassNotFoundException: {flag}"
        )
    elif not flag.startswith(_ACCEPTED):
        name = flag.removeprefix("-XX:").lstrip("+-")
        kind = "VM option '" + name + "'" if flag.startswith("-XX:") else f"option: {flag}"
        raise LauncherError(f"Unrecognized {kind}\n{_CREATION}")
