"""java.util.Hashtable and HashSet, for the one thing files show of them: the order of their keys.

The order depends on every key that was ever in the table: it grows when a key is added and never
shrinks (observed on stores of several hundred aliases, 17.0.15).
"""

from collections.abc import Collection, Iterable, Iterator, MutableMapping
from typing import TypeVar

from pykeytool.java.data import utf16_units

V = TypeVar("V")


def string_hash(text: str) -> int:
    """``String.hashCode`` without the sign bit: over UTF-16 units, in 31 bits."""
    value = 0
    units = text.encode("latin-1") if text.isascii() else utf16_units(text)
    for unit in units:
        value = (31 * value + unit) & 0xFFFFFFFF
    return value & 0x7FFFFFFF


class Hashtable(MutableMapping[str, V]):
    """A mapping whose keys come in Java's order. A bucket keeps its newest key last."""

    def __init__(self, capacity: int = 11) -> None:
        self._values: dict[str, V] = {}
        self._buckets: list[list[str]] = [[] for _ in range(capacity)]

    def __getitem__(self, key: str) -> V:
        return self._values[key]

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def __setitem__(self, key: str, value: V) -> None:
        if key not in self._values:
            if len(self._values) >= len(self._buckets) * 3 // 4:
                self._grow()
            self._bucket(key).append(key)
        self._values[key] = value

    def __delitem__(self, key: str) -> None:
        del self._values[key]
        self._bucket(key).remove(key)

    def __iter__(self) -> Iterator[str]:
        for bucket in reversed(self._buckets):
            yield from reversed(bucket)

    def reload(self) -> None:
        """Empty the table and fill it as before: it keeps the size to which it had grown."""
        self._buckets = [[] for _ in self._buckets]
        for key in self._values:
            self._bucket(key).append(key)

    def _bucket(self, key: str) -> list[str]:
        return self._buckets[string_hash(key) % len(self._buckets)]

    def _grow(self) -> None:
        keys = list(self)
        self._buckets = [[] for _ in range(2 * len(self._buckets) + 1)]
        for key in keys:
            self._bucket(key).append(key)


def in_set_order(items: Iterable[bytes], size: int) -> tuple[bytes, ...]:
    """The order of a java.util.HashSet of `size` elements, these among them, by their bytes.

    Of two in one bucket the older comes first.
    """
    return _by_bucket(items, _power_of_two(size * 4 / 3))


def in_copied_order(items: Collection[bytes], others: int = 0) -> tuple[bytes, ...]:
    """The order of a java.util.HashSet that was made of a set of these and so many others.

    It may be larger than that.
    """
    return _by_bucket(items, _power_of_two((len(items) + others) * 4 // 3 + 1))


def _power_of_two(least: float) -> int:
    capacity = 16
    while capacity < least:
        capacity *= 2
    return capacity


def _by_bucket(items: Iterable[bytes], capacity: int) -> tuple[bytes, ...]:
    def bucket(item: bytes) -> int:
        value = _bytes_hash(item)
        return (value ^ value >> 16) & (capacity - 1)

    return tuple(sorted(items, key=bucket))


def _bytes_hash(data: bytes) -> int:
    """``Arrays.hashCode`` of signed bytes, in 32 bits."""
    value = 1
    for byte in data:
        value = (31 * value + byte - ((byte & 0x80) << 1)) & 0xFFFFFFFF
    return value
