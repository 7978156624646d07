"""What keytool says of Bouncy Castle's stores when it has that provider.

    python -m compat.bouncycastle bcprov.jar

makes the stores in ``compat/fixtures/bouncycastle``, where they are not there, and records the
answers to all lines in ``tests/recorded/bouncycastle.json``, which the tests replay with ours.
"""

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from compat.case import FIXTURES
from compat.theirs import ENVIRONMENT

STORES = FIXTURES / "bouncycastle"
RECORDED = Path(__file__).parent.parent / "tests" / "recorded" / "bouncycastle.json"
RELEASE = "17.0.15"
"""The keytool that was asked; Bouncy Castle was 1.72."""

_PASS = "-srcstorepass changeit -deststorepass changeit"
_KEYS = f"-importkeystore -srckeystore keys.p12 {_PASS}"
_SECRETS = f"-importkeystore -srckeystore secrets.p12 {_PASS}"
MAKE = (
    f"{_KEYS} -srcalias ec",
    f"{_KEYS} -srcalias server",
    f"{_KEYS} -srcalias root -destalias Root",
    f"{_KEYS} -srcalias ed -destkeypass another",
    f"{_SECRETS} -srcalias aes",
    f"{_SECRETS} -srcalias des -destalias DES",
)
"""What fills a store."""

_OPEN = "-keystore store -storetype {type}"
_SURE = f"{_OPEN} -storepass changeit"
_FROM = (
    "-importkeystore -srckeystore store -srcstoretype {type} -destkeystore new"
    " -deststorepass changeit"
)
LINES = (
    f"-list {_SURE}",
    f"-list {_OPEN}",
    f"-list {_OPEN} -storepass changeme",
    f"-list {_OPEN} -storepass ''",
    f"-list -rfc {_SURE}",
    f"-list -alias Root {_SURE}",
    f"-list -alias root {_SURE}",
    "-list -keystore store -storepass changeit",  # of no type
    f"-exportcert -rfc -alias server {_SURE}",
    f"-exportcert -rfc -alias aes {_SURE}",
    f"-certreq -alias aes {_SURE}",
    f"-certreq -alias Root {_SURE}",
    f"{_FROM} -srcstorepass changeit -srcalias server",
    f"{_FROM} -srcstorepass changeit -srcalias aes",
    f"{_FROM} -srcstorepass changeit -srcalias Root",
    f"{_FROM} -srcstorepass changeit -srcalias root",
    f"{_FROM} -srcstorepass changeit -srcalias ed -srckeypass another",
    f"{_FROM} -srcstorepass changeit -srcalias ed -srckeypass changeme",
    f"{_FROM} -srcstorepass changeit -srcalias ed",
    f"{_FROM} -srcstorepass changeme",
    f"{_FROM} -srcstorepass changeit",
    f"{_FROM} -srcstorepass changeit -deststoretype jks",
)
BAD = (
    "version",
    "no salt",
    "negative salt",
    "long salt",
    "no iterations",
    "negative iterations",
    "tag",
    "short",
    "cut",
    "long",
    "three bytes",
    "text",
)
"""Broken stores, by what is wrong with them."""


def broken(data: bytes, wrong: str) -> bytes:
    """A store with one thing wrong."""
    salt = 8 + int.from_bytes(data[4:8], "big")
    heads = {
        "version": b"\0\0\0\3" + data[4:],
        "no salt": data[:4] + bytes(4) + data[salt:],
        "negative salt": data[:4] + b"\xff" * 4 + data[8:],
        "long salt": data[:4] + b"\0\0\xff\xff" + data[8:],
        "no iterations": data[:salt] + bytes(4) + data[salt + 4 :],
        "negative iterations": data[:salt] + b"\xff" * 4 + data[salt + 4 :],
        "tag": data[: salt + 4] + b"\x09" + data[salt + 5 :],
        "short": data[:-3],
        "cut": data[:500],
        "long": data + b"abc",
        "three bytes": data[:3],
        "text": b"hello, this is a text of some length\n",
    }
    return heads[wrong]


def commands() -> list[tuple[str, str]]:
    """What is in the file ``store``, and the line."""
    found = []
    for type in ("bks", "uber"):
        good = f"store.{type}"
        bad = [f"{good}: {wrong}" for wrong in BAD]
        pairs = [(good, line) for line in LINES]
        pairs += [(name, f"-list -alias x {how}") for name in bad for how in (_SURE, _OPEN)]
        found += [(name, line.format(type=type)) for name, line in pairs]
    return found


def content(name: str) -> bytes:
    """A store by its name, which may tell what is wrong with it."""
    file, _, wrong = name.partition(": ")
    data = (STORES / file).read_bytes()
    return broken(data, wrong) if wrong else data


def main() -> None:
    """Make the stores and record the answers."""
    jar = str(Path(sys.argv[1]).resolve())
    for type in ("bks", "uber"):
        if not (STORES / f"store.{type}").exists():
            _make(jar, type)
    answers = []
    for name, line in commands():
        with TemporaryDirectory() as folder:
            (Path(folder) / "store").write_bytes(content(name))
            answers.append([name, line, *_ask(jar, line, folder)])
    RECORDED.write_text(json.dumps(answers, indent=0) + "\n")


def _make(jar: str, type: str) -> None:
    with TemporaryDirectory() as folder:
        for name in ("keys.p12", "secrets.p12"):
            shutil.copy(FIXTURES / name, folder)
        for line in MAKE:
            _ask(jar, f"{line} -destkeystore store -deststoretype {type}", folder)
        shutil.copy(Path(folder) / "store", STORES / f"store.{type}")


def _ask(jar: str, line: str, folder: str) -> tuple[int, str, str]:
    provider = "org.bouncycastle.jce.provider.BouncyCastleProvider"
    words = [*shlex.split(line), "-providerpath", jar, "-provider", provider]
    done = subprocess.run(
        ["keytool", *words],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", **ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


if __name__ == "__main__":
    main()
