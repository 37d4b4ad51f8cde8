"""BM25 against a direct reading of its formula."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.index.lexical import LENGTH_PENALTY, SATURATION, build_lexical, load_lexical

WORDS = ["ferry", "price", "winter", "boat", "渡轮", "票价"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=1, max_size=8)


def brute_force(texts: list[list[str]], families: list[str], row: int, term: str) -> float:
    df = sum(term in text for text in texts)
    idf = math.log(1 + (len(texts) - df + 0.5) / (df + 0.5))
    peers = [len(t) for t, f in zip(texts, families, strict=True) if f == families[row]]
    relative = len(texts[row]) / max(sum(peers) / len(peers), 1.0)
    count = texts[row].count(term)
    return idf * count / (count + SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * relative))


@given(TEXTS, st.lists(st.tuples(st.sampled_from([*WORDS, "absent"]), st.sampled_from([0.25, 1.0, 2.0])), max_size=5))
def test_scores_are_the_formulas(texts, query):
    families = ["zh" if row % 2 else "en" for row in range(len(texts))]
    scores = build_lexical(texts, families).score([[pair] for pair in query])
    expected = [sum(w * brute_force(texts, families, row, t) for t, w in query) for row in range(len(texts))]
    assert scores == pytest.approx(expected, abs=1e-4)


@given(TEXTS, st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True))
def test_a_group_counts_once_by_its_best_term(texts, group):
    index = build_lexical(texts, ["en"] * len(texts))
    together = index.score([[(term, 1.0) for term in group]])
    apart = np.max([index.score([[(term, 1.0)]]) for term in group], axis=0)
    assert together == pytest.approx(apart)


@given(TEXTS)
def test_an_index_survives_its_bytes(texts):
    index = build_lexical(texts, ["en"] * len(texts))
    again = load_lexical(index.dump())
    query = [[(word, 1.0)] for word in WORDS]
    assert again.score(query).tolist() == index.score(query).tolist()
    assert [again.idf(word) for word in WORDS] == [index.idf(word) for word in WORDS]


def test_rarer_terms_have_higher_idf_and_unknown_ones_the_highest():
    index = build_lexical([["boat", "price"], ["boat"], ["boat", "winter", "winter"]], ["en"] * 3)
    assert index.idf("boat") < index.idf("winter") == index.idf("price") < index.idf("absent")
    assert index.count_texts_with("winter") == 1
    assert index.count_texts_with("absent") == 0


def test_a_language_does_not_lengthen_the_texts_of_another():
    long_texts = [["渡轮"] * 90, ["票价"] * 90]
    alone = build_lexical([["boat"], ["price"]], ["en", "en"])
    beside = build_lexical([["boat"], ["price"], *long_texts], ["en", "en", "zh", "zh"])
    ratio = beside.score([[("boat", 1.0)]])[0] / beside.idf("boat")
    assert ratio == pytest.approx(alone.score([[("boat", 1.0)]])[0] / alone.idf("boat"))


@pytest.mark.parametrize("data", [b"", b"not an archive", b"PK\x03\x04broken"])
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match=r"lexical|pickled"):
        load_lexical(data)
