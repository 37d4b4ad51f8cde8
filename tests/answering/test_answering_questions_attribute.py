"""Which attribute a question asks for."""

from __future__ import annotations

import pytest

from tutor.answering.questions.attribute import Kind, find_attribute


@pytest.mark.parametrize(
    ("question", "kind", "word"),
    [
        ("How many lambs were born on the island?", Kind.COUNT, "lambs"),
        ("How many people work at the harbour?", Kind.COUNT, "people"),
        ("How many spare oars does the boat carry?", Kind.COUNT, "oars"),
        ("What temperature should the oven have?", Kind.MEASURE, "temperature"),
        ("What is the number of spare oars?", Kind.COUNT, "oars"),
        ("What's the page count of the tide table?", Kind.COUNT, "page"),
        ("What is the interest rate of the loan?", Kind.MEASURE, "rate"),
        ("How does the kiln's formula look like?", Kind.NOUN, "formula"),
        ("What is the ferry's speed?", Kind.MEASURE, "speed"),
        ("what's the hull of the ferry made of", Kind.NOUN, "hull"),
        ("Which building material did the monks use?", Kind.NOUN, "material"),
        ("What type of engine drives the boat?", Kind.NOUN, "engine"),
        ("When did Ada Wren die?", Kind.EVENT, "die"),
        ("When was the ferry line founded?", Kind.EVENT, "founded"),
        ("How large is the ferry's crew?", Kind.NOUN, "crew"),
        ("How big is the deck of the ferry?", Kind.NOUN, "deck"),
        ("Why does the ferry stop in winter?", Kind.REASON, "why"),
        ("为什么冬天没有渡船？", Kind.REASON, "为什么"),
        ("Who repaired the lighthouse?", Kind.ACT, "repaired"),
        ("Who is the captain of the ferry?", Kind.NOUN, "captain"),
        ("Which firm backs Orlen?", Kind.NOUN, "firm"),
        ("What salt taxes did the town raise?", Kind.NOUN, "taxes"),
        ("How tall is the lighthouse?", Kind.DIMENSION, "tall"),
        ("灯塔有多少名员工？", Kind.COUNT, "员工"),
        ("这条船有多少救生衣？", Kind.COUNT, "救生衣"),
        ("茶山上的气温是多少？", Kind.MEASURE, "气温"),
        ("一台窑有多大容量？", Kind.MEASURE, "容量"),
        ("渡船公司是哪一年创办的？", Kind.EVENT, "创办"),
        ("渡船公司的老板是什么时候去世的？", Kind.EVENT, "去世"),
        ("茶山有多高？", Kind.DIMENSION, "高"),
        ("这首歌是用哪种语言唱的？", Kind.NOUN, "语言"),
        ("谁修好了灯塔？", Kind.ACT, "修好"),
        ("谁在去年的比赛里修好了灯塔？", Kind.ACT, "修好"),
        ("How large is the galley of Norling's ferry?", Kind.NOUN, "galley"),
        ("How large is Norling's ferry?", Kind.NOUN, "ferry"),
        ("Where does the salt come from?", Kind.EVENT, "come from"),
    ],
)
def test_attribute_asked_for(question: str, kind: Kind, word: str) -> None:
    found = find_attribute(question)

    assert found is not None
    assert (found.kind, found.word) == (kind, word)


@pytest.mark.parametrize(
    "question",
    [
        "What is kelp?",
        "How many times a day does the ferry cross?",
        "How much does a crossing cost?",
        "How far does drying shrink it?",
        "Tell me about the harbour.",
        "Which features are new?",
        "Kelp means what exactly?",
        "什么是海带？",
        "坐渡船要多少钱？",
        "渡船要多少时间？",
        "",
        "讲座里几分几秒说到划船？",
    ],
)
def test_no_attribute_where_the_form_or_the_kind_of_value_tells_enough(question: str) -> None:
    assert find_attribute(question) is None
