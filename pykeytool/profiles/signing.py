"""What a release generates and signs: key types, sizes, default signatures, encodings."""

from typing import NamedTuple


class Signing(NamedTuple):
    """What changed in keys, signatures and certificates from release to release."""


JDK17 = Signing()
JDK25 = Signing()
