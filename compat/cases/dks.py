"""Domain stores: a file of JKS or PKCS12 that is opened as a domain of stores (DKS).

Loaded once it is the store iostream1, loaded again after a prompt also iostream2, and then it
cannot be written. Aliases are those of the store and the entry's own.
"""

from dataclasses import replace
from typing import Any

from compat.case import FIXTURES, Case
from compat.masks import NO_FRAMES, TOLD_WHEN_DONE

NAMES = (
    "trust.jks trust.p12 keys.jks keys.p12 open.p12 secrets.jceks secrets.p12 empty.jks empty.p12"
    " unicode.jks nameless.p12 legacy.p12 rsa.cer ec.cer ca.cer server.cer"
    " reply.cer"
)
FILES: dict[str, bytes | str] = {name: name for name in NAMES.split()}
CSR = {"plain.csr": "requests/plain.csr"}
PASS = "-storepass changeit"
TRUST, TRUST_P12 = f"-keystore trust.jks {PASS}", f"-keystore trust.p12 {PASS}"
KEYS, KEYS_P12 = f"-keystore keys.jks {PASS}", f"-keystore keys.p12 {PASS}"
NEW = f"-keystore new {PASS}"
TYPED = b"changeit\n"
EC = "-genkeypair -dname CN=a -keyalg EC -groupname secp256r1"
AES = "-genseckey -keyalg AES -keysize 128"
SECRETS = f"-keystore secrets.p12 {PASS}"


def domain(line: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case named by its command line, and by what is typed."""
    more = {"files": FILES, **more}
    typed = f" < {stdin.decode()!r}" if stdin else ""
    return Case(line + typed, f"{line} -storetype DKS", stdin, **more)


def moved(line: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case of -importkeystore, named by its options."""
    typed = f" < {stdin.decode()!r}" if stdin else ""
    return Case(f"imported: {line}{typed}", f"-importkeystore {line}", stdin, FILES, **more)


def flipped(store: str, at: int) -> Case:
    """A case of a store with one bit changed."""
    content = bytearray((FIXTURES / store).read_bytes())
    content[at] ^= 1
    name = f"{store} flipped at {at}"
    return Case(name, f"-list -storetype dks -keystore s {PASS}", files={"s": bytes(content)})


LISTED = [
    *(domain(f"-list -keystore {name} {PASS}") for name in FILES if not name.endswith(".cer")),
    *(
        domain(f"-list -keystore {name}", stdin)
        for name in ("trust.jks", "trust.p12", "keys.p12", "secrets.p12")
        for stdin in (b"\n", TYPED)
    ),
    domain("-list -keystore keys.p12", b"changeme\n"),
    domain("-list -keystore rsa.cer", TYPED),
    domain("-list -protected -keystore keys.p12"),
    domain("-list -protected -keystore trust.jks"),
    domain(f"-list -debug -alias root {TRUST_P12}"),
    *(
        domain(f"-list -alias {alias} {TRUST}")
        for alias in (
            *("root", "ROOT", "'iostream1 root'", "'iostream1 ROOT'", "'IOSTREAM1 root'"),
            *("'iostream2 root'", "'x root'", "'iostream1  root'", "iostream1", "''", "' '"),
        )
    ),
    *(
        domain(f"-list -v -alias {alias} -keystore keys.p12", TYPED)
        for alias in ("ec", "'iostream2 ec'", "root")
    ),
    *(
        domain(
            f"-list -v -alias 'iostream1 {alias}' -keystore keys.p12",
            TYPED,
            differs=replace(NO_FRAMES, releases=(25,)),
        )
        for alias in ("rsa", "dsa", "ed", "server")
    ),
    domain("-list -v -alias 'iostream1 ec' -keystore keys.p12", b"\n"),
    domain(f"-list -keystore missing {PASS}"),
    domain("-list -keystore trust.jks -providername SunJCE"),
    domain(f"-list -keystore NONE {PASS}"),
    domain(f"{EC} -alias 'iostream1 a' -keystore NONE {PASS} -keypass changeit"),
    *(flipped(store, at) for store in ("trust.jks", "trust.p12") for at in (0, 300, -1)),
]

READ = [
    domain(f"-exportcert -rfc -alias 'iostream1 root' {KEYS}"),
    *(
        domain(f"-exportcert -rfc -alias {alias} -keystore keys.p12", TYPED)
        for alias in ("ec", "'iostream1 ec'", "'iostream1 root'", "root")
    ),
    domain("-exportcert -rfc -alias ec -keystore keys.p12", b"\n"),
    domain(f"-certreq -alias rsa {KEYS_P12}"),
    domain(f"-certreq -alias 'iostream1 own' {KEYS}", b"different\n"),
    domain(f"-certreq -alias 'iostream1 own' -keypass different {KEYS}"),
    *(
        domain(f"-certreq -alias {alias} -keystore keys.p12", TYPED)
        for alias in ("rsa", "'iostream1 rsa'", "'iostream2 rsa'")
    ),
    domain(
        f"-gencert -rfc -infile plain.csr -alias 'iostream1 rsa' {KEYS_P12}", files={**FILES, **CSR}
    ),
    domain(
        "-gencert -rfc -infile plain.csr -alias 'iostream1 rsa' -keystore keys.p12",
        TYPED,
        files={**FILES, **CSR},
    ),
    domain(f"-gencrl -rfc -alias 'iostream1 rsa' {KEYS_P12}"),
    domain("-gencrl -rfc -alias 'iostream1 rsa' -keystore keys.p12", TYPED),
    domain(
        f"-printcrl -file x.crl {KEYS_P12}",
        setup=(f"-gencrl -alias ec -file x.crl {KEYS_P12}",),
    ),
    domain(
        "-printcrl -file x.crl -keystore keys.p12",
        setup=(f"-gencrl -alias ec -file x.crl {KEYS_P12}",),
    ),
]

CHANGED = [
    domain(f"-delete -alias root {TRUST}"),
    domain(f"-delete -v -alias 'iostream1 root' {TRUST}"),
    domain(f"-delete -alias 'iostream1 ROOT' {TRUST_P12}"),
    domain(f"-delete -alias 'iostream1 dsa' {KEYS}"),
    domain(f"-delete -alias 'iostream1 root' -keystore open.p12 {PASS}"),
    domain(f"-delete {TRUST}", b"iostream1 root\n"),
    domain("-delete -alias root -keystore trust.jks", TYPED),
    domain("-delete -v -alias 'iostream1 root' -keystore trust.jks", TYPED, differs=NO_FRAMES),
    domain("-delete -alias 'iostream2 root' -keystore trust.jks", TYPED),
    *(
        domain(f"-importcert -noprompt -file ec.cer -alias {alias} {TRUST}")
        for alias in (
            *("a", "'iostream1 Neu'", "'iostream2 a'", "'IOSTREAM1 a'", "'iostream1 neu wort'"),
            *("'iostream1 '", "iostream1", "'iostream1  a'", "root", "'iostream1 root'", "''"),
        )
    ),
    domain(f"-importcert -noprompt -file rsa.cer -alias 'iostream1 Neu' {TRUST_P12}"),
    domain(f"-importcert -noprompt -file rsa.cer -alias 'iostream1 Neu' {NEW}"),
    domain("-importcert -noprompt -file rsa.cer -alias 'iostream1 a' -keystore new", 2 * TYPED),
    domain(
        "-importcert -noprompt -file rsa.cer -alias 'iostream2 a' -keystore trust.p12",
        TYPED,
        differs=TOLD_WHEN_DONE,
    ),
    domain(f"-importcert -file ec.cer -alias 'iostream1 a' {TRUST}", b"yes\n"),
    domain("-importcert -file ec.cer -alias 'iostream1 a' -keystore trust.p12", TYPED + b"no\n"),
    domain(f"-importcert -file ca.cer -alias 'iostream1 a' {TRUST_P12}"),
    domain(f"-importcert -file reply.cer -alias 'iostream1 rsa' {KEYS_P12}"),
    domain(f"-importcert -file reply.cer -alias 'iostream1 rsa' {KEYS}"),
    domain(f"-importcert -file ec.cer -alias 'iostream1 aes' {SECRETS}"),
    domain("-importcert -file ec.cer -alias 'iostream1 rsa' -keystore keys.p12", TYPED),
    domain(f"{EC} -alias 'iostream1 A' {NEW} -keypass different"),
    domain(f"{EC} -alias 'iostream1 A' -keystore new", 2 * TYPED + b"\n"),
    domain(f"{EC} -alias 'iostream1 A' {KEYS_P12} -keypass different"),
    domain(f"{EC} -alias 'iostream1 A' {KEYS} -keypass different"),
    domain(f"{EC} {KEYS} -keypass different"),
    domain(f"{EC} -alias 'iostream1 A' {KEYS_P12} -keypass changeit -signer rsa"),
    domain(f"{EC} -alias 'iostream1 A' -keystore keys.p12 -signer 'iostream1 rsa'", TYPED),
    domain(f"{EC} -alias 'iostream1 A' -keystore keys.jks -protected"),
    domain(f"{EC} -alias A -keystore keys.jks -protected"),
    domain(f"{EC} -alias 'iostream1 A' -keystore keys.p12 -protected"),
    domain(f"{AES} -v -alias 'iostream1 A' {KEYS_P12}", b"\n"),
    domain(f"{AES} -alias 'iostream1 A' {KEYS} -keypass different"),
    domain(f"-importpass -v -alias 'iostream1 a' {KEYS_P12} -keypass changeit", b"secret\n"),
    domain(
        f"-importpass -alias a -keyalg PBEWithSHA1AndDESede {KEYS_P12} -keypass changeit",
        b"secret\n",
    ),
    domain(f"-storepasswd -v -new different {TRUST}"),
    domain(f"-storepasswd -v -new different {KEYS_P12}"),
    domain(f"-storepasswd -new different -keystore open.p12 {PASS}"),
    domain("-storepasswd -v -new different -keystore keys.p12", TYPED, differs=NO_FRAMES),
    domain(f"-keypasswd -v -alias 'iostream1 ec' -new different {KEYS_P12}"),
    domain(f"-keypasswd -alias 'iostream1 ec' -new different {KEYS}"),
    domain(f"-keypasswd -alias ec -new different {KEYS}"),
    domain(f"-keypasswd -alias 'iostream1 own' -keypass different -new changeme {KEYS}"),
    domain(f"-keypasswd -alias 'iostream1 aes' -new different {SECRETS}"),
    domain("-keypasswd -alias 'iostream1 ec' -new different -keystore keys.p12", TYPED),
    domain(f"-selfcert -alias 'iostream1 rsa' {KEYS_P12}"),
    domain(f"-selfcert -alias rsa {KEYS}"),
    domain("-selfcert -alias 'iostream1 rsa' -keystore keys.p12", TYPED),
    domain(f"-keyclone -alias 'iostream1 ec' -dest 'iostream1 Y' -new changeme {KEYS}"),
    domain(f"-keyclone -alias 'iostream1 ec' -dest 'iostream1 Y' {KEYS_P12}", b"\n"),
    domain(f"-keyclone -alias ec -dest 'iostream1 Y' -new different {KEYS_P12}"),
    domain(
        "-keyclone -alias 'iostream1 ec' -dest 'iostream1 b' -new changeme -keystore keys.p12",
        TYPED,
    ),
    domain(f"-changealias -alias 'iostream1 ec' -destalias 'iostream1 X' {KEYS_P12}"),
    domain(f"-changealias -alias 'iostream1 ec' -destalias 'iostream1 X' {KEYS}"),
    domain(f"-changealias -alias ec -destalias 'iostream1 X' {KEYS}"),
    domain(
        f"-changealias -alias 'iostream1 own' -destalias 'iostream1 X' -keypass different {KEYS}"
    ),
    domain(f"-changealias -alias 'iostream1 aes' -destalias 'iostream1 X' {SECRETS}"),
    domain(f"-changealias -alias 'iostream1 root' -destalias 'iostream1 X' {TRUST_P12}"),
    *(
        domain(f"-changealias {aliases} -keystore keys.p12", TYPED)
        for aliases in (
            "-alias 'iostream1 ec' -destalias 'iostream1 b'",
            "-alias 'iostream2 ec' -destalias 'iostream1 b'",
            "-alias ec -destalias 'iostream1 b'",
        )
    ),
    domain("-identitydb -keystore trust.jks", TYPED),
]

DKS_TO_P12 = "-srcstoretype dks -destkeystore new -deststorepass changeit"
TO_DKS = "-deststoretype dks -deststorepass changeit"
FROM_KEYS = "-srckeystore keys.p12 -srcstorepass changeit"
FROM_TRUST = "-srckeystore trust.jks -srcstorepass changeit"

MOVED = [
    moved(f"{FROM_TRUST} {DKS_TO_P12}"),
    moved(f"{FROM_KEYS} {DKS_TO_P12}"),
    moved(f"-srckeystore keys.jks -srcstorepass changeit {DKS_TO_P12}", b"different\n"),
    moved(f"-srckeystore keys.p12 {DKS_TO_P12}", TYPED),
    moved(f"-srckeystore keys.p12 {DKS_TO_P12}", b"changeme\n"),
    moved(f"-srckeystore keys.p12 {DKS_TO_P12} -srcprotected"),
    moved(f"-srckeystore trust.jks {DKS_TO_P12}", b"\n"),
    moved(f"-srckeystore keys.p12 {DKS_TO_P12} -srcalias ec -srckeypass changeit", b"\n"),
    moved(f"{FROM_KEYS} {DKS_TO_P12} -srcalias root"),
    moved(f"{FROM_KEYS} {DKS_TO_P12} -srcalias 'iostream1 EC' -destalias Neu"),
    moved(f"{FROM_KEYS} {DKS_TO_P12} -srcalias EC -deststoretype jks"),
    moved(f"{FROM_TRUST} -destkeystore new {TO_DKS}"),
    moved(f"{FROM_KEYS} -srcstoretype dks -destkeystore new {TO_DKS} -noprompt"),
    *(
        moved(f"{FROM_KEYS} -destkeystore {to} {TO_DKS} -srcalias {source} -destalias {alias}")
        for to, source, alias in (
            ("new", "ec", "'iostream1 Neu' -destkeypass different"),
            ("trust.p12", "ec", "'iostream1 Neu' -destkeypass different"),
            ("trust.p12", "root", "'iostream1 Neu' -destkeypass different"),
            ("trust.p12", "ec", "'iostream1 root' -noprompt"),
            ("keys.jks", "root", "'iostream1 ec' -noprompt"),
            ("open.p12", "root", "'iostream1 a'"),
        )
    ),
    moved(f"{FROM_KEYS} -destkeystore trust.p12 {TO_DKS} -srcalias root", b"yes\n"),
    moved(f"{FROM_KEYS} -destkeystore trust.p12 -deststoretype dks -srcalias ec", TYPED),
    moved(
        "-srckeystore secrets.p12 -srcstorepass changeit -destkeystore keys.jks"
        f" {TO_DKS} -srcalias aes -destalias 'iostream1 aes'"
    ),
    moved(
        "-srckeystore secrets.p12 -srcstorepass changeit -destkeystore keys.p12"
        f" {TO_DKS} -srcalias aes -destalias 'iostream1 ec' -noprompt"
    ),
    moved(f"{FROM_KEYS} -srcstoretype dks -destkeystore keys.p12 {TO_DKS}"),
    moved(f"{FROM_TRUST} -srcstoretype dks -destkeystore trust.jks {TO_DKS} -srcalias root"),
]

CASES = [*LISTED, *READ, *CHANGED, *MOVED]
