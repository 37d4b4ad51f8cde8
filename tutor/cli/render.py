"""Show answers, citations and passages in the terminal; plain text where the output is piped."""

from __future__ import annotations

import textwrap

from rich.console import Console
from rich.text import Text

from tutor.types import Answer, Citation, Location, SearchResult, Sentence, Status


def print_answer(answer: Answer) -> None:
    """Print an answer: its sentences with markers, disagreements, then the quotes that they rest on."""
    if answer.status is not Status.ANSWERED:
        _console().print(Text(answer.text))
        return
    for sentence in answer.sentences:
        print_sentence(sentence)
    print_disagreements(answer)
    print_citations(answer)


def print_sentence(sentence: Sentence) -> None:
    """Print one sentence with its markers."""
    line = Text(sentence.text + " ")
    line.append("".join(f"[{n}]" for n in sentence.citations), style="bold cyan")
    _console().print(line)


def print_disagreements(answer: Answer) -> None:
    """Print where the lessons give different figures."""
    for disagreement in answer.disagreements:
        values = "; ".join(f"{value} [{n}]" for value, n in disagreement.values)
        label = "课程里的说法不一" if answer.language == "zh" else "The lessons differ"
        _console().print(Text(f"{label} ({disagreement.about}): {values}", style="yellow"))


def print_citations(answer: Answer) -> None:
    """Print the quotes of an answer with where they stand."""
    console = _console()
    if answer.citations:
        console.print()
    for citation in answer.citations:
        head = Text(f"[{citation.n}] ", style="bold cyan")
        head.append(describe_place(citation), style="dim")
        console.print(head)
        console.print(Text(textwrap.indent("“" + citation.quote + "”", "    ")))


def print_passages(result: SearchResult) -> None:
    """Print search hits, best first."""
    console = _console()
    if not result.passages:
        console.print("Nothing was found.")
    for passage in result.passages:
        chunk = passage.chunk
        place = _join_place(chunk.title, chunk.heading, chunk.document, chunk.location)
        console.print(Text(f"{passage.rank}. {place}", style="bold"))
        console.print(Text(textwrap.indent(chunk.text, "   ")))


def describe_place(citation: Citation) -> str:
    """Return where a citation stands: lesson, heading, file, and line, page or time."""
    return _join_place(citation.title, citation.heading, citation.document, citation.location)


def _join_place(title: str, heading: tuple[str, ...], document: str, location: Location) -> str:
    names = dict.fromkeys((title, *heading))
    spot = describe_location(location)
    return " › ".join(name for name in names if name) + f" ({document}{', ' + spot if spot else ''})"


def describe_location(location: Location) -> str:
    """Return the line, page or time of a location in words, empty if it has none."""
    parts = []
    if location.time_start is not None:
        parts.append(f"at {int(location.time_start) // 60}:{int(location.time_start) % 60:02d}")
    if location.page is not None:
        parts.append(f"page {location.page}")
    if location.line_start is not None:
        last = location.line_end or location.line_start
        parts.append(
            f"line {location.line_start}" if last == location.line_start else f"lines {location.line_start}–{last}"
        )
    return ", ".join(parts)


def _console() -> Console:
    return Console(highlight=False, soft_wrap=True)
