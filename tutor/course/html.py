"""Read HTML pages: the main content, with headings, lists, tables and code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tutor.course.blocks import Block, BlockKind, Fragment, Prose, Reading, Table, TableRow, code_block, join_fragments
from tutor.course.clean import strip_decoration
from tutor.course.repair import repair_lines

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

_DROPPED = (
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "svg", "iframe",
    "canvas", "video", "audio", "object", "dialog", "menu",
)  # fmt: skip
_DROPPED_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert"})
_BLOCKS = frozenset(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure header hgroup main p"
    " section summary".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_MIN_MAIN_SHARE = 0.3


def read_html(text: str) -> Reading:
    """Return the blocks of a page; lines are those of the HTML source."""
    from bs4 import BeautifulSoup, Comment

    text = "\n".join(repair_lines(text.split("\n")))
    soup = BeautifulSoup(text, "html.parser")
    title = soup.title.get_text(" ", strip=True) if soup.title else ""
    for comment in soup.find_all(string=lambda node: isinstance(node, Comment)):
        comment.extract()
    for tag in soup.find_all(_DROPPED):
        tag.decompose()
    for tag in soup.find_all(_is_hidden):
        tag.decompose()
    walker = _Walker()
    walker.walk(_find_main(soup))
    walker.flush()
    has_top = any(b.kind is BlockKind.HEADING and b.level == 1 for b in walker.blocks)
    return Reading(tuple(walker.blocks), "" if has_top else title)


def _is_hidden(tag: Tag) -> bool:
    if tag.attrs is None or tag.name in ("html", "body", "main", "article"):
        return False
    role = str(tag.get("role") or "").lower()
    hidden = tag.has_attr("hidden") or str(tag.get("aria-hidden")) == "true"
    page_header = tag.name == "header" and tag.find_parent(["article", "main", "section"]) is None
    linked = page_header and not tag.find(["h1", "h2"])
    return role in _DROPPED_ROLES or hidden or linked or bool(_HIDDEN.search(str(tag.get("style") or "")))


def _find_main(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the main content: <main>, or the only <article>, when it has enough of the text."""
    body: Tag = soup.body or soup
    total = len(body.get_text(" ", strip=True))
    mains = soup.find_all("main") or soup.find_all(lambda tag: tag.get("role") == "main")
    for found in (mains, soup.find_all("article")):
        if len(found) == 1 and len(found[0].get_text(" ", strip=True)) >= _MIN_MAIN_SHARE * total:
            return found[0]
    return body


class _Walker:
    """Walks the elements in order, collecting inline text until a block ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.fragments: list[Fragment] = []
        self.kind = BlockKind.TEXT
        self.level = 0
        self.depth = -1
        self.mark = ""

    def walk(self, tag: Tag) -> None:
        """Read the children of an element."""
        from bs4.element import NavigableString, Tag

        for child in tag.children:
            if isinstance(child, Tag):
                self._read(child)
            elif isinstance(child, NavigableString):
                self.fragments += _text_fragments(str(child), _line_of(child, tag), first=not self.fragments)

    def flush(self) -> None:
        """End the running block."""
        prose = join_fragments(self.fragments)
        self.fragments = []
        if any(character.isalnum() for character in prose.text):
            item = self.kind is BlockKind.ITEM
            continues = item and self.level > max(self.depth, 0)
            mark = self.mark if item and not continues else ""
            self.blocks.append(Block(self.kind, prose, level=self.level, mark=mark, continues=continues))
            if item:
                self.level = self.depth + 1

    def _read(self, tag: Tag) -> None:
        name = tag.name.lower()
        if name in _HEADINGS:
            self._read_as(tag, BlockKind.HEADING, int(name[1]))
        elif name in _LISTS:
            self.flush()
            self.depth += 1
            self.walk(tag)
            self.flush()
            self.depth -= 1
        elif name == "li":
            self._read_item(tag)
        elif name == "dt":
            self._read_as(tag, BlockKind.TEXT, 0, opens=True)
        elif name == "table":
            self._read_table(tag)
        elif name == "pre":
            self._read_code(tag)
        elif name in ("br", "hr"):
            self.fragments.append(Fragment(" ", None, ""))
        elif name in _BLOCKS:
            self.flush()
            self.walk(tag)
            self.flush()
        else:
            self.walk(tag)

    def _read_as(self, tag: Tag, kind: BlockKind, level: int, *, opens: bool = False) -> None:
        self.flush()
        outer = self.kind, self.level
        self.kind, self.level = kind, level
        before = len(self.blocks)
        self.walk(tag)
        self.flush()
        self.kind, self.level = outer
        if opens and len(self.blocks) == before + 1:
            block = self.blocks.pop()
            self.blocks.append(Block(block.kind, block.prose, level=block.level, opens=True))

    def _read_item(self, tag: Tag) -> None:
        self.flush()
        at = len(self.blocks)
        self.mark = _mark_of(tag)
        self._read_as(tag, BlockKind.ITEM, max(self.depth, 0))
        box = tag.find("input", attrs={"type": "checkbox"})
        if box is not None and box.find_parent("li") is tag and len(self.blocks) > at:
            self.blocks[at] = replace(self.blocks[at], task=True)

    def _read_code(self, tag: Tag) -> None:
        self.flush()
        line = tag.sourceline
        shown = [
            (text, None if line is None else line + offset) for offset, text in enumerate(tag.get_text().split("\n"))
        ]
        block = code_block(shown)
        if block is not None:
            self.blocks.append(block)

    def _read_table(self, tag: Tag) -> None:
        self.flush()
        rows = [row for row in tag.find_all("tr") if row.find_parent("table") is tag]
        if len(rows) <= 1 or tag.find("table") or max(len(row.find_all(["td", "th"])) for row in rows) <= 1:
            self.walk(tag)  # a table used for layout
            self.flush()
            return
        header: tuple[str, ...] = ()
        found: list[TableRow] = []
        for row in rows:
            cells = row.find_all(["td", "th"], recursive=False)
            proses = tuple(_cell_prose(cell) for cell in cells)
            heads = bool(cells) and all(cell.name == "th" for cell in cells)
            if not found and not header and (heads or row.find_parent("thead") is not None):
                header = tuple(strip_decoration(prose.text) for prose in proses)
            elif proses:
                found.append(TableRow(proses, row.sourceline))
        caption = tag.find("caption")
        if caption is not None and (text := caption.get_text(" ", strip=True)):
            self.blocks.append(Block(BlockKind.TEXT, join_fragments([Fragment(text, caption.sourceline)]), opens=True))
        self.blocks.append(Block(BlockKind.TABLE, table=Table(header, tuple(found))))


def _mark_of(item: Tag) -> str:
    """Return the number before a list item, "" where its list has none."""
    listed = item.find_parent(["ul", "ol"])
    if listed is None or listed.name != "ol":
        return ""
    start = str(listed.get("start") or "1")
    before = len(item.find_previous_siblings("li"))
    return f"{int(start) + before}." if start.isdecimal() and len(start) < 6 else f"{before + 1}."


def _cell_prose(cell: Tag) -> Prose:
    fragments: list[Fragment] = []
    for string in cell.strings:
        parent = string.parent
        fragments += _text_fragments(str(string), parent.sourceline if parent else None, first=not fragments)
        if parent is not None and parent.name in _BLOCKS | {"li"}:
            fragments.append(Fragment(" ", None, ""))
    return join_fragments(fragments)


def _line_of(child: object, tag: Tag) -> int | None:
    """Return the line on which a text node begins: that of its parent, moved on by the lines of what stands before."""
    from bs4.element import Tag

    line = tag.sourceline
    if line is None:
        return None
    previous = getattr(child, "previous_sibling", None)
    passed = 0
    while previous is not None:
        if isinstance(previous, Tag):
            if previous.sourceline is not None:
                return previous.sourceline + str(previous).count("\n") + passed
        else:
            passed += str(previous).count("\n")
        previous = previous.previous_sibling
    return line + passed


def _text_fragments(text: str, line: int | None, *, first: bool) -> Iterator[Fragment]:
    for offset, part in enumerate(text.split("\n")):
        number = None if line is None else line + offset
        joint = "\n" if offset or first else ""
        if part.strip() or (part and not offset and not first):
            yield Fragment(part, number, joint)
        elif offset and not first:
            yield Fragment(" ", None, "")
