"""How a release reads the addresses of servers."""

from typing import NamedTuple


class Servers(NamedTuple):
    """What changed from release to release."""

    exact_index: bool = True
    """Whether the error about an illegal character says where it is, not where its part begins."""
    refuses_remote_files: bool = True
    """Whether the URL of a file on another machine is no URL."""
    refused: str = "Connection refused"
    """What is said of an FTP server that is not there."""


JDK17 = Servers(exact_index=False, refuses_remote_files=False)
JDK11_0_13 = JDK17
JDK11_0_33 = JDK11_0_13
JDK8 = JDK11_0_33
JDK21_0_8 = JDK17._replace(exact_index=True)
JDK21_0_13 = JDK21_0_8._replace(refused="Connection refused (connect failed)")
JDK25_0_2 = JDK21_0_8._replace(refuses_remote_files=True)
JDK25_0_5 = JDK25_0_2._replace(refused="Connection refused (connect failed)")
JDK26_0_2 = JDK25_0_2
