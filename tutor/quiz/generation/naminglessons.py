"""Name the lesson in a question for what a term means, where other lessons of the course speak of the term too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.naming import clean_heading
from tutor.quiz.items import identify_item
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.types import Chunk, ItemKind, QuizItem

MAX_BARE_HAN = 2  # of a Chinese term that may have another sense elsewhere, as a single word has
_IN_LESSON = re.compile(r"^(?:in the lesson “[^”]+”, |在课文“[^”]+”中，)", re.IGNORECASE)
_ASKS_MEANING = re.compile(
    r"^explain in your own words what is meant by [“\"](?P<a>[^”\"]+)[”\"]"
    r"|^what is meant by [“\"](?P<f>[^”\"]+)[”\"]|^what does [“\"](?P<g>[^”\"]+)[”\"] mean\?$"
    r"|^what (?:is|are) (?:an? |the )?(?P<b>[^?,]{2,50})\?$"
    r"|什么是“(?P<c>[^”]+)”|^(?:在“[^”]*”中，)?(?P<d>[^，？]{2,24}?)是什么？$|^什么是(?P<e>[^，？]{2,24})？$",
    re.IGNORECASE,
)
_EXPLAIN = re.compile(r"^Explain in your own words what is meant by (?P<term>“[^”]+”)\.$")
_HAN_EXPLAIN = re.compile(r"^请用自己的话解释：什么是(?P<term>“[^”]+”)？$")
_HEADING_ON = re.compile(
    r"^(?:what (?:is|are) (?:an? |the )?(?P<a>[^?]+)\??|什么是(?P<b>[^？?]+)[？?]?|(?P<c>.+)是什么[？?]?)$",
    re.IGNORECASE,
)


def read_asked_term(question: str) -> str:
    """Return the term whose meaning a question asks for, "" where it asks for something else."""
    match = _ASKS_MEANING.search(_IN_LESSON.sub("", question))
    return "" if match is None else next(group for group in match.groups() if group)


def names_lesson(question: str) -> bool:
    """Tell whether a question says in which lesson its answer stands."""
    return _IN_LESSON.match(question) is not None


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are of one term: joined or not, in the singular or the plural."""
    return _key(one) == _key(other)


class LessonNaming:
    """Where the lessons define, head or mention terms. Not changed once it is read."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._explained: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._titles: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._texts: dict[tuple[str, str], list[str]] = defaultdict(list)
        for chunk in chunks:
            self._titles[chunk.language, clean_heading(chunk.title)].add(chunk.document)
            self._texts[chunk.language, chunk.document].append(fold(chunk.text))
            for heading in chunk.heading[-1:]:
                bare = clean_heading(heading)
                match = _HEADING_ON.match(bare)
                name = next(group for group in match.groups() if group) if match else bare
                self._explained[chunk.language, _key(name)].add(chunk.document)
        for definition in find_definitions(chunks):
            self._explained[definition.language, _key(definition.term)].add(definition.chunk.document)
        self._own_titles = {(c.language, c.document): clean_heading(c.title) for c in chunks}

    def name_lesson(self, item: QuizItem) -> QuizItem:
        """Return an open question with its lesson named, the item itself where no other lesson speaks of its term."""
        term = read_asked_term(item.question) if item.kind is ItemKind.SHORT else ""
        title = self._own_titles.get((item.language, item.lesson), "")
        if not term or names_lesson(item.question) or item.question.startswith("在“"):
            return item
        if (
            not title
            or is_file_name(title, item.lesson)
            or len(self._titles[item.language, title]) > 1
            or not self._is_shared(term, item)
        ):
            return item
        named = replace(item, question=_word(item.question, _quote_inside(title), item.language))
        return replace(named, id=identify_item(named))

    def _is_shared(self, term: str, item: QuizItem) -> bool:
        if self._explained[item.language, _key(term)] - {item.lesson}:
            return True
        if not _is_bare(term):
            return False
        word = fold(term)
        pattern = re.compile(re.escape(word) if has_han(word) else rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        others = (texts for (lang, doc), texts in self._texts.items() if lang == item.language and doc != item.lesson)
        return any(pattern.search(text) for texts in others for text in texts)


def _is_bare(term: str) -> bool:
    """Tell whether a term is a single word or symbol, which may have another sense elsewhere."""
    return count_han(term) <= MAX_BARE_HAN and len(term.split()) == 1


def is_file_name(title: str, document: str) -> bool:
    """Tell whether a title is but the name of its file, for want of one in the lesson."""
    return "".join(filter(str.isalnum, fold(title))) == "".join(filter(str.isalnum, fold(PurePosixPath(document).stem)))


def _word(question: str, title: str, language: str) -> str:
    if language == "zh":
        match = _HAN_EXPLAIN.match(question)
        return f"在课文“{title}”中，" + (f"什么是{match['term']}？请用自己的话解释。" if match else question)
    match = _EXPLAIN.match(question)
    if match:
        return f"In the lesson “{title}”, what is meant by {match['term']}? Explain it in your own words."
    return f"In the lesson “{title}”, {question[:1].lower()}{question[1:]}"


def _quote_inside(title: str) -> str:
    """Return a title as it stands within quotation marks."""
    return title.replace("“", "‘").replace("”", "’")


def _key(name: str) -> str:
    text = fold(name).strip("'\"“”‘’ ")
    return re.sub(r"[\s-]+", "", text if has_han(text) else make_singular(text))
