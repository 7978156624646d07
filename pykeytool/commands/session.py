"""The store of a command: what is checked before it is opened, its password, and its saving.

The order of the checks and questions is keytool's (17.0.15 and 25.0.5), for a user sees which
comes first.
"""

from typing import TYPE_CHECKING, TypeAlias

from pykeytool.commands import prompts, providers
from pykeytool.errors import (
    CertificateError,
    IllegalArgumentError,
    InputOutputError,
    KeytoolError,
    NullPointerError,
    StoreError,
    UnsupportedOperationError,
    UsageError,
    WrongPasswordError,
)
from pykeytool.formats import PROVIDERS, Codec, sniff
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

_MAY_CREATE = frozenset(
    [
        "genkeypair",
        "genseckey",
        "identitydb",
        "importcert",
        "importpass",
        "importkeystore",
        "printcrl",
        "printcert",
    ]
)
_STRICT = frozenset(
    [
        "certreq",
        "delete",
        "genkeypair",
        "genseckey",
        "importcert",
        "importpass",
        "importkeystore",
        "keyclone",
        "changealias",
        "selfcert",
        "storepasswd",
        "keypasswd",
        "identitydb",
    ]
)
"""Commands that insist on a password of six characters."""

_SAYS_NOTHING = ("gencert", "gencrl")
"""Commands that do not tell that a store was not verified."""

_TOKENS = ("PKCS11", "WINDOWS-MY", "WINDOWS-ROOT", "WINDOWS-MY-CURRENTUSER")

_NOT_VERIFIED = """
*****************  WARNING WARNING WARNING  *****************
* The integrity of the information stored in your keystore  *
* has NOT been verified!  In order to verify its integrity, *
* you must provide your keystore password.                  *
*****************  WARNING WARNING WARNING  *****************
"""


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
        self._owners: dict[bytes, str] | None = None
        self._changes: dict[str, tuple[Entry | None, Entry | None]] = {}

    def fold(self, alias: str) -> str:
        """An alias as the store keeps it."""
        return alias if self.type == "CASEEXACTJKS" else alias.lower()

    def get(self, alias: str) -> Entry | None:
        """The entry of an alias, whatever its case, or None."""
        return self.store.entries.get(self.fold(alias))

    def alias_of(self, certificate: bytes) -> str | None:
        """The first alias, in the order of the store, whose own certificate this is."""
        if self._owners is None:
            self._owners = {}
            for alias, entry in self.store.entries.items():
                own = own_certificate(entry)
                if own is not None:
                    self._owners.setdefault(own, alias)
        return self._owners.get(certificate)

    def trusts(self, certificate: bytes) -> bool:
        """Whether the first entry with this certificate is one that is trusted."""
        alias = self.alias_of(certificate)
        entry = None if alias is None else self.store.entries[alias]
        return isinstance(entry, TrustedCertificateEntry)

    def put(self, alias: str, entry: Entry) -> None:
        """Add or replace an entry."""
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

        Raises `StoreError` for a chain that PKCS12 refuses.
        """
        created = self.host.now()
        self.codec.check_chain(self.store, chain)
        sealed = self.codec.seal(self.store, key, password)
        name, identity = self.fold(alias), b"Time %d" % created
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
        created = self.host.now()
        sealed = self.codec.seal_secret(self.store, secret, password, algorithm)
        identity = b"Time %d" % created
        self.put(alias, SecretKeyEntry(created, sealed, identity, attributes))

    def put_copy(self, alias: str, entry: Entry, key: "Key", password: str) -> None:
        """Put an entry's key in, sealed anew; all else stays but its date, which is now."""
        if isinstance(entry, PrivateKeyEntry) and isinstance(key, bytes):
            self.put_key(alias, key, password, entry.chain, entry.attributes)
        elif not isinstance(key, bytes):
            self.put_secret(alias, key, password, entry.attributes)

    def remove(self, alias: str) -> None:
        """Take an entry out."""
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
        if self.path is None:
            raise NullPointerError(
                'Cannot invoke "java.io.OutputStream.write(byte[])" because "stream" is null'
            )
        with self.host.files.locked(self.path):
            self._merge()
            data = self.codec.encode(self.store, self.new_password or self.password)
            self.host.files.replace(self.path, data)

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
                    if self.store.type != "PKCS12":
                        raise
                    raise WrongPasswordError("keystore password was incorrect") from None

    def _merge(self) -> None:
        """Take up what other writers have stored since this command read the store."""
        current = _read(self.host, self.path)
        if current == self.original or current is None:
            return
        if self.replaces:
            raise KeytoolError(f"{self.path} was changed by another process meanwhile")
        store = self.codec.decode(current, self.store.type, self.password)
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


def check(call: Call) -> None:
    """The checks on the options alone. Raises `KeytoolError`, `UsageError`."""
    if call.cacerts and (call.keystore is not None or call.storetype is not None):
        raise IllegalArgumentError(
            "The -keystore or -storetype option cannot be used with the -cacerts option"
        )
    kind = (call.storetype or "").upper()
    if kind in _TOKENS and call.keystore not in (None, "NONE"):
        raise UsageError(f"-keystore must be NONE if -storetype is {call.storetype}\n")
    if call.protected and (call.storepass, call.keypass, call.new) != (None, None, None):
        raise IllegalArgumentError(
            "if -protected is specified, then -storepass, -keypass, and -new must not be specified"
        )
    if call.validity is not None and call.validity <= 0:
        raise KeytoolError("Validity must be greater than zero")
    providers.check(call)
    if call.command.name == "list" and call.verbose and call.rfc:
        raise UsageError("Must not specify both -v and -rfc with 'list' command")
    _check_lengths(call)


def _check_lengths(call: Call) -> None:
    if call.command.name == "genkeypair" and call.keypass is not None and len(call.keypass) < 6:
        raise KeytoolError("Key password must be at least 6 characters")
    for password in (call.new, call.destkeypass):
        if password is not None and len(password) < 6:
            raise KeytoolError("New password must be at least 6 characters")


def check_unused(call: Call) -> None:
    """The checks on the options of a store that a command does not open. Raises `KeytoolError`."""
    kind = (call.storetype or call.profile.storing.default_type).upper()
    if call.providername is not None:
        providers.check_name(call.providername, kind)
    if kind not in PROVIDERS:
        raise StoreError(f"{kind} not found")
    if call.storepass is not None and len(call.storepass) < 6:
        raise KeytoolError("Keystore password must be at least 6 characters")


def open_store(call: Call, host: Host) -> Session:
    """Open the store that a command names, asking for its password where keytool asks.

    Raises `KeytoolError`, and `Abandoned` after too many bad passwords.
    """
    session = locate(call, host)
    unlock(session)
    return session


def locate(call: Call, host: Host) -> Session:
    """Check the options and find the file; it is not looked into yet. Raises `KeytoolError`."""
    check(call)
    profile = call.profile
    properties, started = host.properties.get, host.started
    codec = Codec(profile.storing, profile.printing, properties, host.random, started)
    session = Session(call, host, codec)
    _locate(session)
    return session


def unlock(session: Session) -> None:
    """Find the type, ask for the password and read the store. Raises like `open_store`."""
    _choose_type(session)
    _load(session)
    if _is_unverified(session):
        session.host.tell(_NOT_VERIFIED)
    _force_one_password(session)


def _is_unverified(session: Session) -> bool:
    """Whether -protected made a listing of a store without its password, and that is to be told."""
    call = session.call
    shown = call.command.name in ("list", "exportcert")
    return call.protected and shown and call.profile.warns_when_protected


def _locate(session: Session) -> None:
    call, host = session.call, session.host
    kind = (call.storetype or "").upper()
    if call.cacerts:
        session.path = host.cacerts
    elif call.keystore is None:
        session.path = None if kind in _TOKENS else f"{host.home}/.keystore"
    else:
        session.path = None if call.keystore == "NONE" else call.keystore
    if session.path is None:
        return
    try:
        session.original = host.files.read(session.path)
    except InputOutputError:
        if call.command.name not in _MAY_CREATE:
            raise KeytoolError(f"Keystore file does not exist: {session.path}") from None
    if session.original == b"":
        raise KeytoolError(f"Keystore file exists, but is empty: {session.path}")


def _choose_type(session: Session) -> None:
    call, default = session.call, session.call.profile.storing.default_type
    if call.providername is not None:
        providers.check_name(call.providername, (call.storetype or default).upper())
    if call.storetype is not None:
        session.type = call.storetype.upper()
    elif session.original is not None and call.providername is None:
        session.type = sniff(session.original)
    else:
        session.type = default
    session.provider = PROVIDERS.get(session.type.upper(), "")


def _load(session: Session) -> None:
    call = session.call
    if session.original is None:
        session.store = session.codec.new(session.type.upper())
    elif call.storepass is None:
        session.store = _decode(session, None)
    if call.command.name == "keypasswd" and session.type.upper() == "PKCS12":
        raise UnsupportedOperationError("-keypasswd commands not supported if -storetype is PKCS12")
    _check_new_password(session)
    session.password = call.storepass
    if call.storepass is None and _asks(session):
        session.password = _ask(session)
        if session.original is not None and session.password is not None:
            session.store = _decode(session, session.password)
            session.codec.reload(session.store)
    elif session.original is not None and call.storepass is not None:
        session.store = _decode(session, call.storepass)


def _decode(session: Session, password: str | None) -> KeyStore:
    assert session.original is not None
    return session.codec.decode(session.original, session.type.upper(), password)


def _check_new_password(session: Session) -> None:
    storepass = session.call.storepass
    new = session.original is None and session.call.command.name in (*_STRICT, "printcrl")
    if new and storepass is not None and len(storepass) < 6:
        raise KeytoolError("Keystore password must be at least 6 characters")


def _asks(session: Session) -> bool:
    call = session.call
    if call.protected or call.command.name in ("printcert", "printcrl"):
        return False
    return not session.codec.opens_without_password(session.store)


def _ask(session: Session) -> str | None:
    call, host = session.call, session.host
    if call.command.name in _STRICT:
        return prompts.ask_store_password(call, host, session.original is None)
    password = prompts.ask_password(host, call.profile, prompts.store_prompt(call))
    if password is None and call.command.name not in _SAYS_NOTHING:
        host.tell(_NOT_VERIFIED)
    return password


def _force_one_password(session: Session) -> None:
    """PKCS12 has one password for the store and its keys: any other is ignored, with a warning."""
    call = session.call
    if session.store.type != "PKCS12" or session.password is None:
        return
    for option in ("keypass", "destkeypass"):
        given = getattr(call, option)
        if given is not None and given != session.password:
            session.host.tell(
                "Warning:  Different store and key passwords not supported for PKCS12 KeyStores."
                f" Ignoring user-specified -{option} value."
            )
            setattr(call, option, session.password)


def finish(session: Session) -> None:
    """The last look at the store: whether it can be read again, and whether to migrate it.

    Raises `WrongPasswordError`, as keytool does, for a PKCS12 that now holds what it cannot read.
    """
    session.check_changes()
    if session.store.type not in ("JKS", "JCEKS") or session.path is None:
        return
    keys = (PrivateKeyEntry, SecretKeyEntry)
    if any(isinstance(entry, keys) for entry in session.store.entries.values()):
        session.call.warnings.append(
            f"The {session.store.type} keystore uses a proprietary format. It is recommended to"
            " migrate to PKCS12 which is an industry standard format using"
            f' "keytool -importkeystore -srckeystore {session.path}'
            f' -destkeystore {session.path} -deststoretype pkcs12".'
        )
