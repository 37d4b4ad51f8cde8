"""What is set off from the prose: code stays code, a listing of text can be quoted line by line."""

from pathlib import Path

import pytest

from tutor.course import LessonFile, read_lesson
from tutor.types import Unit, UnitKind

LESSON = """# The ferry

**The fare:**
```
Adults: 12 kroner
Children: half of it

Income = 40 × 12
       = 480 kroner a day

In winter:
  Adults: 9 kroner
  Dogs: free

No fare on Sundays
```

```python
# How long the crossing takes
crossing = 35  # minutes
```

```
┌───────┐
│ Quay  │
└───────┘
```
"""


def read_units(tmp_path: Path, text: str, name: str = "ferry.md") -> list[Unit]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    document = read_lesson(LessonFile(path, name), max_file_mb=5, max_chunk_chars=1200)
    units = [unit for chunk in document.chunks for unit in chunk.units]
    lines = text.split("\n")
    for unit in units:
        start, end = unit.location.line_start or 0, unit.location.line_end or 0
        source = " ".join("\n".join(lines[start - 1 : end]).replace("**", "").split())
        assert all(" ".join(part.split()) in source for part in unit.quote.split(" | "))
    return units


def test_lines_of_a_listing_are_points_under_their_lead(tmp_path: Path) -> None:
    units = read_units(tmp_path, LESSON)
    assert [(u.text, u.lead, u.kind) for u in units if u.citable and u.location.line_start > 3] == [
        ("Adults: 12 kroner", "The fare:", UnitKind.BULLET),
        ("Children: half of it", "The fare:", UnitKind.BULLET),
        ("Income = 40 × 12 = 480 kroner a day", "The fare:", UnitKind.BULLET),
        ("In winter:", "", UnitKind.SENTENCE),
        ("Adults: 9 kroner", "In winter:", UnitKind.BULLET),
        ("Dogs: free", "In winter:", UnitKind.BULLET),
        ("No fare on Sundays", "", UnitKind.SENTENCE),
    ]


def test_code_and_drawings_are_kept_apart(tmp_path: Path) -> None:
    units = read_units(tmp_path, LESSON)
    code = [unit for unit in units if unit.kind is UnitKind.CODE]
    assert [unit.quote for unit in code] == ["# How long the crossing takes\ncrossing = 35  # minutes"]
    assert [unit.quote for unit in units if unit.kind is UnitKind.DIAGRAM] == ["┌───────┐\n│ Quay  │\n└───────┘"]


PAGE = """The Ferry and Its Timetable
How the ferry crosses the fjord and what the crossing costs, told for those who take it for the first time.
What It Costs
These are the fares of this summer, which the company has agreed with the town for as long as it lasts:
- adults pay 12 kroner
- dogs travel free
The fares of the winter are lower, since the boat is smaller and since it crosses but twice a day.
| Traveller | Fare |
|---|---|
| Adult | 9 |
| Child | 4 |
How to Reckon the Time
See how the time of a crossing is reckoned with the tables of the company, which it gives to all:
from ferry import load_table

# 1. Load the table of the summer
table = load_table("summer-tides")
The result is in minutes, and it is always a little more than the captain says that it would be.
"""


def test_a_page_without_marks_is_read_by_its_lines(tmp_path: Path) -> None:
    units = read_units(tmp_path, PAGE, "page.txt")
    rows = [unit for unit in units if unit.kind is UnitKind.ROW]
    assert [(unit.cells, unit.header) for unit in rows] == [
        (("Adult", "9"), ("Traveller", "Fare")),
        (("Child", "4"), ("Traveller", "Fare")),
    ]
    winter = next(unit for unit in units if unit.text.startswith("The fares of the winter"))
    assert winter.lead == ""
    assert [unit.quote for unit in units if unit.kind is UnitKind.CODE][-1] == (
        '# 1. Load the table of the summer\ntable = load_table("summer-tides")'
    )


@pytest.mark.parametrize(
    ("row", "example"),
    [("| Ferry | ¥1 a trip | ¥2 a trip |", False), ("| Post | Where is it? | At the quay. |", True)],
)
def test_prices_under_input_and_output_are_no_samples(tmp_path: Path, row: str, example: bool) -> None:
    units = read_units(tmp_path, f"# Boats\n\n| Line | Input | Output |\n|---|---|---|\n{row}\n")
    assert [unit.example for unit in units] == [example]


def test_amounts_under_input_and_output_are_no_samples(tmp_path: Path) -> None:
    lesson = '# Boats\n\n```\nInput: 4,000 words of mail\nOutput: 500 words\n\nPrompt: "Hello"\nReply: "Hi"\n```\n'
    assert [unit.example for unit in read_units(tmp_path, lesson)][:2] == [False, False]


def test_a_listing_inside_a_list_frames_nothing_after_it(tmp_path: Path) -> None:
    lesson = "# Boats\n\n1. Look at the fares:\n\n    ```\n    Adults: 12\n    ```\n\n    They rise in summer.\n"
    units = read_units(tmp_path, lesson)
    assert [(unit.text, unit.lead) for unit in units] == [
        ("Look at the fares:", ""),
        ("Adults: 12", "Look at the fares:"),
        ("They rise in summer.", "Look at the fares:"),
    ]


def test_figures_alone_are_no_text(tmp_path: Path) -> None:
    units = read_units(tmp_path, "# Boats\n\nThe tides:\n\n```\n[0.12 0.45\n 0.33 0.71]\n```\n")
    assert units[-1].kind is UnitKind.CODE


def test_a_title_in_capitals_is_none_of_the_names_below_it(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE.replace("Timetable\n", "Timetable\nann (guest) bob (guest)\n"), encoding="utf-8")
    document = read_lesson(LessonFile(path, "page.txt"), max_file_mb=5, max_chunk_chars=1200)
    assert document.title == "The Ferry and Its Timetable"
