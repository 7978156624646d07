"""Who has signed a jar: its manifest, signature files and blocks checked as java.util.jar does it.

META-INF/MANIFEST.MF   the digest of every file
META-INF/X.SF          digests of the manifest, of its main section and of each other section
META-INF/X.RSA         (or .DSA or .EC) the signature of X.SF in PKCS#7

A signature that cannot be read counts as not there; one that is wrong, and any file that was
changed, is an error. Observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NamedTuple

from pykeytool.errors import IllegalArgumentError, InputOutputError, KeytoolError, UncheckedError
from pykeytool.java.archive import Archive, Entry, Rules
from pykeytool.java.manifest import Headers, Manifest, Parts, without_blank
from pykeytool.profiles.jars import Jars
from pykeytool.profiles.printing import Printing
from pykeytool.x509.signers import SignedBy, signers

_FOLDER, _MANIFEST = "META-INF/", "META-INF/MANIFEST.MF"
_BLOCKS = (".RSA", ".DSA", ".EC")
_DIGEST, _WHOLE, _MAIN = "-Digest", "-Digest-Manifest", "-Digest-Manifest-Main-Attributes"
_LARGEST = 16_000_000
"""Bytes of a manifest, a signature file or a block."""


class TamperedError(UncheckedError):
    """A jar that was changed after it was signed."""

    java = "java.lang.SecurityException"


class Reading(NamedTuple):
    """How a release reads a jar; `complain` is told the names that the manifest has doubled."""

    printing: Printing
    jars: Jars
    complain: Callable[[str], None]


def read(data: bytes, reading: Reading) -> list[SignedBy]:
    """The signers in the order in which the entries of the jar name them.

    Raises `TamperedError`, `ZipError` and `InputOutputError`.
    """
    archive = Archive(data, Rules(reading.jars.counts_entries, reading.jars.bad_entry_name))
    jar = _Jar(archive, reading)
    jar.find()
    found: dict[SignedBy, None] = {}
    for entry in archive.entries:
        if not entry.name.endswith("/"):
            found.update(dict.fromkeys(jar.check(entry)))
    return list(found)


class _Jar:
    """A jar while it is checked: its manifest and who has signed which section of it."""

    def __init__(self, archive: Archive, reading: Reading) -> None:
        self._archive, self._reading = archive, reading
        self._manifest: Manifest | None = None
        self._all: list[SignedBy] = []
        self._by_name: dict[str, list[SignedBy]] = {}

    def find(self) -> None:
        """Find the signers. Raises `TamperedError`, `InputOutputError`."""
        related = [entry for entry in self._archive.entries if self._is_related(entry.name)]
        manifests = [e for e in self._archive.entries if e.name.upper() == _MANIFEST]
        if not related or not manifests:
            return
        content = self._metadata(manifests[-1])
        manifest = Manifest(content)
        for name in manifest.doubled:
            self._reading.complain(name)
        pairs = self._pairs(related)
        if len(manifests) > 1:
            return
        self._manifest = manifest
        parts = Parts(content)
        for key, file, block in pairs:
            with suppress(IllegalArgumentError):
                self._add(key, file, block, parts)

    def _is_related(self, name: str) -> bool:
        upper = name.upper()
        if not upper.startswith(_FOLDER) or not upper.endswith((".SF", *_BLOCKS)):
            return False
        return self._reading.jars.signs_below or "/" not in upper[len(_FOLDER) :]

    def _metadata(self, entry: Entry) -> bytes:
        if entry.size > _LARGEST:
            raise InputOutputError(
                f"Unsupported size: {entry.size} for JarEntry {entry.name}. Allowed max size:"
                f" {_LARGEST} bytes. You can use the jdk.jar.maxSignatureFileSize system property"
                " to increase the default value."
            )
        return self._archive.read(entry)

    def _pairs(self, related: Iterable[Entry]) -> list[tuple[str, bytes, bytes]]:
        """Signature files with their blocks, as soon as both have come, and their common name."""
        files: dict[str, bytes] = {}
        waiting: dict[str, list[bytes]] = {}
        found = []
        latest = {entry.name: entry for entry in related}
        for entry in related:
            key, _, ending = entry.name.upper().rpartition(".")
            content = self._piece(latest[entry.name])
            if content is None:
                continue
            if ending == "SF":
                files[key] = content
                found += [(key, content, block) for block in waiting.pop(key, [])]
            elif key in files:
                found.append((key, files[key], content))
            else:
                waiting.setdefault(key, []).append(content)
        return found

    def _piece(self, entry: Entry) -> bytes | None:
        """A signature file or block; None for one that is not of the size it says."""
        if entry.size > _LARGEST:
            return None
        content = self._archive.read(entry)
        return content if len(content) == entry.size else None

    def _add(self, key: str, file: bytes, block: bytes, parts: Parts) -> None:
        try:
            signature = Manifest(file)
            if signature.main.value("Signature-Version") != "1.0":
                return
            jars = self._reading.jars
            found = signers(block, file, self._reading.printing, jars.bare_timestamps)
        except KeytoolError:
            return
        if not found:
            raise TamperedError(f"cannot verify signature block file {key}")
        names = _signed_names(signature, parts)
        if names is None:
            return
        self._all += found
        for name in names:
            self._by_name.setdefault(name, []).extend(found)

    def check(self, entry: Entry) -> list[SignedBy]:
        """Who has signed an entry, whose content is read in any case. Raises `TamperedError`."""
        name = entry.name.removeprefix("./").removeprefix("/")
        is_manifest = name.upper() == _MANIFEST
        by = self._all if is_manifest else self._by_name.get(name, [])
        if not by or is_manifest or self._manifest is None:
            for _ in self._archive.chunks(entry):
                pass
            return by
        self._check_digests(name, entry, self._manifest.sections.get(name, Headers()))
        return by

    def _check_digests(self, name: str, entry: Entry, section: Headers) -> None:
        known = [(a, v, _Hash(a)) for a, v in section.ending(_DIGEST) if _hash_name(a)]
        if not known:
            raise TamperedError(f"digest missing for {name}")
        for chunk in self._archive.chunks(entry):
            for _, _, machine in known:
                machine.update(chunk)
        for algorithm, value, machine in known:
            if machine.digest() != _decoded(value):
                raise TamperedError(f"{algorithm} digest error for {name}")


def _signed_names(signature: Manifest, parts: Parts) -> list[str] | None:
    """The names a signature file signs; None where it says nothing of use of the main section.

    Raises `TamperedError`, `IllegalArgumentError`.
    """
    if any(
        _decoded(value) == _digest(algorithm, parts.whole)
        for algorithm, value in signature.main.ending(_WHOLE)
        if _hash_name(algorithm)
    ):
        return list(signature.sections)
    if not _main_fits(signature, parts):
        return None
    return [name for name, headers in signature.sections.items() if _fits(name, headers, parts)]


def _main_fits(signature: Manifest, parts: Parts) -> bool:
    claims = list(signature.main.ending(_MAIN))
    if parts.main is None:
        return not claims
    known = [(algorithm, value) for algorithm, value in claims if _hash_name(algorithm)]
    for algorithm, value in known:
        if _decoded(value) != _digest(algorithm, parts.main):
            raise TamperedError("Invalid signature file digest for Manifest main attributes")
    return bool(known) or not claims


def _fits(name: str, headers: Headers, parts: Parts) -> bool:
    """Whether a section of the signature file vouches for that of the manifest."""
    sections = parts.sections.get(name)
    if sections is None:
        raise TamperedError(f"no manifest section for signature file entry {name}")
    known = [(algorithm, v) for algorithm, v in headers.ending(_DIGEST) if _hash_name(algorithm)]
    for algorithm, value in known:
        forms = b"".join(sections), b"".join(map(without_blank, sections))
        if _decoded(value) not in [_digest(algorithm, form) for form in forms]:
            raise TamperedError(f"invalid {algorithm} signature file digest for {name}")
    return bool(known)


_HASHES = ("MD5", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512")
_NEW_HASHES = ("SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512")


def _hash_name(algorithm: str) -> str:
    """The name in hashlib of a digest as headers name it; nothing for one that is unknown."""
    name = algorithm.upper()
    if name in _NEW_HASHES:
        return name.lower().replace("-", "_")
    name = "SHA1" if name == "SHA" else name.replace("SHA-", "SHA")
    return name.lower() if name in _HASHES else ""


class _Hash:
    """A digest in the making."""

    def __init__(self, algorithm: str) -> None:
        import hashlib

        self._machine = hashlib.new(_hash_name(algorithm))

    def update(self, data: bytes) -> None:
        """Take up more."""
        self._machine.update(data)

    def digest(self) -> bytes:
        """What came of it."""
        return self._machine.digest()


def _digest(algorithm: str, data: bytes) -> bytes:
    machine = _Hash(algorithm)
    machine.update(data)
    return machine.digest()


def _decoded(value: str) -> bytes:
    """Base64 among anything else. Raises `IllegalArgumentError`."""
    from pykeytool.java.base64 import decode_lenient

    return decode_lenient(value.encode())
