"""Why a reply was good or bad is told by the remark on it."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.demands.unmet import put_demanded_first
from tutor.answering.form import judge_form
from tutor.answering.questions.question import read_question
from tutor.answering.questions.remarks import asks_bad_reply, remarks_so
from tutor.types import Location, Unit, UnitKind

BAD, GOOD = "Not helpful! It names no quay.", "Perfect! It names the quay."


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def make_unit(text: str, lead: str = "") -> Unit:
    return Unit(text, UnitKind.SENTENCE, Location(), lead=lead, example=True)


@pytest.mark.parametrize(
    ("question", "bad"),
    [
        ("why was the clerk's reply to the guest not helpful?", True),
        ("Why is the second answer perfect?", False),
        ("Why is the second answer better?", None),
        ("为什么说店员的回答没有帮助？", True),
        ("为什么店员的回答有帮助？", False),
        ("Why was the ferry late?", None),
        ("What was the clerk's reply?", None),
    ],
)
def test_a_question_asks_for_a_remark(question: str, bad: bool | None) -> None:
    assert asks_bad_reply(question) is bad


def test_the_remark_comes_before_the_reply() -> None:
    question = read_question("why was the clerk's reply to the guest not helpful?")
    chunk = make_chunk("a.md", make_unit('Response: "The guest may ask at the quay."'), make_unit(BAD), make_unit(GOOD))
    rated = [judge_form(question, chunk, n, fits=True, novelty=9) for n in range(3)]
    assert rated.index(max(rated)) == 1
    assert remarks_so(chunk.units[2], bad=False)
    assert not remarks_so(chunk.units[0], bad=False)


def test_a_remark_is_of_the_reply_whose_example_names_what_is_asked() -> None:
    question = read_question("why was the reply to the Sund guest not helpful?")
    chunk = make_chunk("a.md", make_unit('Response: "The Sund quay is closed to guests."'), make_unit(BAD))
    told = decide(question, [score(chunk, 0, 9.0), score(chunk, 1, 8.5)], KnowsAll())
    assert told.answer
    assert told.evidence[0].unit.text == BAD


@pytest.mark.parametrize(
    ("question", "lead", "missing"),
    [
        ("why was the clerk's reply in training not helpful?", "If the clerk works in inference:", ()),
        ("why was the clerk's reply about the kiln not helpful?", "If you ask:", ("kiln",)),
        ("why was the clerk's reply helpful?", "If you ask:", ()),
    ],
)
def test_the_remark_on_another_reply_is_none(question: str, lead: str, missing: tuple[str, ...]) -> None:
    told = replace(score(make_chunk("a.md", make_unit(BAD, lead)), 0, 9.0), missing=missing)
    assert put_demanded_first(read_question(question), [told], ())[1] == "no passage remarks on that reply"
