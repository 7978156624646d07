"""Store files crossed with types, passwords and damage."""

from compat.case import FIXTURES, Case
from compat.masks import TOLD_WHEN_DONE

CER = {"ed.cer": "ed.cer"}
STORES = ("trust.jks", "trust.p12", "one.jks", "one.p12")
TYPES = (
    "jks",
    "pkcs12",
    "JKS",
    "PKCS12",
    "Pkcs12",
    "jceks",
    "CaseExactJKS",
    "nonsense",
    "''",
)


def cut(store: str, size: int) -> bytes:
    """The first bytes of a fixture; all but so many where the size is negative."""
    return (FIXTURES / store).read_bytes()[:size]


def flipped(store: str, at: int) -> bytes:
    """A fixture with one bit changed."""
    content = bytearray((FIXTURES / store).read_bytes())
    content[at] ^= 1
    return bytes(content)


def opened(
    name: str, content: bytes | str, options: str = "-storepass changeit", stdin: bytes = b""
) -> Case:
    """A case that lists a store of some content."""
    return Case(name, f"-list -keystore s {options}", stdin, {"s": content})


CROSSED = [
    opened(f"{store} as {kind}", store, f"-storetype {kind} -storepass changeit")
    for store in ("trust.jks", "trust.p12")
    for kind in TYPES
] + [
    Case(
        f"{store} as dks",
        "-list -keystore s -storetype dks -storepass changeit",
        files={"s": store},
    )
    for store in ("trust.jks", "trust.p12")
]

REWRITTEN = [
    Case(
        f"{store} rewritten as {kind}",
        "-importcert -noprompt -alias new -file ed.cer -keystore s -storepass changeit"
        f" -storetype {kind}",
        files={**CER, "s": store},
    )
    for store in STORES
    for kind in ("jks", "pkcs12")
]

DAMAGED = [
    *[
        opened(f"{store} cut to {size}", cut(store, size))
        for store in ("one.jks", "one.p12")
        for size in (1, 4, 8, 12, 24, 40, 100, 1000, -1, -20)
    ],
    *[
        opened(f"{store} flipped at {at}", flipped(store, at))
        for store in ("one.jks", "one.p12")
        for at in (0, 1, 3, 7, 11, 13, 40, 300, 1500, -1, -30)
    ],
    *[
        opened(f"{store} flipped at {at}, no password", flipped(store, at), "", b"\n")
        for store in ("one.jks", "one.p12")
        for at in (7, 300, -1)
    ],
    opened("one.jks cut, no password", cut("one.jks", 500), "", b"\n"),
    opened("JKS with more behind", (FIXTURES / "one.jks").read_bytes() + b"more"),
    opened("PKCS12 with more behind", (FIXTURES / "one.p12").read_bytes() + b"more"),
    opened("JKS of version 3", b"\xfe\xed\xfe\xed\0\0\0\3" + cut("one.jks", -1)[8:]),
    opened("JKS of version 1", b"\xfe\xed\xfe\xed\0\0\0\1\0\0\0\0" + bytes(20), ""),
    opened("JKS of a billion entries", b"\xfe\xed\xfe\xed\0\0\0\2\x3b\x9a\xca\0" + bytes(20)),
    opened("JKS of a negative count", b"\xfe\xed\xfe\xed\0\0\0\2\xff\xff\xff\xff" + bytes(20)),
    opened("JKS of an unknown tag", b"\xfe\xed\xfe\xed\0\0\0\2\0\0\0\1\0\0\0\7\0\1a" + bytes(40)),
    opened(
        "JKS of a huge certificate",
        b"\xfe\xed\xfe\xed\0\0\0\2\0\0\0\1\0\0\0\2\0\1a" + bytes(8) + b"\0\5X.509\x7f\xff\xff\xff",
    ),
    opened("an empty file", b""),
    opened("an empty file, a type given", b"", "-storetype jks -storepass changeit"),
    opened("text", b"hello\n"),
    opened(
        "text, as JKS",
        b"hello, this is a text of some length\n",
        "-storetype jks -storepass changeit",
    ),
    opened(
        "text, as PKCS12",
        b"hello, this is a text of some length\n",
        "-storetype pkcs12 -storepass changeit",
    ),
    opened("a certificate", "rsa.cer"),
    opened("PEM", "root.pem"),
    Case("a folder", "-list -keystore s -storepass changeit", files={"s/": b""}),
    Case("below a file", "-list -keystore s/t -storepass changeit", files={"s": "one.jks"}),
    Case("a link that leads nowhere", "-list -keystore s -storepass changeit", files={"s@": b"no"}),
    Case(
        "a link",
        "-list -keystore s -storepass changeit",
        files={"s@": b"one.jks", "one.jks": "one.jks"},
    ),
    Case("an empty name", "-list -keystore '' -storepass changeit"),
    Case("not there", "-list -keystore s -storepass changeit"),
    Case("not there, asked", "-list -keystore s"),
    Case(
        "a new one needs a type that is known",
        "-importcert -noprompt -file ed.cer -keystore s -storetype nonsense -storepass changeit",
        files=CER,
    ),
    Case(
        "a folder cannot be written",
        "-importcert -noprompt -file ed.cer -keystore s -storepass changeit",
        files={**CER, "s/": b""},
        differs=TOLD_WHEN_DONE,
    ),
    Case("JCEKS", "-list -keystore s -storepass changeit", files={"s": "one.jceks"}),
]

PASSWORDS = [
    *[
        opened(f"{store}, password {word!r}", store, f"-storepass '{word}'")
        for store in ("trust.jks", "trust.p12", "open.p12")
        for word in ("changeme", "", "c", "changeit ")
    ],
    *[
        opened(f"{store}, typed {typed!r}", store, "", typed)
        for store in ("trust.jks", "trust.p12", "open.p12")
        for typed in (b"changeit\n", b"changeme\n", b"\n", b"")
    ],
    Case(
        "a new PKCS12 of a short password",
        "-importcert -noprompt -file ed.cer -keystore s",
        b"abc\nabcdef\nabcdef\n",
        CER,
    ),
    Case(
        "a new PKCS12, mismatch, then right",
        "-importcert -noprompt -file ed.cer -keystore s",
        b"abcdef\nabcdeg\nabcdef\nabcdef\n",
        CER,
    ),
    Case(
        "a new PKCS12, three failures",
        "-importcert -noprompt -file ed.cer -keystore s",
        b"a\nabcdef\nb\nc\n",
        CER,
    ),
    Case(
        "a new PKCS12, end after the first",
        "-importcert -noprompt -file ed.cer -keystore s",
        b"abcdef\n",
        CER,
    ),
    Case("a new PKCS12, end at once", "-importcert -noprompt -file ed.cer -keystore s", b"", CER),
    Case(
        "a new JKS, typed",
        "-importcert -noprompt -file ed.cer -keystore s -storetype jks",
        b"abcdef\nabcdef\n",
        CER,
    ),
    Case(
        "an existing PKCS12, short, then right",
        "-importcert -noprompt -alias new -file ed.cer -keystore s",
        b"abc\nchangeit\n",
        {**CER, "s": "trust.p12"},
    ),
    Case(
        "an existing PKCS12, three short",
        "-importcert -noprompt -alias new -file ed.cer -keystore s",
        b"a\n\nc\n",
        {**CER, "s": "trust.p12"},
    ),
    Case(
        "an existing JKS, wrong",
        "-importcert -noprompt -alias new -file ed.cer -keystore s",
        b"changeme\nchangeit\n",
        {**CER, "s": "trust.jks"},
    ),
    Case(
        "an existing JKS, right",
        "-importcert -noprompt -alias new -file ed.cer -keystore s",
        b"changeit\n",
        {**CER, "s": "trust.jks"},
    ),
    Case(
        "-protected for a new one",
        "-importcert -noprompt -protected -file ed.cer -keystore s",
        b"",
        CER,
    ),
    Case(
        "-protected for an existing JKS",
        "-importcert -noprompt -protected -alias new -file ed.cer -keystore s",
        b"",
        {**CER, "s": "trust.jks"},
        differs=TOLD_WHEN_DONE,
    ),
]

CASES = CROSSED + REWRITTEN + DAMAGED + PASSWORDS
