"""A word of a field that is asked for is quoted by what speaks of the field."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.demands.quoted_terms import quotes_of_field
from tutor.answering.questions.askedterms import AskedTerm
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind

HARBOUR = "Harbour jargon such as “bollard” puzzles guests."
OVEN = "Bakers' jargon such as “oven spring” puzzles guests."
BARE = "Harbour jargon puzzles guests."


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("Harbour jargon like “bollard” or oven slang puzzles guests.", True),
        ("Oven jargon like “spring” or harbour slang puzzles guests.", False),
    ],
)
def test_a_word_quoted_for_another_field_in_the_same_sentence_is_not_of_it(text: str, gives: bool) -> None:
    chunk = make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location()))
    term = AskedTerm(("harbour",), frozenset({"term"}))
    assert quotes_of_field(term, [Wanted(("harbour", "port"))], score(chunk, 0, 1.0)) is gives


@pytest.mark.parametrize(("text", "gives"), [(HARBOUR, True), (OVEN, False), (BARE, False)])
def test_evidence_quotes_a_word_of_the_field(text: str, gives: bool) -> None:
    chunk = make_chunk("a.md", Unit(text, UnitKind.SENTENCE, Location()))
    term = AskedTerm(("harbour",), frozenset({"term"}))
    assert quotes_of_field(term, [Wanted(("harbour", "port"))], score(chunk, 0, 1.0)) is gives


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def test_what_quotes_none_answers_no_question_for_one() -> None:
    question = read_question("Which harbour term puzzles guests?")
    wanted = [Wanted((stem,)) for stem in ("harbour", "term", "puzzl", "guest")]
    told, bare = (
        score(make_chunk(f"{n}.md", Unit(text, UnitKind.SENTENCE, Location())), 0, value)
        for n, (text, value) in enumerate(((HARBOUR, 9.0), (BARE, 12.0)))
    )
    assert decide(question, [bare, told], KnowsAll(), wanted).evidence == (told,)
    assert not decide(question, [bare], KnowsAll(), wanted).answer
