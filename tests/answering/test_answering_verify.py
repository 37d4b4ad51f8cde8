import pytest

from tests.answering.claim_pairs import CONTRADICTING, FERRY, HOLDING, KILN, LEARNING, MILL
from tests.fakes import HashEncoder
from tutor.answering.checking.support import Calibration, Features, rate_support, split_segments
from tutor.answering.verify import BAR, Encoder, verify_text
from tutor.service import open_encoder
from tutor.settings import load_settings


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return open_encoder(load_settings())


@pytest.mark.parametrize(("sentence", "cited"), HOLDING)
def test_a_paraphrase_is_supported(sentence: str, cited: str, encoder: Encoder) -> None:
    result = verify_text(sentence, [cited], encoder)
    assert result.supported
    assert result.score >= BAR
    assert result.sentences[0].passages == (0,)


@pytest.mark.parametrize(("sentence", "cited", "reason"), CONTRADICTING)
def test_a_contradiction_is_not(sentence: str, cited: str, reason: str, encoder: Encoder) -> None:
    result = verify_text(sentence, [cited], encoder)
    assert not result.supported
    assert result.score < BAR
    assert reason in result.sentences[0].reason


@pytest.mark.parametrize("cited", [KILN, FERRY, f"{KILN} {FERRY} {LEARNING} {MILL}"])
@pytest.mark.parametrize("sentence", ["Sheep eat kelp in spring.", "The potter lives in a blue house.", "猫喜欢睡觉。"])
def test_what_the_passages_do_not_speak_of_is_not_supported(sentence: str, cited: str, encoder: Encoder) -> None:
    result = verify_text(sentence, [cited], encoder)
    assert not result.supported
    assert "clearly enough" in result.sentences[0].reason


def test_each_sentence_has_its_own_verdict_and_passages(encoder: Encoder) -> None:
    text = "The paper mill closed in 1988 [1]. A gas kiln costs $4,200 to buy [2, 3]. Cyclists need a ticket [3]."
    result = verify_text(text, [f"[1] https://example.org/mill\n\n{MILL}", KILN, FERRY], encoder)
    assert [s.text for s in result.sentences] == [
        "The paper mill closed in 1988.",
        "A gas kiln costs $4,200 to buy.",
        "Cyclists need a ticket.",
    ]
    assert [s.supported for s in result.sentences] == [True, True, False]
    assert [s.passages for s in result.sentences] == [(0,), (1,), ()]
    assert not result.supported
    assert result.score == min(s.score for s in result.sentences)


def test_a_sentence_in_a_long_passage_is_found(encoder: Encoder) -> None:
    passage = " ".join((KILN, FERRY, LEARNING, MILL))
    assert verify_text("The paper mill was closed in 1988.", [passage], encoder).supported
    assert not verify_text("The paper mill was closed in 1989.", [passage], encoder).supported


def test_a_chinese_sentence_is_judged_by_english_words(encoder: Encoder) -> None:
    assert verify_text("燃气窑的价格是4200美元。", [KILN], encoder).supported
    assert "4300" in verify_text("燃气窑的价格是4300美元。", [KILN], encoder).sentences[0].reason


@pytest.mark.parametrize("passages", [[], [""], ["[1] https://example.org\n"]])
def test_without_words_nothing_is_supported(passages: list[str]) -> None:
    result = verify_text("The paper mill was closed.", passages, HashEncoder())
    assert (result.supported, result.score) == (False, 0.0)


@pytest.mark.parametrize("text", ["3.", "…", "[2]", ""])
def test_what_says_nothing_is_not_supported(text: str) -> None:
    result = verify_text(text, [MILL], HashEncoder())
    assert not result.supported
    assert result.score < BAR


def test_pieces_that_say_nothing_are_left_out_beside_others() -> None:
    result = verify_text("The paper mill was closed in 1988.\n\n2.", [MILL], HashEncoder())
    assert [s.text for s in result.sentences] == ["The paper mill was closed in 1988."]


def test_the_rating_is_the_logistic_function_of_the_weighted_features() -> None:
    weights = Calibration(1.0, 2.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, -0.5)
    features = Features(0.5, 0.25, 9.0, 9.0, 9.0, 1.0, 9.0, 9.0)
    assert rate_support(features, weights) == pytest.approx(0.3775406688, abs=1e-9)


def test_segments_are_sentences_and_long_runs_are_cut() -> None:
    segments = split_segments("One sentence ends here.Another begins. Then " + "word " * 149)
    assert segments[:2] == ["One sentence ends here.", "Another begins."]
    assert [len(segment.split()) for segment in segments[2:]] == [50, 50, 50]
