"""Stores that were good before somebody broke them: refused, or not, as keytool does."""

import tarfile
from functools import cache

from compat.case import FIXTURES, Case


@cache
def broken() -> dict[str, bytes]:
    """The broken files: a store's name and a number, and the content."""
    with tarfile.open(FIXTURES / "broken.tar.xz") as archive:
        return {
            member.name: content.read()
            for member in archive
            if (content := archive.extractfile(member))
        }


CASES = [
    Case(name, "-list -keystore s -storepass changeit", files={"s": content})
    for name, content in broken().items()
]
