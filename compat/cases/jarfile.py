"""-printcert -jarfile: signed jars, one and several signers, chains, timestamps, all damage.

The jars are made by `compat/fixtures/make-jars`, which says what is odd about each.
"""

from compat.case import FIXTURES, Case, Mask
from compat.masks import NO_FRAMES

JARS = sorted(path.stem for path in (FIXTURES / "jars").glob("*.jar"))

MOMENT = Mask(
    "moment",
    "the second at which Java's log was written",
    r"(?m)^[A-Z][a-z]{2} \d\d, \d{4} \d+:\d\d:\d\d [AP]M ",
)


def jar(name: str, options: str = "", fixture: str = "") -> Case:
    """A case of one jar printed."""
    masks = (MOMENT,) if (fixture or name) == "doubled" else ()
    return Case(
        f"{name} {options}".rstrip(),
        f"-printcert -jarfile in.jar {options}".rstrip(),
        files={"in.jar": f"jars/{fixture or name}.jar"},
        masks=masks,
    )


def bytes_of(name: str, content: bytes) -> Case:
    """A case of a file that is no jar."""
    return Case(name, "-printcert -jarfile in.jar", files={"in.jar": content})


CASES = [
    *[jar(name) for name in JARS],
    *[jar(name, "-rfc") for name in ("rsa", "two", "server", "stamp-chain", "unsigned", "content")],
    jar("rsa", "-nowarn"),
    jar("by-weak", "-nowarn"),
    jar("rsa", "-v"),
    Case(
        "content -v",
        "-printcert -jarfile in.jar -v",
        files={"in.jar": "jars/content.jar"},
        differs=NO_FRAMES,
    ),
    bytes_of("an empty file", b""),
    bytes_of("text", b"this is no jar\n"),
    bytes_of("an archive of nothing", b"PK\5\6" + bytes(18)),
    bytes_of("the beginning of an archive", b"PK\3\4"),
    Case("a jar that is not there", "-printcert -jarfile no.jar"),
    Case("a jar in a folder that is not there", "-printcert -jarfile no/no.jar"),
    Case("a folder", "-printcert -jarfile ."),
    Case("no name", ("-printcert", "-jarfile", "")),
    Case("no argument", "-printcert -jarfile"),
    Case(
        "a jar below a file",
        "-printcert -jarfile in.jar/x",
        files={"in.jar": "jars/rsa.jar"},
    ),
    Case(
        "a jar before a file",
        "-printcert -file rsa.cer -jarfile in.jar",
        files={"in.jar": "jars/ec.jar", "rsa.cer": "rsa.cer"},
    ),
    Case("a jar before a server", "-printcert -sslserver localhost:1 -jarfile no.jar"),
    Case(
        "the last of two jars",
        "-printcert -jarfile no.jar -jarfile in.jar",
        files={"in.jar": "jars/ec.jar"},
    ),
    Case(
        "a signer who is trusted",
        "-printcert -jarfile in.jar -keystore trust.jks -storepass changeit",
        files={"in.jar": "jars/rsa.jar", "trust.jks": "trust.jks"},
    ),
    Case(
        "a wrong password",
        "-printcert -jarfile in.jar -keystore trust.jks -storepass changeme",
        files={"in.jar": "jars/rsa.jar", "trust.jks": "trust.jks"},
    ),
    Case(
        "a store with a key",
        "-printcert -jarfile in.jar -keystore keys.jks -storepass changeit",
        files={"in.jar": "jars/server.jar", "keys.jks": "keys.jks"},
    ),
    jar("server", "-trustcacerts"),
]
