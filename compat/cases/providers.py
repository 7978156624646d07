"""Providers and stores that need a JVM: what a JDK without them says, and of its own ones."""

from compat.case import Case
from compat.masks import NO_TOKENS

ONE = {"one.p12": "one.p12"}
JKS = {"one.jks": "one.jks"}
LIST = "-list -keystore one.p12 -storepass changeit"
MAKE = "-genkeypair -keyalg EC -dname CN=a -alias a -keystore new -storepass changeit"
COPY = "-importkeystore -srckeystore one.p12 -srcstorepass changeit -destkeystore new"
COPY += " -deststorepass changeit"
KNOWN = (
    "SUN",
    "SunRsaSign",
    "SunEC",
    "SunJSSE",
    "SunJCE",
    "SunJGSS",
    "SunSASL",
    "XMLDSig",
    "SunPCSC",
    "JdkLDAP",
    "JdkSASL",
    "SunPKCS11",
)
STRANGE = ("BC", "SunMSCAPI", "Apple", "sun", "SUNJCE", "OracleUcrypto", "SunPKCS11-nss")
CLASSES = (
    "sun.security.provider.Sun",
    "sun.security.rsa.SunRsaSign",
    "sun.security.ec.SunEC",
    "sun.security.ssl.SunJSSE",
    "com.sun.crypto.provider.SunJCE",
    "sun.security.jgss.SunProvider",
    "com.sun.security.sasl.Provider",
    "org.jcp.xml.dsig.internal.dom.XMLDSigRI",
    "sun.security.smartcardio.SunPCSC",
    "sun.security.provider.certpath.ldap.JdkLDAP",
    "com.sun.security.sasl.gsskerb.JdkSASL",
    "sun.security.pkcs11.SunPKCS11",
    "org.bouncycastle.jce.provider.BouncyCastleProvider",
    "com.sun.net.ssl.internal.ssl.Provider",
    "sun.security.mscapi.SunMSCAPI",
    "apple.security.AppleProvider",
    "java.lang.String",
    "java.lang.Object",
    "java.util.Date",
    "java.util.ArrayList",
    "java.security.Provider",
    "java.lang.Runnable",
    "java/lang/String",
    "SunJCE",
    "no such class",
)
TYPES = (
    "PKCS11",
    "pkcs11",
    "Windows-MY",
    "windows-my",
    "Windows-ROOT",
    "WINDOWS-ROOT",
    "Windows-MY-CURRENTUSER",
    "Windows-MY-LOCALMACHINE",
    "KeychainStore",
    "KeychainStore-ROOT",
    "BCFKS",
    "nonsense",
    "p12",
    "PKCS#12",
    "SunPKCS11",
)

NAMES = [
    *[
        Case(f"{option} {name}", f"{LIST} {option} {name}", files=ONE)
        for option in ("-addprovider", "-providername")
        for name in (*KNOWN, *STRANGE)
    ],
    *[
        Case(
            f"-providername {name} of JKS",
            f"-list -keystore one.jks -storepass changeit -storetype jks -providername {name}",
            files=JKS,
        )
        for name in ("SUN", "SunJCE", "SunJSSE", "SunEC", "SunPKCS11")
    ],
    *[
        Case(f"-providername {name} of {kind}", f"{MAKE} -providername {name} -storetype {kind}")
        for name in ("SUN", "SunJCE", "SunJSSE")
        for kind in ("jceks", "jks")
    ],
    Case("-providername of a new store", f"{MAKE} -providername SunJCE"),
    Case("-providername twice", f"{LIST} -providername Foo -providername SUN", files=ONE),
    Case("-providername of a store that is not there", "-list -keystore x -providername SUN"),
    Case("-providername of the source", f"{COPY} -srcprovidername Foo", files=ONE),
    Case(
        "-providername of the source that is there",
        f"{COPY} -srcprovidername SunJSSE -v",
        files=ONE,
    ),
    Case(
        "-providername of the source of the wrong kind",
        f"{COPY} -srcprovidername SunJCE",
        files=ONE,
    ),
    Case(
        "-providername of the source with a type",
        f"{COPY} -srcprovidername SunJCE -srcstoretype jks",
        files=ONE,
    ),
    Case("-destprovidername", f"{COPY} -destprovidername Foo", files=ONE),
    Case("-destprovidername of the wrong kind", f"{COPY} -destprovidername SunJCE", files=ONE),
]
ADDED = [
    *[
        Case(f"-providerclass {name}", (*LIST.split(), "-providerclass", name), files=ONE)
        for name in CLASSES
    ],
    *[Case(f"-provider {name}", f"{LIST} -provider {name}", files=ONE) for name in CLASSES[:2]],
    *[
        Case(
            f"-addprovider {name} with an argument",
            f"{LIST} -addprovider {name} -providerarg x",
            files=ONE,
        )
        for name in (*KNOWN, "BC")
    ],
    *[
        Case(
            f"-providerclass {name} with an argument",
            f"{LIST} -providerclass {name} -providerarg x",
            files=ONE,
        )
        for name in CLASSES[:17]
    ],
    Case("two providers", f"{LIST} -addprovider SUN -addprovider SunJCE", files=ONE),
    Case(
        "two providers, the second a stranger",
        f"{LIST} -addprovider SUN -addprovider Foo",
        files=ONE,
    ),
    Case("classes come after names", f"{LIST} -providerclass foo -addprovider bar", files=ONE),
    Case("names come before classes", f"{LIST} -addprovider bar -providerclass foo", files=ONE),
    Case("the same provider twice", f"{LIST} -addprovider SUN -addprovider SUN", files=ONE),
    Case(
        "-providerarg of the second",
        f"{LIST} -addprovider SUN -addprovider SunJCE -providerarg x",
        files=ONE,
    ),
    Case(
        "-providerarg after another option", f"{LIST} -addprovider SUN -v -providerarg x", files=ONE
    ),
    Case("-providerarg twice", f"{LIST} -addprovider SUN -providerarg x -providerarg y", files=ONE),
    Case("-providerarg first", f"-providerarg x {LIST}", files=ONE),
    Case(
        "-providerarg that looks like an option",
        f"{LIST} -addprovider Foo -providerarg -v",
        files=ONE,
    ),
    Case(
        "-providerarg empty", (*LIST.split(), "-addprovider", "SUN", "-providerarg", ""), files=ONE
    ),
    Case("-PROVIDERARG", f"{LIST} -addprovider SUN -PROVIDERARG x", files=ONE),
    Case("-providerarg with modifier", f"{LIST} -addprovider SUN -providerarg:env x", files=ONE),
    Case(
        "a configuration that is not there",
        f"{LIST} -addprovider SunPKCS11 -providerarg p.cfg",
        files=ONE,
    ),
    Case(
        "a configuration",
        f"{LIST} -addprovider SunPKCS11 -providerarg p.cfg",
        files={**ONE, "p.cfg": b"name=Card\nlibrary=/no/such/library.so\n"},
        differs=NO_TOKENS,
    ),
    Case(
        "a configuration by class",
        f"{LIST} -providerclass sun.security.pkcs11.SunPKCS11 -providerarg p.cfg",
        files={**ONE, "p.cfg": b"name=Card\nlibrary=/no/such/library.so\n"},
        differs=NO_TOKENS,
    ),
    Case("-providerpath alone", f"{LIST} -providerpath x.jar", files=ONE),
    Case(
        "-providerpath and a class", f"{LIST} -providerpath x.jar -providerclass foo.Bar", files=ONE
    ),
    Case("-providerpath of several", f"{LIST} -providerpath a.jar:b.jar:c", files=ONE),
    *[
        Case(f"an unknown provider of -{command}", f"-{command} -addprovider Foo", b"")
        for command in (
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
    ],
    Case("an unknown provider of -showinfo -tls", "-showinfo -tls -providerclass Foo"),
    Case("a provider and no command", "-addprovider Foo"),
    Case("a provider and help", "-list -addprovider Foo -help"),
    Case("a provider with -v", f"{LIST} -addprovider Foo -nowarn", files=ONE),
]
STORES = [
    *[Case(f"-storetype {kind}", f"-list -storetype {kind} -storepass changeit") for kind in TYPES],
    *[
        Case(f"-storetype {kind} and a file", f"{LIST} -storetype {kind}", files=ONE)
        for kind in TYPES
    ],
    *[
        Case(f"-storetype {kind} and NONE", f"-list -keystore NONE -storetype {kind}")
        for kind in TYPES
    ],
    *[Case(f"a new {kind}", f"{MAKE} -storetype {kind}") for kind in TYPES],
    *[
        Case(f"a new {kind} in NONE", f"{MAKE.replace('new', 'NONE')} -storetype {kind}")
        for kind in TYPES[:5]
    ],
    *[Case(f"from {kind}", f"{COPY} -srcstoretype {kind}", files=ONE) for kind in TYPES],
    *[Case(f"to {kind}", f"{COPY} -deststoretype {kind}", files=ONE) for kind in TYPES],
    *[
        Case(f"-storepasswd of {kind}", f"-storepasswd -storetype {kind} -new changeme")
        for kind in ("PKCS11", "Windows-MY", "KeychainStore")
    ],
    *[
        Case(f"-keypasswd of {kind}", f"-keypasswd -storetype {kind} -new changeme")
        for kind in ("PKCS11", "Windows-MY", "KeychainStore")
    ],
    *[
        Case(f"-keypass and {kind}", f"-certreq -storetype {kind} -keypass changeit -keystore NONE")
        for kind in ("PKCS11", "Windows-MY", "jks")
    ],
    *[
        Case(f"-protected and {kind}", f"-list -storetype {kind} -protected")
        for kind in ("PKCS11", "Windows-MY", "KeychainStore", "jks")
    ],
    *[
        Case(
            f"from PKCS11 with {option}",
            f"-importkeystore -srcstoretype PKCS11 -destkeystore new {option}",
        )
        for option in (
            "-srckeystore NONE",
            "-srckeystore x",
            "-srckeystore NONE -srcprotected",
            "-srckeystore NONE -srckeypass changeit",
            "-srckeystore NONE -srcstorepass changeit -srcprotected",
            "-srckeystore NONE -destkeypass changeit -deststorepass changeit",
        )
    ],
    *[
        Case(
            f"to PKCS11 with {option}",
            f"-importkeystore -srckeystore one.p12 -deststoretype PKCS11 {option}",
            files=ONE,
        )
        for option in (
            "",
            "-destkeystore NONE",
            "-destkeystore x",
            "-destkeystore NONE -destkeypass changeit",
            "-destkeystore NONE -destprotected -deststorepass changeit",
            "-destkeystore NONE -srcalias mykey -destkeypass changeit",
        )
    ],
]
PROTECTED = [
    Case("-protected of JKS", "-list -keystore one.jks -protected", files=JKS),
    Case(
        "-protected and -keypass",
        "-certreq -keystore one.jks -protected -keypass changeit",
        files=JKS,
    ),
    Case(
        "-protected and -new", "-storepasswd -keystore one.jks -protected -new changeme", files=JKS
    ),
    Case("-protected and -destkeypass", f"{COPY} -destprotected", files=ONE),
    Case(
        "-srcprotected",
        "-importkeystore -srckeystore one.p12 -srcprotected -destkeystore new"
        " -deststorepass changeit",
        files=ONE,
    ),
    Case("-srcprotected and -srcstorepass", f"{COPY} -srcprotected", files=ONE),
    Case(
        "-srcprotected and -srckeypass",
        "-importkeystore -srckeystore one.p12 -srcprotected"
        " -srcalias mykey -srckeypass changeit -destkeystore new -deststorepass changeit",
        files=ONE,
    ),
    Case("-srcprotected of another command", f"{LIST} -srcprotected", files=ONE),
    Case(
        "-protected of a new store", "-genkeypair -keyalg EC -dname CN=a -keystore new -protected"
    ),
    Case(
        "-protected of a new JKS",
        "-genkeypair -keyalg EC -dname CN=a -keystore new -protected -storetype jks",
    ),
    Case("-protected of -delete", "-delete -alias mykey -keystore one.jks -protected", files=JKS),
    Case(
        "-protected of -importcert",
        "-importcert -noprompt -alias a -file rsa.cer -keystore new -protected",
        files={"rsa.cer": "rsa.cer"},
    ),
    *[
        Case(f"-keystore NONE with {command}", f"-{command} -keystore NONE -storepass changeit")
        for command in (
            "list",
            "delete -alias a",
            "genkeypair -keyalg EC -dname CN=a",
            "storepasswd -new changeme",
            "certreq",
            "exportcert",
        )
    ],
    *[
        Case(f"-keystore {name}", f"-list -keystore {name} -storepass changeit")
        for name in ("none", "None", "NONE/", "./NONE", "file:one.p12", "/dev/null")
    ],
    *[
        Case(f"-cacerts with {options}", f"-list -cacerts {options}", files=ONE)
        for options in (
            "-keystore one.p12",
            "-keystore NONE",
            "-storetype jks",
            "-storetype jks -keystore one.p12",
            "-destkeystore x",
            "-deststoretype jks",
            "-storetype PKCS11",
            "-addprovider Foo",
            "-validity 0",
            "-v -rfc",
        )
    ],
    Case("-cacerts of -genkeypair with -keystore", f"{MAKE} -cacerts"),
    Case("-cacerts of -importkeystore", f"{COPY} -cacerts", files=ONE),
    Case(
        "-cacerts of -printcert",
        "-printcert -file rsa.cer -cacerts -keystore x",
        files={"rsa.cer": "rsa.cer"},
    ),
]

NEW_KEYS = [
    Case(f"-protected of {line}", f"-{line} -keystore new -protected", b"hello\n")
    for line in (
        "genkeypair -keyalg EC -dname CN=a -storetype jceks",
        "genseckey -keyalg AES -keysize 128",
        "genseckey -keyalg AES -keysize 128 -storetype jceks",
        "importpass",
        "importpass -storetype jceks",
    )
]

CASES = NEW_KEYS + NAMES + ADDED + STORES + PROTECTED
