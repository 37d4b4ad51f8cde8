"""Cut names of things out of Chinese questions: without what asks at their ends, one by one where several stand."""

from __future__ import annotations

import re

PLUS = r"(?<![增参添附更外追])加(?!一[起块]|[工速入班盟油热湿固密起在])上?"
_EDGE = re.compile(
    r"^(?:请问|那么?|[把将]|如果|假如|按照?课程|在?课程[中里]?|买|购买|租|雇|请|付|标注|其中)+|(?:大约|大概|的|要|需要|会"
    r"|花费?|费用|约|各|分别|总共|一共|，|,|呢"
    r"|(?<!第)[两三四几]项|(?:这|那)一?[项块](?:费用|开支|支出|花费)?)+$"
)


def trim_phrase(phrase: str) -> str:
    """Return the name of a thing without the words of the question at its ends."""
    phrase = phrase.strip(" ,，。?？：:")
    while (shorter := _EDGE.sub("", phrase).strip(" ,，。?？：:")) != phrase:
        phrase = shorter
    return phrase


def split_list(text: str) -> tuple[str, ...]:
    """Return the members of an enumeration."""
    return tuple(part for part in map(trim_phrase, re.split(rf"和|与|以及|{PLUS}|、|跟|及", text)) if part)
