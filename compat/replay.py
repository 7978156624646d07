"""What the real tool drew and when it looked at the clock, read off the files it left.

Handed back to ours in the order in which ours asks, so that whole files compare: the generated
key; the serial number; salts and IVs in file order; the clock at the certificate's beginning and
at each new entry. What lay in the folder before was not drawn now.
"""

import re
from base64 import b64decode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from os import urandom

from compat.case import Case, Recorded
from compat.stores import Node, Sealed, Store, nodes, open_key, open_secret, parts, read

UTC_TIME = 0x17
MINUTE = 60_000
GENERATING = frozenset(("-genseckey", "-importpass", "-importpassword"))
COPYING = frozenset(("-importkeystore", "-storepasswd", "-keypasswd", "-changealias", "-keyclone"))
"""Commands after which a key that nobody can open is none that was generated."""
IMPORTED = re.compile("Entry for alias (.*) successfully imported.$", re.MULTILINE)
SERIAL = 8
"""Bytes that are drawn for a serial number."""
SHORTEST, LINE = 5, 40
"""Lengths of what may be a password."""


@dataclass
class Replay:
    """Stands in for chance and the clock. `complaints` tells what was asked for otherwise."""

    keys: list[bytes] = field(default_factory=list)
    draws: list[bytes] = field(default_factory=list)
    readings: list[int] = field(default_factory=list)
    signatures: dict[bytes, bytes] = field(default_factory=dict)
    """To-be-signed bytes to the signature the real tool made."""
    complaints: list[str] = field(default_factory=list)
    reissues: bool = False
    """Whether the certificate is new and the key is not."""
    copies: bool = False
    """Whether no key is new."""
    lay_there: bytes = b""
    """Everything that was in the folder: what is in it was not drawn, whoever can read it."""
    imported: list[str] = field(default_factory=list)
    """Aliases of what a whole import says that it imported, in this order."""

    def random(self, count: int) -> bytes:
        """The next draw, or fresh bytes where the recording has no such one."""
        if self.draws and len(self.draws[0]) == count:
            return self.draws.pop(0)
        if self.draws and self.draws[0].startswith(bytes(count)) and len(self.draws[0]) == SERIAL:
            return self.draws.pop(0)[-count:]  # old releases draw half as much for one
        if self.draws:
            self.complaints.append(f"drew {count} bytes where {len(self.draws[0])} are recorded")
        return urandom(count)

    def now(self) -> int:
        """The next reading of the clock; the last one stays."""
        return self.readings.pop(0) if len(self.readings) > 1 else self.readings[0]

    def generate(self, real: Callable[[str, str], bytes], name: str, parameter: str) -> bytes:
        """The recorded key, or a fresh one where none was kept."""
        return self.keys.pop(0) if self.keys else real(name, parameter)

    def sign(self, own: bytes, message: bytes) -> bytes:
        """The recorded signature where the very same bytes were signed, our own otherwise."""
        return self.signatures.get(message, own)


def replay(case: Case, recorded: Recorded) -> Replay:
    """Everything that can be handed back from a recording."""
    before, after = recorded.before, recorded.outcome.files
    found = Replay(readings=[recorded.clock], reissues="-selfcert" in case.words())
    found.lay_there = b"".join(before.values())
    found.copies = not COPYING.isdisjoint(case.words())
    found.imported = IMPORTED.findall(recorded.outcome.err.decode("utf-8", "replace"))
    _add_issued(found, recorded)
    known = set(before.values())
    changed = [data for data in after.values() if data not in known]
    if changed:
        passwords = passwords_of(case)
        old = _stores(before.values(), passwords)
        stores = _stores(changed, passwords)
        if any(store.keys for store in stores) and not GENERATING.isdisjoint(case.words()):
            _add_secret(found, stores, passwords)
        for store in stores:
            _compare(found, store, old, passwords)
    return found


def _add_issued(found: Replay, recorded: Recorded) -> None:
    """Serial numbers, dates and signatures of what was issued to a file or standard output."""
    after = recorded.outcome.files.items()
    written = [data for name, data in after if data != recorded.before.get(name)]
    for data in (*written, recorded.outcome.out):
        try:
            signed, _, signature = parts(_first(data))
            if (signed[0], signature[0]) == (SEQUENCE, BIT_STRING):
                _add_signed(found, signed, signature[1][1:], recorded.clock)
        except (IndexError, ValueError, StopIteration):
            continue


VERSION, SEQUENCE, BIT_STRING = 0xA0, 0x30, 3


def _add_signed(found: Replay, signed: Node, signature: bytes, clock: int) -> None:
    fields = list(nodes(signed[1]))
    found.signatures[signed[2]] = signature
    date = _date(fields)
    if date is None:
        return
    found.readings = [_looked_at(date, clock - clock % 1000 + MINUTE - 1)]
    if fields[0][0] == VERSION:
        serial = int.from_bytes(fields[1][1], "big")
        found.draws.append(serial.to_bytes(8, "big"))


def _date(fields: list[Node]) -> int | None:
    """The first date of a certificate or a CRL."""
    if fields[0][0] == VERSION:
        return _milliseconds(*next(nodes(fields[4][1]))[:2])
    return next((_milliseconds(*field[:2]) for field in fields if field[0] in (23, 24)), None)


def _first(data: bytes) -> bytes:
    """The first encoding in a file: DER, or PEM of a single label."""
    if not data.startswith(b"-----BEGIN"):
        return data
    body = data.split(b"-----")[2]
    return b64decode(b"".join(body.split()))


def passwords_of(case: Case) -> tuple[bytes, ...]:
    """Everything that could be one, likely ones first: words, lines, environment and files."""
    words = [word.encode() for word in (*case.words(), *case.env.values()) if word[:1] != "-"]
    lines = [line.rstrip(b"\r") for line in case.typed().split(b"\n")]
    texts = [data.split(b"\n")[0] for data in case.folder().values() if len(data) < LINE]
    typed = [line.decode("latin-1").encode() for line in lines]  # a byte is a character then
    every = (b"changeit", *lines, *typed, *texts, *reversed(words))
    fit = (word for word in every if SHORTEST <= len(word) < LINE and _is_text(word))
    none = (b"",) if "-protected" in case.words() else ()
    return (*none, *dict.fromkeys(fit))


def _is_text(word: bytes) -> bool:
    return "\ufffd" not in word.decode("utf-8", "replace")


def _stores(files: Iterable[bytes], passwords: tuple[bytes, ...]) -> list[Store]:
    return [store for data in files if (store := attempt(data, passwords))]


@cache
def attempt(data: bytes, passwords: tuple[bytes, ...]) -> Store | None:
    """A store, None for a file that is none or a damaged one."""
    try:
        return read(data, passwords)
    except (IndexError, ValueError, StopIteration):
        return None


def _compare(found: Replay, store: Store, old: list[Store], passwords: tuple[bytes, ...]) -> None:
    sealed = {key.data for known in old for key in known.keys}
    certificates = {one for known in old for one in known.certificates}
    fresh = [
        key
        for key in store.keys
        if key.data not in sealed and key.draws and key.draws[0] not in found.lay_there
    ]
    # a file may keep entries in another order than that in which they were made
    fresh.sort(key=lambda key: key.date)
    issued = [one for one in store.certificates if one not in certificates]
    if fresh and not found.copies:
        opened = {open_key(key, passwords) for known in old for key in known.keys}
        plain = (open_key(key, passwords) for key in fresh)
        found.keys = [key for key in plain if key and key not in opened]
    dates = _dates(fresh, store, old)
    places = _places(found.imported, fresh, store)
    if places:
        fresh = _in_turn(places, fresh)
        dates = [store.dates[place] for place in places if place in store.dates]
    if issued and (found.keys or found.reissues):
        _add_certificate(found, issued[0], dates[0] or found.readings[0])
    found.draws += [draw for key in fresh for draw in key.draws]
    found.draws += store.safe_draws
    found.readings = [*found.readings[1:], *dates] or found.readings


def _add_secret(found: Replay, stores: list[Store], passwords: tuple[bytes, ...]) -> None:
    """The bytes of a new secret key, which are drawn before anything is sealed."""
    newest = max((key for store in stores for key in store.keys), key=lambda key: key.date)
    drawn = open_secret(newest, passwords)
    if drawn:
        # of three DES keys that are two the third was not drawn
        two = len(drawn) == 24 and drawn[:8] == drawn[16:]
        found.draws.append(drawn[:16] if two else drawn)


def _places(imported: list[str], fresh: list[Sealed], store: Store) -> list[str]:
    """The aliases that a whole import wrote to, one by one; nothing where they had others."""
    places = [alias if alias in store.dates else alias.lower() for alias in imported]
    return places if {key.alias for key in fresh} <= set(places) else []


def _in_turn(places: list[str], fresh: list[Sealed]) -> list[Sealed]:
    """Keys in the order in which they were imported; one that was overwritten drew anything."""
    named = {key.alias: key for key in fresh}
    keys = []
    for at, place in enumerate(places):
        if place in named:
            key = named[place]
            lost = tuple(urandom(len(draw)) for draw in key.draws)
            keys.append(replace(key, draws=lost) if place in places[at + 1 :] else key)
    return keys


def _dates(fresh: Iterable[Sealed], store: Store, old: list[Store]) -> list[int]:
    known = {date for one in old for date in one.trusted_dates}
    trusted = [date for date in store.trusted_dates if date not in known]
    return sorted([*(key.date for key in fresh), *trusted])


def _add_certificate(found: Replay, certificate: bytes, stored: int) -> None:
    """The serial number, the beginning and the signature of the new certificate."""
    signed, _, signature = parts(certificate)
    fields = list(nodes(signed[1]))
    serial = int.from_bytes(fields[1][1], "big")
    found.draws.append(serial.to_bytes(8, "big"))
    found.signatures[signed[2]] = signature[1][1:]
    found.readings.append(_looked_at(_milliseconds(*next(nodes(fields[4][1]))[:2]), stored))


def _looked_at(beginning: int, stored: int) -> int:
    """When the clock was read for the beginning of a certificate that was stored then.

    It is the last moment before with the same second of the minute: -startdate may have moved it
    by minutes and more.
    """
    return stored - (stored - beginning) % MINUTE


def _milliseconds(tag: int, text: bytes) -> int:
    """A UTCTime or GeneralizedTime in milliseconds since 1970."""
    from datetime import datetime, timezone

    digits = text.decode().rstrip("Z")
    if tag == UTC_TIME:
        digits = ("19" if digits >= "5" else "20") + digits
    moment = datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
    return int(moment.timestamp()) * 1000
