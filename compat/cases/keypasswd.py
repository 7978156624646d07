"""-keypasswd: a new password for a key of JKS, JCEKS and CaseExactJKS; PKCS12 refuses."""

from compat.cases.copies import EXACT, JCEKS, JKS, QUICK, P, of, typed_at
from compat.masks import NO_FRAMES

changed = of("-keypasswd")
at = typed_at(changed)


GIVEN = [
    changed(f"{store}: {options}", f"{stores} {options}", typed)
    for store, stores in (("JKS", JKS), ("JCEKS", JCEKS))
    for options, typed in (
        ("-alias same -new another", b""),
        ("-alias same -new changeit", b""),
        ("-alias same -new short", b""),
        ("-alias same -new ''", b""),
        ("-alias same -keypass changeit -new another", b""),
        ("-alias same -keypass wrong -new another", b""),
        ("-alias same -keypass '' -new another", b""),
        ("-alias one -keypass onepass -new another", b""),
        ("-alias one -keypass onepass -new onepass", b""),
        ("-alias one -keypass changeit -new another", b""),
        ("-alias one -new another", b"onepass\n"),
        ("-alias one -new changeit", b"\nonepass\n"),
        ("-alias two -new another", b"onepass\n"),
        ("-alias two -new another", b""),
        ("-alias ONE -new another", b"onepass\n"),
        ("-alias cert -new another", b""),
        ("-alias nobody -new another", b""),
        ("-alias '' -new another", b""),
        ("-new another", b""),
    )
    if (options, typed) != ("-alias two -new another", b"")
]

TYPED = [
    changed(f"{store} typed {typed!r}", f"{stores} {options}", typed)
    for store, stores, options in (
        ("JKS", JKS, "-alias same"),
        ("JCEKS", JCEKS, "-alias one -keypass onepass"),
    )
    for typed in (
        b"another\nanother\n",
        b"short\nanother\nanother\n",
        b"changeit\nanother\nanother\n",
        b"onepass\nonepass\nonepass\n",
        b"another\nanothr\nanother\nanother\n",
        b"another\n",
        b"another\n\n\n\n\n",
        b"\n\n\n",
        b"",
    )
] + [
    changed("the old, then the new", f"{JKS} -alias one", b"onepass\nanother\nanother\n"),
    changed("the old wrong, then the new", f"{JKS} -alias one", b"wrong\nanother\nanother\n"),
    changed("the old empty thrice", f"{JKS} -alias one", b"\n\n\n"),
    changed("the end at the old", f"{JKS} -alias one"),
    changed("the end at the new", f"{JKS} -alias one", b"onepass\n"),
    changed(
        "the store's first", "-keystore jks -alias one", b"changeit\nonepass\nanother\nanother\n"
    ),
    changed("the store's wrong", "-keystore jks -alias same -new another", b"changeme\n"),
    changed("the store's short", "-keystore jks -alias same -new another", b"a\n\nchangeit\n"),
    changed("the store's thrice short", "-keystore jks -alias same -new another", b"a\nb\nc\n"),
    changed("the end at the store's", "-keystore jks -alias same -new another"),
    changed("the key's when the store's is asked", "-keystore jks -alias one", b"onepass\n"),
    changed("umlauts", f"{JKS} -alias same", "pässwörd\npässwörd\n".encode()),
    changed("umlauts given", f"{JKS} -alias same -new pässwörd"),
    changed("umlauts given, JCEKS", f"{JCEKS} -alias same -new pässwörd"),
    at(
        "typed at a terminal",
        "-keystore jks -alias one",
        b"changeit",
        b"onepass",
        b"another",
        b"another",
    ),
    at("the end at a terminal", f"{JKS} -alias one", b"onepass"),
]

KINDS = [
    changed(f"{alias} of {store}", f"-keystore {store} {P} {QUICK} -alias {alias} -new another")
    for store, alias in (
        ("kinds.jks", "rsa"),
        ("kinds.jks", "dsa"),
        ("kinds.jks", "ed"),
        ("kinds.jks", "pss"),
        ("kinds.jks", "x"),
        ("kinds.jks", "dh"),
        ("kinds.jceks", "ec"),
        ("kinds.jceks", "ed448"),
        ("kinds.jceks", "x448"),
        ("keys.jks", "server"),
        ("keys.jks", "root"),
        ("keys.jks", "own"),
        ("one.jks", "mykey"),
        ("one.jceks", "mykey"),
        ("secrets.jceks", "aes"),
        ("secrets.jceks", "mac"),
        ("secrets.jceks", "word"),
        ("trust.jks", "rsa"),
        ("empty.jks", "mykey"),
        ("empty.jceks", "mykey"),
    )
] + [
    changed(
        "own of secrets", f"-keystore secrets.jceks {P} -alias own -keypass ownpass -new another"
    ),
    changed("default alias of one", f"-keystore one.jks {P} -new another"),
    changed("default alias of JCEKS", f"-keystore one.jceks {P} {QUICK} -new another"),
    changed("Key of CaseExactJKS", f"{EXACT} -alias Key -new another"),
    changed("KEY of CaseExactJKS", f"{EXACT} -alias KEY -new another"),
    changed("kEY of CaseExactJKS", f"{EXACT} -alias kEY -new another"),
    changed("Cert of CaseExactJKS", f"{EXACT} -alias Cert -new another"),
    changed("Key of CaseExactJKS taken for JKS", f"-keystore exact {P} -alias Key -new another"),
]

PKCS12 = [
    changed(f"PKCS12 {options}", f"-keystore {options}", typed)
    for options, typed in (
        (f"p12 {P} -new another", b""),
        (f"p12 {P} -alias nobody -new another", b""),
        (f"p12 {P} -new short", b""),
        ("p12 -storepass changeme -new another", b""),
        ("p12 -new another", b"changeit\n"),
        (f"p12 {P} -storetype jks -new another", b""),
        (f"jks {P} -storetype pkcs12 -alias same -new another", b""),
        (f"trust.p12 {P} -new another", b""),
        ("open.p12 -new another", b""),
    )
]

OTHERS = [
    changed("no store", f"-keystore no {P} -new another"),
    changed("no store, PKCS12", f"-keystore no -storetype pkcs12 {P} -new another"),
    changed("no default store", f"{P} -new another"),
    changed(
        "the default store", f"{P} -alias same -new another", files={".keystore": "copies/own.jks"}
    ),
    changed("an empty file", f"-keystore s {P} -new another", files={"s": b""}),
    changed("text", f"-keystore s {P} -new another", files={"s": b"hello, this is a text\n"}),
    changed("NONE", f"-keystore NONE {P} -new another"),
    changed("a wrong password", "-keystore jks -storepass changeme -alias same -new another"),
    changed("verbose", f"-v {JKS} -alias same -new another"),
    changed("verbose, nobody", f"-v {JKS} -alias nobody -new another", differs=NO_FRAMES),
    changed("verbose, PKCS12", f"-v -keystore p12 {P} -new another", differs=NO_FRAMES),
    changed("-nowarn", f"-nowarn {JKS} -alias same -new another"),
    changed("-protected", "-keystore jks -protected -alias same -new another"),
    changed(
        "-protected, asked", "-keystore jks -protected -alias same", b"changeit\nanother\nanother\n"
    ),
    changed(
        "-keypass:env",
        f"{JKS} -alias one -keypass:env OLD -new:env NEW",
        env={"OLD": "onepass", "NEW": "another"},
    ),
    changed(
        "-keypass:file",
        f"{JKS} -alias one -keypass:file old -new:file new",
        files={"old": b"onepass\n", "new": b"another\n"},
    ),
    changed("-keypass:env missing", f"{JKS} -alias one -keypass:env NOWHERE -new another"),
    changed("-new:file missing", f"{JKS} -alias one -new:file nowhere"),
    changed("PKCS11", f"-keystore NONE -storetype PKCS11 {P} -new another"),
    changed("Windows-MY", f"-storetype Windows-MY {P} -new another"),
    changed("nonsense", f"-keystore jks -storetype nonsense {P} -alias same -new another"),
    changed("JKS as JCEKS", f"-keystore jks -storetype jceks {P} -alias same -new another"),
    changed("-cacerts", f"-cacerts -keystore jks {P} -alias same -new another"),
    changed("-destkeypass short", f"{JKS} -alias same -new another -destkeypass short"),
    changed("-new without a word", f"{JKS} -alias same -new"),
    changed("help", "-help"),
]

CASES = [*GIVEN, *TYPED, *KINDS, *PKCS12, *OTHERS]
