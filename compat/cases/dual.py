"""A file of one format opened as a store of another: whose rules count.

JKS and PKCS12 are read in place of each other. What the file is decides how it is written and
whether to migrate it; the type asked for decides on passwords.
"""

from typing import Any

from compat.case import Case

STORES = "keys.jks keys.p12 one.jks one.p12 one.jceks open.p12 secrets.jceks"
FILES = {name: name for name in (*STORES.split(), "root.cer")}
AS_P12 = "-keystore keys.jks -storetype pkcs12 -storepass changeit"
AS_JKS = "-keystore keys.p12 -storetype jks -storepass changeit"
EC = "-genkeypair -alias x -dname CN=a -keyalg EC -groupname secp256r1"
OTHER_KEY = f"{EC} -keypass different {AS_JKS}"
OTHER_SECRET = f"-genseckey -alias x -keypass different -keyalg AES -keysize 128 {AS_JKS}"
IN_P12 = "-keystore keys.p12 -storepass changeit"


def read_as(line: str, stdin: bytes = b"", **more: Any) -> Case:
    """A case named by its command line."""
    return Case(line, line, stdin, files=FILES, **more)


def sealed_otherwise(line: str, setup: str = OTHER_KEY) -> Case:
    """A case of an entry in a PKCS12 whose key has a password of its own."""
    kind = "key" if setup == OTHER_KEY else "secret"
    line = f"{line} {IN_P12}"
    return Case(f"another {kind} password: {line}", line, b"different\n", FILES, setup=(setup,))


def damaged(start: str) -> Case:
    """A case of a file that begins like a PKCS12 whose length does not hold."""
    line = "-list -keystore f -storetype pkcs12 -storepass changeit"
    return Case(f"a store of {start}", line, files={"f": bytes.fromhex(start)})


CASES = [
    read_as("-storepasswd -new different -keystore one.jks -storepass changeit -storetype pkcs12"),
    read_as("-storepasswd -new different -keystore one.p12 -storepass changeit -storetype jks"),
    read_as(f"-storepasswd -new different {AS_P12}"),
    read_as(f"-delete -alias ec {AS_P12}"),
    read_as(f"-delete -alias ec {AS_JKS}"),
    read_as(f"-keypasswd -alias ec -new different {AS_JKS}"),
    read_as(f"-keypasswd -alias own -keypass different -new changeme {AS_P12}"),
    read_as(f"-keyclone -alias ec -dest x {AS_JKS}"),
    read_as(f"-keyclone -alias ec -dest x {AS_P12}"),
    read_as(f"-keyclone -alias ec -dest x -new different {AS_P12}"),
    read_as(f"{EC} {AS_P12}"),
    read_as(f"{EC} {AS_JKS}"),
    read_as(f"{EC} -keypass different {AS_JKS}"),
    read_as(f"{EC} -keypass different {AS_P12}"),
    read_as(f"-certreq -alias own {AS_P12}"),
    read_as(f"-certreq -alias own -keypass different {AS_P12}"),
    read_as(f"-certreq -alias ec -keypass different {AS_JKS}"),
    read_as(f"-changealias -alias own -destalias x -keypass different {AS_P12}"),
    read_as(f"-changealias -alias own -destalias x {AS_P12}"),
    read_as("-list -keystore open.p12 -storetype jks"),
    read_as("-list -keystore keys.p12 -storetype jks", b"\n"),
    read_as("-list -keystore keys.jks -storetype pkcs12", b"\n"),
    read_as("-list -v -alias own -keystore keys.jks -storetype pkcs12", b"\n"),
    read_as("-list -keystore keys.jks -storetype jceks -storepass changeit"),
    read_as("-list -keystore secrets.jceks -storetype pkcs12 -storepass changeit"),
    read_as("-list -keystore keys.p12 -storetype jceks -storepass changeit"),
    read_as("-exportcert -alias root -keystore open.p12 -storetype jks -rfc"),
    read_as(f"-importpass -alias x {AS_JKS}", b"secret\nsecret\n"),
    read_as(f"-importcert -noprompt -alias x -file root.cer {AS_JKS}"),
    *(
        sealed_otherwise(line)
        for line in (
            "-certreq -alias x",
            "-gencrl -alias x",
            "-selfcert -alias x",
            "-changealias -alias x -destalias y",
            "-keyclone -alias x -dest y",
            "-storepasswd -new changeme",
            f"{EC.replace('-alias x', '-alias n')} -signer x",
        )
    ),
    sealed_otherwise("-changealias -alias x -destalias y", OTHER_SECRET),
    sealed_otherwise("-certreq -alias x", OTHER_SECRET),
    *(
        damaged(start)
        for start in (
            *("30", "00", "308200", "308400000005", "1f01", "3f8101", "3082000100", "3081"),
            *("308100", "30817f", "308105020103", "308501020304", "30840102", "3005", "308000"),
        )
    ),
]
