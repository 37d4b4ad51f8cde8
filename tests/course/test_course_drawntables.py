"""A table that is drawn with characters is read as a table."""

import pytest

from tutor.course.blocks import Block, BlockKind
from tutor.course.drawntables import read_drawn_table
from tutor.course.listings import read_listing

TITLED = """\
+--------------------+
|   Fares of Sund    |
+--------------------+
| Adult   |  $4      |
| Child   |  $2      |
+--------------------+"""
HEADED = """\
┌────────┬───────┐
│ Ferry  │ Seats │
├────────┼───────┤
│ Osprey │ 40    │
│ Heron  │ 60    │
└────────┴───────┘"""


def read(text: str) -> list[Block]:
    return read_drawn_table([(line, number) for number, line in enumerate(text.splitlines(), 1)])


def test_a_title_introduces_the_rows() -> None:
    title, table = read(TITLED)
    assert title.prose is not None and title.prose.text == "Fares of Sund" and title.opens
    assert table.table is not None and table.table.header == ()
    told = [(tuple(cell.text for cell in row.cells), row.line) for row in table.table.rows]
    assert told == [(("Adult", "$4"), 4), (("Child", "$2"), 5)]


def test_the_row_above_the_only_inner_rule_is_the_header() -> None:
    (table,) = read(HEADED)
    assert table.kind is BlockKind.TABLE and table.table is not None
    assert table.table.header == ("Ferry", "Seats")
    assert [row.cells[0].text for row in table.table.rows] == ["Osprey", "Heron"]


@pytest.mark.parametrize(
    "text",
    [
        "┌──────┐\n│ Quay │\n└──────┘",
        "+----+    +----+\n| A  | -> | B  |\n+----+    +----+\n  then\n",
        "| A | B |\n| C |\n+--+",
        "plain words\nand more",
        "",
    ],
)
def test_other_drawings_are_no_tables(text: str) -> None:
    assert read(text) == []


def test_a_listing_may_go_on_beneath_a_drawn_table() -> None:
    lines = [(line, number) for number, line in enumerate(f"{TITLED}\n\nDogs go free.".splitlines(), 1)]
    kinds = [(block.kind, block.prose.text if block.prose else "") for block in read_listing(lines)]
    assert kinds[1:] == [(BlockKind.TABLE, ""), (BlockKind.ITEM, "Dogs go free.")]
