"""Word questions about lists, in English and Chinese, for readers who do not see the list."""

from __future__ import annotations

import re

from tutor.quiz.generation.listed import Listing
from tutor.quiz.generation.naming import lower_label, says_topic
from tutor.text.fold import fold

MIN_LEAD_WORDS = 4
NEGATION = re.compile(
    r"\b(?:not|never|no|cannot|without)\b|\b(?:do|does|did|is|are|can|should|would|must|wo)n['’]t\b|不(?!同|仅|断|过|但|论|管)|没有|无需|无须|未|勿",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"\b(do|does|did|is|are|should|would|must)n['’]t\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"^(?:it|they|this|these|those|some|here|there|we|he|she|他|它|这|那|其)", re.IGNORECASE)
# "Solution: fine-tuned on": what stands in front is the list's own label.
_LABEL = re.compile(r"^[^:：\s]{2,12}[:：]\s*(?=\S+\s)")
_MEMBERS = re.compile(
    r"(?:(?:main|key|common|typical|important) )?(?:use cases|uses|examples|applications|characteristics|symptoms"
    r"|causes|effects|ingredients|tools|materials|functions|types|kinds|parts|steps|signs|features|duties|rights|requirements"
    r"|elements|members|conditions|methods)"
    r"|(?:主要|常见)?(?:用途|用例|例子|应用|特点|特征|症状|原因|影响|材料|工具|功能|种类|类型|组成|部分|权利|义务|要求|要素|条件|方法)",
    re.IGNORECASE,
)
_ASKS_OF_IT = re.compile(r"what (?:is|are) (?:it|this|they|these)\??|(?:它|这)是什么[?？]?", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?:\b(?:if|when|that|because|by|for|to|with|of|on|in|as|are|is|include|includes|including|offer|offers|than|holds?|an?|the)"
    r"|如果|若|是|有|包括|用于|包含|来自|提供|因为)$",
    re.IGNORECASE,
)


def emphasise_negation(text: str, language: str) -> str:
    """Return a text whose negations cannot be overlooked: NOT in capitals, 【不】 in brackets."""
    if language == "zh":
        return NEGATION.sub(lambda m: f"【{m.group()}】", text)
    text = _CONTRACTED.sub(lambda m: f"{m.group(1).lower()} NOT", text)
    return NEGATION.sub(lambda m: m.group().upper(), text)


def ask_members(listing: Listing, *, is_shared: bool) -> str:
    """Return the question which choices a list names; `is_shared` tells that other lists have the same line.

    A heading such as "use cases" belongs to the subject of its part; a line that stops short is completed by the
    points; any other line has them under it.
    """
    lead, zh = _LABEL.sub("", listing.lead), listing.language == "zh"
    words = len(lead) // 2 if zh else len(lead.split())
    stands_alone = words >= MIN_LEAD_WORDS and not is_shared and not _POINTS_BACK.search(lead)
    about = listing.topic.rsplit(" – ", maxsplit=1)[-1].rsplit("：", maxsplit=1)[-1]
    if stands_alone or says_topic(lead, about) or NEGATION.search(listing.topic):
        about = ""
    said = emphasise_negation(_inner(lead), listing.language)
    if zh:
        return _ask_members_in_chinese(said, _inner(about), lead)
    where = f"in the part “{_inner(about)}”, " if about else ""
    if about and _ASKS_OF_IT.fullmatch(lead):
        question = f"which of these does the lesson say of “{_inner(about)}”?"
    elif about and _MEMBERS.fullmatch(lead):
        question = f"which of these does the lesson give as {lower_label(lead)} of “{_inner(about)}”?"
    elif lead.endswith("?"):
        question = f"{where}which of these does the lesson give in answer to “{said}”?"
    elif _OPEN_END.search(lead):
        question = f"{where}which of these complete the lesson's line “{said} …”?"
    else:
        question = f"{where}which of these does the lesson list under “{said}”?"
    return f"{question[0].upper()}{question[1:]} Choose all that apply."


def _ask_members_in_chinese(said: str, about: str, lead: str) -> str:
    before = f"在“{about}”部分，" if about else ""
    if about and _ASKS_OF_IT.fullmatch(lead):
        return f"以下哪些是课程对“{about}”的说明？（可多选）"
    if about and _MEMBERS.fullmatch(lead):
        return f"以下哪些是课程列出的“{about}”的{lead}？（可多选）"
    if _OPEN_END.search(lead):
        return f"{before}以下哪些可以接在课程的这句话后面：“{said}……”？（可多选）"
    return f"{before}以下哪些是课程在“{said}”之下列出的？（可多选）"


def ask_order(topic: str, language: str, of_time: bool) -> str:
    """Return the request to put steps, or things by their date, in order."""
    if language == "zh":
        about = f"根据“{_inner(topic)}”，" if topic else ""
        return f"{about}请按时间先后排列以下各项，最早的在前。" if of_time else f"{about}请把以下步骤按先后顺序排列。"
    about = f"According to the section “{_inner(topic)}”, p" if topic else "P"
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
