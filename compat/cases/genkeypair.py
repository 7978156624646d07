"""Key pairs: every algorithm, size, curve and signature, names, dates, signers, bad ones."""

from typing import Any

from compat.case import Case
from compat.masks import IDENTITY, NO_FRAMES, NO_MD2

NEW = "-keystore new.p12 -storepass changeit"
OLD = "-keystore new.jks -storetype jks -storepass changeit"
EC = "-genkeypair -keyalg EC -dname CN=a"
INTO = f"{EC} -alias new"
JKS_KEYS = "-keystore keys.jks -storepass changeit"
P12_KEYS = "-keystore keys.p12 -storepass changeit"
PBES = "-J-Dkeystore.pkcs12"
DATED = "-genkeypair -keyalg Ed25519 -dname CN=a -startdate '2024/01/02 03:04:05'"
KEYS = {"keys.jks": "keys.jks", "keys.p12": "keys.p12"}


def pair(name: str, options: str, store: str = NEW, **more: Any) -> Case:
    """A case of -genkeypair with a plain name."""
    return Case(name, f"-genkeypair -dname CN=a {options} {store}", **more)


ALGORITHMS = [
    pair("RSA 1024", "-keyalg RSA -keysize 1024"),
    pair("RSA 2048 in JKS", "-keyalg RSA -keysize 2048", OLD),
    pair("RSA by default size", "-keyalg RSA"),
    pair("RSA 512", "-keyalg RSA -keysize 512"),
    pair("RSA 511", "-keyalg RSA -keysize 511"),
    pair("RSA of an odd size", "-keyalg RSA -keysize 1025"),
    pair("RSA 768", "-keyalg RSA -keysize 768"),
    pair("RSA too large", "-keyalg RSA -keysize 20000"),
    pair("RSA of a negative size", "-keyalg RSA -keysize -1"),
    pair("rsa in small letters", "-keyalg rsa -keysize 1024"),
    pair("RSA with a group", "-keyalg RSA -groupname secp256r1"),
    pair("DSA 1024", "-keyalg DSA -keysize 1024"),
    pair("DSA by default size", "-keyalg DSA", OLD),
    pair("DSA 2048", "-keyalg DSA -keysize 2048"),
    pair("DSA 3072", "-keyalg DSA -keysize 3072"),
    pair("DSA 512", "-keyalg DSA -keysize 512"),
    pair("DSA 1000", "-keyalg DSA -keysize 1000"),
    pair("EC by default", "-keyalg EC"),
    pair("EC in JKS", "-keyalg EC", OLD),
    pair("EC 256", "-keyalg EC -keysize 256"),
    pair("EC 384", "-keyalg EC -keysize 384"),
    pair("EC 521", "-keyalg EC -keysize 521"),
    pair("EC 192", "-keyalg EC -keysize 192"),
    pair("EC 257", "-keyalg EC -keysize 257", masks=(IDENTITY,)),
    pair("ec in small letters", "-keyalg ec -keysize 256"),
    pair("EllipticCurve", "-keyalg EllipticCurve"),
    pair("secp256r1", "-keyalg EC -groupname secp256r1"),
    pair("secp384r1 in capitals", "-keyalg EC -groupname SECP384R1"),
    pair("secp521r1", "-keyalg EC -groupname secp521r1"),
    pair("secp256k1", "-keyalg EC -groupname secp256k1"),
    pair("a curve by OID", "-keyalg EC -groupname 1.2.840.10045.3.1.7"),
    pair("P-256", "-keyalg EC -groupname P-256"),
    pair("brainpoolP256r1", "-keyalg EC -groupname brainpoolP256r1"),
    pair("sect163k1", "-keyalg EC -groupname sect163k1"),
    pair("no such curve", "-keyalg EC -groupname nonsense"),
    pair("size and group", "-keyalg EC -groupname secp256r1 -keysize 256"),
    pair("Ed25519", "-keyalg Ed25519"),
    pair("Ed25519 in JKS", "-keyalg Ed25519", OLD),
    pair("Ed448", "-keyalg Ed448"),
    pair("EdDSA", "-keyalg EdDSA"),
    pair("EdDSA 448", "-keyalg EdDSA -keysize 448"),
    pair("EdDSA 256", "-keyalg EdDSA -keysize 256"),
    pair("EdDSA group", "-keyalg EdDSA -groupname Ed448"),
    pair("ed25519 in small letters", "-keyalg ed25519"),
    pair("RSASSA-PSS", "-keyalg RSASSA-PSS -keysize 2048"),
    pair("RSASSA-PSS 1024", "-keyalg RSASSA-PSS -keysize 1024"),
    pair("RSASSA-PSS by default", "-keyalg RSASSA-PSS"),
    pair("X25519 without signer", "-keyalg X25519"),
    pair("XDH without signer", "-keyalg XDH"),
    pair("DH", "-keyalg DH"),
    pair("ML-DSA", "-keyalg ML-DSA"),
    pair("ML-DSA-44", "-keyalg ML-DSA-44", OLD),
    pair("ML-DSA by group", "-keyalg ML-DSA -groupname ML-DSA-87"),
    pair("ML-KEM", "-keyalg ML-KEM"),
    pair("an unknown algorithm", "-keyalg FOO"),
    pair("a secret key algorithm", "-keyalg AES"),
    pair("no -keyalg", ""),
    pair("an empty -keyalg", "-keyalg ''"),
]

SIGNATURES = [
    pair("MD2withRSA", "-keyalg RSA -keysize 1024 -sigalg MD2withRSA", differs=NO_MD2),
    *[
        pair(f"{digest}withRSA", f"-keyalg RSA -keysize 1024 -sigalg {digest}withRSA")
        for digest in (
            "MD5",
            "SHA1",
            "SHA224",
            "SHA256",
            "SHA384",
            "SHA512",
            "SHA512/224",
            "SHA512/256",
            "SHA3-224",
            "SHA3-256",
            "SHA3-384",
            "SHA3-512",
        )
    ],
    *[
        pair(f"{digest}withECDSA", f"-keyalg EC -keysize 256 -sigalg {digest}withECDSA")
        for digest in (
            "NONE",
            "SHA1",
            "SHA224",
            "SHA256",
            "SHA384",
            "SHA512",
            "SHA3-224",
            "SHA3-256",
            "SHA3-384",
            "SHA3-512",
        )
    ],
    *[
        pair(f"{digest}withDSA", f"-keyalg DSA -keysize 1024 -sigalg {digest}withDSA")
        for digest in ("NONE", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA3-256")
    ],
    pair("RSASSA-PSS with an RSA key", "-keyalg RSA -keysize 2048 -sigalg RSASSA-PSS"),
    pair("RSASSA-PSS with a small RSA key", "-keyalg RSA -keysize 512 -sigalg RSASSA-PSS"),
    pair("SHA256withRSA with a PSS key", "-keyalg RSASSA-PSS -keysize 2048 -sigalg SHA256withRSA"),
    pair("EdDSA with Ed25519", "-keyalg Ed25519 -sigalg EdDSA"),
    pair("Ed448 with Ed25519", "-keyalg Ed25519 -sigalg Ed448"),
    pair("Ed25519 with Ed25519", "-keyalg Ed25519 -sigalg ed25519"),
    pair("small letters", "-keyalg RSA -keysize 1024 -sigalg sha256withrsa"),
    pair("a signature by OID", "-keyalg RSA -keysize 1024 -sigalg 1.2.840.113549.1.1.11"),
    pair("SHA-256withRSA", "-keyalg RSA -keysize 1024 -sigalg SHA-256withRSA"),
    pair("SHA256withDSA with RSA", "-keyalg RSA -keysize 1024 -sigalg SHA256withDSA"),
    pair("SHA256withRSA with EC", "-keyalg EC -keysize 256 -sigalg SHA256withRSA"),
    pair("SHA512withRSA with 512 bits", "-keyalg RSA -keysize 512 -sigalg SHA512withRSA"),
    pair("an unknown signature", "-keyalg RSA -keysize 1024 -sigalg FOO"),
    pair("in P1363 format", "-keyalg EC -sigalg SHA256withECDSAinP1363Format"),
]

NAMES = [
    Case(f"dname {name!r}", ("-genkeypair", "-keyalg", "Ed25519", "-dname", name, *NEW.split()))
    for name in (
        "CN=a, OU=b, O=c, L=d, ST=e, C=f",
        "cn=a,ou=b;o=c+l=d",
        "C=germany",
        'CN=Mark O\\\'Neil\\, Jr., O="A, B"',
        "CN=a\\2Cb",
        "CN=\\C3\\BCmlaut",
        "CN=ümlaut",
        "CN=#0C0141",
        "CN=#0C014",
        "CN=a@b*c",
        "EMAILADDRESS=a@b.c, DC=example, UID=u, SERIALNUMBER=1, T=t, STREET=s",
        "EMAIL=ä@b.c",
        "SURNAME=s, GIVENNAME=g, INITIALS=i, GENERATION=x, DNQ=d, DNQUALIFIER=e, IP=1.2.3.4",
        "OID.1.2.3=a, 2.5.4.3=b",
        "1.2.840.113549.1.9.1=x",
        "E=a@b.c",
        "FOO=a",
        "CN",
        "CN=",
        "=a",
        "CN=a,",
        "CN=a,,O=b",
        "CN=a+",
        "CN=a b  c",
        "CN= a ",
        "CN=\\ a\\ ",
        "CN=a<b",
        "CN=a\\",
        'CN="a',
        'CN="a"b',
        "CN=a=b",
        'CN=a"b',
        "",
        " ",
        "OID.1=a",
        "OID.1.x=a",
        "CN=a+CN=b, CN=c",
        "CN=a\\+b\\;c",
        "CN=🔑",
        "CN=a\tb",
    )
]

DATES = [
    Case(
        f"startdate {date!r}",
        ("-genkeypair", "-keyalg", "Ed25519", "-dname", "CN=a", "-startdate", date, *NEW.split()),
    )
    for date in (
        "2024/02/29 12:34:56",
        "2024/02/30 00:00:00",
        "1949/01/01 00:00:00",
        "2050/01/01 00:00:00",
        "2049/12/31 23:59:59",
        "0001/01/01 00:00:00",
        "2024/13/01 00:00:00",
        "2024/01/01  00:00:00",
        "2024-01-01",
        "24/01/01 00:00:00",
        "2024/1/1 00:00:00",
        "12:34",
        "12:34:56",
        "2024/05/06",
        "2024/05/06 ",
        "+1",
        "1d",
        "+1x",
        "+1d 00:00:00",
        "now",
        "",
        "+-1d",
        "+1000y",
    )
]

RELATIVE = [
    Case(f"startdate {date}", f"-genkeypair -keyalg Ed25519 -dname CN=a -startdate {date} {NEW}")
    for date in ("-1d", "+1H+2M-60S", "+1y-1m", "+0d")
]

VALIDITIES = [
    *[
        Case(
            f"validity {days}",
            f"{DATED} -validity {days} {NEW}",
        )
        for days in ("1", "10000", "36500", "3000000", "-5", "9223372036854775807", "106751991168")
    ],
    Case("a validity beyond a long", f"{EC} -validity 99999999999999999999 {NEW}"),
]

SIGNERS = [
    Case(
        "a signer in JKS",
        f"{INTO} -signer server {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "a signer in PKCS12",
        f"-genkeypair -keyalg RSA -keysize 1024 -dname CN=a -alias new -signer rsa {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "an EC signer",
        f"-genkeypair -keyalg Ed25519 -dname CN=a -alias new -signer ec {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "X25519 with a signer",
        f"-genkeypair -keyalg X25519 -dname CN=a -alias new -signer rsa {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "X448 with a signer",
        f"-genkeypair -keyalg X448 -dname CN=a -alias new -signer ed {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "XDH with a signer",
        f"-genkeypair -keyalg XDH -dname CN=a -alias new -signer rsa {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "a signer with a password of its own",
        f"{INTO} -signer own -signerkeypass different {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "a wrong password of the signer",
        f"{INTO} -signer own -signerkeypass changeme {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "the signer's password is asked for",
        f"{INTO} -signer own {JKS_KEYS}",
        b"different\n\n",
        files=KEYS,
    ),
    Case(
        "the signer's password is not given",
        f"{INTO} -signer own {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "a signer that is not there",
        f"{INTO} -signer nobody {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "a signer that is no key",
        f"{INTO} -signer root {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "a signer and a signature",
        f"{INTO} -signer rsa -sigalg SHA512withRSA {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "a signer and a wrong signature",
        f"{INTO} -signer rsa -sigalg SHA256withECDSA {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "a DSA signer",
        f"{INTO} -signer dsa {P12_KEYS}",
        files=KEYS,
    ),
]

PLACES = [
    Case(
        "into a PKCS12",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {P12_KEYS}",
        files=KEYS,
    ),
    Case(
        "into a JKS",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {JKS_KEYS} -keypass changeit",
        files=KEYS,
    ),
    Case(
        "a key password in JKS",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {JKS_KEYS} -keypass another",
        files=KEYS,
    ),
    Case(
        "the key password is asked for in JKS",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {JKS_KEYS}",
        b"another\nanother\n",
        files=KEYS,
    ),
    Case(
        "the key password is the store's",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {JKS_KEYS}",
        b"\n",
        files=KEYS,
    ),
    Case(
        "no answer about the key password",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "key passwords too short",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {JKS_KEYS}",
        b"a\nb\nc\nd\n",
        files=KEYS,
    ),
    Case(
        "key passwords that do not match",
        f"-genkeypair -keyalg EC -dname CN=new -alias new {JKS_KEYS}",
        b"another\nanather\n\n",
        files=KEYS,
    ),
    Case(
        "an alias that exists",
        f"-genkeypair -keyalg EC -dname CN=new -alias RSA {JKS_KEYS}",
        files=KEYS,
    ),
    Case(
        "the default alias exists",
        "-genkeypair -keyalg EC -dname CN=new -keystore one.p12 -storepass changeit",
        files={"one.p12": "one.p12"},
    ),
    Case("a key password for PKCS12", f"{EC} {NEW} -keypass another"),
    Case("the same key password for PKCS12", f"{EC} {NEW} -keypass changeit"),
    Case("a key password too short", f"{EC} {NEW} -keypass short"),
    Case("a store password too short", f"{EC} -keystore new.p12 -storepass short"),
    Case(
        "a wrong store password",
        f"{EC} -alias new -keystore keys.p12 -storepass changeme",
        files=KEYS,
    ),
    Case("verbose", f"{EC} {NEW} -v"),
    Case(
        "verbose error",
        f"{EC} -alias ec -v -keystore keys.p12 -storepass changeit",
        files=KEYS,
        differs=NO_FRAMES,
    ),
    Case("an alias in capitals", f"{EC} {NEW} -alias MyDomain"),
    Case("an empty alias", f"{EC} {NEW} -alias ''"),
    Case("a store in a folder that is not there", f"{EC} -keystore no/new.p12 -storepass changeit"),
    Case("a folder as store", f"{EC} -keystore folder -storepass changeit", files={"folder/": b""}),
    Case("an empty file as store", f"{EC} {NEW}", files={"new.p12": b""}),
    Case("an unknown type", f"{EC} -keystore new -storetype nonsense -storepass changeit"),
    Case("the legacy protection", f"{EC} {NEW} {PBES}.legacy=1"),
    Case(
        "other iteration counts",
        f"{EC} {NEW} {PBES}.certPbeIterationCount=7 {PBES}.keyPbeIterationCount=8"
        f" {PBES}.macIterationCount=9",
    ),
    Case("a bad iteration count", f"{EC} {NEW} {PBES}.certPbeIterationCount=0"),
    Case(
        "an iteration count that is no number",
        f"{EC} {NEW} {PBES}.macIterationCount=x",
    ),
    Case(
        "other protections",
        f"{EC} {NEW} {PBES}.keyProtectionAlgorithm=PBEWithHmacSHA512AndAES_128"
        f" {PBES}.certProtectionAlgorithm=PBEWithHmacSHA1AndAES_256"
        f" {PBES}.macAlgorithm=HmacPBESHA384",
    ),
    Case(
        "no protection but the key's",
        f"{EC} -keystore new.p12 {PBES}.certProtectionAlgorithm=NONE {PBES}.macAlgorithm=NONE",
        b"another\nanother\n",
    ),
    Case(
        "another default size",
        f"-genkeypair -keyalg RSA -dname CN=a {NEW} -J-Djdk.security.defaultKeySize=RSA:1024",
    ),
    Case(
        "into the legacy store",
        f"{EC} -alias new -keystore legacy.p12 -storepass changeit",
        files={"legacy.p12": "legacy.p12"},
    ),
    Case(
        "into one of OpenSSL",
        f"{EC} -alias new -keystore openssl.p12 -storepass changeit",
        files={"openssl.p12": "openssl.p12"},
    ),
    Case(
        "into one without a password",
        f"{EC} -alias new -keystore open.p12",
        b"another\nanother\n",
        files={"open.p12": "open.p12"},
    ),
    Case(
        "weak and repeated",
        "-genkeypair -keyalg RSA -keysize 512 -sigalg MD5withRSA -dname CN=a -alias x -alias y "
        + NEW,
    ),
    Case(
        "weak and -nowarn",
        "-genkeypair -keyalg RSA -keysize 512 -sigalg MD5withRSA -dname CN=a -nowarn " + NEW,
    ),
    Case(
        "a link to a store",
        f"{EC} -alias new -keystore link -storepass changeit",
        files={"one.p12": "one.p12", "link@": b"one.p12"},
    ),
    Case(
        "a private store stays private",
        f"{EC} -alias new -keystore one.p12 -storepass changeit",
        files={"one.p12 600": "one.p12"},
    ),
]

CASES = ALGORITHMS + SIGNATURES + NAMES + DATES + RELATIVE + VALIDITIES + SIGNERS + PLACES
