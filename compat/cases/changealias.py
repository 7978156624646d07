"""-changealias: every kind of entry and store under another alias."""

from compat.cases.copies import EXACT, JCEKS, JKS, P12, QUICK, P, of, typed_at
from compat.masks import NO_FRAMES

renamed = of("-changealias")
at = typed_at(renamed)


KINDS = [
    renamed(f"{alias} of {store}", f"-keystore {store} {P} {QUICK} -alias {alias} -destalias x")
    for store, alias in (
        *(("kinds.jks", alias) for alias in ("rsa", "dsa", "pss", "dh")),
        *(("kinds.p12", alias) for alias in ("ec", "ed", "x", "x448", "dh")),
        *(("kinds.jceks", alias) for alias in ("ed448", "pss", "x")),
        ("keys.jks", "server"),
        ("keys.p12", "server"),
        ("keys.jks", "root"),
        ("keys.p12", "root"),
        ("trust.jks", "rsa"),
        ("trust.p12", "rsa"),
        ("unicode.jks", "Käse"),
        ("unicode.p12", "ключ"),
        ("secret.p12", "aes"),
        ("secret.p12", "word"),
        ("secrets.jceks", "blowfish"),
        ("legacy.p12", "mykey"),
        ("openssl.p12", "openssl"),
        ("nameless.p12", "1"),
        ("rc2.p12", "legacy"),
        ("nokeys.p12", "1"),
        ("empty.jks", "mykey"),
        ("empty.p12", "mykey"),
        ("empty.jceks", "mykey"),
        ("one.jceks", "mykey"),
    )
]

PASSWORDS = [
    renamed(f"{store}: {options} {typed!r}", f"{stores} {options} -destalias x", typed)
    for store, stores in (("JKS", JKS), ("JCEKS", JCEKS))
    for options, typed in (
        ("-alias same", b""),
        ("-alias same -keypass changeit", b""),
        ("-alias same -keypass wrong", b""),
        ("-alias one", b"onepass\n"),
        ("-alias one", b"wrong\n"),
        ("-alias one", b"\n\nonepass\n"),
        ("-alias one", b"\n\n\n"),
        ("-alias one", b""),
        ("-alias one -keypass onepass", b""),
        ("-alias one -keypass ''", b""),
        ("-alias cert", b""),
        ("-alias cert -keypass wrong", b""),
    )
] + [
    renamed("PKCS12 and -keypass", f"{P12} -alias mykey -destalias x -keypass another"),
    renamed("PKCS12 and the same -keypass", f"{P12} -alias mykey -destalias x -keypass changeit"),
    renamed(
        "PKCS12, another password",
        f"-keystore other.p12 {P} -alias mykey -destalias x",
        b"another\n",
    ),
    renamed(
        "PKCS12, another password given",
        f"-keystore other.p12 {P} -alias mykey -destalias x -keypass another",
    ),
    renamed(
        "PKCS12 without protection", "-keystore bare.p12 -alias mykey -destalias x", b"another\n"
    ),
    renamed(
        "PKCS12 without protection, wrong",
        "-keystore bare.p12 -alias mykey -destalias x",
        b"wrong\n",
    ),
    renamed(
        "PKCS12 without protection, given",
        "-keystore bare.p12 -alias mykey -destalias x -keypass another",
    ),
    renamed(
        "PKCS12 without protection, a certificate", "-keystore open.p12 -alias root -destalias x"
    ),
    renamed("typed", "-keystore p12 -alias mykey -destalias x", b"changeit\n"),
    renamed("typed wrong", "-keystore p12 -alias mykey -destalias x", b"changeme\n"),
    renamed("typed short", "-keystore p12 -alias mykey -destalias x", b"a\nb\nchangeit\n"),
    renamed("typed three times short", "-keystore p12 -alias mykey -destalias x", b"a\nb\nc\n"),
    renamed(
        "typed for JKS, then the key's",
        "-keystore jks -alias one -destalias x",
        b"changeit\nonepass\n",
    ),
    renamed("end of input", "-keystore jks -alias one -destalias x"),
    renamed("wrong", "-keystore jks -storepass changeme -alias same -destalias x"),
    renamed("short and wrong", "-keystore jks -storepass a -alias same -destalias x"),
]

ALIASES = [
    renamed(f"{store}: {options} {typed!r}", f"{stores} {options}", typed)
    for store, stores, own in (("JKS to", JKS, "same"), ("PKCS12 to", P12, "mykey"))
    for options, typed in (
        (f"-alias {own}", b"x\n"),
        (f"-alias {own}", b"X\n"),
        (f"-alias {own}", b"\n"),
        (f"-alias {own}", b""),
        (f"-alias {own}", b" x \n"),
        (f"-alias {own} -destalias X", b""),
        (f"-alias {own} -destalias ''", b""),
        (f"-alias {own} -destalias {own}", b""),
        (f"-alias {own} -destalias {own.upper()}", b""),
        (f"-alias {own} -dest x", b""),
        (f"-alias {own.upper()} -destalias x", b""),
        ("-alias nobody -destalias x", b""),
        ("-alias nobody -destalias nobody", b""),
        ("-alias '' -destalias x", b""),
        ("-destalias x", b""),
        ("", b"x\n"),
        ("", b""),
    )
] + [
    renamed("to one that is there", f"{JKS} -alias same -destalias one"),
    renamed("to a certificate that is there", f"{JKS} -alias same -destalias CERT"),
    renamed("to one that is there, PKCS12", f"-keystore keys.p12 {P} -alias rsa -destalias ec"),
    renamed(
        "to one that is there, PKCS12, certificate",
        f"-keystore keys.p12 {P} -alias root -destalias Rsa",
    ),
    renamed("of a certificate, in capitals", f"-keystore trust.p12 {P} -alias RSA -destalias New"),
    renamed(
        "of a certificate, in capitals, JKS", f"-keystore trust.jks {P} -alias RSA -destalias New"
    ),
    renamed(
        "a wrong key password, to one that is there",
        f"{JKS} -alias two -destalias one -keypass wrong",
    ),
    renamed("another alphabet", f"{P12} -alias mykey -destalias Ключ"),
    renamed("another alphabet, typed", f"{JKS} -alias same", "Schlüssel\n".encode()),
    renamed("alias and password typed", "-keystore p12 -alias mykey", b"x\nchangeit\n"),
    *[
        renamed(f"CaseExactJKS {options}", f"{EXACT} {options}")
        for options in (
            "-alias Key -destalias x",
            "-alias KEY -destalias X",
            "-alias key -destalias kEY",
            "-alias key -destalias KEY",
            "-alias kEY -destalias x",
            "-alias Cert -destalias cert",
            "-alias cert -destalias x",
        )
    ],
    renamed("CaseExactJKS taken for JKS", f"-keystore exact {P} -alias key -destalias x"),
    renamed(
        "CaseExactJKS taken for JKS, one of capitals",
        f"-keystore exact {P} -alias KEY -destalias x",
    ),
    renamed(
        "CaseExactJKS taken for JKS, to one of capitals",
        f"-keystore exact {P} -alias key -destalias KEY",
    ),
    at("typed at a terminal", "-keystore jks -alias one", b"x", b"changeit", b"onepass"),
    at("an empty alias at a terminal", "-keystore jks -alias one", b""),
    at("the end at a terminal", "-keystore jks -alias one"),
    at("the end at a terminal, then", "-keystore jks -alias one", b"x"),
]

OTHERS = [
    renamed("a key with attributes", f"-keystore attributes.p12 {P} -alias mykey -destalias x"),
    renamed("a key without certificate", f"-keystore nocert.p12 {P} -alias alone -destalias x"),
    renamed("an empty password", "-keystore blank.p12 -storepass '' -alias blank -destalias x"),
    renamed("no store", f"-keystore no {P} -alias a -destalias x"),
    renamed("no store, asked", f"-keystore no {P} -alias a", b"x\n"),
    renamed("no default store", f"{P} -destalias x"),
    renamed("the default store", f"{P} -destalias x", files={".keystore": "copies/ec.p12"}),
    renamed("an empty file", f"-keystore s {P} -destalias x", files={"s": b""}),
    renamed("an empty file, asked", f"-keystore s {P}", b"x\n", files={"s": b""}),
    renamed("a folder", f"-keystore s {P} -destalias x", files={"s/": b""}),
    renamed("text", f"-keystore s {P} -destalias x", files={"s": b"hello, this is a text\n"}),
    renamed("text, asked", f"-keystore s {P}", b"x\n", files={"s": b"hello, this is a text\n"}),
    renamed("NONE", f"-keystore NONE {P} -destalias x"),
    *[
        renamed(
            f"{store} as {kind}",
            f"-keystore {store} {P} {QUICK} -storetype {kind} -alias {alias} -destalias x",
        )
        for store, alias in (("jks", "same"), ("jceks", "same"), ("p12", "mykey"))
        for kind in ("jks", "jceks", "pkcs12", "nonsense")
    ],
    renamed("PKCS11", f"-keystore NONE -storetype PKCS11 {P} -alias a -destalias x"),
    renamed("Windows-MY", f"-storetype Windows-MY {P} -alias a -destalias x"),
    renamed("verbose", f"-v {P12} -alias mykey -destalias x"),
    renamed("verbose, nobody", f"-v {P12} -alias nobody -destalias x", differs=NO_FRAMES),
    renamed("verbose, it is there", f"-v {JKS} -alias same -destalias one", differs=NO_FRAMES),
    renamed("-nowarn", f"-nowarn {JKS} -alias same -destalias x"),
    renamed("-protected", "-keystore jks -protected -alias same -destalias x", b"changeit\n"),
    renamed("-protected, a certificate", "-keystore trust.p12 -protected -alias rsa -destalias x"),
    renamed("-cacerts and -keystore", f"-cacerts {JKS} -alias same -destalias x"),
    renamed("-new is short", f"{JKS} -alias same -destalias x -new short"),
    renamed("-new is of no use", f"{JKS} -alias same -destalias x -new another"),
    renamed("-destkeypass for PKCS12", f"{P12} -alias mykey -destalias x -destkeypass another"),
    renamed(
        "-keypass:file", f"{JKS} -alias one -destalias x -keypass:file w", files={"w": b"onepass\n"}
    ),
    renamed("-keypass:env", f"{JKS} -alias one -destalias x -keypass:env W", env={"W": "onepass"}),
    renamed("a link", f"-keystore l {P} -destalias x", files={"l@": b"s", "s": "copies/ec.p12"}),
    renamed("-destalias twice", f"{P12} -alias mykey -destalias x -destalias y"),
    renamed("-destalias without a word", f"{P12} -alias mykey -destalias"),
    renamed("help", "-help"),
]

CASES = [*KINDS, *PASSWORDS, *ALIASES, *OTHERS]
