"""-printcertreq: a certification request from a file or standard input, printed.

The store is not used, though what is said of it is checked (17.0.15 and 25.0.5).
"""

from pykeytool.commands import checks
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.show.request import lines
from pykeytool.x509 import constraints, request


def run(call: Call, host: Host) -> None:
    """Print the request. Raises `KeytoolError`."""
    checks.check(call)
    checks.check_unused(call)
    data = host.keyboard.rest() if call.file is None else host.files.read(call.file)
    printing = call.profile.printing
    found = request.read(data, True, printing)
    host.write("".join(f"{line}\n" for line in lines(found, printing, host.zone)))
    call.warnings += constraints.warnings_of(
        "The certificate request",
        constraints.algorithm(found.algorithm, printing),
        found.public_key,
        printing,
    )
