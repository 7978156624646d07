"""Reads PKCS12: the bags of a file, then the entries the JDK makes of them.

Which certificate belongs to which key, which name an unnamed bag gets and how a chain is put
together is the JDK's own custom, observed on 17.0.15; `pykeytool.formats.pkcs12` writes.
"""

from collections.abc import Callable
from hmac import compare_digest
from typing import NamedTuple

from pykeytool.der.reader import INTEGER, SEQUENCE, SET, DerError, Value, parse
from pykeytool.der.writer import BMP_STRING
from pykeytool.errors import (
    CertificateError,
    EndOfInputError,
    IllegalArgumentError,
    InputOutputError,
    NullPointerError,
    UnrecoverableKeyError,
    WrongPasswordError,
)
from pykeytool.formats import pkcs12
from pykeytool.formats.pkcs12 import Protection
from pykeytool.java.hashtable import in_set_order
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry, SecretKeyEntry
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.protect import pbe
from pykeytool.protect.kdf import Salted
from pykeytool.protect.pbe import ParameterError, Password, Scheme
from pykeytool.x509.certificate import octets

__all__ = ["ParameterError", "decode", "unseal"]

ChainBuilder = Callable[[bytes, list[bytes]], tuple[bytes, ...]]
"""A key's certificate and all certificates of the file to the chain."""


class Bag(NamedTuple):
    """A key, secret or certificate with the attributes that matter."""

    kind: str
    value: bytes
    name: str | None
    key_id: bytes | None
    usage: bytes | None
    """The attribute that says for what a certificate is trusted."""
    others: tuple[bytes, ...]


def decode(
    data: bytes,
    password: Password | None,
    now: int,
    chain: ChainBuilder,
    check: Callable[[bytes], bytes],
) -> KeyStore:
    """Read a store; without a password the encrypted parts are left out and nothing is checked.

    `check` raises the error of a certificate that cannot be read.
    Raises `WrongPasswordError` and `InputOutputError`.
    """
    try:
        reader = Reader(password, parse, check)
        return _store(reader, Value(data, 0, len(data)), now, chain)
    except (DerError, ValueError, IndexError):
        from pykeytool.x509.reading import Item

        _check_length(data)
        if len(data) < _declared(data):
            raise EndOfInputError from None
        reader = Reader(password, lambda data: Item(data, 0, len(data)), check)
        try:
            return _store(reader, Item(data, 0, len(data)), now, chain)
        except (ValueError, IndexError):
            raise DerError("Too short") from None


def _check_length(data: bytes) -> None:
    """Raise `DerError` for a tag or length of the whole file that the JDK does not take."""
    if data[0] & 0x1F == 0x1F:
        raise DerError("Tag number over 30 is not supported") from None
    if len(data) == 1:
        raise DerError("Short read of DER length") from None
    count = data[1] & 0x7F if data[1] >= 0x80 else 0
    if count > 4:
        raise DerError(f"DerInputStream.getLength(): lengthTag={count}, too big.") from None
    if count == 4 and data[2:3] >= b"\x80":
        raise DerError("DerInputStream.getLength(): Invalid length bytes") from None
    if count and data[2:3] == b"\0":
        raise DerError("DerInputStream.getLength(): Redundant length bytes found") from None
    if count == 1 and data[2:3] < b"\x80" and len(data) > 2:
        raise DerError("DerInputStream.getLength(): Should use short form for length") from None


def _declared(data: bytes) -> int:
    """How long the file says it is, as far as that can be read."""
    if len(data) < 2 or data[1] < 0x80:
        return 2 + data[1] if len(data) > 1 else 2
    count = data[1] & 0x7F
    return 2 + count + int.from_bytes(data[2 : 2 + count], "big") if count <= 4 else 0


def _store(reader: "Reader", file: Value, now: int, chain: ChainBuilder) -> KeyStore:
    certificates, mac = reader.read(file)
    store = pkcs12.new(Protection(certificates, mac))
    _fill(store, reader, now, chain)
    store.counts_more = _has_spare(store, reader)
    return store


Parser = Callable[[bytes], Value]
"""Reads the one value that fills some bytes."""


class Reader:
    """Reads the bags of a file: quickly with `parse`, or with the JDK's words for what is wrong."""

    def __init__(
        self, password: Password | None, parse: Parser, check: Callable[[bytes], bytes]
    ) -> None:
        self._password = password
        self._parse = parse
        self._check = check
        self.bags: list[Bag] = []
        """Keys, secrets and certificates in the order of the file."""
        self._private_keys = 0

    def read(self, file: Value) -> tuple[Scheme | None, Scheme | None]:
        """How certificates and the whole are protected. Raises like `decode`."""
        version, content, *rest = _structure(file).children()
        if version.expect(INTEGER).integer() != 3:
            raise InputOutputError("PKCS12 keystore not in version 3 format")
        oid, *safes = content.sequence()
        if oid.oid() != pkcs12.DATA:
            raise InputOutputError("public key protected PKCS12 not supported")
        if not safes:
            raise NullPointerError('Cannot read the array length because "data" is null')
        body = octets(_content(safes[0]))
        certificates = None
        for safe in self._parse(body).sequence():
            certificates = self._read_safe(safe) or certificates
        if certificates is None and rest and not self.certificates():
            certificates = pkcs12.DEFAULT
        if not rest or self._password is None:
            return certificates, pkcs12.DEFAULT if rest else None
        return certificates, self._check_mac(rest[0], body, self._password.text)

    def _read_safe(self, safe: Value) -> Scheme | None:
        oid, content = safe.sequence()[:2]
        if oid.oid() == pkcs12.DATA:
            plain = octets(_content(content))
        elif oid.oid() == pkcs12.ENCRYPTED_DATA:
            if self._password is None:
                return pkcs12.DEFAULT
            _, info = _structure(_content(content)).children()
            kind, algorithm, encrypted = info.sequence()
            kind.oid()
            if encrypted.tag not in (0x80, 0xA0):
                raise DerError(f"unsupported encrypted content type {_signed(encrypted.tag)}")
            scheme = pbe.scheme(algorithm)
            self._read_encrypted(algorithm, _pieces(encrypted), self._password)
            return scheme
        else:
            raise InputOutputError("public key protected PKCS12 not supported")
        self._read_bags(plain)
        return None

    def _read_encrypted(self, algorithm: Value, data: bytes, password: Password) -> None:
        """Whatever is wrong inside is blamed on the password; an empty one may be one NUL."""
        tries = (password, password._replace(text=pkcs12.NUL)) if not password.text else (password,)
        for attempt in tries:
            try:
                self._read_bags(pbe.decrypt(algorithm, data, attempt))
            except (WrongPasswordError, DerError, CertificateError):
                continue
            return
        raise WrongPasswordError("keystore password was incorrect")

    def _read_bags(self, safe: bytes) -> None:
        for place, bag in enumerate(self._parse(safe).sequence()):
            self._read_bag(bag, place)

    def _read_bag(self, bag: Value, place: int) -> None:
        oid, wrapper, *attributes = _structure(bag).children()
        kind = oid.oid()
        if wrapper.tag != 0xA0:
            raise DerError(f"unsupported PKCS12 bag value type {_signed(wrapper.tag)}")
        value = wrapper.children()[0]
        if kind == pkcs12.SHROUDED_KEY:
            self._add_key(_bag(kind, value.encoded, attributes))
        elif kind == pkcs12.SECRET:
            sealed = octets(value.sequence()[1].explicit())
            found = _bag(kind, sealed, attributes)
            self.bags.append(found._replace(key_id=found.key_id or b"00"))
        elif kind == pkcs12.CERTIFICATE:
            certificate = octets(value.sequence()[1].explicit())
            found = _bag(kind, certificate, attributes)
            found = found._replace(value=self._check(certificate))
            if found.key_id is None and place == 0 and self._private_keys == 1:
                found = found._replace(key_id=b"01")
            self.bags.append(found)

    def certificates(self) -> list[Bag]:
        """All certificates so far."""
        return [bag for bag in self.bags if bag.kind == pkcs12.CERTIFICATE]

    def _add_key(self, found: Bag) -> None:
        self._private_keys += 1
        if found.key_id is None:
            if self._private_keys > 1:
                return
            found = found._replace(key_id=b"01")
        self.bags.append(found)

    @staticmethod
    def _check_mac(data: Value, body: bytes, password: str) -> Scheme:
        info, salt, *iterations = data.sequence()
        algorithm, expected = info.sequence()
        if algorithm.tag != SEQUENCE:
            raise DerError("algid parse error, not a sequence")
        oid = algorithm.children()[0].oid()
        digest = octets(expected)
        given = octets(salt)
        count = iterations[0].expect(INTEGER).integer() if iterations else 1
        if oid not in pkcs12.DIGESTS:
            raise ParameterError("mac", oid)
        name, hashed = pkcs12.DIGESTS[oid]
        if count <= 0:
            raise _unchecked(f"{_PARAMETER}: IterationCount must be a positive number")
        salted = Salted(given, pbe.bounded(count))
        if not _matches(password, lambda text: pkcs12.mac(body, hashed, text, salted), digest):
            raise _unchecked(_FAILED)
        return Scheme(name, count)


_PARAMETER = "java.security.InvalidAlgorithmParameterException"
_FAILED = "java.security.UnrecoverableKeyException: Failed PKCS12 integrity checking"


def _unchecked(why: str) -> WrongPasswordError:
    return WrongPasswordError(f"Integrity check failed: {why}")


def _matches(password: str, mac: Callable[[str], bytes], expected: bytes) -> bool:
    """Whether the MAC is that of the password; an empty one may be one NUL."""
    texts = (password,) if password else ("", pkcs12.NUL)
    return any(compare_digest(mac(text), expected) for text in texts)


class ParsingError(InputOutputError):
    """A ContentInfo that holds more or less than one value."""

    java = "sun.security.pkcs.ParsingException"


def _content(wrapper: Value) -> Value:
    """What a ContentInfo holds."""
    values = wrapper.children()
    if len(values) != 1:
        raise ParsingError("ContentInfo encoding error")
    return values[0]


def _pieces(encrypted: Value) -> bytes:
    """The content of an implicitly tagged OCTET STRING, which may come in pieces."""
    if encrypted.tag == 0xA0:
        return b"".join(map(octets, encrypted.children()))
    return encrypted.content


def _structure(value: Value) -> Value:
    if value.tag not in (SEQUENCE, SET):
        raise DerError(f"toDerInputStream rejects tag type {_signed(value.tag)}")
    return value


def _signed(tag: int) -> int:
    return tag - ((tag & 0x80) << 1)


def _members(attributes: list[Value]) -> list[Value]:
    """The attributes of a bag; a set that cannot be taken apart counts as none."""
    try:
        return attributes[0].children() if attributes else []
    except DerError:
        return []


def _bag(bag: str, value: bytes, attributes: list[Value]) -> Bag:
    name, identity, usage, others = None, None, None, []
    everything = _members(attributes)
    for attribute in everything:
        oid, values = _structure(attribute).children()
        members, kind = values.children(), oid.oid()
        if kind == pkcs12.TRUSTED_KEY_USAGE:
            usage = attribute.encoded
            continue
        if not members:
            others.append(attribute.encoded)
            continue
        first = members[0]
        if kind == pkcs12.FRIENDLY_NAME:
            if first.tag != BMP_STRING:
                raise DerError(f"Incorrect string type {_signed(first.tag)} is not 30")
            name = first.content.decode("utf-16-be", "replace")
        elif kind == pkcs12.LOCAL_KEY_ID:
            identity = octets(first)
        else:
            others.append(_checked(attribute.encoded, members))
    return Bag(bag, value, name, identity, usage, in_set_order(others, len(everything)))


def _checked(attribute: bytes, members: list[Value]) -> bytes:
    """An attribute. Raises `IllegalArgumentError` where a value has no text."""
    from pykeytool.x509.values import text

    try:
        for value in members:
            text(value, lambda _: (0, ""))
    except DerError:
        raise IllegalArgumentError("Incorrect format: encoded") from None
    return attribute


def _fill(store: KeyStore, bags: Reader, now: int, chain: ChainBuilder) -> None:
    unnamed = iter(range(1, 1 << 31))
    certificates = bags.certificates()
    everything = [bag.value for bag in certificates]
    for bag in bags.bags:
        if bag.kind == pkcs12.CERTIFICATE and bag.usage is None:
            continue
        name = bag.name if bag.name is not None else str(next(unnamed))
        created, identity = _created(bag.key_id or b"", now), bag.key_id or b""
        entry: Entry
        if bag.kind == pkcs12.CERTIFICATE:
            entry = Trusted(now, bag.value, name, _trusted_attributes(bag))
        elif bag.kind == pkcs12.SECRET:
            entry = SecretKeyEntry(created, bag.value, identity, bag.others)
        else:
            own = _certificate_of(name, identity, certificates)
            links = chain(own.value, everything) if own else ()
            shown = own.name if own and own.name is not None else name
            entry = PrivateKeyEntry(created, bag.value, links, identity, shown, bag.others)
        store.entries[name.lower()] = entry


def _trusted_attributes(bag: Bag) -> tuple[bytes, ...]:
    identity = () if bag.key_id is None else (pkcs12.key_id_attribute(bag.key_id),)
    return (*identity, bag.usage or b"", *bag.others)


def _has_spare(store: KeyStore, bags: Reader) -> bool:
    """Whether a certificate is neither trusted nor in a chain."""
    chained = {
        link
        for entry in store.entries.values()
        if isinstance(entry, PrivateKeyEntry)
        for link in entry.chain
    }
    return any(bag.usage is None and bag.value not in chained for bag in bags.certificates())


def _created(identity: bytes, now: int) -> int:
    """The date in a localKeyID of the JDK's (``Time 1795303266490``), or now."""
    if identity[:5].lower() == b"time " and identity[5:].isdigit():
        return int(identity[5:])
    return now


def _certificate_of(name: str, identity: bytes, certificates: list[Bag]) -> Bag | None:
    """The certificate with the key's id and name, else the last with its id, else its name."""
    found: dict[int, Bag] = {}
    for bag in certificates:
        if bag.usage is not None:
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
        return pbe.decrypt(algorithm, encrypted.content, password)
    except WrongPasswordError:
        raise UnrecoverableKeyError(
            "Get Key failed: Given final block not properly padded."
            " Such issues can arise if a bad key is used during decryption."
        ) from None
