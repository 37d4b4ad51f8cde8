"""`tutor grade`: marks a free-text answer, by a reference or by the lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tutor.cli.batch import LineError, Row, clean_text, read_text_field, run_batch
from tutor.cli.contract import citation_to_json, dump_line
from tutor.cli.options import BatchOption, IndexOption, JsonOption, read_settings
from tutor.errors import TutorError

if TYPE_CHECKING:
    from tutor.types import Grade

_HOW = 'Run tutor grade "the question" "your answer".'
MAX_TEXT_CHARS = 20_000


def grade(  # noqa: PLR0917  # each is an option of the command, none but the first two is given by place
    question: Annotated[str | None, typer.Argument(help="The question.")] = None,
    answer: Annotated[str | None, typer.Argument(help="The answer to mark.")] = None,
    reference: Annotated[
        str | None, typer.Option("--reference", help="What a right answer says; without it, what the lessons say.")
    ] = None,
    index: IndexOption = None,
    as_json: JsonOption = False,
    batch: BatchOption = None,
) -> None:
    """Mark an answer point by point: what is right, what is missing, and where to read it."""
    from tutor.marking import open_marker

    _require_input(question, answer, reference, batch)
    with open_marker(read_settings(index)) as mark:

        def judge(row: Row) -> Grade:
            return mark(read_text_field(row, "question"), _read_answer(row), _read_reference(row))

        if batch is not None:
            run_batch(batch, lambda row: grade_to_json(judge(row)))
            return
        row = {"question": question, "answer": clean_text(str(answer)), "reference": reference}
        if as_json:
            print(dump_line(grade_to_json(judge(row))))
        else:
            _print_grade(judge(row))


def grade_to_json(grade: Grade) -> Row:
    """Return the object that `tutor grade --json` prints."""
    return {
        "score": round(grade.score, 4),
        "verdict": str(grade.verdict),
        "sure": grade.sure,
        "points": [{"text": point.text, "met": point.met, "words": point.words} for point in grade.points],
        "feedback": grade.feedback,
        "citations": [citation_to_json(citation) for citation in grade.citations],
    }


def _read_answer(row: Row) -> str:
    """Return the answer of a batch line; it may be empty. Raises LineError if it is missing or no text."""
    answer = row.get("answer")
    if not isinstance(answer, str):
        raise LineError("the field 'answer' must be a text")
    return clean_text(answer)


def _read_reference(row: Row) -> str | None:
    """Return the reference of a batch line, None if it has none. Raises LineError if it is no text or too long."""
    reference = row.get("reference")
    if reference is None:
        return None
    if not isinstance(reference, str):
        raise LineError("the field 'reference' must be a text")
    if len(reference) > MAX_TEXT_CHARS:
        raise LineError(f"the reference has more than {MAX_TEXT_CHARS:,} characters")
    return clean_text(reference) if reference.strip() else None


def _require_input(question: str | None, answer: str | None, reference: str | None, batch: str | None) -> None:
    """See that there are a question and an answer, or a batch file, and not both.

    Raises TutorError for an empty question, typer.BadParameter (wrong usage) for the others.
    """
    if batch is not None and (question is not None or reference is not None):
        raise typer.BadParameter("Give a question with an answer or --batch, not both.")
    if batch is None and (question is None or answer is None):
        raise typer.BadParameter(f"There is no {'question' if question is None else 'answer'}. {_HOW}")
    if batch is None and not str(question).strip():
        raise TutorError("The question is empty.", _HOW)


def _print_grade(grade: Grade) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    style = {"correct": "green", "partly": "yellow", "incorrect": "red"}[str(grade.verdict)]
    doubt = "" if grade.sure else " (not sure)"
    console.print(Text(f"{grade.verdict} · {grade.score:.2f}{doubt}", f"bold {style}"))
    console.print(Text(grade.feedback))
    for point in grade.points:
        words = f"  ({point.words})" if point.words else ""
        console.print(Text(f"{'✓' if point.met else '·'} {point.text}{words}", "green" if point.met else "dim"))
    for citation in grade.citations:
        line = citation.location.line_start
        place = f"{citation.document}" + (f":{line}" if line is not None else "")
        console.print(Text(f"[{citation.n}] {place}  {citation.quote}", "dim"))
