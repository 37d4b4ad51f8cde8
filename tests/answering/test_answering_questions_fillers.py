import pytest

from tutor.answering.questions.fillers import list_fillers, list_light_words
from tutor.answering.questions.question import read_question


@pytest.mark.parametrize(
    ("question", "fillers"),
    [
        ("Which sail is described as brittle?", {"describ"}),
        ("What rope is used to illustrate a splice?", {"use", "illustr"}),
        ("Which knots are mentioned for the mast?", {"mention"}),
        ("What turns out to rot, although someone painted it?", {"turn", "although", "someon"}),
        ("How many masts did the boat end up with?", {"end"}),
        ("What were the subjects of week two?", {"subject"}),
        ("What's the term for boats without sails?", {"term"}),
        ("Which word describes a boat without sails?", {"word", "describ"}),
        ("What do sailors call a boat?", set()),
        ("Which draught is assumed in the table, as Bell et al. say?", {"assum", "et", "al"}),
        ("What price stands in the mast row of the boat table?", {"stand", "row", "tabl"}),
        ("Which way do they row the boat at the table?", set()),
        ("What is a boat that comes with oars?", {"come"}),
        ("What were the subjects of the painting?", set()),
        ("What does a sail weigh in round numbers?", {"round", "number"}),
        ("Which knot is probably given as something for guests?", {"given", "probabl", "someth"}),
        ("Is it sent via Sund rather than Hull?", {"via", "rather"}),
        ("Does it hold anything on knots?", set()),
        ("第三章会讲哪种绳结？", {"讲"}),
        ("Is it true that oak sinks?", {"true"}),
        ("Is it the right oak?", set()),
        ("谁讲航海史？", set()),
        ("Who described the harbour?", set()),
        ("Which port did the ferry call at?", set()),
        ("What does the book of knots name first?", set()),
        ("How many knots are tied, in round terms?", {"round", "term"}),
    ],
)
def test_words_that_only_carry_a_question_are_told_from_what_it_is_about(question: str, fillers: set[str]) -> None:
    assert list_fillers(question) == fillers


def test_an_answer_need_not_hold_them() -> None:
    assert "describ" in read_question("Which sail is described as brittle?").source_words


@pytest.mark.parametrize("question", ["What is the harbour's oldest ferry called?", "What was the boat named?"])
def test_a_name_that_is_asked_for_is_no_filler(question: str) -> None:
    assert list_fillers(question) == set()


def test_that_people_do_it_and_which_one_need_not_be_held() -> None:
    assert list_fillers("What depth do people usually set?") >= {"peopl", "set"}
    assert "one" in list_fillers("A skiff or a gig, which one was lighter?")
    assert "one" not in list_fillers("How many oars does one boat need?")
    assert "one" in list_fillers("What crew does one need?")


def test_light_words_count_where_they_are_held() -> None:
    assert list_light_words("Who is behind the plain skiff?") == {"behind", "plain"}
    assert list_light_words("How many crates does the free plan of Kestrel hold?") == {"plan"}
    assert not list_light_words("What is a sail plan?")
    assert read_question("Where do sailors put the plain oars?").light_words == {"put", "plain"}
    assert list_light_words("What does the kiln put out?") == set()
    assert list_light_words("Which fare is assumed in the estimate?") == {"assum", "estim"}
    assert list_light_words("How much room does the oven take up?") >= {"take"}
    assert list_light_words("What did the Orlen people earn?") == {"peopl"}
