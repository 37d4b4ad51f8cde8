"""Tell in which role a question asks for somebody or something by name, and whether a text tells of that role.

A text that names the thing and not its investor, its collector or what it is built on does not answer who or what that
is, though it holds another name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.demands.persons import names_somebody
from tutor.answering.form import term_set
from tutor.text.fold import fold
from tutor.text.language import has_han

_WHO = (
    r"(?:\bwho(?:m|se)?\b|\b(?:which|what) (?:[\w-]+ ){0,2}?(?:compan|firm|investor|banks?\b|funds?\b|organi[sz]ation"
    r"|bod(?:y|ies)\b|agenc|governments?\b|groups?\b|person|people|foundation|donor|sponsor|institut|universit|teams?\b"
    r"|labs?\b|individual|part(?:y|ies)\b)\w*)"
)
_WHO_ZH = (
    r"(?:谁|哪[一些几两]?(?:家|个|位|支)?(?:公司|企业|(?:投资|金融|风投)?机构|组织|投资[者人方商]|资方|股东|人|团队|大学"
    r"|学校|风投|财团|基金会?|银行|部门|单位|实验室|高校|(?:研究|工作|开发|技术)(?:人员|者|员)|学者|专家|科学家|工程师)"
    r"|哪[一几两]?[位名])"
)
_THING = (
    r"(?:model|language|framework|library|engine|architecture|platform|database|software|algorithm|novel|book|play"
    r"|story|poem|film|design|system|version|paper)s?"
)
_DESCRIBING = r"(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|the|an?|its|their)\b)[\w-]+"
_THING_ZH = r"(?:模型|语言|框架|架构|算法|小说|作品|平台|软件|故事|书|系统|版本|论文)"


@dataclass(frozen=True, slots=True)
class Role:
    """A role that a question may ask for: what asks for it, and what a text that tells of it says.

    What is `personal` has somebody by name, what is not something by name; of None neither needs a name.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]
    personal: bool | None = True


def _make_role(asked: str, told: str, *, personal: bool | None = True) -> Role:
    return Role(re.compile(asked, re.IGNORECASE), re.compile(told), personal)


ROLES = (
    _make_role(  # who gave the money
        rf"{_WHO}\b[^?]*\b(?:invest(?:s|ed|ing|ors?)?|fund(?:s|ed|ers?)|financ(?:es|ed|ing|ially|iers?)|backe(?:d|rs?)"
        r"|backs|sponsor(?:s|ed)?|bankroll\w*|donat\w+|donors?|put (?:up )?(?:the |its |their )?money|(?:provided|gave"
        r"|put up) (?:\w+ ){0,4}(?:funding|money|capital))\b"
        r"|\bfrom who(?:m|se)\b[^?]*(?:money|fund|capital|[mb]illion|[$€£])"
        r"|\bwho(?:m|se)?\b[^?]*(?:money|fund|capital|[mb]illion|[$€£])[^?]*\bfrom(?=\W*$)"
        rf"|(?:钱|资金|融资|投资|经费|[万亿]\s?[美欧日]?元)[^？?]{{0,6}}(?:来自|从)[^？?]{{0,3}}{_WHO_ZH}"
        rf"|从{_WHO_ZH}[^？?]{{0,8}}(?:钱|资金|融资|投资|经费|[万亿]\s?[美欧日]?元)"
        rf"|{_WHO_ZH}[^？?]{{0,10}}(?:投(?![票降篮球影诉])|出(?:的?(?:钱|融资|经费)|资)|注资|资助|赞助|捐|掏钱|提供的?(?:资金|资助|经费|支持))"
        rf"|(?:投资|出资|资助|赞助|捐赠|注资)[^？?]{{0,6}}{_WHO_ZH}|(?:投资|出资|资助|赞助|捐赠)(?:[者人商方]|机构)[^？?]*(?:谁|哪)"
        rf"|(?:融资|资金|经费|钱|[万亿]\s?[美欧日]?元)[^？?]{{0,8}}{_WHO_ZH}[^？?]{{0,3}}(?:[给出拿掏付]|提供)的?"
        r"|(?:谁|哪[家个位])[^？?]{0,4}[给为][^？?]{1,16}(?:投|出资|注资|资金|资助|赞助|捐|经费)",
        r"(?i)\binvest(?:s|ed|or|ors|ing|ment|ments)?\b|\bback(?:s|ed|er|ers|ing)\b|\bfund(?:s|ed|er|ers)\b|\bfinanced\b"
        r"|\bfinanciers?\b|\b(?:funding|funds|money|capital|grants?|gifts?|support|loans?) (?:\w+ ){0,2}(?:from|by)\b"
        r"|\bsponsor|\bdonat|\bdonors?\b|\bgrants?\b|\bgifts?\b|\bendow|\bpaid (?:for )?by\b|\bpaid for\b|\bsupported\b"
        r"|\bbankroll|\bcontribut|\braised\b[^.]*\bfrom\b|\bsubsid|\bowned by\b"
        r"|投资|投了|领投|跟投|注资|出资|出钱|资助|赞助|捐|支持|拨款|买单|埋单|由[^，。]{1,12}支付",
    ),
    _make_role(  # who brought together what is in a collection
        rf"{_WHO}\b[^?]*\b(?:collect(?:s|ed)?|gather(?:s|ed)?|compil(?:es|ed)|assembl(?:es|ed)|curat(?:es|ed)|scraped"
        rf"|put together)\b|{_WHO_ZH}[^？?]{{0,6}}(?:收集|整理|采集|搜集|汇编|编纂|爬取|抓取)",
        r"(?i)\b(?:collect|gather|compil|assembl|curat|scrap|(?-i:crawl)|obtain|sourc)\w*\b|\bput together\b"
        r"|\bdata (?:of|from)\b"
        r"|\b(?:provided|published|created|released|maintained|distributed|recorded|kept|made) by\b"
        r"|收集|整理|采集|搜集|汇编|编纂|爬取|抓取|由[^，。]{1,15}(?:提供|发布|创建|制作|记录|公布|维护)",
    ),
    _make_role(  # what something is built on
        rf"\b(?:which|what) (?:{_DESCRIBING} ){{0,3}}?{_THING}\b[^?]*\b(?:(?:based|built|modelled|modeled|trained)"
        r" (?:up)?on(?: top of)?|derived from|fine-?tuned (?:from|on top of)|start(?:s|ed)? from|adapted from)(?=\W*$)"
        rf"|\b(?:from|on) (?:which|what) (?:[\w-]+ ){{0,3}}?{_THING}\b[^?]*\b(?:based|built|derived|fine-?tuned"
        rf"|adapted)\b|\b(?:based|built|modelled) (?:up)?on (?:which|what) (?:[\w-]+ ){{0,3}}?{_THING}\b"
        r"|\bfine-?tuned from (?:which|what)\b"
        rf"|基于(?:的是)?(?:哪|什么)[^？?]{{0,6}}{_THING_ZH}|以(?:哪|什么)[^？?]*{_THING_ZH}[^？?]*为(?:基础|蓝本|底)"
        rf"|在(?:哪|什么)[^？?]*{_THING_ZH}[^？?]*基础之?上"
        rf"|(?:改编自|源自|建立在)(?:哪|什么)[^？?]*{_THING_ZH}|(?:从|由)(?:哪|什么)[^？?]*{_THING_ZH}[^？?]*(?:微调|改编)",
        r"\b(?i:based (?:up)?on|built (?:up)?on|builds? (?:up)?on|on top of|derived from|adapted from|modelled on"
        r"|modeled on|(?:variant|version|descendant|adaptation|fork|extension) of|start(?:s|ed|ing)? (?:from|with)"
        r"|adapt(?:s|ed|ing)?|takes? (?:\w+ ){0,3}from|behind|under(?:lies|lying)|rests?|powers?|powered|runs? on)\b"
        r"|\b(?i:fine-?tun(?:ed|es|ing|e)) (?:version of |from |on top of )?(?:the |an? |its |their )?[A-Z]"
        r"|基于|以[^，。]{1,20}为(?:基础|蓝本|底)|基础上|改编自|源自|建立在|背后|支撑|微调(?:了|过的)?\s?[A-Za-z《]|由[^，。]{1,15}(?:微调|改编)",
        personal=False,
    ),
    _make_role(  # who leads or founded it
        r"\bwho\b[^?]*\b(?:ceo|cto|chief executive|(?:co-?)?founders?|(?:co-?)?founded"
        r"|chair(?:man|woman|person)?|owns|owners?)\b|(?:CEO|CTO|首席执行官|创始人|创办人|总裁|董事长|老板|负责人)[^？?]{0,4}谁|谁是?[^？?]*(?:CEO|CTO|首席执行官|创始人|创办人|总裁|董事长|老板)"
        rf"|{_WHO}\b[^?]*\b(?:co-?)?(?:founded|founders?)\b|(?:谁|哪[一几]?[位个名些家][^？?]{{0,6}})(?:创办|创立|成立|创建|开创)",
        r"(?i)\bceo\b|\bcto\b|\bchief\b|\bfound(?:ed|er|ers|ing)\b|\bestablish|\bstarted\b|\bset up\b|\bcreat"
        r"|\bchair|\bpresident\b|\bown(?:s|ed|er|ers)\b|\b(?:led|headed|run|bought|acquired) by\b|\bhead of\b"
        r"|首席|创始|创办|创立|成立|总裁|董事|老板|负责|领导|建立|拥有|收购",
    ),
    _make_role(  # who it is that speaks
        r"\bwho\b[^?]*\b(?:teach(?:es)?|taught|gives|gave|presents|holds)\b[^?]*"
        r"\b(?:course|class|lessons?|lectures?|videos?|talks?)\b"
        r"|\bname\b[^?]*\b(?:speak(?:s|ing|er)|talk(?:s|ing)|present(?:s|ing|er)|lecturer|narrator|instructor)\b"
        r"|\bwho\b(?:['’]?s| is| are)? (?:(?:the |that )?(?:person|man|woman|guy|lady|one|voice)"
        r" (?:(?:who|that)(?:['’]?s| is) )?)?(?:the |that )?"
        r"(?:speak(?:s|ing|er)|talking|present(?:s|ing|er)|lecturer|narrator)"
        r"|(?:讲者|讲师|主讲人?|讲课的?人|演讲者|说话的?人)(?:的名字)?(?:是谁|叫什么)|谁在(?:讲|说话)",
        r"\b(?:I['’]?m|I am|[Mm]y name is|[Tt]his is|[Pp]resented by|[Ss]peaker:?|[Hh]osted by|with) [A-Z][a-z]+"
        r"|我叫|我是[^，。]{2,6}[，。]|主讲人?[:：]",
    ),
    _make_role(  # who wrote it
        r"\bwho(?:m)?\b[^?]*\b(?:wrote|written|authored?|co-?wrote|penned)\b"
        r"|\bwho(?:['’]s| is| are| was| were) (?:the|its|their|[\w.-]+['’]s) (?:co-?)?authors?\b"
        r"|(?:谁|哪[一几些]?[位个名人])[^？?]{0,6}(?:写|撰写|执笔|著(?!名))|作者(?:都|分别)?(?:是|有|叫)(?:谁|什么|哪)"
        r"|出自谁(?:之手|的手)|由谁(?:写|撰|执笔|编)",
        r"(?i)\b(?:wr[io]t(?:es?|ten|ing|er|ers)|author\w*|pen(?:s|ned)|poet|playwright|novelist|translat\w+"
        r"|compos\w+|publish(?:ers?|ed (?:\w+ ){0,3}(?:in|by|with|as))|edit(?:s|ed|or|ors)|et al|by"
        r"|(?:generated|created|produced|made|provided|contributed) by|(?:comes?|came|sourced|collected|taken) from)\b"
        r"|(?<!\d)['’]s\b|[（(][^()（）]*\b(?:1[5-9]|20)\d\d\b"
        r"|写|著|作者|撰|执笔|来自|来源于|等[（(\s]?\d|《",
    ),
    _make_role(  # who thought of it first
        rf"{_WHO}\b[^?]*\b(?:invent(?:s|ed|ors?)|devised|conceived|pioneered|coined|(?:came|come|comes|thought) up with"
        rf"|thought of (?:it|this|that|the|an?)\b)|{_WHO_ZH}[^？?]{{0,6}}(?:发明|首创|想出)"
        r"|(?:发明[者人]|首创者)(?:是|叫)?(?:谁|哪|什么)",
        r"(?i)\b(?:invent\w*|devis\w+|conceiv\w+|pioneer\w*|coin(?:s|ed|ing|age)|came up|thought (?:up|of)|introduc\w+"
        r"|propos\w+|discover\w*|develop\w*|creat\w+|design\w*|built|buil(?:d|t)(?:s|ers?)?|ma[dk]es?|first|publish\w*"
        r"|originat\w*|formulat\w+|found\w*|credit\w*|father|mother|named (?:after|for)|patent\w*|by|due to"
        r"|describ\w+|idea|wrote|demonstrat\w+|construct\w*)\b|['’]s\b"
        r"|发明|首创|提出|创|发现|设计|开发|研制|想出|建立|之父|由|命名|发表|撰写|写",
    ),
    _make_role(  # who bought it
        rf"{_WHO}\b[^?]*\b(?:acquir(?:es|ed)|bought|purchased|took over|taken over)\b"
        rf"|{_WHO_ZH}[^？?]{{0,6}}(?:收购|并购|买下|买走)|(?:卖给)了?{_WHO_ZH}",
        r"(?i)\b(?:acqui(?:r|s)\w*|b(?:uys?|ought|uyers?)|purchas\w*|t(?:ake|ook|aken)s? over|takeover|sold|sells?"
        r"|merge\w*|own(?:s|ed|er|ers|ership)?|paid|auction\w*)\b|收购|并购|买|卖|出售|合并|归|拥有",
    ),
    _make_role(  # what it learns from
        r"\b(?:which|what) (?:[\w-]+ ){0,2}?(?:data|text|training) (?:sources?|sets?|corp(?:us|ora)|material)\b"
        r"|\b(?:which|what) (?:datasets?|corpora|corpus)\b"
        r"|(?:数据|语料|文本)[^？?]{0,6}(?:来自|来源|取自|出自)[^？?]{0,6}(?:哪|什么|何)"
        r"|(?:哪些|什么)(?:训练)?(?:数据来源|数据集|语料库?)",
        r"(?i)\b(?:sources?|data\w*|corp(?:us|ora)|texts?|articles?|books?|documents?|records?|pages?|collect\w*"
        r"|scrap\w+|crawl\w*|gather\w*|trained (?:up)?on|learn(?:s|ed|t)? (?:\w+ )?from|conversations?)\b"
        r"|数据|语料|文本|来源|来自|取自|出自|书|文章|文档|网页|收集|对话|资料|样本|记录",
        personal=None,
    ),
    _make_role(  # who keeps it going
        r"\bwho (?:(?:currently|now) )?(?:runs|operates|manages|maintains|heads|leads|looks after)\b"
        r"|\bwho is (?:behind|in charge of|responsible for|running|operating|maintaining)\b"
        r"|(?:是?由?谁|哪[个家些](?:公司|机构|组织|团队))(?:在|来|负责)*(?:运营|经营|维护|管理|掌管|运作)",
        r"(?i)\b(?:runs?|running|operat\w+|manag\w+|maintain\w*|head(?:s|ed)|leads?|led|charge|behind|found(?:ed|ers?|ation)"
        r"|own(?:s|ed|ers?)|kept|keeps?|creat\w+|made|built|develop\w+|responsible|by|belongs?|backed|looks? after)\b"
        r"|运营|经营|维护|管理|掌管|运作|负责|创建|创办|拥有|旗下|开发|所属|背后",
    ),
)
_NAME = re.compile(r"[A-Z][A-Za-z\d’'-]*|《[^《》]+》")


def find_role(question: str) -> Role | None:
    """Return the role in which a question asks for somebody or something, None where it asks for none of these."""
    return next((role for role in ROLES if role.asked.search(question)), None)


def tells_of_role(role: Role, text: str, question: str) -> bool:
    """Tell whether a text tells of a role and names somebody, or something, that the question does not."""
    if role.told.search(text) is None:
        return False
    if role.personal is not False:
        return role.personal is None or names_somebody(text, question)
    asked = term_set(question) | frozenset(fold(question).split())
    names = [term_set(name) for name in _NAME.findall(text)]
    if not names:  # a Chinese name has no capital
        return has_han(text)
    return any(name and name.isdisjoint(asked) for name in names)
