"""How a release prints certificates, requests and CRLs, and what it warns about in them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Printing:
    """What changed in the printed forms from release to release."""


JDK17 = Printing()
JDK25 = Printing()
