"""Judge what lessons say of named entries: does it tell what they are, does it name them, and are they a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.form import term_set
from tutor.quiz.generation.entries import Entry, EntrySet, begins_with_name
from tutor.quiz.generation.sequences import ONE_STEP, tells_steps
from tutor.quiz.generation.termgiven import is_echoed
from tutor.quiz.generation.verbs import find_verb, read_verb
from tutor.quiz.generation.wellformed import is_sayable
from tutor.text.fold import fold
from tutor.text.language import count_han, has_han
from tutor.text.words import STOP_WORDS, content_words

MIN_SAID_TERMS, MIN_SAID_WORDS, MIN_SAID_HAN = 3, 4, 8
MAX_SAID_WORDS, MAX_SAID_HAN = 40, 70
MIN_NEW_TERMS, MIN_TOLD_TERMS, MAX_POINT_WORDS, MAX_POINT_HAN = 5, 4, 28, 50
MIN_WITHIN = 5  # letters of a word of the question that stands inside a name
INITIALS = range(2, 5)
MIN_BID_WORDS = 2
MAX_DONE, MAX_DONE_STEPS = 0.5, 0.3  # of the names of a list, of one of steps
MAX_OWN_HAN = 3  # characters that no sibling's name has, of which each one tells
_HAN_LIGHT = frozenset("的和与之性化型式法者")
MAX_POINTER_CHARS = 40
_DETERMINERS = frozenset("the a an its their your each all every".split())
_TO_READER = re.compile(
    r"\b(?:you|your|we|our|us|let['’]s|following|here|below|above|I)\b|['’]ll\b|你|您|我们|咱|如下|以下|这里|上面",
    re.IGNORECASE,
)
# Lists that name some of many: which they are is nothing to know.
_OPEN = re.compile(
    r"\b(?:some|such as|examples?|e\.g\.|including|for instance"
    r"|among|may|might|could|various|typical(?:ly)?|possible)\b"
    r"|例|如：?$|比如|其中|等|一些|可能|可以",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\b[a-z]{3,}(?<!s)s\b", re.IGNORECASE)
_HAN_MEMBERS = re.compile(r"[一二两三四五六七八九十几多各些\d]\s*[个种类项条点大]|有|包括|包含|分为|是|列|用于")
_OF_LESSON = re.compile(
    r"\b(?:we|our|us|let['’]s|following|here|below|above|I|lessons?|course|see)\b|['’]ll\b|我们|咱|如下|以下|这里|上面|课程|本课",
    re.IGNORECASE,
)
# What only says that there is more to tell, or bids the reader do something.
_ANNOUNCES = re.compile(
    r"^there (?:is|are) (?:several|many|some|various|a number of|a few|two|three|four|\d)\b"
    r"|^[^，]{0,12}有(?:几|多|许多|一些|很多|若干|[两三四五])[个种些项条步]?[^，]{0,6}[。]?$",
    re.IGNORECASE,
)
POINTER = re.compile(r"(?:this|these|it|they)\b(?!['’])|[这该它]", re.IGNORECASE)
_HAN_PREDICATE = re.compile(r"(?<=[^的])(?:需要|要求|可以|能够?|会|将|是|用于|用来|通过|包括|使|让|由|把)")
_MERITS = re.compile(
    r"\b(?:dis)?advantages?\b|\b(?:benefits|drawbacks|strengths|weaknesses|merits|pros|cons|downsides|virtues)\b"
    r"|优点|缺点|好处|坏处|优势|劣势|弊端",
    re.IGNORECASE,
)
_BIDS = re.compile(r"\b(?:need|have|want|ought) to do\b|\bto do\b|(?:需要?|应|得)做", re.IGNORECASE)
_ASKS = re.compile(r"[?？:：]$")


def are_steps(found: EntrySet) -> bool:
    """Tell whether entries are things to do one after the other, or bids, and no things that can be told apart."""
    if _BIDS.search(found.lead):
        return True
    above = found.lead or found.topic
    share = sum(_is_done(entry.name) for entry in found.entries) / len(found.entries)
    return share > (MAX_DONE_STEPS if tells_steps(above) or ONE_STEP.search(above) else MAX_DONE)


def _is_done(name: str) -> bool:
    """Tell whether a name says what is done with what: "Sand the board", "Check moisture", 收集数据."""
    if has_han(name):
        import rjieba

        (_, first), *others = rjieba.tag(name)
        return first == "v" and any(tag.startswith("n") for _, tag in others)
    words = re.split(r"[\s/]+", name.lower())
    if len(words) < MIN_BID_WORDS:
        return False
    return words[1] in _DETERMINERS or (read_verb(words[0]) or ("", ""))[1] == "do"


def are_told(entries: Sequence[Entry]) -> bool:
    """Tell whether a lesson says of at least half of some entries what they are, in more than a word or two."""
    return 2 * sum(map(_says_more, entries)) >= len(entries)


def explains(entry: Entry, siblings: Sequence[Entry]) -> bool:
    """Tell whether what is said of an entry tells what it is to one who does not see its name, nor gives that away."""
    said = entry.said
    if _TO_READER.search(said) or _ASKS.search(said) or not is_sayable(said) or len(term_set(said)) < MIN_SAID_TERMS:
        return False
    if has_han(said):
        if not MIN_SAID_HAN <= count_han(said) <= MAX_SAID_HAN:
            return False
    elif not MIN_SAID_WORDS <= len(said.split()) <= MAX_SAID_WORDS:
        return False
    return not names(said, entry, siblings)


def cut_pointer(said: str) -> str:
    """Return an account without a subject that points at its entry: "… rises in tepid water"; "" if none can be cut."""
    if not POINTER.match(said):
        return said
    if has_han(said):
        match = _HAN_PREDICATE.search(said)
        return f"……{said[match.start() :]}" if match else ""
    verb = find_verb(said)
    return f"… {said[verb.start() :]}" if verb and verb.start() <= MAX_POINTER_CHARS else ""


def names(said: str, entry: Entry, siblings: Sequence[Entry]) -> bool:
    """Tell whether a text holds a name, a word of it that no sibling's name has, or its initials."""
    name, others = entry.name, [other.name for other in siblings if other.name != entry.name]
    if fold(name) in fold(said):
        return True
    if has_han(name):
        alone = {char for char in name if char not in _HAN_LIGHT and not any(char in other for other in others)}
        if len(alone) <= MAX_OWN_HAN:
            return any(char in said for char in alone)
        pairs = {name[n : n + 2] for n in range(len(name) - 1)}
        return any(pair in said and not any(pair in other for other in others) for pair in pairs)
    shared = {word for other in others for word in content_words(other)}
    own = [word for word in re.split(r"[^\w']+", name) if content_words(word) and not set(content_words(word)) & shared]
    words = re.findall(r"[a-z]+", said.lower())
    initials = "".join(word[0] for word in words), "".join(word[0] for word in words if word not in STOP_WORDS)
    within = {word for word in words if len(word) >= MIN_WITHIN}
    return any(
        is_echoed(word, said)
        or any(part in word.lower() for part in within)
        or (len(word) in INITIALS and any(word.lower() in letters for letters in initials))
        for word in own
    )


def are_merits(found: EntrySet) -> bool:
    """Tell whether entries are what is good or bad about a thing, which what is said of them tells by itself."""
    return _MERITS.search(f"{found.lead} {found.topic}") is not None


def read_number(said: str) -> str:
    """Return the form that the verb has which an English account begins with: "does", "do", "" without one."""
    first = said.split(maxsplit=1)[0].lower() if said else ""
    return (read_verb(first) or ("", ""))[1]


def is_account(entry: Entry) -> bool:
    """Tell whether what is said of an entry says more than its name and is not too long to be told."""
    length = count_han(entry.said) if has_han(entry.said) else len(entry.said.split())
    return _says_more(entry) and length <= (MAX_POINT_HAN if has_han(entry.said) else MAX_POINT_WORDS)


def _says_more(entry: Entry) -> bool:
    said = entry.said
    if _OF_LESSON.search(said) or _ASKS.search(said) or _ANNOUNCES.search(said) or not is_sayable(said):
        return False
    name, told = term_set(entry.name), term_set(said)
    again = name <= told and not begins_with_name(entry)  # "Baking: the loaf is baked"
    if len(told - name) < (MIN_NEW_TERMS if again else MIN_TOLD_TERMS):
        return False
    if has_han(said):
        return count_han(said) >= MIN_SAID_HAN + again * (count_han(entry.name) + MIN_SAID_HAN)
    return len(said.split()) >= MIN_SAID_WORDS


def tells_members(lead: str) -> bool:
    """Tell whether the line over a list says what it lists, and that it lists all of them."""
    if not lead or _OPEN.search(lead) or _TO_READER.search(lead):
        return False
    if has_han(lead):
        return _HAN_MEMBERS.search(lead) is not None
    return find_verb(lead) is not None or _PLURAL.search(lead) is not None
