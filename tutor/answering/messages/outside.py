"""Tell requests that no lesson can meet: to write a poem or code, to translate, for the weather, to drop the rules."""

from __future__ import annotations

import re

from tutor.answering.messages.takeover import is_takeover, mentions_takeover
from tutor.text.fold import fold

_POLITE = (
    r"^\W*(?:(?:hi|hello|hey|please|pls|now|ok(?:ay)?|so|and|then|instead|just|tutor)\b[\s,.!]*)*"
    r"(?:(?:can|could|would|will) you (?:please )?|i (?:want|need|would like|['’]?d like) you to |i want |let['’]?s "
    r"|help me (?:to )?)?(?:please )?"
)
_PRODUCT = (
    r"(?:poems?|haikus?|limericks?|sonnets?|songs?|lyrics|rap|stor(?:y|ies)|jokes?|riddles?|essays?|novels?|scripts?"
    r"|emails?"
    r"|(?:cover |love )?letters?|tweets?|blog(?: post)?s?|speech|cv|resume|recipes?|program|python|javascript|java"
    r"|sql|html|bash"
    r"|function|class|code|regex|app|website|web page|game|picture|image|drawing|logo|meme|fairy ?tale|bedtime story"
    r"|ad|slogan"
    r"|homework|assignment|thesis|business plan|playlist|horoscope)"
)
_OUTSIDE = (
    rf"{_POLITE}(?:write|compose|make up|make|create|generate|draft|produce|sing|draw|paint|code|program|build|design"
    rf"|tell|give|do|finish)"
    rf"(?: me| us)?(?: (?:a|an|some|another|one|two|three|short|funny|little|simple|small|nice|long|quick|good"
    rf"|new))* (?:[\w-]+ ){{0,2}}{_PRODUCT}\b",
    rf"{_POLITE}translate\b(?!d)",
    rf"{_POLITE}(?:debug|refactor|compile|run|fix|execute)\b[^?]*\b(?:code|script|program|function|bug)\b",
    rf"{_POLITE}(?:sing|dance|draw|book|order|buy|call|(?:email|text)(?= (?:me|us|him|her|them"
    rf"|my|our|the|an?)\b)|remind|set (?:an? )?(?:alarm|timer)|play (?:some "
    rf"|a )?(?:music|song|game|chess)|open (?:the )?(?:door|browser|youtube)|search the (?:web|internet)"
    rf"|google(?!['’]s\b| ?(?!一下|搜)[一-鿿])|browse|flip a coin|roll a die)\b(?! (?:price|cost|of magnitude))",
    r"\bwhat(?:['’]s| is| will be) (?:the )?(?:weather|temperature outside|time is it|time now|current time"
    r"|date today|today['’]s date)\b|\bhow(?:['’]s| is) the weather\b|\bwhat (?:time|day) is (?:it|today)\b|\b(?:will"
    r"|is) it (?:rain|snow|be sunny|raining|snowing|going to rain)\b|\b(?:weather|forecast)\b[^?]{0,20}\b(?:today"
    r"|tomorrow|this week|now)\b",
    r"\b(?:latest|today['’]s|breaking|recent) (?:news|headlines)\b|\bwhat(?:['’]s| is) (?:happening(?: today"
    r"| now)?\W*$|in the news\b)|\b(?:stock|share|bitcoin|gold) price (?:today|now|right now|of)\b"
    r"|\bwhat should i (?:eat|cook|wear|watch|buy)\b|\bwhat(?:['’]s| is) the meaning of life\b|\bwho will win\b"
    r"|\btell me something (?:funny|interesting|else)\b|\bmake me laugh\b",
    r"^\W*(?:what(?:['’]s| is)|calculate|compute|solve|how much is)? ?\d+(?:\.\d+)? ?(?:[+*/x×÷^-]|plus|minus|times"
    r"|divided by) ?\d+(?:\.\d+)?\W*$",
    r"^\W*(?:do|write|finish|solve|complete)\b[^?]{0,20}\bmy (?:homework|assignment|essay|exam|thesis|paper)\b"
    r"|\b(?:your|tutor['’]s) (?:favou?rite|opinion)\b|\bwhat do you (?:think|feel) (?:about|of)\b|\bdo you (?:like"
    r"|love|hate|believe|prefer|want)\b|\b(?:marry|date|kiss) me\b|\bare you (?:single|married)\b",
    "^(?:请|麻烦|你?(?:能|可以|会)(?:不能|不可以)?|帮我?|给我|给|我|来|再|现在|能不能|为我|要你|你|想让)*(?:写|作(?!者)|编"
    "|创作|生成|画|唱|讲|说|来|做)(?:我|一下)?[一几两]?[首个篇段封幅则张份些道]?[^，。？！]{0,12}?(?:诗|歌|故事|笑话"
    "|小说|作文|论文|邮件|情书|信|代码|程序|脚本|函数|剧本|段子|谜语|画|图|海报|广告|菜谱|简历|作业)(?:[吧吗呀啊给]"
    "|[？?。！!，,]|$)",
    "^(?:请|麻烦|帮我|你?能|可以|把)*(?:翻译|译成)|^把[^。？]{1,60}(?:翻译|译)(?:成|为)(?!什么|哪)|(?:今天|明天|现在"
    "|这周|外面|北京|上海)[^？]{0,6}(?:天气|气温|几度|下雨|下雪)|天气(?:怎么样|如何|预报)|现在(?:是)?几点"
    "|今天(?:是)?(?:几号|星期几|周几)|最新(?:的)?新闻|股价|谁会赢|你(?:喜欢|爱|觉得|认为|相信|讨厌)|(?:帮我|替我"
    "|给我)(?:做|写|完成)(?:我的)?(?:作业|论文|考试|功课)|(?:订|点|买)(?:一?[张份个])?(?:外卖|机票|票|餐)"
    "|放(?:一?首)?(?:歌|音乐)|逗我(?:笑|开心)|嫁给我|讲个笑话",
)
_PATTERN = re.compile("|".join(f"(?:{pattern})" for pattern in _OUTSIDE), re.IGNORECASE)
# What makes it a question about such a thing after all: how to do it, what it costs, why.
_ABOUT = re.compile(
    r"^\W*(?:how|why|when|where|who|which|what (?:does|do|did|is|are|was|were) (?!the (?:weather|time|date"
    r"|meaning of life)|happening|in the news))\b"
    r"|^[^，。]{0,12}(?:什么是|为什么|如何|怎么|怎样|哪些|多少)",
    re.IGNORECASE,
)
_PRETEXT = re.compile(
    r"^\W*(?:(?:in order |so as )?to (?:better )?(?:understand|follow|grasp|study|learn|prepare|pass|finish)|for"
    r"|as part of|because of)"
    r" (?:my|the|this|our|your) (?:\w+ ){0,2}?(?:lessons?|course|homework|exam|class|essay|assignment|studies|test"
    r"|quiz)\b[^,?.!]{0,60},\s*"
    r"|^\W*(?:为了|因为要?|为)[^，,？。]{0,24}(?:课|课程|作业|考试|学习|理解|功课)[^，,？。]{0,8}[，,]\s*",
    re.IGNORECASE,
)
_PLAIN_WEATHER = re.compile(r"\bweather\b|天气|新闻|\bwhat time\b|几点|\d ?[+*/x×÷-] ?\d", re.IGNORECASE)
# A question of a quiz whose choices were left behind; with choices in it, it names what to choose from.
_CHOOSES = re.compile(
    r"\bwhich (?:one )?of (?:the (?:following|below)|these)\b(?! two\b)(?![^?]*(?:[:;]|\bor\b|\([a-d1-4]\)))"
    r"|(?:以下|下列|下面)(?:的|这些)?(?:哪|选项|说法)(?![^？?]*(?:[:：;；、]|还是))",
    re.IGNORECASE,
)
_WORDS = {
    "en": {
        "choices": "Your question wants something chosen and does not say from what. Name the choices in it.",
        "outside": "I can only answer questions from your lessons, so I can't help with that.",
        "takeover": "I only answer questions from your lessons and keep to that.",
    },
    "zh": {
        "choices": "这个问题要从几个选项里选，但没有列出选项。请把选项写进问题。",
        "outside": "我只能根据课程内容回答问题，这件事我帮不上忙。",
        "takeover": "我只根据课程内容回答问题，这一点不会改变。",
    },
}


def classify_request(text: str, *, alone: bool = True) -> str | None:
    """Return "outside", "takeover" or "choices" for a text that no lesson can answer, None for a question.

    "choices" is a question that stands `alone`, without a conversation before it, and names nothing to choose from.
    """
    if is_takeover(text) and not mentions_takeover_question(text):
        return "takeover"
    plain = fold(text)
    if alone and _CHOOSES.search(plain):
        return "choices"
    if not _PATTERN.search(plain):
        return None
    return None if _ABOUT.search(plain) and not _PLAIN_WEATHER.search(plain) else "outside"


def mentions_takeover_question(text: str) -> bool:
    """Tell whether a question is about such an instruction: it quotes it and asks what it does."""
    return mentions_takeover(text) and text.rstrip().endswith(("?", "？"))


def strip_pretext(text: str) -> str:
    """Return a question without the clause that says what for it is asked: "to understand this lesson, …".

    What such a clause names is in the lessons, and would speak for an answer that is not.
    """
    stripped = _PRETEXT.sub("", text, count=1).strip()
    return stripped or text


def refuse_request(kind: str, language: str) -> str:
    """Return the words that refuse a request of a kind from `classify_request`."""
    return _WORDS.get(language, _WORDS["en"])[kind]
