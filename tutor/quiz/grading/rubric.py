"""Split a reference answer into the points that an answer should make, and tell how many of them are wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.answering.checking.statements import split_statements
from tutor.text.fold import fold
from tutor.text.numerals import DIGITS
from tutor.text.words import tokenize

MIN_POINT_TERMS = 3  # a shorter sentence is no point of its own
MAX_POINTS = 24
MAX_REFERENCE_CHARS = 6000
_MARK = (
    r"(?:[-*•●○▪◦·–—]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)、](?!\d)|[(（][一二三四五六七八九十\d]{1,2}[)）]"
    r"|[①-⑩]|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十][，,、：:])"
)
_ENTRY = re.compile(rf"^\s*{_MARK}\s*", re.IGNORECASE)
_INLINE_MARK = re.compile(
    r"(?:^|(?<=[\s。；;:：.,，]))(?:\(?(?P<n>\d{1,2})[.)、]|（(?P<wide>\d{1,2})）|(?P<ring>[①-⑩]))(?=\s*[^\d\s])"
)
_BROKEN = re.compile(r"(?:[=+*/×(,，]|\b(?:and|or|the|of|to|a|by|with))\s*$")
_CONTINUES = re.compile(r"^\s*(?:[=+/<>)^≈]|[*·](?=\s*[\d(])|[a-zà-ÿ](?![.)]))")
_ENDS = re.compile(r"[.。!?！？:：;；]\s*$")
_ANY_OF = re.compile(
    r"\b(?:possible|potential|acceptable|any (?:one |two |three )?of|one of|two of|either of|such as|alternatives?"
    r"|alternatively|for (?:example|instance)|e\.g|examples?(?: are| include)?|options?|may (?:include|be named))\b"
    r"|可能的?(?:答案|回答|理由|原因|挑战)|例如|比如|任选|任意|任何[一两二三]|之一|其中[一两二三]|以下[一两二三]|参考答案",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(
    r"^\W*(?:alternatively|or(?: else)?,|another (?:option|answer)|或者|也可以|另一种)", re.IGNORECASE
)
_EXAMPLE = re.compile(
    r"^\W*(?:for (?:example|instance)\b|e\.g\.|as an example|such as|例如|比如|举例|譬如)", re.IGNORECASE
)
_QUOTED = re.compile(r"“[^”]*”")  # words of a lesson, which ask nothing
_NUMBERS = "one two three four five six".split()
_ASKED = re.compile(
    r"\b(?:name|list|give|describe|state|mention|identify|provide|explain|write|tell|what are|discuss"
    r"|suggest|outline)\b[^.?!]{0,40}?\b(?P<latin>one|two|three|four|five|six|an?|[1-6])\b"
    r"(?! (?:sentence|word|line|paragraph|-|to))"
    r"|(?:举出|列出|列举|说出|写出|给出|说明|指出|举|请答)[^。？！]{0,8}?(?P<han>[一二两三四五六1-6])(?=[个种条点项类])",
    re.IGNORECASE,
)
_LEAD_COUNT = re.compile(
    r"\b(?P<latin>one|two|three|four)\b(?: of|\b[^.:]{0,30}\bshould)|(?P<han>[一二两三四])(?:个|种|条|点|项)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """One thing that an answer should say; `optional` for an example, which counts if said and is not missed."""

    text: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Points, by their numbers, of which `count` are wanted: all, or some of several that do as well."""

    points: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Rubric:
    """The points of a reference in order, and which of them are wanted. Each point stands in one `Wanted`."""

    points: tuple[RubricPoint, ...]
    wanted: tuple[Wanted, ...]


def read_rubric(
    question: str,
    reference: str = "",
    points: Sequence[str] = (),
    required: int | None = None,
) -> Rubric:
    """Return the points of a reference, or the given ones; a question for two of many wants two of them.

    Of given points, those after the first `required` are optional. In a reference, the entries of a list that
    offers possible answers, and a sentence that begins with "alternatively", are alternatives.
    """
    asked = _count_asked(question)
    if points:
        firm = len(points) if required is None else required
        given = tuple(RubricPoint(text.strip(), n >= firm) for n, text in enumerate(points[:MAX_POINTS]))
        first = tuple(range(min(firm, len(given))))
        count = asked if asked and asked < len(first) else len(first)
        return Rubric(given, (Wanted(first, count), *(Wanted((n,), 1) for n in range(len(first), len(given)))))
    return _build(_split_entries(reference[:MAX_REFERENCE_CHARS]), asked)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A piece of a reference: whether it begins a list entry, and the line that leads its list, if one does."""

    text: str
    listed: bool
    lead: str


def _split_entries(reference: str) -> list[_Entry]:
    entries: list[_Entry] = []
    lead = ""
    for line in _split_lines(reference):
        listed = _ENTRY.match(line) is not None
        text = _ENTRY.sub("", line, count=1).strip()
        statements = [text] if listed else split_statements(text)
        if not listed:
            lead = statements.pop().strip() if statements and statements[-1].rstrip().endswith((":", "：")) else ""
        entries.extend(_Entry(statement.strip(), listed, lead) for statement in statements if statement.strip())
    return entries


def _split_lines(reference: str) -> list[str]:
    """Return the lines of a reference, cut before the numbers of a list that runs on, continued ones joined."""
    lines: list[str] = []
    for line in reference.splitlines():
        if (
            lines
            and line.strip()
            and (_BROKEN.search(lines[-1]) or (_CONTINUES.match(line) and not _ENDS.search(lines[-1])))
        ):
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    return [part for line in lines for part in _cut_numbered(line) if part.strip()]


def _cut_numbered(line: str) -> list[str]:
    """Return a line cut before 1, 2, 3 …, where at least two of them stand in it in this order."""
    starts: list[int] = []
    for match in _INLINE_MARK.finditer(line):
        number = "①②③④⑤⑥⑦⑧⑨⑩".find(match["ring"]) + 1 if match["ring"] else int(match["n"] or match["wide"])
        if number == len(starts) + 1:
            starts.append(match.start())
    if len(starts) < 2:
        return [line]
    return [line[a:b] for a, b in zip([0, *starts], [*starts, len(line)], strict=True)]


def _build(entries: Sequence[_Entry], asked: int) -> Rubric:
    points: list[RubricPoint] = []
    wanted: list[Wanted] = []
    group: list[int] = []
    group_lead = ""
    for entry in _merge_short(entries):
        number = len(points)
        if number == MAX_POINTS:
            break
        points.append(RubricPoint(entry.text, optional=not entry.listed and _EXAMPLE.match(entry.text) is not None))
        if entry.listed:
            if group and entry.lead != group_lead:
                wanted.append(_close(group, group_lead, asked))
                group = []
            group.append(number)
            group_lead = entry.lead
            continue
        if group:
            wanted.append(_close(group, group_lead, asked))
            group = []
        if _ALTERNATIVE.match(entry.text) and wanted:
            last = wanted.pop()
            wanted.append(Wanted((*last.points, number), last.count))
        else:
            wanted.append(Wanted((number,), 1))
    if group:
        wanted.append(_close(group, group_lead, asked))
    return Rubric(tuple(points), tuple(wanted))


def _close(group: Sequence[int], lead: str, asked: int) -> Wanted:
    count = len(group)
    if asked and asked < count:
        count = asked
    elif _ANY_OF.search(lead):
        match = _LEAD_COUNT.search(lead)
        count = min(count, max(1, _read_count(match)) if match else 1)
    return Wanted(tuple(group), count)


def _merge_short(entries: Sequence[_Entry]) -> list[_Entry]:
    """Join sentences that say too little, such as "No.", with what follows them, and the last with what precedes it."""
    merged: list[_Entry] = []
    waiting = ""
    for entry in entries:
        text = f"{waiting} {entry.text}".strip()
        if len(set(tokenize(text))) < MIN_POINT_TERMS and not entry.listed:
            waiting = text
            continue
        merged.append(_Entry(text, entry.listed, entry.lead))
        waiting = ""
    if waiting and merged:
        last = merged.pop()
        merged.append(_Entry(f"{last.text} {waiting}", last.listed, last.lead))
    elif waiting:
        merged.append(_Entry(waiting, listed=False, lead=""))
    return merged


def _count_asked(question: str) -> int:
    counts = [_read_count(match) for match in _ASKED.finditer(fold(_QUOTED.sub(" ", question)))]
    return max(counts, default=0)


def _read_count(match: re.Match[str]) -> int:
    word = (match["latin"] or match["han"]).lower()
    if word in _NUMBERS:
        return _NUMBERS.index(word) + 1
    return 1 if word in ("a", "an") else int(word) if word.isdigit() else DIGITS[word]
