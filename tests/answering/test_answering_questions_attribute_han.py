"""The noun that a Chinese question asks for: a compound whole, no verb, nothing out of what it quotes."""

import pytest

from tutor.answering.questions.attribute import Kind, find_attribute


@pytest.mark.parametrize(
    ("question", "kind", "word"),
    [
        ("造这条船总共用了多少块两两拼接的木板？", Kind.COUNT, "木板"),
        ("渡轮还剩多少运输能力？", Kind.NOUN, "运输能力"),
        ("哪两个码头仓库是木头造的？", Kind.NOUN, "码头仓库"),
        ("渡轮应该在用掉多少预算的时候停航？", Kind.NOUN, "预算"),
        ("有多少学生毕业于这所航海学校？", Kind.COUNT, "学生"),
        ("渡轮上有多少个座位？", Kind.COUNT, "座位"),
        ("造船时请了多少名标注员？", Kind.COUNT, "标注员"),
        ("码头请了多少名标注员？", Kind.COUNT, "标注员"),
    ],
)
def test_the_noun_asked_for_is_found(question: str, kind: Kind, word: str) -> None:
    attribute = find_attribute(question)
    assert attribute is not None
    assert attribute.kind is kind
    assert attribute.word.endswith(word)


@pytest.mark.parametrize(
    "question", ["烧窑的升温系数一般取多少？", "“港口在哪里”那种问题，问一次要花多少钱？", "一张船票卖多少？"]
)
def test_a_verb_or_a_quoted_question_asks_for_no_noun(question: str) -> None:
    assert find_attribute(question) is None
