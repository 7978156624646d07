"""What `compat.fuzz` has found, each as short as it could be made."""

from compat.case import Case, Differs
from compat.masks import IDENTITY, NO_EMPTY_FILE, TOLD_WHEN_DONE

STORES = "keys.jks keys.p12 ca.jks one.jks one.p12 one.jceks open.p12"
FILES = {name: name for name in (*STORES.split(), "ec.cer", "rsa.cer", "dsa.cer")}
FILES["r512.csr"] = "requests/r512.csr"
JKS = "-keystore keys.jks -storepass changeit"
P12 = "-keystore keys.p12 -storepass changeit"
ROOT = "-srckeystore open.p12 -srcstorepass changeit -destkeystore keys.p12"
OTHERWISE = "-srckeystore keys.p12 -srckeypass different -destkeystore new"
REQUEST = b"different\n-----BEGIN NEW CERTIFICATE REQUEST-----\n"


def found(line: str, stdin: bytes = b"", differs: Differs | None = None) -> Case:
    """A case named by its command line."""
    name = f"{line} <<< {stdin.decode()!r}" if stdin else line
    return Case(name, line, stdin, FILES, differs=differs)


def of_size(more: str, size: int = 521) -> Case:
    """A case of -genkeypair that fails, and warns of -keysize all the same."""
    line = f"-genkeypair -keyalg EC -keysize {size} -dname CN=a {P12} {more}"
    return Case(line, line, files=FILES, masks=(IDENTITY,))


CASES = [
    *(
        of_size(more)
        for more in (
            "-alias x -sigalg RSASSA-PSS",
            "-alias ec",
            "-alias x -sigalg foo",
            "-alias x -signer nobody",
            "-alias x -ext foo",
            "-alias x -startdate foo",
            "-alias x -validity 0",
            "-alias x -groupname secp256r1",
        )
    ),
    of_size("-alias ec", 100),
    *(
        found(f"-genkeypair -alias a -keyalg EC -dname '' -storepass changeit {more}")
        for more in (
            "-keystore one.jks -keypass changeme",
            "-keystore one.jceks -keypass changeit",
            "-keystore one.jks -keypass changeit -signer mykey",
            "-keystore one.jks -keypass changeit -ext bc:c -ext ku=dig",
            "-keystore one.p12",
        )
    ),
    found(
        "-selfcert -alias mykey -dname '' -keystore one.jks -keypass changeit -storepass changeit"
    ),
    found(f"-gencert -alias own -rfc {JKS}", b"different\nxx\n"),
    found(f"-gencert -alias own -rfc {JKS}", REQUEST),
    found("-gencert -alias own -rfc -keystore keys.jks", b"changeit\ndifferent\nfoo\n"),
    *(
        found(f"-gencert -alias ec -infile r512.csr {more} {P12}")
        for more in (
            "-sigalg SHA1withRSA",
            "-sigalg foo",
            "-dname CN=a,,",
            "-dname ''",
            "-ext foo",
            "-ext honored=foo",
            "-startdate foo",
        )
    ),
    found(f"-importcert -alias own -noprompt {JKS}", b"wrong22\n"),
    found(f"-importcert -alias own -noprompt {JKS}", b"different\n"),
    found(f"-certreq -alias own -file ec.cer {JKS}", b"wrong22\n", differs=NO_EMPTY_FILE),
    found(f"-exportcert -alias nobody -file ec.cer {JKS}", differs=NO_EMPTY_FILE),
    found(f"-gencrl -alias own -file ec.cer {JKS}", b"wrong22\n", differs=NO_EMPTY_FILE),
    found(
        f"-gencert -alias own -infile rsa.cer -outfile ec.cer {JKS}",
        b"different\n",
        differs=NO_EMPTY_FILE,
    ),
    found("-importcert -alias a -file dsa.cer -keystore keys.p12 -storepass changeit", b"no\n"),
    found("-importcert -alias a -file dsa.cer -keystore keys.p12 -storepass changeit", b"yes\n"),
    found(
        "-genkeypair -alias b -keyalg RSA -keysize 512 -sigalg MD5withRSA -dname O=a"
        " -keystore one.jceks -storepass changeit",
        b"a\nb\nc\n",
    ),
    found("-exportcert -alias rsa -file no/out -keystore keys.p12"),
    found("-exportcert -alias rsa -file no/out -keystore keys.p12 -protected"),
    found("-exportcert -alias nobody -keystore keys.p12"),
    *(
        found(f"-importkeystore {line} -deststorepass changeit", typed)
        for line, typed in (
            (f"{ROOT} -srcalias a -destalias root -noprompt", b""),
            (f"{ROOT} -srcalias ec -noprompt", b""),
            (f"{ROOT} -srcalias ec", b"no\n\n"),
            (f"{ROOT} -srcalias ec", b"no\nx\n"),
            (f"{ROOT} -srcalias ec", b"yes\n"),
            (f"{OTHERWISE} -srcstoretype pkcs12", b"changeme\n"),
            (f"{OTHERWISE} -srcstoretype pkcs12 -srcstorepass changeme", b""),
            (f"{OTHERWISE} -srcstorepass changeme", b""),
            (OTHERWISE, b"changeme\n"),
            (f"{OTHERWISE} -srcalias ec", b"changeit\n"),
        )
    ),
    found(
        "-importcert -noprompt -alias x -file rsa.cer -keystore no/new.p12",
        b"changeit\nchangeit\n",
        TOLD_WHEN_DONE,
    ),
    *(
        found(f"{line} -keystore x -keystore {store}", b"no\n")
        for line, store in (
            ("-certreq", "keys.p12"),
            ("-delete", "keys.p12"),
            ("-genkeypair -keyalg EC -dname CN=a", "new.p12"),
            ("-storepasswd", "keys.p12"),
        )
    ),
    found(
        "-importkeystore -srckeystore keys.p12 -srcstorepass changeit -srcalias dsa"
        " -destkeystore new -deststoretype dks -deststorepass changeit"
    ),
    Case(
        "a weak certificate refused",
        "-importkeystore -srckeystore unicode.jks -srcstorepass changeit -destkeystore new"
        " -deststorepass changeit -destkeypass changeit",
        b"no\nno\nno\n",
        {"unicode.jks": "unicode.jks"},
    ),
    found("-genkeypair -alias a -keyalg EC -dname '' -keystore open.p12 -storepass changeit"),
    *(
        found(
            f"-genkeypair -alias b -keyalg {algorithm} -dname CN=a -sigalg ML-DSA-65"
            " -keystore new.p12 -storepass changeit"
        )
        for algorithm in (
            *("DH", "DH -keysize 512", "DH -keysize 576", "DH -keysize 3072", "ML-KEM-768"),
            *("DSA -keysize 1024", "DSA -keysize 3072", "EC", "EC -groupname secp384r1", "X448"),
        )
    ),
    *(
        Case(
            f"{command} of {store} with a password beyond ASCII",
            f"{command} -keystore {store} -storepass changeit -keypass 'pässwort'",
            b"changeit\n",
            FILES,
        )
        for command in ("-keypasswd -new changeit", "-certreq", "-keyclone -dest b")
        for store in ("one.jceks", "one.jks")
    ),
]
