"""Count judged cases into scores, for all cases, each language and each kind."""

from __future__ import annotations

import math
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tutor.evaluation import judge
from tutor.evaluation.cases import Case
from tutor.evaluation.integrity import INTEGRITY_CHECKS
from tutor.evaluation.judge import count_words, strip_markers
from tutor.evaluation.run import Result
from tutor.text.language import detect_language
from tutor.types import Status

ALL = "all"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of cases: how many are right, and how many of which sort fail which check.

    `fact`, `gold` and `compact` count answerable cases that hold the fact and nothing forbidden, cite a gold document,
    and are not too long; `time_wanted` counts those that want a time cited, `timed` those of them that do. `refused`
    counts answerable cases that were refused, `answered` unanswerable ones that were answered; `unkept` counts cases
    that break a promise.
    """

    cases: int
    right: int
    answerable: int
    fact: int
    gold: int
    time_wanted: int
    timed: int
    compact: int
    refused: int
    unanswerable: int
    answered: int
    unkept: int

    @property
    def rates(self) -> dict[str, float]:
        """Return what is compared with a baseline: shares in percent, higher is better; none over no cases."""
        shares = {
            "right": (self.right, self.cases),
            "fact": (self.fact, self.answerable),
            "gold": (self.gold, self.answerable),
            "time": (self.timed, self.time_wanted),
            "compact": (self.compact, self.answerable),
            "not refused": (self.answerable - self.refused, self.answerable),
            "unanswerable refused": (self.unanswerable - self.answered, self.unanswerable),
            "integrity": (self.cases - self.unkept, self.cases),
        }
        return {name: 100 * part / whole for name, (part, whole) in shares.items() if whole}


@dataclass(frozen=True, slots=True)
class Size:
    """Length and speed of the answers; milliseconds are from the question on and depend on the machine.

    `foreign` counts answers in another language than that of their question, right or not.
    """

    words_median: float
    words_most: float
    evidence_ms_median: float
    evidence_ms_p95: float
    total_ms_median: float
    quotes: int
    sentences: int
    foreign: int


def score_checks(judged: Iterable[tuple[Case, frozenset[str]]]) -> Score:
    """Count cases, each with the names of the checks that it fails."""
    pairs = list(judged)
    asked = [checks for case, checks in pairs if case.expected is Status.ANSWERED]
    timely = [checks for case, checks in pairs if case.expected is Status.ANSWERED and case.time_s is not None]
    unheld = [checks for case, checks in pairs if case.expected is Status.ABSTAINED]
    unanswered = (judge.REFUSED, judge.STATUS, judge.ERROR)

    def count_free(group: Sequence[frozenset[str]], *names: str) -> int:
        return sum(checks.isdisjoint(names) for checks in group)

    return Score(
        cases=len(pairs),
        right=sum(checks.isdisjoint(judge.RIGHT_CHECKS) for _, checks in pairs),
        answerable=len(asked),
        fact=count_free(asked, *unanswered, judge.FACT, judge.FORBIDDEN),
        gold=count_free(asked, *unanswered, judge.GOLD),
        time_wanted=len(timely),
        timed=count_free(timely, *unanswered, judge.TIME),
        compact=count_free(asked, judge.COMPACT),
        refused=sum(judge.REFUSED in checks for checks in asked),
        unanswerable=len(unheld),
        answered=sum(judge.ANSWERED in checks for checks in unheld),
        unkept=sum(not checks.isdisjoint(INTEGRITY_CHECKS) for _, checks in pairs),
    )


def list_checks(result: Result) -> frozenset[str]:
    """Return the names of the checks that a result fails, of right and of integrity."""
    return frozenset(fault.check for fault in (*result.faults, *result.broken))


def score_groups(judged: Sequence[tuple[Case, frozenset[str]]]) -> dict[str, Score]:
    """Return the score of all cases, under "all", and of each language."""
    languages = sorted({case.language for case, _ in judged})
    by_language = {
        language: score_checks(pair for pair in judged if pair[0].language == language) for language in languages
    }
    return {ALL: score_checks(judged), **by_language}


def score_kinds(judged: Sequence[tuple[Case, frozenset[str]]]) -> dict[str, dict[str, Score]]:
    """Return the scores of each kind of question, of all its cases and of each language, in the order of the cases."""
    kinds = dict.fromkeys(case.kind for case, _ in judged)
    return {kind: score_groups([pair for pair in judged if pair[0].kind == kind]) for kind in kinds}


def count_broken(results: Iterable[Result]) -> Mapping[str, int]:
    """Return how many promises of each sort are broken, all sorts named."""
    counts = Counter(fault.check for result in results for fault in result.broken)
    return {check: counts[check] for check in INTEGRITY_CHECKS}


def measure_size(results: Iterable[Result]) -> Size:
    """Return the length of what was answered, and the speed of everything."""
    pairs = [(result.case, result.answer) for result in results if result.answer is not None]
    answers = [answer for _, answer in pairs]
    words = [count_words(a.text) for a in answers if a.status is Status.ANSWERED]
    evidence = sorted(a.timings.evidence_ms for a in answers)
    return Size(
        words_median=statistics.median(words or [0]),
        words_most=max(words, default=0),
        evidence_ms_median=statistics.median(evidence or [0]),
        evidence_ms_p95=evidence[math.ceil(0.95 * len(evidence)) - 1] if evidence else 0,
        total_ms_median=statistics.median([a.timings.total_ms for a in answers] or [0]),
        quotes=sum(len(a.citations) for a in answers),
        sentences=sum(len(a.sentences) for a in answers),
        foreign=sum(
            a.status is Status.ANSWERED and detect_language(strip_markers(a.text)) != case.language for case, a in pairs
        ),
    )
