"""Certificates that cannot be read: in a store, in a file, as a reply; DER made by hand."""

from hashlib import sha1
from struct import pack

from compat.case import Case


def tlv(tag: int, *contents: bytes) -> bytes:
    """A value of DER."""
    content = b"".join(contents)
    size = len(content)
    if size < 128:
        return bytes((tag, size)) + content
    return bytes((tag, 0x82, size >> 8, size & 255)) + content


def oid(digits: str) -> bytes:
    """An OID by its content in hexadecimal."""
    return tlv(6, bytes.fromhex(digits))


def name(*rdns: bytes) -> bytes:
    """A name of relative names."""
    return tlv(0x30, *rdns)


def extension(digits: str, value: bytes, critical: bytes = b"\1\1\xff") -> bytes:
    """An extension, critical unless said otherwise."""
    return tlv(0x30, oid(digits), critical, tlv(4, value))


def extensions(*members: bytes) -> bytes:
    """The field of the extensions."""
    return tlv(0xA3, tlv(0x30, *members))


def key(digits: str, parameters: bytes, bits: bytes) -> bytes:
    """A public key."""
    return tlv(0x30, tlv(0x30, oid(digits), parameters), tlv(3, b"\0", bits))


def number(value: int) -> bytes:
    """An INTEGER."""
    return tlv(2, value.to_bytes(value.bit_length() // 8 + 1, "big"))


EMPTY = tlv(0x30)
ECDSA = tlv(0x30, oid("2a8648ce3d040302"))
CN = tlv(0x31, tlv(0x30, oid("550403"), tlv(12, b"a")))
DATE = tlv(0x17, b"240101000000Z")
EC, P256 = "2a8648ce3d0201", oid("2a8648ce3d030107")
RSA, PSS, DSA = "2a864886f70d010101", "2a864886f70d01010a", "2a8648ce380401"
DH, X25519, ED25519, MLDSA = "2a864886f70d010301", "2b656e", "2b6570", "608648016503040311"
POINT = b"\4" + b"\1" * 64
DNS = tlv(0x82, b"a.b")
SIGNED = {
    "version": tlv(0xA0, number(2)),
    "serial": number(5),
    "algorithm": ECDSA,
    "issuer": name(CN),
    "validity": tlv(0x30, DATE, DATE),
    "subject": name(CN),
    "key": key(EC, P256, POINT),
    "rest": b"",
}
OUTER = {"outer_algorithm": ECDSA, "signature": tlv(3, b"\0a"), "more": b""}


def certificate(**fields: bytes) -> bytes:
    """A certificate with some fields replaced."""
    signed = tlv(0x30, *(fields.get(field, usual) for field, usual in SIGNED.items()))
    return tlv(0x30, signed, *(fields.get(field, usual) for field, usual in OUTER.items()))


def dates(first: bytes, tag: int = 0x17) -> bytes:
    """A certificate by its first date."""
    return certificate(validity=tlv(0x30, tlv(tag, first), DATE))


def critical(digits: str, value: bytes) -> bytes:
    """A certificate with one critical extension."""
    return certificate(rest=extensions(extension(digits, value)))


def alternative(general_name: bytes) -> bytes:
    """A certificate with a critical alternative name."""
    return critical("551d11", tlv(0x30, general_name))


def attribute(*parts: bytes) -> bytes:
    """A certificate whose owner has one attribute."""
    return certificate(subject=name(tlv(0x31, tlv(0x30, *parts))))


def rsa(modulus: bytes, exponent: bytes, more: bytes = b"") -> bytes:
    """A certificate of an RSA key."""
    return certificate(key=key(RSA, tlv(5), tlv(0x30, modulus, exponent, more)))


def pss(*parts: bytes) -> bytes:
    """A certificate of a key that has parameters of RSASSA-PSS."""
    return certificate(key=key(PSS, tlv(0x30, *parts), tlv(0x30, number(1 << 1023), number(3))))


WHOLE = certificate()
FIELDS = {
    "nothing": b"",
    "a tag only": b"\x30",
    "half a length": b"\x30\x82\1",
    "too long a length": b"\x30\x85\0\0\0\0\0",
    "a negative length": b"\x30\x84\xff\xff\xff\xff",
    "indefinite and cut": b"\x30\x80\x30",
    "cut": WHOLE[:-5],
    "bytes after it": WHOLE + b"more",
    "another tag outside": b"\x31" + WHOLE[1:],
    "no text either": b"hello",
    "an empty sequence": EMPTY,
    "two parts": tlv(0x30, EMPTY, ECDSA),
    "four parts": certificate(more=number(1)),
    "signed part of another tag": tlv(0x30, tlv(0x31), ECDSA, tlv(3, b"\0")),
    "signed part empty": tlv(0x30, EMPTY, ECDSA, tlv(3, b"\0")),
    "outer algorithm no sequence": certificate(outer_algorithm=tlv(4)),
    "outer algorithm empty": certificate(outer_algorithm=EMPTY),
    "outer algorithm other": certificate(outer_algorithm=tlv(0x30, oid("2a03"))),
    "algorithm with much": certificate(algorithm=tlv(0x30, oid("2a03"), tlv(5), tlv(5))),
    "algorithm with odd NULL": certificate(algorithm=tlv(0x30, oid("2a03"), tlv(5, b"a"))),
    "algorithm unended": certificate(algorithm=tlv(0x30, oid("2a83"))),
    "algorithm padded": certificate(algorithm=tlv(0x30, oid("2a8001"))),
    "signature octets": certificate(signature=tlv(4, b"\0a")),
    "signature empty": certificate(signature=tlv(3)),
    "signature padding": certificate(signature=tlv(3, b"\x09a")),
    "signature padding of nothing": certificate(signature=tlv(3, b"\1")),
    "version octets": certificate(version=tlv(0xA0, tlv(4, b"\2"))),
    "version huge": certificate(version=tlv(0xA0, number(1 << 40))),
    "version cut": certificate(version=tlv(0xA0, b"\2\5")),
    "serial octets": certificate(serial=tlv(4, b"a")),
    "serial empty": certificate(serial=tlv(2)),
    "serial absent": certificate(serial=b""),
    "issuer empty": certificate(issuer=EMPTY),
    "validity octets": certificate(validity=tlv(4)),
    "validity empty": certificate(validity=EMPTY),
    "validity of one": certificate(validity=tlv(0x30, DATE)),
    "validity of three": certificate(validity=tlv(0x30, DATE, DATE, DATE)),
    "extension after version 2": certificate(
        version=tlv(0xA0, number(1)), rest=extensions(extension("551d11", tlv(0x30, DNS)))
    ),
    "more after version 1": certificate(version=b"", rest=tlv(0x81, b"\0a")),
    "unique id empty": certificate(rest=tlv(0x81)),
    "unique id padding": certificate(rest=tlv(0x82, b"\x09a")),
    "extensions empty": certificate(rest=tlv(0xA3)),
    "extensions octets": certificate(rest=tlv(0xA3, tlv(4))),
    "extension octets": certificate(rest=extensions(tlv(4, b"a"))),
    "extension without value": certificate(rest=extensions(tlv(0x30, oid("2a03")))),
    "extension of no octets": certificate(rest=extensions(tlv(0x30, oid("2a03"), tlv(5)))),
    "criticality of two": certificate(
        rest=extensions(extension("2a03", b"", critical=b"\1\2\xff\xff"))
    ),
    "extension twice": certificate(rest=extensions(*[extension("2a03", b"\5\0")] * 2)),
}
NAMES = {
    "subject octets": certificate(subject=tlv(4)),
    "subject empty": certificate(subject=EMPTY),
    "subject empty in version 1": certificate(version=b"", subject=EMPTY),
    "subject empty and a name": certificate(
        subject=EMPTY, rest=extensions(extension("551d11", tlv(0x30, DNS), critical=b""))
    ),
    "relative name octets": certificate(subject=name(tlv(4, b"a"))),
    "attribute octets": certificate(subject=name(tlv(0x31, tlv(4, b"a")))),
    "attribute without value": attribute(oid("550403")),
    "attribute with much": attribute(oid("550403"), tlv(12, b"a"), tlv(12, b"b")),
    "attribute type octets": attribute(tlv(4, b"a"), tlv(12, b"a")),
    "attribute type unended": attribute(oid("558403")[:-1], tlv(12, b"a")),
    "attribute surrogates": attribute(oid("550403"), tlv(0x1E, b"\xd8\0\xdc\0")),
    "name in an IP address": alternative(tlv(0x87, b"abc")),
    "mail without text": alternative(tlv(0x81)),
    "mail constructed": alternative(tlv(0xA1, b"a")),
    "URI without scheme": alternative(tlv(0x86, b"a.b")),
    "URI with a blank": alternative(tlv(0x86, b"http://a b")),
    "registered id unended": alternative(tlv(0x88, b"\x2a\x83")),
    "other name without value": alternative(tlv(0xA0, oid("2a03"))),
    "other name not explicit": alternative(tlv(0xA0, oid("2a03"), tlv(12, b"a"))),
    "EDI party without party": alternative(tlv(0xA5, tlv(0xA0, tlv(12, b"a")))),
    "directory name octets": alternative(tlv(0xA4, tlv(4, b"a"))),
    "unknown general name": alternative(tlv(0x8A, b"a")),
}
DATES = {
    "date octets": dates(b"240101000000Z", tag=4),
    "date cut": dates(b"2401010000"),
    "month 13": dates(b"241301000000Z"),
    "zone absent": dates(b"240101000000"),
    "zone odd": dates(b"240101000000X"),
    "zone too far": dates(b"240101000000+9900"),
    "long date cut": dates(b"202401010000", tag=0x18),
    "long date of letters": dates(b"2024a101000000Z", tag=0x18),
    "long date without fraction": dates(b"20240101000000.Z", tag=0x18),
    "long date zone odd": dates(b"20240101000000z", tag=0x18),
}
KEYS = {
    "key octets": certificate(key=tlv(4)),
    "key empty": certificate(key=EMPTY),
    "key with more": certificate(key=tlv(0x30, key(EC, P256, POINT)[2:], tlv(5))),
    "curve absent": certificate(key=key(EC, b"", POINT)),
    "curve unknown": certificate(key=key(EC, oid("2a03"), POINT)),
    "curve spelled out": certificate(key=key(EC, EMPTY, POINT)),
    "point compressed": certificate(key=key(EC, P256, b"\2" + b"\1" * 32)),
    "point short": certificate(key=key(EC, P256, POINT[:-2])),
    "RSA short": rsa(number(1 << 500), number(3)),
    "RSA long": rsa(number(1 << 16384), number(3)),
    "RSA exponent 2": rsa(number(1 << 1023), number(2)),
    "RSA exponent above": rsa(number(1 << 1023), number(1 << 1024)),
    "RSA exponent long": rsa(number(1 << 3073), number(1 << 65)),
    "RSA of three": rsa(number(1 << 1023), number(3), number(1)),
    "RSA octets": rsa(tlv(4, b"a"), number(3)),
    "DSA value octets": certificate(key=key(DSA, b"", tlv(4, b"a"))),
    "DSA of four": certificate(key=key(DSA, tlv(0x30, *[number(5)] * 4), number(5))),
    "DSA parameters octets": certificate(key=key(DSA, tlv(4), number(5))),
    "DH without parameters": certificate(key=key(DH, b"", number(5))),
    "DH of four": certificate(key=key(DH, tlv(0x30, *[number(5)] * 4), number(5))),
    "DH length huge": certificate(
        key=key(DH, tlv(0x30, number(5), number(5), number(1 << 40)), number(5))
    ),
    "X25519 short": certificate(key=key(X25519, b"", b"a")),
    "X25519 empty": certificate(key=key(X25519, b"", b"")),
    "Ed25519 long": certificate(key=key(ED25519, b"", b"a" * 33)),
    "Ed25519 empty": certificate(key=key(ED25519, b"", b"")),
    "ML-DSA with parameters": certificate(key=key(MLDSA, EMPTY, b"a")),
    "PSS part unknown": pss(number(1)),
    "PSS salt negative": pss(tlv(0xA2, tlv(2, b"\xff"))),
    "PSS trailer 2": pss(tlv(0xA3, number(2))),
    "PSS mask unknown": pss(tlv(0xA1, tlv(0x30, oid("2a03")))),
    "PSS mask without hash": pss(tlv(0xA1, tlv(0x30, oid("2a864886f70d010108")))),
}
EXTENSIONS = {
    "basic constraints": critical("551d13", number(1)),
    "basic constraints with more": critical("551d13", tlv(0x30, tlv(1, b"\xff"), tlv(4))),
    "key usage": critical("551d0f", number(1)),
    "key usage empty": critical("551d0f", b""),
    "key usage padding": critical("551d0f", tlv(3, b"\x09\x80")),
    "extended usage": critical("551d25", number(1)),
    "extended usage of octets": critical("551d25", tlv(0x30, tlv(4))),
    "alternative names": critical("551d11", number(1)),
    "alternative names empty": critical("551d12", EMPTY),
    "name constraints": critical("551d1e", number(1)),
    "name constraints twice": critical("551d1e", tlv(0x30, *[tlv(0xA0, tlv(0x30, DNS))] * 2)),
    "policies": critical("551d20", number(1)),
    "policies without qualifier": critical("551d20", tlv(0x30, tlv(0x30, oid("2a03"), EMPTY))),
    "policy mappings": critical("551d21", tlv(0x30, tlv(0x30, oid("2a03")))),
    "policy constraints": critical("551d24", tlv(0x30, number(1))),
    "inhibit any policy": critical("551d36", EMPTY),
    "inhibit any policy below": critical("551d36", tlv(2, b"\xf0")),
    "distribution points": critical("551d1f", number(1)),
    "distribution point empty": critical("551d1f", tlv(0x30, EMPTY)),
    "freshest CRL": critical("551d2e", tlv(0x30, tlv(4))),
    "issuing point": critical("551d1c", tlv(0x30, number(1))),
    "authority access": critical("2b06010505070101", tlv(0x30, tlv(0x30, oid("2a03")))),
    "subject access": critical("2b0601050507010b", number(1)),
    "authority key": critical("551d23", tlv(0x30, number(1))),
    "subject key": critical("551d0e", number(1)),
    "key period": critical("551d10", tlv(0x30, tlv(0x80, b"2024"))),
    "key period twice": critical("551d10", tlv(0x30, *[tlv(0x80, b"20240101000000Z")] * 2)),
    "Netscape type": critical("6086480186f8420101", number(1)),
    "cut inside": critical("551d13", b"\x30\5\1"),
    "tag of two bytes": critical("551d13", b"\x1f\1\0"),
    "indefinite and cut inside": critical("551d13", b"\x30\x80"),
}
ALL = {**FIELDS, **NAMES, **DATES, **KEYS, **EXTENSIONS}


def store(held: bytes) -> bytes:
    """A JKS with one trusted certificate."""
    body = pack(">IIII2s", 0xFEEDFEED, 2, 1, 2, b"\0\1") + b"a"
    body += pack(">Q", 1700000000000) + b"\0\5X.509" + pack(">I", len(held)) + held
    seal = sha1(b"\0c\0h\0a\0n\0g\0e\0i\0t" + b"Mighty Aphrodite" + body, usedforsecurity=False)
    return body + seal.digest()


REPLY = "-importcert -file c -alias rsa -keystore keys.jks -storepass changeit"
REPLIES = (
    "half a length",
    "cut",
    "two parts",
    "four parts",
    "signature empty",
    "issuer empty",
    "month 13",
    "RSA short",
    "Ed25519 empty",
    "key usage",
)
CASES = [
    *[
        Case(
            f"{what} in a store",
            "-list -keystore k.jks -storepass changeit",
            files={"k.jks": store(held)},
        )
        for what, held in ALL.items()
    ],
    *[
        Case(f"{what} as a reply", REPLY, files={"c": ALL[what], "keys.jks": "keys.jks"})
        for what in REPLIES
    ],
    *[Case(f"{what} in a file", "-printcert -file c", files={"c": ALL[what]}) for what in REPLIES],
]
