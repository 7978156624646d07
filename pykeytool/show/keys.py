"""Public keys as Java's toString gives them (observed on 17.0.15 and 25.0.5)."""

from collections.abc import Callable

from pykeytool.der.reader import parse
from pykeytool.profiles.printing import Printing
from pykeytool.show.extensions import dump
from pykeytool.show.numbers import grouped_hex
from pykeytool.x509.constraints import standard_name
from pykeytool.x509.curves import OTHER_NAMES
from pykeytool.x509.oids import identifier
from pykeytool.x509.pss import spec_text
from pykeytool.x509.publickeys import PublicKey, dh_numbers, dsa_numbers, rsa_numbers


def key_text(key: PublicKey, printing: Printing) -> str:
    """The text of a key; some end in a line end of their own. Raises `DerError`."""
    text = _TEXTS.get(key.algorithm)
    if text is not None:
        return text(key)
    name = standard_name(key.oid, printing)
    if name.startswith(("ML-DSA", "ML-KEM")):
        return f"{name} public key"
    unparsed = key.parameters not in (b"", b"\x05\x00")
    parameters = ", params unparsed" if unparsed else ""
    return f"algorithm = {name}{parameters}, unparsed keybits = \n{dump(key.bits)}"


def _rsa(key: PublicKey) -> str:
    modulus, exponent = rsa_numbers(key)
    given = key.algorithm != "RSA" and key.parameters not in (b"", b"\x05\x00")
    parameters = spec_text(key.parameters) if given else "null"
    return (
        f"Sun {key.algorithm} public key, {key.size} bits\n  params: {parameters}\n"
        f"  modulus: {_decimal(modulus)}\n  public exponent: {_decimal(exponent)}"
    )


def _decimal(number: int) -> str:
    """Digits of a number of any size (str refuses more than 4300 of them)."""
    parts = []
    while number >= 10**4000:
        number, rest = divmod(number, 10**4000)
        parts.append(f"{rest:04000}")
    return "".join([str(number), *reversed(parts)])


def _ec(key: PublicKey) -> str:
    middle = len(key.bits) // 2 + 1
    x, y = (int.from_bytes(part, "big") for part in (key.bits[1:middle], key.bits[middle:]))
    name = key.curve or ""
    field = name[-5:-2]  # of secp256r1: its size here is that of the field, not of the group
    aliases = f" [{OTHER_NAMES[name]}]" if name in OTHER_NAMES else ""
    oid = identifier(parse(key.parameters).content)
    return (
        f"Sun EC public key, {field} bits\n  public x coord: {x}\n  public y coord: {y}\n"
        f"  parameters: {name}{aliases} ({oid})"
    )


def _dsa(key: PublicKey) -> str:
    parameters, y = dsa_numbers(key)
    text = "Sun DSA Public Key\n    Parameters:DSA"
    if parameters:
        named = zip("pqg", parameters, strict=True)
        text += ", \n" + "".join(f"\t{name}: {grouped_hex(number)}\n" for name, number in named)
    return f"{text}\n  y:\n{grouped_hex(y)}\n"


def _dh(key: PublicKey) -> str:
    y, p, g, *length = dh_numbers(key)
    named = zip("ypg", (y, p, g), strict=True)
    text = "".join(f"\n{name}:\n{grouped_hex(number)}" for name, number in named)
    return f"SunJCE Diffie-Hellman Public Key:{text}" + "".join(f"\nl:\n    {n}" for n in length)


_TEXTS: dict[str, Callable[[PublicKey], str]] = {
    "RSA": _rsa,
    "RSASSA-PSS": _rsa,
    "EC": _ec,
    "DSA": _dsa,
    "DiffieHellman": _dh,
}
