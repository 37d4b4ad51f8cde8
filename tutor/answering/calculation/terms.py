"""Compare the words of a question with those of labels and sentences: what may stand for what, what is chief."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.calculation.reading import read_models
from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import content_words, stem_word, tokenize

# Words that name the kind of value, and the whole of things, and say nothing of what it is the value of.
GENERIC = frozenset(
    tokenize(
        "cost costs price priced bill bills expense expensive cheap total whole all amount money spend spent"
        " budget project typical average fare"
        " ticket buy buying pay paid take taken time one single each every per overall entire full sum"
        " combined together altogether"
        " earn salary wage alone itself today add come comes amounts cent dollar euro pound charge make use used"
        " need cheaper dearer much many more"
        " less long longer worth go would"
        " rate pace price tag number figure value person"
    )
)
_GENERIC_HAN = re.compile(
    "总?费用|总额|总价|总成本|总花费|总账|全部|整个|总共|一共|合计|加起来|总|成本|价格|价钱|票价|售价|花费|开支|开销|账单|要花"
    "|需要|要付|一个|每个|平均|多少|时间|多久|多长"
    "|薪资|工资|月薪|年薪|薪水|收入|重量"
    "|购买|买|花|要|付|(?<!通)用|需|钱|按这个速度|照这个|按此"
)
_WHOLE = re.compile(
    r"\b(?:total|whole|all|costs?|prices?|bills?|expenses?|amount|money|budget|sum|time)\b|总|费用|账单|开支|成本|价"
)
_CUT = re.compile(r"\s*[(（\[].*$|\s(?:of|for|in|on|at|with|from|per|during|to)\s.*$", re.I)
_FIRM = re.compile(r"(?<=\w)\s+(?:ai|inc|ltd|corp|gmbh|llc|labs?|co)\.?$")
_NUMBERED = re.compile(r"^([a-z]{4,})\d+$")
_HAN_RUN = re.compile(r"[一-鿿]+")
_HAN_SYNONYMS = (
    ("标签", "标注"),
    ("示例", "样本", "例子"),
    ("电费", "电力", "用电"),
)
_STAFF = re.compile(r"人员")  # 研究人员 and 研究员 are the same
_SINGULARS = {"children": ("child",), "men": ("man",), "women": ("woman",), "peopl": ("person",), "feet": ("foot",)}


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a phrase, each with what may stand for it in a lesson."""

    groups: tuple[frozenset[str], ...]

    def stand_in(self, held: frozenset[str]) -> bool:
        """Tell whether a text holds all of them."""
        return all(not group.isdisjoint(held) for group in self.groups)

    def without(self, other: Terms) -> Terms:
        """Return those that another phrase lacks; Chinese words of which only translations are shared stay."""
        rest = {term for group in other.groups for term in group}
        kept = (group - rest if _shares_translations(group, rest) else group for group in self.groups)
        return Terms(tuple(group for group in kept if group.isdisjoint(rest)))

    def join(self, other: Terms) -> Terms:
        """Return the terms of both."""
        return Terms((*self.groups, *other.groups))

    @property
    def all(self) -> frozenset[str]:
        """Return every term that may stand for one of them."""
        return frozenset().union(*self.groups)


def _shares_translations(group: frozenset[str], rest: set[str]) -> bool:
    """Tell whether what a Chinese term and what may stand for it share with other terms is in English alone."""
    return any(map(has_han, group)) and all(map(str.isascii, group & rest))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may stand for the words of a question: translations, by the word's own term."""

    translations: tuple[tuple[str, ...], ...] = ()

    def read_name(self, name: str) -> Terms:
        """Return the terms of a thing that is named; rent and wages are things where nothing else is named."""
        terms = self.read(name)
        if terms.groups or not (words := [w for w in content_words(name) if not w.startswith("#")]):
            return terms
        return terms if _WHOLE.search(fold(name)) else Terms(tuple(frozenset((word,)) for word in words))

    def read(self, phrase: str) -> Terms:
        """Return the terms of a phrase, words that only name a kind of value left out."""
        text = _GENERIC_HAN.sub(" ", _STAFF.sub("员", fold(phrase))) if has_han(phrase) else phrase
        groups = []
        for term in content_words(text):
            if term in GENERIC or term.startswith("#"):
                continue
            group = {term, *find_synonyms(term), *_SINGULARS.get(term, ())}
            group.update({f"{term[0]}人"} if has_han(term) and term[1:] == "员" else ())
            group.update(*(names for names in _HAN_SYNONYMS if term in names))
            group.update(*(set(others) - GENERIC for others in self.translations if others[0] == term))
            groups.append(frozenset(group))
        groups += [frozenset((name,)) for name in sorted(read_models(text))]
        return Terms(tuple(groups))


def says_otherwise(label: str, known: frozenset[str]) -> bool:
    """Tell whether a label's words make it another thing than what is known of it: a used oven, a bicycle lock.

    Names and numbers only say which of them it is: an NVIDIA A100 GPU.
    """
    known = known - {"use"}
    for place, word in enumerate(label.split()):
        is_name = any(c.isupper() or c.isdigit() for c in word[1:]) or (place > 0 and word[:1].isupper())
        terms = label_terms(word)
        if not is_name and any(term not in known and not term.isdigit() for term in terms):
            return True
    return False


def head_terms(label: str) -> frozenset[str]:
    """Return the terms of a label's chief word: the last before brackets or "of", in Chinese the last two characters.

    A gerund in front counts as well: "Labelling images" is as much of labelling as of images. Of a word with a number
    written to it, as in Boats1 & Boats2, the word counts too.
    """
    text = _STAFF.sub("员", _CUT.sub("", fold(label).strip(" *:：")) or fold(label))
    if runs := _HAN_RUN.findall(text):
        if text.rstrip().endswith(runs[-1]):
            return frozenset((runs[-1][-2:],))
        return frozenset(tokenize(text)[-1:])
    text = _FIRM.sub("", text)
    words = text.split()
    chief = [term for term in tokenize(text) if term not in GENERIC and not term.startswith("#")] or tokenize(text)
    gerund = tokenize(words[0]) if words and words[0].endswith("ing") else []
    named = [stem_word(word) for word in _NUMBERED.findall(" ".join(words[-1:]))]
    return frozenset((*chief[-1:], *named, *gerund))


def label_terms(label: str) -> frozenset[str]:
    """Return the terms of a label, words that only name a kind of value left out in Chinese."""
    text = _GENERIC_HAN.sub(" ", _STAFF.sub("员", fold(label))) if has_han(label) else label
    return frozenset(term for term in content_words(text) if not term.startswith("#")) | read_models(text)
