"""Find what a question names by its form and no evidence mentions: a version, a setting, a title, a model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tutor.answering.demands.named import MODEL_NAME
from tutor.answering.demands.topic import find_other_setting, find_other_version
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.retrieval.chinese import INSIDE_WORD, tag_words, weigh_pairs
from tutor.retrieval.dictionary import load_dictionary, name_places
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize

MIN_OF_TITLE = 0.75  # of the words of a title
MAX_PLACE_WORDS = 4
_PLACE_TAG = "ns"  # of the segmenter
_OWN_PLACES = frozenset("中国 国内 全球 世界 地球 本地 北京".split())
_SHORT_PLACES = {
    "美国": ("u.s", "us ", "usa", "america", "美"),
    "英国": ("u.k", "uk ", "brit", "english", "英格兰", "不列颠"),
    "苏联": ("ussr", "soviet"),
}
WINDOW = 2  # words, for each of a title's own, among which they stand in order in another language
_TITLE = re.compile("《([^《》]+)》")
_YEAR = re.compile(
    r"\b(?:in|of|since|during|for|by|until|from|after|before) (?:the year |early |late )?((?:1[5-9]|20)\d\d)\b"
    r"(?![\d,.%]*\d|%)"
    r"(?! [a-z-]+s\b)|(?<!\d)((?:1[5-9]|20)\d\d)年",
    re.IGNORECASE,
)
_LAW = re.compile(r"(?:[A-Z][\w-]+ ){1,5}(?:Law|Act|Regulation|Directive|Treaty|Convention|Constitution|Code)\b")


def find_unmentioned(
    question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted], unknown: Sequence[str]
) -> str:
    """Return what a question names and no evidence mentions, "" if nothing; `unknown` are names in no lesson."""
    text = question.text
    if other := find_other_version(text, _list_texts(scored)) or find_other_setting(text, _list_texts(scored)):
        return other
    if question.value is Ask.AMOUNT and (year := find_other_year(text, _list_texts(scored))):
        return year
    if question.value is not None and (place := find_other_place(text, _list_texts(scored))):
        return place
    title = find_other_title(text, scored, wanted)
    # A figure is of all that a question names; a date's passage may leave a name to its title.
    is_figure_asked = question.value is not None and question.value is not Ask.DATE
    lacking = (name for name in unknown if MODEL_NAME.search(name) or (is_figure_asked and not has_han(name)))
    return title or next(lacking, "")


def find_other_place(question: str, texts: Iterable[str]) -> str:
    """Return a place that a Chinese question for a figure names and no text does, "" if there is none.

    A text may name it by any of its names or its first two characters. What is told without a place is told of the
    writer's own.
    """
    places = [word for word, tag in tag_words(question) if tag == _PLACE_TAG and word not in _OWN_PLACES]
    names = {
        place: [place[:2], *_SHORT_PLACES.get(place, ()), *_list_place_names(place)]
        for place in places
        if has_han(question)
    }
    if not any(len(forms) > 1 for forms in names.values()):
        return ""
    held = fold("\n".join(texts))
    return next((place for place, forms in names.items() if len(forms) > 1 and not any(f in held for f in forms)), "")


def _list_place_names(place: str) -> list[str]:
    """Return the folded names of a place in Latin letters, each by its first word: France and French, Ottoman."""
    senses = name_places(load_dictionary().find_senses(place))
    return [fold(sense).split()[0] for sense in senses if sense[:1].isupper() and len(sense.split()) < MAX_PLACE_WORDS]


def find_other_year(question: str, texts: Iterable[str]) -> str:
    """Return a year that a question asks about and no text holds, "" if there is none.

    Of prices alone: a passage may tell of a year's events and leave the year to its title.
    """
    held = "\n".join(texts)
    years = [match[1] or match[2] for match in _YEAR.finditer(question)]
    return next((year for year in years if year not in held), "")


def _list_texts(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield the texts that evidence stands in, with their headings."""
    for chunk in {s.chunk.id: s.chunk for s in scored}.values():
        yield from (chunk.title, *chunk.heading, chunk.text)


def find_other_title(question: str, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> str:
    """Return a title in Chinese title marks, or a law named in English, that no evidence holds, "" if there is none.

    Evidence in the title's language holds it by its own words, another language's by translations of them.
    """
    for title in _TITLE.findall(question):
        words = {pair for pair, weight in weigh_pairs(title).items() if weight == INSIDE_WORD}
        parts = [w for w in wanted if w.terms[0] in words]
        if parts and not any(_holds_title(title, parts, s) for s in scored):
            return f"《{title}》"
    for law in _LAW.findall(question):
        parts = [w for w in wanted if w.terms[0] in tokenize(law)[:-1]]  # an act is called a law too
        if len(parts) > 1 and not any(_holds_title(law, parts, s) for s in scored):
            return str(law)
    return ""


def _holds_title(title: str, parts: Sequence[Wanted], scored: Scored) -> bool:
    text = f"{frame_text(scored.unit, scored.chunk)} {scored.unit.text}"
    if scored.chunk.language == "zh" and has_han(title):
        return len(term_set(title) & term_set(text)) >= MIN_OF_TITLE * len(term_set(title))
    needed = MIN_OF_TITLE * len(parts) if has_han(title) else len(parts)
    terms, length = tokenize(text), WINDOW * len(parts) + 1
    windows = (terms[start : start + length] for start in range(max(1, len(terms) - length + 1)))
    return any(_count_in_order(parts, window) >= needed for window in windows)


def _count_in_order(parts: Sequence[Wanted], terms: Sequence[str]) -> int:
    """Return how many parts stand among terms one after the other; two may stand in the same term."""
    place, count = 0, 0
    for part in parts:
        found = next((n for n in range(place, len(terms)) if terms[n] in part.terms), None)
        if found is not None:
            place, count = found, count + 1
    return count
