"""-importkeystore: one entry or all of another store, which may be the same file.

Dialogues, texts and their order observed on 17.0.15 and 25.0.5. In place, the store is written
anew from itself, of another type or password, and the old file is kept beside it.
"""

from contextlib import suppress

from pykeytool.commands import checks, keys, opening, prompts, weakness
from pykeytool.commands.session import Key, Session
from pykeytool.commands.source import Source, check_source, open_source
from pykeytool.errors import KeytoolError, NullPointerError, StoreError
from pykeytool.formats import sniff
from pykeytool.formats.own import OWN
from pykeytool.host import Host
from pykeytool.keystore import (
    Entry,
    PrivateKeyEntry,
    SecretKeyEntry,
    TrustedCertificateEntry,
    certificates,
)
from pykeytool.options import Call
from pykeytool.x509.certificate import Certificate


class Refused(Exception):  # noqa: N818 - it is no error
    """An entry that the destination does not take; the message has been told."""


class Failed(Refused):
    """An entry that the destination cannot take, rather than one that was cancelled."""


def run(call: Call, host: Host) -> None:
    """Import entries. Raises `KeytoolError`; the destination is as it was then."""
    checks.check(call)  # before anything is told
    check_source(call, host)
    opened, source = _open(call, host)
    if call.alias is not None:
        _single(opened, source, call.alias)
    else:
        _all(opened, source)
    backup = _back_up(opened, source.path) if opened.replaces else None
    opened.tell_saved()
    opened.save()
    opened.finish()
    if backup:
        old = source.type if source.type in OWN else sniff(opened.original or b"")
        if old not in ("JKS", "JCEKS"):
            old = call.profile.storing.other_types or old
        change = old, opened.store.file_type
        call.warnings.append(_backed_up(source.path, backup, *change))


def _open(call: Call, host: Host) -> tuple[Session, Source]:
    path, target = call.srckeystore or "", opening.path_of(call, host)
    is_file = not checks.is_token(call.srcstoretype)
    if is_file and target is not None and host.files.same(path, target):
        opened = opening.locate(call, host)
        source = open_source(opened)
        return _in_place(opened, source), source
    if is_file:
        host.tell(f"Importing keystore {path} to {'NONE' if target is None else target}...")
    opened = opening.open_store(call, host)
    return opened, open_source(opened)


def _in_place(opened: Session, source: Source) -> Session:
    call = opened.call
    original, opened.original = opened.original, None
    if call.storepass is None:
        call.storepass = source.password
    opening.unlock(opened)
    opened.original, opened.replaces = original, True
    return opened


def _single(opened: Session, source: Source, alias: str) -> None:
    with suppress(Refused):
        _import(opened, source, alias)


def _all(opened: Session, source: Source) -> None:
    call, host = opened.call, opened.host
    if call.destalias is not None or call.srckeypass is not None:
        raise KeytoolError("if alias not specified, destalias and srckeypass must not be specified")
    aliases, done = list(source.store.entries), 0
    for alias in aliases:
        try:
            _import(opened, source, alias)
        except Refused as refused:
            question = "Do you want to quit the import process? [no]:  "
            failed = isinstance(refused, Failed) and not call.noprompt
            if failed and prompts.ask_yes_no(host, call.profile, question):
                break
        else:
            done += 1
            host.tell(f"Entry for alias {alias} successfully imported.")
    host.tell(
        f"Import command completed:  {done} entries successfully imported,"
        f" {len(aliases) - done} entries failed or cancelled"
    )


def _import(opened: Session, source: Source, alias: str) -> None:
    """Import one entry. Raises `Refused` after telling why, and `KeytoolError`."""
    target = _target(opened, source, alias)
    entry = _entry(source, alias)
    plain: Key = b""
    password = ""
    if not isinstance(entry, TrustedCertificateEntry):
        plain, password = _recover(opened, source, alias, entry)
    if target is None:
        raise NullPointerError("invalid null input")
    early = opened.call.profile.storing.warns_before_import
    if early:
        _warn(opened, entry, target)
    try:
        _put(opened, target, entry, plain, password)
    except StoreError as error:
        opened.host.tell(f"Problem importing entry for alias {alias}: {error.java}: {error}.")
        _tell_refused(opened, alias)
        raise Failed from None
    if not early:
        _warn(opened, entry, target)
    if not isinstance(plain, bytes):
        weakness.warn_kept(opened.call, plain.algorithm, f"<{target}>")


def _warn(opened: Session, entry: Entry, target: str) -> None:
    """Add what is weak about an entry's own certificate, whatever follows in its chain."""
    for own in certificates(entry)[:1]:
        weakness.warn(opened, Certificate(own), f"<{target}>")


def _entry(source: Source, alias: str) -> Entry:
    entry = source.store.entries.get(source.store.fold(alias))
    if entry is None:
        raise KeytoolError(f"Alias <{alias}> does not exist")
    return entry


def _tell_refused(opened: Session, alias: str) -> None:
    opened.host.tell(f"Entry for alias {alias} not imported.")


def _target(opened: Session, source: Source, alias: str) -> str | None:
    """The alias to import to, None at the end of input. Raises `Refused`, and like `_entry`."""
    call, host = opened.call, opened.host
    target = alias if call.destalias is None else call.destalias
    if opened.get(target) is None:
        return target
    if call.noprompt:
        host.tell(f"Warning: Overwriting existing alias {alias} in destination keystore")
        return target
    overwrite = f"Existing entry alias {alias} exists, overwrite? [no]:  "
    if prompts.ask_yes_no(host, call.profile, overwrite):
        return target
    question = "Enter new alias name\t(RETURN to cancel import for this entry):  "
    typed = prompts.ask_line(host, question)
    if typed == "":
        _entry(source, alias)  # what is not there is no entry to refuse
        _tell_refused(opened, alias)
        raise Refused
    return typed


def _recover(
    opened: Session, source: Source, alias: str, entry: PrivateKeyEntry | SecretKeyEntry
) -> tuple[Key, str]:
    """The key of an entry and the password that opened it."""
    here = Session(opened.call, opened.host, opened.codec)
    here.type, here.store, here.password = source.type, source.store, source.password
    key, password = keys.open_to_copy(here, alias, entry, opened.call.srckeypass)
    if here.is_pem and not password:
        password = opened.password or ""  # a key that had none gets that of the store
    return key, password


def _put(opened: Session, target: str, entry: Entry, plain: Key, password: str) -> None:
    """Put an entry in. Raises `StoreError` where the destination does not take it."""
    if isinstance(entry, TrustedCertificateEntry):
        if opened.call.destkeypass is not None:
            raise StoreError("trusted certificate entries are not password-protected")
        opened.put_trusted(target, entry)
        return
    given = _password(opened, password)
    if given is None:
        kind = "PrivateKeyEntry" if isinstance(entry, PrivateKeyEntry) else "SecretKeyEntry"
        raise StoreError(f"non-null password required to create {kind}")
    opened.put_copy(target, entry, plain, given)


def _password(opened: Session, old: str) -> str | None:
    """The password for a key that came with another: a PKCS12 has one for all, if it has any."""
    if opened.call.destkeypass is not None:
        return opened.call.destkeypass
    if opened.is_pem and (opened.password or opened.call.protected):
        return opened.password
    if opened.is_pkcs12 and opened.call.profile.storing.pkcs12_keeps_keys:
        if old != opened.password:
            raise KeytoolError(_TWO_PASSWORDS)
    elif opened.is_pkcs12 and not opened.codec.opens_without_password(opened.store):
        return opened.password
    return old


_TWO_PASSWORDS = (
    "The destination pkcs12 keystore has different storepass and keypass."
    " Please retry with -destkeypass specified."
)


def _back_up(opened: Session, path: str) -> str:
    """Copy the store to a free name beside it; the name."""
    name, number = f"{path}.old", 1
    while opened.host.files.exists(name):
        number += 1
        name = f"{path}.old{number}"
    opened.host.files.copy(path, name)
    return name


def _backed_up(path: str, backup: str, old: str, new: str) -> str:
    if new == old:
        return f'The original keystore "{path}" is backed up as "{backup}"...'
    return f'Migrated "{path}" to {new}. The {old} keystore is backed up as "{backup}".'
