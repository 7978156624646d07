"""The ``Warning:`` section: what is weak about the certificates a command has met."""

from contextlib import suppress

from pykeytool.commands.session import Session
from pykeytool.errors import IllegalArgumentError, UnrecoverableKeyError
from pykeytool.host import Host
from pykeytool.keystore import SecretKeyEntry
from pykeytool.options import Call
from pykeytool.x509 import constraints
from pykeytool.x509.certificate import Certificate

_JARS = "sign JARs"


def warn(opened: Session, certificate: Certificate, label: str) -> None:
    """Add what is weak about one certificate; the signature of a trusted one does not matter."""
    call, trusted = opened.call, opened.trusts(certificate.encoded)
    first = not any(_JARS in warning for warning in call.warnings)
    printing = call.profile.printing
    call.warnings += constraints.warnings(certificate, label, printing, trusted, first)


def warn_chain(opened: Session, chain: tuple[bytes, ...], label: str) -> None:
    """Add what is weak about each certificate of a chain, numbered where there are several."""
    for place, encoded in enumerate(chain, 1):
        numbered = f"{label} #{place} of {len(chain)}" if len(chain) > 1 else label
        warn(opened, Certificate(encoded), numbered)


def warn_secret_key(opened: Session, entry: SecretKeyEntry, label: str) -> None:
    """Add what is weak about a secret key that the password of the store opens.

    Raises `IllegalArgumentError` for a JCEKS store that was opened without.
    """
    if not opened.call.profile.storing.warns_of_secret_keys:
        return
    if opened.password is None:
        if opened.store.type == "JCEKS":
            raise IllegalArgumentError("password can't be null")
        return
    with suppress(UnrecoverableKeyError):
        secret = opened.codec.unseal_secret(opened.store, entry.sealed, opened.password)
        warn_kept(opened.call, secret.algorithm, label)


def warn_kept(call: Call, algorithm: str, label: str) -> None:
    """The same of a secret key in a store; of passwords the algorithm does not matter."""
    if not algorithm.startswith("PBE"):
        warn_algorithm(call, algorithm, label)


def warn_algorithm(call: Call, algorithm: str, label: str) -> None:
    """Add that the algorithm of a secret key is weak, where the release minds."""
    profile = call.profile
    if profile.storing.warns_of_secret_keys and constraints.weak(algorithm, profile.printing):
        call.warnings.append(
            f"{label} uses the {algorithm} algorithm which is considered a security risk."
        )


def flush(call: Call, host: Host) -> None:
    """Print the warnings so far, before a question that they may matter to."""
    if call.warnings and not call.nowarn:
        host.tell("\n".join(["", "Warning:", *call.warnings, ""]))
    call.warnings.clear()
