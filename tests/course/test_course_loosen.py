"""Lines of Markdown that touch are set apart where they are blocks of their own, and keep their places."""

from tutor.course.loosen import loosen_lines


def read(text: str) -> list[str]:
    lines = text.split("\n")
    loose, places = loosen_lines(lines)
    assert [line for line in loose if line] == [line for line in lines if line]
    assert all(lines[place] == line for line, place in zip(loose, places, strict=True) if line)
    return loose


def test_text_below_a_table_is_no_row() -> None:
    assert read("- fares:\n| a | b |\n|---|---|\n| 1 | 2 |\nThe rest.") == [
        "- fares:",
        "",
        "| a | b |",
        "|---|---|",
        "| 1 | 2 |",
        "",
        "The rest.",
    ]


def test_a_paragraph_below_a_list_is_no_point() -> None:
    assert read("- The ferry leaves at nine.\nIt comes back in the evening.")[1] == ""
    assert read("- it leaves at nine\n**Fare**: 12 kroner")[1] == ""


def test_a_point_that_goes_on_stays_whole() -> None:
    assert "" not in read("- the ferry that leaves at nine and\ncomes back in the evening")
    assert "" not in read("- the ferry\n  leaves at nine.\n- the post")


def test_code_is_left_as_it_is() -> None:
    assert "" not in read("```\n- a.\nB is here for all.\n| a |\nb\n```")
