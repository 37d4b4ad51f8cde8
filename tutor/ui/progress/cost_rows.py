"""The costs that the lessons give, as bars: numbered, in words, on an axis of powers of ten."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.costs import Cost, Extent, Stage
from tutor.text.language import has_han
from tutor.ui.words import say

MAX_NAME_CHARS = 40
_SCALES = {"en": ((1e9, "B"), (1e6, "M"), (1e3, "K")), "zh": ((1e8, "亿"), (1e4, "万"))}


@dataclass(frozen=True, slots=True)
class CostBar:
    """One bar, or point where low and high are equal, and the number under which its sources are listed."""

    number: int
    cost: Cost
    kind: str
    amount: str

    @property
    def name(self) -> str:
        """The number and what it is the cost of, in full."""
        return f"{self.number}. {self.cost.what}"

    @property
    def lines(self) -> tuple[str, str]:
        """The label in two lines, each short enough for a phone."""
        return f"{self.number}. {_shorten(self.cost.what)}", self.amount


@dataclass(frozen=True, slots=True)
class CostGroup:
    """The bars of one stage in one currency, on the axis that all stages of this currency share."""

    stage: str
    currency: str
    bars: tuple[CostBar, ...]
    axis: tuple[float, ...]


def group_costs(costs: Sequence[Cost], language: str) -> tuple[CostGroup, ...]:
    """Return the bars by currency and stage, numbered throughout, the largest first in each group."""
    groups = []
    number = 0
    for currency in dict.fromkeys(cost.currency for cost in costs):
        own = [cost for cost in costs if cost.currency == currency]
        axis = make_axis(own)
        for stage in Stage:
            bars = []
            for cost in sorted((c for c in own if c.stage is stage), key=lambda c: (-c.high, -c.low)):
                number += 1
                bars.append(_make_bar(number, cost, language))
            if bars:
                groups.append(CostGroup(say(language, f"progress.stage_{stage}"), currency, tuple(bars), axis))
    return tuple(groups)


def make_axis(costs: Sequence[Cost]) -> tuple[float, ...]:
    """Return the powers of ten from below the least amount to above the most."""
    least = min(cost.low for cost in costs)
    most = max(cost.high for cost in costs)
    first = math.floor(math.log10(least) + 1e-9)
    last = max(first + 1, math.ceil(math.log10(most) - 1e-9))
    return tuple(10.0**power for power in range(first, last + 1))


def format_amount(value: float, currency: str, language: str) -> str:
    """Return an amount in short: "$4.6M", "$460万"."""
    for scale, name in _SCALES[language]:
        if value >= scale:
            return f"{currency}{value / scale:g}{name}"
    return f"{currency}{value:g}"


def describe_top(group: CostGroup, language: str) -> str:
    """Return the highest figure of a stage and what it is of: figures of parts and wholes make no range together."""
    top = max(group.bars, key=lambda bar: (bar.cost.high, bar.cost.low))
    return say(language, "progress.costs_top", stage=group.stage, amount=top.amount, what=top.cost.what)


def _make_bar(number: int, cost: Cost, language: str) -> CostBar:
    kind = say(language, f"progress.extent_{cost.extent}")
    amount = say(language, "progress.about", amount=cost.written) if cost.extent is Extent.ABOUT else cost.written
    return CostBar(number, cost, kind, amount)


def _shorten(text: str) -> str:
    """Cut a name so that it fits a phone; the table and the sources have all of it."""
    limit = MAX_NAME_CHARS // 2 if has_han(text) else MAX_NAME_CHARS
    return text if len(text) <= limit else text[: limit - 1].rstrip(" –-") + "…"
