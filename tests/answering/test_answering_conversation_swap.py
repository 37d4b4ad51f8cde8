import pytest

from tutor.answering.conversation.swap import drop_opposites, swap_quoted, swap_shaped, swap_thing


@pytest.mark.parametrize(
    ("question", "thing", "expected"),
    [
        ("What does pre-training cost?", "fine-tuning", ("What does fine-tuning cost?", "pre-training")),
        ("How big is Corvid-2?", "Corvid-3", ("How big is Corvid-3?", "Corvid-2")),
        ("Who ran Maro in 1921?", "1950", ("Who ran Maro in 1950?", "1921")),
        ("What is a keel?", "rudder", ("What is a rudder?", "keel")),
        ("预训练要多久？", "微调", ("微调要多久？", "预训练")),
        ("什么是海带？", "龙骨", ("什么是龙骨？", "海带")),
        ("When did Orlen's strike begin?", "Guild's", ("When did Guild's strike begin?", "Orlen")),
        ("Orlen的罢工是从哪一年开始的？", "纺织公会的那个", ("纺织公会的罢工是从哪一年开始的？", "Orlen")),
        ("Corvid-2的重量是多少？", "Corvid-3", ("Corvid-3的重量是多少？", "Corvid-2")),
        ("Which mill is the largest?", "smallest", ("Which mill is the smallest?", "largest")),
        ("去年的产量是多少？", "今年的", ("今年的产量是多少？", "去年")),
        ("第一道工序用什么？", "第二道工序", ("第二道工序用什么？", "第一")),
        ("What do unlabelled samples cost?", "labelled samples", ("What do labelled samples cost?", "unlabelled")),
        ("带标签的样品放在哪？", "不带标签的", ("不带标签的样品放在哪？", "带标签")),
    ],
)
def test_a_thing_takes_the_place_of_its_kind(question: str, thing: str, expected: tuple[str, str]) -> None:
    assert swap_thing(question, thing) == expected


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What does the ferry cost?", "children"),
        ("Is pre-training dearer than fine-tuning?", "fine-tuning"),
        ("Was Corvid-1 before Corvid-2?", "Corvid-3"),
        ("Was Orlen's strike longer than Tarn's?", "Guild's"),
        ("罢工持续了多久？", "纺织公会的那个"),
    ],
)
def test_nothing_is_swapped_where_it_is_not_clear_for_what(question: str, thing: str) -> None:
    assert swap_thing(question, thing) is None


def test_a_topic_takes_the_version_that_is_asked_about() -> None:
    assert swap_shaped("Corvid-2吃了多少", "那Corvid-3要多少？") == "Corvid-3吃了多少"
    assert swap_shaped("How big is Corvid-2", "Is it heavier?") == "How big is Corvid-2"


def test_a_topic_loses_the_side_that_is_not_asked_about() -> None:
    assert "pre-training" not in drop_opposites("the price of pre-training a model", "How long does fine-tuning take?")
    assert "pre-training" in drop_opposites("the price of pre-training a model", "How long does it take?")


@pytest.mark.parametrize(
    ("topic", "question", "swapped"),
    [
        (
            'Which flag says "I am aground"?',
            'And the one saying "Keep clear of me"?',
            'Which flag says "Keep clear of me"?',
        ),
        ('Which flag says "I am aground"?', 'And how is "Keep clear of me" hoisted?', None),
        ("Which flag is red?", 'And "Keep clear of me"?', None),
    ],
)
def test_what_is_quoted_takes_the_place_of_what_was(topic: str, question: str, swapped: str | None) -> None:
    assert swap_quoted(topic, question) == swapped


def test_an_owner_is_named_alone_where_no_owner_was() -> None:
    assert swap_thing("Which boats did Orlen build?", "Maro's") == ("Which boats did Maro build?", "Orlen")
