"""Check that an answer keeps its promises, whether or not it is right: words, places, markers, figures, sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tutor.evaluation.arithmetic import holds_calculation
from tutor.evaluation.judge import Fault, strip_markers
from tutor.evaluation.sources import Source, holds_quote, holds_quote_at, squash
from tutor.text.figures import figure_values, find_figures
from tutor.text.numerals import read_number_words
from tutor.types import Answer, Citation, Sentence, Status

QUOTE, PLACE, UNCITED, FIGURE, CALCULATION, SHOWN = INTEGRITY_CHECKS = (
    "quote",
    "place",
    "uncited",
    "figure",
    "calculation",
    "shown",
)
_MARKER = re.compile(r"\[(\d+)\]")
_MOST_SHOWN = 60


def check_integrity(answer: Answer, sources: Mapping[str, Source]) -> list[Fault]:
    """Return the broken promises of an answer, nothing if it keeps them all.

    Every quote stands in its lesson's file, at the lines named; every sentence cites; every figure stands in a quote
    that its sentence cites or in that quote's context, or is derived by a calculation that holds; the text shown is
    the sentences. An abstention may cite nothing; what it does cite is checked alike.
    """
    return [
        *_check_quotes(answer.citations, sources),
        *_check_sentences(answer),
        *_check_shown(answer),
    ]


def _check_quotes(citations: Sequence[Citation], sources: Mapping[str, Source]) -> Iterator[Fault]:
    for citation in citations:
        source = sources.get(citation.document)
        if source is None:
            yield Fault(QUOTE, f"[{citation.n}] cites {citation.document}, which is no lesson")
        elif not holds_quote(source, citation.quote):
            yield Fault(QUOTE, f"[{citation.n}] is not in {citation.document}: {_shorten(citation.quote)}")
        elif not holds_quote_at(source, citation):
            lines = f"lines {citation.location.line_start} to {citation.location.line_end}"
            yield Fault(PLACE, f"[{citation.n}] is not at {lines} of {citation.document}: {_shorten(citation.quote)}")


def _check_sentences(answer: Answer) -> Iterator[Fault]:
    by_number = {citation.n: citation for citation in answer.citations}
    for sentence in answer.sentences:
        cited = [by_number[n] for n in sentence.citations if n in by_number]
        if not cited or len(cited) < len(sentence.citations):
            yield Fault(UNCITED, f"this sentence lacks its citation: {_shorten(sentence.text)}")
            continue
        held = figure_values(" ".join(f"{citation.quote} {citation.context}" for citation in cited))
        if sentence.origin == "derived":
            held |= figure_values(answer.question) | read_number_words(answer.question)
            yield from _check_calculation(sentence, held)
            held |= figure_values(sentence.calculation or "")
        for figure in find_figures(sentence.text):
            if figure.value not in held:
                yield Fault(FIGURE, f"{figure.text} is not in what is cited: {_shorten(sentence.text)}")


def _check_calculation(sentence: Sentence, given: set[float]) -> Iterator[Fault]:
    if not sentence.calculation:
        yield Fault(CALCULATION, f"no calculation is shown: {_shorten(sentence.text)}")
    elif not holds_calculation(sentence.calculation, given):
        yield Fault(CALCULATION, f"the calculation does not hold over what is cited: {_shorten(sentence.calculation)}")


def _check_shown(answer: Answer) -> Iterator[Fault]:
    if answer.status is not Status.ANSWERED:
        return
    listed = " ".join(sentence.text for sentence in answer.sentences)
    if squash(strip_markers(answer.text)) != squash(strip_markers(listed)):
        yield Fault(SHOWN, "the text shown is not its sentences")
    cited = {str(n) for sentence in answer.sentences for n in sentence.citations}
    if missing := cited - set(_MARKER.findall(answer.text)):
        yield Fault(SHOWN, f"the text shown lacks the marker [{min(missing)}]")


def _shorten(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MOST_SHOWN else flat[: _MOST_SHOWN - 1] + "…"
