"""Make statements of their own of relative clauses that tell what a named thing does: "a valve, which lets air in"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.answering.form import term_set
from tutor.quiz.generation.appositions import tell_appositions
from tutor.quiz.generation.verbs import add_s, count_verbs, read_verb
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.types import Chunk

MIN_SAID_WORDS = 3
_WORD = r"[A-Za-z][\w’'/-]*"
_WHICH = re.compile(
    rf"(?:^|\s)(?P<thing>(?:{_WORD} ){{0,4}}{_WORD})(?: \((?P<short>[^()]+)\))?, which"
    r" (?P<said>[^,;:]+(?:, (?:and|or) [^,;:]+)?)$"
)
# A clause with no comma tells what its noun is for only with verbs that say what a thing settles or tells.
_THAT = re.compile(
    rf"(?:^|\s)(?P<thing>(?:{_WORD} ){{0,4}}{_WORD}) (?:that|which)"
    r" (?P<said>(?:defines|determines|indicates|specifies|controls|governs|shows|tells|regulates) (?:whether|which|how"
    r"|what|when|where|the|to (?:which|what)|if) [^,;:]+)$"
)
_FRAGMENT = re.compile(
    rf"^(?P<thing>(?!An? |The )[A-Z][\w’'-]*(?: {_WORD}){{0,3}}) (?:that|which) (?P<said>[a-z]+s [^;:]+)$"
)
# Behind a comma these verbs tell what comes of the whole sentence as often as what its last noun does.
_OF_THE_WHOLE = frozenset("mean make give let help allow enable lead cause result require take turn bring".split())
_IS_SAID = re.compile(
    r"^(?:an?|the|one of the) (?!way\b|reason\b|problem\b|case\b)|^(?:\w+ly )?[a-z]+(?:ed|en|ilt|wn|ade)"
    r" (?:by|on|in|for|of|to|with) "
)
_NO_THING = re.compile(
    r"\b(?:of|in|on|for|with|from|to|by|at|as|into|about|like|between|through|over|under|against|and|or|is|are|was|were|this|that|these|those|its|their|our|your|we|you"
    r"|it|which|what|first|second|third|last|next|other|another|such|same|certain|some|any|each|every|one|has|have"
    r"|can|will|here|there|called|named|using|than|then|not)\b",
    re.IGNORECASE,
)
_HAN_IT = re.compile(
    r"^(?:这里，?)?\s*(?P<name>(?!由于|因为|如果|当|虽然|尽管|即使|只要|[这那该此更最另])[^，；：。的]{2,16}?|[a-zα-ω])(?<![指的都也就不])\s*"
    r"是(?:所谓的|一[种个类项])?(?P<kind>[^，；：]{2,24})，它(?!们|的|也|还|本)(?P<said>[^；：]{6,})$"
)
_NAME = re.compile(r"[A-Z].*[A-Z-]")
_SYMBOL = re.compile(r"(?:^|[,:;] |Here,? )(?P<name>[a-zA-Zα-ωΑ-Ω_]+) is the (?:so-called )?$")
_YOU = re.compile(r"\b(?P<link>that|which|what|extent|whether) we (?!will|have|had|saw|did|are|were|just)")
# What agrees with a plural is said of that, not of the whole sentence: "the rules of chess, which allow ...".
_PLURAL_OF = re.compile(rf"\bthe (?P<thing>[a-z]+s (?:of|for|in) (?:{_WORD} ){{0,2}}{_WORD})$")
_LINKS = re.compile(r"\b(?:that|which|who|whether|how|where|what|when)\b")
_AUXILIARY = re.compile(r"to|will|can|could|may|might|must|should|would|we|you|they", re.IGNORECASE)
_DONE = re.compile(r"[a-z]+(?:ed|ing)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


def unfold_sentence(text: str, chunk: Chunk) -> Iterator[str]:
    """Yield what an English sentence says in passing of a term or a name, as a sentence of its own."""
    if chunk.language == "zh":
        yield from _unfold_chinese(text)
        return
    yield from tell_appositions(text, chunk)
    bare = text.strip().rstrip(".:")
    if (match := _FRAGMENT.match(bare)) and _is_noun(match["thing"]):
        thing, said = match["thing"], match["said"]
        if count_verbs(f"It {said}") <= 1 + len(_LINKS.findall(said)):
            yield from _state(f"the {thing[:1].lower()}{thing[1:]}" if thing[1:].islower() else thing, said)
        return
    if match := _THAT.search(bare):
        thing = _DEFINITE.sub("", _read_thing(match["thing"]))
        symbol = _SYMBOL.search(bare[: match.end("thing")].removesuffix(thing))
        if len(thing.split()) > 1 or _NAME.search(thing):
            yield from _state(f"the {thing}" + (f" {symbol['name']}" if symbol else ""), match["said"])
    elif match := _WHICH.search(bare):
        thing = _read_thing(match["thing"])
        of = _PLURAL_OF.search(bare[: match.end("thing")])
        if of and _is_plural_verb(match["said"]):
            yield f"The {of['thing']} {match['said']}."
        elif thing and _is_known(thing, chunk) and _tells_of_thing(match["said"]):
            yield from _state(thing, match["said"])


def _unfold_chinese(text: str) -> Iterator[str]:
    """Tell of the subject alone what "it" does behind what it is: 白茶是一种茶，它…"""
    if match := _HAN_IT.match(text.strip().rstrip("。")):
        symbol = re.fullmatch(r"[a-zα-ω_]+", match["name"].strip())
        subject = f"{match['kind']} {match['name'].strip()} " if symbol else match["name"]
        yield f"{subject}{match['said'].replace('我们', '人们')}。"


def _is_noun(words: str) -> bool:
    """Tell whether words hold no verb, preposition or the like, as the bare name at the start of a point does."""
    return not any(_NO_THING.fullmatch(word) or read_verb(word) for word in words.split())


def _read_thing(words: str) -> str:
    """Return the noun phrase that a clause hangs on: what stands behind the last preposition, verb or the like."""
    parts = [word for word in words.split() if word != "so-called"]
    start = 0
    for n, word in enumerate(parts):
        if _NO_THING.fullmatch(word) or _is_verb(word, parts[n - 1] if n else ""):
            start = n + 1
        elif word.lower() in ("a", "an", "the"):
            start = n
    thing = " ".join(parts[start:])
    thing = re.sub(r"^an? (?=[A-Z][a-z]+$)", "", thing)
    return "" if _DONE.match(thing) else thing


def _is_verb(word: str, before: str) -> bool:
    """Tell whether a word is a verb that no noun phrase holds: "uses", or "build" behind "to"."""
    read = read_verb(word)
    return word.islower() and read is not None and (read[1] == "does" or _AUXILIARY.fullmatch(before) is not None)


def _is_known(thing: str, chunk: Chunk) -> bool:
    """Tell whether a noun phrase is a name, a term of the field or what its part of the lesson is about."""
    plain = _DEFINITE.sub("", thing)
    named = re.fullmatch(r"(?:[\w-]+ )?[A-Z]\w*[\w -]*", plain) is not None and not plain.islower()
    headed = bool(term_set(plain)) and term_set(plain) <= term_set(" ".join((chunk.title, *chunk.heading)))
    return bool(plain) and (named or headed or bool(find_term_mentions(plain)))


def _tells_of_thing(said: str) -> bool:
    verb, _, rest = re.sub(r"^(?:will|can|also|often|usually) ", "", said).partition(" ")
    if verb == "is":
        return _IS_SAID.match(rest) is not None
    read = read_verb(verb)
    return read is not None and read[0] not in _OF_THE_WHOLE and read[1] != "did" and bool(rest)


def _is_plural_verb(said: str) -> bool:
    read = read_verb(said.split(maxsplit=1)[0])
    return said.startswith("are ") or (read is not None and read[1] == "do")


def _state(thing: str, said: str) -> Iterator[str]:
    if len(said.split()) < MIN_SAID_WORDS or (thing.endswith("s") and not thing.endswith(("ss", "is", "us"))):
        return
    if match := re.match(r"will (?P<verb>[a-z]+) ", said):
        said = f"{add_s(match['verb'])} {said[match.end() :]}"
    said = _YOU.sub(r"\g<link> you ", said)
    read = read_verb(said.split()[0])
    if (read is not None and read[1] == "does") or said.startswith(("is ", "can ")):
        yield f"{thing[:1].upper()}{thing[1:]} {said}."
