"""Name the stage that a question only counts, where the lessons number their stages: the second stage, 第一阶段."""

from __future__ import annotations

import re
from collections import Counter

from tutor.answering.conversation.beside import FindPeers, write_like
from tutor.answering.conversation.pointers import NOUNS_IN_ENGLISH, Relation, find_pointer
from tutor.text.words import tokenize

MAX_STAGES = 3  # named in one question
# "What is the third stage called?", or what it is among those of something: only the number tells which is asked for.
_ASKS_NAME = re.compile(
    r"\b(?:call(?:ed)?|names?)\b|叫|名称|名字"
    r"|[^\W第]的?第.个?阶段(?:是|为|又是)?(?:什么|啥|哪个)",
    re.IGNORECASE,
)


def name_stages(question: str, find_peers: FindPeers) -> str:
    """Return a question with what the lessons call each stage that it counts to; as it is where they differ.

    Where that name is asked for, the number stays beside it.
    """
    for _ in range(MAX_STAGES):
        pointer = find_pointer(question)
        if pointer is None or pointer.relation is not Relation.NTH:
            break
        label = f"{NOUNS_IN_ENGLISH.get(pointer.noun, pointer.noun)} {pointer.position + 1}"
        name = _find_name(label, find_peers)
        if not name:
            break
        if _ASKS_NAME.search(question):
            named = f"{question[: pointer.start]} {label} {name} {question[pointer.end :]}"
            return re.sub(r" (?=[\s?？])", "", named).strip()
        rest = question[pointer.end :]
        if said := re.match(rf"\s*[,，:：(（]\s*{re.escape(name)}\b[)）]?", rest, re.IGNORECASE):
            rest = rest[said.end() :]  # "the first stage, pressing"
        question = question[: pointer.start] + name + rest
    return question


def _find_name(label: str, find_peers: FindPeers) -> str:
    """Return what most of the lessons' numbered lists call what stands at a label: "Stage 2"; "" where they differ."""
    held = [m.peers.names[m.member] for m in find_peers(label) if m.end - m.start == len(label)]
    votes = Counter(key for names in held for key in {tuple(tokenize(name)) for name in names})
    if not votes:
        return ""
    best, count = votes.most_common(1)[0]
    others = [names for names in held if all(tuple(tokenize(name)) != best for name in names)]
    if len(others) >= count:
        return ""
    return write_like(next(name for names in held for name in names if tuple(tokenize(name)) == best), old="")
