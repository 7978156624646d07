"""How a command line is read: forms of options, where passwords come from, files of options."""

from compat.case import Case
from compat.masks import NO_FRAMES

ONE = {"one.p12": "one.p12"}
JKS = {"one.jks": "one.jks"}
LIST = "-list -keystore one.p12"


def conf(name: str, text: str, argv: str = "-list -conf my.conf", stdin: bytes = b"") -> Case:
    """A case with a file of options."""
    return Case(name, argv, stdin, {**ONE, "my.conf": text.encode("latin-1")})


WORDS = [
    Case("no command", "-alias a -keystore one.p12", files=ONE),
    Case("a word first", "list"),
    Case("an unknown command", "-frobnicate"),
    Case("an unknown option", f"{LIST} -frobnicate -storepass changeit", files=ONE),
    Case("an unknown option with modifier", f"{LIST} -frobnicate:env X", files=ONE),
    Case("an unknown option before the command", "-frobnicate -list"),
    Case("a word where an option should be", f"{LIST} here -storepass changeit", files=ONE),
    Case("two commands", "-list -delete"),
    Case("two names of one command", "-export -exportcert"),
    Case("the same command twice", f"-list {LIST} -storepass changeit", files=ONE),
    Case("a missing argument", "-list -keystore"),
    Case("a missing argument of -storepass", "-list -storepass"),
    Case("a missing argument with modifier", "-list -storepass:env"),
    Case("an option swallows the next", "-list -keystore -storepass changeit"),
    Case("case does not matter", "-LIST -KeyStore one.p12 -STOREPASS changeit", files=ONE),
    Case("hyphens do not matter", "--list --key-store one.p12 -s-t-o-r-epass changeit", files=ONE),
    Case("accents do not matter", "-líst -keystöre one.p12 -storepass changeit", files=ONE),
    Case(
        "blanks do not matter",
        ("-li st", "-keystore", "one.p12", "-storepass ", "changeit"),
        files=ONE,
    ),
    Case("no abbreviations", "-lis -keystore one.p12"),
    Case("an empty argument", ("-list", "", "-keystore", "one.p12"), files=ONE),
    Case("a lone hyphen", "-list - -keystore one.p12", files=ONE),
    Case("no argument files", "@args"),
    Case(
        "options of other commands",
        f"{LIST} -storepass changeit -validity 5 -dname x -rfc -noprompt",
        files=ONE,
    ),
    Case("a number that is none", "-genkeypair -keysize abc"),
    Case("a size beyond an int", "-genkeypair -keysize 99999999999"),
    Case("a validity that is none", "-genkeypair -validity 1.5"),
    Case("validity of nought anywhere", f"{LIST} -storepass changeit -validity 0", files=ONE),
    Case("-v and -rfc", f"{LIST} -storepass changeit -v -rfc", files=ONE),
    Case(
        "repeated options are warned about",
        f"{LIST} -storepass x -storepass changeit -keystore one.p12",
        files=ONE,
    ),
    Case("repeated in another case", f"{LIST} -KEYSTORE one.p12 -storepass changeit", files=ONE),
    Case("repeated flags", f"{LIST} -rfc -rfc -storepass changeit", files=ONE),
    Case(
        "repeated and -nowarn", f"{LIST} -keystore one.p12 -nowarn -storepass changeit", files=ONE
    ),
    Case("repeated and an error", "-list -keystore no.p12 -keystore none.p12"),
    Case(
        "repeated password with modifiers",
        f"{LIST} -storepass:env A -storepass changeit",
        files=ONE,
        env={"A": "changeit"},
    ),
    Case(
        "an option three times",
        f"{LIST} -alias a -alias b -alias mykey -storepass changeit",
        files=ONE,
    ),
    Case("-debug", f"{LIST} -storepass changeit -debug", files=JKS | ONE),
    Case("-debug of an unknown option", "-list -debug -frobnicate", differs=NO_FRAMES),
    Case("-debug of an error", "-list -debug -keystore no.p12", differs=NO_FRAMES),
    Case("-v of an error", "-list -v -keystore no.p12", differs=NO_FRAMES),
    Case("-v of a wrong password", f"{LIST} -v -storepass changeme", files=ONE, differs=NO_FRAMES),
]

PASSWORDS = [
    Case(
        "a password from the environment",
        f"{LIST} -storepass:env MINE",
        files=ONE,
        env={"MINE": "changeit"},
    ),
    Case("an environment without it", f"{LIST} -storepass:env NOT_SET", files=ONE),
    Case("an empty variable", f"{LIST} -storepass:env MINE", files=ONE, env={"MINE": ""}),
    Case(
        "a password from a file",
        f"{LIST} -storepass:file pass",
        files={**ONE, "pass": b"changeit\nmore\n"},
    ),
    Case(
        "a file without a line end",
        f"{LIST} -storepass:file pass",
        files={**ONE, "pass": b"changeit"},
    ),
    Case(
        "a file with CR LF", f"{LIST} -storepass:file pass", files={**ONE, "pass": b"changeit\r\n"}
    ),
    Case(
        "a file with CR",
        f"{LIST} -storepass:file pass",
        files={**ONE, "pass": b"changeit\rnot this"},
    ),
    Case("an empty file", f"{LIST} -storepass:file pass", files={**ONE, "pass": b""}),
    Case("no file", f"{LIST} -storepass:file pass", files=ONE),
    Case("a folder for a file", f"{LIST} -storepass:file pass", files={**ONE, "pass/": b""}),
    Case(
        "modifiers in another case",
        f"{LIST} -storepass:ENV MINE",
        files=ONE,
        env={"MINE": "changeit"},
    ),
    Case("an unknown modifier", f"{LIST} -storepass:foo changeit", files=ONE),
    Case("an empty modifier", f"{LIST} -storepass: changeit", files=ONE),
    Case("two modifiers", f"{LIST} -storepass:env:file MINE", files=ONE, env={"MINE": "changeit"}),
    Case(
        "a modifier that is not looked at",
        "-list:env -keystore:file one.p12 -storepass changeit",
        files=ONE,
    ),
    Case(
        "-keypass from the environment",
        "-genkeypair -keyalg EC -keypass:env NONE -keystore a.p12 -storepass changeit",
    ),
]

FILES = [
    conf(
        "a file of options",
        "keytool.all = -keystore one.p12\nkeytool.list = -storepass changeit -rfc\n",
    ),
    conf("quoted words", "keytool.list = -keystore 'one.p12' -storepass \"change\"it\n"),
    conf("escapes", "keytool.list = -keystore one.p12 \\\n   -storepass \\u0063hangeit\n"),
    conf(
        "a system property",
        "keytool.list = -keystore ${store} -storepass changeit\n",
        "-list -conf my.conf -J-Dstore=one.p12",
    ),
    conf("a property that is not set", "keytool.list = -keystore ${store} -storepass changeit\n"),
    conf(
        "the command line wins",
        "keytool.list = -keystore no.p12 -storepass changeit\n",
        "-list -conf my.conf -keystore one.p12",
    ),
    conf(
        "options of another command",
        "keytool.delete = -keystore one.p12\nkeytool.all=-storepass changeit\n",
    ),
    conf(
        "both names of a command",
        "keytool.export = -rfc\nkeytool.exportcert = -rfc\n",
        "-export -conf my.conf",
    ),
    conf(
        "the other name of a command",
        "keytool.export=-rfc\nkeytool.all=-keystore one.p12 -storepass changeit\n",
        "-exportcert -conf my.conf",
    ),
    conf("a bad option inside", "keytool.list = -nonsense\n"),
    conf(
        "a command inside", "keytool.all = -keystore one.p12 -storepass changeit\n", "-conf my.conf"
    ),
    conf(
        "seen by -debug",
        "keytool.all = -keystore one.p12 -storepass changeit\n",
        "-list -conf my.conf -debug",
    ),
    conf(
        "an empty file of options", "", "-list -conf my.conf -keystore one.p12 -storepass changeit"
    ),
    conf("a second command inside", "keytool.list = -delete\n"),
    conf(
        "repeated inside and outside",
        "keytool.list = -keystore no.p12 -keystore no2.p12\n",
        "-list -conf my.conf -keystore one.p12 -storepass changeit",
    ),
    Case("no file of options", "-list -conf my.conf"),
    Case("-conf without an argument", "-list -conf"),
    Case("-conf with -help", "-list -help -conf my.conf"),
]

MACHINE = [
    Case("-J is not an option", f"{LIST} -J-Dfoo=bar -storepass changeit", files=ONE),
    Case("-J alone", "-list -J"),
    Case(
        "a default type by property",
        "-genkeypair -keyalg EC -dname CN=a -storepass changeit -keystore a -J-Dkeystore.type=jks",
        files={},
    ),
    Case(
        "-providername",
        f"{LIST} -storepass changeit -providername SUN -storetype pkcs12",
        files=ONE,
    ),
    Case(
        "-providername without a type",
        f"{LIST} -storepass changeit -providername SUN",
        files=JKS | ONE,
    ),
    Case(
        "-providername of a stranger", f"{LIST} -storepass changeit -providername Nobody", files=ONE
    ),
    Case(
        "-addprovider of a stranger", f"{LIST} -storepass changeit -addprovider Nobody", files=ONE
    ),
    Case(
        "-addprovider of one that is there",
        f"{LIST} -storepass changeit -addprovider SunJCE",
        files=ONE,
    ),
    Case(
        "-providerclass of a stranger",
        f"{LIST} -storepass changeit -providerclass org.example.Provider",
        files=ONE,
    ),
    Case(
        "-providerclass of no provider",
        f"{LIST} -storepass changeit -providerclass java.lang.String",
        files=ONE,
    ),
    Case("-providerarg alone", f"{LIST} -providerarg x -storepass changeit", files=ONE),
    Case(
        "-addprovider with -providerarg",
        f"{LIST} -storepass changeit -addprovider Nobody -providerarg x",
        files=ONE,
    ),
    Case("-providerpath", f"{LIST} -storepass changeit -providerpath .", files=ONE),
    Case("-protected with a password", f"{LIST} -storepass changeit -protected", files=ONE),
    Case("-protected alone", f"{LIST} -protected", files=ONE),
    Case("-cacerts and -keystore", f"{LIST} -cacerts", files=ONE),
    Case("-cacerts and -storetype", "-list -cacerts -storetype jks"),
    Case("-keystore NONE", "-list -keystore NONE -storepass changeit"),
    Case(
        "-storetype pkcs11",
        "-list -storetype PKCS11 -keystore one.p12 -storepass changeit",
        files=ONE,
    ),
    Case("the default store", "-list -storepass changeit", files={".keystore": "one.jks"}),
    Case("no default store", "-list -storepass changeit"),
    Case(
        "a default store is made",
        "-importcert -noprompt -alias a -file rsa.cer -storepass changeit",
        files={"rsa.cer": "rsa.cer"},
    ),
]

CASES = WORDS + PASSWORDS + FILES + MACHINE
