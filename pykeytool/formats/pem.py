"""PEM as a store, which no keytool has: private keys and certificates in a text file.

block = "-----BEGIN " label "-----" Base64 "-----END " label "-----"
entry = attributes? key certificate* | attributes? certificate

The text before a block may have the attributes that ``openssl pkcs12`` writes there: the alias as
``friendlyName: x``, a ``localKeyID``, and that a certificate is trusted. Without a name, entries
are called 1, 2 and so on.

The certificate of a key is the first with its public key; where the key cannot be opened, the one
with its localKeyID, else the next one after it, else the first of all. The chain goes on as in
PKCS12. What is in no chain, or marked as trusted, is a trusted certificate.

Keys are sealed one by one: the password of the store is whatever opens one of them, and a store
without encrypted keys has none. An empty password is none. No entries make an empty file, which
keytool's rule for all stores is not to open.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pykeytool.errors import (
    InputOutputError,
    StoreError,
    UnrecoverableKeyError,
    WrongPasswordError,
)
from pykeytool.formats import pem_keys
from pykeytool.formats.pkcs12_chain import Chains
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry, SecretKeyEntry
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.protect import pbe
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.keys import public_key
from pykeytool.x509.publickeys import PublicKey

TYPE = "PEM"
CERTIFICATES = ("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE")

_BEGIN, _END, _DASHES = b"-----BEGIN ", b"-----END ", b"-----"
_NAME, _KEY_ID = b"friendlyName: ", b"localKeyID: "
_TRUSTED = (b"Trusted key usage (Oracle):", b"2.16.840.1.113894.746875.1.1:")
_MARK = "Trusted key usage (Oracle): Any Extended Key Usage (2.5.29.37.0)"


class Protection(NamedTuple):
    """Whether no key of the file was encrypted."""

    passwordless: bool


class Block(NamedTuple):
    """A key or certificate as its text in lines of their own, and its attributes."""

    text: bytes
    name: str | None
    key_id: bytes | None
    trusted: bool

    @property
    def is_key(self) -> bool:
        """Whether this is a private key."""
        return pem_keys.label(self.text) in pem_keys.LABELS


def new() -> KeyStore:
    """An empty store, whose keys are going to be encrypted."""
    return KeyStore(TYPE, dict[str, Entry](), Protection(False))


def decode(
    data: bytes, password: str | None, now: int, check: Callable[[bytes], bytes]
) -> KeyStore:
    """Read a store; `check` gives a certificate in DER or raises its error.

    Raises `WrongPasswordError` where a password opens none of the encrypted keys, and
    `InputOutputError` for a file without keys and certificates or keys that cost too much.
    """
    blocks = list(_blocks(data))
    if not blocks:
        raise InputOutputError("Invalid keystore format")
    keys = [block.text for block in blocks if block.is_key]
    pbe.bounded(sum(map(pem_keys.cost, keys)) or 1)
    opened = _open(keys, password)
    locked = [text for text in keys if pem_keys.is_encrypted(text)]
    if password and locked and not any(text in opened for text in locked):
        raise WrongPasswordError("keystore password was incorrect")
    return _store(blocks, _Certificates(blocks, opened, check), now, not locked)


def _open(keys: list[bytes], password: str | None) -> dict[bytes, bytes]:
    """The keys that open, by their texts."""
    opened = {}
    for text in keys:
        try:
            if password or not pem_keys.is_encrypted(text):
                opened[text] = pem_keys.unseal(text, password or "")
        except UnrecoverableKeyError:
            if not pem_keys.is_encrypted(text):
                raise InputOutputError("Invalid keystore format") from None
    return opened


def _blocks(data: bytes) -> Iterator[Block]:
    """Keys and certificates; other blocks are passed over. Raises `InputOutputError`."""
    before: list[bytes] = []
    lines = iter(data.splitlines())
    for line in lines:
        if not line.strip().startswith(_BEGIN):
            before.append(line)
            continue
        text = _block(line.strip(), lines)
        label = pem_keys.label(text)
        if label in pem_keys.LABELS or label in CERTIFICATES:
            yield Block(text, *_attributes(before))
        elif label.endswith(pem_keys.PLAIN):
            raise InputOutputError(f"Unsupported private key: {label}")
        before = []


def _block(begin: bytes, lines: Iterator[bytes]) -> bytes:
    found = [begin]
    for line in lines:
        found.append(line.strip())
        if found[-1].startswith(_DASHES):
            break
    if not begin.endswith(_DASHES) or found[-1] != begin.replace(_BEGIN, _END, 1):
        raise InputOutputError("Incomplete data")
    return b"\n".join((*found, b""))


def _attributes(before: list[bytes]) -> tuple[str | None, bytes | None, bool]:
    """Name, localKeyID and whether it is trusted."""
    name, identity, trusted = None, None, False
    for line in before:
        found = line.lstrip()
        if found.startswith(_NAME):
            name = _text(found[len(_NAME) :])
        elif found.startswith(_KEY_ID):
            identity = found[len(_KEY_ID) :].strip()
        trusted = trusted or found.startswith(_TRUSTED)
    return name, identity, trusted


def _text(name: bytes) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode("latin-1")  # which is what openssl writes


class _Certificates:
    """The certificates of a file and which of them belong to its keys."""

    def __init__(
        self, blocks: list[Block], opened: dict[bytes, bytes], check: Callable[[bytes], bytes]
    ) -> None:
        self._opened = opened
        self._chains = Chains()
        self.encoded = {
            at: check(pem_keys.content(block.text))
            for at, block in enumerate(blocks)
            if not block.is_key
        }
        """The certificates in DER by the places of their blocks."""
        self._all = list(self.encoded.values())
        self._free = dict.fromkeys(at for at in self.encoded if not blocks[at].trusted)
        self._by_key: dict[bytes, int] = {}
        self._by_id: dict[bytes | None, int] = {}
        for at in reversed(self._free):
            self._by_key[Certificate(self.encoded[at]).public_key.bits] = at
            self._by_id[blocks[at].key_id] = at

    def own(self, at: int, key: Block) -> int | None:
        """The place of the certificate of a key, which has a place too."""
        plain = self._opened.get(key.text)
        public = None if plain is None else _public_bits(plain)
        if public is not None:
            return self._by_key.get(public)
        if key.key_id is not None and key.key_id in self._by_id:
            return self._by_id[key.key_id]
        if at + 1 in self._free:
            return at + 1
        return next(iter(self._free), None)

    def chain(self, own: int | None) -> tuple[bytes, ...]:
        """The chain that begins at a place, empty where there is none."""
        return () if own is None else self._chains(self.encoded[own], self._all)


def _public_bits(key: bytes) -> bytes | None:
    """What identifies the public key; None for a key that is not known well enough."""
    try:
        return PublicKey(public_key(key)).bits
    except Exception:  # whatever a key of any kind makes us or the library stumble over
        return None


def _store(
    blocks: list[Block], certificates: _Certificates, now: int, passwordless: bool
) -> KeyStore:
    owned = {at: certificates.own(at, block) for at, block in enumerate(blocks) if block.is_key}
    chains = {at: certificates.chain(own) for at, own in owned.items()}
    chained = {link for chain in chains.values() for link in chain}
    store = KeyStore(TYPE, dict[str, Entry](), Protection(passwordless))
    names = _Names(blocks)
    for at, block in enumerate(blocks):
        entry: Entry
        if block.is_key:
            own = owned[at]
            name = names.next(block.name, None if own is None else blocks[own].name)
            entry = PrivateKeyEntry(now, block.text, chains[at], name=name)
        elif block.trusted or certificates.encoded[at] not in chained:
            name = names.next(block.name)
            entry = Trusted(now, certificates.encoded[at], name)
        else:
            continue
        store.entries[name.lower()] = entry
    return store


class _Names:
    """Names for entries: each once, and numbers for those without."""

    def __init__(self, blocks: list[Block]) -> None:
        self._given = {block.name.lower() for block in blocks if block.name}
        self._taken: set[str] = set()
        self._numbers = iter(range(1, 1 << 31))

    def next(self, *wanted: str | None) -> str:
        """The first name that is still free, or the next number."""
        for name in wanted:
            if name and name.lower() not in self._taken:
                self._taken.add(name.lower())
                return name
        return next(name for name in map(str, self._numbers) if name not in self._given)


def encode(store: KeyStore) -> bytes:
    """Write a store. Raises `StoreError` for secret keys and for names that are no line."""
    return b"".join(_lines(alias, entry) for alias, entry in store.entries.items())


def _lines(alias: str, entry: Entry) -> bytes:
    if isinstance(entry, SecretKeyEntry):
        raise StoreError("Cannot store non-PrivateKeys")
    name = entry.name or alias
    if not name.isprintable():
        raise StoreError(f"Alias <{alias}> cannot be written to a text file")
    trusted = isinstance(entry, Trusted)
    marks = f"Bag Attributes\n    friendlyName: {name}\n" + f"    {_MARK}\n" * trusted
    certificates = (entry.certificate,) if isinstance(entry, Trusted) else entry.chain
    key = b"" if isinstance(entry, Trusted) else entry.sealed
    written = (pem_keys.block(CERTIFICATES[0], certificate) for certificate in certificates)
    return marks.encode("utf-8") + key + b"".join(written)
