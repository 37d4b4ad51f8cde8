"""Ask what a thing shows, rests on, leads to or is suited for, of English sentences whose subject has one answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.clauses import BE, MODALS, Clause, invert_clause, name_subject, place_lead, read_clause
from tutor.quiz.generation.predicates import lower_start
from tutor.quiz.generation.verbs import read_verb

MIN_WHEN_TERMS, MAX_SECOND_SUBJECT = 3, 4
# Verbs whose object the subject settles: what a thing tells, brings about, rests on.
_SETTLED = frozenset(
    "indicate imply show display illustrate list represent measure express reflect reveal predict determine cause"
    " ignore automate eliminate remove minimise minimize maximise maximize prevent enable bring expose track"
    " uncover regulate influence return record define specify compute calculate store list govern".split()
)
_PREPOSITIONS = {
    "depend": ("on",), "rely": ("on",), "consist": ("of",), "lead": ("to",), "result": ("in", "from"), "focus": ("on",),
    "come": ("from",), "arise": ("from",), "stem": ("from",), "begin": ("with",), "fall": ("into",),
    "contribute": ("to",), "correspond": ("to",), "converge": ("to",), "differ": ("in",),
}  # fmt: skip
# What a thing has or makes for one aim: asked for with the aim, one answer is left.
_FOR_AN_AIM = frozenset(
    "provide offer include contain create build produce generate need require add define apply introduce use".split()
)
_WITH_AIM = re.compile(
    r"^(?P<what>(?:(?!\b(?:able|how|way|ways|order|need|needs|going|that|which|who|attempt|ability|opportunity"
    r"|(?:important|useful|necessary|ready|likely|similar|close|related|specific)(?= to\b))\b)[^,;:]){6,60}?)"
    r" (?P<aim>to [a-z]+ [^;:]{8,70})$"
)
_LIABLE = re.compile(
    r"^(?P<how>(?:be )?(?:particularly |especially |very |most |more |less )?(?:accountable|responsible|liable"
    r"|sensitive|prone|limited|equal|identical"
    r"|resistant|susceptible|vulnerable|skilled|good|bad|proportional|related|robust|concerned|confined|restricted)"
    r" (?:for|to|at|of|against|with)) (?P<what>[^;:]{8,})$"
)
_CALLED = re.compile(
    r"^(?P<article>An?|One) (?P<subject>(?:(?:[\w-]+ly )?(?:important|crucial|key|essential|vital|main|major|big"
    r"|common|good) (?:part|aspect|step|element|ingredient|reason|goal)|(?:(?:main|major|key|big|common|important) )?"
    r"(?:advantage|drawback|disadvantage|limitation|benefit|challenge|problem|risk)) (?:of|in|for|with|to)"
    r" [^,;:]{3,60}?) (?:is|are|includes)(?: the fact)? (?P<what>(?:to |that |\w+ing |the |an? )[^;:]{10,})$"
)
# What a thing is called, where more is said of the thing than its name.
_NAMED = re.compile(
    r"^(?P<subject>[^;:]{20,90}?) (?P<be>is|are) (?P<done>(?:often |usually |commonly |also |sometimes )?"
    r"(?:called|known as|referred to as|termed)) (?:the |an? )?(?P<what>[“\"']?[\w-]+(?: [\w-]+){0,4}[”\"']?)$"
)
_CASE_NAMED = re.compile(
    r"^(?:When|If) (?P<case>[^,;:]{20,90}), (?:it|this) is (?P<done>(?:often |usually |commonly )?(?:called|known as"
    r"|referred to as)) (?:the |an? )?(?P<what>[“\"']?[\w-]+(?: [\w-]+){0,4}[”\"']?)$"
)
_NAME = r"(?:[A-Z][\w.-]+ ){1,2}[A-Z][\w-]+"
_MADE = r"(?:invented|developed|introduced|proposed|created|coined|designed|founded|discovered)"
_MAKER = re.compile(
    rf"(?P<who>{_NAME}) (?P<verb>{_MADE}) (?P<thing>(?:the |an? )?[\w'’“”\"-]+(?: [\w'’“”\"-]+){{0,5}})(?=,|$)"
)
_MADE_BY = re.compile(
    rf"^(?P<thing>[^,;:]{{3,50}}?) (?:was|were|is [^,;:]{{4,60}}?) (?:first |originally )?(?P<verb>{_MADE})"
    rf" (?:in \d{{4}} )?by (?P<who>(?:[\w-]+ ){{0,4}}?{_NAME})(?=,| (?:in|at|that|who|of|to|for)\b|$)"
)
_WHEN_DOES = re.compile(
    r"^(?P<what>[^,;:]{2,60}?) (?P<link>when|whenever|unless|only if|as soon as) (?P<case>(?!you\b)[^;:]{12,})$"
)
_IN_FIELD = re.compile(r"^In (?:[A-Z][\w-]*|[a-z]+ [a-z]+)(?: [\w-]+)?$")  # the field in which it is so
_USED = re.compile(
    r"^(?:often |commonly |generally |mostly |mainly |usually |typically |primarily )?used (?P<how>to|for|in order"
    r" to) (?P<what>[^;:]{10,})$"
)
_ATTRIBUTED = re.compile(r"^According to [^,]{3,40}, (?P<first>\w)")
_DEPENDENT = re.compile(
    r"^(?P<how>(?:to be |be )?(?:\w+ly )?(?:dependent|based|built|modelled|modeled) on) (?P<what>[^;:]{6,})$"
)
_PASSIVE = re.compile(
    r"^(?P<done>(?:trained on|measured (?:in|by|with|as|along)|expressed (?:in|by|as)|derived from|divided into"
    r"|(?:determined|caused|defined) by"
    r"|(?:made up|made|composed) of|named after|converted (?:in)?to|considered(?: to be)?|regarded as))"
    r" (?P<what>[^;:]{6,})$"
)
_SUITED = re.compile(
    r"^(?:very |also |incredibly |quite |really )*(?P<how>(?:particularly |especially |most |best |better |well |more"
    r" )*)"
    r"(?P<fit>suited|suitable|appropriate|useful|valuable|helpful|ideal|handy|effective|designed|intended|meant"
    r"|crucial|essential) "
    r"(?P<link>to|for|in|when|if) (?P<what>[^;:]{8,})$"
)
_WHEN = re.compile(
    r"^(?:(?P<state>(?!an? |the |to |it |they )[^,;:]{3,30}?)"
    r" (?P<link>when|whenever|once|as soon as|only if)"
    r"|(?P<held>(?:considered|regarded as|deemed|said to be|counted as) [^,;:]{3,30}?) (?P<if>if))"
    r" (?P<what>[^;:]{12,})$"
)
_STANDS = re.compile(
    r"(?P<name>\b[A-Z][A-Za-z]*[A-Z][\w-]*|\b[A-Z]{2,})(?:,? (?:an?|the) (?:acronym|abbreviation|name))?(?:,?"
    r" (?:which|that))?"
    r" (?:stands? for|is short for) [“\"']?(?P<what>[A-Za-z][\w -]{5,80}?)[”\"'.,;]*(?:[.,;]|$)"
)
_END = re.compile(
    r",? and then\b.*$|,? (?:because|since|so that|but|although|while|unless|whereas|as (?:it|this)|in which)\b.*$"
    r"|, (?:which|so|as|where|and (?:it|they|then|you|can|is|are|has|so|helps?|allows?)\b).*$"
)
_FINITE = re.compile(r"\b(?:is|are|was|were)\b")
_LINKS = re.compile(r"\b(?:that|which|who|where|when|what|how|why|whether|if|you|it|they|your|way)\b", re.IGNORECASE)
_NO_OBJECT = re.compile(
    r"^(?:the (?:west|east|north|south)\b|it|them|this|these|those|not|up|out|well|as|and|or|off|by|more|less)\b"
)
_HELPS = re.compile(
    r"^(?P<whom>(?:you|one|users?|people|the \w+|[a-z]+s) )?(?:to )?(?P<what>(?!in\b|with\b|us\b|to\b|not\b)[a-z]+"
    r" [^;:]{10,})$"
)
_ALLOWS = re.compile(r"^(?P<whom>you|one|users?|people|the \w+|[a-z]+s) to (?P<what>[a-z]+ [^;:]{10,})$")
_ALLOWING = frozenset(("allow", "enable"))
_OF_OWNER = re.compile(r"^the [a-z]+['’]s ")  # whose part it is stands elsewhere
_LOOSE = re.compile(r"\btoo (?:well|much|little|fast|slowly)\b|\b(?:recent|recently|currently)\b")


def ask_objects(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the questions for what a sentence says that its subject shows, rests on, leads to or is suited for."""
    bare = text.strip().rstrip(".").strip('“”"')
    if match := _STANDS.search(bare):
        yield Asked(f"What does {match['name']} stand for?", match["what"].strip(), "stands", match["name"])
        return
    if match := _CALLED.match(bare):
        article = "an" if match["article"] == "An" or match["subject"][0] in "aeiou" else "a"
        told = f"{article} {match['subject']}"
        yield Asked(f"What is called {told}?", _end(match["what"]), "call", told)
        return
    yield from _ask_name(bare, small_words)
    clause = read_clause(_ATTRIBUTED.sub(lambda match: match["first"].upper(), bare))
    if clause is None or clause.is_you or _LOOSE.search(clause.rest):
        return
    if clause.lead:
        if _IN_FIELD.match(clause.lead) and clause.verb.lower() in BE:
            for placed in _ask_state(clause, clause.subject, clause.verb.lower()):
                question = place_lead(clause, placed.question)
                yield replace(placed, question=question, subject=f"{placed.subject} {clause.lead}")
        return
    subject, verb = name_subject(clause, small_words), clause.verb.lower()
    if verb in BE:
        yield from _ask_state(clause, subject, verb)
        return
    told = clause.rest
    if verb in MODALS:
        base, _, told = clause.rest.partition(" ")
        head = f"What {'might' if verb == 'may' else verb} {subject} {base}"
        if match := _DEPENDENT.match(clause.rest) or _LIABLE.match(clause.rest):
            yield Asked(f"What {verb} {subject} {match['how']}?", _end(match["what"]), "what-on", subject)
            return
    elif verb in ("tend", "tends") and (match := _DEPENDENT.match(clause.rest)):
        auxiliary = "do" if verb == "tend" else "does"
        yield Asked(f"What {auxiliary} {subject} tend {match['how']}?", _end(match["what"]), "what-on", subject)
        return
    elif (read := read_verb(verb)) is not None:
        base, head = read[0], f"What {read[1]} {subject} {read[0]}"
    else:
        return
    asked = list(_ask_object(base, head, _end(told), subject))
    if not asked and (match := _WHEN_DOES.match(clause.rest)) and not re.search(r"\b(?:it|they|them)\b", match["what"]):
        inverted = invert_clause(clause, small_words, rest=match["what"])
        if inverted and len(term_set(match["case"])) >= MIN_WHEN_TERMS:
            asked = [Asked(f"When {inverted}?", f"{match['link']} {match['case']}", "when", subject)]
    yield from asked


def _ask_name(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    """Ask what is called so, or who made a thing."""
    if match := _CASE_NAMED.match(text):
        case = re.sub(r"\b(?:we|you)\b", "people", match["case"])
        yield Asked(f"What is it {match['done']} when {case}?", match["what"].strip("“”\"'"), "name", "")
    elif match := _NAMED.match(text):
        subject = lower_start(match["subject"], small_words)
        yield Asked(f"What {match['be']} {subject} {match['done']}?", match["what"].strip("“”\"'"), "name", subject)
    elif match := _MADE_BY.match(text):
        thing = lower_start(match["thing"], small_words)
        yield Asked(f"Who {match['verb']} {thing}?", match["who"], "who", thing)
    elif match := _MAKER.search(text):
        yield Asked(f"Who {match['verb']} {match['thing']}?", match["who"], "who", match["thing"])


def _end(told: str) -> str:
    """Leave out a second clause with a subject of its own: "..., and Norman thought"; "" of what is no phrase."""
    told = _END.sub("", told)
    if len(_FINITE.findall(told)) > len(_LINKS.findall(told)):
        return ""
    for match in re.finditer(r",? and (?=[A-Z]|the |an? )", told):
        if (clause := read_clause(told[match.end() :])) is not None and len(
            clause.subject.split()
        ) <= MAX_SECOND_SUBJECT:
            return told[: match.start()]
    return told


def _ask_object(base: str, head: str, told: str, subject: str) -> Iterator[Asked]:
    for preposition in _PREPOSITIONS.get(base, ()):
        if match := re.match(rf"(?:\w+ly |only )?{preposition} (?P<what>.+)$", told):
            if _NO_OBJECT.match(match["what"]):
                return
            head = re.sub("^What", "Where", head) if base == "come" else head
            yield Asked(f"{head} {preposition}?", match["what"], f"what-{preposition}", subject)
            return
    if match := (_HELPS.match(told) if head.startswith(("What does", "What do ")) and base == "help" else None):
        yield Asked(f"{head} {match['whom'] or 'to '}do?", match["what"], "help", subject)
    elif match := (_ALLOWS.match(told) if base in _ALLOWING and not _OF_OWNER.match(subject) else None):
        yield Asked(f"{head} {match['whom']} to do?", match["what"], "help", subject)
    elif match := (_WITH_AIM.match(told) if base in _FOR_AN_AIM else None):
        yield Asked(f"{head} {match['aim']}?", match["what"], "what-for", subject)
    elif base in _SETTLED and not _NO_OBJECT.match(told):
        yield Asked(f"{head}?", told, "what", subject)


def _ask_state(clause: Clause, subject: str, be: str) -> Iterator[Asked]:
    if match := _USED.match(clause.rest):
        link = "for " if match["how"] == "for" else "to "
        yield Asked(f"What {be} {subject} used for?", link + _end(match["what"]), "use", subject)
    elif match := _SUITED.match(clause.rest):
        what, fit = _end(match["what"]), f"{match['how']}{match['fit']}"
        if match["link"] in ("when", "if"):
            yield Asked(f"When {be} {subject} {fit}?", f"{match['link']} {what}", "when", subject)
        elif match["link"] == "to":
            yield Asked(f"What {be} {subject} {fit} to do?", what, "fit", subject)
        else:
            yield Asked(f"What {be} {subject} {fit} {match['link']}?", what, "fit", subject)
    elif match := _DEPENDENT.match(clause.rest) or _LIABLE.match(clause.rest):
        yield Asked(f"What {be} {subject} {match['how']}?", _end(match["what"]), "what-on", subject)
    elif (match := _PASSIVE.match(clause.rest)) and not re.search(r"\bif\b", match["what"]):
        yield Asked(f"What {be} {subject} {match['done']}?", _end(match["what"]), "what-done", subject)
    elif (match := _WHEN.match(clause.rest)) and len(term_set(match["what"])) >= MIN_WHEN_TERMS:
        state, link = match["state"] or match["held"], match["link"] or match["if"]
        yield Asked(f"When {be} {subject} {state}?", f"{link} {match['what']}", "when", subject)
