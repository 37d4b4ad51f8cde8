"""Read Markdown into blocks, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tutor.course.blocks import (
    ELISION,
    Block,
    BlockKind,
    Fragment,
    Prose,
    Reading,
    Table,
    TableRow,
    join_fragments,
    slice_prose,
)
from tutor.course.clean import strip_decoration, strip_emphasis
from tutor.course.frontmatter import skip_front_matter
from tutor.course.headings import count_words
from tutor.course.listings import read_listing
from tutor.course.loosen import loosen_lines
from tutor.course.paragraphs import cut_paragraph, find_labelled
from tutor.course.statements import looks_like_code
from tutor.text.formulas import match_formula

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_RUN_IN_LEVEL = 7
# A stage direction of a script: "[CUT TO: The harbour]", "[INTRO - Ann at the quay]".
_DIRECTION = re.compile(r"^\[(?:[A-Z][A-Z ]+(?:[:：]| [-–—]) *)?(?P<shown>[^\[\]]+)\]$")
_TASK = re.compile(r"^\[[ xX]\]\s+")
_TAG = re.compile(r"<!--.*?(?:-->|$)|</?[A-Za-z][^>]*(?:>|$)")
_HIDDEN_TAG = re.compile(r"<(script|style|iframe)\b", re.I)
_HEADING = re.compile(r"^#{1,6}\s+\S")
_SIGNS = (
    re.compile(r"^\s*(?:```|~~~)", re.M),
    re.compile(r"(?<!\*)\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?!\*)"),
    re.compile(r"!?\[[^\]\n]+\]\([^)\s]+\)"),
    re.compile(r"^>\s+\S", re.M),
)


def looks_like_markdown(text: str) -> bool:
    """Tell whether a text holds Markdown: a heading mark, or two other signs of it."""
    counts = [_count_headings(text), *(len(sign.findall(text)) for sign in _SIGNS)]
    return (
        counts[0] >= 2
        or (counts[0] == 1 and sum(counts[1:]) >= 1)
        or sum(counts[1:]) >= 3
        or (counts[0] == 1 and text.lstrip().startswith("#"))
    )


def _count_headings(text: str) -> int:
    """Count heading marks; one right above a line of code is a comment."""
    lines = [*text.split("\n"), ""]
    return sum(_HEADING.match(a) is not None and not looks_like_code(b) for a, b in pairwise(lines))


def read_markdown(lines: Sequence[str], *, first_line: int = 1) -> Reading:
    """Return the blocks of repaired Markdown lines; front matter is skipped but for its title."""
    body, title = skip_front_matter(list(lines))
    loose, places = loosen_lines(body)
    tokens = _parser().parse("\n".join(loose))
    return Reading(tuple(_Builder(tokens, [place + first_line for place in places]).build()), title)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _plain_parser()
    parser.inline.ruler.before("escape", "formula", _parse_formula)
    return parser


def _plain_parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


def _parse_formula(state: StateInline, silent: bool) -> bool:
    """Keep a formula in one piece, before its backslashes are taken for escapes."""
    found = match_formula(state.src, state.pos) if state.src[state.pos] in "$\\" else None
    if found is None or found.end > state.posMax:
        return False
    if not silent:
        state.push("formula", "", 0).content = state.src[found.start : found.end]
    state.pos = found.end
    return True


@lru_cache(maxsize=64)
def _read_as_text(source: str) -> str:
    """Return the text of a formula as Markdown that knows none reads it."""
    return join_fragments(read_inline(_plain_parser().parseInline(source)[0], 0)).text


class _Builder:
    """Walks the block tokens of one Markdown file."""

    def __init__(self, tokens: Sequence[Token], numbers: Sequence[int]) -> None:
        self.tokens = tokens
        self.numbers = numbers
        self.depth = -1
        self.item_open = False
        self.mark = ""
        self.blocks: list[Block] = []

    def build(self) -> list[Block]:
        """Return all blocks."""
        index = 0
        while index < len(self.tokens):
            index = self._consume(index)
        return self.blocks

    def _consume(self, index: int) -> int:
        token = self.tokens[index]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.depth -= 1
        elif token.type == "list_item_open":
            self.item_open = True
            self.mark = f"{token.info}." if token.info else ""
        elif token.type == "heading_open":
            self._add_heading(token, self.tokens[index + 1])
            return index + 3
        elif token.type == "inline":
            self._add_paragraph(token)
        elif token.type in ("fence", "code_block"):
            self._add_code(token)
        elif token.type == "html_block":
            self._add_html(token)
        elif token.type == "table_open":
            return self._add_table(index)
        return index + 1

    def _number(self, token: Token) -> int:
        return self.numbers[token.map[0] if token.map else 0]

    def _add_heading(self, opening: Token, inline: Token) -> None:
        prose = join_fragments(read_inline(inline, self._number(opening)))
        sentence = prose.text.endswith((".", "。")) or len(prose.text) > 120
        if opening.markup in ("-", "=") and sentence:
            self.blocks.append(Block(BlockKind.TEXT, prose))
        elif strip_decoration(prose.text):
            self.blocks.append(Block(BlockKind.HEADING, prose, level=int(opening.tag[1])))

    def _add_paragraph(self, token: Token) -> None:
        number = self._number(token)
        fragments = list(read_inline(token, number))
        prose = join_fragments(fragments)
        if not prose.text:
            self.item_open = False
            return
        if self.depth >= 0:
            self._add_item(prose)
        elif _is_run_in_head(token, prose):
            direction = _DIRECTION.match(prose.text)
            shown = slice_prose(prose, *direction.span("shown")) if direction else prose
            self.blocks.append(Block(BlockKind.HEADING, shown, level=_RUN_IN_LEVEL))
        else:
            self.blocks.extend(cut_paragraph(fragments, find_labelled(token, number)))

    def _add_item(self, prose: Prose) -> None:
        if not self.item_open:
            self.blocks.append(Block(BlockKind.ITEM, prose, level=self.depth + 1, continues=True))
            return
        self.item_open = False
        task = _TASK.match(prose.text)
        if task:
            prose = slice_prose(prose, task.end())
        self.blocks.append(Block(BlockKind.ITEM, prose, level=self.depth, task=task is not None, mark=self.mark))

    def _add_code(self, token: Token) -> None:
        number = self._number(token) + (1 if token.type == "fence" else 0)
        lines = [(line, number + i) for i, line in enumerate(token.content.splitlines())]
        listing = read_listing(lines, token.info.split()[0] if token.info.split() else "")
        below = self.depth + 1  # a listing inside a list stands beneath its point
        self.blocks.extend(replace(b, level=b.level + below) if b.kind is BlockKind.ITEM else b for b in listing)

    def _add_html(self, token: Token) -> None:
        if _HIDDEN_TAG.search(token.content):
            return
        text = re.sub(r"<!--.*?-->", lambda m: "\n" * m[0].count("\n"), token.content, flags=re.S)
        number = self._number(token)
        for offset, line in enumerate(text.split("\n")):
            prose = join_fragments(_split_tags(line, number + offset))
            if any(character.isalnum() for character in prose.text):
                self.blocks.append(Block(BlockKind.TEXT, prose))

    def _add_table(self, index: int) -> int:
        header: tuple[str, ...] = ()
        rows: list[TableRow] = []
        cells: list[Prose] = []
        in_head = False
        while self.tokens[index].type != "table_close":
            token = self.tokens[index]
            if token.type in ("thead_open", "tbody_open"):
                in_head = token.type == "thead_open"
            elif token.type == "tr_open":
                cells, number = [], self._number(token)
            elif token.type == "inline":
                cells.append(join_fragments(read_inline(token, number)))
            elif token.type == "tr_close" and in_head:
                header = tuple(strip_decoration(cell.text) for cell in cells)
            elif token.type == "tr_close":
                rows.append(TableRow(tuple(cells), number))
            index += 1
        self.blocks.append(Block(BlockKind.TABLE, table=Table(header, tuple(rows))))
        return index + 1


def _is_run_in_head(token: Token, prose: Prose) -> bool:
    """Tell whether a paragraph is one bold phrase that heads what follows."""
    children = [child for child in token.children or [] if child.content.strip() or child.nesting]
    if len(children) < 3 or children[0].type != "strong_open" or children[-1].type != "strong_close":
        return False
    single = sum(child.type == "strong_open" for child in children) == 1
    return single and count_words(prose.text) <= 10 and not prose.text.endswith((".", "。", ":", "：", "!", "！"))


def read_inline(token: Token, number: int) -> Iterator[Fragment]:
    """Yield the text of an inline token, line by line, with an ellipsis joint where a link or tag was left out."""
    line = number
    joint = "\n"
    in_link = False
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            line += 1
            joint = "\n"
        elif child.type in ("text", "code_inline") and not child.content:
            continue
        elif child.type in ("text", "code_inline"):
            yield Fragment(strip_emphasis(child.content) if child.type == "text" else child.content, line, joint)
            joint = ""
        elif child.type == "text_special" and child.info != "entity":
            yield Fragment(child.content, line, joint)
            joint = ""
        elif child.type == "text_special":
            yield Fragment(child.content, line, "\n" if joint == "\n" else ELISION)
            joint = ELISION
        elif child.type == "link_open":
            in_link = child.info == "auto"
        elif child.type == "link_close":
            joint = joint if joint == "\n" or in_link else ELISION
        elif child.type == "formula":
            yield Fragment(_read_as_text(child.content), line, joint, " ".join(child.content.split()))
            line += child.content.count("\n")
            joint = ""
        elif child.type in ("image", "html_inline"):
            line += child.content.count("\n")
            joint = joint if joint == "\n" else ELISION


def _split_tags(line: str, number: int) -> Iterator[Fragment]:
    position = 0
    joint = "\n"
    for tag in _TAG.finditer(line):
        if line[position : tag.start()].strip():
            yield Fragment(line[position : tag.start()], number, joint)
            joint = ELISION
        position = tag.end()
    if line[position:].strip():
        yield Fragment(line[position:], number, joint)
