"""Find a property that a question asks for and that nobody gives without its name: a rate, a setting, a licence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.answering.demands.attribute_held import is_held
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.attribute import Attribute, Kind
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.retrieval.chinese import cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import tokenize
from tutor.types import UnitKind

_NAMED = (
    r"(?:accuracy|precision|recall|latency|throughput|bandwidth|voltage|threshold|optimi[sz]er|scheduler|dropout"
    r"|tokeni[sz]er|licen[cs]e|valuation|turnover|profit|wavelength|emissions?|footprint|password|postcode"
    r"|(?:tele)?phone(?= number)|e-?mail(?= address))s?"
)
# What somebody did that nobody tells by another word.
_DEED = r"(?:edited|translated|illustrated|narrated|printed|photographed|audited|certified|approved|reviewed|filmed)"
_OF_SIZE = r"(?:size|length|window|dimension|decay|schedule|seed)s?"
_OF_RATE = r"(?:learning|sampl(?:e|ing)|frame|refresh|bit|clock|dropout) rates?"  # of which no other word tells
# "How large is the Osprey's sail area?", "How long is the mast of it?"
_OWNED = (
    r"\bhow (?:large|big|long|high|wide|deep|fast|heavy|small|low|strong) (?:is|are|was|were) "
    r"(?:[^?]*?(?:'s|’s) (?P<word>[a-z-]+(?: [a-z-]+)?)\W*$|the (?P<of>[a-z-]+(?: [a-z-]+)?) (?:of|for) )"
)
_IS = r"(?:'s|’s| is| are| was| were)?(?: (?:the|its|their|his|her))?(?: \w[\w-]*(?:'s|’s))?"
_VERB = r"(?:is|are|was|were|does|do|did|has|have|had|would|should|will)"
_ENGLISH = (
    re.compile(rf"\b(?:what|which){_IS} (?:[\w-]+ ){{0,2}}?(?P<word>{_NAMED})\b"),
    re.compile(rf"\b(?:what|which){_IS} (?:[\w-]+ ){{0,2}}?(?P<word>{_OF_RATE})\b"),
    re.compile(rf"\bwho(?:m|se)? (?:was it |were they |is it )?(?:that |who )?(?P<word>{_DEED})\b"),
    re.compile(
        r"\bhow much (?P<word>funding|investment|revenue|profit|turnover|debt|tax(?:es)?|capital|rent|insurance)\b"
    ),
    re.compile(rf"^\W*compare the (?:[\w-]+ ){{0,3}}?(?P<word>{_NAMED}|rates?|revenues?|speeds?) of "),
    re.compile(rf"\b(?:what|which){_IS} (?P<word>[a-z-]+) {_OF_SIZE}(?:\W*$| (?:of|for|in|used|that|{_VERB})\b)"),
)
_HAN_NAMED = (
    r"(?:[率器证]|许可|协议|大小|长度|窗口|估值|市值|利润|薪资|年薪|带宽|延迟|电压|频率|阈值|排放量?"
    r"|密码|邮箱|电话|绰号|校训)"
)
_HAN_ASKED = re.compile(
    rf"(?P<word>[㐀-鿿]{{0,5}}?{_HAN_NAMED})(?:上|中)?(?:一般|通常|应该?|要|会|能)*(?:被?[设取选用定](?:置|定|取)?)?[的成为到]?(?:大概|大约"
    rf"|具体|究竟|到底|又)*[是有为]?"
    r"(?:多[少大高长]|几|什么(?!时)|哪[一种个款])"
    rf"|(?:什么|哪[一种个款]+)样?的?(?P<after>[㐀-鿿]{{0,3}}?{_HAN_NAMED})(?=$|[?？吗呢，,来去训做的])"
)
_SUFFIXED = re.compile(r"(?:率|器|证|大小|长度|窗口)$")
_OF_SIZE_HAN = re.compile(r"(?:大小|长度|窗口)$")
_SHARE = re.compile(r"%|percent|百分之|成")


def find_specific(question: Question) -> Attribute | None:
    """Return the property of something that a question asks for and that what gives it must name, None for none."""
    if question.ask is Ask.DEFINITION and not question.names:
        return None
    text = fold(question.asked)
    if question.names and (owned := re.search(_OWNED, text)):
        word = next(filter(None, owned.groupdict().values()))
    elif has_han(text):
        match = _HAN_ASKED.search(text)
        word = _cut_property(next(filter(None, match.groupdict().values()))) if match else ""
    else:
        match = next((found for pattern in _ENGLISH if (found := pattern.search(text))), None)
        word = match["word"] if match else ""
    terms = _list_telling(word)
    return Attribute(Kind.NOUN, word, terms) if terms else None


def names_specific(specific: Attribute, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence names a property, or gives a share of what a rate is of.

    A sentence or heading that shares one word of several names another: "sail cloth" is no sail area.
    """
    if len(specific.terms) > 1 and not has_han(specific.word) and _names_part(specific, wanted, scored):
        return False
    if is_held(specific, wanted, scored):
        return True
    whole = replace(specific, terms=tuple(tokenize(specific.word)))
    is_share = specific.word.endswith("率") and _SHARE.search(fold(scored.unit.text)) is not None
    return is_share and is_held(whole, wanted, scored)


def _names_part(specific: Attribute, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether a sentence, or else only what stands over a row or point, holds a part of a property's words."""
    unit = scored.unit
    near = term_set(" ".join((unit.text, unit.lead, *unit.header)))
    whole = near | term_set(" ".join(scored.chunk.heading))
    words = [word for word in wanted if word.is_of(specific.terms)]
    is_near = unit.kind is not UnitKind.SENTENCE and any(word.find_in(near) for word in words)
    return not is_near and not all(word.find_in(whole) for word in words)


def _list_telling(word: str) -> tuple[str, ...]:
    """Return the terms that tell a property: of a Chinese compound the last, before a word for size the first."""
    terms = tuple(tokenize(word))
    if len(terms) < 2 or not has_han(word):
        return terms
    return terms[:1] if _OF_SIZE_HAN.search(word) else terms[-1:]


def _cut_property(text: str) -> str:
    """Return the compound that ends a run of Chinese characters: 学习率 of 时的学习率."""
    words = cut_words(re.sub(r"^.*[的时]", "", text))
    return "".join(words[-2:]) if _SUFFIXED.search(text) else words[-1] if words else ""
