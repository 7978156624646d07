"""Opening the store of a command: what is checked before, where it lies, and its password.

The order of the checks and questions is keytool's (17.0.15 and 25.0.5), for a user sees which
comes first.
"""

from pykeytool.commands import prompts, providers
from pykeytool.commands.session import Session
from pykeytool.errors import (
    IllegalArgumentError,
    InputOutputError,
    KeytoolError,
    StoreError,
    UnsupportedOperationError,
    UsageError,
)
from pykeytool.formats import PROVIDERS, Codec, sniff
from pykeytool.host import Host
from pykeytool.keystore import KeyStore
from pykeytool.options import Call

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

_WINDOWS = {
    name.upper(): name
    for store in ("Windows-MY", "Windows-ROOT")
    for name in (store, f"{store}-CURRENTUSER", f"{store}-LOCALMACHINE")
}
_TOKENS = ("PKCS11", *_WINDOWS)
"""Stores that are no files."""

_NOT_VERIFIED = """
*****************  WARNING WARNING WARNING  *****************
* The integrity of the information stored in your keystore  *
* has NOT been verified!  In order to verify its integrity, *
* you must provide your keystore password.                  *
*****************  WARNING WARNING WARNING  *****************
"""


def check(call: Call) -> None:
    """The checks on the options alone. Raises `KeytoolError`, `UsageError`."""
    if call.cacerts and (call.keystore is not None or call.storetype is not None):
        raise IllegalArgumentError(
            "The -keystore or -storetype option cannot be used with the -cacerts option"
        )
    if is_token(call.storetype):
        check_none(call.keystore or "NONE", call.storetype)
        _check_token(call, type_name(call.storetype or ""))
    if call.protected and _has_password(call):
        raise IllegalArgumentError(
            "if -protected is specified, then -storepass, -keypass, and -new must not be specified"
        )
    if call.srcprotected and _has_source_password(call):
        raise IllegalArgumentError(
            "if -srcprotected is specified,"
            " then -srcstorepass and -srckeypass must not be specified"
        )
    _check_windows(call)
    if call.validity is not None and call.validity <= 0:
        raise KeytoolError("Validity must be greater than zero")
    providers.check(call)
    if call.command.name == "list" and call.verbose and call.rfc:
        raise UsageError("Must not specify both -v and -rfc with 'list' command")
    _check_lengths(call)


def type_name(told: str) -> str:
    """A type as keytool spells it."""
    return _WINDOWS.get(told.upper(), told.upper())


def is_token(told: str | None) -> bool:
    """Whether a type is that of a store that is no file."""
    return told is not None and told.upper() in _TOKENS


def is_windows(told: str | None) -> bool:
    """Whether a type is one of Windows, which asks for passwords itself."""
    return told is not None and told.upper() in _WINDOWS


def check_none(path: str | None, told: str | None) -> None:
    """Raise `UsageError` for a store that is no file and has the name of one."""
    if path != "NONE":
        raise UsageError(f"-keystore must be NONE if -storetype is {type_name(told or '')}\n")


def _check_token(call: Call, name: str) -> None:
    if call.command.name in ("storepasswd", "keypasswd"):
        raise UnsupportedOperationError(
            f"-storepasswd and -keypasswd commands not supported if -storetype is {name}"
        )
    if (call.keypass, call.new, call.destkeypass) != (None, None, None):
        raise IllegalArgumentError(
            f"-keypass and -new can not be specified if -storetype is {name}"
        )


def _check_windows(call: Call) -> None:
    """Raise `IllegalArgumentError` for passwords of a store of Windows, which asks for them."""
    if is_windows(call.storetype) and _has_password(call):
        raise IllegalArgumentError(
            "if keystore is not password protected,"
            " then -storepass, -keypass, and -new must not be specified"
        )
    if is_windows(call.srcstoretype) and _has_source_password(call):
        raise IllegalArgumentError(
            "if source keystore is not password protected,"
            " then -srcstorepass and -srckeypass must not be specified"
        )


def _has_source_password(call: Call) -> bool:
    return call.srcstorepass is not None or call.srckeypass is not None


def _has_password(call: Call) -> bool:
    """Whether any password was given that belongs to the store or its keys."""
    given = (call.storepass, call.keypass, call.new, call.destkeypass)
    return any(password is not None for password in given)


def _check_lengths(call: Call) -> None:
    if call.command.name == "genkeypair" and call.keypass is not None and len(call.keypass) < 6:
        raise KeytoolError("Key password must be at least 6 characters")
    for password in (call.new, call.destkeypass):
        if password is not None and len(password) < 6:
            raise KeytoolError("New password must be at least 6 characters")


def check_unused(call: Call) -> None:
    """The checks on the options of a store that a command does not open. Raises `KeytoolError`."""
    default = call.profile.storing.default_type
    kind = default if call.storetype is None else type_name(call.storetype)
    if call.providername is not None:
        providers.check_name(call.providername, kind)
    if kind.upper() not in PROVIDERS:
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


def path_of(call: Call, host: Host) -> str | None:
    """Where the store of a command lies, None where it is no file."""
    if call.cacerts:
        return host.cacerts
    if call.keystore is None:
        return None if is_token(call.storetype) else f"{host.home}/.keystore"
    return None if call.keystore == "NONE" else call.keystore


def _locate(session: Session) -> None:
    call, host = session.call, session.host
    session.path = path_of(call, host)
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
        told = default if call.storetype is None else type_name(call.storetype)
        providers.check_name(call.providername, told)
    if call.storetype is not None:
        session.type = type_name(call.storetype)
    elif session.original is not None and call.providername is None:
        session.type = sniff(session.original)
    else:
        session.type = default
    if session.type.upper() not in PROVIDERS:
        raise StoreError(f"{session.type} not found")
    session.provider = call.providername or PROVIDERS[session.type.upper()]


def _load(session: Session) -> None:
    call = session.call
    if session.original is None:
        session.store = session.codec.new(session.type.upper())
    else:
        session.store = _decode(session, call.storepass)
    if call.command.name == "keypasswd" and session.is_pkcs12:
        raise UnsupportedOperationError("-keypasswd commands not supported if -storetype is PKCS12")
    _check_new_password(session)
    session.password = call.storepass
    if call.storepass is None and _asks(session):
        session.password = _ask(session)
        if session.original is not None and session.password is not None:
            session.store = _decode(session, session.password)
            session.codec.reload(session.store)


def _decode(session: Session, password: str | None) -> KeyStore:
    assert session.original is not None
    return session.codec.decode(session.original, session.type.upper(), password)


def _check_new_password(session: Session) -> None:
    storepass = session.call.storepass
    new = session.original is None and session.path is not None
    if session.call.command.name not in (*_STRICT, "printcrl"):
        new = False
    if new and storepass is not None and len(storepass) < 6:
        raise KeytoolError("Keystore password must be at least 6 characters")


def _asks(session: Session) -> bool:
    call = session.call
    if call.protected or call.command.name in ("printcert", "printcrl"):
        return False
    return not (session.is_pkcs12 and session.codec.opens_without_password(session.store))


def _ask(session: Session) -> str | None:
    call, host = session.call, session.host
    if call.command.name in _STRICT and session.path is None:
        return prompts.ask_any_password(call, host)
    if call.command.name in _STRICT:
        return prompts.ask_store_password(call, host, session.original is None)
    password = prompts.ask_password(host, call.profile, prompts.store_prompt(call))
    if password is None and call.command.name not in _SAYS_NOTHING:
        host.tell(_NOT_VERIFIED)
    return password


def _force_one_password(session: Session) -> None:
    """PKCS12 has one password for the store and its keys: any other is ignored, with a warning."""
    call = session.call
    if not session.is_pkcs12 or session.password is None:
        return
    for option in ("keypass", "destkeypass"):
        given = getattr(call, option)
        if given is not None and given != session.password:
            session.host.tell(
                "Warning:  Different store and key passwords not supported for PKCS12 KeyStores."
                f" Ignoring user-specified -{option} value."
            )
            setattr(call, option, session.password)
