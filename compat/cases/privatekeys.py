"""Private keys in JKS and JCEKS that no tool writes: broken outside, inside, or only unusual."""

from hashlib import sha512

from compat.case import FIXTURES, Case
from compat.cases.records import JKS, MAGICS, record, sealed
from compat.cases.records import certificate as in_record
from compat.craft import NULL, attribute, number, oid, sequence, tlv
from pykeytool.protect import jceks_protector, jks_protector

CERTIFICATES = {name: (FIXTURES / f"{name}.cer").read_bytes() for name in ("ed", "ec", "rsa")}
PASSWORD, ROUNDS = "changeit", 10


def octets(*contents: bytes) -> bytes:
    """An OCTET STRING."""
    return tlv(4, *contents)


def algorithm(dotted: str, *parameters: bytes) -> bytes:
    """An AlgorithmIdentifier."""
    return sequence(oid(dotted), *parameters)


def key(identifier: bytes, content: bytes, *more: bytes, version: int = 0) -> bytes:
    """A private key in PKCS#8."""
    return sequence(number(version), identifier, octets(content), *more)


RSA, PSS = algorithm("1.2.840.113549.1.1.1", NULL), "1.2.840.113549.1.1.10"
EC, P256 = "1.2.840.10045.2.1", oid("1.2.840.10045.3.1.7")
ED, X, DSA, DH = "1.3.101.112", "1.3.101.110", "1.2.840.10040.4.1", "1.2.840.113549.1.3.1"
LATTICE, ENCAPSULATION = "2.16.840.1.101.3.4.3.17", "2.16.840.1.101.3.4.4.1"
OTHER = algorithm("1.2.3.4")
ATTRIBUTES, BITS = tlv(0xA0, attribute("1.2.3", number(1))), b"\0\4" + b"\5" * 64
PUBLIC = tlv(0x81, BITS)
NUMBERS = (0, (1 << 511) + 1, 3, 5, 7, 11, 13, 17, 19)


def rsa(*numbers: int, identifier: bytes = RSA) -> bytes:
    """An RSA key."""
    return key(identifier, sequence(*map(number, numbers)))


def less(at: int, value: int = 0) -> tuple[int, ...]:
    """The numbers of an RSA key, one of them another."""
    return (*NUMBERS[:at], value, *NUMBERS[at + 1 :])


SCALAR = octets(b"\1" * 32)


def ec(*members: bytes, parameters: bytes = P256, version: int = 1) -> bytes:
    """An EC key."""
    return key(algorithm(EC, parameters), sequence(number(version), *members))


def wide(value: bytes) -> bytes:
    """A value whose length has more bytes than it needs."""
    return value[:1] + b"\x84" + (len(value) - 2).to_bytes(4, "big") + value[2:]


GOOD, OPAQUE = rsa(*NUMBERS), key(OTHER, b"x")
ED_KEY, EC_KEY = key(algorithm(ED), octets(b"x" * 32)), ec(SCALAR)
PRIMES = sequence(number(23), number(11), number(2))
GROUP = sequence(number(23), number(5))
OUTER = {
    "nothing": b"",
    "junk": b"junk",
    "a SET": tlv(0x31, GOOD[3:]),
    "a version alone": sequence(number(0)),
    "no key": sequence(number(0), RSA),
    "an algorithm that is a number": sequence(number(0), number(1), octets(b"x")),
    "an algorithm that is empty": sequence(number(0), sequence(), octets(b"x")),
    "an algorithm that is no OID": sequence(number(0), sequence(number(5)), octets(b"x")),
    "an algorithm with more": key(sequence(oid("1.2.3.4"), NULL, number(5)), b"x"),
    "a NULL with content": key(sequence(oid("1.2.3.4"), b"\5\1x"), b"x"),
    "a key that is a number": sequence(number(0), RSA, number(5)),
    "a key that is cut": sequence(number(0), RSA, b"\4\5x"),
    "a key in pieces": sequence(number(0), OTHER, tlv(0x24, octets(b"a"), octets(b"b"))),
    "version 5": key(RSA, b"x", version=5),
    "version -1": key(RSA, b"x", version=-1),
    "a long version": key(RSA, b"x", version=1 << 40),
    "a version of two bytes": sequence(b"\2\2\0\0", OTHER, octets(b"x")),
    "more after it": GOOD + b"zz",
    "a wide length": wide(GOOD),
    "wide lengths inside": sequence(wide(number(0)), wide(OTHER), wide(octets(b"x"))),
    "an indefinite length": b"\x30\x80" + GOOD[3:] + b"\0\0",
}
MEMBERS = {
    "attributes": key(algorithm(ED), octets(b"x" * 32), ATTRIBUTES),
    "attributes twice": key(algorithm(ED), octets(b"x" * 32), ATTRIBUTES, ATTRIBUTES),
    "attributes that are junk": key(algorithm(ED), octets(b"x" * 32), b"junk"),
    "a public key in version 0": key(algorithm(ED), octets(b"x" * 32), PUBLIC),
    "a public key in version 1": key(algorithm(ED), octets(b"x" * 32), PUBLIC, version=1),
    "all in version 1": key(OTHER, b"x", ATTRIBUTES, PUBLIC, version=1),
    "an empty public key": key(OTHER, b"x", tlv(0x81), version=1),
    "another member": key(OTHER, b"x", number(5)),
    "EC in version 1": key(
        algorithm(EC, P256),
        sequence(number(1), SCALAR, tlv(0xA1, tlv(3, BITS))),
        ATTRIBUTES,
        version=1,
    ),
    "junk for EC in version 1": key(algorithm(EC, P256), b"junk", version=1),
}
INNER = {
    "unknown": OPAQUE,
    "unknown with NULL": key(algorithm("1.2.3.4", NULL), b"x"),
    "unknown with parameters": key(algorithm("1.2.3.4", wide(number(5))), b"x"),
    "RSA": GOOD,
    "RSA without NULL": rsa(*NUMBERS, identifier=algorithm("1.2.840.113549.1.1.1")),
    "RSA with junk": key(RSA, b"junk"),
    "RSA of version 1": rsa(*less(0, 1)),
    "RSA with eight numbers": rsa(*NUMBERS[:8]),
    "RSA with ten numbers": rsa(*NUMBERS, 5),
    "RSA without public exponent": rsa(*less(2)),
    "RSA without a prime": rsa(*less(4)),
    "RSA without private exponent": rsa(*less(3)),
    "RSA that is too short": rsa(*less(1, (1 << 503) + 1)),
    "RSA that is short": rsa(*less(1, (1 << 504) + 1)),
    "RSASSA-PSS with NULL": rsa(*NUMBERS, identifier=algorithm(PSS, NULL)),
    "RSASSA-PSS with junk": rsa(*NUMBERS, identifier=algorithm(PSS, number(5))),
    "EC": EC_KEY,
    "EC of version 2": ec(SCALAR, version=2),
    "EC with a number": ec(number(5)),
    "EC with both options": ec(SCALAR, tlv(0xA0, P256), tlv(0xA1, tlv(3, BITS))),
    "EC with a junk point": ec(SCALAR, tlv(0xA1, b"junk")),
    "EC without parameters": ec(SCALAR, parameters=b""),
    "EC with NULL": ec(SCALAR, parameters=NULL),
    "EC of an unknown curve": ec(SCALAR, parameters=oid("1.2.3")),
    "Ed25519": ED_KEY,
    "Ed25519 with NULL": key(algorithm(ED, NULL), octets(b"x" * 32)),
    "Ed25519 that is short": key(algorithm(ED), octets(b"x" * 31)),
    "Ed25519 that is bare": key(algorithm(ED), b"x" * 32),
    "Ed25519 of nothing": key(algorithm(ED), b""),
    "X25519": key(algorithm(X), octets(b"x" * 32)),
    "X25519 that is short": key(algorithm(X), octets(b"x" * 31)),
    "DSA": key(algorithm(DSA, PRIMES), number(5)),
    "DSA without parameters": key(algorithm(DSA), number(5)),
    "DSA with octets": key(algorithm(DSA, PRIMES), octets(b"x")),
    "DSA with less": key(algorithm(DSA, sequence(number(23))), number(5)),
    "DH": key(algorithm(DH, GROUP), number(5)),
    "DH without parameters": key(algorithm(DH), number(5)),
    "DH with attributes": key(algorithm(DH, GROUP), number(5), ATTRIBUTES),
    "DH with less": key(algorithm(DH, sequence(number(23))), number(5)),
    "ML-DSA": key(algorithm(LATTICE), tlv(0x80, b"x" * 32)),
    "ML-DSA with NULL": key(algorithm(LATTICE, NULL), tlv(0x80, b"x" * 32)),
    "ML-DSA with parameters": key(algorithm(LATTICE, number(5)), tlv(0x80, b"x" * 32)),
    "ML-DSA that is bare": key(algorithm(LATTICE), b"x" * 32),
    "ML-DSA that is cut": key(algorithm(LATTICE), octets(b"x" * 100)),
    "ML-DSA of another kind": key(algorithm(LATTICE), tlv(0xA0, b"x" * 32)),
    "ML-KEM": key(algorithm(ENCAPSULATION), tlv(0x80, b"x" * 64)),
}
SIGNERS = {
    "unknown": OPAQUE,
    "RSA with junk": INNER["RSA with junk"],
    "EC": EC_KEY,
    "EC without parameters": INNER["EC without parameters"],
    "Ed25519": ED_KEY,
    "Ed25519 that is short": INNER["Ed25519 that is short"],
    "X25519": INNER["X25519"],
    "DSA without parameters": INNER["DSA without parameters"],
    "DH": INNER["DH"],
    "ML-DSA that is bare": INNER["ML-DSA that is bare"],
    "more after it": ED_KEY + b"zz",
    "all in version 1": MEMBERS["a public key in version 1"],
}


def store(plain: bytes, magic: int, certified: str = "ed") -> bytes:
    """A store of one key, with a salt of its own."""

    def salt(count: int) -> bytes:
        return sha512(plain + magic.to_bytes(4, "big")).digest()[:count]

    if magic == JKS:
        data = jks_protector.seal(plain, PASSWORD, salt, True)
    else:
        data = jceks_protector.seal(plain, PASSWORD.encode(), ROUNDS, salt)
    held = in_record(held=CERTIFICATES[certified])
    entry = record(1) + len(data).to_bytes(4, "big") + data + (1).to_bytes(4, "big") + held
    return sealed(magic, 2, 1, entry)


ASKED = "-keystore s -storepass changeit -alias a -keypass changeit"
SEALED_AGAIN = [
    Case(f"{name} in {kind}", f"-keypasswd {ASKED} -new changeme", files={"s": store(plain, magic)})
    for name, plain in {**OUTER, **MEMBERS, **INNER}.items()
    for kind, magic in MAGICS.items()
]
SIGNING = [
    Case(f"a request by {name}: {more}", f"-certreq {ASKED} {more}", files={"s": store(plain, JKS)})
    for name, plain in SIGNERS.items()
    for more in ("", "-sigalg SHA256withRSA")
]
MOVED = [
    Case(
        f"{name} in {kind} to PKCS12",
        "-importkeystore -srckeystore s -srcstorepass changeit -srcalias a"
        " -destkeystore d -deststorepass changeit",
        files={"s": store(plain, magic, certified)},
        stdin=b"changeme\n",
    )
    for name, plain, certified in (
        ("junk", b"junk", "rsa"),
        ("RSA with junk", INNER["RSA with junk"], "rsa"),
        ("EC", EC_KEY, "ec"),
        ("EC in version 1", MEMBERS["EC in version 1"], "ec"),
        ("EC for RSA", EC_KEY, "rsa"),
    )
    for kind, magic in MAGICS.items()
]
CASES = [*SEALED_AGAIN, *SIGNING, *MOVED]
