"""Meet greetings, thanks, feelings and questions about the tutor itself, without claiming anything about the course."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from tutor.answering.messages.praise import PRAISE, PRAISE_HAN, THANKS, THANKS_HAN, UNDERSTOOD, UNDERSTOOD_HAN
from tutor.text.fold import fold

_EDGE = r"[\s,.!?~。！？，、…:;)('\"*\-—]*"
_END = r"(?![a-z0-9])"
_WHOM = r"(?:,? (?:there|tutor|all|everyone|again|bot|assistant|my friend|friend|buddy|sir|mate|guys|chat|teacher|ai))?"
_MODELS = (
    r"(?:(?:a |an |some )?(?:bot|robot|human|person|real(?: person)?|ai|chat ?bot|machine|computer|language model|llm"
    r"|chat ?gpt"
    r"|gpt[- ]?[\d.o]*\w*|openai|claude|gemini|llama|qwen|mistral|copilot|siri|alexa|deepseek|conscious|alive"
    r"|sentient|self-aware"
    r"|offline|online|connected to the internet|made by \w+|based on \w+(?:[- ]\w+)?|powered by \w+(?:[- ]\w+)?|free"
    r"|smart|intelligent))"
)
_LANGUAGE = (
    r"(?:chinese|mandarin|english|german|french|spanish|japanese|another language|my language"
    r"|simplified chinese|traditional chinese)"
)
_KINDS: tuple[tuple[str, str], ...] = (
    (
        "language",
        rf"(?:(?:can|could|would|will) you |do you |please |let['’]?s )*(?:speak|talk|answer|reply|respond|write"
        rf"|switch|change|use|say (?:it|that|this)|explain (?:it|that|this)|tell me)(?: to me| me)?(?: (?:in|to"
        rf"|back to))? {_LANGUAGE}(?: only| now| from now on| instead)?(?:,? please)?"
        rf"|in {_LANGUAGE},? please|{_LANGUAGE},? please|what languages (?:do|can) you (?:speak|understand|know)"
        rf"|which languages (?:do|can) you (?:speak|understand|know)"
        r"|(?:请|可以|能不能|你能|能|你会|麻烦)*(?:用|说|讲|换成|改用|改成|切换到|会说)(?:简体|繁体)?(?:中文|英文"
        r"|英语|汉语|普通话|法语|德语|日语)(?:回答|说|讲|回复|跟我说|解释|交流)?(?:我|一下)?(?:好吗|可以吗|吗|吧)?"
        r"|你会(?:说)?(?:什么|哪些|几种)语言",
    ),
    (
        "identity",
        rf"(?:so,? )?(?:are|r) (?:you|u) {_MODELS}(?: or {_MODELS})?|you are {_MODELS},? (?:right|aren['’]t you)"
        rf"|who (?:made|created|built|trained|wrote|programmed) you|what(?:['’]s| is) your name|do you have a name"
        r"|(?:what|which) (?:ai |language )?(?:model|llm|ai) (?:are you|do you use|is this|runs you|is behind (?:you"
        r"|this))|how old are you|where (?:are you|do you live|do you come) ?(?:from)?|do you (?:have (?:feelings"
        r"|emotions|a soul)|dream|sleep|use the internet|need the internet|love me|like me|remember me|learn from me)"
        r"|are you sure you(?:['’]re| are) not (?:a )?\w+|is this (?:chatgpt|an ai|a bot)"
        r"|你是(?:一个|个)?(?:chatgpt|gpt|机器人|人工智能|ai|真人|人|谁做的|谁开发的|什么模型|哪个模型|claude|大模型"
        r"|文心一言|deepseek|通义千问)吗?|你(?:叫什么(?:名字)?|的名字是什么|几岁|多大了?|有(?:感情|情感|意识|名字)吗"
        r"|用的?(?:是)?(?:什么|哪个)模型|是不是(?:机器人|chatgpt|真人|人工智能|ai)|联网吗|需要联网吗)|谁(?:创造|制造"
        r"|开发|训练|设计)(?:了)?你",
    ),
    (
        "ability",
        r"what (?:else )?(?:can|do|could) you (?:do|answer|help(?: me)? with|know|teach me)(?: for me)?"
        r"|who are you(?: exactly)?|what are you(?: for)?|(?:i need |please |can you "
        r"|could you )?help(?: me)?(?: please| out)?|/?help"
        r"|how (?:do|can|should) i use (?:you|this(?: app| tool)?)|what (?:can|should"
        r"|could) i ask(?: you)?(?: about)?|how (?:do you|does this (?:app|tool|program|tutor)) work"
        r"|what is this (?:app|tool|program)|what do you know(?: about)?"
        r"|what (?:topics|subjects) (?:do|can) you (?:know|cover|answer)|introduce yourself|tell me about yourself"
        r"|what(?:['’]s| is) your (?:purpose|job)|start|begin|menu"
        r"|你(?:都|还)?(?:能|会|可以)(?:做|干|回答)(?:些)?(?:什么|啥|哪些(?:问题|事)?)|你是(?:谁|什么|干什么的"
        r"|做什么的)|怎么(?:使?用)(?:你|这个)?|(?:救命|帮助|帮帮?(?:我|忙)|请帮我|能帮我吗|你能帮(?:我|助我)吗)"
        r"|我?(?:可以|能|该)问(?:你)?(?:些)?(?:什么|啥|哪些问题)"
        r"|你?(?:能|可以)帮我(?:做)?什么|(?:自我)?介绍一下(?:你)?自己|你知道(?:些)?什么",
    ),
    (
        "mood",
        r"how are (?:you|u|things)(?: doing)?(?: today| going)?|how(?:['’]s| is) it going|what(?:['’]s| is) up"
        r"|how do you (?:do|feel)(?: today)?|(?:are )?you (?:ok|okay|alright|there)|how have you been|sup|wassup"
        r"|nice to meet you|pleased to meet you"
        r"|你好吗|最近(?:怎么样|好吗|如何)|你(?:今天)?(?:怎么样|还好吗)|吃了吗|在(?:吗|不在|么)|很高兴(?:认识|见到)你"
        r"|你今天好吗",
    ),
    (
        "feeling",
        r"(?:i['’]?m|i am|im|i feel|i['’]?m feeling|feeling)(?: so| very| really| a bit| a little| just| getting| too"
        r"| kind of| totally| quite)* (?:tired|bored|exhausted|sleepy|sad|stressed(?: out)?|frustrated|overwhelmed"
        r"|anxious|nervous|hungry|lost|confused|stuck|depressed|unhappy|happy|excited|angry|annoyed|lonely|sick|ill"
        r"|worried|lazy|stupid|dumb)(?: today| now| of this| right now| of studying)?"
        r"|(?:this|it)(?: is|['’]s)(?: so| very| really| too| all)* (?:hard|difficult|boring|confusing|complicated"
        r"|annoying|frustrating)|i (?:don['’]?t|do not|can['’]?t|cannot) (?:understand(?: this| it| anything)?"
        r"|get (?:it|this)|follow|concentrate|focus)|i (?:hate|love|like) (?:this|studying|you|learning|it)(?: course"
        r"| so much)?|i want to (?:sleep|give up|cry|go home|stop|take a break)|i (?:give up|quit|need a break)"
        r"|i(?:['’]ve| have) (?:an exam|a test)(?: tomorrow| soon)?"
        r"|我(?:今天|现在|有点|觉得|感觉|真的?|好|很|太|非常|实在)*(?:累|困|无聊|难过|伤心|焦虑|紧张|烦|迷茫|饿|沮丧"
        r"|开心|高兴|生气|孤独|糊涂|头疼|疲惫|想睡觉|压力(?:好|很)?大)(?:了|啊|死了|极了)*|(?:这|这个|太|好|真"
        r"|有点)+(?:难|复杂|无聊|烦)(?:了|啊)*|我?(?:还是)?(?:听不懂|看不懂|不懂|没(?:听|看)?懂|不明白|学不会)(?:了"
        r"|啊)*|我(?:想放弃|放弃了|不想学了|想休息)|我(?:喜欢|爱|讨厌)(?:你|学习|这门课)",
    ),
    (
        "insult",
        r"(?:you(?:['’]re| are)?|u r|ur|this is|that(?:['’]s| is| was)|it(?:['’]s| is))(?: so| a| an| really| just"
        r"| very| such a| fucking| totally| the)* (?:stupid|dumb|useless|idiot|moron|bad|terrible|awful|horrible"
        r"|worthless|trash|garbage|rubbish|crap|shit|annoying|liar|worst|joke|wrong|pathetic|ridiculous|suck|bullshit"
        r"|nonsense)(?: bot| ai| tutor| assistant| answer)?"
        r"|you (?:suck|know nothing|lie|lied|can['’]?t do anything|don['’]?t know anything)|shut up|(?:oh )?(?:fuck"
        r"|screw|damn)(?: you| off| this| it)?|go to hell|(?:stupid|dumb|useless|bad)(?: ai| bot| tutor| machine)"
        r"|idiot|i hate you|wtf|bullshit|(?:that['’]s |this is |that is )?(?:wrong|incorrect|not true|nonsense)"
        r"|你(?:真|太|好|是个?|这个?|就是)*(?:笨蛋?|蠢(?:货)?|傻(?:瓜|逼)?|没用|垃圾|废物|白痴|烂|讨厌|弱智|骗子|错了"
        r"|不行)(?:了|啊)*|(?:滚(?:开|蛋)?|闭嘴|去死|他妈的|垃圾|废物|笨蛋|白痴|胡说(?:八道)?|不对|错了)",
    ),
    ("praise", rf"good (?:bot|job|answer|point|work|one)|i love you|{PRAISE}|{PRAISE_HAN}"),
    (
        "greeting",
        rf"(?:hi+|hello+|hey+|hiya|howdy|good (?:morning|afternoon|evening|day)|greetings|yo|hallo|hola|bonjour"
        rf"|welcome back|long time no see|morning|i(?:['’]m| am) back|test(?:ing)?(?: 1 2 3)?|anybody (?:there|here"
        rf"|home)){_WHOM}"
        r"|(?:你们?|您|大家|老师)好(?:呀|啊|老师|哦|哇)?|嗨+|哈喽|哈啰|嘿|早(?:安|上好)?|下午好|晚上好|中午好"
        r"|好久不见|测试(?:一下)?|有人吗",
    ),
    ("thanks", rf"(?:{THANKS}){_WHOM}|{THANKS_HAN}"),
    (
        "bye",
        r"(?:good ?)?bye+(?:[ -]?bye)?(?: for now)?|see (?:you|ya|u)(?: later| soon| tomorrow| again)?|good ?night"
        r"|cya|farewell|take care|(?:talk|speak) to you later|ttyl|i(?:['’]m| am) (?:done|leaving|off)|i (?:have|need"
        r"|got) to go|gotta go|that(?:['’]s| is| will be) all(?: for (?:now|today))?|have a (?:nice|good"
        r"|great) (?:day|evening|weekend|one)|exit|quit"
        r"|再见|拜+(?:拜)?|晚安|回头见|下次见|明天见|我(?:先)?走了|我要走了|先这样(?:吧)?|就这样(?:吧)?"
        r"|没(?:有)?(?:别的|其他|问题|事)了?|退出",
    ),
    (
        "ok",
        rf"{UNDERSTOOD}|{UNDERSTOOD_HAN}"
        r"|(?:ok(?:ay)?|k|kk|great|cool|nice|good|fine|sure|got it|i (?:see|got it|understand|get it)(?: now)?|perfect"
        r"|awesome|understood|makes sense|alright|all right|right|yes|yeah|yep|yup|no|nope|nah|never ?mind|wow|oh|ah"
        r"|aha|hmm+|um+|lol|haha+|hehe+|interesting|excellent|wonderful|amazing|fair enough|no problem|sounds good"
        r"|very good|very well|exactly|true|really|please|sorry|i(?:['’]m| am) sorry|my bad|oops|let me think"
        r"|one moment|wait|nothing|so|well|and)"
        r"|(?:好(?:的|吧|啊|呀|滴|嘞)*|行(?:吧)?|可以|明白(?:了)?|知道了?|懂了|了解(?:了)?|太好了|不错|嗯+|哦+|噢|哈+"
        r"|对(?:的|啊)?|是(?:的|啊)?|没事(?:了)?|不用了|算了|收到|原来如此|有道理|抱歉|对不起|不好意思|等一下|哇"
        r"|真的吗?|没关系|没问题|请|不是|不)",
    ),
)
_PATTERNS = tuple((kind, re.compile(f"(?:{pattern}){_END}{_EDGE}", re.IGNORECASE)) for kind, pattern in _KINDS)
_START = re.compile(_EDGE)
# What a mixed message is replied to by: the first of these that is in it.
_WEIGHT = (
    "ability",
    "identity",
    "language",
    "insult",
    "feeling",
    "bye",
    "thanks",
    "praise",
    "mood",
    "greeting",
    "ok",
    "unclear",
)
_MAX_CHARS, _MAX_PIECES = 160, 6
_THUMBS = re.compile("[👍👌🙏❤😀-😆😊🙂🎉✅💯🥰😍]")
_ENDS_CLAUSE = re.compile(r"[,.!?~。！？，、…:;]\s*$")
_OPENING = ("greeting", "thanks", "mood", "ok", "praise")
_REPLIES = {
    "en": {
        "greeting": "Hello! Ask me anything about your lessons, for example about {topics}.",
        "mood": "Ready to study with you. Ask me about your lessons, for example about {topics}.",
        "ability": (
            "I answer questions from your lessons, and every sentence shows the exact words it rests on. When the "
            "lessons don't hold an answer, I say so. You can ask, for example, about {topics}."
        ),
        "identity": (
            "I'm Tutor, a program on this computer that answers from your lessons and shows the words each answer "
            "rests on. Ask me, for example, about {topics}."
        ),
        "language": (
            "You can ask me in English or in Chinese, and I reply in the language of your question; what I quote "
            "stays in the words of the lesson."
        ),
        "feeling": (
            "Studying can be a lot; a short break often helps. When you're ready, we can take one small step, for "
            "example {topics}."
        ),
        "insult": (
            "I'm sorry that wasn't helpful. I can only tell what the lessons say, so try asking about one point of "
            "them in other words, for example about {topics}."
        ),
        "praise": "Thank you! What would you like to look at next?",
        "thanks": "You're welcome! Is there anything else in the lessons you'd like to go over?",
        "bye": "Goodbye, and good luck with your studies!",
        "ok": "Good. What would you like to look at next?",
        "unclear": "Ask me a question about your lessons, for example about {topics}.",
    },
    "zh": {
        "greeting": "你好！关于课程内容，有什么都可以问我，比如{topics}。",
        "mood": "准备好和你一起学习了。可以问我课程里的内容，比如{topics}。",
        "ability": "我根据课程内容回答问题，每句话都附上所依据的原文；课程里没有的，"
        "我会直接说没有。比如可以问：{topics}。",
        "identity": "我是 Tutor，一个在这台电脑上运行的程序，"
        "根据你的课程回答问题，并附上所依据的原文。比如可以问：{topics}。",
        "language": "你可以用中文或英文提问，我会用提问的语言回答；引用的课程原文保持原来的语言。",
        "feeling": "学习有时确实辛苦，休息一下再继续吧。准备好了，我们可以从一个小问题开始，比如{topics}。",
        "insult": "抱歉没能帮到你。我只能回答课程里写到的内容，可以换个说法问其中的一点，比如{topics}。",
        "praise": "谢谢！接下来想看什么？",
        "thanks": "不客气！课程里还有什么想再看看的吗？",
        "bye": "再见，祝学习顺利！",
        "ok": "好的。接下来想看什么？",
        "unclear": "可以问我关于课程内容的问题，比如{topics}。",
    },
}


def classify_smalltalk(text: str) -> str | None:
    """Return which kind of small talk a text is, None when any of it is a question to be answered."""
    if len(text) > _MAX_CHARS:
        return None
    kinds, rest = _peel(text)
    if rest or not kinds:
        return None if rest else "unclear" if text.strip() else None
    return next(kind for kind in _WEIGHT if kind in kinds)


def strip_greeting(text: str) -> str:
    """Return a question without the greeting or thanks in front of it; text that is nothing else as it is."""
    rest = text.strip()
    for _ in range(_MAX_PIECES):
        match = next((m for kind, p in _PATTERNS if kind in _OPENING and (m := p.match(rest))), None)
        if match is None or match.end() == len(rest) or not _ENDS_CLAUSE.search(match.group()):
            return rest
        rest = rest[match.end() :]
    return rest


def reply_to_smalltalk(text: str, language: str, topics: Sequence[str]) -> str | None:
    """Return a fitting reply to small talk, or None when the text is a question to be answered.

    `topics` are headings of the lessons to name as examples.
    """
    kind = classify_smalltalk(text)
    if kind is None:
        return None
    if kind == "language":
        language = _wanted_language(text, language)
    replies = _REPLIES.get(language, _REPLIES["en"])
    joiner, fallback = ("、", "课程的各个主题") if language == "zh" else ("; ", "any of their topics")
    return replies[kind].format(topics=joiner.join(topics[:3]) or fallback)


def _peel(text: str) -> tuple[list[str], str]:
    """Return the kinds of the pieces of small talk at a text's start, and what follows them."""
    folded = fold(text)
    kinds: list[str] = []
    if _THUMBS.search(text):
        kinds.append("ok")
    rest = _START.sub(
        "", "".join(c for c in folded if unicodedata.category(c) not in ("So", "Sk", "Cf", "Mn")), count=1
    )
    for _ in range(_MAX_PIECES):
        matches = [(m.end(), kind) for kind, pattern in _PATTERNS if (m := pattern.match(rest))]
        if not rest or not matches:
            break
        longest = max(end for end, _ in matches)
        kinds.append(next(kind for end, kind in matches if end == longest))
        rest = rest[longest:]
    return kinds, rest if re.search(r"\w", rest) else ""


def _wanted_language(text: str, language: str) -> str:
    """Return the language that a learner asks to be spoken to in, the one they wrote in if it is another still."""
    if re.search(r"chinese|mandarin|中文|汉语|漢語|普通话|普通話|國語", text, re.IGNORECASE):
        return "zh"
    return "en" if re.search(r"english|英文|英语|英語", text, re.IGNORECASE) else language
