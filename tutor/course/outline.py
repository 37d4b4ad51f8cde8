"""Recover the structure of a text without markup: a plain file, or a web page that lost its Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tutor.course.blocks import Block, BlockKind, Fragment, code_block, join_fragments, prose_of_lines
from tutor.course.clean import strip_decoration, strip_emphasis
from tutor.course.drawings import find_drawings, label_drawings
from tutor.course.examples import ExampleSpan, announces_example, find_examples
from tutor.course.headings import POINT_LEVEL, find_headings, is_label
from tutor.course.linekinds import Line, LineKind, read_lines
from tutor.course.statements import find_code
from tutor.course.tables import build_table

_BOX = re.compile(r"^\s*(?:[-*+•]\s+\[[ xX✓]?\]|[☐□☑])\s")
_LIST_KINDS = (LineKind.BULLET, LineKind.TREE, LineKind.MARK)
_SKIPPED_KINDS = (LineKind.BLANK, LineKind.RULE, LineKind.MARK)
_TERMINAL = re.compile(r"[.!?。！？…:：;；][\"'”’)）」』\]]*$")
_FILE_NAME = re.compile(r"^[\w.@-]+(?:/|\.\w{1,5})(?:\s+#.*)?$")


def read_outline(lines: Sequence[str]) -> list[Block]:
    """Return the blocks of repaired lines; the first line has number 1."""
    return _Outline(lines).build()


class _Outline:
    """One pass over the lines of a text, consuming one block at a time."""

    def __init__(self, raw: Sequence[str]) -> None:
        self.lines = read_lines(raw)
        self.code = dict(find_code(raw))
        coded = {i for start, end in self.code.items() for i in range(start, end)}
        self.examples = {
            span.start: span
            for span in find_examples(raw)
            if self._is_plain(span) and coded.isdisjoint(range(span.start, span.end))
        }
        drawings = [d for d in find_drawings(self.lines) if coded.isdisjoint(range(d.start, d.end))]
        self.drawings = {drawing.start: drawing for drawing in label_drawings(self.lines, drawings)}
        taken = coded | {i for span in self.examples.values() for i in range(span.start, span.end)}
        taken |= {i for drawing in self.drawings.values() for i in range(drawing.start, drawing.end)}
        self.headings = find_headings(self.lines, taken)
        self.wrap_width = _find_wrap_width(self.lines)
        self.blocks: list[Block] = []

    def _is_plain(self, span: ExampleSpan) -> bool:
        plain = (LineKind.TEXT, LineKind.NUMBER, LineKind.BULLET, LineKind.BLANK)
        return all(self.lines[i].kind in plain for i in range(span.start, span.end))

    def build(self) -> list[Block]:
        """Return all blocks."""
        index = 0
        while index < len(self.lines):
            index = self._consume(index)
        return self.blocks

    def _consume(self, index: int) -> int:
        line = self.lines[index]
        if index in self.code:
            return self._consume_code(index)
        if index in self.examples:
            return self._consume_example(self.examples[index])
        if index in self.drawings:
            return self._consume_drawing(index)
        if index in self.headings:
            self._add(BlockKind.HEADING, [index], level=self.headings[index])
            return index + 1
        if line.kind in _SKIPPED_KINDS or line.kind is LineKind.ARROW:
            return index + 1
        if line.kind is LineKind.PIPE:
            return self._consume_table(index)
        if line.kind is LineKind.TREE:
            return self._consume_tree(index)
        if line.kind is LineKind.NUMBER and self._heads_list(index):
            self._add(BlockKind.TEXT, [index], opens=True)
            return index + 1
        if line.kind in (LineKind.BULLET, LineKind.NUMBER):
            return self._consume_item(index)
        if self._is_chain(index):
            return self._consume_chain(index)
        return self._consume_text(index)

    def _consume_example(self, span: ExampleSpan) -> int:
        solid = [i for i in range(span.start, span.end) if self.lines[i].kind is not LineKind.BLANK]
        prose = prose_of_lines([(self._example_text(i), self.lines[i].number) for i in solid])
        self.blocks.append(Block(BlockKind.TEXT, prose, whole=span.is_pair or len(solid) == 1, example=True))
        return span.end

    def _example_text(self, index: int) -> str:
        line = self.lines[index]
        return strip_decoration(line.raw.strip()) if line.kind is LineKind.NUMBER else line.text

    def _consume_drawing(self, index: int) -> int:
        drawing = self.drawings[index]
        if drawing.texts:
            kind = BlockKind.HEADING if len(drawing.texts) == 1 else BlockKind.TEXT
            for number, text in drawing.texts:
                self.blocks.append(Block(kind, prose_of_lines([(text, number)]), level=POINT_LEVEL))
        else:
            shown = [(self.lines[i].raw, self.lines[i].number) for i in range(drawing.start, drawing.end)]
            self._add_code(shown, BlockKind.DIAGRAM)
        return drawing.end

    def _consume_table(self, index: int) -> int:
        end = index
        while end < len(self.lines) and self.lines[end].kind is LineKind.PIPE:
            end += 1
        table = build_table([(line.raw, line.number) for line in self.lines[index:end]])
        self.blocks.append(Block(BlockKind.TABLE, table=table))
        return end

    def _consume_tree(self, index: int) -> int:
        end = index
        while end < len(self.lines) and self.lines[end].kind is LineKind.TREE:
            end += 1
        run = self.lines[index:end]
        if sum(bool(_FILE_NAME.match(line.text)) for line in run) > 0.5 * len(run):
            self._add_code([(x.raw, x.number) for x in run])
        else:
            for i in range(index, end):
                self._add(BlockKind.ITEM, [i], level=self.lines[i].depth)
        return end

    def _heads_list(self, index: int) -> bool:
        """Tell whether a numbered line introduces bullets that its page no longer indents."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        ends = self.lines[index].text.endswith((":", "："))
        return ends and after is not None and after.kind is LineKind.BULLET and after.depth <= self.lines[index].depth

    def _consume_item(self, index: int) -> int:
        end = index + 1
        while end < len(self.lines) and self._continues_item(index, end):
            end += 1
        self._add(BlockKind.ITEM, range(index, end), level=self.lines[index].depth)
        return end

    def _continues_item(self, index: int, at: int) -> bool:
        line, item = self.lines[at], self.lines[index]
        if line.kind is not LineKind.TEXT or self._is_special(at) or line.decorated:
            return False
        indent = len(line.raw) - len(line.raw.lstrip())
        before = self.lines[at - 1]
        return indent >= item.depth + 2 or (line.text[:1].islower() and not _TERMINAL.search(before.text))

    def _consume_code(self, index: int) -> int:
        end = self.code[index]
        self._add_code([(line.raw, line.number) for line in self.lines[index:end]])
        return end

    def _is_chain(self, index: int) -> bool:
        following = [self.lines[i].kind for i in range(index + 1, min(index + 3, len(self.lines)))]
        leads_on = following in ([LineKind.ARROW, LineKind.TEXT], [LineKind.ARROW, LineKind.BULLET])
        return leads_on and index + 2 not in self.headings

    def _consume_chain(self, index: int) -> int:
        members = [index]
        while self._is_chain(members[-1]):
            members.append(members[-1] + 2)
        shown = [
            (strip_decoration(self.lines[i].raw) + (" →" if i != members[-1] else ""), self.lines[i].number)
            for i in members
        ]
        self.blocks.append(Block(BlockKind.TEXT, prose_of_lines(shown), whole=True))
        return members[-1] + 1

    def _consume_text(self, index: int) -> int:
        before = self.lines[index - 1] if index else None
        if before is not None and before.kind is not LineKind.BLANK and self._is_marked(index, before):
            self._add(BlockKind.ITEM, [index])
            return index + 1
        end = index + 1
        while end < len(self.lines) and self._continues_text(end):
            end += 1
        reckons = any(self.lines[i].text.startswith(("= ", "≈ ")) for i in range(index + 1, end))
        self._add(BlockKind.TEXT, range(index, end), opens=self._opens(index, end), whole=reckons)
        return end

    def _is_marked(self, index: int, before: Line) -> bool:
        """Tell whether the line is a list item by what stands around it.

        That is a glyph on a line of its own, an arrow out of a list, or emoji at the start of neighbouring lines.
        """
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        above = before.decorated and index - 1 not in self.headings
        below = after is not None and after.decorated and index + 1 not in self.headings
        if before.kind is LineKind.MARK or (self.lines[index].decorated and (above or below)):
            return True
        after_list = index >= 2 and self.lines[index - 2].kind in (LineKind.TREE, LineKind.BULLET)
        return before.kind is LineKind.ARROW and after_list and not self._opens(index, index + 1)

    def _continues_text(self, at: int) -> bool:
        line, before = self.lines[at], self.lines[at - 1]
        if line.kind is not LineKind.TEXT or before.kind is not LineKind.TEXT or self._is_special(at):
            return False
        if line.decorated or self._is_chain(at):
            return False
        if line.text.startswith(("= ", "≈ ")) or re.fullmatch(r"[(\[（【][^()\[\]]+[)\]）】]", line.text):
            return not before.text.endswith((":", "："))
        if self.wrap_width and len(before.raw) >= 0.6 * self.wrap_width:
            return not before.text.endswith((":", "："))
        if _TERMINAL.search(before.text):
            return False
        numbered = re.match(r"\d+\W*\s[a-zA-Z]", line.text) is not None and len(before.raw) >= 60
        return numbered or (line.text[:1].islower() and len(before.raw) >= 30)

    def _is_special(self, index: int) -> bool:
        return index in self.code or index in self.examples or index in self.drawings or index in self.headings

    def _opens(self, index: int, end: int) -> bool:
        """Tell whether a text line introduces the list, table, drawing or example right after it."""
        text = self.lines[end - 1].text
        if text.endswith((":", "：")):
            return True
        if end >= len(self.lines) or end - index > 1 or not is_label(text, 16):
            return False
        after = self.lines[end]
        if after.kind is LineKind.BLANK and end + 1 < len(self.lines):
            after = self.lines[end + 1]
        listed = after.kind in (*_LIST_KINDS, LineKind.PIPE, LineKind.NUMBER)
        asks = text.endswith(("?", "？")) and after.kind is LineKind.TEXT
        return listed or asks or (announces_example(text) and end in self.examples)

    def _add_code(self, lines: Sequence[tuple[str, int]], kind: BlockKind = BlockKind.CODE) -> None:
        block = code_block(lines, kind)
        if block is not None:
            self.blocks.append(block)

    def _add(
        self, kind: BlockKind, indices: Sequence[int], *, level: int = 0, opens: bool = False, whole: bool = False
    ) -> None:
        fragments = [Fragment(strip_emphasis(self.lines[i].text), self.lines[i].number) for i in indices]
        prose = join_fragments(fragments)
        task = kind is BlockKind.ITEM and _BOX.match(self.lines[indices[0]].raw) is not None
        ordinal = self.lines[indices[0]].ordinal if kind is BlockKind.ITEM else None
        mark = f"{ordinal}." if ordinal is not None else ""
        if prose.text:
            self.blocks.append(Block(kind, prose, level=level, opens=opens, whole=whole, task=task, mark=mark))


def _find_wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which the file breaks its lines by hand, 0 where each line is a paragraph."""
    lengths = [len(a.raw) for a, b in pairwise(lines) if a.kind is LineKind.TEXT and b.kind is LineKind.TEXT]
    if len(lengths) < 3:
        return 0
    width = sorted(lengths)[int(0.95 * (len(lengths) - 1))]
    if not 40 <= width <= 110:
        return 0
    return width if sum(n >= 0.7 * width for n in lengths) >= 0.7 * len(lengths) else 0
