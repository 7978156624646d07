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
