"""PKCS12 stores of other programs: what is read of them, what is kept when they are rewritten."""

from compat.case import FIXTURES, Case

FILES = {"ed.cer": "ed.cer"}
LONG = "long " * 24 + "password"
PASSWORDS = {"empty": "", "long": LONG, "umlauts": "pässwörd", "wide": "пароль"}
"""What opens the stores named after it."""
REWRITTEN = (
    *("SHA1-2DES", "SHA1-3DES", "SHA1-RC2-40", "SHA1-RC2-128", "SHA1-RC4-40", "SHA1-RC4-128"),
    *("AES-128-CBC", "AES-256-CBC", "PBE-MD5-DES", "legacy", "key-NONE", "cert-NONE", "both-NONE"),
    *("both-NONE-nomac", "nomac", "noiter", "nomaciter", "iter-5", "descert", "nameless"),
    *("nocerts", "nokeys", "nokeys-caname", "caname", "self-signed", "csp", "name-umlaut"),
    *("name-upper", "name-empty", "mac-SHA1", "mac-SHA224", "mac-SHA384", "mac-SHA512"),
    *("mac-SHA512-224", "mac-SHA512-256", "cryptography-key", "cryptography-certificates"),
    *("cryptography-java", "cryptography-java-none", "cryptography-none", "cryptography-aes"),
)


def _password(name: str) -> str:
    """The password of a fixture."""
    kind = name.removeprefix("password-").removesuffix("-old")
    return PASSWORDS[kind] if name.startswith("password-") else "changeit"


def _of(name: str, what: str, line: str) -> Case:
    command = line.format(p=f"-storepass '{_password(name)}'", w=_password(name))
    return Case(f"{name}: {what}", command, files={**FILES, "s": f"foreign/{name}.p12"})


LISTED = "-list -rfc -keystore s {p}"
COPIED = (
    "-importkeystore -noprompt -srckeystore s -srcstorepass '{w}' -destkeystore n"
    " -deststorepass changeit"
)
ADDED = "-importcert -noprompt -alias z -file ed.cer -keystore s {p}"
RESEALED = "-storepasswd -new another -keystore s {p}"
NAMES = sorted(path.stem for path in (FIXTURES / "foreign").glob("*.p12"))
SHOWN = ("SHA1-RC2-40", "both-NONE", "caname", "cryptography-java", "name-umlaut", "nokeys")
SEALED = ("SHA1-3DES", "legacy", "nomac", "both-NONE-nomac", "csp", "keyex", "cryptography-key")
CASES = [
    *(_of(name, "copied", COPIED) for name in NAMES),
    *(_of(name, "listed", LISTED) for name in SHOWN),
    *(_of(name, "added to", ADDED) for name in REWRITTEN),
    *(_of(name, "resealed", RESEALED) for name in SEALED),
]
