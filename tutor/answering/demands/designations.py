"""Tell which variant of a thing a question asks about, by a number, size or tier in its name, and which a text is of.

Llama 2 13B is not Llama 2 70B, GPT-4 Turbo not GPT-4o, RoBERTa-large not RoBERTa-base: a figure for the one says
nothing of the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.answering.demands.sizes import find_sizes, read_sizes
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.text.fold import fold
from tutor.types import UnitKind

_TIER = (
    r"(?:nano|micro|mini|tiny|small|medium|base|large|xl|xxl|huge|lite|light|plus|pro|max|ultra|turbo|flash|instruct"
    r"|chat|reasoner|coder|vision|preview|opus|sonnet|haiku|air)"
)
# A tier is told by its capital, by the version before it, by a hyphen after a name, or by being no other word.
_TIERED = re.compile(
    r"(?<![A-Za-z0-9-])(?:(?P<head>[A-Za-z]*[A-Z][A-Za-z]*)(?:"
    rf"[-‑](?P<hung>(?i:{_TIER}))|[-‑ ]?(?P<version>v?\d+(?:\.\d+)?[a-z]?)[-‑ ](?P<tier>(?i:{_TIER}))"
    rf"| (?P<capital>(?=[A-Z])(?i:{_TIER})))"
    r"|(?P<plain>[a-z]{3,})[-‑](?P<odd>mini|nano|turbo|instruct|reasoner|coder|opus|sonnet|haiku))(?![A-Za-z0-9-]|\.\d)"
)
_NUMBERED = re.compile(
    r"(?<![A-Za-z0-9.@-])(?:(?:[A-Za-z]+[-‑])*[A-Za-z]+[-‑]?\d+[A-Za-z]*|\d+x\d+[A-Za-z]+)(?:[-‑.][A-Za-z0-9]+)*"
)
_SPACED = re.compile(
    r"(?<![A-Za-z0-9-])(?<!^)(?P<head>[A-Z][A-Za-z]+) (?!(?:19|20)\d\d\b)v?(?P<version>\d{1,4}(?:\.\d{1,2})?)"
    r"(?![\w,%]*[\w%]|\.\d)"
)
MIN_VERSIONED = 3  # letters of a name whose number may be written as a version
_OR = re.compile(r"\bor\b|还是|或", re.IGNORECASE)
_ASKS_DEGREE = re.compile(r"^\W*(?:and |but |so )?how [a-z]{4,} (?:is|are|was|were|does|do|did)\b", re.IGNORECASE)
_ASKING = frozenset("what how which who when where why is are was were does do did has have can could".split())


@dataclass(frozen=True, slots=True)
class Designation:
    """A variant as a question names it.

    `is_same` and `is_other` tell whether a folded text names it, or another of the kind. What names neither is of it
    only where what stands over or before it is; where that names none either, not if the name is `strict` and its
    passage lacks it.
    """

    word: str
    is_same: Callable[[str], bool]
    is_other: Callable[[str], bool]
    strict: bool = True


def keep_designated(question: Question, scored: Sequence[Scored]) -> list[Scored]:
    """Return the evidence of the variants that a question for a figure or a degree names; all where it compares.

    Where nothing of the kind asked for is of a name alone ("Z9"), what is of its tiers ("Z9 Pro") is.
    """
    is_judged = question.value is None and _ASKS_DEGREE.search(question.asked) is not None
    if sets_side_by_side(question):
        return _leave_other_rows(question, scored)
    if question.value is None and not is_judged:
        return list(scored)
    text = question.asked if find_designations(question.asked) else question.text  # a follow-up may name another
    for tiers_apart in (True, False):
        if not (asked := find_designations(text, tiers_apart=tiers_apart)):
            return list(scored)
        kept = [one for one in scored if all(_is_of(designation, one) for designation in asked)]
        if any(one.fits for one in kept):
            break
    found = max((one.passage_score for one in scored), default=0.0)  # what is left out was found for the same words
    return [replace(one, passage_score=found) if _name_all(asked, one) else one for one in kept]


def _leave_other_rows(question: Question, scored: Sequence[Scored]) -> list[Scored]:
    """Return evidence without the rows of other variants of what a question sets side by side."""
    asked = find_designations(question.asked) if len(find_designations(question.asked)) > 1 else ()
    labels = ((one, fold(one.unit.cells[0]) if one.unit.cells else "") for one in scored)
    left = [one for one, label in labels if not _is_of_others(asked, label)]
    return left if any(one.unit.cells for one in left) else list(scored)


def _is_of_others(designations: Sequence[Designation], label: str) -> bool:
    is_same = any(designation.is_same(label) for designation in designations)
    return not is_same and any(designation.is_other(label) for designation in designations)


def _name_all(designations: Sequence[Designation], scored: Scored) -> bool:
    """Tell whether evidence itself, or what stands over it, names each variant."""
    text = fold(frame_text(scored.unit, scored.chunk) + " " + scored.unit.text)
    return all(designation.is_same(text) for designation in designations)


def sets_side_by_side(question: Question) -> bool:
    """Tell whether a question names several things of which evidence may name one."""
    return question.ask is Ask.COMPARISON or _OR.search(question.asked) is not None


@lru_cache(maxsize=1024)
def find_designations(question: str, *, tiers_apart: bool = True) -> tuple[Designation, ...]:
    """Return the variants that a question names by a size, a tier or a version.

    Unless `tiers_apart`, a name without a tier stands for its tiers too.
    """
    sized = [Designation(size.word, size.is_in, lambda text: bool(read_sizes(text))) for size in find_sizes(question)]
    tiered = list(_find_tiered(question))
    rest = question
    for designation in tiered:
        rest = rest.replace(designation.word, " ")
    return (*sized, *tiered, *_find_numbered(rest, tiers_apart=tiers_apart), *_find_spaced(rest))


def _find_tiered(question: str) -> Iterator[Designation]:
    """Yield the names with a tier: "GPT-4 Turbo", "Gemini 1.5 Pro", "RoBERTa-large"."""
    for match in _TIERED.finditer(question):
        found = {name: fold(word) for name, word in match.groupdict().items() if word}
        head = re.escape(found.get("head") or found["plain"])
        tier = next(found[name] for name in ("hung", "tier", "capital", "odd") if name in found)
        if head in _ASKING:
            continue
        number = re.escape(found["version"]) if "version" in found else r"[a-z]?\d[\d.]*[a-z]?"
        same = re.compile(rf"(?<![a-z]){head}(?:[-‑ ]?{number})?[-‑ ]?{tier}(?![a-z])")
        other = re.compile(rf"(?<![a-z]){head}(?:[-‑ ]?[a-z]?\d|[-‑ ]{_TIER}(?![a-z]))")
        yield Designation(match.group(), _search(same), _search(other))


def _find_numbered(question: str, *, tiers_apart: bool) -> Iterator[Designation]:
    """Yield the names that hold a number: GPT-4, A100, bge-v1.5."""
    for match in _NUMBERED.finditer(question):
        name = fold(match.group())
        if not re.match(r"v\d", name):
            family = re.match(r"[a-z]+(?:[-‑][a-z]+)*", name)
            other = re.compile(rf"(?<![a-z0-9]){family.group()}[-‑]?\d[\w.]*" if family else r"\b(?:\d+x)?\d+b\b")
            yield Designation(match.group(), _search(spell_numbered(name, tiers_apart=tiers_apart)), _search(other))


def _find_spaced(question: str) -> Iterator[Designation]:
    """Yield the names with a number apart, "Llama 2"; what names no version at all may be of it."""
    for match in _SPACED.finditer(question):
        head, version = (re.escape(fold(match[group])) for group in ("head", "version"))
        same = re.compile(rf"(?<![a-z]){head}[-‑ ]?v?{version}(?!\d|\.\d)")
        other = re.compile(rf"(?<![a-z]){head}[-‑ ]?v?\d{{1,{max(2, len(match['version']))}}}(?![\w%]|\.\d)")
        yield Designation(match.group(), _search(same), _search(other), strict=False)


@lru_cache(maxsize=4096)
def spell_numbered(name: str, *, tiers_apart: bool = False) -> re.Pattern[str]:
    """Return what finds a folded name with a number, its parts together or apart, in the plural too; no other number's.

    With `tiers_apart` a name that a tier follows is another.
    """
    parts = re.findall(r"[a-z]+|\d+(?:\.\d+)*", re.sub(r"(?<=\d)s$", "", name))
    seams = ["[-‑. ]?" if len(part) > 1 or part.isdigit() else "[-‑]?" for part in parts[:-1]]
    if len(parts) > 1 and len(parts[0]) > MIN_VERSIONED and parts[1].isdigit():
        seams[0] = "(?:[-‑. ]?|[-‑ ]?v)"  # "Heron V2"
    spelled = "".join(re.escape(part) + seam for part, seam in zip(parts, [*seams, ""], strict=True))
    spelled += r"(?:\.0)?" if parts[-1].isdigit() else ""
    ends = rf"(?![a-z0-9]|\.\d|[-‑ ]{_TIER}(?![a-z]))" if tiers_apart else r"(?![a-z0-9]|\.\d)"
    return re.compile(rf"(?<![a-z0-9.]){spelled}(?:s(?![a-z]))?{ends}")


def _search(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.search(text) is not None


def stands_for(name: str, scored: Scored) -> bool:
    """Tell whether evidence is of what a folded name with a number names."""
    asked = next(_find_numbered(name, tiers_apart=False), None)
    return asked is not None and _is_of(asked, scored)


def _is_of(designation: Designation, scored: Scored) -> bool:
    """Tell whether evidence is of a variant: it names it, or names no other and stands under or beside what does.

    The points beside a point are about others where they name another.
    """
    unit, chunk = scored.unit, scored.chunk
    beside = [fold(u.text) for u in chunk.units if not u.cells]
    others = [text for text in beside if designation.is_other(text) and not designation.is_same(text)]
    alone = unit.kind is UnitKind.ROW or (unit.kind is UnitKind.BULLET and others)
    before = [u.text for u in reversed(chunk.units[: scored.position]) if not u.cells]
    after = [u.text for u in chunk.units[scored.position + 1 : scored.position + 2] if not u.cells]
    over = (*reversed(chunk.heading), chunk.title)
    for text in (unit.text, unit.lead, " ".join(unit.header), *(over if alone else (*before, *over, *after))):
        folded = fold(text)
        if designation.is_same(folded):
            return True
        if designation.is_other(folded):
            return False
    return not designation.strict or any(designation.is_same(fold(u.text)) for u in chunk.units)
