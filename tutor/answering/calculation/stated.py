"""Tell whether a lesson states itself what a question would have computed: then its words are the better answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.calculation.asked import Calculation, Kind, Measure, find_measure
from tutor.answering.calculation.measures import is_of_measure
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import Reading, read_held, read_models
from tutor.answering.calculation.shares import SHARE_NAMED
from tutor.answering.calculation.terms import GENERIC, Terms, Vocabulary, head_terms
from tutor.answering.calculation.wording import Computed
from tutor.answering.evidence import Scored, frame_text
from tutor.answering.form import term_set
from tutor.text.figures import find_figures

_BARE = term_set("difference ratio factor x times 倍 差距 相差")
# "12 times as dear", "12x cheaper", and not "seen 12 times"
_COMPARES = re.compile(
    r"(?:times|×|x)\s+(?:as|more|less|the|that|what|cheaper|dearer|better|worse|\w+er)\b|times[.!]?$|倍", re.I
)

_GRADED = re.compile(r"\btimes (?:as|more|less) ([a-z]+)", re.I)
_NEUTRAL = frozenset("much many large high big great often than".split())
# Words that only tell that a part is several things taken together: "the two sets of books".
_COLLECTIVE = term_set("two three both set sets collection collections corpus corpora dataset datasets")


@dataclass(frozen=True, slots=True)
class Statement:
    """A unit that gives a result itself; `columns` are the cells of a row that do, in the order to show them."""

    scored: Scored
    columns: tuple[int, ...] = ()


def find_statements(
    calculation: Calculation,
    evidence: Sequence[Scored],
    readings: Sequence[Reading],
    vocabulary: Vocabulary,
) -> list[Statement]:
    """Return the evidence that gives the result of a calculation itself, best first."""
    if calculation.given is not None:
        return []
    if calculation.kind in (Kind.RATIO, Kind.DIFFERENCE, Kind.PERCENT_DIFFERENCE):
        both = Terms(tuple(g for name in calculation.operands for g in vocabulary.read(name).groups))
        return [Statement(scored) for scored in evidence if _states_comparison(calculation, both, scored)]
    if calculation.kind is Kind.SHARE:
        return _find_shares(calculation, readings, vocabulary)
    if calculation.kind is Kind.SCALE and not calculation.context:
        return _find_products(calculation, evidence, vocabulary)
    return []


def _states_comparison(calculation: Calculation, both: Terms, scored: Scored) -> bool:
    """Tell whether a unit says how many times one thing is another, in what is asked for.

    A unit that names nothing ("Difference: 12 times") is about what stands beside it.
    """
    text = scored.unit.text
    if not both.groups or not _COMPARES.search(text) or not any(f.unit == "times" for f in find_figures(text)):
        return False
    if compares_otherwise(calculation, text) or not term_set(calculation.noun) <= term_set(text):
        return False
    held = f"{text} {frame_text(scored.unit, scored.chunk)} "
    if names_nothing(scored):
        units, position = scored.chunk.units, scored.position
        held += " ".join(unit.text for unit in units[max(0, position - 2) : position + 2])
    return both.stand_in(read_held(held))


def compares_otherwise(calculation: Calculation, text: str) -> bool:
    """Tell whether a text compares in another respect than asked: how old, where the question asks how dear."""
    measure = find_measure(text)
    if Measure.ANY in (calculation.measure, measure):
        graded = [word.lower() for word in _GRADED.findall(text)]
        named = [word for word in graded if word not in _NEUTRAL and find_measure(word) is not calculation.measure]
        return calculation.measure is not Measure.ANY and bool(named)
    return measure is not calculation.measure


def names_nothing(scored: Scored) -> bool:
    """Tell whether a unit says how many times without saying what: "Difference: 12 times"."""
    named = {term for term in term_set(scored.unit.text) if not any(c.isdigit() for c in term)}
    return named <= GENERIC | _BARE


def _find_shares(calculation: Calculation, readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Statement]:
    part, whole = map(vocabulary.read, calculation.operands)
    part = Terms(tuple(group for group in part.groups if group.isdisjoint(_COLLECTIVE))) if part.groups else part
    found = []
    for reading in readings:
        head = head_terms(reading.label)
        if reading.unit != "%" or not part.stand_in(reading.own | head) or not head & part.all:
            continue
        named = not reading.header or SHARE_NAMED.search(reading.header)
        if named and whole.stand_in(reading.own | reading.frame):
            amounts = _find_amounts(reading, readings) if calculation.amount_first else ()
            columns = () if reading.column is None else (*amounts, reading.column)
            found.append(Statement(reading.scored, columns))
    return found


def find_given_share(
    calculation: Calculation, computed: Sequence[Computed], readings: Sequence[Reading], vocabulary: Vocabulary
) -> Statement | None:
    """Return the share that a row on the one part gives itself, of the whole asked for; None where none does.

    What a lesson calls a share need not be the quotient of its amounts.
    """
    if calculation.kind is not Kind.SHARE or calculation.members or len(computed) != 1:
        return None
    part, whole = computed[0].terms[0].reading, vocabulary.read(calculation.operands[1])
    for share in readings:
        if part is None or share.unit != "%" or share.column is None:
            continue
        if share.scored.unit is not part.scored.unit and not head_terms(share.label) & head_terms(part.label):
            continue
        of = _read_share_whole(share)
        if SHARE_NAMED.search(share.header) and (not of or of & whole.all):
            return Statement(share.scored, (share.column,))
    return None


def _read_share_whole(share: Reading) -> frozenset[str]:
    """Return the terms of what the head of a column of shares says that they are of: "share of the cheese"."""
    return term_set(" ".join(w for w in share.header.split() if not SHARE_NAMED.search(w))) - GENERIC


def _find_amounts(share: Reading, readings: Sequence[Reading]) -> tuple[int, ...]:
    """Return the column of the row of a share that gives what it is a share of: money, or else another amount."""
    amounts = [r for r in readings if r.scored.unit is share.scored.unit and r.unit != "%" and r.column is not None]
    money = [r for r in amounts if is_of_measure(r.unit, Measure.MONEY)]
    whole = _read_share_whole(share)
    amounts = [r for r in amounts if not whole or whole & term_set(r.header)]  # "share of the cheese" is none of milk
    return tuple(dict.fromkeys(r.column for r in money or amounts if r.column is not None))[:1]


def _find_products(calculation: Calculation, evidence: Sequence[Scored], vocabulary: Vocabulary) -> list[Statement]:
    """Return the units that name the very count that the question does, with a quantity of the kind asked for.

    What is counted must not be of another model than the question's.
    """
    asked = {count.value: count.noun for count in calculation.counts if count.value != 1}
    found = []
    for scored in evidence:
        quantities = find_quantities(scored.unit.text)
        held = read_models(f"{scored.unit.text} {frame_text(scored.unit, scored.chunk)}")
        named = any(
            noun is not None and term_set(quantity.noun) & vocabulary.read(noun).all and read_models(noun) <= held
            for quantity in quantities
            for noun in (asked.get(quantity.amount.low),)
        )
        if named and any(is_of_measure(quantity.amount.unit, calculation.measure) for quantity in quantities):
            found.append(Statement(scored))
    return found
