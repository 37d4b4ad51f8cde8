"""What is said of an answer: right or not, each part marked, why, and the lesson's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from tutor.types import Grade, GradedPoint, ItemKind, Key, QuizItem, Verdict
from tutor.ui.course.links import show_passage_link
from tutor.ui.escape import escape_markdown
from tutor.ui.messages import word_message
from tutor.ui.quiz.marks import (
    Mark,
    Sign,
    adds_to_quote,
    keep_needed,
    list_told_points,
    mark_parts,
    split_blank,
)
from tutor.ui.quotes import show_quote
from tutor.ui.words import say

if TYPE_CHECKING:
    from tutor.study import Study

_EXPLAINED = (ItemKind.SHORT, ItemKind.MATCH, ItemKind.ORDER)  # their marked parts say all that there is to say
GAP = r"\_" * 8
_ICONS = {
    Sign.RIGHT: ":green[:material/check_circle:]",
    Sign.HALF: ":orange[:material/contrast:]",
    Sign.WRONG: ":red[:material/cancel:]",
    Sign.KEY: ":green[:material/check:]",
    Sign.PLAIN: ":gray[:material/radio_button_unchecked:]",
}


def show_question(item: QuizItem, *, filled: str = "") -> None:
    """Show what is asked; the blank of a sentence as a gap, or `filled` with a text."""
    parts = split_blank(item.question)
    if item.kind is ItemKind.CLOZE and parts is not None:
        gap = f":primary-background[{escape_markdown(filled)}]" if filled else GAP
        before, after = (escape_markdown(part) for part in parts)
        joints = [" " if part[-1:].isspace() else "" for part in parts[:1]] + [" " if parts[1][:1].isspace() else ""]
        st.subheader(f"{before}{joints[0]}{gap}{joints[1]}{after}", anchor=False)
    else:
        st.subheader(escape_markdown(item.question), anchor=False)


def show_verdict(verdict: Verdict, language: str) -> None:
    """Show how the answer was marked, by icon and word."""
    text = say(language, f"quiz.{verdict}")
    if verdict is Verdict.CORRECT:
        st.success(text, icon=":material/check_circle:")
    elif verdict is Verdict.PARTLY:
        st.warning(text, icon=":material/contrast:")
    else:
        st.error(text, icon=":material/cancel:")


def show_answer(item: QuizItem, response: Key, verdict: Verdict | None, language: str) -> None:
    """Show the learner's answer against the key; without a verdict what was typed has no mark yet."""
    marks = mark_parts(item, response, verdict)
    if marks:
        _show_marks(keep_needed(marks, item, response, verdict), language)
    else:
        texts = (say(language, "quiz.true"), say(language, "quiz.false"))
        key, given = 0 if item.answer else 1, 0 if response else 1
        found = ((n == key, n == given) for n in range(len(texts)))
        both = [_mark_truth(text, *is_so) for text, is_so in zip(texts, found, strict=True)]
        _show_marks(keep_needed(both, item, response, verdict), language)


def _mark_truth(text: str, is_key: bool, is_given: bool) -> Mark:
    if is_key:
        return Mark(
            text, Sign.RIGHT if is_given else Sign.KEY, "quiz.mark_right_chosen" if is_given else "quiz.mark_right"
        )
    return Mark(text, Sign.WRONG if is_given else Sign.PLAIN, "quiz.mark_yours" if is_given else "")


def _show_marks(marks: Sequence[Mark], language: str) -> None:
    with st.container(gap="xsmall"):
        for mark in marks:
            note = say(language, mark.note, text=mark.named, place=mark.named) if mark.note else ""
            told = f" :gray[· {escape_markdown(note)}]" if note else ""
            st.markdown(f"{_ICONS[mark.sign]} {escape_markdown(mark.text)}{told}")


def show_points(points: Sequence[GradedPoint], language: str, *, sure: bool = True) -> None:
    """Show the points that a free text should make, with the words that make them.

    Where the marking is not sure, what it did not find is not called wrong.
    """
    lacking = (Sign.WRONG, "quiz.point_missing") if sure else (Sign.PLAIN, "quiz.point_not_found")
    with st.container(gap="xsmall"):
        for point in points:
            sign, word = (Sign.RIGHT, "quiz.point_met") if point.met else lacking
            told = f" · “{escape_markdown(point.words)}”" if point.met and point.words else ""
            text = escape_markdown(point.text)
            st.markdown(f"{_ICONS[sign]} {text} :gray[· {say(language, word)}{told}]")


def show_reasons(study: Study, item: QuizItem, grade: Grade, token: str, language: str) -> None:
    """Show why: the points of a free text, the explanation, the lesson's own words and the way to them."""
    from tutor.study import tell_explanation

    if item.kind is ItemKind.SHORT:
        for note in grade.notes:
            st.text(word_message(note, language))
        show_points(list_told_points(grade, item.citation), language, sure=grade.sure)
    explanation = tell_explanation(item)
    if item.kind not in _EXPLAINED and adds_to_quote(explanation, item.citation):
        st.text(explanation)
    st.caption(say(language, "quiz.lesson_says"))
    for citation in grade.citations or (item.citation,):
        show_quote(citation, f"quiz-{token}", language, is_numbered=False)
    if study.is_taught(item):
        show_passage_link(item.citation, language)
    else:
        st.caption(f":material/info: {say(language, 'quiz.changed')}")
