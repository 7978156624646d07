"""-storepasswd: a new password for a store of each type, and what becomes of its keys."""

from compat.cases.copies import QUICK, P, of, typed_at
from compat.masks import NO_FRAMES

changed = of("-storepasswd")
at = typed_at(changed)


KINDS = [
    changed(f"{store}, given", f"-keystore {store} {P} -new another")
    for store in (
        *("jks", "jceks", "p12", "other.p12", "bare.p12", "exact", "kinds.p12"),
        *("keys.jks", "keys.p12", "trust.jks", "trust.p12", "open.p12", "legacy.p12"),
        *("openssl.p12", "nameless.p12", "rc2.p12", "nokeys.p12", "secret.p12", "unicode.p12"),
        *("empty.jks", "empty.p12", "empty.jceks", "secrets.jceks"),
    )
] + [
    changed("an alias in two cases", f"-keystore exact -storetype caseexactjks {P} -new another"),
    *[
        changed(f"{store} as {kind}", f"-keystore {store} -storetype {kind} {P} -new another")
        for store in ("jks", "jceks", "p12")
        for kind in ("jks", "jceks", "pkcs12", "nonsense")
    ],
]

OLD = [
    changed(f"{store}, {name}", f"-keystore {store} -new another {options}", typed)
    for store in ("jks", "p12", "jceks")
    for name, options, typed in (
        ("a wrong old one", "-storepass changeme", b""),
        ("an empty old one", "-storepass ''", b""),
        ("the old one typed", "", b"changeit\n"),
        ("the old one typed wrong", "", b"changeme\nchangeit\n"),
        ("the old one typed short", "", b"short\nchangeit\n"),
        ("the old one empty", "", b"\n\n\n"),
        ("the end of input", "", b""),
    )
]

NEW = [
    changed(f"{store}, new {typed!r}", f"-keystore {store} {P}", typed)
    for store in ("jks", "p12")
    for typed in (
        b"another\nanother\n",
        b"another\r\nanother\r\n",
        b"short\nanother\nanother\n",
        b"changeit\nanother\nanother\n",
        b"another\nanothr\nanother\nanother\n",
        b"another\n",
        b"another\n\nanother\n\nanother\n\n",
        b"a\n\nchangeit\n",
        b"",
    )
] + [
    changed("both typed", "-keystore p12", b"changeit\nanother\nanother\n"),
    changed("both typed, JKS", "-keystore jks", b"changeit\nanother\nanother\n"),
    changed("the end after the old one", "-keystore jks", b"changeit\n"),
    changed("the same, given", f"-keystore p12 {P} -new changeit"),
    changed("the same, given, JKS", f"-keystore jks {P} -new changeit"),
    changed("short, given", f"-keystore p12 {P} -new short"),
    changed("empty, given", f"-keystore p12 {P} -new ''"),
    changed("short, and the store is not there", f"-keystore no {P} -new short"),
    changed("umlauts", f"-keystore p12 {P} -new pässwörd"),
    changed("umlauts, typed", f"-keystore p12 {P}", "pässwörd\npässwörd\n".encode()),
    changed("umlauts, JKS", f"-keystore jks {P} -new pässwörd"),
    changed("umlauts, JKS, typed", f"-keystore jks {P}", "pässwörd\npässwörd\n".encode()),
    changed("umlauts, JCEKS", f"-keystore jceks {P} -new pässwörd"),
    changed("of umlauts", "-keystore umlaut.jks -storepass pässwörd -new another"),
    changed("-new:env", f"-keystore p12 {P} -new:env WORD", env={"WORD": "another"}),
    changed("-new:env short", f"-keystore p12 {P} -new:env WORD", env={"WORD": "short"}),
    changed("-new:env missing", f"-keystore p12 {P} -new:env NOWHERE"),
    changed("-new:file", f"-keystore p12 {P} -new:file word", files={"word": b"another\nmore\n"}),
    changed("-new:file empty", f"-keystore p12 {P} -new:file word", files={"word": b""}),
    changed("-new:file missing", f"-keystore p12 {P} -new:file word"),
    changed("-new:word", f"-keystore p12 {P} -new:word another"),
    changed(
        "-storepass:file and -new:env",
        "-keystore p12 -storepass:file word -new:env WORD",
        env={"WORD": "another"},
        files={"word": b"changeit"},
    ),
    at("typed at a terminal", "-keystore p12", b"changeit", b"another", b"another"),
    at("a mismatch at a terminal", f"-keystore jks {P}", b"another", b"anothr", b"a", b"changeit"),
    at("the end at a terminal", f"-keystore jks {P}", b"another"),
]

OPEN = [
    changed("no protection, none given", "-keystore open.p12 -new another"),
    changed("no protection, typed", "-keystore open.p12", b"another\nanother\n"),
    changed("no protection, nothing typed", "-keystore open.p12"),
    changed("no protection, a key", "-keystore bare.p12 -new another", b"another\n"),
    changed(
        "no protection, a key, its password", "-keystore bare.p12 -new another -keypass another"
    ),
    changed("no protection, another key password", "-keystore bare.p12 -new changed", b"another\n"),
    changed("-keypass of the key", f"-keystore other.p12 {P} -new changed -keypass another"),
    changed("-keypass for PKCS12", f"-keystore p12 {P} -new another -keypass another"),
    changed("-keypass for JKS", f"-keystore jks {P} -new another -keypass another"),
]

OTHERS = [
    changed("a key with attributes", f"-keystore attributes.p12 {P} -new another"),
    changed("a key without certificate", f"-keystore nocert.p12 {P} -alias alone -new another"),
    changed("an empty password", "-keystore blank.p12 -storepass '' -alias blank -new another"),
    changed("no store", f"-keystore no {P} -new another"),
    changed("no default store", f"{P} -new another"),
    changed("the default store", f"{P} -new another", files={".keystore": "copies/ec.p12"}),
    changed("an empty file", f"-keystore s {P} -new another", files={"s": b""}),
    changed("a folder", f"-keystore s {P} -new another", files={"s/": b""}),
    changed("text", f"-keystore s {P} -new another", files={"s": b"hello, this is a text\n"}),
    changed("NONE", f"-keystore NONE {P} -new another"),
    changed("-alias is of no use", f"-keystore p12 {P} -new another -alias nobody"),
    changed("verbose", f"-v -keystore p12 {P} -new another"),
    changed(
        "verbose, a wrong one", "-v -keystore p12 -storepass x -new another", differs=NO_FRAMES
    ),
    changed("verbose, no store", f"-v -keystore no {P} -new another", differs=NO_FRAMES),
    changed("-nowarn", f"-nowarn -keystore jks {P} -new another"),
    changed("-protected", "-keystore jks -protected -new another"),
    changed("-protected, none given", "-keystore jks -protected", b"another\nanother\n"),
    changed("-protected, a certificate", "-keystore trust.p12 -protected", b"another\nanother\n"),
    changed("-cacerts and -keystore", f"-cacerts -keystore p12 {P} -new another"),
    changed("-providername", f"-keystore jks -storetype jks -providername SUN {P} -new another"),
    changed("a wrong -providername", f"-keystore jks -providername SunJCE {P} -new another"),
    changed("PKCS11", f"-storetype PKCS11 {P} -new another"),
    changed("PKCS11 and NONE", f"-keystore NONE -storetype PKCS11 {P} -new another"),
    changed("Windows-MY", f"-storetype Windows-MY {P} -new another"),
    changed("KeychainStore", f"-keystore jks -storetype KeychainStore {P} -new another"),
    changed("a link", f"-keystore l {P} -new another", files={"l@": b"s", "s": "copies/ec.p12"}),
    changed("the mode stays", f"-keystore s {P} -new another", files={"s 600": "copies/ec.p12"}),
    changed("an option of another command", f"-keystore p12 {P} -new another -destalias x -rfc"),
    changed("-new twice", f"-keystore p12 {P} -new another -new changed"),
    changed("-new without a word", f"-keystore p12 {P} -new"),
    changed("help", "-help"),
    changed("by a longer key", f"-keystore jceks {QUICK} {P} -new another -v"),
    changed(
        "protection by properties",
        "-J-Dkeystore.pkcs12.keyProtectionAlgorithm=PBEWithSHA1AndDESede"
        " -J-Dkeystore.pkcs12.macAlgorithm=HmacPBESHA512"
        f" -J-Dkeystore.pkcs12.keyPbeIterationCount=1000 -keystore p12 {P} -new another",
    ),
    changed(
        "legacy by a property",
        f"-J-Dkeystore.pkcs12.legacy=1 -keystore p12 {P} -new another",
    ),
]

CASES = [*KINDS, *OLD, *NEW, *OPEN, *OTHERS]
