"""Items made from lists: what belongs to one and not to its contrary, and what comes in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import pick, read_markdown
from tutor.quiz.generation.listphrases import denies_other
from tutor.quiz.generation.lists import make_list_items
from tutor.quiz.generation.matching import make_match_items
from tutor.quiz.generation.sequences import make_order_items, shorten_step
from tutor.types import ItemKind, QuizItem

RESERVATION = """# The ferry

## Who needs a reservation

You don't need a reservation if:

- you walk on board
- you bring a small dog
- you only want to look around

You need a reservation if:

- you come by car
- your group has more than 20 people
- you wish to sleep in a cabin
"""
CARGO = """# Carriages

## What is loaded

The mail carriage carries:

- letters and parcels
- newspapers from the mainland
- medicine for the clinic

The goods carriage carries:

- timber from the hills
- live sheep
- bags of flour

The stations have these advantages:

- benches in the shade
- clean water
"""
DRINKING = """# 喝茶

## 场合

以下情况不适合喝浓茶：

- 空腹的时候
- 睡觉以前
- 吃药以后一小时内

以下情况适合喝浓茶：

- 吃了油腻的饭菜
- 上午精神不好
- 长途开车以前
"""
STEPS = """# Engines

## Starting an engine

To start the engine, the crew follows these steps:

1. First, check the water in the boiler.
2. Light the fire. It takes an hour.
3. Then wait until the pressure is high enough.
4. Finally, release the brake.

## Reasons for delays

The trains are late for these reasons:

- snow
- sheep
- fog
"""
YEARS = """# 茶的历史

## 大事

- 1610年 茶叶运到荷兰
- 1657年 伦敦的咖啡馆开始卖茶
- 1834年 印度开始种茶
"""


def _right(item: QuizItem) -> set[str]:
    assert isinstance(item.choices, tuple)
    assert isinstance(item.answer, tuple)
    return {item.choices[n] for n in item.answer}


def _ordered(item: QuizItem) -> list[str]:
    assert isinstance(item.choices, tuple)
    assert isinstance(item.answer, tuple)
    return [item.choices[n] for n in item.answer]


def test_a_list_is_told_from_its_contrary(tmp_path: Path) -> None:
    items = list(make_list_items(read_markdown(tmp_path, RESERVATION)))
    assert len(items) == 2
    item = pick(items, ItemKind.MULTI, "You need a reservation if …")
    assert _right(item) == {"You come by car", "Your group has more than 20 people", "You wish to sleep in a cabin"}
    assert len(item.choices or ()) == 6


def test_a_negation_is_written_large(tmp_path: Path) -> None:
    english = list(make_list_items(read_markdown(tmp_path, RESERVATION)))
    assert pick(english, ItemKind.MULTI, "You do NOT need a reservation if …")
    chinese = list(make_list_items(read_markdown(tmp_path, DRINKING)))
    item = pick(chinese, ItemKind.MULTI, "以下情况【不】适合喝浓茶")
    assert _right(item) == {"空腹的时候", "睡觉以前", "吃药以后一小时内"}


def test_neighbours_lend_wrong_choices_only_where_the_lines_are_alike(tmp_path: Path) -> None:
    items = list(make_list_items(read_markdown(tmp_path, CARGO)))
    assert [item.rule for item in items] == ["list-sibling", "list-sibling"]
    assert _right(items[1]) == {"Timber from the hills", "Live sheep", "Bags of flour"}
    assert not any("benches" in choice.lower() for item in items for choice in item.choices or ())


def test_a_list_without_contrary_or_neighbour_makes_nothing(tmp_path: Path) -> None:
    assert list(make_list_items(read_markdown(tmp_path, STEPS))) == []


def test_steps_are_put_in_order_without_words_that_tell_it(tmp_path: Path) -> None:
    items = list(make_order_items(read_markdown(tmp_path, STEPS)))
    assert len(items) == 1
    assert _ordered(items[0]) == [
        "Check the water in the boiler",
        "Light the fire",
        "Wait until the pressure is high enough",
        "Release the brake",
    ]
    assert list(items[0].choices or ()) != _ordered(items[0])


def test_dated_points_are_put_in_order_without_their_years(tmp_path: Path) -> None:
    items = list(make_order_items(read_markdown(tmp_path, YEARS)))
    assert _ordered(items[0]) == ["茶叶运到荷兰", "伦敦的咖啡馆开始卖茶", "印度开始种茶"]
    assert "最早的在前" in items[0].question


def test_a_table_of_dates_is_put_in_order(tmp_path: Path) -> None:
    table = "| Boat | Year |\n|---|---|\n| Brevik | 1921 |\n| Sula | 1899 |\n| Gannet | 1950 |\n"
    items = list(make_order_items(read_markdown(tmp_path, f"# Ferries\n\n## Boats of the line\n\n{table}")))
    assert _ordered(items[0]) == ["Sula", "Brevik", "Gannet"]


@pytest.mark.parametrize(
    ("step", "shown"),
    [
        ("First, knead the dough.", "Knead the dough"),
        ("Step 2: Let it rise", "Let it rise"),
        ("3. bake the bread: 40 minutes at 220 degrees", "Bake the bread"),
    ],
)
def test_a_step_is_shortened_to_its_first_clause(step: str, shown: str) -> None:
    assert shorten_step(step, "en") == shown


def test_headed_points_are_matched(tmp_path: Path) -> None:
    text = (
        "# Bread\n\n## Tools of the baker\n\nThe baker owns these tools:\n\n"
        "- Peel: a long board that moves loaves\n"
        "- Lame: a blade for cutting patterns\n- Couche: heavy linen for proofing\n"
    )
    items = list(make_match_items(read_markdown(tmp_path, text)))
    assert pick(items, ItemKind.MATCH, "Tools of the baker").rule == "match-heads"


@pytest.mark.parametrize(
    "table",
    [
        "| Step | The baker's work |\n|---|---|\n| 1 | Knead the dough |\n| 2 | Let it rise |\n| 3 | Bake the loaf |",
        "| Stage | Hours |\n|---|---|\n| Knead the dough | 1 |\n| Let it rise | 6 |\n| Bake the loaf | 1 |",
    ],
)
def test_a_table_of_steps_is_put_in_order(tmp_path: Path, table: str) -> None:
    items = list(make_order_items(read_markdown(tmp_path, f"# Bread\n\n## From flour to loaf\n\n{table}\n")))
    assert [_ordered(item) for item in items] == [["Knead the dough", "Let it rise", "Bake the loaf"]]


def test_lists_that_only_describe_are_not_put_in_order(tmp_path: Path) -> None:
    text = "# 茶\n\n## 选茶\n\n选茶的流程：\n\n- 绿茶是最淡的\n- 红茶太浓了\n- 白茶是最贵的\n"
    assert list(make_order_items(read_markdown(tmp_path, text))) == []


def test_right_choices_stand_in_the_cited_words(tmp_path: Path) -> None:
    for text in (RESERVATION, CARGO, DRINKING):
        for item in make_list_items(read_markdown(tmp_path, text)):
            assert all(choice.casefold() in item.citation.quote.casefold() for choice in _right(item))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("You must", "You must not", True),
        ("You need a ticket if", "You don\u2019t need a ticket if", True),
        ("适合坐船的情况", "不适合坐船的情况", True),
        ("You must", "You may", False),
        ("You must not", "You must not", False),
    ],
)
def test_lines_that_only_differ_by_a_denial_are_contrary(one: str, other: str, expected: bool) -> None:
    assert denies_other(one, other) is expected


def test_headings_stand_for_the_line_that_introduces_a_list(tmp_path: Path) -> None:
    text = (
        "# Solar ovens\n\n## When to use one\n\n- The sky is clear\n- Fuel is dear\n- The dish may cook slowly\n\n"
        "## When not to use one\n\n- Dinner must be ready at night\n- The wind is strong\n- Clouds cover the valley\n"
    )
    items = list(make_list_items(read_markdown(tmp_path, text)))
    assert _right(pick(items, ItemKind.MULTI, "When NOT to use one")) == {
        "Dinner must be ready at night",
        "The wind is strong",
        "Clouds cover the valley",
    }


def test_a_list_of_members_is_asked_for_as_such(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n## Sailing boats\n\nUses:\n\n- racing (summer)\n- fishing (winter)\n- teaching (all year)\n\n"
        "## Rowing boats\n\nUses:\n\n- crossing the harbour\n- training for strength\n- laying small nets\n"
    )
    item = pick(list(make_list_items(read_markdown(tmp_path, text))), ItemKind.MULTI, "uses of “Sailing boats”")
    assert item.question == "Which of these does the lesson give as uses of “Sailing boats”? Choose all that apply."
    assert _right(item) == {"Racing", "Fishing", "Teaching"}


def test_things_are_no_steps(tmp_path: Path) -> None:
    text = "# Bread\n\n## Steps of baking\n\n1. Flour\n2. Kneading\n3. Baking\n"
    assert list(make_order_items(read_markdown(tmp_path, text))) == []


def test_spans_of_years_are_not_put_in_order(tmp_path: Path) -> None:
    dates = ("1610 Tea reaches Holland", "1657, 1840 Tea houses", "1660 Tea tax", "1834 Tea in India")
    text = "# Tea\n\n## Dates\n\n" + "".join(f"- {date}\n" for date in dates)
    item = next(iter(make_order_items(read_markdown(tmp_path, text))))
    assert _ordered(item) == ["Tea reaches Holland", "Tea tax", "Tea in India"]


def test_heads_that_grade_what_follows_are_not_matched(tmp_path: Path) -> None:
    text = (
        "# Ferries\n\n## Running a ferry\n\n- Expensive: a crossing burns forty litres of oil\n"
        "- Slow: it takes three hours to the island\n- Noisy: people hear the engine on the hill\n"
        "- Seasonal: nobody sails between November and March\n"
    )
    assert list(make_match_items(read_markdown(tmp_path, text))) == []
