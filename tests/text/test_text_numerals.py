import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.text.numerals import read_number_words, read_numeral, write_digits


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("四百六十万这个数", "460万这个数"),
        ("两万亿个词元", "20000亿个词元"),
        ("十二个月", "12个月"),
        ("一千零一夜", "1001夜"),
        ("三十五万", "35万"),
        ("一点也不", "一点也不"),
        ("三四个", "三四个"),
        ("万一", "万一"),
        ("千万别忘", "千万别忘"),
        ("no numerals", "no numerals"),
        ("ferry一百万张票", "ferry 100万张票"),
    ],
)
def test_numerals_are_written_in_digits(text: str, written: str) -> None:
    assert write_digits(text) == written


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
def test_a_numeral_has_the_value_that_its_digits_say(hundreds: int, tens: int, ones: int) -> None:
    digits = "零一二三四五六七八九"
    numeral = f"{digits[hundreds]}百{digits[tens]}十{digits[ones]}"
    assert read_numeral(numeral) == 100 * hundreds + 10 * tens + ones
    assert read_numeral(numeral + "万") == 10_000 * read_numeral(numeral)


def test_small_numbers_that_are_spelled_out_have_values() -> None:
    assert read_number_words("Two cooks need a dozen eggs") == {2, 12}
    assert read_number_words("两名厨师干三年") == {2, 3}
    assert read_number_words("no one often") == {1}
