"""What the real tools answered, kept in a file per version and read without Java.

Of each release one update has all the cases, and others those in which they answer differently.
A file is JSON under LZMA: for each case its signature, the clock, the folder before and after, both
streams and the status; and once, by its hash, every content that the case does not give itself.
"""

import hashlib
import json
import lzma
from pathlib import Path
from typing import Any

from compat.case import Case, Folder, Outcome, Recorded
from pykeytool.profiles import numbers

PLACE = Path(__file__).parent.parent / "tests" / "recorded" / "cases"
TEXT, BINARY = "=", "#"
"""How a content is kept: as text, or a character for each byte."""
ENDING = ".json.xz"


def versions() -> list[str]:
    """The versions that have been recorded."""
    return sorted(path.name.removesuffix(ENDING) for path in PLACE.glob(f"*{ENDING}"))


def base(version: str) -> str:
    """The recorded version that has every case of the release: its oldest."""
    release = [
        known for known in (*versions(), version) if numbers(known)[0] == numbers(version)[0]
    ]
    return min(release, key=numbers)


def alike(one: Outcome, other: Outcome) -> bool:
    """Whether two updates answer the same, keys and draws aside."""
    return (one.status, one.out, one.err, list(one.files)) == (
        (other.status, other.out, other.err, list(other.files))
    )


class Recording:
    """The answers of one version."""

    def __init__(self, version: str) -> None:
        self.path = PLACE / f"{version}{ENDING}"
        kept: dict[str, Any] = {"contents": {}, "cases": {}}
        if self.path.exists():
            kept = json.loads(lzma.decompress(self.path.read_bytes()))
        self._contents: dict[str, str] = kept["contents"]
        self._cases: dict[str, Any] = kept["cases"]

    def names(self) -> list[str]:
        """The cases there are answers for."""
        return list(self._cases)

    def get(self, name: str, case: Case) -> Recorded | None:
        """The answer, None where there is none or the case has changed since."""
        row = self._cases.get(name)
        if row is None or row["case"] != _hash(case.signature().encode()):
            return None
        given = _given(case)
        try:
            before, after = (self._folder(row[which], given) for which in ("before", "after"))
            out, err = (self._load(row[stream]) for stream in ("out", "err"))
        except KeyError:
            return None
        return Recorded(before, row["clock"], Outcome(row["status"], out, err, after))

    def put(self, name: str, case: Case, answer: Recorded) -> None:
        """Keep an answer."""
        outcome, given = answer.outcome, _given(case)
        self._cases[name] = {
            "case": _hash(case.signature().encode()),
            "clock": answer.clock,
            "before": self._keep_all(answer.before, given),
            "status": outcome.status,
            "out": self._keep(outcome.out),
            "err": self._keep(outcome.err),
            "after": self._keep_all(outcome.files, given),
        }

    def drop(self, name: str) -> None:
        """Forget an answer."""
        self._cases.pop(name, None)

    def save(self, names: set[str]) -> None:
        """Write the answers to the cases of these names, and no content that is not used."""
        cases = {name: row for name, row in sorted(self._cases.items()) if name in names}
        used = {part for row in cases.values() for part in _parts(row)}
        contents = {key: text for key, text in sorted(self._contents.items()) if key in used}
        text = json.dumps({"contents": contents, "cases": cases}, ensure_ascii=False, indent=0)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_bytes(lzma.compress(text.encode(), preset=9))

    def _keep(self, data: bytes) -> str:
        key = _hash(data)
        self._contents[key] = _text(data)
        return key

    def _keep_all(self, content: Folder, given: Folder) -> dict[str, str]:
        return {
            name: _hash(data) if _hash(data) in given else self._keep(data)
            for name, data in content.items()
        }

    def _load(self, key: str) -> bytes:
        kind, text = self._contents[key][:1], self._contents[key][1:]
        return text.encode() if kind == TEXT else text.encode("latin-1")

    def _folder(self, rows: dict[str, str], given: Folder) -> Folder:
        return {name: given[key] if key in given else self._load(key) for name, key in rows.items()}


def _given(case: Case) -> Folder:
    """The contents a case gives itself, by their hashes."""
    return {_hash(data): data for data in case.folder().values()}


def _parts(row: dict[str, Any]) -> list[str]:
    return [row["out"], row["err"], *row["before"].values(), *row["after"].values()]


def _text(data: bytes) -> str:
    try:
        return TEXT + data.decode()
    except UnicodeDecodeError:
        return BINARY + data.decode("latin-1")


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
