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
    rf"^(?P<subject>[^,;:]{{2,70}}?) (?P<verb>\w+) (?P<things>(?:the |its "
    rf"|these )?(?P<number>{_NUMBERS}) (?:[\w-]+ ){{0,3}}[\w-]+s)"
    r"(?P<rest> (?:of|for|in|to|when) [^:;,]{3,50})?: (?P<members>[^:;]+)\.$",
    re.IGNORECASE,
)
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
    match = _COUNTED.match(text)
    if match is None or _PERSONS.search(text) or not is_sayable(text):
        return None
    members = _split(match["members"], match["number"])
    verb = find_verb(text)
    if not members or verb is None or verb.start() != match.start("verb"):
        return None
    things = re.sub(r"^(?:the|its|these) ", "", match["things"]) + (match["rest"] or "")
    subject = lower_start(match["subject"], common_words)
    word = verb.group().lower()
    if word in ("is", "are", "was", "were"):
        return (f"Which {things} {word} there?", members) if subject.lower() == "there" else None
    read = read_verb(word)
    return (f"Which {things} {read[1]} {subject} {read[0]}?", members) if read else None


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
