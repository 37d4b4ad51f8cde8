"""What lessons say of their own disagreements comes first where accounts are weighed."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.form import judge_form
from tutor.answering.questions.question import read_question
from tutor.answering.questions.weighing import drop_weighing, is_on_disagreements, lift_disagreements
from tutor.types import Chunk, Location, Passage, Unit, UnitKind


def chunk(document: str, heading: str) -> Chunk:
    return make_chunk(document, Unit(f"{heading} of {document}.", UnitKind.SENTENCE, Location(1, 1)), heading=heading)


def passages(*chunks: Chunk) -> list[Passage]:
    return [Passage(one, score=10.0 - rank, rank=rank) for rank, one in enumerate(chunks, 1)]


def test_disagreements_of_the_best_lessons_stand_behind_the_first_passage() -> None:
    best, other, weighed, foreign = (
        chunk("a.md", "Ferries"),
        chunk("b.md", "Boats"),
        chunk("a.md", "Where sources differ"),
        chunk("c.md", "Contradictions and disagreements"),
    )
    lifted = lift_disagreements(passages(best, other, foreign, weighed), 3)
    assert [p.chunk for p in lifted] == [best, weighed, other]
    assert [p.rank for p in lifted] == [1, 2, 3]
    assert lifted[1].score == lifted[0].score


def test_without_disagreements_the_passages_stay() -> None:
    found = passages(chunk("a.md", "Ferries"), chunk("a.md", "Different boats"), chunk("b.md", "渡轮"))
    assert lift_disagreements(found, 2) == found[:2]


def test_headings_tell_of_disagreements_in_both_languages() -> None:
    assert is_on_disagreements(chunk("a.md", "各来源的分歧"))
    assert is_on_disagreements(chunk("a.md", "Why the figures differ"))
    assert not is_on_disagreements(chunk("a.md", "How ferries and boats differ"))


def test_only_a_question_that_weighs_prefers_them() -> None:
    told = chunk("a.md", "Where sources differ")
    weighing, plain = read_question("Is it 3 or 5 boats, which is right?"), read_question("Where are the boats?")
    rates = [judge_form(question, told, 0, fits=True, novelty=9) for question in (weighing, plain)]
    assert rates[0] > rates[1] + 1


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Do the lessons agree on how much a ferry costs?", "How much a ferry costs?"),
        ("Do the sources differ about the price of a ticket?", "What is the price of a ticket?"),
        ("How many boats are there? The two lessons disagree.", "How many boats are there?"),
        ("What is the fare? I think the texts don't agree.", "What is the fare?"),
        ("渡轮需要的船员数量，文中前后是不是不一致？", "渡轮需要的船员数量"),
        ("课程里对渡轮票价的说法一致吗？", "渡轮票价是多少？"),
        ("Which one is right, 300 or 500?", ""),
        ("How much is the fare?", ""),
    ],
)
def test_what_accounts_differ_in_is_asked_alone(question: str, left: str) -> None:
    assert drop_weighing(question) == left
    if left:
        assert read_question(question).weighs
        assert read_question(left).value
