"""Names of the source are no part of a question."""

import pytest

from tutor.answering.messages.sourcenames import strip_source


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("According to the lesson, what is a keel?", "what is a keel?"),
        ("Printed or spoken text: which is older?", "Printed or spoken text: which is older?"),
        ("Week 3 notes: when is it worth sailing?", "when is it worth sailing?"),
        ("when is it worth sailing? (week 3 notes)", "when is it worth sailing?"),
        ("Which boats sail (from the harbour lesson)?", "Which boats sail?"),
        ("Which fares does the lesson give me?", "Which fares?"),
        ("What is a keel there for, in one line?", "What is a keel for?"),
        ("Which hull is older in the comparison table?", "Which hull is older?"),
        ("What is a tug for in the closing recap?", "What is a tug for?"),
        ("What is in the comparison of hulls?", "What is in the comparison of hulls?"),
        ("课程里提到的三种船是什么？", "三种船是什么？"),
        ("老师说渡轮很贵，一张票多少钱？", "渡轮很贵，一张票多少钱？"),
        ("What does the lesson say about keels?", "What does the lesson say about keels?"),
        ("List everything the chapter says a tug can do.", "List everything a tug can do."),
        ("Name all the jobs the lesson mentions tugs doing.", "Name all the jobs tugs doing."),
        ("By what means, says the short article, do ferries turn?", "By what means do ferries turn?"),
        ("What does the lesson say the keel is made of?", "What is the keel made of?"),
        ("Why does the lesson say hulls can't rust?", "Why can't hulls rust?"),
        ("The article closes with a review of hulls. Which paint does it name there?", "Which paint?"),
        (
            "I can't read the lesson well: what reason does it give for hulls rusting?",
            "what reason for hulls rusting?",
        ),
        ("The article ends with a storm. Who sailed?", "Who sailed?"),
        ("Tell me what the lesson says about keels", "Tell me what the lesson says about keels"),
        ("Does the article name any other boat?", "Does the article name any other boat?"),
        ("In chapter 3, what is a keel?", "In chapter 3, what is a keel?"),
        ("What's in the course?", "What's in the course?"),
        ("What does a lesson cost?", "What does a lesson cost?"),
        ("课程多长？", "课程多长？"),
    ],
)
def test_the_source_is_left_out(question: str, left: str) -> None:
    assert strip_source(question) == left


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("How many crew sail the ferry, according to the price table?", "How many crew sail the ferry?"),
        (
            "How many pilots are listed as working there in the breakdown of what it took?",
            "How many pilots are working there?",
        ),
        ("价格表里有多少名船员？", "有多少名船员？"),
        ("开船前的核对清单里要几名船员？", "开船前的核对清单里要几名船员？"),
        ("What is the total in the price table?", "What is the total in the price table?"),
        ("How many rows are in the table of tides?", "How many rows are in the table of tides?"),
    ],
)
def test_the_table_that_a_number_stands_in_is_left_out(question: str, left: str) -> None:
    assert strip_source(question) == left
