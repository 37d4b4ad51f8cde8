"""The columns of a row that answer a question: what their headers name, in either language or by a short unit."""

from __future__ import annotations

import pytest

from tutor.answering.columns import list_columns
from tutor.answering.questions.question import read_question
from tutor.types import Chunk, Location, Unit, UnitKind

HEADER = ("Ferry", "Year", "Firing Time", "Estimated CO2 Emissions (tons)", "Energy (MWh)", "Seats")
CELLS = ("Barge 2", "1998", "~40 days", "1,276", "2,971", "70")
ROW = Unit(" | ".join(CELLS), UnitKind.ROW, Location(4, 4), cells=CELLS, header=HEADER)
CHUNK = Chunk("c", "ferries.md", "Ferries", (), "en", "", (ROW,), Location())


@pytest.mark.parametrize(
    ("asked", "groups", "header"),
    [
        ("How many megawatt-hours did it take to fire Barge 2?", (), "Energy (MWh)"),
        ("How many seats does Barge 2 have?", (), "Seats"),
        ("Barge 2 排放了多少吨？", (("排放", "emiss", "emit"), ("吨", "ton")), "Estimated CO2 Emissions (tons)"),
        ("Barge 2 的能耗是多少？", (("能耗", "energi", "power"),), "Energy (MWh)"),
    ],
)
def test_a_column_whose_header_names_what_is_asked_stands_alone(
    asked: str, groups: tuple[tuple[str, ...], ...], header: str
) -> None:
    shown = list_columns(read_question(asked).translate(groups), ROW, CHUNK)
    assert [HEADER[i] for i in shown] == [header]


def test_the_number_in_a_name_names_no_column() -> None:
    shown = list_columns(read_question("What is known of Barge 2?"), ROW, CHUNK)
    assert len(shown) == len(HEADER) - 1


def test_who_made_it_is_told_by_the_column_of_makers() -> None:
    cells, header = ("Osprey", "40 tons", "Aire Yard"), ("Ferry", "Weight", "Organization")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    assert list_columns(read_question("Who made the Osprey?"), row, CHUNK) == [2]


def test_a_price_is_no_number_of_things_whatever_its_header_may_translate() -> None:
    cells, header = ("Ferries", "~10,000 Osprey V100", "$3 million"), ("Part", "Quantity", "Cost")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    asked = read_question("Osprey 用了多少张 V100？").translate((("用", "use", "expens"),))
    assert 1 in list_columns(asked, row, CHUNK)


def test_a_percentage_is_no_size_of_a_thing() -> None:
    cells, header = ("Cabins", "67 tons", "16%"), ("Part", "Weight", "Share of it")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    asked = read_question("舱室那一部分有多大？").translate((("部分", "share", "part"),))
    assert 1 in list_columns(asked, row, CHUNK)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Osprey 由什么木材造成，最多载多少人？", [1, 2, 3]),
        ("What does the Osprey cost and how many seats has it?", [1, 2, 3]),
        ("How many seats has the Osprey?", [3]),
    ],
)
def test_a_row_of_which_two_things_are_asked_is_shown_whole(asked: str, shown: list[int]) -> None:
    cells, header = ("Osprey", "oak", "$9", "70"), ("Ferry", "Timber", "Cost", "Seats")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    assert list_columns(read_question(asked), row, CHUNK) == shown


@pytest.mark.parametrize("discount", ["10-20%", "by agreement"])
def test_a_column_of_what_is_asked_for_stands_alone_whatever_it_gives_it_in(discount: str) -> None:
    cells, header = ("Frequent", "$5K - $50K", discount), ("Class", "Monthly Fares", "Discount")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    chunk = Chunk("c", "ferries.md", "Ferries", (), "en", "", (row,), Location())
    assert list_columns(read_question("What discount do you get in the Frequent class?"), row, chunk) == [2]
