"""Ask what a thing is called, how it is defined and of what it is a part, of Chinese sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.hanpredicates import is_noun_phrase
from tutor.quiz.relations import read_relation
from tutor.retrieval.fieldterms import find_term_mentions

_CALLED_WHEN = re.compile(
    r"^(?P<case>[当如][^，；：。]{8,}?)，(?:它|这|这就)(?:就)?(?P<done>被称为|被称作|称为|叫做|叫作)(?P<what>[^，；：。]{2,20})$"
)
_DEFINED = re.compile(
    r"^(?:(?P<view>从[^，；：。]{2,12}(?:来看|来说|上看|上说)|在[^，；：。]{2,12}[中里])，)?"
    r"(?P<subject>[^，；：。“”的]{2,14}?)(?:被|可以)?定义为(?:是)?[“\"]?(?P<what>[^；：。“”\"]{8,})[”\"]?(?:来?源)?$"
)
_WE = re.compile(r"我们|你们|你|您")
_POINTS = re.compile(r"[它他她这那该其]|上述|以下")


def ask_facts_in_chinese(text: str) -> Iterator[Asked]:
    """Yield the questions for what a Chinese sentence says that a thing is named, defined as, or a subset of."""
    bare = text.strip().rstrip("。. ")
    if (match := _CALLED_WHEN.match(bare)) and not _POINTS.search(match["case"]):
        case = _WE.sub("人们", match["case"])
        yield Asked(f"{case}，这{match['done']}什么？", match["what"].strip("“”"), "name", "")
    elif (match := _DEFINED.match(bare)) and _is_name(match["subject"]):
        view = f"{match['view']}，" if match["view"] else ""
        yield Asked(f"{view}{match['subject']}是如何定义的？", match["what"], "defined", match["subject"])
    elif (relation := read_relation(bare, "zh")) and re.search("子集|分支", relation.link):
        yield Asked(f"{relation.one}是什么的{relation.link}？", relation.other, "of", relation.one)


def _is_name(subject: str) -> bool:
    """Tell whether words name a thing: a noun phrase or a term of the field, and nothing that points."""
    named = is_noun_phrase(subject) or any(subject in term.chinese_forms for term in find_term_mentions(subject))
    return named and _POINTS.search(subject) is None
