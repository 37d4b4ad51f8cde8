"""Ask what one thing costs or takes anew for another number of it: "and for fifty?", 要是三百张呢."""

from __future__ import annotations

import re

from tutor.answering.calculation.asked import Measure, find_measure
from tutor.text.numerals import WORDS
from tutor.text.spelled import write_number_words

_NUMBER = rf"\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))?|{'|'.join(WORDS[2:])}"
_RECOUNT = re.compile(
    r"^(?:(?:and|so|ok|okay|then|but),? )*(?:(?:what|how) about |(?:what )?if (?:i|we|you|they) [a-z]+ |for |say )?"
    rf"(?P<count>{_NUMBER})(?P<pointed> of (?:them|those|these)| pieces| units)?(?: then| instead| in all)?[ ?.!]*$",
    re.I,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ONE = re.compile(r"\b(?:one|an?|each|every|a single)(?: single)? (?=[a-z0-9])", re.I)
_MEASURE = "[个名条张只台本位次件份块把瓶杯套辆座间盒篇页株棵头艘匹]"
_HAN_RECOUNT = re.compile(
    r"^(?:那么?|要是|如果|假如|换成?|改成?|我们?|想|买|要|订|租|来|有|是)*"
    rf"(?P<count>\d[\d,]*(?:\.\d+)?[百千万亿]*|[两二三四五六七八九十])(?P<measure>{_MEASURE})"
    r"(?:的话)?(?:[,，]?(?:一?共|总共|要|得|花|是)*多少钱?)?[呢吗啊]?[ ?？。]*$"
)


def recount(question: str, topic: str) -> str | None:
    """Return the topic asked for the number that a follow-up names alone, None where it does not ask for that.

    The topic must ask what one thing costs, takes or weighs, and count it in the same way.
    """
    if find_measure(topic) is Measure.ANY:
        return None
    if match := _HAN_RECOUNT.match(question):
        single = re.compile(rf"(?<!第)(?:[一1]|每一?){match['measure']}")
        return _replace_one(single, f"{match['count']}{match['measure']}", topic)
    match = _RECOUNT.match(write_number_words(question))
    if match is None or (_YEAR.fullmatch(match["count"]) and not match["pointed"]):
        return None
    return _replace_one(_ONE, f"{match['count']} ", topic)


def _replace_one(single: re.Pattern[str], counted: str, topic: str) -> str | None:
    """Return a topic with a number in the place of the one thing that it names; None unless it names just one."""
    return single.sub(lambda _: counted, topic) if len(single.findall(topic)) == 1 else None
