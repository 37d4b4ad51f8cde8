"""Read off an answer the few words that a follow-up may point at: the one name that it gives, what its figure counts.

No statement of an answer gets into a question in this way: a history may hold what no lesson says.
"""

from __future__ import annotations

import re

from tutor.answering.conversation.pointing import strip_connective
from tutor.answering.messages.takeover import is_takeover
from tutor.answering.questions.names import find_names
from tutor.text.figures import Figure, find_figures
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.sentences import split_sentences
from tutor.text.words import QUESTION_WORDS, STOP_WORDS

MAX_MEASURE_WORDS, MAX_MEASURE_HAN = 6, 14
_KIND = (
    r"(?:company|firm|start-?up|bank|business|organi[sz]ation|team|lab|university|school|institute|person|man|woman"
    r"|author"
    r"|founder|inventor|scientist|researcher|model|product|system|tool|country|city|town|place|building|book|paper)"
)
_POINTS_AT_ONE = re.compile(
    rf"\b(?:this|that|the(?: same)?) {_KIND}\b|(?:这|那)(?:一)?(?:家|个|位|座|本|款|种|所|名)"
    r"(?:公司|企业|银行|机构|团队|大学|学校|人|作者|模型|产品|系统|工具|国家|城市|地方|书|科学家|发明家)|该(?:公司"
    r"|企业|机构|模型|人)",
    re.IGNORECASE,
)
_ASKS_WHO = re.compile(
    rf"\b(?:who|whom|whose|which|what {_KIND})\b|谁|哪(?:一)?[个家位座本款种所名]|哪(?:一)?(?:年|里)?(?:公司|人)"
    rf"|什么(?:公司|人|模型)",
    re.IGNORECASE,
)
_ASKS_WHICH_ONE = re.compile(
    rf"^\W*(?:(?:and|so|but) )?(?:who\b(?! are\b)|(?:which|what) (?:[\w-]+ ){{0,2}}{_KIND}\b)"
    rf"|^\W*(?:是)?(?:谁|哪(?:一)?[家个位所](?:公司|企业|银行|机构|团队|大学|运营商|人)?)",
    re.IGNORECASE,
)
_STANDS_FOR_ONE = re.compile(
    r"\b(?P<own>their|his|her)\b|\b(?:they|them|he|she|him)\b(?!['’-])|(?<![吉其])[他她]们?", re.IGNORECASE
)
# "What do they use it for?" is about what was asked of, too.
_POINTS_AT_REST = re.compile(r"\b(?:it|its|that|this|these|those|so|there)\b|[它这那]", re.IGNORECASE)
_ASKS_SIZE = re.compile(
    r"\bhow (?:many|much) (?P<what>(?:[\w-]+ ){1,4}?)(?P<pointed>(?:is|are|does|do|would|will|might|could) "
    r"(?:that|this|it|they|those))(?: (?:be|make|come to|amount to|equal|work out (?:to|as)|fill))?(?: in all)?\W*$"
    r"|^\W*(?:那么?|所以)?(?P<han>[这那它]?(?:大[约概])?(?:相当于|等于|合|折合|就?是|大[约概]是))(?P<what_han>多少[^，,。？?钱]{2,10}[?？。]*)$",
    re.IGNORECASE,
)
_POINTS_AT_FIGURE = re.compile(
    r"\b(?:that|this|the(?: same)?) (?:number|figure|value|ratio|rate|count|amount|total|share|percentage)\b"
    r"|(?:这|那)一?个?(?:数字?|数值|数目|比例|比值|比率|数量|值)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-zà-ÿ0-9.-]*(?: [A-Z0-9][A-Za-zà-ÿ0-9.-]*)*")
_OPENING_WORDS = STOP_WORDS | QUESTION_WORDS | frozenset("yes among others both several some around they one".split())
_COUNTED = re.compile(r" ?[a-z]{3,}\b|[\u3400-\u9fff]{1,4}(?=[，。,.!！\s]|$)")
_CLAUSE = re.compile(r"[,，;；。.!?]\s|[，；。]|$")
_APPROXIMATION = re.compile(r"(?:大约|约为|约|大概|至少|最多|不到|超过|左右)")
_VERB_HAN = re.compile("^.*(?:是|为|有|约为|达到|等于)")


def point_out_name(question: str, asked: str, answer: str) -> str | None:
    """Return a question with the name in the place of "that company" that an answer gave to a question for one.

    `asked` is that question. None where the question points at nothing of the kind, or the answer gives several names.
    """
    pointer = _POINTS_AT_ONE.search(question) if _ASKS_WHO.search(asked) else None
    is_bare = pointer is None and _ASKS_WHICH_ONE.search(asked) and not _POINTS_AT_REST.search(question)
    pronoun = _STANDS_FOR_ONE.search(question) if is_bare else None
    place = pointer or pronoun
    if place is None or is_takeover(answer):
        return None
    name = find_new_name(asked, answer)
    if not name:
        return None
    owned = ("的" if has_han(question) else "’s") if pronoun and pronoun.groupdict().get("own") else ""
    return question[: place.start()] + name + owned + question[place.end() :]


def find_new_name(asked: str, answer: str) -> str:
    """Return the one name that an answer gives and its question does not, "" where it gives none or several."""
    known = fold(asked)
    names = [] if is_takeover(answer) else [n for n in _find_written_names(answer) if fold(n) not in known]
    return names[0] if len(names) == 1 else ""


def point_out_amount(question: str, answer: str) -> str | None:
    """Return a question with an answer's one figure in the place of "that" in "how many boats is that?"; None without.

    A figure with what it counts says nothing by itself: whether so many are so much, the lessons tell.
    """
    match = _ASKS_SIZE.search(question)
    if match is None or is_takeover(answer):
        return None
    figures = find_figures(answer)
    amount = _write_amount(figures[0], answer) if len({(f.value, f.unit) for f in figures}) == 1 else ""
    if not amount:
        return None
    if match["han"]:
        return f"{amount}相当于{match['what_han']}"
    return strip_connective(question[: match.start("pointed")] + f"is {amount}?")


def point_out_measure(question: str, answer: str) -> str | None:
    """Return a question with what an answer's figure counts in the place of "that number", None where it has none."""
    pointer = _POINTS_AT_FIGURE.search(question)
    if pointer is None or is_takeover(answer) or not find_names(question):
        return None
    measure = _find_measure(answer)
    if not measure:
        return None
    words = measure if has_han(measure) else f"the {measure}"
    return question[: pointer.start()] + words + question[pointer.end() :]


def _write_amount(figure: Figure, answer: str) -> str:
    """Return a figure with what it counts, as an answer has it: "300 tonnes"; "" for money, a share, a bare number."""
    if figure.unit.isalpha():
        return figure.text
    counted = _COUNTED.match(answer, figure.end)
    return f"{figure.text}{counted.group()}" if counted and not figure.unit else ""


def _find_written_names(answer: str) -> list[str]:
    """Return the proper names of an answer as written, the longest form of each."""
    starts = {start for start, _ in split_sentences(answer)}
    named = set(find_names(answer))
    found = []
    for match in _NAME.finditer(answer):
        folded = fold(match.group()).strip("-.")
        is_named = folded in named or any(name in folded.split() for name in named)
        if is_named or (match.start() in starts and folded not in _OPENING_WORDS):
            found.append(match.group().rstrip(".-"))
    return list(dict.fromkeys(found))


def _find_measure(answer: str) -> str:
    """Return the words that say what the first figure of an answer counts: "tokens for each parameter"."""
    figures = find_figures(answer)
    if not figures:
        return ""
    figure = figures[0]
    number_end = next((i for i in range(figure.end, figure.start, -1) if answer[i - 1].isdigit()), figure.end)
    clause = _CLAUSE.search(answer, number_end)
    after = answer[number_end : clause.start() if clause else len(answer)].strip(" .。")
    if has_han(answer):
        begins = max((m.end() for m in _CLAUSE.finditer(answer, 0, figure.start) if m.group()), default=0)
        before = _VERB_HAN.sub("", _APPROXIMATION.sub("", answer[begins : figure.start]))
        words = f"{before}多少{_APPROXIMATION.sub('', after)}"
        return words if len(words) <= MAX_MEASURE_HAN else ""
    words = re.sub(r"^(?:%|percent|[kmb]|million|billion|thousand)\s+(?:of\s+)?", "", after, flags=re.IGNORECASE)
    return words if 0 < len(words.split()) <= MAX_MEASURE_WORDS and words[0].isalpha() else ""
