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
_FORMS = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
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
