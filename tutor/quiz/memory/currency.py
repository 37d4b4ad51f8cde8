"""Is an item that was asked before still taught by the lessons as they are now?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tutor.quiz.items import cite_units
from tutor.types import Chunk, Citation, QuizItem


class TaughtText:
    """What the lessons say now, to look up whether they still say what an item cites.

    A passage's id changes with any of its words, so where the passage is gone its lesson is searched for the quote.
    """

    def __init__(self, chunks: Iterable[Chunk]) -> None:
        self._ids: set[str] = set()
        self._lessons: dict[tuple[str, str], list[tuple[str, Chunk]]] = {}
        for chunk in chunks:
            self._ids.add(chunk.id)
            text = _squeeze(" ".join(unit.quote or unit.text for unit in chunk.units))
            self._lessons.setdefault((chunk.document, chunk.language), []).append((text, chunk))

    def is_current(self, item: QuizItem) -> bool:
        """Tell whether the lessons still have the words that an item cites, under the same heading or list."""
        return self.renew(item) is not None

    def renew(self, item: QuizItem) -> QuizItem | None:
        """Return the item, its citation leading to where the words stand now; None if they are gone."""
        if item.citation.chunk_id in self._ids:
            return item
        found = next((own for own in self._find(item.citation) if _means_the_same(own, item.citation)), None)
        return None if found is None else replace(item, citation=found)

    def _find(self, citation: Citation) -> Iterator[Citation]:
        """Yield citations of the same words elsewhere in the same lesson."""
        quote = _squeeze(citation.quote)
        for text, chunk in self._lessons.get((citation.document, citation.language), ()):
            if not quote or quote not in text:
                continue
            for start in range(len(chunk.units)):
                for end in range(start + 1, len(chunk.units) + 1):
                    found = cite_units(chunk, *chunk.units[start:end])
                    if len(found.quote) > len(citation.quote) + len(quote):
                        break
                    if _squeeze(found.quote) == quote:
                        yield found


def _means_the_same(found: Citation, cited: Citation) -> bool:
    """Tell whether what frames the same words is the same; a sentence of prose may stand under another heading."""
    if _frame(found) != _frame(cited):
        return False
    return not _frame(cited) or found.heading[-1:] == cited.heading[-1:]


def _frame(citation: Citation) -> str:
    """Return what frames a quote beside its headings: a table's header, the line that introduces a list."""
    headings = " > ".join(citation.heading)
    return citation.context.removeprefix(headings).removeprefix(" > ")


def _squeeze(text: str) -> str:
    return " ".join(text.split())
