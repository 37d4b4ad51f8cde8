"""Tell a question for a word of a field's language ("which sailors' term …?"), and a text that quotes one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tutor.text.words import content_words, tokenize

_ASKING = (
    r"(?:(?:give|tell|name|quote|show|cite)(?: (?:me|us))?(?: what| which)?"
    r"|what(?:['’]s| is| was| are)?|which(?: is)?)(?: (?:an?|the|one|some))?"
)
_PIECE = r"(?:piece|bit|item|example|instance|snippet|scrap)"
_ASKS = re.compile(
    rf"\b{_ASKING} (?:(?P<piece>{_PIECE}) of (?:an? |the )?)?"
    r"(?P<field>(?:(?!is\b|are\b|does\b|do\b|an?\b|the\b|for\b)[\w'’-]+ ){1,3}?)"
    r"(?:(?P<word>(?:term|word|phrase|expression)(?=s?\b))s?|(?P<mass>jargon|vocabulary|terminology|lingo|language|slang))\b"
    r"(?P<given> (?:is|are|was|were) (?:quoted|cited|given|mentioned|named|used as)\b)?"
    r"(?: (?:from|in) (?:the )?(?P<where>[\w-]+)(?: (?P<world>world|field|domain|profession))?)?"
    r"(?! (?:(?:is|are|was|were) )?(?:used )?(?:for|of|to|that means|which means|means?|describes?|refers|model)\b)"
    rf"|\b{_ASKING} (?P<one>term|word|phrase|expression) (?:from|in|of) (?:the )?(?P<place>[\w-]+)"
    r"(?: (?P<worlds>world|field|domain|profession|jargon))?\b"
    r"|(?:哪一?[个种条]|什么|啥|一[个种])(?P<han>[一-鿿]{1,6}?)(?:术语|词汇|词语|词|用语|行话|黑话)(?![典频性量元向])"
    r"|(?P<han_example>[一-鿿]{1,6}?)(?:术语|词汇|词语|用语|行话|黑话)的?(?:例子|实例|例证)",
    re.IGNORECASE,
)
# Of what language a term is, what it is an example of: a text that gives it need not say so.
_DESCRIBING = frozenset(
    tokenize(
        "Latin English specialist specialised technical special single particular typical foreign ordinary everyday"
        " common normal usual plain"
    )
)
_DESCRIBING_ZH = re.compile(r"具体|专业|特定|技术|领域|行业|学科|方面|特殊|外文|英文|拉丁|常见|普通|[的里中类样]")
_ASKS_SHORT = re.compile(
    rf"\b{_ASKING} (?:specific |particular )?(?P<field>[\w'’-]+ )?(?P<word>abbreviation|acronym|short form)s?\b"
    r"(?=[^?]*\b(?:examples?|quoted|given|mentioned|named|cited)\b)"
    r"|(?=[^？?]*(?:例子?|举))(?:哪一?[个种些]|什么|一[个种])(?P<han>[一-鿿]{0,6}?)(?:缩写|缩略语|简写|简称)",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[“\"「『]([A-Za-z][\w-]*(?: [\w-]+){0,2}|[一-鿿]{2,8})[,.，。]?[”\"」』]")


@dataclass(frozen=True, slots=True)
class AskedTerm:
    """A word that a question asks for: the stems of the `field` whose it is, of the words by which it is `asked`.

    What is `short` is an abbreviation.
    """

    field: tuple[str, ...]
    asked: frozenset[str]
    short: bool = False


@lru_cache(maxsize=1024)
def find_asked_term(question: str) -> AskedTerm | None:
    """Return the word that a question asks for as one of a field's or a foreign language, None if it asks for none."""
    if short := _ASKS_SHORT.search(question):
        return AskedTerm(
            _list_field(short["field"] or short["han"] or ""), frozenset(tokenize(short["word"] or "缩写")), short=True
        )
    match = _ASKS.search(question)
    if match is None or (match["mass"] and not (match["piece"] or match["given"])):
        return None
    if match["han"] or match["han_example"]:
        return AskedTerm(_list_field(match["han"] or match["han_example"]), frozenset())
    field = content_words(f"{match['field'] or ''} {match['where'] or ''} {match['place'] or ''}")
    names = " ".join(filter(None, (match[n] for n in ("piece", "word", "mass", "world", "one", "worlds"))))
    kept = tuple(stem for stem in field if stem not in _DESCRIBING)
    return AskedTerm(kept, frozenset(tokenize(names)) | _DESCRIBING.intersection(field)) if field else None


def _list_field(name: str) -> tuple[str, ...]:
    """Return the stems of the name of a field, without what only describes a term."""
    return tuple(stem for stem in content_words(_DESCRIBING_ZH.sub(" ", name)) if stem not in _DESCRIBING)


@lru_cache(maxsize=65536)
def quotes_term(text: str, *, short: bool = False) -> bool:
    """Tell whether a text quotes a word, or two or three that belong together; a `short` one in capitals."""
    quoted = _QUOTES.search(text)
    return quoted is not None and (not short or quoted[1].replace(".", "").isupper())
