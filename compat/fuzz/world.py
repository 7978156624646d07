"""What a generator believes to lie in the folder, so that most of its lines make sense.

Beliefs may be wrong (a line may have failed): a wrong one makes a nearly valid line, which is
wanted too.
"""

from dataclasses import dataclass, field
from random import Random

from compat.case import FIXTURES, Folder

PASSWORD = "changeit"
PASSWORDS = (PASSWORD, "different", "changeme", "short", "pässwort", "with space")
"""What passwords are taken from; the third is always wrong, the fourth too short."""
KINDS = ("pkcs12", "jks", "jceks")


@dataclass
class Shelf:
    """A store: its type, its password, and its aliases by kind of entry."""

    kind: str
    password: str = PASSWORD
    keys: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    trusted: list[str] = field(default_factory=list)

    def aliases(self) -> list[str]:
        """All of them."""
        return [*self.keys, *self.secrets, *self.trusted]

    def forget(self, alias: str) -> None:
        """Take an entry out."""
        for entries in (self.keys, self.secrets, self.trusted):
            if alias in entries:
                entries.remove(alias)


def _shelf(kind: str, keys: str = "", secrets: str = "", trusted: str = "") -> Shelf:
    return Shelf(kind, PASSWORD, keys.split(), secrets.split(), trusted.split())


def _shelves() -> dict[str, Shelf]:
    return {
        "keys.p12": _shelf("pkcs12", "dsa ec ed rsa server", "", "root"),
        "keys.jks": _shelf("jks", "dsa ec ed own rsa server", "", "root"),
        "ca.jks": _shelf("jks", "ca root server"),
        "secrets.jceks": _shelf("jceks", "ec", "aes blank blowfish des desede mac md5 own rc2"),
        "secrets.p12": _shelf("pkcs12", "ec", "aes blank des desede mac rc4 word"),
        "trust.jks": _shelf("jks", "", "", "ec root rsa"),
        "trust.p12": _shelf("pkcs12", "", "", "ec root rsa"),
        "open.p12": _shelf("pkcs12", "", "", "root"),
    }


CERTIFICATES = "ca.cer ca.pem chain.p7b chain.pem dsa.cer ec.cer ed.cer reply.pem root.pem rsa.cer"
REQUESTS = "all badsig cert cut ecall ed25519 md5 nosubj plain pss r512 two v1"
LISTS = "bad both ca cut30 dsa ec ed ent_all root rsa sha1 v1 x_all"


@dataclass
class World:
    """Stores by file name, and the other files by what they hold."""

    shelves: dict[str, Shelf] = field(default_factory=_shelves)
    certificates: list[str] = field(default_factory=CERTIFICATES.split)
    requests: list[str] = field(default_factory=lambda: [f"{x}.csr" for x in REQUESTS.split()])
    lists: list[str] = field(default_factory=lambda: [f"{name}.crl" for name in LISTS.split()])

    def shelf(self, chance: Random, wanted: str = "") -> tuple[str, Shelf]:
        """A store, most often one with entries of the kind wanted."""
        fit = [item for item in self.shelves.items() if not wanted or getattr(item[1], wanted)]
        every = list(self.shelves.items())
        return chance.choice(fit if fit and chance.random() < 0.93 else every)


def beginning() -> Folder:
    """The folder every sequence starts in."""
    world = World()
    plain = [*world.shelves, *world.certificates]
    files = {name: (FIXTURES / name).read_bytes() for name in plain}
    for name in world.requests:
        files[name] = (FIXTURES / "requests" / name).read_bytes()
    for name in world.lists:
        files[name] = (FIXTURES / "lists" / name).read_bytes()
    return {**files, "pw.txt": PASSWORD.encode() + b"\n", "empty": b""}
