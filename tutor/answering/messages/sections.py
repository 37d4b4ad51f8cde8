"""Split off what a question says of where its answer stands: "in the cost table", 成本分析那一节说."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.questions.ahead import asks_ahead
from tutor.text.language import has_han
from tutor.text.words import content_words

MIN_LEFT = 1  # content words of a question without its place
_LIST = r"(?:check-?list)"
_TABLE = r"(?:table|chart|grid)"
_KIND = (
    rf"(?:sections?|parts?|chapters?|paragraphs?|walk-?throughs?|break-?downs?|recaps?|summar(?:y|ies)|{_LIST}s?"
    rf"|{_TABLE}s?|diagrams?|drawings?|schematics?|boxes|box|lists?|references?|overviews?|headings?|analys[ei]s"
    r"|comparisons?|examples?|introductions?|conclusions?|pages?|bullets?|points)"
)
_QUOTED = r"['\"“‘](?P<quoted{0}>[^'\"”’]{{3,60}})['\"”’]"
_WORDS = r"(?:(?!(?:what|which|who|how|that|is|are|was|were|does|do|did|and|or|under|in)\b)[\w'’-]+ ){0,5}?"
_AT = (
    r"(?: (?:at|near|towards) the (?:very )?(?:end|start|beginning|bottom|top))?"
    r"(?: of the (?:chapter|lesson|article|course))?"
)
_UNDER = (
    rf",? (?:under|in|at|below) (?:the )?(?:heading |title |step |label )?{_QUOTED.format(1)}"
    rf"(?: (?:heading|step|{_KIND}))?"
)
_ENGLISH = re.compile(
    r"(?:^|,? )(?:(?:as )?(?:shown|given|listed|named|stated|told|mentioned|written|found) )?"
    r"(?:in|from|under|within|according to|per|inside) (?:the |its |this |that )?"
    rf"(?:(?P<named>{_WORDS}{_KIND})\b(?:(?P<of> of [^,?]{{3,50}})(?=,)|(?! of\b){_AT}(?:{_UNDER})?)"
    rf"|{_QUOTED.format(2)}(?: {_KIND})?{_AT})(?=[,?.!]|$),?",
    re.IGNORECASE,
)
# "In the lesson on tides, what …?": a name or two words are left, for the title may also be what is asked about.
_TITLED = re.compile(
    r"(?:^|,? )(?:in|from|according to|per) (?:the |that |this |your |our )?(?:[\w-]+ )?"
    r"(?:lesson|chapter|article|lecture|video|text|notes|reading) (?:on|about|called|titled|entitled) ['\"“‘]?"
    r"(?P<title>(?:(?!(?:what|which|who|how|why|when|where|is|are|was|were|does|do|did)\b)[\w'’.-]+ ?){1,7}?)['\"”’]?"
    r"(?=[,?.!:]|$)[,:]?",
    re.IGNORECASE,
)
# "What does the closing recap give as its length?"
_TOLD = re.compile(
    rf"^(?P<asks>[^?,]*?) (?:does|do|did) the (?P<named>(?:['\"“‘][^'\"”’]{{3,60}}['\"”’] )?{_WORDS}{_KIND}) "
    r"(?:give|say|show|list|name|state|tell|mention)(?: as\b)?(?P<rest>\b[^?]*)",
    re.IGNORECASE,
)
_HAN_KIND = (
    r"(?:[那这]?一(?:节|章|段)|[那这](?:节|章|段)|[那这]?(?:一?部分|张表)|小节|清单|表格?|小结|总结|回顾|流程|参考"
    r"|结语|引言)"
)
_HAN = re.compile(
    rf"^(?:在|根据|按照?)?(?P<named>[^，,。？?]{{0,14}}?{_HAN_KIND})"
    r"(?:(?:里面?|中|上|那里|里头)[，,：:]?(?:说到?|写着?|提到|讲到?|列出?|给出|要求)?|说到?|写着?|提到|讲到?|列出|[，,])"
    r"(?:了|的)?[，,：:]?(?:要求)?(?=[^，,。？?]{4})"
)
_HAN_KINDS = re.compile(rf"{_HAN_KIND}$")
_NUMBERED = re.compile(r"第[\d一二三四五六七八九十]")
_NAMES_TWO = re.compile(r"\b(?:vs\.?|versus|and|or)\b", re.IGNORECASE)
# What lessons are numbered by, in English and Chinese: "Week 3 Lesson 2", 第3章.
_PARTS = (("week", "周"), ("chapter", "章"), ("(?:lesson|lecture|unit|module)", "(?:课|讲|单元|模块)"))
_A_PART = rf"(?:{'|'.join(part for part, _ in _PARTS)}) \d{{1,2}}(?![\w.]*\d)"
_A_HAN_PART = rf"第\d{{1,2}}(?:{'|'.join(han for _, han in _PARTS)})"
_NUMBERED_LESSON = re.compile(
    rf"(?P<english>(?:\bthe )?\b{_A_PART}(?:,? {_A_PART})*(?: (?:lesson|chapter|lecture|notes|text|file))?\b)"
    rf"|(?:{_A_HAN_PART})+(?:里面?|中|上)?",
    re.IGNORECASE,
)
_HAN_DIGITS = ("", *"一二三四五六七八九")
MIN_LEFT_OF_LESSON = 2
_NAME = re.compile(r"(?<=\w )[A-Z][\w-]+")


@dataclass(frozen=True, slots=True)
class Section:
    """Where a question says that its answer stands: what names it, what kind of thing it is, the question without.

    `numbers` are patterns that the title of a lesson matches if the question names it by its numbers.
    """

    name: str
    rest: str
    table: bool = False
    checklist: bool = False
    numbers: tuple[str, ...] = ()


def split_section(question: str) -> Section | None:
    """Return the section of the lessons that a question names, None where it names none or asks nothing else.

    The next chapter is none: where a lesson looks ahead, that stands in the one before it.
    """
    if asks_ahead(question):
        return None
    if lesson := _split_numbered_lesson(question):
        return lesson
    if titled := _split_titled_lesson(question):
        return titled
    match = (_HAN if has_han(question) else _ENGLISH).search(question) or _TOLD.search(question)
    if match is None or _NUMBERED.search(match.group()):
        return None
    parts = match.groupdict()
    if match.re is _TOLD:
        rest = _ask_directly(parts.pop("asks"), parts.pop("rest"))
    else:
        rest = f"{question[: match.start()]}{question[match.end() :]}".strip(" ,，")
    if len(content_words(rest)) < MIN_LEFT:
        return None
    said = " ".join(filter(None, parts.values()))
    kept = _HAN_KINDS.sub("", said) if has_han(said) else re.sub(rf"\b{_KIND}\b", " ", said, flags=re.IGNORECASE)
    is_table = re.search(rf"\b{_TABLE}s?\b|表", said, re.IGNORECASE) is not None
    return Section(
        " ".join(kept.split()) or said,
        rest,
        table=is_table,
        checklist=re.search(rf"\b{_LIST}s?\b|自查|清单", said, re.IGNORECASE) is not None,
    )


def _split_numbered_lesson(question: str) -> Section | None:
    """Return the lesson that a question names by its numbers alone; in the rest it is the lesson without them."""
    matches = list(_NUMBERED_LESSON.finditer(question))
    if len(matches) != 1:
        return None
    match = matches[0]
    said = "the lesson" if match["english"] else "课里"
    rest = f"{question[: match.start()]}{said}{question[match.end() :]}"
    numbers = tuple(
        rf"\b{part}s? 0*{english or chinese}\b|第(?:0*{english or chinese}|{_write_han(english or chinese)}){han}"
        for part, han in _PARTS
        for english, chinese in re.findall(rf"\b{part} (\d+)\b|第(\d+){han}", match.group(), re.IGNORECASE)
    )
    return Section(match.group(), rest, numbers=numbers) if _says_more(rest) else None


def _split_titled_lesson(question: str) -> Section | None:
    """Return the lesson on two things that a question names by them, and compares nothing; None where it names none."""
    match = _TITLED.search(question)
    if match is None or not _NAMES_TWO.search(match["title"]):
        return None
    rest = f"{question[: match.start()]}{question[match.end() :]}".strip(" ,，:")
    return Section(match["title"].strip(), rest) if _says_more(rest) or _NAME.search(rest) else None


def _write_han(number: str) -> str:
    tens, ones = divmod(int(number), 10)
    return f"{_HAN_DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{_HAN_DIGITS[ones]}"


def _says_more(rest: str) -> bool:
    return len([word for word in content_words(rest) if word != "lesson"]) >= MIN_LEFT_OF_LESSON


def _ask_directly(asks: str, rest: str) -> str:
    """Return a question for what a section says: "what does it give as its length?" asks what its length is."""
    if not re.fullmatch(r"\W*what", asks, re.IGNORECASE):
        return f"{asks}{rest}?"
    return f"Tell me{rest}" if rest.startswith(" about") else f"{asks} is{rest}?"
