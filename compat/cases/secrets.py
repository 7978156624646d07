"""Secret keys already in a store: what is told of them, copies, passwords, between the types."""

from compat.case import Case

FILES = {"secrets.jceks": "secrets.jceks", "secrets.p12": "secrets.p12", "empty.p12": "empty.p12"}
JCEKS = "-keystore secrets.jceks -storepass changeit"
P12 = "-keystore secrets.p12 -storepass changeit"
IMPORT = "-importkeystore -srcstorepass changeit -deststorepass changeit -destkeystore new"
OWN = b"ownpass\n"


def kept(name: str, line: str, stdin: bytes = b"") -> Case:
    """A case on the stores with secret keys of every kind."""
    return Case(name, line, stdin, files=FILES)


STORES = (("JCEKS", JCEKS), ("PKCS12", P12))

CASES = [
    *[
        kept(f"list of {store}{form}", f"-list {options}{form}")
        for store, options in STORES
        for form in ("", " -v", " -rfc", " -alias des", " -alias des -rfc", " -alias word")
    ],
    kept("list of JCEKS without a password", "-list -keystore secrets.jceks", b"\n"),
    kept("list of PKCS12 without a password", "-list -keystore secrets.p12", b"\n"),
    kept("list of one with its own password", f"-list {JCEKS} -alias own -keypass ownpass"),
    *[
        kept(
            f"changealias of {alias} in {store}",
            f"-changealias {options} -alias {alias} -dest x",
            OWN,
        )
        for store, options in STORES
        for alias in ("aes", "des", "desede", "word", "blank", "rc4", "mac")
    ],
    kept("changealias asks for the key password", f"-changealias {JCEKS} -alias own -dest x", OWN),
    *[
        kept(f"keypasswd of {alias}", f"-keypasswd {JCEKS} -alias {alias} -new another", OWN)
        for alias in ("aes", "own", "des", "word", "blank")
    ],
    kept("keypasswd, a wrong one", f"-keypasswd {JCEKS} -alias own -keypass wrongpw -new another"),
    kept("keypasswd, typed", f"-keypasswd {JCEKS} -alias des", b"another\nanother\n"),
    kept("storepasswd of JCEKS", f"-storepasswd {JCEKS} -new another"),
    kept("storepasswd of PKCS12, an empty password", f"-storepasswd {P12} -new another"),
    Case(
        "storepasswd of PKCS12",
        "-storepasswd -keystore secret.p12 -storepass changeit -new another",
        files={"secret.p12": "secret.p12"},
    ),
    *[
        kept(
            f"import of {alias} from {source} into {kind}",
            f"{IMPORT} -srckeystore secrets.{source} -srcalias {alias} -deststoretype {kind}",
            OWN,
        )
        for source in ("jceks", "p12")
        for kind in ("pkcs12", "jceks", "jks")
        for alias in ("aes", "des", "word", "mac")
    ],
    *[
        kept(
            f"import of {alias} into PKCS12",
            f"{IMPORT} -srckeystore secrets.jceks -srcalias {alias} -deststoretype pkcs12",
            OWN,
        )
        for alias in ("blowfish", "rc2", "md5", "chacha", "blank", "own", "rc4", "desede")
    ],
    *[
        kept(
            f"import of all of {source} into {kind}",
            f"{IMPORT} -srckeystore secrets.{source} -deststoretype {kind} -noprompt",
            OWN,
        )
        for source in ("jceks", "p12")
        for kind in ("pkcs12", "jks")
    ],
    kept(
        "import with another key password",
        f"{IMPORT} -srckeystore secrets.jceks -srcalias own -srckeypass ownpass"
        " -destkeypass another -deststoretype jceks",
    ),
    kept(
        "the order when the type is told",
        f"{IMPORT} -srckeystore secrets.jceks -srcstoretype jceks -noprompt",
        OWN,
    ),
    kept("delete of JCEKS", f"-delete {JCEKS} -alias des"),
    kept("delete of PKCS12", f"-delete {P12} -alias des"),
    kept("delete, the password typed", "-delete -keystore secrets.jceks -alias aes", b"changeit\n"),
    kept("exportcert", f"-exportcert {JCEKS} -alias des"),
]
