"""Narrow evidence to what a question is about: its names, its count, its value; put first what tells that best."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.answering.calibration import Doubts
from tutor.answering.comparisons.opposites import are_opposites, lacks_side, tells_of_opposite
from tutor.answering.comparisons.sidesheld import leave_side_names
from tutor.answering.demands.attribute_held import HELD_ALIKE, LACKED, rate_held
from tutor.answering.demands.designations import sets_side_by_side
from tutor.answering.demands.named import covers_names
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import counts_asked, rate_definition, term_set
from tutor.answering.questions.analogy import find_opening
from tutor.answering.questions.attribute import Kind
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.programs import asks_code
from tutor.answering.questions.question import Question
from tutor.answering.questions.remarks import asks_bad_reply, remarks_so
from tutor.answering.questions.utterances import holds_names
from tutor.text.figures import find_figures
from tutor.text.words import content_words, tokenize
from tutor.types import UnitKind

MIN_NAMES_COVERED = 0.5
MAX_COUNT_LAG, MAX_VALUE_LAG = 2.5, 5.0  # behind the best unit, of the best one with what is counted, with a figure
MAX_REORDERED, MAX_ATTRIBUTE_LAG = 8, 3.0
MAX_CODE_LAG = 1.0
MAX_TERM_WORDS = 2  # of a term that is asked about alone


def keep_asked(question: Question, scored: Sequence[Scored], unknown: tuple[str, ...]) -> tuple[list[Scored], Doubts]:
    """Return the evidence about the names, with the count and the value asked for; all and a doubt where none is."""
    common = leave_side_names(question)
    bad = asks_bad_reply(question.asked)
    named = [s for s in scored if covers_names(common, s) >= MIN_NAMES_COVERED or _remarks_on_named(question, bad, s)]
    kept = named or list(scored)
    is_dated = question.value is Ask.DATE  # a passage may tell of a year's events and leave names to its title
    if question.value and not is_dated and question.text == question.asked and not sets_side_by_side(question):
        whole = [s for s in named if s.fits and covers_names(common, s) >= 1.0]
        kept = whole if _is_near(whole, named, MAX_COUNT_LAG) else kept
    likened = [s for s in kept if find_opening(s.chunk, s.position)] if question.analogy else []
    said = " ".join((question.text, *question.translated))
    likened = [s for s in likened if not are_opposites(said, f"{s.unit.lead} {s.unit.text}")] or likened
    kept = likened if _is_near(likened, kept, MAX_VALUE_LAG) else kept
    counted = [s for s in kept if counts_asked(question, s.chunk, s.position)] if question.counted else []
    kept = counted if _is_near(counted, kept, MAX_COUNT_LAG) else kept
    valued = [s for s in kept if s.fits and not tells_of_opposite(question, s.unit, s.chunk)] if question.value else []
    valued = _put_sided_first(question, valued)
    has_value = _is_near(valued, kept, MAX_VALUE_LAG)
    kept = valued if has_value else kept
    rows = [s for s in kept if _is_labelled_so(question, s)] if question.value is Ask.QUANTITY else []
    kept = rows if _is_near(rows, kept, MAX_COUNT_LAG) and not find_figures(kept[0].unit.text) else kept
    mixed = any(s.chunk.language == question.language for s in scored)
    return kept, Doubts(
        unknown,
        names=not named,
        value=question.value is not None and not has_value,
        count=bool(question.counted) and not counted,
        definition=_lacks_definition(question, kept),
        languages_mixed=mixed,
        named_abroad=bool(question.names) and bool(named) and all(s.chunk.language != question.language for s in named),
    )


def put_attribute_first(kept: list[Scored], doubts: Doubts) -> list[Scored]:
    """Move the evidence that counts what is counted to the front where the best does not and is not far ahead."""
    attribute = doubts.attribute
    if attribute is None or attribute.kind is not Kind.COUNT:
        return kept
    held = [rate_held(attribute, doubts.wanted, s.unit, s.chunk) for s in kept[:MAX_REORDERED]]
    first = next((n for n, share in enumerate(held) if share >= HELD_ALIKE), 0)
    if held[0] >= LACKED or kept[0].score - kept[first].score > MAX_ATTRIBUTE_LAG:
        return kept
    return [kept[first], *kept[:first], *kept[first + 1 :]]


def put_text_first(question: Question, kept: list[Scored]) -> list[Scored]:
    """Move what tells as much in words, as the output of code does, before code that a question does not ask for."""
    best = kept[0]
    if best.unit.kind is not UnitKind.CODE or asks_code(question.asked):
        return kept
    told = next(
        (s for s in kept if s.unit.kind is not UnitKind.CODE and s.own + s.frame >= best.own + best.frame), None
    )
    if told is None or best.score - told.score > MAX_CODE_LAG:
        return kept
    return [told, *(s for s in kept if s is not told)]


def _put_sided_first(question: Question, valued: list[Scored]) -> list[Scored]:
    """Put first what names the side of a contrast that is asked about, where the best does not and holds no more."""
    if not valued or not lacks_side(question, valued[0].unit, valued[0].chunk):
        return valued
    held = valued[0].own + valued[0].frame
    near = [s for s in valued if s.own + s.frame >= held and not lacks_side(question, s.unit, s.chunk)]
    if not _is_near(near, valued, MAX_VALUE_LAG):
        return valued
    return [*near, *(s for s in valued if not any(s is other for other in near))]


def _is_labelled_so(question: Question, scored: Scored) -> bool:
    """Tell whether a row with a figure is labelled with just what a question names."""
    unit, names = scored.unit, frozenset(tokenize(" ".join(question.names)))
    return (
        bool(unit.cells and names) and term_set(unit.cells[0]) == names and bool(find_figures(" ".join(unit.cells[1:])))
    )


def _remarks_on_named(question: Question, bad: bool | None, scored: Scored) -> bool:
    """Tell whether evidence remarks on a reply in an example that names all that a question does."""
    return bad is not None and remarks_so(scored.unit, bad=bad) and holds_names(question.names, scored.chunk)


def _lacks_definition(question: Question, kept: Sequence[Scored]) -> bool:
    """Tell whether a bare term is to be explained, and no evidence explains it or stands under its name."""
    wanted = set(content_words(question.asked))
    if question.ask is not Ask.DEFINITION or len(wanted) > MAX_TERM_WORDS:
        return False
    return not any(
        rate_definition(question, s.unit, s.chunk) > 0 or wanted <= term_set(frame_text(s.unit, s.chunk))
        for s in kept[:3]
    )


def _is_near(some: Sequence[Scored], of: Sequence[Scored], max_lag: float) -> bool:
    """Tell whether the best of some evidence is not too far behind the best of all in its language."""
    if not some:
        return False
    return some[0].score >= next(s.score for s in of if s.chunk.language == some[0].chunk.language) - max_lag
