"""-printcert -jarfile: who has signed a jar, the chain of each and the timestamps.

Observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Iterable

from pykeytool.commands.printing import Printer
from pykeytool.commands.session import Session
from pykeytool.errors import FileMissingError, InputOutputError, NoSuchFileError
from pykeytool.formats.jar import Reading, read
from pykeytool.host import Host
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.signers import SignedBy


def print_jar(opened: Session, path: str) -> None:
    """Print the signers. Raises `KeytoolError`."""
    call, host = opened.call, opened.host
    profile = call.profile
    reading = Reading(profile.printing, profile.jars, lambda name: _complain(host, name))
    signers = read(_content(host, path, profile.jars.minds_parents), reading)
    if not signers:
        host.print("Not a signed jar file")
    printer = Printer(opened)
    for number, signer in enumerate(signers, 1):
        host.write(f"Signer #{number}:\n\n")
        of = f" of signer #{number}" if len(signers) > 1 else ""
        _print_signer(printer, signer, of)


class FileSystemError(InputOutputError):
    """A jar that cannot be there."""

    java = "java.nio.file.FileSystemException"


def _content(host: Host, path: str, minds_parents: bool) -> bytes:
    try:
        return host.files.read(path)
    except FileMissingError as error:
        shown, _, reason = str(error).rpartition(" (")
        if reason == "Not a directory)" and minds_parents:
            raise FileSystemError(f"{shown}: Not a directory") from None
        if path and reason in ("Not a directory)", "No such file or directory)"):
            raise NoSuchFileError(shown) from None
        raise


def _print_signer(printer: Printer, signer: SignedBy, of: str) -> None:
    _print_chain(printer, signer.chain, "certificate", of)
    if signer.timestamp is not None:
        printer.host.write("Timestamp:\n\n")
        _print_chain(printer, signer.timestamp.chain, "TSA certificate", of)


def _print_chain(printer: Printer, chain: Iterable[Certificate], what: str, of: str) -> None:
    chain = list(chain)
    for number, certificate in enumerate(chain, 1):
        printer.host.write(f"Certificate #{number}:\n")
        if printer.opened.call.rfc:
            printer.host.write(f"Certificate owner: {certificate.subject.text()}\n\n")
        printer.print(certificate)
        printer.host.write("\n")
        place = f" #{number}" if len(chain) > 1 else ""
        printer.warn(certificate, f"The {what}{place}{of}")


_LOG = (
    "Ensure that the manifest does not have duplicate entries, and\n"
    "that blank lines separate individual sections in both your\n"
    "manifest and in the META-INF/MANIFEST.MF entry in the jar file."
)


def _complain(host: Host, name: str) -> None:
    """What java.util.logging writes of a doubled name."""
    from pykeytool.java.dates import log_text

    host.tell(f"{log_text(host.now() // 1000, host.zone)} java.util.jar.Attributes read")
    host.tell(f"WARNING: Duplicate name in Manifest: {name}.\n{_LOG}")
