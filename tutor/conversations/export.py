"""Conversations and answers as text: Markdown to keep, plain text to paste."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tutor.conversations.records import Conversation, Exchange, Outcome
from tutor.types import Answer, Citation, Disagreement

Describe = Callable[[Citation], str]

_INLINE = re.compile(r"([\\`*_\[\]<>|~$&])")
_LIST_MARK = re.compile(r"^(\d{0,9})([#+=.)-])")


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of an export that are not the conversation's own.

    `differ`, `calculated` and `course` have a place to fill in.
    """

    quotes: str
    nearest: str
    differ: str
    calculated: str
    stopped: str
    failed: str
    unanswered: str
    asked_again: str
    course: str


def write_markdown(conversation: Conversation, describe: Describe, labels: Labels, course: str = "") -> str:
    """Return a conversation as Markdown: questions, sentences with their numbers, quotes with file and place.

    `describe` returns the file and the place of a quote; `course` is the name of the course, "" if it is not known.
    Texts are escaped: no image, link or HTML comes of them.
    """
    parts = [f"# {_escape(conversation.title)}"]
    if course:
        parts.append(f"*{_escape(labels.course.format(name=course))}*")
    for exchange in conversation.exchanges:
        parts += _write_exchange(exchange, describe, labels)
    return "\n\n".join(parts) + "\n"


def write_plain(answer: Answer, describe: Describe, labels: Labels) -> str:
    """Return an answer as plain text: its sentences with their numbers, then what stands behind each number."""
    lines = list(_list_sentences(answer, labels)) or [answer.text]
    lines += [_write_difference(item, labels) for item in answer.disagreements]
    if answer.citations:
        lines.append("")
    for citation in answer.citations:
        place = f"{_name_lesson(citation)}; {describe(citation)}"
        lines.append(f"[{citation.n}] “{_join_lines(citation.quote)}” ({place})")
    return "\n".join(lines).strip() + "\n"


def _write_exchange(exchange: Exchange, describe: Describe, labels: Labels) -> list[str]:
    again = f" ({_escape(labels.asked_again)})" if exchange.repeats else ""
    parts = [f"## {_escape(exchange.question)}{again}"]
    if exchange.answer is not None:
        parts += _write_answer(exchange.answer, describe, labels)
    if exchange.outcome is Outcome.STOPPED:
        parts.append(f"*{_escape(labels.stopped)}*")
    elif exchange.outcome is Outcome.FAILED:
        parts.append(f"*{_escape(labels.failed)}* {_escape(f'{exchange.message} {exchange.remedy}')}".rstrip())
    elif exchange.outcome is Outcome.OPEN:
        parts.append(f"*{_escape(labels.unanswered)}*")
    return parts


def _write_answer(answer: Answer, describe: Describe, labels: Labels) -> list[str]:
    sentences = list(_list_sentences(answer, labels)) or ([answer.text] if answer.text else [])
    parts = [_escape(" ".join(sentences))] if sentences else []
    parts += [f"- {_escape(_write_difference(item, labels))}" for item in answer.disagreements]
    if answer.nearest:
        parts.append(f"{_escape(labels.nearest)}:\n\n" + "\n".join(f"- {_escape(topic)}" for topic in answer.nearest))
    if answer.citations:
        parts.append(f"**{_escape(labels.quotes)}**")
        parts += [_write_quote(citation, describe) for citation in answer.citations]
    return parts


def _write_quote(citation: Citation, describe: Describe) -> str:
    lines = [line for line in citation.quote.splitlines() if line.strip()]
    quoted = [f"> **\\[{citation.n}\\]** {_escape(lines[0])}" if lines else f"> **\\[{citation.n}\\]**"]
    quoted += [f"> {_escape(line)}" for line in lines[1:]]
    return "\n".join([*quoted, ">", f"> {_escape(f'{_name_lesson(citation)}; {describe(citation)}')}"])


def _list_sentences(answer: Answer, labels: Labels) -> Iterable[str]:
    for sentence in answer.sentences:
        numbers = "".join(f"[{n}]" for n in sentence.citations)
        calculation = f" ({labels.calculated.format(text=sentence.calculation)})" if sentence.calculation else ""
        yield f"{_join_lines(sentence.text)}{calculation} {numbers}".rstrip()


def _write_difference(item: Disagreement, labels: Labels) -> str:
    values = "; ".join(f"{value} [{n}]" for value, n in item.values)
    return f"{labels.differ.format(about=item.about)}: {values}"


def _name_lesson(citation: Citation) -> str:
    """Return the title, the headings and what frames the quote below them."""
    frame = citation.context.split(" > ") or citation.heading
    return " › ".join(dict.fromkeys(part for part in (citation.title, *frame) if part))


def _join_lines(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str) -> str:
    """Return one line of Markdown that shows this text, white space collapsed."""
    return _LIST_MARK.sub(r"\1\\\2", _INLINE.sub(r"\\\1", _join_lines(text)))
