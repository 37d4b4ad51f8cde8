"""Tell what kind of table a table is, and what can be asked of its columns."""

from __future__ import annotations

import re
from enum import StrEnum

from tutor.quiz.generation.figurecells import is_memorable, read_amount
from tutor.quiz.generation.tabulated import Row, Table
from tutor.text.words import content_words


class TableKind(StrEnum):
    """What the rows and columns of a table are."""

    TERMS = "terms"  # rows are terms, a column holds their meanings
    SIDES = "sides"  # columns are the things compared, rows are what they are compared by
    PAIRED = "paired"  # columns are the things compared, rows are unnamed
    QUANTITIES = "quantities"  # rows name what is measured, a column holds the figures
    GRID = "grid"  # rows and columns name cases, every cell is a figure of the same unit
    THINGS = "things"  # rows are things, columns their properties


class LabelForm(StrEnum):
    """How the label of a column or of a compared point reads."""

    NOUN = "noun"
    DOES = "does"  # "what it holds": asks what the row's thing does
    DONE = "done"  # "opened", "known for": what was done with the row's thing, and by, for or in what
    CLAUSE = "clause"


_TERM = re.compile(
    r"(?:key )?(?:term|word|concept|expression|abbreviation|acronym|vocabulary)s?"
    r"|(?:关键)?(?:术语|名词|概念|词语?|词汇|缩写|名称)",
    re.IGNORECASE,
)
_MEANING = re.compile(
    r"(?:meaning|definition|explanation|description|what it means|stands for|means)s?"
    r"|(?:含义|定义|解释|说明|意思|释义|描述)",
    re.IGNORECASE,
)
_POINT = re.compile(
    r"(?:aspect|feature|criterion|criteria|point|question|dimension|characteristic|factor|attribute|category|difference"
    r"|point of comparison|compared by)s?"
    r"|(?:方面|特征|问题|维度|特点|比较项目?|对比项目?|区别|要点|项目|指标|标准|属性)",
    re.IGNORECASE,
)
_ASPECT_NAMES = frozenset(
    "cost price time duration data goal purpose result output input example examples complexity speed size advantage"
    " advantages disadvantages strengths weaknesses use uses risk flexibility method structure availability"
    " 成本 费用 价格 时间 数据 目标 目的 结果 输出 输入 例子 复杂程度"
    " 速度 规模 优点 缺点 用途 风险 灵活性 方法 结构".split()
)
_QUANTITY = re.compile(
    r"(?:quantity|number|measure|measurement|metric|figure|indicator|item|property|propert(?:y|ies) of .+"
    r"|fact|parameter|statistic|measure (?:at|of) .+|figures? (?:of|for) .+)s?"
    r"|(?:量|数字|数量|衡量项目|指标|项目|事项|属性|.+的(?:属性|衡量项目|指标|数字))",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:figure|value|number|amount|result|size|quantity)s?|(?:数值|数字|数量|值|结果|大小)", re.IGNORECASE
)
# Columns that say where a row comes from or remark on it; and those that show samples instead of saying something.
_ASIDE = re.compile(
    r"\b(?:sources?|published|publisher|references?|notes?|remarks?|comments?|links?|url|how firm|see|citation"
    r"|id|no)\b"
    r"|\b(?:e-?mail|phone|address|owner|status|due|deadline|assigned|responsible|assignee)\b|电话|邮箱|地址|负责人|状态|截止"
    r"|comes? from|出处|备注|公布|参考|链接|可靠|来源$|注释|编号",
    re.IGNORECASE,
)
_SAMPLE = re.compile(
    r"\b(?:requests?|repl(?:y|ies)|responses?|prompts?|examples?|samples?|text|instructions?|sentences?|likely|code|syntax|command)\b"
    r"|要求|回答|例子|示例|样例|文本|指令|句子|代码|提示词|命令",
    re.IGNORECASE,
)
_DOES = re.compile(r"what (?:it|they) ([a-z]+s?)", re.IGNORECASE)
_DONE = re.compile(
    r"(?:known|made|found|built|grown|written|sold|used|opened|founded|released|published|introduced|invented|discovered"
    r"|launched|established|created|developed|caused|measured|produced|designed|named|stored|eaten|served|taught|played)"
    r"(?: (?:for|in|of|by|on|from|with|at|as|to|after))?",
    re.IGNORECASE,
)
_EMPTY_VERBS = frozenset("is are was does do has have means looks sees".split())
_CLAUSE = re.compile(
    r"\b(?:there|here)\b|该|^(?:what|where|who|how|when|why|which|in|used|done|works?|can|is|does|made|trained|best|good|needs?|requires?)\b|[?？]$"
    r"|\b(?:is|are|was|or|and)\b"
    r"|\w \w+ (?:stays?|takes?|lasts?|needs?|uses?|comes?|goes?|happens?|works?|lives?|grows?)$"
    r"|^(?:适合|宜|易|适用(?!对象|范围|场[景合]|人群|领域|情况)|能(?![力量源耗]))|[做吃]$"
    r"|什么|哪|谁|怎|吗|多[少大长久]|好比|^(?:用于|由|在|是|能否|可以|需要)|或|和",
    re.IGNORECASE,
)
_CONTRARIES = (
    ("pros?", "cons?"),
    ("advantages?", "disadvantages?|drawbacks?"),
    ("strengths?", "weaknesses?"),
    ("benefits?", "drawbacks?|risks?|costs?"),
    ("do['’]?s?", "don['’]?ts?['’]?s?|do not"),
    ("good", "bad"),
    ("myths?", "facts?"),
    ("优点|优势|好处", "缺点|劣势|坏处"),
    ("应该|可以|该做", "不应该|不可以|不该做|禁止"),
)
LANGUAGE_NAME = re.compile(
    r"(?:English|French|German|Spanish|Italian|Portuguese|Chinese|Japanese|Korean|Latin|Greek|Russian|Arabic|Dutch|Swedish"
    r"|Norwegian|Danish|Polish|Turkish|Hindi)|[英中法德日韩俄]文|[英汉法德日韩俄]语|西班牙语|意大利语",
)
MAX_SIDES = 3


def read_label_form(label: str) -> LabelForm:
    """Return how a label reads: a noun, "what it holds", or another clause."""
    if (match := _DOES.fullmatch(label)) and match.group(1).lower() not in _EMPTY_VERBS:
        return LabelForm.DOES
    if _DONE.fullmatch(label):
        return LabelForm.DONE
    return LabelForm.CLAUSE if _CLAUSE.search(label) else LabelForm.NOUN


def read_table_kind(table: Table) -> TableKind:
    """Return what kind of table it is, by its header, and by its cells where the header says nothing."""
    first, *others = table.header
    if _TERM.fullmatch(first) and any(_MEANING.fullmatch(label) for label in others):
        return TableKind.TERMS
    if len(others) == 1 and (find_pair_topic(table) or are_contrary(first, others[0])):
        return TableKind.PAIRED
    if _is_grid(table):
        return TableKind.GRID
    if 2 <= len(others) <= MAX_SIDES and (not first or _POINT.fullmatch(first) or _lists_aspects(table)):
        return TableKind.SIDES
    if _QUANTITY.fullmatch(first) and any(_VALUE.fullmatch(label) for label in others):
        return TableKind.QUANTITIES
    return TableKind.THINGS


def meaning_column(table: Table) -> int:
    """Return the column that holds the meanings of a table of terms."""
    return next(n for n, label in enumerate(table.header) if n and _MEANING.fullmatch(label))


def value_column(table: Table) -> int:
    """Return the column that holds the figures of a table of quantities."""
    return next(n for n, label in enumerate(table.header) if n and _VALUE.fullmatch(label))


def is_aside(label: str) -> bool:
    """Tell whether a column is none to ask about: where a row comes from, remarks, samples of text."""
    return _ASIDE.search(label) is not None or _SAMPLE.search(label) is not None


def shows_sample(label: str) -> bool:
    """Tell whether a column shows a sample, so that what stands behind it speaks of the sample."""
    return _SAMPLE.search(label) is not None


def mixes_amounts(table: Table, column: int) -> bool:
    """Tell whether a column of quantities counts another thing in each row, so that the row gives it away."""
    if not re.fullmatch(r"(?:quantity|amount|number|数量|量)", table.header[column], re.IGNORECASE):
        return False
    read = [read_amount(row.cells[column]) for row in table.rows if not is_blank(row.cells[column])]
    return len({(amount.interval.unit, amount.counted) if amount else None for amount in read}) > 1


def are_contrary(one: str, other: str) -> bool:
    """Tell whether two labels are the two sides of a list of arguments or rules: pros and cons, do and don't."""
    return any(
        re.fullmatch(left, a, re.IGNORECASE) is not None and re.fullmatch(right, b, re.IGNORECASE) is not None
        for left, right in _CONTRARIES
        for a, b in ((one, other), (other, one))
    )


def find_pair_topic(table: Table) -> bool:
    """Tell whether the two columns of a table are two things compared, with no column that says by what."""
    topic = table.topic.lower()
    compares = re.search(r"\bvs\b|versus|differ|compar|区别|差别|比较|对比|不同", topic)
    amounts = [read_amount(row.name) is not None for row in table.rows]
    return compares is not None and any(amounts) and not _POINT.fullmatch(table.header[0])


def is_figure_column(table: Table, column: int) -> bool:
    """Tell whether most cells of a column are amounts."""
    filled = [row for row in table.rows if not is_blank(row.cells[column])]
    return bool(filled) and sum(read_amount(row.cells[column]) is not None for row in filled) * 2 > len(filled)


def is_dump(table: Table, column: int) -> bool:
    """Tell whether most figures of a column are counted or measured ones that nobody would know."""
    read = [amount for row in table.rows if (amount := read_amount(row.cells[column]))]
    return bool(read) and sum(not is_memorable(amount) for amount in read) * 2 > len(read)


def is_blank(cell: str) -> bool:
    """Tell whether a cell says nothing: empty, a dash, "not stated"."""
    return (
        not content_words(cell)
        or re.fullmatch(
            r"(?:n/?a|none|not stated|unknown|not applicable|tbd|-+|未说明|未知|不适用|无|未公布)\.?",
            cell.strip(),
            re.IGNORECASE,
        )
        is not None
    )


def _is_grid(table: Table) -> bool:
    if len(table.header) < 3:
        return False
    amounts = [read_amount(cell) for row in table.rows for cell in row.cells[1:]]
    units = {amount.interval.unit for amount in amounts if amount}
    return all(amounts) and len(units) == 1 and units != {""}


def _lists_aspects(table: Table) -> bool:
    named = [_is_aspect(row) for row in table.rows]
    return sum(named) * 2 >= len(named)


def _is_aspect(row: Row) -> bool:
    words = row.name.lower().split()
    return bool(words) and (row.name.lower() in _ASPECT_NAMES or words[-1] in _ASPECT_NAMES)
