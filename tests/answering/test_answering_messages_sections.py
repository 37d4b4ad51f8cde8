"""Where an answer stands is no part of what is asked."""

import re

import pytest

from tutor.answering.messages.sections import Section, split_section


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("In the fare table, what does a child pay?", Section("fare", "what does a child pay?", table=True)),
        (
            "Tell me the kiln heat shown in the firing walkthrough under 'Light the Kiln'.",
            Section("firing Light the Kiln", "Tell me the kiln heat."),
        ),
        (
            "How long did the ferry sail, according to the cost analysis section?",
            Section("cost", "How long did the ferry sail?"),
        ),
        (
            "What does the harbour recap give as the length of a crossing?",
            Section("harbour", "What is the length of a crossing?"),
        ),
        ("What does the sailing checklist say about ropes?", Section("sailing", "Tell me about ropes", checklist=True)),
        (
            "In the lesson on tides and fares, what does a child pay?",
            Section("tides and fares", "what does a child pay?"),
        ),
        (
            "Crews have another name in the chapter about sails vs oars. Which one?",
            Section("sails vs oars", "Crews have another name. Which one?"),
        ),
        ("In the article on sails and oars, who is Maro?", Section("sails and oars", "who is Maro?")),
        ("费用分析那一节说渡轮开了多久？", Section("费用分析", "渡轮开了多久？")),
        ("开船前的自查清单里，要求带几根绳子？", Section("开船前的自查", "带几根绳子？", checklist=True)),
        ("对比表里说谁来烤面包？", Section("对比", "谁来烤面包？", table=True)),
    ],
)
def test_a_section_is_split_off(question: str, section: Section) -> None:
    assert split_section(question) == section


@pytest.mark.parametrize(
    "question",
    [
        "What is chapter 4 about?",
        "What is the price in the lesson on sails and oars?",
        "In the lesson on sails, what does a child pay?",
        "Is the ferry faster in chapter 2 or in chapter 4?",
        "第4章讲什么？",
        "In the harbour, what does a child pay?",
        "How many ferries are there in the list of tugs?",
        "渡轮的票价表是什么？",
    ],
)
def test_what_names_no_section_stays_whole(question: str) -> None:
    assert split_section(question) is None


@pytest.mark.parametrize(
    ("question", "rest", "titles"),
    [
        (
            "How long does a crossing take, says Week 2 Lesson 3?",
            "How long does a crossing take, says the lesson?",
            ("Week 2, Lesson 3: Crossings", "第2周第3课：渡河"),
        ),
        ("In chapter 4, what does a child pay?", "In the lesson, what does a child pay?", ("Chapter 4 - Fares",)),
        ("第2周第3课里，渡轮开了多久？", "课里，渡轮开了多久？", ("Week 2 Lesson 3",)),
    ],
)
def test_a_lesson_named_by_its_numbers_is_the_lesson(question: str, rest: str, titles: tuple[str, ...]) -> None:
    section = split_section(question)
    assert section is not None and section.rest == rest
    for title in titles:
        assert all(re.search(number, title, re.IGNORECASE) for number in section.numbers)
    for other in ("Chapter 14", "Week 2", "Week 3 Lesson 2", "第4课"):
        assert not all(re.search(number, other, re.IGNORECASE) for number in section.numbers)
