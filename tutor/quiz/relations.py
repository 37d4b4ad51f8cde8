"""Read what one thing is of another (a form, a part, a subset of it), and turn such a statement round."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.quiz.validation.sameness import squeeze

_LEAD = re.compile(r"^(?:although|though|while|even though|in fact|today) ?[^,;:]{0,60}, ", re.IGNORECASE)
_OF = re.compile(
    r"^(?P<one>(?!(?:an?|the)\b)[\w-]+(?: [\w-]+){0,4}?(?: \([A-Za-z-]+\))?) (?P<link>is (?:(?:an?|one) )?"
    r"(?:important |large |major |key |special |well-known )?(?:subset|subfield|branch|form|type|kind|sort|part"
    r"|member|special case|example|variant) of) (?P<other>[\w-]+(?: [\w-]+){0,4}?)"
    r"(?= (?:that|which|who|where|and|but|for|in|invented|developed|used|designed)\b| \(|[,.;:]|$)",
    re.IGNORECASE,
)
_HAN_OF = re.compile(
    r"^(?:尽管[^，。]{2,20}，)?(?:但是?)?(?P<one>[^，。；：的这那该它其]{2,14}?)(?:是|属于)(?P<other>[^，。；：的这那该它其]{2,14}?)"
    r"的(?P<link>(?:一个)?(?:重要)?(?:子集|分支)|一种形式|一种|一部分|一类)(?=[，。；]|$)"
)
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]")
_POINTS = re.compile(r"\b(?:this|these|that|those|it|its|your|our|their|his|her|what|which|one)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """What one thing is said to be of another; `link` is the words between them, or behind both in Chinese."""

    one: str
    link: str
    other: str
    is_chinese: bool

    def state(self, *, turned: bool = False) -> str:
        """Return the relation as a sentence, as it is or with its sides exchanged."""
        first, second = (self.other, self.one) if turned else (self.one, self.other)
        if self.is_chinese:
            return f"{first}是{second}的{self.link}。"
        return f"{first[:1].upper()}{first[1:]} {self.link} {second}."


def read_relation(text: str, language: str) -> Relation | None:
    """Return what a sentence says that one named thing is of another, None where it says no such thing."""
    is_chinese = language == "zh"
    bare = text.strip().rstrip("。. ") if is_chinese else _LEAD.sub("", text.strip()).rstrip(". ")
    match = (_HAN_OF if is_chinese else _OF).match(bare)
    if match is None or _POINTS.search(match["one"]) or _POINTS.search(match["other"]):
        return None
    return Relation(match["one"].strip(), match["link"], match["other"].strip(), is_chinese)


def is_turned(one: Relation, other: Relation) -> bool:
    """Tell whether two relations are of one sort, with their sides exchanged."""
    sides = tuple(squeeze(_BRACKET.sub("", side)) for side in (one.one, one.other))
    others = tuple(squeeze(_BRACKET.sub("", side)) for side in (other.other, other.one))
    return one.link == other.link and sides == others
