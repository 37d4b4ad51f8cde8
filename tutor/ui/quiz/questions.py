"""The control of each kind of question, and what was given with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from tutor.types import ItemKind, Key, Pairs, QuizItem
from tutor.ui import keys
from tutor.ui.access.guard import guarded
from tutor.ui.escape import escape_markdown
from tutor.ui.words import say

MAX_TYPED_CHARS = 300
MAX_SHORT_CHARS = 4000


@dataclass(frozen=True, slots=True)
class Given:
    """What was handed in: a response of the item's form, None where it is not complete."""

    response: Key | None


@dataclass(frozen=True, slots=True)
class Left:
    """The question was skipped."""


Act = Given | Left | None


def take_act(item: QuizItem, token: str, language: str, *, is_last_skip: bool) -> Act:
    """Show the control of a question with its buttons; return what was done with them in this run, if anything."""
    if item.kind is ItemKind.TRUE_FALSE:
        return _choose_truth(token, language, is_last_skip=is_last_skip)
    if item.kind in _LIVE:
        response = _LIVE[item.kind](item, token, language)
        return _show_buttons(st.button, token, language, response, is_last_skip=is_last_skip)
    with st.form(keys.turn("form", token), border=False):
        response = _FORMS[item.kind](item, token, language)
        return _show_buttons(st.form_submit_button, token, language, response, is_last_skip=is_last_skip)


def _show_buttons(
    button: Callable[..., bool], token: str, language: str, response: Key | None, *, is_last_skip: bool
) -> Act:
    with st.container(horizontal=True, vertical_alignment="center"):
        told = say(language, "quiz.check")
        is_given = button(told, key=keys.turn("check", token), type="primary", shortcut="Ctrl+Enter")
        is_left = _show_skip(button, token, language, is_last=is_last_skip)  # drawn in any case: a warning names it
    return Given(response) if is_given else Left() if is_left else None


def _show_skip(button: Callable[..., bool], token: str, language: str, *, is_last: bool) -> bool:
    told = say(language, "quiz.skip_for_good_help" if is_last else "quiz.skip_help")
    return button(say(language, "quiz.skip"), key=keys.turn("skip", token), type="tertiary", help=told)


def _choose_truth(token: str, language: str, *, is_last_skip: bool) -> Act:
    with st.container(horizontal=True, vertical_alignment="center"):
        yes = st.button(say(language, "quiz.true"), key=keys.turn("true", token), icon=":material/check:")
        no = st.button(say(language, "quiz.false"), key=keys.turn("false", token), icon=":material/close:")
        left = _show_skip(st.button, token, language, is_last=is_last_skip)
    return Given(True) if yes else Given(False) if no else Left() if left else None


def _choose_one(item: QuizItem, token: str, language: str) -> Key | None:
    choices = _texts(item)
    return st.radio(
        say(language, "quiz.your_answer"),
        range(len(choices)),
        index=None,
        format_func=lambda n: escape_markdown(choices[n]),
        key=keys.turn("choice", token),
        label_visibility="collapsed",
    )


def _choose_several(item: QuizItem, token: str, language: str) -> Key | None:  # noqa: ARG001 - the form of a control
    ticked = [
        st.checkbox(escape_markdown(text), key=keys.turn("choice", token, place))
        for place, text in enumerate(_texts(item))
    ]
    return tuple(place for place, is_ticked in enumerate(ticked) if is_ticked) or None


def _type_words(item: QuizItem, token: str, language: str) -> Key | None:
    label = "quiz.figure_label" if item.kind is ItemKind.NUMERIC else "quiz.blank_label"
    typed = st.text_input(
        say(language, label), key=keys.turn("typed", token), max_chars=MAX_TYPED_CHARS, autocomplete="off"
    )
    return (typed or "").strip() or None


def _type_sentences(item: QuizItem, token: str, language: str) -> Key | None:  # noqa: ARG001 - the form of a control
    typed = st.text_area(
        say(language, "quiz.short_label"), key=keys.turn("typed", token), max_chars=MAX_SHORT_CHARS, height=120
    )
    return (typed or "").strip() or None


def _match_pairs(item: QuizItem, token: str, language: str) -> Key | None:
    if not isinstance(item.choices, Pairs):
        raise TypeError("a matching item has two columns")
    right = item.choices.right
    places = [keys.turn("pair", token, place) for place in range(len(item.choices.left))]
    is_one_to_one = isinstance(item.answer, tuple) and len(set(item.answer)) == len(item.answer)
    chosen = [
        st.selectbox(
            escape_markdown(text),
            range(len(right)),
            index=None,
            format_func=lambda n: right[n],
            placeholder=say(language, "quiz.choose"),
            key=key,
            on_change=guarded(partial(_take_from_others, key, places)) if is_one_to_one else None,
        )
        for text, key in zip(item.choices.left, places, strict=True)
    ]
    found = tuple(n for n in chosen if n is not None)
    return found if len(found) == len(chosen) else None


def _take_from_others(key: str, places: list[str]) -> None:
    """Let no other entry have what this one was given."""
    for other in places:
        if other != key and st.session_state.get(other) == st.session_state.get(key):
            st.session_state[other] = None


def _order_steps(item: QuizItem, token: str, language: str) -> Key | None:
    steps = _texts(item)
    key = keys.turn("order", token)
    order: list[int] = st.session_state.setdefault(key, list(range(len(steps))))
    for place, step in enumerate(order):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=keys.step(token, place)):
            for name, icon, other in (
                ("up", ":material/arrow_upward:", place - 1),
                ("down", ":material/arrow_downward:", place + 1),
            ):
                st.button(
                    say(language, f"quiz.move_{name}", text=escape_markdown(steps[step])),
                    key=keys.turn(name, token, place),
                    icon=icon,
                    disabled=not 0 <= other < len(steps),
                    on_click=guarded(_swap),
                    args=(key, place, other),
                )
            st.markdown(f"{place + 1}\\. {escape_markdown(steps[step])}")
    return tuple(order)


def _swap(key: str, one: int, other: int) -> None:
    order = st.session_state[key]
    order[one], order[other] = order[other], order[one]


def _texts(item: QuizItem) -> tuple[str, ...]:
    if item.choices is None or isinstance(item.choices, Pairs):
        raise TypeError("an item of choices has texts")
    return item.choices


_Control = Callable[[QuizItem, str, str], Key | None]
_FORMS: Mapping[ItemKind, _Control] = {
    ItemKind.MCQ: _choose_one,
    ItemKind.MULTI: _choose_several,
    ItemKind.CLOZE: _type_words,
    ItemKind.NUMERIC: _type_words,
    ItemKind.SHORT: _type_sentences,
}
_LIVE: Mapping[ItemKind, _Control] = {ItemKind.MATCH: _match_pairs, ItemKind.ORDER: _order_steps}
