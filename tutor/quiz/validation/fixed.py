"""See that the rest of a sentence fixes what is left out: no place, no kind, no doing that others share."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.variants import list_variants
from tutor.quiz.items import key_texts
from tutor.quiz.validation.form import find_blanks
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.sameness import read_figure
from tutor.quiz.validation.wording import asked_text
from tutor.text.fold import fold
from tutor.types import ItemKind, QuizItem

MIN_SAID = 0.8  # of what is said of the blank, by weight, for another sentence to say the same
MIN_SAID_TERMS = 2
_PLACE = re.compile(
    r"^(?:in|on|at|within|under|inside|for|with) (?:an?(?:/an?)? |the )?[“\"'‘]?_{2,}[”\"'’]?,"
    r"|^(?:在|于)\s?[“\"]?_{2,}[”\"]?\s?(?:之?[中里内上下]|时|期间|方面|领域)?[，,]",
    re.IGNORECASE,
)
_KIND_OF = re.compile(
    r"\b(?:forms?|types?|kinds?|sorts?|branch(?:es)?|parts?|subsets?|subfields?|areas?|fields?|examples?|child)"
    r" of (?:an?(?:/an?)? |the )?[“\"'‘]?_{2,}"
    r"|是一[种类门]\s?_{2,}|_{2,}\s?的(?:一[种类个](?!重要)|一?个?分支|一部分|子集|例子)",
    re.IGNORECASE,
)
# What is said of how, on what or with what a thing is done, liked or taken is said of many things.
_DONE = re.compile(
    r"^(?:an?/an? |the )?_{2,}(?:, [^,]{2,20},)? (?:(?:is|are|was|were|can be) (?:\w+ly |often |mostly |also )?"
    r"(?:done|performed|carried out|conducted|made|used|applied|achieved|measured|needed|expressed|implemented)\b"
    r"|(?:is|are) (?:\w+ly )?(?:essential|important|crucial|necessary|vital|key) (?:for|to|in|when)\b"
    r"|(?:expects?|accepts?|takes?|requires?|needs?|predicts?|comes? in handy|helps?)\b"
    r"|(?:suppl(?:y|ies)|offers?|provides?) (?:different|several|various|many|a number of)\b"
    r"|(?:labs?|teams?|compan(?:y|ies)|researchers|firms?|employees|scientists) )"
    r"|^\s?_{2,}\s?(?:项目|库|工具|软件)?(?:提供了?(?:多种|许多|各种|大量|很多)|预测|需要|接受|期望"
    r"|(?:实验室|公司|团队|研究人员|员工|科学家))",
    re.IGNORECASE,
)
_MEANS_CHOSEN = re.compile(
    r"\b(?:can|could|may|might|should|would) (?:use|choose|apply|try) (?:an?/an? )?_{2,}"
    r"|(?:可以?|应该?)(?:使用|采用|选择)_{2,}",
    re.IGNORECASE,
)
_ANY_QUALITY = re.compile(
    r"^[A-Z]\w+ing _{2,} .{0,60}?\b(?:is|are|remains?) (?:an? |the )?(?:\w+ly )?(?:complex|difficult|hard|challenging"
    r"|important|essential|crucial|key)\b|对[^，。]{0,16}有(?:着|很大的?|极大的?|重大的?)?(?:帮助|用处?|意义)。?$"
    r"|现有的?_{2,}",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"^[“\"]?_{2,}\s?(?:(?:is|are|was|were) (?:among|one of)\b|是[^，。]*之一[。.”\"]*$)"
    r"|\bone of the [^,]{4,80} (?:was|is) (?:an?/an? )?_{2,}\s*[.]?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:guide|documentation|tutorial|manual|video)s? (?:is|are) available for _{2,}"
    r"|^_{2,},? (?:is|are) (?:a|an) (?:sort|kind) of ['‘“\"]"
    r"|^(?:在)?(?:现实|真实|日常)生活中?[，的]|^(?:in real life|imagine)\b"
    r"|即使是?[^，]{0,12}_{2,}|的_{2,}\s?(?:应用程序|应用|程序|平台)[。，]",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"^_{2,} (?:is|are) (?:an?|the) (?:[\w-]+ ){0,2}?(?:method|algorithm|technique|model|approach|tool)s?"
    r" (?:originally |first |that was )*(?:derived|designed|borrowed|taken|invented|developed)\b[^,]*\.?$"
    r"|^_{2,}\s?是(?:一[种个类])?(?:源自|来自|源于)[^，]*的(?:方法|算法|技术|模型)。?$",
    re.IGNORECASE,
)
_PART_OF_QUOTE = re.compile(r"[“\"‘](?:[\w-]+ ){1,3}_{2,}[”\"’]|(?<!\w)'(?:[\w-]+ ){1,3}_{2,}'(?!\w)")
_RANGE_START = re.compile(
    r"\bfrom (?:the )?_{2,}(?:s)? (?:through|to|till|until)\b|从\s?_{2,}\s?(?:年|年代)?[到至]", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"^\W*(?:an?/an? |the )?_{2,}\s*(?:is|are|was|were|has|have|[a-z]+s|是|由|在|对|使用|用)\b", re.IGNORECASE
)


def check_place(item: QuizItem) -> str:
    """Want no blank for where something is so: what sort of place is asked for is not said."""
    told = _read_typed(item)
    if told and _PLACE.match(told) and read_figure(key_texts(item)[0]) is None:
        return "it is not said what sort of place is wanted"
    return ""


def check_kind_of(item: QuizItem) -> str:
    """Want no blank for the kind that a thing is of: a wider kind fits as well."""
    return "a wider term fits the blank as well" if _KIND_OF.search(_read_typed(item)) else ""


def check_shared_doing(item: QuizItem) -> str:
    """Want no typed term of which is only said how it is done, where it comes from, or that it matters."""
    told = _read_typed(item)
    if not told:
        return ""
    if _DONE.match(told) or _MEANS_CHOSEN.search(told) or _ANY_QUALITY.search(told) or _ORIGIN.match(told):
        return "what is said is said of others as well"
    return "it is one of many" if _ONE_OF.search(told) else ""


def check_aside(item: QuizItem) -> str:
    """Want no blank in a comparison with daily life, in a remark, or for a part of quoted words."""
    told = _read_typed(item)
    if _PART_OF_QUOTE.search(told):
        return "the blank stands for a part of quoted words"
    return "the blank stands in an aside" if _ASIDE.search(told) else ""


def check_range_start(item: QuizItem) -> str:
    """Want no blank for the start of a time: a later start is true as well."""
    blanked = item.kind is ItemKind.CLOZE or (item.kind is ItemKind.MCQ and find_blanks(item.question))
    return "a later start is true as well" if blanked and _RANGE_START.search(asked_text(item)) else ""


def check_predicate(item: QuizItem, lessons: Lessons) -> str:
    """Want no typed subject of which a sentence says what another sentence says without it."""
    told = _read_typed(item)
    if not _SUBJECT.match(told):
        return ""
    key = key_texts(item)[0]
    said = term_set(told[find_blanks(told)[0][1] :])
    whole = lessons.weigh(said)
    if len(said) < MIN_SAID_TERMS or not whole:
        return ""
    names = {fold(name) for name in (key, make_singular(key), *item.accepted, *list_variants(key, item.language))}
    for claim in lessons.find_claims_like(said, item.language, MIN_SAID):
        around = fold(" ".join((claim.unit.text, claim.unit.lead, *claim.chunk.heading)))
        if claim.unit.text in item.citation.quote or any(name in around for name in names):
            continue
        return "the lessons say it of another thing as well"
    return ""


def _read_typed(item: QuizItem) -> str:
    """Return the sentence of a blank that is typed, "" for other items."""
    if item.kind is not ItemKind.CLOZE or not find_blanks(item.question):
        return ""
    return asked_text(item).strip()
