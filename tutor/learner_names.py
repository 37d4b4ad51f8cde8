"""Names of learners: which may be, and in which form they are kept."""

from __future__ import annotations

import unicodedata

from tutor.errors import TutorError

MAX_NAME_CHARS = 64
# Joiners are part of words in some scripts, and of emoji.
_JOINERS = "\u200c\u200d"


def clean_learner_name(name: str) -> str:
    """Return a learner's name composed, without control characters and needless spaces.

    Raises TutorError for one that is empty or longer than 64 characters: cut off, it might be another learner's.
    """
    composed = unicodedata.normalize("NFC", name)
    spaced = "".join(" " if mark.isspace() else mark for mark in composed)
    kept = "".join(mark for mark in spaced if mark in _JOINERS or unicodedata.category(mark)[0] != "C")
    cleaned = " ".join(kept.split()).strip(_JOINERS)
    if not cleaned:
        raise TutorError("The learner's name is empty.", "Give one with --learner NAME.")
    if len(cleaned) > MAX_NAME_CHARS:
        raise TutorError(
            f"The learner's name has {len(cleaned)} characters, over the limit of {MAX_NAME_CHARS}.",
            "Give a shorter one with --learner NAME.",
        )
    return cleaned
