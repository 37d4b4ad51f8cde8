"""Cut a page into the few parts that are drawn one by one: headings, the text between them, the cited passage."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from tutor.reading.page import BlockKind, PageBlock, UnitKey

DEEPEST_HEADING = 3  # those below are drawn with the text


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, or blocks that are drawn as one; `is_cited` for those that hold what is to be marked."""

    blocks: tuple[PageBlock, ...]
    is_cited: bool = False

    @property
    def heading(self) -> PageBlock | None:
        """The heading that the part is, None where it is text."""
        first = self.blocks[0]
        return first if first.kind is BlockKind.HEADING and first.level <= DEEPEST_HEADING else None


def cut_parts(blocks: Sequence[PageBlock], marked: Collection[UnitKey], anchor: str = "") -> list[Part]:
    """Return the parts of a page in order. The heading of the anchor is a part of its own, however deep."""
    parts: list[Part] = []
    for block in _cut_speech(blocks):
        heads = block.kind is BlockKind.HEADING and (block.level <= DEEPEST_HEADING or block.anchor == anchor)
        cited = not block.keys.isdisjoint(marked)
        before = parts[-1] if parts else None
        joins = before is not None and not heads and before.is_cited == cited and not _is_lone(before, anchor)
        if joins and before is not None:
            parts[-1] = Part((*before.blocks, block), cited)
        else:
            parts.append(Part((block,), cited))
    return parts


def _cut_speech(blocks: Sequence[PageBlock]) -> Iterator[PageBlock]:
    """Yield the blocks, each passage of speech for itself: a whole video is too much to be marked."""
    for block in blocks:
        if block.kind is BlockKind.SPEECH:
            yield from (replace(block, lines=(line,)) for line in block.lines)
        else:
            yield block


def _is_lone(part: Part, anchor: str) -> bool:
    first = part.blocks[0]
    return first.kind is BlockKind.HEADING and (first.level <= DEEPEST_HEADING or first.anchor == anchor)


def choose_language(blocks: Sequence[PageBlock], language: str) -> list[PageBlock]:
    """Return the blocks of one language, with the headings that stand over any of them."""
    kept: list[PageBlock] = []
    waiting: list[PageBlock] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            waiting = [*(heading for heading in waiting if heading.level < block.level), block]
        elif block.language == language:
            kept += [*waiting, block]
            waiting = []
    return kept
