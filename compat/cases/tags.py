"""PKCS12 stores with values of other types, counts and encodings than there should be."""

from compat.case import Case
from compat.cases.crafted import KEY, RSA, T
from compat.craft import (
    CERT,
    DATA,
    ENCRYPTED,
    FRIENDLY_NAME,
    IS_TRUSTED,
    LOCAL_KEY_ID,
    SHROUDED,
    X509,
    bag,
    certificate,
    number,
    oid,
    safe,
    sequence,
    store,
    tlv,
)

JUNK = b"\x30\x85\x01"
TAGS = (0x01, 0x02, 0x04, 0x05, 0x06, 0x24, 0x30, 0x31, 0xA0)
NAMED = tlv(0x1E, b"\0t")
HELD = tlv(0xA0, sequence(oid(X509), tlv(0xA0, tlv(4, RSA))))
CUT = tlv(0xA0, sequence(oid(X509), tlv(0xA0, tlv(4, RSA[:100]))))
EMPTY = tlv(0xA0, tlv(4, sequence()))


def trusted(attribute: bytes) -> bytes:
    """A store with a trusted certificate that has one more attribute."""
    return store(safe(certificate(RSA, T, IS_TRUSTED, attribute)))


STORES = {
    **{f"an attribute of tag {tag:#x}": trusted(tlv(tag, b"\2\1\1")) for tag in TAGS},
    **{
        f"values of tag {tag:#x}": store(
            safe(certificate(RSA, IS_TRUSTED, sequence(oid(FRIENDLY_NAME), tlv(tag, NAMED))))
        )
        for tag in TAGS
    },
    **{
        f"attributes of tag {tag:#x}": store(
            safe(sequence(oid(CERT), HELD, tlv(tag, T, IS_TRUSTED)))
        )
        for tag in TAGS
    },
    **{f"a bag of tag {tag:#x}": store(safe(tlv(tag, oid(CERT), HELD))) for tag in TAGS},
    **{
        f"a safe of {what}": store(sequence(*members))
        for what, members in {
            "a type": (oid(DATA),),
            "nothing": (),
            "three": (oid(DATA), EMPTY, number(1)),
            "two contents": (oid(DATA), tlv(0xA0, tlv(4, sequence()), number(1))),
            "no content": (oid(DATA), tlv(0xA0)),
            "junk": (oid(DATA), tlv(0xA0, JUNK)),
            "three, encrypted": (
                oid(ENCRYPTED),
                tlv(0xA0, sequence(number(0), sequence())),
                number(1),
            ),
            "junk, encrypted": (oid(ENCRYPTED), tlv(0xA0, JUNK)),
            "a type, encrypted": (oid(ENCRYPTED),),
        }.items()
    },
    "three in the outermost": sequence(number(3), sequence(oid(DATA), EMPTY, number(1))),
    "two in the outermost content": sequence(
        number(3), sequence(oid(DATA), tlv(0xA0, tlv(4, sequence()), number(2)))
    ),
    "an attribute of junk": trusted(JUNK),
    "values of junk": trusted(sequence(oid(LOCAL_KEY_ID), tlv(0x31, JUNK))),
    "values of junk, unknown": trusted(sequence(oid("1.2.3"), tlv(0x31, JUNK))),
    "an attribute of one": trusted(sequence(oid("1.2.3"))),
    "an attribute of three": trusted(sequence(oid("1.2.3"), tlv(0x31), number(1))),
    "an attribute of nothing": trusted(sequence()),
    "an attribute without type": trusted(sequence(number(1), tlv(0x31))),
    "a bag with junk behind": store(safe(sequence(oid(CERT), HELD, JUNK))),
    "a bag with junk behind a bad certificate": store(safe(sequence(oid(CERT), CUT, JUNK))),
    "a bag with junk behind attributes": store(
        safe(sequence(oid(CERT), HELD, tlv(0x31, T, IS_TRUSTED), JUNK))
    ),
    "a bad certificate, and junk": store(safe(certificate(RSA[:100], T, IS_TRUSTED), JUNK)),
    "a bad certificate with bad attributes": store(
        safe(certificate(RSA[:100], T, IS_TRUSTED, JUNK))
    ),
    "a key with bad attributes": store(safe(KEY, bag(SHROUDED, b"\4\1a", JUNK))),
}

CASES = [
    Case(name, "-list -keystore s -storepass changeit", files={"s": content})
    for name, content in STORES.items()
]
