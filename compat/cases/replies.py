"""Certificate replies: a chain for a key that is already in the store."""

from compat.case import Case

REPLIES = (
    "reply.cer",
    "reply.pem",
    "chain.pem",
    "shuffled.pem",
    "gap.pem",
    "chain.p7b",
    "chain.p7c",
    "root.pem",
    "rsa.cer",
    "two.cer",
    "ca.pem",
    "ec.cer",
)
STORES = {"keys.jks": "keys.jks", "keys.p12": "keys.p12", "one.jks": "one.jks"}
JKS = "-keystore keys.jks -storepass changeit"
P12 = "-keystore keys.p12 -storepass changeit"


def reply(
    name: str, options: str, fixture: str, stdin: bytes = b"", setup: tuple[str, ...] = ()
) -> Case:
    """A case of -importcert for the alias rsa, which has a key."""
    files = {**STORES, "reply": fixture, "ca.cer": "ca.cer", "root.cer": "root.cer"}
    return Case(name, f"-importcert -alias rsa -file reply {options}", stdin, files, setup=setup)


TRUST_CA = f"-importcert -noprompt -alias ca -file ca.cer {P12}"
TRUST_CA_JKS = f"-importcert -noprompt -alias ca -file ca.cer {JKS}"

CASES = [
    *[reply(f"{fixture} into PKCS12", P12, fixture) for fixture in REPLIES],
    *[reply(f"{fixture} into JKS", JKS, fixture, b"yes\n") for fixture in REPLIES],
    *[
        reply(f"{fixture} with -noprompt", f"-noprompt {P12}", fixture)
        for fixture in ("reply.pem", "chain.pem", "shuffled.pem", "gap.pem", "ec.cer", "rsa.cer")
    ],
    reply("built from the store", P12, "reply.pem", setup=(TRUST_CA,)),
    reply("built from the JKS", JKS, "reply.pem", setup=(TRUST_CA_JKS,)),
    reply("built with -trustcacerts", f"-trustcacerts {P12}", "reply.pem", setup=(TRUST_CA,)),
    reply(
        "no root in the store",
        P12,
        "chain.pem",
        b"yes\n",
        setup=(f"-delete -alias root {P12}", f"-delete -alias server {P12}"),
    ),
    reply(
        "no root in the store, refused",
        P12,
        "chain.pem",
        b"no\n",
        setup=(f"-delete -alias root {P12}", f"-delete -alias server {P12}"),
    ),
    reply(
        "no root in the store, end of input",
        JKS,
        "chain.pem",
        setup=(f"-delete -alias root {JKS}", f"-delete -alias server {JKS}"),
    ),
    reply(
        "no root in the reply", JKS, "reply.cer", b"yes\n", setup=(f"-delete -alias root {JKS}",)
    ),
    reply(
        "twice", P12, "chain.pem", setup=(f"-importcert -noprompt -alias rsa -file reply {P12}",)
    ),
    reply("the key password", f"-keypass changeit {JKS}", "chain.pem"),
    reply("a wrong key password", f"-keypass changeme {JKS}", "chain.pem"),
    reply("verbose", f"-v {JKS}", "chain.pem"),
    Case(
        "the key's own password is asked for",
        f"-importcert -alias own -file own.cer {JKS}",
        b"different\n",
        {**STORES, "own.cer": "rsa.cer"},
    ),
    Case(
        "the key's own password is not given",
        f"-importcert -alias own -file own.cer {JKS}",
        b"",
        {**STORES, "own.cer": "rsa.cer"},
    ),
    Case("a reply from standard input", f"-importcert -alias rsa {P12}", "chain.pem", STORES),
    Case("a reply from an empty standard input", f"-importcert -alias rsa {P12}", b"", STORES),
    Case(
        "an empty reply", f"-importcert -alias rsa -file reply {P12}", b"", {**STORES, "reply": b""}
    ),
    Case(
        "a reply of junk",
        f"-importcert -alias rsa -file reply {P12}",
        b"",
        {**STORES, "reply": b"junk\n"},
    ),
    Case(
        "a reply for a secret key",
        "-importcert -alias aes -file rsa.cer -keystore secret.p12 -storepass changeit",
        b"",
        {"secret.p12": "secret.p12", "rsa.cer": "rsa.cer"},
    ),
]
