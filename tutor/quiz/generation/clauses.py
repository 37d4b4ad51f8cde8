"""Read an English clause as its subject, its verb and what follows, and turn it into a question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from tutor.quiz.generation.predicates import lower_start
from tutor.quiz.generation.verbs import read_verb

MAX_SUBJECT_WORDS, MAX_DOING_WORDS = 9, 16  # the second of a subject that is something done: "Comparing the errors"
MODALS = frozenset("can could may might must should will would cannot".split())
BE = frozenset("is are was were".split())
_HAVE = frozenset("has have had".split())
_CONDITIONS = r"if|when|whenever|once|before|after|while|unless|until|without"
_LEAD = re.compile(
    rf"^(?P<lead>(?:{_CONDITIONS}|for|in|with|during|among)\b[^,;:]{{3,110}}), (?:then )?(?P<main>[^;:]+)$",
    re.IGNORECASE,
)
_CONCESSION = re.compile(r"^(?:while|although|though|even though|whereas) [^,;:]{8,}, (?=\w)", re.IGNORECASE)
_LONG_QUOTE = re.compile(r"[“\"](?P<said>(?:[^\s”\"]+ ){3,}[^\s”\"]+)[”\"]")  # words of another, not a name
_CONDITION = re.compile(rf"^(?:{_CONDITIONS}) (?!it\b|they\b|you\b)", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_ADVERB_END = re.compile(
    r"(?: (?:also|often|usually|generally|typically|then|still|mostly|mainly|commonly|normally|always|sometimes|really"
    r"|simply|just|primarily|therefore|thus|significantly|largely|directly))+$"
)
_ADVERB_START = re.compile(r"^(?:also|often|usually|generally|typically|mostly|then|actually|really|simply|always) ")
_ADVERBS = frozenset("also often usually generally typically mostly commonly normally always sometimes".split())
_NO_SUBJECT = re.compile(
    r"^(?:there|here|what|which|who|he|she|i|we|one|some|many|both|this|that|these|those|if|when|to|in|on|at|by|for"
    r"|with"
    r"|from|as|since|because|although|while|after|before|often|sometimes|using|given|according|all|not|how|why|where"
    r"|most of|each|such|another|other|additionally|then|first|finally|please|maybe|perhaps|so|but|and|or|now|today)\b"
    r"|['’]s$|[,;:()]|\b(?:whose|where|if|when|because)\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"^(?!During|According|Using|Nothing|Something|Everything)[A-Z][a-z]+ing\b(?! (?:is|are|was|the way)\b)"
)
_HANGS = re.compile(r"^(?:that|which|who|whether|how|why|what)$")
_PRONOUN = re.compile(r"^(?:it|they)$", re.IGNORECASE)
_PLURAL = re.compile(r"(?<![suis])s$|^(?:you|they|people|data|criteria|children)$", re.IGNORECASE)
_PREPOSITIONS = frozenset("for by in on from with to into at as".split())
_NO_VERB_BEFORE = frozenset("the a an to of and or in for with by your its their".split())


# Behind "the rules of chess" a base form is the verb where it is never a noun.
_PLURAL_OF = re.compile(r"^(?:The )?[A-Za-z-]+(?<![suis])s (?:of|for|in) (?:[\w-]+ ){1,4}$")
_NO_NOUNS = frozenset(
    "allow enable require include contain provide consist depend determine describe define refer belong".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause cut at its verb; `lead` is a condition or place before it, "" without one."""

    lead: str
    subject: str
    verb: str
    rest: str

    @property
    def is_you(self) -> bool:
        """Whether it tells what anyone does."""
        return self.subject.lower() == "you"

    @property
    def is_conditional(self) -> bool:
        """Whether it holds only on its lead's condition."""
        return _CONDITION.match(f"{self.lead} ") is not None or self.lead.lower().startswith(("if ", "when ", "once "))


def read_clause(text: str) -> Clause | None:
    """Return the parts of a plain clause, None where its subject is no name of its own or does not fit its verb.

    A pronoun may be the subject only behind a condition that names what it stands for.
    """
    text = _CONCESSION.sub("", _LONG_QUOTE.sub(r"\g<said>", text.strip().rstrip(".")))
    lead = ""
    if match := _LEAD.match(text):
        lead, text = match["lead"], match["main"]
    verb = _find_verb(text)
    if verb is None:
        return None
    subject = _ADVERB_END.sub("", text[: verb.start()].strip()).rstrip(",")
    most = MAX_DOING_WORDS if _is_something_done(subject) else MAX_SUBJECT_WORDS
    if not 1 <= len(subject.split()) <= most or _NO_SUBJECT.search(subject):
        return None
    if _PRONOUN.match(subject) and not _CONDITION.match(lead):
        return None
    rest = text[verb.end() :].strip()
    if not rest or (_is_plural(subject) and _is_singular_form(verb.group())):
        return None
    return Clause(lead, subject, verb.group(), _ADVERB_START.sub("", rest))


def _is_plural(subject: str) -> bool:
    """Tell whether the noun that rules a subject has the form of a plural."""
    head = re.split(r" (?:of|for|in|on|with|from|to|that|which|between|at|by)\b", subject, maxsplit=1)[0]
    if " " not in subject and subject[:1].isupper():
        return False  # a name may end so: "Pandas gives"
    return bool(re.search(r"(?<![suis])s$", head)) and not _is_something_done(subject)


def _is_something_done(subject: str) -> bool:
    return _DOING.match(subject[:1].upper() + subject[1:]) is not None


def _is_singular_form(verb: str) -> bool:
    read = read_verb(verb)
    return verb.lower() in ("is", "was", "has") or (read is not None and read[1] == "does")


def _find_verb(text: str) -> re.Match[str] | None:
    """Return the verb of the main clause: no verb of a clause that hangs on the subject."""
    words = list(_WORD.finditer(text))
    hanging = 0
    for place, match in enumerate(words):
        word, last = match.group().lower(), _find_place_before(words, place)
        before = words[last].group().lower() if place else ""
        if place == 0 or text[match.start() - 1] in "-‑/'’":
            continue
        if _HANGS.match(word):
            hanging += not _has_unknown_verb(word, words[place + 1 : place + 2])
            continue
        of_plural = word in _NO_NOUNS and _PLURAL_OF.match(text[: match.start()])
        if not of_plural and not _is_finite(word, before, [w.group().lower() for w in words[place + 1 :]]):
            continue
        if before in ("you", "we", "it", "they") and last > 0:
            continue
        if hanging:
            hanging -= 1
            continue
        return match
    return None


def _find_place_before(words: list[re.Match[str]], place: int) -> int:
    """Return the place of the word before one, of those that are no adverbs of time: "you usually need"."""
    earlier = (n for n in range(place - 1, 0, -1) if words[n].group().lower() not in _ADVERBS)
    return next(earlier, 0)


def _has_unknown_verb(word: str, behind: list[re.Match[str]]) -> bool:
    """Tell whether a relative has its verb right behind it, and that is none of the known verbs: "that bends"."""
    follower = behind[0].group().lower() if behind else ""
    looks_finite = re.search(r"(?<![usi])s$|ed$", follower) is not None
    return word in ("that", "which", "who") and looks_finite and read_verb(follower) is None and follower not in BE


def _is_finite(word: str, before: str, behind: list[str]) -> bool:
    if word in MODALS | BE | _HAVE:
        return True
    read, follower = read_verb(word), behind[0] if behind else ""
    if (
        read is None
        or before in _NO_VERB_BEFORE
        or before in MODALS
        or follower in MODALS | BE | _HAVE | {"of", "between"}
    ):
        return False
    if read[1] == "do":
        return _PLURAL.search(before) is not None or before in ("who", "that", "which")
    after = read_verb(follower)
    if read[1] == "does" and after is not None and after[1] == "do" and read[0] not in ("help", "let", "make"):
        return False
    own = list(takewhile(lambda w: not _HANGS.match(w), behind))
    later = any(w in MODALS | BE or ((r := read_verb(w)) is not None and r[1] == "does") for w in own)
    return not (follower in _PREPOSITIONS and later and not _HANGS.match(before))


def invert_clause(clause: Clause, small_words: frozenset[str], *, rest: str | None = None) -> str:
    """Return a clause with its verb before its subject: "does the lock keep the water in", "" if it cannot be."""
    told = clause.rest if rest is None else rest
    subject, verb = name_subject(clause, small_words), clause.verb.lower()
    if verb in MODALS | BE:
        return f"{'might' if verb == 'may' else verb} {subject} {told}".strip()
    if verb in _HAVE:
        if told.startswith("to "):
            return f"{'does' if verb == 'has' else 'do' if verb == 'have' else 'did'} {subject} have {told}"
        return f"{verb} {subject} {told}" if re.match(r"(?:been|\w+ed|\w+en)\b", told) else ""
    read = read_verb(verb)
    if read is None or verb in ("do", "does", "did"):
        return ""
    return f"{read[1]} {subject} {read[0]} {told}".strip()


def name_subject(clause: Clause, small_words: frozenset[str]) -> str:
    """Return the subject as it stands inside a question."""
    if clause.lead:
        return clause.subject
    if re.match(r"[A-Z][a-z]+ed [a-z]", clause.subject):
        return clause.subject[:1].lower() + clause.subject[1:]
    return lower_start(clause.subject, small_words)


def place_lead(clause: Clause, question: str) -> str:
    """Return a question with the lead of its clause: a condition before it, a place behind it."""
    if clause.lead and not clause.is_conditional:
        question = f"{question.rstrip('?')} {clause.lead[:1].lower()}{clause.lead[1:]}?"
        return question[:1].upper() + question[1:]
    asked = f"{clause.lead}, {question}" if clause.lead else question
    return asked[:1].upper() + asked[1:]
