import pytest

from tutor.text.words import content_words, stem_word, tokenize


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("pre-training", "pretraining"),
        ("pre training", "pretraining"),
        ("fine tuned", "finetuning"),
        ("open-source", "open source"),
        ("data sets", "dataset"),
        ("用data set的pre-training", "dataset pretraining"),
        ("labelled", "labeled"),
        ("summarisation", "summarization"),
        ("GPUs", "gpu"),
        ("預訓練", "预训练"),
        ("１０,０００", "10000"),
    ],
)
def test_variants_give_the_same_terms(first: str, second: str) -> None:
    assert set(tokenize(first)) & set(tokenize(second)) == set(tokenize(second))


def test_scaled_figures_meet_across_languages() -> None:
    assert "#4.6e+06" in set(tokenize("$4.6 million")) & set(tokenize("460万美元")) & set(tokenize("4,600,000"))


def test_chinese_runs_give_bigrams_and_a_lone_character_itself() -> None:
    assert tokenize("微调模型") == ["微调", "调模", "模型"]
    assert tokenize("A 猫 B") == ["猫", "b"]


def test_question_words_are_no_content() -> None:
    assert content_words("What is the cost of the cost?") == ["cost"]
    assert content_words("Which two knots hold during storms?") == ["knot", "hold", "storm"]
    assert content_words("What is meant by two knots?") == ["two", "knot"]
    assert content_words("绳结指的是什么？谁打结？") == ["绳结", "打结"]
    assert content_words("渡轮什么时候开？") == ["渡轮", "开"]
    assert content_words("所有渡轮多少钱？") == ["渡轮", "钱"]
    assert content_words("哪家公司造桥？哪一项工程最贵？") == ["公司", "司造", "造桥", "工程", "程最", "最贵"]
    assert content_words("预训练需要多少钱？") == ["预训", "训练", "练需", "需要", "钱"]


def test_stems_fold_british_spelling() -> None:
    assert stem_word("specialised") == stem_word("specialized")
