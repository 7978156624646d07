"""PKCS12 stores put together by hand: safes, bags, encodings and parameters of any kind."""

from dataclasses import replace

from compat import craft
from compat.case import FIXTURES, Case
from compat.craft import (
    DATA,
    ENCRYPTED,
    HMAC_SHA1,
    IS_TRUSTED,
    KEY,
    NULL,
    SAFE,
    SECRET,
    SHROUDED,
    Pbes2,
    attribute,
    bag,
    certificate,
    data,
    encrypted,
    friendly,
    indefinite,
    key_id,
    mac,
    number,
    oid,
    pbmac1,
    safe,
    sequence,
    store,
    tlv,
)
from compat.masks import TOLD_WHEN_DONE

ONE_KEY, OWN_KEY, ONE, ROOT, OWN = (
    (FIXTURES / "foreign" / name).read_bytes()
    for name in ("one.key", "own.key", "one.cer", "root.cer", "own.cer")
)
PBES = Pbes2()
SEALED, SEALED_OWN = PBES.sealed(ONE_KEY), PBES.sealed(OWN_KEY)
ID, OTHER_ID = key_id(b"id"), key_id(b"other")
N, M = friendly("one"), friendly("two")
K = bag(SHROUDED, SEALED, N, ID)
C = certificate(ONE, N, ID)
R = certificate(ROOT)
K2 = bag(SHROUDED, SEALED_OWN, M, OTHER_ID)
C2 = certificate(OWN, M, OTHER_ID)
T = certificate(ROOT, friendly("root"), IS_TRUSTED)
GOOD = (safe(K), safe(C, R))


def outer(*parts: bytes, version: int = 3, more: bytes = b"") -> bytes:
    """A store of parts after its version."""
    return sequence(number(version), *parts) + more


def pieces(content: bytes, *, size: int = 100, tag: int = 0x24) -> bytes:
    """An OCTET STRING in pieces, without a length."""
    cuts = [content[at : at + size] for at in range(0, len(content), size)]
    return indefinite(tag, *(tlv(4, cut) for cut in cuts))


def sized_pieces(content: bytes, size: int = 100) -> bytes:
    """An OCTET STRING in pieces with a length."""
    cuts = [content[at : at + size] for at in range(0, len(content), size)]
    return tlv(0x24, *(tlv(4, cut) for cut in cuts))


def secret(value: bytes, kind: str = SHROUDED) -> bytes:
    """The value of a secret bag."""
    return sequence(oid(kind), tlv(0xA0, value))


BODY = sequence(*GOOD)
MAC = mac(BODY)
AES_KEY = sequence(number(0), sequence(oid("2.16.840.1.101.3.4.1"), NULL), tlv(4, bytes(range(16))))
SEALED_AES = PBES.sealed(AES_KEY)


def info(*contents: bytes, kind: str = DATA) -> bytes:
    """A ContentInfo."""
    return sequence(oid(kind), *contents)


BER = {
    "outermost indefinite": indefinite(0x30, number(3), data(BODY), MAC),
    "safes' info indefinite": outer(
        indefinite(0x30, oid(DATA), indefinite(0xA0, tlv(4, BODY))), MAC
    ),
    "all of the frame indefinite": indefinite(
        0x30, number(3), indefinite(0x30, oid(DATA), indefinite(0xA0, tlv(4, BODY))), MAC
    ),
    "safes in pieces": indefinite(
        0x30, number(3), indefinite(0x30, oid(DATA), indefinite(0xA0, pieces(BODY))), MAC
    ),
    "safes in pieces with lengths": outer(info(tlv(0xA0, sized_pieces(BODY))), MAC),
    "safes in pieces, indefinite inside": outer(info(tlv(0xA0, pieces(BODY))), MAC),
    "safes in no pieces": outer(info(tlv(0xA0, tlv(0x24))), mac(b"")),
    "the sequence of safes indefinite": outer(
        data(indefinite(0x30, *GOOD)), mac(indefinite(0x30, *GOOD))
    ),
    "a safe indefinite": store(
        indefinite(0x30, oid(DATA), indefinite(0xA0, tlv(4, sequence(K)))), GOOD[1]
    ),
    "a safe in pieces": store(
        indefinite(0x30, oid(DATA), indefinite(0xA0, pieces(sequence(K)))), GOOD[1]
    ),
    "a safe in pieces with lengths": store(info(tlv(0xA0, sized_pieces(sequence(K)))), GOOD[1]),
    "bags indefinite": store(data(indefinite(0x30, K)), data(indefinite(0x30, C, R))),
    "a bag indefinite": store(
        safe(indefinite(0x30, oid(SHROUDED), indefinite(0xA0, SEALED), indefinite(0x31, N, ID))),
        GOOD[1],
    ),
    "a sealed key indefinite": store(
        safe(
            bag(SHROUDED, indefinite(0x30, PBES.algorithm(), tlv(4, PBES.encrypt(ONE_KEY))), N, ID)
        ),
        GOOD[1],
    ),
    "a sealed key in pieces": store(
        safe(bag(SHROUDED, sequence(PBES.algorithm(), pieces(PBES.encrypt(ONE_KEY))), N, ID)),
        GOOD[1],
    ),
    "a sealed key in pieces with lengths": store(
        safe(bag(SHROUDED, sequence(PBES.algorithm(), sized_pieces(PBES.encrypt(ONE_KEY))), N, ID)),
        GOOD[1],
    ),
    "a certificate in pieces": store(
        safe(K),
        safe(
            bag(
                craft.CERT,
                sequence(oid(craft.X509), indefinite(0xA0, pieces(ONE))),
                N,
                ID,
            )
        ),
    ),
    "an encrypted safe indefinite": store(
        safe(K),
        indefinite(
            0x30,
            oid(ENCRYPTED),
            indefinite(
                0xA0,
                indefinite(
                    0x30,
                    number(0),
                    indefinite(
                        0x30,
                        oid(DATA),
                        PBES.algorithm(),
                        pieces(PBES.encrypt(sequence(C, R)), tag=0xA0),
                    ),
                ),
            ),
        ),
    ),
    "an encrypted safe in pieces": store(
        safe(K),
        encrypted(PBES.algorithm(), pieces(PBES.encrypt(sequence(C, R)), tag=0xA0)),
    ),
    "an encrypted safe in pieces with lengths": store(
        safe(K),
        encrypted(
            PBES.algorithm(),
            tlv(
                0xA0,
                tlv(4, PBES.encrypt(sequence(C, R))[:64]),
                tlv(4, PBES.encrypt(sequence(C, R))[64:]),
            ),
        ),
    ),
    "an encrypted safe in one piece": store(
        safe(K), encrypted(PBES.algorithm(), tlv(0xA0, tlv(4, PBES.encrypt(sequence(C, R)))))
    ),
    "an encrypted safe of indefinite bags": store(
        safe(K),
        encrypted(PBES.algorithm(), tlv(0x80, PBES.encrypt(indefinite(0x30, C, R)))),
    ),
    "the MAC indefinite": outer(data(BODY), indefinite(0x30, *(MAC[2:],))),
    "lengths longer than needed": outer(
        data(BODY), b"\x30\x83\0" + MAC[1:2].rjust(2, b"\0") + MAC[2:]
    ),
    "padding after the outermost": indefinite(0x30, number(3), data(BODY), MAC) + bytes(4),
    "more after the outermost": outer(data(BODY), MAC, more=b"more"),
    "a value after the MAC": outer(data(BODY), MAC, number(5)),
    "more after the safes": outer(data(BODY + b"\5\0"), mac(BODY + b"\5\0")),
    "more after the bags": store(data(sequence(K) + b"\5\0"), GOOD[1]),
    "more after the encrypted bags": store(
        safe(K), encrypted(PBES.algorithm(), tlv(0x80, PBES.encrypt(sequence(C, R) + b"\5\0")))
    ),
}
BAGS = {
    "one safe for all": store(safe(K, C, R)),
    "certificates first": store(safe(C, R), safe(K)),
    "certificates first, in one safe": store(safe(C, R, K)),
    "three safes": store(safe(K), safe(C), safe(R)),
    "two safes of keys": store(safe(K), safe(K2), safe(C, C2)),
    "two encrypted safes": store(safe(K), PBES.safe(C), PBES.safe(R)),
    "two encrypted safes of other kinds": store(
        safe(K), PBES.safe(C), Pbes2(rounds=3, size=16, told=16, digest="sha1", prf=None).safe(R)
    ),
    "keys encrypted twice": store(PBES.safe(K), PBES.safe(C, R)),
    "all encrypted in one safe": store(PBES.safe(K, C, R)),
    "no safes": store(),
    "no safes, no MAC": store(password=None),
    "empty safes": store(safe(), safe()),
    "an empty encrypted safe": store(PBES.safe()),
    "a key, an empty encrypted safe": store(safe(K), PBES.safe()),
    "nested": store(safe(bag(SAFE, sequence(K, C))), safe(C, R)),
    "nested in the encrypted": store(safe(K), PBES.safe(bag(SAFE, sequence(C, R)))),
    "nested beside others": store(safe(K, bag(SAFE, sequence(K2, C2))), safe(C, R)),
    "a CRL": store(
        safe(K),
        safe(
            C,
            bag(craft.CRL, sequence(oid("1.2.840.113549.1.9.23.1"), tlv(0xA0, tlv(4, b"crl"))), N),
            R,
        ),
    ),
    "a CRL first": store(
        safe(K),
        safe(
            bag(craft.CRL, sequence(oid("1.2.840.113549.1.9.23.1"), tlv(0xA0, tlv(4, b"crl")))), C
        ),
    ),
    "a CRL whose attributes are broken": store(
        safe(K), safe(C, R, sequence(oid(craft.CRL), tlv(0xA0, sequence()), number(1)))
    ),
    "an SDSI certificate": store(
        safe(K),
        safe(
            C,
            bag(craft.CERT, sequence(oid("1.2.840.113549.1.9.22.2"), tlv(0xA0, tlv(22, b"c2Rz")))),
        ),
    ),
    "an SDSI certificate in octets": store(
        safe(K),
        safe(
            C,
            bag(craft.CERT, sequence(oid("1.2.840.113549.1.9.22.2"), tlv(0xA0, tlv(4, b"sdsi")))),
        ),
    ),
    "a key in the clear": store(safe(bag(KEY, ONE_KEY, N, ID)), safe(C, R)),
    "a key in the clear beside another": store(safe(bag(KEY, ONE_KEY, N, ID), K2), safe(C, R, C2)),
    "an unknown bag": store(safe(K, bag("1.2.3.4", tlv(4, b"x"), M)), safe(C, R)),
    "an unknown bag first": store(safe(bag("1.2.3.4", tlv(4, b"x")), K), safe(C, R)),
    "an unknown bag of two values": store(
        safe(K, sequence(oid("1.2.3"), tlv(0xA0, NULL, NULL))), safe(C, R)
    ),
    "an unknown bag of nothing": store(safe(K, sequence(oid("1.2.3"), tlv(0xA0))), safe(C, R)),
    "a bag without a value": store(safe(K, sequence(oid(SHROUDED))), safe(C, R)),
    "a bag of another tag": store(safe(K, sequence(oid("1.2.3"), tlv(0xA1, NULL))), safe(C, R)),
    "a bag with more behind": store(
        safe(sequence(oid(SHROUDED), tlv(0xA0, SEALED), tlv(0x31, N, ID), number(1))), safe(C, R)
    ),
    "attributes of two sets": store(
        safe(sequence(oid(SHROUDED), tlv(0xA0, SEALED), tlv(0x31, N), tlv(0x31, ID))), safe(C, R)
    ),
    "attributes in a SEQUENCE": store(
        safe(sequence(oid(SHROUDED), tlv(0xA0, SEALED), sequence(N, ID))), safe(C, R)
    ),
    "attributes of an empty set": store(
        safe(sequence(oid(SHROUDED), tlv(0xA0, SEALED), tlv(0x31))), safe(C, R)
    ),
    "a secret key": store(safe(bag(SECRET, secret(tlv(4, SEALED_AES)), N, ID))),
    "a secret key without attributes": store(safe(bag(SECRET, secret(tlv(4, SEALED_AES))))),
    "a secret key not in octets": store(safe(bag(SECRET, secret(SEALED_AES), N, ID))),
    "a secret key of type key": store(safe(bag(SECRET, secret(tlv(4, AES_KEY), KEY), N, ID))),
    "a secret of another type": store(
        safe(bag(SECRET, secret(tlv(4, b"treasure"), "1.2.3.4"), N, ID))
    ),
    "a secret of text": store(safe(bag(SECRET, secret(tlv(12, b"treasure"), "1.2.3.4"), N, ID))),
    "a secret of no explicit tag": store(
        safe(bag(SECRET, sequence(oid("1.2.3.4"), tlv(4, b"treasure")), N, ID))
    ),
    "a secret of one member": store(safe(bag(SECRET, sequence(oid("1.2.3.4")), N, ID))),
    "a secret beside a key": store(
        safe(K, bag(SECRET, secret(tlv(4, SEALED_AES)), M, OTHER_ID)), safe(C, R)
    ),
    "a secret key's key as a private one": store(safe(bag(SHROUDED, SEALED_AES, N, ID))),
    "a private key as a secret one": store(safe(bag(SECRET, secret(tlv(4, SEALED)), N, ID))),
    "a key without certificates": store(safe(K)),
    "a key without certificates, no MAC": store(safe(K), password=None),
    "a key with another's certificate": store(safe(K), safe(certificate(OWN, N, ID))),
    "certificates without keys": store(safe(C, R)),
    "certificates without keys, encrypted": store(PBES.safe(C, R)),
    "trusted, encrypted": store(PBES.safe(T)),
    "trusted, encrypted, no MAC": store(PBES.safe(T), password=None),
    "trusted in the clear, no MAC": store(safe(T), password=None),
    "a key, its certificate encrypted, no MAC": store(safe(K), PBES.safe(C, R), password=None),
    "a key, its certificate clear, no MAC": store(*GOOD, password=None),
    "a key encrypted, no MAC": store(PBES.safe(K), safe(C, R), password=None),
}
NAMES = {
    "two names": store(safe(bag(SHROUDED, SEALED, N, M, ID)), safe(C, R)),
    "two values of a name": store(
        safe(
            bag(
                SHROUDED,
                SEALED,
                attribute(craft.FRIENDLY_NAME, *(tlv(30, n) for n in (b"\0a", b"\0b"))),
                ID,
            )
        ),
        safe(C, R),
    ),
    "two ids": store(safe(bag(SHROUDED, SEALED, N, OTHER_ID, ID)), safe(C, R)),
    "two ids, the right one first": store(safe(bag(SHROUDED, SEALED, N, ID, OTHER_ID)), safe(C, R)),
    "an empty id": store(
        safe(bag(SHROUDED, SEALED, N, key_id(b""))), safe(certificate(ONE, N, key_id(b"")), R)
    ),
    "an id that is no octets": store(
        safe(bag(SHROUDED, SEALED, N, attribute(craft.LOCAL_KEY_ID, number(1)))), safe(C, R)
    ),
    "an id without values": store(
        safe(bag(SHROUDED, SEALED, N, attribute(craft.LOCAL_KEY_ID))), safe(C, R)
    ),
    "a name without values": store(
        safe(bag(SHROUDED, SEALED, attribute(craft.FRIENDLY_NAME), ID)), safe(C, R)
    ),
    "an empty name": store(safe(bag(SHROUDED, SEALED, friendly(""), ID)), safe(C, R)),
    "a name of UTF-8": store(
        safe(bag(SHROUDED, SEALED, attribute(craft.FRIENDLY_NAME, tlv(12, b"one")), ID)), safe(C, R)
    ),
    "a name of odd bytes": store(
        safe(bag(SHROUDED, SEALED, attribute(craft.FRIENDLY_NAME, tlv(30, b"\0a\0")), ID)),
        safe(C, R),
    ),
    "a name of a surrogate": store(
        safe(bag(SHROUDED, SEALED, attribute(craft.FRIENDLY_NAME, tlv(30, b"\xd8\0")), ID)),
        safe(C, R),
    ),
    "a name of two surrogates": store(
        safe(bag(SHROUDED, SEALED, attribute(craft.FRIENDLY_NAME, tlv(30, b"\xd8\0\xdc\0")), ID)),
        safe(C, R),
    ),
    "a name in two cases": store(
        safe(bag(SHROUDED, SEALED, friendly("One"), ID)), safe(certificate(ONE, friendly("oNE")))
    ),
    "the same name twice": store(safe(K, bag(SHROUDED, SEALED_OWN, N, OTHER_ID)), safe(C, R, C2)),
    "the same id twice": store(safe(K, bag(SHROUDED, SEALED_OWN, M, ID)), safe(C, R, C2)),
    "the same name and id twice": store(safe(K, bag(SHROUDED, SEALED_OWN, N, ID)), safe(C, R, C2)),
    "no attributes": store(safe(bag(SHROUDED, SEALED)), safe(certificate(ONE), R)),
    "no attributes, two keys": store(
        safe(bag(SHROUDED, SEALED), bag(SHROUDED, SEALED_OWN)), safe(certificate(ONE), R)
    ),
    "names alone": store(
        safe(bag(SHROUDED, SEALED, N), bag(SHROUDED, SEALED_OWN, M)),
        safe(certificate(ONE, N), R, certificate(OWN, M)),
    ),
    "ids alone": store(
        safe(bag(SHROUDED, SEALED, ID), bag(SHROUDED, SEALED_OWN, OTHER_ID)),
        safe(certificate(ONE, ID), R, certificate(OWN, OTHER_ID)),
    ),
    "two certificates of an id": store(safe(K), safe(certificate(OWN, M, ID), C, R)),
    "two certificates of an id, none of the name": store(
        safe(K), safe(certificate(ONE, M, ID), certificate(OWN, friendly("x"), ID), R)
    ),
    "two certificates of a name": store(safe(K), safe(certificate(ONE, N), certificate(OWN, N), R)),
    "a date as id": store(
        safe(bag(SHROUDED, SEALED, N, key_id(b"Time 1700000000000"))),
        safe(certificate(ONE, N, key_id(b"Time 1700000000000"))),
    ),
    "an odd date as id": store(
        safe(bag(SHROUDED, SEALED, N, key_id(b"Time -5"))), safe(certificate(ONE, N))
    ),
    "a date beyond bounds": store(
        safe(bag(SHROUDED, SEALED, N, key_id(b"Time 99999999999999999999"))),
        safe(certificate(ONE, N)),
    ),
    "a date in small letters": store(
        safe(bag(SHROUDED, SEALED, N, key_id(b"time 1700000000000"))), safe(certificate(ONE, N))
    ),
    "a date of a fraction": store(
        safe(bag(SHROUDED, SEALED, N, key_id(b"Time 1.5"))), safe(certificate(ONE, N))
    ),
    "trusted and a key's": store(safe(K), safe(certificate(ONE, N, ID, IS_TRUSTED), R)),
    "trusted under the key's name": store(safe(K), safe(certificate(ROOT, N, IS_TRUSTED), C)),
    "the chain is trusted": store(safe(K), safe(C, T)),
}


def with_mac(rounds: bytes) -> bytes:
    """A good store whose MAC tells other rounds."""
    return outer(data(BODY), mac(BODY, rounds=rounds))


ROUNDS = {
    "0": number(0),
    "1": number(1),
    "2": number(2),
    "-1": number(-1),
    "5000001": number(5000001),
    "2^31-1": number(2**31 - 1),
    "2^31": number(2**31),
    "-2^31-1": number(-(2**31) - 1),
    "2^64": number(2**64),
    "absent": b"",
    "of another type": tlv(4, b"\1"),
    "of no bytes": tlv(2),
    "NULL": NULL,
}
MACS = {
    **{f"MAC of rounds {name}": with_mac(rounds) for name, rounds in ROUNDS.items()},
    **{
        f"MAC of digest {digest}": outer(data(BODY), mac(BODY, digest=digest))
        for digest in (
            "1.2.840.113549.2.2",
            "1.2.840.113549.2.4",
            "1.2.840.113549.2.7",
            "1.2.840.113549.1.1.11",
            "2.16.840.1.101.3.4.2.11",
            "2.16.840.1.101.3.4.2.17",
            "1.2.3.4",
        )
    },
    "MAC whose digest has no parameters": outer(
        data(BODY), MAC.replace(sequence(oid(craft.SHA1), NULL), sequence(oid(craft.SHA1), b""))
    ),
    "MAC of a short value": outer(
        data(BODY),
        sequence(sequence(sequence(oid(craft.SHA1), NULL), tlv(4, b"x")), tlv(4, b"salt")),
    ),
    "MAC of no salt": outer(
        data(BODY), sequence(sequence(sequence(oid(craft.SHA1), NULL), tlv(4, bytes(20))), tlv(4))
    ),
    "MAC of nothing": outer(data(BODY), sequence()),
    "MAC of an info alone": outer(
        data(BODY), sequence(sequence(sequence(oid(craft.SHA1), NULL), tlv(4, bytes(20))))
    ),
    "MAC that is a number": outer(data(BODY), number(1)),
    "MAC of more": outer(data(BODY), sequence(MAC[2:], number(5))),
}
PBMAC1 = {
    "PBMAC1": pbmac1(BODY),
    "PBMAC1 of SHA-512": pbmac1(BODY, 11, 11, 64, 64),
    "PBMAC1 of SHA-1": pbmac1(BODY, 7, 7, 20, 20),
    "PBMAC1 of SHA-512/256": pbmac1(BODY, 13, 13),
    "PBMAC1 of two digests": pbmac1(BODY, 11, 9),
    "PBMAC1 of a short key": pbmac1(BODY, size=1, told=1),
    "PBMAC1 of a long key": pbmac1(BODY, size=64, told=64),
    "PBMAC1 of a wrong length": pbmac1(BODY, told=20),
    "PBMAC1 without a length": pbmac1(BODY, told=None),
    "PBMAC1 of length 0": pbmac1(BODY, told=0),
    "PBMAC1 of length -1": pbmac1(BODY, told=-1),
    "PBMAC1 of length 2^28": pbmac1(BODY, told=2**28),
    "PBMAC1 of length 2^31": pbmac1(BODY, told=2**31),
    "PBMAC1 with a PRF of MD5": pbmac1(BODY, 6, 9),
    "PBMAC1 with a MAC of MD5": pbmac1(BODY, 9, 6),
}
MACS |= {name: outer(data(BODY), macs) for name, macs in PBMAC1.items()}
SHA1_PRF = sequence(oid(HMAC_SHA1), NULL)
PARAMETERS = {
    "no key length": Pbes2(told=None),
    "key length 16": Pbes2(told=16),
    "key length 64": Pbes2(told=64),
    "key length 0": Pbes2(told=0),
    "key length -1": Pbes2(told=-1),
    "key length 256": Pbes2(told=256),
    "key length of AES-128 32": Pbes2(size=16, told=32),
    "AES-128": Pbes2(size=16, told=16),
    "AES-128, no key length": Pbes2(size=16, told=None),
    "no PRF": Pbes2(digest="sha1", prf=None),
    "no PRF, no key length": Pbes2(digest="sha1", prf=None, told=None),
    "PRF SHA-1 told": Pbes2(digest="sha1", prf=SHA1_PRF),
    "PRF without NULL": Pbes2(prf=sequence(oid(craft.HMAC_SHA256))),
    "PRF with a number": Pbes2(prf=sequence(oid(craft.HMAC_SHA256), number(1))),
    "PRF MD5": Pbes2(prf=sequence(oid("1.2.840.113549.2.6"), NULL)),
    "PRF SHA512/256": Pbes2(digest="sha512_256", prf=sequence(oid("1.2.840.113549.2.13"), NULL)),
    "PRF SHA3-256": Pbes2(digest="sha3_256", prf=sequence(oid("2.16.840.1.101.3.4.2.14"), NULL)),
    "PRF that is an OID": Pbes2(prf=oid(craft.HMAC_SHA256)),
    "PRF that is NULL": Pbes2(prf=NULL),
    "PRF twice": Pbes2(prf=sequence(oid(craft.HMAC_SHA256), NULL) * 2),
    "salt of no bytes": Pbes2(salt=b""),
    "salt of one byte": Pbes2(salt=b"x"),
    "salt of 100 bytes": Pbes2(salt=bytes(100)),
    "IV of 8 bytes": Pbes2(iv=bytes(8)),
    "IV of no bytes": Pbes2(iv=b""),
    "IV of 17 bytes": Pbes2(iv=bytes(17)),
    "rounds 1": Pbes2(rounds=1),
    "rounds 0": Pbes2(rounds=0),
    "rounds -1": Pbes2(rounds=-1),
    "rounds 5000001": Pbes2(rounds=5000001),
    "rounds 2^31-1": Pbes2(rounds=2**31 - 1),
    "rounds 2^31": Pbes2(rounds=2**31),
    "another password": Pbes2(password="another"),
}
ENCRYPTIONS = {
    **{
        f"certificates, {name}": store(safe(K), pbes.safe(C, R))
        for name, pbes in PARAMETERS.items()
    },
    **{
        f"key, {name}": store(safe(bag(SHROUDED, pbes.sealed(ONE_KEY), N, ID)), safe(C, R))
        for name, pbes in PARAMETERS.items()
    },
}
PBE = "1.2.840.113549.1.12.1"


def legacy(kind: str, *parameters: bytes) -> bytes:
    """An AlgorithmIdentifier of PBES1."""
    return sequence(oid(kind), sequence(*parameters))


S = tlv(4, b"saltsalt")
ALGORITHMS = {
    "PBES1 of rounds 0": legacy(f"{PBE}.3", S, number(0)),
    "PBES1 of rounds -1": legacy(f"{PBE}.3", S, number(-1)),
    "PBES1 of rounds 5000001": legacy(f"{PBE}.3", S, number(5000001)),
    "PBES1 of rounds 2^31-1": legacy(f"{PBE}.3", S, number(2**31 - 1)),
    "PBES1 of rounds 2^31": legacy(f"{PBE}.3", S, number(2**31)),
    "PBES1 of no salt": legacy(f"{PBE}.3", tlv(4), number(1)),
    "PBES1 without rounds": legacy(f"{PBE}.3", S),
    "PBES1 of more": legacy(f"{PBE}.3", S, number(1), number(1)),
    "PBES1 without parameters": sequence(oid(f"{PBE}.3")),
    "PBES1 with NULL": sequence(oid(f"{PBE}.3"), NULL),
    "PBES1 2DES": legacy(f"{PBE}.4", S, number(1)),
    "PBES1 unknown": legacy(f"{PBE}.7", S, number(1)),
    "PKCS5 of 4 bytes of salt": legacy("1.2.840.113549.1.5.3", tlv(4, b"salt"), number(1)),
    "PBES2 without parameters": sequence(oid(craft.PBES2)),
    "PBES2 with NULL": sequence(oid(craft.PBES2), NULL),
    "PBES2 of nothing": sequence(oid(craft.PBES2), sequence()),
    "PBES2 of PBMAC1": sequence(
        oid(craft.PBES2), sequence(sequence(oid("1.2.840.113549.1.5.14"), sequence()), sequence())
    ),
    "AES alone": sequence(oid(craft.AES_256), tlv(4, bytes(16))),
    "no algorithm": sequence(),
    "an algorithm that is a number": number(1),
    "an unknown algorithm": sequence(oid("1.2.3.4"), NULL),
}
CIPHERTEXT = PBES.encrypt(ONE_KEY)
ENCRYPTIONS |= {
    **{
        f"certificates, {name}": store(safe(K), encrypted(algorithm, tlv(0x80, CIPHERTEXT)))
        for name, algorithm in ALGORITHMS.items()
    },
    **{
        f"key, {name}": store(
            safe(bag(SHROUDED, sequence(algorithm, tlv(4, CIPHERTEXT)), N, ID)), safe(C, R)
        )
        for name, algorithm in ALGORITHMS.items()
        if name != "AES alone"
    },
    **{
        f"certificates, {name}": store(safe(K), encrypted(PBES.algorithm(), content))
        for name, content in {
            "ciphertext of no bytes": tlv(0x80),
            "ciphertext of a byte": tlv(0x80, b"x"),
            "ciphertext absent": b"",
            "ciphertext of another tag": tlv(0x81, CIPHERTEXT),
            "ciphertext in octets": tlv(4, CIPHERTEXT),
        }.items()
    },
    **{
        f"key, {name}": store(
            safe(bag(SHROUDED, sequence(PBES.algorithm(), content), N, ID)), safe(C, R)
        )
        for name, content in {
            "ciphertext of no bytes": tlv(4),
            "ciphertext of a byte": tlv(4, b"x"),
            "ciphertext absent": b"",
            "ciphertext of another tag": tlv(0x80, CIPHERTEXT),
            "more after it": tlv(4, CIPHERTEXT) + NULL,
        }.items()
    },
    "key that is none": store(safe(bag(SHROUDED, PBES.sealed(b"hello"), N, ID)), safe(C, R)),
    "key of a number": store(safe(bag(SHROUDED, PBES.sealed(number(1)), N, ID)), safe(C, R)),
    "key that is no sequence": store(safe(bag(SHROUDED, number(1), N, ID)), safe(C, R)),
}
ENVELOPED, SIGNED = "1.2.840.113549.1.7.3", "1.2.840.113549.1.7.2"
FRAMES = {
    "version 2": outer(data(BODY), MAC, version=2),
    "version 4": outer(data(BODY), MAC, version=4),
    "signed": outer(info(tlv(0xA0, sequence()), kind=SIGNED)),
    "a safe is enveloped": store(safe(K), info(tlv(0xA0, sequence()), kind=ENVELOPED)),
    "a safe is signed": store(safe(K), info(tlv(0xA0, sequence()), kind=SIGNED)),
    "a safe of an unknown type": store(safe(K), info(tlv(0xA0, sequence()), kind="1.2.3")),
    "a safe without content": store(safe(K), info()),
    "an encrypted safe without content": store(safe(K), info(kind=ENCRYPTED)),
    "a safe of two values": store(safe(K), info(tlv(0xA0, tlv(4, b""), NULL))),
    "a safe that is no octets": store(info(tlv(0xA0, sequence(K)))),
    "a safe of no bytes": store(data(b""), GOOD[1]),
    "a safe of rubbish": store(data(b"rubbish"), GOOD[1]),
    "a safe that is no sequence": store(number(1)),
    "safes that are no sequence": outer(data(number(1)), mac(number(1))),
    "safes that are a set": outer(data(tlv(0x31, *GOOD)), mac(tlv(0x31, *GOOD))),
    "encrypted data of version 2": store(
        safe(K),
        sequence(
            oid(ENCRYPTED),
            tlv(
                0xA0,
                sequence(
                    number(2),
                    sequence(oid(DATA), PBES.algorithm(), tlv(0x80, PBES.encrypt(sequence(C, R)))),
                ),
            ),
        ),
    ),
    "encrypted data with attributes": store(
        safe(K),
        sequence(
            oid(ENCRYPTED),
            tlv(
                0xA0,
                sequence(
                    number(0),
                    sequence(oid(DATA), PBES.algorithm(), tlv(0x80, PBES.encrypt(sequence(C, R)))),
                    tlv(0xA1, attribute("1.2.3", NULL)),
                ),
            ),
        ),
    ),
    "encrypted data of another type": store(
        safe(K),
        sequence(
            oid(ENCRYPTED),
            tlv(
                0xA0,
                sequence(
                    number(0),
                    sequence(
                        oid("1.2.3"), PBES.algorithm(), tlv(0x80, PBES.encrypt(sequence(C, R)))
                    ),
                ),
            ),
        ),
    ),
}
INNER, OWN_INNER = ONE_KEY[6:], OWN_KEY[5:]
"""What follows the version."""
POINT = tlv(0x81, b"\0\4" + bytes(64))
USAGE = tlv(0xA0, attribute("2.5.29.15", tlv(3, b"\7\x80")))
P8 = {
    "attributes": sequence(number(0), INNER, USAGE),
    "attributes, version 1": sequence(number(1), INNER, USAGE),
    "a public key, version 1": sequence(number(1), INNER, POINT),
    "a public key, version 0": sequence(number(0), INNER, POINT),
    "an explicit public key": sequence(number(1), INNER, tlv(0xA1, tlv(3, bytes(66)))),
    "version 1": sequence(number(1), INNER),
    "version 2": sequence(number(2), INNER),
    "more behind": ONE_KEY + NULL,
    "more inside": sequence(number(0), INNER, NULL),
    "Ed25519, version 1": sequence(number(1), OWN_INNER),
    "Ed25519, attributes, version 1": sequence(number(1), OWN_INNER, USAGE),
    "Ed25519, a public key": sequence(number(1), OWN_INNER, tlv(0x81, bytes(33))),
    "Ed25519, an explicit public key": sequence(number(1), OWN_INNER, tlv(0xA1, bytes(33))),
    "Ed25519, both": sequence(number(1), OWN_INNER, USAGE, tlv(0x81, bytes(33))),
}
PKCS8 = {
    f"PKCS#8 with {name}": store(
        safe(bag(SHROUDED, PBES.sealed(key), N, ID)),
        safe(certificate(OWN if name.startswith("Ed") else ONE, N, ID)),
    )
    for name, key in P8.items()
}
OPEN = "-keystore s -storepass changeit"
COPIED = (
    "-importkeystore -noprompt -srckeystore s -srcstorepass changeit -destkeystore n"
    " -deststorepass changeit"
)
ADDED = f"-importcert -noprompt -alias z -file ed.cer {OPEN}"
UNREADABLE = ("key, PRF MD5", "key, PBES1 without rounds", "key, more after it")
"""Stores with keys that cannot even be written again."""


def case(name: str, content: bytes, what: str, line: str, stdin: bytes = b"") -> Case:
    """A case with a store."""
    files: dict[str, bytes | str] = {"s": content, "ed.cer": "ed.cer"}
    return Case(f"{name}: {what}", line, stdin, files)


ALIKE = ("key length", "salt", "IV", "rounds", "PRF S", "PRF w", "AES-128", "another", "no PRF")
"""Beginnings of parameters that certificates do not refuse otherwise than keys."""
COPIES = {
    name: content
    for name, content in (BER | BAGS | NAMES | MACS | ENCRYPTIONS | FRAMES | PKCS8).items()
    if not name.startswith(tuple(f"certificates, {beginning}" for beginning in ALIKE))
}
REWRITTEN = {
    name: content
    for name, content in (BER | BAGS | NAMES | MACS).items()
    if name in NAMES or name in PBMAC1 or "safes" in name or "trusted" in name
}
MANY = [attribute(f"1.2.{arc}.9", tlv(19, b"x")) for arc in range(23)]
SETS = {
    f"a set of many, {count}, {kind}": content
    for count in (10, 11, 12, 22, 23)
    for kind, content in (
        ("a key", store(safe(bag(SHROUDED, SEALED, N, ID, *MANY[:count])), safe(C))),
        ("trusted", store(safe(certificate(ROOT, M, IS_TRUSTED, *MANY[:count])))),
    )
}
"""Attributes in numbers at which a set grows."""
CASES = [
    *(
        case(name, content, what, line)
        for name, content in SETS.items()
        for what, line in (("copied", COPIED), ("added to", ADDED))
    ),
    *(case(name, content, "copied", COPIED) for name, content in COPIES.items()),
    *(case(name, content, "added to", ADDED) for name, content in REWRITTEN.items()),
    *(
        case(name, BAGS[name], "unasked", "-list -keystore s", b"\n")
        for name in BAGS
        if "no MAC" in name or "encrypted" in name
    ),
    *(
        replace(case(name, ENCRYPTIONS[name], "added to", ADDED), differs=TOLD_WHEN_DONE)
        for name in UNREADABLE
    ),
]
