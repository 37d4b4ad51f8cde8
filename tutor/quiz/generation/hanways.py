"""Ask how, why, what for and what if of Chinese sentences, and for the difference of two things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tutor.answering.form import term_set
from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.hanpredicates import ask_in_chinese, begins_with_verb, has_subject, is_noun_phrase
from tutor.text.language import count_han

MIN_TERMS, MIN_SHARED_HAN = 3, 2
MAX_MAIN_HAN = 40
_BY = re.compile(
    r"^(?P<subject>[^，；：]{2,18}?)(?P<modal>可以|能够|能)?通过(?P<how>[^，；：]{4,}?)(?:，|来)(?:从而|来|以)?(?P<what>[^，；：]{4,})$"
)
_BY_FIRST = re.compile(
    r"^通过(?P<how>[^，；：]{4,})，(?P<subject>[^，；：]{2,14}?)(?P<modal>可以|能够|能)(?P<what>[^，；：]{4,})$"
)
_SO = re.compile(r"^(?P<reason>[^；：]{8,})，(?:因此|所以|因而)(?P<main>[^，；：]{6,})$")
_BECAUSE = re.compile(r"^(?P<main>[^，；：]{5,})，(?:这是)?因为(?P<reason>[^；：]{6,})$")
_BECAUSE_FIRST = re.compile(r"^(?:因为|由于)(?P<reason>[^，；：]{6,})，(?:所以|因此|故)?(?P<main>[^，；：]{5,})$")
_TO_AIM = re.compile(
    r"^(?P<main>[^；：]{6,}?)(?P<reason>(?<!可)(?<!加)以(?:避免|防止|减少|最小化|最大化|提高|改进|确保|降低|保证|改善)[^，；：]{3,})$"
)
_AIM = re.compile(r"^(?P<main>[^，；：]{6,})，以便?(?!及|外|上|下|前|后|来|为|免)(?P<reason>[^，；：]{5,})$")
_GOAL = re.compile(
    r"^(?P<goal>(?:为了|要想|要)[^，；：]{4,})，(?:你|您)?(?P<who>[^，；：]{0,8}?)(?P<modal>需要|必须|应该|应当)(?P<what>[^；：]{4,})$"
)
_GOAL_DONE = re.compile(
    r"^(?P<goal>为了[^，；：]{4,})，(?P<subject>[^，；：你您我]{2,14}?)(?:通常|往往|一般|经常|常常)?(?P<what>(?:将|把|使用|采用|通过|会|首先)[^；：]{6,})$"
)
_CASE = re.compile(r"^(?P<case>(?:如果|若|当|一旦|只要)(?!是)[^，；：—]{6,})，(?P<what>[^；：]{6,})$")
_DIFFERS = re.compile(
    r"^(?P<head>(?P<a>[^，；：]{2,16}?)[与和](?P<b>[^，；：]{2,16}?)(?:之间)?(?P<most>最大的|主要的?|关键的?|根本的?)?的?(?:不同|区别|差别|差异))"
    r"(?:，)?(?:在于|就?是)(?P<what>[^；：]{4,})$"
)
_UNLIKE = re.compile(
    r"^与(?P<a>[^，；：]{2,16})不同(?:的是)?，(?P<main>(?P<b>[^，；：]{2,16}?)(?:是|不|会|可以|能|需要|只|有|使用|由|在)[^；：]{4,})$"
)
_MADE_OF = re.compile(
    r"^(?P<subject>[^，；：]{2,20}?)(?:主要|通常)?由(?P<what>[^，；：]{4,})(?P<verb>组成|构成|定义|决定|控制|驱动)$"
)
_DEPENDS = re.compile(
    r"^(?P<subject>[^，；：]{2,24}?)(?:主要|通常|很大程度上|在很大程度上|将|将在很大程度上)*取决于(?P<what>[^；：]{4,})$"
)
_UNCLEAR = re.compile(
    r"我|咱|它|他们|她|其(?!中|他|它|实)|[这该此](?!外)|那(?!么)|上述|以下|如下|本[课文节]|[!！?？]|看看|^[让请]|，[让请]"
)
_PERSON = re.compile(r"(?:你|您)(?:自己)?的|(?:你|您)(?=可以|能|需要|必须|应|正|想|要|使用|选|可能)")


_USED = re.compile(
    r"^(?P<subject>[^，。：；、“”\"]{2,24}?)(?<![不适为是可能以也还])(?:(?:以|由|是)[^，；：]{4,30}，)?(?:主要|通常|常|一般)*(?:被)?(?:用于"
    r"|用来)(?P<what>[^；：]{6,})$"
)
_WITH_AIM = re.compile(
    r"^(?P<subject>[^，；：]{2,20}?)(?P<verb>提供|包含|包括|创建|构建|生成|使用|引入|定义|需要)了?(?P<what>[^，；：]{3,30}?)，?(?P<aim>(?:来|以(?!及"
    r"|外|上|下|前|后)便?)[^，；：]{5,})$"
)
_NAMED = re.compile(
    r"^(?P<subject>[^，；：]{8,40}?)(?P<verb>(?:通常|一般)?(?:被)?(?:称为|称作|叫做|叫作))(?P<what>[^，；：。]{2,16})(?:，[它这并也而值].*)?$"
)
# The name stands in the sentence itself, whatever its subject is.
_NAMED_WHY = re.compile(
    r"^(?:[^，；：]{0,12})?之所以(?:被)?(?:称为|叫做?|称作|名为)\s*[“「]?(?P<name>[^，；：”」]{2,20})[”」]?，是因为(?P<told>[^；：]{8,})$"
)
_BEGINS = re.compile(r"^(?P<subject>[^，；：]{2,20}?)(?:都|通常|一般|往往)?是?从(?P<what>[^，；：]{4,})开始的?$")
_PAIR = re.compile(r"^(?:[^：]{2,20}：)?[“\"]?(?P<a>[^，；：“”]{8,})，而(?P<b>[^，；：“”。]{8,})[。.]?[”\"]?$")
_PAIRED = re.compile(
    r"^(?P<name>[^，；：的]{3,8}?)(?=是|从|在|会|可以|能|使用|需要|用|把|将|只|不|由|有|通过|则|返回|提供|包含|依赖|关注|适用)"
)
_ONE_OF = re.compile(
    r"^(?P<subject>[^，；：]{2,24}?的一个(?:重要|主要|关键|常见)?(?:缺点|优点|好处|优势|局限|挑战|方面))(?:就?是|包括|在于)(?P<what>[^；：]{6,})$"
)
_MADE_BY = re.compile(
    r"^(?P<thing>[^，；：]{2,20}?)(?:最初|首先)?(?:是)?由(?P<who>[^，；：]{3,36}?)(?P<verb>提出|发明|开发|设计|创造|发现|创建)(?:的)?$"
)
_CALLED = re.compile(
    r"^(?P<subject>[^，；：]{3,24}?)(?P<verb>被(?:视为|认为是|看作|归为))(?P<done>)(?P<what>[^，；：]{3,})$"
)
_TELLS = re.compile(
    r"^(?P<subject>[^，；：]{2,26}?)(?P<verb>(?:将|会|可能会?|可以)?(?:表明|意味着|决定|反映|影响|依赖于?|基于|来自|来源于|源于|侧重于|适用于|预测|导致"
    r"|产生|定义(?=了)|记录(?=了)))(?P<done>了?)(?P<what>[^；：]{5,})$"
)
_OPENER = re.compile(r"^(?:如果|若|当|一旦|只要)\s*")
_FRAME = re.compile(r"^(?:(?:重要的|关键)是要?(?:记住)?|(?:请)?(?:记住|注意)|需要注意的是|值得注意的是)[，：]?")
_READER = re.compile(r"[你您](?:们)?的?")
_NO_ANSWER = re.compile(
    r"^(?:一些|多种|各种|许多)[^，]{0,4}(?:方法|方式|工具|手段|步骤)$|(?:多个|一些|若干|某些|各种|几个)[^，的]{1,4}$|^(?:图|照片)|我们|[请!！?？]|这里|[上下]图"
    r"|稍后|注意到|看到|非常?重要|必要的$"
)
# What tells a consequence: that something will, can or cannot be, comes to be or has to be done.
_OUTCOME = re.compile(r"会|将|就|不能|无法|使用|导致|变[得成为]|需要|产生|减少|增加|提高|降低|被")


def ask_ways_in_chinese(text: str) -> Iterator[Asked]:
    """Yield the questions that a Chinese sentence answers."""
    text = re.sub(r"\s*[（(](?:参见|见|如|即|例如|比如)[^（）()]*[)）]", "", text)
    bare = _PERSON.sub("", _FRAME.sub("", text.strip().rstrip("。."))).strip()
    bare = re.sub(r"\s*[（(][^（）()]*[)）]", "", bare)
    for ask in (_ask_means, _ask_causes, _ask_cases, _ask_differences, _ask_names, _ask_makeup):
        for asked in ask(bare):
            if not _UNCLEAR.search(asked.question.rstrip("？")) and not _NO_ANSWER.search(asked.answer):
                yield replace(asked, answer=_READER.sub("", asked.answer))
                return


def _ask_means(text: str) -> Iterator[Asked]:
    if (match := _BY.match(text)) and is_noun_phrase(match["subject"]) and not re.search("[从到往]", match["what"][:6]):
        what = re.sub(r"^(.{1,5}?)了", r"\1", match["what"])
        yield Asked(f"{match['subject']}是通过什么方式{what}的？", f"通过{match['how']}", "how", match["subject"])
    elif match := _BY_FIRST.match(text):
        yield Asked(
            f"{match['subject']}怎样才{match['modal']}{match['what']}？", f"通过{match['how']}", "how", match["subject"]
        )


def _ask_causes(text: str) -> Iterator[Asked]:
    for pattern, sort in (
        (_SO, "why-so"),
        (_BECAUSE, "why"),
        (_BECAUSE_FIRST, "why"),
        (_AIM, "why-aim"),
        (_TO_AIM, "why-to"),
    ):
        match = pattern.match(text)
        if match is None:
            continue
        main, reason = match["main"], re.sub(r"^(?:例如|比如|其实|事实上|通常)，?", "", match["reason"])
        plain = count_han(main) <= MAX_MAIN_HAN and has_subject(main) and "越" not in main
        if plain and len(term_set(reason) - term_set(main)) >= MIN_TERMS:
            yield Asked(f"为什么{main}？", reason, sort, "")
        return


def _ask_cases(text: str) -> Iterator[Asked]:
    if (match := _GOAL.match(text)) and (not match["who"] or is_noun_phrase(match["who"])):
        what = match["what"]
        wanted = "做什么" if begins_with_verb(what) else "什么"
        yield Asked(f"{match['goal']}，{match['who']}{match['modal']}{wanted}？", what, "goal", "")
    elif (match := _GOAL_DONE.match(text)) and is_noun_phrase(match["subject"]):
        yield Asked(f"{match['goal']}，{match['subject']}会做什么？", match["what"], "goal", match["subject"])
    elif _CASE.match(text) and (asked := ask_in_chinese(f"{text}。")) is not None and _is_told(asked, text):
        yield Asked(asked.question, asked.answer, "case", "")


def _is_told(asked: Asked, text: str) -> bool:
    """Tell whether a case says of what it is, and a consequence that something comes of it."""
    return asked.sort != "then" or (_OUTCOME.search(asked.answer) is not None and has_subject(_OPENER.sub("", text)))


def _ask_differences(text: str) -> Iterator[Asked]:
    if match := _DIFFERS.match(text):
        yield Asked(f"{match['head']}是什么？", match["what"], "differ", match["a"])
    elif match := _PAIR.match(text):
        yield from _ask_pair(match)
    elif match := _UNLIKE.match(text):
        yield Asked(f"{match['b']}与{match['a']}有什么不同？", match["main"], "differ", match["b"])


def _ask_names(text: str) -> Iterator[Asked]:
    if match := _NAMED_WHY.match(text):
        yield Asked(f"为什么取名为“{match['name'].strip()}”？", match["told"], "why-name", "")
        return
    if (match := _NAMED.match(text)) and re.search("的[^的，]{1,6}$", match["subject"]):
        yield Asked(f"{match['subject']}{match['verb']}什么？", match["what"].strip("“”"), "name", match["subject"])
    elif match := _ONE_OF.match(text):
        yield Asked(f"{match['subject']}是什么？", match["what"], "call", "")
    elif (match := _MADE_BY.match(text)) and is_noun_phrase(match["thing"]):
        yield Asked(f"{match['thing']}是由谁{match['verb']}的？", match["who"], "who", match["thing"])


def _ask_pair(match: re.Match[str]) -> Iterator[Asked]:
    """Ask how two things differ whose names begin or end alike: 有监督学习, 无监督学习."""
    one, other = (_PAIRED.match(match[side]) for side in "ab")
    if one is None or other is None or one["name"] == other["name"]:
        return
    a, b = one["name"], other["name"]
    if a[:MIN_SHARED_HAN] == b[:MIN_SHARED_HAN] or a[-MIN_SHARED_HAN:] == b[-MIN_SHARED_HAN:]:
        yield Asked(f"{a}与{b}有什么不同？", f"{match['a']}\n{match['b']}", "differ", a)


def _ask_makeup(text: str) -> Iterator[Asked]:
    if (match := _MADE_OF.match(text)) and is_noun_phrase(match["subject"]):
        yield Asked(f"{match['subject']}由什么{match['verb']}？", match["what"], "what", match["subject"])
    elif (match := _BEGINS.match(text)) and is_noun_phrase(match["subject"]):
        yield Asked(f"{match['subject']}从什么开始？", match["what"], "what", match["subject"])
    elif match := _DEPENDS.match(text):
        yield Asked(f"{match['subject']}取决于什么？", match["what"], "what", match["subject"])
    elif (match := _USED.match(text)) and is_noun_phrase(match["subject"]):
        yield Asked(f"{match['subject']}是用来做什么的？", match["what"], "use", match["subject"])
    elif (match := _WITH_AIM.match(text)) and is_noun_phrase(match["subject"]):
        yield Asked(
            f"{match['subject']}{match['verb']}什么{match['aim']}？", match["what"], "what-for", match["subject"]
        )
    elif (match := _CALLED.match(text) or _TELLS.match(text)) and _has_object(match):
        question = f"{match['subject']}{match['verb']}{match['done']}什么？"
        yield Asked(question, match["what"], "what", match["subject"])


def _has_object(match: re.Match[str]) -> bool:
    """Tell whether a verb stands between a thing and a thing: no one decides to do something."""
    decides = match["verb"].endswith("决定") and begins_with_verb(match["what"])
    return is_noun_phrase(match["subject"]) and not decides
