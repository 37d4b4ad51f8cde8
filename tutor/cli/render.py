"""Show answers, citations and passages: wrapped and coloured in a terminal, plain lines where output is piped."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from tutor.cli.wrap import KEPT_SPACE, wrap_lines
from tutor.types import Answer, Citation, Location, SearchResult, Sentence, Status

MAX_WIDTH = 92
_MARKER = r"\[\d+\]"


def print_end(answer: Answer, console: Console) -> None:
    """Print what follows the sentences of an answer; all of it, if it has none."""
    if answer.status is not Status.ANSWERED:
        print_lines(console, answer.text)
        return
    print_disagreements(answer, console)
    print_citations(answer.citations, answer.sentences, console)


def print_sentence(sentence: Sentence, console: Console) -> None:
    """Print one sentence with its markers, and the arithmetic behind it if it has some."""
    markers = "".join(f"[{n}]" for n in sentence.citations)
    print_lines(console, f"{sentence.text}{KEPT_SPACE}{markers}", markers=True)
    if sentence.calculation:
        print_lines(console, sentence.calculation, indent="    ", style="dim")


def print_disagreements(answer: Answer, console: Console) -> None:
    """Print where the lessons give different figures."""
    for disagreement in answer.disagreements:
        values = "; ".join(f"{value}{KEPT_SPACE}[{n}]" for value, n in disagreement.values)
        label = "课程里的说法不一" if answer.language == "zh" else "The lessons differ"
        print_lines(console, f"{label} ({disagreement.about}): {values}", style="yellow", markers=True)


def print_citations(citations: Sequence[Citation], sentences: Sequence[Sentence], console: Console) -> None:
    """Print where each quote stands, and its words unless a sentence of the answer already gave just these."""
    said = {_squeeze(sentence.text) for sentence in sentences}
    if citations:
        console.print()
    above: list[str] = []
    for citation in citations:
        verbatim = _squeeze(citation.quote) in said
        note = (" · 原文" if citation.language == "zh" else " · verbatim") if verbatim else ""
        place = f"[{citation.n}] {describe_place(citation)}{note}"
        print_lines(console, place, hanging="    ", style="dim", markers=True)
        if verbatim:
            continue
        frames = _frames(citation)
        for frame in frames if frames != above else ():  # rows of one table need its header once
            print_lines(console, frame, indent="    ", style="dim italic")
        above = frames
        print_lines(console, citation.quote, indent="    ")


def print_passages(result: SearchResult) -> None:
    """Print search hits, best first."""
    console = make_console()
    if not result.passages:
        console.print("Nothing was found.")
    for passage in result.passages:
        chunk = passage.chunk
        place = _join_place(chunk.title, chunk.heading, chunk.document, chunk.location)
        print_lines(console, f"{passage.rank}. {place}", hanging="   ", style="bold")
        print_lines(console, chunk.text, indent="   ")


def describe_place(citation: Citation) -> str:
    """Return where a citation stands: lesson, heading, file, and line, page or time."""
    return _join_place(citation.title, citation.heading, citation.document, citation.location)


def describe_location(location: Location) -> str:
    """Return the line, page or time of a location in words, empty if it has none."""
    parts = []
    if location.time_start is not None:
        parts.append(f"at {_clock(location.time_start)}")
    if location.page is not None:
        parts.append(f"page {location.page}")
    if location.line_start is not None:
        last = location.line_end or location.line_start
        parts.append(
            f"line {location.line_start}" if last == location.line_start else f"lines {location.line_start}–{last}"
        )
    return ", ".join(parts)


def make_console() -> Console:
    """Return a console on stdout that leaves texts as they are: no markup, no highlighting."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True)


def _join_place(title: str, heading: tuple[str, ...], document: str, location: Location) -> str:
    names = " › ".join(name for name in dict.fromkeys((title, *heading)) if name)
    spot = describe_location(location).replace(" ", KEPT_SPACE)
    return f"{names} ({', '.join(part for part in (document, spot) if part)})"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _frames(citation: Citation) -> list[str]:
    """Return what frames a quote beyond its headings, which its place names: a table's header, a list's lead."""
    known = {_squeeze(name) for name in (citation.title, *citation.heading)}
    parts = [part for part in map(_squeeze, citation.context.split(" > ")) if part and part not in known]
    return [part for part in parts if not any(part != other and part in other for other in parts)]


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def print_lines(
    console: Console, text: str, *, indent: str = "", hanging: str | None = None, style: str = "", markers: bool = False
) -> None:
    """Print a text, wrapped in a terminal; `hanging` indents all lines but the first, `markers` colours [n]."""
    rest = indent if hanging is None else hanging
    if console.is_terminal:
        lines = wrap_lines(text, max(20, min(console.width, MAX_WIDTH) - len(rest)))
    else:
        lines = text.replace(KEPT_SPACE, " ").split("\n")
    for number, line in enumerate(lines):
        shown = Text((rest if number else indent) + line, style=style)
        if markers:
            shown.highlight_regex(_MARKER, "bold cyan not dim")
        console.print(shown)
