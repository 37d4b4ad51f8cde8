"""Turn a sentence with a figure into the question that the figure answers, where that can be done safely."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.disagreements.intervals import CURRENCIES, Interval, find_intervals
from tutor.quiz.generation.verbs import read_verb

_HEDGE = (
    r"(?:about|around|roughly|approximately|nearly|almost|some|just over|just under|more than|over"
    r"|up to|at least|as many as|only|a total of|an estimated|the equivalent of)"
)
_ENDS_WITH_HEDGE = re.compile(rf"\s*\b{_HEDGE}\s*$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?P<subject>(?:[^\W_][\w’'+./-]*)(?: (?!that\b|which\b|who\b|and\b|or\b|but\b|because\b|if\b"
    r"|when\b|while\b|as\b)[\w’'+./-]+){0,7})$"
)
_TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
_COSTS, _TAKES = (
    frozenset(("cost", "costs")),
    frozenset(("take", "takes", "took", "last", "lasts", "lasted", "run", "runs", "ran")),
)
_PASSIVE = re.compile(
    r"^(?P<subject>[\w’' .+/-]{3,70}?) (?P<be>was|were) (?P<rest>(?:first |originally |officially"
    r" )?\w+(?:ed|en|wn|lt|nd|ld|de|un|it|ut)\b[^,;:]*?) in$"
)
_PAYS = frozenset(
    "earn earns earned pay pays paid spend spends spent charge charges charged raise raised raises"
    " save saves saved".split()
)
_MEASURE_IS = re.compile(
    r"^(?P<subject>The (?:[\w-]+ ){0,4}?(?:cost|price|length|height|width|depth|weight|duration|size"
    r"|distance|area|speed|temperature|rate|share|salary|population"
    r"|accuracy|score|number|age|budget|fee|capacity|volume)(?: (?:of|for|between|to|from|in) (?:(?!that\b"
    r"|which\b)[\w'’./-]+ ?){1,7})?) (?P<be>is|was)$"
)
_PARTICIPLE = re.compile(
    r"^(?P<subject>(?:(?!and\b|but\b|that\b|which\b)[\w'’./-]+ ){0,5}(?!it\b|they\b)[\w'’./-]+) (?P<be>is"
    r"|was|are|were) (?P<done>(?:[a-z]+ly )?[a-z]+(?:ed|en|ilt|de)) (?P<preposition>on|with|from|by"
    r"|in|into|for)$"
)
_HAN_AMOUNT = re.compile(r"(?:大约|约|近|将近|超过|达到了?|多达|高达|总共|共|仅|只|至少|至多|最多|不到)$")
_HAN_NEEDS_SUBJECT = re.compile(r"^(?:在|从|到|于|约|其中|按|拿|把|这|那)")
_HAN_MEASURE = re.compile(
    r"^\s*(?P<measure>个|种|名|位|家|本|次|条|项|步|块|层|篇|岁|倍|遍|座|台|件|张|所|门|艘|棵|株)"
)
_COUNTED = re.compile(
    r"\d[\d,.]*\s*(?:thousand|million|billion|trillion|[kKmMbB])?\s+"
    r"(?P<noun>[A-Za-z][A-Za-z -]*s|(?:[A-Za-z -]+ )?(?:people|men|women|children))$"
)
_FOLLOWED = re.compile(r"^(?:\s+(?:of|in|on|for|at|per|from|to|with|a|each|every|by|into|across)\b[^,;:()]*)?\.?$")
_MAX_WORDS = 22


def ask_amount(text: str, interval: Interval, language: str) -> str:
    """Return the question that an amount of a sentence answers, "" where none can be formed safely."""
    return _ask_in_chinese(text, interval) if language == "zh" else _ask_in_english(text, interval)


def _ask_in_english(text: str, interval: Interval) -> str:
    before, after = text[: interval.start].rstrip(), text[interval.end :]
    if len(text.split()) > _MAX_WORDS or any(mark in text for mark in ';:()“”"‘'):
        return ""
    if interval.unit == "date":
        return _ask_year(before, after)
    before = _ENDS_WITH_HEDGE.sub("", before)
    if _FOLLOWED.match(after) is None:
        return ""
    words = before.split()
    if len(words) < 2:
        return ""
    if asked := _ask_existing(words, interval, after) or _ask_lasting(words, interval, after):
        return asked
    if asked := _ask_measure(before, after) or _ask_participle(before, after, interval):
        return asked
    verb, rest = words[-1], after.rstrip(".")
    read = read_verb(verb)
    subject = _SUBJECT.match(" ".join(words[:-1]))
    if subject is None or read is None:
        return ""
    base, auxiliary = read
    name = _lower_start(subject["subject"])
    if verb in _COSTS and interval.unit in CURRENCIES:
        return f"How much {auxiliary} {name} cost{rest}?"
    if verb in _TAKES and interval.measure in _TIME_UNITS:
        return f"How long {auxiliary} {name} {base}{rest}?"
    if verb.lower() in _PAYS and interval.unit in CURRENCIES:
        return f"How much {auxiliary} {name} {base}{rest}?"
    noun = _read_noun(interval)
    if not noun or interval.unit in CURRENCIES or interval.unit == "%" or interval.measure in _TIME_UNITS:
        return ""
    return f"How many {noun} {auxiliary} {name} {base}{rest}?"


def _ask_existing(words: Sequence[str], interval: Interval, after: str) -> str:
    """Ask for a number of things that there are: "There are 12 ferries on the lake."."""
    noun = _read_noun(interval)
    if len(words) != 2 or words[0] != "There" or words[1] not in ("are", "were") or not noun:
        return ""
    return f"How many {noun} {words[1]} there{after.rstrip('.')}?"


def _ask_lasting(words: Sequence[str], interval: Interval, after: str) -> str:
    """Ask for a time that something goes on for: "The dough rests for 12 hours."."""
    if interval.measure not in _TIME_UNITS or len(words) < 3 or words[-1] != "for":
        return ""
    read, subject = read_verb(words[-2]), _SUBJECT.match(" ".join(words[:-2]))
    if read is None or subject is None:
        return ""
    return f"How long {read[1]} {_lower_start(subject['subject'])} {read[0]}{after.rstrip('.')}?"


def _ask_measure(before: str, after: str) -> str:
    """Ask for a measure that the sentence names: "The length of the pier is 120 metres."."""
    match = _MEASURE_IS.match(before)
    if match is None or after.strip() not in (".", ""):
        return ""
    return f"What {match['be']} {_lower_start(match['subject'])}?"


def _ask_participle(before: str, after: str, interval: Interval) -> str:
    """Ask for what something was made of or with: "The model was trained on 300 billion words."."""
    match, noun = _PARTICIPLE.match(before), _read_noun(interval)
    if match is None or not noun or _FOLLOWED.match(after) is None or interval.measure in _TIME_UNITS:
        return ""
    rest = after.rstrip(".")
    subject = _lower_start(match["subject"])
    return f"{match['preposition'].capitalize()} how many {noun} {match['be']} {subject} {match['done']}{rest}?"


def _ask_year(before: str, after: str) -> str:
    """Ask for the year of what was done in it: "The ferry was built in 1931.", "In 1931, the ferry was built."."""
    if after.strip() not in (".", ""):
        match = (
            re.match(r"^,? (?P<subject>[\w’' .+/-]{3,60}?) (?P<be>was|were) (?P<rest>[^,;:]+)\.$", after)
            if before in ("In", "in")
            else None
        )
        return f"In which year {match['be']} {_lower_start(match['subject'])} {match['rest']}?" if match else ""
    match = _PASSIVE.match(before)
    if match is None:
        return ""
    return f"In which year {match['be']} {_lower_start(match['subject'])} {match['rest']}?"


def _read_noun(interval: Interval) -> str:
    """Return what an amount counts, as written: "lines of data" begins with "lines"."""
    match = _COUNTED.search(interval.text)
    return match["noun"] if match else ""


def _lower_start(subject: str) -> str:
    """Return a subject as it stands inside a sentence: an article or a common word loses its capital."""
    first, _, rest = subject.partition(" ")
    if not rest and first.endswith("s") and first[1:].islower():
        return first.lower()
    if first in ("The", "A", "An", "Each", "Every", "One", "All", "Most", "Its", "Some", "Training", "Building") or (
        rest and first in ("Every", "Many")
    ):
        return f"{first.lower()} {rest}"
    return subject


def _ask_in_chinese(text: str, interval: Interval) -> str:
    """Put the question word in the amount's place: Chinese asks with the order of its statements."""
    sentence = text.rstrip("。.")
    before, after = sentence[: interval.start], sentence[interval.end :]
    if (
        any(mark in sentence for mark in "；：（）()“”")
        or "，" in sentence[interval.end :]
        or len(find_intervals(sentence)) > 1
    ):
        return ""
    before = re.sub(r"(?<=[一-鿿])\s+$", "", before)
    if interval.unit == "date" and interval.text.endswith(("年", "年代")):
        return f"{before}哪{'个年代' if interval.text.endswith('代') else '一年'}{after}？"
    if interval.unit == "date":
        return ""
    before = _HAN_AMOUNT.sub("", before)
    amount = re.match(r"(?:约|近|超过|至少)?\s*[\d,.]+\s*[十百千万亿萬億]*(?:多|余)?\s*(?P<unit>.*)$", interval.text)
    if amount is None or (after and after[0] in "到至~-–—/×以") or not before.strip():
        return ""
    unit = amount["unit"].strip()
    if interval.unit == "%":
        return f"{before}百分之多少{after}？"
    measure = _HAN_MEASURE.match(after) if not unit else None
    if not unit and measure is None:
        return ""
    return f"{before}多少{unit}{after}？"
