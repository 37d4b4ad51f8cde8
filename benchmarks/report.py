"""Write what was measured as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from pathlib import Path

from benchmarks.frameworks import PipelineResult
from benchmarks.latency import LatencyResult
from benchmarks.spread import Spread
from benchmarks.startup import StartupResult
from benchmarks.stops import StopResult

BEGIN_RESULTS, END_RESULTS = "<!-- results -->", "<!-- end of results -->"


def describe_machine() -> str:
    """Return the processor, its cores, the memory and how busy it is in a few words."""
    name = platform.processor() or platform.machine()
    cpu_info = Path("/proc/cpuinfo")
    if cpu_info.is_file():
        names = [line.split(":", 1)[1].strip() for line in cpu_info.read_text().splitlines() if "model name" in line]
        name = names[0] if names else name
    memory = ""
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = f", {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1e9:.0f} GB"
    load = f", load average {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return f"{name}, {os.cpu_count()} cores{memory}, no GPU used, Python {platform.python_version()}{load}"


def make_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; a vertical bar in a cell is escaped."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def report_latency(
    name: str, shipped: LatencyResult, worded: LatencyResult, stops: StopResult, startup: StartupResult
) -> str:
    """Return the tutor's figures over one folder of lessons, with the targets beside them."""
    rows = [
        ["evidence, ms", *_cells(shipped.evidence_ms), "p95 ≤ 150"],
        ["evidence with the model loaded, ms", *_cells(worded.evidence_ms), "p95 ≤ 150"],
        ["first checked sentence, as shipped (quotes), ms", *_cells(shipped.first_sentence_ms), "median ≤ 1,500"],
        ["first checked sentence, model forced to word, ms", *_cells(worded.first_sentence_ms), "median ≤ 1,500"],
        ["whole answer, as shipped, ms", *_cells(shipped.total_ms), ""],
        ["whole answer, model forced to word, ms", *_cells(worded.total_ms), ""],
        ["prompt, tokens", *_cells(worded.prompt_tokens), "≤ 400"],
        ["reply, tokens", *_cells(worded.completion_tokens), ""],
        ["stop while the model reads, ms", *_cells(stops.reading_ms), "≤ 100"],
        ["stop while the model writes, ms", *_cells(stops.writing_ms), "≤ 100"],
        ["cold start to printed answer, as shipped, s", *_cells(startup.shipped_s, 1), ""],
        ["cold start to printed answer, model forced to word, s", *_cells(startup.worded_s, 1), ""],
    ]
    notes = (
        f"{shipped.questions} questions, {shipped.answered} of them answered;"
        f" {worded.reused_tokens:.0f} of the prompt's tokens (median) were still in the model's state;"
        f" the model's own words passed the check in {worded.worded[0]} of {worded.worded[1]} answers;"
        f" {stops.reading_ms.count} + {stops.writing_ms.count} stops; {startup.shipped_s.count} cold starts each."
    )
    table = make_table(["what", "median", "95th percentile", "maximum", "target"], rows)
    return f"### {name}\n\n{table}\n\n{notes}\n\n{report_stages(shipped, worded)}"


def report_stages(shipped: LatencyResult, worded: LatencyResult) -> str:
    """Return where the time of an answer goes, milliseconds by stage."""
    stages = list(worded.stages_ms)
    rows = [
        [
            stage,
            *(f"{value:.1f}" for value in _pair(shipped.stages_ms.get(stage))),
            *(f"{value:.1f}" for value in _pair(worded.stages_ms.get(stage))),
        ]
        for stage in stages
    ]
    return make_table(
        ["stage, ms", "as shipped: median", "95th percentile", "model forced: median", "95th percentile"], rows
    )


def report_pipelines(results: Sequence[PipelineResult]) -> str:
    """Return the comparison of pipelines, one row each."""
    found = sorted({language for result in results for language in result.right_by_language})
    languages = found if len(found) > 1 else []
    header = [
        "pipeline", "first token or sentence, s: median", "p95", "whole answer, s: median", "p95",
        "prompt tokens: median", "max", "right", *(f"right, {language}" for language in languages),
        "refused of unanswerable", "refused of answerable", "words", "ready after, s",
    ]  # fmt: skip
    return make_table(header, [_pipeline_row(result, languages) for result in results])


def replace_results(text: str, results: str) -> str:
    """Put results between the marks for them in a text. Raises ValueError where it has no such marks."""
    before, begin, rest = text.partition(BEGIN_RESULTS)
    _, end, after = rest.partition(END_RESULTS)
    if not begin or not end:
        raise ValueError(f"there is no {BEGIN_RESULTS} with {END_RESULTS} after it")
    return f"{before}{begin}\n{results}\n{end}{after}"


def _pipeline_row(result: PipelineResult, languages: Sequence[str]) -> list[str]:
    tokens = result.prompt_tokens
    return [
        result.name + (f" ({result.errors} failed)" if result.errors else ""),
        _seconds(result.first_ms.median),
        _seconds(result.first_ms.p95),
        _seconds(result.total_ms.median),
        _seconds(result.total_ms.p95),
        f"{tokens.median:,.0f}",
        f"{tokens.largest:,.0f}",
        _share(result.right),
        *(_share(result.right_by_language.get(language, (0, 0))) for language in languages),
        _share(result.refused),
        _share(result.refused_wrongly),
        f"{result.words:.0f}",
        f"{result.ready_s:.0f}",
    ]


def _cells(spread: Spread, digits: int = 0) -> list[str]:
    return [f"{value:,.{digits}f}" for value in (spread.median, spread.p95, spread.largest)]


def _pair(spread: Spread | None) -> tuple[float, float]:
    return (spread.median, spread.p95) if spread else (0.0, 0.0)


def _seconds(ms: float) -> str:
    return f"{ms / 1000:.2f}"


def _share(counts: tuple[int, int]) -> str:
    return f"{counts[0]} of {counts[1]}"
