"""Statements turned into the question for what they say of their subject, in English and Chinese."""

from __future__ import annotations

import pytest

from tutor.quiz.generation.predicates import ask_predicate, lower_start

SMALL = frozenset(("grafting", "bees", "sailors"))


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The tide depends on the position of the moon and the sun.",
            "What does the tide depend on?",
            "the position of the moon and the sun",
        ),
        (
            "Radarino is a helpful tool to find other ferries in fog.",
            "What is Radarino used for?",
            "to find other ferries in fog",
        ),
        (
            "Grafting allows farmers to keep a good variety of pear.",
            "What does grafting allow farmers to do?",
            "keep a good variety of pear",
        ),
        (
            "Grafting helps to keep a good variety of pear.",
            "What is grafting good for?",
            "to keep a good variety of pear",
        ),
        ("Grafting helps you to keep a good pear.", "What does grafting help you do?", "keep a good pear"),
        ("Old ferries were built from oak and pine planks.", "", ""),
        (
            "Modern ferries are built with light steel and plastic.",
            "What are Modern ferries built with?",
            "light steel and plastic",
        ),
        (
            "To cross the strait in fog, you need to sound the horn every minute.",
            "What do you have to do to cross the strait in fog?",
            "sound the horn every minute",
        ),
        (
            "If the wind blows from the north for days, you should reef the main sail.",
            "What should you do if the wind blows from the north for days?",
            "reef the main sail",
        ),
        (
            "The goal of pruning is to let light reach the inner branches.",
            "What is the goal of pruning?",
            "to let light reach the inner branches",
        ),
        (
            "By covering the dough with a cloth, you can keep it from drying out.",
            "How can you keep it from drying out?",
            "by covering the dough with a cloth",
        ),
        (
            "Grafting uses a sharp knife to join a shoot and a root.",
            "What does grafting use a sharp knife for?",
            "to join a shoot and a root",
        ),
        ("根据渔民的说法，渡船的速度取决于海流的方向，因为船很轻。", "渡船的速度取决于什么？", "海流的方向"),
        ("为了保存香气，需要把茶叶放进密封的罐子。", "为了保存香气，需要做什么？", "把茶叶放进密封的罐子"),
        (
            "如果海峡上的雾持续数个小时，可以使用雷达来导航。",
            "如果海峡上的雾持续数个小时，可以怎么做？",
            "使用雷达来导航",
        ),
        ("雷达帮助找到雾里的其他渡船。", "雷达可以帮助你做什么？", "找到雾里的其他渡船"),
        ("雷达有助于找到雾里的其他渡船。", "雷达有什么用处？", "找到雾里的其他渡船"),
        ("果园主人的主要任务是在冬天修剪果树的枝条。", "果园主人的主要任务是什么？", "在冬天修剪果树的枝条"),
    ],
)
def test_a_statement_is_asked_for(text: str, question: str, answer: str) -> None:
    asked = ask_predicate(text, "zh" if text[0] > "\u3000" else "en", SMALL)
    assert (asked.question, asked.answer) == (question, answer) if asked else question == ""


@pytest.mark.parametrize(
    "text",
    [
        "It depends on the position of the moon and the sun.",
        "The ferry line closed because the bridge was opened.",
        "A good harbour helps sailors sleep through the whole storm.",
        "If the value is high, the ferry stays in the harbour.",
        "A possible solution is raising the second sail of the boat.",
        "如果使用更多木材，船会更重一些。",
        "它取决于月亮和太阳的位置。",
    ],
)
def test_what_cannot_be_asked_alone_is_not_asked(text: str) -> None:
    assert ask_predicate(text, "zh" if text[0] > "\u3000" else "en", SMALL) is None


def test_one_of_many_is_marked() -> None:
    asked = ask_predicate("Radarino offers a map of all buoys of the strait.", "en", SMALL)
    assert asked is not None
    assert asked.is_one_of_many


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Common Pear trees", "Common Pear trees"),
        ("Common pears", "common pears"),
        ("The Common Pear", "the Common Pear"),
        ("Grafting Pears", "grafting Pears"),
    ],
)
def test_the_start_of_a_name_keeps_its_capital(text: str, inside: str) -> None:
    assert lower_start(text, SMALL | {"common"}) == inside
