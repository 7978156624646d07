"""Certification requests for keys of a store."""

from typing import Any

from compat.case import Case
from compat.masks import NO_EMPTY_FILE, NO_FRAMES

STORES = {name: name for name in ("keys.p12", "keys.jks", "secret.p12", "one.p12", "one.jceks")}
P12 = "-keystore keys.p12 -storepass changeit"
JKS = "-keystore keys.jks -storepass changeit"


def request(name: str, options: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case of -certreq on the stores with keys of every kind."""
    return Case(name, f"-certreq {options}", stdin, files=STORES, **more)


CASES = [
    request("of an RSA key", f"-alias rsa {P12}"),
    request("of an Ed25519 key", f"-alias ed {P12}"),
    request("of a key with a chain", f"-alias server {JKS}"),
    request("to a file", f"-alias ed -file out.csr {P12}"),
    request("to a file, verbose", f"-alias ed -v -file out.csr {P12}"),
    request("the default alias", "-keystore one.p12 -storepass changeit"),
    request("from JCEKS", "-keystore one.jceks -storepass changeit"),
    request("in capitals", f"-alias ED {P12}"),
    request("another name", f"-alias ed -dname 'CN=x, O=y' {P12}"),
    request("an empty name", f"-alias ed -dname '' {P12}"),
    request("a bad name", f"-alias ed -dname junk {P12}"),
    request("extensions", f"-alias ed -ext bc:c=1 -ext san=dns:a.b,ip:1.2.3.4 -ext 1.2.3=01 {P12}"),
    request("an identifier of its own", f"-alias ed -ext 2.5.29.14=04020102 {P12}"),
    request("honored means nothing", f"-alias ed -ext honored=all {P12}"),
    request("an unknown extension", f"-alias ed -ext foo=1 {P12}"),
    request("an empty extension", f"-alias ed -ext eku= {P12}"),
    request("an extension and a name, both bad", f"-alias ed -ext foo=1 -dname junk {P12}"),
    request("a name and a signature, both bad", f"-alias ed -dname junk -sigalg foo {P12}"),
    request("MD5", f"-alias rsa -sigalg MD5withRSA {P12}"),
    request("SHA-1", f"-alias rsa -sigalg sha1withrsa -v -file out.csr {P12}"),
    request("SHA3", f"-alias rsa -sigalg SHA3-256withRSA {P12}"),
    request("EdDSA", f"-alias ed -sigalg EdDSA {P12}"),
    request("an unknown signature", f"-alias ed -sigalg foo {P12}"),
    request("a signature of another key", f"-alias rsa -sigalg SHA256withECDSA {P12}"),
    request("no hash", f"-alias rsa -sigalg NONEwithRSA {P12}"),
    request("no hash, DSA", f"-alias dsa -sigalg NONEwithDSA {P12}"),
    request("no hash, EC", f"-alias ec -sigalg NONEwithECDSA {P12}"),
    request("a weak key and its password", f"-alias own -keypass different {JKS}"),
    request("a weak key, not warned about", f"-alias own -nowarn -keypass different {JKS}"),
    request("the key's password is asked for", f"-alias own {JKS}", b"different\n"),
    request("a wrong key password", f"-alias own -keypass changeme {JKS}"),
    request("no key password", f"-alias own {JKS}"),
    request("an ignored key password", f"-alias ed -keypass changeme {P12}"),
    request("the password is asked for", "-alias ed -keystore keys.jks", b"changeit\n"),
    request("no password", "-alias ed -keystore keys.p12", b"\n\n\n"),
    request("a wrong password", "-alias ed -keystore keys.p12 -storepass changeme"),
    request("-protected", "-alias ed -keystore keys.p12 -protected"),
    request("a trusted certificate", f"-alias root {P12}"),
    request("a secret key", "-alias aes -keystore secret.p12 -storepass changeit"),
    request("an alias that is not there", f"-alias nobody {P12}"),
    request("nobody, verbose", f"-alias nobody -v {P12}", differs=NO_FRAMES),
    request("nobody, to a file", f"-alias nobody -file out.cer {P12}", differs=NO_EMPTY_FILE),
    request("a folder that is not there", f"-alias ed -file no/out.csr {P12}"),
    request("into a folder", f"-alias ed -file . {P12}"),
    request("a store that is not there", "-alias ed -keystore no.p12 -storepass changeit"),
]
