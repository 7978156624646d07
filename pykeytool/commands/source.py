"""The store that -importkeystore reads: what is checked before, and its password.

Order and texts observed on 17.0.15 and 25.0.5.
"""

from pykeytool.commands import checks, prompts, providers
from pykeytool.commands.session import Session
from pykeytool.errors import InputOutputError, KeytoolError, StoreError
from pykeytool.formats import sniff
from pykeytool.host import Host
from pykeytool.keystore import KeyStore
from pykeytool.options import Call

_PROMPT = "Enter source keystore password:  "
_NOT_VERIFIED = """
*****************  WARNING WARNING WARNING  *****************
* The integrity of the information stored in the srckeystore*
* has NOT been verified!  In order to verify its integrity, *
* you must provide the srckeystore password.                *
*****************  WARNING WARNING WARNING  *****************
"""


class Source:
    """The store that entries come from; `type` is what it was told or found to be."""

    def __init__(self, path: str, type: str, store: KeyStore, password: str | None) -> None:
        self.path = path
        self.type = type
        self.store = store
        self.password = password


def check_source(call: Call, host: Host) -> None:
    """Raise `KeytoolError` where there is no source, or an empty one."""
    if checks.is_token(call.srcstoretype):
        return
    if call.srckeystore is None:
        raise KeytoolError("Please specify -srckeystore")
    if _is_empty(host, call.srckeystore):
        raise KeytoolError(f"Source keystore file exists, but is empty: {call.srckeystore}")


def _is_empty(host: Host, path: str) -> bool:
    try:
        return host.files.read(path) == b""
    except InputOutputError:
        return False


def open_source(opened: Session) -> Source:
    """Read the source, asking for its password where keytool asks.

    Raises `KeytoolError`, and `UsageError` for a file that should be none.
    """
    call, host, codec = opened.call, opened.host, opened.codec
    if checks.is_token(call.srcstoretype):
        raise _no_token(call)
    path = call.srckeystore or ""
    data, told = host.files.read(path), _told(call)
    kind = sniff(data) if told is None else told
    password = call.srcstorepass
    codec.provider(kind)
    is_pem = told == "PEM"
    probes = told is None or is_pem
    probed = codec.decode(data, kind, password) if probes else None
    asks = password is None and not (probed and codec.opens_without_password(probed))
    if asks and not call.srcprotected:
        password = prompts.ask_password(host, call.profile, _PROMPT)
    elif password is None and is_pem:
        password = ""  # which opens the keys that are not encrypted
    if kind == "PKCS12":
        _force_one_password(call, host, password)
    store = codec.decode(data, kind, password) if asks or probed is None else probed
    if asks and password is None:
        host.tell(_NOT_VERIFIED)
    if probed:
        codec.reload(store)
    return Source(path, kind, store, password)


def _no_token(call: Call) -> StoreError:
    """The error of a source that is no file: there are none without a JVM."""
    checks.check_none(call.srckeystore, call.srcstoretype)
    name = checks.type_name(call.srcstoretype or "")
    if call.srcprovidername is not None:
        providers.check_name(call.srcprovidername, name)
    return StoreError(f"{name} not found")


def _told(call: Call) -> str | None:
    """The type that the source was told to be, None where its content decides.

    A store of a provider that was named is of the default type. Raises the error of a provider
    that does not offer the type.
    """
    kind = call.srcstoretype
    if call.srcprovidername is not None:
        kind = call.profile.storing.default_type if kind is None else kind.upper()
        providers.check_name(call.srcprovidername, kind)
    elif kind is None and not call.profile.storing.probes:
        kind = call.profile.storing.default_type
    return None if kind is None else kind.upper()


def _force_one_password(call: Call, host: Host, password: str | None) -> None:
    given = call.srckeypass
    if None not in (given, password) and given != password:
        host.tell(
            "Warning:  Different store and key passwords not supported for PKCS12 KeyStores."
            " Ignoring user-specified -srckeypass value."
        )
        call.srckeypass = password
