"""-delete: which entry goes, and what is carried over."""

from typing import Any

from compat.case import Case
from compat.masks import NO_FRAMES

FILES = {"keys.jks": "keys.jks", "keys.p12": "keys.p12", "one.p12": "one.p12", "one.jks": "one.jks"}
JKS = "-keystore keys.jks -storepass changeit"
P12 = "-keystore keys.p12 -storepass changeit"


def gone(name: str, options: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case of -delete on the stores with keys of every kind."""
    return Case(name, f"-delete {options}", stdin, files=FILES, **more)


CASES = [
    *[
        gone(f"{alias} of JKS", f"-alias {alias} {JKS}")
        for alias in ("rsa", "server", "root", "own", "ec")
    ],
    *[
        gone(f"{alias} of PKCS12", f"-alias {alias} {P12}")
        for alias in ("rsa", "server", "root", "ed")
    ],
    gone("in capitals", f"-alias RSA {P12}"),
    gone("the last of JKS", "-alias mykey -keystore one.jks -storepass changeit"),
    gone("the last of PKCS12", "-alias mykey -keystore one.p12 -storepass changeit"),
    gone("nobody", f"-alias nobody {JKS}"),
    gone("nobody, verbose", f"-v -alias nobody {JKS}", differs=NO_FRAMES),
    gone("verbose", f"-v -alias rsa {JKS}"),
    gone("the alias is asked for", f"{JKS}", b"rsa\n"),
    gone("an empty alias is asked for again", f"{JKS}", b"\nrsa\n"),
    gone("no answer about the alias", f"{JKS}"),
    gone("alias and password are asked for", "-keystore keys.jks", b"rsa\nchangeit\n"),
    gone("the password is asked for", "-alias rsa -keystore keys.jks", b"changeit\n"),
    gone("the password is asked for, PKCS12", "-alias rsa -keystore keys.p12", b"changeit\n"),
    gone("a wrong password is given", "-alias rsa -keystore keys.p12", b"changeme\nchangeit\n"),
    gone(
        "short passwords, then the right one", "-alias rsa -keystore keys.p12", b"a\nb\nchangeit\n"
    ),
    gone("three short passwords", "-alias rsa -keystore keys.p12", b"a\nb\nc\n"),
    gone("no password", "-alias rsa -keystore keys.p12"),
    gone("a wrong password", "-alias rsa -keystore keys.p12 -storepass changeme"),
    gone("an empty alias", f"-alias '' {JKS}"),
    gone("no store", "-alias rsa -keystore no.p12 -storepass changeit"),
    gone("no default store", "-alias rsa -storepass changeit"),
    gone("JKS called PKCS12", f"-alias rsa -storetype pkcs12 {JKS}"),
    gone("PKCS12 called JKS", f"-alias rsa -storetype jks {P12}"),
    *[
        Case(
            f"from {store}",
            f"-delete -alias {alias} -keystore {store} -storepass changeit",
            files={store: store},
        )
        for store, alias in (
            ("secret.p12", "aes"),
            ("legacy.p12", "mykey"),
            ("open.p12", "root"),
            ("openssl.p12", "openssl"),
            ("nameless.p12", "1"),
            ("rc2.p12", "legacy"),
            ("trust.p12", "rsa"),
            ("trust.jks", "rsa"),
        )
    ],
    Case(
        "from one without a password, none given",
        "-delete -alias root -keystore open.p12",
        files={"open.p12": "open.p12"},
    ),
    Case(
        "through a link",
        "-delete -alias mykey -keystore link -storepass changeit",
        files={"one.jks": "one.jks", "link@": b"one.jks"},
    ),
    Case(
        "the mode stays",
        "-delete -alias rsa -keystore keys.p12 -storepass changeit",
        files={"keys.p12 640": "keys.p12"},
    ),
]
