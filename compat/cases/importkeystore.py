"""-importkeystore: one entry or a whole store, every type, password, question and failure."""

from hashlib import sha1

from compat.case import FIXTURES, Case
from compat.cases.copies import QUICK, P, of, typed_at
from compat.masks import NO_FRAMES

COPIES = {
    name: f"copies/{name}"
    for name in (
        *("kinds.jks", "kinds.p12", "kinds.jceks", "own.jks", "own.jceks", "case.jks"),
        *("ec.jks", "ec.p12", "ec.jceks", "other.p12", "bare.p12", "empty.jceks"),
        *("nocert.p12", "blank.p12", "attributes.p12"),
    )
}
BOTH = "-srcstorepass changeit -deststorepass changeit"
UNPROTECTED = (
    "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE -J-Dkeystore.pkcs12.macAlgorithm=NONE"
)
TYPES = ("jks", "jceks", "pkcs12", "CaseExactJKS")

moved = of("-importkeystore", COPIES)
at = typed_at(moved)


PAIRS = [
    moved(
        f"all of {source} into {kind}",
        f"-srckeystore {source} -destkeystore new -deststoretype {kind} {BOTH} {QUICK}",
    )
    for source in ("kinds.jks", "kinds.p12", "kinds.jceks")
    for kind in TYPES
] + [
    moved(
        f"all of {source} into {target} that has entries",
        f"-srckeystore {source} -destkeystore {target} -noprompt {BOTH} {QUICK}",
    )
    for source, target in (
        ("kinds.jks", "keys.p12"),
        ("kinds.p12", "kinds.jks"),
        ("kinds.jceks", "secrets.jceks"),
        ("trust.jks", "keys.jks"),
        ("keys.jks", "trust.p12"),
        ("keys.p12", "trust.jks"),
        ("unicode.jks", "unicode.p12"),
        ("unicode.p12", "unicode.jks"),
        ("legacy.p12", "one.p12"),
        ("ec.jks", "legacy.p12"),
        ("ec.jks", "openssl.p12"),
        ("ec.jks", "open.p12"),
        ("ec.p12", "bare.p12"),
        ("ec.p12", "empty.jks"),
        ("ec.p12", "empty.p12"),
        ("ec.p12", "empty.jceks"),
    )
]

TOLD_TYPES = [
    moved(
        f"{source} told to be {kind}",
        f"-srckeystore {source} -srcstoretype {kind} -destkeystore new {BOTH}",
    )
    for source in ("ec.jks", "ec.p12", "ec.jceks")
    for kind in (*TYPES, "JKS", "Pkcs12")
] + [
    moved(
        f"into {target} told to be {kind}",
        f"-srckeystore one.jks -srcalias mykey -destalias x -destkeystore {target}"
        f" -deststoretype {kind} {BOTH} {QUICK}",
    )
    for target in ("ec.jks", "ec.p12", "ec.jceks")
    for kind in TYPES
]

KINDS = [
    moved(
        f"{alias} of {source} into {kind}",
        f"-srckeystore {source} -srcalias {alias} -destkeystore new -deststoretype {kind}"
        f" {BOTH} {QUICK}",
    )
    for source, kind in (("kinds.jks", "pkcs12"), ("kinds.p12", "jceks"), ("kinds.jceks", "jks"))
    for alias in ("rsa", "ec", "dsa", "ed", "ed448", "pss", "x", "x448", "dh")
] + [
    moved(
        f"{alias} of {source} into {kind}",
        f"-srckeystore {source} -srcalias {alias} -destkeystore new -deststoretype {kind}"
        f" {BOTH} {QUICK}",
    )
    for source, alias, kind in (
        ("keys.p12", "server", "pkcs12"),
        ("keys.p12", "server", "jks"),
        ("keys.jks", "server", "jceks"),
        ("keys.jks", "root", "pkcs12"),
        ("keys.p12", "root", "jks"),
        ("keys.p12", "ROOT", "pkcs12"),
        ("keys.p12", "ROOT", "CaseExactJKS"),
        ("keys.jks", "nobody", "pkcs12"),
        ("keys.jks", "''", "pkcs12"),
        ("secrets.jceks", "aes", "jceks"),
        ("secrets.jceks", "des", "jceks"),
        ("secrets.jceks", "desede", "pkcs12"),
        ("secrets.jceks", "word", "CaseExactJKS"),
        ("secrets.jceks", "ec", "jks"),
        ("secrets.p12", "rc4", "jceks"),
        ("secrets.p12", "word", "CaseExactJKS"),
        ("secrets.p12", "blank", "pkcs12"),
        ("secret.p12", "aes", "jks"),
        ("legacy.p12", "mykey", "pkcs12"),
        ("openssl.p12", "openssl", "pkcs12"),
        ("openssl.p12", "OpenSSL", "jks"),
        ("nameless.p12", "1", "pkcs12"),
        ("rc2.p12", "legacy", "jks"),
    )
]

CASES_OF_ALIASES = (
    [
        moved(
            f"CaseExactJKS into {kind}{how}",
            f"-srckeystore case.jks -srcstoretype CaseExactJKS -destkeystore new"
            f" -deststoretype {kind}{how} {BOTH} {QUICK}",
        )
        for kind in TYPES
        for how in ("", " -noprompt")
    ]
    + [
        moved(
            f"{alias} of CaseExactJKS into {kind}",
            f"-srckeystore case.jks -srcstoretype {source} -srcalias {alias} -destkeystore new"
            f" -deststoretype {kind} {BOTH}",
        )
        for source, alias, kind in (
            ("CaseExactJKS", "KEY", "pkcs12"),
            ("CaseExactJKS", "kEY", "pkcs12"),
            ("CaseExactJKS", "Cert", "jks"),
            ("CaseExactJKS", "Cert", "CaseExactJKS"),
            ("CaseExactJKS", "cert", "CaseExactJKS"),
            ("jks", "KEY", "jceks"),
            ("jks", "key", "pkcs12"),
            ("jks", "Cert", "pkcs12"),
        )
    ]
    + [
        moved(
            "CaseExactJKS taken for JKS",
            f"-srckeystore case.jks -destkeystore new {BOTH}",
        ),
        moved(
            "all into CaseExactJKS that has entries",
            "-srckeystore case.jks -srcstoretype CaseExactJKS -destkeystore two"
            f" -deststoretype CaseExactJKS -noprompt {BOTH}",
            files={"two": "copies/case.jks"},
        ),
    ]
)

ONE = f"-srckeystore own.jks -srcalias one -destkeystore new {BOTH}"
TOLD_PASSWORDS = [
    moved(f"types told: {name}", f"-srckeystore {options}", stdin)
    for name, options, stdin in (
        (
            "PKCS12 to be JKS, a wrong key password",
            "ec.p12 -srcstoretype jks -srcalias mykey -srckeypass another -destkeystore new"
            f" {BOTH}",
            b"",
        ),
        (
            "PKCS12 to be JKS, another key password typed",
            f"other.p12 -srcstoretype jks -destkeystore new {BOTH}",
            b"another\n",
        ),
        (
            "JKS to be PKCS12, a key password",
            "own.jks -srcstoretype pkcs12 -srcalias one -srckeypass onepass -destkeystore new"
            f" {BOTH}",
            b"",
        ),
        (
            "JKS to be PKCS12, key passwords typed",
            f"own.jks -srcstoretype pkcs12 -destkeystore new {BOTH}",
            b"onepass\ntwopass\n",
        ),
        (
            "into PKCS12 to be JKS, a new key password",
            f"one.jks -srcalias mykey -destalias x -destkeystore ec.p12 -deststoretype jks {BOTH}"
            " -destkeypass another",
            b"",
        ),
        (
            "into PKCS12 to be JKS, the old key password",
            "own.jks -srcalias one -srckeypass onepass -destkeystore ec.p12 -deststoretype jks"
            f" {BOTH}",
            b"",
        ),
        (
            "into JKS to be PKCS12, a new key password",
            "one.jks -srcalias mykey -destalias x -destkeystore ec.jks -deststoretype pkcs12"
            f" {BOTH} -destkeypass another",
            b"",
        ),
        (
            "into JKS to be PKCS12, the old key password",
            "own.jks -srcalias one -srckeypass onepass -destkeystore ec.jks -deststoretype"
            f" pkcs12 {BOTH}",
            b"",
        ),
        (
            "no protection to be JKS",
            "bare.p12 -srcstoretype jks -destkeystore new -deststorepass changeit",
            b"another\n\n",
        ),
        (
            "into one without protection to be JKS",
            "ec.p12 -srcstorepass changeit -destkeystore open.p12 -deststoretype jks",
            b"changeit\n",
        ),
    )
]
KEY_PASSWORDS = (
    [
        moved(f"key password, {name}", f"{ONE} {options}", stdin)
        for name, options, stdin in (
            ("typed", "", b"onepass\n"),
            ("typed wrong", "", b"twopass\n"),
            ("typed empty", "", b"\n\n\n"),
            ("typed at the second time", "", b"\nonepass\n"),
            ("end of input", "", b""),
            ("given", "-srckeypass onepass", b""),
            ("given wrong", "-srckeypass twopass", b""),
            ("given empty", "-srckeypass ''", b""),
            ("short new", "-srckeypass onepass -destkeypass short", b""),
            ("new", "-srckeypass onepass -destkeypass another", b""),
            ("new of the store's", "-srckeypass onepass -destkeypass changeit", b""),
            ("new, old typed", "-destkeypass another", b"onepass\n"),
            ("new for JKS", "-srckeypass onepass -destkeypass another -deststoretype jks", b""),
            ("kept in JKS", "-srckeypass onepass -deststoretype jks", b""),
            ("kept in JKS, typed", "-deststoretype jks", b"onepass\n"),
            ("kept in JCEKS", f"-deststoretype jceks {QUICK}", b"onepass\n"),
            ("kept in CaseExactJKS", "-deststoretype caseexactjks", b"onepass\n"),
            ("-keypass is of no use", "-keypass onepass", b""),
        )
    ]
    + [
        moved(f"PKCS12 and its key password, {name}", f"-srckeystore {options}", stdin)
        for name, options, stdin in (
            ("another, not given", f"other.p12 -destkeystore new {BOTH}", b"another\n"),
            (
                "another, given",
                f"other.p12 -destkeystore new {BOTH} -srcalias mykey -srckeypass another",
                b"",
            ),
            (
                "the same, given wrong",
                f"ec.p12 -destkeystore new {BOTH} -srcalias mykey -srckeypass another",
                b"",
            ),
            (
                "the same, given wrong, store password typed",
                "ec.p12 -destkeystore new -deststorepass changeit -srcalias mykey -srckeypass"
                " another",
                b"changeit\n",
            ),
            (
                "no store password, key password given",
                "other.p12 -destkeystore new -deststorepass changeit -srcalias mykey"
                " -srckeypass another",
                b"\n",
            ),
            (
                "no store password at all",
                "ec.p12 -destkeystore new -deststorepass changeit -srcalias mykey",
                b"\nchangeit\n",
            ),
            (
                "no protection, asked",
                "bare.p12 -destkeystore new -deststorepass changeit",
                b"another\n",
            ),
            ("no protection, given wrong", f"bare.p12 -destkeystore new {BOTH}", b"another\n"),
            (
                "no protection, end of input",
                "bare.p12 -destkeystore new -deststorepass changeit",
                b"",
            ),
            (
                "no protection, key password given",
                "bare.p12 -destkeystore new -deststorepass changeit -srcalias mykey"
                " -srckeypass another",
                b"",
            ),
            (
                "no protection into one without",
                "bare.p12 -destkeystore open.p12 -srcalias mykey -srckeypass another",
                b"",
            ),
            (
                "into one without protection, a new one given",
                "ec.p12 -destkeystore open.p12 -srcstorepass changeit -destkeypass another",
                b"",
            ),
            (
                "into one without protection",
                "ec.p12 -destkeystore open.p12 -srcstorepass changeit",
                b"",
            ),
            (
                "without protection into JKS",
                "bare.p12 -destkeystore ec.jks -deststorepass changeit -srcalias mykey -destalias x"
                " -srckeypass another",
                b"",
            ),
        )
    ]
    + [
        moved(
            f"own passwords of {kind} into {to}, typed {typed!r}",
            f"-srckeystore own.{kind} -destkeystore new -deststoretype {to} {BOTH} {QUICK}",
            typed,
        )
        for kind, to in (("jks", "pkcs12"), ("jceks", "jks"))
        for typed in (
            b"onepass\ntwopass\n",
            b"twopass\nonepass\n",
            b"\ntwopass\n\nonepass\n",
            b"onepass\n",
            b"wrong\nno\n",
            b"",
        )
    ]
    + [
        moved(
            "own passwords, all the same new one",
            f"-srckeystore own.jks -destkeystore new -deststoretype jks {BOTH} -destkeypass"
            " another",
            b"twopass\nonepass\n",
        ),
        moved(
            "own passwords, all the same new one, keys alone",
            f"-srckeystore kinds.jks -destkeystore new -deststoretype jks {BOTH} -destkeypass"
            " another",
        ),
        moved(
            "own passwords in a new PKCS12 with another",
            f"-srckeystore own.jks -destkeystore new {BOTH} -destkeypass another -noprompt",
            b"twopass\nonepass\n",
        ),
        moved(
            "a certificate and a new key password",
            f"-srckeystore own.jks -srcalias cert -destkeystore new {BOTH} -destkeypass another",
        ),
        moved(
            "a certificate and a new key password, JKS",
            f"-srckeystore own.jks -srcalias cert -destkeystore new -deststoretype jks {BOTH}"
            " -destkeypass another",
        ),
        moved(
            "a certificate and an old key password",
            f"-srckeystore own.jks -srcalias cert -destkeystore new {BOTH} -srckeypass another",
        ),
        moved(
            "certificates and a new key password, JKS",
            f"-srckeystore trust.jks -destkeystore new -deststoretype jks {BOTH} -destkeypass"
            " another",
        ),
        moved(
            "certificates and a new key password, JKS, not asked",
            f"-srckeystore trust.jks -destkeystore new -deststoretype jks {BOTH} -destkeypass"
            " another"
            " -noprompt",
        ),
        at(
            "certificates and a new key password, asked whether to quit",
            f"-srckeystore trust.jks -destkeystore new -deststoretype jks {BOTH} -destkeypass"
            " another",
            b"no",
            b"yes",
        ),
    ]
)

SRC, DEST = "-srcstorepass changeit", "-deststorepass changeit"
STORE_PASSWORDS = (
    [
        moved(f"{source} typed {typed!r}", f"-srckeystore {source} -destkeystore new {DEST}", typed)
        for source in ("ec.jks", "ec.p12", "ec.jceks", "trust.jks", "trust.p12")
        for typed in (b"changeit\n", b"changeme\n", b"\n", b"")
    ]
    + [
        moved(f"{source} given {word!r}", f"-srckeystore {source} -destkeystore new {DEST} {word}")
        for source in ("ec.jks", "ec.p12", "ec.jceks", "open.p12")
        for word in ("-srcstorepass changeme", "-srcstorepass ''")
    ]
    + [
        moved(
            f"new {kind} typed {typed!r}",
            f"-srckeystore ec.jks -destkeystore new -deststoretype {kind} {SRC}",
            typed,
        )
        for kind, typed in (
            ("pkcs12", b"abcdef\nabcdef\n"),
            ("pkcs12", b"abc\nabcdef\nabcdeg\nabcdef\nabcdef\n"),
            ("pkcs12", b"a\n\nb\n"),
            ("pkcs12", b"abcdef\n"),
            ("pkcs12", b"abcdef\n\n\n"),
            ("pkcs12", b""),
            ("jks", b"abcdef\nabcdef\n"),
            ("jks", b"abcdef\nabcdeg\nabcdef\n1\nabcdef\n2\n"),
            ("jceks", b""),
        )
    ]
    + [
        moved(
            f"existing {target} typed {typed!r}",
            f"-srckeystore kinds.jks -srcalias ec -destkeystore {target} {SRC}",
            typed,
        )
        for target, typed in (
            ("ec.p12", b"changeit\n"),
            ("ec.p12", b"changeme\n"),
            ("ec.p12", b"short\nchangeit\n"),
            ("ec.p12", b"\n\n\n"),
            ("ec.p12", b""),
            ("ec.jks", b"changeit\n"),
            ("ec.jks", b"changeme\n"),
            ("ec.jks", b"a\nb\nc\n"),
        )
    ]
    + [
        moved(
            f"nothing given, typed {typed!r}",
            "-srckeystore ec.jks -destkeystore new",
            typed,
        )
        for typed in (
            b"abcdef\nabcdef\nchangeit\n",
            b"abcdef\nabcdef\nchangeme\n",
            b"abcdef\nabcdef\n\nchangeit\n",
            b"abcdef\nabcdef\n\n",
            b"abcdef\nabcdef\n",
        )
    ]
    + [
        moved(
            f"passwords: {name}",
            f"-srckeystore ec.jks -destkeystore {options}",
            env={"WORD": "changeit", "OTHER": "another", "EMPTY": ""},
            files={
                "word": b"changeit\nmore\n",
                "other": b"another",
                "nothing": b"",
                "ec.p12": "copies/ec.p12",
            },
        )
        for name, options in (
            ("a new short one", f"new {SRC} -deststorepass short"),
            ("a new empty one", f"new {SRC} -deststorepass ''"),
            ("a new one of six", f"new {SRC} -deststorepass sixsix"),
            ("a wrong one", f"ec.p12 {SRC} -deststorepass changeme -noprompt"),
            ("a short wrong one", f"ec.p12 {SRC} -deststorepass short -noprompt"),
            ("an empty wrong one", f"ec.p12 {SRC} -deststorepass '' -noprompt"),
            ("environment", "new -srcstorepass:env WORD -deststorepass:env OTHER"),
            ("files", "new -srcstorepass:file word -deststorepass:file other"),
            ("an empty file", f"new {SRC} -deststorepass:file nothing"),
            ("an empty variable", f"new {SRC} -deststorepass:env EMPTY"),
            ("no such variable", f"new -srcstorepass:env NOWHERE {DEST}"),
            ("no such variable, destination", f"new {SRC} -deststorepass:env NOWHERE"),
            ("no such file", f"new -srcstorepass:file nowhere {DEST}"),
            ("no such file, destination", f"new {SRC} -deststorepass:file nowhere"),
            ("a key's environment", f"new -srcalias mykey -srckeypass:env WORD {BOTH}"),
            ("a key's file", f"new -srcalias mykey -srckeypass:file other {BOTH}"),
            ("a new key's environment", f"new -deststoretype jks -destkeypass:env OTHER {BOTH}"),
            ("a new key's file", f"new -deststoretype jks -destkeypass:file other {BOTH}"),
            ("a new key's missing file", f"new -destkeypass:file nowhere {BOTH}"),
            ("a new key's empty file", f"new -destkeypass:file nothing {BOTH}"),
            ("a modifier that is none", f"new -srcstorepass:word changeit {DEST}"),
            ("-storepass for the destination", f"new {SRC} -storepass changeit"),
            ("-new is of no use", f"new {BOTH} -new another"),
            ("-new is short", f"new {BOTH} -new short"),
            ("another in PKCS12", f"new {SRC} -deststorepass another"),
            ("another in JKS", f"new {SRC} -deststorepass another -deststoretype jks"),
            (
                "another and the old for the key",
                f"new {SRC} -deststorepass another -destkeypass changeit",
            ),
            ("umlauts", f"new {SRC} -deststorepass pässwörd"),
            ("umlauts in JKS", f"new {SRC} -deststorepass pässwörd -deststoretype jks"),
            (
                "umlauts for a key in JCEKS",
                f"new {BOTH} -destkeypass pässwörd -deststoretype jceks",
            ),
        )
    ]
    + [
        moved(
            "umlauts of JKS",
            f"-srckeystore umlaut.jks -destkeystore new -srcstorepass pässwörd {DEST}",
        ),
        at(
            "typed at a terminal",
            "-srckeystore ec.jks -destkeystore new",
            b"abcdef",
            b"abcdef",
            b"changeit",
        ),
        at("ended at a terminal", "-srckeystore ec.jks -destkeystore new", b"abcdef", b"abcdef"),
        at(
            "key passwords at a terminal",
            f"-srckeystore own.jks -destkeystore new {BOTH}",
            b"twopass",
            b"onepass",
        ),
    ]
)

EXISTING = f"-srckeystore ec.jks -destkeystore ec.p12 {BOTH}"
SINGLE = f"{EXISTING} -srcalias mykey"
OVERWRITE = (
    [
        moved(f"overwrite{which}? {answer!r}", options, answer)
        for which, options in ((" all", EXISTING), ("", SINGLE))
        for answer in (
            b"yes\n",
            b"y\n",
            b"YES",
            b" - y e s\n",
            b"no\n",
            b"\n",
            b"",
            b"maybe\nyes\n",
            b"no\nother\n",
        )
    ]
    + [
        at(f"overwrite{which}, terminal {lines}", options, *lines)
        for which, options in ((" all", EXISTING), ("", SINGLE))
        for lines in (
            [b"yes"],
            [b"no", b"other"],
            [b"", b"OTHER"],
            [b"no", b""],
            [b"no", b"", b"no"],
            [b"no", b"", b"yes"],
            [b"no", b"mykey"],
            [b"maybe", b"ja", b"yes"],
            [b"no"],
            [],
        )
    ]
    + [
        at(
            f"overwrite several, terminal {lines}",
            f"-srckeystore trust.jks -destkeystore trust.p12 {BOTH}",
            *lines,
        )
        for lines in (
            [b"yes", b"yes", b"yes"],
            [b"yes", b"no", b"", b"yes"],
            [b"no", b"", b"no", b"no", b"one", b"yes"],
            [b"no", b"", b"", b"no", b"", b"", b"no", b"", b""],
            [b"no", b"x", b"no", b"x", b"no", b"X"],
            [b"no", b" ", b"no", b"-"],
        )
    ]
    + [
        moved(f"overwrite, {name}", options, **more)
        for name, options, more in (
            ("not asked", f"{EXISTING} -noprompt", {}),
            ("not asked, single", f"{SINGLE} -noprompt", {}),
            ("not asked, single, another name", f"{SINGLE} -noprompt -destalias MYKEY", {}),
            ("another name", f"{SINGLE} -destalias x", {}),
            ("another name, in capitals", f"{SINGLE} -destalias X", {}),
            ("an empty name", f"{SINGLE} -destalias ''", {}),
            ("in capitals", f"{EXISTING} -srcalias MYKEY -noprompt", {}),
            (
                "a certificate over a key",
                f"-srckeystore trust.jks -srcalias rsa -destkeystore one.p12 -destalias mykey"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a key over a certificate",
                f"-srckeystore ec.jks -srcalias mykey -destkeystore trust.jks -destalias rsa"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a certificate over one",
                f"-srckeystore trust.jks -srcalias rsa -destkeystore trust.p12 -destalias ROOT"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a secret key over a key",
                f"-srckeystore secret.p12 -srcalias aes -destkeystore ec.p12 -destalias mykey"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a secret key over a key, refused by JKS",
                f"-srckeystore secret.p12 -srcalias aes -destkeystore ec.jks -destalias mykey"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a certificate over a secret key",
                f"-srckeystore trust.jks -srcalias rsa -destkeystore secret.p12 -destalias aes"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a certificate over a secret key of JCEKS",
                f"-srckeystore trust.jks -srcalias rsa -destkeystore secrets.jceks -destalias aes"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a certificate over a key of JCEKS",
                f"-srckeystore trust.jks -srcalias rsa -destkeystore ec.jceks -destalias mykey"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "a secret key over a key of JCEKS",
                f"-srckeystore secret.p12 -srcalias aes -destkeystore ec.jceks -destalias mykey"
                f" -noprompt {BOTH} {QUICK}",
                {},
            ),
            (
                "a secret key over the only certificate",
                f"-srckeystore secret.p12 -srcalias aes -destkeystore one -destalias root -noprompt"
                f" {BOTH}",
                {
                    "setup": (
                        f"-importcert -noprompt -alias root -file root.cer -keystore one {P}",
                    ),
                    "files": {"root.cer": "root.cer"},
                },
            ),
            (
                "a key over a secret key",
                f"-srckeystore ec.jks -srcalias mykey -destkeystore secret.p12 -destalias aes"
                f" -noprompt {BOTH}",
                {},
            ),
            (
                "attributes",
                f"-srckeystore attributes.p12 -destkeystore ec.p12 -noprompt {BOTH}",
                {},
            ),
            (
                "attributes into JKS",
                f"-srckeystore attributes.p12 -destkeystore new -deststoretype jks {BOTH}",
                {},
            ),
            (
                "attributes in place",
                f"-srckeystore attributes.p12 -destkeystore attributes.p12 {BOTH}",
                {},
            ),
            (
                "attributes not touched",
                f"-srckeystore trust.p12 -destkeystore attributes.p12 {BOTH}",
                {},
            ),
            ("the first name, key password asked", f"{ONE} -destalias x", {"stdin": b"onepass\n"}),
        )
    ]
)

SAME = "-srckeystore ec.jks -destkeystore ec.jks"
IN_PLACE = [
    moved(f"in place, {name}", options, **more)
    for name, options, more in (
        ("JKS to PKCS12", f"{SAME} -deststoretype pkcs12 {SRC}", {}),
        ("JKS", f"{SAME} {SRC}", {}),
        ("JKS to JKS", f"{SAME} -deststoretype jks {SRC}", {}),
        ("JKS to JCEKS", f"{SAME} -deststoretype jceks {SRC} {QUICK}", {}),
        ("JKS to CaseExactJKS", f"{SAME} -deststoretype caseexactjks {SRC}", {}),
        ("both types told", f"{SAME} -srcstoretype jks -deststoretype pkcs12 {SRC}", {}),
        ("a wrong type told", f"{SAME} -srcstoretype jceks -deststoretype pkcs12 {SRC}", {}),
        ("PKCS12", f"-srckeystore ec.p12 -destkeystore ec.p12 {SRC}", {}),
        (
            "PKCS12 to JKS",
            f"-srckeystore ec.p12 -destkeystore ec.p12 -deststoretype jks {SRC}",
            {},
        ),
        ("JCEKS", f"-srckeystore ec.jceks -destkeystore ec.jceks {SRC}", {}),
        (
            "JCEKS to JKS",
            f"-srckeystore ec.jceks -destkeystore ec.jceks -deststoretype jks {SRC}",
            {},
        ),
        (
            "CaseExactJKS to PKCS12",
            f"-srckeystore case.jks -srcstoretype caseexactjks -destkeystore case.jks"
            f" -deststoretype pkcs12 -noprompt {SRC}",
            {},
        ),
        ("the old one is there", f"{SAME} {SRC}", {"files": {"ec.jks.old": b"old"}}),
        (
            "the second old one is there",
            f"{SAME} {SRC}",
            {"files": {"ec.jks.old": b"old", "ec.jks.old2": b"older"}},
        ),
        (
            "the third old one is there",
            f"{SAME} {SRC}",
            {"files": {"ec.jks.old": b"old", "ec.jks.old3": b"older"}},
        ),
        ("the old one is a folder", f"{SAME} {SRC}", {"files": {"ec.jks.old/": b""}}),
        ("the old one is a lost link", f"{SAME} {SRC}", {"files": {"ec.jks.old@": b"lost"}}),
        ("another password", f"{SAME} {SRC} -deststorepass another", {}),
        ("the same password", f"{SAME} {BOTH}", {}),
        ("another password, JKS", f"{SAME} {SRC} -deststorepass another -deststoretype jks", {}),
        ("a short password", f"{SAME} {SRC} -deststorepass short", {}),
        ("another key password", f"{SAME} {SRC} -destkeypass another", {}),
        (
            "another key password, JKS",
            f"{SAME} {SRC} -destkeypass another -deststoretype jks",
            {},
        ),
        ("asked", SAME, {"stdin": b"changeit\n"}),
        ("asked, wrong", SAME, {"stdin": b"changeme\n"}),
        ("asked, empty", SAME, {"stdin": b"\n"}),
        ("asked, empty, a new one is typed", SAME, {"stdin": b"\nabcdef\nabcdef\nchangeit\n"}),
        ("asked, the end", SAME, {}),
        ("the new password alone", f"{SAME} {DEST}", {"stdin": b"changeit\n"}),
        ("a wrong one", f"{SAME} -srcstorepass changeme", {}),
        ("verbose", f"{SAME} -deststoretype pkcs12 -v {SRC}", {}),
        ("no warnings", f"{SAME} -deststoretype pkcs12 -nowarn {SRC}", {}),
        ("one entry", f"{SAME} -srcalias mykey {SRC}", {}),
        (
            "one entry of several",
            f"-srckeystore trust.jks -destkeystore trust.jks -srcalias rsa {SRC}",
            {},
        ),
        ("one entry, another name", f"{SAME} -srcalias mykey -destalias x {SRC}", {}),
        ("no such entry", f"{SAME} -srcalias nobody {SRC}", {}),
        ("-destalias alone", f"{SAME} -destalias x {SRC}", {}),
        ("not asked", f"{SAME} -noprompt {SRC}", {}),
        ("keys of every kind", f"-srckeystore kinds.jks -destkeystore kinds.jks {SRC}", {}),
        ("keys, chain, certificate", f"-srckeystore keys.p12 -destkeystore keys.p12 {SRC}", {}),
        (
            "own passwords",
            f"-srckeystore own.jks -destkeystore own.jks {SRC}",
            {"stdin": b"twopass\nonepass\n"},
        ),
        (
            "own passwords, one wrong",
            f"-srckeystore own.jks -destkeystore own.jks {SRC}",
            {"stdin": b"twopass\nwrong\n"},
        ),
        (
            "secret keys",
            f"-srckeystore secrets.jceks -destkeystore secrets.jceks {SRC} -noprompt",
            {"stdin": b"ownpass\n"},
        ),
        (
            "secret keys into JKS",
            f"-srckeystore secret.p12 -destkeystore secret.p12 -deststoretype jks {SRC} -noprompt",
            {},
        ),
        ("certificates", f"-srckeystore trust.jks -destkeystore trust.jks {SRC}", {}),
        ("nothing", f"-srckeystore empty.jks -destkeystore empty.jks {SRC}", {}),
        ("nothing, PKCS12", f"-srckeystore empty.p12 -destkeystore empty.p12 {SRC}", {}),
        ("no protection", "-srckeystore open.p12 -destkeystore open.p12", {}),
        (
            "no protection to JKS",
            "-srckeystore open.p12 -destkeystore open.p12 -deststoretype jks",
            {},
        ),
        (
            "no protection, a password",
            "-srckeystore open.p12 -destkeystore open.p12 -deststorepass changeit",
            {},
        ),
        (
            "no protection of a key",
            "-srckeystore bare.p12 -destkeystore bare.p12",
            {"stdin": b"another\n"},
        ),
        ("legacy", f"-srckeystore legacy.p12 -destkeystore legacy.p12 {SRC}", {}),
        ("OpenSSL", f"-srckeystore openssl.p12 -destkeystore openssl.p12 {SRC}", {}),
        ("a longer way", f"-srckeystore ec.jks -destkeystore ./ec.jks {SRC}", {}),
        ("the other way", f"-srckeystore ./ec.jks -destkeystore ec.jks {SRC}", {}),
        (
            "a link",
            f"-srckeystore ec.jks -destkeystore link {SRC}",
            {"files": {"link@": b"ec.jks"}},
        ),
        (
            "from a link",
            f"-srckeystore link -destkeystore ec.jks {SRC}",
            {"files": {"link@": b"ec.jks"}},
        ),
        (
            "a link twice",
            f"-srckeystore link -destkeystore link {SRC}",
            {"files": {"link@": b"to", "to": "copies/ec.jks"}},
        ),
        ("the default", f"-srckeystore .keystore {SRC}", {"files": {".keystore": "copies/ec.jks"}}),
        (
            "the mode stays",
            f"-srckeystore s -destkeystore s {SRC}",
            {"files": {"s 640": "copies/ec.jks"}},
        ),
        ("not there", f"-srckeystore no -destkeystore no {SRC}", {}),
        ("empty", f"-srckeystore s -destkeystore s {SRC}", {"files": {"s": b""}}),
        ("a folder", f"-srckeystore s -destkeystore s {SRC}", {"files": {"s/": b""}}),
        (
            "text",
            f"-srckeystore s -destkeystore s {SRC}",
            {"files": {"s": b"hello, this is a text\n"}},
        ),
        ("a destination of no type", f"{SAME} -deststoretype nonsense {SRC}", {}),
        ("a source of no type", f"{SAME} -srcstoretype nonsense {SRC}", {}),
        ("-srcprotected", f"{SAME} -srcprotected", {}),
        ("-srcprotected, a password", f"{SAME} -srcprotected -deststorepass changeit", {}),
        ("-destprotected", f"{SAME} -destprotected {SRC}", {}),
        ("umlauts", "-srckeystore umlaut.jks -destkeystore umlaut.jks -srcstorepass pässwörd", {}),
        (
            "umlauts, JKS",
            "-srckeystore umlaut.jks -destkeystore umlaut.jks -srcstorepass pässwörd"
            " -deststoretype jks",
            {},
        ),
    )
] + [
    at("in place at a terminal", SAME, b"changeit"),
    at("in place at a terminal, the end", SAME),
]


def _cut(store: str, size: int) -> bytes:
    return (FIXTURES / store).read_bytes()[:size]


def _flipped(store: str, at: int) -> bytes:
    content = bytearray((FIXTURES / store).read_bytes())
    content[at] ^= 1
    return bytes(content)


def _bare(store: str) -> bytes:
    """A fixture with one key, its chain taken out."""
    content = (FIXTURES / "copies" / store).read_bytes()
    at = content.index(b"\0\5X.509") - 4
    body = content[:at] + bytes(4)
    seal = sha1("changeit".encode("utf-16-be") + b"Mighty Aphrodite" + body)
    return body + seal.digest()


FROM = f"-srckeystore s -destkeystore new {BOTH}"
SOURCES = [
    moved(f"source: {name}", FROM + more, files=files)
    for name, more, files in (
        ("not there", "", {}),
        ("not there, a type told", " -srcstoretype jks", {}),
        ("not there, one entry", " -srcalias mykey", {}),
        ("an empty file", "", {"s": b""}),
        ("an empty file, a type told", " -srcstoretype pkcs12", {"s": b""}),
        ("a folder", "", {"s/": b""}),
        ("a folder, a type told", " -srcstoretype jks", {"s/": b""}),
        ("a link that leads nowhere", "", {"s@": b"no"}),
        ("text", "", {"s": b"hello, this is a text of some length\n"}),
        ("text, as JKS", " -srcstoretype jks", {"s": b"hello, this is a text of some length\n"}),
        (
            "text, as PKCS12",
            " -srcstoretype pkcs12",
            {"s": b"hello, this is a text of some length\n"},
        ),
        ("a certificate", "", {"s": "rsa.cer"}),
        ("JKS cut", "", {"s": _cut("copies/ec.jks", 300)}),
        ("JKS without its end", "", {"s": _cut("copies/ec.jks", -1)}),
        ("JKS damaged", "", {"s": _flipped("copies/ec.jks", -1)}),
        ("JKS with a damaged key", "", {"s": _flipped("copies/ec.jks", 80)}),
        ("PKCS12 cut", "", {"s": _cut("copies/ec.p12", 500)}),
        ("PKCS12 damaged", "", {"s": _flipped("copies/ec.p12", -1)}),
        ("JCEKS cut", "", {"s": _cut("copies/ec.jceks", 300)}),
        ("JCEKS damaged", "", {"s": _flipped("copies/ec.jceks", -40)}),
        ("no entries, JKS", "", {"s": "empty.jks"}),
        ("no entries, PKCS12", "", {"s": "empty.p12"}),
        ("no entries, JCEKS", "", {"s": "copies/empty.jceks"}),
        ("no entries, one asked for", " -srcalias mykey", {"s": "empty.p12"}),
        ("certificates without keys of OpenSSL", "", {"s": "nokeys.p12"}),
        ("no protection", "", {"s": "open.p12"}),
        ("a secret key alone", "", {"s": "secret.p12"}),
        ("a secret key alone into JKS", " -deststoretype jks", {"s": "secret.p12"}),
        (
            "a secret key alone into JKS, not asked",
            " -deststoretype jks -noprompt",
            {"s": "secret.p12"},
        ),
        ("another alphabet", "", {"s": "unicode.jks"}),
        ("another alphabet into JCEKS", " -deststoretype jceks", {"s": "unicode.p12"}),
        (
            "another alphabet into CaseExactJKS",
            " -deststoretype caseexactjks",
            {"s": "unicode.p12"},
        ),
    )
] + [
    moved("source: a key without certificate", f"-srckeystore nocert.p12 -destkeystore new {BOTH}"),
    moved(
        "source: one key without certificate",
        f"-srckeystore nocert.p12 -srcalias alone -destkeystore new -deststoretype jks {BOTH}",
    ),
    *[
        moved(f"source: a key of {store} without certificate", FROM, files={"s": _bare(store)})
        for store in ("ec.jks", "ec.jceks")
    ],
    moved(
        "source: an empty password",
        f"-srckeystore blank.p12 -srcstorepass '' -destkeystore new {DEST}",
    ),
    moved(
        "source: an empty password, a key password",
        f"-srckeystore blank.p12 -srcstorepass '' -destkeystore new {DEST} -srcalias blank"
        " -srckeypass another",
    ),
    moved(
        "source: an empty password, typed",
        f"-srckeystore blank.p12 -destkeystore new {DEST}",
        b"\n",
    ),
    moved(
        "in place, an empty password",
        "-srckeystore blank.p12 -destkeystore blank.p12 -srcstorepass ''",
    ),
    moved("source: an empty name", f"-srckeystore '' -destkeystore new {BOTH}"),
    moved("source: NONE", f"-srckeystore NONE -destkeystore new {BOTH}"),
    moved(
        "source: NONE of a type", f"-srckeystore NONE -srcstoretype jks -destkeystore new {BOTH}"
    ),
    moved(
        "source: domain store",
        f"-srckeystore ec.jks -srcstoretype dks -destkeystore new {BOTH}",
    ),
    moved(
        "source: JKS with a damaged key, JKS",
        f"-srckeystore s -destkeystore new {BOTH} -srcalias mykey -srckeypass changeit"
        " -deststoretype jks",
        files={"s": _flipped("copies/ec.jks", 80)},
    ),
    moved(
        "source: not verified, a damaged one",
        f"-srckeystore s -destkeystore new {DEST}",
        b"\nchangeit\n",
        files={"s": _flipped("copies/ec.jks", -1)},
    ),
]

BEFORE = [
    moved(
        f"password asked before {store} is read as {kind or 'what it is'}{how}",
        f"-srckeystore s -destkeystore new {DEST}{kind and ' -srcstoretype '}{kind}{how}",
        b"changeit\n",
        files={"s": _cut(f"copies/{store}", 300)},
    )
    for store, kind, how in (
        ("ec.jks", "", ""),
        ("ec.jks", "jks", ""),
        ("ec.jks", "jceks", ""),
        ("ec.jks", "pkcs12", ""),
        ("ec.jks", "jks", " -srcprotected"),
        ("ec.p12", "", ""),
        ("ec.p12", "jks", ""),
        ("ec.p12", "pkcs12", " -srcprovidername SUN"),
        ("ec.jceks", "", ""),
        ("ec.jceks", "pkcs12", ""),
        ("ec.jceks", "jceks", " -srcprovidername SunJCE"),
    )
] + [
    moved(
        "password asked of one without protection, told to be PKCS12",
        f"-srckeystore open.p12 -srcstoretype pkcs12 -destkeystore new {DEST}",
    ),
    moved(
        "password asked of one without protection, of a provider",
        f"-srckeystore open.p12 -srcprovidername SUN -destkeystore new {DEST}",
    ),
    moved(
        "in place, another type told than it is",
        f"-srckeystore ec.jceks -destkeystore ec.jceks -srcstoretype jks {DEST}",
        b"changeit\n",
    ),
    moved(
        "source: JKS cut, called PKCS12",
        f"{FROM} -srcstoretype pkcs12",
        files={"s": _cut("copies/ec.jks", 300)},
    ),
    moved(
        "source: PKCS12 cut, called JKS",
        f"{FROM} -srcstoretype jks",
        files={"s": _cut("copies/ec.p12", 500)},
    ),
    moved(
        "source: JKS flipped, called PKCS12",
        f"{FROM} -srcstoretype pkcs12",
        files={"s": _flipped("copies/ec.jks", -1)},
    ),
    moved(
        "source: PKCS12 flipped, called JKS",
        f"{FROM} -srcstoretype jks",
        files={"s": _flipped("copies/ec.p12", -1)},
    ),
]

INTO = f"-srckeystore ec.jks -destkeystore d {BOTH}"
TARGETS = [
    moved(f"destination: {name}", INTO + more, files=files)
    for name, more, files in (
        ("an empty file", "", {"d": b""}),
        ("a folder", "", {"d/": b""}),
        ("a folder, a type told", " -deststoretype jks", {"d/": b""}),
        ("text", "", {"d": b"hello, this is a text of some length\n"}),
        ("text, as JKS", " -deststoretype jks", {"d": b"hello, this is a text of some length\n"}),
        ("a link that leads nowhere", "", {"d@": b"there"}),
        ("a link", " -noprompt", {"d@": b"there", "there": "copies/ec.p12"}),
        ("the mode stays", " -noprompt", {"d 640": "copies/ec.p12"}),
        ("damaged", "", {"d": _flipped("copies/ec.p12", -1)}),
        ("no protection", "", {"d": "open.p12"}),
    )
] + [
    moved("destination: an empty name", f"-srckeystore ec.jks -destkeystore '' {BOTH}"),
    moved("destination: NONE", f"-srckeystore ec.jks -destkeystore NONE {BOTH}"),
    moved("destination: the default", f"-srckeystore ec.jks {BOTH}"),
    moved("destination: the default, JKS", f"-srckeystore ec.jks {BOTH} -deststoretype jks"),
    moved(
        "destination: -keystore and -storetype",
        f"-srckeystore ec.p12 -keystore new -storetype jks {BOTH}",
    ),
    moved("destination: below nothing", f"-srckeystore ec.jks -destkeystore no/new {BOTH}"),
    moved(
        "destination: below nothing, verbose",
        f"-v -srckeystore ec.jks -destkeystore no/new {BOTH}",
        differs=NO_FRAMES,
    ),
    moved("destination: below a file", f"-srckeystore ec.jks -destkeystore ec.jks/new {BOTH}"),
]

STRANGE = ("PKCS11", "Windows-MY", "Windows-ROOT", "KeychainStore", "nonsense", "''")
UNSUPPORTED = [
    moved(f"{side} of type {kind}{where}", f"-{option} {kind} {BOTH} {stores}")
    for kind in STRANGE
    for side, option, where, stores in (
        ("source", "srcstoretype", "", "-srckeystore ec.jks -destkeystore new"),
        ("destination", "deststoretype", "", "-srckeystore ec.jks -destkeystore new"),
    )
] + [
    moved(f"{side} of type {kind}, NONE", f"-{option} {kind} {stores}")
    for kind in ("PKCS11", "Windows-MY")
    for side, option, stores in (
        ("source", "srcstoretype", f"-srckeystore NONE -destkeystore new {BOTH}"),
        ("source without a name", "srcstoretype", f"-destkeystore new {BOTH}"),
        ("source without passwords", "srcstoretype", "-srckeystore NONE -destkeystore new"),
        ("destination", "deststoretype", f"-srckeystore ec.jks -destkeystore NONE {BOTH}"),
        ("destination without a name", "deststoretype", f"-srckeystore ec.jks {BOTH}"),
        (
            "destination, a key password",
            "deststoretype",
            f"-srckeystore ec.jks -destkeystore NONE {BOTH} -destkeypass another",
        ),
        (
            "destination, protected",
            "deststoretype",
            f"-srckeystore ec.jks -destkeystore NONE {SRC} -destprotected",
        ),
    )
]

STORES = "-srckeystore ec.jks -destkeystore new"
PROVIDED = [
    moved(f"provider: {options}", f"{STORES} {BOTH} {options}")
    for options in (
        "-srcprovidername SUN",
        "-srcprovidername SUN -srcstoretype jks",
        "-srcprovidername SunJCE",
        "-srcprovidername SunJCE -srcstoretype jks",
        "-srcprovidername nonsense",
        "-srcprovidername nonsense -srcstoretype jks",
        "-srcprovidername ''",
        "-destprovidername SUN",
        "-destprovidername SUN -deststoretype jks",
        "-destprovidername SunJCE -deststoretype jceks -J-Djdk.jceks.iterationCount=10000",
        "-destprovidername SunJCE -deststoretype jks",
        "-destprovidername nonsense",
        "-destprovidername SunJSSE -deststoretype pkcs12",
        "-providername SUN",
        "-providername nonsense",
        "-addprovider SUN",
        "-addprovider nonsense",
        "-providerclass sun.security.provider.Sun",
        "-providerclass nonsense",
        "-providerpath no.jar",
    )
]

PROTECTED = [
    moved(
        f"protected: {options}{after}", f"-srckeystore {source} -destkeystore new {options}", stdin
    )
    for source, options, stdin, after in (
        ("ec.jks", f"{BOTH} -srcprotected", b"", ""),
        ("ec.jks", f"{DEST} -srcprotected", b"", ""),
        ("ec.jks", f"{DEST} -srcprotected", b"changeit\n", ", typed"),
        ("ec.p12", f"{DEST} -srcprotected", b"", ", PKCS12"),
        ("ec.p12", f"{DEST} -srcprotected", b"changeit\n", ", PKCS12, typed"),
        ("trust.jks", f"{DEST} -srcprotected", b"", ", certificates"),
        ("trust.p12", f"{DEST} -srcprotected", b"", ", certificates of PKCS12"),
        ("ec.jks", f"{DEST} -srcprotected -srcalias mykey -srckeypass changeit", b"", ""),
        ("ec.jks", f"{BOTH} -destprotected", b"", ""),
        ("ec.jks", f"{SRC} -destprotected", b"", ""),
        ("trust.jks", f"{SRC} -destprotected", b"", ", certificates"),
        ("ec.jks", f"{SRC} -destprotected -deststoretype jks", b"", ""),
        ("ec.jks", f"{SRC} -destprotected -destkeypass another", b"", ""),
        ("ec.jks", f"{SRC} -destprotected -destkeypass another -deststoretype jks", b"", ""),
        ("ec.jks", f"{BOTH} -protected", b"", ""),
        ("ec.jks", f"{SRC} -protected", b"", ""),
        ("ec.jks", "-srcprotected -destprotected", b"", ""),
    )
] + [
    moved(
        "protected: a secret key", f"-srckeystore secret.p12 -destkeystore new -destprotected {SRC}"
    ),
    moved(
        "protected: both contradictions",
        "-srckeystore ec.jks -srcprotected -srcstorepass x -destprotected -deststorepass y",
    ),
    moved(
        "protected: both contradictions, PKCS11",
        "-srckeystore ec.jks -srcprotected -srcstorepass x -deststoretype PKCS11 -destkeystore y",
    ),
    moved(
        "protected: Windows and passwords",
        "-srckeystore NONE -srcstoretype Windows-ROOT -srcstorepass x -destprotected"
        " -deststorepass y",
    ),
    moved(
        "protected: Windows, a key password",
        f"-srckeystore NONE -srcstoretype Windows-MY -srckeypass x -destkeystore y {DEST}",
    ),
    moved(
        "protected: Windows, no file",
        f"-srckeystore ec.jks -srcstoretype windows-my -destkeystore y {DEST}",
    ),
    moved(
        "protected: an existing one",
        f"-srckeystore trust.jks -destkeystore trust.p12 -destprotected -noprompt {SRC}",
    ),
    moved(
        "protected: an existing JKS",
        f"-srckeystore trust.p12 -destkeystore trust.jks -destprotected -noprompt {SRC}",
    ),
]

OPTIONS = [
    moved(f"options: {options or 'none'}", options, stdin)
    for options, stdin in (
        ("", b""),
        ("-srckeystore ec.jks", b""),
        ("-destkeystore ec.jks", b""),
        (f"-destkeystore new {BOTH}", b""),
        (f"{STORES} {BOTH} -destalias x", b""),
        (f"{STORES} {BOTH} -srckeypass changeit", b""),
        (f"{STORES} {BOTH} -destalias x -srckeypass changeit -noprompt", b""),
        (f"-srckeystore ec.p12 -destkeystore new {BOTH} -srckeypass another", b""),
        (f"{STORES} {BOTH} -alias mykey", b""),
        (f"{STORES} {BOTH} -alias mykey -dest x", b""),
        (f"{STORES} {BOTH} -srcalias mykey -srcalias nobody", b""),
        (f"{STORES} {BOTH} -v", b""),
        (f"{STORES} {BOTH} -v -deststoretype jks", b""),
        (f"{STORES} {BOTH} -nowarn -deststoretype jks", b""),
        (f"{STORES} {BOTH} -rfc -file x -keyalg RSA", b""),
        (f"{STORES} {BOTH} -validity 0", b""),
        (f"{STORES} {BOTH} -srcstorepass changeme", b""),
        (f"{STORES} {BOTH} -srckeystore other.p12 -noprompt -noprompt", b""),
        (f"{STORES} {BOTH} -destkeypass", b""),
        (f"{STORES} {BOTH} mykey", b""),
        (f"{STORES} {BOTH} -trustcacerts -protected", b""),
        (f"{STORES} {BOTH} -help", b""),
        (f"{STORES} {BOTH} -tls -new", b""),
    )
] + [
    moved("verbose, no such entry", f"-v {STORES} {BOTH} -srcalias nobody", differs=NO_FRAMES),
    moved(
        "verbose, a wrong password", f"-v {STORES} -srcstorepass changeme {DEST}", differs=NO_FRAMES
    ),
    moved(
        "verbose, an entry is refused",
        f"-v -srckeystore secret.p12 -destkeystore new -deststoretype jks {BOTH} -noprompt",
    ),
    moved("a weak certificate", f"-srckeystore keys.jks -srcalias dsa -destkeystore new {BOTH}"),
    moved(
        "weak certificates", f"-srckeystore trust.jks -destkeystore new -deststoretype jks {BOTH}"
    ),
    moved(
        "weak certificates, another name",
        f"-srckeystore kinds.jks -srcalias rsa -destalias X -destkeystore new {BOTH}",
    ),
    moved(
        "a weak secret key, another name",
        "-srckeystore secrets.jceks -srcalias des -destalias X -destkeystore new -deststoretype"
        f" jceks {BOTH}",
    ),
    Case(
        "without certificate protection",
        f"-importkeystore {UNPROTECTED} -srckeystore trust.jks -destkeystore new {SRC}",
        files={"trust.jks": "trust.jks"},
    ),
    Case(
        "without certificate protection, a key",
        f"-importkeystore {UNPROTECTED} -srckeystore ec.jks -destkeystore new {SRC}",
        files={"ec.jks": "copies/ec.jks"},
    ),
    Case(
        "without certificate protection, a key and its password",
        f"-importkeystore {UNPROTECTED} -srckeystore ec.jks -destkeystore new {SRC} -destkeypass"
        " another",
        files={"ec.jks": "copies/ec.jks"},
    ),
    Case(
        "without certificate protection, a password",
        f"-importkeystore {UNPROTECTED} -srckeystore ec.jks -destkeystore new {BOTH}",
        files={"ec.jks": "copies/ec.jks"},
    ),
    Case(
        "legacy protection",
        "-importkeystore -J-Dkeystore.pkcs12.legacy=1 -srckeystore ec.jks -destkeystore new"
        f" {BOTH}",
        files={"ec.jks": "copies/ec.jks"},
    ),
    Case(
        "protection by properties",
        "-importkeystore -J-Dkeystore.pkcs12.keyProtectionAlgorithm=PBEWithHmacSHA512AndAES_128"
        " -J-Dkeystore.pkcs12.keyPbeIterationCount=1234 -J-Dkeystore.pkcs12.macIterationCount=77"
        f" -srckeystore ec.jks -destkeystore new {BOTH}",
        files={"ec.jks": "copies/ec.jks"},
    ),
    Case(
        "the type of new stores is a property",
        f"-importkeystore -J-Dkeystore.type=jks -srckeystore ec.p12 -destkeystore new {BOTH}",
        files={"ec.p12": "copies/ec.p12"},
    ),
]

WEAK = [
    Case(
        f"weak certificates, {source} to {destination} {more}".rstrip(),
        f"-importkeystore -noprompt -srckeystore {source} -destkeystore {destination} {BOTH}"
        f" {more}",
        files={
            name: f"weak/{name}"
            for name in ("chains.p12", "trusted.jks", "trusted.p12", "both.p12")
        },
    )
    for source, destination, more in (
        ("chains.p12", "new", ""),
        ("chains.p12", "new", "-srcalias t2"),
        ("chains.p12", "new", "-srcalias t3"),
        ("chains.p12", "new", "-srcalias t3 -destkeypass x"),
        ("chains.p12", "trusted.jks", ""),
        ("chains.p12", "trusted.p12", ""),
        ("chains.p12", "trusted.p12", "-srcalias ca2"),
        ("chains.p12", "trusted.p12", "-srcalias ca2 -destalias root"),
        ("both.p12", "new", ""),
        ("both.p12", "new", "-srcalias root"),
        ("both.p12", "both.p12", "-srcalias root"),
        ("trusted.jks", "trusted.jks", "-deststoretype jks"),
        ("trusted.p12", "trusted.p12", ""),
        ("trusted.jks", "new", ""),
    )
]

CASES = [
    *WEAK,
    *PAIRS,
    *TOLD_TYPES,
    *KINDS,
    *CASES_OF_ALIASES,
    *TOLD_PASSWORDS,
    *KEY_PASSWORDS,
    *STORE_PASSWORDS,
    *OVERWRITE,
    *IN_PLACE,
    *SOURCES,
    *BEFORE,
    *TARGETS,
    *UNSUPPORTED,
    *PROVIDED,
    *PROTECTED,
    *OPTIONS,
]
