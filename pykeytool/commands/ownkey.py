"""The key of the store that a command signs with, and its certificates."""

from typing import NamedTuple

from pykeytool.commands import keys
from pykeytool.commands.session import Session
from pykeytool.errors import (
    ClassCastError,
    IllegalArgumentError,
    KeytoolError,
    NullPointerError,
)
from pykeytool.keystore import PrivateKeyEntry, SecretKeyEntry
from pykeytool.profiles.signing import Signing
from pykeytool.x509 import sigalgs
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.publickeys import PublicKey
from pykeytool.x509.sigalgs import Signature

_NOT_PRIVATE = (
    "class javax.crypto.spec.SecretKeySpec cannot be cast to class java.security.PrivateKey"
    " (javax.crypto.spec.SecretKeySpec and java.security.PrivateKey are in module java.base"
    " of loader 'bootstrap')"
)


_NO_CERTIFICATE = {
    "certreq": "{} has no public key (certificate)",
    "selfcert": "{} has no public key",
}


class OwnKey(NamedTuple):
    """A private key (PKCS#8) that was opened, its password, its certificate and the whole chain."""

    private: bytes
    password: str
    certificate: Certificate
    chain: tuple[bytes, ...]


def default_signature(key: PublicKey, signing: Signing) -> Signature:
    """The signature that a key makes where none was asked for. Raises `KeytoolError`."""
    try:
        return sigalgs.default(key, signing)
    except IllegalArgumentError:
        raise KeytoolError("Cannot derive signature algorithm") from None


def no_certificate(command: str, alias: str) -> KeytoolError:
    """What a command says of a key without certificate: not all look for it."""
    if command in _NO_CERTIFICATE:
        return KeytoolError(_NO_CERTIFICATE[command].format(alias))
    return NullPointerError(
        'Cannot invoke "java.security.cert.Certificate.getEncoded()" because "signerCert" is null'
    )


def own_key(opened: Session, alias: str) -> OwnKey:
    """The key of an alias, opened.

    Raises `KeytoolError`, among others for a secret key, which the JDK takes for a private one.
    """
    entry = keys.find_alias(opened, alias)
    if isinstance(entry, SecretKeyEntry):
        keys.open_entry(opened, alias, entry, opened.call.keypass)
        raise ClassCastError(_NOT_PRIVATE)
    if not isinstance(entry, PrivateKeyEntry):
        raise KeytoolError(f"Alias <{alias}> has no key")
    private, password = keys.open_key(opened, alias, entry)
    if not entry.chain:
        raise no_certificate(opened.call.command.name, alias)
    return OwnKey(private, password, Certificate(entry.chain[0]), entry.chain)
