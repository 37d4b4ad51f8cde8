"""What is shown of scored evidence: the best unit, its list, and what completes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.compose import word_block
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.select import choose_blocks
from tutor.types import Chunk, Location, Unit, UnitKind


def sentences(*texts: str) -> Chunk:
    return make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location(n, n)) for n, text in enumerate(texts, 1)))


def shown(question: str, chunk: Chunk, values: dict[int, float]) -> list[str]:
    evidence = [score(chunk, position, value) for position, value in values.items()]
    blocks = choose_blocks(read_question(question), evidence)
    return [unit.text for block in blocks for unit in block.units]


def test_a_consequence_is_shown_after_its_reason() -> None:
    chunk = sentences("Kilns cool slowly.", "Clay cracks in the cold.", "Therefore the kiln stays shut for a day.")
    told = shown("Why does the kiln stay shut?", chunk, {0: 8.5, 2: 8.0, 1: 5.0})
    assert told == ["Clay cracks in the cold.", "Therefore the kiln stays shut for a day."]


def test_a_consequence_far_behind_is_no_answer() -> None:
    chunk = sentences("Kilns stay shut because they cool.", "Clay is heavy.", "So the shop opens late.")
    assert shown("Why do kilns stay shut?", chunk, {0: 8.5, 2: 4.0})[0] == "Kilns stay shut because they cool."


def test_the_second_sentence_tells_the_other_side() -> None:
    chunk = sentences("Earthenware is fired once.", "Earthenware and stoneware are old.", "Stoneware is fired twice.")
    told = shown("How does earthenware differ from stoneware?", chunk, {0: 9.0, 1: 8.5, 2: 7.0})
    assert told == ["Earthenware is fired once.", "Stoneware is fired twice."]


def test_the_sentence_that_names_these_things_comes_with_the_one_that_speaks_of_them() -> None:
    chunk = sentences("Saggars hold small bowls.", "These boxes keep ash off the glaze.", "Glaze is ground glass.")
    told = shown("Which boxes keep ash off the glaze?", chunk, {1: 9.0, 2: 7.5, 0: 5.5})
    assert told == ["These boxes keep ash off the glaze.", "Saggars hold small bowls."]


def test_of_two_figures_that_are_named_both_are_shown() -> None:
    chunk = sentences("The kiln holds 300 bowls.", "The kiln is hot.", "With lids it holds 500 pieces.")
    told = shown("Does the kiln hold 300 or 500 bowls?", chunk, {0: 9.0, 1: 8.0, 2: 6.5})
    assert told == ["The kiln holds 300 bowls.", "With lids it holds 500 pieces."]


@pytest.mark.parametrize(("question", "count"), [("Which glazes are there?", 3), ("What is salt glaze?", 1)])
def test_bare_points_are_a_list_where_one_is_asked_for(question: str, count: int) -> None:
    points = ("salt glaze is grey", "ash glaze is green", "tin glaze is white")
    units = [Unit(text, UnitKind.BULLET, Location(n, n)) for n, text in enumerate(points, 1)]
    (block, *_) = choose_blocks(read_question(question), [score(make_chunk("a.md", *units), 0, 9.0)])
    assert len(block.units) == count


@pytest.mark.parametrize(("question", "count"), [("What are the parts of clay?", 3), ("How is clay split?", 1)])
def test_points_after_a_plain_sentence_are_its_list(question: str, count: int) -> None:
    lead = Unit("Before firing, clay is split into parts.", UnitKind.SENTENCE, Location(1, 1))
    points = [Unit(text, UnitKind.BULLET, Location(n, n)) for n, text in ((2, "bowls"), (3, "lids"))]
    chunk = make_chunk("a.md", lead, *points)
    asked = read_question(question)
    (block,) = choose_blocks(asked, [score(chunk, 0, 9.0)])
    assert len(block.units) == count


def test_a_second_sentence_that_does_not_fit_gives_way_to_one_that_does() -> None:
    long = f"Kilns are fired with {', '.join(f'wood of kind {n}' for n in range(30))}."
    chunk = sentences("Kilns are fired with wood from the hills around the village.", long, "Kilns are fired at night.")
    told = shown("How are kilns fired?", chunk, {0: 9.0, 1: 8.5, 2: 8.0})
    assert told == [chunk.units[0].text, "Kilns are fired at night."]


def test_of_two_things_compared_by_a_figure_both_are_shown() -> None:
    header = ("Ware", "Price")
    rows = [("Stoneware bowls", "$9"), ("Earthenware", "$4"), ("Lids", "$2")]
    units = [Unit(" | ".join(cells), UnitKind.ROW, Location(1, 1), cells=cells, header=header) for cells in rows]
    values = [replace(score(make_chunk("a.md", *units), n, 9.0 - n), own=0.9 - 0.3 * n) for n in range(3)]
    told = choose_blocks(read_question("Did the stoneware or the earthenware cost more?"), values)
    assert [block.units[0].cells[0] for block in told] == ["Stoneware bowls", "Earthenware"]


@pytest.mark.parametrize(("question", "count"), [("the oars and the tides", 2), ("the oars", 1)])
def test_the_place_goes_on_where_the_next_words_hold_what_is_asked(question: str, count: int) -> None:
    talk = sentences("then take the oars", "against the tides", "and sing")
    values = [replace(score(talk, n, 9.0 - n), own=0.8 - 0.3 * n) for n in range(3)]
    told = choose_blocks(read_question(f"At which minute are {question} mentioned?"), values)
    assert len(told) == count


def test_a_list_goes_on_behind_the_examples_beneath_its_points() -> None:
    lead = "What the kiln can do:"
    chunk = make_chunk(
        "kilns.md",
        Unit("Fire clay", UnitKind.BULLET, Location(1, 1), lead=lead),
        Unit("Pot in, vase out", UnitKind.SENTENCE, Location(2, 2), lead="Fire clay", example=True),
        Unit("Melt glass", UnitKind.BULLET, Location(3, 3), lead=lead),
        Unit("Sold in June", UnitKind.BULLET, Location(4, 4), lead="Prices:"),
    )
    question = read_question("What can the kiln do?")
    block = choose_blocks(question, [score(chunk, 2, 5.0)])[0]
    assert block.units == chunk.units[:3]
    assert word_block(question, block) == "What the kiln can do: Fire clay; Melt glass."


def test_a_point_whose_label_is_asked_for_stands_without_its_neighbours() -> None:
    points = ("Glazes: tin and salt", "Kilns: two of brick", "Clays: red, white and grey")
    chunk = make_chunk("kilns.md", *(Unit(text, UnitKind.BULLET, Location(n, n)) for n, text in enumerate(points, 1)))
    assert shown("Which clays does the potter use?", chunk, {2: 5.0}) == ["Clays: red, white and grey"]
    assert len(shown("Which stores does the potter have?", chunk, {2: 5.0})) == 3


def test_of_a_comparing_table_the_row_that_asks_alike_stands_alone() -> None:
    header = ("Aspect", "Stoneware", "Earthenware")
    rows = [("Who makes it", "potters", "everybody"), ("Heat", "high", "low")]
    units = [Unit(" | ".join(cells), UnitKind.ROW, Location(1, 1), cells=cells, header=header) for cells in rows]
    (block, *_) = choose_blocks(
        read_question("Who makes the stoneware and who makes the earthenware?"),
        [score(make_chunk("a.md", *units), 0, 9.0)],
    )
    assert [unit.cells[0] for unit in block.units] == ["Who makes it"]


def test_all_reasons_under_why_need_nothing_beside_them() -> None:
    points = [
        Unit(text, UnitKind.BULLET, Location(n, n), lead="Why salt?")
        for n, text in ((1, "It is cheap"), (2, "It shines"))
    ]
    prose = Unit("Salt comes from the sea.", UnitKind.SENTENCE, Location(3, 3))
    chunk = make_chunk("a.md", *points, prose)
    blocks = choose_blocks(read_question("Why use salt?"), [score(chunk, 0, 9.0), score(chunk, 2, 8.9)])
    assert [[unit.text for unit in block.units] for block in blocks] == [["It is cheap", "It shines"]]


def test_just_so_many_points_need_nothing_beside_them() -> None:
    lead = "A mill has:"
    points = [
        Unit(text, UnitKind.BULLET, Location(n, n), lead=lead)
        for n, text in ((1, "A wheel"), (2, "A stone"), (3, "Sails"))
    ]
    chunk = make_chunk("a.md", *points, Unit("Mills and their wheels are old.", UnitKind.SENTENCE, Location(4, 4)))
    evidence = [score(chunk, 0, 9.0), score(chunk, 3, 8.9)]
    assert len(choose_blocks(read_question("Which three parts does a mill have?"), evidence)) == 1
    assert len(choose_blocks(read_question("Which four parts does a mill have?"), evidence)) == 2


def rows(first: str, *labels: str) -> Chunk:
    header = (first, "Price")
    units = [Unit(f"{name} | 9", UnitKind.ROW, Location(), cells=(name, "9"), header=header) for name in labels]
    return make_chunk("a.md", *units, heading="Where the clay comes from")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("What three places does the clay come from?", 3),
        ("What four places does the clay come from?", 1),
    ],
)
def test_a_table_of_as_many_rows_as_are_asked_for_is_shown_whole(question: str, count: int) -> None:
    table = rows("Pit", "Arden", "Bray", "Corle")
    (block, *_) = choose_blocks(read_question(question), [score(table, 0, 9.0)])
    assert len(block.units) == count


def test_a_column_is_asked_for_in_another_language() -> None:
    question = read_question("粘土来自哪些坑？").translate([("坑", "pit")])
    (block, *_) = choose_blocks(question, [score(rows("Pit", "Arden", "Bray"), 0, 9.0)])
    assert len(block.units) == 2


def test_all_conditions_are_shown_and_their_introduction_once() -> None:
    lead = "You need a kiln if:"
    points = [Unit(text, UnitKind.BULLET, Location(), lead=lead) for text in ("You sell bowls", "You fire often")]
    chunk = make_chunk("a.md", Unit(lead, UnitKind.SENTENCE, Location()), *points)
    told = shown("When should a potter sell bowls?", chunk, {1: 9.0, 0: 8.5})
    assert told == ["You sell bowls", "You fire often"]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many glazes are there, and what are they?", 3),
        ("How many glazes are there? Name them.", 3),
        ("有几种釉，分别是什么？", 3),
        ("How many glazes are there?", 1),
    ],
)
def test_what_is_counted_is_listed_where_it_is_to_be_named(question: str, count: int) -> None:
    points = ("salt glaze", "ash glaze", "tin glaze")
    units = [Unit(text, UnitKind.BULLET, Location(n, n), lead="Three glazes:") for n, text in enumerate(points, 1)]
    (block, *_) = choose_blocks(read_question(question), [score(make_chunk("a.md", *units), 0, 9.0)])
    assert len(block.units) == count


def test_a_place_in_a_talk_stands_alone_unless_another_holds_as_much() -> None:
    chunk = sentences("the ferry leaves at noon", "the harbour is cold")
    asked = read_question("When does the speaker say that the ferry leaves?")
    first, second = score(chunk, 0, 5.0), score(chunk, 1, 4.9)
    assert len(choose_blocks(asked, [first, second])) == 2
    assert len(choose_blocks(asked, [first, replace(second, own=0.4)])) == 1


def test_a_short_list_is_whole_whose_headings_hold_more_of_a_question_than_its_points() -> None:
    lead = "Without it, the kiln may:"
    points = (Unit(text, UnitKind.BULLET, Location(n, n), lead=lead) for n, text in enumerate(("crack", "smoke"), 1))
    chunk = make_chunk("a.md", *points, heading="The damper of a kiln")
    framed = replace(score(chunk, 1, 9.0), own=0.1, frame=0.4)
    question = read_question("What becomes of the pots if nobody shuts the damper?")
    assert [unit.text for unit in choose_blocks(question, [framed])[0].units] == ["crack", "smoke"]


def test_of_a_numbered_row_that_is_named_whole_its_namesakes_are_not_shown() -> None:
    header = ("Kiln", "Clay")
    rows = [(name, f"{n}00 kg") for n, name in enumerate(("Anagama", "Anagama 2", "Anagama 3"), 7)]
    units = [
        Unit(" | ".join(row), UnitKind.ROW, Location(n, n), cells=row, header=header) for n, row in enumerate(rows, 3)
    ]
    told = shown("How much clay does Anagama 2 take?", make_chunk("a.md", *units), {1: 9.0, 0: 8.8, 2: 8.7})
    assert told == ["Anagama 2 | 800 kg"]


@pytest.mark.parametrize(
    ("question", "count"),
    [("What must I do to build a raft myself?", 1), ("Which ways are there to cross the lake?", 2)],
)
def test_a_point_that_its_list_would_cut_short_stands_alone(question: str, count: int) -> None:
    lead = "There are ways to cross the lake:"
    points = (
        "You can build a raft. This means felling six straight logs, stripping their bark, and binding them with rope. "
        + "A raft needs a sweep, a mast and an anchor as well, and somebody who knows the winds of the lake. " * 2,
        "You can take the ferry. It sails at dawn, at noon and at dusk, and carries horses, carts and their drivers. "
        + "Its fare is paid on board, and those who walk pay half of what those who ride have to pay for it. " * 2,
    )
    units = [Unit(text, UnitKind.BULLET, Location(n, n), lead=lead) for n, text in enumerate(points, 2)]
    chunk = make_chunk("a.md", Unit(lead, UnitKind.SENTENCE, Location(1, 1)), *units)
    asked = replace(read_question(question), ask=Ask.LIST)
    (block, *_) = choose_blocks(asked, [score(chunk, 1, 9.0)])
    assert len(block.units) == count


def test_all_points_under_a_heading_that_asks_alike_are_the_reasons() -> None:
    texts = ("窑墙：砖吸热", "窑门：门缝漏气", "窑顶：顶会裂")
    units = [Unit(text, UnitKind.BULLET, Location(n, n)) for n, text in enumerate(texts, 1)]
    told = shown(
        "为什么说窑很重要？请列出三个原因。", make_chunk("a.md", *units, heading="为什么窑很重要？"), {2: 9.0, 1: 8.8}
    )
    assert told == list(texts)
