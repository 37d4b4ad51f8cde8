"""Read the labels of columns: what they name, the unit in their brackets, and whether they hedge."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.quiz.generation.agreement import is_plural
from tutor.text.language import has_han

MAX_UNIT_WORDS = 3
_REMARK = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
_HEDGE = re.compile(r"\b(?:approx(?:imate(?:ly)?|\.)?|about|roughly|estimated?)\b\.?\s*|大约|约|估计", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?:the )?(?:total )?(?:number|count) of (?P<counted>.+)", re.IGNORECASE)
_UNIT = re.compile(r"(?:in |单位[：:]?)?(?P<unit>.+)", re.IGNORECASE)
_UNIT_WORDS = frozenset("%$€£¥ ° °c °f h kg g mg cm mm m km ml l kcal min s ms gb mb kb w kw kwh mph ha ppm".split())


@dataclass(frozen=True, slots=True)
class Label:
    """A column's label: what it names, the unit that its brackets give, and whether they say "approximate"."""

    core: str
    unit: str = ""
    is_hedged: bool = False


def read_label(text: str) -> Label:
    """Return a label without its brackets, which become a unit where they hold nothing else."""
    match = _REMARK.search(text)
    if match is None or not text[: match.start()].strip():
        return Label(_name_counted(text))
    remark = _HEDGE.sub("", match[1]).strip()
    is_hedged = remark != match[1].strip()
    return Label(_name_counted(text[: match.start()].strip()), _read_unit(remark), is_hedged)


def drop_remark(name: str) -> str:
    """Return a name without a remark in brackets at its end."""
    match = _REMARK.search(name)
    return name[: match.start()].strip() or name if match else name


def _name_counted(label: str) -> str:
    """Return what a label counts: "members" for "number of members"."""
    match = _NUMBER_OF.fullmatch(label)
    return match["counted"] if match and is_plural(match["counted"]) else label


def _read_unit(remark: str) -> str:
    match = _UNIT.fullmatch(remark)
    if match is None:
        return ""
    unit = match["unit"].strip()
    last = unit.lower().rsplit(" ", maxsplit=1)[-1]
    is_unit = has_han(unit) or last.endswith("s") or unit.lower() in _UNIT_WORDS or "/" in unit or " per " in unit
    return unit if is_unit and len(unit.split()) <= MAX_UNIT_WORDS else ""
