"""What a question asks about stands in the place of the pronoun of the next."""

import pytest

from tests.answering.conversations import complete, converse
from tutor.answering.conversation.followup import follow_conversation
from tutor.answering.conversation.pronouns import (
    name_doer,
    name_fronted,
    name_mentioned,
    name_subject,
    split_fronted,
)


@pytest.mark.parametrize(
    ("asked", "question", "named"),
    [
        ("What is the Sund ferry?", "who built it?", "who built the Sund ferry?"),
        ("What's KelpNet good at?", "and is it faster than the others?", "and is KelpNet faster than the others?"),
        ("What was KelpNet built for?", "what are its limits?", "what are KelpNet’s limits?"),
        ("Tell me about the Orlen mill.", "does it have a wheel", "does the Orlen mill have a wheel"),
        ("What are Orlen's results?", "What problem did they have?", "What problem did Orlen have?"),
        ("What are Orlen's sails?", "What are they made of?", "What are Orlen's sails made of?"),
        ("KelpNet是干什么的？", "它比别的快吗？", "KelpNet比别的快吗？"),
        ("KelpNet擅长什么？", "它在冬天怎么样？", "KelpNet在冬天怎么样？"),
        ("什么是水磨？", "它用什么做的？", "水磨用什么做的？"),
        ("Orlen水磨是什么？", "都有谁在用？", "Orlen水磨都有谁在用？"),
    ],
)
def test_the_one_thing_asked_about_is_named(asked: str, question: str, named: str) -> None:
    assert name_subject(question, asked) == named


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("What does the ferry to Sund cost?", "Who runs it?"),  # it asks more than what it is
        ("What is the difference between kelp and dulse?", "is it large?"),
        ("What is kelp?", "Is it worth growing?"),
        ("What is kelp?", "why?"),
        ("What is kelp?", "is kelp cheaper than it?"),
        ("What are the drawbacks?", "is it common?"),
    ],
)
def test_nothing_is_named_where_it_is_not_clear_what(asked: str, question: str) -> None:
    assert name_subject(question, asked) is None


def test_a_question_with_its_subject_stands_alone() -> None:
    thread = follow_conversation("who built it?", converse("What is the Sund ferry?", "A boat."))
    assert (thread.topic, thread.rephrased) == ("who built the Sund ferry?", True)


@pytest.mark.parametrize(
    ("turns", "held", "lacks"),
    [
        (("What does the mill cost?", "$9.", "and the grinding time?"), ("mill", "grinding time"), "cost"),
        (("How long does the mill run?", "A day.", "what about its weight?"), ("mill", "weight"), "how long"),
        (
            ("Which steps are there?", "1. Sowing\n2. Reaping", "how long does the second step take?"),
            ("Reaping",),
            "the second",
        ),
        (("哪种船最快？", "帆船。", "那渡轮呢，贵吗？"), ("渡轮", "贵"), "帆船"),
    ],
)
def test_what_is_asked_on_is_kept(turns: tuple[str, ...], held: tuple[str, ...], lacks: str) -> None:
    completed = complete(turns[-1], converse(*turns[:-1]))
    assert [word for word in held if word not in completed] == []
    assert lacks not in completed


@pytest.mark.parametrize(
    ("asked", "question", "named"),
    [
        ("What wood was KelpNet built of?", "And how many oars did it have?", "how many oars did KelpNet have?"),
        ("Which port did the GX-9 leave from?", "what was its crew?", "what was GX-9’s crew?"),
        ("KelpNet是用什么木头造的？", "它有几支桨？", "KelpNet有几支桨？"),
    ],
)
def test_another_reading_asks_of_the_one_name_before(asked: str, question: str, named: str) -> None:
    assert name_mentioned(question, asked) == named


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("Is KelpNet older than GX-9?", "who built it?"),
        ("What is the ferry built of?", "who built it?"),
        ("What wood was KelpNet built of?", "and how many oars?"),
    ],
)
def test_without_one_name_before_there_is_no_other_reading(asked: str, question: str) -> None:
    assert name_mentioned(question, asked) is None


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("And Orlen, who paid for that one?", "who paid for Orlen?"),
        ("what about the Orlen people, how much do they own?", "how much do Orlen own?"),
        ("And Orlen, in winter?", None),
        ("Orlen, who paid for it?", None),
    ],
)
def test_what_a_question_names_first_takes_the_place_of_its_pronoun(question: str, named: str | None) -> None:
    assert name_fronted(question) == named


@pytest.mark.parametrize(
    ("question", "fronted"),
    [
        ("And the old mill, who repaired it?", ("the old mill", "who repaired it?")),
        ("And Orlen, who paid for that one?", ("Orlen", "who paid for that one?")),
        ("And the old mill, in winter?", None),
        ("And when it rains, who repairs it?", None),
    ],
)
def test_what_a_question_names_first_is_told_from_what_it_asks(question: str, fronted: tuple[str, str] | None) -> None:
    assert split_fronted(question) == fronted


def test_what_is_named_first_without_a_capital_needs_a_question_with_words_of_its_own() -> None:
    assert name_fronted("And the old mill, who repaired it?") == "who repaired the old mill?"
    assert name_fronted("And the old mill, what do they use for it?") is None


@pytest.mark.parametrize(
    ("asked", "question", "named"),
    [
        ("Why didn't Orlen just bake with rye?", "So what did they knead instead?", "what did Orlen knead instead?"),
        ("When did the mill close?", "what did they knead instead?", None),
        ("What did Orlen bake?", "Why did they knead instead?", None),
        ("What did Orlen bake?", "How did they knead it?", None),
        ("What did Orlen bake?", "How long did they need?", None),
    ],
)
def test_they_are_those_who_did_it(asked: str, question: str, named: str | None) -> None:
    assert name_doer(question, asked) == named
