"""The sentence after the best one completes it: what comes of an example, what is usual, what a thing is."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.questions.question import read_question
from tutor.answering.seconds import find_reply
from tutor.answering.select import choose_blocks
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (
            "A ferry sails two miles and turns back. What is charged?",
            ("Example: a ferry sails two miles and turns back.", "Only the miles out are charged.", "Fares rose."),
        ),
        (
            "Which sail is used most often?",
            ("Many sails are used, lug sails among them.", "However, gaff sails are the most common.", "Sails tear."),
        ),
        (
            "What do the hulls of ten boats cost?",
            ("One boat is about $900 times ten boats.", "The hulls then cost $9,000.", "Boats cost $40 to moor."),
        ),
        (
            "What is dead reckoning?",
            ("Sailors steer by dead reckoning.", "This is the art of guessing a place.", "Reckoning tires sailors."),
        ),
        (
            "What does the deck of a raft cost?",
            ("A plank is 20 euros, and a deck takes 40.", "The deck is then 800 euros.", "A mast costs 90 euros."),
        ),
    ],
)
def test_the_next_sentence_completes_the_best(question: str, texts: tuple[str, ...]) -> None:
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location(n, n)) for n, text in enumerate(texts, 1)))
    evidence = [score(chunk, position, value) for position, value in ((0, 9.0), (2, 8.0), (1, 6.5))]
    blocks = choose_blocks(read_question(question), evidence)
    assert [unit.text for block in blocks for unit in block.units] == list(texts[:2])


def test_what_follows_a_question_of_the_lesson_is_told_and_not_the_question() -> None:
    texts = ("Why glaze a bowl twice?", "A second coat hides pinholes.", "Bowls are sold in spring.")
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location(n, n)) for n, text in enumerate(texts, 1)))
    evidence = [score(chunk, position, value) for position, value in ((0, 9.0), (1, 7.0), (2, 6.5))]
    blocks = choose_blocks(read_question("What does glazing a bowl twice bring?"), evidence)
    assert blocks[0].units[0].text == texts[1]
    assert texts[0] not in [unit.text for block in blocks for unit in block.units]


def test_what_a_speaker_asks_is_told_where_it_is_asked_for() -> None:
    texts = ("Why glaze a bowl twice?", "A second coat hides pinholes.")
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location(n, n)) for n, text in enumerate(texts, 1)))
    evidence = [score(chunk, position, value) for position, value in ((0, 9.0), (1, 7.0))]
    blocks = choose_blocks(read_question("When does the speaker ask why to glaze a bowl twice?"), evidence)
    assert blocks[0].units[0].text == texts[0]


def test_the_next_sentence_tells_what_a_thing_does() -> None:
    texts = ("Ballast lies low in the hull.", "This keeps the boat upright.", "Ballast in the hull is dear.")
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location(n, n)) for n, text in enumerate(texts, 1)))
    evidence = [score(chunk, position, value) for position, value in ((0, 9.0), (2, 8.0), (1, 6.5))]
    blocks = choose_blocks(read_question("What does ballast in the hull help with?"), evidence)
    assert [unit.text for block in blocks for unit in block.units] == list(texts[:2])


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("By how much did the catch rise?", "How come the catch rose by 30 percent?"),
        ("Why did the catch rise?", "They had new nets."),
    ],
)
def test_a_question_that_tells_the_figure_asked_for_is_not_passed_over(asked: str, text: str) -> None:
    texts = ("How come the catch rose by 30 percent?", "They had new nets.")
    chunk = make_chunk("a.md", *(Unit(told, UnitKind.SENTENCE, Location()) for told in texts))
    assert find_reply(read_question(asked), [score(chunk, 0, 2.0), score(chunk, 1, 1.0)]).unit.text == text
