"""Read what an objective is about: its words without the frame of "you can explain" and without what only a"
" learner adds."""

from __future__ import annotations

import re

from tutor.text.language import count_han
from tutor.text.words import content_words

# "You can", "I am able to", "Be able to", 你能.
_FRAME = re.compile(
    r"^(?:(?:you|i|we|students?|learners?)(?:['’]ll)? (?:(?:now )?can(?: now)?|should(?: now)? be able to"
    r"|(?:will|should|are|am)(?: now)? (?:be )?able to"
    r"|could|will|should(?: now)? (?:know|understand)|know|understand|have (?:learned|learnt|understood))"
    r"|be able to|can you|do you know"
    r"|are you able to)\s+|^(?:[你您我]们?|学习者|学生)?(?:现在|已经|应该?|将|就)*(?:能够?|可以|会|能否"
    r"|是否能够?)(?=[\u3400-\u9fff])",
    re.IGNORECASE,
)
# What a learner adds of their own: no lesson holds it.
_OWN = re.compile(
    r",? (?:with|using|giving) (?:an?|one|your) (?:\w+ )?(?:examples?|analogy|analogies|words?)(?: of your own"
    r"| in your own words)?(?= |[,.]|$)"
    r"|,? (?:in|with|using) your own words|,? from memory|,? without (?:looking(?: it up)?|notes|help|checking)"
    r"|,? to (?:a|your) (?:friend|colleague|child)"
    r"|,? (?:with confidence|confidently)|,? and (?:say|tell|think about|decide|state) what you would [^,.;]+"
    r"|,? and (?:apply|use) (?:it|them|this) (?:to|on|in|for) [^,.;]+"
    r"|(?:用|以|举出?)自己的(?:话|语言|例子|实例)(?:来|去)?|(?:用自己的话)?借一个类比|凭(?:着)?记忆|不看(?:课文"
    r"|书|笔记|资料)|向(?:朋友|同学|别人)|，?并?(?:说出|想想|说说)你[想会要][^，。；]+"
    r"|，?并(?:把它|将其)?用[在到于](?:一个|某个)?[^，。；]+[上中里]",
    re.IGNORECASE,
)
_TELL = (
    r"say|state|tell|name|list|give|define|explain|describe|compare|contrast|distinguish|identify|recogni[sz]e"
    r"|summari[sz]e|outline|discuss"
    r"|recall|write down|go through|illustrate|justify|qualify|decide|apply|calculate|compute|read|interpret"
    r"|differentiate|sketch"
)
_VERB = re.compile(rf"^(?:{_TELL})\b", re.IGNORECASE)
_HAN_TELL = (
    r"说出|说明|列出|列举|解释|描述|比较|对比|区分|辨别|定义|举出|讲清|讲出|写出|写下|判断|指出|回答"
    r"|概述|总结|阐述|简述|给|按|根据|用|就|对|从|计算|运用|应用|识别"
)
_HAN_VERB = re.compile(rf"^(?:各?用一句话|各)?(?:{_HAN_TELL})")
# Verbs of learning, which say nothing of what is learned.
_LEARNING = re.compile(
    r"^(?:(?:also|first|finally|then|briefly|fully|gain|get|have|develop) )*(?:learn(?: more)?(?: about| how)?"
    r"|know(?:ing)?(?: about)?|understand(?:ing)?(?: of| on)?"
    r"|explore|exploring|discover|see|study|examine|review|consider|cover|look(?:ing)? (?:at|into)"
    r"|become (?:familiar with|aware of)|get (?:to know|familiar with)"
    r"|be (?:familiar with|mindful of|aware of|introduced to)|familiari[sz]e yourself with|(?:raise"
    r"|increase) your awareness of|(?:an? )?(?:understanding|overview|introduction|knowledge)"
    r" (?:of|on|to)|grasp|master|appreciate|find out(?: about)?|dive into|delve into|take a look at)\s+"
    r"|^(?:(?:进一步|深入|初步|更好地|全面|在[^，]{1,8}上|从[^，]{1,8}上))*(?:学习(?!率|算法|方法|模型)|学会"
    r"|了解|理解|掌握|知道|熟悉|认识(?!论)|探索|探讨|明白|弄清|弄懂|清楚|体会|领会)(?:到|了|并|一下)?",
    re.IGNORECASE,
)
_IMPORTANCE = re.compile(
    r"^(?:the )?(?:importance|significance) of\s+|^how (?:vital|important|essential) it is to\s+", re.IGNORECASE
)


_AMOUNT = re.compile(
    r"^at least (?:\d|two|three|four|five) |\bat least (?:\d|two|three|four|five) | from the lesson\b"
    r"|^至少[两二三四五六\d][个种条点项类家步]?|至少(?=[两二三四五六\d])",
    re.IGNORECASE,
)


def strip_frame(text: str) -> str:
    """Return an objective without who is to do it: "You can name two teas" becomes "name two teas"."""
    return _FRAME.sub("", text.strip(), count=1)


def strip_own(text: str) -> str:
    """Return an objective without what only a learner can add: "in your own words", "from memory", 凭记忆."""
    return re.sub(r"\s{2,}", " ", _OWN.sub("", text)).strip(" ,，")


def strip_learning(text: str) -> str:
    """Return an objective without verbs of learning: "explore the tides" becomes "the tides"."""
    before = ""
    while text != before:
        before, text = text, _LEARNING.sub("", text, count=1)
    return text or before


def tells(text: str) -> bool:
    """Tell whether an objective begins with what the learner is to do with words: say, name, explain, 说出."""
    return (_VERB.match(text) or _HAN_VERB.match(text)) is not None


# "Explain with “ebb” and “flow” why …", 用“潮”说明…: what is explained is the rest.
_BY_MEANS_OF = re.compile(
    r"(?<=explain) with [\"“][^\"”]+[\"”](?:(?:,| and) [\"“][^\"”]+[\"”])*|(?<=请)用[^，。]{2,24}?(?=说明|解释)"
    r"|^用[^，。]{2,24}?(?=说明|解释)",
    re.IGNORECASE,
)


_MEANT = re.compile(r"^what is meant by “(?P<name>.+)”\?$", re.IGNORECASE)


def read_subject(text: str) -> str:
    """Return the words of an objective or a question that say what it is about, for search and comparison."""
    text = _MEANT.sub(r"\g<name>", _BY_MEANS_OF.sub("", text))
    bare = strip_learning(strip_own(strip_frame(_AMOUNT.sub("", text.strip().removeprefix("请")))))
    if tells(bare):
        bare = _HAN_VERB.sub("", _VERB.sub("", bare, count=1), count=1)
    return _IMPORTANCE.sub("", bare).strip() or text


_TELL_WORDS = _TELL.replace("|apply|calculate|compute|read|interpret", "")
_NEXT_PART = re.compile(
    rf"(?:,|,? and|, and|;) (?=(?:(?:two|three|four|five|six)\b|(?:how|why|when|where|what|which|who)\b(?! to\b)"
    rf"|(?:{_TELL_WORDS})\b))|(?:，"
    rf"|；)(?:以及|并且?|和)?(?=为什么|为何|怎样|怎么|如何"
    rf"|何时|什么|哪|由谁|各|[^，；]{{0,6}}[两二三四五六七八][个种条点项类步]|[^，；]{{0,12}}(?:什么|怎样|怎么|如何|哪)|(?:{_HAN_TELL}))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:what|why|how|who|when) (?P<name>(?:(?!\b(?:is|are|was|were|it|they)\b)[\w'’-]+ ){1,5}?)(?:is|are|was"
    r"|were)\b",
    re.IGNORECASE,
)
_NAMED_DIRECT = re.compile(r"^(?:what|who) (?:is|are) (?P<name>(?!the difference)[^,?]{2,40}?)$", re.IGNORECASE)
_HAN_NAMED = re.compile(r"什么是(?P<after>[^，、；？]{2,14})|^(?P<before>[^，、；？是]{2,14})是什么")
MIN_PART_WORDS = 4
_COUNTS = (
    {word: n for n, word in enumerate("one two three four five six seven eight".split(), 1)}
    | {word: n for n, word in enumerate("一二三四五六七八", 1)}
    | {"两": 2}
)
_COUNT = re.compile(
    r"\b(?P<latin>two|three|four|five|six|seven|eight|(?<![\d.,$€£])[2-8])\b(?= (?!million|billion|thousand"
    r"|per)[a-z])(?! of (?:the|these|this)\b)|(?P<han>[两二三四五六七八2-8])(?=[个种条点项类家步件])",
    re.IGNORECASE,
)


MAX_NAME_WORDS, MAX_NAME_HAN = 4, 9
ALIKE_CHARS = 3  # in which words that share a noun end alike
_NAMES = re.compile(
    r"^(?:define|explain|tell|distinguish(?: between)?) (?P<names>[^:;]+?)(?: apart| in (?:one"
    r"|a) sentence(?: each)?)?$",
    re.IGNORECASE,
)
_HAN_NAMES = re.compile(
    r"^(?:各?用一句话)?(?:(?:给|解释|定义|区分|说明)(?P<names>[^，：；]+?)(?:下定义|的定义|的含义)?"
    r"|说出(?P<told>[^，：；]+)的(?:定义|含义))$"
)
_CLAUSE = re.compile(
    r"\b(?:how|why|what|when|which|who|both|stages?|the|is|are|from|by|of)\b|怎样|如何|为什么|什么|哪|各|两|三|的",
    re.IGNORECASE,
)


def split_parts(aim: str) -> list[str]:
    """Return the parts of an objective that asks for several things, each with the name that the first part gives."""
    parts: list[str] = []
    start = 0
    for match in _NEXT_PART.finditer(aim):
        rest = aim[match.end() :]
        if len(content_words(aim[start : match.start()])) and len(rest.split()) + count_han(rest) >= MIN_PART_WORDS:
            parts.append(aim[start : match.start()].strip(" ,，"))
            start = match.end()
    parts.append(aim[start:].strip(" ,，"))
    named = _NAMED.search(parts[0]) or _NAMED_DIRECT.search(parts[0]) or _HAN_NAMED.search(parts[0])
    name = next((group for group in named.groups() if group), "").strip() if named else ""
    if not name:
        return parts
    return [parts[0], *(_resolve(part, name) for part in parts[1:])]


def read_count(text: str) -> int:
    """Return how many things an objective asks for, 0 where it does not say: "name four teas"."""
    match = _COUNT.search(text)
    if match is None:
        return 0
    word = (match["latin"] or match["han"]).lower()
    return int(word) if word.isdigit() else _COUNTS[word]


def read_names(aim: str) -> list[str]:
    """Return the names that an objective wants explained or told apart one by one, [] for other objectives."""
    if match := _NAMES.match(aim):
        names = re.split(r",? and |, ", match["names"])
    elif match := _HAN_NAMES.match(aim):
        names = re.split(r"[、和与]", match["told"] or match["names"])
    else:
        return []
    short = all(len(name.split()) <= MAX_NAME_WORDS and count_han(name) <= MAX_NAME_HAN for name in names)
    names = _share_tail(names)
    return names if len(names) > 1 and all(names) and short and not any(_CLAUSE.search(name) for name in names) else []


def _share_tail(names: list[str]) -> list[str]:
    """Give the noun of the last name to the ones before it that lack it: "raw, ripe and dried fruit"."""
    *firsts, last = names
    tail = last.split()[1:] if last.isascii() else []
    alike = last.split()[0][-ALIKE_CHARS:] if tail else ""
    single = all(len(name.split()) == 1 and name.endswith(alike) for name in firsts)
    return [*(f"{name} {tail[-1]}" for name in firsts), last] if len(tail) == 1 and single and firsts else names


def _resolve(part: str, name: str) -> str:
    """Put a name in the place of the first pronoun of a part; a Chinese part without subject gets it in front."""
    if re.search(r"[\u3400-\u9fff]", name):
        resolved = re.sub(r"它们?", name, part, count=1)
        return (
            resolved
            if name in resolved
            else re.sub(r"^(?:为什么|为何|怎样|如何|用|由)", lambda m: name + m[0], part, count=1)
        )
    part = re.sub(r"\b(?:it|they)\b", name, part, count=1, flags=re.IGNORECASE)
    return re.sub(r"\b(?:its|their)\b", f"{name}'s", part, count=1, flags=re.IGNORECASE)
