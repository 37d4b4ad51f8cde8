"""Tell whether an item's term is given away: by the title of its lesson, or by letters of the question."""

from __future__ import annotations

import re

from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.termkinds import list_kind_words
from tutor.quiz.generation.variants import list_variants, spell_initials
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words

MIN_SAME_LETTERS = 5
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_HAN_RUN = re.compile(r"[㐀-鿿]+")


def is_in_title(term: str, title: str, language: str) -> bool:
    """Tell whether a title holds a term, one of its other names, its last word, or half of its words.

    Words that name a kind (method, 算法) do not count.
    """
    told = fold(title)
    for form in (term, *list_variants(term, language)):
        if len(form) > 1 and _holds(told, fold(form)):
            return True
    if (initials := spell_initials(term)) and _holds(title, initials):
        return True
    if has_han(term):
        return any(word in title for word in _split_han(term))
    words = [w for w in re.findall(r"[a-z][\w]*", fold(term)) if make_singular(w) not in list_kind_words()]
    said = {make_singular(word) for word in re.findall(r"[a-z]\w*", told)}
    shared = [word for word in words if make_singular(word) in said]
    return bool(shared) and (words[-1] in shared or 2 * len(shared) >= len(words))


def is_echoed(term: str, rest: str) -> bool:
    """Tell whether the words of a question begin with the letters of a word of the term: ConLL and ConllExtractor."""
    parts = {part.lower() for part in _PART.findall(term)} | {w.lower() for w in re.findall(r"[A-Za-z]+", term)}
    said = {word.lower() for word in re.findall(r"[A-Za-z]+", rest)}
    for part in parts:
        for word in said:
            same = _count_same(part, word)
            if same >= MIN_SAME_LETTERS or (same == len(part) == len(word) and same > 2) or (same == len(part) == 4):
                return True
    return bool(set(content_words(term)) & set(content_words(rest)) - list_kind_words())


def _holds(text: str, form: str) -> bool:
    if has_han(form):
        return form in text
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(form)}s?(?![A-Za-z0-9])", text) is not None


def _count_same(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _split_han(term: str) -> list[str]:
    """Return the words of a Chinese term that do not name a kind: 分类 of 分类算法."""
    import rjieba

    words = [word for run in _HAN_RUN.findall(term) for word in rjieba.cut(run)]
    return [word for word in words if len(word) > 1 and word not in list_kind_words()]
