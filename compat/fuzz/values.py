"""What the values of options are drawn from: likely ones first, odd ones after."""

from random import Random

ALIASES = ("a", "b", "rsa", "root", "Mixed Case", "ü", "mykey", "new", "x" * 40, "A")
NAMES = (
    *("CN=a", "CN=b, O=Some, C=CH", "CN=Ä, O=x", "CN=www.example.com", "O=No CN"),
    *("EMAILADDRESS=a@b.c, CN=m", "DC=org, DC=example", "CN=a+OU=b, C=DE", 'CN="a, b"', "CN="),
    *("1.2.3.4=x, CN=a", "CN=#0c0161", "", "nonsense", "CN=a,, C=b", "XX=a", "C=Switzerland"),
)
SIGNATURES = (
    *("SHA256withRSA", "SHA1withRSA", "SHA512withRSA", "MD5withRSA", "RSASSA-PSS", "sha384withrsa"),
    *("SHA256withECDSA", "SHA1withECDSA", "SHA3-256withECDSA", "SHA512withECDSA"),
    *("SHA256withDSA", "SHA1withDSA", "Ed25519", "EdDSA", "Ed448", "ML-DSA", "ML-DSA-65"),
    *("SHA256withRSAandMGF1", "NONEwithRSA", "SHA512/256withRSA", "nonsense", ""),
)
EXTENSIONS = (
    *("bc", "bc:c", "bc=ca:true,pathlen:3", "bc=ca:false", "BasicConstraints:critical=0"),
    *("ku=digitalSignature,keyCertSign", "ku:c=dig,ke", "ku=c", "KeyUsage=cRLSign", "ku=nonsense"),
    *("eku=serverAuth,clientAuth", "eku:c=1.2.3,codeSigning", "eku=anyExtendedKeyUsage"),
    *("san=dns:a.example.com,ip:10.0.0.1", "san=email:a@b.c,uri:http://x.y/z", "san=oid:1.2.3"),
    *("san=dns:*.example.com,ip:::1", "san=", "san=dns:", "san:c=dns:x", "ian=dns:x", "san=foo:a"),
    *("sia=ts:uri:http://a.b/", "aia=ocsp:uri:http://o.c/,caIssuers:uri:http://c.i/"),
    *("crl=uri:http://c.r/l", "crl", "1.2.3.4=0102", "1.2.3.4:c=0500", "2.5.29.15=03020780"),
    *("1.2.3.4", "foo=bar", "", ":c", "bc:x", "subjectkeyidentifier", "akid"),
)
HONORED = ("honored=all", "honored=all,-san", "honored=ku:c,san", "honored=", "honored=-all")
STARTS = ("2024/01/01 00:00:00", "-1d", "+1y", "+1m-2d", "00:00:00", "2030/02/30", "+1", "", "x")
DAYS = ("1", "90", "3650", "36500", "100000", "0", "-1", "x", "2147483647", "2147483648")
CHEAP = (
    "-keyalg EC",
    "-keyalg EC -groupname secp256r1",
    "-keyalg ec -keysize 384",
    "-keyalg Ed25519",
    "-keyalg EdDSA",
    "-keyalg Ed448",
    "-keyalg RSA -keysize 1024",
    "-keyalg RSA -keysize 512",
    "-keyalg RSASSA-PSS -keysize 1024",
    "-keyalg DSA -keysize 1024",
    "-keyalg RSA",
    "-keyalg EC -keysize 521",
    "-keyalg EC -groupname secp521r1",
    "-keyalg EC -groupname secp256k1",
    "-keyalg EC -keysize 100",
    "-keyalg EC -groupname nonsense",
    "-keyalg EC -keysize 256 -groupname secp256r1",
    "-keyalg RSA -keysize 100",
    "-keyalg RSA -keysize x",
    "-keyalg X25519",
    "-keyalg XDH",
    "-keyalg DH",
    "-keyalg ML-DSA",
    "-keyalg ML-DSA-44",
    "-keyalg ML-KEM-768",
    "-keyalg nonsense",
    "-keyalg",
    "",
)
"""Key algorithms of -genkeypair."""
SECRETS = (
    *("-keyalg AES -keysize 256", "-keyalg aes -keysize 128", "-keyalg DES", "-keyalg DESede"),
    *("-keyalg HmacSHA256", "-keyalg HmacSHA1", "-keyalg HmacMD5 -keysize 128"),
    *("-keyalg Blowfish", "-keyalg RC2", "-keyalg ARCFOUR", "-keyalg ChaCha20 -keysize 256"),
    *("-keyalg DESede -keysize 112", "-keyalg DES -keysize 64", "-keyalg AES -keysize 100"),
    *("-keyalg HmacSHA512 -keysize 512", "-keyalg nonsense", "-keyalg RSA", "-keyalg AES", ""),
    *("-keysize 128", "-keyalg HmacSHA3-256", "-keyalg HmacSHA384"),
)
PASSES = (
    *("", "-keyalg PBE", "-keyalg PBEWithMD5AndDES", "-keyalg PBEWithSHA1AndDESede"),
    *("-keyalg PBEWithHmacSHA256AndAES_128", "-keyalg nonsense", "-keyalg AES", "-keysize 128"),
)
TYPES = (
    *("pkcs12", "jks", "jceks", "PKCS12", "JKS", "JCEKS", "CaseExactJKS", "DKS", "nonsense"),
    *("PKCS11", "Windows-MY", ""),
)

NEW_STORES = ("new.p12", "new.jks", "new.jceks", "new", "sub/new.p12")
"""The third has the type of its ending most often, the last lies in a folder that is missing."""
OUTPUTS = ("out.cer", "out.pem", "out.csr", "out.crl", "trust.jks", "sub/out")
REPLIES = ("changeit", "different", "changeme", "short", "", "yes", "no", "y", "a", "new", " ")


def likely(chance: Random, values: tuple[str, ...]) -> str:
    """One of them, the first ones oftener than the last ones."""
    return values[int(len(values) * chance.random() ** 2.2)]
