"""Where a follow-up is not answered, it may be asked of another thing that was named before it."""

import pytest

from tests.answering.conversations import converse
from tutor.answering.conversation.followup import read_otherwise
from tutor.answering.conversation.peers import Mention, Peers
from tutor.answering.conversation.readings import list_readings, repeats_answer, tells_asked
from tutor.answering.questions.question import read_question
from tutor.types import Citation, Location

GRAINS = Peers((("rye",), ("oats",)))


def find_peers(text: str) -> list[Mention]:
    return [
        Mention(GRAINS, member, text.index(name), text.index(name) + len(name))
        for member, (name,) in enumerate(GRAINS.names)
        if name in text
    ]


@pytest.mark.parametrize(
    ("asked", "answer", "question", "readings"),
    [
        (
            "How much of the Orlen loaf is rye?",
            "A third.",
            "Why was it added?",
            ["Why was Orlen added?", "Why was rye added?"],
        ),
        (
            "Which mill grinds rye?",
            "Orlen grinds it.",
            "And how much did it earn?",
            ["how much did Orlen earn?", "how much did rye earn?"],
        ),
        ("rye在Orlen面包里占多少？", "三分之一。", "为什么要加它？", ["为什么要加rye？", "为什么要加Orlen？"]),
        ("Does the lesson name a mill?", "Yes, Orlen.", "What does the company sell?", ["What does Orlen sell?"]),
        ("Who wrote about the old mill?", "A miller.", "Why was it closed?", ["Why was the old mill closed?"]),
        ("What is the old mill an example of?", "of its kind.", "How much does it earn?", []),
        ("How much rye is there?", "A sack.", "Who founded the harbour?", []),
        ("How much rye is there?", "A sack.", "Is rye dear?", []),
    ],
)
def test_each_thing_before_is_asked_about(asked: str, answer: str, question: str, readings: list[str]) -> None:
    assert list_readings(question, asked, answer, find_peers) == readings


def test_there_is_no_other_reading_without_a_question_before() -> None:
    assert read_otherwise("Why was it added?", []) == []
    assert read_otherwise("Why was it added?", converse("How much is rye?", "$2"), find_peers) == ["Why was rye added?"]


def cite(quote: str) -> tuple[Citation, ...]:
    return (Citation(1, quote, "", "a.md", "Mills", (), "en", Location()),)


def test_what_is_told_of_a_thing_must_be_what_is_asked_of_it() -> None:
    assert tells_asked("Why was it repaired?", cite("Orlen was repaired after the flood."))
    assert not tells_asked("Why was it sold?", cite("Orlen grinds rye."))
    assert tells_asked("Why was it put in?", cite("Rye keeps the loaf moist."))
    assert tells_asked("它为什么被卖掉？", cite("Orlen grinds rye."))


def test_evidence_that_says_again_what_was_said_answers_no_completed_question() -> None:
    history = converse("How much more rye does Orlen grind?", "Orlen grinds 9% more rye.")
    question = read_question(
        "How much rye does Orlen grind — what did they do before?", asked="What did they do before?"
    )
    assert repeats_answer(question, "Grinds 9% more rye", history)
    assert not repeats_answer(question, "Before that the mill stood still.", history)
    assert not repeats_answer(read_question("What does Orlen grind?"), "Grinds 9% more rye", history)
    assert not repeats_answer(question, "Grinds 9% more rye", history[:1])
