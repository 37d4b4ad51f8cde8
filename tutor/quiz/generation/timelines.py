"""Ask for the years of a list that is ordered by year, one entry each, openly and with other years of the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.quiz.generation.listed import Point, collect_lists
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.sequences import read_years
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.language import count_han
from tutor.types import Chunk, ItemKind, Level, QuizItem

MAX_ASKED = 4  # entries of one list
OTHER_YEARS, MIN_GAP = 3, 3  # other years offered, and how far they lie apart at least
MAX_NAME_WORDS, MAX_NAME_HAN = 7, 14


def make_year_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for some entries of each list of years, a numeric question and one with choices."""
    for listing in collect_lists(chunks):
        dated = read_years(listing)
        named = [entry for entry in dated if _is_named(entry[1])]
        for year, name, point in shuffle_stably(named, listing.part)[:MAX_ASKED]:
            question = say("year", listing.language, part=listing.part, entry=name)
            yield _make(ItemKind.NUMERIC, question, str(year), point)
            if others := _choose_years(year, [other for other, _, _ in dated], name):
                years = sorted(map(str, [year, *others]))
                yield _make(ItemKind.MCQ, question, years.index(str(year)), point, tuple(years))


def _is_named(name: str) -> bool:
    """Tell whether an entry is short enough for the name of what happened, and holds no other year."""
    return (
        0 < len(name.split()) <= MAX_NAME_WORDS and count_han(name) <= MAX_NAME_HAN and not any(map(str.isdigit, name))
    )


def _choose_years(year: int, years: Sequence[int], key: str) -> list[int]:
    chosen: list[int] = []
    for other in shuffle_stably(years, key):
        if all(abs(other - taken) >= MIN_GAP for taken in (year, *chosen)):
            chosen.append(other)
    return chosen[:OTHER_YEARS] if len(chosen) >= OTHER_YEARS else []


def _make(
    kind: ItemKind, question: str, answer: str | int, point: Point, choices: tuple[str, ...] | None = None
) -> QuizItem:
    return make_item(
        kind,
        question,
        answer,
        chunk=point.chunk,
        units=point.units[:1],
        fact=point.text,
        rule=f"year-{kind}",
        explanation=say("says", point.chunk.language, text=point.text),
        level=Level.REMEMBER,
        difficulty=3 if choices else 4,
        choices=choices,
    )
