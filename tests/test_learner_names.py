import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.errors import TutorError
from tutor.learner_names import MAX_NAME_CHARS, clean_learner_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("me", "me"),
        ("  Ada   Wren ", "Ada Wren"),
        ("李雷", "李雷"),
        ("Jose\u0301", "José"),
        ("a\x1b[31mb\u202ec\x00", "a[31mbc"),
        ("tab\tand\nline", "tab and line"),
        ("👩\u200d🏫", "👩\u200d🏫"),
        ("half \ud83d", "half"),
    ],
)
def test_names_are_kept_without_what_cannot_be_seen(given_name: str, kept: str) -> None:
    assert clean_learner_name(given_name) == kept


@pytest.mark.parametrize("name", ["", "   ", "\x00\u200b", "\u200d"])
def test_a_name_of_nothing_is_refused(name: str) -> None:
    with pytest.raises(TutorError, match="empty"):
        clean_learner_name(name)


def test_a_long_name_is_refused_and_not_cut() -> None:
    assert clean_learner_name("x" * MAX_NAME_CHARS)
    with pytest.raises(TutorError, match="over the limit"):
        clean_learner_name("x" * (MAX_NAME_CHARS + 1))


@given(st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once(name: str) -> None:
    try:
        cleaned = clean_learner_name(name)
    except TutorError:
        return
    assert clean_learner_name(cleaned) == cleaned
    assert not any(unicodedata.category(mark) in ("Cc", "Cs") for mark in cleaned)
