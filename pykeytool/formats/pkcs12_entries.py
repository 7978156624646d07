"""The entries that the JDK makes of the bags of a PKCS12 store.

Which certificate belongs to which key, which name an unnamed bag gets and how a chain is put
together is the JDK's own custom, observed on 17.0.15.
"""

from collections.abc import Callable

from pykeytool.formats import pkcs12
from pykeytool.formats.pkcs12_bags import Bag
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry, SecretKeyEntry
from pykeytool.keystore import TrustedCertificateEntry as Trusted

ChainBuilder = Callable[[bytes, list[bytes]], tuple[bytes, ...]]
"""A key's certificate and all certificates of the file to the chain."""

_LONGEST = 1 << 63


def fill(store: KeyStore, bags: list[Bag], now: int, chain: ChainBuilder) -> None:
    """Add the entries of some bags; what has no date is of now (milliseconds since 1970)."""
    unnamed = iter(range(1, 1 << 31))
    certificates = [bag for bag in bags if bag.kind == pkcs12.CERTIFICATE]
    everything = [bag.value for bag in certificates]
    for bag in bags:
        if bag.kind == pkcs12.CERTIFICATE and bag.usage is None:
            continue
        name = bag.name if bag.name is not None else str(next(unnamed))
        created, identity = _created(bag.key_id or b"", now), bag.key_id or b""
        entry: Entry
        if bag.kind == pkcs12.CERTIFICATE:
            entry = Trusted(now, bag.value, name, _trusted_attributes(bag))
        elif bag.kind == pkcs12.SECRET:
            entry = SecretKeyEntry(created, bag.value, identity, bag.others)
        else:
            own = _certificate_of(name, identity, certificates)
            links = chain(own.value, everything) if own else ()
            entry = PrivateKeyEntry(created, bag.value, links, identity, name, bag.others)
        store.entries[name.lower()] = entry
    store.counts_more = _has_spare(store, certificates)
    store.counts_keys = _has_lost(store, len(bags) - len(certificates))


def _trusted_attributes(bag: Bag) -> tuple[bytes, ...]:
    identity = () if bag.key_id is None else (pkcs12.key_id_attribute(bag.key_id),)
    return (*identity, bag.usage or b"", *bag.others)


def _has_spare(store: KeyStore, certificates: list[Bag]) -> bool:
    """Whether a certificate is neither trusted nor in a chain."""
    chained = {
        link
        for entry in store.entries.values()
        if isinstance(entry, PrivateKeyEntry)
        for link in entry.chain
    }
    return any(bag.usage is None and bag.value not in chained for bag in certificates)


def _has_lost(store: KeyStore, keys: int) -> bool:
    """Whether a key is not there any more, for something else of its name came later."""
    return keys > sum(not isinstance(entry, Trusted) for entry in store.entries.values())


def _created(identity: bytes, now: int) -> int:
    """The date in a localKeyID of the JDK's (``Time 1795303266490``), or now."""
    if identity[:5] == b"Time " and identity[5:].removeprefix(b"-").isdigit():
        date = int(identity[5:])
        return date if -_LONGEST <= date < _LONGEST else now
    return now


def _certificate_of(name: str, identity: bytes, certificates: list[Bag]) -> Bag | None:
    """The certificate with the key's id and name, else the last with its id, else its name."""
    found: dict[int, Bag] = {}
    for bag in certificates:
        if bag.usage is not None:
            continue
        same_id = bag.key_id == identity
        same_name = bag.name is not None and bag.name.lower() == name.lower()
        if same_id and same_name:
            return bag
        for rank, same in ((1, same_id), (2, same_name)):
            if same:
                found[rank] = bag
    return found.get(1) or found.get(2)
