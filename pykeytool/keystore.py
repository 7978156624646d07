"""A keystore: aliases and their entries, each key still sealed.

Untouched entries are carried over byte for byte, whatever protects them, so an entry holds the
protected bytes and only the command that needs a key opens it.
"""

from collections.abc import MutableMapping
from typing import NamedTuple, TypeAlias


class PrivateKeyEntry(NamedTuple):
    """A private key with its certificate chain, the key's own certificate first."""

    created: int
    """Milliseconds since 1970."""
    sealed: bytes
    """EncryptedPrivateKeyInfo (PKCS#8), as the store has it."""
    chain: tuple[bytes, ...]
    """Certificates in DER."""
    key_id: bytes = b""
    """PKCS12: the localKeyID that ties key and certificate together."""
    name: str = ""
    """PKCS12: the alias as the file spells it."""
    attributes: tuple[bytes, ...] = ()
    """PKCS12: further bag attributes in DER, as found."""


class TrustedCertificateEntry(NamedTuple):
    """A certificate that is trusted."""

    created: int
    certificate: bytes
    name: str = ""
    """PKCS12: the alias as it was given, or as the file spells it."""
    attributes: tuple[bytes, ...] = ()
    """PKCS12: all bag attributes but the name, in DER and in the JDK's order; none if it is new."""


class SecretKeyEntry(NamedTuple):
    """A secret key, or a password kept as one."""

    created: int
    sealed: bytes
    """PKCS12: EncryptedPrivateKeyInfo; JCEKS: a sealed object in Java's serialisation."""
    key_id: bytes = b""
    attributes: tuple[bytes, ...] = ()


Entry: TypeAlias = PrivateKeyEntry | TrustedCertificateEntry | SecretKeyEntry


_CASE_EXACT = ("CASEEXACTJKS", "BKS", "UBER", "BOUNCYCASTLE")


class KeyStore:
    """The entries of one store, in the order in which the store itself keeps them.

    `type` is the format on disk (``JKS``, ``PKCS12``); `protection` is what a PKCS12 file said
    about its own protection, to be kept when it is written again.
    """

    hides_kinds = False
    """Whether only an opened key tells whether it is private or secret, as Bouncy Castle's."""
    is_domain = False
    """Whether this is a domain of stores, which does not tell one kind of key from another."""

    def __init__(
        self, type: str, entries: MutableMapping[str, Entry], protection: object = None
    ) -> None:
        self.type = type
        self.entries = entries
        self.protection = protection
        self.counts_more = False
        """PKCS12: whether the JDK counts certificates that no entry has.

        It writes a safe for certificates then, if only an empty one.
        """
        self.counts_keys = False
        """PKCS12: whether it counts keys whose entries others have replaced, likewise."""

    def fold(self, alias: str) -> str:
        """An alias as the store keeps it."""
        return alias if self.type in _CASE_EXACT else alias.lower()

    def place(self, alias: str, doing: str) -> tuple["KeyStore", str]:
        """The store to change for an alias, and the alias in there; a domain has several.

        Raises `StoreError`, which says what was to be done, where there is none.
        """
        return self, alias

    def own_alias(self, alias: str) -> str:
        """The alias of an entry as keytool names it by its certificate."""
        return alias

    def written(self) -> "KeyStore":
        """The store that the file holds. Raises `UnsupportedOperationError` where it has no one."""
        return self

    @property
    def file_type(self) -> str:
        """What the file is taken for that this store is written to, by its first bytes."""
        return "JKS" if self.type == "CASEEXACTJKS" else self.type

    def seems_to_have_keys(self) -> bool:
        """Whether an entry is not found to be a certificate by its alias in lower case.

        That is how keytool looks for keys in a JKS, which may be a CaseExactJKS.
        """
        return any(
            not isinstance(self.entries.get(alias.lower()), TrustedCertificateEntry)
            for alias in self.entries
        )

    def __repr__(self) -> str:
        return f"<KeyStore {self.type}: {len(self.entries)} entries>"


def certificates(entry: Entry) -> tuple[bytes, ...]:
    """All certificates of an entry, its own first."""
    if isinstance(entry, TrustedCertificateEntry):
        return (entry.certificate,)
    return entry.chain if isinstance(entry, PrivateKeyEntry) else ()


def own_certificate(entry: Entry) -> bytes | None:
    """The certificate of an entry, of a key the first of its chain; None where there is none."""
    return next(iter(certificates(entry)), None)
