"""Turn a Chinese statement into the question for what it says of its subject."""

from __future__ import annotations

import re

from tutor.quiz.generation.asked import Asked
from tutor.retrieval.fieldterms import find_term_mentions, find_terms
from tutor.text.language import count_han

MIN_CONDITION_HAN = 10
_HAN_OF_MANY = re.compile("提供|包含|包括|支持|涉及")
_HAN_ROLE = re.compile(
    r"^(?P<subject>[^，。：；、这那它其]{3,24}的(?:[^，的]{0,4})(?:目标|目的|作用|任务|职责|角色"
    r"|优点|缺点|好处|挑战|用途|区别|功能))(?:就?是)(?P<what>[^，；：]{5,}?)。$"
)
_HAN_OBJECT = re.compile(
    r"^(?:根据[^，]{2,20}，)?(?P<subject>[^，。：；、这那它其如当为在]{1}[^，。：；、]{1,20}?)(?P<verb>(?:可以|可能会?"
    r"|将|会)?(?:提供|包含|包括|需要|返回|创建|建立"
    r"|支持|定义|决定|表示|预测|取决于|依赖于?|导致|侧重于|主要侧重于|影响|减少|涉及|关注|产生"
    r"|描述|控制|生成|构建|计算|检测|识别))了?"
    r"(?P<what>[^，；：]{5,}?)(?:，(?:因为|所以|从而)[^；：]*)?。$"
)
_HAN_TOOL = re.compile(
    r"^(?P<subject>[^，。：；、]{2,20}?)是(?:一[个种款项]?)?(?:用[来于]?)?(?P<what>[^，；：]{4,}?)的(?:[^，的]{0,6})(?:工具|库|方法|技术|框架|软件|函数|模块)。$"
)
_HAN_GOAL = re.compile(
    r"^(?P<goal>(?:为了|要想|在)[^，；：]{4,})，(?P<modal>需要|必须|应该|应当|可以|最好)(?P<what>[^；：]{5,}?)。$"
)
_HAN_IF = re.compile(
    r"^(?P<when>(?:如果|若|当|一旦)[^，；：]{5,}?)，(?P<so>那么|则|就|将|会)?(?P<what>[^，；：]{6,}?)。$"
)
_HAN_CAN = re.compile(r"^(?:你|您)?(?P<modal>可能需要|可以|应该|需要|必须)(?P<what>.{5,})$")
_HAN_HELPS = re.compile(
    r"^(?P<subject>[^，。：；、]{2,20}?)(?P<verb>(?:可以|还可以|可能会)?(?:允许|帮助|有助于"
    r"|使人能够|让人可以|可让人))(?P<what>[^，；：]{5,}?)。$"
)
_HAN_PLAIN_CASE = re.compile(r"^在(?:最?简单|这|那|某些|许多|大多数|很多)?[^，]{0,4}(?:情况|过程|期间)")
_HAN_BARE = re.compile(r"(?:如果|当|若|一旦)(?:需要|函数|模型|结果|分数|值|该|组件)")
_HAN_UNFIT = re.compile(r"^(?:它|他|她|其|这|那|有|是|之)|的$|[和与或及、]$|了$|不$|(?:^|[^指])向$|如何|什么")


def ask_in_chinese(text: str) -> Asked | None:
    """Return the question for what a Chinese statement says, None where none can be formed safely."""
    if match := _HAN_GOAL.match(text):
        what = "做什么" if begins_with_verb(match["what"]) else "什么"
        if _HAN_UNFIT.search(match["what"][:1]) or _HAN_PLAIN_CASE.search(match["goal"]):
            return None
        sort = "do" if what == "做什么" else "what"
        return Asked(f"{match['goal']}，{match['modal']}{what}？", match["what"], sort, "")
    if match := _HAN_IF.match(text):
        return _ask_chinese_condition(match)
    if (match := _HAN_ROLE.match(text)) and not _HAN_UNFIT.search(match["subject"]):
        return Asked(f"{match['subject']}是什么？", match["what"], "do", match["subject"])
    for pattern in (_HAN_HELPS, _HAN_TOOL, _HAN_OBJECT):
        match = pattern.match(text)
        if match is None or not is_noun_phrase(match["subject"]) or _HAN_UNFIT.match(match["what"]):
            continue
        subject, what = match["subject"], match["what"]
        if pattern is _HAN_HELPS:
            return Asked(_ask_help(subject, match["verb"]), what, "do", subject)
        if pattern is _HAN_OBJECT:
            return Asked(
                f"{subject}{match['verb']}什么？", what, "what", subject, bool(_HAN_OF_MANY.search(match["verb"]))
            )
        if begins_with_verb(what):
            return Asked(f"{subject}是用来做什么的？", what, "for", subject)
    return None


def _ask_help(subject: str, verb: str) -> str:
    """Return the question for what a thing helps one do, as one would say it."""
    if verb.endswith("有助于"):
        return f"{subject}有什么用处？"
    return f"{subject}可以帮助你做什么？" if verb.endswith("帮助") else f"{subject}{verb}做什么？"


def _ask_chinese_condition(match: re.Match[str]) -> Asked | None:
    when, what = match["when"], match["what"]
    is_vague = count_han(when) < MIN_CONDITION_HAN and not re.search(r"[A-Za-z]{3}", when)
    if (
        is_vague
        or _HAN_BARE.match(when)
        or "是最" in what
        or _HAN_UNFIT.match(what)
        or ("是" in what[:20] and not re.search("将|会|则|使用", what))
    ):
        return None
    if did := _HAN_CAN.match(what):
        return Asked(f"{when}，{did['modal']}怎么做？", did["what"], "do", "")
    return Asked(f"{when}，会怎样？", what, "then", "")


def begins_with_verb(words: str) -> bool:
    """Tell whether Chinese words say what to do: they begin with a verb, or with what it is done to or by."""
    import rjieba

    if re.match(r"源自|来自|基于|属于|有|是", words):
        return False
    return bool(re.match(r"将|把|通过|根据", words)) or next(iter(rjieba.tag(words)), ("", ""))[1] in (
        "v",
        "vn",
        "vd",
        "ad",
        "d",
    )


def is_noun_phrase(words: str) -> bool:
    """Tell whether Chinese words are a noun phrase without a verb of its own."""
    import rjieba

    words = words.strip('“”"「」 ')
    if re.search("提供|包含|包括|是|有|[把被将也还都]", words):
        return False
    if words.isascii() or find_terms(words.strip()):
        return True
    if _HAN_UNFIT.search(words) or re.search(r"[使让被]|根据|作为|地$|例子|[“”\"]", words):
        return False
    for term in find_term_mentions(words):  # a verb inside a term of the field is part of a noun
        words = re.sub("|".join(map(re.escape, term.chinese_forms)) or "(?!)", "数据", words)
    tags = [tag for word, tag in rjieba.tag(words) if word.strip()]
    return (
        any(tag[0] in "nxliju" or tag in ("eng", "vn", "an") for tag in tags)
        and tags[0][:1] not in "vpdcr"
        and tags[0] != "ad"
        and "v" not in tags[:-1]
        and tags[-1] not in ("v", "p", "d", "c")
    )


def has_subject(clause: str) -> bool:
    """Tell whether a Chinese clause begins with what it is about: no verb, preposition, adverb or pronoun."""
    import rjieba

    word, tag = next(((word, tag) for word, tag in rjieba.tag(clause) if word.strip()), ("", "x"))
    return tag[:1] not in ("v", "p", "d", "c", "r") and word not in (
        "可以",
        "需要",
        "可能",
        "应该",
        "必须",
        "就",
        "则",
        "让",
    )
