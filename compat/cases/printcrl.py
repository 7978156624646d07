"""Revocation lists printed, and who has signed them."""

from base64 import encodebytes
from typing import Any

from compat.case import FIXTURES, Case
from compat.craft import number, oid, sequence, tlv
from compat.masks import NO_FRAMES

NAMES = sorted(path.stem for path in (FIXTURES / "lists").glob("*.crl"))
STORES = ("keys.p12", "keys.jks", "trust.p12", "trust.jks", "open.p12", "ca.jks")
LISTS = ("root", "ca", "ed", "rsa", "sha1", "own", "dsa", "both", "bad", "pss")
FILES = {
    **{name: name for name in STORES},
    **{f"{name}.crl": f"lists/{name}.crl" for name in LISTS},
}
P12 = "-keystore keys.p12 -storepass changeit"
JKS = "-keystore keys.jks -storepass changeit"


def shown(name: str, options: str, **more: Any) -> Case:
    """A case of -printcrl beside the stores."""
    return Case(name, f"-printcrl {options}", files=FILES, **more)


NO_LISTS = {
    "an OID": b"\6\2\x2a\3",
    "an OID of a long form": b"\6\x81\2\x2a\3",
    "an OID and more": b"\6\2\x2a\3zz",
    "a set": b"\x31\3\2\1\5",
    "a boolean": b"\1\1\xff",
    "an empty sequence": b"\x30\0",
    "two sequences": b"\x30\3\2\1\5" * 2,
    "octets": b"\4\x28" + b"x" * 40,
}


def in_pem(content: bytes, kind: str) -> bytes:
    """A block of PEM."""
    return f"-----BEGIN {kind}-----\n{encodebytes(content).decode()}-----END {kind}-----\n".encode()


ISSUER = sequence(tlv(0x31, sequence(oid("2.5.4.3"), tlv(12, b"a"))))
ECDSA = sequence(oid("1.2.840.10045.4.3.2"))


def dated(tag: int) -> bytes:
    """A list whose first date has another tag."""
    signed = sequence(number(1), ECDSA, ISSUER, tlv(tag, b"240101000000Z"))
    return sequence(signed, ECDSA, tlv(3, b"\0x"))


CASES = [
    *[
        Case(f"a date of tag {tag:#x}", "-printcrl -file f", files={"f": dated(tag)})
        for tag in (0x17, 0x30, 0x02, 0xA0)
    ],
    *[
        Case(f"{name}, no list", "-printcrl -file f", files={"f": name})
        for name in ("ec.cer", "ca.pem")
    ],
    *[
        Case(f"{what} as {kind}", "-printcrl -file f", files={"f": in_pem(content, kind)})
        for what, content in NO_LISTS.items()
        for kind in ("X509 CRL", "EC PARAMETERS")
    ],
    *[Case(what, "-printcrl -file f", files={"f": content}) for what, content in NO_LISTS.items()],
    *[
        Case(name, "-printcrl -file in.crl", files={"in.crl": f"lists/{name}.crl"})
        for name in NAMES
    ],
    Case("from standard input", "-printcrl", "lists/root.crl"),
    Case("from an empty standard input", "-printcrl"),
    Case("verbose and junk", "-printcrl -v", b"junk\n", differs=NO_FRAMES),
    *[shown(f"{name}.crl, verified", f"-file {name}.crl {P12}") for name in LISTS],
    *[shown(f"{name}.crl, verified by a JKS", f"-file {name}.crl {JKS}") for name in LISTS],
    shown("-rfc", f"-rfc -file both.crl {P12}"),
    shown("not warned about", f"-nowarn -file own.crl {JKS}"),
    shown("no password, PKCS12", "-file root.crl -keystore trust.p12"),
    shown("no password, JKS", "-file root.crl -keystore trust.jks"),
    shown("without a password", "-file root.crl -keystore open.p12"),
    shown("a wrong password", "-file no.crl -keystore trust.p12 -storepass changeme"),
    shown("a wrong password, JKS", "-file root.crl -keystore trust.jks -storepass changeme"),
    shown("a store that is not there", "-file root.crl -keystore no.jks -storepass changeit"),
    shown("a short password", "-file no.crl -keystore no.jks -storepass abc"),
    shown("an unknown type of store", "-file root.crl -storetype foo"),
    shown("a store that is none", "-file root.crl -keystore root.crl"),
    shown("-cacerts and a store", "-file root.crl -cacerts -keystore x"),
    shown("-trustcacerts", "-file root.crl -trustcacerts"),
    shown("-trustcacerts and a store", f"-file root.crl -trustcacerts {P12}"),
    shown("-protected", "-file root.crl -protected -keystore trust.p12"),
    shown("a file that is not there", "-file no.crl"),
    shown("a folder", "-file ."),
    shown("a URL of a file", "-file file:root.crl"),
    shown("a URL that nobody knows", "-file foo:bar"),
    shown("another zone", "-file root.crl -J-Duser.timezone=Europe/Berlin"),
]
