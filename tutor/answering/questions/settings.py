"""Tell a term that a question asks about, from its setting: "what is tare in bread baking"."""

from __future__ import annotations

from tutor.answering.questions.synonyms import find_synonyms
from tutor.text.words import content_words


def asks_in_setting(question: str, term: frozenset[str], held: frozenset[str]) -> bool:
    """Tell whether a question asks about a term and then names its setting, all of which `held` terms hold."""
    asked = content_words(question)
    opening, setting = set(asked[: len(term)]), set(asked[len(term) :])
    return bool(setting) and term == opening and all(not held.isdisjoint({w, *find_synonyms(w)}) for w in setting)
