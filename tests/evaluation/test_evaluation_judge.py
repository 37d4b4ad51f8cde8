"""Judging: each way in which an answer is wrong, and that it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tutor.evaluation.cases import Case
from tutor.evaluation.judge import count_words, judge_answer, strip_markers
from tutor.types import Answer, Citation, Location, Sentence, Status

CASE = Case("a", "cost", "en", "What does a loaf cost?", must=(r"\$4\b",), never=(r"\bfree\b",), gold=("en/bread",))
CITATION = Citation(1, "A loaf costs $4.", "Bread", "en/bread.md", "Bread", (), "en", Location(3, 3))
ANSWER = Answer(
    CASE.question, "en", Status.ANSWERED, "A loaf costs $4. [1]", (Sentence("A loaf costs $4.", (1,)),), (CITATION,)
)
REFUSAL = Answer(CASE.question, "en", Status.ABSTAINED, "The lessons don't say.")


def checks(case: Case, answer: Answer) -> list[str]:
    return [fault.check for fault in judge_answer(case, answer)]


def test_a_right_answer_has_no_fault() -> None:
    assert judge_answer(CASE, ANSWER) == []
    assert judge_answer(replace(CASE, gold=("zh/", "en/bread")), ANSWER) == []
    assert judge_answer(replace(CASE, gold=()), ANSWER) == []


@pytest.mark.parametrize(
    ("case", "answer", "expected"),
    [
        (CASE, replace(ANSWER, text="A loaf costs $40. [1]"), ["fact"]),
        (CASE, replace(ANSWER, text="A LOAF IS FREE, or $4. [1]"), ["forbidden"]),
        (replace(CASE, gold=("zh/",)), ANSWER, ["gold"]),
        (CASE, replace(ANSWER, citations=()), ["gold"]),
        (replace(CASE, time_s=(3, 4)), ANSWER, ["time"]),
        (CASE, replace(ANSWER, text="$4 " + "word " * 120), ["compact"]),
        (CASE, replace(ANSWER, citations=(CITATION,) * 9), ["compact"]),
        (CASE, replace(ANSWER, citations=(replace(CITATION, quote="a" * 601),)), ["compact"]),
        (CASE, REFUSAL, ["refused"]),
        (CASE, replace(ANSWER, status=Status.REPLY), ["status"]),
        (replace(CASE, expected=Status.ABSTAINED), ANSWER, ["answered"]),
        (replace(CASE, expected=Status.ABSTAINED), replace(ANSWER, status=Status.REPLY), ["status"]),
        (replace(CASE, expected=Status.ABSTAINED, must=()), replace(REFUSAL, text="No. It is free."), ["forbidden"]),
        (replace(CASE, expected=Status.REPLY, must=()), REFUSAL, ["status"]),
    ],
)
def test_each_fault_is_found(case: Case, answer: Answer, expected: list[str]) -> None:
    assert checks(case, answer) == expected


def test_refusing_and_replying_where_that_is_wanted_is_right() -> None:
    assert checks(replace(CASE, expected=Status.ABSTAINED, must=()), REFUSAL) == []
    assert checks(replace(CASE, expected=Status.REPLY, must=()), replace(REFUSAL, status=Status.REPLY)) == []


def test_a_citation_may_begin_at_the_ends_of_the_time_that_is_wanted() -> None:
    for start, expected in ((29.9, ["time"]), (30.0, []), (40.0, []), (40.1, ["time"])):
        cited = replace(CITATION, location=Location(time_start=start))
        assert checks(replace(CASE, time_s=(30, 40)), replace(ANSWER, citations=(cited,))) == expected


def test_a_marker_is_no_fact() -> None:
    assert checks(replace(CASE, must=("7",)), replace(ANSWER, text="A loaf costs $4. [7]")) == ["fact"]
    assert strip_markers("One. [1] Two [2][13].") == "One. Two."


def test_reasons_say_what_is_missing_and_what_was_cited() -> None:
    faults = judge_answer(replace(CASE, must=("rye", "wheat"), gold=("zh/",)), ANSWER)
    assert [fault.reason for fault in faults] == ["it lacks /rye/ and /wheat/", "it cites en/bread.md and not zh/"]


def test_words_are_counted_in_both_scripts() -> None:
    assert count_words("A loaf costs $4.60 [1]") == 4
    assert count_words("面包要4元 [1]") == 3
