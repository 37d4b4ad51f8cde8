"""Tell which language a text is written in, from its script."""

from __future__ import annotations

import re

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿]")
_KANA = re.compile(r"[぀-ヿ]")
_HANGUL = re.compile(r"[가-힯]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_OTHER_LETTER = re.compile(r"[^\W\d_]")


def has_han(text: str) -> bool:
    """Tell whether the text holds a Chinese character."""
    return _HAN.search(text) is not None


def count_han(text: str) -> int:
    """Count the Chinese characters of the text."""
    return len(_HAN.findall(text))


def detect_language(text: str) -> str:
    """Return "zh", "en", "ja", "ko", or "und" for a text without letters of these scripts.

    Two Chinese characters weigh as much as a Latin word, so an English sentence that quotes a Chinese term stays
    English and a Chinese question full of English product names stays Chinese. Latin script counts as English.
    """
    han, kana, hangul = count_han(text), len(_KANA.findall(text)), len(_HANGUL.findall(text))
    latin = len(_LATIN_WORD.findall(text))
    if kana and kana * 4 >= han and kana + han > latin:
        return "ja"
    if hangul > latin:
        return "ko"
    if han and han >= latin * 1.5:
        return "zh"
    if latin:
        return "en"
    return "zh" if han else "und"
