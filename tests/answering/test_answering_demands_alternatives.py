"""Evidence names one of the alternatives between which a question asks."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.demands.alternatives import find_alternatives, names_one
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def evidence(*texts: str) -> list[Scored]:
    chunk = make_chunk("a.md", *(Unit(text, UnitKind.SENTENCE, Location()) for text in texts))
    return [score(chunk, position, 10.0 - position) for position in range(len(texts))]


@pytest.mark.parametrize(
    ("question", "alternatives"),
    [
        ("Is the rye counted as winter or summer grain?", ({"winter"}, {"summer"})),
        ("Are the sails made of cotton or of hemp?", ({"cotton"}, {"hemp"})),
        ("Is the ferry run by diesel engines or sail engines?", ({"diesel"}, {"sail"})),
        ("船帆用的是棉布还是麻布？", ({"棉布"}, {"麻布"})),
        ("Is the ferry free or not?", ()),
        ("Do the crews rest before or after the crossing?", ()),
        ("Did it cost 3 or 5 pounds?", ()),
        ("Which is cheaper, rye or wheat?", ()),
    ],
)
def test_alternatives_of_a_question(question: str, alternatives: tuple[set[str], ...]) -> None:
    assert tuple(map(set, find_alternatives(question))) == alternatives


def test_what_names_an_alternative_answers() -> None:
    asked = read_question("Are the sails of the barge made of cotton or of hemp?")
    told = evidence("The sails of the barge are red.", "The sails of the barge are of hemp.")
    wanted = (Wanted(("cotton",)), Wanted(("hemp",)))
    decision = decide(asked, told, KnowsAll(), wanted)
    assert decision.evidence[0].unit.text == "The sails of the barge are of hemp."
    assert not decide(asked, told[:1], KnowsAll(), wanted).answer


def test_what_may_stand_for_an_alternative_names_it() -> None:
    paid = (frozenset({"free"}), frozenset({"paid"}))
    assert names_one(paid, (Wanted(("free", "gift")),), evidence("It is a gift.")[0])
    assert not names_one(paid, (Wanted(("free", "gift")),), evidence("It is red.")[0])
