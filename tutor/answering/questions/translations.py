"""Tell a question for what something is called in another language, and the lessons' lines that give both names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Unit

MAX_NAME_CHARS = 30  # of a cell that is a name
_LANGUAGES = {
    "zh": r"chinese|mandarin|中文|汉语|汉文|国语|华语",
    "en": r"english|英文|英语",
    "ja": r"japanese|日[语文]",
    "ko": r"korean|韩[语文]",
    "fr": r"french|法[语文]",
    "de": r"german|德[语文]",
    "es": r"spanish|西班牙[语文]",
    "ru": r"russian|俄[语文]",
    "it": r"italian|意大利[语文]",
    "pt": r"portuguese|葡萄牙[语文]",
    "ar": r"arabic|阿拉伯[语文]",
    "la": r"latin|拉丁[语文]",
}
_LANGUAGE = rf"(?:{'|'.join(_LANGUAGES.values())})"
_NOUN = r"(?:names?|terms?|words?|translations?|equivalents?|versions?|renderings?|expressions?|counterparts?)"
_SAY = r"(?:say|call|write|put|express|render)"
_ENGLISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<language>{_LANGUAGE})(?: {_NOUN})? (?:for|of) (?:the (?:term|word|abbreviation) )?(?P<term>[^?,]+)",
        rf"\b{_NOUN} (?:for|of) (?P<term>[^?,]+?) in (?P<language>{_LANGUAGE})\b",
        rf"\bhow (?:do|does|would|can|could|should) (?:you|i|we|one|people|they) {_SAY} (?P<term>[^?,]+?)"
        rf" in (?P<language>{_LANGUAGE})\b",
        r"\b(?:what|how)(?:['’]?s| is| are| do(?:es)?)? (?P<term>[^?,]+?)"
        rf" (?:(?:(?:be )?(?:called|said|written|put|expressed|rendered|translated|known|named)|mean) )?(?:as )?"
        rf"in(?:to)? (?P<language>{_LANGUAGE})\W*$",
    )
)
_HAN_NAME = r"(?:名称|名字|单词|全称|全名|名|说法|叫法|翻译|译名|译法|缩写|简称|术语|词语?|表达|对应词)"
_HAN_HOW = r"(?:怎么|如何|怎样|应该?怎么|该怎么|要怎么)"
_HAN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<term>[^?？]+?)(?P<language>{_LANGUAGE})(?:里面?|中|上)?[的是]?(?:(?:{_HAN_NAME}|该|应该|又)?(?:是|叫|为|称)"
        rf"(?:做|作|为)?(?:什么|哪)[^?？,，]{{0,4}}|{_HAN_NAME}?{_HAN_HOW}(?:说|讲|叫|称|翻|译|写|表达|念|拼)[^?？,，]{{0,2}}"
        rf"|{_HAN_NAME})\W*$",
        rf"^(?P<term>[^?？]+?)[的用](?P<language>{_LANGUAGE})\W*$",
        rf"[把将](?P<term>[^?？]+?)(?:翻译?|译|写|换|叫)[成作为做](?:了)?(?:什么|哪个)(?:样的?)?(?P<language>{_LANGUAGE})",
        rf"(?:用|在)?(?P<language>{_LANGUAGE})(?:里面?|中|上)?(?:{_HAN_HOW}|把)(?:说|讲|叫|称呼?|翻译?|写|表达)?(?P<term>[^?？]+?)"
        r"(?:叫做?什么|称为什么)?\W*$",
    )
)
_BEFORE_TERM = re.compile(
    r"^(?:[\s\"“”'‘’「」《》]|the |an? |请问|那么?|这个?|课程|课文|课上|文[中里]|老师|里|说|提到|讲|中|把|将"
    r"|的(?=[A-Z])|(?:abbreviation|term|word|acronym) (?=\S))+",
    re.IGNORECASE,
)
_AFTER_TERM = re.compile(
    r"(?:[\s\"“”'‘’「」《》,，]|这?一?个?(?:词语?|缩写|术语|概念|名词|说法|简称|东西|单词|短语)|[这该一](?=$)|的|用|在|以|按"
    r"|(?:翻译?|译|换|转|写|改)(?:成|为|作|到)?|对应(?:到|着)?|相应|要|应该?|该"
    r"|\b(?:translated|rendered|called|said|written|put|expressed|known|named|as|be)\b)+$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(（](?P<inside>[^()（）]{1,60})[)）]")
_BETWEEN = re.compile(r"[,，、;；/]|\bor\b|或")
_ABBREVIATION = re.compile(r"[A-Za-z-]*[A-Z][A-Za-z-]*[A-Z][A-Za-z\d-]*")
_MARKS = " \t\"“”'‘’*_《》「」"


@dataclass(frozen=True, slots=True)
class Translation:
    """What a question asks the name of, and the code of the language that it asks for it in."""

    term: str
    language: str

    def find_told(self, units: Iterable[Unit], wanted: Sequence[Wanted]) -> list[Unit]:
        """Return the units that give the name: beside the term's own, else in its place, as the dictionary tells."""
        units = list(units)
        if not self.looked_for:
            return [unit for unit in units if _names_language(self.language, unit) and self._is_held(unit)]
        told = [unit for unit in units if _gives_both(self, unit)]
        return told or [unit for unit in units if self._stands_for(unit, wanted)]

    @property
    def looked_for(self) -> str:
        """What to search the lessons for: the term alone where it tells, "" where only the question does."""
        return self.term if self.language in ("zh", "en") else ""

    def _is_held(self, unit: Unit) -> bool:
        return has_han(self.term) or set(tokenize(self.term)) <= set(tokenize(f"{unit.lead} {unit.text}"))

    def _stands_for(self, unit: Unit, wanted: Sequence[Wanted]) -> bool:
        """Tell whether a unit in the language asked for holds what a dictionary gives for each word of the term."""
        if _ABBREVIATION.fullmatch(self.term):  # its letters stand for many words
            return False
        terms, held = set(content_words(self.term)), set(tokenize(unit.text))
        groups = [w.terms[1:] for w in wanted if w.terms[0] in terms]
        if len(groups) < len(terms) or not groups or has_han(unit.text) is not (self.language == "zh"):
            return False
        return all(not held.isdisjoint(_in_language(self.language, group)) for group in groups)


@lru_cache(maxsize=1024)
def find_translation(question: str) -> Translation | None:
    """Return what a question asks the name of in another language ("RAG in Chinese"), None where it asks for none."""
    if not re.search(_LANGUAGE, question, re.IGNORECASE):
        return None
    for pattern in (*_HAN, *_ENGLISH) if has_han(question) else _ENGLISH:
        if match := pattern.search(question):
            term = _AFTER_TERM.sub("", _BEFORE_TERM.sub("", match["term"].strip(_MARKS + "?？。.!")))
            language = next(code for code, names in _LANGUAGES.items() if re.match(names, match["language"], re.I))
            return Translation(term, language) if term and not _is_in(language, term) else None
    return None


def _is_in(language: str, text: str) -> bool:
    """Tell whether a text is in a language, Chinese or English; of others none is known."""
    return has_han(text) if language == "zh" else language == "en" and not has_han(text)


def _in_language(language: str, terms: Iterable[str]) -> list[str]:
    return [term for term in terms if has_han(term) is (language == "zh")]


def _names_language(language: str, unit: Unit) -> bool:
    return re.search(_LANGUAGES[language], fold(" ".join((unit.lead, *unit.header, unit.text)))) is not None


def _gives_both(asked: Translation, unit: Unit) -> bool:
    """Tell whether a unit writes both names side by side: in brackets, or in a table with a column for a language."""
    if unit.cells:
        named = any(re.search(_LANGUAGE, fold(head)) for head in unit.header)
        names = [cell for cell in unit.cells if len(cell) <= MAX_NAME_CHARS]
        if named and any(_is_same(asked.term, cell) for cell in names):
            return any(_is_in(asked.language, cell) for cell in names)
    return any(_brackets_both(asked, match) for match in _BRACKETED.finditer(unit.text))


def _brackets_both(asked: Translation, match: re.Match[str]) -> bool:
    """Tell whether brackets hold one of the two names, and the other stands before or within them too."""
    before = match.string[: match.start()].rstrip(_MARKS)
    inside = [name.strip(_MARKS) for name in _BETWEEN.split(match["inside"])]
    within = [name for name in inside if _is_in(asked.language, name)]
    if _ends_with(before, asked.term):
        return bool(within)
    if not any(_is_same(asked.term, name) for name in inside):
        return False
    return bool(within) or (before != "" and _is_in(asked.language, before[-1]))


def _is_same(term: str, name: str) -> bool:
    return _list_words(term) == _list_words(name)


def _ends_with(text: str, term: str) -> bool:
    if has_han(term):
        return fold(text).endswith(fold(term))
    words = _list_words(term)
    tail = re.split("[^\x00-\u024f‑’]", text[-MAX_NAME_CHARS - len(term) :])[-1]
    return bool(words) and _list_words(tail)[-len(words) :] == words


def _list_words(text: str) -> list[str]:
    """Return the stems of a name, an abbreviation's without the s of several."""
    return [fold(text)] if has_han(text) else [stem.removesuffix("s") for stem in tokenize(text)]
