"""Tell a question for who made or runs a thing, and the row of a table that says so in a column of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.text.patterns import remember_search
from tutor.text.words import tokenize
from tutor.types import Unit

_BODY = (
    r"(?:compan(?:y|ies)|firms?|organi[sz]ations?|labs?|laborator(?:y|ies)|developers?|vendors?|makers?|manufacturers?"
    r"|providers?|publishers?|institut(?:e|ion)s?|creators?|owners?|operators?|authors?|teams?|shipyards?|builders?)"
)
_MADE = (
    r"(?:ma[dk]e\w*|built|builds?|develop\w*|creat\w+|train(?:s|ed)|releas\w+|publish\w*|produc\w+|launch\w*|own(?:s|ed)?"
    r"|operat\w+|r[ua]ns?|behind|c[oa]mes?|from|backs?|by|designed|invented)"
)
_asks = remember_search(
    rf"^\W*(?:(?:and|so|but) )?(?:who|whose|(?:by|from) whom|(?:which|what) (?:[\w-]+ )?{_BODY})\b[^?]*\b{_MADE}\b"
    rf"|^\W*(?:(?:and|so|but) )?(?:by|from) (?:which|what) {_BODY}\b"
    r"|\b(?:made|built|trained|developed|released) by (?:whom|who|which)"
    r"|(?:哪一?[家个](?:公司|机构|团队|实验室|厂商|企业)|谁)[^？?]{0,4}(?:做|造|开发|训练|推出|发布|研发|出品|运营)的?"
    r"|(?:是|出自|来自)哪一?[家个](?:公司|机构|团队|实验室|厂商|企业)",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    rf"^(?:{_BODY}|(?:made|built|developed|created|released|published|run|owned) by|who (?:made|built|runs) it)$"
    r"|^(?:(?:开发|研发|所属|发布|出品)?(?:公司|机构|厂商|企业|团队|单位)|开发者|作者|制造商|出品方|运营方)$",
    re.IGNORECASE,
)


def gives_maker(question: str, unit: Unit) -> bool:
    """Tell whether a row on a thing that a question asks the maker of has a column that names one."""
    return find_maker_column(question, unit) is not None


@lru_cache(maxsize=65536)
def find_maker_column(question: str, unit: Unit) -> int | None:
    """Return the column that names the maker of a row's thing, where a question asks for that; else None."""
    if not unit.cells or not _asks(question) or not set(tokenize(unit.cells[0])) <= set(tokenize(question)):
        return None
    columns = range(1, min(len(unit.header), len(unit.cells)))
    return next((n for n in columns if _COLUMN.match(unit.header[n].strip("* ")) and tokenize(unit.cells[n])), None)
