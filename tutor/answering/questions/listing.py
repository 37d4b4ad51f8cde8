"""Read off a question what it wants listed and how many, and judge how far a list is of that."""

from __future__ import annotations

import re

from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.numerals import DIGITS
from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

# All set by hand.
LISTED = 1.0  # for a list of what is asked for, by what introduces it or by its points
LABELLED = 1.0  # for a point whose label names it
AS_MANY = 1.0  # for a list of as many points as are asked for
KINDS = 1.0  # for a list of its kinds, where kinds are asked for
IN_A_SENTENCE = 1.0  # for a sentence that enumerates what is asked for
COUNTS_AS_MANY = 1.5  # for a sentence that says that there are as many, and goes on to name them
MIN_ENUMERATED = 3  # in a sentence
MIN_NAMED_POINTS = 2  # that are called what is asked for, where nothing before them says so
MAX_PHRASE_WORDS = 4
MIN_CHARS = 4  # of an English noun that is listed
_NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|[2-9]|10)"
_DESCRIBING = "main|key|major|typical|possible|other|different|various|several|common|important"
_KINDS = "kinds?|types?|sorts?|categor(?:y|ies)|classes|forms|varieties"
_KIND = re.compile(rf"\b(?:{_KINDS})\b|类型|种类|类别|分类|[两二三四五六七八九几\d]大?[种类]", re.IGNORECASE)
_LISTED = re.compile(
    rf"\b(?:what|which|(?:check)?list|name|(?:tell|give|show) (?:me|us))(?: (?:are|were|is))?"
    rf"(?: (?:the|some|its|their|all|of|those))*"
    rf"(?: (?:{_DESCRIBING}|{_NUMBER}))*(?P<kinds> (?:{_KINDS}) of)? (?!things?\b)"
    rf"(?P<phrase>[a-z][a-z-]*(?: [a-z-]+){{0,{MAX_PHRASE_WORDS - 1}}})",
    re.IGNORECASE,
)
_HAN_AFTER = re.compile(
    r"哪(?:些|[一两二三四五六七八九十几\d]+[个种类家项条点步所位门])的?(?![是能可会要在被把需没用])([一-鿿]{2})"
)
_HAN_BEFORE = re.compile(r"([一-鿿]{2})(?:有|是|包括)哪")
_ENDS_PHRASE = re.compile(
    r"\b(?:is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|should|may|might|must|of|in|on|at|for|to"
    r"|from|by|with|about|into|between|under|over|after|before|that|who|which|when|where|as|than|and|or|not|the|an?)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"[a-z-]{2,}(?<!s)(?<!u)(?<!i)s|people|men|women|children|data|criteria|media", re.IGNORECASE)
_AS_MANY = re.compile(
    rf"\b(?:what|which|list|name)(?: (?:are|were|is))?(?: (?:the|its|their|all|of the|those))*"
    rf" (?P<number>{_NUMBER})(?: [a-z]|\W*$)|哪(?P<han>[两二三四五六七八九\d])[个种类家项条点步]"
    r"|(?P<han_first>[两二三四五六七八九\d])[大个种类家项条点步][一-鿿]{2,4}(?:是|有|分别|包括)+(?:什么|哪)"
    rf"|\ball (?:the )?(?P<all>{_NUMBER})\b(?! of (?:us|you)\b)"
    rf"|\b(?P<said>{_NUMBER}) (?:[\w-]+ )?[a-z-]+s\b[^?]*[.,;:] (?:and |so )?"
    r"(?:which|what) (?:ones|are they|are those)\W*$",
    re.IGNORECASE,
)
# "Hulls are built in two ways: carvel and clinker."
_COUNTS = re.compile(
    rf"\b(?P<number>{_NUMBER}) (?:[\w-]+ ){{0,3}}?[a-z-]+s\b"
    r"[^.:]*(?::|\bnamely\b|\bi\.e\.|\s[–—]\s|\b(?:ones|being)\b)",
    re.IGNORECASE,
)
_HAN_KINDS = re.compile(r"[几两二三四五六七八九]大?[种类]|哪些(?:种|类)|(?:种类|类型|类别)(?:有|是|包括)")
_CLAUSE_END = re.compile(r"[.;:!?。；：！？，—–()（）]+(?:\s|(?<=[^\x00-\x7f]))|\s[-–—]\s|\b(?:such as|including)\b")
_SEPARATOR = re.compile(r",? (?:and|or) |, |[、和与及或]")
# "Stage 1: Drying" leads to what one stage is made of, and to no stages.
_ONE_OF_THEM = re.compile(r"\s*(?:[A-Za-z]+ \d{1,2}\b|第[一二三四五六七八九十\d]+[一-鿿])", re.IGNORECASE)
# Words by which a whole list is asked for, that it need not hold: "list everything", "with all five names".
ASKING_ALL = re.compile(
    r"\b(?:list|name|give|show|tell|enumerate|write|i (?:need|want|would like))(?: (?:me|us|out|down))*"
    r"(?: (?:them|it|the|a|an|all|full|whole|complete|entire|of|every(?:thing| (?:single )?one)|each|(?:check)?list))*"
    r"(?: (?:all|everything|every (?:single )?one|each(?: one)?|(?:check)?list(?: of)?)\b)(?: of (?:them|it))?"
    rf"|\b(?:with )?all (?:the )?(?:{_NUMBER} )?(?:names|of (?:them|it))\b|\bin full\b|\bby name\b"
    r"|\bthe (?:full|whole|complete|entire) (?:list|set|lot)\b"
    r"|(?:请|帮我|给我|能)?(?:把它们)?(?:全部?都?|都|一一|逐[一个条]|完整地?|一次性?)+(?:地|的)?(?:列|写|说|讲|举)"
    r"(?:一下|出来?|全|个表|个清单|下来|清楚)*|(?:请|帮我|给我)?列(?:一下|出来|全|个(?:表|清单)|下来)",
    re.IGNORECASE,
)
_NAMES_COUNTED = re.compile(
    r"\b(?:what|which|who) (?:are|were) (?:they|these|those)\b|\b(?:name|list) (?:them|these|those|each|all)\b"
    r"|(?:分别|各自?|都)(?:是|有|叫)(?:什么|啥|哪|谁)|是哪(?:些|几[个种类项步])",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^:：。.]{1,40}(?=[:：])|^[^.。]{1,40}(?=\s[–—-]\s)")


def find_listed(text: str) -> str:
    """Return the stem of the noun that a question wants listed, "" for none: the first plural of its phrase."""
    match = _LISTED.search(text)
    if match is None:
        han = _HAN_AFTER.search(text) or _HAN_BEFORE.search(text)
        return next(iter(tokenize(han[1])), "") if han else ""
    phrase = _ENDS_PHRASE.split(match["phrase"], maxsplit=1)[0].split()
    plural = next((word for word in phrase if _PLURAL.fullmatch(word)), "")
    noun = plural or next((word for word in phrase if len(word) >= MIN_CHARS and word.lower() not in _NUMBERS), "")
    stems = tokenize(" ".join(phrase))  # "fine tuning" is one word
    return next((stem for stem in tokenize(noun) if stem in stems), next(iter(stems), "") if noun else "")


def find_number_listed(text: str) -> int:
    """Return how many things a question wants listed ("which three", 哪三个), 0 where it does not say."""
    match = _AS_MANY.search(text)
    if match is None:
        return 0
    number = next(filter(None, match.groups())).lower()
    return int(number) if number.isdigit() else _NUMBERS.get(number) or DIGITS.get(number, 0)


def asks_all(text: str) -> bool:
    """Tell whether a question wants the whole of a list."""
    return ASKING_ALL.search(text) is not None


def names_counted(text: str) -> bool:
    """Tell whether a question wants what it counts named too: "how many are there, and what are they?"."""
    return _NAMES_COUNTED.search(text) is not None


def asks_kinds(text: str) -> bool:
    """Tell whether a question wants the kinds of something listed."""
    match = _LISTED.search(text)
    return (match is not None and match["kinds"] is not None) or _HAN_KINDS.search(text) is not None


def rate_listed(listed: frozenset[str], number: int, chunk: Chunk, position: int, *, kinds: bool = False) -> float:
    """Return what it adds that a unit stands in a list of what is asked for, of as many as are asked for.

    `listed` are the stems of what is asked for in every language of the lessons; `kinds` asks for kinds of it.
    """
    unit = chunk.units[position]
    if not (listed or kinds or number > 1):
        return 0.0
    if unit.kind is UnitKind.SENTENCE:
        return IN_A_SENTENCE * enumerates(unit.text, listed) + COUNTS_AS_MANY * _names_as_many(unit.text, number)
    siblings = list_siblings(chunk, unit)
    lists = _lists(listed, chunk, unit, siblings)
    change = LISTED * lists + LABELLED * is_labelled(unit, listed)
    change += KINDS * (
        kinds and (lists or not listed) and _KIND.search(f"{unit.lead} {' '.join(chunk.heading[-1:])}") is not None
    )
    return change + AS_MANY * (number > 1 and len(siblings) == number)


def _names_as_many(text: str, number: int) -> bool:
    """Tell whether a sentence says that there are just so many, and goes on to name them."""
    found = (match["number"].lower() for match in _COUNTS.finditer(text)) if number > 1 else ()
    return any((int(said) if said.isdigit() else _NUMBERS[said]) == number for said in found)


def list_siblings(chunk: Chunk, unit: Unit) -> list[Unit]:
    """Return the points or rows of the list or table that a unit stands in, itself among them."""
    return [u for u in chunk.units if u.kind is unit.kind and (u.lead, u.header) == (unit.lead, unit.header)]


def enumerates(text: str, listed: frozenset[str]) -> bool:
    """Tell whether a sentence names several of what is asked for, in the clause that calls them so or in the next."""
    wanted = _widen(listed)
    clauses = _CLAUSE_END.split(text)
    named = [not wanted.isdisjoint(tokenize(clause)) for clause in clauses]
    return any(
        len(_SEPARATOR.split(clause)) >= MIN_ENUMERATED and any(named[max(0, n - 1) : n + 1])
        for n, clause in enumerate(clauses)
    )


def is_labelled(unit: Unit, listed: frozenset[str]) -> bool:
    """Tell whether the label of a point names what is asked for: "Harbours: Brevik and Tonsund"."""
    label = _LABEL.match(unit.text)
    return label is not None and not _widen(listed).isdisjoint(tokenize(label.group()))


def _lists(listed: frozenset[str], chunk: Chunk, unit: Unit, siblings: list[Unit]) -> bool:
    """Tell whether what introduces a list, or heads it, or its own points say that it lists what is asked for."""
    wanted = _widen(listed)
    lead = "" if _ONE_OF_THEM.match(unit.lead) else unit.lead
    if not wanted.isdisjoint(tokenize(" ".join((lead, *unit.header[:1], *chunk.heading[-1:])))):
        return True
    return sum(not wanted.isdisjoint(tokenize(u.text)) for u in siblings) >= MIN_NAMED_POINTS


def _widen(listed: frozenset[str]) -> frozenset[str]:
    return listed.union(*map(find_synonyms, listed))
