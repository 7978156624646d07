"""Revocation lists made."""

from typing import Any

from compat.case import Case
from compat.masks import NO_EMPTY_FILE

STORES = {name: name for name in ("keys.p12", "keys.jks", "secret.p12", "ca.jks")}
P12 = "-keystore keys.p12 -storepass changeit"
JKS = "-keystore keys.jks -storepass changeit"


def revoke(name: str, options: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case of -gencrl."""
    return Case(name, f"-gencrl {options}", stdin, files=STORES, **more)


IDS = (
    *("1", "0", "-5", "+5", "123456789012345678901234567890", "zz", "0x10", "1,2", " 1", ""),
    *("1:1", "1:10", "1:99", "1:0", "1:-1", "1:x", "1:", ":1", "1:2:3", "1:2147483648", "zz:x"),
)

CASES = [
    *[revoke(f"-id {value!r}", f"-alias ed -rfc -id '{value}' {P12}") for value in IDS],
    revoke("nothing revoked", f"-alias ed -file out.crl {P12}"),
    revoke("several", f"-alias ed -rfc -id 3 -id 1 -id 3 -id 2:1 {P12}"),
    revoke("in DER to standard output", f"-alias ed -id 1 {P12}"),
    revoke("issued by a server", "-alias server -rfc -id 1 -keystore ca.jks -storepass changeit"),
    revoke("SHA-1", f"-alias rsa -rfc -sigalg SHA1withRSA {P12}"),
    revoke("MD5", f"-alias rsa -rfc -sigalg MD5withRSA {P12}"),
    revoke("an unknown signature", f"-alias rsa -rfc -sigalg foo {P12}"),
    revoke("an entry and a signature, both bad", f"-alias rsa -sigalg foo -id 1:0 {P12}"),
    revoke("a wrong signature", f"-alias rsa -rfc -sigalg SHA256withECDSA {P12}"),
    revoke("no hash", f"-alias rsa -rfc -sigalg NONEwithRSA {P12}"),
    revoke("a weak key", f"-alias own -rfc -keypass different {JKS}"),
    revoke("the key's password is asked for", f"-alias own -rfc {JKS}", b"different\n"),
    revoke("a wrong key password", f"-alias own -keypass wrong1 -id zz {JKS}"),
    revoke("ten days", f"-alias ed -rfc -validity 10 -startdate '2024/01/02 03:04:05' {P12}"),
    revoke("beyond 2050", f"-alias ed -rfc -validity 1000 -startdate '2049/06/02 03:04:05' {P12}"),
    revoke("too many days", f"-alias ed -validity 10000000 {P12}"),
    revoke("a bad date", f"-alias ed -startdate foo -id zz {P12}"),
    revoke("verbose", f"-alias ed -v -file out.crl {P12}"),
    revoke("the default alias", f"-id 1 {P12}"),
    revoke("an alias that is not there", f"-alias nobody -startdate foo {P12}"),
    revoke("a trusted certificate", f"-alias root -id zz {P12}"),
    revoke("a secret key", "-alias aes -keystore secret.p12 -storepass changeit"),
    revoke("nobody, to a file", f"-alias nobody -file out.cer {P12}", differs=NO_EMPTY_FILE),
    revoke("a folder that is not there", f"-alias nobody -file no/out.crl {P12}"),
    revoke("no password", "-alias ed -rfc -keystore keys.p12", b"\n"),
    revoke("no password, JKS", "-alias ed -rfc -keystore keys.jks", b"\n"),
    revoke("a store that is not there", "-alias ed -rfc -keystore no.p12"),
]
