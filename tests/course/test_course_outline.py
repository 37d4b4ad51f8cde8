"""Structure recovered from text without markup, as of a web page that lost its Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.course import LessonFile, read_lesson
from tutor.types import Document, Unit, UnitKind

PAGE = """Lesson 7: How a Hive Works
📖 Reading Time: 12 minutes
Welcome back! Today we look inside the hive.
🧭 Table of Contents
- The Colony
- The Budget of a Hive
- Training Scouts
The Colony
🐝 Who Lives There?
Simple Definition:
A colony is a family of bees that share one nest.
Average colony: 40,000 bees
1. Queen
Why only one?
- She lays 2,000 eggs a day
- Rivals fight
2. Workers
What do they do?
- Clean
- Forage
You DON’T need a second queen if:
- ❌ The old one lays well
- ❌ The colony is calm
You NEED one if:
- ✅ Eggs are missing
The Budget of a Hive
💰 What It Costs
First Year:
| Item | Cost |
|---|---|
| Frames | $300 |
| Suit | €85 |
Total weight: 40 kg
╔══════════════╗
║ PHASE 1: BUILD ║
╚══════════════╝
Step 1: Buy Material
├── Wood: 12 planks
└── Cost: $140
↓
Step 2: Assemble
└── Time: 3 days
🗺️ The Flow
Notice the order:
Nectar (80% water)
↓
+ Enzymes
↓
Honey
A tiny picture:
QUEEN WORKERS
┌─────┐     ┌─────┐
│ Egg │────▶│ Bee │
└─────┘     └─────┘
50 hives × 1 year
= $9,000 in honey
1️⃣ Acme Apiary (Norway)
Problem:
- Long winters
Results:
- ✅ 35% fewer losses
2️⃣ Bee Bank (Legal)
Results:
- ✅ 12% more honey
Training Scouts
🎯 A Chat With a Bot
Scenario 1: You Sell Honey
You want: answers for customers
Question to AI:
“What is a jar of heather honey?”
If you use a plain model:
Response: "I cannot see the shop's
prices, please ask."
❌ Not helpful!
If you train it:
Response: "A jar costs €14
and ships on Monday."
Scenario 2: You Teach
You want: quiz items
Example 1: Labels
Text: "My hive is empty!"
Label: SAD ✅
Text: "So much honey"
Label: HAPPY
Used for: teaching
Remember this flow:
1. Scouts fly → Find food
2. Scouts dance → Tell others
Before you go on:
- [ ] What is a colony?
- [x] What does a suit cost?
"""


def read(tmp_path: Path, text: str, name: str = "page.txt", chars: int = 900) -> Document:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="\n")
    return read_lesson(LessonFile(path, name), max_file_mb=1, max_chunk_chars=chars)


def find(document: Document, start: str) -> tuple[tuple[str, ...], Unit]:
    found = [(c.heading, u) for c in document.chunks for u in c.units if u.text.startswith(start)]
    assert len(found) == 1, (start, found)
    return found[0]


@pytest.fixture
def page(tmp_path: Path) -> Document:
    return read(tmp_path, PAGE)


@pytest.mark.parametrize("codec", ["iso8859_7", "latin_1"])
def test_damaged_page_has_the_structure_of_the_whole_one(tmp_path: Path, page: Document, codec: str) -> None:
    shown = PAGE.encode().decode(codec, "ignore")
    damaged = read(tmp_path, "".join(c for c in shown if c == "\n" or not 0x7F <= ord(c) <= 0x9F))

    def outline(document: Document) -> list[tuple[object, ...]]:
        return [
            (c.heading, u.kind, u.text.strip("✅❌ "), u.lead, u.example, u.location.line_start)
            for c in document.chunks
            for u in c.units
            if u.kind is not UnitKind.DIAGRAM
        ]

    assert outline(damaged) == outline(page)


def test_headings(page: Document) -> None:
    assert page.title == "Lesson 7: How a Hive Works"
    headings = list(dict.fromkeys(chunk.heading for chunk in page.chunks))
    assert headings == [
        (),
        ("Table of Contents",),
        ("The Colony", "Who Lives There?"),
        ("The Colony", "Who Lives There?", "Queen"),
        ("The Colony", "Who Lives There?", "Workers"),
        ("The Budget of a Hive", "What It Costs"),
        ("The Budget of a Hive", "What It Costs", "PHASE 1: BUILD"),
        ("The Budget of a Hive", "The Flow"),
        ("The Budget of a Hive", "Acme Apiary (Norway)"),
        ("The Budget of a Hive", "Bee Bank (Legal)"),
        ("Training Scouts", "A Chat With a Bot", "Scenario 1: You Sell Honey"),
        ("Training Scouts", "A Chat With a Bot", "Scenario 2: You Teach"),
    ]


@pytest.mark.parametrize(
    ("start", "kind", "lead", "lines"),
    [
        ("A colony is", UnitKind.SENTENCE, "Simple Definition:", (11, 11)),
        ("She lays 2,000", UnitKind.BULLET, "Why only one?", (15, 15)),
        ("❌ The old one", UnitKind.BULLET, "You DON’T need a second queen if:", (22, 22)),
        ("✅ Eggs", UnitKind.BULLET, "You NEED one if:", (25, 25)),
        ("Suit | €85", UnitKind.ROW, "First Year: Item | Cost", (32, 32)),
        ("Cost: $140", UnitKind.BULLET, "Step 1: Buy Material", (39, 39)),
        ("Time: 3 days", UnitKind.BULLET, "Step 2: Assemble", (42, 42)),
        ("Nectar (80% water) → + Enzymes → Honey", UnitKind.SENTENCE, "Notice the order:", (45, 49)),
        ("50 hives × 1 year = $9,000 in honey", UnitKind.SENTENCE, "", (55, 56)),
        ("✅ 35% fewer", UnitKind.BULLET, "Results:", (61, 61)),
        ("Scouts fly → Find food", UnitKind.BULLET, "Remember this flow:", (87, 87)),
        ("What does a suit cost?", UnitKind.BULLET, "Before you go on:", (91, 91)),
    ],
)
def test_units_keep_their_frame(page: Document, start: str, kind: UnitKind, lead: str, lines: tuple[int, int]) -> None:
    _, unit = find(page, start)
    assert (unit.kind, unit.lead) == (kind, lead)
    assert (unit.location.line_start, unit.location.line_end) == lines


def test_results_can_be_told_apart_by_their_heading(page: Document) -> None:
    assert find(page, "✅ 12% more")[0][-1] == "Bee Bank (Legal)"


def test_worked_examples_are_marked(page: Document) -> None:
    examples = [u.text for c in page.chunks for u in c.units if u.example]
    assert examples == [
        "“What is a jar of heather honey?”",
        'Response: "I cannot see the shop\'s prices, please ask."',
        'Response: "A jar costs €14 and ships on Monday."',
        'Text: "My hive is empty!" Label: SAD ✅',
        'Text: "So much honey" Label: HAPPY',
    ]
    assert not find(page, "Used for: teaching")[1].example
    assert not find(page, "You want: quiz items")[1].example


def test_quotes_break_where_the_source_does(page: Document) -> None:
    assert find(page, 'Response: "A jar')[1].quote == 'Response: "A jar costs €14\nand ships on Monday."'


def test_drawings_are_kept_but_not_citable(page: Document) -> None:
    drawings = [u for c in page.chunks for u in c.units if not u.citable]
    assert len(drawings) == 1
    assert "Egg" in drawings[0].text
    assert drawings[0].lead == "A tiny picture:"


def test_plain_prose_has_no_headings(tmp_path: Path) -> None:
    prose = (
        "In 1891 a Scottish keeper counted the bees of one hive. He found 31,400 of them (more than he liked).\n\n"
        "Later he moved to Oslo. The winters were long, but the hive lived on; nobody knows why.\n"
    )
    document = read(tmp_path, prose, "note_01.txt")
    assert document.title == "note 01"
    assert [u.kind for c in document.chunks for u in c.units] == [UnitKind.SENTENCE] * 4


def test_hand_wrapped_prose_is_joined(tmp_path: Path) -> None:
    prose = (
        "The queen leaves the hive only once in her life, on a warm day in\n"
        "early summer, and she comes back with all the seed that she will\n"
        "ever need. From then on she lays up to 2,000 eggs a day, and her\n"
        "daughters feed her.\n"
    )
    document = read(tmp_path, prose * 2, "wrapped.txt")
    units = document.chunks[0].units
    assert units[0].text.endswith("seed that she will ever need.")
    assert units[0].quote.count("\n") == 2
    assert (units[0].location.line_start, units[0].location.line_end) == (1, 3)
    assert not document.chunks[0].heading


def test_chinese_page(tmp_path: Path) -> None:
    text = (
        "第三章：蜂巢的成本\n"
        "蜜蜂住在哪里\n"
        "蜜蜂住在蜂巢里，一个蜂巢大约有四万只蜜蜂，它们分工合作。\n"
        "你需要准备：\n"
        "- 蜂箱 300 元\n"
        "- 防护服 85 元\n"
    )
    document = read(tmp_path, text, "zh.txt")
    assert document.title == "第三章：蜂巢的成本"
    heading, unit = find(document, "防护服")
    assert heading == ("蜜蜂住在哪里",)
    assert unit.lead == "你需要准备："
    assert {chunk.language for chunk in document.chunks} == {"zh"}


def test_numbered_chinese_headings(tmp_path: Path) -> None:
    text = (
        "第二章 蜂蜜\n一、什么是蜂蜜\n蜂蜜是蜜蜂用花蜜酿造的食物，可以保存很久。\n"
        "二、价格\n一瓶蜂蜜的价格大约是 45 元，好的年份会便宜一些。\n"
    )
    document = read(tmp_path, text, "zh.txt")
    assert [chunk.heading for chunk in document.chunks] == [("一、什么是蜂蜜",), ("二、价格",)]


def test_lines_marked_by_emoji_in_a_row_are_a_list(tmp_path: Path) -> None:
    document = read(tmp_path, "Why keep bees?\n✨ Honey\n✨ Wax\n✨ Calm\nCall us now.\n", "list.txt")
    assert [u.text for c in document.chunks for u in c.units if u.kind is UnitKind.BULLET] == ["Honey", "Wax", "Calm"]


def test_questions_with_answers_are_facts_outside_examples(tmp_path: Path) -> None:
    text = "Bees in Short\nQuestion: How many bees live in a hive?\nAnswer: About 40,000 in summer.\n"
    document = read(tmp_path, text, "faq.txt")
    assert not any(u.example for c in document.chunks for u in c.units)


def test_rows_with_a_prompt_and_a_reply_or_a_gap_are_examples() -> None:
    from tutor.course.examples import shows_examples

    assert shows_examples(("Text", "Label"), ("Win a boat!", "SPAM"))
    assert shows_examples(("So far", "Next"), ("The boat is on the ___", "sea"))
    assert not shows_examples(("Question", "Answer"), ("When does it sail?", "At noon"))
    assert not shows_examples(("Aspect", "Labelled data"), ("Cost", "high"))
    assert not shows_examples(("Model", "Input", "Output"), ("Kiln", "$2.50", "$10/million bricks"))
    assert not shows_examples(("模型", "输入", "输出"), ("窑", "¥1/百万块", "2美元/百万块"))
    assert shows_examples(("Input", "Output"), ("I paid $3 for the boat.", "complaint"))
