"""The checks on options, before any store is looked at, and the types of stores that are no files.

Their order is keytool's (17.0.15 and 25.0.5).
"""

from pykeytool.commands import providers
from pykeytool.errors import (
    IllegalArgumentError,
    KeytoolError,
    StoreError,
    UnsupportedOperationError,
    UsageError,
)
from pykeytool.formats import PROVIDERS
from pykeytool.options import Call

_WINDOWS = {
    name.upper(): name
    for store in ("Windows-MY", "Windows-ROOT")
    for name in (store, f"{store}-CURRENTUSER", f"{store}-LOCALMACHINE")
}
_TOKENS = ("PKCS11", *_WINDOWS)
"""Stores that are no files."""


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
