"""Turn the bytes of a model's tokens into clean text: whole characters, no thoughts, nothing past a stop string."""

from __future__ import annotations

import codecs
from collections.abc import Sequence

THOUGHT_START = "<think>"
THOUGHT_END = "</think>"


class TextStream:
    """Accept pieces of a reply, give back the text that may be shown.

    A character cut in two by the tokenizer waits for its rest, text that could be the beginning of a stop
    string waits until it is or is not, and a leading <think>…</think> block is left out. `ended` is true once
    a stop string was met.
    """

    def __init__(self, stop: Sequence[str] = ()) -> None:
        self._stop = tuple(text for text in stop if text)
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._held = ""
        self._may_think = True
        self._thinking = False
        self.ended = False

    def feed_bytes(self, piece: bytes) -> str:
        """Take the bytes of one token; return what can be shown now."""
        return self.feed(self._decoder.decode(piece))

    def feed(self, piece: str) -> str:
        """Take text; return what can be shown now."""
        if self.ended:
            return ""
        self._held += piece
        if self._may_think and not self._pass_thought():
            return ""
        return self._release(final=False)

    def finish(self) -> str:
        """Return what was held back, now that nothing follows."""
        if self.ended:
            return ""
        self._held += self._decoder.decode(b"", final=True)
        if self._thinking:
            return ""
        shown = self._release(final=True)
        self.ended = True
        return shown

    def _pass_thought(self) -> bool:
        """Drop a leading thought; return whether what is held now belongs to the reply."""
        if not self._thinking:
            start = self._held.lstrip()
            if start.startswith(THOUGHT_START):
                self._thinking = True
            elif THOUGHT_START.startswith(start):
                return False
        if self._thinking:
            _, end, rest = self._held.partition(THOUGHT_END)
            if not end:
                return False
            self._held, self._thinking = rest.lstrip(), False
            # Blank lines follow the thought in later pieces: the reply starts at its first letter.
            return bool(self._held) and self._leave_start()
        return self._leave_start()

    def _leave_start(self) -> bool:
        self._may_think = False
        return True

    def _release(self, *, final: bool) -> str:
        found = [at for at in (self._held.find(text) for text in self._stop) if at >= 0]
        if found:
            self.ended = True
            shown, self._held = self._held[: min(found)], ""
            return shown
        keep = 0 if final else self._count_held()
        cut = len(self._held) - keep
        shown, self._held = self._held[:cut], self._held[cut:]
        return shown

    def _count_held(self) -> int:
        """Return how many characters at the end could be the beginning of a stop string."""
        longest = 0
        for text in self._stop:
            for size in range(min(len(text) - 1, len(self._held)), longest, -1):
                if self._held.endswith(text[:size]):
                    longest = size
                    break
        return longest
