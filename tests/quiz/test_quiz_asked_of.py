"""An open question says of what it wants examples, and from which table it wants a difference."""

from __future__ import annotations

from tests.quiz.objective_lessons import read_text, refuse
from tutor.quiz.askedof import lacks_object
from tutor.quiz.objectives import find_objectives
from tutor.quiz.rubrics import make_rubric_items
from tutor.quiz.validation.openasked import check_object

FERRIES = """# Ferries and bridges

## Mooring

Mooring is a method of tying a ferry to iron rings on a quay. Every crew learns mooring in a week.

## Ferry and bridge: what sets them apart

| Aspect | Ferry | Bridge |
|---|---|---|
| Cost | $4,000 | $900,000 |
| Speed | 8 knots | 60 km an hour |

## A closer look at money

The cost of a bridge may reach $1,200,000 in deep water.

## {heading}

Marnholm: {use} for school children

- Its crew sings

Lindhaven: {use} for cheese

- Its cheese won a prize

Elmsund: {use} for mail

- Its mail comes late

## Before the next chapter

Make sure you understand:

- [ ] At least 2 real-world examples
- [ ] Cost difference ($4,000 vs $900,000)
- [ ] What is mooring?
"""


def ask_all(heading: str, use: str) -> dict[str, str]:
    chunks = read_text(FERRIES.format(heading=heading, use=use))
    by_id = {chunk.id: chunk for chunk in chunks}
    items = list(make_rubric_items(find_objectives(chunks), refuse, by_id))
    assert not any(map(check_object, items))
    return {item.objective: item.question for item in items}


def test_examples_are_of_the_term_that_all_of_them_name() -> None:
    question = ask_all("Real-world examples", "Mooring")["At least 2 real-world examples"]
    assert "Name at least 2 real-world examples of mooring from the lesson." in question


def test_examples_of_no_one_term_are_of_their_section() -> None:
    question = ask_all("Real-world examples", "Ferry")["At least 2 real-world examples"]
    assert "real-world examples that the lesson gives under “" in question


def test_a_difference_that_has_other_figures_elsewhere_names_its_table() -> None:
    question = ask_all("Real-world examples", "Ferry")["Cost difference ($4,000 vs $900,000)"]
    assert question == (
        "According to the table “Ferry and bridge: what sets them apart”, what is the difference in cost between"
        " ferry and bridge?"
    )


def test_what_lacks_its_object() -> None:
    assert lacks_object("Name at least 2 advantages.")
    assert lacks_object("请举出至少两个例子。")
    assert not lacks_object("Name at least 2 advantages of ferries.")
    assert not lacks_object("Name at least 2 real farms.")
    assert not lacks_object("请举出至少两个渡轮的例子。")
