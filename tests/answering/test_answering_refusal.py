"""A refusal names what the lessons hold nearest."""

from tests.answering.made_evidence import make_chunk
from tutor.answering.questions.question import read_question
from tutor.answering.refusal import MAX_NEAREST, find_nearest_topics, word_refusal
from tutor.types import Location, Passage, Unit, UnitKind


def passage(heading: str, language: str = "en") -> Passage:
    unit = Unit("Bread is baked.", UnitKind.SENTENCE, Location(1, 1))
    return Passage(make_chunk(f"{heading}.md", unit, heading=heading, language=language), 1.0, 1)


def test_topics_are_headings_in_the_learners_language_without_figures_or_standing_parts() -> None:
    found = [passage(heading) for heading in ("Ovens", "Exercises", "40 loaves", "Ovens", "Flour", "Yeast", "Salt")]
    topics = find_nearest_topics(read_question("Who bakes?"), [passage("烤炉", "zh"), *found])
    assert topics == ("Ovens", "Flour", "Yeast")
    assert len(topics) == MAX_NEAREST


def test_the_words_are_in_the_language_of_the_question() -> None:
    assert word_refusal(read_question("Who bakes?"), ("Ovens",)).endswith("The nearest topics they cover: Ovens.")
    assert word_refusal(read_question("谁烤面包？"), ()) == "课程里没有这个问题的答案。"
