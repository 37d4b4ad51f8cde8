"""Take chatter out of a Chinese question: how one opens and ends it, and colloquial words for those that ask."""

from __future__ import annotations

import re

MAX_ROUNDS = 10
_PAUSE = r"[\s,.…!:;~，。、！：；～—·-]"
_WHO = "(?:老师|老師|助教|同学|同學|亲|亲爱的|大佬|大神|大哥|大姐|朋友|教授|学长|学姐|各位|小助手|哥们儿?|兄弟)"
_ONCE = "(?:一?下|一?声|一?聲|一句|个问题|個問題|一个问题|一個問題|一个小问题|个事儿?|问)?"
_SOFT = "(?:哈|呀|啊|哦|噢|呢|吧|了|的|啦|哟|喽)?"
# The words that a question asks by, to know that a filler stands beside one.
_ASKS = (
    "(?:什么|什麼|怎|多少|多[久大长高远重快]|哪|谁|誰|几|幾|吗|嗎|为何|為何|如何|是不是|有没有|有沒有|能不能|会不会"
    "|要不要"
    "|可不可以|何时|是否)"
)
_SOUND = "[嗯呃额額哎诶欸唉喂嘿呵啊哦噢喔哈哇嗨唔咦嘻]"
_OPENINGS = (
    f"(?:其实|其實)(?![际施行验质体物力现用際驗質體現]){_PAUSE}*|(?:哈喽|哈囉|嗨|你好|您好)(?:{_WHO})?{_PAUSE}+",
    f"{_SOUND}+{_PAUSE}+|[嗯呃诶欸]+(?=[一-鿿A-Za-z])",
    f"(?:{_WHO}(?:们|們)?(?:好|您好|你好)?)+(?:{_PAUSE}+|(?={_WHO})|(?=(?:我?想|请|請|求|麻烦|麻煩)))",
    f"(?:就是?)?(?:那个|那個|这个|這個)(?:啥|什么|什麼)?(?:{_PAUSE}+|(?={_SOUND}+{_PAUSE}))",
    f"(?:那个|那個)啥{_PAUSE}*|就是?(?:那个|那個|这个|這個)(?=[A-Za-z一-鿿])|(?:然后|然後|就是说?|就是說?|话说|話說"
    f"|对了|對了"
    f"|顺便|順便|另外|所以说?|话说回来|不好意思|打扰(?:一下)?了?|打擾(?:一下)?了?|抱歉|哈喽|哈囉|说实话"
    f"|老实说){_PAUSE}+",
    f"(?:我|俺|小白|本人|学生|弱弱地?|顺便|順便|冒昧地?|再|还|還|就|只|那|也)*(?:想|要|来|來|敢|得)*(?:再|还|還"
    f"|先)?(?:请问|請問"
    f"|请教|請教|求问|求問|求助|求教|问|問|打听|打聽|咨询|諮詢){_ONCE}{_SOFT}(?:你|您|老师|老師)?{_PAUSE}+",
    f"(?:我)?(?:就|只|还|也|其实|一直|很|特别|比较)*(?:想|要)(?:请问|[问問](?![题題])|请教|知道|了解|瞭解|弄清楚|搞清楚|搞懂"
    f"|弄明白|确认|請教|確認)"
    f"{_ONCE}{_SOFT}{_PAUSE}*(?=[^。？?]*{_ASKS})",
    f"(?:请问|請問)(?:{_ONCE}){_SOFT}(?:{_WHO})?{_PAUSE}*",
    f"(?:请|請|麻烦|麻煩|拜托|能不能|可不可以|可以|能|你能|您能|能否|可否|劳烦|烦请|帮忙|帮我|給我|给我|跟我|再|你"
    f"|您)+"
    f"(?:告诉|告訴|说说?|說說?|讲讲?|講講?|解释|解釋|科普|查|看|介绍|介紹|讲解|说明)(?:我|我们|一?下|下|看|吧"
    f"|吗)*{_PAUSE}*"
    f"(?=[^。？?]*{_ASKS})",
    f"我?(?:有点|有點|还是|還是|真的?|完全|一直|实在)*(?:不太|不|没|沒|搞不|弄不)(?:懂|明白|清楚|知道|理解|记得"
    f"|記得|太懂|太明白"
    f"|太清楚|搞懂|弄懂){_SOFT}{_PAUSE}*(?=[^。？?]*{_ASKS})",
    f"(?:你|您|有(?:没有)?人|谁)(?:知道|晓得|清楚|记得)(?:不|吗)?{_PAUSE}*(?=[^。？?]{{2,}}{_ASKS})",
    f"(?:问(?:一?个|一?下)|問(?:一?個|一?下)|请教(?:一?个|一?下)|弱弱(?:地)?问一?[下句]|小白(?:一问|提问|求问"
    f"|求教))(?:小|简单的?|傻)*"
    f"(?:问题|問題)?{_SOFT}{_PAUSE}+",
)
_OPENING = tuple(re.compile(f"^{_PAUSE}*(?:{opening})") for opening in _OPENINGS)
_ENDING = re.compile(
    f"(?P<mark>[?？]?)(?:{_PAUSE}*(?<=[\\s,.…!:;~，。、！：；～?？—])(?:谢谢|謝謝|多谢|多謝|谢了|谢啦|感谢|感謝"
    f"|拜托|拜託|求解|求解答|求教|求告知|求助|求指教|在线等|在線等|急|挺急的"
    f"|麻烦了?|麻煩了?|辛苦|辛苦了|哈+|嘿+|呵+|嘻+|有点懵|好懵|忘了|我忘了|想不起来了?|记不清了?|不太懂|没看懂"
    f"|没听懂|老师|老師|大佬|亲"
    f"|笑死|救命)(?:你|您|老师|老師|大家|了|啦|啊|呀|哈|大佬)*)+(?=[\\s?？!！。.…~～]*$)"
)
# What a clause may end with that says nothing; 呢 only where another word asks.
_PARTICLE = re.compile(
    r"(?<=[^\s，。？！,?!…])(?:来着|來着|來著|(?<![阿娃])呀|(?<!喇)(?<!干)(?<!幹)嘛|哦|噢|喔|哟|喽|啦|呗|吖"
    r"|(?<=[下问吧了吗的呢])哈)+"
    r"(?=[\s，。？！,?!….~～]|$)"
)
_NE = re.compile(r"呢(?=[\s?？!！。….~～]*$)")
_WORDS = tuple(
    (re.compile(colloquial), plain)
    for colloquial, plain in (
        (r"[为為][啥嘛](?!的)", "为什么"),
        (r"(?:是)?(?:用来)?[干幹做][嘛吗啥](?:用)?的", "是做什么用的"),
        (r"(?:有|是)(?:啥|什么|什麼)卵?用(?:处)?", "有什么用"),
        (r"[干幹][嘛吗](?=要|不|还|非|得|去)", "为什么"),
        (r"[干幹][嘛吗]用", "做什么用"),
        (r"[干幹]嘛(?=[\s?？。]|$)", "做什么"),
        (r"咋(?![舌呼])", "怎么"),
        (r"啥时[候间]?|啥時候?", "什么时候"),
        (r"啥", "什么"),
        (r"有木有", "有没有"),
        (r"肿么", "怎么"),
        (r"[多得]少?钱来着|多钱", "多少钱"),
        (rf"(?<![持行一沉斗干打战命彻贯贯革走坐看跑谈])(?:到底|究竟(?<![个探]究竟))(?={_ASKS}|[^，。？?]*{_ASKS})", ""),
        (r"其实(?![际施行验质体物力现用])|其實(?![際施行驗質體物力現用])", ""),
        (r"(?<=[一-鿿])(?:那个啥|就是那个|嗯+|呃+)(?=[，,。…\s])", ""),
    )
)


def strip_han_chatter(question: str) -> str:
    """Return a Chinese question without what only belongs to chatting."""
    rest = question
    for pattern, plain in _WORDS[:6]:
        rest = pattern.sub(plain, rest)
    for _ in range(MAX_ROUNDS):
        match = next((m for pattern in _OPENING if (m := pattern.match(rest)) and m.end()), None)
        if match is None or not re.search(r"\w{2}", rest[match.end() :]):
            break
        rest = rest[match.end() :]
    rest = _ENDING.sub(r"\g<mark>", rest)
    for pattern, plain in _WORDS[6:]:
        rest = pattern.sub(plain, rest)
    rest = _PARTICLE.sub("", rest)
    return _NE.sub("", rest) if re.search(_ASKS, _NE.sub("", rest)) else rest
