"""How keytool compares words: a collation of the lowest strength, not equality.

Observed on 17.0.15 and 25.0.5: case, accents, hyphens, spaces and control characters do not count.
``--list``, ``-LIST``, ``-l-i-s-t`` and ``-líst`` are one word; other punctuation does count.
"""

_IGNORED = dict.fromkeys([*range(0x00, 0x21), *range(0x7F, 0xA1), ord("-"), 0xAD])
_MARKS = (range(0x300, 0x346), range(0x360, 0x362), range(0x483, 0x487), range(0x20D0, 0x20E2))
_DASHES = (*range(0x2000, 0x2016), 0x2212, 0x3000, 0xFEFF)
_IGNORED_BEYOND = dict.fromkeys([*_DASHES, *(mark for marks in _MARKS for mark in marks)])
_JOINED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})


def word(text: str) -> str:
    """What counts of a word: two words are the same to keytool when these are equal."""
    text = text.translate(_IGNORED)
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFD", text).translate(_IGNORED_BEYOND).lower().translate(_JOINED)
    return text.lower()
