"""A lesson as a page to read: blocks in the lesson's order, each of lines, each of citable pieces."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

UnitKey = tuple[str, int]


class BlockKind(StrEnum):
    """How a block of a page reads."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    EXAMPLE = "example"
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    DIAGRAM = "diagram"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one unit of a lesson; `key` is its chunk's id and its place in the chunk, from 0."""

    text: str
    key: UnitKey


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a list item, a table row, a passage of speech: pieces that are read in one go.

    `depth` is a list item's from 0, `mark` the number before it ("2."), `task` tells that it has a box to tick.
    `cells` are a row's. `seconds` is where speech begins in the video.
    """

    pieces: tuple[Piece, ...]
    depth: int = 0
    mark: str = ""
    task: bool = False
    cells: tuple[str, ...] = ()
    seconds: float | None = None

    @property
    def keys(self) -> frozenset[UnitKey]:
        """The units that the line holds."""
        return frozenset(piece.key for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of a page. `header` is a table's; `text`, `level` (from 1), `anchor` and `path` are a heading's."""

    kind: BlockKind
    language: str
    lines: tuple[Line, ...] = ()
    header: tuple[str, ...] = ()
    text: str = ""
    level: int = 0
    anchor: str = ""
    path: tuple[str, ...] = ()
    page: int | None = None

    @property
    def keys(self) -> frozenset[UnitKey]:
        """The units that the block holds."""
        return frozenset(key for line in self.lines for key in line.keys)


@dataclass(frozen=True, slots=True)
class LessonPage:
    """One lesson to read. `languages` are those that it is told in; `video` is an address or ""."""

    document: str
    title: str
    languages: tuple[str, ...]
    blocks: tuple[PageBlock, ...]
    video: str = ""

    @property
    def outline(self) -> tuple[PageBlock, ...]:
        """The headings, in order."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.HEADING)


@dataclass(frozen=True, slots=True)
class LessonEntry:
    """A lesson in the list of lessons."""

    document: str
    title: str
    languages: tuple[str, ...]
    is_timed: bool = False
