"""Everyday English words in a Chinese message are read in Chinese; names, phrases and English questions stay."""

import pytest

from tutor.answering.messages.mixed import write_mixed_in_chinese


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("渡轮的data从哪来", "渡轮的数据从哪来"),
        ("这个是给lawyer用的吗", "这个是给律师用的吗"),
        ("面包店有多少 users？", "面包店有多少用户？"),
        ("pretrain 要多久", "预训练 要多久"),
        ("训练data", "训练数据"),
    ],
)
def test_a_small_word_between_chinese_ones_is_written_in_chinese(typed: str, written: str) -> None:
    assert write_mixed_in_chinese(typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "the training data 有多少",
        "Data Mill 是什么",
        "GPT-3的training data有多少",
        "What does the lawyer do?",
        "kiln 是什么",
        "Norling公司的loom怎么用",
    ],
)
def test_phrases_names_and_other_words_stay(typed: str) -> None:
    assert write_mixed_in_chinese(typed) == typed
