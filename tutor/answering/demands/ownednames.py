"""Find by which name somebody's things go: "what is Orlen's boat called?", where a point says "Orlen (Seagull)"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.words import content_words, tokenize

MAX_EXTRA_WORDS = 1  # of an owner's name in a lesson, beside those that a question gives: "Orlen Works" for Orlen
_OWNER = r"(?P<owner>(?!(?:the|its|their|his|her|my|your|our|a|an|you|we|they|i|it)\b)[\w&.-]+(?: [\w&.-]+){0,2}?)"
_THING = (
    r"(?P<thing>(?!(?:name|other|first|second|next|of|is|are)\b)[a-z-]+"
    r"(?: (?!(?:of|for|in|on|called|named)\b)[a-z-]+){0,2}?)"
)
_MADE = (
    r"(?:have|has|got|own|make|made|(?:pre-?)?train(?:ed)?|buil[dt]|create[ds]?|develop(?:ed)?|offer(?:ed)?|release[ds]?"
    r"|produced?|launch(?:ed)?|sell|sold|run)"
)
_LEAD = r"^\W*(?:(?:and|so|but|ok) )?"
_ENGLISH = tuple(
    re.compile(_LEAD + pattern + r"\W*$", re.IGNORECASE)
    for pattern in (
        rf"what(?:['’]s| is| are| was| were) (?:the names? of )?{_OWNER}['’]s? (?:own )?{_THING}(?: (?:called|named))?",
        rf"(?:which|what) {_THING} (?:does|did|do|has|have) {_OWNER} (?:also |ever )?{_MADE}",
        rf"what (?:does|did|do) {_OWNER} (?:call|name) (?:its|their|his|her|the) (?:own )?{_THING}",
        rf"what(?:['’]s| is| are| was| were) (?:the names? of )?(?:the )?{_THING} (?:of|from|(?:{_MADE} )?by) {_OWNER}"
        r"(?: (?:called|named))?",
        rf"(?:which|what) {_THING} (?:is|are|was|were|comes?|came) (?:{_MADE} )?(?:from|by) {_OWNER}",
        rf"(?:which|what) {_THING} (?:is|are|was|were) {_OWNER}['’]s?",
    )
)
_THING_ZH = r"(?P<thing>[㐀-鿿]{1,8}?)"
_OWNER_ZH = r"(?P<owner>[㐀-鿿A-Za-z&. ]{2,16}?)"
_CHINESE = tuple(
    re.compile(r"^(?:请问|那么?)?" + pattern + r"[呢啊呀]?[?？。]*$")
    for pattern in (
        rf"{_OWNER_ZH}的{_THING_ZH}(?:系列)?(?:都|分别|又)?(?:叫做?(?:什么|啥)(?:名[字称])?|是(?:什么|哪[个些款几]个?)|名[字称](?:是|叫)(?:什么|啥)|有(?:哪些|什么))",
        rf"{_OWNER_ZH}(?:都|自己)?(?:有|(?:预训练|训练|做|推出|开发|发布|研发|造)[过了]?)(?:哪些|什么|哪几?个|哪几?款){_THING_ZH}",
    )
)
# What has no name of its own, or is no thing.
_NO_NAMES = re.compile(
    r"\b(?:uses?|purposes?|goals?|tasks?|costs?|prices?|results?|roles?|benefits?|drawbacks?|advantages?|features?|types?"
    r"|kinds?|steps?|stages?|examples?|reasons?|problems?|limits?|requirements?|parts?)$"
    r"|(?:用途|用处|用法|目的|目标|任务|成本|费用|价格|结果|成果|作用|好处|坏处|[优缺特]点|[优劣]势|功能|类型?|种类|步骤|阶段|例子|案例|原因"
    r"|问题|挑战|要求|条件|区别|场景|部分|意义|意思)$",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?<![A-Za-z-])[a-z][a-z-]+")
_KIND = re.compile(r"^(?:series|family|families|line|names?)$|^系列$")
_NAMED = re.compile(r"^\W*(?P<head>[^()（）:：]{2,40}?) ?[(（](?P<names>[^()（）]{2,60})[)）]")
_NAME = re.compile(r"^[A-Z][\w.-]*(?: [A-Z0-9][\w.-]*)*(?: (?:series|family|models?))?$|^[㐀-鿿A-Za-z0-9 ]+系列$")


@dataclass(frozen=True, slots=True)
class Owned:
    """Whose things of which kind a question asks for by name, in stems."""

    owner: tuple[str, ...]
    thing: str


@lru_cache(maxsize=1024)
def find_owned(question: str) -> Owned | None:
    """Return whose things a question asks for by name, None where it asks for anything else."""
    for pattern in (*_ENGLISH, *_CHINESE):
        if match := pattern.match(question):
            words = [word for word in match["thing"].split() if not _KIND.match(word)]
            thing, owner = content_words(" ".join(words)), content_words(match["owner"])
            if thing and owner and not _NO_NAMES.search(" ".join(words)):
                return Owned(tuple(owner), thing[-1])
    return None


def list_owned(question: Question, wanted: Sequence[Wanted], scored: Sequence[Scored]) -> list[Scored]:
    """Return the evidence that names the things of the owner that a question asks for by name."""
    owned = find_owned(question.text) if question.value is None else None
    told = [s for s in scored if names_owned(owned, question.text, wanted, s)] if owned else []
    plain = {word for s in scored for word in _PLAIN.findall(s.chunk.text)} if told else set()
    return [s for s in told if not _is_plain(s.unit.text, plain)]


def _is_plain(text: str, plain: Collection[str]) -> bool:
    """Tell whether what a text begins with is no proper name: it is written small elsewhere."""
    match = _NAMED.match(text)
    return match is not None and any(word in plain for word in match["head"].lower().split())


def names_owned(owned: Owned, asked: str, wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence begins with the owner and gives names in brackets, in a passage on things of the kind."""
    match, chunk = _NAMED.match(scored.unit.text), scored.chunk
    if match is None or not all(map(_NAME.match, _split(match["names"]))):
        return False
    if all(fold(name) in fold(asked) for name in _split(match["names"])):
        return False
    head = tokenize(match["head"])
    words = [_find_wanted(term, wanted) for term in owned.owner]
    is_owner = all(word.find_in(frozenset(head)) > 0 for word in words) and len(head) <= len(words) + MAX_EXTRA_WORDS
    held = term_set(" ".join((chunk.title, *chunk.heading, chunk.text)))
    return is_owner and _find_wanted(owned.thing, wanted).find_in(held) > 0


def _find_wanted(term: str, wanted: Sequence[Wanted]) -> Wanted:
    return next((word for word in wanted if word.terms and word.terms[0] == term), Wanted((term,)))


def _split(names: str) -> Iterator[str]:
    return (name.strip() for name in re.split(r"[,，、]| and | or ", names) if name.strip())
