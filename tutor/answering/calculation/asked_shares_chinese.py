"""Recognise the shares that Chinese questions ask for: which part of a bill one thing is, or several together."""

from __future__ import annotations

import re

from tutor.answering.calculation.asked import Calculation, Kind, find_measure
from tutor.answering.calculation.phrases_chinese import split_list, trim_phrase

_SHARE = (
    re.compile(
        r"^(?P<part>.+?)(?:大约|大概|约|(?<![究务厕场])所)?占(?:了|到|据)?(?P<whole>.*?)的?(?:百分之几|百分之多少|多少比例|多大比例"
        r"|多大的?份额|多大一?[块部份]分?|(?:比重|比例|份额)(?:是|有|为)*(?:多少|多大|几)|多少(?![a-zA-Z词字条个人名张位])|几成|几分之几|比例|比重|百分比)(?:是多少|是|为多少|有多大)?"
    ),
    re.compile(
        r"^(?P<whole>.+?)(?:中|里|里面|当中)[,，]?(?:有)?(?:百分之几|百分之多少|多大比例|多少比例|几成|多少)(?:是|用于"
        r"|花在|来自|用在)了?(?P<part>.+?)(?:上|的)?$"
    ),
    re.compile(r"^(?P<part>.+?)(?:在|于)(?P<whole>.+?)(?:中|里)?的?(?:占比|比例|份额|比重)(?:是|为)?(?:多少|多大|几)"),
    re.compile(
        r"^(?P<whole>.+?)(?:中|里|里面|当中)[,，]?(?P<part>.+?)的(?:占比|比重|份额)(?:是|为|有)?(?:多少|多大|几)?$"
    ),
    re.compile(
        r"^(?P<whole>.+?)有?(?:百分之几|百分之多少|几成|多大比例|(?<=有)多少(?=来自|出自|取自|源自))"
        r"(?:是|用于|花在|[来出取源]自|用在|给)了?(?P<part>.+?)(?:上|的)?$"
    ),
)
_PLACED = (
    re.compile(r"^(?P<part>.+?)在(?P<whole>.+?)(?:里面?|中|当中)$"),
    re.compile(r"^(?P<whole>[^在]{2,}?)(?:里面?|之?中|当中)[,，\s]*(?P<part>.+)$"),
)
_SPENT = re.compile(
    r"^(?P<what>[^,，]{1,16}?)(?:一共|总共|共)?(?:花费?|用|付|支出)了?(?P<sum>\d[\d,.]*[千百万亿]*(?:[美欧]?元)?)[,，](?:其中)?"
)
_JOINTLY = re.compile(
    r"(?:两项|两者|三项|这?[两三]样)?(?:一共|总共|合计|共计|加起来|加在一起|合起来|合在一起|共|合)(?=占)"
)


def read_share(text: str) -> Calculation | None:
    """Return the share that a question asks for, None if it asks for none."""
    text = _SPENT.sub(r"\g<what>的\g<sum>里", _JOINTLY.sub("", text))
    for pattern in _SHARE:
        if match := pattern.search(text):
            part, whole = trim_phrase(match["part"]), trim_phrase(match["whole"])
            # 面粉在账单里占多少, 账单里面粉占多少
            if not whole and (placed := next(filter(None, (form.match(part) for form in _PLACED)), None)):
                part, whole = trim_phrase(placed["part"]), trim_phrase(placed["whole"])
            if part:
                members = split_list(part)
                several = members if len(members) > 1 else ()
                less_named = not re.search(r"百分|比例|份额|几成|几分|占", match.group())
                return Calculation(
                    Kind.SHARE, (part, whole), find_measure(whole), members=several, amount_first=less_named
                )
    return None
