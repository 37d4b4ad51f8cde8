"""Make items from sentences that count things off behind a colon: which are they?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.keysentences import is_plain, iterate_sentences, list_topics, names_topic, teaches
from tutor.quiz.generation.keyterms import list_common_words
from tutor.quiz.generation.phrases import say
from tutor.quiz.generation.predicates import lower_start
from tutor.quiz.generation.verbs import find_verb, read_verb
from tutor.quiz.generation.wellformed import is_sayable
from tutor.quiz.items import make_item
from tutor.text.language import has_han
from tutor.types import Chunk, ItemKind, Level, QuizItem, Unit

MIN_MEMBERS, MAX_MEMBERS = 2, 7
MAX_MEMBER_WORDS, MAX_MEMBER_HAN = 9, 20
_NUMBERS = r"(?:two|three|four|five|six|seven|[2-7])"
_COUNTED = re.compile(
    rf"^(?P<subject>[^,;:]{{2,70}}?) (?P<verb>\w+)(?: (?P<link>into|in|of|from))? (?P<things>(?:the |its "
    rf"|these )?(?P<number>{_NUMBERS}) (?:[\w-]+ ){{0,3}}[\w-]+s)"
    r"(?P<rest> (?:of|for|in|to|when) [^:;,]{3,50})?: (?P<members>[^:;]+)\.$",
    re.IGNORECASE,
)
# What is counted off between dashes, and what is said of it behind them.
_THERE = re.compile(
    rf"^(?:\w+ly,? )?there are (?P<things>(?P<number>{_NUMBERS}) (?:[\w-]+ ){{0,3}}[\w-]+s) [-–—]"
    r" (?P<members>[^:;–—]+?) [-–—] (?:that|which) (?P<rest>[^;:]{8,})\.$",
    re.IGNORECASE,
)
_DOER = re.compile(r"^(?:we|you) (?:(?P<modal>can|could|must|should|may) )?(?P<doing>.+)$", re.IGNORECASE)
_LEAD = re.compile(r"^(?:if|when|as|since|because|once) [^:;]{10,}, (?:then )?(?=[a-z])", re.IGNORECASE)
_LEANING = re.compile(r"^(?:its|their|his|her|such|that|those)\b", re.IGNORECASE)
_ADVERB_END = re.compile(r" (?:generally|usually|typically|often|mainly|mostly|basically|essentially|normally)$")
_HAN_COUNTED = re.compile(
    r"^(?P<before>[^，。：；]{3,30}?)(?P<number>[两二三四五六七2-7])\s?(?P<measure>[个种类项组大])(?P<things>[^，。：；]{2,14})：(?P<members>[^：；。]+)。$"
)
_PERSONS = re.compile(r"\b(?:we|you|your|our|us|this|these|here|it|they)\b|我|你|您|这|该", re.IGNORECASE)
_VALUES = {word: n for n, word in enumerate("two three four five six seven".split(), 2)} | {
    word: n for n, word in enumerate("二三四五六七", 2)
}


def make_enumeration_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each sentence that names a number of things and then each of them, the question which they are."""
    common_words, topics = list_common_words(chunks), list_topics(chunks)
    for chunk in chunks:
        for position, unit in enumerate(chunk.units):
            if not (teaches(chunk) and is_plain(chunk, position)):
                continue
            for text in iterate_sentences(unit):
                asked = _ask_chinese(text) if chunk.language == "zh" else _ask_english(text, common_words)
                if asked is not None and names_topic(text, chunk, topics):
                    yield _make(text, *asked, chunk, unit)


def _ask_english(text: str, common_words: frozenset[str]) -> tuple[str, tuple[str, ...]] | None:
    if not is_sayable(text):
        return None
    if there := _THERE.match(text):
        return _ask_there(there)
    text = _LEAD.sub("", text)
    match = _COUNTED.match(text)
    if match is None or _PERSONS.search(text) or _LEANING.match(match["subject"]):
        return None
    members = _split(match["members"], match["number"])
    verb = find_verb(text[:1].upper() + text[1:])
    if not members or verb is None or verb.start() != match.start("verb"):
        return None
    things = re.sub(r"^(?:the|its|these) ", "", match["things"]) + (match["rest"] or "")
    subject = _ADVERB_END.sub("", lower_start(match["subject"], common_words))
    word, link = verb.group().lower(), match["link"]
    if word in ("is", "are", "was", "were"):
        is_there = subject.lower() == "there" and not link
        return (f"Which {things} {word} there?", members) if is_there else None
    read = read_verb(word)
    if read is None:
        return None
    which = f"{link[:1].upper()}{link[1:]} which" if link else "Which"
    return f"{which} {things} {read[1]} {subject} {read[0]}?", members


def _ask_there(match: re.Match[str]) -> tuple[str, tuple[str, ...]] | None:
    """Ask for what there is by what is said of it behind the dashes: "Which two valves do you have to open?"."""
    members = _split(match["members"], match["number"])
    rest = re.sub(r",(?= (?:when|if|as|while|before|after)\b)", "", match["rest"])
    if not members:
        return None
    if doer := _DOER.match(rest):
        doing = re.sub(r"\bwe\b", "you", re.sub(r"\bour\b", "your", doer["doing"]))
        return f"Which {match['things']} {doer['modal'] or 'do'} you {doing}?", members
    return (f"Which {match['things']} are there that {rest}?", members) if not _PERSONS.search(rest) else None


def _ask_chinese(text: str) -> tuple[str, tuple[str, ...]] | None:
    match = _HAN_COUNTED.match(text)
    if match is None or _PERSONS.search(text) or not is_sayable(text):
        return None
    members = _split(match["members"], match["number"])
    question = f"{match['before']}哪{match['number']}{match['measure']}{match['things']}？"
    return (question, members) if members else None


def _split(members: str, number: str) -> tuple[str, ...]:
    """Return what is counted off, () where it is not as many as the number says, or a member is long."""
    parts = re.split(r"[、，]\s*(?:以及|和)?|\s*(?:以及|和|及)\s*", members) if has_han(members) else None
    parts = parts or re.split(r",\s+(?:and\s+)?|\s+and\s+", members)
    told = tuple(part.strip() for part in parts if part.strip())
    wanted = _VALUES.get(number.lower()) or (2 if number == "两" else int(number) if number.isdigit() else 0)
    fits = len(told) == wanted and MIN_MEMBERS <= wanted <= MAX_MEMBERS and all(term_set(part) for part in told)
    is_long = any(len(p) > MAX_MEMBER_HAN if has_han(p) else len(p.split()) > MAX_MEMBER_WORDS for p in told)
    return told if fits and not is_long else ()


def _make(text: str, question: str, members: tuple[str, ...], chunk: Chunk, unit: Unit) -> QuizItem:
    return make_item(
        ItemKind.SHORT,
        question,
        text,
        chunk=chunk,
        units=(unit,),
        fact=text,
        rule="enumeration",
        explanation=say("says", chunk.language, text=text),
        level=Level.REMEMBER,
        difficulty=3,
        points=members,
    )
