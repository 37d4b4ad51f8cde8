"""Questions for what things are used and built for, and for what a setting or an approach is."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.askuses import ask_approach, ask_uses, drop_apposition

SMALL = frozenset(("cork", "divers", "beekeepers"))


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The dairy sector can leverage sensors to find sick cows before they stop eating.",
            "What can the dairy sector leverage sensors for?",
            "to find sick cows before they stop eating",
        ),
        (
            "In Norway, a team of divers used sonar to map the wrecks of a fjord.",
            "What did a team of divers use sonar for in Norway?",
            "to map the wrecks of a fjord",
        ),
        (
            "The salt sector is another sector that uses brine to store the heat of summer.",
            "What does the salt sector use brine for?",
            "to store the heat of summer",
        ),
        (
            "Beekeepers rely heavily on scales for news of a swarm.",
            "What do beekeepers rely heavily on scales for?",
            "news of a swarm",
        ),
        (
            "The Kelp Institute built models to predict where the ice will break first.",
            "What did the Kelp Institute build models to predict?",
            "where the ice will break first",
        ),
        (
            "Cork is part of the oak family of trees (see a guide), which can be used for floors and for bottles.",
            "What can the trees of the oak family be used for?",
            "for floors and for bottles",
        ),
        (
            "A cheap approach to drainage is to dig a trench along the lower edge of the field.",
            "What is a cheap approach to drainage?",
            "to dig a trench along the lower edge of the field",
        ),
        (
            "The draft_limit parameter is set to the depth of the shallowest lock.",
            "What is the draft_limit parameter set to?",
            "the depth of the shallowest lock",
        ),
        (
            "The 'slack' option controls how far a rope may sag.",
            "What does the 'slack' option control?",
            "how far a rope may sag",
        ),
        (
            "A hasty pilot may read the depth only, ignoring the turn of the tide.",
            "What might a hasty pilot ignore?",
            "the turn of the tide",
        ),
        (
            "Cork is stripped during an old method called spring flaying.",
            "During which old method is cork stripped?",
            "spring flaying",
        ),
        (
            "When you 'dress' a rope, you coat its strands with tar against the salt.",
            "What do you do when you 'dress' a rope?",
            "coat its strands with tar against the salt",
        ),
        (
            "The tide engine expects a table as its input, where each row is an hour of the day.",
            "What does the tide engine expect as its input?",
            "a table, where each row is an hour of the day",
        ),
        (
            "Plumbs gives you many ways to compare the depths of two bays.",
            "What does Plumbs give you many ways to do?",
            "compare the depths of two bays",
        ),
    ],
)
def test_what_a_thing_is_used_for_is_asked(text: str, question: str, answer: str) -> None:
    assert (question, answer) in [(asked.question, asked.answer) for asked in ask_uses(text, SMALL)]


@pytest.mark.parametrize(
    "text",
    [
        "Cork uses various methods to keep its shape in water.",
        "If it rains, the dairy sector can use sensors to find sick cows.",
        "Cork might use pores that are sealed to keep the water out.",
        "When you open the log, you see a column for the wind and one for the tide.",
    ],
)
def test_vague_or_conditional_uses_are_not_asked(text: str) -> None:
    assert list(ask_uses(text, SMALL)) == []


def test_a_bare_approach_is_asked_with_the_thing_that_its_heading_names() -> None:
    text = "The slow approach would be to dry the hides in the shade for a month."
    asked = list(ask_approach(text, ("Tanning leather", "Two approaches"), SMALL))
    assert [(one.question, one.answer) for one in asked] == [
        ("What would the slow approach to tanning leather be?", "to dry the hides in the shade for a month")
    ]
    assert list(ask_approach(text, ("Two approaches",), SMALL)) == []
    assert list(ask_approach("The slow approach would be a mistake.", ("Tanning leather",), SMALL)) == []


def test_an_aside_behind_a_name_is_left_out() -> None:
    assert drop_apposition("Plumb, a sounding tool, shows the depth.") == "Plumb shows the depth."
    assert (
        drop_apposition("In spring, a team of divers, as ever, left.") == "In spring, a team of divers, as ever, left."
    )
