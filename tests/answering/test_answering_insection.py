"""A section that a question names is searched alone."""

from dataclasses import dataclass, replace

from tests.answering.made_evidence import make_chunk
from tests.answering.made_units import sentence
from tutor.answering.insection import open_section
from tutor.answering.messages.sections import Section, split_section
from tutor.types import Chunk, Passage, Query

FARES = make_chunk("ferry.md", sentence("A child pays 2 crowns."), heading="Fares and Costs")
TIDES = make_chunk("ferry.md", sentence("A child pays attention to tides."), heading="Tides")
CHECKS = make_chunk("ferry.md", replace(sentence("Two ropes"), task=True), heading="Before Sailing")


@dataclass(frozen=True)
class Found:
    chunks: tuple[Chunk, ...]

    def find(self, question: str, k: int, *, diverse: bool) -> tuple[Query, list[Passage]]:
        del diverse
        passages = [Passage(chunk, rank, 1.0 / rank) for rank, chunk in enumerate(self.chunks[:k], 1)]
        return Query(question, "en"), passages


def list_found(section: Section) -> list[Passage] | None:
    searcher = open_section(section, Found((TIDES, FARES, CHECKS)))
    return searcher.find(section.rest, 5, diverse=True)[1] if searcher else None


def test_passages_of_the_section_alone_are_found() -> None:
    assert list_found(Section("fares", "what does a child pay?")) == [Passage(FARES, 1, 0.5)]


def test_a_checklist_is_known_by_its_boxes() -> None:
    found = list_found(Section("own", "how many ropes?", checklist=True))
    assert found is not None and [passage.chunk for passage in found] == [CHECKS]


def test_no_section_is_called_so() -> None:
    assert list_found(Section("appendix", "what does a child pay?")) is None
    assert list_found(Section("fares", "what does a child pay?", table=True)) is None, "it holds no table"


def test_a_lesson_is_known_by_the_numbers_in_its_title() -> None:
    third = replace(FARES, id="3", title="第三章：票价")
    section = split_section("第3章里，小孩的票要几块钱？")
    assert section is not None
    searcher = open_section(section, Found((TIDES, third)))
    assert searcher is not None
    assert [passage.chunk for passage in searcher.find(section.rest, 5, diverse=True)[1]] == [third]
