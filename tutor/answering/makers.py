"""Tell a question for who made a thing, and a row of a table that has a column of makers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.retrieval.chinese import FUNCTION_WORDS
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize
from tutor.types import Unit

if TYPE_CHECKING:
    from tutor.answering.evidence import Scored

_BODY = (
    r"(?:compan(?:y|ies)|firms?|labs?|laborator(?:y|ies)|organi[sz]ations?|institut(?:e|ion)s?|universit(?:y|ies)|teams?"
    r"|groups?|developers?|makers?|manufacturers?|creators?|authors?|vendors?|providers?|publishers?|builders?|owners?"
    r"|shipyards?|operators?|person|people)"
)
_MADE = (
    r"(?:made|makes?|built|builds?|created?|creates|develop(?:s|ed)?|train(?:s|ed)?|design(?:s|ed)?|releas(?:es?|ed)"
    r"|publish(?:es|ed)?|launch(?:es|ed)?|produc(?:es?|ed)|introduc(?:es?|ed)|invent(?:s|ed)?|wrote|owns?|came up with"
    r"|put out|brought out|(?:is|are|was|were|stands?|stood) behind)"
)
_ASKS = re.compile(
    rf"\b(?:who|(?:which|what) (?:\w+ )?(?P<body>{_BODY}))(?: (?:originally|first|actually))? (?P<made>{_MADE})\b"
    rf"|\b(?:which|what) (?:\w+ )?(?P<of>{_BODY}) (?:is|are|was|were|does|did|do) [^?]{{2,60}}? "
    rf"(?:(?P<made_by>{_MADE}) by|from|by|(?P<belongs>belong(?:s|ed)?) to|come from)\W*$"
    rf"|\b(?:by|from) (?:whom|(?:which|what) (?P<by>{_BODY})) (?:is|are|was|were|did|does) [^?]{{2,60}}?"
    rf"(?P<passive>\b{_MADE})?\W*$"
    rf"|\b(?:is|are|was|were) [^?]{{2,60}}? (?P<done>{_MADE}) by (?:whom|who|(?:which|what) (?P<whom>{_BODY}))\W*$"
    r"|(?P<who_zh>哪一?[家个所](?:公司|机构|团队|实验室|厂商|企业|大学|组织)?|谁)[^？?]{0,4}"
    r"(?P<made_zh>做|造|开发|训练|推出|发布|研发|出品|运营|制作|研制)了?的?"
    r"|(?P<is_zh>是|出自|来自)(?P<of_zh>哪一?[家个](?:公司|机构|团队|实验室|厂商|企业))的?\W*$",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    rf"(?:(?:main|original|lead) )?{_BODY}(?: ?[/&,] ?\w+)?"
    r"|(?:made|built|developed|released|created|trained|published) by"
    r"|公司|机构|组织|开发(?:者|商|方|公司|机构)|作者|厂商|制造商|发布(?:者|方|机构)|研发(?:者|方|机构|公司)|出品方?|所属(?:公司|机构)",
    re.IGNORECASE,
)

# "Maro Lines (Mark 2, Mark 3)", led by "Companies that build ferries:"
_LISTED = re.compile(r"^(?P<maker>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}) ?[(（](?P<things>[^()（）]{2,60})[)）]")
_LEADS_BODIES = re.compile(rf"\b{_BODY}\b|公司|机构|厂商|企业|开发者", re.IGNORECASE)
# "Which lab is behind the Osprey model?": the kind of thing beside its name.
_SAYING_LITTLE = FUNCTION_WORDS | frozenset(tokenize("model language large llm ai 模型 语言 大模型"))


@lru_cache(maxsize=1024)
def find_making(question: str) -> frozenset[str]:
    """Return the stems of the words by which a question asks who made a thing, none where it does not ask that."""
    match = _ASKS.search(question)
    if match is None:
        return frozenset()
    said = " ".join(part for part in match.groupdict().values() if part)
    return frozenset((*tokenize(said), *content_words(said)))


def find_maker_column(unit: Unit) -> int | None:
    """Return the place of the column of a row that names a maker, None where the row has none or leaves it empty."""
    for place, (head, cell) in enumerate(zip(unit.header, unit.cells, strict=False)):
        if place and _COLUMN.fullmatch(head.strip()) and any(map(str.isalpha, cell)):
            return place
    return None


def gives_maker(question: str, unit: Unit) -> bool:
    """Tell whether a unit names the maker that a question asks for: in a column, or before what it made in brackets.

    A point of a list of firms names one so: "Maro Lines (Mark 2, Mark 3)".
    """
    if not find_making(question):
        return False
    if unit.cells:
        return find_maker_column(unit) is not None
    match = _LISTED.match(unit.text) if _LEADS_BODIES.search(unit.lead) else None
    if match is None:
        return False
    asked, maker = set(tokenize(question)), set(tokenize(match["maker"]))
    things = (set(tokenize(thing)) for thing in re.split(r"[,，、/]| and ", match["things"]))
    return maker.isdisjoint(asked) and any(thing and thing <= asked for thing in things)


def list_made(question: str, scored: Sequence[Scored]) -> list[Scored]:
    """Return the rows that name the maker of just the thing whose maker a question asks for, by their label."""
    making = find_making(question)
    rest = _ASKS.sub(" ", question) if has_han(question) else question  # pairs of characters straddle words
    thing = frozenset(content_words(rest)) - making
    if not making or not thing:
        return []
    rows = [(s, frozenset(tokenize(s.unit.cells[0]))) for s in scored if find_maker_column(s.unit) is not None]
    return [s for s, label in rows if label and label <= thing and thing - label <= _SAYING_LITTLE]
