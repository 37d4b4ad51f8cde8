"""What a question wants listed, how many of it, and which lists are of that."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.asks import Ask
from tutor.answering.listing import find_listed, find_number_listed, rate_listed
from tutor.answering.question import read_question
from tutor.text.words import content_words
from tutor.types import Location, Unit, UnitKind

HERE = Location()


def points(lead: str, *texts: str) -> list[Unit]:
    return [Unit(text, UnitKind.BULLET, HERE, lead=lead) for text in texts]


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Which three small wooden boats sail in the fjord?", "boat"),
        ("What kinds of knots does a sailor need?", "knot"),
        ("Which coastal bird species does the lesson name?", "speci"),
        ("Name the four main winds.", "wind"),
        ("码头上有哪些仓库？", "仓库"),
        ("哪三个港口最大？", "港口"),
        ("码头的仓库有哪些？", "仓库"),
        ("What does a keel do?", ""),
    ],
)
def test_the_noun_that_is_listed_is_the_plural_of_its_phrase(question: str, noun: str) -> None:
    assert find_listed(question) == noun


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("which three boats sail?", 3),
        ("What are the six rules of the harbour?", 6),
        ("Name 4 winds.", 4),
        ("哪三个港口最大？", 3),
        ("两大原则是什么？", 2),
        ("Which boats sail at three?", 0),
    ],
)
def test_the_number_that_is_to_be_listed_is_read(question: str, number: int) -> None:
    assert find_number_listed(question) == number


def test_a_list_is_of_what_its_own_points_are_called() -> None:
    chunk = make_chunk(
        "boats.md",
        *points("At the yard:", "Sawyer (timber specialist)", "Rigger (rope specialist)", "Caulker (seam specialist)"),
        *points("At sea:", "Learn knots", "Pass the test"),
    )
    specialists = frozenset({"specialist"})
    assert rate_listed(specialists, 3, chunk, 0) > rate_listed(specialists, 0, chunk, 0) > 0
    assert rate_listed(specialists, 3, chunk, 3) == 0


def test_a_labelled_point_is_of_what_its_label_names() -> None:
    chunk = make_chunk("boats.md", *points("Some facts:", "Harbours: Brevik and Tonsund", "Crew: twelve sailors"))
    assert rate_listed(frozenset({"harbour"}), 0, chunk, 0) > rate_listed(frozenset({"harbour"}), 0, chunk, 1)


def test_what_other_languages_call_it_is_listed_too() -> None:
    question = read_question("码头上有哪些仓库？").translate([("仓库", "warehous"), ("码头", "dock")])
    assert question.listed == {"仓库", "warehous"}


@pytest.mark.parametrize("question", ["把渡轮的票价列全", "列一下渡轮的票价", "请把渡轮的票价都列出来"])
def test_that_all_is_to_be_listed_says_nothing_of_it(question: str) -> None:
    assert read_question(question).ask in (Ask.LIST, Ask.AMOUNT)
    assert set(content_words(question)) <= {"渡轮", "轮的", "的票", "票价"}


def test_words_that_end_alike_are_no_call_for_a_list() -> None:
    assert "序列" in content_words("这个序列全长多少")


def test_what_a_chapter_tells_is_asked_of_the_chapter_alone() -> None:
    assert content_words("第4章会讲哪些内容？") == ["4", "章"]
