"""Turn picked evidence into the sentences and citations that a learner reads."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from tutor.answering.columns import list_columns
from tutor.answering.disagreements.accounts import is_plain_label, read_label
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.quotable import widen_quote
from tutor.answering.spoken import find_spoken_start
from tutor.text.language import count_han, has_han
from tutor.text.sentences import split_sentences
from tutor.text.words import content_words
from tutor.types import Chunk, Citation, Sentence, Unit, UnitKind

MAX_WORDS = 110
MAX_WORDS_TOGETHER = 78  # a further block is added while all of them stay this short
MAX_CITATIONS = 8
MAX_QUOTE_CHARS = 590
MAX_NAME_CHARS = 60  # of the line before a table that names what its rows are of
MAX_UNIT_WORDS = 78  # of one unit, so that a table's column names still fit beside it
_WORD_END = re.compile(r"(?<=\S)(?=\s)|[，。；、：！？]")


@dataclass(frozen=True, slots=True)
class Block:
    """Units of one chunk that are shown and cited together: one sentence, one row, or a whole list.

    `rest` is the end of a list that goes on in the next passage: shown with it, and cited on its own. `also` holds
    blocks of other lessons that say the same: they are cited with it and not shown.
    """

    chunk: Chunk
    units: tuple[Unit, ...]
    score: float
    also: tuple[Block, ...] = ()
    rest: Block | None = None


def count_words(text: str) -> float:
    """Count words as a reader would: Latin words and figures one each, two Chinese characters one."""
    return len(re.findall(r"[A-Za-z0-9'’-]+", text)) + count_han(text) / 2


def compose_blocks(question: Question, blocks: Sequence[Block]) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    """Word the blocks as quotes, each with its citations, within the limits of an answer (words, citations).

    A quote names its own place first, then those that say the same.
    """
    sentences: list[Sentence] = []
    citations: list[Citation] = []
    words = 0.0
    is_timed = question.ask is Ask.VIDEO_TIME
    asked = frozenset(content_words(question.asked) if is_timed else ()) - question.source_words
    for block in blocks[:MAX_CITATIONS]:
        fitted, text = _fit_block(question, block, MAX_WORDS_TOGETHER - words if sentences else MAX_WORDS)
        if fitted is None and question.ask is Ask.COMPARISON:  # the other side
            fitted, text = _fit_block(question, block, MAX_WORDS - words)
        if fitted is None:
            continue
        told = next((i for i, sentence in enumerate(sentences) if sentence.text == text), None)
        words += count_words(text) if told is None else 0
        numbers = []
        for source in (fitted, *((fitted.rest,) if fitted.rest else ()), *block.also)[: MAX_CITATIONS - len(citations)]:
            citations.append(cite_block(source, len(citations) + 1, asked))
            numbers.append(len(citations))
        if told is None:
            sentences.append(Sentence(text, tuple(numbers)))
        else:  # another row of which the same is shown
            sentences[told] = replace(sentences[told], citations=(*sentences[told].citations, *numbers))
        if len(citations) == MAX_CITATIONS:
            break
    return tuple(sentences), tuple(citations)


def keep_leading(quotes: Sequence[Sentence], citations: Sequence[Citation]) -> list[Citation]:
    """Return the first citation of each quote: what a model is given to word, each statement once."""
    leading = {quote.citations[0] for quote in quotes}
    return [citation for citation in citations if citation.n in leading]


def cite_all_sources(sentence: Sentence, quotes: Sequence[Sentence]) -> Sentence:
    """Return a sentence that cites, with each quote that it rests on, the other places that say the same."""
    together = {quote.citations[0]: quote.citations for quote in quotes}
    numbers = (n for cited in sentence.citations for n in together.get(cited, (cited,)))
    return replace(sentence, citations=tuple(dict.fromkeys(numbers)))


def join_sentences(sentences: Sequence[Sentence]) -> str:
    """Return the answer's text: the sentences in order, each followed by its markers [n]."""
    return "\n".join(s.text + " " + "".join(f"[{n}]" for n in s.citations) for s in sentences)


def cite_block(block: Block, n: int, asked: Set[str] = frozenset()) -> Citation:
    """Build the citation of a block: its quote verbatim, widened if too short, what frames it, where it stands.

    `asked` are the terms of which it is asked when they are spoken.
    """
    units = widen_quote(block.chunk, block.units)
    first, last = units[0], units[-1]
    quote = "\n".join(unit.quote or unit.text for unit in units)
    return Citation(
        n=n,
        quote=quote,
        context=" > ".join(part for part in (*block.chunk.heading, " | ".join(first.header), _lead(first)) if part),
        document=block.chunk.document,
        title=block.chunk.title,
        heading=block.chunk.heading,
        language=block.chunk.language,
        location=replace(
            first.location,
            line_end=last.location.line_end,
            time_start=find_spoken_start(block.chunk, first, asked),
            time_end=last.location.time_end,
        ),
        chunk_id=block.chunk.id,
    )


def word_block(question: Question, block: Block) -> str:
    """Return the text of a block as a reader wants it: rows with their column names, lists after their lead."""
    first = block.units[0]
    chinese = block.chunk.language == "zh"
    if first.kind is UnitKind.ROW and len(block.units) > 1 and question.ask is Ask.LIST:
        return _join_list("", block.units, chinese)
    if first.kind is UnitKind.ROW:
        named = _name_row(question, block) if len(block.units) == 1 else ""
        return named + " ".join(_word_row(question, unit, block.chunk) for unit in block.units)
    lead = _lead(first).rstrip(" :：")
    labels = {unit.text for unit in block.units if unit.kind is UnitKind.BULLET}
    points = [unit for unit in block.units if not unit.example or unit.lead not in labels]  # no examples beneath points
    if first.kind is UnitKind.BULLET:
        return _join_list(lead, points, chinese)
    if len(block.units) > 1 and (first.text.endswith((":", "：")) or block.units[1].kind is not UnitKind.SENTENCE):
        return _join_list(first.text.rstrip(" :："), points[1:] or block.units[1:], chinese)
    return ("" if chinese else " ").join(unit.text for unit in block.units)


def _join_list(lead: str, units: Sequence[Unit], chinese: bool) -> str:
    """Word a list as one sentence: what introduces it, then its points."""
    body = ("；" if chinese else "; ").join(_word_point(unit, chinese) for unit in units)
    lead = lead.rstrip(" .:;。：；")
    text = f"{lead}{'：' if chinese else ': '}{body}" if lead and not body.startswith(lead) else body
    return text if text.endswith(("!", "?", "！", "？", "…")) else text + ("。" if chinese else ".")


def _word_point(unit: Unit, chinese: bool) -> str:
    """Word a point of a list; a table row as its first cell with the others in brackets."""
    if len(unit.cells) > 1:
        others = [cell for cell in unit.cells[1:] if cell.strip(" -–—")]
        return f"{unit.cells[0]}（{'，'.join(others)}）" if chinese else f"{unit.cells[0]} ({', '.join(others)})"
    return unit.text.rstrip(" .,;:。，；：、")


def _fit_block(question: Question, block: Block, words_left: float) -> tuple[Block | None, str]:
    """Show a list's points by their first sentences, then drop them from its end, until it fits what is left.

    A single unit that is too long for any answer is cut. None when the words left are not enough.
    """
    units = [*block.units, *(block.rest.units if block.rest else ())]
    while units:
        units = [_shorten_unit(units[0])] if len(units) == 1 else units
        text = word_block(question, replace(block, units=tuple(units)))
        if count_words(text) > words_left and units[-1].kind is UnitKind.ROW and question.ask is Ask.LIST:
            text = word_block(question, replace(block, units=tuple(map(_keep_label, units))))
        parts = units[: len(block.units)], units[len(block.units) :]
        quote_chars = max(sum(len(u.quote or u.text) + 1 for u in part) for part in parts) - 1
        if count_words(text) <= words_left and quote_chars <= MAX_QUOTE_CHARS:
            rest = replace(block.rest, units=tuple(parts[1])) if block.rest and parts[1] else None
            return replace(block, units=tuple(parts[0]), rest=rest), text
        if (shorter := _shorten_points(units)) != units:
            units = shorter
        else:
            units.pop()
    return None, ""


def _shorten_points(units: Sequence[Unit]) -> list[Unit]:
    """Return a list's points as their first sentences, which name them; other units, and a single one, as they are."""
    if sum(unit.kind is UnitKind.BULLET for unit in units) < 2:
        return list(units)
    return [_keep_first_sentence(unit) if unit.kind is UnitKind.BULLET else unit for unit in units]


def _keep_first_sentence(unit: Unit) -> Unit:
    quote = unit.quote or unit.text
    said, quoted = split_sentences(unit.text), split_sentences(quote)
    if len(said) < 2 or not quoted:
        return unit
    return replace(unit, text=unit.text[: said[0][1]], quote=quote[: quoted[0][1]])


def _keep_label(unit: Unit) -> Unit:
    """Return a row with its label alone; other units as they are."""
    return replace(unit, text=unit.cells[0], cells=unit.cells[:1]) if unit.cells else unit


def _shorten_unit(unit: Unit) -> Unit:
    """Return the unit, or as much of its beginning as an answer may hold, its quote and its text cut alike."""
    quote = unit.quote or unit.text
    if len(quote) <= MAX_QUOTE_CHARS and count_words(unit.text) <= MAX_UNIT_WORDS:
        return unit
    ends = [match.end() for match in _WORD_END.finditer(quote[:MAX_QUOTE_CHARS])]
    fitting = [end for end in ends if count_words(quote[:end]) <= MAX_UNIT_WORDS]
    cut = quote[: fitting[-1] if fitting else MAX_QUOTE_CHARS].rstrip()
    text = cut.replace(" … ", " ").replace("\n", "" if has_han(cut) else " ")
    return Unit(text + "…", UnitKind.SENTENCE, unit.location, cut, unit.lead, header=unit.header, example=unit.example)


def _name_row(question: Question, block: Block) -> str:
    """Return what a row is of where neither its label nor its columns say so ("Total", "Cost").

    That is its table's introduction, else its heading; "" where the row says it itself.
    """
    unit = block.units[0]
    names = (
        unit.cells[0],
        *(unit.header[i] for i in list_columns(question, unit, block.chunk) if i < len(unit.header)),
    )
    if len(unit.cells) < 2 or not all(is_plain_label(name) for name in names):
        return ""
    lead = unit.lead.removesuffix(" | ".join(unit.header)).strip(" :：|")
    name = lead if 0 < len(lead) <= MAX_NAME_CHARS else (block.chunk.heading[-1] if block.chunk.heading else "")
    return f"{name}{'：' if has_han(name) else ': '}" if name else ""


def _word_row(question: Question, unit: Unit, chunk: Chunk) -> str:
    """Word a table row: its first cell, then each other cell with its column's name; only the columns asked for."""
    cells, header = unit.cells, unit.header
    if len(cells) < 2:
        return unit.text
    kept = list_columns(question, unit, chunk)
    labelled, chinese = read_label(unit) != "", has_han(unit.text)
    colon = "：" if chinese else ": "
    parts = [f"{header[i]}{colon}{cells[i]}" if i < len(header) and header[i] else cells[i] for i in kept]
    joiner, stop = ("；", "。") if chinese else ("; ", ".")
    return (f"{cells[0]} — " if labelled else "") + joiner.join(parts) + stop


def _lead(unit: Unit) -> str:
    return "" if unit.kind is UnitKind.ROW and unit.lead == " | ".join(unit.header) else unit.lead
