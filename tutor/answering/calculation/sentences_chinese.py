"""Read the quantities of Chinese sentences: what each is of, by what stands before and behind it."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.reading import (
    TIME_PER,
    TIME_PERS,
    TOTAL_SAID,
    UNSURE,
    Per,
    Reading,
    is_measured,
    name_time,
    read_after,
    read_count,
    read_each_before,
    read_frame,
    read_held,
    read_years,
)
from tutor.answering.evidence import Scored

_ZH_TAIL = re.compile(
    r"(?:大约|大概|约|只要|就要|只需|需要|一般|通常|平均|总共|一共|共|达到|达|要花|花费|花了|花|收费|收|付|售价|卖"
    r"|要|需|为|是|得|能|可以|可|重|用|在|的?(?:总?费用|价格|成本|票价|售价|薪资|工资|年薪|月薪|预算|时间|重量|租金"
    r"|总额))+[:：]?\s*$"
)
_ZH_EVERY = re.compile(
    r"(?<=[一-鿿])每(?:\d[\d,]*|[千百万])?(?:[个名条张只台本位次件份块斤把瓶杯]|公斤|千克|小时|天|年|个?月)$"
)
_ZH_LATE = re.compile(r"(?<=[一-鿿])(?:大?约)?[是为按用要合]每[A-Za-z一-鿿]{1,7}$")
_ZH_HEAD = re.compile(r"^(?:而|但|则|那么|因此|所以|其中|另外|和|，|、)+")
_ZH_EACH = re.compile(
    r"^(?:(?![第这那同另])[一-鿿]{1,2})??(?:(?P<one>每一?(?!\d)|一)|每?(?P<count>\d[\d,]*(?:\.\d+)?[千百万亿]?))"
    r"(?P<measure>[个名条张只台本位次件份块斤把瓶杯套辆座间盒篇页株棵头]|公斤|千克|公里|小时|天|年|周)?(?P<noun>.*)$"
)


def read_chinese_sentence(scored: Scored) -> list[Reading]:
    """Return the quantities of a sentence with their subjects; conjectures and comparisons are left out."""
    text, (near, frame) = scored.unit.text, read_frame(scored)
    readings, begin = [], 0
    for quantity in find_quantities(text):
        start = (
            max((m.end() for m in re.finditer(r"[，；。、,;](?!\d)", text[begin : quantity.start])), default=0) + begin
        )
        label_start = begin if text[start : quantity.start].strip(" 大约概") == "" else start
        before = text[label_start : quantity.start].strip(" ，：:")
        stop = re.search(r"[，；。,;](?!\d)", text[quantity.end :])
        clause = text[label_start : quantity.end + (stop.start() if stop else len(text))]
        if is_measured(quantity):
            begin = quantity.end
        if UNSURE.search(re.sub(r"以上|以下|不到|不超过|不足|不少于|不低于", "", clause)):
            continue
        subject = _ZH_HEAD.sub("", re.split(r"[：:]\s*(?=\S)", before)[-1])
        while (shorter := _ZH_TAIL.sub("", subject).strip(" ：:的")) != subject:
            subject = shorter
        if not subject:
            continue
        per = (*_read_chinese_per(subject), *read_after(text, quantity.end), *_read_time_per(before))
        subject_name = _ZH_EVERY.sub("", _ZH_LATE.sub("", subject))
        label = (_ZH_EACH.match(subject_name) or {"noun": subject_name})["noun"] or subject
        total = TOTAL_SAID.search(clause) is not None
        readings.append(
            Reading(
                quantity,
                scored,
                label,
                read_held(clause),
                near,
                frame,
                per=per,
                is_total=total,
                years=read_years(clause),
            )
        )
    return readings


def _read_time_per(before: str) -> tuple[Per, ...]:
    match = TIME_PER.search(before)
    return (Per(Fraction(1), "", TIME_PERS[str(match.lastgroup)]),) if match else ()


def _read_chinese_per(subject: str) -> tuple[Per, ...]:
    """Return for how many a Chinese subject stands: 每个标签, 1000个标签, 一斤绿茶, 标签每个."""
    if match := re.search(
        r"^(?P<noun>.+?)每(?P<count>\d[\d,]*[千百万]?|[千百万])?(?P<measure>[个名条张只台本位次件份块斤把瓶杯]|公斤"
        r"|小时|天|年|个?月)$",
        subject,
    ):
        time = name_time(match["measure"])
        return (Per(read_count(match["count"] or ""), match["measure"] if time else match["noun"], time),)
    match = _ZH_EACH.match(subject)
    if match is None:
        return read_each_before(late[0]) if (late := _ZH_LATE.search(subject)) else ()
    measure, noun = match["measure"] or "", match["noun"].strip("的 ")
    if find_quantities(noun):
        return ()  # another figure stands between
    time = name_time(measure)
    if time:
        return (Per(read_count(match["count"] or ""), measure, time),)
    return (Per(read_count(match["count"] or ""), noun or measure, ""),)
