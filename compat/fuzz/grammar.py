"""The lines themselves: for every command, what a user might say next."""

import shlex
from collections.abc import Callable
from random import Random

from compat.fuzz import values
from compat.fuzz.values import likely
from compat.fuzz.world import KINDS, PASSWORD, PASSWORDS, Shelf, World

Line = list[str]


class Author:
    """Writes lines, and believes that they work."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.world = World()

    def line(self) -> Line:
        """The next command line."""
        command = self.chance.choices(*_WEIGHTED)[0]
        return _COMMANDS[command][1](self)

    def maybe(self, likelihood: float, *words: str) -> Line:
        """These words, or none."""
        return list(words) if self.chance.random() < likelihood else []

    def valued(self, likelihood: float, option: str, choices: tuple[str, ...]) -> Line:
        """An option with one of its values, or nothing."""
        return self.maybe(likelihood, option, likely(self.chance, choices))

    def password(self, option: str, right: str) -> Line:
        """A password option: right most often, as a word, a variable or a file."""
        roll = self.chance.random()
        if roll < 0.8:
            return [option, right]
        if roll < 0.84:
            return [f"{option}:env", "PW"]
        if roll < 0.88:
            return [f"{option}:file", "pw.txt"]
        return [] if roll < 0.94 else [option, self.chance.choice(PASSWORDS)]

    def opened(self, name: str, shelf: Shelf) -> Line:
        """The options that open a store."""
        line = ["-keystore", name, *self.password("-storepass", shelf.password)]
        return line + self.maybe(0.1, "-storetype", likely(self.chance, values.TYPES))

    def written(self) -> tuple[str, Shelf]:
        """A store to write to, old or new."""
        if self.chance.random() < 0.5:
            return self.world.shelf(self.chance)
        name = likely(self.chance, values.NEW_STORES)
        return name, self.world.shelves.get(name) or self._new_shelf(name)

    def created(self) -> tuple[Shelf, Line]:
        """The same, and the options that open it."""
        name, shelf = self.written()
        line = self.opened(name, shelf)
        if name in values.NEW_STORES and shelf.kind != "pkcs12":
            line += ["-storetype", shelf.kind]
        return shelf, line

    def _new_shelf(self, name: str) -> Shelf:
        ending = name.rpartition(".")[2]
        kind = {"p12": "pkcs12", "new": "pkcs12"}.get(ending, ending)
        if self.chance.random() < 0.15:
            kind = self.chance.choice(KINDS)
        shelf = Shelf(kind, self.chance.choice((PASSWORD, PASSWORD, "different")))
        self.world.shelves[name] = shelf
        return shelf

    def alias(self, likelihood: float, known: list[str], option: str = "-alias") -> Line:
        """An alias that is there, or one that is not, or none."""
        if known and self.chance.random() < likelihood:
            return [option, self.chance.choice(known)]
        return self.valued(0.8, option, values.ALIASES)

    def extensions(self, likelihood: float) -> Line:
        """Some -ext."""
        line = []
        while self.chance.random() < likelihood:
            line += ["-ext", likely(self.chance, values.EXTENSIONS)]
        return line

    def output(self, ending: str) -> Line:
        """Where a command writes to, standard output most often."""
        if self.chance.random() < 0.5:
            return []
        return [likely(self.chance, (f"out.{ending}", *values.OUTPUTS))]


def _genkeypair(author: Author) -> Line:
    shelf, line = author.created()
    alias = author.valued(0.9, "-alias", values.ALIASES)
    shelf.keys.append(alias[1] if alias else "mykey")
    signer: Line = []
    if shelf.keys[:-1] and author.chance.random() < 0.3:
        signer = author.alias(0.9, shelf.keys[:-1], "-signer")
    return [
        *("-genkeypair", *alias),
        *shlex.split(likely(author.chance, values.CHEAP)),
        *author.valued(0.9, "-dname", values.NAMES),
        *author.valued(0.2, "-sigalg", values.SIGNATURES),
        *author.valued(0.2, "-startdate", values.STARTS),
        *author.valued(0.2, "-validity", values.DAYS),
        *author.extensions(0.4),
        *signer,
        *author.valued(0.15, "-keypass", PASSWORDS),
        *line,
    ]


def _genseckey(author: Author) -> Line:
    return _secret(author, "-genseckey", values.SECRETS)


def _importpass(author: Author) -> Line:
    return _secret(author, "-importpass", values.PASSES)


def _secret(author: Author, command: str, algorithms: tuple[str, ...]) -> Line:
    shelf, line = author.created()
    alias = author.valued(0.9, "-alias", values.ALIASES)
    shelf.secrets.append(alias[1] if alias else "mykey")
    algorithm = shlex.split(likely(author.chance, algorithms))
    return [command, *alias, *algorithm, *author.valued(0.2, "-keypass", PASSWORDS), *line]


def _importcert(author: Author) -> Line:
    shelf, line = author.created()
    alias = author.valued(0.9, "-alias", values.ALIASES)
    if shelf.keys and author.chance.random() < 0.3:
        alias = author.alias(0.9, shelf.keys)
    elif alias:
        shelf.trusted.append(alias[1])
    file = author.maybe(0.93, "-file", author.chance.choice(author.world.certificates))
    flags = author.maybe(0.6, "-noprompt") + author.maybe(0.15, "-trustcacerts")
    return ["-importcert", *flags, *alias, *file, *line]


def _exportcert(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance)
    file = author.output("cer")
    author.world.certificates += file
    alias = author.alias(0.9, shelf.aliases())
    flags = author.maybe(0.5, "-rfc")
    return [*("-exportcert", *flags, *alias), *_file(file), *author.opened(name, shelf)]


def _file(file: Line, option: str = "-file") -> Line:
    return [option, *file] if file else []


def _list(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance)
    alias = author.alias(0.9, shelf.aliases()) if author.chance.random() < 0.4 else []
    flags = author.maybe(0.4, "-v") + author.maybe(0.2, "-rfc")
    return ["-list", *flags, *alias, *author.opened(name, shelf)]


def _delete(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance)
    alias = author.alias(0.9, shelf.aliases())
    if alias:
        shelf.forget(alias[1])
    return ["-delete", *alias, *author.opened(name, shelf)]


def _changealias(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance)
    alias = author.alias(0.9, shelf.aliases())
    to = author.valued(0.9, "-destalias", values.ALIASES)
    key = author.valued(0.15, "-keypass", PASSWORDS)
    return ["-changealias", *alias, *to, *key, *author.opened(name, shelf)]


def _keyclone(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance, "keys")
    alias = author.alias(0.9, shelf.keys)
    to = author.valued(0.9, author.chance.choice(("-dest", "-destalias")), values.ALIASES)
    more = author.valued(0.3, "-new", PASSWORDS) + author.valued(0.15, "-keypass", PASSWORDS)
    return ["-keyclone", *alias, *to, *more, *author.opened(name, shelf)]


def _keypasswd(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance, "keys")
    alias = author.alias(0.9, shelf.aliases())
    more = author.valued(0.7, "-new", PASSWORDS) + author.valued(0.3, "-keypass", PASSWORDS)
    return ["-keypasswd", *alias, *more, *author.opened(name, shelf)]


def _storepasswd(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance)
    line = author.opened(name, shelf)
    new = author.valued(0.85, "-new", PASSWORDS)
    if new:
        shelf.password = new[1]
    return ["-storepasswd", *new, *line]


def _importkeystore(author: Author) -> Line:
    source, old = author.world.shelf(author.chance)
    name, shelf = author.written()
    if author.chance.random() < 0.12:
        name = source
    single = author.alias(0.95, old.aliases(), "-srcalias") if author.chance.random() < 0.5 else []
    to = (
        author.valued(0.3, "-destalias", values.ALIASES)
        if single
        else author.maybe(0.03, "-destalias", "a")
    )
    to_type = author.maybe(0.5, "-deststoretype", likely(author.chance, values.TYPES[:6]))
    return [
        *("-importkeystore", "-srckeystore", source, "-destkeystore", name),
        *author.password("-srcstorepass", old.password),
        *author.password("-deststorepass", shelf.password),
        *author.valued(0.1, "-srcstoretype", values.TYPES),
        *to_type,
        *(*single, *to),
        *author.valued(0.15, "-srckeypass", PASSWORDS),
        *author.valued(0.15, "-destkeypass", PASSWORDS),
        *author.maybe(0.7, "-noprompt"),
    ]


def _certreq(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance, "keys")
    file = author.output("csr")
    author.world.requests += file
    return [
        *("-certreq", *author.alias(0.93, shelf.keys)),
        *_file(file),
        *author.valued(0.2, "-sigalg", values.SIGNATURES),
        *author.valued(0.15, "-dname", values.NAMES),
        *author.extensions(0.35),
        *author.valued(0.1, "-keypass", PASSWORDS),
        *author.opened(name, shelf),
    ]


def _gencert(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance, "keys")
    file = author.output("cer")
    author.world.certificates += file
    honored = author.maybe(0.3, "-ext", author.chance.choice(values.HONORED))
    request = author.maybe(0.93, "-infile", author.chance.choice(author.world.requests))
    return [
        *("-gencert", *author.alias(0.93, shelf.keys), *author.maybe(0.5, "-rfc")),
        *request,
        *_file(file, "-outfile"),
        *author.valued(0.2, "-sigalg", values.SIGNATURES),
        *author.valued(0.15, "-dname", values.NAMES),
        *author.valued(0.2, "-startdate", values.STARTS),
        *author.valued(0.2, "-validity", values.DAYS),
        *(*honored, *author.extensions(0.3)),
        *author.valued(0.1, "-keypass", PASSWORDS),
        *author.opened(name, shelf),
    ]


def _selfcert(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance, "keys")
    return [
        *("-selfcert", *author.alias(0.93, shelf.keys)),
        *author.valued(0.3, "-dname", values.NAMES),
        *author.valued(0.2, "-sigalg", values.SIGNATURES),
        *author.valued(0.2, "-startdate", values.STARTS),
        *author.valued(0.2, "-validity", values.DAYS),
        *author.extensions(0.3),
        *author.opened(name, shelf),
    ]


def _gencrl(author: Author) -> Line:
    name, shelf = author.world.shelf(author.chance, "keys")
    file = author.output("crl")
    author.world.lists += file
    ids: Line = []
    while author.chance.random() < 0.5:
        ids += [
            "-id",
            likely(author.chance, ("1", "2:1", "3:keyCompromise", "-4:5", "5:x", "x", "")),
        ]
    return [
        *("-gencrl", *author.alias(0.93, shelf.keys), *author.maybe(0.5, "-rfc")),
        *_file(file),
        *ids,
        *author.valued(0.2, "-sigalg", values.SIGNATURES),
        *author.opened(name, shelf),
    ]


def _printed(command: str, files: Callable[[World], list[str]]) -> Callable[[Author], Line]:
    def write(author: Author) -> Line:
        file = author.maybe(0.93, "-file", author.chance.choice(files(author.world)))
        line = [command, *file, *author.maybe(0.2, "-v")]
        if command != "-printcertreq" and author.chance.random() < 0.2:
            line += author.opened(*author.world.shelf(author.chance))
        if command == "-printcert":
            line += author.maybe(0.2, "-rfc")
        return line

    return write


def _identitydb(author: Author) -> Line:
    _, line = author.created()
    return ["-identitydb", *author.maybe(0.7, "-file", "empty"), *line]


def _plain(*choices: str) -> Callable[[Author], Line]:
    return lambda author: shlex.split(author.chance.choice(choices))


_HELP = (
    *("-help", "-list -help", "-genkeypair --help", "-importkeystore -h", "-keyclone -?", "", "-h"),
    *("-help -list", "-nonsense", "list", "-list -list", "-printcrl -help"),
)

_COMMANDS: dict[str, tuple[int, Callable[[Author], Line]]] = {
    "genkeypair": (14, _genkeypair),
    "genseckey": (6, _genseckey),
    "importpass": (4, _importpass),
    "importcert": (12, _importcert),
    "exportcert": (6, _exportcert),
    "list": (9, _list),
    "delete": (4, _delete),
    "changealias": (6, _changealias),
    "keyclone": (4, _keyclone),
    "keypasswd": (5, _keypasswd),
    "storepasswd": (6, _storepasswd),
    "importkeystore": (16, _importkeystore),
    "certreq": (6, _certreq),
    "gencert": (9, _gencert),
    "selfcert": (4, _selfcert),
    "gencrl": (4, _gencrl),
    "printcert": (4, _printed("-printcert", lambda world: world.certificates)),
    "printcertreq": (3, _printed("-printcertreq", lambda world: world.requests)),
    "printcrl": (3, _printed("-printcrl", lambda world: world.lists)),
    "identitydb": (1, _identitydb),
    "showinfo": (1, _plain("-showinfo -tls", "-showinfo", "-showinfo -v -tls")),
    "version": (1, _plain("-version", "-version -v", "-version -list")),
    "help": (2, _plain(*_HELP)),
}
"""The weight and the writer of each command."""

_WEIGHTED = (list(_COMMANDS), [weight for weight, _ in _COMMANDS.values()])
