"""Make items from sentences that tell why, what for, how or what of their subject: the question for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences
from tutor.quiz.generation.keyterms import list_common_words
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.predicates import ask_predicate, lower_start
from tutor.quiz.generation.verbs import find_verb, read_verb
from tutor.quiz.items import make_item
from tutor.retrieval.fieldterms import find_terms
from tutor.text.language import count_han
from tutor.types import Chunk, ItemKind, Level, QuizItem

MIN_TERMS = 3  # of the reason, and of what it is the reason for
MIN_NEW_TERMS = 2  # of an answer that the question does not say
_AFTERWARDS = re.compile(
    r"^(?P<main>[^,;:()]{12,}?),? because (?!of\b)(?P<reason>[^;:()]{12,}?)\.$"
    r"|^(?:because|since) (?!of\b)(?P<reason2>[^,;:()]{12,}), (?P<main2>[^;:()]{12,}?)\.$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"^(?P<subject>[^,;:]{2,60}?) (?P<be>is|are|was|were) (?:also |often |commonly |generally |mostly"
    r" |mainly |usually |typically )?used"
    r" (?P<how>to|for|in order to) (?P<reason>[^;:]{12,}?)\.$"
)
_HAN_BECAUSE = re.compile(
    r"^(?P<main>[^，；：（）]{5,}?)，(?:这是)?因为(?P<reason>[^；：（）]{6,})。$"
    r"|^(?:因为|由于)(?P<reason2>[^，；：（）]{6,})，(?:所以|因此|故)?(?P<main2>[^，；：（）]{5,})。$"
)
_HAN_PURPOSE = re.compile(
    r"^(?P<subject>[^，。；：、“”\"]{2,24}?)(?<![不适为是])(?:主要|通常|常|一般|可以|可|被)*(?:用于"
    r"|用来)(?P<reason>[^；：（）]{6,})。$"
)
_INVERTED = frozenset("is are was were can could should must will would may might has have had".split())
_UNFIT_MAIN = re.compile(r"\b(?:and|but|or|which|who|that|if|when|while|although|unless|however)\b", re.IGNORECASE)
_UNFIT_REASON = re.compile(r"^(?:it|they|this|that|he|she|its|their)\b", re.IGNORECASE)
_HAN_UNFIT = re.compile(r"^(?:它|他|她|其|这|那|所以|因此|则|就|也|而)|尽管|虽然|如果|但")
_ONE_USE = re.compile(
    r"\b(?:can|could|may|also)\b(?: be)?(?: also)? used?\b|(?:可以?|也|还)用[来于]|可以?用作", re.IGNORECASE
)
_MAY_HELP = re.compile(
    r"\b(?:can|could|may|might) (?:also )?help\b|(?:可以?|能够?|可能会?)(?:也|还)?(?:有所)?帮助", re.IGNORECASE
)
_HELPS = re.compile(r"\bhelp|\bgood for\b|\b(?:allow|enable|let)s?\b|有什么用|帮助")


@dataclass(frozen=True, slots=True)
class _Reason:
    """What a key sentence gives as a reason or purpose: the question that asks for it, and its words."""

    sentence: KeySentence
    question: str
    reason: str
    sort: str
    subject: str = ""
    is_one_of_many: bool = False

    @property
    def language(self) -> str:
        """The language of the lesson."""
        return self.sentence.chunk.language


def make_reason_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each key sentence that says why or what for, an open question."""
    small_words = list_common_words(chunks)
    read = (_read_reason(sentence, small_words) for sentence in find_key_sentences(chunks))
    reasons = [reason for reason in read if reason is not None]
    for reason in reasons:
        one_of_many = reason.is_one_of_many or _MAY_HELP.search(reason.sentence.text) is not None
        if not one_of_many and not (reason.sort in ("for", "to") and _ONE_USE.search(reason.sentence.text)):
            yield _ask_openly(reason)


def _read_reason(sentence: KeySentence, small_words: frozenset[str]) -> _Reason | None:
    is_chinese = sentence.chunk.language == "zh"
    told = _read_chinese(sentence) if is_chinese else _read_english(sentence, small_words)
    if told is not None:
        return told
    asked = ask_predicate(sentence.text, sentence.chunk.language, small_words)
    if asked is None or len(term_set(asked.answer) - term_set(asked.question)) < MIN_NEW_TERMS:
        return None
    # What a thing needs or gives, or what is to be done, has many answers; what a thing helps to do has few.
    if asked.sort.startswith(("what", "then")) or (asked.sort == "do" and not _HELPS.search(asked.question)):
        return None
    if asked.sort in ("for", "to") and _is_general(asked.subject, sentence.chunk):
        return None
    return _Reason(sentence, asked.question, asked.answer, asked.sort, asked.subject, asked.is_one_of_many)


def _is_general(subject: str, chunk: Chunk) -> bool:
    """Tell whether a subject is a term of the field that its lesson is not about: it has other uses elsewhere."""
    return bool(find_terms(subject)) and not term_set(subject) <= term_set(" ".join((chunk.title, *chunk.heading)))


def _read_english(sentence: KeySentence, small_words: frozenset[str]) -> _Reason | None:
    if match := _PURPOSE.match(sentence.text):
        subject = lower_start(match["subject"], small_words)
        told = re.sub(r",? because\b.*$", "", match["reason"])
        reason = told if match["how"] == "for" else f"to {told}"
        question = say("purpose", "en", be=match["be"], subject=subject)
        return (
            _Reason(sentence, question, reason, "for" if match["how"] == "for" else "to")
            if _is_full(subject, reason)
            else None
        )
    match = _AFTERWARDS.match(sentence.text)
    if match is None:
        return None
    main, reason = match["main"] or match["main2"], match["reason"] or match["reason2"]
    if (_UNFIT_REASON.search(reason) and not _names_subject(main)) or _UNFIT_REASON.search(main):
        return None
    return _Reason(sentence, _ask_why(main, small_words), reason, "why") if _is_full(main, reason) else None


def _names_subject(main: str) -> bool:
    """Tell whether a clause has a short subject that a following "it" or "they" takes up."""
    verb = find_verb(main)
    return verb is not None and len(main[: verb.start()].split()) <= 4


def _read_chinese(sentence: KeySentence) -> _Reason | None:
    if match := _HAN_PURPOSE.match(sentence.text):
        question = say("purpose", "zh", subject=match["subject"], be="")
        is_plain = (
            not re.search("包含|包括|提供|有一", match["subject"])
            and _is_full(match["subject"], match["reason"])
            and "因为" not in match["reason"]
        )
        return _Reason(sentence, question, match["reason"], "for") if is_plain else None
    match = _HAN_BECAUSE.match(sentence.text)
    if match is None:
        return None
    main, reason = match["main"] or match["main2"], match["reason"] or match["reason2"]
    if _HAN_UNFIT.search(main) or count_han(main) > 40:
        return None
    return _Reason(sentence, say("why", "zh", main=main), reason, "why") if _is_full(main, reason) else None


def _is_full(main: str, reason: str) -> bool:
    """Tell whether both sides say something of their own, so that the question does not tell its answer."""
    asked, told = term_set(main), term_set(reason)
    return len(told) >= MIN_TERMS and bool(asked) and len(told - asked) >= MIN_TERMS


def _ask_why(main: str, small_words: frozenset[str]) -> str:
    """Form the question with the verb first where the clause is plain, else "Why is it that ...?"."""
    verb = find_verb(main)
    if verb is None or _UNFIT_MAIN.search(main) or "," in main:
        return say("why", "en", main=lower_start(main, small_words))
    subject, rest = lower_start(main[: verb.start()].strip(), small_words), main[verb.end() :]
    word = verb.group().lower()
    if word in _INVERTED:
        return f"Why {word} {subject}{rest}?"
    read = read_verb(word)
    if read is None or word in ("do", "does", "did"):
        return say("why", "en", main=lower_start(main, small_words))
    return f"Why {read[1]} {subject} {read[0]}{rest}?"


def _ask_openly(reason: _Reason) -> QuizItem:
    return make_item(
        ItemKind.SHORT,
        reason.question,
        reason.sentence.text,
        chunk=reason.sentence.chunk,
        units=reason.sentence.units,
        fact=reason.sentence.fact,
        rule=f"reason-{reason.sort}",
        explanation=say("says", reason.language, text=reason.sentence.text),
        level=Level.UNDERSTAND,
        difficulty=4,
        points=(reason.reason,),
    )
