"""Questions: the end of input at each of them, wrong answers, terminals."""

from compat.case import Case

GENKEY = "-genkeypair -alias a -keyalg Ed25519 -keystore s"
WORDS = b"changeit\nchangeit\n"
NAME = [b"n", b"u", b"o", b"l", b"s", b"c", b"yes"]
JKS = {"keys.jks": "keys.jks", "one.p12": "one.p12", "ed.cer": "ed.cer", "ca.cer": "ca.cer"}
KEEP = f"{GENKEY} -storepass changeit"


def lines(*answers: bytes) -> bytes:
    """Answers as they are typed."""
    return b"".join(answer + b"\n" for answer in answers)


ENDS = [
    Case(f"the end after {count} answers", GENKEY, lines(*(WORDS.split() + NAME)[:count]))
    for count in range(9)
] + [
    Case("the end in the middle of an answer", GENKEY, WORDS + b"name"),
    Case("the end after the password, without line end", GENKEY, b"changeit\nchangeit"),
]

NAMES = [
    Case(f"name {answers!r}", KEEP, lines(*answers))
    for answers in (
        (b"a", b"", b"", b"", b"", b"", b"yes"),
        (b"a", b".", b".", b".", b".", b".", b"yes"),
        (b".", b".", b".", b".", b".", b".", b"yes", b"a", b".", b".", b".", b".", b".", b"y"),
        (b"", b"", b"", b"", b"", b"", b"no", b"b", b"", b"", b"", b"", b"", b"yes"),
        (b"a", b"b", b"c", b"d", b"e", b"f", b"", b"", b"", b"", b"", b"", b"", b"yes"),
        (b"a, b", b'"q"', b"c+d", b"d;e", b"#e", b"f=g", b"yes"),
        (b" a ", b"b\\", b"<c>", b" ", b"-", b"ff", b"yes"),
        (b"\xc3\xbc", b"\xe6\x9d\xb1", b"", b"", b"", b"", b"YES"),
        (b"a", b"b", b"c", b"d", b"e", b"f", b"maybe", b"", b"", b"", b"", b"", b"", b"y"),
        (b"a\r", b"b\r", b"c\r", b"d\r", b"e\r", b"f\r", b"yes\r"),
        (b"a", b"b", b"c", b"d", b"e", b"f", b"ja"),
    )
]

PASSWORDS = [
    Case(
        "mismatch, then right",
        f"{GENKEY} -dname CN=a",
        lines(b"changeit", b"changeme", b"changeit", b"changeit"),
    ),
    Case(
        "three mismatches",
        f"{GENKEY} -dname CN=a",
        lines(b"changeit", b"a", b"changeit", b"b", b"changeit", b"c"),
    ),
    Case(
        "too short, then right", f"{GENKEY} -dname CN=a", lines(b"short", b"changeit", b"changeit")
    ),
    Case("empty, then right", f"{GENKEY} -dname CN=a", lines(b"", b"changeit", b"changeit")),
    Case("three too short", f"{GENKEY} -dname CN=a", lines(b"a", b"b", b"c")),
    Case(
        "an existing store",
        "-genkeypair -alias a -keyalg Ed25519 -dname CN=a -keystore one.p12",
        b"changeit\n",
        JKS,
    ),
    Case(
        "an existing store, wrong",
        "-genkeypair -alias a -keyalg Ed25519 -dname CN=a -keystore one.p12",
        b"changeme\nchangeit\n",
        JKS,
    ),
    Case(
        "an existing JKS and its key",
        "-genkeypair -alias a -keyalg Ed25519 -dname CN=a -keystore keys.jks",
        lines(b"changeit", b"another", b"another"),
        JKS,
    ),
    Case(
        "a new JKS and its key",
        f"{GENKEY} -storetype jks -dname CN=a",
        lines(b"changeit", b"changeit", b""),
    ),
    Case(
        "a new JKS and a short key",
        f"{GENKEY} -storetype jks -dname CN=a",
        lines(b"changeit", b"changeit", b"abc", b"changeit", b"changeit"),
    ),
    Case(
        "a new JKS and the end",
        f"{GENKEY} -storetype jks -dname CN=a",
        lines(b"changeit", b"changeit"),
    ),
    Case(
        "umlauts typed",
        f"{GENKEY} -storetype jks -dname CN=a",
        lines("pässwörd".encode(), "pässwörd".encode(), b""),
    ),
    Case(
        "umlauts typed for PKCS12",
        f"{GENKEY} -dname CN=a",
        lines("pässwörd".encode(), "pässwörd".encode()),
    ),
    Case(
        "a tab and a blank typed", f"{GENKEY} -dname CN=a", lines(b" change\tit ", b" change\tit ")
    ),
]

AT_A_TERMINAL = [
    Case(f"at a terminal: {name}", argv, lines(*answers), JKS, terminal=True)
    for name, argv, answers in (
        (
            "mismatch, then right",
            f"{GENKEY} -dname CN=a",
            (b"changeit", b"changeme", b"changeit", b"changeit"),
        ),
        ("too short three times", f"{GENKEY} -dname CN=a", (b"a", b"b", b"c")),
        ("the end at the password", f"{GENKEY} -dname CN=a", (b"\x04",)),
        ("the end at the name", KEEP, (b"\x04",)),
        (
            "the end at the confirmation of the name",
            KEEP,
            (b"a", b"b", b"c", b"d", b"e", b"f", b"\x04"),
        ),
        ("a wrong password", "-list -keystore keys.jks", (b"changeme",)),
        ("an empty password", "-list -alias root -keystore keys.jks", (b"",)),
        (
            "an unknown answer",
            "-importcert -alias new -file ca.cer -keystore s -storepass changeit",
            (b"maybe", b"yes"),
        ),
        (
            "the end at the question",
            "-importcert -alias new -file ca.cer -keystore s -storepass changeit",
            (b"\x04",),
        ),
        ("the alias", "-delete -keystore keys.jks", (b"rsa", b"changeit")),
        ("an empty alias", "-delete -keystore keys.jks -storepass changeit", (b"", b"rsa")),
        (
            "a key password",
            "-genkeypair -keyalg Ed25519 -dname CN=a -keystore keys.jks -storepass changeit",
            (b"another", b"another"),
        ),
        (
            "umlauts",
            "-genkeypair -keyalg Ed25519 -dname CN=a -keystore s -storetype jks -keypass changeit",
            ("pässwörd".encode(), "pässwörd".encode()),
        ),
    )
]

CASES = ENDS + NAMES + PASSWORDS + AT_A_TERMINAL
