"""Ask of another part of a thing whether it, too, is as the part asked about before: 它的翼呢，也合规定吗."""

from __future__ import annotations

import re

_TOO = re.compile(
    r"^(?:那么?|还有|至于)?\s*(?:[它其他她]们?的)?(?P<part>[^，,。？?]{1,12}?)呢?[，,？?\s]+(?:是不是|是否)?(?:也|同样|一样)"
    r"(?P<said>[^，。？?]{1,12}?)[吗么嘛]?[？?。]*$"
)
_OWNED = re.compile(r"(?P<owner>[^，。？?的]{2,20})的(?P<rest>[^，。？?]{4,})")
_AS_BEFORE = re.compile(r"^(?:是)?(?:这样|那样|如此|这么|一样|符?合?|的)*$")
_NOUNS = ("n", "nz", "nt", "vn", "l", "j", "eng")  # of the segmenter


def ask_alike(question: str, topic: str) -> str | None:
    """Return the question before asked of another part of the same thing; None where that is not what is asked.

    Something else may be said of the part: it is said of its owner's part then, without the question before.
    """
    asked, owned = _TOO.match(question), _OWNED.search(topic)
    if asked is None or owned is None or asked["part"] in topic:
        return None
    of_owner = f"{owned['owner']}的{asked['part'].removeprefix(owned['owner'] + '的')}"
    rest = owned["rest"]
    at = rest.find(asked["said"])
    if at <= 0:
        at = _find_end_of_noun(rest) if _AS_BEFORE.match(asked["said"]) else 0
    return f"{of_owner}{rest[at:]}" if at > 0 else f"{of_owner}{asked['said']}吗"


def _find_end_of_noun(text: str) -> int:
    """Return where the noun ends that a text opens with, 0 where it opens with none."""
    import rjieba

    end = 0
    for word, tag in rjieba.tag(text):
        if tag not in _NOUNS:
            break
        end += len(word)
    return end
