"""The options of keytool: one row per option, shared by the parser, the help and the commands.

Texts, order and value names as printed by ``-COMMAND -help`` of 17.0.15 and 25.0.5.
"""

from pykeytool.profiles import Profile


class Option:
    """An option: where its value goes, and how the help shows it."""

    __slots__ = ("argument", "number", "password", "repeats", "slot", "text")

    def __init__(self, slot: str, argument: str, text: str, kind: str = "") -> None:
        self.slot = slot
        self.argument = argument
        self.text = text
        self.password = kind == "password"
        self.repeats = kind == "repeats"
        self.number = kind == "number"


_INPUT = "input file name"
_OUTPUT = "output file name"

OPTIONS = {
    "alias": Option("alias", "<alias>", "alias name of the entry to process"),
    "cacerts": Option("cacerts", "", "access the cacerts keystore"),
    "debug": Option("debug", "", ""),
    "dest": Option("destalias", "<alias>", ""),
    "destalias": Option("destalias", "<alias>", "destination alias"),
    "destkeypass": Option("destkeypass", "<arg>", "destination key password", "password"),
    "destkeystore": Option("keystore", "<keystore>", "destination keystore name"),
    "destprotected": Option("protected", "", "destination keystore password protected"),
    "destprovidername": Option("providername", "<name>", "destination keystore provider name"),
    "deststorepass": Option("storepass", "<arg>", "destination keystore password", "password"),
    "deststoretype": Option("storetype", "<type>", "destination keystore type"),
    "dname": Option("dname", "<name>", "distinguished name"),
    "ext": Option("ext", "<value>", "X.509 extension", "repeats"),
    "file": Option("file", "<file>", _INPUT),
    "groupname": Option("groupname", "<name>", "Group name. For example, an Elliptic Curve name."),
    "id": Option("id", "<id:reason>", "Serial ID of cert to revoke", "repeats"),
    "infile": Option("infile", "<file>", _INPUT),
    "jarfile": Option("jarfile", "<file>", "signed jar file"),
    "keyalg": Option("keyalg", "<alg>", "key algorithm name"),
    "keypass": Option("keypass", "<arg>", "key password", "password"),
    "keysize": Option("keysize", "<size>", "key bit size", "number"),
    "keystore": Option("keystore", "<keystore>", "keystore name"),
    "new": Option("new", "<arg>", "new password", "password"),
    "noprompt": Option("noprompt", "", "do not prompt"),
    "nowarn": Option("nowarn", "", ""),
    "outfile": Option("outfile", "<file>", _OUTPUT),
    "protected": Option("protected", "", "password through protected mechanism"),
    "providername": Option("providername", "<name>", "provider name"),
    "providerpath": Option("providerpath", "<list>", "provider classpath"),
    "rfc": Option("rfc", "", "output in RFC style"),
    "sigalg": Option("sigalg", "<alg>", "signature algorithm name"),
    "signer": Option("signer", "<alias>", "signer alias"),
    "signerkeypass": Option("signerkeypass", "<arg>", "signer key password", "password"),
    "srcalias": Option("alias", "<alias>", "source alias"),
    "srckeypass": Option("srckeypass", "<arg>", "source key password", "password"),
    "srckeystore": Option("srckeystore", "<keystore>", "source keystore name"),
    "srcprotected": Option("srcprotected", "", "source keystore password protected"),
    "srcprovidername": Option("srcprovidername", "<name>", "source keystore provider name"),
    "srcstorepass": Option("srcstorepass", "<arg>", "source keystore password", "password"),
    "srcstoretype": Option("srcstoretype", "<type>", "source keystore type"),
    "sslserver": Option("sslserver", "<server[:port]>", "SSL server host and port"),
    "startdate": Option("startdate", "<date>", "certificate validity start date/time"),
    "storepass": Option("storepass", "<arg>", "keystore password", "password"),
    "storetype": Option("storetype", "<type>", "keystore type"),
    "tls": Option("tls", "", "Displays TLS configuration information"),
    "trustcacerts": Option("trustcacerts", "", "trust certificates from cacerts"),
    "v": Option("verbose", "", "verbose output"),
    "validity": Option("validity", "<days>", "validity number of days", "number"),
}

_BY_NAME = "add security provider by name (e.g. SunPKCS11)"
_BY_CLASS = "add security provider by fully-qualified class name"

PROVIDERS = {
    "addprovider": Option("addprovider", "<name>", _BY_NAME),
    "providerclass": Option("providerclass", "<class>", _BY_CLASS),
    "provider": Option("providerclass", "<class>", _BY_CLASS),
}
"""The options that ``-providerarg`` may follow."""


class Command:
    """A command: its other name, its help, and the options its help lists in their order."""

    __slots__ = ("alternative", "help", "hidden", "name", "options")

    def __init__(
        self, name: str, text: str, options: str, alternative: str = "", hidden: bool = False
    ) -> None:
        self.name = name
        self.help = text
        self.options = options.split()
        self.alternative = alternative
        self.hidden = hidden


_P_TEXT = "providername addprovider providerclass providerpath"
_S = f"storepass storetype {_P_TEXT} v"
_T = f"storetype keystore storepass {_P_TEXT} v"

COMMANDS = {
    command.name: command
    for command in (
        Command(
            "certreq",
            "Generates a certificate request",
            f"alias sigalg file> keypass keystore dname ext {_S} protected",
        ),
        Command(
            "changealias",
            "Changes an entry's alias",
            f"alias destalias keypass keystore cacerts {_S} protected",
        ),
        Command("delete", "Deletes an entry", f"alias keystore cacerts {_S} protected"),
        Command(
            "exportcert",
            "Exports certificate",
            f"rfc alias file> keystore cacerts {_S} protected",
            "export",
        ),
        Command(
            "genkeypair",
            "Generates a key pair",
            "alias keyalg keysize groupname sigalg dname startdate ext validity keypass keystore"
            f" signer signerkeypass {_S} protected",
            "genkey",
        ),
        Command(
            "genseckey",
            "Generates a secret key",
            f"alias keypass keyalg keysize keystore {_S} protected",
        ),
        Command(
            "gencert",
            "Generates certificate from a certificate request",
            "rfc infile outfile alias sigalg dname startdate ext validity keypass keystore"
            f" {_S} protected",
        ),
        Command(
            "importcert",
            "Imports a certificate or a certificate chain",
            f"noprompt trustcacerts protected alias file keypass keystore cacerts {_S}",
            "import",
        ),
        Command(
            "importpass",
            "Imports a password",
            f"alias keypass keyalg keysize keystore {_S} protected",
            "importpassword",
        ),
        Command(
            "importkeystore",
            "Imports one or all entries from another keystore",
            "srckeystore destkeystore srcstoretype deststoretype srcstorepass deststorepass"
            " srcprotected destprotected srcprovidername destprovidername srcalias destalias"
            " srckeypass destkeypass noprompt addprovider providerclass providerpath v",
        ),
        Command(
            "keypasswd", "Changes the key password of an entry", f"alias keypass new keystore {_S}"
        ),
        Command(
            "list",
            "Lists entries in a keystore",
            f"rfc alias keystore cacerts {_S} protected",
        ),
        Command(
            "printcert",
            "Prints the content of a certificate",
            "rfc file sslserver jarfile keystore storepass storetype trustcacerts"
            f" {_P_TEXT} v protected",
        ),
        Command("printcertreq", "Prints the content of a certificate request", "file v"),
        Command(
            "printcrl",
            "Prints the content of a CRL file",
            f"file keystore storepass storetype trustcacerts {_P_TEXT} v protected",
        ),
        Command(
            "storepasswd",
            "Changes the store password of a keystore",
            f"new keystore cacerts {_S}",
        ),
        Command("showinfo", "Displays security-related information", "tls v"),
        Command("version", "Prints the program version", ""),
        Command("keyclone", "Clones a key entry", f"alias destalias keypass new {_T}", hidden=True),
        Command(
            "selfcert",
            "Generates a self-signed certificate",
            f"alias sigalg dname startdate ext validity keypass {_T}",
            hidden=True,
        ),
        Command(
            "gencrl",
            "Generates CRL",
            f"rfc file> id alias sigalg keypass keystore {_S} protected",
            hidden=True,
        ),
        Command(
            "identitydb",
            "Imports entries from a JDK 1.1.x-style identity database",
            f"file {_T}",
            hidden=True,
        ),
    )
}
"""Every command; ``file>`` in the options is ``-file`` with the text of an output file."""


class Provider:
    """A provider to add: by class name or not, and its argument, if any."""

    __slots__ = ("argument", "by_class", "name")

    def __init__(self, name: str, by_class: bool, argument: str | None = None) -> None:
        self.name = name
        self.by_class = by_class
        self.argument = argument


DEFAULT_ALIAS = "mykey"


class Call:
    """One command line, understood. A value that was not given is None.

    `warnings` are the sentences of the ``Warning:`` section, in the order they came up.
    """

    def __init__(self, command: Command, profile: Profile) -> None:
        self.command = command
        self.profile = profile
        self.warnings: list[str] = []
        self.alias: str | None = None
        self.destalias: str | None = None
        self.destkeypass: str | None = None
        self.dname: str | None = None
        self.ext: list[str] = []
        self.file: str | None = None
        self.groupname: str | None = None
        self.id: list[str] = []
        self.infile: str | None = None
        self.jarfile: str | None = None
        self.keyalg: str | None = None
        self.keypass: str | None = None
        self.keysize: int | None = None
        self.keystore: str | None = None
        self.new: str | None = None
        self.outfile: str | None = None
        self.providers: list[Provider] = []
        self.providername: str | None = None
        self.providerpath: str | None = None
        self.sigalg: str | None = None
        self.signer: str | None = None
        self.signerkeypass: str | None = None
        self.srckeypass: str | None = None
        self.srckeystore: str | None = None
        self.srcprovidername: str | None = None
        self.srcstorepass: str | None = None
        self.srcstoretype: str | None = None
        self.sslserver: str | None = None
        self.startdate: str | None = None
        self.storepass: str | None = None
        self.storetype: str | None = None
        self.validity: int | None = None
        self.cacerts = self.debug = self.noprompt = self.nowarn = self.protected = False
        self.rfc = self.srcprotected = self.tls = self.trustcacerts = self.verbose = False

    @property
    def own_alias(self) -> str:
        """The alias of the entry to work on: ``mykey`` where none was given."""
        return DEFAULT_ALIAS if self.alias is None else self.alias
