"""-keyclone, which the global help does not name: the same key under another alias."""

from compat.cases.copies import EXACT, JCEKS, JKS, P12, QUICK, P, of, typed_at
from compat.masks import NO_FRAMES

cloned = of("-keyclone")
at = typed_at(cloned)


KINDS = [
    cloned(f"{alias} of {store}", f"-keystore {store} {P} {QUICK} -alias {alias} -dest x", b"\n")
    for store, alias in (
        *(("kinds.jks", alias) for alias in ("ec", "dsa", "ed448", "x")),
        *(("kinds.p12", alias) for alias in ("rsa", "ed", "pss", "x448", "dh")),
        *(("kinds.jceks", alias) for alias in ("dsa", "ed", "dh")),
        ("keys.jks", "server"),
        ("keys.p12", "server"),
        ("keys.jks", "root"),
        ("keys.p12", "root"),
        ("secret.p12", "aes"),
        ("secrets.jceks", "word"),
        ("legacy.p12", "mykey"),
        ("openssl.p12", "openssl"),
        ("nameless.p12", "1"),
        ("rc2.p12", "legacy"),
        ("empty.p12", "mykey"),
        ("empty.jceks", "mykey"),
    )
]

PASSWORDS = [
    cloned(f"{store}: {options} {typed!r}", f"{stores} {options} -dest x", typed)
    for store, stores in (("JKS", JKS), ("JCEKS", JCEKS))
    for options, typed in (
        ("-alias same -new another", b""),
        ("-alias same -new changeit", b""),
        ("-alias same -new short", b""),
        ("-alias same -new ''", b""),
        ("-alias same -keypass wrong -new another", b""),
        ("-alias same", b"\n"),
        ("-alias same", b""),
        ("-alias same", b"another\nanother\n"),
        ("-alias same", b"short\nanother\nanother\n"),
        ("-alias same", b"changeit\nchangeit\n"),
        ("-alias same", b"another\nanothr\n\n"),
        ("-alias same", b"a\nb\nc\n"),
        ("-alias same", b"another\n"),
        ("-alias one -new another", b"onepass\n"),
        ("-alias one -new another", b"wrong\n"),
        ("-alias one", b"onepass\nanother\nanother\n"),
        ("-alias one", b"onepass\n\n"),
        ("-alias one", b"\n\n\n"),
        ("-alias one", b""),
        ("-alias one -keypass onepass", b"\n"),
        ("-alias one -keypass onepass -new another", b""),
        ("-alias cert -new another", b""),
    )
] + [
    cloned("PKCS12", f"{P12} -alias mykey -dest x"),
    cloned("PKCS12 and -new", f"{P12} -alias mykey -dest x -new another"),
    cloned("PKCS12 and -new of the store's", f"{P12} -alias mykey -dest x -new changeit"),
    cloned("PKCS12 and -keypass", f"{P12} -alias mykey -dest x -keypass another"),
    cloned(
        "PKCS12, another password", f"-keystore other.p12 {P} -alias mykey -dest x", b"another\n\n"
    ),
    cloned(
        "PKCS12, another password given",
        f"-keystore other.p12 {P} -alias mykey -dest x -keypass another",
    ),
    cloned("PKCS12 without protection", "-keystore bare.p12 -alias mykey -dest x", b"another\n\n"),
    cloned(
        "PKCS12 without protection, given",
        "-keystore bare.p12 -alias mykey -dest x -keypass another -new changed",
    ),
    cloned(
        "PKCS12 without protection, typed",
        "-keystore bare.p12 -alias mykey -dest x",
        b"another\nchanged\nchanged\n",
    ),
    cloned("typed", "-keystore p12 -alias mykey -dest x", b"changeit\n"),
    cloned("typed wrong", "-keystore p12 -alias mykey -dest x", b"changeme\n"),
    cloned("typed short", "-keystore p12 -alias mykey -dest x", b"a\nb\nchangeit\n"),
    cloned("typed three times short", "-keystore p12 -alias mykey -dest x", b"a\nb\nc\n"),
    cloned(
        "all typed for JKS",
        "-keystore jks -alias one -dest x",
        b"changeit\nonepass\nanother\nanother\n",
    ),
    cloned("umlauts", f"{JKS} -alias same -dest x", "pässwörd\npässwörd\n".encode()),
    cloned("umlauts for JCEKS", f"{JCEKS} -alias same -dest x -new pässwörd"),
    cloned("wrong", "-keystore jks -storepass changeme -alias same -dest x"),
]

ALIASES = [
    cloned(f"{store}: {options} {typed!r}", f"{stores} {options}", typed)
    for store, stores, own in (
        ("JKS to", f"{JKS} -new another", "same"),
        ("PKCS12 to", P12, "mykey"),
    )
    for options, typed in (
        (f"-alias {own}", b"x\n"),
        (f"-alias {own}", b"\n"),
        (f"-alias {own}", b""),
        (f"-alias {own} -destalias X", b""),
        (f"-alias {own} -dest ''", b""),
        (f"-alias {own} -dest {own}", b""),
        (f"-alias {own} -dest {own.upper()}", b""),
        (f"-alias {own.upper()} -dest x", b""),
        ("-alias nobody -dest x", b""),
        ("-alias nobody -dest nobody", b""),
        ("-alias '' -dest x", b""),
        ("-dest x", b""),
        ("", b"x\n"),
        ("", b""),
    )
] + [
    cloned("to one that is there", f"{JKS} -alias same -dest one -new another"),
    cloned("to a certificate that is there", f"{JKS} -alias same -dest CERT -new another"),
    cloned("of a certificate to one that is there", f"{JKS} -alias cert -dest one -new another"),
    cloned(
        "a wrong key password, to one that is there",
        f"{JKS} -alias two -dest one -keypass wrong -new another",
    ),
    cloned("a certificate to nowhere", f"{JKS} -alias cert -new another"),
    cloned("-dest and -destalias", f"{P12} -alias mykey -dest x -destalias y"),
    cloned("another alphabet", f"{P12} -alias mykey -dest Ключ"),
    *[
        cloned(f"CaseExactJKS {options}", f"{EXACT} {options} -new another")
        for options in (
            "-alias Key -dest x",
            "-alias KEY -dest X",
            "-alias key -dest kEY",
            "-alias key -dest KEY",
            "-alias kEY -dest x",
            "-alias Cert -dest cert",
        )
    ],
    cloned("CaseExactJKS taken for JKS", f"-keystore exact {P} -alias key -dest KEY -new another"),
    at(
        "typed at a terminal",
        "-keystore jks -alias one",
        b"x",
        b"changeit",
        b"onepass",
        b"another",
        b"another",
    ),
    at("the same at a terminal", f"{JKS} -alias one", b"x", b"onepass", b""),
    at("an empty alias at a terminal", f"{JKS} -alias one", b""),
    at("the end at a terminal", f"{JKS} -alias one -dest x", b"onepass"),
]

OTHERS = [
    cloned("a key with attributes", f"-keystore attributes.p12 {P} -alias mykey -dest x"),
    cloned("a key without certificate", f"-keystore nocert.p12 {P} -alias alone -dest x"),
    cloned("an empty password", "-keystore blank.p12 -storepass '' -alias blank -dest x"),
    cloned("no store", f"-keystore no {P} -alias a -dest x"),
    cloned("no default store", f"{P} -dest x"),
    cloned("the default store", f"{P} -dest x", files={".keystore": "copies/ec.p12"}),
    cloned("an empty file", f"-keystore s {P} -dest x", files={"s": b""}),
    cloned("text", f"-keystore s {P} -dest x", files={"s": b"hello, this is a text\n"}),
    cloned("NONE", f"-keystore NONE {P} -dest x"),
    *[
        cloned(
            f"{store} as {kind}",
            f"-keystore {store} {P} {QUICK} -storetype {kind} -alias {alias} -dest x -new another",
        )
        for store, alias in (("jks", "same"), ("jceks", "same"), ("p12", "mykey"))
        for kind in ("jks", "jceks", "pkcs12")
    ],
    cloned("nonsense", f"-keystore jks -storetype nonsense {P} -alias same -dest x"),
    cloned("PKCS11", f"-keystore NONE -storetype PKCS11 {P} -alias a -dest x"),
    cloned("Windows-MY", f"-storetype Windows-MY {P} -alias a -dest x"),
    cloned("verbose", f"-v {P12} -alias mykey -dest x"),
    cloned("verbose, nobody", f"-v {P12} -alias nobody -dest x", differs=NO_FRAMES),
    cloned("-nowarn", f"-nowarn {JKS} -alias same -dest x -new another"),
    cloned("-protected", "-keystore jks -protected -alias same -dest x", b"changeit\n\n"),
    cloned("-cacerts", f"-cacerts {JKS} -alias same -dest x"),
    cloned("-destkeypass for JKS", f"{JKS} -alias same -dest x -destkeypass another", b"\n"),
    cloned("-destkeypass for PKCS12", f"{P12} -alias mykey -dest x -destkeypass another"),
    cloned(
        "-new:file",
        f"{JKS} -alias one -dest x -keypass:file w -new:file n",
        files={"w": b"onepass\n", "n": b"another"},
    ),
    cloned("-new:env missing", f"{JKS} -alias one -dest x -new:env NOWHERE"),
    cloned("-dest without a word", f"{P12} -alias mykey -dest"),
    cloned("help", "-help"),
    cloned("help of a wrong option", "-nonsense"),
]

CASES = [*KINDS, *PASSWORDS, *ALIASES, *OTHERS]
