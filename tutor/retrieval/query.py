"""Make a question ready for search: its terms, their translations, and what the encoder is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from tutor.index.encoder import Encoder
from tutor.index.lesson_index import LessonIndex
from tutor.retrieval.chinese import weigh_pairs
from tutor.retrieval.translate import Part, Translator, is_short
from tutor.text.fold import fold
from tutor.text.language import detect_language, has_han
from tutor.text.words import content_words, stem_word, tokenize
from tutor.types import Query

Group = tuple[tuple[str, float], ...]
LEAST_RELATED, MOST_RELATED = 0.6, 8
ALIKE = 0.6  # how far a Chinese word stands for another that shares a sense with it
WORDS_AT_ONCE = 4  # what the encoder takes without loading its library
_ENGLISH_WORD = re.compile(r"[a-z]{3,}")
PHRASE_WEIGHT = 0.8  # of one term of a translation that has several


def prepare_query(question: str, index: LessonIndex, encoder: Encoder, translator: Translator) -> Query:
    """Make a question ready for search in every language of the lessons.

    Chinese words are translated where lessons are in a Latin script, English ones where lessons are in Chinese, so
    a mixed question reaches both.
    """
    language = detect_language(question)
    terms = tuple(dict.fromkeys(tokenize(question)))
    chinese = [term for term in terms if has_han(term)]
    pairs = weigh_pairs(question) if chinese else {}
    others = [term for term in terms if not has_han(term)]
    to_english = (
        translator.translate_chinese(question, by_names=True) if chinese and _has_other_than_chinese(index) else []
    )
    to_chinese = translator.translate_english(others, index.knows) if others and "zh" in index.languages else []
    alike = translator.relate_chinese(question, index.knows) if chinese and "zh" in index.languages else []
    legs = []
    for name in index.languages:
        if name == "zh":
            groups: list[Group] = [((term, pairs.get(term, 1.0)),) for term in chinese]
            groups += [_weigh_part(part, index) for part in to_chinese]
            groups += [_lower(_weigh_part(part, index)) for part in alike]
        else:
            groups = [((term, 1.0),) for term in others]
            groups += [_weigh_part(part, index) for part in to_english if has_han(part.text)]
        legs.append((name, tuple(group for group in groups if group)))
    content = _collect_groups(question, to_english, to_chinese)
    return Query(
        text=question,
        language=language,
        terms=tuple((term, pairs.get(term, 1.0)) for term in terms),
        dense_text=question if encoder.reads(language) else "",
        groups=content,
        related=_add_alike(question, content, alike, relate_words(question, [g[0] for g in content], index, encoder)),
        legs=tuple(legs),
        gloss=translator.gloss_chinese(question) if chinese else "",
    )


def relate_words(
    question: str, terms: Sequence[str], index: LessonIndex, encoder: Encoder
) -> tuple[tuple[tuple[str, float], ...], ...]:
    """Return for each term of a question the words of the lessons that mean nearly the same, by the encoder.

    Only English words are looked up; Chinese ones have their translations and the words that share these.
    """
    forms = {stem_word(word): word for word in _ENGLISH_WORD.findall(fold(question))}
    english = [term for term in terms if term in forms] if encoder.reads("en") and index.words else []
    vectors = {forms[term]: vector for term in english if (vector := index.find_word_vector(term)) is not None}
    wanted = [forms[term] for term in english if forms[term] not in vectors]
    for start in range(0, len(wanted), WORDS_AT_ONCE):
        batch = wanted[start : start + WORDS_AT_ONCE]
        vectors.update(zip(batch, encoder.encode(batch), strict=True))
    return tuple(
        index.find_related(vectors[forms[term]], least=LEAST_RELATED, k=MOST_RELATED)
        if forms.get(term) in vectors
        else ()
        for term in terms
    )


def _add_alike(
    question: str, groups: Sequence[Sequence[str]], alike: Sequence[Part], related: Sequence[Group]
) -> tuple[Group, ...]:
    """Add to what is related to each word of a question the Chinese words that share a sense with it."""
    folded = fold(question)
    spans = _locate_parts(folded, alike)
    added = []
    for group, near in zip(groups, related, strict=True):
        at = folded.find(group[0])
        inside = [part for part, start, end in spans if at >= 0 and start < at + len(group[0]) and at < end]
        names = dict.fromkeys(name for part in inside for name in part.translations if len(name) == len(group[0]))
        added.append((*near, *((name, ALIKE) for name in names)))
    return tuple(added)


def _lower(group: Group) -> Group:
    return tuple((term, weight * ALIKE) for term, weight in group)


def _has_other_than_chinese(index: LessonIndex) -> bool:
    return any(name != "zh" for name in index.languages)


def _weigh_part(part: Part, index: LessonIndex) -> Group:
    """Weigh the names of one thing so that together they count as one term.

    Each name's own rarity is replaced by that of all names taken together, so that the rarest sense of a word does
    not outweigh its usual one. A part whose names the lessons lack still counts in what a full match would score.
    """
    weights: dict[str, float] = {}
    for phrase in (part.text, *part.translations) if not has_han(part.text) else part.translations:
        terms = list(dict.fromkeys(tokenize(phrase)))
        if is_short(terms):
            for term in terms:
                weights[term] = max(weights.get(term, 0.0), 1.0 if len(terms) == 1 else PHRASE_WEIGHT)
    known = {term: weight for term, weight in weights.items() if index.knows(term)}
    if not known:
        return ((part.text, 1.0),) if weights else ()
    size = index.lexical.size
    together = min(size, sum(index.lexical.count_texts_with(term) for term in known))
    rarity = float(np.log1p((size - together + 0.5) / (together + 0.5)))
    return tuple((term, weight * rarity / index.idf(term)) for term, weight in known.items())


def _collect_groups(
    question: str, to_english: Sequence[Part], to_chinese: Sequence[Part]
) -> tuple[tuple[str, ...], ...]:
    """Return the question's content words, each with the terms of its translations."""
    folded = fold(question)
    names: dict[str, list[str]] = {}
    for part in to_chinese:
        words = part.text.split()
        for number, term in enumerate(words):
            for name in map(tokenize, part.translations):
                names.setdefault(term, []).extend(_pick_share(name, number, len(words)))
    spans = _locate_parts(folded, [part for part in to_english if has_han(part.text)])
    groups = []
    for word in content_words(question):
        others = list(names.get(word, ()))
        if has_han(word):
            at = folded.find(word)
            for part, start, end in spans:
                if start < at + len(word) and at < end:
                    place = (at + len(word) / 2 - start) / (end - start)
                    for terms in filter(None, map(_list_in_order, part.translations)):
                        others += terms if end - start <= len(word) else [_pick_term(terms, place)]
        groups.append(tuple(dict.fromkeys((word, *(term for term in others if not term.isdigit())))))
    return tuple(groups)


def _list_in_order(name: str) -> list[str]:
    """Return the terms of an English name in the order of a Chinese one: of "number of sails" the sails come first.

    A number in a name, as in CO2, does not stand for a word without the rest of it.
    """
    head, _, owner = name.partition(" of ")
    return [term for term in tokenize(owner) + tokenize(head) if not term.isdigit()]


def _pick_term(terms: Sequence[str], place: float) -> str:
    """Return the term of a translation that stands where a word stands in its part: 分类 of 分类微调 is the first.

    `place` is 0 for the start of the part and 1 for its end.
    """
    return terms[min(len(terms) - 1, max(0, int(place * len(terms))))]


def _pick_share(terms: Sequence[str], number: int, of: int) -> Sequence[str]:
    """Return the terms of a Chinese name that stand for one of several words: 分类 of 分类微调 for the first of two.

    A name of a single word is told by its last pair: 长度 of 上下文长度 and not 上下.
    """
    if of == 1:
        return terms[-1:]
    return terms[number * len(terms) // of : max(1, (number + 1) * len(terms) // of)] if len(terms) >= of else terms


def _locate_parts(folded: str, parts: Iterable[Part]) -> list[tuple[Part, int, int]]:
    spans = []
    start = 0
    for part in parts:
        at = folded.find(part.text, start)
        if at >= 0:
            start = at + len(part.text)
            spans.append((part, at, start))
    return spans
