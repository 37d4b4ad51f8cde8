"""Headings, cells and beginnings of sentences written as they stand within a sentence."""

from __future__ import annotations

import re

MIN_SENTENCE_WORDS = 3  # a question has more words than this


def write_small(phrase: str, text: str, known: dict[str, str]) -> str:
    """Return a heading, cell or beginning of a sentence as it stands within one: only names keep their capitals.

    A word is a name where the text writes it with a capital within sentences more often than without. What was found
    of a word is kept in `known`.
    """
    is_sentence = phrase.endswith("?") and len(phrase.split()) > MIN_SENTENCE_WORDS
    rest = phrase.split()[1:]
    is_plain = bool(rest) and not any(word[:1].isupper() for word in rest)  # its first letter is that of a line

    def write_word(found: re.Match[str]) -> str:
        big = found.group()
        small = big[:1].lower() + big[1:]
        if small in ("a", "an", "the"):
            return small
        if big not in known:
            names = len(re.findall(rf"(?<=[a-z,] ){re.escape(big)}\b", text))
            common = len(re.findall(rf"\b{re.escape(small)}\b", text))
            known[big] = small if common > names else "" if common == names == 0 else big
        may_be_small = is_sentence or (found.start() == 0 and (is_plain or (bool(rest) and big.endswith("ing"))))
        return known[big] or (small if may_be_small else big)

    return re.sub(r"\b(?:A|[A-Z][a-z]+(?:-[a-z]+)*)\b", write_word, phrase)
