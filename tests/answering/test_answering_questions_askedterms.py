"""A question for a word of a field asks for one that a text quotes."""

import pytest

from tutor.answering.questions.askedterms import find_asked_term, quotes_term
from tutor.answering.questions.names import find_names
from tutor.answering.questions.question import read_question


@pytest.mark.parametrize(
    ("question", "field", "asked"),
    [
        ("Which sailing term is hard for guests?", ("sail",), {"term"}),
        ("What's a bakers' word that guests have never met?", ("baker",), {"word"}),
        ("Give me the piece of harbour vocabulary that guests lack.", ("harbour",), {"piec", "vocabulari"}),
        ("Which Latin expression from botany is mentioned?", ("botani",), {"latin", "express"}),
        ("Which ordinary English word puzzles guests?", (), {"ordinari", "english", "word"}),
        ("What harbour jargon is quoted?", ("harbour",), {"jargon"}),
        ("Which harbour terms are given as examples?", ("harbour",), {"term"}),
        ("Which harbour abbreviation is given as an example?", ("harbour",), {"abbrevi"}),
        ("课里举了哪个码头术语当例子？", ("码头",), set()),
        ("What word from the baking world do guests lack?", ("bake",), {"word", "world"}),
    ],
)
def test_the_field_is_told_from_the_words_that_only_ask(question: str, field: tuple[str, ...], asked: set[str]) -> None:
    term = find_asked_term(question)
    assert term is not None
    assert (term.field, term.asked) == (field, asked)


@pytest.mark.parametrize(
    "question",
    [
        "What is the sailing term for a rope?",
        "Which harbour word means a storm?",
        "How many words does the logbook hold?",
        "What harbour jargon must the guests understand?",
        "What does the term keel mean?",
        "Which words are in the logbook?",
        "What's another term for word games?",
        "Which abbreviation is used for a harbour?",
    ],
)
def test_a_word_for_something_is_none_of_a_field(question: str) -> None:
    assert find_asked_term(question) is None


def test_a_quoted_word_is_short() -> None:
    assert quotes_term("Sailors' jargon such as “belay” is hard.")
    assert quotes_term("水手行话“缆桩”很难懂。")
    assert not quotes_term('The captain said: "Belay that rope at once, please."')
    assert not quotes_term("Sailors' jargon is hard.")


def test_the_language_of_a_word_is_no_name() -> None:
    assert find_names("Which Latin word is on the Brevik sign?") == ["brevik"]
    assert read_question("Which Latin word is on the Brevik sign?").term is not None


def test_an_abbreviation_is_quoted_in_capitals() -> None:
    assert find_asked_term("关于码头，课里举了什么具体的缩写当例子？").short
    assert quotes_term("Harbour shorthand such as “ETA” is hard.", short=True)
    assert not quotes_term("Harbour jargon such as “bollard” is hard.", short=True)
