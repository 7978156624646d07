"""How a release writes and reads stores: default type, protection, encodings."""

from typing import NamedTuple


class Storing(NamedTuple):
    """What changed in the stores from release to release."""

    default_type: str
    key_parameters_null: bool
    """Whether the AlgorithmIdentifier of a JKS-protected key or a PKCS12 secret key has NULL."""
    ascii_passwords: bool
    """Whether PKCS12 and JCEKS refuse passwords outside 0x20-0x7E."""


JDK17 = Storing(default_type="pkcs12", key_parameters_null=True, ascii_passwords=True)
JDK25 = Storing(default_type="pkcs12", key_parameters_null=False, ascii_passwords=False)
