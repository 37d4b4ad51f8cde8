"""Tell a question about an analogy, and which units of a passage stand in one."""

from __future__ import annotations

import re
from itertools import takewhile

from tutor.text.patterns import remember_search
from tutor.text.words import content_words
from tutor.types import Chunk, Unit

# For a unit that stands in an analogy where one is asked about, and where the thing's own parts are to be listed.
IN_ANALOGY, LISTED_IN_ANALOGY = 1.5, -1.0  # set by hand
_NAME = r"(?:analog(?:y|ies)|metaphors?|similes?)"
# "Drying oak is compared to baking bread. Which stage stands for the oven?"
_IS_LIKENED = (
    r"(?!\W*(?:(?:and|so|but) )?(?:what|which|who|how|why|when|where|if)\b)[^?.;]{3,80}?"
    r"\b(?:is|are|was|were|gets?) (?:compared|likened) (?:to|with) [^?.;]{3,60}?(?:[.;:]|,(?: and| but)?) "
    r"(?=(?:(?:so|and|then) )?(?:what|which|who|how)\b)"
)
_SETTING = re.compile(
    rf"\b(?:in|with|from|by|to|of|for) (?:the|this|that|their|its|an?|your|his|her)(?: [\w'’-]+){{0,4}}"
    rf" (?:{_NAME}|comparison|parallel)\b"
    rf"|\b{_NAME}\b|(?:在|用|拿)?[^，,。？?]{{0,12}}(?:比喻|类比|比方)(?:里|中|当中)?",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\bwhat (?:does|do|is|are|did|was)\b[^?]{2,60}\b(?:compare|liken)d?\b[^?]*\b(?:to|with)\W*$"
    rf"|{_SETTING.pattern}|\blikened to\b|^{_IS_LIKENED}"
    r"|相当于[^，,。？?\d多]{1,12}(?:的|里|中)(?:什么|哪)"
    r"|\buse[sd]? [^?]{2,40} to (?:explain|illustrate|picture)\b|比作|打比方|[拿用].{1,10}(?:作比|来比(?!较|对))",
    re.IGNORECASE,
)
# Words that name the frame and the tie of an analogy, and nothing in it.
ASKING_ANALOGY = re.compile(
    rf"\b{_NAME}\b|\b(?:comparison|parallel|compared?|liken(?:s|ed)?)\b|\bplay(?:s|ed)? the (?:parts?|roles?)\b"
    r"|\b(?:the )?(?:parts?|roles?) of\b|\bstands? (?:in )?for\b|\bcorrespond(?:s|ing)?\b|\bequivalent\b"
    r"|\bcounterpart\b|\bmatch(?:es|ed)?\b|\bauthors?\b|\bexplain\b|\billustrate\b"
    r"|比喻|类比|打?比方|比作|作比|对应|相当于|扮演|角色|(?<=从)(?:哪个|什么)阶段|读?到(?=[哪什几])|读(?=到?[哪什几])",
    re.IGNORECASE,
)
# What an analogy is drawn with: "the garden analogy", 用花园来打比方.
_DRAWN_WITH = re.compile(
    rf"((?:[\w'’-]+ ){{1,4}})(?:{_NAME}|comparison|parallel)\b"
    r"|([^，,。？?：:]{2,12}?)来?[做作]?(?:的|那个|这个)?(?:比喻|类比|打?比方|作比)",
    re.IGNORECASE,
)
# What an analogy likens: 烧制相当于什么.
_LIKENED = re.compile(r"([^，,。？?：:里中时]{1,12}?)(?:的?阶段)?(?:会|就|应该)?(?:相当于|对应|好比|等于)")
_NO_SUBJECT = frozenset(
    content_words("lesson chapter course author text video article two stage phase same first second main extended")
)
_opens = remember_search(
    r"\banalog|\bmetaphor|\bthink of\b.*\b(?:as|like)\b|\bimagine\b|\bpicture (?:this|an?)\b"
    r"|\b(?:is|are|works?|just|much|rather) like\b|\bcompare\b.*\bto\b|\blikened to\b"
    r"|比喻|类比|打个?比方|好比|就像|想象|如同|比作",
    re.IGNORECASE,
)
_closes = remember_search(
    r"^(?:the )?(?:same|similarly|likewise|in the same way|back to)\b|^for [\w -]{1,30}:|^(?:同样|同理|回到|类似地)",
    re.IGNORECASE,
)


def asks_in_analogy(text: str) -> bool:
    """Tell whether a question is about an analogy that the lessons draw."""
    return _ASKS.search(text) is not None


def strip_setting(text: str) -> str:
    """Return a question without the words that set it in an analogy: "in the garden comparison"."""
    return " ".join(_SETTING.sub(" ", re.sub(_IS_LIKENED, "", text, count=1, flags=re.IGNORECASE)).split())


def find_setting(text: str) -> str:
    """Return the words that set a question in an analogy by what that is drawn with: "in the garden analogy"."""
    matches = (match for match in _SETTING.finditer(text) if list_drawn_with(match.group()))
    return next((match.group() for match in matches), "")


def list_drawn_with(text: str) -> frozenset[str]:
    """Return the words for what an analogy is drawn with, as a question names it; none where it does not."""
    match = _DRAWN_WITH.search(text) if asks_in_analogy(text) else None
    if match is None:
        return frozenset()
    return frozenset(content_words(re.sub(r"[\w-]+['’]s?\b", " ", match[1] or match[2]))) - _NO_SUBJECT


def list_likened(text: str) -> frozenset[str]:
    """Return the words for what a Chinese question about an analogy says is likened; none where it does not."""
    match = _LIKENED.search(text) if asks_in_analogy(text) else None
    return frozenset(content_words(match[1])) - _NO_SUBJECT if match else frozenset()


def find_opening(chunk: Chunk, position: int) -> str:
    """Return what opens the analogy that a unit stands in, itself too: a line before it, its heading; "" for none.

    An analogy ends where a line turns back to what it is for ("Same for ships:").
    """
    for unit in reversed(chunk.units[: position + 1]):
        if _closes(unit.text) or _closes(unit.lead):
            return ""
        if opening := _find_in(unit):
            return opening
    heading = " ".join(chunk.heading[-1:])
    return heading if _opens(heading) else ""


def list_analogy(chunk: Chunk, position: int) -> list[Unit]:
    """Return a unit that opens an analogy with all that stands in it, none for a unit that opens none."""
    if not _opens(chunk.units[position].text):
        return []
    following = chunk.units[position + 1 :]
    return [chunk.units[position], *takewhile(lambda unit: not _closes(unit.lead or unit.text), following)]


def _find_in(unit: Unit) -> str:
    return next((text for text in (unit.lead, unit.text) if _opens(text)), "")
