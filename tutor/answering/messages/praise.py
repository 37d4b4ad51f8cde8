"""Patterns of thanks, praise and of having understood, put together from their parts; for folded text."""

from __future__ import annotations

_VERY = (
    r"(?:so|very|really|super|quite|pretty|such|extremely|incredibly|totally|truly|much|just|absolutely|all|too|also"
    r"|actually|most|way)"
)
_GOOD = (
    r"(?:great|good|nice|clear(?:er)?|helpful|useful|awesome|amazing|brilliant|fantastic|wonderful|excellent|perfect"
    r"|lovely|cool|smart|clever|kind|funny|right|correct|interesting|best|better|quick|fast|detailed|thorough|patient"
    r"|impressive|superb|neat|solid|informative|enlightening|eye-opening|easy to (?:follow|understand)|spot on"
    r"|on point|well (?:explained|done|put|said|written)|easier to (?:follow|understand))"
)
_WORK = (
    r"(?:explanations?|answers?|repl(?:y|ies)|responses?|help|job|work|summar(?:y|ies)|examples?|points?|one|stuff"
    r"|info(?:rmation)?|tutor|teacher|bot|assistant|app|tool|program|overview|breakdown|lessons?|service)"
)
_THIS = (
    rf"(?:that|this|it|you|u|everything|which|(?:your|these|the|those|this|that)(?: {_VERY}| {_GOOD})* {_WORK}"
    r"|all (?:of )?(?:that|this))"
)
_IS = r"(?: is| was| are| were|['’]s|['’]re|['’]ve been| has been| have been| really is| sounds?| looks?)"
_OBJECT = (
    r"(?: (?:me|us|it|things?|that|this|them|everything|the (?:idea|point|question)s?|my (?:question|doubts?"
    r"|confusion)s?"
    r"|a (?:lot|bunch|ton|great deal)|lots|tons|sense|perfect sense|more sense|much|out|up|well|now|enough|very"
    r"|really"
    r"|so|exactly|perfectly|already|clear(?:ly)?|(?:much )?easier|better|great(?:ly)?|nicely|simply|indeed"
    r"|my (?:day|life)"
    r"|to understand))*"
)
PRAISE = (
    rf"{_THIS}{_IS}(?:,? (?:{_VERY}|a|an|the))* {_GOOD}(?: (?:{_GOOD} )?{_WORK})?(?: (?:now|indeed|again|too|to me"
    rf"|for me"
    r"|at this|at explaining(?: this| things)?))?"
    rf"|(?:what|such|you(?:['’]re| are)) (?:a |an |the )?(?:{_VERY} )*(?:{_GOOD} )+{_WORK}"
    rf"|(?:(?:{_VERY}|a|an|the) )*(?:{_GOOD},? (?:and )?)+{_WORK}|(?:{_VERY} )+{_GOOD}|well (?:done|explained|put"
    rf"|said)"
    r"|brilliant|lovely|superb|nicely done"
    rf"|you(?:['’]ve| have)?(?: {_VERY})* (?:explain|explained|answered|put|made|said|taught|did|helped|saved"
    rf"|clarified)"
    rf"{_OBJECT}"
    rf"|(?:that|this|it|which|your (?:answer|explanation|help))(?: {_VERY}| definitely| finally| certainly)*"
    rf" (?:helped|helps|clarified|clarifies|cleared|clears|answered|answers|explained|explains|makes|made|solved"
    rf"|solves"
    rf"|saved|saves){_OBJECT}"
    rf"|(?:that|this|it)(?:['’]s| is| was)(?: {_VERY})*(?: (?:exactly|precisely|just|all))? (?:what )?i (?:needed"
    r"|wanted|was looking for|was after|had in mind)(?: to (?:know|hear))?"
    r"|(?:i )?(?:really |truly |so |very much |do )*(?:appreciate|love|like|enjoy|enjoyed|loved|liked)"
    rf" (?:(?:your|the|this|all the)(?: {_GOOD})* {_WORK}|it|this|that|you)(?: (?:so much|a lot))?"
    r"|keep (?:it up|up the (?:good|great) work)|you(?:['’]re| are) (?:a |an |the |my )*(?:life ?saver|star|legend"
    r"|genius"
    r"|hero|champ|best|angel|gem)|you rock|big help"
)
THANKS = (
    r"(?:(?:ok(?:ay)?|great|perfect|no|many|big|huge|cool|nice|super|brilliant|awesome|excellent|alright|wow|lovely)"
    r",? )*(?:thanks?(?: you| u)?|thank u|thx|thnx|tks|tysm|ty|cheers|kudos)(?: again| man| mate| dude| bro| so| very"
    r"| much| indeed| anyway| a (?:lot|bunch|million|ton)| tons| loads| heaps| once more| to you| tutor| kindly)*"
    r"(?:,? for(?: (?!what\b|how\b|why\b|which\b|who\b|when\b|where\b|but\b)[a-z'’]+){1,6})?"
    r"|much appreciated|(?:much )?obliged|appreciate it|i (?:really |truly )?appreciate (?:it|that|your help)"
)
UNDERSTOOD = (
    r"(?:ah |oh |aha )?(?:so |and )?(?:now )?i(?:['’]ve| have)? (?:think i )?(?:finally |now |really |totally "
    r"|fully |just"
    r" |already |think i |did )*(?:understand|get|got|see|understood|learned|learnt|grasp)(?: (?:it|this|that|now"
    r"|everything"
    r"|a lot|lots|so much|much|something(?: new)?|better|completely|fully|the (?:idea|point|difference|concept)))*"
    r"|i(?:['’]ll| will)(?: \w+)? (?:study|read|try|review|remember|revise|memorize|note|keep)(?: (?:that|it|this"
    r"|them|in"
    r" mind|down|later|now|again))+"
    r"|(?:now )?(?:that|this|it)(?: all)? makes (?:much |perfect |a lot |more |total )*(?:of )?sense(?: now)?"
    r"|good to know|no (?:more|other|further) questions(?: (?:from me|for now|today|left))?|all clear(?: now)?"
    r"|crystal clear"
)
_VERY_HAN = "(?:真的|真是|真|太|好|很|非常|特别|超级|超|蛮|挺|十分|相当|实在|简直|更|这么|那么|确实|都|也)"
_GOOD_HAN = (
    "(?:清清楚楚|清楚|明白|清晰|详细|透彻|到位|好懂|易懂|通俗易懂|容易懂|生动|仔细|耐心|棒|赞|厉害|不错|有用|实用"
    "|有帮助"
    "|贴心|专业|全面|准确|给力|完美|优秀|有意思|有趣|聪明|可爱|精彩|直观|简单明了|简洁|牛|强|暖心|靠谱|漂亮|好听|好"
    "|对)"
)
_TELL_HAN = "(?:讲解|解释|回答|解答|分析|总结|介绍|归纳|说明|讲|说|答|教|写|干|做)"
_END_HAN = "(?:了|啊|呀|哦|哇|啦|多了|的|呢|噢|耶)*"
PRAISE_HAN = (
    f"(?:你|您|老师)?(?:这次|刚才)?{_TELL_HAN}[得的]{_VERY_HAN}*{_GOOD_HAN}{_END_HAN}"
    f"|(?:你的|您的|这个|这次的|这样的?|老师的)?(?:{_TELL_HAN}|答案|例子|总结)?{_VERY_HAN}+{_GOOD_HAN}{_END_HAN}"
    f"|(?:你|您|老师)(?:{_VERY_HAN}|是|一?[个位])+{_GOOD_HAN}(?:的?(?:老师|助手|导师))?{_END_HAN}"
    f"|(?:你|您)(?:{_VERY_HAN}|是|一?[个位]|名)*好老师"
    "|(?:真的?|可|你|您|又|确实|太)*(?:是)?帮了?(?:我|俺)?(?:一?个)?大忙了?"
    "|(?:真的?|太|很|非常|确实|对我|这个?|特别|挺)*(?:大有|有)(?:很大|很多|不少|大)?的?帮助(?:了|啊|呀)*"
    "|(?:又|我|真的?)*学到(?:了|啦)(?:很多|不少|好多|新东西|新知识)*|受益匪浅|受益良多|(?:又)?涨知识了?|收获(?:很大"
    "|满满)"
    "|(?:给你|必须)?点个?赞|牛+(?:啊|逼|批|掰)?|6{2,}|爱了|赞+|好评|完美|我爱你|(?:继续)?加油|有意思|有趣"
)
_UNDERSTOOD_WORD = (
    "(?:明白|理解|了解|知道|搞懂|弄懂|看懂|听懂|读懂|学会|搞清楚|弄清楚|清楚|清晰|懂|会|记住|记下|豁然开朗)"
)
UNDERSTOOD_HAN = (
    f"(?:我|这下|这次|这回|现在|终于|总算|原来|一下子?|就|都|完全|全|更|大概|基本|彻底|好像|差不多"
    f"|算是)*{_UNDERSTOOD_WORD}"
    "(?:多?(?:了|啦))+|原来(?:是)?(?:这样|如此|这么回事)(?:的|啊|呀|子)*|(?:没有?|不)(?:其他|别的|什么)?(?:问题"
    "|疑问)了?"
    "|下次再来?(?:问|聊|请教)(?:你|您)?|(?:有问题)?(?:我)?再来?(?:问|请教)(?:你|您)"
)
THANKS_HAN = (
    "(?:好的?，?|太|非常|十分|万分|真的|真是|真心|很|实在|衷心|超级|特别|那就|那)*(?:谢谢|多谢|感谢|感恩|谢了|谢啦"
    "|谢|蟹蟹|三克油"
    "|3q)(?:你|您|们|了|啦|啊|呀|哈|哦|老师|大家|同学|助教)*(?:(?:这么|如此|那么)?(?:的)?(?:耐心|详细|细心|及时"
    "|认真|清楚"
    "|精彩|清晰|热心)?(?:的|地)?(?:帮助|解答|讲解|解释|回答|指导|分享|帮忙|答复|回复|支持|总结|耐心|说明|教导"
    "|答疑)?(?:我)?"
    "(?:了|啦|啊|呀)*)"
    "|辛苦(?:你|您|老师)?(?:了|啦)|麻烦(?:你|您)了|有劳了"
)
