import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.answering.claim_pairs import CONTRADICTING, HOLDING
from tutor.answering.check import check_sentence, find_conflict
from tutor.text.figures import find_figures

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
        ("The mill sold 4.6 million tokens.", "another unit"),
        ("The mill in Brevik closed in 1988.", "Brevik"),
        ("The mill reopened and sold its machines.", "denies|deny|affirms"),
        ("Sheep eat kelp and grass in spring.", "something else"),
        ("1988", "too little"),
        ("The mill closed. " * 4, "repeats"),
    ],
)
def test_what_they_do_not_say_is_not(sentence: str, reason: str) -> None:
    verdict = check_sentence(sentence, CITED)
    assert not verdict.supported
    assert any(part in verdict.reason for part in reason.split("|"))


@pytest.mark.parametrize(("sentence", "cited"), HOLDING)
@pytest.mark.parametrize("strict", [True, False])
def test_a_paraphrase_contradicts_nothing(sentence: str, cited: str, strict: bool) -> None:
    assert find_conflict(sentence, cited, strict=strict) == ""


@pytest.mark.parametrize(("sentence", "cited", "reason"), CONTRADICTING)
@pytest.mark.parametrize("strict", [True, False])
def test_a_contradiction_is_found_for_its_reason(sentence: str, cited: str, reason: str, strict: bool) -> None:
    assert reason in find_conflict(sentence, cited, strict=strict)
    assert not check_sentence(sentence, cited).supported


def test_a_subject_that_the_cited_words_do_not_name_is_refused_where_it_matters() -> None:
    cited = "Grafting needs a sharp knife."
    assert "not of Budding" in find_conflict("Budding needs a sharp knife.", cited, strict=True)
    both = f"{cited} Budding needs raffia."
    assert "not of Budding" in find_conflict("Budding needs a sharp knife.", both)


def test_a_denial_needs_a_denial() -> None:
    assert not check_sentence("The ferry does not run on Sunday.", "The ferry runs on Sunday.").supported


def test_an_opposite_is_no_paraphrase_and_two_turns_are_none() -> None:
    cited = "Lamp A is expensive to run."
    assert "cheap" in find_conflict("Lamp A is cheap to run.", cited)
    assert find_conflict("Lamp A is not cheap to run.", cited) == ""


def test_an_acronym_stands_for_its_words() -> None:
    cited = "The Harbour Rescue Service answered all calls."
    assert find_conflict("The HRS answered all calls.", cited, strict=True) == ""
    assert "HRT" in find_conflict("The HRT answered all calls.", cited, strict=True)


def test_a_rounded_figure_must_say_so() -> None:
    cited = "The quarry sold 2,604,111 bricks."
    assert find_conflict("The quarry sold about 2.6 million bricks.", cited) == ""
    assert "2.6 million" in find_conflict("The quarry sold 2.6 million bricks.", cited)
    assert "2.7 million" in find_conflict("The quarry sold about 2.7 million bricks.", cited)


def test_figures_are_compared_by_value() -> None:
    assert find_conflict("460万美元", "$4.6 million") == ""
    assert "470万" in find_conflict("470万美元", "$4.6 million")


@given(st.sampled_from([cited for _, cited in HOLDING]), st.integers(1001, 10**9))
def test_no_figure_that_the_cited_words_lack_passes(cited: str, value: int) -> None:
    if value not in {figure.value for figure in find_figures(cited)}:
        assert not check_sentence(f"The gas kiln costs ${value:,}.", cited).supported


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_get_a_verdict(sentence: str, cited: str) -> None:
    verdict = check_sentence(sentence, cited)
    assert 0.0 <= verdict.score <= 1.0
    assert verdict.supported == (verdict.reason == "")
