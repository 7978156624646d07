"""-list: plain, -v, -rfc, one alias or all; passwords asked for or not."""

from typing import Any

from compat.case import Case
from compat.masks import NO_FRAMES

STORES = ("keys.jks", "trust.jks", "one.jks", "ca.jks", "empty.jks", "umlaut.jks", "unicode.jks")
FIXED = {
    "keys.jks": "keys.jks",
    "keys.p12": "keys.p12",
    "trust.jks": "trust.jks",
    "trust.p12": "trust.p12",
}
P12S = (
    "keys.p12",
    "trust.p12",
    "one.p12",
    "empty.p12",
    "secret.p12",
    "legacy.p12",
    "open.p12",
    "openssl.p12",
    "nameless.p12",
    "rc2.p12",
    "nokeys.p12",
    "unicode.p12",
)

WEAK = tuple(
    f"-importcert -noprompt -alias {name} -file {name}.pem -keystore w.jks -storetype jks"
    " -storepass changeit"
    for name in ("md5", "sha1")
)


def of(store: str, form: str) -> Case:
    """A whole store in one form."""
    return Case(
        f"{form or 'plain'} {store}",
        f"-list {form} -keystore {store} -storepass changeit",
        files={store: store},
        differs=NO_FRAMES if (store, form) == ("umlaut.jks", "-v") else None,
    )


def asked(name: str, options: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case of -list in a folder with keys and trusted certificates."""
    return Case(name, f"-list {options}", stdin, files=FIXED, **more)


CASES = [
    *[of(store, form) for store in STORES + P12S for form in ("", "-v", "-rfc")],
    *[
        asked(
            f"{form or 'plain'} {alias} of {store}",
            f"{form} -alias {alias} -keystore {store} -storepass changeit",
        )
        for store in ("keys.jks", "keys.p12")
        for alias in ("rsa", "server", "root")
        for form in ("", "-v", "-rfc")
    ],
    asked("plain own", "-alias own -keystore keys.jks -storepass changeit"),
    asked("verbose dsa", "-v -alias DSA -keystore keys.jks -storepass changeit"),
    asked("verbose ec", "-v -alias ec -keystore keys.p12 -storepass changeit"),
    asked("verbose ed", "-v -alias ed -keystore keys.p12 -storepass changeit"),
    asked("an alias that is not there", "-alias nobody -keystore keys.p12 -storepass changeit"),
    asked(
        "an alias that is not there, verbose",
        "-v -alias nobody -keystore keys.p12 -storepass changeit",
        differs=NO_FRAMES,
    ),
    asked("an empty alias", "-alias '' -keystore keys.p12 -storepass changeit"),
    asked("-debug", "-debug -keystore trust.jks -storepass changeit"),
    asked("-debug of one", "-debug -alias server -keystore keys.jks -storepass changeit"),
    asked("-debug of PKCS12", "-debug -alias root -keystore trust.p12 -storepass changeit"),
    asked("a wrong password", "-keystore keys.p12 -storepass changeme"),
    asked("a wrong password for JKS", "-keystore keys.jks -storepass changeme"),
    asked("an empty password", "-keystore keys.p12 -storepass ''"),
    asked("an empty password for JKS", "-keystore keys.jks -storepass ''"),
    asked("asked and right", "-keystore keys.p12", b"changeit\n"),
    asked("asked and right for JKS", "-keystore keys.jks", b"changeit\n"),
    asked("asked and wrong", "-keystore keys.p12", b"changeme\n"),
    asked("asked and wrong for JKS", "-keystore keys.jks", b"changeme\nchangeit\n"),
    asked("asked and empty", "-keystore keys.p12", b"\n"),
    asked("asked and empty for JKS", "-keystore keys.jks", b"\n"),
    asked("asked and no answer", "-keystore keys.p12"),
    asked("asked and no answer for JKS", "-keystore keys.jks"),
    asked("asked and empty, verbose", "-v -keystore keys.p12", b"\n"),
    asked("asked and empty, -rfc", "-rfc -keystore trust.p12", b"\n"),
    asked("asked and empty, one", "-alias root -keystore trust.jks", b"\n"),
    asked("a short answer", "-keystore keys.p12", b"a\n"),
    asked("-nowarn", "-nowarn -keystore keys.jks -storepass changeit"),
    asked("-nowarn and verbose", "-nowarn -v -keystore keys.jks -storepass changeit"),
    asked("-protected", "-protected -keystore keys.jks"),
    Case(
        "weak ones",
        "-list -keystore w.jks -storepass changeit",
        files={"md5.pem": "md5.pem", "sha1.pem": "sha1.pem"},
        setup=WEAK,
    ),
    Case(
        "weak ones, verbose",
        "-list -v -keystore w.jks -storepass changeit",
        files={"md5.pem": "md5.pem", "sha1.pem": "sha1.pem"},
        setup=WEAK,
    ),
    Case(
        "a time zone",
        "-list -v -alias root -keystore trust.jks -storepass changeit",
        files=FIXED,
        env={"TZ": "Europe/Berlin"},
    ),
    Case(
        "a time zone of half hours",
        "-list -alias root -keystore trust.jks -storepass changeit",
        files=FIXED,
        env={"TZ": "Asia/Kolkata"},
    ),
    Case(
        "a time zone by property",
        "-list -v -alias root -keystore trust.jks -storepass changeit"
        " -J-Duser.timezone=America/New_York",
        files=FIXED,
    ),
    Case(
        "a time zone that is none",
        "-list -v -alias root -keystore trust.jks -storepass changeit",
        files=FIXED,
        env={"TZ": "Nowhere/Land"},
    ),
]
