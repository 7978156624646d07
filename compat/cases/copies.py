"""Stores with keys to copy, and cases that have in their folder the stores they name."""

from collections.abc import Callable
from typing import Any

from compat.case import FIXTURES, Case

P = "-storepass changeit"
QUICK = "-J-Djdk.jceks.iterationCount=10000"
STORES = {
    "jks": "copies/own.jks",
    "jceks": "copies/own.jceks",
    "p12": "copies/ec.p12",
    "attributes.p12": "copies/attributes.p12",
    "nocert.p12": "copies/nocert.p12",
    "blank.p12": "copies/blank.p12",
    "other.p12": "copies/other.p12",
    "bare.p12": "copies/bare.p12",
    "exact": "copies/case.jks",
    **{f"kinds.{kind}": f"copies/kinds.{kind}" for kind in ("jks", "p12", "jceks")},
    "empty.jceks": "copies/empty.jceks",
}
"""Names in the folder to fixtures."""
JKS, JCEKS = f"-keystore jks {P}", f"-keystore jceks {P} {QUICK}"
P12 = f"-keystore p12 {P}"
EXACT = f"-keystore exact -storetype caseexactjks {P}"


def of(command: str, stores: dict[str, str] = STORES) -> Callable[..., Case]:
    """Makes cases of a command from their names, options and input."""

    def case(name: str, options: str, stdin: bytes = b"", **more: Any) -> Case:
        words = options.replace("=", " ").split()
        files = {word: stores.get(word, word) for word in words if _is_fixture(word, stores)}
        files.update(more.pop("files", {}))
        return Case(name, f"{command} {options}", stdin, files=files, **more)

    return case


def _is_fixture(word: str, stores: dict[str, str]) -> bool:
    return word in stores or ("." in word and (FIXTURES / word).is_file())


def typed_at(make: Callable[..., Case]) -> Callable[..., Case]:
    """Makes the same at a terminal: a line is typed at each question."""

    def case(name: str, options: str, *lines: bytes) -> Case:
        return make(name, options, b"".join(line + b"\n" for line in lines), terminal=True)

    return case
