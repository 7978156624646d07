"""-importkeystore: one entry or all of another store, which may be the same file.

Dialogues, texts and their order observed on 17.0.15 and 25.0.5. In place, the store is written
anew from itself, of another type or password, and the old file is kept beside it.
"""

from contextlib import suppress

from pykeytool.commands import keys, opening, prompts, weakness
from pykeytool.commands.session import Key, Session
from pykeytool.errors import (
    IllegalArgumentError,
    KeytoolError,
    NullPointerError,
    StoreError,
)
from pykeytool.formats import sniff
from pykeytool.host import Host
from pykeytool.keystore import (
    Entry,
    KeyStore,
    PrivateKeyEntry,
    SecretKeyEntry,
    TrustedCertificateEntry,
    certificates,
)
from pykeytool.options import Call

_NOT_VERIFIED = """
*****************  WARNING WARNING WARNING  *****************
* The integrity of the information stored in the srckeystore*
* has NOT been verified!  In order to verify its integrity, *
* you must provide the srckeystore password.                *
*****************  WARNING WARNING WARNING  *****************
"""


class Source:
    """The store that entries come from."""

    def __init__(self, store: KeyStore, password: str | None) -> None:
        self.store = store
        self.password = password


class Refused(Exception):  # noqa: N818 - it is no error
    """An entry that the destination does not take; the message has been told."""


def run(call: Call, host: Host) -> None:
    """Import entries. Raises `KeytoolError`; the destination is as it was then."""
    source_path = _checked(call)
    opened, source = _open(call, host, source_path)
    if call.alias is not None:
        _single(opened, source, call.alias)
    else:
        _all(opened, source)
    backup = _back_up(opened, source_path) if opened.replaces else None
    opened.save()
    opened.tell_saved()
    opened.finish()
    if backup:
        change = source.store.type, opened.store.type
        call.warnings.append(_backed_up(source_path, backup, *change))


def _checked(call: Call) -> str:
    """The path of the source. Raises `KeytoolError`."""
    if call.srcprotected and (call.srcstorepass, call.srckeypass) != (None, None):
        raise IllegalArgumentError(
            "if -srcprotected is specified,"
            " then -srcstorepass and -srckeypass must not be specified"
        )
    opening.check(call)
    if call.srckeystore is None:
        raise KeytoolError("Please specify -srckeystore")
    return call.srckeystore


def _open(call: Call, host: Host, path: str) -> tuple[Session, Source]:
    target = call.keystore if call.keystore is not None else f"{host.home}/.keystore"
    if host.files.same(path, target):
        opened = opening.locate(call, host)
        source = _open_source(opened, path)
        return _in_place(opened, source), source
    host.tell(f"Importing keystore {path} to {target}...")
    opened = opening.open_store(call, host)
    return opened, _open_source(opened, path)


def _in_place(opened: Session, source: Source) -> Session:
    call = opened.call
    original, opened.original = opened.original, None
    if call.storepass is None:
        call.storepass = source.password
    opening.unlock(opened)
    opened.original, opened.replaces = original, True
    return opened


def _open_source(opened: Session, path: str) -> Source:
    call, host, codec = opened.call, opened.host, opened.codec
    data = host.files.read(path)
    kind = sniff(data) if call.srcstoretype is None else call.srcstoretype.upper()
    password = call.srcstorepass
    store = codec.decode(data, kind, password)
    if password is None and not codec.opens_without_password(store):
        if not call.srcprotected:
            prompt = "Enter source keystore password:  "
            password = prompts.ask_password(host, call.profile, prompt)
        if password is None:
            host.tell(_NOT_VERIFIED)
        else:
            store = codec.decode(data, kind, password)
            codec.reload(store)
    elif call.srcstoretype is None:
        codec.reload(store)
    _force_one_password(call, host, store, password)
    return Source(store, password)


def _force_one_password(call: Call, host: Host, store: KeyStore, password: str | None) -> None:
    given = call.srckeypass
    if store.type == "PKCS12" and None not in (given, password) and given != password:
        host.tell(
            "Warning:  Different store and key passwords not supported for PKCS12 KeyStores."
            " Ignoring user-specified -srckeypass value."
        )
        call.srckeypass = password


def _single(opened: Session, source: Source, alias: str) -> None:
    if opened.fold(alias) not in source.store.entries:
        raise KeytoolError(f"Alias <{alias}> does not exist")
    with suppress(Refused):
        _import(opened, source, alias)


def _all(opened: Session, source: Source) -> None:
    call, host = opened.call, opened.host
    if call.destalias is not None or call.srckeypass is not None:
        raise KeytoolError("if alias not specified, destalias and srckeypass must not be specified")
    done = failed = 0
    for alias in list(source.store.entries):
        try:
            _import(opened, source, alias)
        except Refused:
            failed += 1
            question = "Do you want to quit the import process? [no]:  "
            if not call.noprompt and prompts.ask_yes_no(host, question):
                break
        else:
            done += 1
            host.tell(f"Entry for alias {alias} successfully imported.")
    host.tell(
        f"Import command completed:  {done} entries successfully imported,"
        f" {failed} entries failed or cancelled"
    )


def _import(opened: Session, source: Source, alias: str) -> None:
    """Import one entry. Raises `Refused` after telling why, and `KeytoolError`."""
    target = _target(opened, alias)
    entry = source.store.entries.get(opened.fold(alias))
    if entry is None:
        raise KeytoolError(f"Alias <{alias}> does not exist")
    plain: Key = b""
    password = ""
    if not isinstance(entry, TrustedCertificateEntry):
        plain, password = _recover(opened, source, alias, entry)
    if target is None:
        raise NullPointerError("invalid null input")
    weakness.warn_chain(opened, certificates(entry), f"<{target}>")
    try:
        _put(opened, target, entry, plain, password)
    except StoreError as error:
        opened.host.tell(f"Problem importing entry for alias {alias}: {error.java}: {error}.")
        _tell_refused(opened, alias)
    if not isinstance(plain, bytes):
        weakness.warn_kept(opened.call, plain.algorithm, f"<{target}>")


def _tell_refused(opened: Session, alias: str) -> None:
    opened.host.tell(f"Entry for alias {alias} not imported.")
    raise Refused


def _target(opened: Session, alias: str) -> str | None:
    """The alias to import to, None for one that was not typed. Raises `Refused`."""
    call, host = opened.call, opened.host
    target = alias if call.destalias is None else call.destalias
    if opened.get(target) is None:
        return target
    if call.noprompt:
        host.tell(f"Warning: Overwriting existing alias {alias} in destination keystore")
        return target
    if prompts.ask_yes_no(host, f"Existing entry alias {alias} exists, overwrite? [no]:  "):
        return target
    question = "Enter new alias name\t(RETURN to cancel import for this entry):  "
    typed = prompts.ask_line(host, question)
    if typed == "":
        _tell_refused(opened, alias)
    return typed


def _recover(
    opened: Session, source: Source, alias: str, entry: PrivateKeyEntry | SecretKeyEntry
) -> tuple[Key, str]:
    """The key of an entry and the password that opened it."""
    here = Session(opened.call, opened.host, opened.codec)
    here.store, here.password = source.store, source.password
    plain, password = keys.open_entry(here, alias, entry, opened.call.srckeypass)
    if isinstance(entry, PrivateKeyEntry) and isinstance(plain, bytes):
        keys.check_pair(plain, entry.chain)
    return plain, password


def _put(opened: Session, target: str, entry: Entry, plain: Key, password: str) -> None:
    call = opened.call
    if isinstance(entry, TrustedCertificateEntry):
        if call.destkeypass is not None and opened.store.type != "PKCS12":
            raise StoreError("trusted certificate entries are not password-protected")
        created = opened.host.now()
        opened.put(target, entry._replace(created=created, name=target))
        return
    if opened.store.type == "PKCS12":
        password = opened.password or ""
    elif call.destkeypass is not None:
        password = call.destkeypass
    opened.put_copy(target, entry, plain, password)


def _back_up(opened: Session, path: str) -> str:
    """Copy the store to a free name beside it; the name."""
    assert opened.original is not None
    name, number = f"{path}.old", 1
    while opened.host.files.exists(name):
        number += 1
        name = f"{path}.old{number}"
    opened.host.files.create(name, opened.original)
    return name


def _backed_up(path: str, backup: str, old: str, new: str) -> str:
    if new == old:
        return f'The original keystore "{path}" is backed up as "{backup}"...'
    return f'Migrated "{path}" to {new}. The {old} keystore is backed up as "{backup}".'
