"""Names that no lesson holds: Chinese ones, other versions."""

from __future__ import annotations

import pytest

from tutor.answering.demands.topic import find_other_setting, find_other_version, find_unknown_name

LESSON = "我们在茶山上训练采茶机器人，预训练花费不多，数据用了三年。"
PAIRS = {LESSON[n : n + 2] for n in range(len(LESSON))}


def knows(pair: str) -> bool:
    return pair in PAIRS


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("霁墨千语是用多少数据训练的？", "霁墨千语"),
        ("青禾的霁墨千语用了多少数据？", "霁墨千语"),
    ],
)
def test_name_that_the_lessons_lack(question: str, name: str) -> None:
    assert find_unknown_name(question, knows) == name


@pytest.mark.parametrize(
    "question",
    [
        "采茶机器人是用多少数据训练的？",  # known
        "众所周知，茶山很高，为什么？",  # an ordinary word
        "官方称谓是什么？",  # ordinary words
        "这台窑炉用了多少木柴？",  # pointed at, not named
        "拿登高打比方，训练相当于什么？",
        "Brevik有多少数据？",
        "窑炉是什么？",  # short
        "",
    ],
)
def test_what_is_no_unknown_name(question: str) -> None:
    assert find_unknown_name(question, knows) == ""


@pytest.mark.parametrize(
    ("question", "version"),
    [
        ("How many oars has the Brevik 3?", "Brevik 3"),
        ("What does the Brevik 2.5 cost?", "Brevik 2.5"),
        ("Brevik 3有多少支桨？", "Brevik 3"),
        ("How many oars has the Brevik-3?", "Brevik-3"),
        ("How many oars has the Brevik3?", "Brevik3"),
        ("Brevik-3有多少支桨？", "Brevik-3"),
        ("How many oars has the Brevik-1?", ""),
        ("How many oars has the Brevik2?", ""),
        ("How many oars has the Brevik 2?", ""),
        ("How many oars has the Brevik?", ""),
        ("How many oars has the Kestrel 3?", ""),  # no other version of it either: its name tells
        ("What does chapter 9 of Part 9 say?", ""),
        ("Did the Brevik 300 miles away turn back?", ""),
    ],
)
def test_other_version_than_the_texts_hold(question: str, version: str) -> None:
    assert find_other_version(question, ["The Brevik 2 has 8 oars.", "Part 4 is about the Brevik-1."]) == version


@pytest.mark.parametrize(
    ("question", "setting"),
    [
        ("How fast is the mill at k = 0.99?", "k = 0.99"),
        ("How fast is the mill at k=0.9?", ""),
        ("How fast is the mill at k = 0.95?", ""),
        ("How fast is the mill in 1999?", ""),
    ],
)
def test_other_setting_than_the_texts_hold(question: str, setting: str) -> None:
    assert find_other_setting(question, ["k | speed", "0.95 | 12", "0.9 | 10"]) == setting
