"""PKCS12 stores that no tool writes: what is made of their bags and attributes."""

from compat.case import FIXTURES, Case
from compat.craft import (
    IS_TRUSTED,
    SHROUDED,
    TRUSTED,
    attribute,
    bag,
    certificate,
    friendly,
    key_id,
    oid,
    safe,
    store,
    tlv,
)
from compat.stores import Store, read

OPEN = "-keystore s -storepass changeit"
DATED = key_id(b"Time 1700000000000")
OTHER = attribute("1.2.3.4", oid("1.2.3"))
RSA, ED = ((FIXTURES / name).read_bytes() for name in ("rsa.cer", "ed.cer"))
ONE = read((FIXTURES / "one.p12").read_bytes(), (b"changeit",)) or Store()
SEALED, OWN = ONE.keys[0].data, ONE.certificates[0]
KEY = bag(SHROUDED, SEALED, friendly("k"), DATED)
CHAIN = certificate(OWN, friendly("k"), DATED)


def trusted(*attributes: bytes, usage: bytes = IS_TRUSTED) -> bytes:
    """A bag with a trusted certificate."""
    return certificate(RSA, *attributes, usage)


T = friendly("t")
STORES = {
    "trusted, before the key's": store(safe(KEY), safe(trusted(T), CHAIN)),
    "trusted, with an id": store(safe(KEY), safe(CHAIN, trusted(T, key_id(b"AB")))),
    "trusted, its id first": store(safe(KEY), safe(CHAIN, trusted(key_id(b"AB"), T))),
    "trusted, with an id, no key": store(safe(trusted(T, key_id(b"AB")))),
    "trusted, with a short id": store(safe(trusted(T, key_id(b"a")))),
    "trusted, dated": store(safe(trusted(T, DATED))),
    "trusted, with other attributes": store(
        safe(trusted(OTHER, T, key_id(b"AB"), attribute("1.2.3.5", oid("1.2.3"), oid("1.2.4"))))
    ),
    "trusted, before a key without id": store(
        safe(bag(SHROUDED, SEALED, friendly("k"))),
        safe(trusted(T), certificate(OWN, friendly("k"))),
    ),
    "certificates before the key": store(safe(trusted(T), CHAIN), safe(KEY)),
    "two trusted before the key's": store(
        safe(KEY), safe(trusted(T), certificate(ED, friendly("u"), IS_TRUSTED), CHAIN)
    ),
    "trusted, without a name": store(safe(KEY), safe(trusted(), CHAIN)),
    "trusted for two things": store(
        safe(KEY), safe(CHAIN, trusted(T, usage=attribute(TRUSTED, oid("2.5.29.37.0"), oid("1.2"))))
    ),
    "trusted for one thing": store(
        safe(KEY), safe(CHAIN, trusted(T, usage=attribute(TRUSTED, oid("1.3.6.1.5.5.7.3.1"))))
    ),
    "trusted for nothing": store(safe(trusted(T, usage=attribute(TRUSTED)))),
}
VALUES = {
    "octets": tlv(4, b"\1\2"),
    "no octets": tlv(4),
    "number": tlv(2, b"\5"),
    "negative number": tlv(2, b"\xff"),
    "big number": tlv(2, b"\1" * 20),
    "boolean": tlv(1, b"\xff"),
    "PrintableString": tlv(19, b"hello, x"),
    "UTF8String": tlv(12, "hé]".encode()),
    "TeletexString": tlv(20, b"h\xe9"),
    "IA5String": tlv(22, b"a,b"),
    "BMPString": tlv(30, "bé".encode("utf-16-be")),
    "UniversalString": tlv(28, b"\0\0\0a"),
    "GeneralString": tlv(27, b"gen"),
    "VisibleString": tlv(26, b"vis"),
    "NumericString": tlv(18, b"12"),
    "UTCTime": tlv(23, b"240101000000Z"),
    "GeneralizedTime": tlv(24, b"20240101000000Z"),
    "NULL": tlv(5),
    "SEQUENCE": tlv(48, tlv(2, b"\1")),
    "BIT STRING": tlv(3, b"\0\xaa"),
    "ENUMERATED": tlv(10, b"\1"),
    "a context's": tlv(0x80, b"x"),
}
BROKEN = {
    "a number of no bytes": tlv(2),
    "a boolean of no bytes": tlv(1),
    "a boolean of two bytes": tlv(1, b"\1\1"),
    "an OID of no bytes": tlv(6),
    "a date of a letter": tlv(24, b"x"),
}
NAMES = ("ab:cd", "AB", "[a, b]", "[a,b]", "0", "é", "AB:CD", "true", "[]", "[", "1,2", " a", "")
_LINES = {
    "written": f"-storepasswd -new changeit {OPEN}",
    "added to": f"-importcert -noprompt -alias z -file ed.cer {OPEN}",
    "listed under -debug": f"-list -debug {OPEN}",
    "copied": "-importkeystore -srckeystore s -srcstorepass changeit -destkeystore n"
    " -deststorepass changeit",
    "renamed": f"-changealias -alias t -destalias q {OPEN}",
    "replaced": f"-importcert -noprompt -alias t -file ed.cer {OPEN}",
}
MANY = [attribute(f"1.2.{number}.9", tlv(19, b"x")) for number in range(9)]


def named(name: str) -> bytes:
    """A store whose alias looks like something else."""
    other = attribute("1.2.3.4", tlv(12, name.encode()))
    return store(safe(trusted(friendly(name)), trusted(friendly(f"{name}y"), other)))


CASES = [
    *(
        Case(f"{store_name}: {what}", line, files={"s": content, "ed.cer": "ed.cer"})
        for store_name, content in STORES.items()
        for what, line in _LINES.items()
    ),
    *(
        Case(
            f"an attribute, {what}",
            f"-list -debug {OPEN}",
            files={"s": store(safe(trusted(T, attribute("1.2.3.4", value))))},
        )
        for what, value in VALUES.items()
    ),
    *(
        Case(
            f"an attribute, {what}",
            f"-list {OPEN}",
            files={"s": store(safe(trusted(T, attribute("1.2.3.4", value))))},
        )
        for what, value in BROKEN.items()
    ),
    *(Case(f"alias {name!r}", f"-list -debug {OPEN}", files={"s": named(name)}) for name in NAMES),
    Case(
        "no values",
        f"-list -debug {OPEN}",
        files={"s": store(safe(trusted(T, attribute("1.2.3"))))},
    ),
    *(
        Case(
            f"{count} attributes",
            f"-list -debug {OPEN}",
            files={"s": store(safe(trusted(T, *MANY[:count])))},
        )
        for count in range(2, 10)
    ),
]
