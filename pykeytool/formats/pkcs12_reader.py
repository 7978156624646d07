"""Reads PKCS12: the bags of a file, then the entries the JDK makes of them.

Which certificate belongs to which key, which name an unnamed bag gets and how a chain is put
together is the JDK's own custom, observed on 17.0.15; `pykeytool.formats.pkcs12` writes.
"""

from collections.abc import Callable
from hmac import compare_digest
from typing import NamedTuple

from pykeytool.der.reader import INTEGER, OCTET_STRING, SEQUENCE, DerError, Value, parse
from pykeytool.errors import InputOutputError, UnrecoverableKeyError, WrongPasswordError
from pykeytool.formats import pkcs12
from pykeytool.formats.pkcs12 import Protection
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry, SecretKeyEntry
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.protect import pbe
from pykeytool.protect.kdf import Salted
from pykeytool.protect.pbe import Password, Scheme

ChainBuilder = Callable[[bytes, list[bytes]], tuple[bytes, ...]]
"""A key's certificate and all certificates of the file to the chain."""


class Bag(NamedTuple):
    """A key, secret or certificate with the attributes that matter."""

    value: bytes
    name: str | None
    key_id: bytes | None
    trusted: bool
    others: tuple[bytes, ...]


class Bags:
    """What is in a file, kind by kind, in file order."""

    def __init__(self) -> None:
        self.keys: list[tuple[bool, Bag]] = []
        """Private keys (True) and secret keys."""
        self.certificates: list[Bag] = []
        self.private_keys = 0


def decode(data: bytes, password: Password | None, now: int, chain: ChainBuilder) -> KeyStore:
    """Read a store; without a password the encrypted parts are left out and nothing is checked.

    Raises `WrongPasswordError` and `InputOutputError`.
    """
    try:
        return _decode(data, password, now, chain)
    except (IndexError, ValueError) as error:
        raise DerError("Unrecognized PKCS12 structure") from error


def _decode(data: bytes, password: Password | None, now: int, chain: ChainBuilder) -> KeyStore:
    version, content, *rest = _der(data).sequence()
    if version.expect(INTEGER).integer() != 3:
        raise InputOutputError("PKCS12 keystore not in version 3 format")
    oid, safes = content.sequence()
    if oid.oid() != pkcs12.DATA:
        raise InputOutputError("public key protected PKCS12 not supported")
    body = safes.explicit().expect(OCTET_STRING).content
    bags = Bags()
    certificates = None
    for safe in parse(body).sequence():
        certificates = _read_safe(safe, password, bags) or certificates
    mac = _check_mac(rest[0], body, password) if rest else None
    store = pkcs12.new(Protection(certificates, mac))
    _fill(store, bags, now, chain)
    return store


def _der(data: bytes) -> Value:
    try:
        return Value(data, 0, len(data))
    except DerError:
        from pykeytool.der.ber import to_der

        return parse(to_der(data))


def _read_safe(safe: Value, password: Password | None, bags: Bags) -> Scheme | None:
    oid, content = safe.sequence()[:2]
    scheme = None
    if oid.oid() == pkcs12.DATA:
        plain = content.explicit().expect(OCTET_STRING).content
    elif oid.oid() == pkcs12.ENCRYPTED_DATA:
        _, algorithm, *encrypted = content.explicit().sequence()[1].sequence()
        scheme = pbe.scheme(algorithm)
        if password is None:
            return scheme
        plain = _decrypt(algorithm, encrypted[0].content, password)
    else:
        raise InputOutputError("public key protected PKCS12 not supported")
    for place, bag in enumerate(parse(plain).sequence()):
        _read_bag(bag, place, bags)
    return scheme


def _decrypt(algorithm: Value, data: bytes, password: Password) -> bytes:
    """Decrypt, and know the plain text by its SEQUENCE; an empty password may be one NUL."""
    tries = (password, password._replace(text="\0")) if not password.text else (password,)
    for attempt in tries:
        try:
            plain = pbe.decrypt(algorithm, data, attempt)
            parse(plain).expect(SEQUENCE)
        except (WrongPasswordError, DerError):
            continue
        return plain
    raise WrongPasswordError("keystore password was incorrect")


def _read_bag(bag: Value, place: int, bags: Bags) -> None:
    oid, value, *attributes = bag.sequence()
    kind, value = oid.oid(), value.explicit()
    if kind == pkcs12.SHROUDED_KEY:
        _add_key(_bag(value.encoded, attributes), bags)
    elif kind == pkcs12.SECRET:
        sealed = value.sequence()[1].explicit().expect(OCTET_STRING).content
        found = _bag(sealed, attributes)
        bags.keys.append((False, found._replace(key_id=found.key_id or b"00")))
    elif kind == pkcs12.CERTIFICATE:
        certificate = value.sequence()[1].explicit().expect(OCTET_STRING).content
        found = _bag(certificate, attributes)
        if found.key_id is None and place == 0 and bags.private_keys == 1:
            found = found._replace(key_id=b"01")
        bags.certificates.append(found)


def _add_key(found: Bag, bags: Bags) -> None:
    bags.private_keys += 1
    if found.key_id is None:
        if bags.private_keys > 1:
            return
        found = found._replace(key_id=b"01")
    bags.keys.append((True, found))


def _bag(value: bytes, attributes: list[Value]) -> Bag:
    name, identity, trusted, others = None, None, False, []
    for attribute in attributes[0].children() if attributes else ():
        oid, values = attribute.sequence()
        first = values.children()[0]
        if oid.oid() == pkcs12.FRIENDLY_NAME:
            name = first.content.decode("utf-16-be", "surrogatepass")
        elif oid.oid() == pkcs12.LOCAL_KEY_ID:
            identity = first.content
        elif oid.oid() == pkcs12.TRUSTED_KEY_USAGE:
            trusted = True
        else:
            others.append(attribute.encoded)
    return Bag(value, name, identity, trusted, tuple(others))


def _check_mac(data: Value, body: bytes, password: Password | None) -> Scheme:
    info, salt, *iterations = data.sequence()
    algorithm, expected = info.sequence()
    oid = algorithm.sequence()[0].oid()
    if oid not in pkcs12.DIGESTS:
        raise InputOutputError(f"Integrity check failed: unknown digest {oid}")
    name, digest = pkcs12.DIGESTS[oid]
    count = pbe.bounded(iterations[0].integer()) if iterations else 1
    salted = Salted(salt.content, count)
    if password is not None and not any(
        compare_digest(pkcs12.mac(body, digest, text, salted), expected.content)
        for text in ((password.text,) if password.text else ("", "\0"))
    ):
        raise WrongPasswordError("keystore password was incorrect")
    return Scheme(name, count)


def _fill(store: KeyStore, bags: Bags, now: int, chain: ChainBuilder) -> None:
    unnamed = iter(range(1, 1 << 31))
    everything = [bag.value for bag in bags.certificates]
    for private, bag in bags.keys:
        name = bag.name if bag.name is not None else str(next(unnamed))
        created, identity = _created(bag.key_id or b"", now), bag.key_id or b""
        entry: Entry
        if private:
            own = _certificate_of(name, identity, bags.certificates)
            links = chain(own.value, everything) if own else ()
            shown = own.name if own and own.name is not None else name
            entry = PrivateKeyEntry(created, bag.value, links, identity, shown, bag.others)
        else:
            entry = SecretKeyEntry(created, bag.value, identity, bag.others)
        store.entries[name.lower()] = entry
    for bag in bags.certificates:
        if bag.trusted:
            name = bag.name if bag.name is not None else str(next(unnamed))
            store.entries[name.lower()] = Trusted(now, bag.value, name, bag.others)


def _created(identity: bytes, now: int) -> int:
    """The date in a localKeyID of the JDK's (``Time 1795303266490``), or now."""
    if identity[:5].lower() == b"time " and identity[5:].isdigit():
        return int(identity[5:])
    return now


def _certificate_of(name: str, identity: bytes, certificates: list[Bag]) -> Bag | None:
    """The certificate with the key's id and name, else the last with its id, else its name."""
    found: dict[int, Bag] = {}
    for bag in certificates:
        if bag.trusted:
            continue
        same_id = bag.key_id == identity
        same_name = bag.name is not None and bag.name.lower() == name.lower()
        if same_id and same_name:
            return bag
        for rank, same in ((1, same_id), (2, same_name)):
            if same:
                found[rank] = bag
    return found.get(1) or found.get(2)


def unseal(sealed: bytes, password: Password) -> bytes:
    """The PKCS#8 bytes of a key. Raises `UnrecoverableKeyError` for a wrong password."""
    algorithm, encrypted = parse(sealed).sequence()
    try:
        return _decrypt(algorithm, encrypted.content, password)
    except WrongPasswordError:
        raise UnrecoverableKeyError(
            "Get Key failed: Given final block not properly padded."
            " Such issues can arise if a bad key is used during decryption."
        ) from None
