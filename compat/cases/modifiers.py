"""``:env`` and ``:file`` on every option that is a password, and on every command."""

from compat.case import Case
from compat.cases.arguments import PASSWORDS, VALUED
from compat.cases.help import COMMANDS

ONE = {"one.p12": "one.p12", "one.jks": "one.jks"}
LIST = "-list -keystore one.p12 -storepass changeit"
FILES = {
    "a line": b"changeit\n",
    "no line end": b"changeit",
    "several lines": b"changeit\nchangeme\n",
    "CR LF": b"changeit\r\nmore\r\n",
    "CR": b"changeit\rmore",
    "a byte order mark": b"\xef\xbb\xbfchangeit\n",
    "UTF-16": "changeit\n".encode("utf-16"),
    "nothing": b"",
    "an empty line": b"\n",
    "an empty line first": b"\nchangeit\n",
    "blanks": b"   \n",
    "blanks around": b" changeit \n",
    "a tab after": b"changeit\t\n",
    "quotes": b'"changeit"\n',
    "bytes that are no UTF-8": b"change\xffit\n",
    "UTF-8": "pässwörd\n".encode(),
    "NUL": b"change\x00it\n",
    "a form feed": b"changeit\x0cmore\n",
    "a line separator": "changeit\u2028more\n".encode(),
    "a next line": "changeit\u0085more\n".encode(),
    "short": b"abc\n",
}
ENVIRONMENT = ("changeit", "", " ", "changeit\n", "changeit\nmore", "changeme", "pässwörd", "abc")

REFUSED = [
    *[
        Case(f"-{option} {name}", f"{LIST} -{option}{words}", files=ONE)
        for option in PASSWORDS
        for name, words in (
            ("of no variable", ":env NOT_SET"),
            ("of no file", ":file no.pass"),
            ("of nothing known", ":foo changeit"),
            ("of nothing", ": changeit"),
        )
    ],
    *[
        Case(f"-{command} -storepass of no variable", f"-{command} -storepass:env NOT_SET")
        for command in COMMANDS
    ],
    Case("no command and no variable", "-storepass:env NOT_SET"),
    Case("a later command and no variable", "-storepass:env NOT_SET -list"),
    *[
        Case(f"-{option} with a modifier", f"{LIST} -{option}:env mykey", files=ONE)
        for option in VALUED
        if option not in PASSWORDS and option not in ("keysize", "validity")
    ],
    *[
        Case(f"-{flag} with a modifier", f"{LIST} -{flag}:file x", files=ONE)
        for flag in ("v", "rfc", "noprompt", "nowarn", "protected", "cacerts")
    ],
]
READ = [
    *[
        Case(
            f"a file with {name}",
            "-list -keystore one.p12 -storepass:file p",
            files={**ONE, "p": content},
        )
        for name, content in FILES.items()
    ],
    *[
        Case(
            f"a file with {name} for a new store",
            "-importpass -alias a -keystore new -storepass:file p",
            b"hello\n",
            files={"p": content},
        )
        for name, content in FILES.items()
    ],
    *[
        Case(
            f"a variable with {value!r}",
            "-list -keystore one.p12 -storepass:env P",
            files=ONE,
            env={"P": value},
        )
        for value in ENVIRONMENT
    ],
    *[
        Case(
            f"the file {name}",
            f"-list -keystore one.p12 -storepass:file {name}",
            files={**ONE, "p": b"changeit\n", "d/p": b"changeit\n", "a b": b"changeit\n"},
        )
        for name in (
            "./p",
            "d/p",
            "d/../p",
            "d",
            "d/",
            "'a b'",
            "file:p",
            "file:./p",
            "file:no",
            "file:d",
            "''",
            "p/",
            "~/p",
            "-v",
            "nonsense:p",
            "http://127.0.0.1:1/p",
            "HTTP://127.0.0.1:1/p",
            "/dev/null",
        )
    ],
    *[
        Case(
            f"the modifier {modifier}",
            f"-list -keystore one.p12 -storepass:{modifier} P",
            files={**ONE, "P": b"changeit\n"},
            env={"P": "changeit"},
        )
        for modifier in (
            "ENV",
            "Env",
            "e-n-v",
            "énv",
            "env:",
            "env:x",
            ":env",
            "FILE",
            "fi-le",
            "files",
            "pass",
            "literal",
        )
    ],
    Case(
        "a blank before the modifier",
        ("-list", "-keystore", "one.p12", "-storepass :env", "P"),
        files=ONE,
        env={"P": "changeit"},
    ),
    Case(
        "a blank in the modifier",
        ("-list", "-keystore", "one.p12", "-storepass: env", "P"),
        files=ONE,
        env={"P": "changeit"},
    ),
]
EC = "-keyalg EC -dname CN=a -keystore one.jks -storepass changeit"
SECOND = "-importkeystore -srckeystore one.jks -destkeystore new"
USES = (
    ("-storepass", "-list -keystore one.p12"),
    ("-keypass", "-certreq -keystore one.jks -storepass changeit"),
    ("-new", "-storepasswd -keystore one.jks -storepass changeit"),
    ("-new", "-keypasswd -keystore one.jks -storepass changeit -keypass changeit"),
    ("-srcstorepass", f"{SECOND} -deststorepass changeit"),
    ("-deststorepass", f"{SECOND} -srcstorepass changeit"),
    ("-srckeypass", f"{SECOND} -srcalias mykey -srcstorepass changeit -deststorepass changeit"),
    (
        "-destkeypass",
        f"{SECOND} -srcalias mykey -srcstorepass changeit -deststorepass changeit"
        " -deststoretype jks",
    ),
    ("-signerkeypass", f"-genkeypair -alias a {EC} -signer mykey"),
    ("-keypass", f"-genkeypair -alias a {EC}"),
    ("-keypass", "-importpass -alias a -keystore one.p12 -storepass changeit"),
)
USED = [
    Case(
        f"{option}:{kind} of {line.split()[0]}, {value}",
        f"{line} {option}:{kind} P",
        b"hello\n",
        {**ONE, "P": value.encode()},
        {"P": value},
    )
    for option, line in USES
    for kind in ("env", "file")
    for value in (("changeme", "abc") if option == "-new" else ("changeit", "changeme"))
]

CASES = REFUSED + READ + USED
