"""What a release understands on its command line: options, their help, and when it speaks."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Commanding(NamedTuple):
    """What changed in commands, options and messages from release to release."""

    missing_options: frozenset[str] = frozenset()
    """Options that came later."""
    options: Mapping[str, str] = MappingProxyType({})
    """The options that a command's help lists, where they are others than today."""
    arguments: Mapping[str, str] = MappingProxyType({})
    """How the help shows the values of options, where otherwise than today."""
    old_help: bool = False
    """Whether help is asked for by -help alone, and tells of providers in lines of their own."""
    one_pass: bool = False
    """Whether options are read once, so that the last command counts, and none is said twice."""
    end_is_no: bool = True
    """Whether the end of input answers a question with no, rather than with an error."""
    tells_when_verbose: bool = False
    """Whether only -v tells of the key that was generated."""
    explains_null: bool = True
    """Whether it is told what was null."""
    default_pair: str = ""
    """What -keyalg is for a pair of keys; nothing where it must be given."""
    default_secret: str = ""
    """The same for a secret key."""
    opens_store_to_print: bool = True
    """Whether -printcert and -printcrl look at the store that options name."""


JDK17 = Commanding()
JDK11 = JDK17._replace(
    missing_options=frozenset(("signer", "signerkeypass", "tls")),
    options={
        "genkeypair": "alias keyalg keysize groupname sigalg destalias dname startdate ext validity"
        " keypass keystore storepass storetype providername addprovider providerclass"
        " providerpath v protected",
        "printcert": "rfc file sslserver jarfile v",
        "printcrl": "file v",
    },
    tells_when_verbose=True,
    explains_null=False,
    default_pair="DSA",
    default_secret="DES",
    opens_store_to_print=False,
)
_P = "providername providerclass providerpath"
JDK8 = JDK11._replace(
    missing_options=JDK11.missing_options | {"addprovider", "cacerts", "conf", "groupname"},
    options={
        **JDK11.options,
        "certreq": "alias sigalg file> keypass keystore dname storepass storetype"
        f" {_P} v protected",
        "selfcert": "alias sigalg dname startdate validity keypass storetype keystore storepass"
        f" {_P} v",
        "gencrl": "rfc file> id alias sigalg ext keypass keystore storepass storetype"
        f" {_P} v protected",
        "importkeystore": "srckeystore destkeystore srcstoretype deststoretype srcstorepass"
        " deststorepass srcprotected srcprovidername destprovidername srcalias destalias"
        " srckeypass destkeypass noprompt providerclass providerpath v",
    },
    arguments={
        **{
            name: f"<{name}>"
            for name in (
                *("keyalg", "keysize", "sigalg", "dname", "startdate", "storetype", "destalias"),
                *("srcalias", "srckeystore", "destkeystore", "srcstoretype", "deststoretype"),
                *("providername", "srcprovidername", "destprovidername", "providerclass"),
            )
        },
        **{name: "<filename>" for name in ("file", "infile", "outfile", "jarfile")},
        "providerpath": "<pathlist>",
        "validity": "<valDays>",
    },
    old_help=True,
    one_pass=True,
    end_is_no=False,
)
