"""The kinds of answer that questions ask for, and the words that ask for each."""

from __future__ import annotations

import re
from enum import StrEnum

from tutor.answering.comparisons.degrees import DEGREES, RATHER


class Ask(StrEnum):
    """What kind of answer a question asks for."""

    AMOUNT = "amount"
    DURATION = "duration"
    SHARE = "share"
    COUNT = "count"
    RATIO = "ratio"
    QUANTITY = "quantity"
    MEASURE = "measure"
    DATE = "date"
    ADDRESS = "address"
    VIDEO_TIME = "video_time"
    COMPARISON = "comparison"
    LIST = "list"
    DEFINITION = "definition"
    REASON = "reason"
    GENERAL = "general"


VALUE_ASKS = (Ask.AMOUNT, Ask.DURATION, Ask.SHARE, Ask.RATIO, Ask.COUNT, Ask.QUANTITY, Ask.DATE, Ask.ADDRESS)
FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
# "Does it have a website?" is answered by the address.
_HAS_ADDRESS = (
    r"^(?:\W|and |so |but )*(?:(?:do|does) [^?]{2,40} have|has [^?]{2,40} got|is there)"
    r"(?: an?| any| its own| their own)(?: official)? (?:web ?(?:site|page|address)|home ?page|url)\b"
    r"(?! (?:(?:that|which) )?(?:say|tell|explain|show|contain|is)\w*\b)"
    r"|有(?:没有)?(?:自己的|官方)*(?:官网|网站|主页|网址)(?:吗|么|没有?|呢)?[?？。]*$"
)
# "Aire Mills website?", "website of the mill", Aire Mills 的 website 是什么: not "which websites does it hold".
_NAMES_SITE = (
    r"^(?:[\w.'’-]+ ){1,4}(?:web ?site|url|home ?page)(?: address| link)?\W*$"
    r"|^\W*(?:the )?(?:web ?site|home ?page|url)(?: address)? (?:of|for) [^?]+\W*$"
    r"|^(?=.*[㐀-鿿])(?!.*(?:哪|什么|多少|几)[^,，。?？]{0,24}(?:web ?site|网站|主页|链接)).*(?<![个些])"
    r"(?:(?<![a-z])(?:web ?site|url|home ?page)|网站|主页|链接)\s*(?:的?地址)?\s*"
    r"(?:(?:又|应该)?(?:是|在|叫)?(?:什么|啥|哪[里儿个]?|多少)|(?:给|发|贴)(?:我|一下|个)*)?(?=[\s?？。!！]*$)"
)
# "How far can a raft take a crew?" asks for what they reach.
_DISTANCE = r"far(?! (?:can|could|will|would)\b[^?]*\b(?:take|get|bring|carry|push)\b)"
TIME_UNITS = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)"
_AUX = r"(?:is|are|was|were|do|does|did|has|have|had|will|would)"
_WHAT_IS_THE = r"\bwhat(?:['’]s| is| was| are| were) (?:the |its |their |[\w.-]+['’]s )"
_NO_LINK, _OF_IT = (
    r"(?!(?:of|and|or|between|to|for|in)\b)",
    r"(?=\W*$| (?:of|for|in|used|needed|required|recommended|that|has|have)\b)",
)
_RULES: tuple[tuple[Ask, str], ...] = (
    (
        Ask.VIDEO_TIME,
        r"\b(?:when|where|at (?:what|which) (?:time|point|minute|second|moment)|which (?:minute|second)|timestamp)\b"
        r"[^?]*\b(?:video|vid|lecture|recording|talk|clip|transcript)\b"
        r"|\bat (?:what|which) (?:point|minute|second|moment|time)\b[^?]*"
        r"\b(?:he|she|they|speaker|lecturer|teacher|presenter)\b"
        r"|\bwhen (?:do|does|did) (?:he|she|they|the (?:speaker|teacher|lecturer|instructor|presenter))\b[^?]*"
        r"\b(?:talk\w*|mention|say|bring|speak\w*|discuss|explain|introduce|thank|encourage|advise|recommend"
        r"|suggest|warn|call|tell|announce)\b"
        r"|\b(?:which|what) (?:minute|second|timestamp)\b|\btimestamp (?:for|of|where|when|in)\b"
        r"|\b(?:bit|part|moment|point|place) (?:where|when|in which) (?:he|she|the speaker"
        r"|the teacher|the lecturer|the instructor)\b"
        r"|\b(?:the|an?|which|what) (?:exact )?(?:minute|second|time|timestamp)"
        r" (?:where|when|at which|in which|that|has) (?:he|she|they|him|her"
        r"|the (?:speaker|teacher|lecturer|instructor|presenter))\b"
        r"|几分几秒|第几(?:分|秒)|哪一?(?:分钟|秒)"
        r"|(?<!以前)(?:什么时候|何时)(?:开始)?(?:提到|说到|讲到|谈到|聊到|提及|提起|讲起|鼓励|建议|推荐|预告|感谢)"
        r"|(?:演?讲者|主讲人?|讲师|老师|博主|演讲人)(?:是|到底)?在?(?:什么时[候间]|何时|哪个时[间刻]|哪一?[分段秒])[^？?]{0,4}"
        r"(?:[说讲提谈聊]|解释|介绍|描述|指出|强调|展示|演示|举例|回答|承认|总结|讨论|比较|打比方)"
        r"|(?:视频|讲座|录像(?![带机]))[^？?]*(?:什么时[候间]|哪个时[间刻]|哪个位置|哪一?[分段秒]|几分|第几|何时|哪[里儿]|时间点)"
        r"|影片[^？?]*(?:哪个时[间刻]|哪一?[分段秒]|几分|第几|时间点|(?:什么时候|何时|哪[里儿]"
        r"|哪个位置)[^？?]{0,4}(?:说|讲|提|谈|聊|建议|感谢|鼓励))|哪一?段(?:视频|影片|讲座)",
    ),
    (
        Ask.ADDRESS,
        r"\b(?:what|which|where|give|tell)\b[^?]*\b(?:web (?:address|link|page)|web ?site(?! (?:say|tell|explain"
        r"|show|contain|is)"
        r")|urls?|home ?page|internet address|domain name)\b(?! (?:do|does|did|is|are|was|were) [^?]*\b(?:from"
        r"|included|crawled)\b)"
        rf"|{_HAS_ADDRESS}"
        r"|\bwhere (?:can|could|do|would|should|might) (?:i|we|you|one|people)\b[^?]*"
        r"\b(?:online|on the (?:web|internet))\b"
        r"|\b(?:at|on|under) (?:what|which) (?:site|address|link)\b|\bwhere (?:online|on the (?:web|internet))\b"
        rf"|{_NAMES_SITE}"
        r"|网址|官网|网站地址|(?<!自)(?:哪个|什么)(?:网站|链接)(?=[?？上]|可以|能|去)",
    ),
    (
        Ask.SHARE,
        r"\b(?:what|which|how (?:large|big|much|many))\b[^?]*\b(?:percent(?:age)?|fraction|proportion|portion(?! size)"
        r"|share(?! (?:the|an?|this|that|these|their|its|our|your|one|it|them)\b))\b"
        r"|百分之|百分比|占比|比例|份额|几成",
    ),
    (
        Ask.DURATION,
        rf"\bhow (?:long|quickly|soon|much time)\b|\bhow many {TIME_UNITS}\b|\bduration\b"
        rf"|\b(?!clos|open|meet|start|land|board|arriv|depart|even|morn)[a-z]{{3,}}ing time\b|多久|多长时间"
        rf"|几(?:[天周]|年(?!级))|几个(?:月|小时|星期)|多少(?:[天年]|\s?{TIME_UNITS}\b)|时长",
    ),
    (
        Ask.RATIO,
        r"\bhow (?:much|many times) (?:more|less|cheaper|dearer|faster|slower|larger|smaller|bigger"
        r"|longer|shorter|higher"
        r"|lower|better|worse)\b|\bhow many times\b"
        r"|\b(?:cost|price|speed|size) ratio\b|\bby what factor\b|多少倍|几倍|[贵便宜快慢大小高低多少]{1,2}多少",
    ),
    (
        Ask.COMPARISON,
        r"\bcompar|\b(?:put|set|place) [^?.:]{2,60} (?:next to|beside|alongside|against)\b"
        r"|\bdistinguish\w*\b|\btells?\b[^?]*\bapart\b"
        r"|\bdifferen(?:ce|t|ces)\b|\bdiffer\b|\bversus\b|\bvs\b|\bwhich of the (?:two|three)\b"
        r"|\bwhich (?:is|are|one|was|costs?|takes?|needs?)\b[^?]*\bor\b|\b(?:more|less|\w{3,}er) \w* ?than\b"
        rf"|(?<!more)(?<!one)(?<!two) or (?!more\b|less\b|fewer\b|so\b|do\b|does\b|is\b|are\b)[^?]{{2,60}}\b{DEGREES}\b"
        rf"|\b{DEGREES}\b[^?]{{0,40}}[,:] [^?]+ or \w"
        rf"|(?:放在?|摆在?)一起(?:看|比|说|来)|并排|区别|对比|比较(?!{RATHER})|差在哪|差在什么|不同(?:点|之处|在|吗|么)?\W*$|不一样(?:的?地方|在哪[里儿]?"
        rf"|吗|么)?\W*$|有(?:什么|何|哪些|啥)不同|差异|差别|哪一?[个种者方边样](?:更|比较|最)?[贵便快慢大小多少高低久长短强弱难易好省]|相比|倍",
    ),
    (
        Ask.AMOUNT,
        rf"\b(?:how much|(?:what|which) (?:amount|sum)) {_AUX}\b[^?]*\b(?:invest(?:ed|s)?|receiv(?:ed?|es))\b"
        r"|投资了?多少(?![个家次年])"
        r"|\b(?:costs?(?![ -](?:effective|efficient|conscious))"
        r"|price[ds]?|priced|pay|paid|fees?|salar(?:y|ies)|funding|raised?|bills?|budget|expenses?|fares?"
        r"|spen[dt]|worth|dollars?|euros?|money|charge[ds]?|revenues?|profits?|tuition|donations?"
        r"|refunds?|discounts?|deposit|cash prize)\b|\bhow (?:expensive|cheap)\b|\bhow much (?:goes|went)\b"
        r"|\b(?:what|which|how (?:large|big|great) an?) sum\b(?! of\b| total)"
        r"|\bwhat (?:did|does|do|would) (?:that|it|this|they|those) (?:all )?(?:come|amount|add up) to\b"
        r"|\bwhat (?:would|will|did)\b[^?]*\b(?:have )?(?:come|amounted|added up) to\W*$"
        rf"|\bhow much(?: money)? {_AUX}\b[^?]*\b(?:pour|sink|plough|plow|fork|shell|lay|splash)(?:s|ed|ing)?"
        r" (?:out|into)\b"
        r"|\bset (?:me|us|you|one|him|her|them) back\b|\bhow much\b[^?]*\bset aside\b"
        r"|\bwhat (?:does|do|did|would|will)\b[^?]*\b(?:go|sell|retail) for\W*$"
        r"|多少(?:钱|美元|美金|欧元|元|资金|经费)|费用|成本|价格|花费|薪[资水酬]|[年月]薪|金额"
        r"|工资|融资|预算|奖金|罚款|罚金|营收|利润|学费|租金|捐款|票价|售价|花了|开销|投入|价钱",
    ),
    (
        Ask.COUNT,
        rf"\b(?:what|which) [a-z]+[ -]count {_AUX}\b|{_WHAT_IS_THE}(?:{_NO_LINK}[\w-]+ ){{1,2}}count\b{_OF_IT}"
        r"|\bhow many\b|(?:\b(?:the|an?|what|which|total|average|exact|large|small|minimum|maximum|same) |^)number of\b"
        r"(?! (?:the|this|that|its|my|your) (?:[\w-]+ ){0,2}?(?:flight|train|bus|boat|ferry|room|gate|platform)\b)"
        r"|多少[个种次项条台张本家名位块篇页层颗枚部辆头只支段章步轮]|(?<!哪)几[个种次项条台张本家位块篇页层颗枚部辆支段章步轮]|数量",
    ),
    (
        Ask.QUANTITY,
        rf"{_WHAT_IS_THE}(?:{_NO_LINK}[\w-]+ ){{0,2}}(?:size|amount|quantity|volume|figure)\b{_OF_IT}"
        r"|\bcompare (?:the )?(?:[\w-]+ ){0,2}(?:sizes?|amounts|quantit(?:y|ies)|volumes?) of\b"
        rf"|\bhow (?:much|large|big|tall|high|{_DISTANCE}|old|fast|deep|heavy|wide)\b|\b(?:what|which)\b[^?]*\brate\b"
        r"|多少(?!分(?!钟))|多(?:大(?!程度|范围)|[高远重快深长])",
    ),
    (
        Ask.DATE,
        r"^when (?:was|were|did|will|has|had)\b|\bwhat (?:year|date|month|day|decade|century)\b"
        r"|\b(?:in )?which (?:year|month|century)\b|(?:什么时候|何时)(?![^？?]*(?:需要|应|该|适合"
        r"|用|值得|会|可以|必须|有必要|不得不|非得|非[^？?]+不可|划算|轮到))|哪[一]?年|几月|哪天|日期",
    ),
    (Ask.REASON, r"\bwhy\b|\breasons?\b|为什么|为何|原因|怎么会"),
    (
        Ask.LIST,
        rf"\bwhat (?:are|were)\b|\bwhich (?:\w+ ){{0,3}}\w+s (?:are|were|can|could|do|did|have|does)\b|\blist\b"
        rf"|\b(?:which|what) {FEW} \w+"
        r"|\bname (?:the|some|all|two|three|four|five|at)\b|\bchecklist of\b"
        r"|\b(?:tell|give|show) (?:me|us) (?:the|all(?: the)?) (?:[\w-]+ ){0,2}?[\w-]+s (?:that|who|which|where)\b"
        r"|\bexamples of\b|\b(?:types|kinds|steps|stages|drawbacks|advantages|benefits"
        r"|disadvantages|use cases|uses) of\b"
        r"|\bwhat (?:kinds|types|steps|tasks|sources|companies|examples)\b|\bused for\b"
        r"|\b(?:under|in) (?:what|which)(?: [\w-]+)?? (?:circumstances?|conditions?|cases?|situations?)\b"
        r"|\bwho (?:needs?|can|does not|doesn't|should)\b|\bwhen (?:do|does|should|is|are) (?:you|one|it|we|i)\b"
        r"|有(?:什么|啥)(?:样的?)?(?:好处|坏处|优点|缺点|优势|劣势|特点|特征|内容|功能|用途|选择|选项|要求|类型|种类|条件|例子|案例)"
        r"|哪些|哪几|哪[两二三四五]|有哪|列[出举]|列(?:一下|全|个表|下来)|步骤|[两三四五几]种|[两三四五几]类|举例",
    ),
    (
        Ask.DEFINITION,
        r"^(?:so |and |then )*(?:what(?:'s| is| are| was| does)|define|explain what)\b|\bmeans?\b"
        r"|\bmeaning of\b|\bdefinition\b"
        r"|什么是|(?<!的)是什么|[目指]的是什么|的是什么(?=[？?，。呢啊]|$)|什么意思|含义|定义|指的是|(?<!%)指(?:什么|啥)|是啥(?:意思|东西)?\W*$",
    ),
)
KIND_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _RULES)
