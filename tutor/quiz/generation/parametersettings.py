"""Ask what a parameter is set for, where a lesson says so: "shorten the list by setting `top` to 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.hanpredicates import begins_with_verb
from tutor.quiz.generation.keysentences import teaches
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.rewording import drop_owner
from tutor.quiz.generation.wellformed import is_sayable, points_elsewhere
from tutor.quiz.items import make_item
from tutor.text.language import count_han
from tutor.text.sentences import split_sentences
from tutor.types import Chunk, ItemKind, Level, QuizItem, Unit, UnitKind

MIN_AIM_TERMS, MIN_AIM_HAN = 2, 4
_VALUE = r"[‘’'\"“]?\w[\w.-]*(?<![.-])[’'\"”]?"
_PARAMETER = r"[‘’'\"“]?[A-Za-z]\w*[’'\"”]?"
_BY_SETTING = re.compile(
    rf"^(?:you can )?(?P<aim>[a-z]+ [^,;:]{{6,60}}?),? by setting (?:the )?"
    rf"(?P<set>{_PARAMETER}(?: parameter)? to {_VALUE})\.?$",
    re.IGNORECASE,
)
_SET_TO = re.compile(
    rf"^(?:you can )?set (?:the )?(?P<set>{_PARAMETER}(?: parameter)? to {_VALUE})"
    r",? (?:in order )?to (?P<aim>[a-z]+ [^,;:]{6,60}?)\.?$",
    re.IGNORECASE,
)
_HAN_SET = re.compile(
    rf"(?:^|[；，。])(?!同时|并)[^，；。]{{0,8}}?将\s?(?P<name>{_PARAMETER})\s?(?:参数)?(?:设置|设定|设)为\s?(?P<value>{_VALUE})\s?，?"
    r"(?:来|以便?|去|可以)\s?"
    r"(?P<aim>[^，；：。]{4,40})。?$"
)
_LOOSE = re.compile(r"\b(?:it|them|this|that|these|those|its|their)\b")


def make_setting_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each sentence that says what a parameter is set to a value for, the question what for."""
    for chunk in chunks:
        if not teaches(chunk):
            continue
        for unit in chunk.units:
            if unit.kind not in (UnitKind.SENTENCE, UnitKind.BULLET) or unit.example:
                continue
            for start, end in split_sentences(unit.text):
                text = unit.text[start:end]
                if (read := read_setting(text, chunk.language)) is not None:
                    yield _make(*read, text, chunk, unit)


def read_setting(text: str, language: str) -> tuple[str, str] | None:
    """Return what is set to what and what for, None where a sentence does not say it."""
    if language == "zh":
        match = _HAN_SET.search(text)
        if match is None or not begins_with_verb(match["aim"]) or count_han(match["aim"]) < MIN_AIM_HAN:
            return None
        return f"{match['name']} 设置为 {match['value']}", match["aim"].strip()
    match = _BY_SETTING.match(text) or _SET_TO.match(text)
    if match is None:
        return None
    aim = drop_owner(match["aim"][:1].lower() + match["aim"][1:])
    plain = is_sayable(aim) and not points_elsewhere(aim) and not _LOOSE.search(aim)
    return (match["set"], aim) if plain and len(term_set(aim)) >= MIN_AIM_TERMS else None


def _make(setting: str, aim: str, text: str, chunk: Chunk, unit: Unit) -> QuizItem:
    return make_item(
        ItemKind.SHORT,
        say("setting", chunk.language, setting=setting),
        aim,
        chunk=chunk,
        units=(unit,),
        fact=text,
        rule="setting",
        explanation=say("says", chunk.language, text=text),
        level=Level.UNDERSTAND,
        difficulty=3,
        points=(aim,),
    )
