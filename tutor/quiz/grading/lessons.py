"""Mark an answer by the lessons, where there is no reference: by what the tutor itself answers, with its citations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tutor.quiz.grading.feedback import word_void
from tutor.quiz.grading.grader import Grader, grade_unknown
from tutor.quiz.grading.void import Void, judge_void, strip_orders
from tutor.text.language import detect_language
from tutor.types import Answer, Citation, Grade, Status, Verdict

LIST_LINES = 2  # of a quote, from which on each line is a point of its own


def grade_by_lessons(grader: Grader, question: str, answer: str, ask: Callable[[str], Answer]) -> Grade:
    """Mark an answer by the sentences that `ask` answers the question with; not sure where it has no answer.

    Of a list all is wanted; of several quotes any one is enough, since each was found to answer the question.
    """
    told = ask(question)
    if told.status is not Status.ANSWERED or not told.sentences:
        return _grade_without(question, answer)
    first = told.sentences[0]
    cited = {citation.n: citation for citation in told.citations}
    wanted = _split_list(first.text, cited.get(first.citations[0]) if first.citations else None)
    points = [*wanted, *(sentence.text for sentence in told.sentences[1:])]
    if len(wanted) == 1:
        alone = [grader.grade(question, answer, points=(point,), citations=told.citations) for point in points]
        best = max(alone, key=lambda grade: grade.score)
        grade = replace(best, points=tuple(point for grade in alone for point in grade.points))
    else:
        grade = grader.grade(question, answer, points=points, required=len(wanted), citations=told.citations)
    return replace(grade, sure=False) if told.disagreements and grade.verdict is not Verdict.CORRECT else grade


def _split_list(sentence: str, citation: Citation | None) -> list[str]:
    """Return the lines of a quoted list as points, else the sentence itself."""
    lines = [line.strip() for line in citation.quote.splitlines() if line.strip()] if citation else []
    return lines if len(lines) >= LIST_LINES and citation and not citation.quote.startswith("```") else [sentence]


def _grade_without(question: str, answer: str) -> Grade:
    """Return the grade where the lessons hold no answer: one that says nothing still gets told so."""
    language = detect_language(question)
    plain, ordered = strip_orders(answer, question)
    void = judge_void(question, plain, "")
    if void is None:
        return grade_unknown(language)
    return Grade(0.0, Verdict.INCORRECT, True, (), word_void(Void.ORDER if ordered else void, language), ())
