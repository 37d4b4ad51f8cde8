"""Put the questions of cases to a tutor and judge what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.errors import TutorError
from tutor.evaluation.cases import Case
from tutor.evaluation.integrity import check_integrity
from tutor.evaluation.judge import ERROR, Fault, judge_answer
from tutor.evaluation.sources import Source
from tutor.types import Answer, Turn

Progress = Callable[[str, int, int], None]


class Asked(Protocol):
    """What is measured: anything that answers a question, such as `tutor.service.Tutor`."""

    def ask(self, question: str, history: Sequence[Turn] = (), *, use_model: bool = True) -> Answer:
        """Answer a question."""
        ...


@dataclass(frozen=True, slots=True)
class Result:
    """One case as it was answered: what makes it wrong, which promises it breaks; no answer where asking failed."""

    case: Case
    answer: Answer | None
    faults: tuple[Fault, ...] = ()
    broken: tuple[Fault, ...] = ()

    @property
    def right(self) -> bool:
        """Tell whether the answer is right; its integrity is counted apart."""
        return not self.faults


def run_cases(
    tutor: Asked,
    cases: Sequence[Case],
    sources: Mapping[str, Source],
    *,
    use_model: bool = True,
    progress: Progress | None = None,
) -> list[Result]:
    """Ask each case's question and return the results in order; an error in one is that case's fault."""
    results = []
    for number, case in enumerate(cases, start=1):
        results.append(_run_case(tutor, case, sources, use_model))
        if progress:
            progress("Asking", number, len(cases))
    return results


def _run_case(tutor: Asked, case: Case, sources: Mapping[str, Source], use_model: bool) -> Result:
    try:
        answer = tutor.ask(case.question, case.history, use_model=use_model)
    except TutorError as error:
        return Result(case, None, (Fault(ERROR, f"asking failed: {error}"),))
    return Result(case, answer, tuple(judge_answer(case, answer)), tuple(check_integrity(answer, sources)))
