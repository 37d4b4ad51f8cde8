"""Name the two things that a question only counts, "the two stages", as the lessons call what they set side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from tutor.answering.questions.analogy import asks_in_analogy
from tutor.answering.questions.asks import classify_ask, find_value, remove_ask_words
from tutor.answering.questions.kinds import Ask
from tutor.text.language import has_han
from tutor.text.words import content_words, tokenize

FindPairs = Callable[[frozenset[str], str], Sequence[tuple[str, str]]]

# What a thing of several is called, in groups of words that stand for each other.
_KINDS = (
    ("stage", "phase", "step", "阶段", "步骤", "环节"),
    ("type", "kind", "category", "sort", "form", "variety", "class", "种", "类", "类型", "种类"),
    ("method", "approach", "technique", "way", "strategy", "option", "方法", "方式", "办法", "做法", "策略"),
    ("model", "模型"),
    ("group", "team", "party", "side", "组"),
    ("system", "tool", "体系", "系统", "工具"),
)
_NOUNS = "|".join(sorted((word for kind in _KINDS for word in kind if not has_han(word)), key=len, reverse=True))
_HAN_NOUNS = "|".join(sorted((word for kind in _KINDS for word in kind if len(word) > 1 and has_han(word)), key=len))
_MAIN = r"(?:main |different |basic |major )?"
_OF = r"(?: of (?P<of>[a-z][\w-]*(?: [a-z][\w-]*)?))?"
_COUNTED = re.compile(
    rf"\b(?:(?:each|either|both|which)(?: one)? of (?:the |these |those )?{_MAIN}(?:two )?"
    rf"|(?:the|these|those|both(?: the| of the)?) {_MAIN}two {_MAIN}|both {_MAIN}|each |either )"
    rf"(?P<before>(?!of\b|the\b|two\b)[a-z][\w-]* )??"
    rf"(?P<noun>(?:{_NOUNS})(?:s|es)?|categories|strategies|parties)\b{_OF}"
    rf"|\bthe two(?P<twice> {_MAIN}(?:{_NOUNS})s)\b",
    re.IGNORECASE,
)
_HAN_COUNTED = re.compile(
    rf"(?<![哪几第])[这那]?(?:两|二|2)(?:个|种|类|大|项)*(?P<noun>{_HAN_NOUNS})"
    r"|(?:每一?|各)个?(?P<each>阶段|步骤|环节)"
    r"|(?<![哪几第])[这那]?(?:两|2)大?(?P<kind>种|类)"
    r"(?P<of>[A-Za-z][A-Za-z -]*[A-Za-z]|[^的之各分有都哪谁需要花用做在是和与,，。?？\s]{2,8})"
)
# One of two by its number; of what has more than two parts the lessons give no pair.
_HAN_NTH = re.compile(r"第(?P<nth>[一二12])个?大?(?P<noun>阶段)")
_HAN_EACH = re.compile(r"各|分别")
# A title that counts them names itself, and what stands in brackets is said by the way.
_QUOTED = re.compile(r"[“\"「《][^”\"」》]{0,6}$|[(（][^)）]*$")


def name_counted_pair(question: str, find_pairs: FindPairs) -> str:
    """Return a question with the two things that it only counts by their names; as it is where none are to be named.

    What the two are is itself no question that their names help with. `find_pairs` returns the names of the pairs
    that the lessons set under one of some words, "kinds" or "types", and under what they are kinds of.
    """
    if nth := _HAN_NTH.search(question):
        return _name_nth(question, nth, find_pairs)
    pattern = _HAN_COUNTED if has_han(question) else _COUNTED
    match = pattern.search(question)
    if match is None or _QUOTED.search(question[: match.start()]) or not _asks_about_them(question, match):
        return question
    named = match.groupdict()
    noun = next(filter(None, (named.get(key) for key in ("noun", "each", "kind", "twice"))))
    of, end = named.get("of") or named.get("before") or "", match.end()
    kinds, is_han = _list_kinds(noun), has_han(question)
    pair = _choose(find_pairs(kinds, of), is_han=is_han)
    if pair is None and " " in of.strip() and not is_han:
        first = of.split(" ")[0]
        pair, end = _choose(find_pairs(kinds, first), is_han=is_han), match.start("of") + len(first)
    if pair is None:
        return question
    is_compared = classify_ask(question) is Ask.COMPARISON
    if is_han:
        each = "" if is_compared or _HAN_EACH.search(question) else "分别"
        joined = f"{pair[0]}和{pair[1]}{each}"
    else:
        joined = f"{_lower(pair[0])} and {_lower(pair[1])}{'' if is_compared else ' each'}"
    return question[: match.start()] + joined + question[end:]


def _name_nth(question: str, match: re.Match[str], find_pairs: FindPairs) -> str:
    """Return a Chinese question with the one of two stages that it numbers by its name, outside an analogy."""
    is_alone = len(_HAN_NTH.findall(question)) == 1 and not asks_in_analogy(question)
    named = is_alone and _asks_about_them(question, match)
    pair = _choose(find_pairs(_list_kinds(match["noun"]), ""), is_han=True) if named else None
    if pair is None:
        return question
    return f"{question[: match.start()]}{pair[match['nth'] in '二2']}{question[match.end() :]}"


def _asks_about_them(question: str, match: re.Match[str]) -> bool:
    """Tell whether a question asks something of two things, and not what, how many or why they are."""
    of = match.groupdict().get("of") or ""
    end = match.start("of") + len(of.split(" ")[0]) if of else match.end()  # "of loom weigh"
    rest = f"{question[: match.start()]} {question[end:]}"
    ask = classify_ask(question)
    if ask is Ask.REASON:
        return False
    return ask is Ask.COMPARISON or bool(content_words(remove_ask_words(rest))) or find_value(rest) is not None


def _list_kinds(noun: str) -> frozenset[str]:
    """Return the terms of a noun and of those that stand for the same."""
    terms = frozenset(tokenize(noun))
    same = (kind for kind in _KINDS if any(not terms.isdisjoint(tokenize(word)) for word in kind))
    return terms.union(term for kind in same for word in kind for term in tokenize(word))


def _choose(pairs: Sequence[tuple[str, str]], *, is_han: bool) -> tuple[str, str] | None:
    """Return the pair that the lessons give most often, None where they give none or two as often.

    Those in the question's script come first; English takes no Chinese names into its questions.
    """
    own = [pair for pair in pairs if has_han("".join(pair)) is is_han]
    pairs = own or (pairs if is_han else ())
    votes = Counter(frozenset((tuple(tokenize(a)), tuple(tokenize(b)))) for a, b in pairs)
    best = votes.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return next(pair for pair in pairs if frozenset(map(tuple, map(tokenize, pair))) == best[0][0])


def _lower(name: str) -> str:
    return re.sub(r"\b[A-Z][a-z]+\b", lambda word: word.group().lower(), name)
