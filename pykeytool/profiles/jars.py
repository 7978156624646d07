"""How a release reads signed jars."""

from typing import NamedTuple


class Jars(NamedTuple):
    """What changed from release to release."""

    signs_below: bool = True
    """Whether signature files in folders below META-INF count."""
    bare_timestamps: bool = True
    """Whether a timestamp may be signed without attributes."""
    counts_entries: bool = False
    """Whether an archive's directory too short for the number of its entries is refused at once."""
    bad_entry_name: str = "bad entry name"
    """What is said of a name in an archive that is not UTF-8."""
    minds_parents: bool = True
    """Whether a path below a file is another error than one that is not there."""


JDK17 = Jars()
JDK11_0_13 = JDK17
JDK11_0_33 = JDK11_0_13
JDK8 = JDK11_0_33
JDK17_0_21 = JDK17._replace(
    bare_timestamps=False,
    counts_entries=True,
    bad_entry_name="bad entry name or comment",
)
JDK21_0_8 = JDK17._replace(signs_below=False, bad_entry_name="bad entry name or comment")
JDK21_0_13 = JDK21_0_8._replace(bare_timestamps=False, counts_entries=True)
JDK25_0_2 = JDK21_0_8._replace(counts_entries=True, minds_parents=False)
JDK25_0_5 = JDK25_0_2._replace(bare_timestamps=False)
JDK26_0_2 = JDK25_0_5
