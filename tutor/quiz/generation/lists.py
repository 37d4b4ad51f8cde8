"""Make items with several right choices from a list and one that it is told apart from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tutor.answering.checking.polarity import find_opposite
from tutor.quiz.generation.distractors import SHORT_CHARS
from tutor.quiz.generation.labels import drop_remark
from tutor.quiz.generation.listed import Listing, Point, can_be_quoted, collect_lists, span_units
from tutor.quiz.generation.listphrases import NEGATION, ask_members, denies_other, explain_members, same_lead
from tutor.quiz.items import make_item, shuffle_stably
from tutor.text.fold import fold
from tutor.text.words import content_words
from tutor.types import Chunk, ItemKind, Level, QuizItem, Unit

MIN_SIDE, MAX_KEYS, MAX_WRONG = 2, 3, 3
MAX_WORDS, MAX_CHARS = 20, 130
MIN_SHARED_LEAD = 0.5  # of the words of the shorter line, where two lines say the same of two subjects
MIN_SHARED_CONTRARY = 0.7
MIN_SHARED_WORDS = 2
MAX_SHARED_ENTRY = 0.34
MAX_LENGTH_RATIO = 3.0
# What is said of one thing under such a line is often true of its neighbour as well.
_GENERAL = re.compile(
    r"\b(?:reasons?|why|benefits?|advantages?|characteristics?|problems?|features?|results?|strengths?|goals?|rules?"
    r"|tips?|this is)\b"
    r"|\b(?:if|when|unless)\b|^(?:step|stage|phase|part|week|day)\s+\d|如果|若|当.+时|^(?:步骤|阶段|第)"
    r"|理由|原因|好处|优点|特点|特征|问题|结果|长处|目标|规则",
    re.IGNORECASE,
)


def make_list_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield multi items: which of these a list names, beside points of its contrary or of a neighbour like it."""
    listings = [listing for listing in collect_lists(chunks) if listing.lead and len(listing.points) >= MIN_SIDE]
    for listing in listings:
        lesson = [
            one
            for one in listings
            if one is not listing and (one.document, one.language) == (listing.document, listing.language)
        ]
        contraries = [other for other in lesson if contradicts(listing, other)]
        if contraries:
            yield from _make_items(listing, contraries[:1], lesson, is_contrary=True)
            continue
        if not _GENERAL.search(listing.lead):
            siblings = [o for o in lesson if _is_parallel(listing, o) and not _GENERAL.search(o.lead)]
            yield from _make_items(listing, siblings, lesson, is_contrary=False)


def contradicts(one: Listing, other: Listing) -> bool:
    """Tell whether two lists are introduced by contrary lines: one denied, or with an opposite word."""
    if denies_other(one.lead, other.lead):
        return True
    mine, theirs = (set(content_words(NEGATION.sub(" ", listing.lead))) for listing in (one, other))
    if not mine or not theirs:
        return False
    shared = len(mine & theirs) / len(mine | theirs)
    if bool(NEGATION.search(one.lead)) != bool(NEGATION.search(other.lead)):
        return shared >= MIN_SHARED_CONTRARY and len(mine & theirs) >= MIN_SHARED_WORDS
    if find_opposite(one.lead, other.lead) is None or len(mine - theirs) > 1 or len(theirs - mine) > 1:
        return False
    return bool(mine & theirs) or one.heading == other.heading or one.heading[:-1] == other.heading[:-1]


def _is_parallel(one: Listing, other: Listing) -> bool:
    """Tell whether two lists say the same sort of thing of two subjects: lines alike but for what they name."""
    if one.is_headed is not other.is_headed:
        return False
    if same_lead(one.lead, other.lead):
        return one.heading != other.heading and one.heading[:-1] == other.heading[:-1] and one.topic != other.topic
    mine, theirs = set(content_words(one.lead)), set(content_words(other.lead))
    if not mine - theirs or not theirs - mine or NEGATION.search(one.lead) or NEGATION.search(other.lead):
        return False
    shared = len(mine & theirs)
    if shared < MIN_SHARED_WORDS or shared < MIN_SHARED_LEAD * min(len(mine), len(theirs)):
        return False
    return _last_word(one) == _last_word(other)


def _last_word(listing: Listing) -> str:
    words = content_words(listing.lead)
    return words[-1] if words else ""


def _make_items(
    listing: Listing, others: Sequence[Listing], lesson: Sequence[Listing], *, is_contrary: bool
) -> Iterator[QuizItem]:
    keys = [point for point in listing.points if _is_fit(point, listing, others)]
    wrong = [
        point
        for other in others
        for point in other.points
        if _is_fit(point, listing, others) and _is_wrong(point, listing, is_contrary)
    ]
    shown_keys = shuffle_stably(_keep_one_chunk(keys), listing.lead)[:MAX_KEYS]
    if len(shown_keys) < MIN_SIDE:
        return
    sizes = [len(point.text) for point in shown_keys]
    near = [
        p for p in wrong if min(sizes) / MAX_LENGTH_RATIO <= len(p.text) <= max(*sizes, SHORT_CHARS) * MAX_LENGTH_RATIO
    ]
    shown_wrong = _drop_alike(shuffle_stably(near, listing.lead), [point.text for point in shown_keys])[:MAX_WRONG]
    if len(shown_wrong) < MIN_SIDE:
        return
    question = ask_members(listing, is_shared=any(same_lead(listing.lead, other.lead) for other in lesson))
    if can_be_quoted(_cite(listing, shown_keys)):
        yield _make_item(listing, question, shown_keys, shown_wrong, is_contrary=is_contrary)


def _make_item(
    listing: Listing, question: str, keys: Sequence[Point], wrong: Sequence[Point], *, is_contrary: bool
) -> QuizItem:
    texts = level_texts([tidy_point(point) for point in (*keys, *wrong)])
    right = texts[: len(keys)]
    choices = shuffle_stably(texts, question)
    return make_item(
        ItemKind.MULTI,
        question,
        tuple(sorted(choices.index(text) for text in right)),
        chunk=keys[0].chunk,
        units=_cite(listing, keys),
        fact=f"{listing.topic} | {listing.lead}",
        rule="list-contrary" if is_contrary else "list-sibling",
        explanation=explain_members(listing, [tidy_point(point) for point in listing.points]),
        level=Level.UNDERSTAND,
        difficulty=3 if is_contrary else 4,
        choices=tuple(choices),
    )


def _keep_one_chunk(points: Sequence[Point]) -> list[Point]:
    """Return the points of the chunk that holds most of them: a citation quotes one chunk."""
    held = Counter(point.chunk.id for point in points)
    return [point for point in points if point.chunk.id == held.most_common(1)[0][0]]


def _cite(listing: Listing, keys: Sequence[Point]) -> list[Unit]:
    chunk = keys[0].chunk
    return span_units(chunk, [unit for point in listing.points if point.chunk is chunk for unit in point.units])


def tidy_point(point: Point) -> str:
    """Return a point as a choice: no closing mark, a capital in front where it is English."""
    text = point.text.strip().rstrip(" .。;；,，!！")
    return text[:1].upper() + text[1:]


def level_texts(texts: Sequence[str]) -> list[str]:
    """Return choices without remarks in brackets, which some have and others have not."""
    bare = [drop_remark(text) for text in texts]
    return bare if len({fold(text) for text in bare}) == len(bare) else list(texts)


def _is_fit(point: Point, listing: Listing, others: Sequence[Listing]) -> bool:
    """Tell whether a point can be a choice: short, a statement, and not naming which list it comes from."""
    text = point.text
    if len(text) > MAX_CHARS or len(text.split()) > MAX_WORDS or text.rstrip().endswith(("?", "？", ":", "：")):
        return False
    subjects = [set(content_words(f"{one.lead} {one.topic}")) for one in (listing, *others)]
    shared = set.intersection(*subjects) if len(subjects) > 1 else set()
    telling = set.union(*subjects) - shared
    return not telling & set(content_words(text))


def _is_wrong(point: Point, listing: Listing, is_contrary: bool) -> bool:
    """Tell whether a point of another list is surely none of this one."""
    words = set(content_words(point.text))
    for own in listing.points:
        mine = set(content_words(own.text))
        share = len(words & mine) / max(1, min(len(words), len(mine)))
        if fold(own.text) == fold(point.text) or share > (0.8 if is_contrary else MAX_SHARED_ENTRY):
            return False
    return True


def _drop_alike(points: Sequence[Point], taken: Sequence[str]) -> list[Point]:
    """Return the points that do not answer one already shown by saying its contrary or the same in other words."""
    kept: list[Point] = []
    for point in points:
        words = set(content_words(point.text))
        others = [*taken, *(other.text for other in kept)]
        if all(
            len(words & set(content_words(o))) * 2 <= max(1, min(len(words), len(set(content_words(o)))))
            for o in others
        ):
            kept.append(point)
    return kept
