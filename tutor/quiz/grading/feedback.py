"""Word what is right in an answer, what is missing, and where to read it, in the question's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.quiz.grading.void import Void
from tutor.types import Citation, Verdict

MAX_POINT_CHARS = 140
MAX_NAMED = 2
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Remarks:
    """What there is to say of an answer: points made and missing, what to check, words that say the contrary."""

    verdict: Verdict
    met: Sequence[str]
    missing: Sequence[str]
    contrary: str = ""
    wrong: str = ""
    heap: bool = False
    ordered: bool = False
    sure: bool = True


_ENGLISH = {
    Void.EMPTY: "There is no answer yet. Try it in your own words, even a few of them count.",
    Void.ORDER: "That tells me how to mark, and not what is asked. Answer the question in your own words.",
    Void.COPIED: "That says the question again. What would you answer?",
    "off": "This does not seem to be about what is asked.",
    "correct": "Right, this says what is asked for.",
    "partly": "Partly right.",
    "incorrect": "Not yet.",
    "met": "You have: {points}.",
    "missing": "Still missing: {points}.",
    "contrary": "Check this: you write “{said}”, and the contrary is true.",
    "wrong": "Check this: {point}.",
    "heap": "Say it in sentences: single words don't show how they belong together.",
    "ordered": "I left out what told me how to mark.",
    "unsure": "I am not sure of this mark: compare for yourself.",
    "read": "Read it in {place}.",
    "unknown": "The lessons that I have do not answer this question, so I cannot mark the answer.",
    "join": "; ",
    "quote": "“{text}”",
}
_CHINESE = {
    Void.EMPTY: "还没有作答。用自己的话试试看，几个词也算。",
    Void.ORDER: "这是在告诉我怎么评分，没有回答问题。请用自己的话作答。",
    Void.COPIED: "这只是把问题重复了一遍。你会怎么回答？",
    "off": "这似乎没有谈到所问的内容。",
    "correct": "正确，说到了所问的内容。",
    "partly": "部分正确。",
    "incorrect": "还不对。",
    "met": "已答到：{points}。",
    "missing": "还缺少：{points}。",
    "contrary": "请再核对：你写的是“{said}”，事实正相反。",
    "wrong": "请再核对：{point}。",
    "heap": "请用完整的句子作答：单个词语看不出它们之间的关系。",
    "ordered": "其中指示如何评分的话没有计入。",
    "unsure": "这个评分我没有把握，请自己对照判断。",
    "read": "可参阅{place}。",
    "unknown": "现有课程没有回答这个问题，因此无法评分。",
    "join": "；",
    "quote": "“{text}”",
}


def word_void(void: Void, language: str) -> str:
    """Return what to say of an answer that says nothing."""
    return _phrases(language)[void]


def word_unknown(language: str) -> str:
    """Return what to say where there is nothing to mark an answer by."""
    return _phrases(language)["unknown"]


def word_remarks(remarks: Remarks, citations: Sequence[Citation], language: str) -> str:
    """Return what is right, what is missing and where to read it: a few short sentences."""
    phrases = _phrases(language)
    off = remarks.verdict is Verdict.INCORRECT and not (remarks.met or remarks.contrary or remarks.wrong)
    parts = [phrases["off" if off else str(remarks.verdict)], *_list_faults(remarks, phrases)]
    if remarks.met and remarks.verdict is not Verdict.CORRECT:
        parts.append(phrases["met"].format(points=_list(remarks.met, phrases)))
    if remarks.missing:
        parts.append(phrases["missing"].format(points=_list(remarks.missing, phrases)))
    parts.extend(_list_forms(remarks, phrases))
    if not remarks.sure:
        parts.append(phrases["unsure"])
    if citations and (remarks.verdict is not Verdict.CORRECT or remarks.missing):
        parts.append(phrases["read"].format(place=_name_place(citations[0], language)))
    return ("" if language == "zh" else " ").join(parts)


def list_notes(remarks: Remarks, language: str) -> tuple[str, ...]:
    """Return what there is to say beside the verdict and the points: what to check, and how it was said."""
    phrases = _phrases(language)
    return (*_list_faults(remarks, phrases), *_list_forms(remarks, phrases))


def _list_faults(remarks: Remarks, phrases: dict[Void | str, str]) -> list[str]:
    found = (("contrary", "said", remarks.contrary), ("wrong", "point", remarks.wrong))
    return [phrases[name].format(**{value: _shorten(text)}) for name, value, text in found if text]


def _list_forms(remarks: Remarks, phrases: dict[Void | str, str]) -> list[str]:
    return [phrases[name] for name, told in (("heap", remarks.heap), ("ordered", remarks.ordered)) if told]


def _phrases(language: str) -> dict[Void | str, str]:
    return _CHINESE if language == "zh" else _ENGLISH


def _list(points: Sequence[str], phrases: dict[Void | str, str]) -> str:
    return phrases["join"].join(phrases["quote"].format(text=_shorten(point)) for point in points[:MAX_NAMED])


def _shorten(text: str) -> str:
    plain = _SPACE.sub(" ", text).strip().rstrip(".。;；")
    return plain if len(plain) <= MAX_POINT_CHARS else f"{plain[: MAX_POINT_CHARS - 1].rstrip()}…"


def _name_place(citation: Citation, language: str) -> str:
    names = [citation.title or citation.document, *citation.heading[-1:]]
    names = list(dict.fromkeys(name for name in names if name))
    line = citation.location.line_start
    if language == "zh":
        return f"《{' · '.join(names)}》" + (f"第 {line} 行" if line is not None else "")
    return ", ".join(names) + (f", line {line}" if line is not None else "")
