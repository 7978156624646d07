"""Modules of other people that cannot be imported as they are on every Python."""

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any


def pyjks() -> Any:
    """The package pyjks. Raises `ImportError` where it is not installed."""
    return import_module("jks")


def twofish() -> Any:
    """The cipher, which pyjks imports when it needs it. Raises `ImportError`.

    It asks the module ``imp``, which Python 3.12 removed, where its compiled half lies: something
    else answers that while it is imported.
    """
    known = sys.modules.get("imp")
    sys.modules["imp"] = _Finder("imp")
    try:
        return import_module("twofish")
    except OSError as error:
        raise ImportError(str(error)) from None
    finally:
        del sys.modules["imp"]
        if known is not None:
            sys.modules["imp"] = known


class _Finder(ModuleType):
    """The one function of ``imp`` that is needed."""

    @staticmethod
    def find_module(name: str) -> tuple[None, str, None]:
        """Where a module lies, in the second place. Raises `ImportError`."""
        found = find_spec(name)
        if found is None or found.origin is None:
            raise ImportError(f"No module named {name!r}")
        return None, found.origin, None
