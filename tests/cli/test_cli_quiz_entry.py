"""What a typed line means at a question of each kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quiz.quiz_items import ALL, CLOZE, MATCH, MCQ, MULTI, ORDER, TRUE
from tutor.cli.quiz_entry import read_response
from tutor.quiz.marking import fits_item


@pytest.mark.parametrize(
    ("item", "line", "response"),
    [
        (MCQ, "b", 1),
        (MCQ, " B) ", 1),
        (MCQ, "2", 1),
        (MCQ, "ｂ", 1),
        (MCQ, "d", None),
        (MCQ, "0", None),
        (MCQ, "a b", None),
        (MCQ, "the stoker", None),
        (TRUE, "t", True),
        (TRUE, "True", True),
        (TRUE, "对", True),
        (TRUE, "F", False),
        (TRUE, "错", False),
        (TRUE, "perhaps", None),
        (MULTI, "a c", (0, 2)),
        (MULTI, "ca", (0, 2)),
        (MULTI, "1, 3", (0, 2)),
        (MULTI, "13", (0, 2)),
        (MULTI, "a and c", (0, 2)),
        (MULTI, "a、c", (0, 2)),
        (MULTI, "a a", None),
        (MULTI, "a e", None),
        (ORDER, "3 1 2", (2, 0, 1)),
        (ORDER, "cab", (2, 0, 1)),
        (ORDER, "c > a > b", (2, 0, 1)),
        (ORDER, "3 1", None),
        (MATCH, "b c a", (1, 2, 0)),
        (MATCH, "2 3 1", (1, 2, 0)),
        (MATCH, "231", (1, 2, 0)),
        (MATCH, "1b 2c 3a", (1, 2, 0)),
        (MATCH, "3=a, 1=b, 2=c", (1, 2, 0)),
        (MATCH, "b b a", (1, 1, 0)),
        (MATCH, "b c", None),
        (MATCH, "b c d", None),
        (MATCH, "1b 1c 3a", None),
        (CLOZE, " the Stoker ", "the Stoker"),
        (CLOZE, "", None),
    ],
)
def test_a_line_means(item, line, response) -> None:
    assert read_response(item, line) == response


@given(st.sampled_from(ALL), st.text(max_size=12) | st.text("abcd1234 ,=", max_size=12))
def test_whatever_is_typed_fits_or_means_nothing(item, line) -> None:
    response = read_response(item, line)
    assert response is None or fits_item(item, response)
