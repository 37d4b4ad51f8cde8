import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.answering.made_evidence import make_chunk
from tutor.answering.compose import Block, cite_block
from tutor.answering.quotable import MIN_LETTERS, widen_quote
from tutor.types import Chunk, Location, Unit, UnitKind

HEADER = ("Spinning", "Weaving")


def row(line: int, *cells: str, header: tuple[str, ...] = HEADER) -> Unit:
    return Unit(" | ".join(cells), UnitKind.ROW, Location(line, line), cells=cells, header=header)


def table(*rows: Unit) -> Chunk:
    return make_chunk("wool.md", *rows)


def test_a_row_too_short_to_be_found_is_quoted_with_the_row_after_it() -> None:
    chunk = table(row(3, "Three weeks", "Two days"), row(4, "$4M", "$9K"), row(5, "By hand", "On a loom"))
    citation = cite_block(Block(chunk, chunk.units[1:2], 1.0), 1)
    assert citation.quote == "$4M | $9K\nBy hand | On a loom"
    assert (citation.location.line_start, citation.location.line_end) == (4, 5)


def test_the_last_row_is_quoted_with_the_one_before_it() -> None:
    chunk = table(row(3, "Three weeks", "Two days"), row(4, "$4M", "$9K"))
    assert widen_quote(chunk, chunk.units[1:]) == chunk.units


def test_a_row_whose_cells_were_narrowed_is_still_found() -> None:
    chunk = table(row(4, "$4M", "$9K"), row(5, "By hand", "On a loom"))
    narrowed = Unit("$4M | $9K", UnitKind.ROW, Location(4, 4), cells=("$4M",), header=("Spinning",))
    assert widen_quote(chunk, [narrowed])[0] is narrowed


@pytest.mark.parametrize(
    "beside",
    [
        row(5, "By hand", "On a loom", header=("Carding", "Dyeing")),
        Unit("Wool is washed before it is spun.", UnitKind.SENTENCE, Location(5, 5)),
        Unit("Cut the fleece", UnitKind.BULLET, Location(5, 5), lead="How to begin:"),
    ],
)
def test_nothing_of_another_kind_is_added(beside: Unit) -> None:
    chunk = table(row(4, "$4M", "$9K"), beside)
    assert widen_quote(chunk, chunk.units[:1]) == chunk.units[:1]


@given(st.lists(st.text("ab1 $", max_size=12), min_size=1, max_size=5), st.data())
def test_a_quote_is_widened_to_enough_letters_or_to_its_whole_table(texts: list[str], data: st.DataObject) -> None:
    chunk = table(*(row(line, text, "x") for line, text in enumerate(texts, 3)))
    place = data.draw(st.integers(0, len(texts) - 1))
    units = widen_quote(chunk, chunk.units[place : place + 1])
    assert chunk.units[place] in units
    letters = len(re.sub(r"[^a-z0-9]", "", "".join(unit.text for unit in units)))
    assert letters >= MIN_LETTERS or len(units) == len(chunk.units)
