"""Words that ask for the same thing, so that a question need not use the lesson's own word."""

from __future__ import annotations

from functools import lru_cache

from tutor.text.words import tokenize

_SETS = (
    "cost price expense bill spend budget fee charge pay dear",
    "expensive costly dear",
    "cheap inexpensive affordable economical economic",
    "duration time long take last",
    "drawback disadvantage downside con risk problem weakness limitation",
    "benefit advantage upside pro gain strength",
    "improve improvement better increase gain boost enhance",
    "recognise understand grasp detect identify",
    "company firm business organisation enterprise corporation",
    "customer client user",
    "use usage application purpose used",
    "need require necessary needed must requirement unnecessary needless",
    "justified worth worthwhile sensible sense",
    "big large massive huge vast enormous",
    "small little tiny few",
    "quick fast rapid speedy",
    "begin start launch",
    "end finish stop",
    "build make create develop construct produce",
    "data dataset corpus",
    "share percentage percent proportion fraction part",
    "size amount quantity volume",
    "kind type sort category class",
    "step stage phase",
    "example instance sample",
    "lawyer attorney legal law",
    "job task work",
    "salary wage pay earn",
    "researcher scientist engineer",
    "thank grateful gratitude",
    "gpu graphics",
    "electricity power energy",
    "labelled annotated tagged labeled",
    "mean meaning definition definition",
    "collect collection gather acquire",
    "purpose goal aim objective",
    "differ difference different distinguish",
    "include contain hold consist",
    "recommend recommendation advise advice suggest should",
    "raise funding fund",
    "field domain area",
    "special specialized specialised specific",
    "alternative option instead choice",
    "announce unveil reveal launch",
    "ability capability skill",
    "replace substitute",
    "teach train",
    "choose select pick",
    "answer reply response",
    "predict guess",
    "contribute contribution",
)


@lru_cache(maxsize=1)
def _partners() -> dict[str, frozenset[str]]:
    partners: dict[str, set[str]] = {}
    for words in _SETS:
        stems = set(tokenize(words))
        for stem in stems:
            partners.setdefault(stem, set()).update(stems - {stem})
    return {stem: frozenset(others) for stem, others in partners.items()}


def find_synonyms(term: str) -> frozenset[str]:
    """Return the stems that ask for the same thing as a stem, without itself."""
    return _partners().get(term, frozenset())
