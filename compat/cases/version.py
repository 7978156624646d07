"""-version, which release 17 does not know, and everything that is checked before it is told."""

from dataclasses import replace

from compat.case import Case
from compat.masks import DISTRIBUTOR, NO_FRAMES

LINES = (
    "-version -v",
    "-version -rfc -v",
    "-VERSION",
    "--version",
    "-v-e-r-s-i-o-n",
    "-vérsion",
    "-version -alias a -alias b",
    "-version -alias a -alias b -nowarn",
    "-version -version",
    "-version -list",
    "-list -version",
    "-version -help",
    "-help -version",
    "-version 25",
    "version",
    "-vers",
    "-version -frobnicate",
    "-version -tls",
    "-version -keystore no.p12",
    "-version -keystore no.p12 -storepass changeit",
    "-version -keystore NONE -storetype jks",
    "-version -cacerts",
    "-version -cacerts -keystore x",
    "-version -storepass short",
    "-version -storepass",
    "-version -new short",
    "-version -keypass short",
    "-version -protected",
    "-version -protected -storepass changeit",
    "-version -storetype nonsense",
    "-version -storetype PKCS11",
    "-version -storetype PKCS11 -keystore x",
    "-version -storetype Windows-ROOT -storepass changeit",
    "-version -providername SUN",
    "-version -providername nobody",
    "-version -providername SunEC",
    "-version -addprovider SunEC",
    "-version -addprovider nobody",
    "-version -providerclass nobody",
    "-version -validity 0",
    "-version -validity x",
    "-version -conf no.conf",
    "-version -storepass:file no.pass",
    "-version -srckeystore no.p12",
    "-version -noprompt -trustcacerts",
)

CASES = [
    Case(
        "-version -debug",
        "-version -debug",
        masks=(DISTRIBUTOR,),
        differs=replace(NO_FRAMES, releases=(17,)),
    ),
    *[Case(line, line, masks=(DISTRIBUTOR,)) for line in LINES],
    Case(
        "options from a file",
        "-version -conf my.conf",
        files={"my.conf": b"keytool.version = -v\nkeytool.all = -nowarn\n"},
        masks=(DISTRIBUTOR,),
    ),
    Case(
        "a bad option from a file",
        "-version -conf my.conf",
        files={"my.conf": b"keytool.version = -frobnicate\n"},
        masks=(DISTRIBUTOR,),
    ),
]
