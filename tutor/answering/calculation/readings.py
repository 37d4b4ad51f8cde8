"""Read from evidence which quantity each row and sentence gives, of what, and for how many."""

from __future__ import annotations

import re

from tutor.answering.calculation.bracketed import read_bracketed
from tutor.answering.calculation.reading import Reading
from tutor.answering.calculation.rows import read_row
from tutor.answering.calculation.sentences_chinese import read_chinese_sentence
from tutor.answering.calculation.sentences_english import read_english_sentence
from tutor.answering.evidence import Scored
from tutor.text.language import has_han

_EQUATION = re.compile(r"\d[^.;。]*[÷×=][^.;。]*\d|\d\s*[+*/]\s*[$€£¥]?\d")


def read_quantities(scored: Scored) -> list[Reading]:
    """Return the quantities that a unit of evidence gives with what they are of; none of formulas and conjectures."""
    if scored.unit.cells:
        return read_row(scored)
    text = scored.unit.text
    if _EQUATION.search(text) or text.rstrip().endswith(("?", "？")):
        return []
    readings = read_chinese_sentence(scored) if has_han(text) else read_english_sentence(scored)
    bracketed = read_bracketed(scored)
    told_apart = {reading.quantity for reading in bracketed}
    return [*(reading for reading in readings if reading.quantity not in told_apart), *bracketed]
