"""Find where a question points among things set beside each other: the other, the one before, the second stage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """Where what a question points at stands among the peers of the thing asked about before."""

    OTHER = "other"
    BEFORE = "before"
    AFTER = "after"
    WHOLE = "whole"
    NTH = "nth"
    SAME = "same"


NOUN = (
    r"(?:stage|step|phase|part|one|type|kind|category|approach|method|technique|way|option|variant|strategy|mode"
    r"|form|model|algorithm|layer|level|group|class|half|side|component|system|process|principle|law|theory|school"
    r"|style|period|era|century|war|dynasty|chapter|section|thing|example|source|tool|format|metric|measure)"
)
_IT = r"(?:it|that|this|these|those)(?: one)?\b"
_HAN_NOUN = r"(?:阶段|步骤?|环节|类型?|种类|方[法式]|办法|做法|模式|模型|时期|朝代|层|级|部分|选项|策略|流派)"
NOUNS_IN_ENGLISH = {
    "阶段": "stage",
    "步": "step",
    "步骤": "step",
    "部分": "part",
    "时期": "period",
    "层": "layer",
    "类": "type",
    "类型": "type",
    "种类": "type",
    "种": "type",
}
_NTH, _NTH_HAN = ("first", "second", "third", "fourth", "fifth"), "一二三四五"
_POINTERS: tuple[tuple[Relation, re.Pattern[str]], ...] = tuple(
    (relation, re.compile(pattern, re.IGNORECASE))
    for relation, pattern in (
        (
            Relation.BEFORE,
            rf"\bwhat(?:'s| (?:is|comes?|came|happens?|happened))(?: right| just)? before {_IT}"
            rf"|\b(?:the |that )?{NOUN} (?:right |just |that (?:is|was|comes|came) )?before(?: {_IT}|(?=\W*$))"
            rf"|\b(?:the|its) (?:previous|preceding|prior|earlier) {NOUN}\b"
            rf"|[前上]一?(?:个|种|项)?{_HAN_NOUN}"
            rf"|(?:[它这那此]的?)?(?:之前|前面)的?(?:那个?|那?一个?)?{_HAN_NOUN}"
            r"|(?:前|上)一[个种项](?=$|[呢是要需？?的，,])",
        ),
        (
            Relation.AFTER,
            rf"\bwhat(?:'s| (?:is|comes?|came|happens?|happened))(?: right| just)? (?:after {_IT}|next\b)"
            rf"|\b(?:the |that )?{NOUN} (?:right |just |that (?:is|was|comes|came) )?after(?: {_IT}|(?=\W*$))"
            rf"|\bwhat (?:do|does|should|would|must|can|did) (?:i|we|you|they|one|it) do(?: right| just| directly)?"
            rf" (?:after {_IT}|next\b|then\b|afterwards\b)"
            rf"|\b(?:the|its) (?:next|following|subsequent) {NOUN}\b"
            rf"|[后下]一?(?:个|种|项)?{_HAN_NOUN}"
            rf"|(?:[它这那此]的?)?(?:之后|后面)的?(?:那个?|那?一个?)?{_HAN_NOUN}"
            r"|(?:后|下)一[个种项](?=$|[呢是要需？?的，,])",
        ),
        (
            Relation.OTHER,
            rf"\bthe (?:remaining |other )(?:of the two |{NOUN}\b)(?: of [\w-]+)?(?! (?:to|for|in|on)\b)"
            r"|\bthe other(?=\W*$|['’]s\b| (?:is|was|does|did|has|works?|needs?|costs?|takes?|means?)\b)"
            rf"|(?:另外?一?|还有一|剩下的?那?一?)(?:种|个|类|项|款|派|边)(?:{_HAN_NOUN})?"
            r"(?!问题|例子|方面|角度|说法|课|视频)",
        ),
        (
            Relation.WHOLE,
            r"\b(?:the )?(?:whole|entire|full|complete|overall|total)(?: \w+)?(?=\W*$)"
            r"|\b(?:in total|altogether|all in all|all together|all of (?:it|them|that)|overall"
            r"|everything(?: together)?)(?=\W*$)"
            r"|总共|一共|合计|总计|加起来|合起来|全部|整个[^，。？?呢]{0,6}|总[价额数量和](?=$|[呢是？?])",
        ),
        (
            Relation.NTH,
            rf"\b(?:the )?(?P<nth>{'|'.join(_NTH)}) (?!one\b|thing\b){NOUN}\b(?! (?:of|in) (?!(?:it|them)\b))"
            rf"|第(?P<han>[{''.join(_NTH_HAN)}1-5])(?:个?{_HAN_NOUN}|种)",
        ),
        (
            Relation.SAME,
            rf"\b(?:that|this|the same) {NOUN}\b|(?<![A-Za-z0-9])(?<![A-Za-z0-9] )(?:[那这]一?[个种项]?|该){_HAN_NOUN}",
        ),
    )
)
# The answer to such a question gives the thing that is pointed at then.
_ASKS_FOR_ONE = re.compile(
    rf"\bwhich\b|\b(?:types?|kinds?) of\b|\bwhat (?:\w+ ){{0,3}}{NOUN}s?\b|\bwhat comes (?:first|last|next)\b"
    r"|几(?:[种个类款项步]|大类)|第[一二三四][种类]|哪(?:[一两二三四几]?[种个类款项步]|些)|什么(?:类型?|种类|阶段|方法|步骤)",
    re.IGNORECASE,
)
_VAGUE_NOUNS = ("one", "thing", "part", "way", "example")


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a question points, and what it calls the thing there: "stage"; "" where it only says "one"."""

    relation: Relation
    start: int
    end: int
    noun: str = ""
    defines: bool = False
    position: int = 0  # of the one that the question calls the first, the second


def asks_for_one(question: str) -> bool:
    """Tell whether a question asks for one of several things, or for what they are."""
    return _ASKS_FOR_ONE.search(question) is not None


def find_pointer(question: str) -> Pointer | None:
    """Return where a question points at the other of a pair, a neighbour in an order, the whole; None if nowhere."""
    for relation, pattern in _POINTERS:
        if match := pattern.search(question):
            nouns = re.findall(rf"\b{NOUN}\b|{_HAN_NOUN}|种$", match.group().lower())
            noun = nouns[0] if nouns and nouns[0] not in _VAGUE_NOUNS else ""
            defines = match.group().lower().startswith("what")
            return Pointer(relation, match.start(), match.end(), noun, defines, _read_position(match))
    return None


def _read_position(match: re.Match[str]) -> int:
    """Return which one a pointer counts to, from 0; 0 where it counts to none."""
    named = match.groupdict()
    if word := named.get("nth"):
        return _NTH.index(word.lower())
    han = named.get("han") or _NTH_HAN[0]
    return int(han) - 1 if han.isdigit() else _NTH_HAN.index(han)
