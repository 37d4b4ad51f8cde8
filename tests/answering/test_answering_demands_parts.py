"""What share one part has of a whole is not told by the share of another."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.parts import Part, find_part, speaks_of_part
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What percentage of the cargo is timber?", ("timber",)),
        ("What share of the harbour's budget goes to dredging work?", ("dredging", "work")),
        ("What proportion of the catch does herring make up?", ("herring",)),
        ("What percentage of the Harbour Log is in Norwegian?", ("norwegian",)),
        ("What share of the Harbour Log is whaling articles?", ("whaling",)),
        ("What portion of the cargo is timber?", ("timber",)),
        ("货物里木材占百分之几？", ("木材",)),
        ("航海日志的数据里中文内容占多大比例？", ("中文",)),
        ("航海日志里英文占比是多少？", ("英文",)),
        ("航海日志里来自印度的页面占百分之几？", ("印度",)),
    ],
)
def test_parts_of_which_the_share_is_asked(question: str, part: tuple[str, ...]) -> None:
    found = find_part(question)
    assert found is not None
    assert found.words == part


@pytest.mark.parametrize(
    "question",
    [
        "What percentage of the cargo is used for ballast?",
        "What percentage of the cargo is it?",
        "木材有多重？",
        "这批木材大概要占多少存储空间？",
        "一艘渡轮的海图大概要占多少内存？",
        "一艘渡轮大概要占多少GB？",
        "各部分的占比分别是多少？",
    ],
)
def test_questions_for_no_part(question: str) -> None:
    assert find_part(question) is None


def test_evidence_on_another_part_is_none() -> None:
    timber, grain = (
        score(make_chunk("a.md", Unit(text, UnitKind.ROW, Location())), 0, 10.0)
        for text in ("Timber | 40%", "Grain | 60%")
    )
    assert speaks_of_part(Part(("timber",)), (), timber)
    assert not speaks_of_part(Part(("timber",)), (), grain)
    assert speaks_of_part(Part(("木材",)), (Wanted(("木材", "timber")),), timber)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What percentage of the Harbour Log is whaling reports?", False),
        ("What percentage of the archive is the Harbour Log?", True),
        ("What percentage of the archive is whaling reports?", True),
    ],
)
def test_the_share_of_a_whole_is_not_that_of_a_part_in_it(question: str, told: bool) -> None:
    cells = ("Harbour Log", "60%", "Whaling reports")
    header = ("Source", "Percentage", "What it holds")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(), header=header, cells=cells)
    part = find_part(question)
    assert part is not None
    assert speaks_of_part(part, (), score(make_chunk("a.md", row), 0, 10.0)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("虽然美国的页面占51.3%，来自印度的页面却相对较少。", False),
        ("虽然美国的页面较少，来自印度的页面却占51.3%。", True),
        ("来自印度的页面，占51.3%。", True),
        ("American pages make up 51.3%, while few come from India.", False),
    ],
)
def test_a_part_of_which_only_another_clause_gives_a_share_has_none(text: str, told: bool) -> None:
    unit = score(make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location())), 0, 10.0)
    assert speaks_of_part(Part(("印度",)), (Wanted(("印度", "india")),), unit) is told
