"""Take questions of a file over: read them, tie them to the lessons, and hold them against all rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tutor.quiz.exchange.drafts import Draft, Rejected, read_drafts
from tutor.quiz.exchange.rows import read_rows
from tutor.quiz.exchange.tie import Judge, ask_for, find_own_place, tie_draft
from tutor.types import Chunk, Passage, QuizItem

PASSAGES = 8

# A search: what to look for and how many passages to return, best first.
Search = Callable[[str, int], Sequence[Passage]]
FindLesson = Callable[[str], str]
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Imported:
    """The items of a file that are fit to be asked, and the questions that are not, with their reasons."""

    items: tuple[QuizItem, ...]
    rejected: tuple[Rejected, ...]


def import_questions(
    text: str,
    chunks: Sequence[Chunk],
    search: Search,
    judge: Judge,
    *,
    find_lesson: FindLesson,
    lesson: str | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Return the items of a CSV or JSON file, each citing the words of the lessons that bear it out.

    `lesson` is a document in which all of them are looked for; without it the lesson that a question names itself is
    looked into first. An item that this program wrote stays as it is where the lessons still hold the words that it
    cites. `find_lesson` gives the document that a name means, or "". Raises TutorError for a file that is neither CSV
    nor JSON.
    """
    drafts, rejected = read_drafts(read_rows(text))
    items: dict[str, QuizItem] = {}
    for number, draft in enumerate(drafts):
        if progress is not None:
            progress("Looking up questions", number, len(drafts))
        item, reason = _tie(draft, chunks, search, judge, lesson=lesson, named=find_lesson(draft.lesson))
        if item is None:
            rejected.append(Rejected(draft.place, draft.question[:200], reason))
        else:
            items[item.id] = item
    return Imported(tuple(items.values()), tuple(rejected))


def _tie(
    draft: Draft, chunks: Sequence[Chunk], search: Search, judge: Judge, *, lesson: str | None, named: str
) -> tuple[QuizItem | None, str]:
    own = draft.item
    if own is not None and lesson in (None, own.lesson) and find_own_place(own, chunks):
        fault = judge(own)
        return (None, fault) if fault else (own, "")
    found = search(ask_for(draft), PASSAGES * (4 if lesson or named else 1))
    wanted = [passage for passage in found if passage.chunk.document == (lesson or named)]
    if lesson is None and not wanted:
        wanted = list(found)
    return tie_draft(draft, wanted[:PASSAGES], judge)
