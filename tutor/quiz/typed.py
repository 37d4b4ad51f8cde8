"""Judge a typed term by the texts that count: kind to writing and misspelling, strict on meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tutor.answering.checking.polarity import find_opposite
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.words import stem_word

Knows = Callable[[str], bool]
FULL, HALF, NONE = 1.0, 0.5, 0.0
MIN_TYPO_CHARS, MIN_TWO_TYPO_CHARS = 6, 12  # of a word that may have one letter wrong, or two
MIN_ROOT_CHARS = 4  # that two words of one root begin with
MAX_CHARS = 400  # of a typed text that is read at all
_WORD = re.compile(r"[a-z0-9à-ɏͰ-ӿ+#]+|[㐀-䶿一-鿿]+")
# How a word ends behind the letters that it shares with another word of its root: financ-e, financ-ial.
_CLASS_ENDING = re.compile(
    r"|[aeiy]|e?s|(?:[aeiy]?t)?(?:ion|or|ive)s?|(?:i?s|i?z)?(?:e[rd]?s?|ing|ations?)|i?al(?:ly|ity)?|(?:i[ct]|ab|ib)(?:y|ly|le|ity)?"
    r"|i?c(?:al(?:ly)?)?|ments?|ness|(?:a|e)n(?:t|ce|cy)s?|ou?s|ists?|ly|ity|ational|ified|if(?:y|ies)|ification"
)
_EMPTY_WORDS = frozenset("a an the it its is are was were it's they of this that these those called named s".split())
_HAN_FRAME = re.compile(r"^(?:(?:它|这|那|答案)?(?:是|叫做?|称为)|一[个种名条项])|(?:的|了|吧|呢)$")
_HEDGE = re.compile(
    r"\b(?:or|either|maybe|perhaps|not sure|don't know|not|no|never|neither|isn't|aren't)\b"
    r"|或者?|还是|不知道|不是|并非|[?？]"
)


def rate_term(
    response: str, accepted: Sequence[str], rivals: Iterable[str] = (), knows: Knows = lambda _: False
) -> float:
    """Return 1 for a typed term that is one of the accepted, 0.5 for one that is near, else 0.

    Near is a part of an accepted term, one among more words, its words in another class ("finance" for "financial
    services"), or its head behind a word that no lesson has.

    Case, width, accents, traditional characters, articles, hyphens, spaces and plurals do not count; neither does one
    wrong letter in a word of 6, or two in one of 12, unless what was typed is a word that the lesson `knows`, one of
    the `rivals`, or the opposite of what was wanted.
    """
    return max(
        (_rate_one(response[:MAX_CHARS], text, frozenset(map(squeeze, rivals)), knows) for text in accepted),
        default=NONE,
    )


def _rate_one(response: str, wanted: str, rivals: frozenset[str], knows: Knows) -> float:
    mine, theirs = split_words(response), split_words(wanted)
    if not mine or not theirs:
        return NONE
    if squeeze(response) == squeeze(wanted) or "".join(mine) == "".join(theirs) or _stems(mine) == _stems(theirs):
        return FULL
    if squeeze(response) in rivals or find_opposite(response, wanted):
        return NONE
    if "".join(sorted(_stems(mine))) == "".join(sorted(_stems(theirs))) and len(mine) > 2:
        return FULL
    if _is_misspelt(mine, theirs, rivals, knows):
        return FULL
    if is_hedged(response) and not is_hedged(wanted):
        return NONE
    return HALF if _is_part(mine, theirs) or _is_near(mine, theirs, knows) else NONE


def split_words(text: str) -> list[str]:
    """Return the folded words of a text, Chinese runs whole, without articles and what only frames an answer."""
    words = _WORD.findall(fold(text))
    kept = [word for word in words if word not in _EMPTY_WORDS] or words
    if has_han(text):
        kept = [stripped for word in kept if (stripped := _HAN_FRAME.sub("", word) if len(word) > 2 else word)]
    return kept


def is_hedged(text: str) -> bool:
    """Tell whether a text denies, doubts or names alternatives."""
    return _HEDGE.search(fold(text)) is not None


def squeeze(text: str) -> str:
    """Return the folded letters and figures of a text."""
    return "".join(_WORD.findall(fold(text)))


def _stems(words: Sequence[str]) -> list[str]:
    return [stem_word(word) if word.isascii() and word.isalpha() else word for word in words]


def _is_misspelt(mine: Sequence[str], theirs: Sequence[str], rivals: frozenset[str], knows: Knows) -> bool:
    """Tell whether the words are the wanted ones but for letters in long words; a figure or a short word is not."""
    if len(mine) != len(theirs):
        mine, theirs = ["".join(mine)], ["".join(theirs)]
    wrong = [(said, word) for said, word in zip(mine, theirs, strict=True) if stem_word(said) != stem_word(word)]
    return bool(wrong) and all(
        said.isascii()
        and not any(c.isdigit() for c in said + word)
        and said not in rivals
        and not knows(stem_word(said))
        and not find_opposite(said, word)
        and (
            (len(word) >= MIN_TYPO_CHARS and _count_edits(said, word) <= 1 and not _differ_in_prefix(said, word))
            or (len(word) >= MIN_TWO_TYPO_CHARS and _count_edits(said, word) <= 2 and not _differ_in_prefix(said, word))
        )
        for said, word in wrong
    )


def _differ_in_prefix(one: str, other: str) -> bool:
    """Tell whether the words are alike but for how they begin: unlabelled, pretraining and retraining."""
    shorter = min(len(one), len(other))
    ending = next((n for n in range(shorter) if one[-1 - n] != other[-1 - n]), shorter)
    return ending >= max(len(one), len(other)) - 3 and ending < shorter + (len(one) != len(other))


def _count_edits(one: str, other: str) -> int:
    """Return the Damerau-Levenshtein distance (optimal string alignment) of two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row, last, older = [i], row, before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]


def _is_near(mine: Sequence[str], theirs: Sequence[str], knows: Knows) -> bool:
    """Tell whether words are the wanted ones in another class, or their head behind a word that no lesson has.

    "Salinity" for "saline water" and "tidal barge" for "tide barge" may be meant right; "coal barge" is another thing
    where the lessons speak of coal.
    """
    if any(not word.isascii() or any(c.isdigit() for c in word) for word in (*mine, *theirs)):
        return False
    if len(mine) <= len(theirs) and all(any(_are_derived(a, b) for b in theirs) for a in mine):
        return 2 * len(mine) >= len(theirs)
    if len(mine) != 2 or len(theirs) != 2 or _stems(mine)[-1] != _stems(theirs)[-1]:
        return False
    return not any(knows(stem) for stem in _stems(mine)[:-1] if stem not in _stems(theirs))


def _are_derived(one: str, other: str) -> bool:
    """Tell whether two words are the same, or differ in nothing but how their class is told: finance, financial."""
    if stem_word(one) == stem_word(other):
        return True
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= MIN_ROOT_CHARS and all(_CLASS_ENDING.fullmatch(word[same:]) is not None for word in (one, other))


def _is_part(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether one of two texts holds the other: a term among more words, or its last part alone."""
    said, wanted = _stems(mine), _stems(theirs)
    if any(has_han(word) for word in theirs):
        one, other = "".join(mine), "".join(theirs)
        return (other in one and len(one) <= 3 * len(other) + 4) or (
            len(one) >= 2 and one in other and 2 * len(one) >= len(other)
        )
    if len(said) < len(wanted):
        return len(said) * 2 >= len(wanted) and set(said) <= set(wanted) and not all(word.isdigit() for word in said)
    runs = [said[n : n + len(wanted)] for n in range(len(said) - len(wanted) + 1)]
    return wanted in runs and len(said) <= 2 * len(wanted) + 4
