"""Items as an Anki package (.apkg): stable ids, so that importing it again updates the notes and adds none."""

from __future__ import annotations

import hashlib
import html
import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tutor.quiz.exchange.phrases import describe_source, hint_at, say
from tutor.quiz.exchange.shown import explain, find_gap, list_points, show_choices, show_key, typed_answers
from tutor.types import ItemKind, QuizItem

if TYPE_CHECKING:
    import genanki

# Fixed for good: Anki knows a note type by its id, and a note by its note type and guid.
CARD_MODEL_ID = 1_735_214_901
CLOZE_MODEL_ID = 1_735_214_902
_FIELDS = ("Question", "Choices", "Answer", "Explanation", "Quote", "Source", "Language", "Id")
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FRONT = '<div lang="{{Language}}"><div class="question">{{Question}}</div><div class="choices">{{Choices}}</div></div>'
_BACK = (
    '<div lang="{{Language}}">{{#Explanation}}<div class="explanation">{{Explanation}}</div>{{/Explanation}}'
    '<blockquote>{{Quote}}</blockquote><div class="source">{{Source}}</div></div>'
)
_CSS = """.card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: 0 auto; }
.question { font-weight: 600; margin-bottom: .8em; }
.choices, .answer, .explanation { margin-bottom: .8em; }
.hint, .source { font-size: .8em; opacity: .7; }
.answer, .cloze { font-weight: 600; color: #1a7f4b; }
.nightMode .answer, .nightMode .cloze { color: #6fcf97; }
blockquote { border-left: 3px solid #999; margin: 0 0 .4em; padding-left: .8em; font-size: .9em; }
"""


def write_anki(items: Sequence[QuizItem], *, title: str, made_at_s: int) -> bytes:
    """Return an Anki package with one note for each item, in decks by lesson under a deck of this title.

    `made_at_s` is the time in seconds since 1970: Anki updates a note that it has only if the package is newer. The
    same items and time give the same bytes.
    """
    import genanki

    decks: dict[str, genanki.Deck] = {}
    models = _make_models()
    for item in items:
        name = f"{_plain_name(title)}::{_plain_name(item.citation.title or item.lesson)}"
        deck = decks.setdefault(name, genanki.Deck(_stable_id(f"{title}\n{item.lesson}"), name))
        deck.add_note(_make_note(item, models))
    return _pack(genanki.Package(list(decks.values())), made_at_s)


def _make_models() -> tuple[genanki.Model, genanki.Model]:
    import genanki

    fields = [{"name": name} for name in _FIELDS]
    card = genanki.Model(
        CARD_MODEL_ID,
        "Lesson question",
        fields=fields,
        templates=[
            {
                "name": "Question",
                "qfmt": _FRONT,
                "afmt": '{{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>' + _BACK,
            }
        ],
        css=_CSS,
    )
    cloze = genanki.Model(
        CLOZE_MODEL_ID,
        "Lesson cloze",
        fields=[dict(field) for field in fields],
        templates=[
            {
                "name": "Cloze",
                "qfmt": '<div lang="{{Language}}">{{cloze:Question}}</div>',
                "afmt": '<div lang="{{Language}}">{{cloze:Question}}<div class="answer">{{Answer}}</div></div><hr>'
                + _BACK,
            }
        ],
        css=_CSS,
        model_type=genanki.Model.CLOZE,
    )
    return card, cloze


def _make_note(item: QuizItem, models: tuple[genanki.Model, genanki.Model]) -> genanki.Note:
    import genanki

    citation = item.citation
    gap = _cloze_text(item)
    fields = [
        gap or _escape(item.question),
        "" if gap else _front_lines(item),
        _also_right(item) if gap else _back_lines(item),
        _escape(explain(item)),
        _escape(citation.quote),
        _escape(describe_source(citation, item.language)),
        _escape(item.language),
        _escape(item.id),
    ]
    tags = [
        f"lesson::{_tag(item.lesson)}",
        f"kind::{item.kind}",
        f"language::{_tag(item.language)}",
        f"difficulty::{item.difficulty}",
    ]
    return genanki.Note(models[1] if gap else models[0], fields, guid=f"lesson-{item.id}", tags=tags)


def _cloze_text(item: QuizItem) -> str:
    """Return a cloze in Anki's notation, its gap filled with the key; "" for other kinds and without a single gap."""
    gap = find_gap(item.question) if item.kind is ItemKind.CLOZE else None
    if gap is None or not isinstance(item.answer, str):
        return ""
    start, end = gap
    # A colon pair begins a hint and braces end the gap, so inside it they are written as entities.
    key = _escape(item.answer).replace("::", "&#58;&#58;").replace("{", "&#123;").replace("}", "&#125;")
    return f"{_escape(item.question[:start])}{{{{c1::{key}}}}}{_escape(item.question[end:])}"


def _front_lines(item: QuizItem) -> str:
    hint = f'<div class="hint">{_escape(hint_at(item))}</div>' if hint_at(item) else ""
    lines = [] if item.kind is ItemKind.TRUE_FALSE else show_choices(item)
    return hint + "".join(f"<div>{_escape(line)}</div>" for line in lines)


def _back_lines(item: QuizItem) -> str:
    lines = "".join(f"<div>{_escape(line)}</div>" for line in show_key(item))
    if list_points(item):
        points = "".join(f"<li>{_escape(point)}</li>" for point in list_points(item))
        lines += f"<div>{_escape(say(item.language, 'points'))}</div><ul>{points}</ul>"
    return lines + _also_right(item)


def _also_right(item: QuizItem) -> str:
    others = typed_answers(item)[1:] if item.choices is None else ()
    if not others:
        return ""
    return f'<div class="hint">{_escape(say(item.language, "accepted"))}: {_escape(" / ".join(others))}</div>'


def _escape(text: str) -> str:
    """Return a text as the HTML of a field: no markup of its own, no sound, no formula, its line breaks kept."""
    return (
        html.escape(text).replace("[", "&#91;").replace("{{", "&#123;&#123;").replace("\x1f", " ").replace("\n", "<br>")
    )


def _tag(text: str) -> str:
    return re.sub(r"[\s:]+", "_", text).strip("_") or "none"


def _plain_name(text: str) -> str:
    """Return a text that is one level of a deck's name."""
    return " ".join(text.replace("::", ": ").replace('"', "'").split()) or "–"


def _stable_id(text: str) -> int:
    """Return an id of 41 bits that is the same for the same text; Anki's own ids are milliseconds, as large as this."""
    return (1 << 40) + int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:5])


def _pack(package: genanki.Package, made_at_s: int) -> bytes:
    """Return the package as a zip file in which nothing depends on the moment or the machine."""
    with sqlite3.connect(":memory:") as connection:
        package.write_to_db(connection.cursor(), float(made_at_s), _count_from(made_at_s * 1000))
        connection.commit()
        collection = connection.serialize()
    connection.close()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (("collection.anki2", collection), ("media", b"{}")):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def _count_from(start: int) -> Iterator[int]:
    number = start
    while True:
        yield number
        number += 1
