import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.exchange.exchange_items import ITEMS, TRICKY
from tutor.quiz.exchange.jsonfile import write_records
from tutor.quiz.exchange.shown import index_of, letter_of
from tutor.quiz.exchange.table import guard_cell, read_own_row, unguard_cell, write_table
from tutor.quiz.records import read_item
from tutor.types import QuizItem

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30)


def read_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_back(data: bytes) -> list[QuizItem]:
    return [read_own_row({name: unguard_cell(cell) for name, cell in row.items()}) for row in read_rows(data)]


def test_a_table_reads_back_without_loss() -> None:
    assert tuple(read_back(write_table(ITEMS))) == ITEMS


@given(TEXT, TEXT, st.lists(TEXT, max_size=3), st.lists(TEXT, min_size=2, max_size=4, unique=True))
def test_any_text_reads_back(question: str, quote: str, accepted: list[str], choices: list[str]) -> None:
    item = replace(
        ITEMS[0],
        question=question,
        choices=tuple(choices),
        accepted=tuple(accepted),
        citation=replace(ITEMS[0].citation, quote=quote),
    )
    assert read_back(write_table([item, ITEMS[8]])) == [item, ITEMS[8]]


def test_spreadsheets_read_it_as_utf_8_with_choices_in_columns() -> None:
    data = write_table(ITEMS)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = read_rows(data)
    assert rows[0]["choice_A"] == "48 m"
    assert [row["answer"] for row in rows[:3]] == ["A", "A;C", "false"]
    assert (rows[8]["left_1"], rows[8]["right_B"], rows[8]["answer"]) == ("A->B", "$14 #1", "B;A;C")
    assert rows[12]["accepted"] == "80 °C\n＝八十度"


def test_no_cell_begins_like_a_formula() -> None:
    items = [replace(item, explanation=start + TRICKY) for item in ITEMS[:1] for start in "=+-@\t＝＋－＠"]
    data = write_table([*items, *ITEMS])
    assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for row in read_rows(data) for cell in row.values())


@given(st.text())
def test_a_guarded_cell_is_never_a_formula_and_can_be_read_again(text: str) -> None:
    assert unguard_cell(guard_cell(text)) == text
    assert not guard_cell(text).startswith(("=", "+", "-", "@", "＝"))


@given(st.integers(0, 2000))
def test_letters_count_as_columns_do(index: int) -> None:
    assert index_of(letter_of(index)) == index


def test_letters_of_columns() -> None:
    assert [letter_of(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_json_holds_the_items_as_the_quiz_command_prints_them() -> None:
    import json

    data = json.loads(write_records(ITEMS, title="Q"))
    assert data["title"] == "Q"
    assert tuple(map(read_item, data["items"])) == ITEMS
