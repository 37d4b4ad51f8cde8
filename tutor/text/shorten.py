"""Texts cut to a length for display."""

from __future__ import annotations


def shorten(text: str, max_chars: int) -> str:
    """Return the text on one line, cut at a word's end with an ellipsis when it is longer than `max_chars`."""
    line = " ".join(text.split())
    if len(line) <= max_chars:
        return line
    cut = line[: max_chars - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > max_chars // 2 else cut).rstrip(" ,;:，、；：") + "…"
