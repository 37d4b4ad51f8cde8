"""Split what a lesson says of a thing into statements that can each be checked alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.meanings import Definition
from tutor.quiz.generation.verbs import read_verb
from tutor.text.language import has_han

MIN_POINT_TERMS = 2
BARE_WORDS = 2  # of a noun that says nothing without what follows: "the stage"
_PREPOSITION = r"(?:of|on|in|for|from|with|to|by|at)"
# A relative clause whose subject is the thing defined: "a tool that cuts paper", not "paper that shops sell".
_RELATIVE = re.compile(
    r",?\s+(?P<word>which|that|who)\s+(?P<adverb>(?:often|usually|then|also|mainly) )?"
    r"(?P<verb>\w+(?: (?:that|the|an?|to|how|whether)\b)?)"
)
_WHERE = re.compile(r",?\s+(?:where|in which)\s+(?P<clause>(?:an?|the|[A-Z])\b.+)$")
_YOU_USE = re.compile(r",?\s+(?:that|which) (?:you|we|one|people) (?:can )?use (?P<how>to|for|in) (?P<rest>.+)$")
_RESULT = re.compile(r",?\s+so(?: that)?\s+(?P<pronoun>it|they)\s+(?P<clause>.+)$")
_SECOND_DOING = re.compile(
    r"^(?P<first>\w+ing an? (?P<object>[\w-]+(?: [\w-]+)?)) and (?P<next>\w+ing) it (?P<rest>.+)$"
)
_DOING_TO = re.compile(rf"^\w+ing (?:an?|the) (?P<object>[\w-]+(?: [\w-]+)?) {_PREPOSITION}\b")
_ASIDE = re.compile(r",\s+(?P<aside>(?:usually|often|typically|mostly|sometimes) \w+ed\b[^,]*)(?:,|$)")
_THUS = re.compile(r",\s+(?:thus|thereby) (?P<doing>\w+ing .+)$")
_INSTANCE = re.compile(
    r",?\s+(?:for instance|for example|such as|e\.g\.|like when)\b(?!.*\b(?:that|which|who)\b).*$|，(?:例如|比如"
    r"|譬如)[^，]*.*$",
    re.IGNORECASE,
)
_LAST_NOUN = re.compile(rf"(?:.*\b{_PREPOSITION}|^(?:an?|the)) (?P<noun>[\w-]+(?: [\w-]+)?)$")
_IN_TURN = re.compile(r"^(?P<first>[^,;]{8,}?\bfirst\b[^,;]*), (?:and )?then (?P<next>[^,;]{8,})$", re.IGNORECASE)
_HAN_COMMA = re.compile(r"，(?![^（(]*[）)])")
_HAN_OPENER = re.compile(r"^(?:并且|并|而且|且|同时也?|此外)(?=.)")
_HAN_PURPOSE = re.compile(r"^(?:以便?|从而|因此|使得?|来|进而|直到|也就是|即)(?!及|外|上|下|前|后|来)")
_HAN_INSIDE = re.compile(r"^(?:在那里|在其中|其中)")
_HAN_OTHER = re.compile(r"^(?:而|但|然而|不过)")
_HAN_TOLD = re.compile(r"^(?:是|被|可|能|会|常|通|用|由|有|从|在|将|把|对|与|具|无|不|也|主|包|结|保|建)")


_MADE = r"(?:invented|developed|introduced|proposed|created|coined|published)"
# Which stage a thing is, what it comes before and when it was introduced does not say what it is.
_PLACED = re.compile(
    r"^(?:.{0,60}?\b(?:is|are|was|were) )?(?:the |an? )?(?:first|second|third|fourth|next|last|final|initial|main)"
    r" (?:[\w-]+ )?(?:stage|step|phase|part|thing)s?(?: (?:of|in|towards) (?:(?!\b(?:that|which|who|where)\b)[^,])+)?$"
    rf"|^.{{0,60}}?\b(?:comes? (?:before|after|first|next|last)|follows|precedes|(?:was|were) (?:first )?{_MADE}"
    r" (?:in|by))\b[^,]*$"
    r"|^.{0,24}?是[^，]{0,12}(?:第[一二三四]|最后一?|下一|首)个?(?:阶段|步|部分|环节)$"
    r"|^.{0,24}?(?:发生在|位于)[^，]{1,16}之?[前后]$|^.{0,24}?[于在][^，]{2,12}年?(?:被?提出|问世|推出|发明)$",
    re.IGNORECASE,
)


def tells_place(point: str) -> bool:
    """Tell whether a point only says which stage or step a thing is, what it follows, or when it was introduced."""
    return _PLACED.match(point.strip("。. ")) is not None


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a definition is about as its statements name it: "A test dataset", and the verb that joins it."""

    name: str
    verb: str

    @property
    def is_plural(self) -> bool:
        """Whether the lesson speaks of several."""
        return self.verb in ("are", "refer to", "mean", "describe", "denote", "stand for", "are defined as")


# Where a thing often comes from, who made it and what came of it is no part of what it is.
_MADE_BY = re.compile(
    rf"(?<=\w),? (?:(?:that|which) (?:is|was|were) )?(?:first |originally )?{_MADE} (?:by|in)\b[^,]*$"
    r"|(?<=是)[^，]{2,40}?(?:发明|开发|提出|创造|创建)的(?=一[种个类])",
    re.IGNORECASE,
)
_CAME_OF = re.compile(
    r"^.{1,60}? (?:underlies|paved the way for|led to|(?:is|are|was|were) the (?:basis|foundation) (?:of|for)) [^,]+$"
    r"|^[^，]{1,24}是[^，]{2,20}的基础$",
    re.IGNORECASE,
)
_BY_THE_WAY = re.compile(
    r", (?:often|usually|typically|sometimes|generally|mostly) \w+(?:ed|en) (?:from|in|by)\b.*$"
    r"|^[^，]{1,14}(?:通常|往往|一般|常常?)(?:从|由|来自|取自).*$",
    re.IGNORECASE,
)


def split_definition(definition: Definition, meaning: str = "") -> tuple[str, ...]:
    """Return what a definition says, point by point: its meaning whole, or several statements about its term."""
    meaning = re.sub(r"^that (?=\w)", "", (meaning or definition.meaning).rstrip("。. "))
    meaning = _cut_instance(meaning)
    subject = _read_subject(definition)
    parts = _split_han(subject, meaning) if has_han(meaning) else _split_english(subject, meaning)
    own = term_set(definition.term)
    parts = [part for part in parts if not term_set(part) <= own] or parts  # "an open state is a state"
    parts = _drop_origins(parts)
    full = all(len(term_set(part)) >= MIN_POINT_TERMS for part in parts)
    return tuple(parts) if full else (meaning,)


def _drop_origins(parts: list[str]) -> list[str]:
    """Leave out where a thing comes from or stands in a row, and a point that says no more than another."""
    cut = [_BY_THE_WAY.sub("", _cut_maker(part)) for part in parts]
    kept = [p for n, p in enumerate(cut) if p and not any(p != o and p in o for o in cut[:n]) and not tells_place(p)]
    kept = kept[:1] + [point for point in kept[1:] if not _CAME_OF.match(point)]
    return kept or parts


def _cut_maker(part: str) -> str:
    """Leave out who made a thing, where enough is left that says what it is."""
    cut = _MADE_BY.sub("", part)
    return cut if len(term_set(cut)) >= MIN_POINT_TERMS else part


def _cut_instance(meaning: str) -> str:
    """Leave out the instances that a meaning ends with: ", for instance a pear", ", such as pears"."""
    cut = _INSTANCE.sub("", meaning)
    return cut if len(term_set(cut)) >= MIN_POINT_TERMS else meaning


def split_sentence(text: str, language: str) -> tuple[str, ...]:
    """Return a statement as the steps that it names one after the other, else as it is."""
    bare = text.rstrip(".。")
    if language != "zh" and (match := _IN_TURN.match(bare)):
        return match["first"], f"then {match['next']}"
    return (text,)


def is_circular(definition: Definition) -> bool:
    """Tell whether a meaning says its own word again: “X”, which does X."""
    match = re.match(r"^[“\"「‘'](?P<word>[^”\"」’']{2,14})[”\"」’'][，,]?\s*(?P<rest>.*)$", definition.meaning)
    if match is None:
        return False
    stem = match["word"] if has_han(match["word"]) else match["word"][:6].lower()
    return stem in match["rest"].lower()


def _read_subject(definition: Definition) -> _Subject:
    sentence, verb = definition.sentence, definition.verb
    mark = f"{verb}" if has_han(sentence) else f" {verb} "
    place = sentence.find(mark) if verb else -1
    name = sentence[:place].strip(" ,，") if place > 0 else definition.term
    name = re.sub(r"\s*[(（][^()（）]*[)）]", "", name).strip()
    if definition.term.lower() not in name.lower() or name[:1].isdigit():
        name = definition.term
    return _Subject(name, verb)


def _split_english(subject: _Subject, meaning: str) -> list[str]:
    if match := _SECOND_DOING.match(meaning):
        return [match["first"], f"{match['next']} the {match['object']} {match['rest']}"]
    if match := _RESULT.search(meaning):
        head = meaning[: match.start()]
        done = _DOING_TO.match(head)
        return [head, f"the {done['object']} {match['clause']}"] if done and match["pronoun"] == "it" else [meaning]
    points: list[str] = []
    if match := _THUS.search(meaning):
        points = [match["doing"]]
        meaning = meaning[: match.start()]
    if match := _YOU_USE.search(meaning):
        points = [f"{subject.name} {'are' if subject.is_plural else 'is'} used {match['how']} {match['rest']}", *points]
        meaning = meaning[: match.start()]
    elif (match := _WHERE.search(meaning)) and len(meaning[: match.start()].split()) > BARE_WORDS:
        points = [match["clause"], *points]
        meaning = meaning[: match.start()]
    elif (match := _RELATIVE.search(meaning)) and _is_said_of(subject, match["verb"], meaning[: match.start()]):
        clause = f"{match['adverb'] or ''}{meaning[match.start('verb') :]}"
        points = [f"{subject.name} {clause}", *points]
        meaning = meaning[: match.start()]
    if match := _ASIDE.search(meaning):
        noun = _LAST_NOUN.match(re.sub(r"\s*\([^()]*\)$", "", meaning[: match.start()]))
        if noun is not None and not meaning[match.end() :].strip(" ,"):
            points = [f"{noun['noun']}, {match['aside']}", *points]
            meaning = meaning[: match.start()]
    if not points:
        return [meaning]
    verb = subject.verb or ("is" if re.match(r"(?:an?|the)\b", meaning, re.IGNORECASE) else "")
    head = f"{subject.name} {verb} {meaning[:1].lower() + meaning[1:] if meaning[1:2] in ' n' else meaning}"
    return [head.strip(" ,") if verb else meaning, *points]


def _is_said_of(subject: _Subject, word: str, head: str) -> bool:
    """Tell whether a clause behind the head of a meaning, with this verb, speaks of the thing defined."""
    if re.search(r"[,(]| to (?!be\b)", head):
        return False
    if not subject.is_plural and re.match(r"\w+[^su]s (?:that|the|an?|to|how|whether)$", word):
        return True
    word = word.split(maxsplit=1)[0]
    if word in ("can", "could", "may", "must", "will"):
        return True
    if subject.is_plural:
        read = read_verb(word)
        return word in ("are", "were", "have") or (read is not None and read[0] == word)
    read = read_verb(word)
    return (
        word in ("is", "has", "was", "had")
        or (read is not None and read[1] == "does")
        or word.endswith(("izes", "ises", "ifies"))
    )


def _split_han(subject: _Subject, meaning: str) -> list[str]:
    if "：" in meaning:
        return [meaning]
    first, *others = _HAN_COMMA.split(meaning)
    points = [first]
    inside = False
    for part in others:
        text = part.strip()
        if _HAN_OTHER.match(text):
            break
        bare = _HAN_OPENER.sub("", text)
        if _HAN_PURPOSE.match(text) or (inside and bare != text) or len(term_set(bare)) < MIN_POINT_TERMS:
            points[-1] = f"{points[-1]}，{text}"
        elif re.match(r"^它们?(?!的)", bare):
            points.append(_join(subject.name, re.sub(r"^它们?", "", bare)))
        elif _HAN_INSIDE.match(bare):
            inside = True
            points.append(_HAN_INSIDE.sub("", bare))
        elif _HAN_TOLD.match(bare):
            points.append(_join(subject.name, bare))
        else:
            points[-1] = f"{points[-1]}，{text}"
    if len(points) > 1 and subject.verb:
        points[0] = _join(f"{subject.name}{subject.verb}", points[0])
    return points


def _join(subject: str, told: str) -> str:
    return f"{subject}{told}"
