"""A spoken sentence begins where the one before it ends, also in the middle of a caption."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.compose import Block, cite_block
from tutor.answering.spoken import find_spoken_start
from tutor.types import Location, Unit, UnitKind


def spoken(quote: str, lines: tuple[int, int], times: tuple[float | None, float | None]) -> Unit:
    return Unit(
        quote.replace("\n", " "), UnitKind.SENTENCE, Location(*lines, time_start=times[0], time_end=times[1]), quote
    )


FIRST = spoken("the ferry leaves\nat noon", (1, 2), (10.0, 20.0))
SECOND = spoken("bring a warm coat\nand gloves", (2, 3), (16.0, 26.0))  # opens in the caption that ends FIRST
THIRD = spoken("the sea is cold", (4, 4), (26.0, 30.0))
CHUNK = make_chunk("talk.txt", FIRST, SECOND, THIRD)


@pytest.mark.parametrize(("unit", "start"), [(FIRST, 10.0), (SECOND, 17.0), (THIRD, 26.0)])
def test_a_sentence_begins_within_its_caption(unit: Unit, start: float) -> None:
    assert find_spoken_start(CHUNK, unit) == start
    assert cite_block(Block(CHUNK, (unit,), 1.0), 1).location.time_start == start


def test_what_is_written_has_no_time() -> None:
    written = spoken("a ferry is a boat", (1, 1), (None, None))
    assert find_spoken_start(make_chunk("a.md", written), written) is None


LONG = spoken(
    "so the ferry has been a great gift to the town\nif you own a boat please by all means lend it",
    (1, 2),
    (10.0, 30.0),
)


@pytest.mark.parametrize(
    ("asked", "start"),
    [
        ({"own", "boat", "lend"}, 20.0),
        ({"great", "gift"}, 10.0),
        ({"town", "boat"}, 10.0),
        ({"kiln"}, 10.0),
        (set(), 10.0),
    ],
)
def test_the_clause_that_is_asked_for_begins_later(asked: set[str], start: float) -> None:
    assert find_spoken_start(make_chunk("talk.txt", LONG), LONG, asked) == start
