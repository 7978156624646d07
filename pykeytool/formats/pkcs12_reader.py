"""Reads PKCS12: the safes of a file and the bags in them; `pykeytool.formats.pkcs12` writes.

What the JDK takes, in which order it looks and what it says of the rest observed on 17.0.15,
21.0.13 and 25.0.5.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from pykeytool.der.reader import INTEGER, DerError, Value, parse
from pykeytool.errors import (
    CertificateError,
    EndOfInputError,
    InputOutputError,
    NullPointerError,
    WrongPasswordError,
)
from pykeytool.formats import pkcs12, pkcs12_bags, pkcs12_entries, pkcs12_keys, pkcs12_mac
from pykeytool.formats.pkcs12 import Protection
from pykeytool.formats.pkcs12_bags import Bag, signed, structure
from pykeytool.formats.pkcs12_entries import ChainBuilder
from pykeytool.formats.pkcs12_mac import ParsingError
from pykeytool.keystore import KeyStore
from pykeytool.profiles.storing import Storing
from pykeytool.protect import parameters, pbe
from pykeytool.protect.parameters import Encryption, Reading
from pykeytool.protect.pbe import Password, Scheme
from pykeytool.x509.certificate import octets

_NO_DATA = 'Cannot read the array length because "data" is null'
_NO_CONTENT = (
    'Cannot invoke "sun.security.util.DerValue.toDerInputStream()" because the return value of'
    ' "sun.security.pkcs.ContentInfo.getContent()" is null'
)


class Rules(NamedTuple):
    """What a release makes of a store."""

    storing: Storing
    reading: Reading
    failed: str
    """What is put before an error in the parameters of an encrypted safe."""
    chain: ChainBuilder
    check: Callable[[bytes], bytes]
    """Gives a certificate in DER, or raises the error of one that cannot be read."""
    unknown_mac: Callable[[str], str]
    """What is said of a digest by its OID."""


def rules(
    storing: Storing,
    names: Mapping[str, str],
    chain: ChainBuilder,
    check: Callable[[bytes], bytes],
) -> Rules:
    """The rules of a release, which has names of its own for some OIDs."""

    def unknown_mac(oid: str) -> str:
        return pkcs12_mac.unknown(storing, names, oid)

    return Rules(
        storing, pkcs12_keys.reading(storing), storing.parameters_failed, chain, check, unknown_mac
    )


def decode(data: bytes, password: Password | None, now: int, rules: Rules) -> KeyStore:
    """Read a store; without a password the encrypted parts are left out and nothing is checked.

    Raises `WrongPasswordError` and `InputOutputError`.
    """
    try:
        return _store(Reader(password, rules), Value(data, 0, len(data)), now)
    except (DerError, ValueError, IndexError):
        from pykeytool.x509.reading import Item

        _check_length(data)
        if len(data) < _declared(data):
            raise EndOfInputError from None
        try:
            return _store(SlowReader(password, rules), Item(data, 0, len(data)), now)
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


def _store(reader: "Reader", file: Value, now: int) -> KeyStore:
    store = pkcs12.new(reader.read(file))
    pkcs12_entries.fill(store, reader.bags, now, reader.rules.chain)
    return store


class Reader:
    """Reads the bags of a file quickly; what is odd is for `SlowReader` to tell."""

    def __init__(self, password: Password | None, rules: Rules) -> None:
        self._password = password
        self.rules = rules
        self.bags: list[Bag] = []
        """Keys, secrets and certificates in the order of the file."""
        self._private_keys = 0

    def _parse(self, data: bytes) -> Value:
        """The one value that fills some bytes."""
        return parse(data)

    def _members(self, file: Value) -> Iterator[Value]:
        return iter(structure(file).children())

    def read(self, file: Value) -> Protection:
        """How certificates and the whole are protected. Raises like `decode`."""
        members = self._members(file)
        if _next(members).expect(INTEGER).integer() != 3:
            raise InputOutputError("PKCS12 keystore not in version 3 format")
        oid, *safes = _content_info(_next(members))
        if oid.oid() != pkcs12.DATA:
            raise InputOutputError("public key protected PKCS12 not supported")
        if not safes:
            raise NullPointerError(_NO_DATA)
        body = octets(_content(safes[0]))
        certificates, sealed = None, False
        for safe in self._parse(body).sequence():
            scheme = self._read_safe(safe)
            certificates, sealed = scheme or certificates, sealed or scheme is not None
        if certificates is None and not self._has_certificates():
            certificates = pkcs12.DEFAULT
        mac = self._read_mac(members, body)
        return Protection(certificates, mac, not sealed and mac is None)

    def _read_mac(self, members: Iterator[Value], body: bytes) -> Scheme | None:
        if self._password is None:
            return pkcs12.DEFAULT if _is_more(members) else None
        data = next(members, None)
        if data is None:
            return None
        mac = pkcs12_mac.read(data, self.rules.storing)
        return pkcs12_mac.check(mac, body, self._password, self.rules.unknown_mac)

    def _read_safe(self, safe: Value) -> Scheme | None:
        oid, *content = _content_info(safe)
        if oid.oid() == pkcs12.DATA:
            if not content:
                raise NullPointerError(_NO_DATA)
            self._read_bags(octets(_content(content[0])))
            return None
        if oid.oid() != pkcs12.ENCRYPTED_DATA:
            raise InputOutputError("public key protected PKCS12 not supported")
        if self._password is None:
            return pkcs12.DEFAULT
        if not content:
            raise NullPointerError(_NO_CONTENT)
        version, info = structure(_content(content[0])).children()[:2]
        parameters.count(version)
        return self._read_info(info, self._password)

    def _read_info(self, info: Value, password: Password) -> Scheme:
        members = info.sequence()
        if len(members) != 3:
            raise InputOutputError("Invalid length for EncryptedContentInfo")
        kind, algorithm, encrypted = members
        kind.oid()
        if encrypted.tag not in (0x80, 0xA0):
            raise DerError(f"unsupported encrypted content type {signed(encrypted.tag)}")
        encryption = self._encryption(algorithm)
        if encryption.iterations > pbe.MOST_ITERATIONS:
            raise InputOutputError("cert PBE iteration count too large")
        self._read_encrypted(encryption, _pieces(encrypted), password)
        return Scheme(encryption.name, encryption.iterations)

    def _encryption(self, algorithm: Value) -> Encryption:
        reading, failed = self.rules.reading, self.rules.failed
        if reading.strict:
            structure(algorithm).children()[0].oid()
        try:
            return parameters.read(algorithm, reading)
        except InputOutputError as error:
            if not failed:
                raise
            raise type(error)(f"{failed}{error}") from None

    def _read_encrypted(self, encryption: Encryption, data: bytes, password: Password) -> None:
        """Read the bags in a safe that is encrypted."""
        try:
            plain = pkcs12_keys.decrypt(encryption, data, password)
            self._read_bags(plain)
        except (WrongPasswordError, CertificateError):
            raise WrongPasswordError("keystore password was incorrect") from None

    def _read_bags(self, safe: bytes) -> None:
        for place, bag in enumerate(self._parse(safe).sequence()):
            self._read_bag(bag, place)

    def _read_bag(self, bag: Value, place: int) -> None:
        members = self._members(bag)
        kind, wrapper = _next(members).oid(), _next(members)
        if wrapper.tag != 0xA0:
            raise DerError(f"unsupported PKCS12 bag value type {signed(wrapper.tag)}")
        value = wrapper.children()[0]
        if kind == pkcs12.SHROUDED_KEY:
            self._add_key(self._bag(kind, value.encoded, members))
        elif kind == pkcs12.SECRET:
            sealed = octets(value.sequence()[1].explicit())
            found = self._bag(kind, sealed, members)
            self.bags.append(found._replace(key_id=found.key_id or b"00"))
        elif kind == pkcs12.CERTIFICATE:
            certificate = self.rules.check(octets(value.sequence()[1].explicit()))
            found = self._bag(kind, certificate, members)
            if found.key_id is None and place == 0 and self._private_keys == 1:
                found = found._replace(key_id=b"01")
            self.bags.append(found)

    def _bag(self, kind: str, value: bytes, rest: Iterator[Value]) -> Bag:
        sets_all = self.rules.storing.sets_all_attributes
        try:
            attributes = next(rest, None)
        except DerError:
            attributes = None
        return pkcs12_bags.read(kind, value, attributes, sets_all)

    def _has_certificates(self) -> bool:
        return any(bag.kind == pkcs12.CERTIFICATE for bag in self.bags)

    def _add_key(self, found: Bag) -> None:
        self._private_keys += 1
        if found.key_id is None:
            if self._private_keys > 1:
                return
            found = found._replace(key_id=b"01")
        self.bags.append(found)


class SlowReader(Reader):
    """Reads BER too, has the JDK's words for what is wrong, and gets no further than it does."""

    def _parse(self, data: bytes) -> Value:
        from pykeytool.x509.reading import Item

        return Item(data, 0, len(data))

    def _members(self, file: Value) -> Iterator[Value]:
        from pykeytool.x509.reading import Item

        structure(file)
        return file.each() if isinstance(file, Item) else super()._members(file)

    def _read_encrypted(self, encryption: Encryption, data: bytes, password: Password) -> None:
        """Whatever is wrong inside is blamed on the password."""
        try:
            super()._read_encrypted(encryption, data, password)
        except (DerError, ValueError, IndexError):
            raise WrongPasswordError("keystore password was incorrect") from None


def _next(members: Iterator[Value]) -> Value:
    value = next(members, None)
    if value is None:
        raise DerError("Too short")
    return value


def _is_more(members: Iterator[Value]) -> bool:
    """Whether something follows; nobody asks what."""
    try:
        return next(members, None) is not None
    except DerError:
        return True


def _content_info(value: Value) -> list[Value]:
    """The type of some content, and the content if there is any."""
    members = value.sequence()
    if not 1 <= len(members) <= 2:
        raise ParsingError("Invalid length for ContentInfo")
    return members


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
