"""Ask what has to be done for a goal, and what follows from a condition, of English sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.clauses import BE, MODALS, Clause, invert_clause, name_subject, read_clause
from tutor.quiz.generation.predicates import lower_start

MAX_CASE_WORDS, MIN_CASE_TERMS = 22, 3
_GOAL = re.compile(
    r"^(?P<goal>(?:in order to|to|for [^,]{3,30} to) (?!(?:state|put|sum|summari[sz]e|recap|conclude|begin|start"
    r"|illustrate|give|say|clarify|explain|repeat|be (?:honest|precise|clear|sure|fair))\b)[^,;:]{8,}),"
    r" (?P<main>[^;:]{10,})$",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"^(?P<case>(?:if|when(?! \w+ing)|whenever|once|unless|without) [^,;:]{10,}), (?:then )?(?P<main>[^;:]{10,})$",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"^(?P<case>(?:before|after|prior to) \w+ing [^,;:]{4,}|(?:if|when) [^,;:]{20,}), (?:it is|it['’]s) (?:very "
    r"|really |always )?"
    r"(?P<worth>important|essential|crucial|necessary|vital|critical|useful|best|a good idea) to (?P<what>[^;:]{8,})$",
    re.IGNORECASE,
)
_WHICH_MEANS = re.compile(r"^(?P<main>[^,;:]{15,}), (?:which (?:also )?means|meaning) that (?P<told>[^;:]{15,})")
_NEED = re.compile(
    r"^In (?P<field>(?:[A-Z][\w-]*|[a-z]+ [a-z]+(?:ing|ion|ment|ics))), (?:you|one) (?P<need>need|have)s? to"
    r" (?P<verb>(?!be\b|do\b|have\b|make sure\b)[a-z]+) (?P<what>[^,;:]{12,})$"
)
_SENSIBLE = re.compile(
    r"^(?P<goal>(?:in order )?to [^,;:]{8,}), it (?:often |usually |also )?(?P<worth>makes sense|helps|pays) to"
    r" (?P<what>[^;:]{8,})$",
    re.IGNORECASE,
)
_BASES = {"makes sense": "make sense", "helps": "help", "pays": "pay"}
_OUR = re.compile(r"\b(?:our|your)\b")
_NEEDED = re.compile(r"(?:\w+ly )?(?:indispensable|essential|necessary|required|needed|crucial)")
_END = re.compile(
    r",? (?:because|since|as it|so that|but|although|while|unless|whereas|which means|just because)\b.*$|, (?:which"
    r"|so|as"
    r"|and (?:it|they|then|you))\b.*$"
)
_READERS_STEP = re.compile(
    r"\b(?:look|see|check|notice|run|try|click|ever|note|print|type|open|want to know|curious|struggle|stuck)\b"
    r"|^(?:if|when|once) you(?:['’]ve| have| did|['’]re| are (?:done|ready))\b",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"(?:if|when|once|unless|whenever) (?:it|they|that|this|he|she|not)\b", re.IGNORECASE)


def ask_cases(text: str, small_words: frozenset[str]) -> Iterator[Asked]:
    """Yield the questions for what a goal needs and what follows from a condition."""
    bare = text.strip().rstrip(".")
    if match := _SENSIBLE.match(bare):
        goal, what = (_OUR.sub("the", match[name]) for name in ("goal", "what"))
        goal = re.sub("^(?:to|in order to) ", "in order to ", goal, flags=re.IGNORECASE)
        yield Asked(f"What does it {_BASES[match['worth']]} to do {goal}?", _END.sub("", what), "goal", "")
    elif match := _TIMED.match(bare):
        case = match["case"][:1].lower() + match["case"][1:]
        yield Asked(f"What is it {match['worth']} to do {case}?", _END.sub("", match["what"]), "timed", "")
    elif (match := _WHICH_MEANS.match(bare)) and (clause := read_clause(match["main"])) is not None:
        if not clause.lead and not clause.is_you:
            main = lower_start(match["main"], small_words)
            yield Asked(f"What does it mean that {main}?", match["told"], "means", clause.subject)
    elif match := _NEED.match(bare):
        yield Asked(f"What do you {match['need']} to {match['verb']} in {match['field']}?", match["what"], "need", "")
    elif match := _GOAL.match(bare):
        yield from _ask_goal(match, small_words)
    elif match := _CASE.match(bare):
        yield from _ask_case(match)


def _ask_goal(match: re.Match[str], small_words: frozenset[str]) -> Iterator[Asked]:
    goal = re.sub(r"^to ", "in order to ", match["goal"][:1].lower() + match["goal"][1:])
    clause = read_clause(match["main"])
    if clause is None or clause.lead or len(goal.split()) > MAX_CASE_WORDS:
        return
    verb, what = clause.verb.lower(), _END.sub("", clause.rest)
    subject = name_subject(clause, small_words)
    auxiliary = "does" if verb.endswith("s") else "do"
    base = "have" if verb.startswith("ha") else verb.rstrip("s")
    question, answer = "", what
    if base in ("need", "have") and (need := re.match(r"to (?P<be>be )?(?P<what>.+)$", what)):
        question, answer = f"What {auxiliary} {subject} {base} to {need['be'] or 'do '}{goal}?", need["what"]
    elif base in ("need", "require"):
        question = f"What {auxiliary} {subject} {base} {goal}?"
    elif verb in ("must", "should"):
        question = f"What {verb} {subject} {'be' if what.startswith('be ') else 'do'} {goal}?"
        answer = what.removeprefix("be ")
    elif verb in BE and _NEEDED.fullmatch(what):
        question, answer = f"What is {what} {goal}?", clause.subject
    elif verb not in MODALS | BE and not clause.is_you and (told := invert_clause(clause, small_words, rest="")):
        question, answer = f"What {told.split()[0]} {subject} do {goal}?", f"{clause.verb} {what}"
    if question:
        yield Asked(question, answer, "goal", subject)


def _ask_case(match: re.Match[str]) -> Iterator[Asked]:
    case, main = match["case"], match["main"]
    if len(case.split()) > MAX_CASE_WORDS or len(term_set(case)) < MIN_CASE_TERMS or _DANGLING.match(case):
        return
    if _READERS_STEP.search(f"{case}, {main}"):
        return
    if led := re.match(r"it (?P<verb>leads to|results in|causes) (?P<what>.+)$", main):
        base = {"leads to": "lead to", "results in": "result in", "causes": "cause"}[led["verb"]]
        yield Asked(f"{case}, what does it {base}?", _END.sub("", led["what"]), "case", "")
        return
    if meant := re.match(r"(?:it|this|that) (?:means|implies) (?:that )?(?P<what>.+)$", main):
        yield Asked(f"What does it mean {case[:1].lower()}{case[1:]}?", _END.sub("", meant["what"]), "case", "")
        return
    clause = read_clause(f"{case}, {main}")
    if clause is None or clause.is_you:
        return
    question, answer = _ask_outcome(clause)
    if question:
        yield Asked(f"{clause.lead}, {question}?", _END.sub("", answer), "case", clause.subject)


def _ask_outcome(clause: Clause) -> tuple[str, str]:
    verb, rest, subject = clause.verb.lower(), clause.rest, clause.subject
    if verb in BE:
        if rest.startswith("going to "):
            return f"what {verb} {subject} going to do", rest.removeprefix("going to ")
        if re.match(r"(?:\w+ly )?\w+(?:ed|en|wn|ilt)\b", rest):
            return f"what happens to {subject}", f"{subject} {verb} {rest}"
        return "", ""
    if verb in MODALS:
        if able := re.match(r"be able to (?P<what>.+)$", rest):
            return f"what {verb} {subject} be able to do", able["what"]
        if rest.startswith("be "):
            return "", ""
        return f"what {verb} {subject} do", re.sub(r"^(?:instead|also|then|typically|usually) ", "", rest)
    told = invert_clause(clause, frozenset(), rest="")
    return (f"what {told.split()[0]} {subject} do", f"{clause.verb} {rest}") if told else ("", "")
