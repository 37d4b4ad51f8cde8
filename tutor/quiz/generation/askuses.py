"""Ask what something is used or built for, which family it belongs to, what it is called, what a setting is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.clauses import MODALS, Clause, invert_clause, name_subject, place_lead, read_clause
from tutor.quiz.generation.predicates import lower_start
from tutor.quiz.generation.verbs import read_verb

# "Ada, a writing tool that checks spelling, uses ...": what stands between the commas.
_APPOSITION = re.compile(
    r"^(?P<subject>(?!(?:In|On|At|For|With|By|To|From|As|If|When)\b)[A-Z][\w.-]*(?: [\w.-]+){0,3}), (?:an?|the)"
    r" [^,;:]{3,80}, (?=(?!as\b|thus\b)(?:[a-z]+s|is|are|can|has|have) )"
)
_ONE_THAT = re.compile(
    r"^(?P<subject>[^,;:]{3,50}? (?P<noun>[a-z]+?)s?) (?:is|are) (?:another|one|an?) (?:\w+ )?(?P=noun)s?"
    r" (?:that|which) (?=[a-z]+s? )"
)
_ASIDE = re.compile(r" \((?![^()]*\d)[^()]*\)")
_USE = frozenset("use leverage employ apply utilize utilise".split())
_THING_TO = re.compile(
    r"^(?P<thing>(?!(?:to|how|what|various|several|many|different|some|certain)\b)"
    r"(?:(?!\b(?:that|which)\b)[^,;:]){2,60}?) (?:in order )?to (?P<what>[a-z]+ (?!be\b)[^;:]{8,})$"
)
_RELY_FOR = re.compile(r"^(?P<how>(?:heavily |mainly |strongly )?on [^,;:]{2,50}?) for (?P<what>[^;:]{8,})$")
_BUILD = frozenset("build create develop design train write make".split())
_BUILD_TO = re.compile(
    r"^(?P<thing>(?:[\w-]+ ){0,3}(?:models?|tools?|systems?|programs?|machines?|networks?|instruments?|devices?)) to"
    r" (?P<verb>[a-z]+) (?P<what>[^;:]{8,})$"
)
_FAMILY = re.compile(
    r"^(?P<subject>[^,;:]{2,50}?) (?P<be>is|are) (?:an? )?(?:part|child|children|members?) of the"
    r" (?P<family>[^,;:]{2,50}?) family of (?P<kind>[^,;:]{3,50}?)"
    r"(?:,? (?:that|which) (?P<use>are|can be) used for (?P<what>[^;:]{8,}))?$"
)
_APPROACH = re.compile(
    r"^(?P<subject>(?:An?|The|One) (?:[\w-]+ ){0,3}(?:approach|strategy|technique|method|solution) (?:to|for|of)"
    r" [^,;:]{3,60}?) (?P<be>is|would be) (?P<what>to [a-z]+ [^;:]{12,})$"
)
_NAMED = re.compile(
    r"^(?P<what>[^,;:]{3,70}?) (?P<link>during|in|with|by|through|for|using|of|from) an? (?P<kind>(?:[\w-]+ ){0,4}?"
    r"(?:technique|method|process|approach|theory|principle|phenomenon|effect|system|structure|disease|reaction))"
    r" (?:called|known as|named|termed) [“\"']?(?P<name>[^,;:“”\"']{4,50}?)[”\"']?$"
)
_SETTING = re.compile(
    r"^(?P<subject>The [“\"']?[\w.-]+[”\"']? (?:parameter|hyperparameter|argument|option|attribute|property|setting"
    r"|flag)) (?P<verb>is set to|refers to|controls|specifies|defines|sets|regulates|determines) (?P<what>[^;:]{6,})$"
)
_BARE_APPROACH = re.compile(
    r"^(?P<subject>The (?:[\w-]+ ){1,3}(?:approach|strategy|technique|method|solution)) (?P<be>is|would be)"
    r" (?P<what>to [a-z]+ [^;:]{12,})$"
)
_READER = (
    r"(?!(?:can|could|will|would|should|must|may|might|have|had|are|were|do|did|need|want|see|look|get|find|know|run|try|use"
    r"|click|open|type|learn|notice|start|also|already|just|now|then)\b)"
)
_DOES_WHEN = re.compile(
    rf"^(?P<case>(?:when|if) you {_READER}[“\"'‘]?[a-z]+[”\"'’]? (?:an?|the|two|[a-z]+s)\b[^,;:]{{0,50}}),"
    rf" you (?P<what>{_READER}[a-z]+ [^;:]{{12,}})$",
    re.IGNORECASE,
)
_TAKES_AS = re.compile(
    r"^(?P<what>[^,;:]{3,60}?) as (?P<role>(?:its |an? |the )?(?:first |only )?"
    r"(?:input|output|argument|parameter|result)s?)(?P<more>, (?:where|in which|which|whose) [^;:]{8,})?$"
)
_TAKES = frozenset("expect take accept receive return produce give need require yield".split())
_OFFERS = frozenset("give offer provide".split())
_WAYS_TO = re.compile(
    r"^(?P<ways>(?:you )?(?:(?:lots of|many|several|some|an?|two|three|four) )?(?:[a-z]+ ){0,2}ways?) to"
    r" (?P<what>[a-z]+ [^;:]{8,})$"
)
_IGNORING = re.compile(
    r"^(?P<main>[^,;:]{12,}), (?P<doing>ignoring|disregarding|avoiding|preserving) (?P<what>[^,;:]{6,})$"
)
_TOPIC = re.compile(r"[A-Z][a-z-]+(?: [a-z-]+){0,3}")  # a heading that names a thing: "Sentiment analysis"
_IGNORED = {"ignoring": "ignore", "disregarding": "disregard", "avoiding": "avoid", "preserving": "preserve"}


def drop_apposition(text: str) -> str:
    """Return a sentence without what stands between commas behind the name that it begins with."""
    return _APPOSITION.sub(lambda match: f"{match['subject']} ", text)


def ask_uses(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the questions for what a thing is used for or belongs to, and for what a setting or an approach is."""
    bare = drop_apposition(_ASIDE.sub("", text.strip()).rstrip("."))
    bare = _ONE_THAT.sub(lambda match: f"{match['subject']} ", bare)
    if match := _FAMILY.match(bare):
        yield from _ask_family(match, small_words)
    elif match := _APPROACH.match(bare):
        subject = match["subject"][:1].lower() + match["subject"][1:]
        question = f"What would {subject} be?" if match["be"] == "would be" else f"What is {subject}?"
        yield Asked(question, match["what"], "approach", subject)
    elif match := _SETTING.match(bare):
        yield _ask_setting(match)
    elif (match := _IGNORING.match(bare)) and (clause := read_clause(match["main"])) and not clause.lead:
        does = invert_clause(clause, small_words, rest="").split()
        if does:
            subject = name_subject(clause, small_words)
            yield Asked(f"What {does[0]} {subject} {_IGNORED[match['doing']]}?", match["what"], "what", subject)
    elif match := _NAMED.match(bare):
        asked = f"{match['link'].capitalize()} which {match['kind']} {{}}?"
        yield from _ask_clause(asked, match["what"], match["name"], "named", small_words)
    elif match := _DOES_WHEN.match(bare):
        yield Asked(f"What do you do {match['case'][:1].lower()}{match['case'][1:]}?", match["what"], "do", "")
    clause = read_clause(bare)
    if clause is not None and not clause.is_conditional and not clause.is_you:
        yield from _ask_use(clause, small_words)


def ask_approach(text: str, heading: Sequence[str], small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the question for what the approach to the thing is that the nearest heading without that word names."""
    match = _BARE_APPROACH.match(text.strip().rstrip("."))
    noun = match["subject"].rsplit(maxsplit=1)[-1] if match else ""
    topics = [part for part in heading if noun not in part.lower()]
    if match and topics and _TOPIC.fullmatch(topics[-1]):
        topic = lower_start(topics[-1], small_words)
        subject = f"{match['subject'][:1].lower()}{match['subject'][1:]} to {topic}"
        question = f"What would {subject} be?" if match["be"] == "would be" else f"What is {subject}?"
        yield Asked(question, match["what"], "approach", subject)


def _ask_family(match: re.Match[str], small_words: frozenset[str]) -> Iterator[Asked]:
    subject = lower_start(match["subject"], small_words)
    does = "do" if match["be"] == "are" else "does"
    question = f"Which family of {match['kind']} {does} {subject} belong to?"
    yield Asked(question, match["family"].strip("“”\"'"), "family", subject)
    if match["use"]:
        members = f"the {match['kind']} of the {match['family']} family"
        be, used = match["use"].split()[0], "be used" if " " in match["use"] else "used"
        yield Asked(f"What {be} {members} {used} for?", f"for {match['what']}", "uses", members)


def _ask_setting(match: re.Match[str]) -> Asked:
    subject = match["subject"][:1].lower() + match["subject"][1:]
    verb, _, behind = match["verb"].partition(" ")
    if verb == "is":
        return Asked(f"What is {subject} {behind}?", match["what"], "setting", subject)
    base = (read_verb(verb) or (verb.removesuffix("s"),))[0]
    return Asked(f"What does {subject} {f'{base} {behind}'.strip()}?", match["what"], "setting", subject)


def _ask_clause(form: str, told: str, answer: str, sort: str, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield a question whose form takes a clause with its verb first."""
    clause = read_clause(told)
    if clause is not None and (inverted := invert_clause(clause, small_words)):
        yield Asked(form.format(inverted), answer, sort, clause.subject)


def _ask_use(clause: Clause, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the question for what something is used, relied on or built for."""
    modal, (first, _, behind) = clause.verb.lower() in MODALS, clause.rest.partition(" ")
    base, told = (first, behind) if modal else ((read_verb(clause.verb) or ("",))[0], clause.rest)
    before = f"{base} " if modal else ""
    if base in _USE and (match := _THING_TO.match(told)):
        rest, answer, sort = f"{match['thing']} for", f"to {match['what']}", "uses"
    elif base == "rely" and (match := _RELY_FOR.match(told)):
        rest, answer, sort = f"{match['how']} for", match["what"], "uses"
    elif base in _BUILD and (match := _BUILD_TO.match(told)):
        rest, answer, sort = f"{match['thing']} to {match['verb']}", match["what"], "built"
    elif base in _TAKES and (match := _TAKES_AS.match(told)):
        rest, answer, sort = f"as {match['role']}", match["what"] + (match["more"] or ""), "takes"
    elif base in _OFFERS and (match := _WAYS_TO.match(told)):
        rest, answer, sort = f"{match['ways']} to do", match["what"], "uses"
    else:
        return
    if inverted := invert_clause(clause, small_words, rest=before + rest):
        yield Asked(place_lead(clause, f"What {inverted}?"), answer, sort, clause.subject)
