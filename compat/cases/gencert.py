"""Certificates for requests: what is honored, who issues, what is written."""

from typing import Any

from compat.case import Case
from compat.masks import NO_EMPTY_FILE

REQUESTS = ("all", "plain", "md5", "r512", "nosubj", "badsig", "two", "cut", "cert", "b64bad")
FILES = {
    **{name: name for name in ("keys.p12", "keys.jks", "secret.p12", "ca.jks")},
    **{f"{name}.csr": f"requests/{name}.csr" for name in REQUESTS},
}
P12 = "-keystore keys.p12 -storepass changeit"
JKS = "-keystore keys.jks -storepass changeit"
CA = "-keystore ca.jks -storepass changeit"


def issue(name: str, options: str, stdin: bytes | str = b"", **more: Any) -> Case:
    """A case of -gencert beside the stores and some requests."""
    return Case(name, f"-gencert {options}", stdin, files=FILES, **more)


def honored(value: str, more: str = "") -> Case:
    """A case of -ext honored for a request that asks for five extensions."""
    options = f"-alias rsa -infile all.csr -rfc -ext 'honored={value}' {more} {P12}"
    return issue(f"honored={value} {more}".strip(), options)


def asked(extensions: str, options: str) -> Case:
    """A case whose request keytool itself made, with these extensions."""
    setup = (f"-certreq -alias ed -file r.csr {extensions} {P12}",)
    name = f"asked for {extensions}: {options}"
    return issue(name, f"-alias rsa -infile r.csr -rfc {options} {P12}", setup=setup)


GRAMMAR = (
    *(
        "all",
        "ALL",
        "san",
        "s",
        "b",
        "-san",
        "all,-san",
        "all,-san,san",
        "all,-san,-san",
        "san,all",
    ),
    *("ku:critical", "ku:c", "bc:n", "all,bc:non-critical", "bc:noncritical", "san:x", "san:", ""),
    *("SAN:X", "san,,ku", ",all", "all,", "-", ":c", "all:c", "all,-all", " all", "foo", "foo:x"),
    *("1.2.3.4", "1.2.3.4:c", "all,-1.2.3.4", "eku", "CRL", "2.5.29.14", "all,-2.5.29.14"),
    *("OID.2.5.29.17", "san:c,san:n", "ku:c:x", "all,-san:c", "-2.5.29.35"),
)

CASES = [
    issue("issued by a root", f"-alias root -infile plain.csr -rfc {CA}"),
    issue("issued by an authority below", f"-alias ca -infile plain.csr -rfc {CA}"),
    issue("issued by a server", f"-alias server -infile plain.csr -outfile out.der {CA}"),
    issue("to a file", f"-alias ed -infile plain.csr -outfile out.der {P12}"),
    issue("from standard input", f"-alias ed -rfc {P12}", "requests/all.csr"),
    issue("from an empty standard input", f"-alias ed -rfc {P12}"),
    issue("in DER to standard output", f"-alias ed -infile plain.csr {P12}"),
    issue("verbose", f"-alias ed -infile plain.csr -outfile out.der -v {P12}"),
    issue("another name", f"-alias ed -infile plain.csr -rfc -dname 'CN=x, O=y' {P12}"),
    issue("an empty name", f"-alias ed -infile plain.csr -rfc -dname '' {P12}"),
    issue("a bad name", f"-alias ed -infile plain.csr -rfc -dname junk {P12}"),
    issue("a request without a name", f"-alias ed -infile nosubj.csr -rfc {P12}"),
    issue("extensions", f"-alias ed -infile all.csr -rfc -ext bc:c -ext san=dns:x {P12}"),
    issue(
        "identifiers", f"-alias ed -infile all.csr -rfc -ext 2.5.29.14=01 -ext 2.5.29.35=02 {P12}"
    ),
    issue("an unknown extension", f"-alias ed -infile all.csr -rfc -ext foo=1 {P12}"),
    issue("SHA-512", f"-alias rsa -infile plain.csr -rfc -sigalg SHA512withRSA {P12}"),
    issue("SHA-1", f"-alias rsa -infile plain.csr -rfc -sigalg SHA1withRSA {P12}"),
    issue("an unknown signature", f"-alias rsa -infile plain.csr -rfc -sigalg foo {P12}"),
    issue("a wrong signature", f"-alias rsa -infile plain.csr -rfc -sigalg SHA256withECDSA {P12}"),
    issue("ten days", f"-alias ed -infile plain.csr -rfc -validity 10 -startdate +1d {P12}"),
    issue("a date", f"-alias ed -infile plain.csr -rfc -startdate '2049/12/31 23:00:00' {P12}"),
    issue("a bad date", f"-alias ed -infile plain.csr -rfc -startdate junk {P12}"),
    issue("too many days", f"-alias ed -infile plain.csr -rfc -validity 10000000 {P12}"),
    issue("a request with MD5", f"-alias ed -infile md5.csr -rfc {P12}"),
    issue("a request for a short key", f"-alias ed -infile r512.csr -rfc {P12}"),
    issue("weak all over", f"-alias own -keypass different -infile r512.csr -rfc {JKS}"),
    issue(
        "the key's password is asked for",
        f"-alias own -infile plain.csr -rfc {JKS}",
        b"different\n",
    ),
    issue("a wrong key password", f"-alias own -keypass wrong1 -infile badsig.csr -rfc {JKS}"),
    issue("a bad signature", f"-alias ed -infile badsig.csr -dname junk -sigalg foo {P12}"),
    issue("two requests", f"-alias ed -infile two.csr -rfc {P12}"),
    issue("a request cut short", f"-alias ed -infile cut.csr -rfc {P12}"),
    issue("a request called a certificate", f"-alias ed -infile cert.csr -rfc {P12}"),
    issue("bad Base64", f"-alias ed -infile b64bad.csr -rfc {P12}"),
    issue(
        "bad Base64, to a file",
        f"-alias ed -infile b64bad.csr -outfile out.cer {P12}",
        differs=NO_EMPTY_FILE,
    ),
    issue("no password", "-alias ca -infile plain.csr -keystore ca.jks", b"\n"),
    issue("no password, PKCS12", "-alias ed -infile plain.csr -keystore keys.p12", b"\n"),
    issue("an alias that is not there", f"-alias nobody -infile plain.csr {P12}"),
    issue("the default alias", f"-infile plain.csr {P12}"),
    issue("a trusted certificate", f"-alias root -infile plain.csr {P12}"),
    issue("a secret key", "-alias aes -infile plain.csr -keystore secret.p12 -storepass changeit"),
    issue("a request that is not there", f"-alias nobody -infile no.csr -outfile no/out {P12}"),
    issue("a folder that is not there", f"-alias ed -infile plain.csr -outfile no/out {P12}"),
    *[honored(value) for value in GRAMMAR],
    honored("san", "-ext honored=ku"),
    honored("all", "-ext ku=crlsign"),
    honored("foo2", "-ext foo=1"),
    issue("honored without a value", f"-alias ed -infile all.csr -rfc -ext honored {P12}"),
    issue("honored, critical", f"-alias ed -infile all.csr -rfc -ext honored:critical=all {P12}"),
    issue("honored in capitals", f"-alias ed -infile all.csr -rfc -ext HONORED=all {P12}"),
    issue("nothing to honor", f"-alias ed -infile plain.csr -rfc -ext honored=foo {P12}"),
    asked("-ext 2.5.29.14=04020102", "-ext honored=all"),
    asked("-ext 2.5.29.14=04020102", "-ext honored=2.5.29.14"),
    asked("-ext 2.5.29.30=0304 -ext bc", "-ext honored=all"),
    asked("-ext 2.5.29.30=0304", "-ext honored=2.5.29.30"),
    asked("-ext bc:c -ext san=dns:x", "-ext honored=all,-san,bc:n,all"),
    asked("-ext san=dns:x", "-ext honored=all,-2.5.29.14,-2.5.29.35,-san"),
]
