"""Aliases, passwords and names of other alphabets."""

from dataclasses import replace
from typing import Any

from compat.case import Case
from compat.masks import TOLD_WHEN_DONE

STORES = {
    "unicode.jks": "unicode.jks",
    "unicode.p12": "unicode.p12",
    "ed.cer": "ed.cer",
    "umlaut.jks": "umlaut.jks",
}
ALIASES = ("KÄSE", "käse", "КЛЮЧ", "鍵🔑", "İ", "ß", "Σ", "a b", "\u0130x")


def among(name: str, *words: str, **more: Any) -> Case:
    """A case beside the stores of other alphabets."""
    return Case(name, words, files=STORES, **more)


def both(name: str, *words: str) -> list[Case]:
    """The same on JKS and PKCS12."""
    return [
        among(f"{name} in {kind}", *words, "-keystore", f"unicode.{kind}", "-storepass", "changeit")
        for kind in ("jks", "p12")
    ]


SHORTEST = 6
NOT_ASCII = replace(TOLD_WHEN_DONE, releases=(17, 21))
PASSWORDS = ("pässwörd", "пароль", "鍵鍵鍵🔑🔑🔑", "p ä")

CASES = [
    *[
        case
        for alias in ALIASES
        for case in both(
            f"import {alias}", "-importcert", "-noprompt", "-file", "ed.cer", "-alias", alias
        )
    ],
    *[case for alias in ALIASES[:4] for case in both(f"list {alias}", "-list", "-alias", alias)],
    *[
        case
        for alias in ALIASES[:4]
        for case in both(f"delete {alias}", "-delete", "-alias", alias)
    ],
    *both("nobody", "-list", "-alias", "нет"),
    *both(
        "a key",
        "-genkeypair",
        "-keyalg",
        "Ed25519",
        "-alias",
        "Schlüssel",
        "-dname",
        "CN=Schlüssel, O=鍵",
        "-keypass",
        "changeit",
    ),
    *[
        among(
            f"a new {kind} with password {word}",
            "-importcert",
            "-noprompt",
            "-file",
            "ed.cer",
            "-keystore",
            "new",
            "-storetype",
            kind,
            "-storepass",
            word,
            differs=NOT_ASCII if kind == "pkcs12" and len(word) >= SHORTEST else None,
        )
        for word in PASSWORDS
        for kind in ("jks", "pkcs12")
    ],
    among("umlauts open a JKS", "-list", "-keystore", "umlaut.jks", "-storepass", "pässwörd"),
    among("other umlauts do not", "-list", "-keystore", "umlaut.jks", "-storepass", "pàsswörd"),
    among("umlauts typed do not", "-list", "-keystore", "umlaut.jks", stdin="pässwörd\n".encode()),
    among("umlauts on a PKCS12", "-list", "-keystore", "unicode.p12", "-storepass", "pässwörd"),
    among(
        "umlauts typed on a PKCS12",
        "-list",
        "-keystore",
        "unicode.p12",
        stdin="pässwörd\n".encode(),
    ),
    among(
        "a key of its own password",
        "-genkeypair",
        "-keyalg",
        "Ed25519",
        "-dname",
        "CN=a",
        "-alias",
        "k",
        "-keypass",
        "schlüssel",
        "-keystore",
        "unicode.jks",
        "-storepass",
        "changeit",
    ),
    among(
        "a file of an odd name",
        "-exportcert",
        "-alias",
        "käse",
        "-file",
        "Käse 🔑.cer",
        "-keystore",
        "unicode.jks",
        "-storepass",
        "changeit",
    ),
    Case(
        "a password from a file",
        "-list -keystore umlaut.jks -storepass:file pass",
        files={**STORES, "pass": "pässwörd\n".encode()},
    ),
    Case(
        "a password from the environment",
        "-list -keystore umlaut.jks -storepass:env PASS",
        files=STORES,
        env={"PASS": "pässwörd"},
    ),
    Case(
        "an ASCII locale",
        "-list -keystore unicode.jks -storepass changeit",
        files=STORES,
        env={"LC_ALL": "C", "LANG": "C"},
    ),
    Case(
        "names in a certificate, ASCII locale",
        "-printcert -file names.pem",
        files={"names.pem": "names.pem"},
        env={"LC_ALL": "C", "LANG": "C"},
    ),
]
