"""-importpass: a password kept as a secret key (17.0.15 and 25.0.5).

It is -genseckey with another default algorithm.
"""

from pykeytool.commands import genseckey
from pykeytool.host import Host
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Store a password, or a new key of another algorithm. Raises like `genseckey.run`."""
    if call.keyalg is None:
        call.keyalg = "PBE"
    genseckey.run(call, host)
