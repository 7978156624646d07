"""Who has signed a message, and when: the signers of PKCS#7 checked as the JDK does it for jars.

Anything the JDK stumbles over raises `KeytoolError`: such a signature counts as not there at all,
while one that is only wrong is passed over. Observed on 17.0.15 and 25.0.5.

timestamp = SEQUENCE { version, policy OID, SEQUENCE { digest, imprint OCTET STRING }, serial,
                       time GeneralizedTime, ... }                         (RFC 3161, 2.4.2)
"""

from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import (
    BIT_STRING,
    INTEGER,
    OCTET_STRING,
    SEQUENCE,
    Value,
    parse,
)
from pykeytool.der.writer import tlv
from pykeytool.errors import SignatureError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.cms import DATA, Algorithm, SignedData, Signer, decode, single
from pykeytool.x509.oids import KEY_ALGORITHMS, OTHERS, SIGNATURES
from pykeytool.x509.publickeys import PublicKey, algorithm_parts, dsa_numbers
from pykeytool.x509.times import seconds

_CONTENT_TYPE, _MESSAGE_DIGEST, _SIGNING_TIME, _PROTECTION = (
    f"1.2.840.113549.1.9.{number}" for number in (3, 4, 5, 52)
)
_TIMESTAMP = "1.2.840.113549.1.9.16.2.14"
_KEY_USAGE = "2.5.29.15"
_MAY_SIGN = 0xC0
"""The first two bits: signing, and signing for good (non-repudiation)."""
_LENGTHS = {"Ed25519": 64, "Ed448": 114}
"""Bytes of a signature."""
_DIGESTS = {"Ed25519": "SHA-512", "Ed448": "SHAKE256"}
"""The digest that must be named beside a signature that has its own (RFC 8419, 3.1)."""
_NIST = "2.16.840.1.101.3.4.3."
"""The arc of ML-DSA, among others."""
_FAMILIES = {"RSA": "RSA", "EC": "ECDSA", "DSA": "DSA"}
_ECDSA = ("1.2.840.10045.4.2", "1.2.840.10045.4.3")
"""ECDSA whose digest is named elsewhere (RFC 3279, 2.2.3; X9.62)."""


class Timestamp(NamedTuple):
    """Milliseconds since 1970 as text, and the chain of the authority that says so."""

    moment: str
    chain: tuple[Certificate, ...]


class SignedBy(NamedTuple):
    """The chain of one who has signed, and when if an authority says so."""

    chain: tuple[Certificate, ...]
    timestamp: Timestamp | None


def signers(
    block: bytes, message: bytes, printing: Printing, bare_timestamps: bool
) -> list[SignedBy]:
    """Those who have signed a message, as a block says.

    `bare_timestamps` allows timestamps signed without attributes. Raises `KeytoolError`.
    """
    try:
        data = decode(block, printing)
        if data.content_type != DATA or data.content not in (None, message):
            raise SignatureError("Something else is signed")
        return [
            SignedBy(tuple(data.chain(one)), _timestamp(one, printing, bare_timestamps))
            for one in data.signers
            if verify(data, one, message)
        ]
    except (ValueError, IndexError) as error:
        raise SignatureError(str(error)) from None  # more or fewer fields than there should be


def _timestamp(signer: Signer, printing: Printing, bare: bool) -> Timestamp | None:
    """The timestamp among the unsigned attributes. Raises `KeytoolError` for one that is wrong."""
    if _TIMESTAMP not in signer.unsigned:
        return None
    token = decode(single(signer.unsigned, _TIMESTAMP).encoded, printing)
    content = token.content or b""
    fit = [one for one in token.signers if (bare or one.signed) and verify(token, one, content)]
    if not fit or len(fit) < len(token.signers):
        raise SignatureError("Unable to verify timestamp")
    _, _, imprint, _, moment, *_ = parse(content).sequence()
    digest, expected = imprint.sequence()
    name = digest_name(algorithm_parts(digest))
    if hashed(name, signer.signature) != expected.expect(OCTET_STRING).content:
        raise SignatureError("Signature timestamp is inapplicable")
    seconds(moment)
    return Timestamp(moment.content.decode("ascii"), tuple(token.chain(fit[0])))


def verify(data: SignedData, signer: Signer, message: bytes) -> bool:
    """Whether a signer has signed a message.

    Raises `KeytoolError` for algorithms that are unknown or do not fit and for malformed values.
    """
    digest = digest_name(signer.digest)
    signed = message
    if signer.signed:
        if not _attributes_fit(data, signer, digest, message):
            return False
        signed = signer.signed
    chain = data.chain(signer)
    if not chain:
        return False
    _check_usage(chain[0])
    return _verified(chain[0], signer, digest, signed)


def _attributes_fit(data: SignedData, signer: Signer, digest: str, message: bytes) -> bool:
    attributes = signer.attributes
    kind = single(attributes, _CONTENT_TYPE).oid()
    expected = single(attributes, _MESSAGE_DIGEST).expect(OCTET_STRING).content
    if _SIGNING_TIME in attributes:
        from pykeytool.x509.times import seconds

        seconds(single(attributes, _SIGNING_TIME))
    if _PROTECTION in attributes:
        _check_protection(signer)
    return kind == data.content_type and expected == hashed(digest, message)


def _check_protection(signer: Signer) -> None:
    """The algorithms are repeated among the signed attributes (RFC 6211)."""
    digest, algorithm, *_ = single(signer.attributes, _PROTECTION).sequence()
    if algorithm.tag != 0xA1:
        raise SignatureError("No signature algorithm is protected")
    inner = tlv(SEQUENCE, algorithm.content)
    repeated = algorithm_parts(digest), algorithm_parts(Value(inner, 0, len(inner)))
    if [*map(_plain, repeated)] != [*map(_plain, (signer.digest, signer.algorithm))]:
        raise SignatureError("The protected algorithms are others")


def _plain(algorithm: Algorithm) -> Algorithm:
    """An absent parameter is as good as NULL."""
    return algorithm[0], algorithm[1].removeprefix(b"\x05\x00")


def digest_name(algorithm: Algorithm) -> str:
    """The JDK's name of a digest. Raises `SignatureError` for one that it does not have."""
    name = OTHERS.get(algorithm[0], "")
    if not name.startswith(("MD", "SHA")) or name.endswith("-LEN"):
        raise SignatureError(f"Unknown digest {algorithm[0]}")
    return name


def hashed(name: str, data: bytes) -> bytes:
    """The digest of a name of the JDK's. Raises `SignatureError`."""
    import hashlib

    try:
        if name == "SHAKE256":
            return hashlib.shake_256(data).digest(64)
        return hashlib.new(_in_hashlib(name), data).digest()
    except (ValueError, TypeError):
        raise SignatureError(f"{name} is not available") from None


def _in_hashlib(name: str) -> str:
    if name.startswith("SHA3-"):
        return name.lower().replace("-", "_")
    return name.lower().replace("-", "", 1).replace("/", "_")


def _check_usage(certificate: Certificate) -> None:
    """A key that may sign neither in general nor for good has signed nothing."""
    usage = certificate.extension(_KEY_USAGE)
    if usage is None:
        return
    bits, _ = Value(usage, 0, len(usage)).expect(BIT_STRING).bits()
    if not bits[:1] or not bits[0] & 0xC0:
        raise SignatureError("Key usage restricted: cannot be used for digital signatures")


def _verified(certificate: Certificate, signer: Signer, digest: str, signed: bytes) -> bool:
    from pykeytool.x509.signatures import verify as verify_signature

    key = certificate.public_key
    oid, parameters = _operation(signer.algorithm, digest)
    _check_form(SIGNATURES.get(oid, oid), signer.signature, key)
    identifier = writer.algorithm(oid, parameters)
    return verify_signature(key.encoded, identifier, signed, signer.signature)


def _operation(algorithm: Algorithm, digest: str) -> Algorithm:
    """The signature that is meant: the digest named beside counts, not the one in the algorithm."""
    oid, parameters = algorithm
    name = SIGNATURES.get(oid, "")
    if name == "RSASSA-PSS":
        from pykeytool.x509 import pss

        if pss.parameters(parameters).hash != digest:
            raise SignatureError("The digest differs from that of the signature")
        return algorithm
    if name in _DIGESTS or (oid.startswith(_NIST) and not name):
        if _DIGESTS.get(name, digest) != digest:
            raise SignatureError(f"{name} is used with another digest")
        return algorithm
    own = "ECDSA" if oid in _ECDSA else _FAMILIES.get(KEY_ALGORITHMS.get(oid, ""), "")
    family = name.partition("with")[2] or own
    plain = digest if digest.startswith("SHA3-") else digest.replace("SHA-", "SHA")
    wanted = f"{plain}with{family}"
    for known, its_name in SIGNATURES.items():
        if its_name == wanted:
            return known, b""
    raise SignatureError(f"{wanted} Signature not available")


def _check_form(operation: str, signature: bytes, key: PublicKey) -> None:
    """What the JDK does not even try to verify. Raises `SignatureError`, `DerError`."""
    if operation in _LENGTHS:
        fits = len(signature) == _LENGTHS[operation]
    elif "RSA" in operation:
        fits = len(signature) == ((key.size or 0) + 7) // 8
    elif operation.endswith("DSA") and "with" in operation:
        numbers = [one.expect(INTEGER).integer() for one in parse(signature).sequence()]
        fits = len(numbers) == 2
        if fits and key.algorithm == "DSA":
            (_, order, _), _ = dsa_numbers(key)
            fits = all(0 < number < order for number in numbers)
    else:
        fits = True
    if not fits:
        raise SignatureError("Invalid encoding for signature")
