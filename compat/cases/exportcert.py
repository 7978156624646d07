"""A certificate to a file or to standard output."""

from typing import Any

from compat.case import Case
from compat.masks import NO_EMPTY_FILE, NO_FRAMES

KEYS = {"keys.jks": "keys.jks", "keys.p12": "keys.p12"}
JKS = "-keystore keys.jks -storepass changeit"
P12 = "-keystore keys.p12 -storepass changeit"


def export(name: str, options: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case of -exportcert on the stores with keys of every kind."""
    return Case(name, f"-exportcert {options}", stdin, files=KEYS, **more)


CASES = [
    export("to a file", f"-alias rsa -file out.cer {JKS}"),
    export("to standard output", f"-alias rsa {JKS}"),
    export("as PEM", f"-alias rsa -rfc {JKS}"),
    export("as PEM to a file", f"-alias rsa -rfc -file out.pem {P12}"),
    export("the other name", f"-alias rsa -rfc {P12}".replace("-exportcert", "-export")),
    Case("-export", f"-export -alias ec -file out.cer {P12}", files=KEYS),
    export("of a key with a chain", f"-alias server -rfc {P12}"),
    export("of a chain in JKS", f"-alias server {JKS}"),
    export("of a trusted certificate", f"-alias root -rfc {JKS}"),
    export("of a trusted certificate in PKCS12", f"-alias root -rfc {P12}"),
    export("of a DSA key", f"-alias dsa -rfc {P12}"),
    export("of an Ed25519 key", f"-alias ed -rfc {P12}"),
    export("whatever the key's password", f"-alias own -rfc {JKS}"),
    export("in capitals", f"-alias RSA -rfc {P12}"),
    export("an alias that is not there", f"-alias nobody {P12}"),
    export(
        "an alias that is not there, to a file",
        f"-alias nobody -file out.cer {P12}",
        differs=NO_EMPTY_FILE,
    ),
    export("the default alias", f"-rfc {P12}"),
    export("verbose", f"-alias rsa -file out.cer -v {P12}"),
    export("verbose and missing", f"-alias nobody -v {P12}", differs=NO_FRAMES),
    export("verbose to standard output", f"-alias rsa -rfc -v {JKS}"),
    export("a wrong password", "-alias rsa -keystore keys.p12 -storepass changeme"),
    export("a wrong password for JKS", "-alias rsa -keystore keys.jks -storepass changeme"),
    export("into a folder that is not there", f"-alias rsa -file no/out.cer {P12}"),
    export("into a folder", f"-alias rsa -file . {P12}"),
    export("over a file", "-alias rsa -file keys.jks -rfc " + P12),
    export("a store that is not there", "-alias rsa -keystore no.p12 -storepass changeit"),
    export("no store", "-alias rsa -storepass changeit"),
    export("the password is asked for", "-alias rsa -rfc -keystore keys.jks", b"changeit\n"),
    export(
        "the password is asked for, PKCS12", "-alias rsa -rfc -keystore keys.p12", b"changeit\n"
    ),
    export("a wrong answer", "-alias rsa -rfc -keystore keys.jks", b"changeme\n"),
    export("an empty answer", "-alias rsa -rfc -keystore keys.jks", b"\n"),
    export("an empty answer, PKCS12", "-alias rsa -rfc -keystore keys.p12", b"\n"),
    export(
        "an empty answer, to a file",
        "-alias rsa -file out.cer -keystore keys.p12",
        b"\n",
        differs=NO_EMPTY_FILE,
    ),
    export("no answer", "-alias rsa -rfc -keystore keys.jks"),
    export("no answer, PKCS12", "-alias root -rfc -keystore keys.p12"),
    export("a password without line end", "-alias rsa -rfc -keystore keys.jks", b"changeit"),
    export("a password with CR LF", "-alias rsa -rfc -keystore keys.jks", b"changeit\r\n"),
    export("a password with CR", "-alias rsa -rfc -keystore keys.jks", b"changeit\rx\n"),
    Case(
        "of a secret key",
        "-exportcert -alias aes -keystore secret.p12 -storepass changeit",
        files={"secret.p12": "secret.p12"},
    ),
    Case(
        "from one without password",
        "-exportcert -rfc -alias root -keystore open.p12",
        files={"open.p12": "open.p12"},
    ),
    Case(
        "from a nameless entry",
        "-exportcert -rfc -alias 1 -keystore nameless.p12 -storepass changeit",
        files={"nameless.p12": "nameless.p12"},
    ),
    Case("-nowarn", f"-exportcert -alias rsa -rfc -nowarn {JKS}", files=KEYS),
    Case("an empty alias", f"-exportcert -alias '' {JKS}", files=KEYS),
    Case("-protected", "-exportcert -alias rsa -rfc -protected -keystore keys.jks", files=KEYS),
]
