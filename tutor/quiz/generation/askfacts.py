"""Ask what a thing is called, defined as, a subset of or supported by, and what follows its condition or its means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.clauses import BE, MODALS, Clause, name_subject, read_clause
from tutor.quiz.generation.rewording import drop_owner
from tutor.quiz.generation.verbs import read_verb

CASE_BEHIND = "case-behind"  # sort of a question whose condition tells its sentence from others that begin alike
_FIRST_PERSON = re.compile(r"\bwe\b", re.IGNORECASE)
_CALLED_WHEN = re.compile(
    r"^(?P<case>(?:when|if) [^,;:]{15,}), (?:it|this) (?P<be>is|was) (?P<done>called|known as|referred to as|termed)"
    r" (?:an? |the )?(?P<what>[^,;:]{4,60})$",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"^(?P<subject>[^,;:]{2,60}?)(?:, (?P<view>(?:from|in|for) [^,;:]{4,40}),)? (?P<be>is|are)"
    r" (?P<done>(?:formally |usually |often |commonly )?(?:defined|described|understood)) as (?P<what>[^;:]{12,})$"
)
# What one thing is of another, where there is one such other: a subset, a measure, the ratio.
_OF_ONE = re.compile(
    r"^(?P<noun>(?:an?|the) (?:(?!(?:of|to|for|that|which)\b)[\w-]+ ){0,2}?(?:subset|superset|subfield|branch|measure"
    r"|ratio|proportion|fraction|mean|average|sum|product|square root|inverse|opposite|extension|generali[sz]ation"
    r"|special case|number)) of (?P<what>[^;:]{8,})$"
)
_LISTED_BY = re.compile(
    r"^(?:currently |at present |today |for now )?(?P<subject>[^,;:()]{4,60}?) (?P<be>is|are)"
    r" (?P<done>[a-z]+(?:ed|en|ilt|wn)) (?:only )?by (?:the )?"
    r"(?P<list>[^,;:]{2,30}(?:, [^,;:]{2,30})*,? and [^,;:]{2,30}?)"
    r" (?P<noun>[a-z]+s)$",
    re.IGNORECASE,
)
_CASE_BEHIND = re.compile(
    r"^(?P<main>(?:[^,;:]{3,60}, )?[^,;:]{8,}?),? (?P<case>(?:if|when|whenever|unless) (?!you\b|we\b)[^;:]{12,})$"
)
_FOLLOWED = re.compile(
    r"^(?P<main>[^;:]{10,}?), (?:thus |thereby |hence )?(?P<verb>allowing|enabling|helping|letting)"
    r" (?P<whom>you|one|people|users|(?:the |an? )?(?:[\w-]+ ){0,2}[\w-]+) (?:to )(?P<what>[a-z]+ [^;:]{8,})$"
)
_BY_GAIN = re.compile(
    r"^By (?P<how>[a-z]+ing [^,;:]{4,}), (?P<who>you|people)(?:['’]ll| will| can)"
    r" (?:have|get|obtain|achieve|gain|reach) (?P<what>[^,;:]{8,})$"
)
_MAKES_ABLE = re.compile(
    r"^(?P<thing>an? [^,;:]{3,50}?) (?:that|which) (?:will |can )?(?P<verb>(?:enable|allow|let|help)s?)"
    r" (?P<whom>you|us|one|users|people)"
    r" (?:to )?(?P<what>[a-z]+ [^;:]{10,})$"
)
_GIVES = frozenset("create provide build produce generate offer include".split())
_SURE_OF_ONE = frozenset("use return apply become take give produce predict yield output".split())
_TURN = re.compile(r",? (?:but|although|though|while|whereas|because|since|which|so)\b.*$|, (?:and|or) .*$")
_FRAME = re.compile(r"^To (?:state|put|say|sum|express) [^,;:]{3,50}, (?P<first>[a-z])")  # how it is told
_ASIDE = re.compile(r"\s*\([^()]*\)")
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|this|these|that)\b", re.IGNORECASE)


def ask_facts(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the questions for what a sentence says that a thing is named, is of another, or does on a condition."""
    bare = _unquote(text.strip().rstrip("."))
    if bare.startswith("(") and bare.endswith(")"):
        bare = bare[1:-1].rstrip(".")
    text = _FRAME.sub(lambda match: match["first"].upper(), _ASIDE.sub("", bare))
    if match := _CALLED_WHEN.match(bare):
        case = _FIRST_PERSON.sub("you", match["case"])
        question = f"{case[:1].upper()}{case[1:]}, what {match['be']} it {match['done']}?"
        yield Asked(question, match["what"], "name", "")
        return
    if match := _LISTED_BY.match(bare):
        subject = match["subject"][:1].lower() + match["subject"][1:]
        noun = match["noun"]
        yield Asked(
            f"By which {noun} {match['be']} {subject} {match['done']}?", f"{match['list']} {noun}", "by", subject
        )
        return
    for ask in (_ask_definition, _ask_relation, _ask_case, _ask_consequence, _ask_ability):
        yield from ask(text, small_words)


def _unquote(text: str) -> str:
    """Leave out quotation marks that have no partner, and those around what a sentence ends with."""
    if text.count('"') % 2:
        text = text.rstrip('"').rstrip(".") if text.endswith('"') else text.replace('"', "", 1)
    return re.sub(r"[“\"]([^“”\"]+)[”\"]$", r"\1", text)


def _ask_definition(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    match = _DEFINED.match(text)
    clause = read_clause(f"{match['subject']} {match['be']} x") if match else None
    if match and clause is not None and not clause.lead:
        view = f" {match['view']}" if match["view"] else ""
        subject = name_subject(clause, small_words)
        yield Asked(f"How {match['be']} {subject} {match['done']}{view}?", match["what"], "defined", subject)


def _ask_relation(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    clause = read_clause(text)
    if clause is None or clause.lead or clause.verb.lower() not in ("is", "are"):
        return
    if match := _OF_ONE.match(clause.rest):
        subject = name_subject(clause, small_words)
        yield Asked(f"What {clause.verb} {subject} {match['noun']} of?", _TURN.sub("", match["what"]), "of", subject)


def _ask_case(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    match = _CASE_BEHIND.match(text)
    clause = read_clause(match["main"]) if match else None
    if match is None or clause is None or clause.is_you or _PRONOUN.search(match["case"]):
        return
    read = read_verb(clause.verb)
    if clause.verb.lower() in BE | MODALS or read is None or read[0] not in _SURE_OF_ONE:
        return
    subject = name_subject(clause, small_words)
    lead = f"{clause.lead}, what" if clause.lead else "What"
    question = f"{lead} {read[1]} {subject} {read[0]} {match['case']}?"
    yield Asked(question, clause.rest, CASE_BEHIND, subject)


def _ask_consequence(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    if match := _BY_GAIN.match(text):
        yield Asked(f"What do {match['who']} get by {match['how']}?", match["what"], "gain", "")
    elif match := _FOLLOWED.match(text):
        clause = read_clause(match["main"])
        if clause is None or clause.lead or clause.is_you:
            return
        subject, verb = name_subject(clause, small_words), match["verb"].removesuffix("ing")
        base = {"enabl": "enable", "lett": "let"}.get(verb, verb)
        auxiliary = "do" if clause.subject.endswith("s") and not clause.subject.endswith(("ss", "is", "us")) else "does"
        link = "" if base in ("let", "help") else "to "
        question = f"What {auxiliary} {subject} {base} {match['whom']} {link}do?"
        yield Asked(question, match["what"], "help", subject)


def _ask_ability(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    clause = read_clause(text)
    read = read_verb(clause.verb) if clause else None
    if clause is None or clause.is_you:
        return
    if clause.verb.lower() in ("is", "are"):
        yield from _ask_service(clause, small_words)
    if read is None or read[0] not in _GIVES:
        return
    if match := _MAKES_ABLE.match(clause.rest):
        subject = name_subject(clause, small_words)
        thing = re.sub(r"^an? ", "the ", match["thing"])
        base = match["verb"].removesuffix("s")
        link = "" if base in ("let", "help") else "to "
        whom = "you" if match["whom"] == "us" else match["whom"]
        subject = drop_owner(re.sub(r"^(?:Your|Our)\b", lambda owner: owner.group().lower(), subject))
        question = f"What does {thing} that {subject} {clause.verb} {base} {whom} {link}do?"
        yield Asked(question, match["what"], "help", subject)


def _ask_service(clause: Clause, small_words: frozenset[str]) -> Iterator[Asked]:
    """Ask what a thing, which is said to be a tool or the like, lets anyone do."""
    match = _MAKES_ABLE.match(clause.rest)
    if match is None or clause.lead:
        return
    subject, base = name_subject(clause, small_words), match["verb"].removesuffix("s")
    link = "" if base in ("let", "help") else "to "
    whom = "you" if match["whom"] == "us" else match["whom"]
    auxiliary = "does" if clause.verb.lower() == "is" else "do"
    yield Asked(f"What {auxiliary} {subject} {base} {whom} {link}do?", match["what"], "help", subject)
