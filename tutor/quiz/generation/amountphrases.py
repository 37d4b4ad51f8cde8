"""Write amounts, what they count, and verbs inside questions and statements."""

from __future__ import annotations

import re

from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.figurecells import Amount
from tutor.quiz.generation.labels import Label
from tutor.quiz.generation.naming import lower_label
from tutor.text.fold import fold
from tutor.text.language import has_han

MIN_COUNT = 1000
_PRICE = re.compile(r"\b(?:price|fare|fee|ticket|charge|discount|admission)s?\b", re.IGNORECASE)


def hedge(read: Label, amount: Amount | None) -> str:
    """Return "approximate " where a label or its figure is hedged, else ""."""
    is_hedged = read.is_hedged or (amount is not None and amount.is_hedged)
    return "approximate " if is_hedged and not read.core.lower().startswith("approx") else ""


def name_unit(read: Label, amount: Amount | None) -> str:
    """Return ", in tokens, " for a label with a unit, else a blank."""
    return f", in {lower_label(read.unit)}, " if amount and says_unit(read, amount.text) else " "


def says_unit(read: Label, cell: str) -> bool:
    """Tell whether a label gives a unit that the cell does not."""
    return bool(read.unit) and fold(read.unit) not in fold(cell)


def add_unit(said: str, read: Label) -> str:
    """Return a figure with the unit that its column's label gives: "5 billion tokens"."""
    if not read.unit:
        return said
    if read.unit == "%":
        return said if "%" in said else f"{said}%"
    return f"{said} {lower_label(read.unit)}"


def lower_scale(said: str) -> str:
    """Return a figure with its scale written small: "5 billion"."""
    return re.sub(r"\b(?:Thousand|Million|Billion|Trillion)s?\b", lambda match: match.group().lower(), said)


def chinese_unit(read: Label, amount: Amount | None) -> str:
    """Return the unit of a label as it stands behind a Chinese figure, "" where there is none or the cell says it."""
    if amount is None or not says_unit(read, amount.text) or read.unit == "%":
        return ""
    return read.unit if has_han(read.unit) else f"（{read.unit}）"


def counts_things(label: str, amount: Amount | None) -> bool:
    """Tell whether a label names what a large figure counts (参数), and no quantity itself (参数量)."""
    return (
        amount is not None
        and amount.interval.unit == ""
        and not amount.counted
        and amount.interval.low >= MIN_COUNT
        and re.search(r"(?<!参)数$|[量额率比值费价本小模长宽高度重例速积间龄分期入润金]$|^[占每]|年$", label) is None
    )


def count_things(said: str, label: str) -> str:
    """Return "175 billion parameters" for a figure and what it counts, which is not said twice."""
    if fold(label.rsplit(maxsplit=1)[-1]).rstrip("s") in fold(said):
        return said
    return f"{said} {make_singular(label) if said == '1' else label}"


def equate(said: str) -> str:
    """Return 是20%, but 约为20%."""
    rest = said.removeprefix("大约").removeprefix("约")
    return f"是{said}" if rest == said else f"约为{rest}"


def link_owner(label: str) -> str:
    """Return the word between an English label and what has it: "price for", "cost of"."""
    return "for" if _PRICE.search(label) or re.search(r"\s(?:of|in|from|to|per|at)\s", label) else "of"


def read_tense(label: str, amount: Amount | None) -> tuple[str, str] | None:
    """Return the verb and the words behind it for "opened" a year, or "known for" something; None for others."""
    if " " in label:
        return ("was" if amount and amount.interval.unit == "date" else "is"), label
    return ("was", f"{label} in") if amount and amount.interval.unit == "date" else None


def ask_does(label: str, row: str, *, several: bool) -> str:
    """Return "does Common Crawl hold" for "what it holds"."""
    verb = label.rsplit(maxsplit=1)[-1]
    base = verb
    if verb.endswith("ies"):
        base = verb[:-3] + "y"
    elif verb.endswith(("sses", "ches", "shes", "xes", "oes")):
        base = verb[:-2]
    elif verb.endswith("s"):
        base = verb[:-1]
    return f"{'do' if several else 'does'} {row} {base}"
