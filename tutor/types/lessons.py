"""What a lesson, its pieces, a query and a passage are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Location:
    """Where a piece of a lesson stands in its file.

    `line_start` and `line_end` are 1-based lines of the original text file, `page` is a page of a PDF or a
    slide, `time_start` and `time_end` are seconds into the video. What a format does not have is None.
    """

    line_start: int | None = None
    line_end: int | None = None
    page: int | None = None
    time_start: float | None = None
    time_end: float | None = None


class UnitKind(StrEnum):
    """What a citable piece was in its source."""

    SENTENCE = "sentence"
    BULLET = "bullet"
    ROW = "row"
    CODE = "code"
    DIAGRAM = "diagram"


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest piece of a lesson that can be cited.

    `text` is the unit as a reader sees it: encoding repaired, markup gone, on one line; the cells of a table
    row are joined by " | ". `quote` is the same with a line break where the source breaks the line, and " … "
    where markup between words (a link's address) was left out. `lead` is what frames the unit: the line that
    introduces its list, or its table's header cells joined by " | ". `cells` and `header` are set for rows.
    `example` marks text inside a worked example (a sample prompt, its reply): true of the example only. `task` marks
    a point of a checklist, before which the source has a box to tick.

    For reading the lesson as a whole: `begins` marks the first unit of a paragraph, list item or row, `depth` is how
    deep its list item stands (counted as its source does), `mark` the number before it ("2."). The quote of code and
    of drawings keeps its spaces and empty lines.
    """

    text: str
    kind: UnitKind
    location: Location
    quote: str = ""
    lead: str = ""
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    example: bool = False
    task: bool = False
    begins: bool = False
    depth: int = 0
    mark: str = ""

    @property
    def citable(self) -> bool:
        """Tell whether the unit may be quoted as prose: code and box drawings may not."""
        return self.kind not in (UnitKind.CODE, UnitKind.DIAGRAM)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of units under one heading, in one language: what is searched for and shown as a passage.

    `id` is the hash of (document, heading, text), so it survives a rebuild. `heading` is the path of headings
    from the top, the title left out where the first heading repeats it. `video` is the address of the video that its
    times are of, where the file names it.
    """

    id: str
    document: str
    title: str
    heading: tuple[str, ...]
    language: str
    text: str
    units: tuple[Unit, ...]
    location: Location
    video: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One lesson file as read: its path relative to the indexed folder, its title and its chunks in order."""

    path: str
    title: str
    chunks: tuple[Chunk, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready for search.

    `text` is the question as asked, standing alone. `terms` are weighted lexical terms: the question's own
    words and their translations. `dense_text` is what the encoder is given, in a language that it reads; empty
    where there is nothing that it could read. `groups` holds, for each content word of the question, the lexical
    terms that stand for it: itself and its translations. `legs` holds, for each language of the lessons, the groups
    of alternative weighted terms that search the lessons in it. `related` holds, for each group, the English terms of
    the lessons that mean nearly the same, each with its cosine. `gloss` is a Chinese question word by word in English,
    empty for others.
    """

    text: str
    language: str
    terms: tuple[tuple[str, float], ...] = ()
    dense_text: str = ""
    groups: tuple[tuple[str, ...], ...] = ()
    related: tuple[tuple[tuple[str, float], ...], ...] = ()
    legs: tuple[tuple[str, tuple[tuple[tuple[str, float], ...], ...]], ...] = ()
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk found for a query: its rank from 1, its fused score, and the cosine of each unit (0 if unknown).

    `unit_glosses` are the units of a Chinese chunk word by word in English, where they are needed.
    """

    chunk: Chunk
    rank: int
    score: float
    unit_similarities: tuple[float, ...] = ()
    unit_glosses: tuple[str, ...] = ()
