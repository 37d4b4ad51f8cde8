"""Read timed transcripts: caption lines without punctuation, joined into sentences with seconds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tutor.course.blocks import Block, BlockKind, Fragment, Prose, Reading, join_fragments, slice_prose
from tutor.course.frontmatter import skip_front_matter
from tutor.course.video import find_video
from tutor.text.language import has_han
from tutor.text.sentences import split_sentences

# Players that round the seconds write 60 where a new minute begins.
_STAMP = re.compile(
    r"^\s*[\[(]?(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d|60)(?:[.,](\d{1,3}))?[\])]?(?:\s*[-–—|:]\s*|\s+|$)(.*)$"
)
_LAST_CAPTION_S = 4.0
_TARGET_WORDS, _MIN_WORDS, _MAX_WORDS = 22, 10, 42
_MIN_HAN, _MAX_HAN = 12, 45
_STRONG = frozenset(
    "but so now however therefore then although instead next finally first second third also meanwhile okay ok well"
    " alright remember let's suppose imagine unfortunately fortunately actually basically".split()
)
_MILD = frozenset("this these here there unless since because".split())
_SUBJECTS = frozenset("this these those many most some it we you they i he she there the a an each every".split())
_PHRASES = (
    "for example", "for instance", "in fact", "in other words", "in the next", "in general", "and so", "and then",
    "so that's", "as a result", "on the other hand", "it turns out", "this turns out", "let's take", "of course",
    "and that's", "and in fact", "by contrast", "many of the", "for many", "for most", "and of all",
)  # fmt: skip
_ASKING = frozenset("what how why when where who".split())
_ASKED = frozenset("should do does did can could will would is are was were have has had may might must".split())
_SUBORDINATORS = frozenset("when if while although that because unless as since until whether which who".split())
_DANGLING = frozenset(
    "a an the of to in on for with and or but nor that which who is are was were be been being i we you they it he she"
    " your my our their his her its this these those by from as at very have has had would could can will may might"
    " should must do does did not no more much many most than into about if when so because while where how what some"
    " any each every all such only just even often also then called say says said i'm it's we're you're they're let"
    " large general own same other big bit"
    " we'll i'll you'll they'll it'll don't can't won't doesn't isn't we've i've you've i'd take give make get"
    " got using per between".split()
)
_ARTICLES = frozenset("a an the of for with by in on to".split())
_WEAK_STARTS = frozenset("of than been to or nor 's that by with from as into at for on and would".split())


@dataclass(frozen=True, slots=True)
class Caption:
    """One caption: its text, its seconds, the source lines of its text (None where the format has none)."""

    text: str
    time_start: float
    time_end: float
    lines: tuple[int, ...] = ()


def looks_like_transcript(lines: Sequence[str]) -> bool:
    """Tell whether most lines begin with a clock time that never runs far backwards."""
    solid = [line for line in lines if line.strip()]
    times = [t for line in solid if (t := _read_stamp(line)) is not None]
    if len(times) < 3 or len(times) < 0.4 * len(solid):
        return False
    backwards = sum(b < a for (a, _), (b, _) in pairwise(times))
    return backwards <= 0.02 * len(times)


def read_transcript(lines: Sequence[str]) -> Reading:
    """Return one block for each spoken sentence; lines without a time of their own continue the caption before.

    A head of YAML is skipped but for its title. The video is the first that the file names.
    """
    video = find_video("\n".join(lines))
    lines, title = skip_front_matter(list(lines))
    captions: list[tuple[float, list[tuple[str, int]]]] = []
    head: list[Block] = []
    for number, line in enumerate(lines, 1):
        stamp = _read_stamp(line)
        if stamp is not None:
            captions.append((stamp[0], [(stamp[1], number)]))
        elif line.strip() and captions:
            captions[-1][1].append((line.strip(), number))
        elif line.strip():
            heads = not head and not title and not line.strip().startswith(("http://", "https://"))
            kind, level = (BlockKind.HEADING, 1) if heads else (BlockKind.TEXT, 0)
            head.append(Block(kind, join_fragments([Fragment(line.strip(), number)]), level=level))
    starts = [start for start, _ in captions] + [captions[-1][0] + _LAST_CAPTION_S if captions else 0.0]
    timed: list[Caption] = []
    for (start, texts), end in zip(captions, starts[1:], strict=True):
        timed += [Caption(text, start, max(start, end), (number,)) for text, number in texts if text]
    return Reading((*head, *join_captions(timed)), title, video)


def join_captions(captions: Sequence[Caption]) -> list[Block]:
    """Join captions into spoken sentences of about 15 to 40 words, each with its seconds and lines.

    Captions that carry punctuation are cut at it. The others are cut where the cost is least: long and short
    units cost, ends on a word that leans forward cost, starts on a word that opens a thought pay.
    """
    prose = join_fragments(Fragment(c.text, c.lines[0] if c.lines else None) for c in captions)
    offsets = _caption_offsets(prose, captions)
    spans = _sentence_spans(prose.text, offsets)
    blocks = []
    for start, end in spans:
        first = max(0, bisect_right(offsets, start) - 1)
        last = max(first, bisect_left(offsets, end) - 1)
        blocks.append(
            Block(
                BlockKind.TEXT,
                slice_prose(prose, start, end),
                whole=True,
                time_start=captions[first].time_start,
                time_end=captions[last].time_end,
            )
        )
    return blocks


def _caption_offsets(prose: Prose, captions: Sequence[Caption]) -> list[int]:
    """Return where in the joined text each caption begins."""
    offsets = []
    position = 0
    for caption in captions:
        text = re.sub(r"\s+", " ", caption.text).strip()
        found = prose.text.find(text, position)
        offsets.append(found if found >= 0 else position)
        position = offsets[-1] + len(text)
    return offsets


def _read_stamp(line: str) -> tuple[float, str] | None:
    match = _STAMP.match(line)
    if match is None:
        return None
    hours, minutes, seconds, fraction, text = match.groups()
    value = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + (float(f"0.{fraction}") if fraction else 0.0)
    return value, text.strip()


def _sentence_spans(text: str, offsets: Sequence[int]) -> list[tuple[int, int]]:
    words = text.split()
    sentences = split_sentences(text)
    if has_han(text) and len(text) > 4 * len(words):
        return [span for s in sentences for span in _cut_han(text, *s, offsets)]
    if sentences and len(words) / len(sentences) <= 1.5 * _MAX_WORDS:
        return [span for s in sentences for span in _cut_unpunctuated(text, *s)]
    return _cut_unpunctuated(text, 0, len(text))


def _cut_han(text: str, start: int, end: int, offsets: Sequence[int]) -> list[tuple[int, int]]:
    """Cut Chinese captions between captions or after a comma, once there is enough for a sentence."""
    stops = sorted({*offsets, *(start + m.end() for m in re.finditer(r"[，、；,;]", text[start:end]))})
    spans = []
    while end - start > 1.5 * _MIN_HAN:
        near = [stop for stop in stops if start + _MIN_HAN <= stop <= start + _MAX_HAN]
        cut = near[0] if near else min(start + _MAX_HAN, end)
        if end - cut < _MIN_HAN // 2:
            break
        spans.append((start, cut))
        start = cut
    return [*spans, (start, end)]


def _cut_unpunctuated(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a run of words at the cheapest places, by dynamic programming over word positions."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    if len(words) <= _TARGET_WORDS:
        return [(words[0][0], words[-1][1])] if words else []
    plain = [text[a:b].strip(".,;:!?\"'").lower() for a, b in words]
    gaps = [0.0] + [_gap_cost(plain, i, text[words[i - 1][0] : words[i - 1][1]]) for i in range(1, len(words))] + [0.0]
    best: list[float] = [0.0] + [float("inf")] * len(words)
    back = [0] * (len(words) + 1)
    for stop in range(1, len(words) + 1):
        for begin in range(max(0, stop - _MAX_WORDS), stop):
            cost = best[begin] + _length_cost(stop - begin) + gaps[stop]
            if cost < best[stop]:
                best[stop], back[stop] = cost, begin
    spans: list[tuple[int, int]] = []
    stop = len(words)
    while stop:
        spans.append((words[back[stop]][0], words[stop - 1][1]))
        stop = back[stop]
    return spans[::-1]


def _length_cost(count: int) -> float:
    spread = 20.0 if count < _TARGET_WORDS else 14.0
    short = max(0, _MIN_WORDS - count)
    return 0.4 + ((count - _TARGET_WORDS) / spread) ** 2 + 0.05 * short**2


def _gap_cost(plain: Sequence[str], index: int, before: str) -> float:
    """Return the cost of cutting before word `index`: below 0 where a new thought begins."""
    word = plain[index]
    cost = 3.0
    if before.endswith((".", "?", "!", ";")):
        cost -= 5.0
    elif before.endswith((",", ":")):
        cost -= 0.5
    elif plain[index - 1] in _DANGLING or plain[index - 1].endswith(("'s", "’s")):
        cost += 4.0
    pair, triple = " ".join(plain[index : index + 2]), " ".join(plain[index : index + 3])
    if pair in _PHRASES or triple in _PHRASES or (word in _ASKING and pair.split()[-1] in _ASKED):
        cost -= 4.0
    elif word in _STRONG:
        cost -= 3.5
    elif word in _MILD or _starts_clause(plain, index):
        cost -= 2.5
    elif word == "and":
        cost -= 1.0
    elif word in _WEAK_STARTS:
        cost += 2.0
    elif index > 1 and plain[index - 2] in _ARTICLES:
        cost += 1.5  # likely between an adjective and its noun
    return cost


def _starts_clause(plain: Sequence[str], index: int) -> bool:
    """Tell whether a subject with its verb begins here that no conjunction just before it governs."""
    governed = _SUBORDINATORS.intersection(plain[max(0, index - 4) : index])
    has_verb = _ASKED.intersection(plain[index + 1 : index + 3])
    return plain[index] in _SUBJECTS and bool(has_verb) and not governed
