"""One codec per store type; `sniff` tells the formats apart and `Codec` calls the right one.

JKS and PKCS12 each read the other's files by content and keep the format when they write (the
security property ``keystore.type.compat``; observed on 17.0.15).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from pykeytool.errors import (
    IllegalArgumentError,
    InputOutputError,
    KeytoolError,
    NoSuchAlgorithmError,
    StoreError,
    UnsupportedOperationError,
    WrongPasswordError,
)
from pykeytool.formats import own
from pykeytool.formats.own import OWN
from pykeytool.keystore import KeyStore, PrivateKeyEntry
from pykeytool.profiles.printing import Printing
from pykeytool.profiles.storing import Storing

if TYPE_CHECKING:
    from pykeytool.protect.pbe import Password
    from pykeytool.protect.secretkeys import SecretKey

PROVIDERS = {"JKS": "SUN", "PKCS12": "SUN", "CASEEXACTJKS": "SUN", "JCEKS": "SunJCE", "DKS": "SUN"}
"""Store types by their names in upper case, and the provider that keytool names for each."""

_SEALING_FAILED = (
    "Key protection algorithm not found:"
    " java.security.UnrecoverableKeyException: Encrypt Private Key failed"
)

_OTHER = {"JKS": "PKCS12", "PKCS12": "JKS"}
"""Types that read each other's files."""


class Codec(NamedTuple):
    """Reads and writes stores as one release on one machine does."""

    storing: Storing
    printing: Printing
    properties: Callable[[str], str | None]
    random: Callable[[int], bytes]
    now: int
    """The date, in milliseconds since 1970, of entries that a store does not date."""
    strict: bool = False
    """Whether the types that no JDK knows are not known here either."""

    def provider(self, type: str) -> str:
        """The name of a type's provider. Raises `StoreError` for a type that is not known."""
        known = PROVIDERS if self.strict else {**PROVIDERS, **OWN}
        if type.upper() not in known:
            raise StoreError(f"{type} not found")
        return known[type.upper()]

    def new(self, type: str) -> KeyStore:
        """An empty store. Raises `StoreError` for a type that is not known."""
        self.provider(type)
        if type == "PKCS12":
            from pykeytool.formats import pkcs12

            return pkcs12.new(pkcs12.new_protection(self.properties))
        if type == "JCEKS":
            from pykeytool.formats import jceks

            return jceks.new()
        if type in ("JKS", "CASEEXACTJKS"):
            from pykeytool.formats import jks

            return jks.new(type)
        if type == "DKS":
            from pykeytool.formats.domain import Domain

            return Domain(self.new("JKS"))
        return own.new(type)

    def decode(self, data: bytes, type: str, password: str | None) -> KeyStore:
        """Read a store as of this type; without a password as far as that goes.

        Raises `WrongPasswordError`, `StoreError`, `InputOutputError`: for a file that is damaged,
        what is said of one of the type that was asked for. A domain says the same of any file.
        """
        if type == "DKS":
            return self._decode_domain(data, password)
        try:
            return self._decode(data, type, password)
        except InputOutputError as error:
            wrong = isinstance(error, WrongPasswordError)
            if wrong or not self._reads_other(type):
                raise
            try:
                return self._decode(data, _OTHER[type], password)
            except WrongPasswordError:
                raise
            except InputOutputError:
                raise error from None

    def _reads_other(self, type: str) -> bool:
        """Whether files of the other type are read; PKCS12 must be of the same provider."""
        alike = type == "JKS" or self.storing.pkcs12_provider == PROVIDERS["JKS"]
        return type in _OTHER and alike and self.storing.reads_other

    def _decode(self, data: bytes, type: str, password: str | None) -> KeyStore:
        if type == "PKCS12":
            from pykeytool.formats import pkcs12_chain, pkcs12_reader

            secret = None if password is None else self._password(password)
            chains = pkcs12_chain.Chains(self.storing.chains_by_name)
            rules = pkcs12_reader.rules(self.storing, self._secret_names(), chains, self.check)
            return pkcs12_reader.decode(data, secret, self.now, rules)
        if type == "JCEKS":
            from pykeytool.formats import jceks

            return jceks.decode(data, password, self.check)
        if type in ("JKS", "CASEEXACTJKS"):
            from pykeytool.formats import jks

            return jks.decode(data, password, self.check, type)
        self.provider(type)
        return own.decode(data, type, password, self.now, self.check)

    def _decode_domain(self, data: bytes, password: str | None) -> KeyStore:
        from pykeytool.formats.domain import NOT_LOADED, Domain

        try:
            return Domain(self.decode(data, "JKS", password))
        except KeytoolError:
            raise UnsupportedOperationError(NOT_LOADED) from None

    def load_again(self, store: KeyStore, data: bytes, type: str, password: str | None) -> KeyStore:
        """A store after the same object has loaded its file once more, to try a password.

        A domain keeps what it has and adds the store once more. Raises like `decode`.
        """
        if type == "DKS":
            from pykeytool.formats.domain import Domain

            return Domain(store.written(), self.decode(data, type, password).written())
        if password is None:
            return store
        again = self.decode(data, type, password)
        self.reload(again)
        return again

    @staticmethod
    def reload(store: KeyStore) -> None:
        """What loading a store once more changes: the order of entries, where the type shows it."""
        if store.type == "JCEKS":
            from pykeytool.formats import jceks

            jceks.reload(store)

    def check(self, certificate: bytes) -> bytes:
        """The certificate that begins the bytes, in DER; they may be more, or PEM.

        Raise `CertificateError` for a certificate that the release does not read.
        """
        from pykeytool.errors import CertificateError
        from pykeytool.x509.certificate import Certificate

        if _is_minimal(certificate):
            try:
                Certificate(certificate).check(self.printing)
            except CertificateError:
                pass  # the error comes again, unless only the bytes around it are odd
            else:
                return certificate
        from pykeytool.x509 import encodings

        return encodings.certificate(certificate, self.printing).encoded

    def encode(self, store: KeyStore, password: str | None) -> bytes:
        """Write a store in its own format. Raises `StoreError`, `IllegalArgumentError`."""
        store = store.written()
        if store.type == "PKCS12":
            from pykeytool.formats import pkcs12, pkcs12_chain

            self._check_sealed(store)
            protection = pkcs12.resolved(store, self.storing, self.properties)
            if password is None and not self.storing.null_password_protects:
                protection = pkcs12.Protection(None, None, True)
            written = KeyStore(store.type, store.entries, protection)
            written.counts_more = store.counts_more
            written.counts_keys = store.counts_keys
            secret = self._password(password or "")
            return pkcs12.encode(written, secret, self.random, pkcs12_chain.friendly_name)
        if store.type == "JCEKS":
            from pykeytool.formats import jceks

            return jceks.encode(store, password)
        if store.type in OWN:
            return own.encode(store)
        from pykeytool.formats import jks

        return jks.encode(store, password)

    def check_written(self, store: KeyStore) -> None:
        """Raise `WrongPasswordError` for a store with a MAC that the release cannot read."""
        if store.type == "PKCS12":
            from pykeytool.formats import pkcs12, pkcs12_mac

            mac = pkcs12.resolved(store, self.storing, self.properties).mac
            oid = pkcs12_mac.unreadable(mac)
            if oid is not None:
                text = pkcs12_mac.unknown(self.storing, self._secret_names(), oid)
                raise WrongPasswordError(text)

    def _check_sealed(self, store: KeyStore) -> None:
        from pykeytool.formats import pkcs12_keys

        reading = pkcs12_keys.reading(self.storing)
        for entry in store.entries.values():
            if isinstance(entry, PrivateKeyEntry):
                pkcs12_keys.check(entry.sealed, reading)

    @staticmethod
    def opens_without_password(store: KeyStore) -> bool:
        """Whether the store is a PKCS12 without any protection, or a PEM without encrypted keys."""
        return bool(getattr(store.protection, "passwordless", False))

    def seal(self, store: KeyStore, key: bytes, password: str) -> bytes:
        """Protect a new private key as this store does."""
        if store.type == "PKCS12":
            from pykeytool.formats import pkcs12, pkcs12_keys

            try:
                scheme = pkcs12.key_scheme(self.storing, self.properties)
                return pkcs12_keys.seal(key, self._password(password), scheme, self.random)
            except (WrongPasswordError, NoSuchAlgorithmError, IllegalArgumentError) as error:
                raise StoreError(f"{_SEALING_FAILED}: {error}") from None
        if store.type == "JCEKS":
            from pykeytool.formats import jceks

            iterations = jceks.iterations(self.properties)
            return jceks.seal(key, self._password(password), iterations, self.random)
        if store.type in OWN:
            return own.seal(store, key, password, self.random)
        from pykeytool.protect import jks_protector

        return jks_protector.seal(key, password, self.random, self.storing.key_parameters_null)

    def seal_secret(
        self, store: KeyStore, secret: "SecretKey", password: str, algorithm: str | None = None
    ) -> bytes:
        """Protect a secret key as this store does, or with an algorithm asked for by its name.

        Raises `StoreError` for a store, a secret key or an algorithm that cannot be.
        """
        if store.type == "PKCS12":
            from pykeytool.formats import pkcs12_secrets

            try:
                scheme = pkcs12_secrets.scheme(algorithm, self.storing, self.properties)
            except IllegalArgumentError as error:
                raise StoreError(f"{_SEALING_FAILED}: {error}") from None
            sealing = pkcs12_secrets.Sealing(scheme, self._secret_names(), self.storing)
            return pkcs12_secrets.seal(secret, self._password(password), sealing, self.random)
        if algorithm is not None and not self.storing.ignores_protection:
            raise StoreError("unsupported password protection algorithm")
        if store.type == "JCEKS":
            from pykeytool.formats import jceks

            iterations = jceks.iterations(self.properties)
            return jceks.seal_secret(secret, self._password(password), iterations, self.random)
        if store.hides_kinds:
            raise own.not_written(store.type)
        raise StoreError("Cannot store non-PrivateKeys")

    def unseal_secret(self, store: KeyStore, sealed: bytes, password: str) -> "SecretKey":
        """Open a secret key. Raises `UnrecoverableKeyError`."""
        if store.type == "JCEKS":
            from pykeytool.formats import jceks

            return jceks.unseal_secret(sealed, self._password(password))
        if store.hides_kinds:
            return own.unseal_secret(sealed, password)
        from pykeytool.protect import secretkeys

        plain = self._unseal_pkcs12(sealed, password)
        return secretkeys.decode(plain, self._secret_names(), self.storing.ascii_passwords)

    def _secret_names(self) -> dict[str, str]:
        return {**self.printing.names, **self.storing.secret_names}

    @staticmethod
    def check_chain(store: KeyStore, chain: tuple[bytes, ...]) -> None:
        """Raise `StoreError` for a chain this store does not take."""
        if store.type == "PKCS12" and len(chain) > 1:
            from pykeytool.formats import pkcs12_chain

            pkcs12_chain.check(chain)

    def unseal(self, store: KeyStore, sealed: bytes, password: str) -> bytes:
        """Open a private key: PKCS#8 bytes. Raises `UnrecoverableKeyError`."""
        if store.type == "PKCS12":
            from pykeytool.formats import pkcs12_keys

            plain = self._unseal_pkcs12(sealed, password)
            return pkcs12_keys.private_key(plain, self.storing)
        if store.type == "JCEKS":
            from pykeytool.formats import jceks
            from pykeytool.x509 import privatekeys

            plain = jceks.unseal(sealed, self._password(password))
            return privatekeys.of_jceks(plain, self.storing)
        if store.type in OWN:
            return own.unseal(store, sealed, password)
        from pykeytool.protect import jks_protector

        plain = jks_protector.unseal(sealed, password)
        from pykeytool.x509 import privatekeys

        return privatekeys.of_jks(plain, self.storing)

    def _unseal_pkcs12(self, sealed: bytes, password: str) -> bytes:
        from pykeytool.formats import pkcs12_keys

        reading = pkcs12_keys.reading(self.storing)
        return pkcs12_keys.unseal(sealed, self._password(password), reading)

    def _password(self, password: str) -> "Password":
        from pykeytool.protect.pbe import Password

        return Password(password, self.storing.ascii_passwords)


_OID = "06092a864886f70d010701"
_PKCS12 = (
    f"30..02010330..{_OID}a0..04",
    f"3081..0201033081..{_OID}a081..04",
    f"3082....0201033081..{_OID}a081",
    f"3082....0201033082....{_OID}a08.",
    f"3083......0201033082....{_OID}a0",
    f"3083......0201033083......{_OID}",
    f"3084........0201033083......{_OID}"[:48],
    f"3084........0201033084........{_OID}"[:48],
    f"30800201033080{_OID}a080248004",
    f"30800201033080{_OID}a080048.",
)
"""How the PKCS12 files begin that are known without a type; a dot is any digit."""


def sniff(data: bytes) -> str:
    """The type of a store by its first bytes. Raises `StoreError` when no type fits."""
    for type, magic in (("JKS", b"\xfe\xed\xfe\xed"), ("JCEKS", b"\xce\xce\xce\xce")):
        if data.startswith(magic):
            return type
    head = data[:24].hex()
    if len(head) == 48 and any(_begins(head, pattern) for pattern in _PKCS12):
        return "PKCS12"
    raise StoreError("Unrecognized keystore format. Please load it with a specified type")


def _begins(head: str, pattern: str) -> bool:
    return all(wanted in (".", found) for wanted, found in zip(pattern, head, strict=False))


def _is_minimal(encoded: bytes) -> bool:
    """Whether the length of the whole is as short as it can be; the JDK makes it so."""
    first, second = encoded[1:2], encoded[2:3]
    long = (first == b"\x81" and second >= b"\x80") or (first == b"\x82" and second > b"\0")
    return long or first < b"\x80"
