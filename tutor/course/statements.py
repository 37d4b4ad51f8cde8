"""Tell lines of code from lines of text, and cut code into statements, each with the remark that explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_CODE = re.compile(
    r"^\s*(?:import \w|from [\w.]+ import |(?:async )?def \w+\(|class \w+.*:$|return\b|print\(|[!%]?pip3? install|\$ \w"
    r"|>>> |#include|(?:const|let|var) \w+ =|[\w.]+ = [\w.]+\(|[\w.]+\(.*\)$|for \w+ in .*:$|[{}\])]+;?$|.*[;{]$)"
)
_SETTING = re.compile(r"^\s*(?:[\w.\[\]\"']+ ?[-+*/]?= ?\S|[\"'][\w-]+[\"']: ?\S|[\[{(\"'].*[,\]})]$|[\w.]+[,(]$)")
_REMARK_LINE = re.compile(r"^\s*(?:#(?!include|!)|//|--\s)\s*\S")
_REMARK = re.compile(r"(?:^|\s)(?:#|//)\s+(?P<remark>\S.*)$")
_SHELL = re.compile(r"^\s*(?:[!%$]\s?\w|pip3? install |>>> )")
_DEFINITION = re.compile(r"^\s*(?:(?:async )?def|class|function) \w")
_DOCSTRING = re.compile(r'^\s*("""|\'\'\').*\1\s*$')
_IMPORT = re.compile(r"^\s*(?:import \w|from [\w.]+ import )")
_SESSION = re.compile(r"^\s*>>> ")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")
_TRIPLE = ('"""', "'''")
_MAX_STATEMENT_CHARS, _MAX_WHOLE_CHARS = 240, 160
_MAX_OPEN_LINES = 60


def looks_like_code(line: str) -> bool:
    """Tell whether a line by itself is surely code: a definition, an import, a call, a brace."""
    return _CODE.match(line) is not None


def may_be_code(line: str) -> bool:
    """Tell whether a line can be code among code: a setting, an entry of a listing, a remark."""
    return looks_like_code(line) or _SETTING.match(line) is not None or is_remark(line)


def is_remark(line: str) -> bool:
    """Tell whether a line is a comment and nothing else."""
    return _REMARK_LINE.match(line) is not None


def count_open(line: str) -> int:
    """Return how many brackets a line of code opens and does not close, below 0 where it closes others."""
    bare = _strip_remark(_QUOTED.sub("", line))
    return sum(map(bare.count, "([{")) - sum(map(bare.count, ")]}"))


def cut_statements(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches [start, end) of the statements of code, empty lines at their ends left out.

    Each has the comment above it and is whole until its brackets close, unless it is long. Code that is short and says
    nothing in comments is one.
    """
    solid = [index for index, line in enumerate(lines) if line.strip()]
    if not solid:
        return []
    whole = (solid[0], solid[-1] + 1)
    is_plain = not any(_find_remark(lines[i]) or _SHELL.match(lines[i]) for i in solid)
    if is_plain and sum(len(lines[i]) for i in solid) <= _MAX_WHOLE_CHARS:
        return [whole]
    starts = [solid[0]]
    depth, quote, length, ended = 0, "", 0, False
    for before, index in pairwise([-1, *solid]):
        line = lines[index]
        is_open = depth > 0 or bool(quote)
        apart = before >= 0 and index > before + 1 and not is_open
        if before >= 0 and (ended or apart or (not is_open and _begins_statement(lines[before], line))):
            starts.append(index)
            length = 0
        length += len(line)
        quote = _find_open_quote(line, quote)
        depth = depth if quote else max(0, depth + count_open(line))
        explained = not is_remark(line) and _find_remark(line) is not None
        ended = length > _MAX_STATEMENT_CHARS or (depth == 0 and not quote and explained)
    ends = [max(i for i in solid if i < stop) + 1 for stop in (*starts[1:], len(lines))]
    return list(zip(starts, ends, strict=True))


def find_definition(lines: Sequence[str], start: int) -> str:
    """Return the line that defines what the code at line `start` is part of, with its docstring; "" where none does."""
    depth = _measure_indent(lines[start])
    for index in range(start - 1, -1, -1):
        line = lines[index]
        if line.strip() and _measure_indent(line) < depth and not line.lstrip().startswith((")", "]", "}")):
            if not _DEFINITION.match(line):
                depth = _measure_indent(line)
                continue
            body = next((i for i in range(index, start) if lines[i].rstrip().endswith((":", "{"))), start) + 1
            says = lines[body].strip() if body < start and _DOCSTRING.match(lines[body]) else ""
            return " ".join(part for part in (line.strip(), says) if part)
    return ""


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def find_code(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches [start, end) of code among lines of text: two lines of it, a session, a formula set apart."""
    index = 0
    while index < len(lines):
        end = _find_end(lines, index) if _begins_code(lines, index) else index
        if end > index:
            yield index, end
        index = max(end, index + 1)


def _begins_code(lines: Sequence[str], index: int) -> bool:
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else ""
    if _SESSION.match(line) or line.strip() == "$$":
        return True
    if is_remark(line) and line.lstrip().startswith("#"):
        return looks_like_code(after)
    if _IMPORT.match(line):
        after = next((x for x in lines[index + 1 : index + 3] if x.strip()), "")
    return looks_like_code(line) and (looks_like_code(after) or is_remark(after) or count_open(line) > 0)


def _find_end(lines: Sequence[str], start: int) -> int:
    if lines[start].strip() == "$$":
        closing = (i for i in range(start + 1, min(start + _MAX_OPEN_LINES, len(lines))) if lines[i].strip() == "$$")
        return next(closing, start - 1) + 1
    end, depth = start, 0
    for index in range(start, len(lines)):
        line = lines[index]
        if not line.strip():
            continue
        inside = depth > 0 and index - end < _MAX_OPEN_LINES
        answers = end == index > start and _SESSION.match(lines[index - 1]) is not None and _is_output(line)
        if not (inside or answers or _goes_on(lines, index, end)):
            break
        depth = max(0, depth + count_open(line))
        end = index + 1
    return end


def _goes_on(lines: Sequence[str], index: int, end: int) -> bool:
    """Tell whether a line goes on with code that reaches to `end`; after an empty line it must begin as code does."""
    line = lines[index]
    if is_remark(line):
        after = next((x for x in lines[index + 1 : index + 4] if x.strip() and not is_remark(x)), "")
        return looks_like_code(after) or (index == end and may_be_code(after))
    if index == end:
        return may_be_code(line)
    return _begins_code(lines, index) or (looks_like_code(line) and line[:1].isspace())


def _is_output(line: str) -> bool:
    return len(line) <= 60 and not line.rstrip().endswith((".", ":", "。", "："))


def _begins_statement(before: str, line: str) -> bool:
    """Tell whether a line begins anew after a finished one: a comment after code, a command, a definition."""
    if is_remark(line):
        return not is_remark(before)
    return _SHELL.match(line) is not None and not is_remark(before)


def _find_open_quote(line: str, quote: str) -> str:
    """Return the triple quote that is open after a line, "" where none is."""
    for mark in _TRIPLE:
        if mark in line and (not quote or quote == mark):
            odd = line.count(mark) % 2 == 1
            return ("" if quote else mark) if odd else quote
    return quote


def _find_remark(line: str) -> re.Match[str] | None:
    return _REMARK.search(_QUOTED.sub(lambda found: "_" * len(found[0]), line))


def _strip_remark(line: str) -> str:
    match = _REMARK.search(line)
    return line[: match.start()] if match else line
