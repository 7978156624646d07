"""The command lines under hostile input, and the good files that it is made of."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha1
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from compat.case import FIXTURES

NAME = "hostile"
"""The file that a command line reads."""
OPEN = f"-keystore {NAME} -storepass changeit"


@dataclass(frozen=True)
class Target:
    """A command line, and the seeds; ``{}`` stands for the input where it is an argument."""

    line: str
    seeds: Callable[[], list[bytes]]
    stdin: bytes = b""
    seal: Callable[[bytes], bytes] = bytes
    """Puts right what would keep the inside from being read."""


def fixtures(*patterns: str) -> Callable[[], list[bytes]]:
    """The contents of fixtures."""

    def read() -> list[bytes]:
        paths = sorted(path for pattern in patterns for path in FIXTURES.glob(pattern))
        return [path.read_bytes() for path in paths if path.is_file()]

    return read


def texts(*values: str) -> Callable[[], list[bytes]]:
    """Some words."""
    return lambda: [value.encode() for value in values]


def digested(data: bytes) -> bytes:
    """A JKS or JCEKS under the digest of what it is now."""
    body = data[:-20]
    digest = sha1(
        "changeit".encode("utf-16-be") + b"Mighty Aphrodite" + body, usedforsecurity=False
    )
    return body + digest.digest()


def members(*patterns: str) -> Callable[[], list[bytes]]:
    """The manifests, signature files and signatures in jars."""

    def read() -> list[bytes]:
        found = []
        for data in fixtures(*patterns)():
            with suppress(BadZipFile, ValueError), ZipFile(BytesIO(data)) as jar:
                found += [jar.read(name) for name in jar.namelist() if name.startswith("META-INF/")]
        return found

    return read


def signed(data: bytes) -> bytes:
    """A jar whose signature, manifest or signature file is the input."""
    archive = BytesIO()
    with ZipFile(BytesIO(_jar())) as jar, ZipFile(archive, "w") as made:
        replaced = 1 + len(data) % 3
        for place, name in enumerate(jar.namelist()):
            made.writestr(name, data if place == replaced else jar.read(name))
    return archive.getvalue()


@cache
def _jar() -> bytes:
    return (FIXTURES / "jars" / "ec.jar").read_bytes()


EXTENSIONS = texts(
    *("bc:c", "bc=ca:true,pathlen:1", "ku=dig,keyCertSign", "eku=sa,1.2.3", "san=dns:a,ip:1.2.3.4"),
    *(
        "ian:c=uri:http://a/b,email:a@b,oid:1.2.3",
        "sia=caRepository:uri:http://a",
        "aia=ocsp:uri:x",
    ),
    *(
        "crl=uri:http://a/b",
        "1.2.3.4=01:02:ff",
        "honored=all,-san,2.5.29.15:c",
        "nc=permitted:dns:a",
    ),
)
TARGETS = {
    "JKS": Target(f"-list -v {OPEN}", fixtures("*.jks")),
    "JKS, no password": Target(
        f"-list -v -keystore {NAME}", fixtures("*.jks", "copies/*.jks"), b"\n"
    ),
    "JCEKS": Target(f"-list -v {OPEN}", fixtures("*.jceks", "copies/*.jceks")),
    "JCEKS, no password": Target(
        f"-list -v -keystore {NAME}", fixtures("*.jceks", "copies/*.jceks"), b"\n"
    ),
    "PKCS12": Target(f"-list -v {OPEN}", fixtures("*.p12", "copies/*.p12", "weak/*.p12")),
    "PKCS12, no password": Target(
        f"-list -v -keystore {NAME}", fixtures("*.p12", "copies/*.p12", "weak/*.p12"), b"\n"
    ),
    "PKCS12, copied": Target(
        f"-importkeystore -noprompt -srckeystore {NAME} -srcstorepass changeit -destkeystore n"
        " -deststorepass changeit",
        fixtures("open.p12", "one.p12", "copies/*.p12"),
    ),
    "JKS, copied": Target(
        f"-importkeystore -noprompt -srckeystore {NAME} -srcstorepass changeit -destkeystore n"
        " -deststorepass changeit",
        fixtures("one.jks", "copies/*.jks", "copies/*.jceks"),
        seal=digested,
    ),
    "JKS, used": Target(
        f"-certreq -alias mykey {OPEN}", fixtures("one.jks", "one.jceks"), seal=digested
    ),
    "JCEKS, used": Target(
        f"-keyclone -alias mykey -dest b {OPEN}", fixtures("one.jceks"), seal=digested
    ),
    "PEM, copied": Target(
        f"-importkeystore -noprompt -srckeystore {NAME} -srcstoretype PEM -srcstorepass changeit"
        " -destkeystore n -deststorepass changeit",
        fixtures("stores/*.pem"),
    ),
    "PEM, no password": Target(
        f"-list -v -keystore {NAME} -storetype PEM", fixtures("stores/*.pem", "root.pem"), b"\n"
    ),
    "BKS, copied": Target(
        f"-importkeystore -noprompt -srckeystore {NAME} -srcstoretype BKS -srcstorepass changeit"
        " -destkeystore n -deststorepass changeit",
        fixtures("bouncycastle/*.bks"),
    ),
    "BKS, no password": Target(
        f"-list -v -keystore {NAME} -storetype BKS", fixtures("bouncycastle/*.bks"), b"\n"
    ),
    "UBER": Target(f"-list {OPEN} -storetype UBER", fixtures("bouncycastle/*.uber")),
    "certificate": Target(f"-printcert -file {NAME}", fixtures("*.cer")),
    "certificate in PEM": Target(f"-printcert -rfc -file {NAME}", fixtures("*.pem", "*.p7b")),
    "PKCS#7": Target(f"-printcert -file {NAME}", fixtures("*.p7c", "*.p7b")),
    "imported": Target(
        f"-importcert -noprompt -alias a -file {NAME} -keystore n -storepass changeit",
        fixtures("*.cer", "*.pem"),
    ),
    "request": Target(f"-printcertreq -file {NAME}", fixtures("requests/*.csr")),
    "revocation list": Target(f"-printcrl -file {NAME}", fixtures("lists/*.crl")),
    "jar": Target(f"-printcert -jarfile {NAME}", fixtures("jars/*.jar")),
    "in a jar": Target(f"-printcert -jarfile {NAME}", members("jars/*.jar"), seal=signed),
    "options file": Target(
        f"-conf {NAME} -list",
        texts("keytool.all = -v\nkeytool.list=-keystore ${user.home}/a 'b c'\n"),
    ),
    "domain": Target(
        f"-list -storetype dks {OPEN}",
        texts('domain a {\n keystore b keystoreType="JKS" keystoreURI="file:x";\n};\n'),
    ),
    "PEM": Target(f"-list -v -storetype PEM {OPEN}", fixtures("*.pem")),
    "-ext": Target(
        "-genkeypair -alias a -keyalg EC -dname CN=a -keystore n -storepass changeit -ext {}",
        EXTENSIONS,
    ),
    "-dname": Target(
        "-genkeypair -alias a -keyalg EC -keystore n -storepass changeit -dname {}",
        texts('CN=a+OU="b, c",O=\\#d', "1.2.3=#0c0161", "cn = a ; ou=\\41\\ff", "EMAILADDRESS=a@b"),
    ),
    "-startdate": Target(
        "-genkeypair -alias a -keyalg EC -dname CN=a -keystore n -storepass changeit -startdate {}",
        texts("+1y-2m", "2024/01/02 03:04:05", "03:04:05", "-365d", "2024/02/30"),
    ),
}
