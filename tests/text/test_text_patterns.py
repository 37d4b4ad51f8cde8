"""Searching texts for a pattern once."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tutor.text.patterns import remember_search

PATTERN = r"\bferr(?:y|ies)\b"
names_ferry = remember_search(PATTERN, re.IGNORECASE)


@given(st.lists(st.sampled_from(("Ferry", "ferries", "ferryman", " ", "dock", "渡轮"))).map("".join))
def test_what_is_remembered_is_what_the_pattern_finds(text: str) -> None:
    found = re.search(PATTERN, text, re.IGNORECASE) is not None
    assert [names_ferry(text), names_ferry(text)] == [found, found]
