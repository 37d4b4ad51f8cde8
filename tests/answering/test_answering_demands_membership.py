"""Whether a thing is part of a whole is told by what names it and is about the whole, or stands under a part of it."""

import pytest

from tests.answering.made_evidence import score
from tests.answering.made_units import chunk, row, sentence
from tests.answering.test_answering_demands_covered import say
from tests.answering.test_answering_languages import KnowsAll
from tutor.answering.abstain import decide
from tutor.answering.demands.membership import find_membership, find_unmentioned_part, list_members
from tutor.answering.questions.question import read_question


@pytest.mark.parametrize(
    ("question", "part", "whole"),
    [
        ("Is oak in the hull data?", "oak", "hull"),
        ("is oak stuff also in the hull list", "oak", "hull"),
        ("Are old maps part of the harbour's collection?", "map", "harbour"),
        ("Does the harbour's collection include old maps?", "map", "harbour"),
        ("does the hull list contain any oak too?", "oak", "hull"),
        ("Does the hull list contain anything on oak?", "oak", "hull"),
        ("渡轮的材料里有橡木吗？", "橡木", "渡轮"),
        ("渡轮的材料包括橡木吗", "橡木", "渡轮"),
        ("橡木在不在清单里？", "橡木", "清单"),
        ("橡木也在渡轮的清单里吗？", "橡木", "渡轮"),
        ("Is oak dear?", "", ""),
        ("What is in the hull list?", "", ""),
        ("Is the ferry in the harbour?", "", ""),  # where it is
        ("渡轮的材料里有什么？", "", ""),
    ],
)
def test_what_is_asked_to_be_part_of_what(question: str, part: str, whole: str) -> None:
    found = find_membership(question)
    assert (found is not None) is bool(part)
    if found:
        assert part in found.terms
        assert whole in found.whole


TABLE = chunk(
    row("Planks", "60%", header=("Part", "Share")),
    row("Mast", "40%", header=("Part", "Share")),
    heading=("What the hull list holds",),
)
PLANKS = chunk(sentence("Includes teak from Maro"), sentence("Cut by hand"), heading=("Planks",))
SAILS = chunk(sentence("Includes canvas"), heading=("Sails",))


def test_a_part_may_stand_under_what_a_row_of_the_whole_names() -> None:
    scored = [score(TABLE, 0, 9.0), score(TABLE, 1, 8.0), score(PLANKS, 0, 3.0), score(SAILS, 0, 3.0)]
    teak, canvas = read_question("Is teak in the hull list?"), read_question("Is canvas in the hull list?")
    assert list_members(teak, (), scored) == [scored[2]]
    assert list_members(canvas, (), scored) == []
    assert find_unmentioned_part(canvas, (), scored) == ""


def test_what_no_evidence_mentions_is_refused() -> None:
    asked = read_question("Is bamboo in the hull list?")
    decision = decide(asked, [say("The hull list has planks and a mast.", value=9.0)], KnowsAll())
    assert decision.reason == "no passage speaks of bamboo"
