"""Let a language model word an answer from numbered evidence; only what passes the check is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.answering.check import check_sentence
from tutor.answering.novelty import find_novel_words
from tutor.answering.takeover import CHAT_MARK, clean_shown, is_takeover, neutralize
from tutor.text.sentences import split_sentences
from tutor.types import Citation, Sentence, Turn

MAX_ANSWER_TOKENS = 160
# The same words in front of every prompt, so that a model's state for them can be used again.
SYSTEM_PROMPT = (
    "You answer a learner's question from numbered notes. Use only the notes. Copy every figure and name exactly."
    " Write at most two short sentences in the language of the question. End each sentence with the number of the"
    " note that it rests on, like [1]. If the notes do not answer the question, write: NONE"
)
_MARKER = re.compile(r"\s*\[(\d{1,2})\]")
# Links, addresses, pictures, tags, code fences and long runs that look encoded.
_MARKUP = re.compile(
    r"(?:https?|ftp|file|data|javascript|mailto):\S+|\bwww\.\S+|\b[\w.+-]+@[\w-]+\.\w+|!?\[[^\]]*\]\([^)]*\)|</?[a-z!][^>]*>"
    r"|`{3,}|\b[\w-]+\.(?:com|net|org|io|example|cn|dev|app|ru|xyz)\b\S*|[A-Za-z0-9+/]{40,}={0,2}",
    re.IGNORECASE,
)


class Usage(Protocol):
    """What a model counted in its last call."""

    @property
    def prompt_tokens(self) -> int: ...

    @property
    def completion_tokens(self) -> int: ...


class Generator(Protocol):
    """A language model that streams text."""

    @property
    def name(self) -> str: ...

    @property
    def usage(self) -> Usage: ...

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as the model wrote it, with the notes that it named."""

    text: str
    notes: tuple[int, ...]


def build_messages(question: str, citations: Sequence[Citation]) -> list[Turn]:
    """Build the prompt: stable instructions first, then the notes in rank order, the question last.

    Notes and question are each one line without what could end a message, open another or look like a note's number.
    """
    notes = "\n".join(f"[{c.n}] {_note(c)}" for c in citations)
    return [Turn("system", SYSTEM_PROMPT), Turn("user", f"Notes:\n{notes}\n\nQuestion: {neutralize(question)}")]


def stream_sentences(
    generator: Generator,
    question: str,
    citations: Sequence[Citation],
    should_stop: Callable[[], bool] | None = None,
) -> Iterator[Sentence]:
    """Yield the model's sentences that pass the check against the notes that they cite, as they are finished.

    Stops at the first sentence that fails, since what follows builds on it.
    """
    stream = generator.stream(
        build_messages(question, citations), max_tokens=MAX_ANSWER_TOKENS, should_stop=should_stop
    )
    for draft in _split_stream(stream):
        sentence = _accept(draft, question, citations)
        if sentence is None:
            return
        yield sentence


def _accept(draft: Draft, question: str, citations: Sequence[Citation]) -> Sentence | None:
    """Return the draft as a sentence if the notes that it names support it; without a name, the note that does best.

    Small models rarely write markers, and what they cite is checked in any case. A sentence that gives orders, or has
    links, markup or hidden characters that its notes lack, is no answer; nor is one with words from nowhere.
    """
    if _is_foreign(draft.text, " ".join(c.quote for c in citations)):
        return None
    named = [c for c in citations if c.n in draft.notes]
    verdict, cited = max(
        (
            (check_sentence(draft.text, " ".join(f"{_safe_context(c)} {c.quote}" for c in group)), group)
            for group in ([named] if named else [[c] for c in citations])
        ),
        key=lambda judged: (judged[0].supported, judged[0].score),
    )
    known = " ".join((neutralize(question), *(f"{_safe_context(c)} {c.quote}" for c in cited)))
    if not verdict.supported or find_novel_words(draft.text, known):
        return None
    return Sentence(draft.text, tuple(c.n for c in cited), "model", round(verdict.score, 3))


def _split_stream(pieces: Iterator[str]) -> Iterator[Draft]:
    """Cut the model's stream into sentences, each with the markers that follow it."""
    text = ""
    for piece in pieces:
        text += piece
        while match := re.search(r"(?:\[\d{1,2}\])+[.。]?(?=\s|$|[^\[\s])", text):
            if match.end() == len(text):
                break
            yield from _drafts(text[: match.end()])
            text = text[match.end() :]
    yield from _drafts(text)


def _drafts(text: str) -> Iterator[Draft]:
    notes = tuple(dict.fromkeys(int(n) for n in _MARKER.findall(text)))
    plain = _MARKER.sub("", text).strip()
    if plain in ("", "NONE", "NONE."):
        return
    spans = split_sentences(plain)
    for start, end in spans:
        yield Draft(plain[start:end], notes)


def _note(citation: Citation) -> str:
    context = neutralize(_safe_context(citation).rsplit(" > ", 1)[-1])
    quote = neutralize(citation.quote)
    return f"{context}: {quote}" if context and context not in quote else quote


def _safe_context(citation: Citation) -> str:
    """Return what frames a quote, without headings that instruct the tutor."""
    return " > ".join(part for part in citation.context.split(" > ") if not is_takeover(part))


def _is_foreign(sentence: str, quotes: str) -> bool:
    """Tell whether a sentence holds what no answer from notes does: orders, chat marks, links of its own."""
    if sentence != clean_shown(sentence) or CHAT_MARK.search(sentence) or is_takeover(sentence):
        return True
    return any(match.group().lower() not in quotes.lower() for match in _MARKUP.finditer(sentence))
