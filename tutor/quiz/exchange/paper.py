"""A quiz to print, as HTML or Markdown: a sheet for learners, and a key for whoever marks it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from tutor.quiz.exchange.phrases import describe_source, hint_at, say
from tutor.quiz.exchange.shown import explain, letter_of, list_points, show_key, typed_answers
from tutor.types import ItemKind, Pairs, QuizItem

_LINES_TO_WRITE = 3  # for a short answer
_RULE = "_" * 24
_CSS = """:root { color-scheme: light; }
body { font: 11.5pt/1.5 Georgia, "Songti SC", "Noto Serif CJK SC", SimSun, serif; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 1.5rem; margin: 0 0 .8rem; }
.learner { display: flex; gap: 2rem; margin-bottom: 1.6rem; }
.learner span { flex: 1; border-bottom: 1px solid #555; padding-bottom: .2rem; }
ol.items { padding-left: 1.8rem; }
ol.items > li { margin-bottom: 1.5rem; break-inside: avoid; }
ol.items > li::marker { font-weight: bold; }
.question { margin: 0 0 .4rem; white-space: pre-line; }
.hint { font-size: .85em; color: #444; margin: 0 0 .3rem; }
ul { list-style: none; margin: 0; padding: 0; }
ul li { padding-left: 1.6rem; text-indent: -1.6rem; margin: .15rem 0; }
.box, .blank { display: inline-block; width: 1.6rem; text-indent: 0; }
.blank { border-bottom: 1px solid #555; width: 2rem; margin-right: .5rem; }
.columns { display: flex; gap: 2rem; }
.columns ul { flex: 1; }
.columns li, .steps li { padding-left: 0; text-indent: 0; }
.line { border-bottom: 1px solid #999; height: 1.9rem; }
.key { font-weight: bold; white-space: pre-line; }
.points { list-style: disc; padding-left: 1.4rem; }
.points li { padding: 0; text-indent: 0; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 2px solid #999; white-space: pre-line; }
.source { font-size: .85em; color: #444; margin: 0; }
@page { margin: 18mm 16mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
"""


def write_html(items: Sequence[QuizItem], *, title: str) -> tuple[bytes, bytes]:
    """Return a sheet and its key as HTML pages that load nothing from anywhere and run no scripts."""
    language = _main_language(items)
    learner = "".join(f"<span>{say(language, name)}</span>" for name in ("name", "date"))
    sheet = f'<div class="learner">{learner}</div>\n' + _list_html(items, _ask_html)
    key_title = f"{title} – {say(language, 'key')}"
    return (
        _page(title, sheet, language).encode("utf-8", "replace"),
        _page(key_title, _list_html(items, _key_html), language).encode("utf-8", "replace"),
    )


def write_markdown(items: Sequence[QuizItem], *, title: str) -> tuple[bytes, bytes]:
    """Return a sheet and its key as Markdown in which lesson text is never taken for markup."""
    language = _main_language(items)
    head = f"# {_mark(title)}\n\n{say(language, 'name')}: {_RULE} {say(language, 'date')}: {_RULE}\n"
    sheet = [head, *(_ask_markdown(item, n) for n, item in enumerate(items, start=1))]
    key = [f"# {_mark(title)} – {say(language, 'key')}\n"]
    key += [_key_markdown(item, n) for n, item in enumerate(items, start=1)]
    return "\n".join(sheet).encode("utf-8", "replace"), "\n".join(key).encode("utf-8", "replace")


def _main_language(items: Sequence[QuizItem]) -> str:
    languages = [item.language for item in items]
    return max(languages, key=languages.count, default="en")


def _page(title: str, body: str, language: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{_escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_escape(title)}</title>\n<style>\n{_CSS}</style>\n</head>\n<body>\n<h1>{_escape(title)}</h1>\n"
        f"{body}</body>\n</html>\n"
    )


def _list_html(items: Sequence[QuizItem], write: Callable[[QuizItem], str]) -> str:
    entries = "".join(f'<li lang="{_escape(item.language)}">{write(item)}</li>\n' for item in items)
    return f'<ol class="items">\n{entries}</ol>\n'


def _ask_html(item: QuizItem) -> str:
    hint = f'<p class="hint">{hint_at(item)}</p>' if hint_at(item) else ""
    return f'<p class="question">{_escape(item.question)}</p>{hint}{_space_html(item)}'


def _space_html(item: QuizItem) -> str:
    """Return the choices to tick, the blanks to number, or the lines to write on."""
    if item.kind is ItemKind.TRUE_FALSE:
        return _ticks([say(item.language, "true"), say(item.language, "false")])
    if isinstance(item.choices, Pairs):
        left = "".join(
            f'<li><span class="blank"></span>{n}. {_escape(text)}</li>' for n, text in enumerate(item.choices.left, 1)
        )
        right = "".join(f"<li>{letter_of(n)}. {_escape(text)}</li>" for n, text in enumerate(item.choices.right))
        return f'<div class="columns"><ul>{left}</ul><ul>{right}</ul></div>'
    if item.kind is ItemKind.ORDER:
        steps = "".join(f'<li><span class="blank"></span>{_escape(text)}</li>' for text in item.choices or ())
        return f'<ul class="steps">{steps}</ul>'
    if item.choices:
        return _ticks([f"{letter_of(n)}. {text}" for n, text in enumerate(item.choices)])
    return '<div class="line"></div>' * (_LINES_TO_WRITE if item.kind is ItemKind.SHORT else 1)


def _ticks(texts: Sequence[str]) -> str:
    return "<ul>" + "".join(f'<li><span class="box">☐</span>{_escape(text)}</li>' for text in texts) + "</ul>"


def _key_html(item: QuizItem) -> str:
    parts = [f'<p class="key">{_escape(chr(10).join(show_key_lines(item)))}</p>']
    if list_points(item):
        points = "".join(f"<li>{_escape(point)}</li>" for point in list_points(item))
        parts.append(f'<p class="hint">{say(item.language, "points")}</p><ul class="points">{points}</ul>')
    if explain(item):
        parts.append(f'<p class="question">{_escape(explain(item))}</p>')
    parts.append(f"<blockquote>{_escape(item.citation.quote)}</blockquote>")
    parts.append(f'<p class="source">{_escape(describe_source(item.citation, item.language))}</p>')
    return "".join(parts)


def show_key_lines(item: QuizItem) -> list[str]:
    """Return the key of a printed item: letters for what was lettered, places in the order of the sheet, texts."""
    if isinstance(item.choices, Pairs) and isinstance(item.answer, tuple):
        return ["  ".join(f"{n}–{letter_of(right)}" for n, right in enumerate(item.answer, start=1)), *show_key(item)]
    if item.kind is ItemKind.ORDER and isinstance(item.answer, tuple):
        places = [item.answer.index(n) + 1 for n in range(len(item.answer))]
        return [", ".join(map(str, places)), *show_key(item)]
    others = typed_answers(item)[1:] if item.choices is None else ()
    return [*show_key(item), *([f"({say(item.language, 'accepted')}: {' / '.join(others)})"] if others else [])]


def _ask_markdown(item: QuizItem, number: int) -> str:
    hint = f"\n*{hint_at(item)}*\n" if hint_at(item) else ""
    head = f"\n**{number}.** {_mark(item.question)}\n{hint}"
    lines: list[str] = []
    if item.kind is ItemKind.TRUE_FALSE:
        lines = [f"- ☐ {say(item.language, name)}" for name in ("true", "false")]
    elif isinstance(item.choices, Pairs):
        lines = [f"- \\_\\_\\_\\_ {n}\\. {_mark(text)}" for n, text in enumerate(item.choices.left, start=1)]
        lines += ["", *(f"- {letter_of(n)}\\. {_mark(text)}" for n, text in enumerate(item.choices.right))]
    elif item.kind is ItemKind.ORDER:
        lines = [f"- \\_\\_\\_\\_ {_mark(text)}" for text in item.choices or ()]
    elif item.choices:
        lines = [f"- ☐ {letter_of(n)}\\. {_mark(text)}" for n, text in enumerate(item.choices)]
    else:
        lines = ["\\_" * 60, ""] * (_LINES_TO_WRITE if item.kind is ItemKind.SHORT else 1)
    return "\n".join([head, *lines, ""])


def _key_markdown(item: QuizItem, number: int) -> str:
    key = show_key_lines(item)
    lines = [f"\n**{number}.** **{_mark(key[0])}**", *(f"\n{_mark(line)}" for line in key[1:])]
    if list_points(item):
        lines += ["", f"*{say(item.language, 'points')}*", "", *(f"- {_mark(point)}" for point in list_points(item))]
    if explain(item):
        lines += ["", _mark(explain(item))]
    quote = "\n".join(f"> {_mark(line)}" for line in item.citation.quote.split("\n"))
    return "\n".join([*lines, "", quote, "", _mark(describe_source(item.citation, item.language)), ""])


def _mark(text: str) -> str:
    """Return a text as Markdown that shows it as it is, on one line."""
    plain = re.sub(r"([\\`*_{}\[\]<>#+|~!$&-])", r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", plain)


def _escape(text: str) -> str:
    return html.escape(text)
