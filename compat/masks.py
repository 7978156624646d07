"""The masks, each with its reason, and the differences declared with them."""

from compat.case import Differs, Mask

FRAMES = Mask(
    "frames",
    "names the methods of a Java program that is not there",
    r"(?m)^(\tat .*|\t\.\.\. \d+ more|Caused by: .*)\n",
)

NO_FRAMES = Differs("OK", "A stack trace is its first line: there are no Java frames.", FRAMES)

IDENTITY = Mask(
    "identity",
    "the number the JVM gives an object, new in each run",
    r"(?m)@[0-9a-f]{1,8}$",
    b"@",
)

STRIPPED = (b'"<parameter', b'"<local')
"""How a build without debug information writes the names of what is null."""

UNNAMED = Mask(
    "unnamed",
    "the name of a Java variable, which a stripped build does not know",
    r'because "[^"]+" is null',
    b"because it is null",
)

TOLD_TOO_EARLY = Mask(
    "told too early",
    "says that a certificate was added before it tries to write the store",
    r"Certificate was added to keystore\n",
)

TOLD_WHEN_DONE = Differs(
    "OK",
    "Success is told after the store was written, not before it fails.",
    TOLD_TOO_EARLY,
)

NO_EMPTY_FILE = Differs(
    "OK",
    "An export that fails leaves no empty file behind, and a file that was there as it was.",
    files=("out.cer", "certificate.cer", "ec.cer"),
)

DISTRIBUTOR = Mask(
    "distributor",
    "a distributor adds numbers of its own to the version",
    r"(?m)^(keytool \d+\.\d+\.\d+)[.\d]*$",
    rb"\1",
)

NO_TOKENS = Differs(
    "OK", "PKCS#11 modules need a JVM: SunPKCS11 takes no configuration, and is not found with one."
)

NO_MD2 = Differs("N-I", "MD2withRSA cannot sign: no library offers MD2 any more.")
