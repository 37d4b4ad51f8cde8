"""See that an item has one defensible key: no wrong choice is the key in other words, or right by any lesson."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.answering.check import check_sentence
from tutor.answering.checking.polarity import find_opposite
from tutor.answering.disagreements.intervals import CURRENCIES, Interval, find_difference, find_intervals
from tutor.answering.form import term_set
from tutor.answering.questions.question import NEGATION
from tutor.quiz.items import key_texts
from tutor.quiz.validation.giveaway import split_choices
from tutor.quiz.validation.lessons import Lessons, says
from tutor.quiz.validation.rows import judge_by_row
from tutor.quiz.validation.sameness import overlaps_key, read_figure
from tutor.quiz.validation.wording import attributed_question, state
from tutor.text.figures import find_figures
from tutor.text.language import has_han
from tutor.types import ItemKind, QuizItem

# Of the question's words that the cited claim has around the key, by weight, how many another claim must have around a
# wrong choice to make it right: of all, and of those in the clause or row itself.
SAME_SUBJECT, SAME_SUBJECT_OWN = 0.95, 0.8
MIN_ALIKE = 0.75  # of a false statement's words, for a claim to be held against it
MAX_KEY_WORDS, MAX_KEY_HAN = 6, 16


def check_synonyms(item: QuizItem, lessons: Lessons) -> str:
    """Want no wrong choice that is the key in other writing, in part, or by another name."""
    right, wrong = split_choices(item)
    for key in right:
        for other in wrong:
            if lessons.is_same(key, other):
                return "a wrong choice is the key in other words"
            if overlaps_key(key, other):
                return "a wrong choice overlaps the key"
            if read_figure(key) is None and _contains(key, other) and not lessons.are_apart(item, key, other):
                return "a wrong choice and the key hold one another"
    return ""


def check_wrong_choices(item: QuizItem, lessons: Lessons) -> str:
    """Want no wrong choice that a lesson says of what the question asks about, as much as it says the key."""
    right, wrong = split_choices(item)
    if not right or not wrong:
        return ""
    asked = attributed_question(item)
    cited = [
        claim for claim in lessons.find_cited_claims(item, right) if any(says(claim.content, key) for key in right)
    ]
    covers = [lessons.measure_cover(asked, claim) for claim in cited]
    best, best_own = max((c for c, _ in covers), default=0.0), max((own for _, own in covers), default=0.0)
    if not best:
        return ""
    senses = {claim.denied for claim in cited}
    for text in wrong:
        for claim in lessons.find_claims_of(text, item.language):
            if claim.denied not in senses or any(says(f"{claim.content} | {claim.words}", key) for key in right):
                continue
            covered, own = lessons.measure_cover(asked, claim, without=text)
            if covered >= SAME_SUBJECT * best and own >= SAME_SUBJECT_OWN * best_own:
                return "a wrong choice is right by a lesson"
    return ""


def check_disagreement(item: QuizItem, lessons: Lessons) -> str:
    """Want no figure that the lessons give differently: not as a typed key, not as a wrong choice beside another."""
    rivals = list(_find_rivals(item, lessons))
    if not rivals:
        return ""
    if item.kind in (ItemKind.NUMERIC, ItemKind.CLOZE) or item.answer is True:
        return "the lessons give different figures for it"
    told = (state(item),) if item.kind is ItemKind.TRUE_FALSE else split_choices(item)[1]
    figures = [figure for text in told for figure in find_intervals(text)]
    if any(_agree(figure, rival) for figure in figures for rival in rivals):
        return "a wrong choice is right by another lesson"
    return ""


def check_false_statement(item: QuizItem, lessons: Lessons) -> str:
    """Want no lesson to say what an item calls false."""
    if item.kind is not ItemKind.TRUE_FALSE or item.answer is not False:
        return ""
    statement = state(item)
    terms = term_set(statement)
    for claim in lessons.find_claims_like(terms, item.language, MIN_ALIKE):
        unit = claim.unit
        said = "\n".join((*claim.chunk.heading, unit.lead, unit.text))
        if judge_by_row(statement, claim.chunk, unit) is False:
            continue
        same_sense = not find_opposite(statement, unit.text)
        if same_sense and terms <= term_set(said) and check_sentence(statement, said).supported:
            return "a lesson says what the item calls false"
    return ""


def check_key_size(item: QuizItem) -> str:
    """Want a gap to be filled by a word or a short term."""
    if item.kind is not ItemKind.CLOZE:
        return ""
    key = key_texts(item)[0]
    too_long = len(key) > MAX_KEY_HAN if has_han(key) else len(key.split()) > MAX_KEY_WORDS
    if too_long:
        return "the blank is too long to be typed"
    return "" if term_set(key) else "the blank stands for nothing that was taught"


def _find_rivals(item: QuizItem, lessons: Lessons) -> Iterator[Interval]:
    """Yield the figures that other passages give for what a cited figure, which is the key's, is given for."""
    keys = key_texts(item) or (item.citation.quote if item.answer is False else state(item),)
    figures = [figure for key in keys for figure in find_intervals(key)]
    if not figures:
        return
    for conflict in lessons.conflicts:
        for group in conflict.values:
            cited = any(a.chunk.id == item.citation.chunk_id and a.unit.text in _join(item) for a in group)
            if cited and any(_agree(figure, group[0].amount) for figure in figures):
                rivals = [others[0].amount for others in conflict.values if others is not group]
                yield from (r for r in rivals if (r.low, r.high) != (group[0].amount.low, group[0].amount.high))


def _agree(one: Interval, other: Interval) -> bool:
    loose = not one.unit or not other.unit or {one.unit, other.unit} <= CURRENCIES
    if one.unit != other.unit and not loose:
        return False
    return one.low <= other.high and other.low <= one.high if loose else not find_difference(one, other)


def _contains(key: str, other: str) -> bool:
    """Tell whether all words of one of two choices stand in the other, and no figure or denial sets them apart."""
    terms, others = term_set(key), term_set(other)
    if not terms or not others or not (terms <= others or others <= terms) or find_opposite(key, other):
        return False
    if bool(NEGATION.search(key)) != bool(NEGATION.search(other)):
        return False
    return {f.value for f in find_figures(key)} == {f.value for f in find_figures(other)}


def _join(item: QuizItem) -> str:
    return " ".join(item.citation.quote.split())
