"""Search the one section of the lessons in which a question says that its answer stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.answering.form import term_set
from tutor.answering.messages.sections import Section
from tutor.answering.passages import Searcher
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted, list_wanted
from tutor.text.fold import fold
from tutor.types import Chunk, Passage, Query

SEARCHED = 100  # passages of all lessons among which those of a section are looked for
MIN_HELD = 0.7  # of the words for a section, in the headings and the lines before lists


@dataclass(frozen=True, slots=True)
class SectionSearcher:
    """Finds passages of one section; `words` are those that name it, with what may stand for them."""

    searcher: Searcher
    section: Section
    words: tuple[Wanted, ...]

    def find(self, question: str, k: int, *, diverse: bool) -> tuple[Query, list[Passage]]:
        """Return the prepared question and the section's k best passages, best first."""
        del diverse
        query, passages = self.searcher.find(question, SEARCHED, diverse=False)
        own = _keep_section(passages, self.section, self.words)
        return query, [replace(passage, rank=rank) for rank, passage in enumerate(own[:k], 1)]


def open_section(section: Section, searcher: Searcher) -> SectionSearcher | None:
    """Return what searches a section, None where the lessons have none that is called so."""
    query, passages = searcher.find(section.rest if section.numbers else section.name, SEARCHED, diverse=False)
    words = list_wanted(read_question(section.name), query)
    return SectionSearcher(searcher, section, words) if _keep_section(passages, section, words) else None


def _keep_section(passages: Sequence[Passage], section: Section, words: Sequence[Wanted]) -> list[Passage]:
    return [passage for passage in passages if _belongs(passage.chunk, section, words)]


def _belongs(chunk: Chunk, section: Section, words: Sequence[Wanted]) -> bool:
    """Tell whether a chunk is of a section: of the kind that it is said to be, and called so."""
    if section.numbers:
        return all(re.search(number, fold(chunk.title), re.IGNORECASE) for number in section.numbers)
    if section.checklist:
        return any(unit.task for unit in chunk.units)
    if section.table and not any(unit.cells for unit in chunk.units):
        return False
    leads = (text for unit in chunk.units for text in (unit.lead, *unit.header))
    held = term_set(" ".join((chunk.title, *chunk.heading, *leads)))
    return bool(words) and sum(word.find_in(held) for word in words) >= MIN_HELD * len(words)
