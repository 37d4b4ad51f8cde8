from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tutor.text.sentences import split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


def test_full_stops_inside_sentences_do_not_cut() -> None:
    assert cut("It cost $4.6 million, e.g. for one run. See example.org now.") == [
        "It cost $4.6 million, e.g. for one run.",
        "See example.org now.",
    ]
    assert cut("Dr. Li met J. Doe in the U.S. office. They spoke.") == [
        "Dr. Li met J. Doe in the U.S. office.",
        "They spoke.",
    ]
    assert cut("It was built by Ann Reed (c. 1455). It burned.") == [
        "It was built by Ann Reed (c. 1455).",
        "It burned.",
    ]
    assert cut("1. First step. 2. Second step.") == ["1. First step.", "2. Second step."]


def test_closing_quotes_belong_to_their_sentence() -> None:
    assert cut('He said "no." Then he left.') == ['He said "no."', "Then he left."]


def test_a_stop_after_a_closing_quote_ends_the_sentence() -> None:
    assert cut('"Pre" means "before". It comes first.') == ['"Pre" means "before".', "It comes first."]


def test_a_remark_in_brackets_belongs_to_the_last_sentence() -> None:
    assert cut("Rafts are slow. Boats carry less. (about 3x)") == ["Rafts are slow.", "Boats carry less. (about 3x)"]
    assert cut("Boats carry less. (They are small.)") == ["Boats carry less.", "(They are small.)"]


def test_chinese_stops_cut_without_a_space() -> None:
    assert cut("第一句。“第二句！”第三句？好") == ["第一句。", "“第二句！”", "第三句？", "好"]


def test_a_blank_line_cuts() -> None:
    assert cut("no stop here\n\nnext part") == ["no stop here", "next part"]


@given(st.text(alphabet='ab. 。!?\n"Z9', max_size=80))
def test_spans_are_ordered_and_lose_only_space(text: str) -> None:
    spans = split_sentences(text)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(text.split())
