"""Two lists that stand against each other are shown together where both are asked for."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.comparisons.parallel import asks_both, find_parallel, show_parallel_lists
from tutor.answering.compose import Block
from tutor.answering.questions.question import read_question
from tutor.types import Chunk, Location, Unit, UnitKind

HERE = Location(1, 1)


def line(text: str, lead: str = "") -> Unit:
    return Unit(text, UnitKind.SENTENCE, HERE, lead=lead)


def listed(lead: str, *points: str) -> list[Unit]:
    return [line(lead), *(Unit(point, UnitKind.BULLET, HERE, lead=lead) for point in points)]


RYE, SOUR = "If you bake with bought yeast:", "If you bake with YOUR sourdough:"
BREAD = make_chunk(
    "bread.md",
    line("You want: rye bread"),
    *listed(RYE, "The loaf is mild", "It dries out"),
    *listed(SOUR, "The loaf is tangy", "It keeps"),
)
FERRY = make_chunk(
    "ferries.md",
    *listed("Do not book if:", "You walk aboard"),
    *listed("Book if:", "You bring a car", "You need a cabin"),
    *listed("Prices:", "See the quay"),
)
KILNS = make_chunk("kilns.md", *(u for n in (1, 2, 3) for u in listed(f"Step {n}: heat", f"to {n}00")))


def texts(pair: tuple[tuple[Unit, ...], tuple[Unit, ...]] | None) -> list[list[str]]:
    return [[unit.text for unit in units] for units in pair or ()]


@pytest.mark.parametrize("position", [0, 1, 2, 3, 4, 6])
def test_the_other_list_is_found_from_anywhere_in_the_passage(position: int) -> None:
    found = find_parallel(BREAD, BREAD.units[position])
    assert texts(found) == [["The loaf is mild", "It dries out"], ["The loaf is tangy", "It keeps"]]


def test_a_lead_that_denies_the_other_stands_against_it() -> None:
    found = find_parallel(FERRY, FERRY.units[3])
    assert texts(found) == [["You walk aboard"], ["You bring a car", "You need a cabin"]]


@pytest.mark.parametrize(("chunk", "position"), [(FERRY, 6), (FERRY, 5), (KILNS, 1), (KILNS, 0)])
def test_a_list_of_another_kind_and_one_of_three_have_no_other(chunk: Chunk, position: int) -> None:
    assert find_parallel(chunk, chunk.units[position]) is None


@pytest.mark.parametrize(
    "question",
    [
        "What comes of bought yeast, and what of a sourdough of one's own?",
        "When do you book a ferry, and when don't you?",
        "What is the loaf like before and after the switch?",
        "If bought yeast is like a hired cook, what is sourdough like?",
        "什么时候需要订票，什么时候不需要？",
        "用面包来打比方，酵母像什么，酸面团又像什么？",
        "买来的酵母烤出来怎么样？换成酸面团后又怎么样？",
    ],
)
def test_both_are_asked_for(question: str) -> None:
    assert asks_both(read_question(question))


@pytest.mark.parametrize(
    "question",
    [
        "What does bought yeast do to the loaf?",
        "What is sourdough and what is it used for?",
        "Is rye bread better before and after baking?",
        "酸面团是什么？",
        "订票需要什么？",
    ],
)
def test_one_is_asked_for(question: str) -> None:
    assert not asks_both(read_question(question))


def test_both_lists_take_the_place_of_one_only_where_both_are_asked_for() -> None:
    blocks = [Block(BREAD, BREAD.units[2:4], 5.0)]
    both = read_question("What comes of bought yeast, and what of a sourdough of one's own?")
    assert [block.units for block in show_parallel_lists(both, blocks)] == [BREAD.units[2:4], BREAD.units[5:7]]
    assert show_parallel_lists(read_question("What does bought yeast do to bread?"), blocks) == blocks


def test_what_somebody_says_is_led_by_its_line() -> None:
    talk = make_chunk(
        "ferries.md",
        line("With no radio:"),
        line('Skipper: "I cannot know."', "With no radio:"),
        line("With radio:"),
        line('Skipper: "The quay is free."', "With radio:"),
    )
    shown = show_parallel_lists(
        read_question("What does the skipper say without radio, and what with it?"),
        [Block(talk, (talk.units[3],), 5.0)],
    )
    assert [block.units for block in shown] == [talk.units[:2], talk.units[2:]]
