"""JKS and JCEKS made by hand: certificates of other types, counts, keys under odd protection."""

from hashlib import sha1
from struct import pack

from compat.case import FIXTURES, Case
from compat.craft import number, oid, sequence, tlv

JKS, JCEKS = 0xFEEDFEED, 0xCECECECE
MAGICS = {"JKS": JKS, "JCEKS": JCEKS}
CERTIFICATE = (FIXTURES / "ed.cer").read_bytes()
SALT = "changeit".encode("utf-16-be") + b"Mighty Aphrodite"
MOST = 2**31 - 1


def sealed(magic: int, version: int, entries: int, records: bytes) -> bytes:
    """A store under its digest."""
    body = pack(">IIi", magic, version, entries) + records
    return body + sha1(SALT + body, usedforsecurity=False).digest()


def record(tag: int) -> bytes:
    """The beginning of an entry."""
    return pack(">I", tag) + b"\0\1a" + pack(">Q", 1700000000000)


def certificate(kind: bytes = b"X.509", held: bytes = CERTIFICATE) -> bytes:
    """A certificate with its type."""
    return pack(">H", len(kind)) + kind + pack(">I", len(held)) + held


def key(data: bytes, count: int = 1) -> bytes:
    """A private key and one certificate, however many it says there are."""
    return record(1) + pack(">I", len(data)) + data + pack(">i", count) + certificate()


def listed(name: str, content: bytes) -> Case:
    """A case of -list."""
    return Case(name, "-list -keystore s -storepass changeit", files={"s": content})


KINDS = (
    b"X509",
    b"x.509",
    b"x509",
    b"X.5",
    b"",
    b"PGP",
    b"\xc3\xa9",
    b"1.2.3",
    b"X.509 ",
    b"X\xff",
)
OF_JKS, OF_JCEKS = oid("1.3.6.1.4.1.42.2.17.1.1"), oid("1.3.6.1.4.1.42.2.19.1")
SOME = tlv(4, b"x" * 40)


def digested(rounds: bytes, salt: bytes = b"12345678") -> bytes:
    """What names the protection of JCEKS."""
    return sequence(OF_JCEKS, sequence(tlv(4, salt), rounds))


SEALED = {
    "four letters": b"abcd",
    "nothing": b"",
    "an empty sequence": sequence(),
    "an algorithm alone": sequence(sequence(OF_JKS)),
    "ten bytes": sequence(sequence(OF_JKS), tlv(4, b"x" * 10)),
    "forty bytes": sequence(sequence(OF_JKS), SOME),
    "a NULL": sequence(sequence(OF_JKS, b"\5\0"), SOME),
    "an unknown algorithm": sequence(sequence(oid("1.2.3")), SOME),
    "no parameters": sequence(sequence(OF_JCEKS), SOME),
    "a thousand rounds": sequence(digested(number(1000)), SOME),
    "half a block": sequence(digested(number(1000)), tlv(4, b"x" * 41)),
    "too many rounds": sequence(digested(number(5_000_001)), SOME),
    "the most rounds": sequence(digested(number(MOST)), SOME),
    "more rounds than that": sequence(digested(number(2**40)), SOME),
    "no rounds": sequence(digested(number(0)), SOME),
    "less than no rounds": sequence(digested(tlv(2, b"\xff")), SOME),
    "a short salt": sequence(digested(number(10), b"1234"), SOME),
    "a third member": sequence(sequence(OF_JKS), SOME, number(5)),
    "more behind": sequence(sequence(OF_JKS), SOME) + b"zz",
}

CASES = [
    *[
        listed(f"a certificate of type {kind!r}", sealed(JKS, 2, 1, record(2) + certificate(kind)))
        for kind in KINDS
    ],
    *[
        listed(
            f"no certificate, of type {kind!r}",
            sealed(JKS, 2, 1, record(2) + certificate(kind, b"junk")),
        )
        for kind in KINDS
    ],
    *[
        Case(
            f"a {name} with a certificate of type {kind!r}, written",
            "-storepasswd -keystore s -storepass changeit -new changeme",
            files={"s": sealed(magic, 2, 1, record(2) + certificate(kind))},
        )
        for kind in KINDS[:4]
        for name, magic in MAGICS.items()
    ],
    *[
        listed(f"{name}: {count} certificates in a chain", sealed(magic, 2, 1, key(SOME, count)))
        for count in (-1, -MOST - 1, 2, 10, 100_000, MOST)
        for name, magic in MAGICS.items()
    ],
    *[
        listed(f"{count} entries", sealed(JKS, 2, count, record(2) + certificate()))
        for count in (-1, -MOST - 1, 0, 2, MOST)
    ],
    *[
        listed(
            f"{name} of version {version}",
            sealed(magic, version, 1, record(2) + certificate()),
        )
        for version in (0, 1, 2, 3)
        for name, magic in MAGICS.items()
    ],
    *[
        Case(
            f"{name}: a key of {what}, {verb}",
            line,
            b"changeme\n",
            {"s": sealed(magic, 2, 1, key(data))},
        )
        for what, data in SEALED.items()
        for name, magic in MAGICS.items()
        for verb, line in {
            "used": "-certreq -keystore s -storepass changeit -alias a",
            "copied": "-importkeystore -srckeystore s -srcstorepass changeit -destkeystore d"
            " -deststorepass changeit",
        }.items()
    ],
]
