"""How a release reads the address of a TLS server."""

from typing import NamedTuple


class Servers(NamedTuple):
    """What changed from release to release."""

    exact_index: bool = True
    """Whether the error about an illegal character says where it is, not where its part begins."""


JDK17 = Servers(exact_index=False)
JDK25 = Servers()
