"""Places in words, frames of quotes, and rows in cells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tutor.types import Citation, Location
from tutor.ui.places import cut_topics, describe_place, format_clock, split_frame, split_points, split_row

QUOTE = Citation(1, "words", "", "bread.md", "Baking bread", ("Costs", "At home"), "en", Location())


@pytest.mark.parametrize(
    ("location", "document", "english", "chinese"),
    [
        (Location(line_start=12, line_end=13), "a.md", "lines 12–13", "第 12–13 行"),
        (Location(line_start=12, line_end=12), "a.md", "line 12", "第 12 行"),
        (Location(line_start=12), "a.md", "line 12", "第 12 行"),
        (Location(page=4), "a.pdf", "page 4", "第 4 页"),
        (Location(page=4), "a.PPTX", "slide 4", "第 4 张幻灯片"),
        (Location(time_start=65.4), "a.srt", "at 1:05 in the video", "视频 1:05 处"),
        (
            Location(time_start=65, time_end=71.9, line_start=3),
            "a.srt",
            "at 1:05–1:11 in the video",
            "视频 1:05–1:11 处",
        ),
        (Location(time_start=0.0, time_end=0.4), "a.srt", "at 0:00 in the video", "视频 0:00 处"),
        (Location(), "a.docx", "", ""),
    ],
)
def test_a_place_is_said_in_both_languages(location: Location, document: str, english: str, chinese: str) -> None:
    assert describe_place(location, document, "en") == english
    assert describe_place(location, document, "zh") == chinese


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (59.9, "0:59"), (65, "1:05"), (3725, "1:02:05")])
def test_seconds_are_shown_as_a_player_shows_them(seconds: float, shown: str) -> None:
    assert format_clock(seconds) == shown


@pytest.mark.parametrize(
    ("context", "lead"),
    [
        ("Costs > At home > Bake it longer if:", "Bake it longer if:"),
        ("Baking bread > Costs > At home > Flour | Price", "Flour | Price"),
        ("Costs > At home", ""),
        ("Baking bread > Costs > At home", ""),
        ("", ""),
        ("Something else", "Something else"),
    ],
)
def test_what_frames_a_quote_is_told_from_its_headings(context: str, lead: str) -> None:
    assert split_frame(replace(QUOTE, context=context)) == ("Costs > At home", lead)


def test_the_title_alone_is_no_frame() -> None:
    assert split_frame(replace(QUOTE, context="Baking bread > If:", heading=())) == ("", "If:")
    assert split_frame(replace(QUOTE, context="Baking bread", heading=())) == ("", "")


@pytest.mark.parametrize(
    ("quote", "lead", "row"),
    [
        ("Rye | 90 min", "Flour | Rise", (("Flour", "Rye"), ("Rise", "90 min"))),
        ("Rye |  | sour", "Flour | Rise | Taste", (("Flour", "Rye"), ("Rise", ""), ("Taste", "sour"))),
        ("Rye | 90 min", "Flour | Rise > Doughs: Flour | Rise", (("Flour", "Rye"), ("Rise", "90 min"))),
        ("Rye | 90 min", "", (("", "Rye"), ("", "90 min"))),
        ("Rye | 90 min", "One | two | three", (("", "Rye"), ("", "90 min"))),
        ("The chance P(a | b) is small.", "", ()),
        ("No bar at all.", "No bar either:", ()),
        ("a|b", "x|y", ()),
    ],
)
def test_rows_are_told_from_prose(quote: str, lead: str, row: tuple[tuple[str, str], ...]) -> None:
    assert split_row(quote, lead) == row


@pytest.mark.parametrize(
    ("text", "quote", "lead", "points"),
    [
        ("You need: salt; flour; water.", "salt;\nflour;\nwater.", "You need:", ("salt", "flour", "water")),
        ("You need: salt; flour; water.", "You need:\nsalt\nflour\nwater", "You need:", ("salt", "flour", "water")),
        ("泡茶需要：茶壶；茶杯；茶盘。", "茶壶；\n茶杯；\n茶盘。", "泡茶需要：", ("茶壶", "茶杯", "茶盘")),
        ("You need: salt; flour.", "salt;\nflour.", "", ()),
        ("You need: salt; flour; water.", "salt\nwater\nflour", "", ()),
        ("You need: salt; flour; water and time.", "salt\nflour\nwater", "", ()),
        ("One sentence.", "One sentence.", "", ()),
    ],
)
def test_points_are_told_from_prose(text: str, quote: str, lead: str, points: tuple[str, ...]) -> None:
    assert split_points(text, quote) == (lead, points)


@pytest.mark.parametrize(
    ("text", "topics", "shown"),
    [
        ("No answer to that. The nearest topics: Rye; Salt.", ("Rye", "Salt"), "No answer to that."),
        ("没有答案。相近的主题有：黑麦；盐。", ("黑麦", "盐"), "没有答案。"),
        ("No answer to that.", ("Rye",), "No answer to that."),
        ("No answer. The nearest topics: Rye.", ("Rye", "Salt"), "No answer. The nearest topics: Rye."),
        ("Rye is not in the lessons.", ("Rye",), "Rye is not in the lessons."),
        ("No answer to that. Ask of bread.", (), "No answer to that. Ask of bread."),
    ],
)
def test_topics_that_are_buttons_are_not_listed_twice(text: str, topics: tuple[str, ...], shown: str) -> None:
    assert cut_topics(text, topics) == shown
