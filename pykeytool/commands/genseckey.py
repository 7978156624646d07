"""-genseckey: a new secret key, or a password kept as one; the order is keytool's.

Observed on 17.0.15 and 25.0.5.
"""

from pykeytool.commands import keys, opening, prompts, weakness
from pykeytool.commands.session import Session
from pykeytool.errors import InvalidKeySpecError, KeytoolError
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.protect import generators
from pykeytool.protect.secretkeys import SecretKey

_PASSWORD = "PBE"
_PASSWORD_KEY = "PBEWithMD5AndDES"
"""The algorithm that the JDK gives any password kept as a key."""


def run(call: Call, host: Host) -> None:
    """Generate a secret key and store it. Raises `KeytoolError`; nothing is stored then."""
    opened = opening.open_store(call, host)
    alias = call.own_alias
    name = call.profile.commanding.default_secret if call.keyalg is None else call.keyalg
    if call.keyalg is None and not name:
        raise KeytoolError("The -keyalg option must be specified.")
    if opened.get(alias) is not None:
        raise KeytoolError(f"Secret Key not generated, alias <{alias}> already exists")
    is_password = name.upper().startswith(_PASSWORD)
    secret = _password(opened, name) if is_password else _generated(opened, name)
    weakness.warn_algorithm(
        call, name if is_password else secret.algorithm, "The generated secret key"
    )
    password = keys.new_password(opened, alias)
    own = name if is_password and name.upper() != _PASSWORD else None
    opened.put_secret(alias, secret, password, algorithm=own)
    opened.tell_saved()
    opened.save()
    opened.finish()


def _generated(opened: Session, name: str) -> SecretKey:
    call, host = opened.call, opened.host
    generator = generators.find(name, call.profile.signing.missing_secret_types)
    bits = call.keysize
    if bits in (None, -1):
        bits = generators.DEFAULT_SIZES.get(name.upper())
    if bits is None:
        raise KeytoolError("Please provide -keysize for secret key generation")
    empty = call.profile.storing.empty_mac_key
    secret = generators.generate(generator, bits, host.random, empty)
    if call.verbose or not call.profile.commanding.tells_when_verbose:
        host.tell(f"Generated {bits:,}-bit {secret.algorithm} secret key")
    return secret


def _password(opened: Session, name: str) -> SecretKey:
    call, host, storing = opened.call, opened.host, opened.call.profile.storing
    typed = prompts.ask_secret(host, call.profile)
    if storing.ascii_passwords and any(not " " <= character <= "~" for character in typed):
        raise InvalidKeySpecError("Password is not ASCII")
    if call.verbose:
        plain = storing.names_password_keys_alike or name.upper() == _PASSWORD
        host.tell(f"Generated {_PASSWORD if plain else _PASSWORD_KEY} secret key")
    return SecretKey(_PASSWORD_KEY, typed.encode(), represented=True)
