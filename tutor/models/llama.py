"""A language model in this process: one llama.cpp engine behind a lock, its prompt states kept for reuse."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tutor.errors import ModelError
from tutor.models.engine import AbortedError, LlamaEngine, LoadPlan
from tutor.models.generator import Usage
from tutor.models.grammar import GrammarPicker
from tutor.models.slots import SLOTS, Slot, choose_slot
from tutor.models.template import ChatTemplate
from tutor.models.textstream import TextStream
from tutor.models.threads import choose_threads
from tutor.types import Turn

POLL_S = 0.02
CLOSE_WAIT_S = 5.0
# What control tokens look like: <|im_end|>, <end_of_turn>, </s>, [INST].
_TOKEN_LIKE = re.compile(r"<[^<>\s]{1,48}>|\[/?[A-Z_]{2,24}\]")


class LlamaGenerator:
    """A GGUF model as a `Generator`; safe to share between threads, which then wait for each other."""

    def __init__(self, engine: LlamaEngine, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self.usage = Usage()
        self._engine = engine
        self._template = ChatTemplate(engine.read_template(), *engine.read_special_texts())
        self._slots = [Slot(index) for index in range(SLOTS)]
        self._clock = 0
        self._lock = threading.Lock()
        self._holder: int | None = None
        self._closed = False

    @classmethod
    def load(cls, path: Path, *, name: str, plan: LoadPlan, context_tokens: int, threads: int = 0) -> LlamaGenerator:
        """Load a GGUF file. `threads` 0 means automatic. Raises ModelError."""
        engine = LlamaEngine(
            path, plan=plan, context_tokens=context_tokens, slots=SLOTS, threads=choose_threads(threads)
        )
        return cls(engine, name, path)

    @property
    def context_tokens(self) -> int:
        """Tokens that a prompt and its reply may have together."""
        return self._engine.context_tokens

    @property
    def layers(self) -> tuple[int, int]:
        """(layers on the GPU, all layers), as llama.cpp reported them."""
        return self._engine.offloaded_layers, self._engine.model_layers

    def count_tokens(self, text: str) -> int:
        """Return the number of tokens in a text."""
        return len(self._engine.tokenize(text))

    def stream(
        self,
        messages: Sequence[Turn],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> Iterator[str]:
        """Yield the reply in pieces (see `Generator.stream`).

        The model is taken at the first piece and given back when the iterator ends, is closed or is dropped.
        Raises ModelError at once for a prompt that does not fit.
        """
        if self._closed:
            raise ModelError("The model was closed.", "Open it again.")
        safe = [Turn(turn.role, defuse_control_text(turn.content, self._engine)) for turn in messages]
        prompt = self._engine.tokenize(self._template.render(safe))
        room = self.context_tokens - len(prompt)
        if room < 1:
            raise ModelError(
                f"The prompt has {len(prompt):,} tokens; the model's window is set to {self.context_tokens:,}.",
                "Shorten the question or set TUTOR_CONTEXT_TOKENS higher.",
            )
        text = TextStream((*stop, *self._template.stop))
        return self._run(prompt, text, min(max_tokens, room), grammar, should_stop or _never)

    def _run(
        self, prompt: list[int], text: TextStream, budget: int, grammar: str | None, should_stop: Callable[[], bool]
    ) -> Iterator[str]:
        with self._hold(should_stop) as held:
            if not held:
                return
            picker = GrammarPicker(self._engine, grammar) if grammar else None
            try:
                for token in self._generate(prompt, budget, picker, should_stop):
                    shown = text.feed_bytes(self._engine.read_piece(token))
                    if shown:
                        yield shown
                    if text.ended:
                        return
                if shown := text.finish():
                    yield shown
            finally:
                if picker:
                    picker.close()

    def _generate(
        self, prompt: list[int], budget: int, picker: GrammarPicker | None, should_stop: Callable[[], bool]
    ) -> Iterator[int]:
        """Yield the tokens of the reply; the slot's record stays true to the engine's state at every step."""
        slot, reused = self._take_slot(prompt)
        self.usage = Usage(len(prompt), 0, reused)
        with _watch(should_stop, self._engine):
            try:
                self._append(slot, prompt[reused:])
                for count in range(1, budget + 1):
                    logits = self._engine.read_logits()
                    token = picker.pick(logits) if picker else int(logits.argmax())
                    if token is None or self._engine.ends_reply(token):
                        return
                    self.usage = Usage(len(prompt), count, reused)
                    yield token
                    if should_stop() or self._closed or count == budget:
                        return
                    self._append(slot, [token])
            except AbortedError:
                return

    def _take_slot(self, prompt: list[int]) -> tuple[Slot, int]:
        """Choose a slot and cut its state back to what the prompt shares with it."""
        slot, shared = choose_slot(self._slots, prompt)
        self._clock += 1
        slot.last_used = self._clock
        # The last token is always computed anew: its scores are what the reply starts from.
        reused = min(shared, len(prompt) - 1)
        if not self._engine.truncate(slot.index, reused):
            # Models with a sliding window or a recurrent state cannot go back to any point.
            self._engine.truncate(slot.index, 0)
            reused = 0
        del slot.tokens[reused:]
        return slot, reused

    def _append(self, slot: Slot, tokens: list[int]) -> None:
        try:
            self._engine.decode(tokens, slot.index, len(slot.tokens))
        except BaseException:
            # Part of the batch may be in the state already; what the record does not name must go.
            if not self._engine.truncate(slot.index, len(slot.tokens)):
                self._engine.truncate(slot.index, 0)
                slot.tokens.clear()
            raise
        slot.tokens.extend(tokens)

    @contextmanager
    def _hold(self, should_stop: Callable[[], bool]) -> Iterator[bool]:
        """Wait for the model; yield False when stopped while waiting."""
        if self._holder == threading.get_ident():
            raise ModelError("Another reply of this model is still open in this thread.", "Close that stream first.")
        while not self._lock.acquire(timeout=POLL_S):
            if should_stop():
                yield False
                return
        self._holder = threading.get_ident()
        try:
            if self._closed:
                raise ModelError("The model was closed.", "Open it again.")
            yield True
        finally:
            self._holder = None
            self._lock.release()

    def close(self) -> None:
        """Stop what is running, wait for it (5 s at most) and free the model."""
        self._closed = True
        self._engine.set_abort(True)
        # A stream that was left open and never ends would hold the model for good: better a leak than a hang.
        if self._lock.acquire(timeout=CLOSE_WAIT_S):
            try:
                self._engine.close()
            finally:
                self._lock.release()


def defuse_control_text(content: str, engine: LlamaEngine) -> str:
    """Part the letters of control tokens in a message, so that a lesson's text cannot end a turn or begin one."""

    def part(found: re.Match[str]) -> str:
        text = found[0]
        return f"{text[0]} {text[1:]}" if engine.holds_control(text) else text

    return _TOKEN_LIKE.sub(part, content)


def _never() -> bool:
    return False


@contextmanager
def _watch(should_stop: Callable[[], bool], engine: LlamaEngine) -> Iterator[None]:
    """Poll `should_stop` from a thread while the engine computes, and abort it once that is true."""
    done = threading.Event()

    def poll() -> None:
        while not done.wait(POLL_S):
            if should_stop():
                engine.set_abort(True)
                return

    engine.set_abort(False)
    thread = threading.Thread(target=poll, name="tutor-stop-watch", daemon=True)
    if should_stop is not _never:
        thread.start()
    try:
        yield
    finally:
        done.set()
        if thread.ident is not None:
            thread.join()
        engine.set_abort(False)
