"""A given number of things asked for by name, and evidence that lists them."""

from __future__ import annotations

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.numbered import Numbered, find_numbered, lists_them
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "number", "things"),
    [
        ("What are the seven tenant duties under the charter?", 7, "tenant duties"),
        ("Name all 12 guilds.", 12, "guilds"),
        ("宪章规定的七项义务分别是什么？", 7, "义务"),
        ("列出12个行会", 12, "行会"),
    ],
)
def test_numbers_of_things_that_questions_ask_for(question: str, number: int, things: str) -> None:
    found = find_numbered(question)
    assert found is not None
    assert (found.number, found.things) == (number, things)


@pytest.mark.parametrize(
    "question",
    [
        "What are the two guilds?",  # told in a clause
        "What are the three reasons for the charter?",  # which nothing need call reasons
        "有哪三个原因？",
        "How many duties are there?",
        "What happened seven years ago?",
    ],
)
def test_questions_for_no_number_of_things(question: str) -> None:
    assert find_numbered(question) is None


def test_points_may_say_themselves_what_they_are() -> None:
    texts = ("Sawyer (timber specialist)", "Rigger (rope specialist)", "Caulker (seam specialist)")
    points = [Unit(text, UnitKind.BULLET, Location(), lead="At the yard:") for text in texts]
    first = score(make_chunk("a.md", *points), 0, 1.0)
    assert lists_them(Numbered(3, "yard specialists", ("specialist",)), (), first)
    assert not lists_them(Numbered(4, "yard specialists", ("specialist",)), (), first)
    assert not lists_them(Numbered(3, "harbour pilots", ("pilot",)), (), first)


def listed(text: str, lead: str) -> bool:
    unit = Unit(text, UnitKind.BULLET if lead else UnitKind.SENTENCE, Location(), lead=lead)
    seven = Numbered(7, "tenant duties", ("duti",))
    return lists_them(seven, (Wanted(("duti", "义务")),), score(make_chunk("a.md", unit), 0, 1.0))


@pytest.mark.parametrize(
    ("text", "lead", "held"),
    [
        ("to keep the ditch", "The duties of a tenant:", True),
        ("清理沟渠", "佃户的义务：", True),
        ("They keep ditches, mend roads, pay rent, plough, reap and carry.", "", True),
        ("The charter of 1301 lays seven duties on tenants.", "", False),
        ("1301: the charter lays down duties and rents", "Laws of the time:", False),
    ],
)
def test_evidence_lists_such_things(text: str, lead: str, held: bool) -> None:
    assert listed(text, lead) is held


def test_points_need_not_be_called_a_mere_category() -> None:
    found = find_numbered("In which three areas does the kiln cost us?")
    assert found is not None
    lead = "A kiln has high costs:"
    points = [Unit(f"{word}: much of it", UnitKind.BULLET, Location(), lead=lead) for word in ("Coal", "Clay", "Care")]
    assert lists_them(found, (), score(make_chunk("a.md", *points), 0, 1.0))
    assert not lists_them(found, (), score(make_chunk("a.md", *points[:2]), 0, 1.0))
