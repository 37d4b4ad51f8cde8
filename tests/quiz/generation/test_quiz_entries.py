"""Named entries that a lesson sets side by side, and what is asked about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import pick, read_markdown, right_choice
from tutor.quiz.generation.entries import EntrySet, collect_entry_sets
from tutor.quiz.generation.entryaccounts import cut_pointer
from tutor.quiz.generation.entryitems import make_entry_items
from tutor.quiz.generation.matching import make_match_items
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.validate import validate_item
from tutor.types import ItemKind, Pairs, QuizItem

FLAWS = """# Timber

## Flaws of sawn wood

The main flaws of sawn wood can be grouped as:

- **Cupping**, if a board bends across its width while drying.
- **Honeycombing**. To crack inside where no eye can see the gaps.
- **Wane**. The bark is still left along one edge, so that the board is narrower there.
- **Twisting**. Both ends of a plank have turned against each other. For example, a floor then squeaks under every step.
"""
TEA = """# 制茶

## 茶叶的毛病

茶叶常见的毛病有四种：

- **焦味**。锅温过高，叶片边缘被烤黑。
- **霉变**：仓库潮湿，菌丝在叶面上生长。
- **陈化**：存放多年以后，汤色变得暗沉。
- **碎末**：搬运时受到挤压，完整的芽叶折断。
"""
SAFETY = """# Workshops

## Rules of the trade

A shop keeps to rules.

### Tidiness

Every workshop should keep its floor clear of chips and cables.

### Lighting

Every workshop should have two lamps above each bench.

### Hearing

Every workshop should lend muffs to all visitors near the planer.

### Machines

Saws are loud.
"""


def _read_sets(folder: Path, text: str) -> list[EntrySet]:
    return [found for found in collect_entry_sets(read_markdown(folder, text)) if found.entries]


def _make(folder: Path, text: str) -> list[QuizItem]:
    return list(make_entry_items(read_markdown(folder, text)))


def test_names_are_read_before_any_mark_that_sets_them_off(tmp_path: Path) -> None:
    (found,) = _read_sets(tmp_path, FLAWS)
    assert [entry.name for entry in found.entries] == ["Cupping", "Honeycombing", "Wane", "Twisting"]
    assert found.entries[0].said == "if a board bends across its width while drying."
    assert found.entries[3].said == "Both ends of a plank have turned against each other."


@pytest.mark.parametrize(
    "points",
    [
        "- Where is the saw? It hangs on the wall.\n- Who oils it? The smith oils it.\n- Why so? It rusts fast.",
        "- The saw is sharp. It cuts oak with ease.\n- The plane is dull. It tears pine apart.\n- The rasp is lost.",
        "- Company: a sawmill in the north.\n- Price: forty crowns for a plank.\n- Date: sold in May.",
        "- An oak, which gives the hardest boards.\n- A birch, which burns well.\n- A yew, which bends far.",
    ],
)
def test_what_says_something_is_no_name(tmp_path: Path, points: str) -> None:
    assert _read_sets(tmp_path, f"# Wood\n\n## The yard\n\nThe yard holds much:\n\n{points}\n") == []


def test_headings_are_entries_where_their_parts_open_alike(tmp_path: Path) -> None:
    (found,) = _read_sets(tmp_path, SAFETY)
    assert [entry.name for entry in found.entries] == ["Tidiness", "Lighting", "Hearing"]
    item = pick(_make(tmp_path, SAFETY), ItemKind.MCQ, "lend muffs")
    assert right_choice(item) == "Hearing"


def test_lines_over_paragraphs_are_entries_where_these_take_them_up(tmp_path: Path) -> None:
    text = (
        "# Wood\n\n## Grain\n\nRay fleck\n\nRay fleck is a bright mark across quartered oak.\n\nBurr\n\nA burr"
        " grows where buds crowd on a trunk.\n\nPith\n\nMany sawyers cut around it.\n"
    )
    (found,) = _read_sets(tmp_path, text)
    assert [entry.name for entry in found.entries] == ["Ray fleck", "Burr"]


def test_an_account_asks_for_its_entry_among_the_others(tmp_path: Path) -> None:
    item = pick(_make(tmp_path, FLAWS), ItemKind.MCQ, "To crack inside")
    assert item.question.startswith("In the section “Flaws of sawn wood”, which of these")
    assert right_choice(item) == "Honeycombing"
    assert set(item.choices or ()) <= {"Cupping", "Honeycombing", "Wane", "Twisting"}
    han = pick(_make(tmp_path, TEA), ItemKind.MCQ, "菌丝在叶面上生长")
    assert right_choice(han) == "霉变"
    assert han.question.startswith("在“茶叶的毛病”部分，课程用这句话描述的是哪一项？")


def test_further_sentences_and_examples_ask_for_their_entry_too(tmp_path: Path) -> None:
    item = pick(_make(tmp_path, FLAWS), ItemKind.MCQ, "with the example “a floor then squeaks under every step”")
    assert right_choice(item) == "Twisting"
    assert "squeaks" in item.citation.quote
    text = TEA.replace("完整的芽叶折断。", "完整的芽叶折断。茶汤里有许多沉渣。陈化的茶叶更容易破损。")
    items = _make(tmp_path, text)
    assert right_choice(pick(items, ItemKind.MCQ, "茶汤里有许多沉渣")) == "碎末"
    assert not [item for item in items if "更容易破损" in item.question]


def test_siblings_of_one_list_are_of_one_kind(tmp_path: Path) -> None:
    for text in (FLAWS, TEA):
        chunks = read_markdown(tmp_path, text)
        items = [item for item in make_entry_items(chunks) if item.kind is ItemKind.MCQ]
        assert items
        assert {validate_item(item, Lessons(chunks)) for item in items} == {""}


def test_an_account_that_names_its_entry_asks_for_none(tmp_path: Path) -> None:
    text = FLAWS.replace("To crack inside where", "A comb of honey has cells where")
    assert not [i for i in _make(tmp_path, text) if i.kind is ItemKind.MCQ and "comb of honey" in i.question]
    initials = FLAWS.replace("**Wane**", "**TBL**").replace("The bark is still left", "The bark left behind is")
    assert not [i for i in _make(tmp_path, initials) if i.kind is ItemKind.MCQ and "bark left" in i.question]


def test_each_entry_is_asked_for_openly(tmp_path: Path) -> None:
    item = pick(_make(tmp_path, FLAWS), ItemKind.SHORT, "“Cupping”")
    assert item.points == ("if a board bends across its width while drying",)
    assert item.answer == "Cupping: if a board bends across its width while drying."


def test_what_only_says_its_name_again_is_not_asked_for(tmp_path: Path) -> None:
    text = FLAWS.replace("Both ends of a plank have turned against each other", "A wet board is left to go on twisting")
    assert not [item for item in _make(tmp_path, text) if item.kind is ItemKind.SHORT and "“Twisting”" in item.question]


def test_all_names_of_a_closed_list_are_asked_for(tmp_path: Path) -> None:
    item = pick(_make(tmp_path, TEA), ItemKind.SHORT, "列出了4项")
    assert item.points == ("焦味", "霉变", "陈化", "碎末")
    some = TEA.replace("茶叶常见的毛病有四种", "例如")
    assert not [i for i in _make(tmp_path, some) if "列出了" in i.question]


def test_steps_and_judgements_are_no_entries_to_be_told_apart(tmp_path: Path) -> None:
    verbs = "# Wood\n\n## Care\n\nThe keeper has three duties:\n\n- Oil the vice. Rust eats the screw of a dry vice.\n"
    verbs += (
        "- Stack the boards. Air flows between boards on sticks.\n- Sweep the hall. Dust burns as fast as petrol.\n"
    )
    assert [item.points for item in _make(tmp_path, verbs)] == [("Oil the vice", "Stack the boards", "Sweep the hall")]
    judged = "# Wood\n\n## Oak\n\nOak boards are:\n\n- Expensive: a plank of oak costs a day's wages.\n"
    judged += "- Slow: an oak needs eighty years to be felled.\n- Heavy: two people carry one beam of it.\n"
    assert [i for i in _make(tmp_path, judged) if i.kind is ItemKind.MCQ] == []


def test_phases_that_have_names_are_told_apart(tmp_path: Path) -> None:
    text = "# Frost\n\n## Freezing sap\n\nSap freezes in three phases:\n\n"
    text += "- Supercooling: the drops stay clear below zero.\n"
    text += (
        "- Nucleation: the first crystals form around dust.\n- Hardening: ice fills the vessels from wall to wall.\n"
    )
    assert right_choice(pick(_make(tmp_path, text), ItemKind.MCQ, "around dust")) == "Nucleation"
    duties = "# 茶园\n\n## 冬季\n\n茶园过冬有三个步骤：\n\n- 修剪枝条：下雪以前把长枝剪到膝盖高。\n"
    duties += "- 覆盖根部：用稻草盖住露在外面的土。\n- 检查水渠：落叶堵住以后会结冰。\n"
    assert [i for i in _make(tmp_path, duties) if i.kind is ItemKind.MCQ] == []


def test_merits_are_named_but_not_guessed_from_what_they_mean(tmp_path: Path) -> None:
    text = "# Wood\n\n## Larch\n\nLarch has these advantages:\n\n- Toughness. A beam bears twice its load.\n"
    text += "- Growth. A tree is felled after sixty years.\n- Scent. Moths keep away from the chests.\n"
    items = _make(tmp_path, text)
    assert [item.points for item in items] == [("Toughness", "Growth", "Scent")]


def test_a_subject_that_points_at_the_entry_is_cut_from_its_account() -> None:
    assert cut_pointer("This old joint needs a chisel and a square") == "… needs a chisel and a square"
    assert cut_pointer("这种老式接合需要一把凿子") == "……需要一把凿子"
    assert cut_pointer("A joint of two boards") == "A joint of two boards"


def test_a_verb_does_not_tell_how_many_the_key_names(tmp_path: Path) -> None:
    text = "# Shop\n\n## Machines\n\nThe shop has four machines:\n\n- Planer: makes rough boards flat on one face.\n"
    text += "- Lathes: turn bowls out of green blocks.\n- Routers: cut grooves along an edge.\n"
    text += "- Presses: hold veneer until the glue is hard.\n"
    items = [item for item in _make(tmp_path, text) if item.kind is ItemKind.MCQ]
    assert not [item for item in items if "makes rough boards" in item.question or "“Planer”" in item.question]
    assert [item for item in items if "cut grooves" in item.question]


def test_a_single_character_of_a_short_chinese_name_gives_it_away(tmp_path: Path) -> None:
    text = TEA.replace("菌丝在叶面上生长", "叶面上生出白霉")
    assert not [i for i in _make(tmp_path, text) if i.kind is ItemKind.MCQ and "白霉" in i.question]


def test_entries_are_matched_with_what_is_said_of_them(tmp_path: Path) -> None:
    items = list(make_match_items(read_markdown(tmp_path, FLAWS)))
    assert isinstance(items[0].choices, Pairs)
    assert "Honeycombing" in items[0].choices.left
    assert "To crack inside where no eye can see the gaps" in items[0].choices.right
