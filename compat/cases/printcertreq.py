"""Requests printed: labels, attributes, extensions, damage."""

from compat.case import FIXTURES, Case
from compat.masks import IDENTITY, NO_FRAMES

NAMES = sorted(path.stem for path in (FIXTURES / "requests").glob("*.csr"))
FILES = {"all.csr": "requests/all.csr", "keys.p12": "keys.p12"}


def shown(name: str, options: str) -> Case:
    """A case of -printcertreq with other options."""
    return Case(name, f"-printcertreq {options}", files=FILES)


CASES = [
    *[
        Case(
            name,
            "-printcertreq -file in.csr",
            files={"in.csr": f"requests/{name}.csr"},
            masks=(IDENTITY,),
        )
        for name in NAMES
    ],
    Case("from standard input", "-printcertreq", "requests/plain.csr"),
    Case("from an empty standard input", "-printcertreq"),
    shown("verbose", "-v -file all.csr"),
    Case("verbose and junk", "-printcertreq -v", b"junk\n", differs=NO_FRAMES),
    shown("not warned about", "-nowarn -file all.csr"),
    shown("-rfc means nothing", "-rfc -file all.csr"),
    shown("a file that is not there", "-file no.csr"),
    shown("a folder", "-file ."),
    shown("a store and a wrong password", "-file all.csr -keystore keys.p12 -storepass changeme"),
    shown("a store that is not there", "-file all.csr -keystore no.p12 -storepass changeit"),
    shown("a short password", "-file no.csr -storepass abc"),
    shown("an unknown type of store", "-file all.csr -storetype foo -storepass abc"),
    shown("an unknown provider", "-file all.csr -providername foo"),
    shown("no days", "-file all.csr -validity 0"),
]
