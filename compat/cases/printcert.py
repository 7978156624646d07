"""-printcert: files and standard input, DER, PEM, several, PKCS#7, odd and bad ones."""

from compat.case import Case
from compat.masks import NO_FRAMES

CERTIFICATES = (
    "rsa.cer",
    "ec.cer",
    "dsa.cer",
    "ed.cer",
    "root.cer",
    "ca.pem",
    "server.pem",
    "v1.pem",
    "md5.pem",
    "sha1.pem",
    "negative.pem",
    "names.pem",
    "extensions.pem",
    "brainpool.pem",
    "pss.pem",
    "chain.pem",
    "text.pem",
    "two.cer",
    "reply.cer",
    "chain.p7b",
    "chain.p7c",
)


def printed(name: str, content: bytes | str, options: str = "") -> Case:
    """A case of one file printed."""
    return Case(name, f"-printcert -file in.cer {options}".rstrip(), files={"in.cer": content})


ROOT = "root.pem"

CASES = [
    *[printed(fixture, fixture) for fixture in CERTIFICATES],
    *[
        printed(f"-rfc {fixture}", fixture, "-rfc")
        for fixture in ("rsa.cer", "chain.pem", "chain.p7c", "two.cer", "names.pem")
    ],
    *[
        Case(f"{fixture} from standard input", "-printcert", fixture)
        for fixture in ("rsa.cer", "chain.pem", "two.cer", "chain.p7b", "text.pem")
    ],
    Case("-rfc from standard input", "-printcert -rfc", "ca.pem"),
    Case("an empty standard input", "-printcert"),
    printed("an empty file", b""),
    printed("junk", b"this is no certificate\n"),
    printed("binary junk", bytes(range(256))),
    printed("a sequence of nothing", b"\x30\x00"),
    printed("a certificate cut short", b"\x30\x82\x02\xdd\x30\x82\x02\x46"),
    printed("a store", "one.jks"),
    printed("a PKCS12", "one.p12"),
    printed("PEM without an end", b"-----BEGIN CERTIFICATE-----\nMIIB\n"),
    printed(
        "PEM of no certificate", b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
    ),
    printed("PEM of bad Base64", b"-----BEGIN CERTIFICATE-----\n****\n-----END CERTIFICATE-----\n"),
    printed("two labels", b"-----BEGIN A-----\nMIIB\n-----END B-----\n"),
    printed("verbose", "rsa.cer", "-v"),
    Case(
        "verbose and junk",
        "-printcert -v -file in.cer",
        files={"in.cer": b"junk\n"},
        differs=NO_FRAMES,
    ),
    printed("-nowarn", "md5.pem", "-nowarn"),
    printed("-trustcacerts", "sha1.pem", "-trustcacerts"),
    Case(
        "with a store",
        "-printcert -file in.cer -keystore trust.jks -storepass changeit",
        files={"in.cer": "sha1.pem", "trust.jks": "trust.jks"},
    ),
    Case(
        "with a store that is not there",
        "-printcert -file in.cer -keystore no.jks -storepass changeit",
        files={"in.cer": "rsa.cer"},
    ),
    Case(
        "with a wrong password",
        "-printcert -file in.cer -keystore trust.jks -storepass changeme",
        files={"in.cer": "rsa.cer", "trust.jks": "trust.jks"},
    ),
    Case("a file that is not there", "-printcert -file no.cer"),
    Case("a folder", "-printcert -file ."),
    Case(
        "a file and a jar",
        "-printcert -file in.cer -jarfile in.jar",
        files={"in.cer": "rsa.cer"},
    ),
    Case(
        "a file and a server",
        "-printcert -file in.cer -sslserver localhost:1",
        files={"in.cer": "rsa.cer"},
    ),
    Case(
        "a time zone",
        "-printcert -file in.cer",
        files={"in.cer": "rsa.cer"},
        env={"TZ": "America/New_York"},
    ),
    Case(
        "an old time zone",
        "-printcert -file in.cer",
        files={"in.cer": "rsa.cer"},
        env={"TZ": "Asia/Tokyo"},
    ),
]
