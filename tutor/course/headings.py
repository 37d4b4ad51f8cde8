"""Infer which lines of a text without markup are headings, and of which level."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from tutor.course.examples import announces_example, read_label
from tutor.course.linekinds import Line, LineKind

TITLE_LEVEL, SECTION_LEVEL, TOPIC_LEVEL, POINT_LEVEL = 1, 2, 3, 4
_HAN = re.compile(r"[㐀-鿿]")
_WORD = re.compile(r"[^\W\d_][\w'’/&-]*")
_SMALL_WORDS = frozenset(
    "a an the and or nor but of to in on for with at by from as is are vs via per into over your you it its if than"
    " do does not be".split()
)
_PARTS = r"chapter|part|section|unit|module|lesson|week|day|act"
_POINTS = r"stage|step|phase|scenario|case|level|rule|tip|principle|mistake|reason|method|option|exercise|question"
_COUNT = r"(?:\d+|[ivx]+|[a-z])"
_COUNTED = re.compile(
    rf"^(?P<part>(?:{_PARTS})\s+{_COUNT}\s*[:.–—-]\s*\S|第\s*[一二三四五六七八九十百\d]+\s*[章节部课讲周]"
    rf"|[一二三四五六七八九十]+[、.．]\s*\S)"
    rf"|^(?:{_POINTS})\s+{_COUNT}\s*[:.–—-]\s*\S|^第\s*[一二三四五六七八九十\d]+\s*[步阶段]|^(?:步骤|场景|案例|阶段)\s*\d",
    re.I,
)
_DOTTED = re.compile(r"^(\d+(?:\.\d+)+)\.?\s+\S")
_LISTED = (LineKind.BULLET, LineKind.TREE, LineKind.MARK, LineKind.PIPE)
_ENDED = (".", "。", "!", "！", "?", "？", "…", '."', ".”", '!"', "!”", ":", "：", ";", "；")


def find_headings(lines: Sequence[Line], taken: Collection[int]) -> dict[int, int]:
    """Return heading levels by index into `lines`; lines in `taken` (examples, drawings) are never headings.

    The signs are those that survive the loss of markup: a line that a table of contents names, an emoji or number
    before a short line, capitals, a short line without a full stop between finished text and a paragraph.
    """
    solid = [i for i, line in enumerate(lines) if line.kind is not LineKind.BLANK]
    contents = _find_contents(lines)
    found: dict[int, int] = {}
    for position, index in enumerate(solid):
        line = lines[index]
        if index in taken or line.kind not in (LineKind.TEXT, LineKind.NUMBER):
            continue
        before = lines[solid[position - 1]] if position else None
        after = lines[solid[position + 1]] if position + 1 < len(solid) else None
        level = _judge(
            lines, index, before, after, contents, below_heading=position > 0 and solid[position - 1] in found
        )
        if level:
            found[index] = level
    _settle_runs(lines, solid, found)
    _settle_numbers(lines, solid, found)
    return found


def is_label(text: str, max_words: int = 12) -> bool:
    """Tell whether a text is short and has no end of a sentence: a heading, a name, a label."""
    if not text or text.endswith((".", "。", "!", "！", ",", "，", ";", "；", "…")):
        return False
    return count_words(text) <= max_words


def count_words(text: str) -> float:
    """Count words, a Han character as half a word."""
    return len(_WORD.findall(_HAN.sub(" ", text))) + len(_HAN.findall(text)) / 2


def _judge(
    lines: Sequence[Line],
    index: int,
    before: Line | None,
    after: Line | None,
    contents: set[str],
    *,
    below_heading: bool,
) -> int:
    line = lines[index]
    text = line.text
    if after is None or not text or text.endswith((":", "：", ",", "，")) or announces_example(text):
        return 0
    if before is None:
        return TITLE_LEVEL if _is_title(line, after) else 0
    if line.kind is LineKind.TEXT and _key(text) in contents and is_label(text):
        return SECTION_LEVEL
    if line.decorated:
        return TOPIC_LEVEL if _is_topic(text) else 0
    if _is_underlined(lines, index):
        return SECTION_LEVEL
    if line.kind is LineKind.NUMBER:
        return POINT_LEVEL if is_label(text.rstrip("!?"), 10) else 0
    if dotted := _DOTTED.match(text):
        return SECTION_LEVEL + dotted[1].count(".") if is_label(text, 14) else 0
    if after.kind in _LISTED and not _stands_apart(lines, index):
        return SECTION_LEVEL if _is_title_case(text) and after.kind is LineKind.PIPE and len(text.split()) < 3 else 0
    if before.kind in (LineKind.ARROW, LineKind.MARK):
        return 0
    if counted := _COUNTED.match(text):
        listed = _count_word(text) in (_count_word(before.text), _count_word(after.text))
        level = SECTION_LEVEL if counted["part"] else POINT_LEVEL
        return level if is_label(text) and not listed else 0
    if before.text.endswith((":", "：")) and before.kind is LineKind.TEXT:
        return 0
    finished = below_heading or before.kind is not LineKind.TEXT or before.text.endswith(_ENDED)
    finished = finished or _has_gap(lines, index, -1)
    return SECTION_LEVEL if finished and _is_bare_heading(lines, index, after) else 0


def _count_word(text: str) -> str | None:
    """Return what is counted ("stage", "第"), None where the text counts nothing."""
    if not _COUNTED.match(text):
        return None
    return re.split(r"[\d一二三四五六七八九十百]| [ivxa-z]\b", text.lower(), maxsplit=1)[0].strip()


def _is_title(line: Line, after: Line) -> bool:
    if read_label(line.text) not in ("", "other"):
        return False
    if _HAN.search(line.text):
        return is_label(line.text, 20) and not after.text.startswith(("，", "。"))
    runs_on = re.match(r"[a-z]|\d+\W*\s[a-z]", after.text) is not None
    continues = after.kind is LineKind.TEXT and runs_on and not line.decorated and not _is_title_case(line.text)
    return is_label(line.text.rstrip("!?"), 16) and len(line.text) <= 120 and not continues


def _is_topic(text: str) -> bool:
    """Tell whether a line that an emoji opens is a heading: short, no full stop, no reading such as "Time: 5 min"."""
    if re.search(r"[:：]\s.*\d", text) and not _COUNTED.match(text):
        return False
    return is_label(text.rstrip("!！"), 12)


def _is_bare_heading(lines: Sequence[Line], index: int, after: Line) -> bool:
    text = lines[index].text
    if re.search(r"[:：=|→•]|\s[-–—]\s|https?:|@", text) or not is_label(text.rstrip("!?"), 9):
        return False
    if not (text[0].isupper() or _HAN.match(text[0])):
        return False
    introduces = after.kind is LineKind.TEXT and (after.text.endswith(_ENDED) or count_words(after.text) >= 12)
    if not introduces:
        return False
    if text.endswith(("!", "?")):
        asks_apart = text.endswith("?") and _has_gap(lines, index, -1)
        return asks_apart or (_is_title_case(text) and 2 <= count_words(text) <= 3)
    if _HAN.search(text):
        return count_words(after.text) >= 10 and not re.search(r"[，。；]", text)
    apart = _has_gap(lines, index, -1)
    return _is_title_case(text) or text.isupper() or apart or (count_words(text) >= 2 and count_words(after.text) >= 12)


def _is_title_case(text: str) -> bool:
    words = [w for w in _WORD.findall(text) if w.lower() not in _SMALL_WORDS]
    return bool(words) and all(w[0].isupper() for w in words)


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """Tell whether blank lines set a line apart on both sides, in title case."""
    return _has_gap(lines, index, -1) and _has_gap(lines, index, 1) and _is_title_case(lines[index].text)


def _has_gap(lines: Sequence[Line], index: int, step: int) -> bool:
    neighbour = index + step
    return 0 <= neighbour < len(lines) and lines[neighbour].kind is LineKind.BLANK


def _is_underlined(lines: Sequence[Line], index: int) -> bool:
    if index + 1 >= len(lines) or not is_label(lines[index].text, 14):
        return False
    rule = lines[index + 1].raw.strip()
    return set(rule) in ({"="}, {"-"}) and len(rule) >= max(3, len(lines[index].text) // 2)


def _find_contents(lines: Sequence[Line]) -> set[str]:
    """Return the keys of a table of contents: a list most of whose items stand again as lines of their own."""
    bare = {_key(line.text) for line in lines if line.kind is LineKind.TEXT}
    contents: set[str] = set()
    run: list[str] = []
    for line in [*lines, Line(0, LineKind.RULE, "", "")]:
        if line.kind in (LineKind.BULLET, LineKind.NUMBER):
            run.append(_key(line.text))
        elif line.kind is not LineKind.BLANK:
            if len(run) >= 3 and sum(key in bare for key in run) >= 0.6 * len(run):
                contents |= set(run) & bare
            run = []
    return contents


def _settle_runs(lines: Sequence[Line], solid: Sequence[int], found: dict[int, int]) -> None:
    """Take back headings that follow one another three times or more: an emoji-marked list, not headings."""
    run: list[int] = []
    for index in [*solid, -1]:
        if index >= 0 and found.get(index) == TOPIC_LEVEL and lines[index].decorated:
            run.append(index)
            continue
        if len(run) >= 3:
            for member in run:
                del found[member]
        run = []


def _settle_numbers(lines: Sequence[Line], solid: Sequence[int], found: dict[int, int]) -> None:
    """Keep numbered lines as headings only where text stands between them and a sibling's number follows."""
    numbered = [(position, index) for position, index in enumerate(solid) if lines[index].kind is LineKind.NUMBER]
    ordinals = {index: lines[index].ordinal or 0 for _, index in numbered}
    for order, (position, index) in enumerate(numbered):
        if index not in found:
            continue
        neighbours = [numbered[o] for o in (order - 1, order + 1) if 0 <= o < len(numbered)]
        touching = any(
            abs(position - other) == 1 and abs(ordinals[index] - ordinals[at]) == 1 for other, at in neighbours
        )
        siblings = any(abs(ordinals[index] - ordinals[at]) == 1 for _, at in numbered if at in found and at != index)
        if touching or not siblings:
            del found[index]


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
