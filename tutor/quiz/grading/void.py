"""Tell answers that say nothing of the subject: empty ones, the question again, orders to the marker, key words."""

from __future__ import annotations

import re
from enum import StrEnum

from tutor.answering.checking.statements import split_statements
from tutor.answering.messages.takeover import is_takeover, strip_invisible
from tutor.quiz.grading.realwords import KnowsWord, holds_no_word
from tutor.retrieval.chinese import FUNCTION_WORDS, cut_words
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import STOP_WORDS, content_words, tokenize

MAX_ANSWER_CHARS = 8000  # of which as much is read as an essay of four pages has
MIN_COPIED_TERMS = 3
MIN_COPIED_SHARE = 0.6
MIN_KEYWORDS, MIN_KEYWORDS_HAN = 6, 7
MAX_REPEATS = 5.0  # uses of each different word, in an answer that goes round in circles
MIN_SMALL_WORDS = 0.05  # of an English answer's words, for it to be sentences; texts have about 0.4
MIN_SMALL_WORDS_HAN = 0.05
_PROSE_SMALL_WORDS = 0.2
_NOTHING = re.compile(
    r"\W*(?:(?:no|empty|blank|without|missing|not) (?:an? )?(?:response|answer|answered|submission|submitted|reply"
    r"|comment|idea|clue|attempt)|(?:sorry,? )?(?:i )?(?:really )?(?:have|had|got) no (?:idea|clue|answer)(?: at all)?"
    r"|n ?/ ?a|none|nothing|null|nil|idk|dunno"
    r"|(?:sorry,? )?i?(?: really| just| do)* ?(?:do not|don'?t|cannot|can'?t) (?:know|remember|recall|say|answer)"
    r"(?: (?:it|this|that|the answer))?|(?:i'?m |i am )?not sure|no|pass|skip(?:ped)?|unknown|test|asdf\w*"
    r"|(?:对不起[，,]?)?我?(?:真的?)?(?:不知道|不清楚|不会|不懂|不记得|忘了|没学过|没想法|不确定|没有(?:答案|想法|头绪))了?(?:答案)?"
    r"|无|略|空|没有|未作答|未回答|跳过)\W*"
)
_MARKS = re.compile(
    r"\b(?:full|maximum|perfect|top) (?:marks?|scores?|credits?|grades?|points)\b"
    r"|\bdeserves? [^.!?]{0,20}\b(?:marks?|score|grade)\b"
    r"|\b(?:mark|grade|score|rate|accept) (?:this|me|it|my (?:answer|response|work))\b[^.!?]{0,30}"
    r"\b(?:correct|right|perfect|full|pass|1(?:\.0)?|100)\b"
    r"|\b(?:ignore|disregard|forget|skip|override)\b[^.!?]{0,40}"
    r"\b(?:rubric|reference answer|(?:grading|marking|scoring)(?: (?:criteria|rules?|instructions?|scheme|guide))?)\b"
    r"|\b(?:give|award|grant) (?:me|this answer|it|us)\b[^.!?]{0,30}"
    r"\b(?:marks|full points|score|credit|grade|pass|100|1\.0)\b"
    r"|\b(?:output|return|print|set)\b[^.!?]{0,20}\bverdict\b|\"(?:score|verdict)\" ?:"
    r"|满分|(?:忽略|无视|不要?看|不管|跳过)[^。！？]{0,6}(?:评分|打分|参考答案|评价标准)"
    r"|(?:判|算)(?:我|这[题道个])[^。！？]{0,6}(?:正确|全对|通过|对)|给(?:我|这[题道个])[^。！？]{0,8}(?:分|通过)"
)


# The answer to a choice stands in the question.
_CHOICE = re.compile(r"\bor\b|\bwhich\b|\bwho\b|\bname\b|还是|哪|谁", re.IGNORECASE)


class Void(StrEnum):
    """Why an answer gets nothing: it is empty, orders the marker about, or only says the question again."""

    EMPTY = "empty"
    ORDER = "order"
    COPIED = "copied"


def strip_orders(answer: str, reference: str) -> tuple[str, bool]:
    """Return an answer without sentences that tell the marker what to do, and whether there were any.

    What question and reference (`reference`) themselves speak of, such as full marks, is no order.
    """
    plain = strip_invisible(answer[:MAX_ANSWER_CHARS])
    if _MARKS.search(fold(reference)):
        return plain, False
    lines = [(line, split_statements(line)) for line in plain.splitlines()]
    topic = set(tokenize(reference))
    kept = [[s for s in statements if not _is_order(s, topic)] for _, statements in lines]
    if all(len(k) == len(statements) for k, (_, statements) in zip(kept, lines, strict=True)):
        return plain, False
    return "\n".join(" ".join(statements) for statements in kept), True


def _is_order(sentence: str, topic: set[str]) -> bool:
    """Tell whether a sentence tells the marker what to do: of marks, or of anything but the topic."""
    return _MARKS.search(fold(sentence)) is not None or (is_takeover(sentence) and topic.isdisjoint(tokenize(sentence)))


def judge_void(question: str, answer: str, reference: str, knows_word: KnowsWord | None = None) -> Void | None:
    """Return why an answer says nothing, None if it says something that can be judged.

    Where it can be told, one that holds no word at all, such as keys hit at random, is empty.
    """
    folded = fold(answer).strip()
    if not re.search(r"[^\W_]", folded):
        return Void.EMPTY
    if _NOTHING.fullmatch(folded) and not fold(reference).startswith(folded.strip(" .!。")):
        return Void.EMPTY
    if knows_word is not None and holds_no_word(answer, f"{question}\n{reference}", knows_word):
        return Void.EMPTY
    asked, said = set(content_words(question)), set(tokenize(answer))
    if said <= set(tokenize(question)) and set(content_words(reference)) - asked and not _CHOICE.search(question):
        return Void.COPIED
    if len(asked & said) < max(MIN_COPIED_TERMS, MIN_COPIED_SHARE * len(asked)):
        return None
    wanted = set(tokenize(reference)) - asked
    new = said - asked - set(tokenize(question))
    return Void.COPIED if not new or (len(new) <= 1 and not new & wanted) else None


def is_heap(answer: str, reference: str) -> bool:
    """Tell whether an answer is a heap of key words where the reference has sentences, or repeats itself."""
    words = [word for word in tokenize(answer) if len(word) > 2 or has_han(word)]
    if len(words) > 2 * MIN_KEYWORDS and len(words) > MAX_REPEATS * len(set(words)):
        return True
    told = {word for word in cut_words(fold(answer)) if has_han(word)} if has_han(answer) else set(words)
    if len(told) < (MIN_KEYWORDS_HAN if has_han(answer) else MIN_KEYWORDS) or _small_share(
        reference
    ) < _PROSE_SMALL_WORDS * (0.5 if has_han(reference) else 1):
        return False
    return _small_share(answer) < (MIN_SMALL_WORDS_HAN if has_han(answer) else MIN_SMALL_WORDS)


def _small_share(text: str) -> float:
    """Return the share of a text's words that only hold others together; figures are left out."""
    if has_han(text):
        words = [word for word in cut_words(fold(text)) if has_han(word)]
        return sum(word in FUNCTION_WORDS for word in words) / max(1, len(words))
    words = re.findall(r"[a-z]+(?:'[a-z]+)?", fold(text))
    return sum(word in STOP_WORDS for word in words) / max(1, len(words))
