"""Contradictions planted in two invented handbooks are found, and what only looks like one is not."""

import time
from pathlib import Path

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.disagreements.accounts import list_accounts
from tutor.answering.disagreements.conflicts import describe_conflict, find_conflicts
from tutor.course import find_lessons, read_lesson
from tutor.types import Chunk, Location, Unit, UnitKind

HANDBOOK = """# Island handbook

## Ferry

The Sund ferry crosses to Maro in 40 minutes. A return ticket costs $12. The ferry carries 290 passengers.

| Fare | Price | Valid |
|---|---|---|
| Adult | €18 | 1 day |
| Child | €7 | 1 day |

## Bakery

Sourdough proofs for 12 hours. Salt makes up 2% of the flour's weight.

- Rye bread: bakes for 50 minutes
- White bread: bakes for 30 minutes
- Cost of a small oven: tens of thousands of dollars

## Kelp farm

Kelp grows for three months before harvest. Half of the harvest is exported. The farm employs 25 workers.

Setting up a kelp farm costs $20,000 to $50,000.
"""
GUIDE = """# Visiting Maro

## Getting there

The crossing by Sund ferry takes an hour. A return ticket for the ferry is $15. Up to 290 passengers fit on the ferry.

| Fare | Price |
|---|---|
| Adult | €21 |
| Child | €7 |
| Dog | €3 |

## Food

Sourdough at the bakery proofs for 24 hours. Sugar makes up 5% of the flour's weight.

- Wholemeal bread: bakes for 45 minutes
- White bread: bakes for 35 minutes
- Cost of a small oven: $4,000

## Work

Kelp grows for about 90 days before harvest. A third of the harvest is exported. The fish farm employs 80 workers.

Setting up a kelp farm costs $100,000 or more. Setting up a fish farm costs $2 million.
"""
LESSON = """# Models

## Sizes

The Fjell-base model has 110 million parameters. Tuning a 7B model takes about 3 hours on one GPU.

| Model | Parameters | Released |
|---|---|---|
| RX-2 | 1.5 billion | 2019 |

The course lasts six weeks. Each quiz has 10 questions. The vocabulary of RX-2 has 50,257 tokens.
"""
NOTES = """# Notes

## Numbers to know

The Fjell-base model contains 220 million parameters. On a single GPU, tuning a 7B model takes two days.

RX-2 has 1.2 billion parameters. RX-2's vocabulary contains 32,000 tokens.

This course takes 8 weeks to complete. A quiz has 20 questions.
"""
TEA_ONE = """# 茶叶手册

## 冲泡

绿茶冲泡时间为两分钟。一斤绿茶售价300元。建一座茶厂需要数百万元。红茶发酵需要6小时。
"""
TEA_TWO = """# 海岛特产

## 茶

绿茶冲泡时间为5分钟。一斤绿茶售价450元。建一座茶厂需要500万元。白茶发酵需要2小时。
"""


def read(folder: Path, **texts: str) -> list[Chunk]:
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    files, _ = find_lessons([folder])
    return [c for file in files for c in read_lesson(file, max_file_mb=1, max_chunk_chars=900).chunks]


def told(chunks: list[Chunk]) -> set[frozenset[str]]:
    return {frozenset(value for value, _ in describe_conflict(c).values) for c in find_conflicts(chunks)}


def test_planted_contradictions_are_found_and_nothing_else(tmp_path: Path) -> None:
    assert told(read(tmp_path, handbook=HANDBOOK, guide=GUIDE)) == {
        frozenset(pair)
        for pair in (
            ("40 minutes", "an hour"),
            ("$12", "$15"),
            ("€18", "€21"),
            ("12 hours", "24 hours"),
            ("30 minutes", "35 minutes"),
            ("tens of thousands of dollars", "$4,000"),
            ("$20,000 to $50,000", "$100,000 or more"),
            ("Half", "A third"),
        )
    }


def test_contradictions_are_found_in_other_words_and_between_rows_and_sentences(tmp_path: Path) -> None:
    assert told(read(tmp_path, lesson=LESSON, notes=NOTES)) == {
        frozenset(pair)
        for pair in (
            ("110 million parameters", "220 million parameters"),
            ("3 hours", "two days"),
            ("1.5 billion", "1.2 billion parameters"),
            ("six weeks", "8 weeks"),
            ("10 questions", "20 questions"),
            ("50,257 tokens", "32,000 tokens"),
        )
    }


def test_chinese_contradictions_are_found(tmp_path: Path) -> None:
    assert told(read(tmp_path, one=TEA_ONE, two=TEA_TWO)) == {
        frozenset(("两分钟", "5分钟")),
        frozenset(("300元", "450元")),
    }


def test_a_conflict_quotes_every_place_and_joins_equal_figures(tmp_path: Path) -> None:
    chunks = read(
        tmp_path,
        a="# Sheep\n\n## Wool\n\nA Maro ewe gives 3 kg of wool.",
        b="# Flocks\n\n## Yield\n\nA Maro ewe gives 5 kg of wool.",
        c="# Farms\n\n## Shearing\n\nA Maro ewe gives 3,000 grams of wool.",
    )
    (conflict,) = [describe_conflict(c) for c in find_conflicts(chunks)]
    assert (conflict.about, conflict.kind) == ("A Maro ewe gives … of wool", "value")
    (three, places), (five, other) = conflict.values
    assert (three, five) == ("3 kg", "5 kg")
    assert [(p.document, p.quote, p.location.line_start) for p in places] == [
        ("a.md", "A Maro ewe gives 3 kg of wool.", 5),
        ("c.md", "A Maro ewe gives 3,000 grams of wool.", 5),
    ]
    assert [p.n for p in (*places, *other)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The RX-3 drone flies for 20 minutes.", "The RX-4 drone flies for 35 minutes."),
        ("The museum keeper earns $41,000 a year.", "The lighthouse keeper earns $52,000 a year."),
        ("In 1900, 40 families left the island.", "In 1910, the island built a school."),
        ("Sheep weigh 60 kg and lambs 4 kg.", "Sheep weigh between 50 and 70 kg."),
        ("Shearing a flock of 7K ewes takes 3 days.", "Shearing a flock of 70K ewes takes 30 days."),
        ("Shearing takes 3 days with 8 helpers.", "Shearing takes 10 hours with 64 helpers."),
        ("The smallest flock has 16 ewes.", "The largest flock has 512 ewes."),
        ("Barn 1 holds 200 ewes.", "Barn 2 holds 900 ewes."),
        ("A ewe eats 2 kg of hay.", "A ewe eats 60 kg of hay per month."),
        ("牧场1有200只羊，每只羊一天吃2公斤草。", "牧场2有900只羊，一只羊一个月吃60公斤草。"),
        ("Why do 30 ewes need one ram?", "Why do 90 ewes need one ram?"),
    ],
)
def test_figures_of_different_things_are_no_conflict(tmp_path: Path, one: str, other: str) -> None:
    assert told(read(tmp_path, a=f"# Notes\n\n## First\n\n{one}", b=f"# Facts\n\n## Second\n\n{other}")) == set()


def test_rows_of_a_bare_name_are_of_what_stands_over_their_tables(tmp_path: Path) -> None:
    table = "# Boats\n\n## {}\n\n| Boat | {} |\n|---|---|\n| RX-2 | {} tokens |\n"
    loads, logs = table.format("Loads", "Load", 40), table.format("Log books", "Length", 900)
    assert told(read(tmp_path, loads=loads, logs=logs)) == set()
    assert len(told(read(tmp_path, loads=loads, logs=table.format("Loads", "Load", 900)))) == 1


def test_a_numbered_name_in_a_row_is_not_its_family(tmp_path: Path) -> None:
    table = "# Boats\n\n| Boat | Crew |\n|---|---|\n| {} | {} sailors |\n"
    one, other = table.format("SkyTern", 40), table.format("SkyTern 3", 70)
    assert told(read(tmp_path, one=one, other=other)) == set()


def test_a_labelled_line_is_of_what_its_heading_names(tmp_path: Path) -> None:
    bill = "# Boats\n\n## Bill\n\n| Item | Cost |\n|---|---|\n| Hulls | $3,000 |\n| Sails | $700 |"
    dear = "# Timber\n\n## Hulls Are Expensive\n\nCost: $90,000 in timber (but borrowed, so cheaper)"
    assert told(read(tmp_path, bill=bill, dear=dear)) == {frozenset(("$3,000", "$90,000"))}


def test_a_total_below_a_table_is_of_what_introduces_the_table(tmp_path: Path) -> None:
    table = "The Maro mill's flour:\n\n| Sort | Sacks |\n|---|---|\n| Rye | 300 |\n| Oats | 200 |\n\n"
    sorts = f"# Sorts\n\n## Where it comes from\n\n{table}Total: 500 sacks (400 used for bread)"
    facts = "# Facts\n\n## Numbers\n\n- The Maro mill's flour: 400 sacks"
    assert told(read(tmp_path, sorts=sorts, facts=facts)) == {frozenset(("500 sacks", "400 sacks"))}


def test_a_range_given_again_under_the_same_heading_is_a_place_of_it(tmp_path: Path) -> None:
    table = "# Steps\n\n## Both\n\n| Step | Glazing |\n|---|---|\n| Bowls | 20 to 90 bowls |"
    other = "# Ways\n\n## Both\n\n| Step | Glazing |\n|---|---|\n| Bowls | 20 to 400 bowls |"
    again = "# Work\n\n## Glazing\n\n- Your own shelf (20 to 400 bowls)\n- Your oven (20 to 70 bowls)"
    (conflict,) = [describe_conflict(c) for c in find_conflicts(read(tmp_path, a=table, b=other, c=again))]
    assert {value: len(places) for value, places in conflict.values} == {"20 to 400 bowls": 2, "20 to 90 bowls": 1}


def test_other_currencies_and_words_for_tokens_are_told_as_units(tmp_path: Path) -> None:
    first = "# One\n\n## Data\n\n| Source | Words |\n|---|---|\n| Letters | 40 billion |\n\nThe mill costs $300."
    second = "# Two\n\n## Texts\n\n| Source | Tokens |\n|---|---|\n| Letters | 40 billion |\n\nThe mill costs €300."
    found = [describe_conflict(c) for c in find_conflicts(read(tmp_path, one=first, two=second))]
    assert {(c.kind, frozenset(value for value, _ in c.values)) for c in found} == {
        ("unit", frozenset(("$300", "€300"))),
        ("unit", frozenset(("40 billion words", "40 billion tokens"))),
    }


def test_rows_of_one_long_table_are_of_different_things(tmp_path: Path) -> None:
    rows = "\n".join(
        f"| {name} | {n},{n}00 tons of fine clay from the far hills |" for n, name in enumerate("ABCDEF", 3)
    )
    long = "\n".join(
        f"| Kiln number {n} of the row | {n},400 tons of fine clay from the far hills |" for n in range(2, 60)
    )
    head = "# Kilns\n\n## Clay\n\n| Kiln | Clay |\n|---|---|"
    table = f"{head}\n| Kiln | 2,100 tons |\n{rows}\n{long}\n| Kiln | 9,900 tons |"
    chunks = read(tmp_path, a=table)
    assert len(chunks) > 1
    assert told(chunks) == set()


def test_a_section_that_compares_sources_is_left_to_its_author(tmp_path: Path) -> None:
    (chunk,) = read(tmp_path, a="# Wool\n\n## Where sources differ\n\nA Maro ewe gives 3 kg of wool.")
    assert list_accounts(chunk) == []


def test_thousands_of_units_take_no_longer_than_their_number_allows(tmp_path: Path) -> None:
    def spend(count: int) -> float:
        lines = [f"Field {n} of farm F-{n} yields {n + 2} tonnes of barley and costs ${n + 5}." for n in range(count)]
        text = "\n\n".join(f"## Farm {n}\n\n{line}" for n, line in enumerate(lines))
        chunks = read(tmp_path, farms=f"# Farms\n\n{text}")
        begun = time.perf_counter()
        find_conflicts(chunks)
        return time.perf_counter() - begun

    few, many = spend(150), spend(1500)
    assert many < 40 * few + 1


def test_tables_without_column_names_under_other_headings_are_of_different_things() -> None:
    rows = [
        Unit(f"Heron | {told}", UnitKind.ROW, Location(), cells=("Heron", told)) for told in ("40 cars", "300 cars")
    ]
    chunks = [make_chunk("a.md", one, heading=name) for one, name in zip(rows, ("On deck", "Each year"), strict=True)]
    assert find_conflicts(chunks) == []
    assert find_conflicts([chunks[0], make_chunk("b.md", rows[1], heading="Each year")])
