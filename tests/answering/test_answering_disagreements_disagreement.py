from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.compose import Block, compose_blocks
from tutor.answering.disagreements.disagreement import find_disagreements, find_other_accounts, show_accounts
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


def evidence(*texts: str) -> list[Scored]:
    """Return sentences, each in a lesson of its own, the first the best."""
    chunks = [
        make_chunk(f"{n}.md", Unit(text, UnitKind.SENTENCE, Location(n + 1, n + 1))) for n, text in enumerate(texts)
    ]
    return [score(chunk, 0, 5.0 - 0.5 * number) for number, chunk in enumerate(chunks)]


def block(scored: Scored) -> Block:
    return Block(scored.chunk, (scored.unit,), scored.score)


def told(asked: str, texts: Sequence[str]) -> list[set[str]]:
    """Return the values of each disagreement of the answer that shows the first of these texts."""
    question, found = read_question(asked), evidence(*texts)
    blocks = show_accounts(question, [block(found[0])], found)
    _, citations = compose_blocks(question, blocks)
    return [{value for value, _ in d.values} for d in find_disagreements(question, blocks, citations)]


@pytest.mark.parametrize(
    ("asked", "one", "other", "values"),
    [
        (
            "How much does a sawmill cost?",
            "A sawmill costs $4.6 million.",
            "A sawmill costs tens of millions of dollars.",
            {"$4.6 million", "tens of millions of dollars"},
        ),
        (
            "How long does the crossing take?",
            "The crossing takes 40 minutes.",
            "The crossing takes 2 hours.",
            {"40 minutes", "2 hours"},
        ),
        (
            "What share of the wool is sold abroad?",
            "Half of the wool is sold abroad.",
            "80% of the wool is sold abroad.",
            {"Half", "80%"},
        ),
        (
            "How many ewes does the farm have?",
            "The farm has 300 ewes.",
            "The farm has more than 900 ewes.",
            {"300 ewes", "more than 900 ewes"},
        ),
        ("When was the mill built?", "The mill was built in 1874.", "The mill was built in 1847.", {"1874", "1847"}),
        ("How much is a ticket?", "A ticket is $12.", "A ticket is $15 to $18.", {"$12", "$15 to $18"}),
        ("建一座茶厂要多少钱？", "建一座茶厂需要数百万元。", "建一座茶厂需要3000万元。", {"数百万元", "3000万元"}),
        ("红茶发酵需要多久？", "红茶发酵需要6小时。", "红茶发酵需要两天。", {"6小时", "两天"}),
    ],
)
def test_another_figure_for_what_was_asked_is_shown_and_named(
    asked: str, one: str, other: str, values: set[str]
) -> None:
    assert told(asked, [one, "The island has sheep.", other]) == [values]


@pytest.mark.parametrize(
    ("asked", "one", "other"),
    [
        (
            "How much does a sawmill cost?",
            "A sawmill costs tens of millions of dollars.",
            "A sawmill costs $12 million.",
        ),
        ("How much does a sawmill cost?", "A sawmill costs $4 million.", "A windmill costs $9 million."),
        (
            "How much does a sawmill cost?",
            "A sawmill costs $4 million.",
            "The RX-7 sawmill of Bergen costs $9 million.",
        ),
        ("How much does a sawmill cost?", "A sawmill costs $4 million.", "A sawmill employs 40 people for 9 months."),
        ("How long does the crossing take?", "The crossing takes 30 days.", "The crossing takes a few weeks."),
        ("What is a sawmill?", "A sawmill costs $4 million.", "A sawmill costs $9 million."),
        ("How much does a sawmill cost?", "A sawmill costs $40.", "A sawmill costs €40."),
    ],
)
def test_what_agrees_or_is_of_another_thing_is_no_disagreement(asked: str, one: str, other: str) -> None:
    assert told(asked, [one, other]) == []


def test_an_answer_has_two_blocks_and_a_third_only_for_a_disagreement() -> None:
    question = read_question("How much does a sawmill cost?")
    found = evidence(
        "A sawmill costs $4 million.",
        "A windmill costs $2 million.",
        "A boat costs $1 million.",
        "A sawmill costs $9 million.",
    )
    shown = show_accounts(question, [block(s) for s in found[:3]], found[:3])
    assert [b.units[0].text for b in shown] == ["A sawmill costs $4 million.", "A windmill costs $2 million."]
    shown = show_accounts(question, [block(s) for s in found[:3]], found)
    assert [b.units[0].text for b in shown] == ["A sawmill costs $4 million.", "A sawmill costs $9 million."]
    wrong_first = [found[2], found[0], found[1]]
    shown = show_accounts(question, [block(s) for s in wrong_first], found)
    assert [b.units[0].text for b in shown] == [
        "A boat costs $1 million.",
        "A sawmill costs $4 million.",
        "A sawmill costs $9 million.",
    ]


def test_without_a_value_asked_for_the_blocks_stay_as_they_are() -> None:
    question, found = read_question("Why are sawmills built?"), evidence("One.", "Two.", "Three.")
    blocks = [block(s) for s in found]
    assert show_accounts(question, blocks, found) == blocks
    assert find_other_accounts(question, blocks[0], found) == []


def test_of_a_row_only_the_asked_cell_is_compared() -> None:
    header = ("", "Sawing", "Planing")
    row = Unit(
        "Cost | $4 million | $1,000",
        UnitKind.ROW,
        Location(3, 3),
        cells=("Cost", "$4 million", "$1,000"),
        header=header,
    )
    other = Unit("Planing cost: $90,000", UnitKind.SENTENCE, Location(9, 9))
    found = [score(make_chunk("a.md", row), 0, 5.0), score(make_chunk("b.md", other), 0, 4.0)]
    question = read_question("How much does planing cost?")
    blocks = show_accounts(question, [block(found[0])], found)
    _, citations = compose_blocks(question, blocks)
    (disagreement,) = find_disagreements(question, blocks, citations)
    assert disagreement.values == (("$1,000", 1), ("$90,000", 2))
    asked_of_sawing = read_question("How much does sawing cost?")
    assert find_other_accounts(asked_of_sawing, blocks[0], found) == []


def test_where_figures_are_said_to_differ_an_account_may_say_more() -> None:
    one = make_chunk("a.md", Unit("The oars cost $300.", UnitKind.SENTENCE, Location(1, 1)))
    other = make_chunk(
        "b.md", Unit("Price: $9,000 for ash wood", UnitKind.SENTENCE, Location(1, 1)), heading="Oars are dear"
    )
    found = [score(one, 0, 5.0), score(other, 0, 4.0)]
    question = read_question("What do the oars cost?")
    assert len(show_accounts(question, [block(found[0])], found)) == 1
    assert len(show_accounts(replace(question, apart=True), [block(found[0])], found)) == 2


def test_a_row_of_what_is_not_asked_for_is_no_other_account() -> None:
    total = make_chunk("a.md", Unit("Oars of the fleet: 300 oars", UnitKind.SENTENCE, Location(1, 1)))
    part = Unit("Ash | 40", UnitKind.ROW, Location(2, 2), cells=("Ash", "40"), header=("Wood", "Oars"))
    found = [score(total, 0, 5.0), score(make_chunk("b.md", part, heading="Oars of the fleet"), 0, 4.0)]
    question = replace(read_question("How many oars does the fleet have?"), apart=True)
    assert find_other_accounts(question, block(found[0]), found) == []


def test_what_differs_of_a_further_block_is_told_only_where_it_is_asked_for() -> None:
    found = evidence("An oar costs $4.", "The sails cost $40.", "The sails cost $90.")
    blocks = [block(found[0]), block(found[1])]
    assert len(show_accounts(read_question("What does an oar cost?"), blocks, found)) == 2
    assert len(show_accounts(read_question("What do the sails cost?"), blocks, found)) == 3


def test_the_time_that_something_else_takes_is_not_shown() -> None:
    asked = "How long does the crossing take?"
    found = evidence("The crossing takes 40 minutes.", "It would take 12 years to read the harbour logs.")
    shown = show_accounts(read_question(asked), [block(one) for one in found], found)
    assert [one.units[0].text for one in shown] == ["The crossing takes 40 minutes."]
