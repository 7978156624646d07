"""Self-signed certificates in the place of others."""

from typing import Any

from compat.case import Case

STORES = {name: name for name in ("keys.p12", "keys.jks", "secret.p12", "one.jks")}
P12 = "-keystore keys.p12 -storepass changeit"
JKS = "-keystore keys.jks -storepass changeit"
NEW = f"-genkeypair -alias v -keyalg Ed25519 -dname CN=v {P12}"


def renew(name: str, options: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case of -selfcert."""
    return Case(name, f"-selfcert {options}", stdin, files=STORES, **more)


ALL = (
    "-ext san=dns:x -ext ku=crls -ext bc -ext eku=serverAuth -ext 1.2.3=0500 -ext ian=dns:y"
    " -ext sia=caRepository:uri:http://x -ext aia=ocsp:uri:http://x -ext crl=uri:http://x"
)

CASES = [
    renew("in PKCS12", f"-alias ed {P12}"),
    renew("in JKS", f"-alias rsa {JKS}"),
    renew("the default alias", "-keystore one.jks -storepass changeit"),
    renew("a chain", f"-alias server {P12}"),
    renew("a chain, verbose", f"-alias server -v {P12}"),
    renew("verbose", f"-alias rsa -v {JKS}"),
    renew("extensions", f"-alias server -ext bc:c -ext san=dns:other {P12}"),
    renew("all extensions, verbose", f"-alias ed -v {ALL} {P12}"),
    renew("critical extensions, verbose", f"-alias ed -v -ext san:c=dns:x -ext ku:c=crls {P12}"),
    renew("an identifier of its own", f"-alias ed -v -ext 2.5.29.14=0102 {P12}"),
    renew(
        "an old one that cannot be read",
        f"-alias v -v {P12}",
        setup=(f"{NEW} -ext 2.5.29.30=0101",),
    ),
    renew("old ones", f"-alias v -v {P12}", setup=(f"{NEW} -ext bc:c -ext ku=crls -ext 1.2.3=01",)),
    renew("another name", f"-alias ed -dname 'CN=x, O=y' {P12}"),
    renew("an empty name", f"-alias ed -dname '' {P12}"),
    renew("a bad name", f"-alias ed -dname junk {P12}"),
    renew("SHA-1", f"-alias rsa -sigalg SHA1withRSA {P12}"),
    renew("an unknown signature", f"-alias ed -sigalg foo {P12}"),
    renew("a wrong signature", f"-alias rsa -sigalg SHA256withECDSA {P12}"),
    renew("ten days", f"-alias ed -validity 10 -startdate '2024/01/02 03:04:05' {P12}"),
    renew("too many days", f"-alias ed -validity 10000000 {P12}"),
    renew("everything bad", f"-alias ed -ext foo=1 -dname junk -startdate foo -sigalg foo {P12}"),
    renew("most bad", f"-alias ed -ext foo=1 -dname junk -sigalg foo {P12}"),
    renew("some bad", f"-alias ed -ext foo=1 -sigalg foo {P12}"),
    renew("a weak key", f"-alias own -keypass different {JKS}"),
    renew("the key's password is asked for", f"-alias own {JKS}", b"different\n"),
    renew("a wrong key password", f"-alias own -keypass wrong1 {JKS}"),
    renew("an ignored key password", f"-alias ed -keypass changeme {P12}"),
    renew("the password is asked for", "-alias ed -keystore keys.p12", b"changeit\n"),
    renew("no password", "-alias ed -keystore keys.p12", b"\n\n\n"),
    renew("an alias that is not there", f"-alias nobody -startdate foo {P12}"),
    renew("a trusted certificate", f"-alias root {P12}"),
    renew("a secret key", "-alias aes -keystore secret.p12 -storepass changeit"),
    renew("a store that is not there", "-alias ed -keystore no.p12 -storepass changeit"),
]
