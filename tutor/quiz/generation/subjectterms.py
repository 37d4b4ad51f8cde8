"""Find the term that a sentence is said of: a subject of a few nouns, where no glossary knows its field."""

from __future__ import annotations

import re

from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.ownterms import NOT_TERMS
from tutor.quiz.generation.termkinds import list_kind_words
from tutor.quiz.generation.verbs import read_verb
from tutor.text.language import count_han, has_han
from tutor.text.words import STOP_WORDS

MIN_WORDS, MAX_WORDS, MIN_HAN, MAX_HAN = 2, 3, 3, 8
_ARTICLE = re.compile(r"An?\s+")
_WORD = re.compile(r"[A-Za-z][a-z]+(?:-[a-z]+)*")
_FINITE = frozenset("is are was were has have had can may must does do did".split())
# Words that only judge, count or place what stands behind them.
_COLOURS = frozenset(
    "good better best bad great new old big small large many most several other another certain different various"
    " some any such simple complex common popular typical possible important key main useful modern recent early"
    " earlier later first second third next last final own whole entire single each every few more less much real"
    " true natural basic general normal usual special particular similar given additional average total".split()
)
# Who does something in any lesson, and words that hold a place for a thing.
_ANYONE = frozenset(
    "people person man woman child scientist researcher developer engineer user student teacher team company firm"
    " author expert group country government world city day year century time place area region member creator reviewer"
    " customer organization organisation effect aim purpose idea concept term theory approach method technique tool"
    " algorithm learning component feature function parameter column row".split()
)
_HAN_SUBJECT = re.compile(
    r"^(?P<subject>[一-鿿]{3,8}?)(?:[（(][^（）()]{2,40}[）)])?"
    r"(?=是(?!否|不)|指的是|由|用[来于\d]|能够?|可以?|会|使|让|需要|位于|具有|有(?!些)|包括|包含|含有|分为|负责"
    r"|产生|形成|的[一-鿿]{2,6}(?:是|很|较|平|高|低|大|小))"
)
_NOUNS = ("n", "nz", "nr", "ns", "nt", "nrt", "vn", "an", "ng", "b", "j", "l", "x", "k", "g")
_ADVERBS = frozenset("therefore thus then hence often always never sometimes still even just soon again".split())


def find_subject_term(text: str) -> tuple[int, int] | None:
    """Return where the subject of a sentence stands, without its article, where it can be a term; None elsewhere."""
    return _find_han_subject(text) if has_han(text) else _find_english_subject(text)


def _find_english_subject(text: str) -> tuple[int, int] | None:
    match = _ARTICLE.match(text)
    start = match.end() if match else 0
    words: list[str] = []
    place = start
    for token in text[start:].split(" ")[: MAX_WORDS + 1]:
        if words and _is_finite(token, words[-1]):
            break
        if not _WORD.fullmatch(token) or (words and not token.islower()):
            return None
        words.append(token)
        place += len(token) + 1
    else:
        return None
    plain = [word.lower() for word in words]
    fits = MIN_WORDS <= len(words) <= MAX_WORDS and not any(
        word in STOP_WORDS or word in _ADVERBS or word.endswith("ly") for word in plain
    )
    general = (
        plain[0] in _COLOURS
        or plain[0].endswith("ing")
        or make_singular(plain[-1]) in (_ANYONE | NOT_TERMS)
        or plain[-1] in NOT_TERMS
    )
    return (start, place - 1) if fits and not general else None


def _is_finite(word: str, before: str) -> bool:
    """Tell whether a word is the verb behind a subject: a base form only behind a plural."""
    read = read_verb(word)
    return word in _FINITE or (read is not None and (read[1] != "do" or before.endswith("s")))


def _find_han_subject(text: str) -> tuple[int, int] | None:
    match = _HAN_SUBJECT.match(text)
    if match is None or not MIN_HAN <= count_han(match["subject"]) <= MAX_HAN:
        return None
    import rjieba

    subject = match["subject"]
    tags = [tag for _, tag in rjieba.tag(subject)]
    is_term = all(tag in _NOUNS for tag in tags) and not subject.endswith(tuple(list_kind_words()))
    return match.span("subject") if is_term and subject not in NOT_TERMS else None
