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
        self._begun = False
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
        if not self._begun and not self._find_beginning():
            return ""
        return self._release(final=False)

    def finish(self) -> str:
        """Return what was held back, now that nothing follows."""
        if self.ended:
            return ""
        self._held += self._decoder.decode(b"", final=True)
        shown = "" if self._thinking else self._release(final=True)
        self.ended = True
        return shown

    def _find_beginning(self) -> bool:
        """Drop a leading thought and the blank after it; return whether the reply has begun."""
        start = self._held.lstrip()
        if start.startswith(THOUGHT_START):
            self._thinking = True
        if self._thinking:
            _, end, rest = self._held.partition(THOUGHT_END)
            self._begun = bool(end and rest.strip())
            if self._begun:
                self._thinking, self._held = False, rest.lstrip()
        else:
            self._begun = not THOUGHT_START.startswith(start)
        return self._begun

    def _release(self, *, final: bool) -> str:
        ends = [(at + len(text), at) for text in self._stop if (at := self._held.find(text)) >= 0]
        if ends:
            # The string that is complete first ends the reply, as it would have letter by letter.
            self.ended = True
            shown, self._held = self._held[: min(ends)[1]], ""
            return shown
        cut = len(self._held) if final else len(self._held) - self._count_held()
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
