"""`python -m compat.bench`: each command beside the real keytool, in turn, as medians and ratios.

Options: `--rounds N` (15), `--json`. `PYKEYTOOL_RELEASE` chooses among several real keytools.
"""

import argparse
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from compat.oracles import NONE_FOUND, Oracle, chosen
from compat.ours import CHOICE
from compat.theirs import ENVIRONMENT

COUNT = 150
"""Certificates in the large stores."""
GIVEN = "given"
"""The folder of what the commands read."""
PASS = "-storepass changeit"
COMMANDS = {
    "-help": "-help",
    "-list, JKS": f"-list -keystore big.jks {PASS}",
    "-list, PKCS12": f"-list -keystore big.p12 {PASS}",
    "-list -v, JKS": f"-list -v -keystore big.jks {PASS}",
    "-exportcert, JKS": f"-exportcert -alias c7 -rfc -keystore big.jks {PASS}",
    "-exportcert, PKCS12": f"-exportcert -alias c7 -rfc -keystore big.p12 {PASS}",
    "-genkeypair EC": f"-genkeypair -keyalg EC -dname CN=a -keystore new.p12 {PASS}",
    "-importcert, JKS": f"-importcert -noprompt -alias n -file c.cer -keystore big.jks {PASS}",
    "-importcert, PKCS12": f"-importcert -noprompt -alias n -file c.cer -keystore big.p12 {PASS}",
    "-printcert": "-printcert -file c.cer",
    "-delete, PKCS12": f"-delete -alias c7 -keystore big.p12 {PASS}",
}


class Row(NamedTuple):
    """Median seconds of a command."""

    command: str
    theirs: float
    ours: float

    @property
    def ratio(self) -> float:
        """How many times as fast ours is."""
        return self.theirs / self.ours


def main(argv: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m compat.bench")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    oracle = chosen(os.environ.get(CHOICE, ""))
    if oracle is None:
        print(NONE_FOUND, file=sys.stderr)
        return 2
    with TemporaryDirectory() as name:
        prepare(Path(name), oracle)
        rows = [_measure(Path(name), oracle, command, options.rounds) for command in COMMANDS]
    print(_json(oracle, rows) if options.json else _table(oracle, rows))
    return 0


def prepare(place: Path, oracle: Oracle) -> None:
    """The large stores and a certificate; the real tool turns the JKS into a PKCS12."""
    given = place / GIVEN
    given.mkdir()
    certificates = [_certificate(number) for number in range(COUNT + 1)]
    (given / "c.cer").write_bytes(certificates.pop())
    (given / "big.jks").write_bytes(_jks(certificates))
    convert = (
        "-importkeystore -noprompt -srckeystore big.jks -destkeystore big.p12"
        " -srcstorepass changeit -deststoretype pkcs12 -deststorepass changeit"
    )
    command = [str(oracle.keytool), *convert.split()]
    subprocess.run(command, cwd=given, capture_output=True, check=True)


def _certificate(number: int) -> bytes:
    from datetime import datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, f"number {number}")])
    start = datetime(2024, 1, 1)
    builder = x509.CertificateBuilder(name, name, key.public_key(), number + 1, start)
    builder = builder.not_valid_after(start + timedelta(days=9000))
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def _jks(certificates: list[bytes]) -> bytes:
    parts = [bytes.fromhex("feedfeed00000002"), len(certificates).to_bytes(4, "big")]
    for number, certificate in enumerate(certificates):
        alias = b"c%d" % number
        parts += [b"\0\0\0\2", len(alias).to_bytes(2, "big"), alias, bytes(8), b"\0\5X.509"]
        parts += [len(certificate).to_bytes(4, "big"), certificate]
    body = b"".join(parts)
    secret = "changeit".encode("utf-16-be") + b"Mighty Aphrodite"
    return body + hashlib.sha1(secret + body).digest()


def _measure(place: Path, oracle: Oracle, command: str, rounds: int) -> Row:
    words = COMMANDS[command].split()
    run_theirs = _runner(place, [str(oracle.keytool), *words], {})
    run_ours = _runner(place, [*_our_program(), *words], {CHOICE: oracle.version})
    run_theirs(), run_ours()  # the first of each reads the disk
    seconds = [(run_theirs(), run_ours()) for _ in range(rounds)]
    theirs, ours = zip(*seconds, strict=True)
    return Row(command, statistics.median(theirs), statistics.median(ours))


def _our_program() -> list[str]:
    """The installed program, or the module where it is not installed."""
    script = Path(sys.executable).with_name("pykeytool")
    return [str(script)] if script.exists() else [sys.executable, "-m", "pykeytool"]


def _runner(place: Path, command: list[str], env: dict[str, str]) -> Callable[[], float]:
    env = {"PATH": os.environ.get("PATH", os.defpath), **ENVIRONMENT, **env}

    def run() -> float:
        with TemporaryDirectory(dir=place) as name:
            folder = shutil.copytree(place / GIVEN, name, dirs_exist_ok=True)
            start = time.perf_counter()
            subprocess.run(command, cwd=folder, env=env, capture_output=True, check=True)
            return time.perf_counter() - start

    return run


def _table(oracle: Oracle, rows: list[Row]) -> str:
    lines = [f"{'keytool ' + oracle.version:24}{'theirs':>10}{'ours':>10}{'times':>8}"]
    for row in rows:
        times = f"{row.theirs * 1000:7.0f} ms{row.ours * 1000:7.0f} ms{row.ratio:8.1f}"
        lines.append(f"{row.command:24}{times}")
    return "\n".join(lines)


def _json(oracle: Oracle, rows: list[Row]) -> str:
    table = [{**row._asdict(), "ratio": row.ratio} for row in rows]
    return json.dumps({"keytool": oracle.version, "rows": table}, indent=2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
