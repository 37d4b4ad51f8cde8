"""Objectives come from the author's lists, else from the text, each with the passages that teach it."""

from collections.abc import Sequence

from tests.quiz.objective_lessons import HARBOUR, NOODLES, ORCHARD, read_text
from tutor.quiz.items import hash_texts
from tutor.quiz.objectives import find_objectives
from tutor.quiz.teaching import LessonWords, find_teaching, read_terms
from tutor.types import Chunk, Objective, ObjectiveSource, Passage


def headings(objective: Objective, chunks: Sequence[Chunk]) -> list[str]:
    named = {chunk.id: chunk.heading[-1] if chunk.heading else "" for chunk in chunks}
    return [named[chunk_id] for chunk_id in objective.chunk_ids]


def test_the_checklist_comes_first_and_goals_that_repeat_it_are_left_out() -> None:
    chunks = read_text(ORCHARD)
    objectives = find_objectives(chunks)
    assert [o.text for o in objectives] == [
        "What is grafting?",
        "Why are there two trees?",
        "Difference between summer and winter pruning",
        "When do you need a ladder?",
        "At least 2 real farms",
        "Cost difference ($40 vs $25)",
        'What is grafting and why it\'s called "budding"',
        "How bees carry pollen",
    ]
    assert all(o.citation.quote for o in objectives)
    assert len({o.id for o in objectives}) == len(objectives)


def test_an_objective_is_taught_by_its_section_and_not_by_the_checklist_or_contents() -> None:
    chunks = read_text(ORCHARD)
    taught = {o.text: headings(o, chunks) for o in find_objectives(chunks)}
    assert taught["What is grafting?"][0] == "What is grafting?"
    assert taught["Why are there two trees?"][0] == "Why two trees? Why not just one?"
    assert taught["At least 2 real farms"] == ["Real farms"]
    assert taught["Cost difference ($40 vs $25)"][0] == "Summer and winter pruning"
    assert not any({"Before the next chapter", "Table of contents"} & set(names) for names in taught.values())


def test_a_lesson_without_goals_gives_its_topics() -> None:
    chunks = read_text(HARBOUR)
    objectives = find_objectives(chunks)
    assert [(o.text, o.source) for o in objectives] == [
        ("Explain “Tides and quays”", ObjectiveSource.HEADING),
        ("What does a pilot do?", ObjectiveSource.HEADING),
    ]
    assert headings(objectives[0], chunks)[0] == "Tides and quays"


def test_chinese_goals_are_found_with_what_teaches_them() -> None:
    chunks = read_text(NOODLES)
    taught = {o.text: headings(o, chunks)[:1] for o in find_objectives(chunks)}
    assert taught["列出三种面粉"] == ["三种面粉"]
    assert taught["比较手擀面和机制面"] == ["手擀面和机制面"]
    assert len(taught) == 4


def test_ids_depend_on_the_words_alone() -> None:
    before = {o.text: o.id for o in find_objectives(read_text(ORCHARD))}
    after = {o.text: o.id for o in find_objectives(read_text(ORCHARD.replace("60", "61") + "\n## More\n\nNothing.\n"))}
    assert before == after
    assert before["What is grafting?"] == hash_texts("lesson.md", "en", "What is grafting?")


def test_what_a_search_finds_in_the_lesson_joins_what_words_find() -> None:
    chunks = read_text(ORCHARD)
    other = read_text(NOODLES, "noodles.md")
    words = LessonWords(chunks)
    bees = next(chunk for chunk in chunks if chunk.heading == ("Real farms",))
    stated = next(chunk for chunk in chunks if not chunk.heading)

    def find(question: str, k: int) -> list[Passage]:
        return [Passage(chunk, n, 1.0) for n, chunk in enumerate((other[0], stated, bees), 1)][:k]

    assert find_teaching("How bees carry pollen", stated.id, words) == ()
    assert find_teaching("How bees carry pollen", stated.id, words, find) == (bees.id,)


def test_terms_of_chinese_are_pairs_within_words() -> None:
    assert read_terms("三种面粉的差别") == ["面粉", "差别"]
    assert read_terms("four parts of bread") == ["bread"]


def test_headings_that_say_nothing_alone_are_no_topics() -> None:
    body = (
        "Rye dough ferments slowly and keeps its sour taste for a week, so that rye bread is baked in large loaves.\n\n"
    )
    names = (
        "Introduction",
        "Rye dough",
        "Another dough",
        "1921 - 1935",
        "Exercise - bake bread",
        "How is it baked?",
        "References",
    )
    text = "# Bread\n\n" + "".join(f"## {name}\n\n{body}" for name in names)
    assert [o.text for o in find_objectives(read_text(text))] == ["Explain “Rye dough”"]
