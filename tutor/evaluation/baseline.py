"""Keep the outcome of an evaluation as a baseline, and compare a new one with it, case by case."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.errors import TutorError
from tutor.evaluation.cases import Case
from tutor.evaluation.judge import RIGHT_CHECKS
from tutor.evaluation.score import score_groups

FORMAT = 1
# A fall of one of these fails the run; the others are parts of "right" and only shown.
GATED = ("right", "not refused", "unanswerable refused")
_BASELINE = Path("evaluation") / "baseline.json"
_EPSILON = 1e-9
Judged = Sequence[tuple[Case, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """For each case the checks that it failed, and what the answers were made with."""

    failed: Mapping[str, frozenset[str]]
    model: str
    encoder: str


@dataclass(frozen=True, slots=True)
class Change:
    """A rate of a group (all cases, a language), in percent, before and now, over the cases that both runs hold."""

    group: str
    rate: str
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different from the baseline; `added` cases are not in it, `gone` ones only there."""

    newly_wrong: tuple[str, ...]
    newly_right: tuple[str, ...]
    added: tuple[str, ...]
    gone: tuple[str, ...]
    changes: tuple[Change, ...]
    baseline: Baseline

    @property
    def falls(self) -> tuple[Change, ...]:
        """Return the changes that fail a run: rates that have fallen."""
        return tuple(change for change in self.changes if change.rate in GATED and change.now < change.before)


def find_shipped_baseline() -> Path:
    """Return where the baseline of the shipped cases is kept in a checkout."""
    return Path(__file__).resolve().parents[2] / _BASELINE


def save_baseline(path: Path, judged: Judged, *, model: str, encoder: str) -> None:
    """Write a baseline, one case a line; timings are left out, since they belong to a machine.

    `rates` is for readers: a comparison works them out again. Raises TutorError if the file cannot be written.
    """
    rates = {
        group: {"cases": score.cases, **{name: round(rate, 1) for name, rate in score.rates.items()}}
        for group, score in score_groups(judged).items()
    }
    data = {
        "format": FORMAT,
        "model": model,
        "encoder": encoder,
        "rates": rates,
        "failed": {case.id: sorted(checks) for case, checks in judged},
    }
    try:
        path.write_text(_dump(data), encoding="utf-8")
    except OSError as error:
        raise TutorError(
            f"The baseline {path} cannot be written: {error.strerror}.", "Choose another: --baseline FILE."
        ) from error


def load_baseline(path: Path) -> Baseline:
    """Read a baseline. Raises TutorError if it is not there or is not one."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            raise ValueError(f"its format is {data['format']}")
        failed = {str(name): frozenset(map(str, checks)) for name, checks in data["failed"].items()}
        return Baseline(failed, str(data["model"]), str(data["encoder"]))
    except FileNotFoundError as error:
        raise TutorError(f"There is no baseline {path}.", "Make one from this run: tutor eval --save.") from error
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise TutorError(
            f"The baseline {path} cannot be read ({error}).", "Make it anew: tutor eval --save."
        ) from error


def compare_runs(judged: Judged, baseline: Baseline, *, whole: bool = True) -> Comparison:
    """Compare judged cases with a baseline; rates are worked out over the cases that both hold.

    `whole` says that all cases were run, so that one which only the baseline knows is gone.
    """
    shared = [(case, checks) for case, checks in judged if case.id in baseline.failed]
    before = [(case, baseline.failed[case.id]) for case, _ in shared]
    wrong_now = [case.id for case, checks in shared if not checks.isdisjoint(RIGHT_CHECKS)]
    wrong_before = [case.id for case, checks in before if not checks.isdisjoint(RIGHT_CHECKS)]
    known = {case.id for case, _ in judged}
    return Comparison(
        newly_wrong=tuple(name for name in wrong_now if name not in wrong_before),
        newly_right=tuple(name for name in wrong_before if name not in wrong_now),
        added=tuple(case.id for case, _ in judged if case.id not in baseline.failed),
        gone=tuple(name for name in baseline.failed if name not in known) if whole else (),
        changes=tuple(_list_changes(before, shared)) if shared else (),
        baseline=baseline,
    )


def _list_changes(before: Judged, now: Judged) -> list[Change]:
    rates_before = {group: score.rates for group, score in score_groups(before).items()}
    rates_now = {group: score.rates for group, score in score_groups(now).items()}
    return [
        Change(group, name, rate, rates_now[group][name])
        for group, rates in rates_before.items()
        for name, rate in rates.items()
        if abs(rate - rates_now[group][name]) > _EPSILON
    ]


def _dump(data: Mapping[str, object]) -> str:
    """Return the baseline as JSON with one line for each group and each case, so that a change shows in a diff."""
    blocks = []
    for key, value in data.items():
        if isinstance(value, dict):
            lines = ",\n".join(
                f"    {json.dumps(k, ensure_ascii=False)}: {json.dumps(v, ensure_ascii=False)}"
                for k, v in value.items()
            )
            blocks.append(f"  {json.dumps(key)}: {{\n{lines}\n  }}")
        else:
            blocks.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(blocks) + "\n}\n"
