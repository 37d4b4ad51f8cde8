"""Items that a language model writes from one sentence of a lesson, in JSON that a grammar holds it to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.answering.check import find_conflict
from tutor.answering.form import term_set
from tutor.answering.messages.takeover import clean_shown, is_takeover, neutralize
from tutor.answering.novelty import find_novel_words
from tutor.answering.wording import Generator
from tutor.errors import TutorError
from tutor.quiz.generation.keysentences import KeySentence, find_key_sentences
from tutor.quiz.items import key_texts, make_item, shuffle_stably
from tutor.types import Chunk, ItemKind, Level, QuizItem, Turn

RULE = "model"
KINDS = (ItemKind.MCQ, ItemKind.SHORT, ItemKind.TRUE_FALSE)  # what a model is asked for, in turn
MAX_REPLY_TOKENS = 200
MAX_FACT_CHARS = 400
MAX_CONTEXT_CHARS = 120
WRONG_CHOICES = 3
MIN_SHARED_TERMS = 2  # of a question with its fact
MIN_ASKED_SHARE = 0.5  # of a question's terms, in its fact and what it stands under
MIN_KEPT_SHARE = 0.6  # of the terms of a fact and of a false statement made of it
_TEXT = r'text ::= [^"\\\x00-\x1F<>{}]{1,160}'
_GRAMMARS = {
    ItemKind.MCQ: (
        r'root ::= "{\"question\": \"" text "?\", \"answer\": \"" text "\", \"wrong\": [\"" text "\", \"" text'
        r' "\", \"" text "\"]}"'
    ),
    ItemKind.SHORT: r'root ::= "{\"question\": \"" text "?\", \"answer\": \"" text "\"}"',
    ItemKind.TRUE_FALSE: r'root ::= "{\"statement\": \"" text "\"}"',
}
# The same words in front of every prompt, so that a model's state for them can be used again.
SYSTEM_PROMPT = (
    "You write one exam question from one fact of a lesson, in the language of the fact. Use only the fact. The"
    " question must make sense without the fact and must not contain its own answer. Copy figures and names exactly."
    " Reply with JSON alone."
)
_TASKS = {
    ItemKind.MCQ: (
        'Write a question, its short right answer, and three wrong answers of the same kind: {"question": "…?",'
        ' "answer": "…", "wrong": ["…", "…", "…"]}'
    ),
    ItemKind.SHORT: 'Write an open question and its answer in one sentence: {"question": "…?", "answer": "…"}',
    ItemKind.TRUE_FALSE: 'Write a statement that is false since it changes one detail of the fact: {"statement": "…"}',
}
_DIFFICULTY = {ItemKind.MCQ: 2, ItemKind.SHORT: 3, ItemKind.TRUE_FALSE: 2}


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of one request: the item, None where the reply was none; why it is not fit to be asked, "" if it is."""

    kind: ItemKind
    reply: str
    item: QuizItem | None
    reason: str


def write_items(
    generator: Generator,
    chunks: Sequence[Chunk],
    judge: Callable[[QuizItem], str],
    *,
    max_attempts: int,
    should_stop: Callable[[], bool] | None = None,
) -> Iterator[Attempt]:
    """Yield what a model makes of up to `max_attempts` sentences of the lessons, each held against all rules.

    The sentences are spread over the chunks, the same ones each time. A reply that is no item, or a model that fails,
    costs only its attempt.
    """
    sentences = shuffle_stably(list(find_key_sentences(chunks)), "model items")
    for number, sentence in enumerate(sentences[:max_attempts]):
        if should_stop is not None and should_stop():
            return
        kind = KINDS[number % len(KINDS)]
        reply = _ask(generator, sentence, kind, should_stop)
        item = read_reply(reply, sentence, kind)
        reason = "the reply is no item" if item is None else find_departure(item, sentence) or judge(item)
        yield Attempt(kind, reply, item, reason)


def build_messages(sentence: KeySentence, kind: ItemKind) -> list[Turn]:
    """Build the prompt: stable instructions, the task, and the fact with where it stands last."""
    fact = neutralize(sentence.text)[:MAX_FACT_CHARS]
    topic = neutralize(" > ".join((sentence.chunk.title, *sentence.chunk.heading[-1:])))[:MAX_CONTEXT_CHARS]
    return [Turn("system", SYSTEM_PROMPT), Turn("user", f"{_TASKS[kind]}\n\nLesson: {topic}\nFact: {fact}")]


def grammar_for(kind: ItemKind) -> str:
    """Return the GBNF grammar of a reply."""
    return f"{_GRAMMARS[kind]}\n{_TEXT}"


def read_reply(reply: str, sentence: KeySentence, kind: ItemKind) -> QuizItem | None:
    """Return the item of a reply, None for anything that is not just what was asked for.

    Servers may ignore a grammar, so that nothing about the reply is taken for granted.
    """
    try:
        data = json.loads(reply)
        return _READERS[kind](data, sentence) if isinstance(data, dict) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def find_departure(item: QuizItem, sentence: KeySentence) -> str:
    """Return where an item leaves the fact that it was to be written from, "" if it keeps to it.

    The rules for all items take their makers to have copied the lesson; a model may have made up anything.
    """
    about = f"{sentence.text} {sentence.chunk.title} {' '.join(sentence.chunk.heading)}"
    asked, fact = term_set(item.question), term_set(sentence.text)
    if len(asked & fact) < MIN_SHARED_TERMS or len(asked & term_set(about)) < MIN_ASKED_SHARE * len(asked):
        return "the question is not about the fact"
    if item.kind is ItemKind.TRUE_FALSE:
        return "" if _changes_one_thing(item.question, sentence.text) else "the statement does not contradict the fact"
    novel = [word for key in key_texts(item) for word in find_novel_words(key, about)]
    return "the key says what the fact does not" if novel else ""


def _changes_one_thing(statement: str, fact: str) -> bool:
    """Tell whether a statement is a fact with one thing changed: nearly all its words, and a contradiction."""
    said, held = term_set(statement), term_set(fact)
    kept = len(said & held) >= MIN_KEPT_SHARE * max(len(said), len(held))
    return kept and not statement.endswith(("?", "？")) and bool(find_conflict(statement, fact, strict=True))


def _ask(generator: Generator, sentence: KeySentence, kind: ItemKind, should_stop: Callable[[], bool] | None) -> str:
    try:
        return "".join(
            generator.stream(
                build_messages(sentence, kind),
                max_tokens=MAX_REPLY_TOKENS,
                grammar=grammar_for(kind),
                should_stop=should_stop,
            )
        ).strip()
    except TutorError:
        return ""


def _read_mcq(data: dict[str, Any], sentence: KeySentence) -> QuizItem:
    if not isinstance(data["wrong"], list) or len(data["wrong"]) != WRONG_CHOICES:
        raise ValueError("three wrong answers were asked for")
    key, wrong = _read_text(data["answer"]), [_read_text(text) for text in data["wrong"]]
    question = _read_text(data["question"])
    choices = shuffle_stably([key, *wrong], question)
    return _make(ItemKind.MCQ, question, choices.index(key), sentence, sentence.text, choices=tuple(choices))


def _read_short(data: dict[str, Any], sentence: KeySentence) -> QuizItem:
    key = _read_text(data["answer"])
    return _make(ItemKind.SHORT, _read_text(data["question"]), key, sentence, sentence.text, points=(key,))


def _read_statement(data: dict[str, Any], sentence: KeySentence) -> QuizItem:
    return _make(ItemKind.TRUE_FALSE, _read_text(data["statement"]), False, sentence, sentence.text)


def _make(
    kind: ItemKind,
    question: str,
    answer: bool | int | str,
    sentence: KeySentence,
    explanation: str,
    *,
    choices: tuple[str, ...] | None = None,
    points: tuple[str, ...] = (),
) -> QuizItem:
    return make_item(
        kind,
        question,
        answer,
        chunk=sentence.chunk,
        units=sentence.units,
        fact=sentence.fact,
        rule=RULE,
        explanation=explanation,
        level=Level.UNDERSTAND if kind is ItemKind.SHORT else Level.REMEMBER,
        difficulty=_DIFFICULTY[kind],
        choices=choices,
        points=points,
    )


def _read_text(value: object) -> str:
    """Return a text of a reply as it may be shown. Raises ValueError or TypeError for what may not."""
    if not isinstance(value, str):
        raise TypeError("a text was asked for")
    text = " ".join(clean_shown(value).split())
    if not text or "…" in text or is_takeover(text):
        raise ValueError("it says nothing, or gives orders")
    return text


_READERS: dict[ItemKind, Callable[[dict[str, Any], KeySentence], QuizItem]] = {
    ItemKind.MCQ: _read_mcq,
    ItemKind.SHORT: _read_short,
    ItemKind.TRUE_FALSE: _read_statement,
}
