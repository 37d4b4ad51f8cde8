"""A search within one lesson returns its passages alone, in the order of the search over all lessons."""

from pathlib import Path

from tests.course_samples import read_paragraphs, write_lessons
from tests.fakes import HashEncoder
from tutor.index.build import update_index
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.retrieval.within import LessonRetriever

LESSONS = {
    "ferry.md": "The ferry to the island leaves at noon.\n\nA crossing takes 35 minutes.\n\nA ticket costs 14 dollars.",
    "tram.md": "The tram to the harbour leaves at noon.\n\nA ticket costs 3 dollars.",
}


def test_passages_are_of_one_lesson(tmp_path: Path) -> None:
    encoder = HashEncoder()
    update_index(tmp_path / "index", write_lessons(tmp_path / "in", LESSONS), read_paragraphs, encoder, chunking={})
    retriever = Retriever(open_index(tmp_path / "index", encoder), encoder)
    question = "What does a ticket cost?"
    _, everywhere = retriever.find(question, 10, diverse=False)
    _, within = LessonRetriever(retriever, "tram.md", "en").find(question, 10)
    assert {p.chunk.document for p in everywhere} == set(LESSONS)
    assert [p.chunk.id for p in within] == [p.chunk.id for p in everywhere if p.chunk.document == "tram.md"]
    assert [p.rank for p in within] == list(range(1, len(within) + 1))
    assert LessonRetriever(retriever, "tram.md", "zh").find(question, 10)[1] == []
    assert len(LessonRetriever(retriever, "tram.md", "en").find(question, 1)[1]) == 1
