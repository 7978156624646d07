"""Every option of every command: without its argument, given twice, given to another command."""

from compat.case import Case
from compat.cases.help import COMMANDS, OTHER_NAMES
from pykeytool.options import COMMANDS as KNOWN
from pykeytool.options import OPTIONS, PROVIDERS

ONE = {"one.p12": "one.p12"}
LIST = "-list -keystore one.p12 -storepass changeit"
VALUED = sorted(name for name, option in {**OPTIONS, **PROVIDERS}.items() if option.argument)
FLAGS = sorted(name for name, option in OPTIONS.items() if not option.argument)
PASSWORDS = sorted(name for name, option in OPTIONS.items() if option.password)


def own(command: str) -> list[str]:
    """The options with a value that the help of a command lists."""
    names = [name.rstrip(">") for name in KNOWN[command].options]
    return [name for name in names if name in VALUED]


def value(option: str) -> str:
    """A value that does no harm to -list."""
    return {"keysize": "512", "validity": "5", "keystore": "one.p12", "storepass": "changeit"}.get(
        option, "mykey"
    )


MISSING = [
    Case(f"-{command} -{option} alone", f"-{command} -{option}")
    for command in COMMANDS
    for option in own(command)
]
MISSING_ANYWHERE = [
    *[Case(f"-{option} at the end", f"{LIST} -{option}", files=ONE) for option in VALUED],
    *[Case(f"-{option} without a command", f"-{option}") for option in VALUED],
    *[Case(f"-{name} -alias alone", f"-{name} -alias") for name in OTHER_NAMES],
    *[
        Case(f"-{option} with modifier at the end", f"{LIST} -{option}:env", files=ONE)
        for option in VALUED
    ],
    Case("-providerarg at the end", f"{LIST} -addprovider SUN -providerarg", files=ONE),
    Case("-conf at the end", f"{LIST} -conf", files=ONE),
    Case("-CONF at the end", f"{LIST} -CONF", files=ONE),
    Case("-conf:x at the end", f"{LIST} -conf:x", files=ONE),
]
STRANGERS = [
    *[
        Case(f"-list takes -{option}", f"{LIST} -{option} {value(option)}", files=ONE)
        for option in VALUED
    ],
    *[Case(f"-list takes -{option}", f"{LIST} -{option}", files=ONE) for option in FLAGS],
]
TWICE = [
    *[
        Case(
            f"-{option} twice",
            f"{LIST} -{option} {value(option)} -{option} {value(option)}",
            files=ONE,
        )
        for option in VALUED
        if option not in ("keystore", "storepass", *PROVIDERS)
    ],
    *[Case(f"-{flag} twice", f"{LIST} -{flag} -{flag}", files=ONE) for flag in FLAGS],
]
SWALLOWED = [Case(f"-{option} swallows -v", f"{LIST} -{option} -v", files=ONE) for option in VALUED]
EMPTY = [
    Case(f"-{option} empty", (*LIST.split(), f"-{option}", ""), files=ONE) for option in VALUED
]

CASES = MISSING + MISSING_ANYWHERE + STRANGERS + TWICE + SWALLOWED + EMPTY
