"""Items as GIFT, the plain-text format of Moodle and others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.quiz.exchange.moodle import name_question, nearest_fraction, pair_up, write_share
from tutor.quiz.exchange.phrases import describe_source, say
from tutor.quiz.exchange.quantity import read_quantities
from tutor.quiz.exchange.shown import explain, list_points, typed_answers
from tutor.quiz.items import key_texts
from tutor.types import ItemKind, QuizItem

_SPECIAL = re.compile(r"[\\~=#{}:]")
_LINE_END = re.compile(r"\r\n?|\n")


def write_gift(items: Sequence[QuizItem], *, title: str) -> bytes:
    """Return a GIFT file, UTF-8, with the items in a category of this title.

    The comment before each question holds its item's id and tags in the form that Moodle reads them. A numeric item
    with a unit is written as a text to type, since GIFT numbers have no units. Steps to be ordered become pairs of
    step and place, a short answer an essay with the model answer and its points as feedback.
    """
    head = f"$CATEGORY: $course$/top/{_one_line(title).replace('/', '//')}"
    return ("\n\n".join([head, *(_write_question(item) for item in items)]) + "\n").encode("utf-8", "replace")


def _write_question(item: QuizItem) -> str:
    tags = "".join(f" [tag:{_tag(tag)}]" for tag in (item.lesson, str(item.kind), item.language))
    comment = f"// [id:{_tag(item.id)}]{tags}"
    feedback = f"####{escape(_feedback(item))}"
    body = _write_answers(item)
    inline = item.kind in (ItemKind.TRUE_FALSE, ItemKind.SHORT)
    answers = f"{{{''.join(body)}{feedback}}}" if inline else "\n".join(["{", *(f"\t{a}" for a in body), feedback, "}"])
    return f"{comment}\n::{escape(name_question(item))}::[plain]{escape(item.question)}{answers}"


def _write_answers(item: QuizItem) -> list[str]:
    if item.kind is ItemKind.TRUE_FALSE:
        return ["TRUE" if item.answer else "FALSE"]
    if item.kind is ItemKind.SHORT:
        return []
    if item.kind in (ItemKind.MATCH, ItemKind.ORDER):
        return [f"={_text(_without_arrow(left))} -> {escape(_one_line(right))}" for left, right in pair_up(item)]
    if item.kind is ItemKind.NUMERIC:
        quantities = read_quantities(item)
        if quantities and not any(quantity.unit for quantity in quantities):
            return [f"#{quantities[0].number}"]
        bare = [quantities[0].number] if quantities else []
        return [f"={_plain(text)}" for text in dict.fromkeys((*typed_answers(item), *bare))]
    if item.kind is ItemKind.CLOZE:
        return [f"={_plain(text)}" for text in typed_answers(item)]
    return _write_choices(item)


def _write_choices(item: QuizItem) -> list[str]:
    right = set(item.answer if isinstance(item.answer, tuple) else (item.answer,))
    choices = item.choices if isinstance(item.choices, tuple) else ()
    if item.kind is ItemKind.MCQ:
        return [("=" if number in right else "~") + _text(choice) for number, choice in enumerate(choices)]
    gain, loss = nearest_fraction(len(right)), nearest_fraction(max(1, len(choices) - len(right)))
    shares = [gain if number in right else -loss for number in range(len(choices))]
    return [f"~%{write_share(share)}%{_text(choice)}" for share, choice in zip(shares, choices, strict=True)]


def escape(text: str) -> str:
    """Return a text in which nothing is taken for a control character, on one line."""
    return _LINE_END.sub(r"\\n", _SPECIAL.sub(r"\\\g<0>", text))


def _text(text: str) -> str:
    """Return an answer; one that begins like a format or a weight says its format first."""
    return f"[plain]{escape(text)}" if text.lstrip().startswith(("[", "%")) else escape(text)


def _plain(text: str) -> str:
    """Return a text to be typed; a star alone would match anything."""
    return _text(_one_line(text)).replace("*", "\\*")


def _without_arrow(text: str) -> str:
    return text.replace("->", "→")


def _feedback(item: QuizItem) -> str:
    parts = [explain(item)]
    if item.kind is ItemKind.SHORT:
        parts += [*key_texts(item), *(f"- {point}" for point in list_points(item))]
    source = f"{say(item.language, 'source')}: {describe_source(item.citation, item.language)}"
    return "\n".join([*(part for part in parts if part), f"“{item.citation.quote}”", source])


def _tag(text: str) -> str:
    return re.sub(r"([\[\]\\])", r"\\\1", _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
