"""Editions of a lesson are found by their paths and languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.text.editions import keep_one_edition, name_work


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en/tea.md", "zh/tea.md"),
        ("tea.en.md", "tea.zh.md"),
        ("tea_EN.md", "tea-zh-CN.md"),
        ("a/tea.md", "a/中文/tea.md"),
    ],
)
def test_paths_that_differ_in_a_language_name_are_one_lesson(one: str, other: str) -> None:
    assert name_work(one) == name_work(other)


@pytest.mark.parametrize(("one", "other"), [("tea.md", "kelp.md"), ("1/tea.md", "2/tea.md"), ("green.md", "gren.md")])
def test_other_paths_are_other_lessons(one: str, other: str) -> None:
    assert name_work(one) != name_work(other)


DOCUMENTS = st.sampled_from(["en/tea.md", "zh/tea.md", "both.md", "kelp.md"])


@given(st.lists(st.tuples(DOCUMENTS, st.sampled_from(["en", "zh", "de"]))), st.sampled_from(["en", "zh"]))
def test_each_lesson_is_kept_in_one_language(entries: list[tuple[str, str]], language: str) -> None:
    kept = keep_one_edition(entries, language, lambda entry: entry[0], lambda entry: entry[1])
    for work in {name_work(document) for document, _ in entries}:
        offered = {spoken for document, spoken in entries if name_work(document) == work}
        shown = {spoken for document, spoken in kept if name_work(document) == work}
        assert len(shown) == 1
        assert shown == {language} or language not in offered
