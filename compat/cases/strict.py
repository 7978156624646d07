"""The store types that no JDK has, asked of ours as strictly as of the real tool."""

from compat.case import Case, Differs

STRICT = {"PYKEYTOOL_STRICT": "1"}
FILES = {"s": "root.pem", "one.p12": "one.p12", "ed.cer": "ed.cer"}
PASSWORD = "-storepass changeit"
BOTH = "-srcstorepass changeit -deststorepass changeit"
FROM, TO = "-srckeystore s", "-destkeystore new"
LINES = (
    "-list -keystore s -storetype {}",
    f"-list -keystore s -storetype {{}} {PASSWORD}",
    "-list -keystore none -storetype {}",
    f"-list -keystore NONE -storetype {{}} {PASSWORD}",
    f"-importcert -noprompt -file ed.cer -keystore new -storetype {{}} {PASSWORD}",
    f"-genkeypair -keyalg Ed25519 -dname CN=a -alias a -keystore new -storetype {{}} {PASSWORD}",
    f"-importkeystore {FROM} -srcstoretype {{}} {TO} -deststorepass changeit",
    f"-importkeystore {FROM} -srcstoretype {{}} {TO}",
    f"-importkeystore {FROM} -srcstoretype {{}} {TO} {BOTH}",
    f"-importkeystore -srckeystore none -srcstoretype {{}} {TO} -deststorepass changeit",
    f"-importkeystore {FROM} -srcstoretype {{}} -destkeystore s -deststorepass changeit",
    f"-importkeystore -srckeystore one.p12 -srcstorepass changeit {TO} -deststoretype {{}}",
    f"-importkeystore -srckeystore one.p12 {TO} -deststoretype {{}} -deststorepass changeit",
)
OURS = Differs("OK", "PEM, BKS and UBER are types of stores, unless PYKEYTOOL_STRICT is set.")
TYPES = ("PEM", "pem", "BKS", "BouncyCastle", "UBER")

CASES = [
    Case(f"{kind}: {line}", line.format(kind), files=FILES, env=STRICT)
    for kind in TYPES
    for line in (LINES if kind in ("PEM", "BKS") else LINES[1:7:5])
] + [
    Case(f"{kind}, not strictly: {line}", line.format(kind), files=FILES, differs=OURS)
    for kind, line in (("PEM", LINES[1]), ("PEM", LINES[-1]), ("BKS", LINES[4]))
]
