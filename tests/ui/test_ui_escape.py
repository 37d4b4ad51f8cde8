"""Escaped text is shown as it is by a Markdown parser, and holds nothing that Streamlit reads after parsing."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.ui.nasty_texts import WRITTEN
from tutor.text.shorten import shorten
from tutor.ui.escape import WORD_JOINER, escape_markdown

PARSER = MarkdownIt("gfm-like", {"html": True, "linkify": False, "typographer": False})
TEXTS = st.text(
    st.sampled_from("ab1 \n\t$*_~#|:[]()!<>&\\`-+=.@/{}^\"'万，") | st.characters(codec="utf-8"), max_size=60
)
READ_AFTER_PARSING = re.compile(
    r"https?://|www\.|[-.\w+]@[-\w]+\.|:[\w+-]+:|:material/|(^|\s)(<->|->|<-|--|>=|<=|~=)(\s|$)", re.IGNORECASE
)
TOKENIZED_BY_STREAMLIT = re.compile(r"(?<!\\)\$|(?<!\\):[a-zA-Z]|(?<!\\)\[")


def show(escaped: str) -> str:
    """Return what a reader sees of Markdown: the text of its one paragraph."""
    rendered = PARSER.render(escaped)
    if not escaped:
        return ""
    found = re.fullmatch(r"<p>([^<]*)</p>\n", rendered)
    assert found, rendered
    return html.unescape(found.group(1))


def lay_flat(text: str) -> str:
    return " ".join(text.split())


@given(TEXTS)
def test_a_reader_sees_the_same_text(text: str) -> None:
    shown = show(escape_markdown(text))
    assert shown.replace(WORD_JOINER, "") == lay_flat(text).replace("\0", "\ufffd").replace(WORD_JOINER, "")


@given(TEXTS)
def test_nothing_is_left_for_streamlit_to_replace(text: str) -> None:
    escaped = escape_markdown(text)
    assert not READ_AFTER_PARSING.search(show(escaped))
    assert not TOKENIZED_BY_STREAMLIT.search(escaped.replace("\\\\", ""))


@pytest.mark.parametrize("text", WRITTEN)
def test_written_examples_keep_their_text(text: str) -> None:
    shown = show(escape_markdown(text))
    assert shown.replace(WORD_JOINER, "") == lay_flat(text)
    assert not READ_AFTER_PARSING.search(shown)


def test_plain_prose_gets_no_joiner() -> None:
    text = "GPT-3 cost $4.6 million (2020): about 355 GPU-years at 10:30 — 75 % of it."
    assert WORD_JOINER not in escape_markdown(text)


@given(TEXTS, st.integers(4, 40))
def test_a_shortened_text_fits_and_begins_the_same(text: str, max_chars: int) -> None:
    short = shorten(text, max_chars)
    assert len(short) <= max_chars
    assert lay_flat(text) == short or (short.endswith("…") and lay_flat(text).startswith(short[:-1]))


def test_shortening_cuts_between_words() -> None:
    assert shorten("How long does the dough rest before baking?", 26) == "How long does the dough…"
