"""Trusted certificates: formats, questions, refusals."""

from typing import Any

from compat.case import Case
from compat.masks import NO_FRAMES, TOLD_WHEN_DONE

P12 = "-keystore trust.p12 -storepass changeit"
JKS = "-keystore trust.jks -storepass changeit"
NEW = "-keystore new.p12 -storepass changeit"
TRUST = {"trust.p12": "trust.p12", "trust.jks": "trust.jks"}


def given(name: str, options: str, *fixtures: str, stdin: bytes | str = b"", **more: Any) -> Case:
    """A case of -importcert with some files beside the trust stores."""
    files = {**TRUST, **{fixture: fixture for fixture in fixtures}}
    return Case(name, f"-importcert {options}", stdin, files=files, **more)


def certificate(name: str, content: bytes | str) -> Case:
    """A case of one file imported without questions."""
    argv = f"-importcert -noprompt -alias new -file in.cer {NEW}"
    return Case(name, argv, files={"in.cer": content})


PEM = b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"

FORMATS = [
    certificate("DER", "rsa.cer"),
    certificate("PEM", "root.pem"),
    certificate("PEM between text", "text.pem"),
    certificate("two certificates in DER", "two.cer"),
    certificate("two certificates in PEM", "chain.pem"),
    certificate("PKCS#7 in DER", "chain.p7c"),
    certificate("PKCS#7 in PEM", "chain.p7b"),
    certificate("an empty file", b""),
    certificate("junk", b"this is no certificate\n"),
    certificate("binary junk", bytes(range(256))),
    certificate("a sequence of nothing", b"\x30\x00"),
    certificate("a length that is too long", b"\x30\x82\xff\xff\x00"),
    certificate("PEM that is cut short", b"-----BEGIN CERTIFICATE-----\nMIIB\n"),
    certificate("PEM of no certificate", PEM),
    certificate("PEM of nothing", b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"),
    certificate("PEM with other labels", b"-----BEGIN A-----\nMIIB\n-----END B-----\n"),
    certificate("a store", "trust.jks"),
    certificate("a version 1 certificate", "v1.pem"),
    certificate("MD5", "md5.pem"),
    certificate("SHA-1", "sha1.pem"),
    certificate("a negative serial number", "negative.pem"),
    certificate("names of other alphabets", "names.pem"),
    certificate("all extensions", "extensions.pem"),
    certificate("brainpool", "brainpool.pem"),
    certificate("PSS", "pss.pem"),
    certificate("DSA", "dsa.cer"),
    certificate("Ed25519", "ed.cer"),
]

QUESTIONS = [
    given(f"answer {answer!r}", f"-alias new -file ca.cer {NEW}", "ca.cer", stdin=answer)
    for answer in (
        b"yes\n",
        b"y\n",
        b"Y E S\n",
        b"no\n",
        b"n\n",
        b"\n",
        b"",
        b"yes",
        b"maybe\nyes\n",
        b"maybe\n",
        b"-yes\n",
        b"j\nj\nj\nj\n",
        b"yep\n",
        b"\xff\n",
    )
]

TRUSTED = [
    given("self-signed, into PKCS12", f"-alias new -file ed.cer {P12}", "ed.cer", stdin=b"yes\n"),
    given("self-signed, into JKS", f"-alias new -file ed.cer {JKS}", "ed.cer", stdin=b"yes\n"),
    given("issued by one in the store", f"-alias new -file ca.cer {P12}", "ca.cer"),
    given("issued by one in the JKS", f"-alias new -file ca.cer {JKS}", "ca.cer"),
    given(
        "issued by a stranger", f"-alias new -file server.cer {P12}", "server.cer", stdin=b"yes\n"
    ),
    given(
        "issued by a stranger, refused",
        f"-alias new -file server.cer {JKS}",
        "server.cer",
        stdin=b"no\n",
    ),
    given("weak and asked", f"-alias new -file md5.pem {P12}", "md5.pem", stdin=b"yes\n"),
    given("SHA-1 and asked", f"-alias new -file sha1.pem {P12}", "sha1.pem", stdin=b"yes\n"),
    given(
        "all extensions and asked",
        f"-alias new -file extensions.pem {P12}",
        "extensions.pem",
        stdin=b"no\n",
    ),
    given(
        "the same certificate again", f"-alias new -file rsa.cer {P12}", "rsa.cer", stdin=b"yes\n"
    ),
    given(
        "the same certificate again, refused",
        f"-alias new -file rsa.cer {JKS}",
        "rsa.cer",
        stdin=b"no\n",
    ),
    given("the same certificate again, end of input", f"-alias new -file rsa.cer {JKS}", "rsa.cer"),
    given(
        "the same certificate, -noprompt", f"-noprompt -alias new -file rsa.cer {JKS}", "rsa.cer"
    ),
    given("an alias that exists", f"-noprompt -alias RSA -file ed.cer {P12}", "ed.cer"),
    given("an alias that exists in JKS", f"-alias rsa -file ed.cer {JKS}", "ed.cer"),
    given("the default alias", f"-noprompt -file ed.cer {P12}", "ed.cer"),
    given("from standard input", f"-noprompt -alias new {P12}", stdin="root.pem"),
    given("from standard input, asked", f"-alias new {P12}", stdin="ed.cer"),
    given("from an empty standard input", f"-noprompt -alias new {P12}"),
    given("a file that is not there", f"-noprompt -alias new -file no.cer {P12}"),
    given("a folder", f"-noprompt -alias new -file . {P12}"),
    given(
        "-trustcacerts", f"-trustcacerts -alias new -file ed.cer {P12}", "ed.cer", stdin=b"yes\n"
    ),
    given(
        "-trustcacerts and a chain",
        f"-trustcacerts -alias new -file ca.cer {P12}",
        "ca.cer",
        stdin=b"no\n",
    ),
    given("-import", f"-noprompt -alias new -file ed.cer {P12}", "ed.cer"),
    given("verbose", f"-v -noprompt -alias new -file ed.cer {P12}", "ed.cer"),
    given("verbose and junk", f"-v -noprompt -alias new -file trust.jks {P12}", differs=NO_FRAMES),
    given("-nowarn", f"-nowarn -noprompt -alias new -file md5.pem {P12}", "md5.pem"),
    given("weak, -noprompt", f"-noprompt -alias new -file md5.pem {P12}", "md5.pem"),
    given("in capitals", f"-noprompt -alias MyDomain -file ed.cer {P12}", "ed.cer"),
    given(
        "a wrong password",
        "-noprompt -alias new -file ed.cer -keystore trust.p12 -storepass changeme",
        "ed.cer",
    ),
    given(
        "a wrong password for JKS",
        "-noprompt -alias new -file ed.cer -keystore trust.jks -storepass changeme",
        "ed.cer",
    ),
    given(
        "a new password too short",
        "-noprompt -alias new -file ed.cer -keystore new.p12 -storepass abcde",
        "ed.cer",
    ),
    given(
        "a new JKS",
        "-noprompt -alias new -file ed.cer -keystore new.jks -storetype jks -storepass changeit",
        "ed.cer",
    ),
    given(
        "a new JKS, type in capitals",
        "-noprompt -alias new -file ed.cer -keystore new.jks -storetype JKS -storepass changeit",
        "ed.cer",
    ),
    given("an empty alias", f"-noprompt -alias '' -file ed.cer {P12}", "ed.cer"),
    given(
        "into a folder that is not there",
        "-noprompt -alias new -file ed.cer -keystore no/new.p12 -storepass changeit",
        "ed.cer",
        differs=TOLD_WHEN_DONE,
    ),
    Case(
        "into one without a password",
        "-importcert -noprompt -alias new -file ed.cer -keystore open.p12",
        files={"open.p12": "open.p12", "ed.cer": "ed.cer"},
    ),
    Case(
        "a new one without a password",
        "-importcert -noprompt -alias new -file ed.cer -keystore new.p12"
        " -J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE -J-Dkeystore.pkcs12.macAlgorithm=NONE",
        files={"ed.cer": "ed.cer"},
    ),
    Case(
        "into the legacy store",
        "-importcert -noprompt -alias new -file ed.cer -keystore legacy.p12 -storepass changeit",
        files={"legacy.p12": "legacy.p12", "ed.cer": "ed.cer"},
    ),
    Case(
        "into one of OpenSSL",
        "-importcert -noprompt -alias new -file ed.cer -keystore openssl.p12 -storepass changeit",
        files={"openssl.p12": "openssl.p12", "ed.cer": "ed.cer"},
    ),
    Case(
        "into one with secret keys",
        "-importcert -noprompt -alias new -file ed.cer -keystore secret.p12 -storepass changeit",
        files={"secret.p12": "secret.p12", "ed.cer": "ed.cer"},
    ),
    Case(
        "into one with keys",
        "-importcert -noprompt -alias new -file ed.cer -keystore keys.p12 -storepass changeit",
        files={"keys.p12": "keys.p12", "ed.cer": "ed.cer"},
    ),
    Case(
        "into a JKS with keys",
        "-importcert -noprompt -alias new -file ed.cer -keystore keys.jks -storepass changeit",
        files={"keys.jks": "keys.jks", "ed.cer": "ed.cer"},
    ),
    Case(
        "into an empty JKS",
        "-importcert -noprompt -alias new -file ed.cer -keystore empty.jks -storepass changeit",
        files={"empty.jks": "empty.jks", "ed.cer": "ed.cer"},
    ),
    Case(
        "into an empty PKCS12",
        "-importcert -noprompt -alias new -file ed.cer -keystore empty.p12 -storepass changeit",
        files={"empty.p12": "empty.p12", "ed.cer": "ed.cer"},
    ),
    Case(
        "a JKS table that grows",
        "-importcert -noprompt -alias a9 -file ed.cer -keystore t.jks -storepass changeit",
        files={"ed.cer": "ed.cer", "trust.jks": "trust.jks"},
        setup=tuple(
            f"-importcert -noprompt -alias a{n} -file ed.cer -keystore t.jks -storetype jks"
            f" -storepass changeit"
            for n in range(8)
        ),
    ),
]

CASES = FORMATS + QUESTIONS + TRUSTED
