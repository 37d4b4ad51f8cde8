"""Meet greetings, thanks and questions about the tutor itself, without claiming anything about the course."""

from __future__ import annotations

import re
from collections.abc import Sequence

_EDGE = r"[\s,.!?~。！？，、…:)(;'\"-]*"
_GREETING = (
    r"(?:hi+|hello+|hey+|howdy|good (?:morning|afternoon|evening|day)|greetings|yo|你好|您好|嗨|哈喽"
    r"|早上好|下午好|晚上好|早安)"
)
_WHOM = r"(?: there| tutor| all| everyone| again|呀|啊|老师)?"
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"^{_EDGE}(?:{pattern}){_EDGE}$", re.IGNORECASE))
    for kind, pattern in (
        (
            "ability",
            rf"(?:{_GREETING}{_WHOM}{_EDGE})?(?:what (?:can|do) you do(?: for me)?|who are you"
            rf"|what are you|help(?: me)?|how (?:do|can) i use (?:you|this)"
            r"|what (?:can|should|could) i ask(?: you)?(?: about)?|how do(?:es)? (?:you|this) work"
            r"|are you (?:a )?(?:bot|robot|human|real|an? ai|chatgpt)"
            r"|你能做什么|你会做什么|你是谁|你可以做什么|怎么用|帮助|我可以问什么|你能帮我什么|你是(?:机器人|人工智能)吗?|能帮我做什么)",
        ),
        (
            "mood",
            rf"(?:{_GREETING}{_WHOM}{_EDGE})?(?:how are you(?: doing)?(?: today)?|how's it going"
            rf"|what's up|你好吗|最近怎么样|你怎么样)",
        ),
        ("greeting", rf"{_GREETING}{_WHOM}"),
        (
            "thanks",
            r"(?:ok(?:ay)?,? |great,? |perfect,? )?(?:thanks?(?: you)?(?: (?:a lot|so much"
            r"|very much|for (?:your|the) (?:help|answer)))?|thx|ty|cheers"
            r"|much appreciated)|谢谢(?:你|您|了|啦)?|多谢|非常感谢|感谢",
        ),
        ("bye", r"(?:good ?)?bye(?: bye)?|see you(?: later)?|good night|再见|拜拜|晚安|回头见"),
        (
            "ok",
            r"ok(?:ay)?|great|cool|nice|good|got it|i see|perfect|awesome|understood|好的?|明白了?"
            r"|知道了|懂了|太好了|不错",
        ),
    )
)
_REPLIES = {
    "en": {
        "greeting": "Hello! Ask me anything about your lessons, for example about {topics}.",
        "mood": "Ready to study with you. Ask me about your lessons, for example about {topics}.",
        "ability": (
            "I answer questions from your lessons, and every sentence shows the exact words it rests on. When the "
            "lessons don't hold an answer, I say so. You can ask, for example, about {topics}."
        ),
        "thanks": "You're welcome! Is there anything else in the lessons you'd like to go over?",
        "bye": "Goodbye, and good luck with your studies!",
        "ok": "Good. What would you like to look at next?",
    },
    "zh": {
        "greeting": "你好！关于课程内容，有什么都可以问我，比如{topics}。",
        "mood": "准备好和你一起学习了。可以问我课程里的内容，比如{topics}。",
        "ability": "我根据课程内容回答问题，每句话都附上所依据的原文；课程里没有的，"
        "我会直接说没有。比如可以问：{topics}。",
        "thanks": "不客气！课程里还有什么想再看看的吗？",
        "bye": "再见，祝学习顺利！",
        "ok": "好的。接下来想看什么？",
    },
}


def reply_to_smalltalk(text: str, language: str, topics: Sequence[str]) -> str | None:
    """Return a fitting reply to small talk, or None when the text is a question to be answered.

    `topics` are headings of the lessons to name as examples.
    """
    for kind, pattern in _KINDS:
        if pattern.match(text.strip()):
            replies = _REPLIES.get(language, _REPLIES["en"])
            joiner, fallback = ("、", "课程的各个主题") if language == "zh" else ("; ", "any of their topics")
            return replies[kind].format(topics=joiner.join(topics[:3]) or fallback)
    return None
