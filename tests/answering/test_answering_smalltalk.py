import pytest

from tutor.answering.smalltalk import reply_to_smalltalk


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Hi there!",
        "Thanks a lot",
        "thank you!",
        "What can you do?",
        "你好",
        "谢谢你！",
        "bye",
        "how are you?",
        "ok",
    ],
)
def test_small_talk_is_replied_to(text: str) -> None:
    assert reply_to_smalltalk(text, "en", ["Knots"])


@pytest.mark.parametrize(
    "text",
    [
        "hello world program cost",
        "What is a keel?",
        "thanks, and what does it cost?",
        "你好，什么是龙骨？",
        "good data",
    ],
)
def test_questions_are_not_taken_for_small_talk(text: str) -> None:
    assert reply_to_smalltalk(text, "en", ["Knots"]) is None


def test_the_reply_names_topics_in_the_learners_language() -> None:
    assert "Knots; Sails" in str(reply_to_smalltalk("hello", "en", ["Knots", "Sails"]))
    assert "绳结、帆" in str(reply_to_smalltalk("你好", "zh", ["绳结", "帆"]))
    assert reply_to_smalltalk("hello", "en", [])
