"""Read Chinese prose clause by clause, with the names that pronouns take up: reasons and second clauses stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.hanpredicates import is_noun_phrase
from tutor.quiz.generation.keysentences import KeySentence, iterate_chinese_pairs
from tutor.quiz.generation.rewording import reword_sentence
from tutor.quiz.generation.wellformed import close_sentence
from tutor.text.language import count_han
from tutor.types import Chunk

MIN_CLAUSE_HAN, MAX_CLAUSE_HAN = 7, 70
_NAME = r"(?:[A-Za-z][\w+#-]*(?: [A-Z][\w+#-]*){0,3}|[一-鿿]{2,8}?)"
# A name is brought in ("一种叫做 X 的算法"), and taken up in the next sentence ("在该算法中", "它").
_INTRODUCED = re.compile(
    rf"(?:叫做|叫作|称为|称作|名为)\s?[“\"]?(?P<name>{_NAME})[”\"]?\s?的(?P<noun>[一-鿿]{{2,6}}?)(?=[（，。；、和与由来定]|$)"
)
_IN_IT = re.compile(r"^在[该这][个种]?(?P<noun>[一-鿿]{2,4}?)(?:中|里)，")
_IT = re.compile(r"^它(?!们|的|和|与)(?=[一-鿿])")
_CONCESSION = re.compile(r"^(?:尽管|虽然)[^，]{4,}，但是?(?=[^，]{6})")
_CAUSE = re.compile(r"^(?:因为|由于)(?P<clause>[^，；：]{8,})，")
_BECAUSE = re.compile(r"^(?P<clause>[^，；：]{8,})，(?:(?:这是)?因为|所以|因此|因而)[^；：]{6,}$")
_FIRST = re.compile(r"^(?P<clause>[^，；：]{6,30}之一就?是[^，；：]{4,})，")
_WARNING = re.compile(r"^(?:小心|注意|提示|警告|重要|请注意|切记)[：:!！]\s?|^(?:请)?(?:记住|注意)，")
_PART_BEHIND = re.compile(
    r"，(?P<clause>[^，；：是]{2,14}是[^，；：是]{2,20}的一个?(?:重要)?(?:子集|分支|子领域|子类|组成部分|部分))$"
)
_SECOND = re.compile(
    r"^(?P<subject>[^，；：是被]{2,24}?)\s?(?:[（(][^（）()]*[)）])?(?:被[^，；：]{4,}|是(?P<what>[^，；：]{4,}))，"
    r"(?:它|(?=允许|能够|可以让|用于|用来))(?P<rest>[^；：]{6,})$"
)
_SO_CALLED = re.compile(r"所谓的(?P<name>[^，的]{2,12})$")
_THAT = re.compile(
    r"^(?P<first>[^；：]{8,})，该(?P<noun>[一-鿿]{2}?)(?P<rest>(?:将|会|可以|能够?)?[^，的；：]{0,10}?"
    r"(?:返回|提供|包含|包括|表示|决定|记录|描述|给出|输出|接受)[^；：]{4,})$"
)
_SOURCE = re.compile(r"^根据[^，：；]{2,24}，")
_EXAMPLE = re.compile(r"[：，]即.*[?？]$")
_NOTE = re.compile(r"^[（(](?:注意|注)[，：,:]?\s?(?P<text>[^（）()]+)[）)]\s*[。.]?$")
_HERE = re.compile(r"^(?:这里|其中|目前)[，,]?\s?")


def find_han_clauses(chunks: Sequence[Chunk]) -> Iterator[KeySentence]:
    """Yield the clauses of Chinese prose that can be asked about alone, with the units that each rests on."""
    for chunk, unit, text, before, source in iterate_chinese_pairs(chunks):
        plain = reword_sentence(text, "zh", chunk.heading) or text
        for clause, is_named in read_clauses(plain, before):
            units = (source, unit) if is_named and source is not None else (unit,)
            yield KeySentence(clause, chunk, tuple(dict.fromkeys(units)), plain)


def read_clauses(text: str, before: str) -> Iterator[tuple[str, bool]]:
    """Yield the clauses of a sentence with a stop, and whether one names what stands in the sentence before."""
    if match := _NOTE.match(text.strip()):
        text = match["text"]
    bare = _EXAMPLE.sub(
        "", _HERE.sub("", _SOURCE.sub("", _WARNING.sub("", _CONCESSION.sub("", text.strip().rstrip("。.")))))
    )
    named = _name_pronoun(bare, before)
    for clause in (named or bare, *_split(named or bare)):
        if MIN_CLAUSE_HAN <= count_han(clause) <= MAX_CLAUSE_HAN:
            yield close_sentence(clause), bool(named)


def _name_pronoun(text: str, before: str) -> str:
    """Return a sentence with the name that the sentence before brings in, in the place of its pronoun; "" if none."""
    introduced = list(_INTRODUCED.finditer(before))
    if len(introduced) != 1:
        return ""
    name, noun = introduced[0]["name"], introduced[0]["noun"]
    gap = " " if name.isascii() else ""
    if (match := _IN_IT.match(text)) and noun.endswith(match["noun"]):
        return f"在{gap}{name}{gap}{noun}中，{text[match.end() :]}"
    if match := _IT.match(text):
        return f"{name}{gap}{text[match.end() :]}"
    return ""


def _split(text: str) -> Iterator[str]:
    """Yield the clauses inside a sentence that are stated too: its reason, what it says further of its subject."""
    if match := _CAUSE.match(text):
        yield match["clause"]
    if match := _BECAUSE.match(text) or _FIRST.match(text):
        yield match["clause"]
    if match := _PART_BEHIND.search(text):
        yield match["clause"]
    if (match := _SECOND.match(text)) and is_noun_phrase(match["subject"]):
        called = _SO_CALLED.search(match["what"] or "")
        subject = called["name"] if called else match["subject"]
        yield f"{subject}{' ' if subject.isascii() else ''}{match['rest']}"
    if (match := _THAT.match(text)) and (whole := _find_whole_name(match["first"], match["noun"])):
        yield f"{whole}{match['rest']}"


def _find_whole_name(text: str, noun: str) -> str:
    """Return the one name that ends in a noun in a clause, with the words before it that are part of it."""
    import rjieba

    names: set[str] = set()
    tagged = [(word, tag) for word, tag in rjieba.tag(text) if word.strip()]
    for place, (word, _) in enumerate(tagged):
        if not word.endswith(noun):
            continue
        first = place
        while first > 0 and tagged[first - 1][1] in ("n", "vn", "nz", "eng", "an"):
            first -= 1
        if first == place and first > 1 and tagged[first - 1][1] == "v" and tagged[first - 2][1] == "p":
            first -= 1  # a verb behind a preposition is part of the name: 按照升温曲线
        names.add("".join(word for word, _ in tagged[first : place + 1]))
    name = names.pop() if len(names) == 1 else ""
    return name if len(name) > len(noun) else ""
