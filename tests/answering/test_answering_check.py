import pytest

from tutor.answering.check import check_sentence, missing_figures

CITED = "The Orlen mill closed in 1988 and sold its machines for $4.6 million. It did not reopen."


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orlen mill closed in 1988.",
        "The mill sold its machines for $4,600,000.",
        "The mill did not reopen.",
    ],
)
def test_what_the_cited_words_say_is_supported(sentence: str) -> None:
    assert check_sentence(sentence, CITED).supported


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The Orlen mill closed in 1989.", "1989"),
        ("The mill sold its machines for $4.7 million.", "4.7"),
        ("The mill in Brevik closed in 1988.", "Brevik"),
        ("Sheep eat kelp and grass in spring.", "something else"),
        ("1988", "too little"),
        ("The mill closed. " * 4, "repeats"),
    ],
)
def test_what_they_do_not_say_is_not(sentence: str, reason: str) -> None:
    verdict = check_sentence(sentence, CITED)
    assert not verdict.supported
    assert reason in verdict.reason


def test_a_denial_needs_a_denial() -> None:
    assert not check_sentence("The ferry does not run on Sunday.", "The ferry runs on Sunday.").supported


def test_an_opposite_is_no_paraphrase() -> None:
    verdict = check_sentence("Lamp A is cheaper than lamp B.", "Lamp A is more expensive than lamp B.")
    assert not verdict.supported


def test_figures_are_compared_by_value() -> None:
    assert missing_figures("460万美元", "$4.6 million") == []
    assert missing_figures("470万美元", "$4.6 million") == ["470万美元"]
