"""Find which function the instructions of a lesson call to do what: "flatten the list by calling `ravel()`"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.hanpredicates import begins_with_verb
from tutor.quiz.generation.rewording import drop_owner
from tutor.quiz.generation.verbs import read_verb
from tutor.quiz.generation.wellformed import is_sayable, points_elsewhere
from tutor.text.language import count_han
from tutor.text.sentences import split_sentences
from tutor.types import Chunk, Unit, UnitKind

MIN_ACT_TERMS, MAX_ACT_WORDS, MIN_ACT_HAN, MAX_ACT_HAN = 3, 12, 5, 18
MAX_JOINED = 3  # parts of one act that "and" joins
START_CHARS = 4  # that two forms of one word share
_OPENER = r"(?:(?:now|then|next|finally|first|also|just|please|after that|note)[, ]+)*"
_CALL = r"(?P<name>[A-Za-z_][\w.]*)\(\)(?: (?:function|method|command))?"
_NAMED = (
    r"(?:(?:function|method|command) (?P<name2>[A-Za-z_][\w.]*)\b(?:\(\))?"
    r"|(?:[A-Z]\w+['’]?s? )?(?P<name3>[a-z_][\w.]*) (?:function|method|command))"
)
_ANY = rf"(?:{_CALL}|{_NAMED})"
_THE, _USE = r"(?:the |a |an )?", r"(?:use|call|run|invoke)"
_PATTERNS = (
    re.compile(
        rf"^{_OPENER}(?P<act>[a-z]+ [^,;:]{{6,}}?),? (?:by )?(?:calling|using|running|invoking) {_THE}{_ANY}"
        r"(?: (?:with|for|on|in) [^,;:]{2,40})?[.:]?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^{_OPENER}(?:you can )?(?:use|call|run|invoke) {_THE}{_ANY} to (?P<act>[a-z]+ [^;:]{{6,}}?)[.:]?$", re.I
    ),
    re.compile(
        rf"^{_OPENER}(?:in order )?to (?P<act>[a-z]+ [^,;:]{{6,}}), (?:you can |simply )?{_USE} {_THE}{_ANY}[.:]?$",
        re.IGNORECASE,
    ),
)
# What a function does, told in a clause that hangs on its name.
_DOES = re.compile(
    r"\bthe (?P<name>[a-z_][\w.]*)(?:\(\))? (?:function|method|command),? (?:which|that) (?P<does>[a-z]+s)\b"
    r" (?P<rest>[^,;:]{8,}?)[.:]?$"
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_HAN_OPENER = r"(?:(?:首先|然后|接着|接下来|最后|现在|请|再|之后)，?|在[^，。]{2,12}[中里]，)?(?:需要|你?可以)?"
_HAN_CALL = (
    r"(?:(?:函数|方法)\s?(?P<name>[A-Za-z_][\w.]*)(?:\(\))?|(?P<name2>[A-Za-z_][\w.]*)\(\)\s?(?:函数|方法)?"
    r"|(?P<name3>[A-Za-z_][\w.]*)\s?(?:函数|方法))"
)
_HAN_PATTERNS = (
    re.compile(
        rf"^{_HAN_OPENER}(?:通过)?(?:调用|使用|用)\s?{_HAN_CALL}\s?，?(?:可以|能够?|来|以|会)*(?P<act>[一-鿿][^，；：。]{{3,}}?)[：:。]?$"
    ),
    re.compile(rf"^(?:要|为了)(?P<act>[^，；：。]{{4,}})，(?:请|可以|需要)*(?:调用|使用)\s?{_HAN_CALL}[：:。]?$"),
    re.compile(rf"^{_HAN_OPENER}(?P<act>[一-鿿][^；：。]{{3,}}?)，(?:可以)?(?:调用|使用)\s?{_HAN_CALL}[：:。]?$"),
)
_POINTED = re.compile(r"\b(?:this|the (?:new|above|following|current|whole|entire)) (?=[\w-])", re.I)
_NO_NAME = frozenset("this that the a your our following same new each python".split())
_HAN_OWNED = re.compile(r"(?:你|您|我们)的|这个|这些|该(?=[一-鿿])|一下")
_LOOSE = re.compile(
    r"\b(?:it|them|they|its|their|that|which|as you|same|each|every|like so)\b"
    r"|\b[a-z]+_[a-z_]+\b|\bexample\b|\b[A-Z]\b|['\"“‘`]"
)
_HAN_LOOSE = re.compile(r"它|其|这|那|每一|同样|[A-Za-z]+_[A-Za-z_]+|如下|以下|[“”\"']|\b[A-Za-z]\b|，")
_HAN_BEGINS = re.compile(r"(?:对|将|把|从)[^，]{2,}(?:进行|[出成为到]|删除|排序|读取|取)|[一-鿿]{2}出")
_MAKES_ONE = re.compile(r"^(?:create|define|write|add|declare|implement) (?:an? |the )?(?:\w+ )?(?:function|method)\b")
_DEFINES = re.compile(r"(?:[Cc]reate|[Dd]efine|[Ww]rite|定义|创建)[^.。]{0,24}?(?:function|method|函数|方法) ?`?(\w+)")
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


@dataclass(frozen=True, slots=True)
class FunctionCall:
    """What a lesson calls a function for: its name without brackets and the place before its dot, and the act."""

    name: str
    act: str
    sentence: str
    chunk: Chunk
    unit: Unit

    @property
    def told(self) -> frozenset[str]:
        """The terms of what the function does."""
        return term_set(self.act)

    @property
    def is_called(self) -> bool:
        """Whether the lesson writes it with the brackets of a call."""
        return f"{self.name}()" in self.unit.text


def find_function_calls(chunks: Sequence[Chunk]) -> list[FunctionCall]:
    """Return what each lesson calls functions for, the first act of each; none that the lesson itself defines."""
    own = {(chunk.document, name) for chunk in chunks for name in _list_defined(chunk)}
    found: dict[tuple[str, str], FunctionCall] = {}
    for chunk in chunks:
        for unit in chunk.units:
            if unit.kind not in (UnitKind.SENTENCE, UnitKind.BULLET) or unit.example:
                continue
            for call in _read_calls(chunk, unit):
                if (chunk.document, call.name) not in own:
                    found.setdefault((chunk.document, call.name), call)
    return list(found.values())


def _list_defined(chunk: Chunk) -> Iterator[str]:
    for unit in chunk.units:
        yield from re.findall(r"\b(?:def|function|func|fn|void|class) (\w+)", unit.quote or unit.text)
        if unit.kind is not UnitKind.CODE:
            yield from _DEFINES.findall(unit.text)


def _read_calls(chunk: Chunk, unit: Unit) -> Iterator[FunctionCall]:
    is_chinese = chunk.language == "zh"
    for start, end in split_sentences(unit.text):
        text = unit.text[start:end].strip()
        bare = re.sub(r"^\W+|^(?:Note|Tip|注意)[,:，：]\s*", "", text)
        for pattern in _HAN_PATTERNS if is_chinese else _PATTERNS:
            match = pattern.match(bare)
            if match is None:
                continue
            name = next(match[key] for key in ("name", "name2", "name3") if match[key]).rsplit(".", 1)[-1]
            act = _tidy_chinese(match["act"]) if is_chinese else _tidy_english(match["act"])
            if act and len(name) > 1 and name.lower() not in _NO_NAME:
                yield FunctionCall(name, act, text.rstrip(":："), chunk, unit)
            break
        else:
            yield from _read_relative(text, chunk, unit)


def _read_relative(text: str, chunk: Chunk, unit: Unit) -> Iterator[FunctionCall]:
    match = _DOES.search(_ASIDE.sub("", text))
    verb = read_verb(match["does"]) if match else None
    if match is None or verb is None or verb[1] != "does" or match["name"] in _NO_NAME:
        return
    if act := _tidy_english(f"{verb[0]} {match['rest']}"):
        yield FunctionCall(match["name"].rsplit(".", 1)[-1], act, text, chunk, unit)


def _tidy_english(act: str) -> str:
    """Return an act as it stands behind "to", "" of what is none or is about something that is not named."""
    told = drop_owner(_POINTED.sub("the ", act.strip()))
    told = told[:1].lower() + told[1:]
    first = told.split()[0]
    verb = read_verb(first)
    plain = (verb is None or verb[1] == "do") and not first.endswith(("s", "ed", "ing"))
    plain = plain and first not in ("use", "call", "run") and not _MAKES_ONE.match(told)
    if not plain or _LOOSE.search(told) or points_elsewhere(told) or not is_sayable(told):
        return ""
    fits = len(term_set(told)) >= MIN_ACT_TERMS and len(told.split()) <= MAX_ACT_WORDS
    return told if fits and told.count(" and ") < MAX_JOINED else ""


def _tidy_chinese(act: str) -> str:
    told = _HAN_OWNED.sub("", act.strip()).strip()
    begins = begins_with_verb(told) or _HAN_BEGINS.match(told) is not None
    plain = begins and not told.startswith(("使用", "调用")) and not _HAN_LOOSE.search(told) and is_sayable(told)
    return told if plain and MIN_ACT_HAN <= count_han(told) <= MAX_ACT_HAN else ""


def is_named_in(name: str, act: str) -> bool:
    """Tell whether an act says a part of a function's name: "load the data" and `load_data`."""
    words = {word.lower() for word in re.findall(r"[A-Za-z]+", act)}
    parts = [part.lower() for part in _PARTS.findall(name) if len(part) > 2]
    starts = {word[:START_CHARS] for word in words if len(word) >= START_CHARS}
    return any(part.startswith(tuple(starts)) or any(w.startswith(part[:START_CHARS]) for w in words) for part in parts)
