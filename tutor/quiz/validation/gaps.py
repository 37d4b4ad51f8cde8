"""See that a blank stands for a term, a name or a figure of the lessons: everyday words have too many rivals."""

from __future__ import annotations

import re

from tutor.quiz.items import key_texts
from tutor.quiz.validation.form import find_blanks
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.sameness import read_figure, squeeze
from tutor.quiz.validation.wording import asked_text
from tutor.retrieval.fieldterms import find_terms
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.text.words import STOP_WORDS, tokenize
from tutor.types import ItemKind, QuizItem

MIN_OTHER_ENDINGS = 2  # words that the lessons put where the blank is, behind the same word
MIN_HAN_TERM = 4
MIN_NAME_WORDS, MIN_NAME_USES = 2, 3  # of a name made of everyday words
_NAME_SHAPE = re.compile(r"^[A-Z]\w*-\w|[A-Z]\w*[A-Z]|\d|[A-Za-z][_.]|-[A-Z]|^[A-Z][a-z]+(?: [A-Z][\w-]*)+$")
_IS = re.compile(
    r"^\s*[”\"'’]?\s*(?:[（(][^（）()]*[）)])?\s*(?:is|are|was|were|means?|refers? to|stands? for|describes?|是"
    r"|指|意味着|被定义为|被称为)",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"^\s*(?:,[^,]{3,40},\s*)?(?:(?:is|are) (?:defined as|the (?:creation|process|practice|study|field|branch|use) of)"
    r"|refers? to|means\b)|^\s*(?:是指|指的是|被定义为)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:called|known as|named|termed|term|concept of"
    r"|称为|叫做?|称作|术语|名叫|概念是?|简称)\s*(?:an?/?a?n? |the )?[“\"'‘]?$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"^\W*(?:is|was|are)\s+(?:an?|the|one of)\s(?:[\w-]+\s){0,4}?(?:company|firm|bank|provider|organi[sz]ation"
    r"|startup|agency|vendor|business|retailer|manufacturer)\b|^\W*,\s*an?\s(?:[\w-]+\s){0,4}?(?:company|firm|bank|provider|organi[sz]ation|startup"
    r"|agency|vendor|retailer)\b|^\s*[，]?是?一家[^，。]{0,12}(?:公司|企业|机构|银行|供应商|厂商)",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]*[A-Z\d]\w*|[一-鿿]\s?[A-Z]\w+|\d")
ROOT_CHARS = 4
_FORM = re.compile(r"(?:ed|ers?|ify|ifies)$")
_VERB_SLOT = re.compile(
    r"(?:\b(?:to|can|could|may|might|will|would|should|must|easily|quickly)\s"
    r"|[来去]|可以|能够?|轻松地|需要)\s*$",
    re.IGNORECASE,
)
_HAN_OBJECT = re.compile(r"^(?:了|自己的|一个|两个|这|那|其|为|出|成)")


def check_term(item: QuizItem, lessons: Lessons) -> str:
    """Want a typed word that is a term, a name or a figure of the lessons, not one that everyday speech has many of."""
    if item.kind is not ItemKind.CLOZE or not find_blanks(item.question):
        return ""
    key = key_texts(item)[0]
    if read_figure(key) is not None:
        return ""
    before, after = _split(item)
    if _is_symbol(key, before, item.language) and not _OTHER_NAME.search(f"{before} {after}"):
        return "the field of a bare symbol is not named"
    if _is_known(key, item.language, lessons):
        return ""
    if (_IS.match(after) and not before) or _CALLED.search(before):
        return ""
    return "the blank stands for an everyday word"


def check_rivals(item: QuizItem, lessons: Lessons) -> str:
    """Want no typed term where the lessons have other words too: "existing ____" where they write existing ferries."""
    if item.kind is not ItemKind.CLOZE or not find_blanks(item.question):
        return ""
    key, (before, after) = key_texts(item)[0], _split(item)
    if read_figure(key) is not None:
        return ""
    defines = _DEFINES.match(after) is not None and not re.search(r"\w", before)
    if lessons.words.is_common(key, item.language) and not defines:
        return "the blank stands for what nearly all lessons are about"
    if _COMPANY.search(after) and not _OTHER_NAME.search(after):
        return "other names fit the blank as well"
    return "other words fit the blank as well" if _has_rivals(before, key, lessons) else ""


def check_everyday_name(item: QuizItem, lessons: Lessons) -> str:
    """Want no words in capitals that the lessons write small and no one defines: financial services are no name."""
    if item.kind is not ItemKind.CLOZE or not find_blanks(item.question):
        return ""
    key = key_texts(item)[0]
    if len(key.split()) < MIN_NAME_WORDS or find_terms(key) or lessons.kinds.is_defined(key) or has_han(key):
        return ""
    told = key[:1].isupper() and lessons.words.are_small(key) and re.search(r"\d|[A-Z]{2}", key) is None
    before, _ = _split(item)
    titled = told and all(word[:1].isupper() for word in key.split()) and not _CALLED.search(before)
    return "the blank stands for everyday words" if titled and lessons.words.count_uses(key) < MIN_NAME_USES else ""


def check_verb(item: QuizItem) -> str:
    """Want no typed word of action: there are too many ways to say what is done."""
    if item.kind is not ItemKind.CLOZE or not find_blanks(item.question):
        return ""
    key, (before, after) = key_texts(item)[0], _split(item)
    acts = _VERB_SLOT.search(before) is not None and (has_han(key) or key[:1].islower()) and not _ends(after)
    if has_han(key):
        acts = (acts and not re.match(r"[，。的]", after)) or _HAN_OBJECT.match(after) is not None
    return "the blank stands for what is done" if acts and read_figure(key) is None else ""


def _is_symbol(key: str, before: str, language: str) -> bool:
    """Tell whether a word is a name of a program's: in small Latin letters in Chinese, or alone in single quotes."""
    plain = re.fullmatch(r"[a-z][a-z_]*", key) is not None
    return plain and (language == "zh" or before.rstrip().endswith(("'", "‘", "“", '"', "`")))


def _is_known(key: str, language: str, lessons: Lessons) -> bool:
    return is_technical(key, lessons) or (language == "zh" and re.match(r"[A-Z]", key) is not None)


def check_accepted(item: QuizItem) -> str:
    """Want no other form of the key's word to count that cannot stand in its place: classify for classification."""
    if item.kind is not ItemKind.CLOZE:
        return ""
    key = fold(key_texts(item)[0])
    wrong = [form for form in map(fold, item.accepted) if _is_other_form(key, form)]
    return f"another form of the word counts: {wrong[0]}" if wrong else ""


def _is_other_form(key: str, form: str) -> bool:
    """Tell whether a form has the key's root and the ending of a verb or a doer, which the key has not."""
    ending = _FORM.search(form)
    same_root = form[:ROOT_CHARS] == key[:ROOT_CHARS]
    one = key.removesuffix("s")  # of "computers", "computer" is no other form
    return same_root and ending is not None and not one.endswith(ending.group()) and not has_han(form)


def is_technical(key: str, lessons: Lessons) -> bool:
    """Tell whether a word is one that only lessons have: of the glossary, defined, a name, of several words."""
    if find_terms(key) or lessons.kinds.is_defined(key) or _NAME_SHAPE.search(key):
        return True
    if has_han(key):
        return count_han(key) >= MIN_HAN_TERM
    words = key.split()
    if key[:1].isupper() and not lessons.words.are_small(key):
        return True
    return len(words) > 1


def _split(item: QuizItem) -> tuple[str, str]:
    """Return what stands before and behind the blank, without the words that ask for it."""
    told = asked_text(item)
    start, end = find_blanks(told)[0]
    return told[:start], told[end:]


def _ends(after: str) -> bool:
    return re.match(r"\s*[.,;。，]", after) is not None


def _has_rivals(before: str, key: str, lessons: Lessons) -> bool:
    """Tell whether the word right before the blank stands before several other words in the lessons."""
    if has_han(f"{key}{before}") or not before.endswith((" ", "-")) or key[:1].isupper():
        return False
    last = re.findall(r"[a-z][a-z-]*", fold(before))[-1:]
    if not last or last[0] in STOP_WORDS or not tokenize(last[0]) or len(last[0]) < 4:
        return False
    followers = lessons.words.list_followers(last[0]) - {fold(key).split()[0]}
    return len(followers) >= MIN_OTHER_ENDINGS and squeeze(key) not in {squeeze(word) for word in followers}
