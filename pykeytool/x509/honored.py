"""``-ext honored=...``: which extensions of a request go into its certificate.

honored  = item *(',' item)
item     = 'all' | '-' name | name [':' ('critical' | 'non-critical')]

Of several such options the first counts, and all that is asked for is taken over first.
Observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Iterable

from pykeytool.errors import InputOutputError, KeytoolError, NullPointerError
from pykeytool.profiles import Profile
from pykeytool.profiles.signing import Signing
from pykeytool.x509.attributes import EXTENSION_REQUEST
from pykeytool.x509.choices import choose
from pykeytool.x509.ext import Extension, find_oid, split, wrapped
from pykeytool.x509.extensions import readable
from pykeytool.x509.request import Request

_PREFIX, _ALL = "honored=", "all"
_MODIFIERS = ("critical", "non-critical")


def honor(
    found: dict[str, Extension], arguments: Iterable[str], request: Request, profile: Profile
) -> None:
    """Take over extensions that a request asks for, or drop some, as the ``-ext`` options say.

    `found` are those of the certificate so far, by OID. A request that asks for none is honored
    whatever the options say; one that cannot be read never is. Raises `KeytoolError`.
    """
    lowered = (typed.lower() for typed in arguments)
    value = next((typed for typed in lowered if typed.startswith(_PREFIX)), None)
    if value is None or EXTENSION_REQUEST not in request.attributes:
        return
    signing, printing = profile.signing, profile.printing
    requested = {
        extension[0]: Extension(*extension)
        for extension in request.extensions
        if readable(*extension, printing)
    }
    items = split(value[len(_PREFIX) :], ",")
    if _ALL in items:
        found |= requested
    for item in items:
        if item == _ALL:
            continue
        if item.startswith("-"):
            oid = find_oid(item[1:])
            if found.pop(oid, None) is None:
                raise _missing(oid)
        else:
            extension = _chosen(item, requested, signing)
            found[extension.oid] = extension


def _missing(oid: str) -> KeytoolError:
    return wrapped(InputOutputError(f"No extension found with name {oid}"))


def _chosen(item: str, requested: dict[str, Extension], signing: Signing) -> Extension:
    """The extension that an item names, with the criticality it says."""
    name, colon, modifier = item.partition(":")
    chosen = choose(modifier, _MODIFIERS) if colon else ""
    if chosen is None:
        raise KeytoolError(f"Illegal value: {item}")
    oid = find_oid(name)
    extension = requested.get(oid)
    if extension is None:
        if signing.missing_honored:
            raise NullPointerError(signing.missing_honored)
        raise _missing(oid)
    return extension._replace(critical=chosen == _MODIFIERS[0]) if chosen else extension
