"""Typed terms and amounts: what counts, what counts in part, what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.quiz.typed import rate_term
from tutor.quiz.typed_figures import rate_figure

TERMS = [
    ("The stoker", "stoker", 1.0),
    ("STOKERS", "stoker", 1.0),
    ("it's a stoker", "stoker", 1.0),
    ("Ｓｔｏｋｅｒ", "stoker", 1.0),
    ("café crème", "Cafe creme", 1.0),
    ("tide table", "tide-table", 1.0),
    ("tidetable", "tide-table", 1.0),
    ("pre sailing check", "pre-sailing check", 1.0),
    ("helmsmann", "helmsman", 1.0),
    ("captian", "captain", 1.0),
    ("circumnavgiatoin", "circumnavigation", 1.0),
    ("stern", "stem", 0.0),
    ("helms", "helmet", 0.0),
    ("unlabelled crates", "labelled crates", 0.0),
    ("labelled", "unlabelled", 0.0),
    ("inflow", "outflow", 0.0),
    ("post-sailing check", "pre-sailing check", 0.0),
    ("retraining", "pretraining", 0.0),
    ("the larger", "the smaller", 0.0),
    ("Brevik 4", "Brevik 3", 0.0),
    ("not the stoker", "stoker", 0.0),
    ("stoker or pilot", "stoker", 0.0),
    ("stoker?", "stoker", 1.0),
    ("rate", "drift rate", 0.5),
    ("the chief stoker", "stoker", 0.5),
    ("navigation", "navigational aids", 0.5),
    ("finance", "Financial Services", 0.5),
    ("tidal barge", "tide barge", 0.5),
    ("pilot", "plot", 0.0),
    ("international", "interest", 0.0),
    ("salinity", "saline water", 0.5),
    ("a ferryman", "a harbour pilot", 0.0),
    ("", "stoker", 0.0),
    ("???", "stoker", 0.0),
    ("引水員", "引水员", 1.0),
    ("它是引水员。", "引水员", 1.0),
    ("引水", "引水员", 0.5),
    ("不是引水员", "引水员", 0.0),
    ("领航船", "引水员", 0.0),
    ("更大", "更小", 0.0),
]
FIGURES = [
    ("4.6 million dollars", "$4.6 million", "", 1.0),
    ("$4.6M", "$4.6 million", "", 1.0),
    ("4,600,000 USD", "$4.6 million", "", 1.0),
    ("460万美元", "$4.6 million", "", 1.0),
    ("四百六十萬美元", "$4.6 million", "", 1.0),
    ("$4.6 million", "460万美元", "", 1.0),
    ("4.6 million", "$4.6 million", "What did the pier cost?", 0.5),
    ("4.6 million", "$4.6 million", "How many dollars did the pier cost?", 1.0),
    ("4.6", "$4.6 million", "How many million dollars did the pier cost?", 1.0),
    ("4.6", "$4.6 million", "What did the pier cost?", 0.0),
    ("4.6 million euros", "$4.6 million", "", 0.5),
    ("$4.7 million", "$4.6 million", "", 0.0),
    ("460万", "460万美元", "码头花了多少美元？", 1.0),
    ("460万", "460万美元", "码头花了多少钱？", 0.5),
    ("46万美元", "460万美元", "", 0.0),
    ("two weeks", "14 days", "", 1.0),
    ("两周", "14天", "", 1.0),
    ("35", "35 minutes", "How long does it take?", 0.5),
    ("35", "35 minutes", "How many minutes does it take?", 1.0),
    ("35 min", "35 minutes", "", 1.0),
    ("thirty-five minutes", "35 minutes", "", 1.0),
    ("三十五分钟", "35分钟", "", 1.0),
    ("35 hours", "35 minutes", "", 0.5),
    ("36 minutes", "35 minutes", "", 0.0),
    ("35 or 40 minutes", "35 minutes", "", 0.0),
    ("35 or 36 minutes", "36 minutes", "", 0.0),
    ("about 35 minutes", "35 minutes", "", 1.0),
    ("２－４ weeks", "2–4 weeks", "", 1.0),
    ("2 to 4 weeks", "2–4 weeks", "", 1.0),
    ("2 weeks", "2–4 weeks", "", 0.5),
    ("5 weeks", "2–4 weeks", "", 0.0),
    ("30 percent", "30%", "", 1.0),
    ("0.3", "30%", "", 1.0),
    ("百分之三十", "30%", "", 1.0),
    ("3%", "30%", "", 0.0),
    ("three hundred and ten", "310 passengers", "", 1.0),
    ("310 people", "310 passengers", "", 1.0),
    ("in 1921", "1921", "", 1.0),
    ("1922", "1921", "", 0.0),
    ("ten thousand", "more than 10,000", "", 1.0),
    ("1750亿", "175 billion", "", 1.0),
    ("175 million", "175 billion", "", 0.0),
    ("many", "175 billion", "", 0.0),
    ("", "175 billion", "", 0.0),
]


@pytest.mark.parametrize(("response", "wanted", "score"), TERMS)
def test_typed_terms(response, wanted, score) -> None:
    assert rate_term(response, [wanted]) == score


@pytest.mark.parametrize(("response", "wanted", "question", "score"), FIGURES)
def test_typed_amounts(response, wanted, question, score) -> None:
    assert rate_figure(response, [wanted], question) == score


def test_any_accepted_text_counts() -> None:
    assert rate_term("fireman", ["stoker", "fireman"]) == 1.0
    assert rate_figure("half an hour", ["30 minutes", "half an hour"]) == 1.0


def test_a_word_of_the_lessons_is_no_misspelling_of_another() -> None:
    assert rate_term("moorings", ["moorinks"]) == 1.0
    assert rate_term("harbors", ["harbours"], (), {"harbor"}.__contains__) == 0.0
    assert rate_term("stationary", ["stationery"], ["stationary"]) == 0.0


def test_the_head_behind_an_unknown_word_is_near_and_behind_a_known_one_is_another_thing() -> None:
    assert rate_term("colliery barge", ["coal barge"]) == 0.5
    assert rate_term("gravel barge", ["coal barge"], (), {"gravel"}.__contains__) == 0.0
    assert rate_term("unsteered barge", ["steered barge"]) == 0.0


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30))
def test_any_text_gets_a_score(response, wanted, question) -> None:
    assert rate_term(response, [wanted]) in (0.0, 0.5, 1.0)
    assert rate_figure(response, [wanted], question) in (0.0, 0.5, 1.0)


@given(st.floats(0.1, 9e6, allow_nan=False).map(lambda x: round(x, 1)))
def test_an_amount_is_itself_in_every_writing(value) -> None:
    plain = f"{value:,} euros"
    assert rate_figure(plain, [f"€{value}"]) == 1.0
    assert rate_figure(f"{value + 0.2:.1f} euros", [f"€{value}"]) == 0.0
