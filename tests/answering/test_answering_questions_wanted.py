"""What may stand for a word of a question."""

import pytest

from tutor.answering.questions.question import read_question
from tutor.answering.questions.synonyms import find_synonyms
from tutor.answering.questions.wanted import IN_PAIR, Wanted, list_wanted
from tutor.text.words import stem_word
from tutor.types import Query


@pytest.mark.parametrize(
    ("wanted", "held", "found"),
    [
        (Wanted(("sheep",)), {"sheep"}, 1.0),
        (Wanted(("sheep", "ewe")), {"ewe"}, 1.0),
        (Wanted(("sheep",), (("ram", 0.7), ("goat", 0.6))), {"goat", "ram"}, 0.7),
        (Wanted(("融",)), {"融资"}, IN_PAIR),
        (Wanted(("融资",)), {"融化"}, 0.0),
        (Wanted(("a",)), {"ab"}, 0.0),
    ],
)
def test_how_far_a_word_is_held(wanted: Wanted, held: set[str], found: float) -> None:
    assert wanted.find_in(frozenset(held)) == found


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("stumble", "struggle"),
        ("pricier", "expensive"),
        ("ordinary", "general"),
        ("suit", "adapt"),
        ("trait", "characteristic"),
        ("astonishing", "surprise"),
        ("webpage", "site"),
        ("made", "build"),
        ("mix", "blend"),
        ("staff", "team"),
        ("restriction", "constraint"),
        ("perfect", "optimal"),
    ],
)
def test_everyday_words_stand_for_those_of_lessons(asked: str, told: str) -> None:
    assert stem_word(told) in find_synonyms(stem_word(asked))


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("顶尖羊毛", "领先"),
        ("测验羊毛", "考试"),
        ("羊毛一年", "每年"),
        ("羊毛一天", "每天"),
        ("烧钱羊毛", "费用"),
        ("行话羊毛", "术语"),
        ("省下羊毛", "节省"),
        ("混搭羊毛", "结合"),
        ("简写羊毛", "速记"),
    ],
)
def test_everyday_words_of_chinese_stand_for_those_of_lessons(question: str, held: str) -> None:
    wanted = list_wanted(read_question(question), Query(question, "zh"))
    assert any(w.find_in(frozenset({held})) == 1.0 for w in wanted)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What does a 13b ferry cost?", ["13", "ferri", "cost", "#1.3e+10"]),
        ("What do 5k tiles cost?", ["5", "tile", "cost", "#5000"]),
        ("What does plan b cost?", ["plan", "b", "cost"]),
    ],
)
def test_the_letter_that_scales_a_figure_is_no_word(question: str, words: list[str]) -> None:
    assert [w.terms[0] for w in list_wanted(read_question(question), Query(question, "en"))] == words


@pytest.mark.parametrize(
    ("question", "held", "found"),
    [
        ("What was the first week about?", "one", 1.0),
        ("Wool in the third chapter", "3", 1.0),
        ("Wool in week 2", "second", 1.0),
        ("Wool in week 2", "two", 1.0),
        ("Wool in the first shearing stage", "1", 1.0),
        ("Who was the first shepherd?", "one", 0.0),
        ("Who paid 2 shepherds?", "second", 0.0),
    ],
)
def test_a_part_of_a_course_is_held_however_it_is_numbered(question: str, held: str, found: float) -> None:
    wanted = list_wanted(read_question(question), Query(question, "en"))
    assert max(w.find_in(frozenset({held})) for w in wanted) == found


def test_a_small_number_in_words_is_held_by_its_figure() -> None:
    question = read_question("What rose over five years?")
    wanted = list_wanted(question, Query(question.text, (), ()))
    assert any({"five", "5"} <= set(word.terms) for word in wanted)
