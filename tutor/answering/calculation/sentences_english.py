"""Read the quantities of English sentences: what each is of, by its subject and what stands behind it."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import (
    TOTAL_SAID,
    UNSURE,
    Per,
    Reading,
    is_measured,
    read_after,
    read_count,
    read_frame,
    read_held,
    read_years,
)
from tutor.answering.evidence import Scored

_VERBS = re.compile(
    r"\b(?:would |will |can |therefore |usually |typically |also |only |now )*(?:costs?|is|are|was|were|takes?|took"
    r"|lasts?|lasted|weighs?|earns?"
    r"|pays?|paid|charges?|com(?:es?|ing) to|came to|amount(?:s|ed)? to|r[au]ns? (?:to|for)|needs?|uses?|used"
    r"|holds?|held|carries|carry|carried"
    r"|sells? for|sold for|requires?|has|have|had|gets?|receives?|spends?|spent|contains?|covers?|produces?|raised"
    r"|labels?|reads?|makes?|bakes?)\b|[:：=]\s*$|\s[–—-]\s*$",
    re.I,
)
_CLAUSE = re.compile(r"[,;:](?!\d{3})\s+|[，；。：]|\s[–—]\s|\b(?:and|but|while|whereas|so|because|when|which)\b", re.I)
_VALUE_OF = re.compile(
    r"^(?:the )?(?:(?:total|average|usual|full|typical|yearly|annual|monthly) )?(?:price|cost|costs|fee|fare|bill"
    r"|rent|salary|wage|charge|weight|length|duration|budget|expense)s?"
    r" (?:of|for|to) (?:the )?",
    re.I,
)
_VALUE_NOUN = re.compile(
    r"\s+(?:prices?|costs?|fees?|fares?|bills?|rents?|charges?|budgets?|expenses?|tickets?|projects?|salar(?:y|ies)"
    r"|wages?)$",
    re.I,
)
_PREPOSITION = re.compile(
    r"\s(?:of|for|in|on|at|to|with|from|by|per|during|over|under|between|that|who|which)\s.*$", re.I
)
_ARTICLE = re.compile(r"^(?:(?:and|but|so|then|while|the|a|an|each|every|one|per|single|another|any)\s+)+", re.I)
_EACH = re.compile(r"\s*(?:each|apiece)\b", re.I)
_EARNED = re.compile(r"\b(?:salar(?:y|ies)|wages?|earns?|earned|paid)\b", re.I)  # what people get, each of them gets
_RECIPIENT = re.compile(
    r"\s*for (?:an?|each|every|one) (?P<noun>(?!second|minute|hour|day|week|month|year)[a-z-]+)\b", re.I
)
_EACH_BEFORE = re.compile(
    r"^(?:(?P<gerund>[a-z]+ing)\s+)?(?:(?P<one>(?:a single|each|every|one|a|an|single)\s+)|(?P<count>\d[\d,]*"
    r"(?:\.\d+)?(?:\s?(?:thousand|million))?)\s+)(?P<noun>[A-Za-z].*)$",
    re.I,
)


def read_english_sentence(scored: Scored) -> list[Reading]:
    """Return the quantities of a sentence with their subjects; conjectures and comparisons are left out."""
    text, (near, frame) = scored.unit.text, read_frame(scored)
    readings, begin, previous = [], 0, ""
    quantities = find_quantities(text)
    for quantity in quantities:
        clauses = [m.end() for m in _CLAUSE.finditer(text, begin, quantity.start)]
        # "Child: $6" has its label before the colon, "$6 – $9" no clause at all.
        start = next(
            (
                at
                for at in reversed(clauses)
                if text[at : quantity.start].strip(" ~≈$") and text[:at].rstrip()[-1:] not in (":", "–", "—")
            ),
            begin,
        )
        before = text[start : quantity.start]
        stop = next((m.start() for m in re.finditer(r"[,;.](?!\d)|\band\b|\bbut\b", text[quantity.end :])), len(text))
        clause = text[start : quantity.end + stop]
        if is_measured(quantity):
            begin = quantity.end
        if UNSURE.search(_strip_bounds(clause)):
            continue
        verb = next(reversed(list(_VERBS.finditer(before))), None)
        subject = (before[: verb.start()] if verb else before).strip(" ,:–—-~([{")
        if verb and not subject:  # "A bag weighs 25 kg and costs $18."
            subject, clause = previous, f"{previous} {clause}"
        previous = subject
        label = _name_subject(subject)
        per = (*_read_before(subject), *read_after(text, quantity.end))
        is_each = _EACH.match(text, quantity.end) or _EARNED.search(clause)
        is_rate = len(per) == 1 and bool(per[0].unit) and not label.endswith("s")
        if label and not _read_before(subject) and (is_each or is_rate):
            per = (Per(Fraction(1), label), *per)
        if recipient := _RECIPIENT.match(text, quantity.end):
            label, per = recipient["noun"], (Per(Fraction(1), recipient["noun"]),)
        if not label:
            continue
        own = read_held(clause)
        total = TOTAL_SAID.search(clause) is not None
        readings.append(
            Reading(quantity, scored, label, own, near, frame, per=per, is_total=total, years=read_years(clause))
        )
    return readings


def _strip_bounds(clause: str) -> str:
    return re.sub(
        r"\b(?:or more|more than|less than|or less|no more than|not more than|and more)\b", "", clause, flags=re.I
    )


def _read_before(subject: str) -> tuple[Per, ...]:
    """Return for how many a subject stands: "each label", "1,000 labels", "labelling 1,000 examples", "a crossing"."""
    subject = re.sub(r"^(?:and|but|so|then|while)\s+", "", _VALUE_OF.sub("", subject), flags=re.I)
    match = _EACH_BEFORE.match(subject)
    if match is None:
        return ()
    count = read_count(match["count"] or "")
    noun = _VALUE_NOUN.sub("", _PREPOSITION.sub("", match["noun"])).strip()
    gerund = f"{match['gerund']} " if match["gerund"] else ""
    return (Per(count, gerund + noun, ""),)


def _name_subject(subject: str) -> str:
    """Return what a sentence's quantity is of: its subject without articles, "the price of", and what follows it."""
    subject = _ARTICLE.sub("", _VALUE_OF.sub("", _ARTICLE.sub("", subject.strip())))
    subject = _PREPOSITION.sub("", f"{subject} ").strip()
    while (shorter := _VALUE_NOUN.sub("", subject)) != subject:
        subject = shorter
    return subject
