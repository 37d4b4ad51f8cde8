"""Show an evaluation: a table with the reasons for what is wrong, or one JSON object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tutor.evaluation.baseline import Comparison
from tutor.evaluation.evaluate import QUOTES_ALONE, Evaluation
from tutor.evaluation.run import Result
from tutor.evaluation.score import ALL, Score, count_broken, measure_size, score_groups, score_kinds

if TYPE_CHECKING:
    from rich.console import Console

_LANGUAGES = {"en": "English", "zh": "Chinese"}
_BROKEN = {
    "quote": "quotes not in their lesson",
    "place": "quotes not at their lines",
    "uncited": "sentences without citation",
    "figure": "figures not in what is cited",
    "calculation": "calculations that do not hold",
    "shown": "texts that are not their sentences",
}
_MOST_ANSWER_CHARS = 600


def report_to_json(evaluation: Evaluation, comparison: Comparison | None, verdict: str) -> dict[str, Any]:
    """Return the object that `tutor eval --json` prints; `verdict` is what fails the run, "" if nothing does."""
    judged, broken = evaluation.judged, count_broken(evaluation.results)
    size = {name: round(value, 1) for name, value in asdict(measure_size(evaluation.results)).items()}
    return {
        "ok": not verdict,
        "verdict": verdict,
        "cases": len(judged),
        "lessons": evaluation.lessons,
        "model": None if evaluation.model == QUOTES_ALONE else evaluation.model,
        "encoder": evaluation.encoder,
        "scores": {group: _score_to_json(score) for group, score in score_groups(judged).items()},
        "kinds": {
            kind: {group: _score_to_json(score) for group, score in groups.items()}
            for kind, groups in score_kinds(judged).items()
        },
        "integrity": {"holds": not any(broken.values()), "broken": dict(broken)},
        "answers": size,
        "failures": [_failure_to_json(result) for result in evaluation.results if result.faults or result.broken],
        "comparison": None if comparison is None else _comparison_to_json(comparison),
    }


def print_report(evaluation: Evaluation, comparison: Comparison | None, *, show: bool = False) -> None:
    """Print scores, integrity, speed, what is wrong and why, and what has changed; answers too if `show`."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    wording = "quotes alone" if evaluation.model == QUOTES_ALONE else f"worded by {evaluation.model}"
    print(f"{len(evaluation.results)} questions over {evaluation.lessons} lessons, {wording}", end="\n\n")
    _print_scores(evaluation, console)
    _print_integrity(evaluation.results)
    for result in evaluation.results:
        if result.faults or result.broken:
            _print_failure(result, console, show=show)
    if comparison is not None:
        _print_comparison(comparison, console)


def list_verdicts(evaluation: Evaluation, comparison: Comparison | None) -> Iterator[str]:
    """Yield what fails the run: broken integrity, and each rate that has fallen below the baseline."""
    broken = {check: count for check, count in count_broken(evaluation.results).items() if count}
    if broken:
        yield "Integrity is broken: " + ", ".join(f"{count} {_BROKEN[check]}" for check, count in broken.items()) + "."
    if comparison is not None and comparison.falls:
        falls = "; ".join(
            f"{_name_group(fall.group)} {fall.rate} from {fall.before:.1f} to {fall.now:.1f}%"
            for fall in comparison.falls
        )
        wrong = f" Newly wrong: {', '.join(comparison.newly_wrong)}." if comparison.newly_wrong else ""
        yield f"Below the baseline: {falls}.{wrong}"


def _score_to_json(score: Score) -> dict[str, Any]:
    return {**asdict(score), "rates": {name: round(rate, 2) for name, rate in score.rates.items()}}


def _failure_to_json(result: Result) -> dict[str, Any]:
    answer = result.answer
    return {
        "id": result.case.id,
        "kind": result.case.kind,
        "language": result.case.language,
        "question": result.case.question,
        "right": result.right,
        "reasons": [asdict(fault) for fault in (*result.faults, *result.broken)],
        "status": str(answer.status) if answer else None,
        "answer": answer.text if answer else None,
        "documents": list(dict.fromkeys(c.document for c in answer.citations)) if answer else [],
    }


def _comparison_to_json(comparison: Comparison) -> dict[str, Any]:
    return {
        "newly_wrong": list(comparison.newly_wrong),
        "newly_right": list(comparison.newly_right),
        "added": list(comparison.added),
        "gone": list(comparison.gone),
        "changes": [asdict(change) for change in comparison.changes],
        "baseline": {"model": comparison.baseline.model, "encoder": comparison.baseline.encoder},
    }


def _print_scores(evaluation: Evaluation, console: Console) -> None:
    """Print a line for all cases and for each language, then one for each kind."""
    groups = score_groups(evaluation.judged)
    titles = ("right", "fact", "gold cited", "compact")
    rows = []
    for group, score in groups.items():
        rates = [score.rates.get(name) for name in ("right", "fact", "gold", "compact")]
        shares = ["" if rate is None else f"{rate:.1f}%" for rate in rates]
        rows.append([_name_group(group), str(score.cases), *shares, *_count_mistakes(score)])
    _print_table(titles, rows, console)
    rows = []
    for kind, scores in score_kinds(evaluation.judged).items():
        parts = [scores.get(group) for group in groups]
        counts = [f"{part.right}/{part.cases}" if part else "" for part in parts]
        rows.append([kind, str(scores[ALL].cases), *counts, *_count_mistakes(scores[ALL])])
    console.print()
    _print_table([f"right, {_name_group(group)}" for group in groups], rows, console)


def _print_table(titles: Sequence[str], rows: Sequence[Sequence[str]], console: Console) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("", no_wrap=True)
    for title in ("questions", *titles, "wrongly refused", "wrongly answered"):
        table.add_column(title, justify="right")
    for row in rows:
        table.add_row(*row, style="bold" if row[0] == ALL else "")
    console.print(table)


def _count_mistakes(score: Score) -> list[str]:
    refused = f"{score.refused}/{score.answerable}" if score.answerable else ""
    answered = f"{score.answered}/{score.unanswerable}" if score.unanswerable else ""
    return [refused, answered]


def _print_integrity(results: Sequence[Result]) -> None:
    size, broken = measure_size(results), count_broken(results)
    wrong = ", ".join(f"{count} {_BROKEN[check]}" for check, count in broken.items() if count)
    print(f"\nIntegrity {'is BROKEN: ' + wrong if wrong else 'holds'}", end="")
    print(f" ({size.quotes} quotes, {size.sentences} sentences)")
    print(
        f"Answers have {size.words_median:.0f} words (median), at most {size.words_most:.0f};"
        f" evidence takes {size.evidence_ms_median:.0f} ms (median), {size.evidence_ms_p95:.0f} ms (95th percentile)"
    )
    if size.foreign:
        print(f"{size.foreign} answers are in another language than their question")


def _print_failure(result: Result, console: Console, *, show: bool) -> None:
    from rich.text import Text

    case, answer = result.case, result.answer
    line = Text("\n" if show else "")
    line.append(f"{case.id} [{case.kind}] ", style="red" if result.faults else "yellow")
    line.append(f"{case.question}: " + "; ".join(fault.reason for fault in (*result.faults, *result.broken)))
    console.print(line)
    if show and answer is not None:
        documents = ", ".join(dict.fromkeys(c.document for c in answer.citations))
        said = " ".join(answer.text.split())[:_MOST_ANSWER_CHARS]
        console.print(Text(f"    {answer.status}: {said}{f' ({documents})' if documents else ''}", style="dim"))


def _print_comparison(comparison: Comparison, console: Console) -> None:
    lines = [
        (title, ", ".join(names), style)
        for title, names, style in (
            ("newly wrong", comparison.newly_wrong, "red"),
            ("newly right", comparison.newly_right, "green"),
            ("not in the baseline", comparison.added, ""),
            ("only in the baseline", comparison.gone, ""),
        )
        if names
    ]
    lines += [
        (f"{_name_group(c.group)}, {c.rate}", f"{c.before:.1f} → {c.now:.1f}%", "red" if c.now < c.before else "green")
        for c in comparison.changes
    ]
    console.print("\nCompared with the baseline:" if lines else "\nThe same as the baseline.")
    for title, text, style in lines:
        console.print(f"  {title}: {text}", style=style)


def _name_group(group: str) -> str:
    return _LANGUAGES.get(group, "all" if group == ALL else group)
