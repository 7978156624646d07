"""Makes broken files of good ones: bytes changed anywhere, or values of DER moved about.

A change of a value mends the lengths around it (half of the times), so that what is broken lies
deep inside.
"""

from dataclasses import dataclass, field
from random import Random

CONSTRUCTED = 0x20
DEEPEST = 40
TAGS = (
    0x01,
    0x02,
    0x03,
    0x04,
    0x05,
    0x06,
    0x0C,
    0x13,
    0x17,
    0x18,
    0x1E,
    0x24,
    0x30,
    0x31,
    0x80,
    0xA0,
)
EDGES = (
    b"\0",
    b"\xff",
    b"\x7f",
    b"\x80",
    b"\0" * 4,
    b"\xff" * 4,
    b"\x7f\xff\xff\xff",
    b"\x80\0\0\0",
)
LENGTHS = (
    b"\x80",
    b"\x81\0",
    b"\x84\x7f\xff\xff\xff",
    b"\x84\xff\xff\xff\xff",
    b"\x88" + b"\xff" * 8,
)


@dataclass
class Node:
    """A value of DER: its tag, and its members or its bytes."""

    tag: int
    content: bytes = b""
    members: list["Node"] = field(default_factory=list)
    length: bytes | None = None
    """What stands for the length instead of the right one."""

    def encoded(self) -> bytes:
        """The bytes of the whole."""
        content = b"".join(member.encoded() for member in self.members) or self.content
        return bytes((self.tag,)) + (self.length or _length(len(content))) + content

    def all(self) -> list["Node"]:
        """This node and all below it."""
        return [self, *(below for member in self.members for below in member.all())]


def _length(size: int) -> bytes:
    if size < 0x80:
        return bytes((size,))
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((0x80 | len(digits),)) + digits


def tree(data: bytes, depth: int = 0) -> Node | None:
    """The one value that some bytes are, or nothing. Octets that hold a value are opened too."""
    found = _nodes(data, depth)
    return found[0] if found and len(found) == 1 else None


def _nodes(data: bytes, depth: int) -> list[Node] | None:
    nodes, at = [], 0
    while at < len(data):
        head = _head(data, at)
        if head is None:
            return None
        tag, start, end = head
        content, members = data[start:end], None
        if depth < DEEPEST and (tag & CONSTRUCTED or (tag == 4 and end - start > 1)):
            members = _nodes(content, depth + 1)
        nodes.append(Node(tag, content, members or []))
        at = end
    return nodes


def _head(data: bytes, at: int) -> tuple[int, int, int] | None:
    if len(data) - at < 2 or data[at] & 0x1F == 0x1F:
        return None
    size, start = data[at + 1], at + 2
    if size > 0x80:
        start += size & 0x7F
        size = int.from_bytes(data[at + 2 : start], "big")
    elif size == 0x80:
        return None
    return (data[at], start, start + size) if start + size <= len(data) else None


def mutated(seeds: list[bytes], random: Random) -> bytes:
    """A seed with one to four things wrong."""
    data = random.choice(seeds)
    for _ in range(random.choice((1, 1, 2, 4))):
        root = tree(data) if random.random() < 0.7 else None
        data = _moved(root, random) if root else _hit(data, seeds, random)
    return data


def _moved(root: Node, random: Random) -> bytes:
    nodes = root.all()
    parents = [node for node in nodes if node.members]
    one, other = random.choice(nodes), random.choice(nodes)
    kind = random.randrange(9)
    if kind == 0:
        one.tag = random.choice(TAGS)
    elif kind == 1:
        one.members, one.content = [], _hit(one.content, [b""], random)
    elif kind == 2:
        one.length = random.choice(LENGTHS)
    elif kind == 3:
        one.members, one.content = [], random.choice(EDGES)
    elif kind == 4:
        one.members, one.content = [], b""
    elif parents:
        _among(random.choice(parents), other, kind, random)
    return root.encoded()


def _among(parent: Node, other: Node, kind: int, random: Random) -> None:
    at = random.randrange(len(parent.members))
    copy = Node(other.tag, other.encoded()[2:] if len(other.content) < 126 else other.content)
    if kind == 5:
        del parent.members[at]
    elif kind == 6:
        parent.members.insert(at, parent.members[at])
    elif kind == 7:
        parent.members[at] = copy
    else:
        random.shuffle(parent.members)


def _hit(data: bytes, seeds: list[bytes], random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    size = random.choice((1, 1, 2, 4, 16, 64))
    kind = random.randrange(8)
    if kind == 0 and at < len(data):
        return data[:at] + bytes((data[at] ^ 1 << random.randrange(8),)) + data[at + 1 :]
    if kind == 1:
        return data[:at] + random.choice(EDGES) + data[at + 1 :]
    if kind == 2:
        return data[:at] + data[at + size :]
    if kind == 3:
        return data[:at] + random.randbytes(size) + data[at:]
    if kind == 4:
        return data[:at]
    if kind == 5:
        other = random.choice(seeds)
        return data[:at] + other[random.randrange(len(other) + 1) :]
    if kind == 6:
        return data[:at] + data[at : at + size] * random.choice((2, 3, 50)) + data[at + size :]
    return data[:at] + random.choice(EDGES) + data[at:]
