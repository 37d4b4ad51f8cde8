"""Tell which names of a question the lessons hold, and how far a piece of evidence is about them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.demands.designations import spell_numbered, stands_for
from tutor.answering.demands.hannames import HanName, find_han_names
from tutor.answering.demands.latinforms import is_spelt, is_spelt_somewhere
from tutor.answering.demands.topic import find_unknown_name
from tutor.answering.evidence import Lexicon, Scored, frame_text
from tutor.answering.form import term_set
from tutor.answering.questions.analogy import find_opening
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.answering.totals import asks_total, find_parts
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, UnitKind

MIN_HALF = 4  # letters of each half of a name that is written together
MIN_OF_PARTS = 2  # words of the question, besides names, in what a total is of
MODEL_NAME = re.compile(r"[a-z].*\d|\d.*[a-z]")
_LABELLED, _ASIDE = re.compile(r"[^:：()]{2,24}[:：]\s*\S"), re.compile(r"[(（]([^()（）]+)[)）]$")
_REFERS_BACK = re.compile(
    r"\b(?:this|these|such) [a-z]{4,}|\ball (?:of )?(?:that|this|it)\b|这[种个些][㐀-鿿]{2}|该[㐀-鿿]{2}", re.IGNORECASE
)
_VERSION = re.compile(r"([a-z]{2,})[-‑ ]?\d+(?:\.\d+)?")
_JOINT = re.compile(r"(?<=[a-z])[-‑ ]?(?=\d)")  # of a name and its number: GPT-3, GPT3
_OF_EXAMPLE = re.compile(
    r"\bexample\b|\bcase study\b|[示案]例|例子", re.IGNORECASE
)  # a section of one thing throughout
_WRITTEN_AS_NAME = re.compile(r"(?<![\w-])[A-Za-z]+(?:[A-Z]|-?\d)[\w.-]*")  # BloombergGPT, GPT-3
_NAMES_MODEL = re.compile(r"\b[A-Z][A-Za-z]*[- ]?\d[\w.]*")


def list_unknown_names(
    question: Question, scored: Sequence[Scored], lexicon: Lexicon, wanted: Sequence[Wanted] = ()
) -> tuple[str, ...]:
    """Return the names of a question that no lesson holds; Chinese names only where there is evidence in Chinese.

    A name that the lessons hold in Chinese, or a word that only looks like a name and has a Chinese one, is known.
    """
    is_abroad = question.language != "zh"
    unknown = [
        name
        for name in question.names
        if not is_known(name, lexicon)
        and not (is_abroad and (is_spelt_somewhere(name, scored) or _is_translated(name, wanted)))
    ]
    named = find_han_names(question.text)
    unknown += [name.word for name in named if not _is_han_name_known(name, lexicon)]
    if question.language == "zh" and any(s.chunk.language == "zh" for s in scored):
        run = find_unknown_name(question.text, lexicon.knows)
        unknown += [run] if not any(name.word in run for name in named) else []
    return tuple(filter(None, unknown))


def _is_translated(name: str, wanted: Sequence[Wanted]) -> bool:
    """Tell whether the lessons have a Chinese word for each word of what looks like a name."""
    translated = {word.terms[0] for word in wanted if any(map(has_han, word.terms))}
    return translated.issuperset(tokenize(name))


def is_known(name: str, lexicon: Lexicon) -> bool:
    """Tell whether the lessons hold a name: all of its distinguishing parts, or both halves of one written together."""
    terms = tokenize(name)
    if all(lexicon.knows(term) for term in terms):
        return True
    halves = ((tokenize(name[:cut]), tokenize(name[cut:])) for cut in range(MIN_HALF, len(name) - MIN_HALF + 1))
    return name.isalpha() and any(
        first and second and all(map(lexicon.knows, (*first, *second))) for first, second in halves
    )


def _is_han_name_known(name: HanName, lexicon: Lexicon) -> bool:
    """Tell whether the lessons hold a name in Chinese or a part of its Latin forms."""
    return all(map(lexicon.knows, tokenize(name.word))) or any(map(lexicon.knows, tokenize(" ".join(name.parts))))


def covers_names(question: Question, scored: Scored) -> float:
    """Return the share of the names that a unit or its frame holds, or, for a sentence, the text around it; 1 without.

    A sentence may speak of what another of its passage named, but not of what only a row of a table names. Of a model
    such as GPT-3 one with a figure, or one that names another model, may only if that one is named last before it: its
    maker's name does not tell it from others. The points beside a point are about others, but for labelled ones
    ("Crew: 12") of which one names in brackets what they describe. In another language a name in Chinese is looked for
    by its Latin forms, for a point in the sentences around it too.
    """
    chunk, unit, names = scored.chunk, scored.unit, question.names
    foreign = find_han_names(question.text) if question.language == "zh" != chunk.language else ()
    if not names and not foreign:
        return 1.0
    is_code = unit.kind is UnitKind.CODE  # the lines of a listing are of one thing
    is_sentence = unit.kind is UnitKind.SENTENCE or is_code or _REFERS_BACK.search(unit.text) is not None
    frame = fold(f"{frame_text(unit, chunk)} {_find_asked_parts(question, scored)}")
    alone = f"{frame} {fold(unit.text)}"
    beside = (u.text for u in chunk.units if u.kind is not UnitKind.ROW)
    around = f"{alone} {fold(' '.join(beside))}" if is_sentence else alone
    last_model = _find_last_model(scored) if is_sentence else _find_example(scored)
    prose = fold(" ".join(u.text for u in chunk.units if u.kind is UnitKind.SENTENCE)) if foreign else ""
    if question.value is not None and _is_of_other_version(names, alone):
        return 0.0
    covered = sum(name.stands_in(f"{alone} {prose}") for name in foreign)
    before = ""  # a maker does not tell its model from others
    for name in reversed(names):
        if not is_code and MODEL_NAME.search(name) and (question.value is not None or _NAMES_MODEL.search(unit.text)):
            held = holds_name(name, alone) or holds_name(name, last_model)
            held = held or (_is_example_alone(chunk.heading, question.text) and stands_for(name, scored))
            before = "" if held else name
        else:
            held = holds_name(name, around) or any(other in around for other in _list_called(question, name, chunk))
            held = held and not (before and f"{name} {before}" in fold(question.text))
            held = held or (question.language != "zh" == chunk.language and is_spelt(name, f"{frame} {unit.text}"))
        covered += held
    return covered / (len(names) + len(foreign))


def _list_called(question: Question, name: str, chunk: Chunk) -> frozenset[str]:
    """Return what a Chinese passage may call a name of a question in another language."""
    if chunk.language != "zh" or question.language == "zh":
        return frozenset()
    called = dict(question.called).get(name, frozenset())
    return frozenset(other for other in called if has_han(other) and len(other) > 1)


def _is_example_alone(heading: Sequence[str], asked: str) -> bool:
    """Tell whether a section is an example of one thing throughout, its heading without a name not asked about."""
    head = " ".join(heading[-1:])
    named = {fold(name) for name in _WRITTEN_AS_NAME.findall(head)}
    return _OF_EXAMPLE.search(head) is not None and all(name in fold(asked) for name in named)


def _is_of_other_version(names: Sequence[str], text: str) -> bool:
    """Tell whether a text names GPT-3 where a question names GPT-4 alone."""
    for name in names:
        version = _VERSION.fullmatch(name)
        if version and not holds_name(name, text):
            others = set(re.findall(rf"(?<![a-z0-9]){version[1]}[-‑ ]?\d+(?:\.\d+)?(?![a-z0-9])", text))
            if others and {_JOINT.sub("", other) for other in others}.isdisjoint(_JOINT.sub("", n) for n in names):
                return True
    return False


def _find_asked_parts(question: Question, scored: Scored) -> str:
    """Return what opens the analogy asked about, or what a total is of where that holds more than the names."""
    parts = find_parts(scored.chunk, scored.position) if asks_total(question.asked) else ""
    if question.analogy:
        return find_opening(scored.chunk, scored.position)
    asked = {*content_words(question.text), *question.translated}.difference(*map(tokenize, question.names))
    return parts if len(asked & term_set(parts)) >= MIN_OF_PARTS else ""


def _find_last_model(scored: Scored) -> str:
    """Return the text before a unit that last names a model, "" if none in its passage does or it names one itself.

    Rows of a table before it do not count: they name the parts of what the table is of.
    """
    if _NAMES_MODEL.search(scored.unit.text):
        return ""
    before = (unit for unit in reversed(scored.chunk.units[: scored.position]) if unit.kind is not UnitKind.ROW)
    return next((fold(unit.text) for unit in before if _NAMES_MODEL.search(unit.text)), "")


def _find_example(scored: Scored) -> str:
    """Return the one model that the labelled points of a unit's list name, in brackets, as what they describe."""
    unit = scored.unit
    points = [u for u in scored.chunk.units if u.kind is UnitKind.BULLET and u.lead == unit.lead]
    if not unit.lead or unit not in points or not all(_LABELLED.match(point.text) for point in points):
        return ""
    models = {model for point in points for model in _NAMES_MODEL.findall(point.text)}
    aside = next((found[1] for point in points if (found := _ASIDE.search(point.text))), "")
    return fold(aside) if models == {aside} else ""


def holds_name(name: str, held: str) -> bool:
    """Tell whether a text holds a name, in two words too; one with a number, such as GPT-3, to the letter, or GPT3."""
    if MODEL_NAME.search(name):
        return spell_numbered(name).search(held) is not None
    if name in held or set(tokenize(name)) <= term_set(held):
        return True
    return name.isalpha() and len(name) >= 2 * MIN_HALF and name in held.replace(" ", "")
