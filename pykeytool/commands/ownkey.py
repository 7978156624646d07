"""The key of the store that a command signs with, and its certificates."""

from typing import NamedTuple

from pykeytool.commands import keys
from pykeytool.commands.session import Session
from pykeytool.errors import (
    ClassCastError,
    IllegalArgumentError,
    InvalidKeyError,
    KeytoolError,
    NullPointerError,
)
from pykeytool.keystore import PrivateKeyEntry, SecretKeyEntry
from pykeytool.options import Call
from pykeytool.profiles.signing import Signing
from pykeytool.x509 import keys as pairs
from pykeytool.x509 import sigalgs
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.publickeys import PublicKey
from pykeytool.x509.sigalgs import Scheme, Signature

_NOT_PRIVATE = (
    "class javax.crypto.spec.SecretKeySpec cannot be cast to class java.security.PrivateKey"
    " (javax.crypto.spec.SecretKeySpec and java.security.PrivateKey are in module java.base"
    " of loader 'bootstrap')"
)


_POINT, _NUMBER = b"\4" + bytes(64), b"\2\1\1"
_UNCOUNTED = (pairs.DSA, pairs.DIFFIE_HELLMAN)
"""Types of keys of which only the parameters count, so that nothing is to be computed."""
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
    signer: PublicKey
    """What a signature goes by: the public key that belongs to the private one."""
    complaint: str | None = None
    """Why the private key is none of its algorithm, which only JKS does not mind."""


def signature(own: OwnKey, call: Call) -> Signature:
    """The signature that was asked for, or that the key makes. Raises `KeytoolError`."""
    signing = call.profile.signing
    if call.sigalg is not None:
        return sigalgs.find(call.sigalg, signing)
    if own.complaint is not None:
        return sigalgs.default_of(pairs.PrivateKey(own.private).oid, signing)
    return _default(own.signer, signing)


def scheme(found: Signature, own: OwnKey, signing: Signing) -> Scheme:
    """How the key makes a signature. Raises `InvalidKeyError` and `SignatureError`."""
    if own.complaint is None:
        return sigalgs.scheme(found, own.signer, signing)
    lattice = found.name.startswith("ML-DSA")
    raise InvalidKeyError(own.complaint) if lattice else sigalgs.refused(found)


def _default(key: PublicKey, signing: Signing) -> Signature:
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
    certificate = Certificate(entry.chain[0])
    complaint = None
    if opened.store.type == "JKS":
        from pykeytool.x509 import privatekeys

        complaint = privatekeys.complaint(private, opened.codec.storing)
    if complaint is not None:
        return OwnKey(
            private, password, certificate, entry.chain, certificate.public_key, complaint
        )
    signer = _signer(private, certificate.public_key)
    return OwnKey(private, password, certificate, entry.chain, signer)


def _signer(private: bytes, certified: PublicKey) -> PublicKey:
    """The certified key, unless the private one is of another type."""
    key = pairs.PrivateKey(private)
    if key.oid == certified.oid:
        return certified
    if key.oid in _UNCOUNTED:
        return PublicKey(pairs.spki(key.algorithm, _NUMBER))
    try:
        return PublicKey(pairs.public_key(private))
    except (KeytoolError, ValueError, LookupError):
        return PublicKey(pairs.spki(key.algorithm, _POINT if key.oid == pairs.EC else b""))
