from dataclasses import replace

import pytest

from tests.answering.made_units import chunk, row, sentence
from tutor.answering.form import (
    asks_objectives,
    compares_in_words,
    compares_sides,
    counts_asked,
    introduces,
    is_objective,
    is_row_asked,
    judge_form,
    names_row,
    rate_definition,
)
from tutor.answering.questions.question import read_question
from tutor.types import Unit, UnitKind


def rate(question: str, unit: Unit) -> float:
    return judge_form(read_question(question), chunk(unit), 0, fits=True, novelty=9)


def test_the_term_alone_before_is_defines_it() -> None:
    exact = rate("What is a keel?", sentence("A keel is the beam along the bottom of a boat."))
    other = rate("What is a keel?", sentence("Keel paint is sold in tins."))
    assert exact > other + 1


def test_a_question_in_a_lesson_answers_nothing() -> None:
    assert rate("Why do boats float?", sentence("Why do boats float?")) < rate(
        "Why do boats float?", sentence("Boats float because they are hollow.")
    )


@pytest.mark.parametrize(
    ("question", "closing", "telling"),
    [
        (
            "When should we reef a sail?",
            "With this knowledge, we decide when to reef a sail.",
            "With this sail, we decide when to reef.",
        ),
        ("什么时候该缩帆？", "通过这些知识，我们能更好地决定何时缩帆。", "通过这些绳索，我们能更好地缩帆。"),
    ],
)
def test_what_a_lesson_closes_with_says_less_than_what_it_tells(question: str, closing: str, telling: str) -> None:
    assert rate(question, sentence(closing)) < rate(question, sentence(telling)) - 1


def test_what_the_next_lesson_is_about_is_told_by_words_on_it() -> None:
    unit = sentence("下一课讲桅杆。")
    assert rate("下节课讲桅杆吗？", unit) == rate("下一课讲桅杆吗？", unit) > rate("桅杆怎么样？", unit)
    assert rate("如下章程讲桅杆吗？", unit) == rate("桅杆怎么样？", unit)


def test_a_reason_stands_under_a_line_that_asks_why_of_the_same() -> None:
    why_keels, why_sails, this_is_why = (
        sentence("they keep a boat upright", lead)
        for lead in ("Why keels are heavy:", "Why sails are white:", "This is why keels:")
    )
    rates = [rate("Why do boats have keels?", unit) for unit in (why_keels, why_sails, this_is_why)]
    assert rates[0] > rates[1] > rates[2]


@pytest.mark.parametrize(
    ("lead", "objective"),
    [
        ("In this lesson we will cover the following:", True),
        ("本课将介绍以下内容：", True),
        ("In this lesson a boat carries:", False),
        ("The crew will cover the following:", False),
    ],
)
def test_what_a_lesson_will_cover_is_an_objective(lead: str, objective: bool) -> None:
    assert is_objective(chunk(sentence("knots and sails", lead)), sentence("knots and sails", lead)) is objective


def test_a_list_of_the_opposite_loses() -> None:
    need = sentence("you bring a car", "You need a ticket if:")
    need_not = sentence("you walk", "You don't need a ticket if:")
    assert rate("Who needs a ticket?", need) > rate("Who needs a ticket?", need_not)
    assert rate("Who does not need a ticket?", need_not) > rate("Who does not need a ticket?", need)


def test_whether_something_is_needed_both_lists_may_tell() -> None:
    need_not = sentence("you walk", "You don't need a ticket if:")
    assert rate("Do I need a ticket if I walk?", need_not) > rate("Who needs a ticket?", need_not) + 2


def test_what_is_counted_must_be_named() -> None:
    question = read_question("How many boats are there?")
    assert counts_asked(question, chunk(sentence("The harbour has 14 boats.")), 0)
    assert not counts_asked(question, chunk(sentence("The harbour has 14 cranes.")), 0)


def test_words_of_a_thing_do_not_count_it() -> None:
    told = chunk(row("Logbooks", "900", header=("Source", "Words")))
    assert not counts_asked(read_question("How many logbooks are there?"), told, 0)
    assert counts_asked(read_question("How many words are in the logbooks?"), told, 0)
    assert counts_asked(
        read_question("How many logbooks are there?"), chunk(row("Logbooks", "9", header=("Source", "Number"))), 0
    )


@pytest.mark.parametrize(
    ("before", "text", "counts"),
    [
        ("Nobody painted the boats.", "The harbour holds five of them.", True),
        ("Nobody painted the cranes.", "The harbour holds five of them.", False),
        ("Nobody painted the boats.", "The harbour holds five cranes.", False),
    ],
)
def test_what_five_of_them_counts_stands_before(before: str, text: str, counts: bool) -> None:
    own = chunk(sentence(before), sentence(text))
    assert counts_asked(read_question("How many boats are there?"), own, 1) is counts


def test_a_table_compares_the_two_sides_that_its_header_names() -> None:
    unit = row("Cost", "low", "high", header=("Aspect", "Oak", "Pine"))
    assert compares_sides(read_question("Compare oak and pine."), unit)
    assert not compares_sides(read_question("Compare oak and birch."), unit)


def test_rows_and_sides_are_known_by_their_names_in_the_lessons_language() -> None:
    unit = row("Price", "low", "high", header=("Aspect", "Oak", "Pine"))
    question = read_question("橡木和松木的价格有什么不一样？")
    assert not compares_sides(question, unit)
    translated = replace(question, translated=frozenset({"price", "oak", "pine"}))
    assert compares_sides(translated, unit)
    assert names_row(translated, unit)


@pytest.mark.parametrize(
    ("label", "asked"), [("Total", True), ("Cost", True), ("Child", True), ("Adult", False), ("Bicycle", False)]
)
def test_a_row_is_asked_for_by_its_label_or_stands_for_the_whole(label: str, asked: bool) -> None:
    unit = row(label, "$14", header=("Who", "Price"))
    assert is_row_asked(read_question("What does a child pay?"), unit) is asked


def test_a_unit_introduces_the_list_that_it_leads() -> None:
    lead = sentence("You need a ticket if:")
    assert introduces(chunk(lead, sentence("you bring a car", "You need a ticket if:")), 0)
    assert not introduces(chunk(sentence("A ticket costs $14."), sentence("It is cheap.")), 0)


@pytest.mark.parametrize(
    ("question", "compares"),
    [
        ("How do oak and pine differ in price?", True),
        ("橡木和松木，价格差在哪？", True),
        ("How much more does oak cost than pine?", False),
        ("What does oak cost?", False),
        ("How do oak and pine differ in weight?", False),
    ],
)
def test_a_row_may_compare_prices_in_words(question: str, compares: bool) -> None:
    asked = replace(read_question(question), translated=frozenset({"oak", "pine"}))
    told = row("Cost", "High (slow to grow)", "Low", header=("Aspect", "Oak", "Pine"))
    assert compares_in_words(asked, told) is compares


@pytest.mark.parametrize(
    ("text", "lead"),
    [("龙骨（keel）是船底的一根梁。", ""), ("The beam along the bottom of a boat", "Simple definition:")],
)
@pytest.mark.parametrize(("question", "defined"), [("什么是龙骨？", True), ("什么是龙骨的油漆？", False)])
def test_a_term_of_a_chinese_question_is_defined_by_its_other_name(
    text: str, lead: str, question: str, defined: bool
) -> None:
    unit = sentence(text, lead)
    asked = read_question(question).translate((("龙骨", "keel"), ("油漆", "paint")))
    assert (rate_definition(asked, unit, chunk(unit, heading=("What is a keel?",))) >= 1.5) is defined


def test_a_term_is_defined_in_its_setting_and_by_what_it_is_not() -> None:
    told = sentence("Raku: firing in a small kiln.")
    asked = [read_question(f"What is raku{setting}?") for setting in ("", " in kilns", " in banking")]
    rated = [rate_definition(question, told, chunk(told)) for question in asked]
    assert rated[0] > rated[1] > 1.5 > rated[2]
    opening, point = sentence("Raku is a firing, not a glaze:"), sentence("one raku", "Raku is a firing, not a glaze:")
    lesson = chunk(opening, point)
    asks = read_question("What is raku?")
    assert judge_form(asks, lesson, 0, True, 3) > judge_form(asks, chunk(sentence("Raku pots crack.")), 0, True, 3)


def test_a_point_that_repeats_a_question_answers_whether_it_is_so() -> None:
    point = sentence("Spare sails", "On board:")
    repeated, other = (
        judge_form(read_question("Does the ferry carry spare sails?"), chunk(point), 0, fits=True, novelty=n)
        for n in (0, 9)
    )
    assert repeated == other
    assert judge_form(read_question("Why are there spare sails?"), chunk(point), 0, fits=True, novelty=0) < repeated


def test_a_row_that_describes_its_term_as_a_question_does_gives_the_term() -> None:
    header = ("Term", "Meaning")
    told, other = (row(*cells, header=header) for cells in (("Keel", "Beam under a boat"), ("Mast", "Pole for a sail")))
    asked = "What's the term for the beam that runs under a boat?"
    assert rate(asked, told) > rate(asked, other)


def test_a_text_that_names_a_term_gives_it_the_more_it_tells_of_it() -> None:
    asked = "What's the name for the beam that runs under a boat?"
    told, other = sentence("A beam under it is known as a keel"), sentence("Ropes are known as lines")
    assert rate(asked, told) > rate(asked, other)


def test_an_analogy_lists_no_parts_of_the_thing_itself() -> None:
    likened = sentence("Like a cook who chops for hours", lead="Think of building a boat as cooking")
    plain = sentence("Like a cook who chops for hours", lead="Building a boat")
    assert rate("Which stages does building a boat have?", likened) < rate(
        "Which stages does building a boat have?", plain
    )


def test_a_sentence_that_ends_in_a_formula_says_what_it_says() -> None:
    formula = replace(sentence("w = 3 d"), kind=UnitKind.CODE)
    assert not introduces(
        chunk(sentence("To load the ferry we simply weigh the deck three times at noon:"), formula), 0
    )
    assert introduces(chunk(sentence("See how the load of the ferry is reckoned below:"), formula), 0)
    assert introduces(chunk(sentence("The load:"), formula), 0)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("How many knots am I supposed to know before the second week?", True),
        ("What should I be able to explain by the end?", True),
        ("How many knots are there?", False),
    ],
)
def test_what_is_to_be_known_by_a_certain_time_is_an_objective(question: str, asks: bool) -> None:
    assert asks_objectives(read_question(question)) is asks
