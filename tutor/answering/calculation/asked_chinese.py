"""Recognise the calculations that Chinese questions ask for."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.answering.calculation.amounts import CURRENCIES, Amount
from tutor.answering.calculation.asked import Calculation, Count, Kind, Measure, find_measure
from tutor.answering.calculation.asked_products import read_rule
from tutor.answering.calculation.asked_shares_chinese import read_share
from tutor.answering.calculation.phrases_chinese import PLUS, split_list, trim_phrase
from tutor.answering.calculation.quantities import find_quantities
from tutor.answering.calculation.stipulations import drop_price_of, find_price_of
from tutor.text.fold import fold

_MEASURES_WORDS = "个名条张只台本位次件份块斤把瓶杯套辆座间盒篇页株棵头吨"
_VALUE = r"(?:的?(?:总?费用|价格|成本|票价|薪资|工资|花费|时间|重量|价钱|预算|融资(?:金额|额)?|金额|总额|价))?"
_MORE = "贵多高长大重慢"
_LESS = "便宜少低短轻快小"
_RATIO = (
    re.compile(rf"^(?P<a>.+?){_VALUE}(?:大约|大概|约)?(?:相当于|等于|是|为)(?P<b>.+?){_VALUE}的?(?:多少|几)倍"),
    re.compile(rf"^(?P<a>.+?){_VALUE}比(?P<b>.+?){_VALUE}(?:要|会)?(?:[{_MORE}]|便宜)(?:出|了)?(?:多少|几)倍"),
    re.compile(
        rf"^(?P<a>.+?)(?:和|与|跟|同|对)(?P<b>.+?){_VALUE}(?:的(?:数量|数目|个数|大小))?(?:之比|的比值)(?:是|为|有)?(?:多少|几)"
    ),
)
_DIFFERENCE = (
    re.compile(
        rf"^(?P<a>.+?){_VALUE}比(?P<b>.+?){_VALUE}(?:要|会)?(?:多花|多付|多用|多要|少花|少付|少用|便宜|[多少](?:融资|筹集|[筹拿卖收赚挣借投]|获得|得到)(?:到|得)?"
        rf"|[{_MORE}少低短轻快小])(?:出|了|花|付|用|收)*(?:多少|几)(?!倍)"
    ),
    re.compile(
        rf"^(?P<a>.+?)(?:和|与|跟|同)(?P<b>.+?){_VALUE}(?:之间)?的?(?:相差|差价|差距|差额|差别|差)(?:了)?(?:是|有"
        rf"|为)?(?:多少|几)"
    ),
)
_DIFFERENCE_OF = (
    *_DIFFERENCE,
    re.compile(rf"^(?P<a>.+?){_VALUE}减去?(?P<b>.+?){_VALUE}(?:等于|是|得|有|为|还剩|剩)+(?:多少|几)"),
    re.compile(
        rf"^(?P<a>.+?)(?:和|与|跟|还是)(?P<b>.+?){_VALUE}(?:相比)?[,，]?(?:哪一?[个种项者]|谁)(?:更|比较)?(?:要|花得?|用得?)?"
        rf"(?:便宜|[{_MORE}少低短轻快小])[,，](?:又?要?便宜|[{_MORE}少低短轻快小])(?:出|了)?(?:多少|几)(?!倍)"
    ),
)
_SAID_COUNT = re.compile(r"^(?:论|按|以|就|从)(?P<noun>[A-Za-z一-鿿]{2,8}?)(?:来?[算说看计论]|而言|比较?)?[，,]\s*")
_OWNED = re.compile(r"^(?P<owner>.+)的(?P<noun>[A-Za-z0-9一-鿿 ]{2,12})$")
_COUNTED_MORE = re.compile(rf"(?:[多少]|相差|差)(?:了|出)?(?:多少|几)(?:[{_MEASURES_WORDS}颗粒艘匹词字人]|$|[?呢啊])")
_SETTING = re.compile(
    r"^(?:在|对于?|就|关于|拿)?(?P<place>.{1,12}?)(?:里面?|中|上|来[说看]|而言)?[,，]\s*(?P<name>.+)$"
)
_PERCENT = re.compile(r"比.+?(?:百分之几|百分之多少)")
_COMPOUND_HOURS = re.compile(r"(?:[A-Za-z]\s?|机器|人)(?:小时|工时)")  # GPU小时 are no time
_SUM = re.compile(
    r"^(?P<list>.+?)(?:(?:一共|总共|合计|共计|总计|加起来|加在一起|合起来|合在一起|相加"
    r"|[加放合]?在?一(?:起|块儿?)(?:来?[算看])?[，,]?|的?(?:数[量目]|个数)?(?:总和|总数|之和))(?:的?(?:费用|价格|成本|数量|总和|和))?)+"
    r"(?:要|需要|需|是|花|了|共|付|重|得|有|等于|为)*(?:多少|几|多久|多长)"
    rf"|^(?P<plus>.+{PLUS}.+?)(?:(?:等于|是|得|有|要|需要|共|花|为)+(?:多少|几|多久|多长)|多少钱)"
)
_PLACE_OF_SUM = re.compile(r"^(?:在)?(?P<place>[^,，和与跟、]{2,16}?)(?:里面?|中|当中)[,，]?(?:其中)?(?P<list>.+)$")
_ONE_EACH = re.compile(rf"各(?:自)?(?:来|买|订|要|坐|租|付)?(?:一|1)[{_MEASURES_WORDS}]票?")
_SUMMED = re.compile(r"[个名条张只台本位次件份块]?(?P<noun>[A-Za-z一-鿿]{2,8})$")
_REST = re.compile(
    r"^(?:除去|不算|扣除|去掉|不含|减去)(?P<part>.+?)(?:以外|之外|后|，|,)+(?P<whole>.*?)(?:还)?(?:剩|有|是|要|需要"
    r"|花)*(?:多少)"
)
_OTHERS = re.compile(r"(?:其余|其他|其它|剩下|剩余)的?(?:部分|项目|几项|各项)?的?")
_MIDDLE = re.compile(r"^(?P<a>.+?)(?:的?(?:价格|费用|成本))?(?:范围|区间)的?(?:中间值|平均值?|中点|均值)")
_ASKS = re.compile(
    r"(?:总价|总额)$|多少(?:钱|美元|欧元|元|英镑|美金|人民币)|多久|多长时间|几(?:天|年|周|个月|个?小时)|多少(?:天|小时|年|周|分钟|个月)|什么价"
    r"|多重|多少(?:公斤|千克|斤|克)|费用|成本|多少$"
)
_BUDGET = re.compile(
    r"(?:能|可以|可|够)(?:买|付|标注|购买|换|得到|租|请|雇)?(?:到)?多少"
    r"(?P<measure>[个名条张只台本位次件份块斤把瓶杯套])(?P<noun>[一-鿿]+)"
)
_COUNT = re.compile(
    rf"(?P<number>\d[\d,]*(?:\.\d+)?\s*[千百万亿]*|[两二三四五六七八九十]|十[一二]|一)"
    rf"(?P<measure>[{_MEASURES_WORDS}]|公斤|千克|公里|小时|天|年|周|个月)(?P<noun>[A-Za-z一-鿿][A-Za-z0-9 一-鿿]*?)?"
    rf"(?=(?:的|呢|平均|要|需|工作|干|做|忙|大约|大概|约|总|一共|共|花|是|多|价|费|成本|加|和|与|以及|、|，|,|用|得|在|卖|重|"
    rf"(?<=[一-鿿])\d"
    rf"|[一两二三四五六七八九十]|\?|$))"
)
_NOUN_FIRST = re.compile(
    rf"^(?P<noun>[A-Za-z0-9一-鿿 ]*?[A-Za-z0-9一-鿿])(?:平均|要是|如果)?(?:购?买|租|雇|订|来|要|(?=每))"
    rf"(?P<number>\d[\d,]*[千百万]?|[两二三四五六七八九十]|每一?)(?P<measure>[{_MEASURES_WORDS}])"
    r"(?=要|需|得|花|共|一共|总|大约|大概|约|多少|$)"
)
_EACH_OF = re.compile(
    rf"^(?P<noun>[A-Za-z一-鿿]{{2,10}}?)(?P<count>\d[\d,.]*[千百万]*)(?P<measure>[{_MEASURES_WORDS}]).*[，,。].*"
    r"(?:平均)?每一?(?P=measure)(?![A-Za-z一-鿿]{2}的)"
)  # 面粉90袋要$60,平均每袋多少
_PER_ONE = re.compile(
    rf"每一?(?P<measure>[{_MEASURES_WORDS}])(?P<noun>[A-Za-z0-9一-鿿]{{1,12}}?)(?=的|平均|大约|大概|约|要|需|得|花|费用|成本|价|多少|$)"
)
_NUMERALS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2, "十一": 11, "十二": 12}
_SCALES = {"千": 1000, "百": 100, "万": 10000, "亿": 10**8}
_TIMES = {"小时": "hour", "天": "day", "年": "year", "周": "week", "个月": "month"}


def read_chinese(text: str) -> Calculation | None:
    """Return the calculation that a Chinese question asks for, None if it asks for none."""
    folded = fold(text)
    for read in (
        read_share,
        _read_ratio,
        _read_difference,
        _read_middle,
        _read_rest,
        _read_sum,
        _read_budget,
        _read_scale,
    ):
        if found := read(folded):
            return found
    return read_rule(folded, "zh")


def _read_two(kind: Kind, text: str, patterns: tuple[re.Pattern[str], ...]) -> Calculation | None:
    for pattern in patterns:
        if match := pattern.search(text):
            first, second = trim_phrase(match["a"]), trim_phrase(match["b"])
            if first and second:
                less = re.search(r"便宜|比.+[少低短轻快小](?:多|几|了|花)", text) is not None
                measure = find_measure(_COMPOUND_HOURS.sub("", text))
                first, second, noun = (
                    _read_counted(first, second, text[match.end() :]) if measure is Measure.ANY else (first, second, "")
                )
                setting = _SETTING.match(first)
                first, context = (trim_phrase(setting["name"]), setting["place"]) if setting else (first, "")
                return Calculation(kind, (first, second), measure, context=context, less=less, noun=noun)
    return None


def _read_counted(first: str, second: str, after: str) -> tuple[str, str, str]:
    """Return two things without what is counted of them, and that: A的参数, B; 论词元数，A, B."""
    if said := _SAID_COUNT.match(first):
        return first[said.end() :], second, said["noun"]
    if behind := re.match(r"个?(?P<noun>[A-Za-z一-鿿]{2,8})$", after.strip()):
        return first, second, behind["noun"]
    if owned := _OWNED.match(first):
        return owned["owner"], second.removesuffix(f"的{owned['noun']}"), owned["noun"]
    return first, second, ""


def _read_ratio(text: str) -> Calculation | None:
    return _read_two(Kind.RATIO, text, _RATIO)


def _read_difference(text: str) -> Calculation | None:
    if _PERCENT.search(text):
        return None
    found = _read_two(Kind.DIFFERENCE, text, _DIFFERENCE_OF)
    is_counted = found is not None and (found.measure is not Measure.ANY or found.noun or _COUNTED_MORE.search(text))
    return found if is_counted else None


def _read_rest(text: str) -> Calculation | None:
    match = _REST.search(text)
    if match is None:
        return None
    whole = _OTHERS.sub("", match["whole"])
    return Calculation(Kind.REST, (trim_phrase(match["part"]), trim_phrase(whole)), Measure.MONEY)


def _read_middle(text: str) -> Calculation | None:
    match = _MIDDLE.search(text)
    return Calculation(Kind.MIDDLE, (trim_phrase(match["a"]),), find_measure(text)) if match else None


def _read_sum(text: str) -> Calculation | None:
    match = _SUM.search(_ONE_EACH.sub("", text))
    if match is None:
        return None
    setting = _PLACE_OF_SUM.match(match["list"] or match["plus"])
    members = split_list(setting["list"] if setting else match["list"] or match["plus"])
    counts = [read_counts(member) for member in members]
    measure = find_measure(text)
    if len(members) > 1 and all(counts) and measure is not Measure.ANY:
        return Calculation(Kind.SCALE, (), measure, tuple(c for found in counts for c in found), joined=True)
    if len(members) < 2 or any(counts):
        return None
    counted = _SUMMED.match(text[match.end() :].strip(" ?呢啊")) if measure is Measure.ANY else None
    place = setting["place"] if setting else ""
    return Calculation(Kind.SUM, members, measure, context=place, noun=counted["noun"] if counted else "")


def _put_count_first(text: str) -> str:
    """Return a question with its count in front of what it counts: 铅笔买5支, 铅笔平均每支."""
    return _NOUN_FIRST.sub(r"\g<number>\g<measure>\g<noun>", text)


def read_counts(text: str) -> list[Count]:
    """Return how many of what a text names: 3万个标签, 两张票, 5斤绿茶."""
    counts = []
    for match in _COUNT.finditer(text):
        value = _read_number(match["number"].replace(" ", ""))
        measure, noun = match["measure"], (match["noun"] or "").strip()
        if measure in _TIMES:
            counts.append(Count(value, _TIMES[measure], match["number"] + measure))
        elif noun or len(measure) > 1 or measure in "斤吨":
            counts.append(Count(value, noun or measure, match.group()))
    return counts


def _read_number(written: str) -> Fraction:
    if written in _NUMERALS:
        return Fraction(_NUMERALS[written])
    digits = re.match(r"[\d,.]+", written)
    value = Fraction(digits.group().replace(",", "")) if digits else Fraction(1)
    for scale in written[digits.end() if digits else 0 :]:
        value *= _SCALES.get(scale, 1)
    return value


def _read_budget(text: str) -> Calculation | None:
    match = _BUDGET.search(text)
    if match is None:
        return None
    money = [q for q in find_quantities(text) if q.amount.unit in CURRENCIES and not q.amount.is_range]
    if len(money) != 1:
        return None
    noun = match["noun"]
    return Calculation(
        Kind.BUDGET,
        (),
        Measure.MONEY,
        (Count(money[0].amount.low, noun, match["measure"] + noun),),
        unit=money[0].amount.unit,
        noun=noun,
    )


def _read_scale(text: str) -> Calculation | None:
    if not _ASKS.search(text):
        return None
    if (each := _EACH_OF.search(text)) and find_measure(text) is Measure.MONEY:
        count, given = Count(Fraction(1), each["noun"]), _read_number(each["count"])
        return Calculation(Kind.SCALE, (), Measure.MONEY, (count,), given=Amount(given, given))
    priced, text = find_price_of(text), _put_count_first(drop_price_of(text))
    counts = read_counts(text)
    if not counts and (each := _PER_ONE.search(text)):
        counts = [Count(Fraction(1), each["noun"], each.group())]
    measure = (
        Measure.TIME
        if re.search(r"多久|多长时间|几(?:天|年|周|个月|个?小时)|多少(?:天|小时|年|周|分钟)", text)
        else find_measure(text)
    )
    if not counts or measure is Measure.ANY:
        return None
    return Calculation(Kind.SCALE, (), measure, tuple(counts), context=priced)
