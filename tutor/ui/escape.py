"""Lesson text and questions made safe for the places where Streamlit reads Markdown."""

from __future__ import annotations

import re

WORD_JOINER = "\u2060"  # takes no room and forbids a line break: it only keeps two characters from being read together

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# What Streamlit looks for in plain text after the Markdown is parsed, where a backslash no longer helps: addresses,
# emoji and icon names, arrows and dashes. The joiner goes between the two groups.
_READ_LATER = (
    re.compile(r"(:)(?=//|material/|[\w+-]+:)", re.IGNORECASE),
    re.compile(r"(www)(?=\.)", re.IGNORECASE),
    re.compile(r"(@)(?=[\w-])"),
    re.compile(r"(<)(?=-)|(-)(?=[->])|([<>~])(?==)"),
)


def escape_markdown(text: str) -> str:
    """Return one line of Markdown that Streamlit shows as exactly this text, white space collapsed.

    Nothing in it becomes a link, an image, LaTeX, an emoji, an icon, a colour directive, a list or a heading. An
    invisible word joiner is put where only that keeps characters from being read together; text that is to be
    copied goes through `st.text` instead.
    """
    line = " ".join(text.split())
    for pattern in _READ_LATER:
        line = pattern.sub(lambda found: found.group(0) + WORD_JOINER, line)
    return _PUNCTUATION.sub(r"\\\1", line)
