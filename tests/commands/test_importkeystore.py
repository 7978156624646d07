"""-importkeystore where the real tool cannot be asked: system files, and other writers."""

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import pykeytool
from pykeytool.cli import main
from pykeytool.host import Host
from pykeytool.host.files import RealFiles
from pykeytool.host.machine import real_host

FIXTURES = Path(__file__).parents[2] / "compat" / "fixtures"
PASSWORDS = "-srcstorepass changeit -deststorepass changeit"


def importing(options: str, host: Host) -> tuple[int, str, str]:
    """Status and streams of -importkeystore."""
    out, err = io.BytesIO(), io.BytesIO()
    words = ["-importkeystore", *options.split(), *PASSWORDS.split()]
    status = main(words, host._replace(out=out, err=err))
    return status, out.getvalue().decode(), err.getvalue().decode()


def test_into_cacerts(tmp_path: Path) -> None:
    """
    With -cacerts the destination is the store of the authorities.
    """
    system = tmp_path / "cacerts"
    shutil.copy(FIXTURES / "empty.jks", system)
    source = FIXTURES / "trust.jks"

    status, out, err = importing(
        f"-srckeystore {source} -cacerts -nowarn", real_host()._replace(cacerts=str(system))
    )

    assert (0, "") == (status, out)
    assert err.startswith(f"Importing keystore {source} to {system}...\n")
    assert ["ec", "root", "rsa"] == sorted(pykeytool.load(str(system), "changeit").entries)


class Overtaken(RealFiles):
    """Files that another process writes to just before a store is locked."""

    @contextmanager
    def locked(self, path: str) -> Iterator[None]:
        """Hold the lock after it was too late."""
        shutil.copy(FIXTURES / "trust.jks", path)
        with super().locked(path):
            yield


def test_in_place_beside_another_writer(tmp_path: Path) -> None:
    """
    What another process stored meanwhile is not replaced by a store that lacks it.
    """
    store = tmp_path / "store"
    shutil.copy(FIXTURES / "copies" / "ec.jks", store)

    status, out, _ = importing(
        f"-srckeystore {store} -destkeystore {store}", real_host()._replace(files=Overtaken())
    )

    assert 1 == status
    assert f"{store} was changed by another process meanwhile" in out
    assert (FIXTURES / "trust.jks").read_bytes() == store.read_bytes()


@pytest.mark.parametrize("kind", ["JKS", "PKCS12"])
def test_a_key_survives_the_journey(kind: str, tmp_path: Path) -> None:
    """
    Keys that went from one type to another open with the password of the new store.
    """
    source, target = FIXTURES / "copies" / "kinds.p12", tmp_path / "new"

    assert (
        0
        == importing(
            f"-srckeystore {source} -destkeystore {target} -deststoretype {kind}", real_host()
        )[0]
    )

    again = tmp_path / "again"
    assert 0 == importing(f"-srckeystore {target} -destkeystore {again}", real_host())[0]
    expected = pykeytool.load(str(source), "changeit").entries
    assert sorted(expected) == sorted(pykeytool.load(str(again), "changeit").entries)
