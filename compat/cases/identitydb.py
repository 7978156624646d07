"""-identitydb: prompts, files and stores, though nothing is ever added."""

from compat.case import Case

STORES = ("one.jks", "one.p12", "trust.jks", "trust.p12", "one.jceks", "nokeys.p12", "empty.jks")
FILE = {"db": b"\xac\xed\x00\x05p"}
PASSWORD = "-storepass changeit"

CASES = [
    *[
        Case(
            f"into {store}",
            f"-identitydb -file db -keystore {store} {PASSWORD}",
            files={**FILE, store: store},
        )
        for store in STORES
    ],
    *[
        Case(
            f"into {store}, typed",
            f"-identitydb -file db -keystore {store}",
            b"changeit\n",
            {**FILE, store: store},
        )
        for store in STORES
    ],
    *[
        Case(
            f"a new {kind}",
            f"-identitydb -file db -keystore new -storetype {kind} {PASSWORD}",
            files=FILE,
        )
        for kind in ("jks", "pkcs12", "jceks", "CaseExactJKS", "nonsense", "PKCS11", "Windows-MY")
    ],
    *[
        Case(f"a new store, typed: {typed!r}", "-identitydb -file db -keystore new", typed, FILE)
        for typed in (
            b"changeit\nchangeit\n",
            b"changeit\nchangeme\nchangeit\nchangeit\n",
            b"short\nchangeit\nchangeit\n",
            b"\n\n\n",
            b"",
            b"changeit",
            b"changeit\nchangeme\n",
        )
    ],
    *[
        Case(
            f"a file that is {name}",
            f"-identitydb -file db -keystore one.jks {PASSWORD}",
            files={"one.jks": "one.jks", **files},
        )
        for name, files in (
            ("not there", {}),
            ("a folder", {"db/": b""}),
            ("empty", {"db": b""}),
            ("text", {"db": b"hello\n"}),
            ("a store", {"db": "one.p12"}),
            ("a certificate", {"db": "rsa.cer"}),
            ("the beginning of objects", {"db": b"\xac\xed\x00\x05"}),
            ("a string", {"db": b"\xac\xed\x00\x05t\x00\x03abc"}),
        )
    ],
    *[
        Case(
            f"typed: {typed!r}",
            f"-identitydb -keystore one.jks {PASSWORD}",
            typed,
            {"one.jks": "one.jks"},
        )
        for typed in (b"", b"hello\n", b"\xac\xed\x00\x05p")
    ],
    *[
        Case(
            f"-identitydb {options}",
            f"-identitydb -file db {options}",
            b"",
            {**FILE, "one.jks": "one.jks", "one.p12": "one.p12"},
        )
        for options in (
            "",
            "-storepass changeit",
            "-v -keystore one.jks -storepass changeit",
            "-v -keystore new -storepass changeit",
            "-rfc -v -keystore one.p12 -storepass changeit",
            "-keystore one.jks -storepass changeme",
            "-keystore one.p12 -storepass changeme",
            "-keystore one.jks -storepass short",
            "-keystore new -storepass short",
            "-keystore one.jks -storepass changeit -nowarn",
            "-keystore one.jks -storepass changeit -alias a -alias b",
            "-keystore one.jks -storepass changeit -storetype pkcs12",
            "-keystore one.p12 -storepass changeit -storetype jks",
            "-keystore one.p12 -storepass changeit -storetype jceks",
            "-keystore one.p12 -storepass changeit -keypass changeme",
            "-keystore one.jks -storepass changeit -keypass changeme",
            "-keystore one.p12 -storepass changeit -validity 0",
            "-keystore one.p12 -storepass changeit -new short",
            "-keystore one.p12 -protected",
            "-keystore one.jks -protected",
            "-keystore NONE",
            "-keystore NONE -storepass short",
            "-keystore one.p12 -storepass changeit -providername SUN",
            "-keystore one.p12 -storepass changeit -providername nobody",
            "-keystore one.p12 -storepass changeit -addprovider nobody",
            "-keystore one.p12 -storepass changeit -file other",
            "-keystore one.p12 -storepass changeit -infile db",
            "-keystore one.p12 -storepass changeit -noprompt -trustcacerts",
            "-keystore one.p12 -storepass changeit -srckeystore x -tls",
            "-keystore one.p12 -storepass:env NOT_SET",
            "-help",
            "-frobnicate",
            "here",
        )
    ],
    *[
        Case(
            f"of a store that is {name}",
            f"-identitydb -file db -keystore s {PASSWORD}",
            files={**FILE, **files},
        )
        for name, files in (
            ("empty", {"s": b""}),
            ("junk", {"s": b"hello\n"}),
            ("a folder", {"s/": b""}),
            ("a certificate", {"s": "rsa.cer"}),
        )
    ],
    Case("twice", "-identitydb -identitydb"),
    Case("with -list", "-identitydb -list"),
    Case("in capitals", "-IDENTITYDB -FILE no"),
    Case(
        "the default store",
        f"-identitydb -file db {PASSWORD}",
        files={**FILE, ".keystore": "one.jks"},
    ),
    Case(
        "the terminal",
        "-identitydb -file db -keystore new",
        b"changeit\nchangeit\n",
        FILE,
        terminal=True,
    ),
]
