"""Find what a question demands in so many words and no evidence holds: a role, a rate, a variant, a list, a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tutor.answering.answerform import asks_make, gives_make
from tutor.answering.comparisons.opposites import are_opposites
from tutor.answering.demands import subjects
from tutor.answering.demands.alternatives import find_alternatives, names_one
from tutor.answering.demands.apart import find_apart, gives_apart, is_known_together
from tutor.answering.demands.both_figures import find_side_without_figure
from tutor.answering.demands.dated import find_date_part, gives_date
from tutor.answering.demands.deeds import leave_time_of_other
from tutor.answering.demands.figure_demands import list_figure_demands
from tutor.answering.demands.hours import find_asked_hour, tells_hour
from tutor.answering.demands.individuals import asks_individual, names_individual
from tutor.answering.demands.meanings import find_meant, tells_meaning
from tutor.answering.demands.numbered import Numbered, find_numbered, lists_them
from tutor.answering.demands.often import asks_how_often, tells_how_often
from tutor.answering.demands.owners import find_source, speaks_of_source
from tutor.answering.demands.placed import find_nth, is_nth
from tutor.answering.demands.priced import asks_free, tells_free
from tutor.answering.demands.rates import Rate, find_rate, gives_other_rate, gives_rate
from tutor.answering.demands.roles import Role, find_role, tells_of_role
from tutor.answering.demands.said import find_saying, find_talk, names_brought_up, tells_heard, tells_saying
from tutor.answering.demands.specific import find_specific, names_specific
from tutor.answering.demands.told_reasons import asks_reason_of_event, find_subject, gives_reason, is_of_subject
from tutor.answering.demands.variants import find_variant
from tutor.answering.demands.weighed import find_weighed, tells_weighed
from tutor.answering.demands.where import find_asked_place, names_place
from tutor.answering.evidence import Scored
from tutor.answering.form import stands_in_asked_list, term_set
from tutor.answering.makers import gives_maker
from tutor.answering.questions.analogy import find_opening, list_likened
from tutor.answering.questions.drawbacks import asks_drawback, tells_drawback, tells_fault
from tutor.answering.questions.instead import asks_alternative, tells_instead
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.listing import list_siblings
from tutor.answering.questions.namings import find_named_so, speaks_of_name
from tutor.answering.questions.question import Question
from tutor.answering.questions.remarks import asks_bad_reply, remarks_so
from tutor.answering.questions.shown import ASKING_SHOWN
from tutor.answering.questions.synonyms import find_synonyms
from tutor.answering.questions.wanted import Wanted, list_parts
from tutor.answering.values import satisfies_ask, tells_money_alone
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Unit, UnitKind

BEST_UNITS = 8
MAX_LACKING = 0.15  # of the words of a question, that a remark on a reply and its example may lack
MIN_LIKENED = 0.7  # of the words for what an analogy likens
MIN_SHARE = 0.5  # of what the best of them holds of the question, for evidence that is about the same thing
BESIDE_SHARE = 0.5  # of what the lines beside evidence hold of a question
BESIDE = 2  # lines before and after one that gives an amount, which may tell its period
_ADVISED = re.compile(
    r"\b(?:which|what) (?P<kind>(?:[\w-]+ ){0,3}?[\w-]+) (?:should|ought|would you recommend|do you recommend"
    r"|is (?:the )?best|to (?:use|pick|choose))\b"
    r"|该(?:用|选|挑|买)哪[一个种款家门套本台]{0,2}(?P<han>[㐀-鿿]{2,8}?)(?=[?？吗呢来]|$)"
    r"|(?:用|选|挑|买)哪[一个种款家门套本台]{0,2}(?P<better>[㐀-鿿]{2,8}?)(?=比?较?最?[好合适])"
)
_ASKS_ADVICE = re.compile(r"\b(?:recommend|suggest|advis)|推荐|建议", re.IGNORECASE)
_ADVISES = re.compile(
    r"\b(?:recommend|suggest|advis|should|prefer|ideal|optimal|good|best|better|typical|usual"
    r"|start(?:s|ing)? with|try|use|set|choose|pick|at least|rule of thumb|would)"
    r"|推荐|建议|应|最好|最佳|通常|一般|选|至少|不妨|宜|用",
    re.IGNORECASE,
)
_SAYS_WHAT_IS = re.compile(r"\b(?:is|are|was|were)\W*$|[是有]\W*$")
_FIGURE_ASKS = (Ask.QUANTITY, Ask.COUNT, Ask.MEASURE, Ask.DURATION)


def put_demanded_first(
    question: Question, kept: Sequence[Scored], wanted: Sequence[Wanted], scored: Sequence[Scored] = ()
) -> tuple[list[Scored], str]:
    """Return the evidence, such as holds what is demanded first, and in words what none of it holds, "" if nothing.

    `scored` is all that was found: what it speaks of and the kept evidence does not is lacked.
    """
    if side := find_side_without_figure(question, kept, wanted):
        return list(kept), f"no passage gives it for {side}"
    if question.speech and (talk := find_talk(question.asked)):
        kept = sorted(kept, key=lambda one: not tells_heard(talk, wanted, one))
    if question.value is Ask.DURATION:
        kept = leave_time_of_other(question, kept)
    if question.ask is Ask.VIDEO_TIME:
        kept = sorted(kept, key=lambda one: not names_brought_up(question.asked, wanted, one))
    best = list(kept[:BEST_UNITS])
    told = [one for one in best if _is_about_same(one, kept[0])]
    for holds, lack in _list_demands(question, wanted, scored or kept):
        told = [one for one in told if holds(one)]
        if not told:
            return list(kept), lack
    return [*told, *(one for one in kept if not any(one is other for other in told))], ""


def meets_demands(
    question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored], given: Sequence[Scored]
) -> bool:
    """Tell whether some of what is to be given holds all that a question demands; nothing at all is not held to it."""
    demands = list(_list_demands(question, wanted, scored))
    return not given or any(all(holds(one) for holds, _ in demands) for one in given)


def _is_about_same(scored: Scored, best: Scored) -> bool:
    """Tell whether evidence holds nearly as much of the question as the best, and lacks no Latin word that it holds.

    The pairs of Chinese characters that evidence lacks are too many by chance. Where it lacks none, what the lines
    beside it hold counts half: "it" is what they name.
    """
    lacking = set(scored.missing) - set(best.missing)
    held = scored.own + scored.frame + (0.0 if lacking else BESIDE_SHARE * scored.beside)
    return all(map(has_han, lacking)) and held >= MIN_SHARE * (best.own + best.frame)


def _list_demands(
    question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored]
) -> Iterator[tuple[Callable[[Scored], bool], str]]:
    """Yield what tells whether evidence holds each thing that a question demands, with its lack in words."""
    asked = question.asked
    if role := find_role(asked):
        yield partial(_tells_of_role, role, question, wanted), "no passage names who or what is asked for"
    if rate := find_rate(asked):
        yield partial(_gives_rate, rate, wanted), f"no passage gives it for each {rate.period or rate.thing}"
    if question.value is not None and (variant := find_variant(asked)):
        yield partial(_names_variant, variant[1]), f"the lessons do not mention {variant[0]}"
    if saying := find_saying(asked):
        yield partial(tells_saying, saying, wanted), f"no passage tells what {saying.who} says of that"
    if parts := list_parts(asked):
        yield partial(_is_of_part, parts), f"the passages are not of that {next(iter(parts))[0]}"
    if question.value is None and (alternatives := find_alternatives(asked)):
        yield partial(names_one, alternatives, wanted), "no passage names either of the alternatives"
    if question.value is Ask.ADDRESS and has_han(asked):
        yield partial(_stands_under, _list_latin(asked) - question.value_words), "no passage gives the address of that"
    if source := find_source(asked):
        yield partial(speaks_of_source, source, wanted), "the passages do not speak of what the result is of"
    if place := find_asked_place(asked):
        yield partial(names_place, place, question), "no passage names a place"
    if not question.speech and (hour := find_asked_hour(asked)):
        yield lambda scored: tells_hour(hour, _text_with_lead(scored)), "no passage tells the hour of that"
    if (apart := find_apart(asked)) and is_known_together(apart, scored):
        yield partial(gives_apart, apart), f"no passage gives it for {apart.first} alone"
    if asks_how_often(asked):
        yield tells_how_often, "no passage tells how often"
    if asks_individual(asked):
        yield partial(names_individual, question.text, question.names, wanted), "no passage gives it by name"
    if question.value is None and asks_free(asked):
        yield tells_free, "no passage tells whether it is free"
    if specific := find_specific(question):
        yield partial(names_specific, specific, wanted), f"the passages do not name the {specific.word}"
    if asks_make(question):
        yield lambda scored: gives_make(question, scored.unit), "no passage names the make"
    yield from _list_judgements(question, wanted, scored)
    yield from list_figure_demands(question, wanted, scored)
    if nth := find_nth(asked):
        yield partial(is_nth, nth), f"the lessons do not tell {nth.name}"
    if numbered := find_numbered(asked):
        yield partial(_lists_numbered, numbered, question, wanted), f"no passage names the {numbered.things}"
    if question.value in _FIGURE_ASKS and _ASKS_ADVICE.search(asked):
        yield _advises_figure, "no passage recommends a figure"
    if question.ask is Ask.DEFINITION and (meant := find_meant(asked)):
        yield partial(tells_meaning, meant, wanted), "no passage says what that means"
    if kind := _find_advised_kind(asked):
        yield partial(_speaks_of_kind, kind), f"the passages do not speak of {' '.join(kind)}"


def _list_judgements(
    question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored]
) -> Iterator[tuple[Callable[[Scored], bool], str]]:
    """Yield what tells whether evidence judges a thing as a question demands: why, when, what is wrong with it."""
    asked = question.asked
    if asks_drawback(asked):
        yield partial(_tells_drawback, wanted), "no passage tells what is wrong with it"
    if asks_alternative(asked) and question.value is None:
        yield lambda scored: tells_instead(scored.unit, scored.chunk), "no passage tells of an alternative"
    if weighed := find_weighed(question):
        yield partial(tells_weighed, weighed, question, wanted), "no passage tells when, or what for, that is worth it"
    if (bad := asks_bad_reply(asked)) is not None and any(_remarks_at_all(s.unit) for s in scored):
        yield partial(_remarks_on, question, bad), "no passage remarks on that reply"
    if date_part := find_date_part(asked):
        yield partial(gives_date, date_part, BESIDE), "no passage gives the date"
    if question.ask is Ask.REASON and asks_reason_of_event(asked):
        yield gives_reason, "no passage gives a reason"
    if name := find_named_so(asked):
        yield lambda scored: speaks_of_name(name, scored.unit.text, scored.unit.lead), "no passage speaks of that name"
    if question.text == asked and (about := subjects.find_subject(asked)):
        yield partial(subjects.is_spoken_of, about), f"no passage is about {about}"
    if question.ask is Ask.REASON and (subject := find_subject(asked)):
        yield partial(is_of_subject, subject), f"no passage is about {subject}"
    if question.analogy and question.kinds and question.listed:
        yield partial(_names_kind, question), "the analogy names no such kinds"
    if question.analogy and (likened := list_likened(asked)):
        yield partial(_likens, [w for w in wanted if w.terms[0] in likened]), "the analogy does not liken that"


def _tells_of_role(role: Role, question: Question, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence tells of a role; what the question names stands in it or in the lines beside it.

    The points and rows beside one are of other things.
    """
    near = _text_near(scored)
    held = term_set(f"{scored.chunk.title} {' '.join(scored.chunk.heading)} {near} {_text_beside(scored)}")
    if gives_maker(question.asked, scored.unit):
        return all(held.issuperset(tokenize(name)) for name in question.names)
    things = set(content_words(role.asked.sub(" ", question.asked)))
    told = held if scored.unit.kind is UnitKind.SENTENCE else term_set(near)
    named = [word.find_in(told) > 0 for word in wanted if word.terms[0] in things]
    is_about = (not named or any(named)) and all(held.issuperset(tokenize(name)) for name in question.names)
    return is_about and tells_of_role(role, _text_with_lead(scored), question.text)


def _remarks_at_all(unit: Unit) -> bool:
    return remarks_so(unit, bad=True) or remarks_so(unit, bad=False)


def _remarks_on(question: Question, bad: bool, scored: Scored) -> bool:
    """Tell whether evidence remarks on the reply asked about, and not on that of the other side of a contrast."""
    persons = term_set(" ".join(ASKING_SHOWN.findall(question.text)))
    lacking = [] if has_han(question.text) else set(scored.missing) - persons
    is_about = len(lacking) < MAX_LACKING * len(content_words(question.text))
    return is_about and remarks_so(scored.unit, bad=bad) and not are_opposites(question.text, _text_with_lead(scored))


def _names_kind(question: Question, scored: Scored) -> bool:
    """Tell whether evidence in an analogy, or what opens that, names that of which kinds are asked for."""
    opening = find_opening(scored.chunk, scored.position)
    held = term_set(f"{opening} {' '.join(scored.chunk.heading[-1:])} {_text_with_lead(scored)}")
    return any(not held.isdisjoint({term, *find_synonyms(term)}) for term in question.listed)


def _likens(likened: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether the passage of evidence names most of what an analogy is said to liken."""
    held = frozenset().union(*(term_set(f"{u.lead} {u.text}") for u in scored.chunk.units), _chunk_head(scored))
    return sum(word.find_in(held) > 0 for word in likened) >= MIN_LIKENED * len(likened)


def _chunk_head(scored: Scored) -> frozenset[str]:
    return term_set(" ".join((scored.chunk.title, *scored.chunk.heading)))


def _lists_numbered(numbered: Numbered, question: Question, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence lists things of which so many are asked for: just so many, in the list asked for."""
    if stands_in_asked_list(question, scored.unit, scored.chunk):
        return len(list_siblings(scored.chunk, scored.unit)) == numbered.number or lists_them(numbered, wanted, scored)
    return lists_them(numbered, wanted, scored)


def _gives_rate(rate: Rate, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence gives a rate; the lines beside an amount may tell its period where it tells no other."""
    if gives_rate(rate, _text_near(scored), wanted):
        return True
    beside = rate.period and not gives_other_rate(rate, scored.unit.text)
    return bool(beside) and gives_rate(rate, _text_beside(scored), wanted)


def _tells_drawback(wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence says what is wrong with the thing asked about, and not under a line on what another is."""
    lead, near = scored.unit.lead, _text_near(scored)
    things = [word for word in wanted if not any(map(asks_drawback, word.terms))]
    told = lead if _SAYS_WHAT_IS.search(lead) else near
    if things and not any(word.find_in(term_set(told)) for word in things):
        return False
    return tells_drawback(scored.unit.text) or tells_fault(near)


def _names_variant(names: re.Pattern[str], scored: Scored) -> bool:
    return names.search(fold(_text_near(scored))) is not None


def _is_of_part(parts: frozenset[tuple[str, str]], scored: Scored) -> bool:
    """Tell whether evidence names a numbered part of a course that is asked about, or none of its kind."""
    named = list_parts(_text_near(scored))
    return any(part in named or all(noun != part[0] for noun, _ in named) for part in parts)


def _speaks_of_kind(kind: Sequence[str], scored: Scored) -> bool:
    return not set(kind) <= set(scored.missing)


def _list_latin(question: str) -> frozenset[str]:
    """Return the terms in Latin letters of a Chinese question: names, capitals or not."""
    return frozenset(term for term in content_words(question) if not has_han(term))


def _stands_under(names: frozenset[str], scored: Scored) -> bool:
    chunk = scored.chunk
    return names <= term_set(" ".join((chunk.title, *chunk.heading, _text_with_lead(scored))))


def _find_advised_kind(question: str) -> tuple[str, ...]:
    """Return the words of the kind of thing that a question asks to be advised on, () where fewer than two name it."""
    match = _ADVISED.search(fold(question))
    terms = content_words(next(filter(None, match.groups()))) if match else []
    return tuple(terms) if len(terms) > 1 else ()


def _advises_figure(scored: Scored) -> bool:
    """Tell whether evidence advises a number of things; one of money is none of them."""
    text = scored.unit.text
    has_figure = bool(find_figures(text)) or satisfies_ask(Ask.COUNT, text)
    advised = " ".join((*scored.unit.header, _text_with_lead(scored)))
    return has_figure and not tells_money_alone(text) and _ADVISES.search(advised) is not None


def _text_with_lead(scored: Scored) -> str:
    """Return a unit's text with the line before its list; a table's stands over rows that tell of other things too."""
    return scored.unit.text if scored.unit.cells else f"{scored.unit.lead} {scored.unit.text}"


def _text_near(scored: Scored) -> str:
    """Return a unit's text with the line before its list, its table's header and its nearest headings."""
    return " ".join((*scored.chunk.heading[-2:], scored.unit.lead, *scored.unit.header, scored.unit.text))


def _text_beside(scored: Scored) -> str:
    units = scored.chunk.units[max(0, scored.position - BESIDE) : scored.position + BESIDE + 1]
    units = (scored.unit,) if scored.unit.cells else units  # the rows beside one are of other things
    return " ".join(unit.text for unit in units)
