"""Topics are worded as what a learner should be able to say or do, and the topic is found in the words again."""

import pytest

from tests.quiz.objective_lessons import read_text
from tutor.quiz.objectives import find_objectives
from tutor.quiz.topicwording import unwrap_topic, word_topic


@pytest.mark.parametrize(
    ("topic", "language", "is_defined", "worded"),
    [
        ("Tides and quays", "en", False, "Explain “Tides and quays”"),
        ("mooring line", "en", True, "What is meant by “mooring line”?"),
        ("Split your dough", "en", False, "Explain how to split your dough"),
        ("Why rye?", "en", False, "Why rye?"),
        ("Ferry vs. barge", "en", False, "Explain ferry vs. barge"),
        ('1921: "The dry years"', "en", False, "Explain “1921: ‘The dry years’”"),
        ("潮汐", "zh", False, "说明“潮汐”"),
        ("潮汐", "zh", True, "什么是潮汐？"),
        ("准备面团", "zh", False, "说明如何准备面团"),
        ("准备面团的方法", "zh", False, "说明“准备面团的方法”"),
        ("将面团分为四份并保存", "zh", False, "说明如何将面团分为四份并保存"),
    ],
)
def test_topics_are_worded(topic: str, language: str, is_defined: bool, worded: str) -> None:
    assert word_topic(topic, language, is_defined=is_defined) == worded


@pytest.mark.parametrize("topic", ["Tides and quays", "mooring line"])
def test_the_topic_is_found_again(topic: str) -> None:
    for is_defined in (True, False):
        assert unwrap_topic(word_topic(topic, "en", is_defined=is_defined)) == topic


def test_slogans_and_greetings_are_no_topics() -> None:
    body = "Rye dough ferments slowly and keeps its sour taste for a week, so that rye bread comes in large loaves.\n\n"
    names = (
        "Hello bakers",
        "A mysterious world",
        "Show me the oven",
        "Rye dough",
        "Gratitude to all farmers",
        "Moonlight",
    )
    text = "# Bread\n\n" + "".join(f"## {name}\n\n{body}" for name in names)
    assert [o.text for o in find_objectives(read_text(text))] == ["Explain “Rye dough”"]


def test_a_talk_without_headings_has_objectives() -> None:
    text = (
        "bread has many names and many shapes in the north\n\n"
        "when should you bake rye bread this turns out to be a matter of time\n\n"
        "A sourdough starter is a mix of flour and water that ferments at room temperature.\n\n"
        "we met the bakers of Lindhof and later the millers of Lindhof and again the people of Lindhof at the fair\n"
    )
    texts = [objective.text for objective in find_objectives(read_text(text))]
    assert texts == [
        "When should you bake rye bread?",
        "What is meant by “sourdough starter”?",
        "Explain “Lindhof”",
    ]
