"""The properties keystore.pkcs12.*: how a PKCS12 store is protected when it is written."""

from dataclasses import replace

from compat.case import Case

NEW = "-keystore n -storetype pkcs12 -storepass changeit"
COPIED = (
    "-importkeystore -noprompt -srckeystore k -srcstorepass changeit -destkeystore n"
    " -deststoretype pkcs12 -deststorepass changeit"
)
PASSED = f"-importpass -alias word {NEW}"
FILES = {"ed.cer": "ed.cer", "k": "copies/ec.p12"}
CERT, KEY, MAC = "certProtectionAlgorithm", "keyProtectionAlgorithm", "macAlgorithm"
CERT_COUNT, KEY_COUNT, MAC_COUNT = (
    "certPbeIterationCount",
    "keyPbeIterationCount",
    "macIterationCount",
)


def written(name: str, line: str, **properties: str) -> Case:
    """A case with some properties keystore.pkcs12.*."""
    words = " ".join(f"'-J-Dkeystore.pkcs12.{key}={value}'" for key, value in properties.items())
    return Case(name, f"{words} {line}", files=FILES)


ALGORITHMS = (
    *(f"PBEWithSHA1And{cipher}" for cipher in ("DESede", "RC2_40", "RC2_128", "RC4_40", "RC4_128")),
    *(
        f"PBEWithHmacSHA{size}AndAES_{bits}"
        for size, bits in (
            (1, 128),
            (1, 256),
            (224, 128),
            (256, 128),
            (384, 256),
            (512, 128),
            (512, 256),
        )
    ),
    "PBEWithHmacSHA512/224AndAES_128",
    "PBEWithHmacSHA512/256AndAES_256",
    "PBEWithMD5AndDES",
    "PBEWithMD5AndTripleDES",
    "pbewithsha1anddesede",
    "PBEWITHHMACSHA256ANDAES_256",
    "pbeWithHmacSHA512/256AndAES_128",
    "1.2.840.113549.1.12.1.3",
    "OID.1.2.840.113549.1.12.1.6",
    "1.2.840.113549.1.12.1.4",
    "1.2.840.113549.1.5.13",
    "PBES2",
    "PBE",
    "PBEWithSHA1AndDES2Key",
    "PBEWithHmacSHA256AndAES_192",
    "PBEWithHmacSHA3-256AndAES_256",
    "nonsense",
    "NONE",
    "none",
    "",
)
MACS = (
    *(f"HmacPBESHA{size}" for size in ("1", "224", "256", "384", "512", "512/224", "512/256")),
    "hmacpbesha256",
    "HMACPBESHA512/256",
    "HmacPBESHA3-256",
    "HmacPBEMD5",
    "HmacSHA256",
    "SHA256",
    "PBMAC1",
    *(f"PBEWithHmacSHA{size}" for size in ("1", "224", "256", "384", "512", "512/224", "512/256")),
    "pbewithhmacsha256",
    "PBEWithHmacSHA3-256",
    "PBEWithHmacMD5",
    "PBEWithHmacSHA256AndAES_256",
    "1.2.840.113549.2.9",
    "NONE",
    "none",
    "None",
    "",
)
COUNTS = ("1", "0", "-1", "x", "", "5000001", "2147483648", " 5", "007", "+5", "1.5", "\u0665")
STORES = {
    "one.p12": "one.p12",
    "legacy.p12": "legacy.p12",
    "open.p12": "open.p12",
    "mixed.p12": "foreign/AES-128-CBC.p12",
    "nomac.p12": "foreign/nomac.p12",
    "clear.p12": "foreign/cert-NONE.p12",
    "md5.p12": "foreign/PBE-MD5-DES.p12",
}
SETS: dict[str, dict[str, str]] = {
    "other algorithms": {
        CERT: "PBEWithSHA1AndRC2_128",
        KEY: "PBEWithHmacSHA1AndAES_128",
        MAC: "HmacPBESHA512",
    },
    "NONE": {CERT: "NONE", MAC: "NONE"},
    "counts": {CERT_COUNT: "3", KEY_COUNT: "4", MAC_COUNT: "5"},
    "bad counts": {CERT_COUNT: "x", MAC_COUNT: "0"},
    "a bad MAC count": {MAC_COUNT: "0"},
    "legacy": {"legacy": ""},
}
P = "-keystore s -storepass changeit"
REWRITES = {
    "added to": f"-importcert -noprompt -alias z -file ed.cer {P}",
    "copied into": "-importkeystore -noprompt -srckeystore k -srcstorepass changeit -destkeystore s"
    " -deststorepass changeit",
    "resealed": f"-storepasswd -new another {P}",
}


def rewritten(store: str, properties: str, what: str) -> Case:
    """A case of a store that is protected in one way and written under properties of another."""
    case = written(f"{store}, {properties}: {what}", REWRITES[what], **SETS[properties])
    return replace(case, files={**FILES, "s": STORES[store]})


def typed(name: str, line: str, stdin: bytes, files: dict[str, str], **properties: str) -> Case:
    """A case with properties, files and something typed."""
    return replace(written(name, line, **properties), stdin=stdin, files={**FILES, **files})


OPEN = SETS["NONE"]
PLAIN = "-keystore n -storetype pkcs12"
WORD = b"changeit\nchangeit\n"
NO_PASSWORDS = [
    typed(f"without protection, {name}", line, stdin, {"s": "open.p12"}, **OPEN)
    for name, line, stdin in (
        ("a certificate", f"-importcert -noprompt -alias a -file ed.cer {PLAIN}", b""),
        ("a secret word", f"-importpass -alias a {PLAIN}", b"treasure\ntreasure\n" + WORD),
        (
            "a secret word, -keypass",
            f"-importpass -alias a {PLAIN} -keypass changeit",
            b"treasure\ntreasure\n",
        ),
        (
            "copied",
            "-importkeystore -noprompt -srckeystore k -srcstorepass changeit -destkeystore n",
            b"",
        ),
        ("copied, asked", "-importkeystore -srckeystore k -destkeystore n", b"changeit\n" + WORD),
        (
            "copied, -destkeypass",
            "-importkeystore -noprompt -srckeystore k -srcstorepass changeit"
            " -destkeystore n -destkeypass another",
            b"",
        ),
        ("a new password", "-storepasswd -new another -keystore s", WORD),
        ("-storepass all the same", f"-importcert -noprompt -alias a -file ed.cer {NEW}", b""),
    )
]
HALVES = [
    written(f"{name}: {value}", COPIED, **{**properties, "legacy": value})
    for name, properties in (
        ("legacy", {}),
        ("legacy and a MAC", {MAC: "HmacPBESHA256"}),
        ("legacy and a count", {CERT_COUNT: "7"}),
    )
    for value in ("", "false")
] + [
    written("certificates by NONE, keys too", COPIED, certProtectionAlgorithm="NONE"),
    written("MAC by NONE, keys too", COPIED, macAlgorithm="NONE"),
    written("keys by NONE and nothing protected", COPIED, **{**OPEN, KEY: "NONE"}),
    Case(
        "a name in capitals",
        f"-J-Dkeystore.PKCS12.keyProtectionAlgorithm=PBEWithSHA1AndDESede {COPIED}",
        files=FILES,
    ),
    Case(
        "a name in capitals and the usual one",
        "-J-Dkeystore.PKCS12.keyProtectionAlgorithm=PBEWithSHA1AndDESede"
        f" -J-Dkeystore.pkcs12.keyProtectionAlgorithm=PBEWithHmacSHA1AndAES_128 {COPIED}",
        files=FILES,
    ),
]
SECRETS = [
    replace(
        written(f"secrets, {name}", REWRITES["copied into"].replace("s -dest", "n -dest"), **more),
        files={"k": "secret.p12"},
    )
    for name, more in SETS.items()
] + [
    replace(case, stdin=b"treasure\ntreasure\n")
    for case in (
        written("a word by RC2", PASSED, keyProtectionAlgorithm="PBEWithSHA1AndRC2_40"),
        written("a word by nonsense", PASSED, keyProtectionAlgorithm="nonsense"),
        written("a word, a bad count", PASSED, keyPbeIterationCount="0"),
        written(
            "a word by its own",
            f"{PASSED} -keyalg PBEWithSHA1AndDESede",
            keyProtectionAlgorithm="PBEWithSHA1AndRC2_40",
        ),
    )
]
UMLAUTS = [
    written(
        f"umlauts, {name}",
        "-importkeystore -noprompt -srckeystore k -srcstorepass changeit -destkeystore n"
        " -deststorepass pässwörd",
        **more,
    )
    for name, more in (
        ("legacy", {"legacy": ""}),
        ("MD5", {CERT: "PBEWithMD5AndDES", KEY: "PBEWithMD5AndDES"}),
        ("a MAC alone", {CERT: "NONE", KEY: "PBEWithSHA1AndRC4_40"}),
        ("PBMAC1", {MAC: "PBEWithHmacSHA256"}),
    )
]
CASES = [
    *(
        written(f"certificates by {name}", COPIED, certProtectionAlgorithm=name)
        for name in ALGORITHMS
    ),
    *(
        written(f"keys by {name}", COPIED, keyProtectionAlgorithm=name)
        for name in ALGORITHMS[::2][::2]
    ),
    *(written(f"MAC by {name}", COPIED, macAlgorithm=name) for name in MACS),
    *(
        written(f"{which} {count!r}", COPIED, **{which: count})
        for which in (CERT_COUNT, KEY_COUNT, MAC_COUNT)
        for count in (COUNTS if which == CERT_COUNT else ("1", "0", "x", "", "2147483648"))
    ),
    *(
        rewritten(store, properties, what)
        for store in STORES
        for properties in SETS
        for what in (REWRITES if properties == "other algorithms" else ("copied into",))
    ),
    *NO_PASSWORDS,
    *HALVES,
    *SECRETS,
    *UMLAUTS,
]
