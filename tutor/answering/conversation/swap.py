"""Put one thing in the place of another of its kind in a question: fine-tuning for pre-training, GPT-4 for GPT-3."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.answering.conversation.pointing import asks_something, strip_connective
from tutor.text.fold import fold
from tutor.text.words import content_words, tokenize

# What lessons set against each other, each with the ways to write it.
_CONTRASTS: tuple[tuple[str, str], ...] = (
    (r"pre[- ]?train(?:ing|ed)?|预训练", r"fine[- ]?tun(?:ing|ed|e)|微调"),
    (r"train(?:ing|ed)?|训练", r"inference|推理|test(?:ing)?|测试"),
    (r"inputs?|输入", r"outputs?|输出"),
    (r"unlabell?ed|(?:无|不带|没有|没)(?:标签|标注)|未标注", r"labell?ed|(?<!没)有标[签注]|(?<!不)带标[签注]|已标注"),
    (r"unsupervised|无监督", r"supervised|有监督|监督"),
    (r"minimum|lowest|least|smallest|最小|最低|最少", r"maximum|highest|most|largest|biggest|最大|最高|最多"),
    (r"cheapest|最便宜", r"dearest|most expensive|priciest|最贵"),
    (r"shortest|fastest|最短|最快", r"longest|slowest|最长|最慢"),
    (r"encoders?|编码器", r"decoders?|解码器"),
    (r"adults?|成人", r"child(?:ren)?|kids|儿童|小孩"),
    (r"summer|夏[天季]", r"winter|冬[天季]"),
    (r"advantages?|benefits?|pros|优点|优势|好处", r"disadvantages?|drawbacks?|downsides?|cons|缺点|劣势|坏处"),
    (r"open[- ]source|开源", r"closed[- ]source|proprietary|闭源"),
    (r"first|第一", r"second|第二"),
    (r"monday|tuesday|wednesday|thursday|friday", r"saturday|sunday|weekends?"),
)
_PAIRS = tuple(
    (re.compile(_bounded, re.IGNORECASE), re.compile(_other, re.IGNORECASE))
    for one, other in _CONTRASTS
    for _bounded, _other in (
        (rf"(?<![A-Za-z])(?:{one})(?![A-Za-z])", rf"(?<![A-Za-z])(?:{other})(?![A-Za-z])"),
        (rf"(?<![A-Za-z])(?:{other})(?![A-Za-z])", rf"(?<![A-Za-z])(?:{one})(?![A-Za-z])"),
    )
)
# Chinese follows a name without a space.
_MODEL_NAME = re.compile(r"(?<![\w-])[A-Za-z]+[- ]?\d[\w.]*(?<![.])(?:-\w+)*", re.ASCII)
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z]{2,}[\w-]*|[A-Z][a-z]+[A-Z]\w*)", re.ASCII)
_PROPER = re.compile(r"(?<![.?!]\s)(?<!^)(?<![\w-])[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_SHAPES = (_YEAR, _MODEL_NAME, _ACRONYM, _PROPER)
_DEFINED = re.compile(
    r"^(?:so |then |and )?(?:what(?:'s|’s| is| are| does| do)|explain|define|describe) (?:the |an? )?"
    r"(?P<thing>[^?,;]{2,50}?)(?: mean| do| work)?\s*[?.!]*$"
    r"|^(?:请问|那么?)?(?:什么(?:是|叫)|解释一?下?)(?P<zh>[^？?，的]{1,25})[？?。]*$"
    r"|^(?:请问)?(?P<zh2>[^？?，的]{1,25}?)(?:是什么(?:意思)?|指的?是什么|怎么(?:用|工作|运作))[？?。]*$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|without|un-?|non-?)(?:\s+(?:been|yet|any))?[\s-]*(\w[\w-]{3,})|(?:没有?|未曾?|不|非|无)(?:经过?)?([\u4e00-\u9fff]{2,3})",
    re.IGNORECASE,
)
_OWNING = re.compile(r"(?<=\w)['’]s?$")
_OWNER = re.compile(r"(.+?)['’]s?(?: ones?)?|(.+?)的(?:那一?[个种份家部条款位项本张])?")
_OWNED = re.compile(
    r"\b([A-Z][\w-]*(?: [A-Z][\w-]*)*)['’]s\b|^(?:请问|那么?)?([^，。？?的和与]{1,20}?) ?的(?=[^，。？?的]{2})"
)
_QUOTED = re.compile(r"[\"“「『][^\"“”「」『』]{4,}[\"”」』]")
_OF_QUOTED = frozenset(
    tokenize(
        "one ones other example text message review email sentence line saying says reads about 另 一个 那个 例子 写"
    )
)
_NOT_THINGS = re.compile(
    r"\b(?:of|for|in|cost|costs|price|difference|steps|main|between)\b|区别|费用"
    r"|价格",
    re.IGNORECASE,
)


def swap_thing(question: str, thing: str) -> tuple[str, str] | None:
    """Return the question with `thing` in the place of what is of its kind there, and what it replaced.

    Kinds are told by opposites, by the shape of names and years, and by what a definition is asked of. None where the
    question holds nothing, or more than one thing, of that kind.
    """
    for one, other in _PAIRS:
        if one.fullmatch(thing.strip()) or one.search(thing):
            found = list(dict.fromkeys(match.group() for match in other.finditer(question)))
            if found and not one.search(question):
                return _replace_all(question, found, thing), found[0]
    if owned := _swap_owner(question, thing):
        return owned
    thing = _OWNING.sub("", thing)
    defined = _DEFINED.search(question)
    old = (defined["thing"] or defined["zh"] or defined["zh2"]) if defined else ""
    for shape in _SHAPES[:2]:
        if shape.fullmatch(thing) and (swapped := _replace_single(question, shape, thing)):
            return swapped
    if old and not _NOT_THINGS.search(old):
        return question.replace(old, thing), old
    for shape in _SHAPES[2:]:
        if shape.fullmatch(f" {thing}", 1) and (swapped := _replace_single(question, shape, thing)):
            return swapped
    return None


def swap_quoted(topic: str, question: str) -> str | None:
    """Return a topic with the one text that a question quotes in the place of its own; None where more is asked."""
    old, new = _QUOTED.findall(topic), list(_QUOTED.finditer(question))
    if len(old) != 1 or len(new) != 1:
        return None
    rest = question[: new[0].start()] + " " + question[new[0].end() :]
    own = set(content_words(strip_connective(rest))) - _OF_QUOTED - set(content_words(topic))
    return None if own or asks_something(rest) else topic.replace(old[0], new[0].group())


def _swap_owner(question: str, thing: str) -> tuple[str, str] | None:
    """Return the question about what another has: "the Guild's?" for "When did Orlen's strike begin?"."""
    owner, owned = _OWNER.fullmatch(thing), list(_OWNED.finditer(question))
    if owner is None or len(owned) != 1:
        return None
    old = next(name for name in owned[0].groups() if name)
    start = owned[0].start() + owned[0].group().index(old)
    return question[:start] + next(filter(None, owner.groups())) + question[start + len(old) :], old


def drop_opposites(topic: str, question: str) -> str:
    """Return a topic without what the question sets something else against: its own side is the one asked about."""
    for one, other in _PAIRS:
        if one.search(question) and not other.search(question) and not one.search(topic):
            topic = other.sub(" ", topic)
    return " ".join(topic.split())


def swap_shaped(topic: str, question: str) -> str:
    """Return a topic with the one version or year that a question names in the place of its own one."""
    for shape in _SHAPES[:2]:
        old, new = (list(dict.fromkeys(shape.findall(text))) for text in (topic, question))
        if len(old) == len(new) == 1 and fold(old[0]) != fold(new[0]):
            topic = topic.replace(old[0], new[0])
    return topic


def drop_denials(topic: str, question: str) -> str:
    """Return a topic without what it denies of a thing and the question does not: "not fine-tuned" for "fine-tuned"."""
    for denial in _DENIED.finditer(topic):
        thing = next(part for part in denial.groups() if part)
        held = re.search(rf"(?<![a-z]){re.escape(thing)}", question, re.IGNORECASE)
        if held and not _DENIED.search(question):
            topic = topic.replace(denial.group(), thing, 1)
    return topic


def _replace_single(question: str, shape: re.Pattern[str], thing: str) -> tuple[str, str] | None:
    found = list(dict.fromkeys(match.group() for match in shape.finditer(question)))
    if len(found) != 1 or fold(found[0]) == fold(thing):
        return None
    return _replace_all(question, found, thing), found[0]


def _replace_all(question: str, olds: Sequence[str], thing: str) -> str:
    """Return the question with a thing in the place of others; what it ends with and what follows them is said once."""
    for old in sorted(olds, key=len, reverse=True):
        before, *rest = question.split(old)
        question = before + "".join(thing[: len(thing) - _count_repeated(thing, after)] + after for after in rest)
    return question


def _count_repeated(thing: str, after: str) -> int:
    """Return how many characters at a thing's end what follows begins with: " data" of "raw data" before " data"."""
    longest = range(min(len(thing) - 1, len(after)), 0 if thing.endswith("的") else 1, -1)
    return next((size for size in longest if fold(thing[-size:]) == fold(after[:size])), 0)
