"""Read off an objective which open questions ask for it, and what each of them wants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import rate_definition, term_set
from tutor.answering.questions.question import read_question
from tutor.quiz.aims import (
    read_count,
    read_names,
    read_subject,
    split_parts,
    strip_frame,
    strip_own,
    tells,
)
from tutor.quiz.generation.naming import clean_heading, lower_name
from tutor.quiz.open_questions import (
    HAN_VERSUS,
    INDIRECT,
    VERSUS,
    ask_what_is,
    hide_answer,
    is_definition_question,
    word_question,
)
from tutor.quiz.points import Want
from tutor.quiz.sections import DEFINES
from tutor.quiz.topicwording import unwrap_topic
from tutor.text.language import has_han
from tutor.text.words import content_words
from tutor.types import Chunk, Objective, ObjectiveSource

MIN_SUBJECT_TERMS = 3
MAX_PARTS = 4
_OF_LESSON = re.compile(r"\bof (?:this|the) (?:lesson|chapter)\b|本[课章]的", re.IGNORECASE)
_WANTS_COUNT = re.compile(
    r"\b(?:name|list|give|describe|state|mention|at least|go through)\b|说出|列出|列举|举出|描述|走完|至少",
    re.IGNORECASE,
)
_ASKS_DIFFERENCE = re.compile(
    r"\bdifferen(?:ce|t)|\bdiffers?\b|\bcompare\b|\bapart\b|\bdistinguish\b|^tell \w.* from\b|区别|差[异别]|不同"
    r"|比较|对比|区分",
    re.IGNORECASE,
)
_ASKS_REASON = re.compile(r"\bwhy\b|\breasons?\b|为什么|为何|原因|理由", re.IGNORECASE)
_ASKS_LIST = re.compile(
    r"\b(?:name|list)\b|\b(?:which|what) (?:are|\w+s)\b|\bgive (?:two|three|four|five|six|\d)\b"
    r"|\bdescribe the (?:two|three|four|five|\d)\b|\bwhen (?:do|should|does|is|are)\b"
    r"|列出|列举|举出|哪些|[两二三四五六七八][个种条点项类步]|什么(?:时候|情况)|何时",
    re.IGNORECASE,
)
_NAME = (
    r"(?P<name>(?:(?!(?:is|are|was|were|what|why|how|and|or|from|between|in)\b)[\w'’-]+ ){0,4}(?!(?:is"
    r"|are)\b)[\w'’-]+)"
)
_SAY_WHAT = re.compile(rf"^(?:say|explain|state|tell|describe) what {_NAME} (?P<verb>is|are)$", re.IGNORECASE)
_DEFINE = re.compile(
    rf"^(?:define {_NAME}(?: in (?:one|a) sentence)?|(?:state|give) the (?P<rule>(?:[\w'’-]+ ){{1,3}}(?:rule|law"
    rf"|principle|formula)))$",
    re.IGNORECASE,
)
_HAN_SAY_WHAT = re.compile(
    r"^(?:说出|说明|解释)(?:什么是([^，。、的和与为怎如哪什]{2,14})|([^，。、的和与为怎如哪什]{2,14})是什么)$"
    r"|^(?:用一句话)?给([^，。、和与]{2,14})下定义$|^说出([^，。、和与]{2,14}(?:法则|定律|规则|公式))$"
)
_POINTS_BACK = re.compile(
    r"\bthat\b(?! (?:[a-z]+s|may|can|will|are|have)\b)"
    r"|\b(?:each|it|they|them|this|these|those|which is|its|their|both)\b|各|它|其中|最大",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A plain question that stands for one thing that an objective asks for, what it wants, and how many (0: all)."""

    question: str
    want: Want
    count: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question and the plain questions whose answers make its own."""

    question: str
    parts: tuple[Part, ...]


def ask_openly(
    objective: Objective, taught: Sequence[Chunk], lower_words: frozenset[str] = frozenset()
) -> Iterator[Asked]:
    """Yield open questions for an objective, the fullest first, none where its words make none.

    Of an objective that asks for several things, the later ones ask for its parts alone. `taught` are the passages that
    teach it.
    """
    aim = hide_answer(strip_own(strip_frame(objective.text))).strip(" .;。；")
    if not listed_by_author(objective):
        aim = clean_heading(unwrap_topic(aim if aim.endswith(("?", "？")) else objective.text))
        if _POINTS_BACK.search(aim) or not (_asks_by_itself(aim) or is_defined(aim, taught)):
            return
    sides = tuple(lower_name(side, lower_words) for side in find_sides(aim, taught))

    def word(text: str) -> str:
        return word_question(text, objective.language, sides=sides, lower_words=lower_words)

    texts = split_parts(aim)
    if _points_nowhere(texts[0]):
        return
    if names := read_names(texts[0]):
        parts = [Part(ask_what_is(name), Want.MEANING) for name in names]
        yield Asked(word(texts[0]), tuple(parts))
        yield from (Asked(part.question, (part,)) for part in parts)
        return
    texts = [texts[0], *(_lend_verb(texts[0], text) for text in texts[1:])]
    alone = [text for text in texts if text == texts[0] or not _POINTS_BACK.search(text)]
    parts = [_make_part(text, word(text)) for text in alone]
    if not all(part.question for part in parts):
        return
    if len(alone) == len(texts):
        yield Asked(word(aim), tuple(parts))
    if len(texts) > 1:
        yield from (Asked(part.question, (part,)) for part in parts)


def count_questions(objective: Objective) -> int:
    """Return how many open questions an objective may give at most: one for each of its parts."""
    aim = hide_answer(strip_own(strip_frame(objective.text))).strip(" .;。；")
    texts = split_parts(aim)
    return max(len(texts), len(read_names(texts[0])), min(read_count(aim), MAX_PARTS), 1)


def _points_nowhere(text: str) -> bool:
    """Tell whether an objective speaks of its lesson, or of what its lesson names elsewhere and it does not."""
    few = len(content_words(read_subject(text))) < MIN_SUBJECT_TERMS
    return _OF_LESSON.search(text) is not None or (few and _POINTS_BACK.search(text) is not None)


def _lend_verb(first: str, text: str) -> str:
    """Return a later part that counts what is wanted behind the verb of the first: "name four teas and two cakes"."""
    counts = read_count(text) and not tells(text) and tells(first) and not INDIRECT.match(text)
    verb = "" if not counts else "说出" if has_han(text) else "name "
    return f"{verb}{text}"


def _make_part(text: str, question: str) -> Part:
    """Return the part that a question asks for; what a thing is is asked for plainly, whatever verb asks for it."""
    plain = _ask_plainly(text)
    want = read_want(question)
    if plain != text:
        return Part(plain, Want.MEANING if is_definition_question(plain) else want)
    return Part(question, want, read_count(text) if _WANTS_COUNT.search(text) else 0)


def listed_by_author(objective: Objective) -> bool:
    """Tell whether an objective stands in a checklist or a list of goals."""
    return objective.source in (ObjectiveSource.CHECKLIST, ObjectiveSource.GOAL)


def _asks_by_itself(text: str) -> bool:
    """Tell whether a heading asks: it is a question, or names two things to compare."""
    return text.endswith(("?", "？")) or (VERSUS.match(text) or HAN_VERSUS.match(text)) is not None


def is_defined(name: str, taught: Sequence[Chunk]) -> bool:
    """Tell whether a passage says what a name means: the name alone stands before "is", a colon, or as a label."""
    question = read_question(f"什么是{name}？" if has_han(name) else f"What is {name}?")
    units = ((unit, chunk) for chunk in taught for unit in chunk.units if unit.citable and not unit.example)
    return any(rate_definition(question, unit, chunk) >= DEFINES for unit, chunk in units)


def find_sides(aim: str, taught: Sequence[Chunk]) -> tuple[str, ...]:
    """Return the two things that a lesson compares in the point that an aim names: the columns of a table with"
    " its row."""
    wanted = term_set(aim)
    for chunk in taught:
        for unit in chunk.units:
            if len(unit.cells) == 3 and len(unit.header) == 3 and term_set(unit.cells[0]) & wanted:
                return unit.header[1:]
    return ()


def _ask_plainly(text: str) -> str:
    """Return "say what a thing is" as the question what it is; other texts as they are."""
    if match := _HAN_SAY_WHAT.match(text):
        return f"什么是{next(group for group in match.groups() if group)}？"
    if match := _DEFINE.match(text):
        return f"What is {match['name'] or 'the ' + match['rule']}?"
    if match := _SAY_WHAT.match(text):
        return f"What {match['verb'].lower()} {match['name']}?"
    return text


def read_want(question: str) -> Want:
    """Return what an open question wants."""
    if _ASKS_DIFFERENCE.search(question):
        return Want.DIFFERENCE
    if _ASKS_REASON.search(question):
        return Want.REASON
    if is_definition_question(question):
        return Want.MEANING
    return Want.LIST if _ASKS_LIST.search(question) else Want.ACCOUNT
