"""-importpass: typed or piped, with algorithms of its own, what is refused."""

from compat.case import Case
from compat.masks import NO_FRAMES

P12 = "-keystore new.p12 -storepass changeit"
JCEKS = "-keystore new.jceks -storetype jceks -storepass changeit"
FAST = "-J-Djdk.jceks.iterationCount=10000"
SECRET = b"secret\n"

INPUTS = {
    "nothing": b"",
    "an empty line": b"\n",
    "no end of line": b"secret",
    "CR LF": b"secret\r\n",
    "two lines": b"secret\nother\n",
    "beyond ASCII": "café\n".encode(),
    "a tab": b"a\tb\n",
    "long": b"x" * 300 + b"\n",
}
ALGORITHMS = (
    *("PBE", "pbe", "PBEWithMD5AndDES", "pbewithmd5anddes", "PBEWithMD5AndTripleDES", "PBEfoo"),
    *("PBEWithSHA1AndDESede", "PBEWithSHA1AndRC4_128", "PBEWithSHA1AndRC2_40"),
    *("PBEWithHmacSHA1AndAES_128", "PBEWithHmacSHA384AndAES_128", "PBEWithHmacSHA512AndAES_256"),
    *("PBEWithHmacSHA512/256AndAES_256", "PBKDF2WithHmacSHA1", "1.2.840.113549.1.5.3", "DES"),
    *("AES", "AES -keysize 128", "foo", "''", "PBE -keysize 5"),
)

CASES = [
    *[Case(f"{name}, PKCS12", f"-importpass {P12}", typed) for name, typed in INPUTS.items()],
    *[
        Case(f"{name}, JCEKS", f"-importpass {JCEKS} -keypass keypass {FAST}", typed)
        for name, typed in INPUTS.items()
    ],
    *[Case(f"by {name}", f"-importpass {P12} -keyalg {name}", SECRET) for name in ALGORITHMS],
    Case("verbose", f"-importpass {P12} -v", SECRET),
    Case("verbose, by another", f"-importpass {P12} -v -keyalg PBEWithSHA1AndDESede", SECRET),
    Case("verbose, an error", f"-importpass {P12} -v -keyalg foo", SECRET, differs=NO_FRAMES),
    Case("by another in JCEKS", f"-importpass {JCEKS} -keypass k -keyalg PBEx", SECRET),
    Case(
        "by another in JKS",
        "-importpass -keystore n -storetype jks -keyalg PBEx",
        b"changeit\n" * 2,
    ),
    Case("in JKS", "-importpass -keystore n -storetype jks -storepass changeit", SECRET),
    Case("its own password", f"-importpass {JCEKS} {FAST}", SECRET + b"keypass\nkeypass\n"),
    Case("another key password for PKCS12", f"-importpass {P12} -keypass another", SECRET),
    Case("the store password is typed", "-importpass -keystore n", b"changeit\nchangeit\nsecret\n"),
    Case("the older name", f"-importpassword {P12}", SECRET),
    Case(
        "an alias that exists",
        "-importpass -keystore secret.p12 -storepass changeit -alias WORD",
        SECRET,
        files={"secret.p12": "secret.p12"},
    ),
    *[
        Case(f"a terminal: {name}", f"-importpass {P12}", typed, terminal=True)
        for name, typed in {
            "the same twice": b"secret\nsecret\n",
            "the second time right": b"secret\nother\nsecret\nsecret\n",
            "never": b"a\nb\nc\nd\ne\nf\n",
            "empty": b"\n\n",
        }.items()
    ],
]
