"""Ask what an abbreviation means in Chinese, where a lesson glosses it in brackets: ONNX（开放神经网络交换）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.keysentences import KeySentence, is_exercise, is_plain, iterate_sentences, teaches
from tutor.types import Chunk

_GLOSSED = re.compile(
    r"(?<![A-Za-z.])(?P<short>[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]{0,4})\s?"
    r"[（(](?P<long>[一-鿿](?:[一-鿿]| ?[A-Z]{2,4} ?){3,13})[）)]"
)
# What is in brackets need not be a name: an example, a note, what one should know.
_NO_NAME = re.compile(
    r"例如|比如|译者|包括|参见|^即|也就是|[是为有在将把被可需]|[和与或及]|我|你|您|它|这|该|一种|一个"
)


def ask_abbreviations(chunks: Sequence[Chunk]) -> Iterator[tuple[KeySentence, Asked, tuple[str, ...]]]:
    """Yield the question for the meaning of each abbreviation that a lesson glosses, once."""
    seen: set[tuple[str, str]] = set()
    for chunk in chunks:
        if chunk.language != "zh" or is_exercise(chunk) or not teaches(chunk):
            continue
        for position, unit in enumerate(chunk.units):
            if not is_plain(chunk, position):
                continue
            for text in iterate_sentences(unit):
                for match in _GLOSSED.finditer(text):
                    key = (chunk.document, match["short"])
                    if key in seen or _NO_NAME.search(match["long"]):
                        continue
                    seen.add(key)
                    asked = Asked(f"缩写“{match['short']}”的中文意思是什么？", match["long"], "stands", match["short"])
                    told = f"{match['short']}：{match['long']}。"
                    yield KeySentence(told, chunk, (unit,), told), asked, (match["long"],)
