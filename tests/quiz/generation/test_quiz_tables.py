"""Items made from tables: worded for who does not see them, with one right key."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import pick, read_markdown, right_choice
from tutor.quiz.generation.matching import make_match_items
from tutor.quiz.generation.tables import make_table_items
from tutor.types import ItemKind, Pairs

STATIONS = """# The island railway

## Stations on the line

| Station | Height | Opened | Known for | Remarks |
|---|---|---|---|---|
| Maro | 12 m | 1894 | Its kelp market | closed on Sundays |
| Tovik | 230 m | 1901 | The longest tunnel | no platform |
| Hellan | 610 m | 1911 | Snow until June | ask the guard |
| Brenna | 45 m | 1922 | The wooden bridge | new |
"""
ENGINES = """# Engines

## Steam and diesel compared

| Aspect | Steam engines | Diesel engines |
|---|---|---|
| Crew | A driver and a fireman | One driver |
| Cost | $40,000 (the Brevik) | $90,000 |
| Colour | Dark green | Dark green |
| Who repairs it? | The village smith | A workshop in Tovik |
"""
TERMS = """# Words of the railway

| Term | Definition |
|---|---|
| Siding | A short track beside the line where trains wait |
| Gauge | The distance between the two rails |
| Bogie | A frame with wheels that turns under a carriage |
| Tender | The wagon that carries coal behind the engine |
"""
FARES = """# The ferry

## Fares in the harbour

| Passenger | Season | Price |
|---|---|---|
| Adult | Summer | $14 |
| Adult | Winter | $9 |
| Child | Summer | $6 |
| Bicycle | All year | $3 |
"""
TEA = """# 茶

## 四种茶的冲泡

| 茶叶 | 水温 | 每斤价格 | 味道 |
|---|---|---|---|
| 绿茶 | 80度 | 1200元 | 清新微苦 |
| 红茶 | 95度 | 600元 | 浓厚甜润 |
| 乌龙茶 | 90度 | 900元 | 花香持久 |
| 白茶 | 85度 | 700元 | 淡雅甘甜 |

## 绿茶与红茶的比较

| 方面 | 绿茶 | 红茶 |
|---|---|---|
| 颜色 | 汤色浅绿 | 汤色红亮 |
| 谁适合喝？ | 怕热的人 | 胃寒的人 |
"""


def test_value_of_a_row_is_asked_with_the_other_figures_in_order(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, STATIONS)))
    item = pick(items, ItemKind.MCQ, "what height does the lesson give for Tovik?")
    assert item.question == "In the section “Stations on the line”, what height does the lesson give for Tovik?"
    assert item.choices == ("12 m", "45 m", "230 m", "610 m")
    assert right_choice(item) == "230 m"
    assert item.explanation == "Tovik, height: 230 m."
    assert "230 m" in item.citation.quote


def test_row_is_asked_by_what_is_said_of_it(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, STATIONS)))
    assert right_choice(pick(items, ItemKind.MCQ, "which station is known for “Snow until June”?")) == "Hellan"
    assert right_choice(pick(items, ItemKind.MCQ, "which station was opened in 1901?")) == "Tovik"


def test_remarks_are_not_asked_about(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, STATIONS)))
    assert not any("guard" in item.question or "remark" in item.question.lower() for item in items)


def test_items_on_one_cell_share_their_fact(tmp_path: Path) -> None:
    items = [item for item in make_table_items(read_markdown(tmp_path, STATIONS)) if "Maro, height" in item.explanation]
    assert {item.kind for item in items} >= {ItemKind.MCQ, ItemKind.NUMERIC, ItemKind.TRUE_FALSE}
    assert len({item.fact for item in items}) == 1


def test_figure_to_type_is_accepted_in_other_forms(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, ENGINES)))
    item = pick(items, ItemKind.NUMERIC, "what cost does the lesson give for Steam engines (the Brevik)?")
    assert item.answer == "$40,000"
    assert {"$40000", "$40K", "40,000 dollars", "4万美元"} <= set(item.accepted)
    assert item.question.endswith("Answer in dollars.")


def test_compared_things_are_asked_apart_only_where_they_differ(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, ENGINES)))
    asked = [item.question for item in items if item.rule == "compare-sides"]
    said = [item.question for item in items if item.rule == "compare-statement"]
    assert not any("Dark green" in question for question in (*asked, *said))
    assert [q for q in asked if q.startswith("Under “Who repairs it?”, for which of the two does the lesson say “")]
    assert len(asked) + len(said) == 3


def test_terms_are_asked_both_ways(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, TERMS)))
    assert right_choice(pick(items, ItemKind.MCQ, "What does “Gauge” mean?")) == "The distance between the two rails"
    assert right_choice(pick(items, ItemKind.MCQ, "Which term means “The wagon that carries coal")) == "Tender"


def test_statement_is_true_exactly_if_it_says_what_the_row_says(tmp_path: Path) -> None:
    meanings = dict(line.strip("| ").split(" | ") for line in TERMS.splitlines() if line.startswith("| "))
    stated = [i for i in make_table_items(read_markdown(tmp_path, TERMS)) if i.kind is ItemKind.TRUE_FALSE]
    assert len(stated) == 4
    for item in stated:
        term, _, meaning = item.question.removesuffix(".").partition(" means ")
        assert item.answer == (meanings[term.strip("“”")] == meaning.strip("“”"))
        assert item.explanation.startswith("Not so. ") != item.answer
        assert meanings[term.strip("“”")] in item.explanation


def test_rows_of_one_name_are_told_apart_by_their_case(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, FARES)))
    item = pick(items, ItemKind.MCQ, "what price does the lesson give for “Adult, winter”?")
    assert right_choice(item) == "$9"
    assert item.choices == ("$3", "$6", "$9", "$14")
    assert item.explanation == "Adult, winter, price: $9."


def test_chinese_tables_are_asked_in_chinese(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, TEA)))
    assert pick(items, ItemKind.MCQ, "红茶的水温").question == "根据“四种茶的冲泡”，红茶的水温是多少？"
    assert right_choice(pick(items, ItemKind.MCQ, "哪种茶叶的味道是“花香持久”")) == "乌龙茶"
    assert pick(items, ItemKind.NUMERIC, "绿茶每斤价格是多少").accepted == ("¥1,200", "¥1200")
    compared = {"怕热的人": "绿茶", "胃寒的人": "红茶"}
    item = pick(items, ItemKind.MCQ, "对于“谁适合喝”，课程说“")
    assert right_choice(item) == next(side for said, side in compared.items() if said in item.question)


@pytest.mark.parametrize(
    "table",
    [
        "| | almond | anise |\n|---|---|---|\n| 0 | 0 | 1 |\n| 1 | 1 | 0 |",
        "| Carriage | Heating | Toilet |\n|---|---|---|\n| First | ✓ | ✗ |\n| Second | ✓ | ✓ |",
        "| user_id | total_sum |\n|---|---|\n| Ada | 3 |\n| Ben | 4 |\n| Cyd | 9 |",
        "| Raw | Made | Sold |\n|---|---|---|\n| Milk | Cheese | Brie |\n| Cream | The same | The same |",
        "| Model | Error |\n|---|---|\n| Line | 0.715851 |\n| Curve | 0.229475 |\n| Tree | 0.029763 |",
    ],
)
def test_tables_that_cannot_be_worded_make_nothing(tmp_path: Path, table: str) -> None:
    chunks = read_markdown(tmp_path, f"# Lesson\n\n## Part\n\n{table}\n")
    assert any(unit.cells for chunk in chunks for unit in chunk.units)
    assert list(make_table_items(chunks)) == []
    assert list(make_match_items(chunks)) == []


def test_overlapping_ranges_are_never_offered_together(tmp_path: Path) -> None:
    table = "| Resource | Cost |\n|---|---|\n| Rope | $100 - $900 |\n| Paint | $500 - $2,000 |\n| Wood | $50 - $700 |"
    items = list(make_table_items(read_markdown(tmp_path, f"# Boats\n\n## What repairs cost\n\n{table}\n")))
    assert not any(item.kind is ItemKind.MCQ and "cost" in item.question for item in items)


def test_columns_are_matched_where_nothing_fits_twice(tmp_path: Path) -> None:
    items = list(make_match_items(read_markdown(tmp_path, STATIONS)))
    item = pick(items, ItemKind.MATCH, "with the year in which it was opened")
    assert isinstance(item.choices, Pairs)
    assert isinstance(item.answer, tuple)
    years = dict(zip(item.choices.left, (item.choices.right[n] for n in item.answer), strict=True))
    assert years == {"Maro": "1894", "Tovik": "1901", "Hellan": "1911", "Brenna": "1922"}


def test_same_lessons_make_the_same_items(tmp_path: Path) -> None:
    first = list(make_table_items(read_markdown(tmp_path, STATIONS)))
    assert first == list(make_table_items(read_markdown(tmp_path, STATIONS)))
    assert len({item.id for item in first}) == len(first)


def test_two_short_lists_side_by_side_are_not_joined(tmp_path: Path) -> None:
    table = "| Pros | Cons |\n|---|---|\n| Cheap to run | Slow on hills |\n| Quiet at night | Needs a long cable |"
    items = list(make_table_items(read_markdown(tmp_path, f"# Trams\n\n## Trams in the old town\n\n{table}\n")))
    assert items == []


def test_questions_and_answers_in_a_table_are_not_joined_to_properties(tmp_path: Path) -> None:
    table = "| Question | Answer |\n|---|---|\n| Can dogs ride? | Small ones |\n| When is it shut? | At noon |\n"
    chunks = read_markdown(tmp_path, f"# Trams\n\n## What riders ask\n\n{table}\n")
    assert not any("answer of" in item.question for item in make_table_items(chunks))
    assert list(make_match_items(chunks)) == []


def test_verbs_agree_with_names(tmp_path: Path) -> None:
    text = (
        "# Moons\n\nAll giant planets have rings. The rings are of ice.\n\n## Moons around them\n\n"
        "| Body | Moons |\n|---|---|\n| Mars | 2 |\n| Giant planets | 90 |\n| Earth | 1 |\n"
    )
    items = list(make_table_items(read_markdown(tmp_path, text)))
    assert pick(items, ItemKind.NUMERIC, "how many moons does the lesson give for Mars?")
    assert pick(items, ItemKind.NUMERIC, "does the lesson give for giant planets?")
    assert pick(items, ItemKind.MCQ, "for which body does the lesson give 1 moon?")


def test_words_of_another_language_are_asked_for_by_its_name(tmp_path: Path) -> None:
    table = "| English | French |\n|---|---|\n| bread | pain |\n| cheese | fromage |\n| water | eau |\n| salt | sel |\n"
    items = list(make_table_items(read_markdown(tmp_path, f"# Market words\n\n## At the market stall\n\n{table}\n")))
    assert right_choice(pick(items, ItemKind.MCQ, "what is “salt” in French?")) == "sel"


def test_totals_are_asked_as_sums_and_are_no_choice_among_words(tmp_path: Path) -> None:
    table = (
        "| Part | Cost | Made of |\n|---|---|---|\n| Hull | $900 | Oak planks |\n| Sail | $400 | Heavy canvas |\n"
        "| Rudder | $200 | Iron bars |\n| Oars | $100 | Young ash |\n| Total | $1,600 | All of the above |\n"
    )
    items = list(make_table_items(read_markdown(tmp_path, f"# Boats\n\n## What a boat costs\n\n{table}\n")))
    assert right_choice(pick(items, ItemKind.MCQ, "what total cost does the lesson give?")) == "$1,600"
    assert not any("All of the above" in choice for item in items for choice in item.choices or ())
    assert not any("Total" in choice for item in items for choice in item.choices or ())
    assert not any("$1,600" in item.question for item in items if item.kind is ItemKind.TRUE_FALSE)


def test_a_figure_that_its_row_is_named_after_is_not_asked(tmp_path: Path) -> None:
    table = "| Boat | Seats |\n|---|---|\n| Ferry 300 | 300 |\n| Gannet | 120 |\n| Sula | 45 |\n| Brevik | 80 |\n"
    items = list(make_table_items(read_markdown(tmp_path, f"# Boats\n\n## Boats of the line\n\n{table}\n")))
    assert not any("for Ferry 300?" in item.question for item in items)
    assert pick(items, ItemKind.NUMERIC, "how many seats does the lesson give for Gannet?")


BOATS = """# Boats of the bay

## Which Boats Sail Here?

The harbour's fleet:

| Boat | Length (approx. metres) | Load | What It Carries |
|---|---|---|---|
| Gannet | 40 | 3 million tons | Coal from the north |
| Sula (2 hulls) | 25 | 20 thousand tons | Live sheep |
| Brevik | 60 | 7 million tons | Timber and planks |
| Tern | 12 | 900 tons | Letters and parcels |
"""
STEAM = """# Engines

## Steam engines vs diesel engines

| Aspect | Steam engines | Diesel engines |
|---|---|---|
| Crew | A driver and a fireman | One driver |
| Noise | Louder | Quieter |
| Power | Higher | Lower |
| Start | An hour of heating | A turn of the key |
| Weight | 80 tons | 50 tons |
| Smell | Coal smoke | Fumes of oil |
"""


def test_the_line_above_a_table_names_it_and_a_question_does_not(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, BOATS)))
    assert all("Which Boats Sail Here" not in item.question for item in items)
    asked = pick(items, ItemKind.NUMERIC, "Gannet", "length")
    opening = "In the table “The harbour's fleet”, what approximate length, in metres, does the lesson give for Gannet?"
    assert asked.question == opening
    assert "40 metres" in asked.accepted


def test_remarks_in_brackets_leave_names_and_choices(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, BOATS)))
    assert pick(items, ItemKind.MCQ, "what does Sula carry?")
    assert not any("2 hulls" in item.question for item in items)


def test_a_figure_with_a_scale_is_asked_for_with_one(tmp_path: Path) -> None:
    items = list(make_table_items(read_markdown(tmp_path, BOATS)))
    assert "with its scale" in pick(items, ItemKind.NUMERIC, "load", "Gannet").question
    assert "with its scale" not in pick(items, ItemKind.NUMERIC, "load", "Tern").question


def test_what_is_said_of_one_thing_is_chosen_among_what_is_said_of_both(tmp_path: Path) -> None:
    rows = [line.strip("| ").split(" | ") for line in STEAM.splitlines() if line.startswith("| ")][1:]
    steam, diesel = ({f"{row[0]}: {row[side]}" for row in rows} for side in (1, 2))
    items = [item for item in make_table_items(read_markdown(tmp_path, STEAM)) if item.kind is ItemKind.MULTI]
    assert len(items) == 2
    for item, own in zip(items, (steam, diesel), strict=True):
        assert isinstance(item.choices, tuple)
        assert isinstance(item.answer, tuple)
        assert {item.choices[n] for n in item.answer} == set(item.choices) & own
        assert 2 <= len(item.answer) <= 3
    assert items[0].fact == items[1].fact


def test_a_comparative_is_asked_as_one(tmp_path: Path) -> None:
    asked = [item.question for item in make_table_items(read_markdown(tmp_path, STEAM)) if item.rule == "compare-sides"]
    assert any(q.startswith(("Which of the two is louder, ", "Which of the two is quieter, ")) for q in asked)
    assert any("the higher power, according to" in q or "the lower power, according to" in q for q in asked)


def test_terms_are_chosen_among_terms_of_the_same_kind(tmp_path: Path) -> None:
    table = (
        "| Term | Meaning |\n|---|---|\n| Shunting | Moving wagons about (Step 1) |\n| Coaling | Filling the tender |\n"
        "| Watering | Topping up the boiler |\n| Siding | A short track |\n| Gauge | The width between rails |\n"
    )
    items = list(make_table_items(read_markdown(tmp_path, f"# Railway words\n\n{table}\n")))
    item = pick(items, ItemKind.MCQ, "What does “Shunting” mean?")
    assert set(item.choices or ()) == {"Moving wagons about", "Filling the tender", "Topping up the boiler"}
    assert not any(item.kind is ItemKind.MCQ and "Gauge" in item.question for item in items)


def test_large_counts_are_asked_as_counts_in_chinese(tmp_path: Path) -> None:
    table = "| 港口 | 居民 |\n|---|---|\n| 东港 | 30万 |\n| 西港 | 8万 |\n| 北港 | 2万 |\n"
    items = list(make_table_items(read_markdown(tmp_path, f"# 海岛\n\n## 三个港口的情况\n\n{table}\n")))
    assert "东港有多少居民？" in pick(items, ItemKind.NUMERIC, "东港", "居民").question
    assert right_choice(pick(items, ItemKind.MCQ, "哪个港口有8万居民？")) == "西港"


def test_rising_figures_are_not_matched_with_rising_figures(tmp_path: Path) -> None:
    table = "| Load | Fare |\n|---|---|\n| Up to 5 kg | $3 |\n| 5 to 20 kg | $8 |\n| Over 20 kg | $30 |\n"
    assert list(make_match_items(read_markdown(tmp_path, f"# Post\n\n## Parcels by boat\n\n{table}\n"))) == []


def test_a_column_of_shares_keeps_its_name(tmp_path: Path) -> None:
    rows = "| Maro | 50% | 4 |\n| Tovik | 30% | 9 |\n| Hellan | 20% | 6 |\n"
    table = f"| Port | Share | Number of piers |\n|---|---|---|\n{rows}"
    items = list(make_table_items(read_markdown(tmp_path, f"# Trade\n\n## Cargo of the ports\n\n{table}\n")))
    assert pick(items, ItemKind.NUMERIC, "what share does the lesson give for Maro? Answer in percent.")
    assert pick(items, ItemKind.NUMERIC, "how many piers does the lesson give for Tovik?")


def test_names_that_need_an_article_stand_in_quotes(tmp_path: Path) -> None:
    text = "# Birds\n\nThe wing and the tail steer. Both feathers and bones are light.\n\n## Parts of a bird\n\n"
    table = "| Part | Weight |\n|---|---|\n| Wing | 90 g |\n| Tail | 30 g |\n| Bones | 60 g |\n"
    items = list(make_table_items(read_markdown(tmp_path, f"{text}{table}\n")))
    assert pick(items, ItemKind.NUMERIC, "what weight does the lesson give for “Wing”?")
    assert pick(items, ItemKind.NUMERIC, "what weight does the lesson give for bones?")
