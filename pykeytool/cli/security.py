"""Security properties, where -J-Djava.security.properties names a file that overrides them.

Those are obeyed that stores depend on; a file that is to replace them all (``==``) overrides them
too. Observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Mapping

from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.java import properties
from pykeytool.profiles import Profile

FILE = "java.security.properties"
_TYPE, _DUAL = "keystore.type", "keystore.type.compat"
_STORING = ("keystore.pkcs12.", "jdk.jceks.iterationCount")
_SYSTEM_ONLY = "keystore.pkcs12.legacy"


def overridden(host: Host, profile: Profile) -> tuple[Host, Profile]:
    """The machine and the release as the file has them; as they are where it cannot be read."""
    table = _read(host)
    storing = profile.storing
    if _TYPE in table:
        storing = storing._replace(default_type=table[_TYPE].strip())
    if _DUAL in table:
        storing = storing._replace(reads_other=table[_DUAL].lower() == "true")
    own = {name: value for name, value in table.items() if _is_of_stores(name)}
    return (
        host._replace(properties={**own, **host.properties}),
        profile._replace(storing=storing),
    )


def _read(host: Host) -> Mapping[str, str]:
    path = host.properties[FILE].removeprefix("=")
    try:
        text = host.files.read(path.removeprefix("file:")).decode("latin-1")
        return properties.parse(text)
    except (OSError, KeytoolError):
        return {}


def _is_of_stores(name: str) -> bool:
    return name.startswith(_STORING) and name != _SYSTEM_ONLY
