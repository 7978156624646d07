"""The store of a command while it works on it: what it reads, changes and saves."""

from typing import TYPE_CHECKING, TypeAlias

from pykeytool.errors import (
    CertificateError,
    IllegalArgumentError,
    InputOutputError,
    KeytoolError,
    NullPointerError,
    StoreError,
    WrongPasswordError,
)
from pykeytool.formats import Codec, sniff
from pykeytool.formats.own import OWN
from pykeytool.host import Host
from pykeytool.keystore import (
    Entry,
    KeyStore,
    PrivateKeyEntry,
    SecretKeyEntry,
    TrustedCertificateEntry,
    certificates,
    own_certificate,
)
from pykeytool.options import Call

if TYPE_CHECKING:
    from pykeytool.protect.secretkeys import SecretKey

Key: TypeAlias = "bytes | SecretKey"
"""A private key is PKCS#8 bytes."""

_SETTING_KEY, _SETTING_CERTIFICATE = "setting key entry", "setting certificate entry"

_WRITES = {
    "PKCS12": 'write(byte[])" because "stream"',
    "JKS": 'write(byte[], int, int)" because "this.out"',
    "JCEKS": 'close()" because "this.out"',
}
"""What the JDK does first with the stream of a store that is to be written, and its name for it."""


class Session:
    """A store opened for one command.

    `path` is the file as named on the command line, None for ``NONE``; `password` is None where
    the store was opened without; `type` and `provider` are what -list calls them.
    """

    def __init__(self, call: Call, host: Host, codec: Codec) -> None:
        self.call = call
        self.host = host
        self.codec = codec
        self.path: str | None = None
        self.password: str | None = None
        self.new_password: str | None = None
        """The password to write the store with, where it is to be another."""
        self.type = ""
        self.provider = ""
        self.original: bytes | None = None
        """The file as it was read; None for a new store."""
        self.replaces = False
        """Whether the file is replaced as a whole, so that nothing in it is to be kept."""
        self.store: KeyStore = KeyStore("", {})
        self._written = ""
        self._owners: dict[bytes, str] | None = None
        self._changes: dict[str, tuple[Entry | None, Entry | None]] = {}

    @property
    def probes(self) -> bool:
        """Whether the type of the file is found by what is in it."""
        return self.call.providername is None and self.call.profile.storing.probes

    @property
    def is_pkcs12(self) -> bool:
        """Whether the store goes by the rules of PKCS12, which it does by the type asked for.

        A file of the other format that is read in its place stays what it is.
        """
        return self.type.upper() == "PKCS12"

    @property
    def is_pem(self) -> bool:
        """Whether the store is a PEM file, which protects its keys and nothing else."""
        return self.type.upper() == "PEM"

    @property
    def no_password(self) -> str | None:
        """The password of a store for which none was asked: in a PEM file it opens plain keys."""
        return "" if self.is_pem else None

    def fold(self, alias: str) -> str:
        """An alias as the store keeps it."""
        return self.store.fold(alias)

    def get(self, alias: str) -> Entry | None:
        """The entry of an alias, whatever its case, or None."""
        return self.store.entries.get(self.fold(alias))

    def alias_of(self, certificate: bytes) -> str | None:
        """The first alias, in the order of the store, whose own certificate this is."""
        alias = self._owner(certificate)
        return None if alias is None else self.store.own_alias(alias)

    def _owner(self, certificate: bytes) -> str | None:
        if self._owners is None:
            self._owners = {}
            for alias, entry in self.store.entries.items():
                own = own_certificate(entry)
                if own is not None:
                    self._owners.setdefault(own, alias)
        return self._owners.get(certificate)

    def trusts(self, certificate: bytes) -> bool:
        """Whether the first entry with this certificate is one that is trusted."""
        alias = self._owner(certificate)
        entry = None if alias is None else self.store.entries[alias]
        return isinstance(entry, TrustedCertificateEntry)

    def put(self, alias: str, entry: Entry) -> None:
        """Add or replace an entry. Raises `StoreError` for an alias that a domain does not take."""
        if isinstance(entry, TrustedCertificateEntry):
            _, own = self.store.place(alias, _SETTING_CERTIFICATE)
            entry = entry._replace(name=own)
        self._change(self.fold(alias), entry)

    def put_key(
        self,
        alias: str,
        key: bytes,
        password: str,
        chain: tuple[bytes, ...],
        attributes: tuple[bytes, ...] = (),
    ) -> None:
        """Add or replace a private key (PKCS#8), sealed as the store does it, dated now.

        Raises `StoreError` for a chain that PKCS12 refuses, `IllegalArgumentError` for none.
        """
        if not chain:
            raise IllegalArgumentError("Private key must be accompanied by certificate chain")
        store, own = self.store.place(alias, _SETTING_KEY)
        created = self.host.now()
        self.codec.check_chain(store, chain)
        sealed = self.codec.seal(store, key, password)
        name, identity = store.fold(own), b"Time %d" % created
        self.put(alias, PrivateKeyEntry(created, sealed, chain, identity, name, attributes))

    def put_secret(
        self,
        alias: str,
        secret: "SecretKey",
        password: str,
        attributes: tuple[bytes, ...] = (),
        algorithm: str | None = None,
    ) -> None:
        """Add or replace a secret key, likewise, sealed with an algorithm where one was asked for.

        Raises `StoreError` for what the store does not take.
        """
        if algorithm is not None and self.store.is_domain:
            raise StoreError("unsupported password protection algorithm")
        store, _ = self.store.place(alias, _SETTING_KEY)
        created = self.host.now()
        sealed = self.codec.seal_secret(store, secret, password, algorithm)
        identity = b"Time %d" % created
        replaced = self.get(alias)
        store.counts_more |= replaced is not None and bool(certificates(replaced))
        self.put(alias, SecretKeyEntry(created, sealed, identity, attributes))

    def put_copy(self, alias: str, entry: Entry, key: "Key", password: str) -> None:
        """Put an entry's key in, sealed anew; all else stays but its date, which is now."""
        attributes: tuple[bytes, ...] = ()
        if isinstance(entry, PrivateKeyEntry | SecretKeyEntry) and entry.attributes:
            from pykeytool.formats.pkcs12 import copied_key_attributes

            storing = self.call.profile.storing
            attributes = copied_key_attributes(entry.attributes, storing)
        if isinstance(entry, PrivateKeyEntry) and isinstance(key, bytes):
            self.put_key(alias, key, password, entry.chain, attributes)
        elif not isinstance(key, bytes):
            self.put_secret(alias, key, password, attributes)

    def put_trusted(self, alias: str, entry: TrustedCertificateEntry) -> None:
        """Add or replace a trusted certificate, dated now; its further attributes stay.

        Raises `StoreError` where the alias is that of a key.
        """
        self.store.place(alias, _SETTING_CERTIFICATE)
        known = self.get(alias)
        if isinstance(known, SecretKeyEntry) and self.store.type == "JCEKS":
            raise StoreError("Cannot overwrite secret key")
        if isinstance(known, PrivateKeyEntry | SecretKeyEntry):
            raise StoreError("Cannot overwrite own certificate")
        dated = self.store.type != "PKCS12"
        created = self.host.now() if dated else self.host.started
        if entry.attributes:
            from pykeytool.formats.pkcs12 import copied_attributes

            attributes = copied_attributes(entry.attributes, self.call.profile.storing)
            entry = entry._replace(attributes=attributes)
        self.put(alias, entry._replace(created=created))

    def remove(self, alias: str) -> None:
        """Take an entry out. Raises `StoreError` for an alias that a domain does not take."""
        self.store.place(alias, "deleting entry")
        self._change(self.fold(alias), None)

    def _change(self, alias: str, entry: Entry | None) -> None:
        before, _ = self._changes.get(alias, (self.store.entries.get(alias), None))
        self._changes[alias] = before, entry
        self._owners = None
        _apply(self.store, alias, entry)

    def save(self) -> None:
        """Write the store, with the changes others made meanwhile, and say so under -v.

        Raises what writing a file raises, and `KeytoolError` where others changed the same entry.
        """
        self.store.written()
        if self.path is None:
            call = _WRITES.get(self.store.type, _WRITES["JKS"])
            raise NullPointerError(f'Cannot invoke "java.io.OutputStream.{call} is null')
        with self.host.files.locked(self.path):
            self._merge()
            data = self.codec.encode(self.store, self.new_password or self.password)
            self.host.files.replace(self.path, data)
            self._written = self.store.file_type

    def tell_saved(self) -> None:
        """The line that -v adds about the saving."""
        if self.call.verbose:
            self.host.tell(f"[Storing {self.path}]")

    def check_changes(self) -> None:
        """Raise the error of reading back what this command has stored."""
        for _, entry in self._changes.values():
            for certificate in certificates(entry) if entry else ():
                try:
                    self.codec.check(certificate)
                except CertificateError:
                    sealed = not self.codec.opens_without_password(self.store)
                    if self.store.type != "PKCS12" or not sealed:
                        raise
                    raise WrongPasswordError("keystore password was incorrect") from None

    def finish(self) -> None:
        """The last look at the store: whether it can be read again, and whether to migrate it.

        Raises `WrongPasswordError`, as keytool does, for a PKCS12 that now holds what it cannot
        read.
        """
        if self.call.profile.storing.reads_back:
            self.check_changes()
            self.codec.check_written(self.store)
        if self.path is not None and self.host.files.names(self.path) is not None:
            raise IllegalArgumentError(
                f"File does not exist or it does not refer to a normal file: {self.path}"
            )
        if self.store.type in ("PKCS12", *OWN) or self.path is None:
            return
        if self.store.seems_to_have_keys():
            text = self.call.profile.storing.migration
            self.call.warnings.append(text.format(type=self._file_type, path=self.path))

    @property
    def _file_type(self) -> str:
        """What the file as it now is would be taken for."""
        return self._written or (sniff(self.original) if self.original else self.store.file_type)

    def _merge(self) -> None:
        """Take up what other writers have stored since this command read the store."""
        current = _read(self.host, self.path)
        if current == self.original or current is None:
            return
        if self.replaces:
            raise KeytoolError(f"{self.path} was changed by another process meanwhile")
        store = self.codec.decode(current, self.type.upper(), self.password)
        for alias, (before, after) in self._changes.items():
            if store.entries.get(alias) != before:
                raise KeytoolError(f"Alias <{alias}> was changed by another process meanwhile")
            _apply(store, alias, after)
        self.store = store


def _apply(store: KeyStore, alias: str, entry: Entry | None) -> None:
    if entry is None:
        store.entries.pop(alias, None)
    else:
        store.entries[alias] = entry


def _read(host: Host, path: str | None) -> bytes | None:
    if path is None:
        return None
    try:
        return host.files.read(path)
    except InputOutputError:
        return None
