"""Revocation lists as -printcrl prints them (observed on 17.0.9 to 25.0.5)."""

from collections.abc import Iterator

from pykeytool.java.dates import date_text
from pykeytool.show.extensions import Style, dump, serial_text, sorted_texts
from pykeytool.show.tostring import algorithm_text, unknown
from pykeytool.x509 import constraints
from pykeytool.x509.constraints import standard_name
from pykeytool.x509.revocation import Entry, RevocationList


def text(found: RevocationList, style: Style) -> str:
    """The whole text, which ends in a blank line."""
    return "".join(_parts(found, style))


def _parts(found: RevocationList, style: Style) -> Iterator[str]:
    zone = style.zone
    yield f"X.509 CRL v{found.version}\n"
    yield f"Signature Algorithm: {_algorithm(found, style)}, OID={found.algorithm[0]}\n"
    yield f"Issuer: {found.issuer.text()}\n"
    yield f"\nThis Update: {date_text(found.this_update, zone)}\n"
    if found.next_update is not None:
        yield f"Next Update: {date_text(found.next_update, zone)}\n"
    if found.entries:
        yield f"\nRevoked Certificates: {len(found.entries)}"
        for number, entry in enumerate(found.entries, 1):
            yield f"\n[{number}] {_entry(entry, style)}"
    else:
        yield "\nNO certificates have been revoked\n"
    if found.extensions is None:
        yield "\n"
    else:
        yield f"\nCRL Extensions: {len(found.extensions)}\n"
        good, _ = sorted_texts(found.extensions, style, unknown)
        yield from (f"[{number}]: {extension}\n" for number, extension in enumerate(good, 1))
    yield f"Signature:\n{dump(found.signature)}\n"


def _algorithm(found: RevocationList, style: Style) -> str:
    """The algorithm, marked where it is weak."""
    oid, parameters = found.algorithm
    name = standard_name(oid, style.printing)
    marked = str(constraints.algorithm(name, style.printing))
    return marked + algorithm_text(name, parameters).removeprefix(name)


def _entry(entry: Entry, style: Style) -> str:
    serial = serial_text(entry.serial, style.printing)
    parts = [f"SerialNumber: {serial}  On: {date_text(entry.date, style.zone)}"]
    if entry.issuer is not None:
        parts.append(f"    Certificate issuer: {entry.issuer}")
    if entry.extensions is not None:
        parts.append(f"    CRL Entry Extensions: {len(entry.extensions)}")
        good, _ = sorted_texts(entry.extensions, style, unknown)
        parts += [f"    [{number}]: {extension}" for number, extension in enumerate(good, 1)]
    return "\n".join(parts) + "\n"
