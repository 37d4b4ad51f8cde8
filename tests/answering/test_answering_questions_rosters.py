"""A question for firms by name is answered by a text that lists some."""

import pytest

from tests.answering.made_evidence import make_chunk
from tests.answering.made_units import sentence
from tutor.answering.answerform import rate_answer_form
from tutor.answering.questions.question import read_question
from tutor.answering.questions.rosters import find_bodies_asked, lists_bodies, names_body_asked


@pytest.mark.parametrize(
    ("question", "stems"),
    [
        ("Which companies rent out ferries?", {"compani"}),
        ("From which yards can we take a hull?", None),
        ("Which ready-made hull makers are named?", {"maker"}),
        ("From whom can we take a hull?", set()),
        ("Which company rents out ferries?", None),
        ("哪家公司出租渡轮？", None),
        ("哪些公司出租渡轮？", {"公司"}),
        ("When do ferries run?", None),
        ("Whose boats could we take?", set()),
        ("Whose idea was it?", None),
    ],
)
def test_firms_are_asked_for_by_a_noun_or_by_whose(question: str, stems: set[str] | None) -> None:
    assert find_bodies_asked(question) == stems


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Start with a used hull (from Maro, Sund, Vik, etc.).", True),
        ("Built by Maro and Sund", True),
        ("Renting: Maro, Vik", True),
        ("The crossing from Tonsund takes an hour.", False),
        ("Maro (Alpha, Beta) - a yard", False),
    ],
)
def test_names_in_a_row_are_a_list(text: str, lists: bool) -> None:
    assert lists_bodies(text) is lists


def test_such_a_list_answers() -> None:
    question = read_question("Which firms sell used hulls?")
    listed, other = sentence("Start with a used hull from Maro, Sund or Vik"), sentence("A used hull is cheap")
    rated = [rate_answer_form(question, unit, make_chunk("a.md", unit)) for unit in (listed, other)]
    assert rated[0] > rated[1]


@pytest.mark.parametrize(
    ("question", "text", "names"),
    [
        ("Which ferry company sails to Sund?", "Maro Lines: sails a ferry to Sund twice a day", True),
        ("Which ferry company sails to Sund?", "Maro Lines: bakes bread in Brevik", False),
        ("Which ferry company sails to Sund?", "Timetable: a ferry sails to Sund", False),
        ("Which ferry companies sail to Sund?", "Maro Lines: sails a ferry to Sund twice a day", False),
        ("Which company should I ask about Sund?", "Maro Lines: asks guests about Sund", False),
    ],
)
def test_a_text_that_opens_with_a_name_says_which_company(question: str, text: str, names: bool) -> None:
    assert names_body_asked(question, text) is names
