"""A question for what a thing brings is told by its words, which an answer need not hold."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.evidence import score_units
from tutor.answering.questions.contributions import asks_contribution, list_light, says_what_for
from tutor.answering.questions.question import read_question
from tutor.types import Location, Passage, Query, Unit, UnitKind


@pytest.mark.parametrize(
    ("question", "light"),
    [
        ("What do oars bring to the kit that makes them worth packing?", {"bring"}),
        ("What does a keel bring to the table?", {"bring", "tabl"}),
        ("What does a keel contribute while the boat is moving?", {"contribut"}),
        ("What's the keel supposed to do for us at sea?", {"suppos"}),
        ("What is the keel there for?", set()),
        ("What role does the keel play in a storm?", {"role", "play"}),
        ("What is the keel's job?", {"job"}),
        ("What's the point of adding salt at the end?", {"point"}),
        ("What benefit do oars have on a lake?", {"benefit"}),
        ("What can a crew gain from having two anchors?", {"gain"}),
        ("船桨能带来什么？", set()),
    ],
)
def test_what_only_asks_for_what_a_thing_brings_is_light(question: str, light: set[str]) -> None:
    assert asks_contribution(question)
    assert list_light(question) == light


@pytest.mark.parametrize(
    "question",
    [
        "What can I add to the soup?",
        "What does the lesson add?",
        "What did the captain bring to Tonsund?",
        "What does the harbour offer up?",
        "Which role did Ida Berg play?",
        "What parts does a boat have?",
        "What are the benefits of oak?",
        "What does a keel cost?",
        "Why do boats have keels?",
    ],
)
def test_other_questions_ask_for_no_contribution(question: str) -> None:
    assert not asks_contribution(question)


def test_what_it_adds_in_figures_is_a_figure() -> None:
    assert not read_question("How much weight does a keel add?").contributes
    assert read_question("What does a keel add in a storm?").contributes


def test_a_text_says_what_the_thing_is_used_for() -> None:
    asked = "What role does the keel play in a storm?"
    assert says_what_for(asked, "Use a keel to hold the boat upright.")
    assert says_what_for(asked, "A keel helps the boat to stay upright.")
    assert not says_what_for(asked, "Use oars to move the boat.")
    assert not says_what_for(asked, "Every boat has a keel.")


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def test_an_answer_may_lack_light_words_and_gains_by_them() -> None:
    asked = "What role does the keel play in a storm?"
    bare = Unit("A keel holds the boat upright in a storm.", UnitKind.SENTENCE, Location())
    other = Unit("A keel is of iron, and its role is small.", UnitKind.SENTENCE, Location())
    passages = [Passage(make_chunk(f"{n}.md", unit), 1.0, 1) for n, unit in enumerate((bare, other))]
    held, lacking = sorted(
        score_units(read_question(asked), Query(asked, "en", ()), passages, KnowsAll()), key=lambda s: s.chunk.document
    )
    assert (held.own, held.missing) == (1.0, ())
    assert lacking.missing == ("storm",)
    assert lacking.own == pytest.approx(2 / 3)
