"""Decide whether the evidence holds what is asked: the thing, the attribute, and the kind of value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tutor.answering.calibration import BEST_UNITS, is_enough
from tutor.answering.comparisons.extremes import find_dearest
from tutor.answering.comparisons.largest_item import find_largest_item, leave_other_bills
from tutor.answering.comparisons.respects import tells_respect
from tutor.answering.comparisons.sidesheld import only_lists_sides
from tutor.answering.comparisons.unfigured import find_unfigured
from tutor.answering.demands.contents import leave_other_outlooks, list_contents
from tutor.answering.demands.covered import find_topics, is_of_week, lacks_topic, speaks_of
from tutor.answering.demands.enumerated import find_named, names_another
from tutor.answering.demands.membership import find_unmentioned_part, list_members
from tutor.answering.demands.named import list_unknown_names
from tutor.answering.demands.nthpoint import find_nth_point, holds_most, is_nth_point
from tutor.answering.demands.ownednames import list_owned
from tutor.answering.demands.persons import asks_who, mentions_somebody
from tutor.answering.demands.placed import find_places, stands_in
from tutor.answering.demands.quoted_terms import quotes_of_field
from tutor.answering.demands.unmentioned import find_unmentioned
from tutor.answering.demands.unmet import meets_demands, put_demanded_first
from tutor.answering.evidence import Lexicon, Scored
from tutor.answering.languages import prefer_language
from tutor.answering.lookup import list_looked_up
from tutor.answering.makers import gives_maker, list_made
from tutor.answering.narrowing import keep_asked, put_attribute_first, put_text_first
from tutor.answering.questions.attribute import Attribute, find_attribute
from tutor.answering.questions.expansions import expands, find_short
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.recordings import is_of_recording
from tutor.answering.questions.translations import Translation, find_translation
from tutor.answering.questions.wanted import Wanted
from tutor.answering.versus import is_of_other_side
from tutor.text.words import content_words

# An answer without such a figure is none.
STRICT_VALUES = (Ask.AMOUNT, Ask.SHARE, Ask.DURATION, Ask.MEASURE, Ask.ADDRESS)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to answer, with the reason when not; `evidence` is what may be used, best first."""

    answer: bool
    evidence: tuple[Scored, ...]
    reason: str = ""


def decide(question: Question, scored: Sequence[Scored], lexicon: Lexicon, wanted: Sequence[Wanted] = ()) -> Decision:
    """Keep the evidence that is about the names asked for and of the kind asked for; refuse when too little is left.

    `wanted` gives what may stand for the words of the question: translations, synonyms.
    """
    if not scored:
        return Decision(False, (), "nothing was found")
    if not scored[0].unit.example and (translation := find_translation(question.asked)):
        return _decide_translation(translation, scored, wanted)
    unknown = list_unknown_names(question, scored, lexicon, wanted)
    if name := find_unmentioned(question, scored, wanted, unknown):
        return Decision(False, (), f"the lessons do not mention {name}")
    scored = _keep_heard(question, scored) if question.speech else scored
    if decision := _decide_outright(question, scored, wanted):
        return decision
    if (nth := find_nth_point(question.asked)) and (points := [s for s in scored if is_nth_point(nth, s)]):
        if holds_most(question.asked, points[0]):
            return Decision(True, tuple(points))
    else:
        scored, lack = _keep_placed(question, scored, wanted)
        if lack:
            return Decision(False, (), lack)
    if question.term and (question.term.field or question.term.short):
        scored = [s for s in scored if quotes_of_field(question.term, wanted, s)]
        if not scored:
            return Decision(False, (), "no passage gives such a word")
    kept, doubts = keep_asked(question, scored, unknown)
    doubts = replace(doubts, attribute=_find_attribute(question), wanted=tuple(wanted))
    kept = prefer_language(question, kept, doubts)
    kept = put_text_first(question, put_attribute_first(kept, doubts))
    is_person_asked = asks_who(question.asked) and not question.needed
    doubts = replace(doubts, nobody=is_person_asked and not _mentions_anybody(question, kept))
    is_foreign = kept[0].chunk.language != question.language
    if doubts.value and (is_foreign or question.value in STRICT_VALUES):
        return Decision(False, (), doubts.describe(question))
    if short := find_short(question.asked):
        told = tuple(s for s in kept if expands(short, s.unit.text))
        return Decision(True, told) if told else Decision(False, (), f"the lessons do not say what {short} stands for")
    told_first, lack = put_demanded_first(question, kept, wanted, scored)
    if lack:
        return Decision(False, (), lack)
    if question.ask is Ask.COMPARISON and only_lists_sides(question.text, _list_told(kept)):
        return Decision(False, (), "the lessons name both and do not compare them")
    if question.ask is Ask.COMPARISON and not (question.value or tells_respect(question, wanted, kept)):
        return Decision(False, (), "the lessons do not compare them in that")
    if not is_enough(question, kept, doubts):
        missing = ", ".join(kept[0].missing[:3]) or "this"
        return Decision(False, (), doubts.describe(question) or f"the passages do not speak of {missing}")
    return Decision(True, tuple(told_first))


def _keep_heard(question: Question, scored: Sequence[Scored]) -> Sequence[Scored]:
    """Return what is of a recording, for a question for the place what has a time; all where nothing is."""
    is_place = question.ask is Ask.VIDEO_TIME
    timed = [s for s in scored if s.chunk.location.time_start is not None] if is_place else []
    return timed or [s for s in scored if is_of_recording(s.chunk)] or scored


def _decide_outright(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> Decision | None:
    """Decide by what surely holds what is asked, or surely lacks a part of it; None where nothing tells at once."""
    if (entries := find_unfigured(question.asked, scored, wanted)) and entries.tables:
        return Decision(bool(entries.rows), entries.rows, "" if entries.rows else "no entry lacks a figure")
    if told := _list_outright(question, scored, wanted):
        return Decision(True, told)
    if part := find_unmentioned_part(question, wanted, scored):
        return Decision(False, (), f"no passage speaks of {part}")
    if (topics := find_topics(question.asked)) and lacks_topic(question.asked, topics, wanted, scored):
        return Decision(False, (), "what looks back on that week does not speak of it")
    return None


def _find_attribute(question: Question) -> Attribute | None:
    """Return what a question asks of a thing; None for a mere category, or a word that only carries the question."""
    if question.uses or question.needed or question.led or question.contributes or question.value is Ask.ADDRESS:
        return None
    attribute = find_attribute(question.asked)
    if attribute and (question.light_words | question.source_words).issuperset(attribute.terms):
        return None
    return attribute


def _decide_translation(translation: Translation, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> Decision:
    """Keep the evidence that gives the name asked for in another language; refuse where none does."""
    units = translation.find_told((s.unit for s in scored), wanted)
    if told := tuple(s for s in scored if any(s.unit is unit for unit in units)):
        return Decision(True, told)
    return Decision(False, (), f"the lessons do not say what {translation.term} is called in that language")


def _keep_placed(
    question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]
) -> tuple[Sequence[Scored], str]:
    """Return the evidence of the bill, the outlook and the numbered parts asked about; in words what has none."""
    if question.ask is not Ask.COMPARISON:
        asked = frozenset(content_words(question.text))
        scored = [s for s in scored if not is_of_other_side(asked, s.chunk)] or scored
    kept = leave_other_bills(question, leave_other_outlooks(question, scored, wanted), wanted)
    places = find_places(question.asked) or find_places(question.text)
    kept = [s for s in kept if all(stands_in(place, s) for place in places)]
    named = " ".join(place.name for place in places) or "that part"
    return kept, "" if kept else f"the lessons tell nothing of {named}"


def _list_outright(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> tuple[Scored, ...]:
    """Return the evidence that by its own words surely holds what is asked, in the learner's language where it does.

    Such is what enumerates the things that a question names with another one, speaks of what it asks about at all, is
    the largest item of a bill, gives the maker or a figure of a thing in a table, says what a part of a course holds.
    """
    if named := find_named(question.asked):
        told = [s for s in scored if names_another(named, wanted, s)]
    elif dearest := find_dearest(question, scored, wanted):
        return (dearest,)
    elif topics := find_topics(question.asked):
        told = [s for s in scored if speaks_of(topics, question.names, wanted, s) and is_of_week(question.asked, s)]
    elif largest := find_largest_item(question, scored, wanted):
        return (largest,)
    elif made := list_made(question.asked, scored):
        told = made
    elif looked_up := list_looked_up(question, wanted, scored):
        told = [s for s in looked_up if meets_demands(question, wanted, scored, [s])]
    elif named_so := list_members(question, wanted, scored) or list_owned(question, wanted, scored):
        return tuple(named_so)
    else:
        told = list_contents(question, scored, wanted)
    own = [s for s in told if s.chunk.language == question.language]
    return tuple(own or told)


def _list_told(kept: Sequence[Scored]) -> Iterator[str]:
    """Yield what evidence says, with the line before a list; not its headings, which only name."""
    for scored in kept:
        yield f"{scored.unit.lead} {scored.unit.text}"


def _mentions_anybody(question: Question, kept: Sequence[Scored]) -> bool:
    shown = [s for s in kept[:BEST_UNITS] if s.chunk.id == kept[0].chunk.id]
    return any(gives_maker(question.asked, s.unit) or mentions_somebody(s.unit.text, question.text) for s in shown)
