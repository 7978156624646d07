"""Help, asked for in every way."""

from compat.case import Case
from compat.masks import DISTRIBUTOR

COMMANDS = (
    "certreq",
    "changealias",
    "delete",
    "exportcert",
    "genkeypair",
    "genseckey",
    "gencert",
    "importcert",
    "importpass",
    "importkeystore",
    "keypasswd",
    "list",
    "printcert",
    "printcertreq",
    "printcrl",
    "storepasswd",
    "showinfo",
    "keyclone",
    "selfcert",
    "gencrl",
    "identitydb",
)
OTHER_NAMES = ("export", "genkey", "import", "importpassword")

CASES = [
    Case("nothing at all", ""),
    Case("-help", "-help"),
    Case("-h", "-h"),
    Case("-?", "-?"),
    Case("--help", "--help"),
    Case("-HELP", "-HELP"),
    Case("-help -v", "-help -v"),
    Case("-help twice", "-help -help"),
    Case("-help with a word", "-help list"),
    Case("-help with a bad option", "-help -nonsense"),
    Case("-help of two commands", "-help -list -delete"),
    Case("-help before the command", "-help -list"),
    *[Case(f"-{command} -help", f"-{command} -help") for command in COMMANDS],
    *[Case(f"-{name} -help", f"-{name} -help") for name in OTHER_NAMES],
    Case("-version -help", "-version -help", releases=(21, 25, 26)),
    Case("-version", "-version", masks=(DISTRIBUTOR,)),
    Case("-version with more", "-version -v -alias a", releases=(21, 25, 26), masks=(DISTRIBUTOR,)),
    Case("help within a complete command", "-list -keystore no.jks -storepass changeit -help"),
    Case("help with -debug", "-help -debug"),
]
