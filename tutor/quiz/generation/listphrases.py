"""Word questions about lists, in English and Chinese, for readers who do not see the list."""

from __future__ import annotations

import re

from tutor.quiz.generation.listed import Listing
from tutor.quiz.generation.naming import says_topic
from tutor.text.fold import fold

MIN_LEAD_WORDS = 4
NEGATION = re.compile(
    r"\b(?:not|never|no|cannot|without)\b|\b(?:do|does|did|is|are|can|should|would|must|wo)n['’]t\b|不(?!同|仅|断|过|但|论|管)|没有|无需|无须|未|勿",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"\b(do|does|did|is|are|should|would|must)n['’]t\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"^(?:it|they|this|these|those|some|here|there|we|he|she|他|它|这|那|其)", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?:\b(?:if|when|that|because|by|for|to|with|of|on|in|as|are|is|include|includes|including|offer|offers|than|holds?|an?|the)"
    r"|如果|若|是|有|包括|用于|包含|来自|提供|因为)$",
    re.IGNORECASE,
)


def frame_list(listing: Listing, *, is_shared: bool = False) -> str:
    """Return the line that introduces a list so that it can be understood alone, negations written large.

    `is_shared` tells that other lists of the lesson are introduced by the same line.
    """
    lead = listing.lead
    words = len(lead.split()) if listing.language != "zh" else len(lead) // 2
    stands_alone = words >= MIN_LEAD_WORDS and not is_shared and not _POINTS_BACK.search(lead)
    about = listing.topic.rsplit(" – ", maxsplit=1)[-1].rsplit("：", maxsplit=1)[-1]
    if about and not stands_alone and not says_topic(lead, about) and not NEGATION.search(listing.topic):
        lead = f"{listing.topic}：{lead}" if listing.language == "zh" else f"{listing.topic} – {lead}"
    lead = _inner(lead)
    if _OPEN_END.search(lead):
        lead += "……" if listing.language == "zh" else " …"
    return emphasise_negation(lead, listing.language)


def emphasise_negation(text: str, language: str) -> str:
    """Return a text whose negations cannot be overlooked: NOT in capitals, 【不】 in brackets."""
    if language == "zh":
        return NEGATION.sub(lambda m: f"【{m.group()}】", text)
    text = _CONTRACTED.sub(lambda m: f"{m.group(1).lower()} NOT", text)
    return NEGATION.sub(lambda m: m.group().upper(), text)


def ask_members(listing: Listing, *, is_shared: bool) -> str:
    """Return the question which choices a list names."""
    framed = frame_list(listing, is_shared=is_shared)
    if listing.language == "zh":
        return f"“{framed}”——以下哪些是课程在这里列出的？（可多选）"
    return f"“{framed}”: which of these does the lesson name here? Choose all that apply."


def ask_order(topic: str, language: str, of_time: bool) -> str:
    """Return the request to put steps, or things by their date, in order."""
    if language == "zh":
        about = f"根据“{_inner(topic)}”，" if topic else ""
        return f"{about}请按时间先后排列以下各项，最早的在前。" if of_time else f"{about}请把以下步骤按先后顺序排列。"
    about = f"According to “{_inner(topic)}”, p" if topic else "P"
    return (
        f"{about}ut these in order of time, the earliest first."
        if of_time
        else f"{about}ut these steps in the right order."
    )


def explain_members(listing: Listing, texts: list[str]) -> str:
    """Return a list with its members as a sentence."""
    joint, end = ("；", "。") if listing.language == "zh" else ("; ", ".")
    lead = listing.lead.rstrip("?？")
    return f"{lead}：{joint.join(texts)}{end}" if listing.language == "zh" else f"{lead}: {joint.join(texts)}{end}"


def denies_other(one: str, other: str) -> bool:
    """Tell whether two lines are the same but that one of them denies: "you must", "you must not"."""
    first, second = (re.sub(r"\s+", " ", NEGATION.sub(" ", _spell_out(line))).strip(" :") for line in (one, other))
    return first == second and bool(NEGATION.search(one)) != bool(NEGATION.search(other))


def _spell_out(line: str) -> str:
    spelled = _CONTRACTED.sub(r"\1 not", fold(line))
    return re.sub(r"\b(?:do|does|did) (?=not\b)", "", spelled)


def same_lead(one: str, other: str) -> bool:
    """Tell whether two lines are the same but for case, width and marks."""
    return fold(one).strip(" :") == fold(other).strip(" :")


def _inner(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")
