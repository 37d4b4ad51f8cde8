"""Which stage of making a language model a figure belongs to, by the words that stand nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum


class Stage(StrEnum):
    """The stages whose costs are compared, and everything else that costs something."""

    PRETRAINING = "pretraining"
    FINETUNING = "finetuning"
    OTHER = "other"


# "A pre-trained model" is what fine-tuning starts from.
_MADE_BEFORE = re.compile(r"\b(?:pre-?\s?trained|fine-?\s?tuned)\b|预训练好的|预训练模型|預訓練模型", re.IGNORECASE)
_WORDS = {
    Stage.PRETRAINING: re.compile(r"\bpre[-‑\s]?train[a-z]*|预训练|預訓練", re.IGNORECASE),
    Stage.FINETUNING: re.compile(r"\bfine[-‑\s]?tun[a-z]*|微调|微調|精调", re.IGNORECASE),
}


def name_stages(text: str) -> frozenset[Stage]:
    """Return the stages that a text names."""
    kept = _MADE_BEFORE.sub(" ", text)
    return frozenset(stage for stage, words in _WORDS.items() if words.search(kept))


def find_stage(texts: Iterable[str]) -> Stage:
    """Return the stage that the first text with any stage in it names; `OTHER` where it names both, or none does."""
    for text in texts:
        found = name_stages(text)
        if found:
            return next(iter(found)) if len(found) == 1 else Stage.OTHER
    return Stage.OTHER


def cut_stages(text: str) -> str:
    """Return a text without the words that name a stage."""
    for words in _WORDS.values():
        text = words.sub(" ", text)
    return text
