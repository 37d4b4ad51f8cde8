"""Tell which language a text is written in, from its script."""

from __future__ import annotations

import re

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿]")
_KANA = re.compile(r"[぀-ヿ]")
_HANGUL = re.compile(r"[가-힯]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_ASKS_IN_CHINESE = re.compile(r"多少|什[么麼]|怎[么麼样樣]|为什|為什|[吗嗎呢]|哪|几|幾|谁|誰|如何|啥")
_ENGLISH_GRAMMAR = re.compile(
    r"\b(?:what|how|which|who|why|when|where|is|are|was|do|does|did|the|an?|of|to)\b", re.IGNORECASE
)
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
    English and a Chinese question full of English product names stays Chinese, and so does one that asks in Chinese
    of more names than it has other words. Latin script counts as English.
    """
    han, kana, hangul = count_han(text), len(_KANA.findall(text)), len(_HANGUL.findall(text))
    latin = len(_LATIN_WORD.findall(text))
    if kana and kana * 4 >= han and kana + han > latin:
        return "ja"
    if hangul > latin:
        return "ko"
    asks = _ASKS_IN_CHINESE.search(text) and not _ENGLISH_GRAMMAR.search(text)
    if han and (asks or han >= latin * 1.5):
        return "zh"
    if latin:
        return "en"
    return "zh" if han else "und"
