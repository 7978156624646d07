"""DKS, a domain of stores: as keytool opens it, of one file, the stores of a domain being copies.

keytool never reads a domain's configuration. A file of JKS or PKCS12 is the store ``iostream1`` of
a domain of its own; loaded once more, to try a password, it becomes ``iostream2`` beside that. The
alias of an entry is that of its store, a space, and its own alias. An alias without a space is
looked for in all stores, but nothing is changed by such a one (observed on 17.0.15 and 25.0.5).
"""

from collections.abc import Iterator, Mapping, MutableMapping

from pykeytool.errors import StoreError, UnsupportedOperationError
from pykeytool.keystore import Entry, KeyStore, certificates

TYPE = "DKS"
NOT_LOADED = "This keystore must be loaded using a DomainLoadStoreParameter"
_NOT_STORED = "This keystore must be stored using a DomainLoadStoreParameter"


class Domain(KeyStore):
    """Stores by their names. They are of one type, which is the domain's too."""

    is_domain = True

    def __init__(self, *stores: KeyStore) -> None:
        self.stores = {f"iostream{number}": store for number, store in enumerate(stores, 1)}
        super().__init__(stores[0].type, _Entries(self.stores), stores[0].protection)

    def fold(self, alias: str) -> str:
        """An alias with the name of its store.

        Of several stores that have an alias given without, one that shows its certificates counts.
        """
        name, space, rest = alias.partition(" ")
        if space:
            return f"{name} {self.stores[name].fold(rest)}" if name in self.stores else alias
        named = [f"{name} {store.fold(alias)}" for name, store in self.stores.items()]
        found = [one for one in named if one in self.entries]
        whole = [one for one in found if certificates(self.entries[one])]
        return next(iter([*whole, *found]), alias)

    def place(self, alias: str, doing: str) -> tuple[KeyStore, str]:
        """The store that an alias names, and the rest. Raises `StoreError` where it names none."""
        name, space, rest = alias.partition(" ")
        if not space or name not in self.stores:
            raise StoreError(f"Error {doing} for '{alias}'")
        return self.stores[name], rest

    def own_alias(self, alias: str) -> str:
        """An alias without the name of its store."""
        return alias.partition(" ")[2]

    def written(self) -> KeyStore:
        """The only store. Raises `UnsupportedOperationError` where there are more."""
        if len(self.stores) > 1:
            raise UnsupportedOperationError(_NOT_STORED)
        return self.stores["iostream1"]

    def seems_to_have_keys(self) -> bool:
        """Whether one of the stores does."""
        return any(store.seems_to_have_keys() for store in self.stores.values())


class _Entries(MutableMapping[str, Entry]):
    """The entries of all stores, store by store."""

    def __init__(self, stores: Mapping[str, KeyStore]) -> None:
        self._stores = stores

    def _place(self, alias: str) -> tuple[MutableMapping[str, Entry], str]:
        name, space, rest = alias.partition(" ")
        if not space:
            raise KeyError(alias)
        return self._stores[name].entries, rest

    def __getitem__(self, alias: str) -> Entry:
        entries, rest = self._place(alias)
        return entries[rest]

    def __setitem__(self, alias: str, entry: Entry) -> None:
        entries, rest = self._place(alias)
        entries[rest] = entry

    def __delitem__(self, alias: str) -> None:
        entries, rest = self._place(alias)
        del entries[rest]

    def __iter__(self) -> Iterator[str]:
        for name, store in self._stores.items():
            for alias in store.entries:
                yield f"{name} {alias}"

    def __len__(self) -> int:
        return sum(len(store.entries) for store in self._stores.values())
