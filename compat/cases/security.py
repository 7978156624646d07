"""Security properties, overridden by the file of -J-Djava.security.properties."""

from compat.case import Case

FILES = {name: name for name in ("one.jks", "one.p12", "ed.cer", "one.jceks")}
IMPORT = "-importcert -noprompt -alias a -file ed.cer -keystore n -storepass changeit"
MAKE = "-genkeypair -alias a -keyalg EC -dname CN=a -keystore n -storepass changeit"


def under(name: str, properties: bytes, line: str) -> Case:
    """A command line under the properties of a file."""
    line = f"-J-Djava.security.properties=f {line}"
    return Case(name, line, files={**FILES, "f": properties})


CASES = [
    under("type jks", b"keystore.type=jks\n", IMPORT),
    under("type jks list", b"keystore.type=jks\n", "-list -keystore one.p12 -storepass changeit"),
    under("type jks cased", b"keystore.type = JKS  \n", IMPORT),
    under("type jceks", b"keystore.type=jceks\n", IMPORT),
    under("type foo", b"keystore.type=foo\n", IMPORT),
    under("type foo list", b"keystore.type=foo\n", "-list -keystore one.p12 -storepass changeit"),
    under("type empty", b"keystore.type=\n", IMPORT),
    under("type jceks genkeypair", b"keystore.type=jceks\n", MAKE),
    under(
        "compat false",
        b"keystore.type.compat=false\n",
        "-list -keystore one.jks -storepass changeit",
    ),
    under(
        "compat false p12 type",
        b"keystore.type.compat=false\n",
        "-list -keystore one.jks -storetype pkcs12 -storepass changeit",
    ),
    under(
        "compat false jks type",
        b"keystore.type.compat=false\n",
        "-list -keystore one.p12 -storetype jks -storepass changeit",
    ),
    under(
        "compat FALSE jks type",
        b"keystore.type.compat=FALSE\n",
        "-list -keystore one.p12 -storetype jks -storepass changeit",
    ),
    under(
        "compat other",
        b"keystore.type.compat=yes\n",
        "-list -keystore one.p12 -storetype jks -storepass changeit",
    ),
    under(
        "compat TRUE",
        b"keystore.type.compat: TRUE\n",
        "-list -keystore one.p12 -storetype jks -storepass changeit",
    ),
    under(
        "compat false jks import",
        b"keystore.type.compat=false\n",
        "-importcert -noprompt -alias a -file ed.cer -keystore one.p12 -storetype jks"
        " -storepass changeit",
    ),
    under(
        "compat false import",
        b"keystore.type.compat=false\n",
        "-importcert -noprompt -alias a -file ed.cer -keystore one.jks -storepass changeit",
    ),
    under(
        "compat false importks",
        b"keystore.type.compat=false\n",
        "-importkeystore -srckeystore one.jks -srcstorepass changeit -destkeystore n"
        " -deststorepass changeit",
    ),
    under(
        "compat false jceks as jks",
        b"keystore.type.compat=false\n",
        "-list -keystore one.jceks -storepass changeit",
    ),
    under(
        "p12 mac",
        b"keystore.pkcs12.macAlgorithm=NONE\nkeystore.pkcs12.certProtectionAlgorithm=NONE\n",
        IMPORT,
    ),
    under(
        "p12 iterations",
        b"keystore.pkcs12.macIterationCount=77\n# c\n keystore.pkcs12.certPbeIterationCount : 99\n"
        b"keystore.pkcs12.keyPbeIterationCount\\\n  =55\n",
        MAKE,
    ),
    under(
        "p12 system first",
        b"keystore.pkcs12.macIterationCount=77\n",
        f"-J-Dkeystore.pkcs12.macIterationCount=88 {IMPORT}",
    ),
    under("legacy", b"keystore.pkcs12.legacy=\n", MAKE),
    under("legacy system", b"", f"-J-Dkeystore.pkcs12.legacy {MAKE}"),
    under("jceks count", b"jdk.jceks.iterationCount=10001\n", f"{MAKE} -storetype jceks"),
    under(
        "jceks count system",
        b"",
        "-J-Djdk.jceks.iterationCount=10001 " + f"{MAKE} -storetype jceks",
    ),
    under("jceks count low", b"jdk.jceks.iterationCount=9\n", f"{MAKE} -storetype jceks"),
    under("jceks count bad", b"jdk.jceks.iterationCount=x\n", f"{MAKE} -storetype jceks"),
    under("not there", b"", f"-J-Djava.security.properties=nof {IMPORT}"),
    under("url", b"keystore.type=jks\n", f"-J-Djava.security.properties=file:f {IMPORT}"),
    under("help", b"keystore.type=jks\n", "-help"),
    under("weak", b"jdk.security.legacyAlgorithms=\n", "-printcert -file ed.cer"),
]
