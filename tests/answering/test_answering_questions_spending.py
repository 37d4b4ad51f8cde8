"""Questions for what most of the money goes on are told from those for a sum."""

import pytest

from tutor.answering.questions.spending import find_spent


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What is most of the money for a ferry spent on?", "for a ferry"),
        ("What eats most of the budget in a shipyard?", "in a shipyard"),
        ("Where does most of the money go when you fire a kiln?", "when you fire a kiln"),
        ("Where does the bulk of the kiln's budget go?", "kiln's "),
        ("What is the money for a ferry mainly spent on?", "for a ferry"),
        ("What is the biggest expense in a bakery?", "in a bakery"),
        ("What is most of the money spent on?", ""),
        ("What does a ferry cost?", None),
        ("Where does most of the flour come from?", None),
        ("What is the biggest ferry made of?", None),
        ("造船要多少钱?", None),
    ],
)
def test_what_the_money_is_for_is_read_off(question: str, thing: str | None) -> None:
    assert find_spent(question) == thing
