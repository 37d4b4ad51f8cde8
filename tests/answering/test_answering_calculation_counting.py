"""What a figure's noun or a column's name counts."""

from __future__ import annotations

import pytest

from tutor.answering.calculation.counting import names_all, names_count
from tutor.answering.calculation.terms import Vocabulary


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("cows", "cow"),
        ("Cows", "milking cows"),
        ("VALE T900 machines", "T900"),
        ("T900 PXUs", "T900s"),
        ("T900 tractor-hours", "tractor-hour"),
        ("Litres per cow", "litres"),
        ("训练词数", "词数"),
        ("参数量", "参数"),
        ("参数", "参数量"),
        ("采茶人员", "采茶员"),
        ("R20机器小时", "小时"),
        ("R20烘干机", "R20"),
    ],
)
def test_names_of_one_count(name: str, phrase: str) -> None:
    assert names_count(name, phrase, Vocabulary())


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("cows", "goats"),
        ("cow barns", "cows"),
        ("T900 tractor-hours", "T900"),
        ("T900 manuals", "T900"),
        ("T950 machines", "T900"),
        ("", "cows"),
        ("cows", ""),
        ("R20机器小时", "R20"),
        ("R20说明书", "R20"),
        ("参数", "词元"),
    ],
)
def test_names_of_other_counts(name: str, phrase: str) -> None:
    assert not names_count(name, phrase, Vocabulary())


def test_a_noun_says_no_more_than_is_known() -> None:
    known = frozenset({"t900", "900", "fenwick"})
    assert names_all("T900 machines", known)
    assert not names_all("T900 tractor-hours", known)
    assert not names_all("T900 manuals", known)
