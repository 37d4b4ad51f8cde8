"""What a question spells out is written as the lessons cut it short."""

import pytest

from tutor.answering.messages.abbreviations import abbreviate

KNOWN = {"ferri", "traffic", "harbour"}


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("What is the vessel traffic service for?", "What is the VTS for?"),
        ("Who runs a vessel-traffic service (VTS) today?", "Who runs a VTS today?"),
        ("What role does vessel traffic service play?", "What role does VTS play?"),
        ("How many ferry traffic services?", "How many ferry traffic services?"),
        ("Would a ferry traffic service pay?", "Would a ferry traffic service pay?"),
        ("Why would a VTS trace sails?", "Why would a VTS trace sails?"),
        ("Who moors vessels near Tonsund?", "Who moors vessels near Tonsund?"),
        ("Was the vessel that she boarded old?", "Was the vessel that she boarded old?"),
    ],
)
def test_what_an_abbreviation_stands_for_gives_way_to_it(question: str, written: str) -> None:
    assert abbreviate(question, KNOWN.__contains__, {"VTS", "FTS"}.__contains__) == written
