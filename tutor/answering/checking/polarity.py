"""Tell whether a sentence denies, affirms or turns round what a clause says: negation and opposites."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.checking.statements import Clause
from tutor.text.fold import fold
from tutor.text.words import stem_word, tokenize

_NEGATOR = re.compile(
    r"\bnot (?!only\b|just\b|merely\b|necessarily\b)|n't\b"
    r"|\bno(?! (?:more|less|fewer|later) than\b)\b|\b(?:never|without|cannot|neither|nor|none|nobody|nothing|hardly"
    r"|rarely|lacks?|lacking|fails? to|failed to|free of|instead of|rather than)\b"
    r"|不(?![仅但断过同论管久少足]|一定)|没有?|并非|从未|未(?![来必])|毫无|无(?![论监标])|(?<![特区分类个级])别(?=[的再去用])"
)
_SCOPE_END = re.compile(r"[,.;:!?，。；：！？、|]|\b(?:but|and|because|if|when|unless|so)\b|但|而|因为|如果")
_SCOPE_TERMS = 3
_PREFIXES = ("un", "non", "non-", "dis", "in", "im", "ir", "il")
_SHORT_PREFIXES = ("un", "non", "non-")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_MIN_LENGTH = 6
_MIN_LENGTH_SHORT = 4
# Words that are opposites of one another: those of one side against those of the other.
_ENGLISH = (
    ("more", "less fewer"),
    ("most", "least fewest"),
    ("high higher highest", "low lower lowest"),
    ("large larger big bigger largest biggest huge", "small smaller smallest tiny little"),
    ("long longer longest", "short shorter shortest"),
    ("cheap cheaper cheapest inexpensive", "expensive dear dearer costly costlier pricey pricier"),
    ("fast faster fastest quick quicker quickly", "slow slower slowest slowly"),
    ("easy easier easiest easily simple simpler", "hard harder hardest difficult complex complicated"),
    (
        "increase increases increased rise rises rose grow grows grew raise raises raised gain gains",
        "decrease decreases decreased fall falls fell shrink shrinks drop drops declines declined reduce reduces"
        " reduced lower lowers lowered lose loses lost",
    ),
    ("minimum minimal minimise minimize", "maximum maximal maximise maximize"),
    ("general generic", "specific specialized specialised"),
    ("public", "private"),
    ("open opens opened", "closed closes shut shuts"),
    ("succeed succeeds succeeded success successful", "fail fails failed failure"),
    ("advantage advantages benefit benefits strength strengths", "disadvantage disadvantages drawback drawbacks"),
    (
        "allow allows allowed permit permits permitted",
        "forbid forbids forbidden prohibit prohibits prohibited ban banned",
    ),
    ("include includes included", "exclude excludes excluded"),
    ("begin begins began start starts started", "end ends ended finish finishes finished stop stops stopped"),
    ("accept accepts accepted", "reject rejects rejected refuse refuses refused"),
    ("correct right true", "incorrect wrong false"),
    ("strong stronger strongest", "weak weaker weakest"),
    ("rich richer", "poor poorer"),
    ("hot hotter warm warmer", "cold colder cool cooler"),
    ("safe safer", "dangerous unsafe risky riskier"),
    ("same identical", "different"),
    ("early earlier", "late later"),
    ("positive", "negative"),
    ("required mandatory compulsory necessary", "optional voluntary needless"),
    ("always", "never rarely seldom"),
    ("best better", "worst worse"),
    ("old older oldest", "young younger youngest new newer newest"),
    ("deep deeper", "shallow shallower"),
    ("heavy heavier", "light lighter"),
    ("wide wider", "narrow narrower"),
    ("wet wetter", "dry drier"),
    ("inside indoors", "outside outdoors"),
    ("buy buys bought", "sell sells sold"),
    ("win wins won", "lose loses lost"),
    ("strengthen strengthens improve improves improved", "weaken weakens worsen worsens worsened harm harms"),
)
_CHINESE = (
    ("便宜|廉价|低廉", "昂贵|更贵|较贵|贵得多|最贵|很贵|太贵"),
    ("需要|必须|要求", "不需要|无需|无须|毋须|不必|不用|不要求|用不着"),
    ("有标签|带标签|有标注|已标注|带标注|有标记", "无标签|未标注|无标注|没有标签|没有标注|不带标签|未标记|无标记"),
    ("有监督", "无监督"),
    ("更高|较高|最高|偏高|提高|升高", "更低|较低|最低|偏低|降低"),
    ("增加|增长|上升|上涨|增多", "减少|下降|下跌|缩减|减小"),
    ("更多|较多|最多|多于|大量", "更少|较少|最少|少于|少量"),
    ("更大|较大|最大|大于", "更小|较小|最小|小于"),
    ("更快|较快|最快|快速", "更慢|较慢|最慢|缓慢"),
    ("更长|较长|最长", "更短|较短|最短"),
    ("容易|简单", "困难|复杂|不容易|不简单|难以"),
    ("通用", "专用|特定|专门"),
    ("优点|优势|好处", "缺点|劣势|坏处"),
    ("允许|可以", "禁止|不允许|不可以|不得"),
    ("开源", "闭源"),
    ("支持", "不支持|反对"),
    ("能够", "不能|无法"),
    ("更好|较好|最好", "更差|较差|最差"),
    ("公开", "保密|私有"),
    ("正确", "错误|不正确"),
    ("开始", "结束|停止"),
    ("安全", "危险|不安全"),
    ("成功", "失败"),
    ("之前|以前", "之后|以后"),
    ("更早|较早", "更晚|较晚"),
    ("更强|较强", "更弱|较弱"),
)


@lru_cache(maxsize=1)
def _stems() -> dict[str, tuple[tuple[int, int], ...]]:
    """Return for each stem the pairs that it belongs to, with its side."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, sides in enumerate(_ENGLISH):
        for side, words in enumerate(sides):
            for word in words.split():
                for form in {word, stem_word(word)}:
                    if (number, side) not in found.setdefault(form, []):
                        found[form].append((number, side))
    return {stem: tuple(pairs) for stem, pairs in found.items()}


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    words = {word for sides in _CHINESE for side in sides for word in side.split("|")}
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))


@lru_cache(maxsize=1)
def _chinese_sides() -> dict[str, tuple[int, int]]:
    return {
        word: (number, side)
        for number, sides in enumerate(_CHINESE)
        for side, words in enumerate(sides)
        for word in words.split("|")
    }


def find_turn(sentence: Clause, clause: Clause, settled: frozenset[str] = frozenset()) -> str:
    """Return why a sentence says the contrary of the clause that it is about, "" if it does not.

    A negation and an opposite together say the same again. `settled` are words whose sense was judged otherwise.
    """
    opposite = find_opposite(sentence.text, clause.text, settled)
    negation = _find_negation(sentence, clause)
    if opposite and negation:
        return ""
    if opposite:
        return f"it says {opposite[0]} where the cited words say {opposite[1]}"
    return negation


def find_denied(sentence: Clause, clauses: Sequence[Clause]) -> str:
    """Return why a sentence says what the clauses only ever deny, "" if it does not."""
    scopes = [negated_heads(clause.text) for clause in clauses]
    denied = {head for heads in scopes for head in heads}
    affirmed = {
        term
        for clause, heads in zip(clauses, scopes, strict=True)
        for term in clause.held - frozenset[str]().union(*heads.values())
    }
    said = sentence.held - frozenset[str]().union(*negated_heads(sentence.text).values())
    return "it affirms what the cited words deny" if said & denied - affirmed else ""


def find_opposite(sentence: str, clause: str, settled: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """Return a word of the sentence and its opposite in the clause, where each holds only its own of the two."""
    said, held = _sides(sentence), _sides(clause)
    for (number, side), word in said.items():
        other = held.get((number, 1 - side))
        if other and (number, 1 - side) not in said and (number, side) not in held and word not in settled:
            return word, other
    return _find_prefixed(sentence, clause)


def _sides(text: str) -> dict[tuple[int | str, int], str]:
    """Return the sides of pairs of opposites that a text takes, with the word that does."""
    folded = fold(text)
    found: dict[tuple[int | str, int], str] = {}
    for word in _WORD.findall(folded):
        for number, side in _stems().get(word) or _stems().get(stem_word(word), ()):
            found.setdefault((number, side), word)
    for match in _phrases().finditer(folded):
        number, side = _chinese_sides()[match.group()]
        found.setdefault((f"zh{number}", side), match.group())
    return found


def _find_prefixed(sentence: str, clause: str) -> tuple[str, str] | None:
    """Return a word and its contrary by a prefix, such as labelled and unlabelled."""
    said = {stem_word(word): word for word in _WORD.findall(fold(sentence))}
    held = {stem_word(word): word for word in _WORD.findall(fold(clause))}
    for mine, theirs, turned in ((said, held, False), (held, said, True)):
        for stem, word in mine.items():
            if stem in theirs or len(word) < _MIN_LENGTH_SHORT:
                continue
            prefixes = _PREFIXES if len(word) >= _MIN_LENGTH else _SHORT_PREFIXES
            for contrary in (prefix + stem for prefix in prefixes):
                if contrary in theirs and contrary not in mine:
                    return (theirs[contrary], word) if turned else (word, theirs[contrary])
    return None


def negated_heads(text: str) -> dict[str, frozenset[str]]:
    """Return for each negation its first content term, with all the terms in its scope."""
    folded = _phrases().sub(
        lambda m: m.group() if _NEGATOR.match(m.group()) is None else " " * len(m.group()), fold(text)
    )
    found: dict[str, frozenset[str]] = {}
    for match in _NEGATOR.finditer(folded):
        rest = folded[match.end() :]
        end = _SCOPE_END.search(rest)
        terms = tokenize(rest[: end.start()] if end else rest)[:_SCOPE_TERMS]
        if not terms and (before := tokenize(folded[: match.start()])):
            terms = before[-1:]  # "members pay nothing"
        if terms:
            found[terms[0]] = frozenset(terms)
    return found


def _find_negation(sentence: Clause, clause: Clause) -> str:
    mine, theirs = negated_heads(sentence.text), negated_heads(clause.text)
    my_scope = frozenset().union(*mine.values())
    their_scope = frozenset().union(*theirs.values())
    if my_scope & their_scope:
        return ""
    if any(head in clause.held - their_scope or not theirs for head in mine):
        return "it denies what the cited words do not deny"
    if any(head in sentence.held - my_scope for head in theirs):
        return "it affirms what the cited words deny"
    return ""
