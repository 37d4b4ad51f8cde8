"""List the ways to read the calculation of a question: word by word, then with its names cut to what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tutor.answering.calculation.asked import Calculation, Kind, Measure
from tutor.text.language import has_han

_TRAILING_PLACE = re.compile(
    r"^(?P<thing>.+?)\s+(?P<place>(?:in|during|at|on|for|with|according to)\s+.+)$", re.IGNORECASE
)
_PIECE = re.compile(
    r"^(?P<name>.+?) (?:chunk|part|portion|piece|slice|segment|section|counts?|numbers?|figures?|totals?|ones?|rows?"
    r"|side|population|tickets?|seats?|fares?|places?|passes|pass)(?: (?:of|in|from) (?:the )?(?P<whole>.+))?$",
    re.I,
)
_NUMBER_OF = re.compile(
    r"^(?:total )?(?:numbers?|counts?|amount|quantity|size|volume|total|population) of (?:the )?(?P<name>.+)$", re.I
)
_MASS = re.compile(r"(?:more )?(?:text|data|material|content|information|input)|文本|文字|数据|资料|内容", re.I)
_HAN_CHOICE = re.compile(r"^(?:选择?|挑|乘?坐|改?乘|订|改?用|换成?|改成|入?住)(?=[一-鿿A-Za-z]{2})")
_HAN_NUMBER = re.compile(
    r"(?<=[一-鿿A-Za-z0-9])的?(?:(?:总?数[量目]|总数|[个名条张只台本位颗粒块件头株棵艘辆座间]数))$"
)
_HAS = re.compile(r"\b(?:have|has|had|hold|contain|use|need|employ|own|carry|keep|get|got|offer)s?[ ?.]*$", re.I)


def list_variants(calculation: Calculation, asked: str) -> Iterator[Calculation]:
    """Yield the readings of a question that was asked, the most literal first.

    A place or time at its end holds for both things, or for the last alone.
    """
    placed = _share_place(calculation)
    literal = (placed, calculation) if placed else (calculation,)
    if calculation.joined and all(count.value == 1 for count in calculation.counts):
        names = tuple(count.noun for count in calculation.counts)  # one of each: the things themselves
        literal = (*literal, replace(calculation, kind=Kind.SUM, operands=names, counts=(), joined=False))
    yield from literal
    for one in literal:
        if (shorter := _shorten_names(one)) != one:
            yield shorter
    if calculation.noun and calculation.kind in (Kind.RATIO, Kind.DIFFERENCE):
        if _MASS.fullmatch(calculation.noun):  # which lessons count in words, pages or bytes
            yield replace(calculation, noun="", sized=False)
        owner, other = calculation.operands  # what was taken for a count of two things may be one of them
        if has_han(calculation.noun):
            yield replace(calculation, operands=(f"{owner}的{calculation.noun}", other), noun="")
            if _HAN_NUMBER.search(f"其的{calculation.noun}"):
                yield replace(calculation, noun="")
        elif not _HAS.search(asked):
            yield replace(calculation, operands=(calculation.noun, other), noun="", measure=Measure.ANY)


def _share_place(calculation: Calculation) -> Calculation | None:
    """Return a calculation with the place at the end of one of its two names as the context of both."""
    if len(calculation.operands) != 2:
        return None
    places = [_TRAILING_PLACE.match(name) for name in calculation.operands]
    number = 1 if places[1] else 0
    if (match := places[number]) is None:
        return None
    names = list(calculation.operands)
    names[number] = match["thing"]
    return replace(calculation, operands=tuple(names), context=f"{calculation.context} {match['place']}".strip())


def _shorten_names(calculation: Calculation) -> Calculation:
    """Cut "the number of herons" and "the heron part of the count" to the herons, the whole to be in the context."""
    names, context = [], [calculation.context]
    for name in calculation.operands:
        counted = _NUMBER_OF.match(name)
        thing = counted["name"] if counted else _HAN_NUMBER.sub("", _HAN_CHOICE.sub("", name))
        piece = _PIECE.match(thing)
        names.append(piece["name"] if piece else thing)
        context.append((piece["whole"] if piece else None) or "")
    sized = calculation.sized and tuple(names) == calculation.operands  # a piece is as large as it counts
    return replace(calculation, operands=tuple(names), context=" ".join(filter(None, context)), sized=sized)
