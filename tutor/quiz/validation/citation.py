"""See that an item can be answered from the words that it cites, and that they give its key."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.check import check_sentence, find_conflict
from tutor.answering.choose import choose_option, frame_unit
from tutor.answering.form import term_set
from tutor.quiz.items import key_texts
from tutor.quiz.validation.columns import judge_by_columns
from tutor.quiz.validation.duplicates import SCAFFOLD
from tutor.quiz.validation.form import find_blanks, key_indices
from tutor.quiz.validation.giveaway import split_choices
from tutor.quiz.validation.lessons import Claim, Lessons, says
from tutor.quiz.validation.otherwise import find_missing, is_contradicted
from tutor.quiz.validation.rows import judge_by_row
from tutor.quiz.validation.sameness import holds_text, squeeze
from tutor.quiz.validation.wording import plain_question, state
from tutor.text.fold import fold
from tutor.types import ItemKind, Pairs, QuizItem

REACH = 8  # characters on each side of a blank that are looked for in the quote
_PRONOUNS = "it|they|he|she|this|these|its|their|它们?|他们?|她|这|该|其"
_ARTICLES = re.compile(r"\b(?:a/an|an?|the)\b")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_NO_LETTER = re.compile(r"[\W_]+")
NOT_ANSWERABLE = "the cited words do not give the answer"
MIN_CLOZE_HELD = 0.75  # of the words around a blank, in the cited words
MIN_MARGIN = 0.3  # by which the tutor prefers the key, in units of its logit
MIN_ABOUT = 0.5  # of the words of a false statement, in the cited words
MIN_POINTS_TERMS = 2  # that the points of an open question say beside it, all together
MIN_POINT_ABOUT = 0.25  # of the words of a question, by weight, in a passage that answers it
MIN_POINT_HELD = 0.75  # of the words of a point, in one passage of the lesson


def check_cited(item: QuizItem) -> str:
    """Want words to rest on."""
    return "" if item.citation.quote.strip() else "it cites nothing"


def check_answerable(item: QuizItem, lessons: Lessons) -> str:
    """Want the key to follow from the cited words alone."""
    follows = {
        ItemKind.MCQ: _gives_choice,
        ItemKind.MULTI: _gives_choices,
        ItemKind.TRUE_FALSE: _judges_statement,
        ItemKind.CLOZE: _fills_blank,
        ItemKind.NUMERIC: _gives_figure,
        ItemKind.SHORT: _gives_points,
        ItemKind.MATCH: _gives_pairs,
        ItemKind.ORDER: _gives_order,
    }[item.kind]
    return "" if follows(item, lessons) else NOT_ANSWERABLE


def cited_text(item: QuizItem) -> str:
    """Return the cited words behind what frames them."""
    return f"{item.citation.context}\n{item.citation.quote}"


def _gives_choice(item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether the tutor picks the key by the cited words: by their claims, else by what it would choose."""
    if not isinstance(item.choices, tuple):
        return False
    asked = plain_question(item)
    key = key_indices(item)[0]
    claims = lessons.find_cited_claims(item, (item.choices[key],))
    ratings = [_rate(asked, choice, item.choices, claims, lessons) for choice in item.choices]
    if ratings[key] > max(rating for n, rating in enumerate(ratings) if n != key):
        return True
    chunk, units = lessons.find_cited_units(item)
    evidence = [frame_unit(chunk, unit) for unit in units]
    chosen = choose_option(item.question, item.choices, evidence, lessons.encoder)
    return chosen.index == key and chosen.margin >= MIN_MARGIN


def _rate(asked: str, choice: str, choices: Sequence[str], claims: Sequence[Claim], lessons: Lessons) -> float:
    """Return how much of the question stands around a choice in the claim that says both best, -1 if none says it.

    What says a longer choice that holds this one does not say this one.
    """
    longer = [other for other in choices if other != choice and holds_text(other, choice)]
    told = (c for c in claims if says(c.content, choice) and not any(says(c.content, other) for other in longer))
    return max((lessons.measure_cover(asked, claim, without=choice)[0] for claim in told), default=-1.0)


def _gives_choices(item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether cited units say each right choice, and none says a wrong one as much of what is asked."""
    right, wrong = split_choices(item)
    _, units = lessons.find_cited_units(item)
    if (by_columns := judge_by_columns(item, units)) is not None:
        return by_columns
    if not all(any(says(unit.text, key) for unit in units) for key in right):
        return False
    asked, every = plain_question(item), (*right, *wrong)
    claims = lessons.find_cited_claims(item, right)
    least = min(_rate(asked, key, every, claims, lessons) for key in right)
    return all(_rate(asked, text, every, claims, lessons) < least for text in wrong)


def _judges_statement(item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether the cited words say a statement or the contrary, as the key has it."""
    statement, cited = state(item), cited_text(item)
    if squeeze(statement) in squeeze(item.citation.quote):
        return item.answer is True
    chunk, units = lessons.find_cited_units(item)
    by_rows = [truth for unit in units if (truth := judge_by_row(statement, chunk, unit)) is not None]
    if by_rows:
        return any(by_rows) is item.answer
    if item.answer is True:
        return not find_missing(statement, cited) and check_sentence(statement, cited).supported
    return bool(find_conflict(statement, cited, strict=True)) or is_contradicted(statement, cited)


def _fills_blank(item: QuizItem, lessons: Lessons) -> bool:
    key, cited = key_texts(item)[0], cited_text(item)
    around = term_set(plain_question(item))
    held = lessons.weigh(around & term_set(cited)) >= MIN_CLOZE_HELD * lessons.weigh(around)
    return held and (holds_text(cited, key) or fold(key) in fold(cited)) and _stands_in_blank(item, key)


def _stands_in_blank(item: QuizItem, key: str) -> bool:
    """Tell whether the key stands in the quote between the words on both sides of the blank.

    Words that the quote has in another form tell nothing, and a noun may stand where the quote has its pronoun.
    """
    start, end = find_blanks(item.question)[0]
    quote = _run_together(item.citation.quote)
    before, behind = _run_together(item.question[:start])[-REACH:], _run_together(item.question[end:])[:REACH]
    sides = [side for side in (before, behind) if len(side) > 1 and side in quote]
    if not sides:
        return True
    filled = _run_together(key)
    at_left = before not in sides or f"{before}{filled}" in quote
    at_right = behind not in sides or f"{filled}{behind}" in quote
    pronouns = rf"(?:{_PRONOUNS}){re.escape(behind)}" if behind in sides else r"(?!)"
    return (at_left and at_right) or re.search(pronouns, quote) is not None


def _run_together(text: str) -> str:
    return _NO_LETTER.sub("", _ARTICLES.sub(" ", fold(_ASIDE.sub(" ", text))))


def _gives_figure(item: QuizItem, _: Lessons) -> bool:
    return holds_text(cited_text(item), key_texts(item)[0])


def _gives_points(item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether each point stands in the cited words, or else in one passage of the lesson."""
    cited, asked = term_set(cited_text(item)), term_set(item.question)
    if len(frozenset().union(*map(term_set, item.points)) - asked) < MIN_POINTS_TERMS:
        return False
    about = not (asked - SCAFFOLD) or bool((asked - SCAFFOLD) & cited)
    return all((about and _holds(cited, point)) or _is_taught(point, item, lessons) for point in item.points)


def _is_taught(point: str, item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether a passage of the lesson that is about the question says a point."""
    asked = term_set(item.question) - SCAFFOLD
    for chunk in lessons.chunks:
        held = term_set(f"{chunk.text} {' '.join(chunk.heading)} {chunk.title}")
        about = lessons.weigh(asked & held) >= MIN_POINT_ABOUT * lessons.weigh(asked)
        if chunk.document == item.lesson and about and _holds(held, point):
            return True
    return False


def _holds(held: frozenset[str], point: str) -> bool:
    terms = term_set(point)
    return bool(terms) and len(terms & held) >= MIN_POINT_HELD * len(terms)


def _gives_pairs(item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether each pair stands in one cited unit, and no other right side stands there with the left."""
    if not isinstance(item.choices, Pairs) or not isinstance(item.answer, tuple):
        return False
    chunk, units = lessons.find_cited_units(item)
    for left, n in zip(item.choices.left, item.answer, strict=True):
        right = item.choices.right[n]
        homes = [unit for unit in units if _stands(left, f"{unit.lead} {unit.text}")]
        if not any(_stands(right, f"{' '.join(chunk.heading[-1:])} {unit.lead} {unit.text}") for unit in homes):
            return False
    return True


def _stands(text: str, held: str) -> bool:
    return says(held, text) or fold(text) in fold(held)


def _gives_order(item: QuizItem, lessons: Lessons) -> bool:
    """Tell whether the cited words name the choices in the right order."""
    if not isinstance(item.choices, tuple) or not isinstance(item.answer, tuple):
        return False
    _, units = lessons.find_cited_units(item)
    places = []
    for n in item.answer:
        place = _find_place(item.choices[n], [unit.text for unit in units])
        if place is None:
            return False
        places.append(place)
    return places == sorted(places)


def _find_place(text: str, told: list[str]) -> tuple[int, int] | None:
    """Return which unit says a text, and where in it."""
    for number, held in enumerate(told):
        start = fold(held).find(fold(text))
        if start >= 0:
            return number, start
    return next(((number, 0) for number, held in enumerate(told) if says(held, text)), None)
