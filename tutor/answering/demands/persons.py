"""Tell whether a question asks who somebody is, and whether a text names anybody."""

from __future__ import annotations

import re

from tutor.answering.form import term_set
from tutor.answering.questions.attribute_words import HAN_PERSON, PERSONS
from tutor.text.fold import fold
from tutor.text.language import has_han

# "Who should, who needs to, who can afford it": answered by a kind of people or by a condition.
_ASKS_WHO = re.compile(
    r"\b(?:who|whom|whose)\b(?! (?:should|shouldn't|needs?|can|cannot|can't|could|would|must|may|might|do|does"
    r"|don't|doesn't|is it|uses?|benefits?|wants?|has|have)\b)|(?:是|由|被)谁"
    r"|谁(?:提出|发明|创|写|开发|建立|设计|发现|说|收集|赢|获|是)|哪[几一]?位",
    re.IGNORECASE,
)
# "A guest who comes late": of whom something is asked, and who it is is not.
_OF_SOMEBODY = re.compile(
    r"\b(?:(?:some|any|every)(?:one|body)|those|people"
    r"|(?:(?<!\bname )(?<!\bis )(?<!\bwas )(?:an?|any|every|each)|(?:for|from|to|does|do|did|with|if|when|that) the)"
    r" (?:[\w-]+ )?[\w-]+),? who(?:m|se)?\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<![.?!。？！:：\"“]\s)(?<!^)(?<![\"“'(])\b(?!(?:Chapter|Lesson|Section|Part|Week|Step|Figure|Table|Unit|Module|Day)\b)"
    r"[A-Z][\w'’-]*"
)
_GROUP = re.compile(
    r"\blabs?\b|\bscientists?\b|\b(?:team|compan(?:y|ies)|universit|group|laborator|institut|agency|government|organi[sz]ation|startup|author"
    r"|inventor|professor|founder|developer|communit|somebody|anyone|everyone)\w*\b|[人员者家]|公司|大学|团队|机构|组织|学院|实验室"
    r"|研究所|社区|博士|教授|先生|女士|·",
    re.IGNORECASE,
)
_PERSON = re.compile(rf"\b(?:{'|'.join(sorted(PERSONS))})s?\b", re.IGNORECASE)
_PERSONS = re.compile(
    r"\b(?:they|them|their|we|us|who|he|she|anybody|anyone|somebody|someone|everyone|nobody|teams?|crews?|staff|famil(?:y|ies)"
    r"|adults|households?|attendance|[a-z]{2,}(?:ists|ians|eers|men|women|folk)|[A-Z][a-z]+(?:ans|ese|ish))\b"
    r"|(?<=[a-z] )[A-Z][a-z]+s\b"
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her|they)\b|他|她", re.IGNORECASE)


def asks_who(question: str) -> bool:
    """Tell whether a question asks for somebody by name."""
    return _ASKS_WHO.search(_OF_SOMEBODY.sub(" ", question)) is not None


def mentions_somebody(text: str, question: str) -> bool:
    """Tell whether a text names somebody that a question does not, or speaks of somebody by a pronoun."""
    return _PRONOUN.search(text) is not None or names_somebody(text, question)


def names_somebody(text: str, question: str) -> bool:
    """Tell whether a text names somebody that a question does not: by a proper name, as a person or a body."""
    asked = term_set(question) | frozenset(fold(question).split())
    if any(term_set(name).isdisjoint(asked) for name in _NAME.findall(text) if term_set(name)):
        return True
    if _GROUP.search(text) or _PERSON.search(text):
        return True
    return has_han(text) and _tags_name(text)


def speaks_of_persons(text: str) -> bool:
    """Tell whether a text has a word for persons, or a pronoun for them."""
    if has_han(text) and re.search(HAN_PERSON, text):
        return True
    return _PERSON.search(text) is not None or _PERSONS.search(text) is not None


def _tags_name(text: str) -> bool:
    """Tell whether the Chinese segmenter takes a word for a name of a person or a body."""
    import rjieba

    return any(tag in ("nr", "nrt", "nrfg", "nt") for _, tag in rjieba.tag(text))
