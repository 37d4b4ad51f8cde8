"""What only says who asks, or what for, is left out of a question; what an answer may turn on stays."""

import pytest

from tutor.answering.messages.framing import strip_framing


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("One for my flashcards: how long does rye bread bake?", "how long does rye bread bake?"),
        ("We run a small bakery. What is a sourdough starter made of?", "What is a sourdough starter made of?"),
        ("As someone who has never baked, I wonder: what does yeast do in dough?", "what does yeast do in dough?"),
        ("For the quiz tomorrow: who built the first kiln?", "who built the first kiln?"),
        ("Just so I get the vocabulary right, what do we call unfired clay?", "what do we call unfired clay?"),
        ("What does yeast do in dough? I need it for my slides.", "What does yeast do in dough?"),
        ("I am preparing a talk on Brevik. Which ferry line does it run?", "Which ferry line does Brevik run?"),
        ("why clay is dried before firing. What reason does the lesson give?", "why clay is dried before firing?"),
        ("我在准备考试：窑炉要烧多久？", "窑炉要烧多久？"),
        ("老板让我做汇报，发酵面团里的酵母起什么作用？", "发酵面团里的酵母起什么作用？"),
    ],
)
def test_a_framing_clause_is_left_out(message: str, question: str) -> None:
    assert strip_framing(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "What does yeast do in dough?",
        "We bake 40 loaves a day. How much flour is that in a week?",
        "We run a small bakery. Do we need a sourdough starter?",
        "My notes give two different times. How long does rye bread bake?",
        "I read about the Sund ferry. How long does the crossing take?",
        "I bought a kiln. How hot does it get?",
        "How long does rye bread bake? I have seen several figures.",
        "If I bake rye bread, how long does the loaf rest?",
        "Bread or rolls: which bakes faster?",
        "For the question on when bread is done, what answer is given?",
        "我们有40个面包，一天要多少面粉？",
        "我听说窑炉要烧三天：窑炉要烧多久？",
        "我家的例子里，窑炉要烧多久？",
    ],
)
def test_what_an_answer_may_turn_on_stays(message: str) -> None:
    assert strip_framing(message) == message
