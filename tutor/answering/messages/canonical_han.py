"""Write a Chinese question in the one form that other rules read."""

from __future__ import annotations

import re

# Data with labels beside data without them, as lessons call them.
_HAN_LABEL = r"(?:标签|标注|标记)过?的?"
_HAN_DATA = r"(?=数据|资料|文本|语料)"
_HAN_LACKING = re.compile(rf"(?:没有?|不带|无|未)(?:打|加|做)?过?{_HAN_LABEL}(?P<data>{_HAN_DATA})?")
_HAN_HAVING = re.compile(
    rf"(?<![没不])(?:有|带|打了|加了|做了)过?{_HAN_LABEL}(?P<data>{_HAN_DATA})?|(?<![没不无未])标注过?的?{_HAN_DATA}(?P<plain>)"
)
_MONEY = "(?:资金|融资|投资款?|款项?)"
_ASKED = "(?:多少|多[久大长高远]|什么|哪|谁|怎|如何|为何)"
_UNITS = "[个名位种块张台家本次项条篇层颗辆份段处只艘架间部首枚片天年周月]"
# 拿甲跟乙来比，说甲便宜多少 asks how much cheaper 甲 is than 乙.
_SET_BESIDE = re.compile(
    r"[把拿将](?P<one>[^,，。?？]{1,14}?)[和与跟同](?P<other>[^,，。?？]{1,14}?)(?:的[^,，。?？的]{1,4})?[来去做作相]*"
    r"(?:比较|对比|比)(?:一?[下比])?[,，]?(?:[说讲称]是?)?(?P<named>(?P=one)|(?P=other))(?=[^,，。?？]*多少)"
)
_WHY = "(?:为什么|凭什么|为何)(?:要|会|值得|需要|还)*"
_PUT_IN = "(?:放进|放入|加进|加入|纳入|收进|收录进?|列入|算进|包括进?|包含进?|用作|当作|当成|作为|选作)"
_WHOLE = "[^,，?？为把将]{0,8}?(?:数据集?|语料库?|材料|配方)"
_WHEN = "(?:什么|哪[些种几]?|何种)(?:样的)?(?:时候|情况|条件|前提|情形|场合|场景|程度)下?"
_WHO = "(?:谁|(?:哪[些类种]|什么样?的?|何种)(?:人|公司|企业|团队|机构|用户|同学|学生))"
_FORMS = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        # 什么情况下可以跳过培训, 哪些人用不着培训: when, and by whom, it is not needed.
        (
            rf"(?P<when>在?(?:{_WHEN}|{_WHO}))[,，]?(?:我们?|你|大家|人们)?(?:才|就|也|都|可能|完全|其实|根本)*(?:(?:可以|能够?|应该?)?"
            r"(?:完全|直接|干脆|安全地?|放心)*(?:跳过|略过|省[掉去略]|免[去掉]|绕[过开]|放弃|舍弃|不[用做必])"
            r"|(?:用不着|犯不[着上]|没(?:有)?必要|不值得|无须|不必)(?:去|做|进行|再)?)(?!什么|哪)",
            r"\g<when>不需要",
        ),
        (
            rf"(?P<when>在?{_WHEN})[,，]?(?P<thing>[^?？,，]{{2,24}}?)(?:才|会|是|就|也|可能)*(?:是?多余的?|没(?:有)?必要|不必要"
            r"|不划算|用不着|是?白费(?:劲|力气|功夫)?|是?浪费)(?:的)?(?=\W*$)",
            r"\g<when>不需要\g<thing>",
        ),
        # 什么条件下自己造船才说得过去: when it is worth it.
        (
            rf"(?P<when>在?{_WHEN})[,，]?(?P<thing>[^?？,，不没]{{2,24}}?)(?:才|会|是|就|也|可能|比较|真的)*(?:划算|合算|说得过去|有意义"
            r"|合理|明智|合适|讲得通|值(?!得))(?:的|呢)?(?=\W*$)",
            r"\g<when>值得\g<thing>",
        ),
        # 书给课程带来了什么: why it is there.
        (
            r"^(?P<thing>[^,，?？这那它他她你我]{1,12}?)(?:能|可以|会)?[给为](?P<whole>[^,，?？]{0,10}?(?:数据集?|语料库?|材料|配方))带来(?:了|过)?(?:什么|哪些|啥)(?:好处|价值|东西)?(?=\W*$)",
            r"为什么要用\g<thing>作为\g<whole>",
        ),
        # 为什么要把海草加进饲料数据, 海草凭什么进配方, 造船数据为什么要收录海草: why it is there.
        (
            rf"^(?:[^,，?？]{{0,12}}?的?时候?[,，]?)?{_WHY}(?:把|将)?(?P<thing>(?![用要会值需还])[^,，?？]{{1,10}}?)(?:的(?:内容|文本|文章|资料))?"
            rf"(?:{_PUT_IN}|进)[到了]*(?P<whole>{_WHOLE})(?:里面?|中|之中)?(?=\W*$)",
            r"为什么要用\g<thing>作为\g<whole>",
        ),
        (
            rf"^(?P<thing>(?!为)[^,，?？]{{1,10}}?)(?:{_WHY}(?:能|会|可以)?(?:{_PUT_IN}|进)[到了]*|对)(?P<whole>{_WHOLE})"
            r"(?:有(?:什么|何|啥)(?:价值|好处|作用|贡献|意义))?(?=\W*$)",
            r"为什么要用\g<thing>作为\g<whole>",
        ),
        (
            rf"^(?P<whole>{_WHOLE})(?:里面?|中)?{_WHY}{_PUT_IN}(?P<thing>[^,，?？]{{1,10}}?)(?=\W*$)",
            r"为什么要用\g<thing>作为\g<whole>",
        ),
        (
            rf"^训练[^,，?？]{{0,10}}?(?:时|的时候)?{_WHY}{_PUT_IN}(?P<thing>[^,，?？]{{1,10}}?)(?=\W*$)",
            r"为什么要用\g<thing>作为训练数据",
        ),
        # 从自己的船上得到了什么好处: what its benefits are.
        (
            r"(?P<who>[^,，?？这那它他她]{1,14}?)从(?P<thing>[^,，?？]{1,16}?)(?:[中里上])?(?:能|可以|会)?(?:得到|获得|收获|获|得)(?:了|到)?(?:什么|哪些|啥)"
            r"(?:好处|收益|益处|回报|东西)?(?=\W*$)",
            r"\g<who>\g<thing>有哪些好处",
        ),
        # 需要什么样的人手: what team.
        (
            r"(?P<need>需要|得有|要有|要|得|必须)(?:配备|配置|投入|招|雇|请)?(?P<what>什么样?的?|哪[些种类]样?的?|怎样的)"
            r"(?:人手|人员|人力|员工|工作人员|专业人员|专业人士|人才|专家)(?=\W*$)",
            r"\g<need>什么样的团队",
        ),
        (
            r"(?<![第\d一二三四五六七八九十个])阶段(?P<number>[1-9一二三四五六七八九])(?![\d一二三四五六七八九十])",
            r"第\g<number>阶段",
        ),
        # What a firm "got hold of", 融了多少资金, is its funding.
        (rf"(?:融资|融|募集?|筹(?:集|措)?)(?:到|得|了|来|过)*多少的?(?:{_MONEY}|钱)", "有多少融资"),
        (rf"(?:[拿获得收]到?|获取|吸引|得到|取得)[得了过]*多少的?{_MONEY}", "有多少融资"),
        (
            rf"(?:融|募集?|筹(?:集|措)?|[拿获得收]到?|取得)[到得了过]*的{_MONEY}(?=(?:一共|总共|大概)?(?:是|有)多少)",
            "的融资",
        ),
        # 渡轮的座位数量是多少 counts seats.
        (
            r"(?:(?:列出|给出|写明|标明|提到|记载)的)?(?P<of>[^，,。;；?？的]{2,20}?)的?(?P<things>参数|座位|样本|词元|单词|节点|神经元)"
            r"(?:总?数量|总?量|总数|个数|数)(?:大概|大约|一共|总共)?[是有为]?多少(?=\W*$)",
            r"\g<of>有多少\g<things>",
        ),
        (r"(?:不|没有?|毫?无)(?:间断|中断|停歇|停顿)地?|不停歇?地|没停过地?", "连续"),
        # 视频里那个人怎么看
        (
            r"(?:视频|影片|讲座|录像|演讲)[里中上]?的?(?:[那这][个位])?(?:guy|人|男[人的生]|女[人的生]|老师|家伙|哥们儿?|大哥|小哥|博主"
            r"|up主|主播|大佬)",
            "视频里讲者",
        ),
        # 甲和乙的票价放在一起比，各是多少
        (r"[放摆]在?一起(?:来|去)?(?:比较|对比|比|看)(?:一?[下比看])?[,，](?=(?:它们)?各|分别)", ""),
        # 光靠现成的窑能把手艺带到哪一步: how far one gets with no more than that.
        (r"(?:直接|仅仅|光是?|仅|只|单|就)(?:使用|利用|用|靠|凭|拿)(?:着)?(?=现[成有]|已有|既有)", "用"),
        (
            r"(?:推进|提升|发展|带|推|送|做|走)到了?(?:什么|哪一?个?|何种)(?:样的)?(?:阶段|地步|程度|步|水平)(?=[?？]*$)",
            "到什么",
        ),
        # What one has once a thing is done, 烧制完得到的器物叫什么, is its result.
        (
            r"^(?:经过)?(?P<done>[^,，。?？得]{2,14}?)(?:结束|完成|做)?(?:之后|以后|后|完)[,，]?(?:我们|你|会|能|最后|最终|所)*"
            r"(?:得到|产生|产出|获得)[的了]*(?:那个|这个|是)*(?:什么样?的?|怎样的|哪种)?(?P<thing>(?![^?？]*[多几谁哪])[㐀-鿿]{0,4}?)"
            r"(?:[是叫]做?|称为)?(?:什么(?:名字)?)?(?=[?？]*$)",
            r"\g<done>的产物叫什么\g<thing>",
        ),
        # 租几台跑几天，预算多少: how many is not asked where it only describes.
        (
            rf"(?<![要需花有得共是分哪第好了的后前讲说提列举])几(?={_UNITS}[^,，。;；?？的多少]{{0,12}}[,，][^,，;；?？]*{_ASKED})",
            "数",
        ),
    )
)


def write_han_canonically(question: str) -> str:
    """Return a Chinese question in the forms that the rules read."""
    for pattern, form in _FORMS:
        question = pattern.sub(form, question)
    return _name_labelling(_SET_BESIDE.sub(_compare, question))


def _compare(match: re.Match[str]) -> str:
    """Return the thing that a question asks about, with 比 and the one that it is set beside."""
    beside = match["other"] if match["named"] == match["one"] else match["one"]
    return f"{match['named']}比{beside}"


def _name_labelling(question: str) -> str:
    """Return a Chinese question that sets data with and without labels side by side with the usual names of both."""
    if not (_HAN_LACKING.search(question) and _HAN_HAVING.search(question)):
        return question
    question = _HAN_LACKING.sub(lambda m: "无标签" if m["data"] is not None else "无标签数据", question)
    return _HAN_HAVING.sub(lambda m: "标注数据" if m["data"] is None is m["plain"] else "标注", question)
