"""How a release prints certificates, requests and CRLs, and what it warns about in them."""

from typing import NamedTuple


class Printing(NamedTuple):
    """What changed in the printed forms from release to release."""


JDK17 = Printing()
JDK25 = Printing()
