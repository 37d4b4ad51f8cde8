"""Items as Moodle XML, in question types that every Moodle has."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from tutor.quiz.exchange.phrases import describe_source, say
from tutor.quiz.exchange.quantity import Quantity, read_quantities
from tutor.quiz.exchange.shown import explain, typed_answers
from tutor.quiz.items import key_texts
from tutor.types import ItemKind, Pairs, QuizItem

MAX_NAME_CHARS = 80
# The only shares of a mark that Moodle imports, in percent; all shares 1/n up to n = 10 are among them.
FRACTIONS = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
             11.11111, 10, 5)  # fmt: skip
_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_moodle(items: Sequence[QuizItem], *, title: str) -> bytes:
    """Return a Moodle XML file with the items in a category of this title; the idnumber of each is its item's id.

    mcq and multi become multichoice, true_false truefalse, match matching, short essay with the points for whoever
    grades it, cloze shortanswer (an embedded-answers question loses its idnumber on the way in), numeric numerical,
    or shortanswer where the figure is a range or has a scale such as million. order becomes matching of steps and
    places: Moodle has an ordering type of its own only since 4.4, and an older one refuses the whole file.
    """
    quiz = Xml.Element("quiz")
    category = Xml.SubElement(quiz, "question", type="category")
    _add_text(category, "category", f"$course$/top/{_clean(title).replace('/', '//')}")
    for item in items:
        quiz.append(_write_question(item))
    Xml.indent(quiz)
    body: bytes = Xml.tostring(quiz, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def nearest_fraction(count: int) -> float:
    """Return the share in percent of one among `count` parts, from those that Moodle knows."""
    return min(FRACTIONS, key=lambda fraction: abs(fraction - 100 / count))


def write_share(share: float) -> str:
    """Return a share in percent as Moodle writes it."""
    return f"{share:.5f}".rstrip("0").rstrip(".")


def _write_question(item: QuizItem) -> Xml.Element:
    quantities = read_quantities(item) if item.kind is ItemKind.NUMERIC else []
    kind = "numerical" if quantities else _TYPES[item.kind]
    question = Xml.Element("question", type=kind)
    _add_text(question, "name", name_question(item))
    _add_html(question, "questiontext", _paragraphs(item.question))
    _add_html(question, "generalfeedback", _feedback(item))
    _add(question, "defaultgrade", "1")
    _add(question, "penalty", "1" if kind == "truefalse" else "0.3333333")
    _add(question, "hidden", "0")
    _add(question, "idnumber", item.id)
    if quantities:
        _fill_numerical(question, quantities)
    else:
        _FILLERS[kind](question, item)
    tags = Xml.SubElement(question, "tags")
    for tag in (item.lesson, str(item.kind), item.language, f"difficulty {item.difficulty}"):
        _add_text(tags, "tag", tag)
    return question


def _fill_choices(question: Xml.Element, item: QuizItem) -> None:
    right = set(item.answer if isinstance(item.answer, tuple) else (item.answer,))
    choices = item.choices if isinstance(item.choices, tuple) else ()
    single = item.kind is ItemKind.MCQ
    _add(question, "single", "true" if single else "false")
    _add(question, "shuffleanswers", "true")
    _add(question, "answernumbering", "ABCD")
    gain, loss = nearest_fraction(len(right)), nearest_fraction(max(1, len(choices) - len(right)))
    for number, choice in enumerate(choices):
        share = gain if number in right else 0 if single else -loss
        _add_answer(question, share, html.escape(_clean(choice)), "html")


def _fill_truth(question: Xml.Element, item: QuizItem) -> None:
    for value in (True, False):
        _add_answer(question, 100 if item.answer is value else 0, str(value).lower(), "moodle_auto_format")


def _fill_short_answer(question: Xml.Element, item: QuizItem) -> None:
    _add(question, "usecase", "0")
    for text in typed_answers(item):
        _add_answer(question, 100, text.replace("*", "\\*"), "moodle_auto_format")  # a bare star would match anything


def _fill_numerical(question: Xml.Element, quantities: Sequence[Quantity]) -> None:
    answer = _add_answer(question, 100, quantities[0].number, "moodle_auto_format")
    _add(answer, "tolerance", "0")
    units = list(dict.fromkeys(quantity.unit for quantity in quantities if quantity.unit))
    if units:
        listed = Xml.SubElement(question, "units")
        for unit in units:
            entry = Xml.SubElement(listed, "unit")
            _add(entry, "multiplier", "1")
            _add(entry, "unit_name", unit)
    _add(question, "unitgradingtype", "0")
    _add(question, "unitpenalty", "0.1")
    _add(question, "showunits", "0" if units else "3")
    _add(question, "unitsleft", str(int(any(quantity.unit_first for quantity in quantities))))


def _fill_essay(question: Xml.Element, item: QuizItem) -> None:
    _add(question, "responseformat", "editor")
    _add(question, "responserequired", "1")
    _add(question, "responsefieldlines", "10")
    _add(question, "attachments", "0")
    _add(question, "attachmentsrequired", "0")
    points = "".join(f"<li>{html.escape(_clean(point))}</li>" for point in item.points)
    listed = f"<p>{say(item.language, 'points')}</p><ul>{points}</ul>" if points else ""
    _add_html(question, "graderinfo", "".join(map(_paragraphs, key_texts(item))) + listed)
    _add_html(question, "responsetemplate", "")


def _fill_matching(question: Xml.Element, item: QuizItem) -> None:
    _add(question, "shuffleanswers", "true")
    for left, right in pair_up(item):
        part = Xml.SubElement(question, "subquestion", format="html")
        _add(part, "text", html.escape(_clean(left)) if left else "")
        _add_text(part, "answer", right)


def pair_up(item: QuizItem) -> list[tuple[str, str]]:
    """Return a matching's pairs, a right side that has no left one beside ""; of steps, each with its place."""
    if isinstance(item.choices, Pairs):
        pairs = list(zip(item.choices.left, key_texts(item), strict=True))
        return pairs + [("", text) for text in item.choices.right if text not in key_texts(item)]
    places = {text: str(place) for place, text in enumerate(key_texts(item), start=1)}
    shown = item.choices if isinstance(item.choices, tuple) else ()
    return [(text, places[text]) for text in shown]


def _feedback(item: QuizItem) -> str:
    """Return what is shown after an answer: explanation, key where the item is not marked by it, quote and source."""
    key = key_texts(item) if item.kind is ItemKind.SHORT else ()
    source = html.escape(_clean(describe_source(item.citation, item.language)))
    return (
        "".join(_paragraphs(text) for text in (explain(item), *key) if text)
        + f"<blockquote>{_lines(item.citation.quote)}</blockquote><p><small>{source}</small></p>"
    )


def name_question(item: QuizItem) -> str:
    """Return the name that an item has in lists of questions: its question, shortened."""
    text = " ".join(item.question.split())
    return text if len(text) <= MAX_NAME_CHARS else text[: MAX_NAME_CHARS - 1].rstrip() + "…"


def _paragraphs(text: str) -> str:
    return f"<p>{_lines(text)}</p>"


def _lines(text: str) -> str:
    return html.escape(_clean(text)).replace("\n", "<br>")


def _add(parent: Xml.Element, name: str, text: str) -> Xml.Element:
    element = Xml.SubElement(parent, name)
    element.text = _clean(text)
    return element


def _add_text(parent: Xml.Element, name: str, text: str) -> Xml.Element:
    element = Xml.SubElement(parent, name)
    _add(element, "text", text)
    return element


def _add_html(parent: Xml.Element, name: str, markup: str) -> None:
    _add_text(parent, name, markup).set("format", "html")


def _add_answer(question: Xml.Element, share: float, text: str, form: str) -> Xml.Element:
    answer = Xml.SubElement(question, "answer", fraction=write_share(share))
    answer.set("format", form)
    _add(answer, "text", text)
    _add_html(answer, "feedback", "")
    return answer


def _clean(text: str) -> str:
    """Drop the control characters that no XML file may hold."""
    return _ILLEGAL.sub("", text)


_TYPES = {
    ItemKind.MCQ: "multichoice",
    ItemKind.MULTI: "multichoice",
    ItemKind.TRUE_FALSE: "truefalse",
    ItemKind.CLOZE: "shortanswer",
    ItemKind.NUMERIC: "shortanswer",
    ItemKind.SHORT: "essay",
    ItemKind.MATCH: "matching",
    ItemKind.ORDER: "matching",
}
_FILLERS = {
    "multichoice": _fill_choices,
    "truefalse": _fill_truth,
    "shortanswer": _fill_short_answer,
    "essay": _fill_essay,
    "matching": _fill_matching,
}
