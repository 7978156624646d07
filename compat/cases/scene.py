"""The scene from the manual, step by step, as it stands there."""

from compat.case import Case
from compat.masks import NO_EMPTY_FILE

GENKEY = "-genkey -alias MyDomain -keyalg RSA -keystore KeyStore.jks -keysize 2048"
EXPORT = "-export -alias MyDomain -file certificate.cer -keystore KeyStore.jks"
IMPORT = "-import -alias MyDomain -file certificate.cer -keystore cert.jks"
NAME = b"www.example.com\nWeb\nExample\nBerlin\nBerlin\nDE\n"
WORDS = b"changeit\nchangeit\n"

FIRST = (f"{GENKEY} -dname CN=www.example.com,C=DE -storepass changeit",)
SECOND = (*FIRST, f"{EXPORT} -storepass changeit")
THIRD = (*SECOND, f"{IMPORT} -noprompt -storepass changeit")
JKS = tuple(
    line if line.startswith("-export") else f"{line} -storetype jks -keypass changeit"
    for line in THIRD
)

STEPS = [
    Case("genkey", GENKEY, WORDS + NAME + b"yes\n"),
    Case("genkey, all defaults", GENKEY, WORDS + b"\n\n\n\n\n\nyes\n"),
    Case("genkey, the second time right", GENKEY, WORDS + NAME + b"no\n" + b"\n" * 5 + b"FR\ny\n"),
    Case("genkey, JKS", f"{GENKEY} -storetype jks", WORDS + b"\n" + NAME + b"yes\n"),
    Case("export", EXPORT, b"changeit\n", setup=FIRST),
    Case("export, no password", EXPORT, b"\n", setup=FIRST, differs=NO_EMPTY_FILE),
    Case("export, a wrong password", EXPORT, b"changeme\n", setup=FIRST),
    Case("import", IMPORT, WORDS + b"yes\n", setup=SECOND),
    Case("import, refused", IMPORT, WORDS + b"no\n", setup=SECOND),
    Case("import, JKS", f"{IMPORT} -storetype jks", WORDS + b"yes\n", setup=SECOND),
    Case("import, twice", IMPORT, b"changeit\n", setup=THIRD),
    Case(
        "import into the store of the key",
        IMPORT.replace("cert.jks", "KeyStore.jks"),
        b"changeit\n",
        setup=SECOND,
    ),
    *[
        Case(
            f"list{form} of {store}{kind}",
            f"-list{form} -keystore {store}",
            b"changeit\n",
            setup=setup,
        )
        for store in ("KeyStore.jks", "cert.jks")
        for form in ("", " -v", " -rfc")
        for kind, setup in (("", THIRD), (", JKS", JKS))
    ],
    Case("printcert", "-printcert -file certificate.cer", setup=SECOND),
    Case("printcert, -rfc", "-printcert -rfc -file certificate.cer", setup=SECOND),
    Case("delete", "-delete -alias MyDomain -keystore KeyStore.jks", b"changeit\n", setup=FIRST),
]

TYPED = [
    Case("genkey at a terminal", GENKEY, WORDS + NAME + b"yes\n", terminal=True),
    Case(
        "import at a terminal",
        IMPORT.replace("certificate.cer", "root.cer"),
        WORDS + b"yes\n",
        {"root.cer": "root.cer"},
        terminal=True,
    ),
    Case(
        "export at a terminal",
        "-export -alias root -file out.cer -keystore trust.jks",
        b"changeit\n",
        {"trust.jks": "trust.jks"},
        terminal=True,
    ),
    Case(
        "list at a terminal",
        "-list -v -keystore trust.jks",
        b"changeit\n",
        {"trust.jks": "trust.jks"},
        terminal=True,
    ),
]

CASES = STEPS + TYPED
