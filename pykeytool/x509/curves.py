"""The elliptic curves keytool generates keys on, and those it only knows the names of.

Read off the messages of 17.0.15 and 25.0.5.
"""

CURVES = {
    "1.2.840.10045.3.1.7": "secp256r1",
    "1.3.132.0.34": "secp384r1",
    "1.3.132.0.35": "secp521r1",
}
"""The curves of keys that can be generated and used."""
