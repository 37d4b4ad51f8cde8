"""A question may ask about the lessons in one language."""

import pytest

from tutor.answering.messages.sourcelanguage import read_source_language


@pytest.mark.parametrize(
    ("message", "rest", "language"),
    [
        ("According to the Chinese article, why do kilns crack?", "According to the lesson, why do kilns crack?", "zh"),
        ("What does the English version say about kilns?", "What does the lesson say about kilns?", "en"),
        (
            "How does the Chinese version of that piece put it, and why?",
            "How does the lesson put it, and why?",
            "zh",
        ),
        ("In the French-language lesson, what is a keel?", "In the lesson, what is a keel?", "fr"),
        (
            "The Chinese pottery article names a glaze that the English one doesn't. Which?",
            "The pottery lesson names a glaze. Which?",
            "zh",
        ),
        ("英文那篇里怎么说釉料？", "怎么说釉料？", "en"),
        ("中文版提到哪种釉料？", "哪种釉料？", "zh"),
        ("根据法文的科普文章，窑为什么会裂？", "窑为什么会裂？", "fr"),
    ],
)
def test_the_language_of_a_source_is_read_and_left_out(message: str, rest: str, language: str) -> None:
    assert read_source_language(message) == (rest, language)


@pytest.mark.parametrize(
    "message",
    [
        "Who first made Chinese porcelain?",
        "When was the English version of the potter's book printed?",
        "Does the Chinese article name other glazes than the English article does?",
        "把这句话翻译成法语这一版要多久？",
        "这本书中那篇讲釉料的说了什么？",
        "哪些窑用中文标签？",
    ],
)
def test_other_mentions_of_a_language_stay(message: str) -> None:
    assert read_source_language(message) == (message, "")
