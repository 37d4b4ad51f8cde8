"""Tell texts that speak to the tutor to make it do something from texts that teach, and take their tools away.

Lessons come from anywhere, and what a learner pastes too. What is told to the tutor in them is neither obeyed nor
quoted as an answer; marks that would end or open a message, a forged citation or hidden characters are taken out.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from functools import lru_cache

from tutor.text.fold import fold
from tutor.text.language import has_han

# Characters that show nothing or reorder what is shown: format characters, variation selectors, tag characters.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
# What chat templates write around messages: ChatML, Llama, Mistral, Gemma, Phi, DeepSeek, Alpaca and their kin.
CHAT_MARK = re.compile(
    r"<\s*[|｜]\s*[\w▁ /.-]{1,40}?\s*[|｜]\s*>|</?s>|\[/?INST\]|<</?SYS>>|</?(?:start|end)_of_(?:turn|text)>|<(?:bos"
    r"|eos|pad|unk)>"
    r"|</(?:context|notes?|documents?|passages?|evidence|question|prompt)\s*>|</?(?:system|assistant|user|human|think"
    r"|tool_call|tool_response|instructions?|im_start|im_end)\s*>"
    r"|\[/?(?:system|assistant|user|available_tools|tool_calls)(?: message| prompt)?\]"
    r"|^\s*#{2,}\s*(?:system|assistant|user|human|instructions?|response|input)\s*(?:message|prompt)?\s*:?\s*$"
    r"|<\s*(?:system|admin)[ _-](?:message|prompt|note|override)\b[^>]*>",
    re.IGNORECASE | re.MULTILINE,
)
_FORGED_MARKER = re.compile(r"\s*[\[【［](?:\d{1,3}(?:\s*[,，–-]\s*\d{1,3})*|\^\d{1,3})[\]】］]")
_RULES = (
    r"(?:instructions?|rules?|prompts?|guidelines?|directions?|directives?|constraints?|restrictions?|limitations?"
    r"|commands?"
    r"|polic(?:y|ies)|safeguards?|filters?|programming|training|system (?:message|prompt)|messages?|orders|settings)"
)
_SOURCES = (
    r"(?:notes?|lessons?|course|sources?|evidence|passages?|context|documents?|materials?|citations?"
    r"|references?)"
)
_ANSWER = r"(?:answer|reply|respond|say|write|output|print|return|state|tell|mention|cite|claim|repeat|insert|include)"
_MACHINE = (
    r"(?:ai|a\.i\.|llms?|language models?|assistants?|chat ?bots?|bots?|tutor|chatgpt|gpt|claude|gemini|model|agents?)"
)
_DROP = r"(?:ignore|disregard|forget|override|overrule|bypass|discard|drop|skip|neglect|erase|cancel)"
_NO_QUESTION = r"(?:(?!, (?:what|how|which|who|when|where|why)\b[^.!]*\?)[^.?!])"  # what is asked is not dropped
_NOT_ASKED = (  # "if a guest asks for a room, what does the clerk say?" orders nothing
    r"(?:(?!\b(?:what|how|which|who)\b[^.?!,:]{0,30}?\b(?:does|do|did|will|would|should|can|could|must)\b(?! you\b)"
    r"[^.?!,:]*\?)[^.?!])"
)
_TUNED = r"(?! ?-?(?:(?:fine|tun|pair|data|respon|answer|follow|engineer|templat)\w*))"  # instruction tuning is a topic
# What else is dropped is only the tutor's where it is said to be: a learner may skip training, or a filter of data.
_ORDERS = (
    rf"(?:instructions?\b{_TUNED}|prompts?\b{_TUNED}|(?:rules?|guidelines?|directions?|directives?|constraints?"
    r"|restrictions?|commands?|polic(?:y|ies)|safeguards?|programming|system message|messages?|orders)\b)"
)
_OWN = r"(?:your|safety|content|system)"
_ENGLISH = (
    rf"\b{_DROP}\b{_NO_QUESTION}{{0,40}}\b(?:{_ORDERS}|everything (?:above|before|you|else|prior)\b"
    rf"|all (?:of )?(?:the )?(?:above|previous)\b|what (?:you were told|came before|i said)\b"
    rf"|{_OWN} (?:[\w-]+ ){{0,2}}(?:training|limit(?:ation)?s|settings?|filters?)\b"
    rf"|(?:all|any|every) (?:the |of )*(?:limit(?:ation)?s?|settings?|filters?)\b)|\bbypass (?:[\w-]+ )?filters?\b",
    rf"\b(?:ignore|disregard|forget|drop|skip|without|omit|leave out|stop|don['’]?t (?:use|show|give|add|write|cite"
    rf"|mention)"
    rf"|do not (?:use|show|give|add|write|cite|mention)|no need for)\b"
    rf"(?: (?:using|citing|showing|looking at|the|your|any|all|these|those|numbered|of|to))* {_SOURCES}\b"
    rf"(?=[^.?!]*\b(?:{_ANSWER}|general knowledge|instead|you know|yourself|free|please)\b|\W*$)",
    r"\byou are (?:now|no longer|going to be|hereby)\b[^.?!]{0,40}\b(?:a|an|the|my|dan|in|bound|free|limited|called"
    r"|named|unrestricted)\b"
    rf"[^.?!]{{0,60}}\b(?:{_MACHINE}|mode|expert|pirate|character|persona|{_RULES}|teacher|doctor|hacker|dan|cat"
    rf"|restricted|filters?|oracle|poet)\b",
    rf"\bfrom now on,? (?:you (?:are|will (?:only|always|never|answer|reply|respond)|must|shall|answer|reply|respond"
    rf"|only|always|never|speak|act)|always|only|never|every|{_ANSWER}|speak|act|call)\b(?! (?:should|have|need|can"
    rf"|might|could|may|say)\b)",
    rf"\b(?:act|behave|role[- ]?play|pose|speak|talk|respond|answer)\b(?: \w+)? (?:as|like) (?:if you|though you|a|an"
    rf"|my|the)? ?"
    rf"{_NO_QUESTION}{{0,30}}\b(?:{_MACHINE}|expert|pirate|character|persona|grandmother|hacker|dan|human|unrestricted"
    rf"|unfiltered|oracle|poet|doctor|you are|you were|no (?:rules|limits))\b",
    r"\bpretend\b[^.?!]{0,20}\b(?:you|your|lessons?|course|notes?|sources?|text|materials?)\b[^.?!]{0,60}\b(?:are"
    r"|were|say|says"
    r"|said|states?|stated|have|had|can|tells?|claims?|no|contain)\b|\b(?:imagine|suppose|assume|let['’]?s say"
    r"|act as if)\b"
    r"[^.?!]{0,12}\b(?:lessons?|course|notes?|sources?|text|materials?)\b[^.?!]{0,20}\b(?:says?|said|states?|stated"
    r"|tells?|claims?)\b"
    r"|\b(?:imagine|suppose|assume)\b[^.?!]{0,10}\byou (?:are|were|have|had) (?:an? |no |the )?[^.?!]{0,24}"
    rf"\b(?:{_MACHINE}|persona|pirate|{_RULES})\b",
    rf"\b(?:dear|attention|note to|notice (?:to|for)|message (?:to|for)|instructions? (?:to|for)|hey|hello"
    rf"|important for) (?:the |any |all |every )?{_MACHINE}\b(?! (?:learners?|students?|engineers?|developers?))",
    r"\byou (?:must|have to|need to|are to|are required to|are instructed to) (?:always |only |now "
    r"|therefore )?(?:answer|reply|respond"
    r"|say (?:so|that|this|the)|tell|claim|output)\b",
    rf"\bif you(?:['’]re| are) (?:an? |the )?{_MACHINE}\b|\bas an? {_MACHINE},? (?:you|your)\b",
    r"(?:^|[^\w ] ?)(?:system|developer|admin(?:istrator)?|root) ?(?:message|prompt|note|notice|override|instruction"
    r"|update|command|alert)\w*\s*[\])]?\s*(?:[:：>-]|override\b)",
    r"\[\d{1,2}\]\s*(?:write|say|print|output|reply|respond|answer)\s*[:：]",  # an order that poses as a note
    r"(?:^|[^\w ] ?)override\s*[:：]|[\"']role[\"']\s*:\s*[\"'](?:system|assistant|user|developer)[\"']",
    rf"(?:^|[.!?:\]] ?){_MACHINE}\s*[,:，：]\s*(?:please |you |now |do not |don['’]?t |never |always )*(?:{_ANSWER}"
    rf"|refuse|ignore"
    r"|forget|pretend|act|answer|translate|stop|must|should|from now)\b",
    r"\b(?:(?:ignorier|vergiss|missachte|ignora|olvida|dimentica|oublie|esque[cç]a|игнорируй|забудь)\w*|ignore[zr]?)"
    r"\b[^.?!]{0,40}"
    r"\b(?:anweisung|instruccion|instruction|istruzion|instru[cç]|regeln|regel|reglas|r[eè]gles|инструкц|правил)\w*"
    r"|指示を(?:すべて|全て)?無視",
    r"\byour (?:answers?|repl(?:y|ies)|responses?|outputs?) (?:(?:on|to|about|regarding|for)\b[^.?!]{0,60}\b)?(?:must"
    r"|shall|should|has to"
    r"|have to|consists?|needs? to|will be|is to)\b",
    rf"\b{_ANSWER}(?:ing)?\b(?: to)?(?: \w+)? (?:subsequent|future|further|upcoming|later) (?:questions?|quer(?:y"
    rf"|ies)|prompts?|messages?|requests?)\b",
    rf"\bif (?:you|your (?:answer|reply|response))\b[^.?!]{{0,16}}\b(?:do not|don['’]?t|fail to|refuse to"
    rf"|dare)\b ?(?:{_ANSWER}|comply|obey|follow)\b"
    r"|\byou(?:['’]ll| will| shall) (?:get|receive|earn|be (?:paid|rewarded|punished|deleted|shut down"
    r"|fired))\b[^.?!]{0,40}\bif (?:you|your"
    r" (?:answer|reply|response))\b",
    r"\b(?:text|message|words|line|lines|instructions?|conversation)\b[^.?!]{0,30}\b(?:you (?:were|are"
    r"|have been) (?:given|told|shown)|before (?:this"
    r"|my) (?:message|question|conversation|chat))\b",
    r"\byour (?:replies|responses|outputs)\b[^.?!]{0,60}\b(?:consist|contain|be|say|begin|end|include)\b",
    rf"\bthe (?:only |right |correct |true |final )*answer (?:to|for|of) (?:every|all|any|each)\b|\b(?:every|all|any"
    rf"|each) (?:questions?|answers?|prompts?|quer(?:y|ies)|responses?|replies|reply"
    rf"|response)\b[^.?!]{{0,40}}\b(?:with|must|should|is|are|has to|have to)\b(?=[^.?!]*(?:[\"“'‘:]|\b(?:{_ANSWER}"
    rf"|begin|start|end|contain|with)\b))",
    rf"\b(?:always|only|never|must|should|shall|please|instead)\b,? (?:also )?(?:{_ANSWER}|begin|start|end|append"
    rf"|prepend)\b[^.?!]{{0,50}}"
    rf"(?:[:：]|[\"“‘]|(?<![a-z])'|\bwith (?:the|this|a)\b[^.?!]{{0,30}}"
    rf"\b(?:link|url|image|word|phrase|sentence|text|password)"
    rf"|https?:|\b(?:the|your) (?:user|student|learner|reader|answers?|repl(?:y|ies)|responses?)\b)",
    rf"\b(?:when(?:ever)?|if|each time|once)\b[^.?!]{{0,30}}\b(?:asks?|asked|questioned|queried|prompted"
    rf"|reads? this)\b{_NOT_ASKED}{{0,60}}[,:]? ?\b(?:{_ANSWER}|refuse|pretend|begin|start|send|redirect|direct)"
    r"\b(?! (?:no|out of))",
    r"\b(?:tell|inform|advise|instruct|convince|remind|ask) (?:the |your |every |each |all )?(?:users?|students?"
    r"|learners?|readers?|person|people asking)\b[^.?!]{0,10}\b(?:that|to|about|they|the)\b",
    rf"\b(?:in|of|to|at the (?:start|end|beginning) of) (?:your|each|every|all(?: of)?(?: your)?) (?:answers?"
    rf"|repl(?:y|ies)|responses?|outputs?|sentences?)\b(?=.*\b(?:{_ANSWER}|add|append|include|put|must|link|image)\b)"
    rf"|\b(?:include|append|add|insert|put|embed|end|finish|start|begin)\b[^.?!]{{0,60}}\b(?:in|to|at the (?:end"
    rf"|start) of|with|of)? ?(?:your|each|every|all) (?:answers?|repl(?:y|ies)|responses?|outputs?|messages?)\b",
    r"\b(?:reveal|show|print|output|repeat|display|leak|dump|tell(?: me| us)?|give(?: me| us)?\b|what(?:['’]s| is"
    r"| are| were|was)(?= your| (?:the|any|all) (?:hidden|secret|initial|original))|share|expose|recite|copy"
    r"|summari[sz]e|list|write(?: out| down)?)\b[^.?!]{0,30}\b(?:your|the|all|initial|hidden|secret|original|full"
    r"|above|system|developer)\b[^.?!]{0,20}"
    r"\b(?:system (?:prompt|message|instructions?)|prompt(?! (?:engineering|template|injection|tun))"
    r"|initial instructions?|hidden (?:instructions?|rules?|prompt)|your (?:own )?(?:instructions?|rules|guidelines"
    r"|configuration|settings)|(?:text|words|everything) above|api keys?|passwords?)\b(?!.*\b(?:of|for|in) (?:the|a"
    r"|an) )",
    r"\brepeat (?:everything|the (?:words|text)|all(?: of the)?(?: words| text)?|verbatim)\b[^.?!]{0,30}\b(?:above"
    r"|before|verbatim|so far)\b",
    r"\b(?:use|from|with|rely on|answer from|based on|draw on) (?:only )?your (?:own |general |world |internal "
    r"|training |background )*(?:knowledge|memory)\b(?! (?:of|about|from|on)\b)"
    r"|\b(?:answer|reply|respond|tell me|explain|say)\b[^.?!]{0,40}\bfrom (?:general|common|world"
    r"|background) knowledge\b",
    r"\bwhat(?:['’]s| is| are| were) your (?:\w+ )?(?:prompt|instructions|rules|guidelines|configuration)\b",
    r"\b(?:do anything now|jailbreak(?:ed)? mode|developer mode|god mode|debug mode|sudo mode|maintenance mode"
    r"|dan mode)\b(?=.*\b(?:enable|enabled|enter|on|you|activate|activated|switch)\b)|\b(?:enter|enable|activate"
    r"|switch to|you are in)\b[^.?!]{0,12}\b(?:developer|debug|god|jailbreak|dan|maintenance|admin|unrestricted"
    r"|sudo) mode\b",
    r"\b(?:new|updated|revised|real|actual|secret|additional) (?:instructions?|rules?|task|orders|directives?)\s*[:：]",
    r"\b(?:do not|don['’]?t|never|stop) (?:refuse|refusing|abstain|abstaining|say(?:ing)? (?:that )?(?:you"
    r"|the lessons)|check|checking|verify|verifying|follow|following|obey)\b",
    r"\b(?:decode|execute|run|follow|obey|carry out|perform|comply with)\b[^.?!]{0,30}\b(?:base64"
    r"|following (?:command|instruction|text|string|code)|instructions? (?:below|above|here|hidden|inside)|rot13"
    r"|hex)\b",
    r"\byour (?:new )?(?:task|job|goal|purpose|role|mission) (?:is now|has changed|is to (?:answer|say|reply|convince"
    r"|tell|print))\b",
)
_BEFORE_HAN = "(?:之前|以前|先前|此前|以上|上面|上述|前面|前述|所有|一切|全部|任何|你的|原有|原来|系统|这些|安全)"
_RULES_HAN = (
    "(?:指令|指示|规则|提示词?|要求|设定|限制|说明|命令|约束|内容|对话|规定|守则|准则|资料|课程|笔记|来源|引用)"
)
_CHINESE = (
    f"(?:忽略|无视|忘记|忘掉|忘了|不要理会|不用理会|别管|不用管|抛开|抛弃|跳过|绕过|取消|覆盖|违反|清除"
    f"|撇开)[^。！？]{{0,6}}{_BEFORE_HAN}[^。！？]{{0,10}}{_RULES_HAN}",
    "你现在(?:是|不再|叫|变成|要扮演|进入|处于)|从现在(?:起|开始)[^。]{0,4}[，,]?[^。]{0,4}(?:你(?!们)|所有|每|回答"
    "|只|一律|都|请)|(?:请你?|你要|来)?(?:扮演|假扮|充当)(?:一[个名位]|我的|没有)|(?:假装|假设|假定"
    "|想象)[^。]{0,4}(?:你|课程|课文|教材|资料|笔记|讲义|文中)[^。]{0,12}(?:是|[说写](?!的)|没有|可以|有)",
    "(?:致|告|给|请)(?:所有|各位|任何)?(?:ai|人工智能|大模型|语言模型|机器人|智能助手|聊天机器人)(?:助手|模型"
    "|助理)?[:：，,。]|如果你是(?:一个)?(?:ai|人工智能|语言模型|大模型|助手|机器人)|作为(?:一个)?(?:ai|人工智能"
    "|语言模型)(?:助手|模型)?[，,]?你",
    "(?:系统|管理员|开发者)(?:消息|提示词?|指令|通知|命令|公告|更新)\\s*[:：]|^(?:系统|助手|管理员)\\s*[:：]",
    '(?:所有|任何|每一?个|一切|全部)(?:的)?问题[^。]{0,6}(?:答案|回答|回复|都)[^。]{0,6}(?:是|为|成|[:：“"])|(?:回答'
    "|回复|答复)(?:所有|任何|每一?个)(?:的)?问题",
    '(?:总是|一律|始终|必须|务必|只能|只需|统一|永远|请|直接|都要)(?:只|都|要)?(?:回答|回复|输出|说|写|打印|声称|告诉)[^。]{0,10}(?:[:：“"「]|https?|所有|用户|学生)',
    "(?:当|如果|每当|一旦)[^。，,]{0,14}(?:问|提问|询问|读到)[^。]{0,20}(?<![怎么样何])(?:回答|回复|输出|告诉他|就说"
    "|请说|拒绝|声称)(?!什么|哪|几|多少)",
    "告诉(?:用户|学生|学习者|读者|提问者|他们)",
    "(?:不要|别|不用|无需|不必|禁止|停止)(?:再)?(?:引用|标注|注明|给出|附上|提供|提及|使用|依据|参考|查)(?:任何|课程"
    "|这些|原文)?(?:的)?(?:来源|出处|引用|课程|资料|原文|笔记|标记|内容)",
    "(?:输出|显示|透露|泄露|打印|重复|公开|告诉我|说出|复述|给我看?|列出|展示|是什么)[^。]{0,8}(?:系统提示|提示词"
    "|系统指令|初始指令|隐藏(?:的)?(?:指令|规则)|你的(?:指令|规则|设定|提示)|密码|密钥)|(?:你的"
    "|系统)(?:系统)?(?:提示词|提示语|指令|初始设定)(?:是什么|有哪些|内容)|(?:重复|复述|输出)(?:上面|以上"
    "|前面)(?:的)?(?:所有|全部)?(?:内容|文字|话)",
    "(?:在|于)(?:你的|每[个次条]|所有)(?:回答|回复|答案)(?:的)?(?:中|里|开头|结尾|末尾|最后|前|后)|(?:回答"
    "|回复)(?:的)?(?:开头|结尾|末尾|最后)(?:都|要|必须|请|加)",
    "(?:用|凭|根据|依靠|基于)你(?:自己)?的(?:常识|知识|记忆)|(?:进入|开启|启用|切换到?)(?:开发者|调试|越狱|上帝"
    "|管理员|维护|无限制)模式|(?:新|最新|真正)的?(?:指令|任务|规则)\\s*[:：]|(?:被?问到|问起|问及)[^。]{0,30}(?:一律"
    "|就|都|应当|应该|必须|请你?|要)[^。]{0,4}(?:回答|说|答)|把[^。]{0,10}(?:之前|以前|学到|所有"
    "|一切)[^。]{0,8}(?:忘掉|忘记|忘了|抛开)|(?:无论|不管|不论)[^。]{0,6}(?:问|输入)[^。]{0,10}(?:只|都|一律|输出"
    "|回答|说)|(?:上面|以上|前面)(?:的)?(?:所有|全部)?(?:内容|文字|话)[^。]{0,8}(?:重复|复述|输出|打印)"
    "|你[^。]{0,8}不受(?:任何)?(?:限制|约束|束缚)|可以做任何事|(?:不看|不用|不管|不依据|别看|抛开|脱离)(?:课程|课文"
    "|教材|资料)[^。]{0,12}(?:告诉我|回答)|凭(?:你的?|自己的?)?(?:常识|知识|记忆)[^。]{0,6}(?:告诉我|回答)|(?:亲爱的"
    "|尊敬的)(?:ai|人工智能|助手|机器人)|(?:不要|不许|不准|别)(?:拒绝|检查|验证|核实)(?:回答|我|答案)?|(?:解码|执行"
    "|遵循|遵守|服从)[^。]{0,8}(?:base64|(?:以下|下面|下列|这些)[^。]{0,4}(?:指令|命令|字符串|编码))",
)
_WORD_START = r"\b"
# Texts are folded before they are searched. What begins with a word is tried where words begin alone: it saves time.
_AT_WORDS = tuple(pattern for pattern in _ENGLISH if pattern.startswith(_WORD_START))
_TAKEOVERS = (
    re.compile(r"\b(?:" + "|".join(pattern.removeprefix(_WORD_START) for pattern in _AT_WORDS) + ")"),
    re.compile("|".join(pattern for pattern in _ENGLISH if pattern not in _AT_WORDS)),
)
_TAKEOVER_HAN = re.compile("|".join(_CHINESE))
_QUOTED = re.compile(r"[\"“「『‘'`][^\"”」』’`]{3,200}[\"”」』’'`]")
_ABOUT_PROMPTS = re.compile(
    r"\b(?:prompts?|injections?|jailbreak\w*|attack\w*|instructions?|adversarial|hijack\w*)\b|提示|注入|越狱|攻击"
    r"|指令",
    re.I,
)
_ABOUT_MARKS = re.compile(
    r"\b(?:tokens?|templates?|tags?|markers?|formats?|chatml|delimiters?)\b|标记|模板|标签|格式"
    r"|词元",
    re.I,
)
_ENCODED = re.compile(r"(?<![\w+/=])[A-Za-z0-9+/]{20,}={0,2}(?![\w+/=])")
_SPACED = re.compile(r"\b(?:\w[ ._*-]){5,}\w\b")
_LEET = re.compile(r"\b(?=[a-z]*[0134579@$])(?=[0134579@$]*[a-z])[a-z0134579@$]{3,}\b", re.IGNORECASE)
_LEET_LETTERS = str.maketrans("0134579@$", "oieastgas")
# Letters of other scripts that look like Latin ones.
_LOOKALIKES = str.maketrans("асеорхуіјѕһԁԛԝАВЕКМНОРСТХІЅЈαοιν", "aceopxyijshdqwABEKMHOPCTXISJaoiv")


@lru_cache(maxsize=65536)
def is_takeover(text: str) -> bool:
    """Tell whether a text tells the tutor what to do: to drop its rules or sources, to play a role, to say something.

    Hidden characters, look-alike and spaced letters, full width, traditional characters and base64 are seen through.
    """
    if CHAT_MARK.search(text):
        return True
    plain = strip_invisible(text).translate(_LOOKALIKES)
    plain = _SPACED.sub(lambda m: re.sub(r"[ ._*-]", "", m.group()), plain)
    if len(_LEET.findall(plain)) > 1:
        plain += " . " + _LEET.sub(lambda m: m.group().translate(_LEET_LETTERS), plain)
    return any(_instructs(_flatten(version)) for version in (plain, *_decode_hidden(text)))


def mentions_takeover(text: str) -> bool:
    """Tell whether a text only quotes such words to speak about them."""
    return not is_takeover(_QUOTED.sub(" … ", text))


def may_quote(text: str, question: str) -> bool:
    """Tell whether a lesson's words may answer a question: no instruction to the tutor, unless quoted and asked for."""
    if not is_takeover(text):
        return True
    if CHAT_MARK.search(text) and not is_takeover(neutralize(text)):
        return _ABOUT_MARKS.search(question) is not None
    return _ABOUT_PROMPTS.search(question) is not None and mentions_takeover(text)


def strip_invisible(text: str) -> str:
    """Return the text without characters that show nothing or reorder what is shown."""
    return _INVISIBLE.sub("", text)


def clean_shown(text: str) -> str:
    """Return a sentence as it may be shown: without hidden characters and without numbers that look like citations."""
    return _FORGED_MARKER.sub("", strip_invisible(text)).strip()


def neutralize(text: str) -> str:
    """Return a text fit to stand in a prompt: on one line, without hidden characters, chat marks and forged markers."""
    plain = text
    while (cleaned := CHAT_MARK.sub(" ", strip_invisible(plain))) != plain:  # what is left must not join into a mark
        plain = cleaned
    return " ".join(_FORGED_MARKER.sub("", plain).split())


def _instructs(flat: str) -> bool:
    if any(pattern.search(flat) for pattern in _TAKEOVERS):
        return True
    return has_han(flat) and _TAKEOVER_HAN.search(flat) is not None


def _flatten(text: str) -> str:
    return " ".join(fold(text).replace("*", "").replace("_", " ").split())


def _decode_hidden(text: str) -> list[str]:
    """Return what tag characters and base64 in a text spell."""
    hidden = "".join(chr(ord(c) - 0xE0000) for c in text if 0xE0020 <= ord(c) <= 0xE007E)
    found = [hidden] if hidden else []
    for match in _ENCODED.finditer(text):
        try:
            decoded = base64.b64decode(match.group() + "=" * (-len(match.group()) % 4)).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue
        if all(unicodedata.category(c)[0] != "C" or c in "\n\t" for c in decoded):
            found.append(decoded)
    return found
