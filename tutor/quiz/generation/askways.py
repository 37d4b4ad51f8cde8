"""Ask how and why, of English sentences that tell the means, the cause or the aim of what they state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.clauses import BE, MODALS, Clause, invert_clause, place_lead, read_clause
from tutor.quiz.generation.verbs import count_verbs, find_verb

MIN_TERMS = 2  # that a cause adds to what it is the cause of
_BY = re.compile(
    r"^(?:(?P<what>[^,;:]{2,}?),? )?(?:simply |just |only )?(?:by (?P<how>(?!leading\b|existing\b|growing\b|following\b"
    r"|remaining\b|training (?:data|sets?)\b)[a-z]+ing [^;:]{6,})|(?P<with>(?:using|via|with the help of)"
    r" [^,;:]{6,}))$"
)
_BY_MEANS = re.compile(
    r"^(?P<what>be [a-z]+(?:ed|en|ilt|wn)(?: [^,;:]{2,40}?)?) (?P<link>by|with|through) (?P<how>(?:an?|the)"
    r" [^,;:]{8,})$"
)
_BY_FIRST = re.compile(r"^By (?P<how>[a-z]+ing [^,;:]{6,}), (?P<main>[^;:]{10,})$")
_IN_A_WAY = re.compile(r"^(?P<main>[^,;:]{8,}?) in (?:such )?a way,? (?P<how>(?:so )?that [^;:]{10,})$")
_SO = re.compile(r"^(?P<reason>[^;:]{20,}?), (?:and )?so (?!that\b|far\b|much\b|many\b|long\b)(?P<main>[^;:]{15,})$")
_SO_THAT = re.compile(r"^(?P<main>[^,;:]{15,}?),? (?P<cause>(?:so that|in order to|so as to) [^;:]{10,})$")
# Behind what is done, such a verb tells its aim.
_TO_AIM = re.compile(
    r"^(?P<main>[^;:]{15,}?),? (?P<cause>to (?:avoid|prevent|reduce|minimi[sz]e|maximi[sz]e|improve|increase|ensure"
    r"|make sure|keep|protect|save|speed up|simplify|lower|achieve|limit|preserve|stabili[sz]e|strengthen|counter"
    r"|overcome) [^,;:]{6,})$"
)
_DUE_TO = re.compile(r"^(?P<main>[^;:]{15,}?),? (?P<cause>(?:due to|because of|thanks to|owing to) [^;:]{8,})$")
_BECAUSE = re.compile(r"^(?P<main>[^;:]{12,}?),? (?P<cause>(?:because|since(?! (?:the )?\d)) (?!of\b)[^;:]{12,})$")
_AS = re.compile(
    r"^(?P<main>[^;:]{12,}?),? (?P<cause>as (?!it is\b(?! [a-z]+(?:ed|ing|ive|ble|al|ous)\b))(?:it|they|there|(?:its"
    r"|their) [\w-]+(?: [\w-]+)?)(?:['’](?:s|re)| (?:is|are|was|were|can|cannot|has"
    r"|have|does|do|will))\b [^;:]{8,})$"
)
_BECAUSE_FIRST = re.compile(
    r"^(?P<cause>(?:because|since(?! (?:the )?\d)) (?!of\b)[^,;:]{12,}), (?P<main>[^;:]{12,})$", re.IGNORECASE
)
# The name stands in the sentence itself, whatever its subject is.
_NAMED_WHY = re.compile(
    r"^(?:[A-Z][^,;:]{0,40}?) (?:is|are) (?:called|known as|named) (?:the |an? )?"
    r"(?P<name>[“\"']?[\w-]+(?: [\w-]+){0,3}?[”\"']?),? (?:because|since) (?P<told>[^;:]{15,})$"
)
_IT_IS = re.compile(r"^it (?P<be>is|was) (?P<what>[a-z ]{3,24}? (?:to|that) .+)$", re.IGNORECASE)
_DEFINES = re.compile(r"(?:refers? to|means?|denotes?|(?:is|are) defined as)\b", re.IGNORECASE)
_TWO_SIDED = re.compile(r",? \b(?:but|although|though|while|whereas)\b")
_TURN = re.compile(r",? (?:but|although|though|while|whereas|which|where|and (?:it|they|then|so)|and thus)\b.*$")
_PRONOUN = re.compile(r"\b(?:it|they|them|its|their)\b", re.IGNORECASE)
_HANGING = re.compile(r"\b(?:which|who|whose|whereby|where)\b")
_WANTS = re.compile(
    r"(?:need|want|tr[yi]|seem|attempt|tend|aim|require|allow|enable|help|fail|continue|begin|start|learn|used?)"
    r"(?:s|es|ed)?$"
)
_ENDS_OPEN = re.compile(r"\b(?:from|with|of|to|in|on|for|by|about|and|or)$|^(?:be )?(?:an?|one|the)\b(?=.* that\b)")
_BARE_REASON = re.compile(r"^(?:it|they|this|that|he|she|its|their|his|her|these|those)\b", re.IGNORECASE)


def ask_ways(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the questions for how and why that an English sentence answers."""
    bare = text.strip().rstrip(".")
    if match := _NAMED_WHY.match(bare):
        name = match["name"].strip("“”\"'")
        yield Asked(f"Why is the name “{name}” used?", match["told"], "why-name", name)
        return
    yield from _ask_means(bare, small_words)
    yield from _ask_causes(bare, small_words)


def _ask_means(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    if match := _BY_FIRST.match(text):
        clause = read_clause(match["main"])
        if clause is not None and not clause.lead and clause.verb.lower() in ("can", "could", "may"):
            yield Asked(f"How {invert_clause(clause, small_words)}?", f"by {match['how']}", "how", clause.subject)
        return
    if match := _IN_A_WAY.match(text):
        clause = read_clause(match["main"])
        if clause is not None and (inverted := invert_clause(clause, small_words)):
            yield Asked(place_lead(clause, f"in what way {inverted}?"), match["how"], "how", clause.subject)
        return
    clause = read_clause(text)
    if (
        clause is None
        or (clause.is_you and clause.verb.lower() in BE)
        or _DEFINES.match(f"{clause.verb} {clause.rest}")
    ):
        return
    match, link = _BY.match(clause.rest), "by"
    if match is None and clause.verb.lower() in MODALS and (match := _BY_MEANS.match(clause.rest)):
        link = match["link"]
    if (
        match is None
        or _HANGING.search(match["what"] or "")
        or _is_doing(clause)
        or _ENDS_OPEN.search(match["what"] or "")
    ):
        return
    if match.groupdict().get("with") and not (clause.is_you or _is_passive(clause)):
        return  # what is used may belong to the last noun alone
    if inverted := invert_clause(clause, small_words, rest=match["what"] or ""):
        how = match.groupdict().get("with") or f"{link} {_TURN.sub('', match['how'])}"
        yield Asked(place_lead(clause, f"how {inverted}?"), how, "how", clause.subject)


def _is_passive(clause: Clause) -> bool:
    told = clause.rest.removeprefix("be ") if clause.verb.lower() in MODALS else clause.rest
    by_modal = clause.verb.lower() in BE or told != clause.rest
    return by_modal and re.match(r"(?:\w+ly )?\w+(?:ed|en|ilt|wn|ade)\b", told) is not None


def _is_doing(clause: Clause) -> bool:
    """Tell whether a clause says that something is a doing: "A solution is decreasing the size"."""
    return clause.verb.lower() in BE and re.match(r"(?!going to\b)\w+ing\b|to\b", clause.rest) is not None


def _ask_causes(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    if match := _SO.match(text):
        if not _BARE_REASON.match(match["reason"]):
            yield from _ask_why(match["main"], match["reason"], small_words, "why-so")
        return
    for pattern, sort in (
        (_SO_THAT, "why-aim"),
        (_TO_AIM, "why-to"),
        (_DUE_TO, "why-due"),
        (_BECAUSE, "why"),
        (_AS, "why"),
        (_BECAUSE_FIRST, "why"),
    ):
        if match := pattern.match(text):
            yield from _ask_why(match["main"], match["cause"], small_words, sort)
            return


def _ask_why(main: str, cause: str, small_words: frozenset[str], sort: str) -> Iterator[Asked]:
    cause = _TURN.sub("", cause) if sort != "why-so" else cause
    if _TWO_SIDED.search(main) or (sort == "why" and not _is_clause(cause, main)):
        return
    named = _name_pronouns(main, cause) if sort in ("why", "why-so") else main
    if not named or len(term_set(cause) - term_set(named)) < MIN_TERMS:
        return
    if match := _IT_IS.match(named):
        yield Asked(f"Why {match['be']} it {match['what']}?", cause, sort, "")
        return
    clause = read_clause(named)
    if clause is None or _is_doing(clause) or (sort in ("why-aim", "why-to") and not _has_aim(clause)):
        return
    if inverted := invert_clause(clause, small_words):
        yield Asked(place_lead(clause, f"why {inverted}?"), cause, sort, clause.subject)


def _is_clause(cause: str, main: str) -> bool:
    """Tell whether a cause has a verb of its own; "since" behind what has been so tells the time."""
    if cause.lower().startswith("since") and re.search(r"\b(?:has|have|had)\b", main):
        return False
    return (
        re.search(r"\b(?:it|they|there)['’]", cause) is not None
        or find_verb(cause) is not None
        or count_verbs(cause) > 0
    )


def _has_aim(clause: Clause) -> bool:
    """Tell whether a clause says what is done and no more, so that an aim behind it is its own."""
    verb = clause.verb.lower()
    states = (verb in BE and not _is_passive(clause)) or verb in MODALS | {"has", "have", "had"}
    states = states or _WANTS.match(verb) is not None
    if clause.is_you:
        return verb == "need" and clause.rest.startswith("to ")
    return not (states or re.search(r"\b(?:who|which|that)\b", f"{clause.subject} {clause.rest}"))


def _name_pronouns(main: str, cause: str) -> str:
    """Return a clause with the subject of its reason for a first pronoun, "" where a pronoun stays unclear."""
    match = _PRONOUN.search(re.sub(r"^it (?=is|was|can be)", "xx ", main, flags=re.IGNORECASE))
    if match is None or (re.search(r"\w+ \w+", main[: match.start()]) and not main.lower().startswith("it ")):
        return main
    reason = read_clause(re.sub(r"^(?:because|since|as) ", "", cause, flags=re.IGNORECASE))
    if reason is None or reason.lead or reason.subject.lower() in ("it", "they", "you"):
        return ""
    plural = match.group().lower().startswith("the")
    if plural != reason.subject.endswith("s") or match.group().lower() in ("its", "their", "them"):
        return ""
    return main[: match.start()] + reason.subject + main[match.end() :]
