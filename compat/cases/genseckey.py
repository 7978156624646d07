"""-genseckey: algorithms, sizes, key passwords, what is refused."""

from compat.case import Case
from compat.masks import NO_FRAMES

P12 = "-keystore new.p12 -storepass changeit"
JCEKS = "-keystore new.jceks -storetype jceks -storepass changeit"
FAST = "-J-Djdk.jceks.iterationCount=10000"


def made(algorithm: str, store: str, options: str) -> Case:
    """A case with this algorithm, and perhaps a size, in a new store."""
    return Case(f"{algorithm} in {store}", f"-genseckey {options} -keyalg {algorithm}")


IN_PKCS12 = (
    *("AES", "DES", "des", "DESede", "DESede -keysize 112", "TripleDES", "tripledes -keysize 168"),
    *("AES -keysize 128", "aes -keysize 192", "AES -keysize 100", "AES -keysize -1"),
    *("RC4 -keysize 77", "ARCFOUR -keysize 1024", "ARCFOUR -keysize 39", "RC2 -keysize 128"),
    *("Blowfish -keysize 64", "Blowfish -keysize 65", "ChaCha20 -keysize 256", "foo", "''", "RSA"),
    *("HmacMD5 -keysize 8", "HmacSHA1 -keysize 1", "HmacSHA1 -keysize 0", "HmacSHA1 -keysize -5"),
    *(f"{name} -keysize 264" for name in ("HmacSHA224", "HmacSHA256", "HmacSHA384", "HmacSHA512")),
    *("HmacSHA512/224 -keysize 100", "HmacSHA512/256 -keysize 41", "HmacSHA256 -keysize 39"),
    *("HmacSHA3-224 -keysize 40", "HmacSHA3-512 -keysize 4096", "HmacSHA256 -keysize 2147483647"),
    *("2.16.840.1.101.3.4.1 -keysize 256", "OID.1.2.840.113549.2.9 -keysize 256", "1.3.14.3.2.7"),
    *("SunTlsPrf -keysize 8", "SunTls12MasterSecret -keysize 8", "DES -keysize 64", "DES -nowarn"),
    *("PBKDF2WithHmacSHA1", "DES -keypass another"),
)
IN_JCEKS = (
    *("DES", "DESede -keysize 112", "AES -keysize 256", "Blowfish -keysize 448", "RC2 -keysize 40"),
    *("RC4 -keysize 40", "ChaCha20 -keysize 256", "HmacMD5 -keysize 8", "HmacSHA256 -keysize 256"),
)

CASES = [
    *[made(algorithm, "PKCS12", P12) for algorithm in IN_PKCS12],
    *[made(algorithm, "JCEKS", f"{JCEKS} -keypass keypass {FAST}") for algorithm in IN_JCEKS],
    Case("verbose", f"-genseckey {P12} -keyalg DES -v"),
    Case("verbose, an error", f"-genseckey {P12} -keyalg foo -v", differs=NO_FRAMES),
    Case("no algorithm", f"-genseckey {P12}"),
    Case(
        "no algorithm, an alias that exists",
        "-genseckey -keystore secret.p12 -storepass changeit -alias aes",
        files={"secret.p12": "secret.p12"},
    ),
    Case(
        "an alias that exists",
        "-genseckey -keystore secret.p12 -storepass changeit -alias AES -keyalg foo",
        files={"secret.p12": "secret.p12"},
    ),
    Case(
        "beside others",
        "-genseckey -keystore secrets.jceks -storepass changeit -keypass keypass -alias new"
        f" -keyalg AES -keysize 128 {FAST}",
        files={"secrets.jceks": "secrets.jceks"},
    ),
    Case("the store password is typed", "-genseckey -keystore n -keyalg DES", b"changeit\n" * 2),
    Case("the key password is typed", f"-genseckey {JCEKS} -keyalg DES {FAST}", b"keypass\n" * 2),
    Case("the key password is that of the store", f"-genseckey {JCEKS} -keyalg DES {FAST}", b"\n"),
    Case("short key passwords", f"-genseckey {JCEKS} -keyalg DES", b"a\nb\nc\n"),
    Case("a count out of bounds", f"-genseckey {JCEKS} -keyalg DES -keypass keypass {FAST}0000"),
    Case("in JKS", "-genseckey -keystore n -storetype jks -storepass changeit -keyalg DES", b"\n"),
    Case("a password", f"-genseckey {P12} -keyalg PBE", b"secret\n"),
    Case("a password beyond ASCII", f"-genseckey {JCEKS} -keyalg DES -keypass cafés99 {FAST}"),
    Case("a group", f"-genseckey {P12} -keyalg AES -groupname x"),
    Case("a terminal", f"-genseckey {JCEKS} -keyalg DES", b"keypass\nkeypass\n", terminal=True),
]
