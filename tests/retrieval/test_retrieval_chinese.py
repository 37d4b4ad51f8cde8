"""Words of a Chinese question, and what its character pairs weigh."""

from hypothesis import given
from hypothesis import strategies as st

from tutor.retrieval.chinese import ACROSS_WORDS, FUNCTION_WORD, INSIDE_WORD, cut_words, weigh_pairs


@given(st.text(alphabet="渡轮票价多少的训练模型A1 ，。", max_size=30))
def test_words_joined_are_the_text(text):
    assert "".join(cut_words(text)) == text


def test_a_pair_weighs_by_the_words_it_touches():
    weights = weigh_pairs("渡轮票价是多少？")
    assert weights["渡轮"] == weights["票价"] == INSIDE_WORD
    assert weights["轮票"] == ACROSS_WORDS
    assert weights["价是"] == weights["多少"] == FUNCTION_WORD


def test_a_pair_that_comes_twice_has_its_higher_weight():
    assert weigh_pairs("票的票价")["票价"] == INSIDE_WORD
    assert weigh_pairs("the ferry, 35") == {}


def test_traditional_characters_weigh_as_simplified_ones():
    assert weigh_pairs("渡輪票價") == weigh_pairs("渡轮票价")
