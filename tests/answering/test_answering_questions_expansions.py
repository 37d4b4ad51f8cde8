"""What an abbreviation stands for is told where its words stand beside it."""

import pytest

from tutor.answering.questions.expansions import expands, find_short


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What does LWR stand for?", "LWR"),
        ("what is the acronym LWR short for", "LWR"),
        ("What is the full form of LoWR?", "LoWR"),
        ("LWR的全称是什么？", "LWR"),
        ("LWR 的英文全称是什么？", "LWR"),
        ("LWR是什么的缩写？", "LWR"),
        ("What does the lock stand for?", ""),
        ("What is LWR?", ""),
    ],
)
def test_the_abbreviation_asked_about(question: str, short: str) -> None:
    assert find_short(question) == short


@pytest.mark.parametrize(
    ("short", "text", "told"),
    [
        ("LWR", "A low water report (LWR) comes daily.", True),
        ("LWRs", "Low water reports (LWRs) come daily.", True),
        ("LWR", "LWR (low water report) is read daily.", True),
        ("LWR", "LWR stands for low water report.", True),
        ("LoWR", "LoWR: Low-Water Reports of Large Rivers", True),
        ("LWR", "低水位报告（LWR）每天发布。", True),
        ("LWR", "低水位报告（Low Water Report，LWR）每天发布。", True),
        ("LWR", "水位报告（Daily Water Report，LWR）每天发布。", False),
        ("LoR", "Boats carry a lamp-of-rank (LoR).", True),
        ("LR", "Boats carry a lamp of rank (LR).", True),
        ("LWR", "The LWR comes daily.", False),
        ("LWR", "The daily paper (LWR) is thin.", False),
        ("LWR", "LWR: a paper that comes daily", False),
        ("XLWR", "A low water report (LWR) comes daily.", False),
    ],
)
def test_words_that_begin_with_its_letters(short: str, text: str, told: bool) -> None:
    assert expands(short, text) is told
