"""Both sides of a comparison are shown: a row that has both, or a unit on each."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.comparisons.both_sides import add_tables, show_both_sides, word_comparison
from tutor.answering.compose import MAX_WORDS, Block, count_words, word_block
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted, list_wanted
from tutor.text.language import detect_language
from tutor.text.words import content_words
from tutor.types import Location, Passage, Query, Unit, UnitKind

HERE = Location(1, 1)
HEADER = ("Aspect", "Tower mill", "Post mill")


def row(*cells: str) -> Unit:
    return Unit(" | ".join(cells), UnitKind.ROW, HERE, cells=cells, header=HEADER)


def sentence(text: str) -> Unit:
    return Unit(text, UnitKind.SENTENCE, HERE)


def wanted_in(question: str) -> tuple[Wanted, ...]:
    groups = tuple((word,) for word in content_words(question))
    return list_wanted(read_question(question), Query(question, detect_language(question), groups=groups))


TABLE = make_chunk("mills.md", row("Height", "20 m", "9 m"), row("Sails", "Four", "Two"))
PROSE = make_chunk(
    "mills.md",
    sentence("The tower mill grinds rye."),
    sentence("The tower mill stands on a hill."),
    sentence("The post mill grinds oats."),
    sentence("Mills are old."),
)


def test_a_row_with_both_sides_stands_for_one_side_alone() -> None:
    question = "What sails does the tower mill have compared with the post mill?"
    found = [score(PROSE, 1, 9.0), score(TABLE, 0, 4.0), score(TABLE, 1, 3.0)]
    blocks = [Block(PROSE, (PROSE.units[1],), 9.0)]
    shown = show_both_sides(read_question(question), blocks, found, wanted_in(question))
    assert [block.units for block in shown] == [(TABLE.units[1],)]


def test_a_unit_on_each_side_is_shown() -> None:
    question = "What does the tower mill grind and what does the post mill grind?"
    found = [score(PROSE, 1, 9.0), score(PROSE, 0, 8.5), score(PROSE, 2, 3.0), score(PROSE, 3, 1.0)]
    blocks = [Block(PROSE, (PROSE.units[1],), 9.0)]
    shown = show_both_sides(read_question(question), blocks, found, wanted_in(question))
    assert [block.units[0].text for block in shown] == ["The tower mill grinds rye.", "The post mill grinds oats."]


def test_a_side_whose_name_is_in_the_others_is_shown_by_what_names_it_alone() -> None:
    question = "How do the smock mill and the Dutch smock mill differ?"
    points = ("Dutch smock mill: grinds rye.", "Smock mill: grinds oats.", "Post mill: grinds wheat.")
    chunk = make_chunk("mills.md", *(Unit(text, UnitKind.BULLET, HERE) for text in points))
    found = [score(chunk, 0, 9.0), score(chunk, 1, 5.0), score(chunk, 2, 3.0)]
    blocks = [Block(chunk, (chunk.units[0],), 9.0)]
    shown = show_both_sides(read_question(question), blocks, found, wanted_in(question))
    assert {unit.text for block in shown for unit in block.units} >= set(points[:2])


def test_two_that_are_only_listed_are_not_told_of() -> None:
    question = "What does the tower mill grind and what does the post mill grind?"
    listed = make_chunk("mills.md", sentence("Made for: tower mill, post mill"))
    found = [score(listed, 0, 9.5), score(PROSE, 0, 8.5), score(PROSE, 2, 3.0)]
    shown = show_both_sides(read_question(question), [Block(listed, listed.units, 9.5)], found, wanted_in(question))
    assert [block.units[0].text for block in shown] == ["The tower mill grinds rye.", "The post mill grinds oats."]


def test_a_list_of_both_does_not_tell_of_the_side_that_a_block_leaves_open() -> None:
    question = "What does the tower mill grind and what does the post mill grind?"
    listed = make_chunk("mills.md", sentence("Made for: tower mill, post mill"))
    found = [score(PROSE, 0, 9.5), score(listed, 0, 8.5), score(PROSE, 2, 3.0)]
    blocks = [Block(PROSE, PROSE.units[:1], 9.5), Block(listed, listed.units, 8.5)]
    shown = show_both_sides(read_question(question), blocks, found, wanted_in(question))
    assert [block.units[0].text for block in shown] == ["The tower mill grinds rye.", "The post mill grinds oats."]


@pytest.mark.parametrize(
    "question", ["What does the tower mill grind?", "Is the tower mill taller than the post mill?"]
)
def test_what_compares_nothing_or_asks_yes_or_no_stays(question: str) -> None:
    blocks = [Block(PROSE, (PROSE.units[1],), 9.0)]
    found = [score(PROSE, position, 5.0) for position in range(4)]
    assert show_both_sides(read_question(question), blocks, found, wanted_in(question)) == blocks


def test_a_side_without_evidence_changes_nothing() -> None:
    question = "What does the tower mill grind and what does the hand mill grind?"
    blocks = [Block(PROSE, (PROSE.units[1],), 9.0)]
    found = [score(PROSE, position, 5.0) for position in range(4)]
    assert show_both_sides(read_question(question), blocks, found, wanted_in(question)) == blocks


def test_a_long_table_loses_its_worst_rows() -> None:
    rows = [row(f"Aspect{n}", " ".join(["long"] * 12), " ".join(["short"] * 12)) for n in range(6)]
    table = make_chunk("mills.md", *rows)
    question = "What does the tower mill yield and what does the post mill yield?"
    found = [score(table, position, float(position)) for position in range(5, -1, -1)]
    shown = show_both_sides(read_question(question), [Block(table, table.units, 5.0)], found, wanted_in(question))
    assert rows[-1] in shown[0].units and rows[0] not in shown[0].units
    assert count_words(word_block(read_question(question), shown[0])) <= MAX_WORDS


def test_a_comparing_table_is_looked_for_by_both_sides() -> None:
    assert word_comparison(read_question("How does a tower mill differ from a post mill?")) == "tower mill vs post mill"
    assert word_comparison(read_question("How tall is a tower mill?")) == ""


def test_tables_are_added_after_what_was_found_once() -> None:
    prose, table = (Passage(chunk=chunk, rank=1, score=1.0) for chunk in (PROSE, TABLE))
    added = add_tables([prose], [prose, table])
    assert [(p.chunk.id, p.rank) for p in added] == [(PROSE.id, 1), (TABLE.id, 2)]
    assert add_tables([table], [replace(prose, rank=2)]) == [table]


def test_both_sides_of_an_analogy_are_shown_from_it() -> None:
    chunk = make_chunk(
        "mills.md",
        sentence("Think of a mill like a horse:"),
        replace(sentence("The tower mill is the plough horse."), lead="Think of a mill like a horse:"),
        replace(sentence("The post mill is the pony."), lead="Think of a mill like a horse:"),
    )
    question = "In the horse analogy, what do the tower mill and the post mill each stand for?"
    found = [score(TABLE, 0, 9.0), score(TABLE, 1, 8.0), score(chunk, 1, 4.0), score(chunk, 2, 3.0)]
    blocks = [Block(chunk, (chunk.units[1],), 4.0)]
    shown = show_both_sides(read_question(question), blocks, found, wanted_in(question))
    assert [block.chunk.id for block in shown] == [chunk.id, chunk.id]
