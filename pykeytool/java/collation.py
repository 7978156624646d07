"""How keytool compares words: a collation of the lowest strength, not equality.

Observed on 17.0.15: case, accents, hyphens, spaces and control characters do not count, so
``--list``, ``-LIST``, ``-l-i-s-t`` and ``-líst`` are one word; other punctuation does count.
"""

_IGNORED = dict.fromkeys([*range(0x01, 0x21), *range(0x7F, 0xA1), ord("-"), 0xAD])


def word(text: str) -> str:
    """What counts of a word: two words are the same to keytool when these are equal."""
    text = text.translate(_IGNORED)
    if not text.isascii():
        from unicodedata import category, normalize

        decomposed = normalize("NFD", text)
        text = "".join(character for character in decomposed if category(character) != "Mn")
    return text.lower()
