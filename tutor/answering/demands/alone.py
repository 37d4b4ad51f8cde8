"""Tell whether a text gives the figure of a thing that a question sets apart together with others, or for many."""

from __future__ import annotations

import re

from tutor.answering.questions.attribute_words import MEASURES
from tutor.text.fold import fold

_ALONE = re.compile(
    r"(?P<thing>[\w’'-]+) (?:alone|by itself|on its own|by themselves|on their own|separately|individually)\b"
    r"|\b(?:alone|solely|exclusively|just) (?:from|in|by|for|of|on) (?:the )?(?P<after>[\w’'-]+)"
    r"|(?:单独|单单|单是|光是|光|仅仅|仅|只算|只看)(?:的|是|看|算|靠)?(?P<han>[a-z][a-z\d-]*|[㐀-鿿]{2,4}?)"
    r"(?=这|那|一|的|有|占|花|用|要|就|需|来|$|[，,？?])"
    r"|(?P<itself>[a-z][a-z\d-]*|[㐀-鿿]{2,4}?)(?:自己|自身|本身)?\s*(?:单独|单项|一项)",
    re.IGNORECASE,
)
_MEASURES = f"{MEASURES}块盏本件份只"
_SINGLE = re.compile(
    r"\b(?:(?:a single|one|each|per|an? individual)|(?:does|do|did|would|price of"
    r"|cost of) an?(?! single\b| individual\b)) (?P<thing>[a-z]+-?\d[a-z\d-]*|[a-z]+)\b(?! of\b)"
    rf"|(?<![\w-])(?P<han>[a-z]+-?\d[a-z\d-]*|[a-z]{{2,}}|[㐀-鿿]{{2}})(?:的话)?[一每][{_MEASURES}]"
    r"(?:要|得|大概|大约|是|卖|的)*(?:多少|几|什么价)"
    rf"|[一每单][{_MEASURES}](?!月|小时|星期)(?P<after>[a-z]+-?\d[a-z\d-]*|[a-z]{{2,}}|[㐀-鿿]{{2}})(?=要|得|大"
    rf"|是|卖|的|多|几|什)"
)
JOIN = r"(?:&|\+|/|\b(?:and|plus|together with)\b|[和与及跟加]|以及)"
_LEFT_OUT = re.compile(
    r"\b(?:without|not (?:with|together with|counting|including)|rather than|instead of|minus"
    r"|separate(?:ly)? from) [^?,;.]+"
    r"|(?:不要|不和|不跟|不与|别和|别跟|不含|不包含|不包括|不算|不加|除去|除开|去掉|扣除|减去|而不是"
    r"|而非)[^?？,，。]+"
)
_EACH = re.compile(r"\b(?:each|respectively|apiece|both at)\b|各|分别", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<![a-z\d-])(?P<word>[a-z]{2,})[ -]?(?P<number>\d{1,2})(?![\w.]*\d)")


def find_alone(question: str) -> str:
    """Return the thing whose own figure a question asks for, folded, "" where it sets none apart."""
    match = _ALONE.search(fold(question))
    return next(filter(None, match.groupdict().values()), "") if match else ""


def joins_with_next(question: str, label: str) -> bool:
    """Tell whether a label joins a numbered thing that a question names with the next of its kind: Box1 & Box2."""
    asked, text = _LEFT_OUT.sub(" ", fold(question)), fold(label)
    if _EACH.search(text):
        return False
    for match in _NUMBERED.finditer(asked):
        word, name = re.escape(match["word"]), re.escape(match.group())
        others = [m.group() for m in re.finditer(rf"(?<![a-z]){word}[ -]?\d{{1,2}}(?!\d)", asked)]
        other = rf"(?<![a-z\d]){word}[ -]?\d{{1,2}}"
        joined = re.search(rf"{name}\s*{JOIN}\s*{other}|{other}\s*{JOIN}\s*{name}(?!\d)", text)
        if len(set(others)) == 1 and joined is not None:
            return True
    return False


def joins_with_other(thing: str, label: str) -> bool:
    """Tell whether a label or sentence gives a thing its figure together with what it is joined to."""
    text = fold(label)
    if thing not in text or _EACH.search(text):
        return False
    name = rf"(?<![a-z\d]){re.escape(thing)}(?![a-z\d])" if thing.isascii() else re.escape(thing)
    joined = re.search(rf"{name}\s*{JOIN}\s*[\w㐀-鿿]|[\w㐀-鿿]\s*{JOIN}\s*{name}", text)
    return joined is not None


def find_single(question: str) -> str:
    """Return the thing of which a question asks for the price of a single one, folded, "" where it asks for none."""
    match = _SINGLE.search(fold(question))
    return next(filter(None, match.groupdict().values()), "") if match else ""


def counts_many(thing: str, text: str) -> bool:
    """Tell whether a text counts more than one of a thing, and so prices all of them, and gives none per one."""
    things = rf"[+k]?\s?[㐀-鿿]?(?:[\w-]+ ){{0,2}}{re.escape(thing)}(?![a-z]*-)"
    counted = re.search(rf"(?<![\w.$€£¥])(?P<count>\d[\d,.]*){things}", fold(text))
    is_single = re.search(rf"\d (?:\w+ )?(?:per|an?|each|for one) (?:[\w-]+ )?{re.escape(thing)}(?![\w-])", fold(text))
    return is_single is None and counted is not None and counted["count"].strip(",.") != "1"
