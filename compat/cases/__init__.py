"""The tables, one module per command, and a few for what commands share."""

from importlib import import_module

from compat.case import Case

TABLES = (
    "help",
    "options",
    "arguments",
    "parsing",
    "modifiers",
    "conf",
    "providers",
    "showinfo",
    "version",
    "identitydb",
    "genkeypair",
    "genseckey",
    "importpass",
    "secrets",
    "extensions",
    "exportcert",
    "importcert",
    "replies",
    "listing",
    "printcert",
    "jarfile",
    "sslserver",
    "urls",
    "delete",
    "stores",
    "dual",
    "dks",
    "strict",
    "damaged",
    "crafted",
    "foreign",
    "protections",
    "safes",
    "security",
    "records",
    "privatekeys",
    "broken",
    "tags",
    "fuzzed",
    "scene",
    "dialogs",
    "unicode",
    "certreq",
    "gencert",
    "selfcert",
    "printcertreq",
    "gencrl",
    "printcrl",
    "importkeystore",
    "storepasswd",
    "keypasswd",
    "changealias",
    "keyclone",
)


def every() -> dict[str, Case]:
    """All cases by their full name, ``list/three entries``."""
    found: dict[str, Case] = {}
    for table in TABLES:
        for case in import_module(f"compat.cases.{table}").CASES:
            name = f"{table}/{case.name}"
            if name in found:
                raise ValueError(f"two cases are called {name!r}")
            found[name] = case
    return found
