"""What a release generates and signs: key types, sizes, default signatures, encodings."""

from typing import NamedTuple


class Signing(NamedTuple):
    """What changed in keys, signatures and certificates from release to release."""

    strict_names: bool
    """Whether general names are checked as since 17.0.21 and 25.0.5: the length of DNS labels and
    hyphens at their ends, prefixes of IPv4-mapped addresses; the messages differ too."""
    empty_lists: bool
    """Whether an empty value of an extension is read as a list of one empty word, and whether a
    list of none is found out when the certificate is encoded only."""


JDK17 = Signing(strict_names=False, empty_lists=True)
JDK17_0_21 = JDK17._replace(strict_names=True)
JDK25 = JDK17._replace(empty_lists=False)
JDK25_0_5 = JDK25._replace(strict_names=True)
