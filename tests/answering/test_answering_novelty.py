import pytest

from tutor.answering.novelty import find_novel_words

KNOWN = "What does an adult pay in summer? Fares > Passenger | Season | Price Adult | Summer | $14"


@pytest.mark.parametrize(
    "sentence", ["An adult pays $14 in summer.", "The fare for adults is $14.", "The price is about $14 each."]
)
def test_words_of_question_and_notes_are_not_new(sentence: str) -> None:
    assert find_novel_words(sentence, KNOWN) == []


@pytest.mark.parametrize(
    ("sentence", "new"),
    [("An adult pays one parrot in summer.", "parrot"), ("The fare is free.", "free"), ("A child pays $14.", "child")],
)
def test_a_word_from_nowhere_is_found(sentence: str, new: str) -> None:
    assert find_novel_words(sentence, KNOWN) == [new]


def test_chinese_is_compared_by_characters() -> None:
    known = "绿茶要泡多久？ 绿茶要用80度的水，泡两分钟。"
    assert find_novel_words("绿茶需要泡两分钟左右。", known) == []
    assert find_novel_words("綠茶要泡兩分鐘。", known) == []
    assert find_novel_words("绿茶是免费的。", known) == ["免", "费"]
