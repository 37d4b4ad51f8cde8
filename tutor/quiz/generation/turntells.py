"""Tell whether a statement that was turned round shows it: by a reason, a gloss or a figure that says the contrary."""

from __future__ import annotations

import re

from tutor.answering.disagreements.intervals import find_intervals
from tutor.quiz.generation.verbs import count_verbs

_REASON = re.compile(
    r"\b(?:because|since|therefore|thus|hence|so that|especially (?:when|if|as|where))\b|,\s*so\b"
    r"|因为|由于|所以|因此|因而|从而|尤其是|特别是|以致|毕竟|却",
    re.IGNORECASE,
)
# "As" that compares, names or has no clause behind it gives no reason.
_AS = re.compile(
    r"(?<!such )(?<!same )(?<!well )(?<!known )(?<!used )(?<!defined )(?<!seen )(?<!far )(?<!long"
    r" )(?<!soon )(?<!much )\bas"
    r" (?P<clause>[^,;:.]+)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+|[一-鿿]")
_JUDGED = re.compile(
    r"\b(?:good|bad|great|poor|fast|slow|quick|high|low|huge|tiny|large|small|cheap|costly|expensive|long|short)\b"
    r"|很?快|很?慢|很?好|很?差|昂贵|便宜",
    re.IGNORECASE,
)
_HELPS_WORSE = re.compile(
    r"\b(?:helps?|helpful|useful|allows?|enables?)\b[^.]{0,40}\b(?:worsen|worsens|hinder|weaken|harm|lose)\b"
    r"|以(?:便)?[^，。]{0,4}(?:更差|更坏)|(?:excludes?|lacks?) an? (?:helpful|useful|great|powerful|handy)\b"
    r"|不(?:需要|必)[^，。]{2,30}以(?:便|最好地|更好地|获得|得到|实现)",
    re.IGNORECASE,
)
_ORDERED = re.compile(
    r"在[^，。]{1,16}之[前后]，?(?:你|人们|通常)?需要|\b(?:one|some) of the (?:earliest|latest)\b"
    r"|在(?:很多|许多|某些|有些|一些)方面|\bin (?:many|some|several) (?:ways|respects)\b",
    re.IGNORECASE,
)
_PRAISES = re.compile(
    r"\b(?:considered|regarded as|seen as|is|are) (?:an? )?(?:good|great|bad|poor|high|low|acceptable)\b", re.IGNORECASE
)


def find_tell(told: str, source: str) -> str:
    """Return by what a false statement, made of a source, shows that it was changed, "" where nothing does."""
    cited = {figure.text for figure in find_intervals(source)}
    if any(figure.text not in cited for figure in find_intervals(told)):  # what is said of figures gives none away
        return "its figure is judged and not told" if _PRAISES.search(told) else ""
    if _REASON.search(told) or any(_gives_reason(match["clause"]) for match in _AS.finditer(told)):
        return "its reason tells that it was changed"
    if _HELPS_WORSE.search(told):
        return "the statement is absurd"
    if _ORDERED.search(told):
        return "the contrary may be true as well"
    return "the rest of it tells that it was changed" if _is_told(told, source) else ""


def _gives_reason(clause: str) -> bool:
    """Tell whether what stands behind "as" is a clause: it has a verb behind its subject."""
    words = clause.split()
    return len(words) > 1 and words[0].lower() not in ("a", "an") and count_verbs(clause) > 0


def _is_told(told: str, cited: str) -> bool:
    """Tell whether a changed word is glossed in brackets, or a judgement that a figure behind it bears out."""
    new = set(_WORD.findall(told.lower())) - set(_WORD.findall(cited.lower()))
    for word in new:
        place = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", told, re.IGNORECASE)
        if place is None:
            continue
        rest = told[place.end() :]
        if re.match(r"\s*[(（]", rest):
            return True
        if _JUDGED.fullmatch(word) and re.search(r"[,:;，：；]", rest) and find_intervals(rest):
            return True
    return False
