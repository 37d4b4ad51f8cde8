"""Make true/false items of what the two ends of a scale mean: as the lesson says, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences
from tutor.quiz.generation.phrases import say
from tutor.quiz.items import make_item
from tutor.types import Chunk, ItemKind, Level, QuizItem

_NUMBER = r"(?<![\d.])[-−]?\d+(?:\.\d+)?(?![\d.]*\d|%)"
_MEANS = r"(?:is|means|stands for|represents|indicates)"
_HAN_MEANS = r"(?:表示|代表|意味着|指|是|为)"
# "calm (0) and storm (12)"; "0 means calm, and 12 means storm"; 平静（0）和风暴（12）; 0表示平静，12表示风暴
_SCALES = (
    re.compile(
        rf"\b[A-Za-z][\w-]+ \((?P<one>{_NUMBER})\),? (?:and|or|to|through) [A-Za-z][\w-]+ \((?P<other>{_NUMBER})\)"
    ),
    re.compile(
        rf"(?<![\w.-])(?P<one>{_NUMBER}) {_MEANS} [^,;.]{{3,50}},? (?:and|while|whereas) (?P<other>{_NUMBER}) {_MEANS}"
        r" [^,;.]{3,50}(?=[,;.])"
    ),
    re.compile(
        rf"[㐀-鿿]{{2,8}}[（(](?P<one>{_NUMBER})[）)](?:和|与|到|至|或)[㐀-鿿]{{2,8}}[（(](?P<other>{_NUMBER})[）)]"
    ),
    re.compile(
        rf"(?P<one>{_NUMBER}) ?{_HAN_MEANS}[^，。；]{{2,16}}[，；](?:而|并且)?(?P<other>{_NUMBER}) ?{_HAN_MEANS}"
        r"[^，。；]{2,16}(?=[，。；])"
    ),
)


def make_scale_items(chunks: Sequence[Chunk]) -> Iterator[QuizItem]:
    """Yield, for each key sentence that says what two numbers stand for, that statement and one with them exchanged."""
    for sentence in find_key_sentences(chunks):
        if exchanged := exchange_ends(sentence.text):
            yield _judge(sentence, sentence.text, holds=True)
            yield _judge(sentence, exchanged, holds=False)


def exchange_ends(text: str) -> str:
    """Return a sentence with the two numbers of its scale exchanged, "" where it tells of no scale, or of several."""
    found = [match for pattern in _SCALES for match in pattern.finditer(text)]
    if len(found) != 1 or found[0]["one"] == found[0]["other"]:
        return ""
    (start, end), (later, last) = found[0].span("one"), found[0].span("other")
    return f"{text[:start]}{text[later:last]}{text[end:later]}{text[start:end]}{text[last:]}"


def _judge(sentence: KeySentence, text: str, *, holds: bool) -> QuizItem:
    language = sentence.chunk.language
    return make_item(
        ItemKind.TRUE_FALSE,
        say("judge", language, text=text),
        holds,
        chunk=sentence.chunk,
        units=sentence.units,
        fact=sentence.fact,
        rule="scale" if holds else "scale-exchanged",
        explanation=say("says", language, text=sentence.text),
        level=Level.UNDERSTAND,
        difficulty=2,
    )
