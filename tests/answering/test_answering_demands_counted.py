"""A column that counts one kind of thing gives the number of no other."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.counted import find_counted, find_unit, gives_unit, holds_count, names_unit
from tutor.answering.questions.attribute import find_attribute
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "header", "held"),
    [
        ("How many cabins does the Osprey hold?", ("Ferry", "Cabins"), True),
        ("How many cabins does the Osprey hold?", ("Ferry", "Lifeboats"), False),
        ("How many cabins does the Osprey hold?", ("Ferry", "Quantity"), True),
        ("How many cabins does the Osprey hold?", ("Ferry", "Value in the lesson"), True),
        ("How many lifeboats does the Osprey have?", ("Ferry", "Lifeboats", "Has cabins"), True),
        ("How many cabins does the Osprey hold?", ("Ferry", "Size (approximate tons)"), False),
        ("How many cabins does the Osprey hold?", ("Ferry", "Size (approximate cabins)"), True),
    ],
)
def test_a_column_of_other_things_counts_nothing(question: str, header: tuple[str, ...], held: bool) -> None:
    cells = ("Osprey", "40", "cars and cabins")[: len(header)]
    unit = Unit(" | ".join(cells), UnitKind.ROW, Location(), header=header, cells=cells)
    counted = find_counted(question)
    assert counted is not None
    near = make_chunk("a.md", unit)
    assert holds_count(counted, (Wanted(("cabin",)), Wanted(("lifeboat",))), score(near, 0, 10.0)) is held


def test_the_number_in_the_label_of_a_row_counts_nothing_else() -> None:
    counted = find_counted("How many cranes has Yard 3?")
    assert counted is not None
    priced, told = (
        score(
            make_chunk("a.md", Unit(" | ".join(cells), UnitKind.ROW, Location(), header=("", ""), cells=cells)), 0, 1.0
        )
        for cells in (("Yard 3", "~$100+ million (estimated)"), ("12 cranes", "Yard 3"))
    )
    assert not holds_count(counted, (), priced)
    assert holds_count(counted, (), told)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The yard has 12 K9 cranes.", True),
        ("Single Norling K9 crane: $900", False),
        ("In chapter 1, we meet the yard and its cranes.", False),
        ("In chapter two we meet the yard and its cranes.", False),
        ("It has cranes, ferries and ovens.", True),
    ],
)
def test_a_price_for_one_and_a_chapter_count_nothing(text: str, held: bool) -> None:
    counted = find_counted("How many K9 cranes does the yard have?")
    assert counted is not None
    assert counted.word == "cranes"
    assert (
        holds_count(counted, (), score(make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location())), 0, 1.0)) is held
    )


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The archive covers thousands of harbours.", False),
        ("The archive: 40,000 sea charts", False),
        ("The archive holds 40,000 charts in nine languages.", True),
        ("The archive is kept in 9.", True),
        ("The archive of every language: 9", True),
    ],
)
def test_the_number_of_another_thing_counts_nothing(text: str, held: bool) -> None:
    counted = find_counted("档案里有几种语言？")
    assert counted is not None
    unit = Unit(text, UnitKind.SENTENCE, Location())
    languages = (Wanted(("语言", "languag")),)
    assert holds_count(counted, languages, score(make_chunk("a.md", unit), 0, 1.0)) is held


@pytest.mark.parametrize(
    ("question", "word"), [("船坞有多少台K9？", "k9"), ("这艘渡轮有几层？", "层"), ("这本潮汐表有多少页？", "页")]
)
def test_a_measure_that_names_a_thing_is_counted(question: str, word: str) -> None:
    attribute = find_attribute(question)
    assert attribute is not None
    assert attribute.word == word


def test_a_word_of_one_character_is_found_by_the_pair_that_ends_with_it() -> None:
    counted = find_counted("900船木头相当于多少本书？")
    assert counted is not None
    unit = Unit("900 tons = 3,000 books", UnitKind.SENTENCE, Location())
    wanted = (Wanted(("相当",)), Wanted(("本书", "book")))
    assert holds_count(counted, wanted, score(make_chunk("a.md", unit), 0, 1.0))


def test_a_row_of_what_is_counted_that_counts_something_else_gives_no_number_of_it() -> None:
    counted = find_counted("How many charts does the archive hold?")
    assert counted is not None
    pages = Unit("Charts | 900", UnitKind.ROW, Location(), header=("Kind", "Pages"), cells=("Charts", "900"))
    sheets = Unit("Charts | 900", UnitKind.ROW, Location(), header=("Kind", "Quantity"), cells=("Charts", "900"))
    assert not holds_count(counted, (), score(make_chunk("a.md", pages), 0, 1.0))
    assert holds_count(counted, (), score(make_chunk("a.md", sheets), 0, 1.0))


def test_the_header_of_a_table_may_give_the_unit() -> None:
    row = Unit("Mark-3 | 40", UnitKind.ROW, Location(), cells=("Mark-3", "40"), header=("Ferry", "Energy (MWh)"))
    assert gives_unit("megawatt-hours", score(make_chunk("a.md", row), 0, 1.0))
    assert not gives_unit("megabytes", score(make_chunk("a.md", row), 0, 1.0))


def test_tons_are_asked_for_and_given() -> None:
    assert find_unit("How many tons of coal does the kiln burn?") == "tons"
    row = Unit(
        "Kiln | 12 | 40", UnitKind.ROW, Location(), header=("Oven", "Coal (tons)", "Bowls"), cells=("K", "12", "40")
    )
    assert gives_unit("tons", score(make_chunk("a.md", row), 0, 1.0))
    assert names_unit("megawatt-hours", "Power (MWh)")
    assert not names_unit("megawatt-hours", "Coal (tons)")
    assert names_unit("gb", "一共38GB的海图")


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("渡轮有多少 GB 的海图？", "海图共有38GB的文件。", True),
        ("渡轮有多少 GB 的海图？", "海图共有150B。", False),
        ("渡轮排放多少吨？", "The ferry emits 40 tons.", True),
        ("渡轮用了多少兆瓦时？", "The ferry takes 40 MWh.", True),
        ("渡轮用了多少兆瓦时？", "The ferry takes 40 days.", False),
    ],
)
def test_a_unit_of_measurement_is_the_same_in_both_languages(question: str, text: str, given: bool) -> None:
    unit = find_unit(question)
    assert unit
    assert gives_unit(unit, score(make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location())), 0, 1.0)) is given


def test_a_price_for_so_many_of_what_is_counted_gives_no_number_of_it() -> None:
    row = Unit(
        "Z9 | $9 | 40", UnitKind.ROW, Location(), cells=("Z9", "$9", "40"), header=("Kiln", "Cost / 10 tiles", "Depth")
    )
    counted = find_counted("How many tiles does the Z9 hold?")
    assert counted is not None
    assert not holds_count(counted, (Wanted(("tile",)),), score(make_chunk("a.md", row), 0, 1.0))


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("How much memory does the chart plotter take?", "The plotter was tried on the 7B and the 40B.", False),
        ("How much memory does the chart plotter take?", "The plotter needs 12 GB.", True),
        ("How much video memory does the chart plotter take?", "It takes a quarter of that of the radar.", True),
        ("海图机要多少内存？", "海图机有Osprey 7B和Heron 40B两种。", False),
        ("海图机要多少显存？", "海图机要12 GB。", True),
    ],
)
def test_memory_is_told_in_bytes_or_as_so_much_of_something(question: str, text: str, given: bool) -> None:
    unit = find_unit(question)
    assert unit
    assert gives_unit(unit, score(make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location())), 0, 1.0)) is given
