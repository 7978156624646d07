"""The name of a new certificate: -dname, or the six questions and their confirmation.

Texts and rules of 17.0.15 and 25.0.5.
"""

from pykeytool.commands import weakness
from pykeytool.commands.prompts import Lines
from pykeytool.errors import UncheckedError
from pykeytool.host import Host
from pykeytool.java.collation import word
from pykeytool.options import Call
from pykeytool.x509 import dname
from pykeytool.x509.names import Name

_QUESTIONS = (
    "What is your first and last name?",
    "What is the name of your organizational unit?",
    "What is the name of your organization?",
    "What is the name of your City or Locality?",
    "What is the name of your State or Province?",
    "What is the two-letter country code for this unit?",
)
_ROUNDS = 21
_NOTHING = "."


def subject(call: Call, host: Host) -> tuple[bytes, Name]:
    """The Name in DER, and as it is shown: in the order typed.

    Raises `InputOutputError` for a bad one, `UncheckedError` where nobody says yes.
    """
    if call.dname is not None:
        return dname.name(call.dname), Name(dname.name(call.dname, as_typed=True))
    weakness.flush(call, host)
    name = _ask(host, call.profile.signing.dialog_intro)
    return name, Name(name)


def _ask(host: Host, intro: str) -> bytes:
    lines = Lines(host)
    answers = ["Unknown"] * len(_QUESTIONS)
    for _ in range(_ROUNDS):
        if intro:
            host.tell(intro)
        answers = [
            _answer(host, lines, question, default, dots=intro != "")
            for question, default in zip(_QUESTIONS, answers, strict=True)
        ]
        if not any(answers):
            host.tell("At least one field must be provided. Enter again.")
            continue
        name = dname.answers([answer or None for answer in answers])
        host.tell(f"Is {Name(name)} correct?")
        host.prompt("  [no]:  ")
        if word(lines.next() or "") in ("y", "yes"):
            host.tell()
            return name
    raise UncheckedError("Too many retries, program terminated")


def _answer(host: Host, lines: Lines, question: str, default: str, dots: bool) -> str:
    """An answer; nothing but blanks stands for the default, a dot for nothing."""
    host.tell(question)
    host.prompt(f"  [{default}]:  ")
    line = lines.next()
    if line is None or not word(line):
        return default
    return "" if dots and line == _NOTHING else line
