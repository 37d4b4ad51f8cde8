"""Why a thing bears a name is asked in many words and told by a text that speaks of that name."""

import pytest

from tutor.answering.questions.namings import find_named_so, speaks_of_name, write_naming


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ('What makes a mill "blind"?', 'why is a mill called "blind"?'),
        ("what earns the mill the name blind?", 'why is the mill called "blind"?'),
        ("For what reason do these mills bear the label 'blind'?", 'why is these mills called "blind"?'),
        ('How did the mill get the "blind" in its name?', 'why is the mill called "blind"?'),
        ('What does the "blind" in blind mill refer to?', 'why is blind mill called "blind"?'),
        ('Where does the word "blind" in "blind mill" come from?', 'why is blind mill called "blind"?'),
        ('Why do we say "blind" mill?', 'why is mill called "blind"?'),
        ('Why "blind" mill?', 'why is mill called "blind"?'),
        ("So in what sense are mills blind?", 'So why is mills called "blind"?'),
        ("Why the B in BM, i.e. what makes a mill 'blind'?", 'why is a mill called "blind"?'),
    ],
)
def test_a_question_for_a_name_is_written_in_one_form(question: str, written: str) -> None:
    assert write_naming(question) == written


@pytest.mark.parametrize(
    "question",
    [
        "What makes a mill turn?",
        "What makes a mill expensive?",
        "What does the miller mean?",
        "In what way are mills built?",
        "In what respect is rye better?",
        "Where does the rye come from?",
        "Why is the mill old?",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert write_naming(question) == question


def test_a_text_must_speak_of_the_name() -> None:
    name = find_named_so('why is the mill called "blind"?')
    assert speaks_of_name(name, "Why it is called blind (it has no windows)")
    assert speaks_of_name(name, "Blind: no wall has a window")
    assert not speaks_of_name(name, "The blind mill grinds rye.")
    assert not speaks_of_name(name, "The mill is called Orla.")
    assert find_named_so("Why is the mill old?") == frozenset()
