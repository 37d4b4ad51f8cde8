"""Let a language model word an answer from numbered evidence; only what passes the check is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from tutor.answering.check import check_sentence
from tutor.answering.compose import cite_all_sources, keep_leading
from tutor.answering.messages.takeover import CHAT_MARK, clean_shown, is_takeover, neutralize
from tutor.answering.novelty import find_novel_words
from tutor.errors import TutorError
from tutor.text.sentences import split_sentences
from tutor.types import Citation, ModelQueued, Sentence, Turn, WordingFailed

MAX_ANSWER_TOKENS = 96  # two short sentences with their markers
MAX_PROMPT_TOKENS = 400
MAX_QUESTION_TOKENS = 100
TEMPLATE_TOKENS = 20  # of a chat template around two messages
TOKENS_FOR_A_HAN = 2.0  # and for other characters beyond ASCII
CHARS_FOR_A_TOKEN = 4.0  # of Latin script
# The same words in front of every prompt, so that a model's state for them can be used again.
SYSTEM_PROMPT = (
    "You answer a learner's question from numbered notes. Use only the notes. Copy every figure and name exactly."
    " Write at most two short sentences in the language of the question. End each sentence with the number of the"
    " note that it rests on, like [1]. If the notes do not answer the question, write: NONE"
)
_MARKER = re.compile(r"\s*\[(\d{1,2})\]")
_MARKERS = re.compile(r"(?:\s*\[\d{1,2}\])+[.。]?\s*")
_MARKED_END = re.compile(r"(?:\s*\[\d{1,2}\])+(?:[.。]|(?=\s*[^\[\s.。,，;；a-z]))")
_STOPS, _CLOSERS = (".", "!", "?", "。", "！", "？", "…"), "\"'”’」』）)"
_MAY_BE_MARKER = re.compile(r"\[\d{0,2}$")
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


@runtime_checkable
class QueuedModel(Protocol):
    """What a language model that others use too can do besides."""

    def wait_turn(self, should_stop: Callable[[], bool] | None = None) -> Iterator[int]:
        """Yield the place in the line whenever it changes, until the turn has come."""
        ...

    def leave(self) -> None:
        """Give up the turn or the place."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as the model wrote it, with the notes that it named; `ended` unless it stops without a full stop."""

    text: str
    notes: tuple[int, ...]
    ended: bool = True


def build_messages(question: str, citations: Sequence[Citation]) -> list[Turn]:
    """Build the prompt: stable instructions first, then the notes in rank order, the question last.

    Notes and question are each one line without what could end a message, open another or look like a note's number.
    No more than about `MAX_PROMPT_TOKENS`: over it the notes lose their contexts, then the last of them go, and what
    is left of a single note too long is its first sentences. Of a long question the end is kept.
    """
    asked = _keep_end(neutralize(question), MAX_QUESTION_TOKENS)
    left = MAX_PROMPT_TOKENS - TEMPLATE_TOKENS - estimate_tokens(SYSTEM_PROMPT + _frame_notes("", asked))
    notes = [f"[{c.n}] {_note(c)}" for c in citations]
    if _count_lines(notes) > left:
        notes = [f"[{c.n}] {neutralize(c.quote)}" for c in citations]
    while len(notes) > 1 and _count_lines(notes) > left:
        notes.pop()
    if _count_lines(notes) > left:
        notes = [_keep_start(notes[0], left)]
    return [Turn("system", SYSTEM_PROMPT), Turn("user", _frame_notes("\n".join(notes), asked))]


def estimate_tokens(text: str) -> float:
    """Estimate the tokens of a text for a small model: many of them split figures into digits, Chinese into bytes."""
    digits = sum(character in "0123456789" for character in text)
    wide = sum(not character.isascii() for character in text)
    return wide * TOKENS_FOR_A_HAN + digits + (len(text) - wide - digits) / CHARS_FOR_A_TOKEN


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
        if not draft.ended and generator.usage.completion_tokens >= MAX_ANSWER_TOKENS:
            return  # cut off in its midst
        sentence = _accept(draft, question, citations)
        if sentence is None:
            return
        yield sentence


def word_quotes(
    generator: Generator | None,
    question: str,
    quotes: Sequence[Sentence],
    citations: Sequence[Citation],
    should_stop: Callable[[], bool] | None,
) -> Iterator[Sentence | ModelQueued | WordingFailed]:
    """Yield the places in the model's line, its checked sentences, its failure, the quotes where it has none."""
    worded, failed = False, list[WordingFailed]()
    if generator is not None:
        try:
            if isinstance(generator, QueuedModel):
                yield from map(ModelQueued, generator.wait_turn(should_stop))
            leading = keep_leading(quotes, citations)
            for sentence in stream_sentences(generator, question, leading, should_stop):
                worded = True
                yield cite_all_sources(sentence, quotes)
        except TutorError as error:
            failed.append(WordingFailed(error.message, error.remedy))
        finally:
            if isinstance(generator, QueuedModel):
                generator.leave()
    yield from failed
    if not worded:
        yield from quotes


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
            (check_sentence(draft.text, _cited_words(group)), group)
            for group in ([named] if named else [[c] for c in citations])
        ),
        key=lambda judged: (judged[0].supported, judged[0].score),
    )
    known = f"{neutralize(question)} {_cited_words(cited)}"
    if not verdict.supported or find_novel_words(draft.text, known):
        return None
    return Sentence(draft.text, tuple(c.n for c in cited), "model", round(verdict.score, 3))


def _cited_words(citations: Sequence[Citation]) -> str:
    """Return quotes and what frames them, headings apart so that they are no part of what a quote says.

    The line that introduces a list stays with its point.
    """
    paragraphs = []
    for citation in citations:
        frame = _safe_context(citation).split(" > ")
        lead = f"{frame.pop()} " if frame[-1].endswith((":", "：")) else ""
        paragraphs += [*frame, lead + citation.quote]
    return "\n\n".join(part for part in paragraphs if part)


def _split_stream(pieces: Iterator[str]) -> Iterator[Draft]:
    """Cut the model's stream into sentences, each with the markers that follow it, as soon as the next one begins."""
    text = ""
    for piece in pieces:
        text += piece
        while end := _find_end(text):
            yield from _drafts(text[:end])
            text = text[end:]
    yield from _drafts(text)


def _find_end(text: str) -> int:
    """Return where the first sentence of an unfinished text ends with its markers, 0 while that cannot be told yet."""
    spans = split_sentences(text)
    end = spans[0][1] if len(spans) > 1 else 0
    marked = _MARKED_END.search(text)
    if marked and (not end or marked.start() < end):
        return marked.end()
    if not end:
        return 0
    if _MAY_BE_MARKER.match(text, spans[1][0]):
        return 0
    markers = _MARKERS.match(text, end)
    if markers is None:
        return spans[1][0]
    return 0 if markers.end() == len(text) or _MAY_BE_MARKER.match(text, markers.end()) else markers.end()


def _drafts(text: str) -> Iterator[Draft]:
    notes = tuple(dict.fromkeys(int(n) for n in _MARKER.findall(text)))
    plain = _MARKER.sub("", text).strip()
    if plain in ("", "NONE", "NONE."):
        return
    spans = split_sentences(plain)
    for start, end in spans:
        sentence = plain[start:end]
        yield Draft(sentence, notes, bool(notes) or sentence.rstrip(_CLOSERS).endswith(_STOPS))


def _frame_notes(notes: str, question: str) -> str:
    return f"Notes:\n{notes}\n\nQuestion: {question}"


def _count_lines(lines: Sequence[str]) -> float:
    return estimate_tokens("\n".join(lines))


def _keep_start(text: str, max_tokens: float) -> str:
    """Return as many sentences from the start as fit; as many characters of the first if none does."""
    fitting = max((end for _, end in split_sentences(text) if estimate_tokens(text[:end]) <= max_tokens), default=0)
    return text[: fitting or _count_fitting(text, max_tokens)]


def _keep_end(text: str, max_tokens: float) -> str:
    """Return as many characters from the end as fit, what is asked stands there."""
    return text if estimate_tokens(text) <= max_tokens else text[-_count_fitting(text[::-1], max_tokens) :].lstrip()


def _count_fitting(text: str, max_tokens: float) -> int:
    """Return how many characters from the start of a text fit."""
    tokens = 0.0
    for count, character in enumerate(text):
        tokens += estimate_tokens(character)
        if tokens > max_tokens:
            return count
    return len(text)


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
