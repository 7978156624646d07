"""The elliptic curves keytool generates keys on, and those it only knows the names of.

Read off the messages of 17.0.15 and 25.0.5.
"""

CURVES = {
    "1.2.840.10045.3.1.7": "secp256r1",
    "1.3.132.0.34": "secp384r1",
    "1.3.132.0.35": "secp521r1",
}
"""The curves of keys that can be generated and used."""

OTHER_NAMES = {
    "secp192r1": "NIST P-192,X9.62 prime192v1",
    "secp224r1": "NIST P-224",
    "secp256r1": "NIST P-256,X9.62 prime256v1",
    "secp384r1": "NIST P-384",
    "secp521r1": "NIST P-521",
    "sect163k1": "NIST K-163",
    "sect163r2": "NIST B-163",
    "sect233k1": "NIST K-233",
    "sect233r1": "NIST B-233",
    "sect283k1": "NIST K-283",
    "sect283r1": "NIST B-283",
    "sect409k1": "NIST K-409",
    "sect409r1": "NIST B-409",
    "sect571k1": "NIST K-571",
    "sect571r1": "NIST B-571",
}
"""What Java also calls a curve, separated by commas."""
