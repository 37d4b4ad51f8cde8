"""Word an objective as an open question that does not give its answer away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.quiz.aims import (
    strip_frame,
    strip_learning,
    strip_own,
    tells,
)
from tutor.quiz.generation.naming import lower_name
from tutor.text.figures import find_figures
from tutor.text.language import count_han, has_han

MAX_NAME_WORDS = 5
MAX_NAME_HAN = 10
_MAGNITUDE = re.compile(
    r"\b(?:hundreds?|thousands?|millions?|billions?|trillions?|cheap(?:er)?|expensive|weeks?|days?|months?"
    r"|hours?|years?)\b|[百千万亿]|便宜|昂贵",
    re.IGNORECASE,
)
# What stands behind a colon or in brackets and tells the answer.
_TOLD = re.compile(r"\s*[:：]\s*(?P<after>[^:：?？]+)$|\s*[(（](?P<inside>[^()（）]+)[)）]")
_RULE_OF = re.compile(
    r"^(?P<verb>(?:state|give|name|recall) .+?) of \d[\w.,%]*(?: \w+){1,4}?(?= and\b|$)"
    r"|(?<=[a-zA-Z])每个?[^的]{1,8}\d[^的]{0,6}的(?=法则|规则|定律)"
)
_DIFFERENCES = re.compile(
    r"^(?:the )?(?:main |key )?(?P<noun>differences?) (?:between|of|in) (?P<rest>.+)$", re.IGNORECASE
)
_DIFFERENCE_LAST = re.compile(r"^(?P<what>[\w-]+(?: [\w-]+){0,2}) differences?$", re.IGNORECASE)
VERSUS = re.compile(r"^(?P<one>[^,:：]+?) (?:vs\.?|versus) (?P<other>[^,:：]+)$", re.IGNORECASE)
HAN_VERSUS = re.compile(
    r"^(?P<one>[^，：]+?)(?:和|与|跟|同|及|vs\.?|VS)(?P<other>[^，：]+?)(?:之间)?(?:有(?:什么|何|哪些))?的?(?:主要)?(?:区别|差异|差别"
    r"|不同(?:点|之处)?)$"
)
_HAN_DIFFERENCE_LAST = re.compile(r"^(?P<what>[^的，：]{1,8})的?(?:差异|差别|区别|不同)$")
_VITAL = re.compile(
    r"^how (?P<how>vital|important|essential|crucial|necessary|useful) it is to (?P<rest>.+)$", re.IGNORECASE
)
_HOW_TO = re.compile(r"^how to (?P<rest>.+)$", re.IGNORECASE)
_WHAT_IS = re.compile(
    r"^(?:what|who) (?P<subject>(?:(?!\b(?:is|are|was|were|it|they)\b).)+?) (?P<verb>is|are|was|were)$", re.IGNORECASE
)
INDIRECT = re.compile(r"^(?:how|why|what|when|which|where|who|whether)\b", re.IGNORECASE)
_DIRECT = re.compile(
    r"^(?:how|why|when|where|who|(?:what|which)(?: [\w-]+){0,2}) (?:is|are|was|were|do|does|did|can|could|should"
    r"|will|would|may|might|has|have)\b(?: the| an?)? \w",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"^(?:at least |min(?:imum)?\.? )?(?P<count>\d|two|three|four|five|six) (?P<rest>\D.+)$", re.IGNORECASE
)
_HAN_AT_LEAST = re.compile(r"^(?:至少)?(?P<count>[两二三四五六\d][个种条项家点类])(?P<rest>.+)$")
_MEANING_OF = re.compile(r"^(?:the )?(?:definition|meaning|concept|notion) of (?P<rest>.+)$", re.IGNORECASE)
_REASON = re.compile(r"^(?:the )?reasons? (?:for|of|why) (?P<rest>.+)$", re.IGNORECASE)
_DO = re.compile(
    r"^(?:configure|install|build|use|work with|create|run|import|prepare|train|evaluate|visuali[sz]e|split|save"
    r"|load|test|clean|balance|plot|deploy|convert|remove"
    r"|calculate|choose|select|find|make|write|set up|add|measure|predict|classify|cluster|tune|improve|reduce"
    r"|avoid|detect|handle|check|identify) ",
    re.IGNORECASE,
)
_HAN_DO = re.compile(
    r"^(?:配置|安装|构建|使用|创建|运行|导入|准备|训练|评估|可视化|拆分|保存|加载|测试|清洗|平衡|绘制|部署|转换"
    r"|删除|计算|选择|建立|预测|检查|处理|避免|提高|降低)(?=.)"
)
_HAN_QUESTION = re.compile(r"什么|为什么|为何|如何|怎样|怎么|哪[些个种里一]|多少|何时|是否|几[个种类]|能否")
_EXAMPLES = re.compile(
    r"^(?:the |some )?(?:\w+ )?(?:examples?|applications|uses|types|kinds) (?:from|of|in|for) ", re.IGNORECASE
)
_BARE_DIFFERENCE = re.compile(r"\bdifferences? in [\w-]+$", re.IGNORECASE)
_HAN_BARE_DIFFERENCE = re.compile(r"^(?P<verb>说出|说明|指出)(?P<what>[^的和与，]{1,6})的?(?:差别|区别|差异)$")
_PHRASE = re.compile(r"[,:;&]|\b(?:and|or|of|to|in|for|with|from|that|your)\b")
_REAL_WORLD = re.compile(r"\bexamples?\b|例子|实例|案例", re.IGNORECASE)


def word_question(
    text: str, language: str, *, sides: Sequence[str] = (), lower_words: frozenset[str] = frozenset()
) -> str:
    """Return an open question for an objective's words, "" where they make none.

    `sides` are the two things that its lesson compares, for an objective that names a difference and not of what.
    `lower_words` are words that the lesson writes in lower case within sentences.
    """
    aim = hide_answer(strip_own(strip_frame(text))).strip(" .;。；")
    if not aim:
        return ""
    if aim.endswith(("?", "？")):
        return _capitalise(aim)
    bare = aim if tells(aim) else strip_learning(aim)
    return (
        _ask_in_chinese(bare, sides) if language == "zh" or has_han(bare) else _ask_in_english(bare, sides, lower_words)
    )


def hide_answer(text: str) -> str:
    """Return an objective without what tells its answer: figures and magnitudes behind a colon or in brackets."""

    def cut(match: re.Match[str]) -> str:
        told = match["after"] or match["inside"]
        return "" if find_figures(told) or _MAGNITUDE.search(told) or re.search(r"\bvs\b", told) else match[0]

    if text.endswith(("?", "？")):
        return text
    return _RULE_OF.sub(lambda match: match["verb"] if match["verb"] else "", _TOLD.sub(cut, text)).strip()


def is_definition_question(question: str) -> bool:
    """Tell whether a question asks what one thing is."""
    return (
        re.match(r"^(?:what (?:is|are) (?!the (?:difference|main))|什么是)|是什么[？?]$", question, re.IGNORECASE)
        is not None
    )


def _ask_in_english(aim: str, sides: Sequence[str], lower_words: frozenset[str]) -> str:
    aim = lower_name(aim, lower_words) if not tells(aim) else aim
    small = aim[:1].lower() + aim[1:] if aim[1:2].islower() else aim
    if match := _DIFFERENCES.match(aim):
        plural = match["noun"].lower().endswith("s")
        return f"What {'are' if plural else 'is'} the {match['noun'].lower()} between {match['rest']}?"
    if match := _DIFFERENCE_LAST.match(aim):
        between = f" between {' and '.join(sides)}" if len(sides) == 2 else ""
        return f"What is the difference in {match['what'].lower()}{between}?"
    if match := VERSUS.match(aim):
        return f"What is the difference between {match['one']} and {match['other']}?"
    if match := _HOW_TO.match(aim):
        return f"How do you {match['rest']}?"
    if match := _WHAT_IS.match(aim):
        return f"What {match['verb'].lower()} {match['subject']}?"
    if _DIRECT.match(aim):
        return _capitalise(aim) + "?"
    if match := _VITAL.match(aim):
        return f"Why is it {match['how']} to {match['rest']}?"
    if INDIRECT.match(aim):
        return f"Explain {small}."
    if (match := _MEANING_OF.match(aim)) and " and " not in aim:
        return f"What is {match['rest']}?"
    if match := _REASON.match(aim):
        return f"What are the reasons for {match['rest']}?"
    if match := _AT_LEAST.match(aim):
        source = " from the lesson" if _REAL_WORLD.search(match["rest"]) else ""
        return (
            f"Name {'at least ' if aim.lower().startswith('at least') else ''}{match['count']} {match['rest']}{source}."
        )
    if _EXAMPLES.match(aim):
        return f"Name {small}."
    if tells(aim):
        between = f" between {' and '.join(sides)}" if len(sides) == 2 and _BARE_DIFFERENCE.search(aim) else ""
        return f"{_capitalise(_drop_lists(aim))}{between}."
    if _DO.match(aim):
        return f"How do you {small}?"
    return _ask_of_name(aim, small)


def _ask_of_name(aim: str, small: str) -> str:
    """Ask what a short name means, or for an account of a longer phrase."""
    if len(aim.split()) <= MAX_NAME_WORDS and _PHRASE.search(aim) is None:
        return ask_what_is(aim)
    return f"Explain {small}."


def ask_what_is(name: str) -> str:
    """Return the question what a name means."""
    if has_han(name):
        return f"什么是{name}？"
    last = name.rsplit(maxsplit=1)[-1]
    several = re.search(r"[^s']s$", last) is not None and not last.endswith(("ics", "us", "is", "ss"))
    return f"What {'are' if several else 'is'} {name}?"


def _ask_in_chinese(aim: str, sides: Sequence[str]) -> str:
    if tells(aim):
        return f"请{_name_sides_in_chinese(aim, sides)}。"
    if match := HAN_VERSUS.match(aim):
        return f"{match['one']}和{match['other']}有什么区别？"
    if match := _HAN_DIFFERENCE_LAST.match(aim):
        return (
            f"{'和'.join(sides)}在{match['what']}上有什么差别？" if len(sides) == 2 else f"{match['what']}有什么差别？"
        )
    if _HAN_QUESTION.search(aim):
        return f"{aim}？" if not re.search(r"[，；]", aim) else f"请说明{aim}。"
    if match := _HAN_AT_LEAST.match(aim):
        return f"请举出{'至少' if aim.startswith('至少') else ''}{match['count']}{match['rest']}。"
    if _HAN_DO.match(aim):
        return f"如何{aim}？"
    if count_han(aim) + len(re.findall(r"[A-Za-z0-9-]+", aim)) <= MAX_NAME_HAN and not re.search(
        r"[，、：的和与及]", aim
    ):
        return f"什么是{aim}？"
    return f"请说明{aim}。"


def _name_sides_in_chinese(aim: str, sides: Sequence[str]) -> str:
    match = _HAN_BARE_DIFFERENCE.match(aim)
    return (
        f"{match['verb']}{'和'.join(sides)}在{match['what']}上的差别" if match and len(sides) == 2 else _drop_lists(aim)
    )


def _drop_lists(aim: str) -> str:
    """Return an aim to decide something without the lists that its lesson decides it by."""
    aim = re.sub(r"^decide (?:from|with|by) [^,]+? whether ", "Say how to decide whether ", aim, flags=re.IGNORECASE)
    return re.sub(r"^(?:根据|按照?|用)[^，]{1,12}?判断", "说明怎样判断", aim)


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
