"""Histories of stores: command lines that follow one another, for each type and algorithm.

A release that does not know an algorithm refuses the line that asks for it; the rest goes on.
"""

from collections.abc import Iterator
from typing import NamedTuple

STORE = "s"
"""The name of the store."""
CERTIFICATES = {"one.cer": "ed.cer", "two.cer": "server.cer", "three.cer": "root.cer"}
"""Names of files and the fixtures that they are."""
OPEN = "-keystore s -storepass changeit"
TYPES = ("JKS", "CaseExactJKS", "JCEKS", "PKCS12")


class Step(NamedTuple):
    """A command line, and what is typed."""

    line: str
    typed: bytes = b""


class History(NamedTuple):
    """A name and the steps of a history."""

    name: str
    steps: tuple[Step, ...]


def _curve(name: str, size: int) -> dict[str, str]:
    """By name, and by size for a release that knows no names."""
    by_size = {f"EC of {size} bits": f"-keyalg EC -keysize {size}"} if size else {}
    return {f"EC on {name}": f"-keyalg EC -groupname {name}", **by_size}


PAIRS = {
    "RSA": "-keyalg RSA -keysize 2048",
    "RSA of 1024 bits": "-keyalg RSA -keysize 1024 -sigalg SHA1withRSA",
    "RSASSA-PSS": "-keyalg RSASSA-PSS -keysize 2048 -sigalg RSASSA-PSS",
    "DSA": "-keyalg DSA -keysize 2048",
    "DSA of 1024 bits": "-keyalg DSA -keysize 1024",
    **_curve("secp256r1", 256),
    **_curve("secp384r1", 384),
    **_curve("secp521r1", 521),
    **_curve("secp192r1", 192),
    **_curve("secp224r1", 224),
    **_curve("secp256k1", 0),
    **_curve("brainpoolP256r1", 0),
    **_curve("brainpoolP384r1", 0),
    **_curve("brainpoolP512r1", 512),
    **_curve("brainpoolP320r1", 320),
    **_curve("sect283k1", 283),
    **_curve("secp160r1", 160),
    "Ed25519": "-keyalg Ed25519",
    "Ed448": "-keyalg Ed448",
    "X25519": "-keyalg X25519 -signer other",
    "X448": "-keyalg X448 -signer other",
    "DH": "-keyalg DH -keysize 2048 -signer other",
    "ML-DSA-44": "-keyalg ML-DSA-44",
    "ML-DSA-65": "-keyalg ML-DSA",
    "ML-DSA-87": "-keyalg ML-DSA-87",
    "ML-KEM-512": "-keyalg ML-KEM-512 -signer other",
    "ML-KEM-768": "-keyalg ML-KEM -signer other",
    "ML-KEM-1024": "-keyalg ML-KEM-1024 -signer other",
}
"""Options of -genkeypair."""

UNMADE = ("brainpoolP320r1", "320", "sect283k1", "283", "secp160r1", "160")
"""Ends of the names of pairs that no library makes any more; what is done with them is compared."""

SECRETS = {
    "AES": "-keyalg AES -keysize 256",
    "DES": "-keyalg DES",
    "DESede": "-keyalg DESede",
    "DESede of two keys": "-keyalg DESede -keysize 112",
    "ARCFOUR": "-keyalg ARCFOUR -keysize 128",
    "RC2": "-keyalg RC2 -keysize 128",
    "Blowfish": "-keyalg Blowfish -keysize 128",
    "ChaCha20": "-keyalg ChaCha20 -keysize 256",
    **{
        f"Hmac{name}": f"-keyalg Hmac{name} -keysize 256"
        for name in (
            "MD5",
            "SHA1",
            "SHA224",
            "SHA256",
            "SHA384",
            "SHA512",
            "SHA512/256",
            "SHA3-256",
        )
    },
}
"""Options of -genseckey."""

PASSWORDS = ("PBE", "PBEWithMD5AndDES", "PBEWithSHA1AndDESede", "PBEWithHmacSHA256AndAES_256")
"""Values of -keyalg for -importpass."""

_P = "-J-Dkeystore.pkcs12."
_PBE = (
    *("PBEWithSHA1AndDESede", "PBEWithSHA1AndRC2_40", "PBEWithSHA1AndRC2_128"),
    *("PBEWithSHA1AndRC4_40", "PBEWithSHA1AndRC4_128"),
    *(
        f"PBEWithHmac{digest}AndAES_{size}"
        for digest in ("SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA512/224", "SHA512/256")
        for size in (128, 256)
    ),
)
_MACS = (
    *(f"HmacPBESHA{size}" for size in ("1", "224", "256", "384", "512", "512/224", "512/256")),
    *("PBEWithHmacSHA256", "PBEWithHmacSHA512"),
)
PROTECTIONS = {
    **{
        name: f"{_P}certProtectionAlgorithm={name} {_P}keyProtectionAlgorithm={name}"
        for name in _PBE
    },
    **{name: f"{_P}macAlgorithm={name}" for name in _MACS},
    "no MAC": f"{_P}macAlgorithm=NONE",
    "plain certificates": f"{_P}certProtectionAlgorithm=NONE",
    "no password": f"{_P}macAlgorithm=NONE {_P}certProtectionAlgorithm=NONE",
    "counts": f"{_P}certPbeIterationCount=1 {_P}keyPbeIterationCount=77 {_P}macIterationCount=300",
    "legacy": f"{_P}legacy",
}
"""Properties of new PKCS12 stores."""


def histories(type: str) -> Iterator[History]:
    """All histories of a type."""
    for name, options in PAIRS.items():
        yield History(name, tuple(_pair(type, options)))
    if type in ("JCEKS", "PKCS12"):
        for name, options in SECRETS.items():
            yield History(name, tuple(_secret(type, Step(f"-genseckey {options}"))))
        for name in PASSWORDS:
            line = f"-importpass -keyalg {name}"
            yield History(f"a password by {name}", tuple(_secret(type, Step(line, b"se cret\n"))))
    if type == "PKCS12":
        for name, properties in PROTECTIONS.items():
            yield History(f"protected by {name}", tuple(_protected(properties)))
    yield History("many", tuple(_many(type)))


def _new(type: str, alias: str, options: str) -> str:
    key = "" if type == "PKCS12" else "-keypass changeit"
    return f"-genkeypair -alias {alias} {options} -dname CN={alias} {OPEN} {key} -storetype {type}"


def _pair(type: str, options: str) -> Iterator[Step]:
    yield Step(_new(type, "other", "-keyalg EC -keysize 256"))
    yield Step(_new(type, "Key", options))
    yield from _rest(type)


def _secret(type: str, first: Step) -> Iterator[Step]:
    key = "" if type == "PKCS12" else "-keypass changeit"
    yield first._replace(line=f"{first.line} -alias Key {OPEN} {key} -storetype {type}")
    yield Step(_new(type, "other", "-keyalg EC -keysize 256"))
    yield from _rest(type)


def _rest(type: str) -> Iterator[Step]:
    key = "" if type == "PKCS12" else "-keypass changeit"
    yield Step(f"-importcert -noprompt -alias Root -file three.cer {OPEN} -storetype {type}")
    yield Step(f"-changealias -alias Key -destalias Moved {OPEN} {key} -storetype {type}")
    yield Step(f"-delete -alias other {OPEN} -storetype {type}")
    if type != "PKCS12":
        yield Step(
            f"-keypasswd -alias Moved -keypass changeit -new another {OPEN} -storetype {type}"
        )
    yield Step(f"-storepasswd -new changed {OPEN} -storetype {type}")


def _protected(properties: str) -> Iterator[Step]:
    new = _new("PKCS12", "first", "-keyalg EC -keysize 256 -keypass changeit")
    yield Step(f"{new} {properties}")
    yield Step(f"-importcert -noprompt -alias root -file three.cer {OPEN} -storetype PKCS12")
    yield Step(_new("PKCS12", "second", "-keyalg EC -keysize 256"))
    yield Step(f"-changealias -alias first -destalias third {OPEN} -storetype PKCS12")
    yield Step(f"-storepasswd -new changed {OPEN} -storetype PKCS12")


def _many(type: str) -> Iterator[Step]:
    """Entries come and go, so that the order of the table shows."""
    yield Step(_new(type, "k", "-keyalg EC -keysize 256"))
    for number in range(14):
        file = ("one", "two", "three")[number % 3]
        yield Step(
            f"-importcert -noprompt -alias C{number} -file {file}.cer {OPEN} -storetype {type}"
        )
    for number in (3, 8, 1, 12):
        yield Step(f"-delete -alias c{number} {OPEN} -storetype {type}")
        yield Step(f"-importcert -noprompt -alias n{number} -file one.cer {OPEN} -storetype {type}")
