"""Read what Chinese walkthroughs say that their functions and tools are for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.answering.form import term_set
from tutor.quiz.generation.hanpredicates import begins_with_verb
from tutor.quiz.generation.keysentences import iterate_sentences, teaches
from tutor.quiz.generation.wellformed import is_sayable
from tutor.retrieval.dictionary import load_dictionary
from tutor.text.language import count_han
from tutor.types import Chunk, Unit, UnitKind

SHORT_TERMS = 3
MIN_USE_TERMS, MIN_USE_HAN, MAX_USE_CHARS = 2, 5, 60
_CODE_NAME = r"(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*"
_TOOL_NAME = r"[A-Za-z][\w.-]*[A-Za-z0-9](?: [A-Z][\w-]*){0,2}"
_CALL = re.compile(
    rf"(?:^|[，,。\s])(?:现在|然后|接下来|首先|最后|可以|需要|你|您|我们|再次)*(?:通过)?(?:使用|调用|利用)(?:\s?(?P<owner>[A-Z]\w+)\s?的)?\s?"
    rf"(?:(?P<kind>函数|方法)\s?(?P<a>{_CODE_NAME})(?:\(\))?|(?P<b>{_CODE_NAME})\(\)\s?(?P<kind2>函数|方法)?|(?P<c>{_CODE_NAME})\s(?P<kind3>函数|方法))"
    r"[,，]?\s?(?:[此该这]个?(?:方法|函数))?(?:你|您|我们)?(?:可以|会|能够?|来|以便?|用于)?\s?(?P<use>[^，；：]{4,}(?:，[^；：]{4,})?)$"
)
_TOOL_USED = re.compile(
    rf"(?:^|[，,]\s?|您|你|我们)(?:通过)?(?:使用|利用|需要)\s?(?P<name>{_TOOL_NAME})\s?(?:[-–—]\s.{{3,60}}?\s[-–—]|[（(][^（()）]*[)）])?\s?"
    r"(?:来|你可以|您可以|我们可以|可以)(?:帮助(?:你|您|我们))?(?P<use>[^，；：]{4,})$"
)
_TOOL_IS = re.compile(
    rf"^(?P<name>{_TOOL_NAME})\s?是(?:一[个种款])?(?:用[来于])?(?P<use>[^，；：]{{4,}}?)的?(?:非常)?(?:有用|常用|重要|好)的?(?:工具|库|软件|软件包|模块)$"
)
_TOOL_LETS = re.compile(
    rf"(?:^|是\s?)(?P<name>{_TOOL_NAME})\s?，?(?:这)?是[^，；：]{{2,30}}(?:包|库|工具|模块|软件|框架)，(?:它)?可以(?:让|帮助)(?:你|您|我们|人)?(?P<use>[^，；：]{{4,}})$"
)
_LINK = re.compile(r"^(?:现在|然后|接下来|首先|最后|是 ?|注意|[，,]\s?)+")
_DONE_FOR = re.compile(
    r"^(?:现在|然后|接下来|最后)?，?(?P<name>(?!.*一些|根据|通过|导入|添加|为了)[一-鿿]{4,14}?)来(?P<use>[一-鿿]{5,20})$"
)
_FILE = re.compile(r"\s?[\w/-]+\.(?:csv|txt|json|ipynb|py|html)\b")
_READER = re.compile(r"[你您](?:自己)?的\s*|它们?的|[你您](?=需要|想要|[一-鿿]{2,4}$)|[这此该]个?(?=数据|模型|文件)")
_SECOND_STEP = re.compile(r"\s?(?:并将|，并|，然后|，再)[^，]*$")
_BRACKETED = re.compile(r"\s*[（(][^（）()]+[)）]")
_UNCLEAR = re.compile(
    r"我|你|您|它|[这该此那](?!外)|上述|以下|如下|本[课节]|变量 |[!！?？]|一些|操作|练习|这里|一个?函数"
    r"|[A-Za-z0-9] ?列(?!表)|:"
)
_STARTS = ("在", "对", "用", "为", "从", "绘", "画", "打", "制", "求")
_OWN_NAMES = re.compile(r"(?<![A-Za-z])[a-z]+_\w+|[“\"‘']")


@dataclass(frozen=True, slots=True)
class Use:
    """What a thing is for: `asked` is how a question names it, with its lesson where it is a function."""

    name: str
    asked: str
    use: str
    is_function: bool
    text: str
    chunk: Chunk
    unit: Unit


def find_uses(chunks: Sequence[Chunk]) -> Iterator[Use]:
    """Yield what functions and tools are for, the first use of each of a lesson."""
    seen: set[tuple[str, str]] = set()
    for chunk in chunks:
        if chunk.language != "zh" or not teaches(chunk):
            continue
        for unit in chunk.units:
            if unit.kind not in (UnitKind.SENTENCE, UnitKind.BULLET) or unit.example or not unit.citable:
                continue
            for text in iterate_sentences(unit):
                for use in _read(_BRACKETED.sub("", text.strip().rstrip("。.：: ")), chunk, unit):
                    if (chunk.document, use.name) not in seen and not _is_spelled_out(use):
                        seen.add((chunk.document, use.name))
                        yield use


def _read(bare: str, chunk: Chunk, unit: Unit) -> Iterator[Use]:
    if (match := _CALL.search(bare)) and (use := _tidy(match["use"])):
        name = match["a"] or match["b"] or match["c"]
        kind = match["kind"] or match["kind2"] or match["kind3"] or "函数"
        yield Use(name, f"{kind} {name} ", use, True, _show(match), chunk, unit)
        return
    if (match := _DONE_FOR.match(bare)) and (use := _tidy(match["use"])) and begins_with_verb(match["name"]):
        yield Use(match["name"], match["name"], use, False, _show(match), chunk, unit)
        return
    for pattern in (_TOOL_IS, _TOOL_LETS, _TOOL_USED):
        if (match := pattern.search(bare)) and (use := _tidy(match["use"])):
            yield Use(match["name"], f"{match['name']} ", use, False, _show(match), chunk, unit)
            return


def _show(match: re.Match[str]) -> str:
    """Return the clause that tells a use as an answer shows it, without call brackets."""
    told = _LINK.sub("", match.group().lstrip(" ，,；这里还我们你您")).replace("()", "")
    return f"{told}。"


def _is_spelled_out(use: Use) -> bool:
    """Tell whether the name of a function says in English what it is for: sort_values."""
    import rjieba

    parts = [part.lower() for part in re.findall(r"[A-Z]?[a-z]{3,}|[A-Z]{3,}", use.name)]
    if not use.is_function or not parts:
        return False
    dictionary = load_dictionary()
    words = [*re.findall(r"[a-z]{3,}", use.use.lower())]
    cut = (rjieba.cut(use.use), *map(dictionary.split_word, rjieba.cut(use.use)))
    for word in (word for found in cut for word in found):
        words += [part.lower() for sense in dictionary.find_senses(word) for part in re.findall(r"[A-Za-z]{3,}", sense)]
    return all(any(word.startswith(part.rstrip("s")) for word in words) for part in parts)


def _tidy(use: str) -> str:
    """Return a use without the reader and the files of the example, "" where it says nothing of its own."""
    told = _READER.sub("", _FILE.sub("", _SECOND_STEP.sub("", use))).strip(" ，,")
    if len(term_set(told)) <= SHORT_TERMS and _READER.search(use):
        told = use.strip(" ，,")  # so short, it is known again by the lesson's own words alone
    fits = (
        count_han(told) >= MIN_USE_HAN
        and len(told) <= MAX_USE_CHARS
        and len(term_set(told)) >= MIN_USE_TERMS
        and is_sayable(told)
    )
    if not fits or _UNCLEAR.search(_READER.sub("", told)) or _OWN_NAMES.search(told):
        return ""
    return told if begins_with_verb(told) or told.startswith(_STARTS) or _is_done_to(told) else ""


def _is_done_to(words: str) -> bool:
    """Tell whether words are a quality that is brought about in something: 平衡数据集."""
    import rjieba

    tags = [tag for word, tag in rjieba.tag(words) if word.strip()]
    return len(tags) > 1 and tags[0] == "a" and "uj" not in tags
