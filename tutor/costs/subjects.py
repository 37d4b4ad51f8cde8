"""What a figure is the cost of, where the lesson's words leave no doubt: a table's cell, "label: amount", "X costs"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.answering.disagreements.accounts import Account, read_label
from tutor.text.language import has_han
from tutor.types import UnitKind

MAX_LABEL_CHARS = 90
_CURRENCY = re.compile(
    r"[$€£¥￥]|\b(?:USD|EUR|GBP|dollars?|euros?|pounds?|yuan)\b|美元|美金|欧元|英镑|元", re.IGNORECASE
)
_COST = re.compile(
    r"\b(?:cost\w*|pric\w+|bills?|expens\w+|pay|paying|paid|spend\w*|spent|fees?|fares?|money|afford\w*)\b"
    r"|成本|费用|花费|价格|价钱|账单|多少钱|收费|票价|单价|贵|金额|费$",
    re.IGNORECASE,
)
# Money that is not what something costs.
_NOT_COST = re.compile(
    r"\b(?:fund\w*|salar\w+|wages?|earn\w*|revenues?|income|profits?|sav(?:e|es|ed|ing|ings)|budgets?|valuations?|valued"
    r"|worth|invest\w*|raised?|prizes?|debts?|discounts?|refunds?|fined|sales|grants?|donat\w+)\b"
    r"|融资|资金|薪|工资|收入|营收|利润|节省|省下|预算|估值|投资|奖金|罚款|销售额|折扣",
    re.IGNORECASE,
)
_WORKED_OUT = re.compile(r"[=×÷]|\d\s?[*/]\s?\d")
_RATE = re.compile(r"\bper\b|\beach\b|\bevery\b|每|\ba (?:year|month|week|day|hour)\b|/\s?[a-z]", re.IGNORECASE)
_BOUND = (
    r"(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|up to|under|over|more than|less than"
    r"|at least|at most|from|between|or more|or less|[~≈<>≤≥+]"
    r"|大?约|近|将近|接近|超过|至少|最多|不到|低于|高于|左右|以上|以下)"
)
_BOUNDS = re.compile(_BOUND, re.IGNORECASE)
_BOUND_BEFORE = re.compile(rf"(?:\s*(?<![a-z]){_BOUND})+\s*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_NAMED = re.compile(r"[(（]([^()（）]{1,40})[)）]")
_LABELLED = re.compile(r"(?P<label>[^:：.。!?！？;；]{2,60})[:：]\s*$")
_AFTER = re.compile(
    r"\s*(?:in total|altogether|overall|all told)?\s*(?P<named>[(（][^()（）]{1,40}[)）])?\s*(?:[.,;:。，；：!！]|$)",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"(?:^|[:：]\s*|[;；]\s*)(?P<subject>[^,;:.!?，；：。！？]{3,70}?)\s+(?:(?:may|might|can|could|will|would|usually"
    r"|typically|often|generally|then|therefore|now|today|only|still)\s+){0,2}(?:cost|costs|is priced at)\s*$",
    re.IGNORECASE,
)
_COST_OF = re.compile(
    r"\b(?P<subject>(?:[\w-]+\s+){0,3}(?:cost|costs|price|bill)\s+(?:of|for)\s+[^,;:.!?]{2,50}?)\s+"
    r"(?:is|was|are|were|comes? to|came to)(?:\s+(?:estimated|put)\s+at)?\s*$",
    re.IGNORECASE,
)
_COSTS_CHINESE = re.compile(
    r"(?:^|[，。；：])(?P<subject>[^，。；：！？]{2,24}?)(?:的(?:总)?(?:成本|费用|价格))?(?:总共|一共|通常|一般|往往|可能|大概|只|需|则)*"
    r"(?:要花费?|花费|花了|耗资|(?:的?总?(?:成本|费用|价格))(?:约|大约)?(?:为|是|达))\s*$"
)
_POINTS_BACK = re.compile(
    r"^(?:it|its|this|that|these|those|they|their|such|one|ones|which|he|she|we|you|both|and|but|so|then)\b"
    r"|^(?:它|这|那|该|此|其|两者|前者|后者)",
    re.IGNORECASE,
)
_ADVERBS = re.compile(r"(?:可能|大概|通常|一般|往往|总共|一共|每次|总的来说|一般来说|因此|所以|其中|据说|要|需|则|只)+")
_OPEN_END = re.compile(r"(?:\b(?:and|but|or|that|which|who|to|it|they)|而|并|且|和)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|for example,?|e\.g\.,?|例如|比如)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is the cost of, in the lesson's words; `column` says more of it, `named` stands in brackets."""

    label: str
    column: str = ""
    named: str = ""

    @property
    def text(self) -> str:
        """The label to show."""
        if not self.named or self.named in self.label:
            return self.label
        return f"{self.label}（{self.named}）" if has_han(self.label) else f"{self.label} ({self.named})"


def find_subject(account: Account) -> Subject | None:
    """Return what an account's figure is the cost of; None where that is not certain, or it is no cost."""
    if _CURRENCY.search(account.amount.text) is None:
        return None
    is_row = account.unit.kind is UnitKind.ROW and len(account.unit.cells) > 1
    found = _read_cell(account) if is_row else _read_sentence(account)
    if found is None or len(found.text) > MAX_LABEL_CHARS:
        return None
    own = f"{found.text} | {found.column}"
    if _NOT_COST.search(own) or _RATE.search(own) or _WORKED_OUT.search(own):
        return None
    return found


def _read_cell(account: Account) -> Subject | None:
    """Read a cell that holds the amount alone, in a table of costs."""
    unit, amount = account.unit, account.amount
    label = read_label(unit)
    column = next((n for n, cell in enumerate(unit.cells) if (n or not label) and amount.text in cell), None)
    if label is None or column is None:
        return None
    cell = unit.cells[column]
    header = unit.header[column] if column < len(unit.header) else ""
    named = _NAMED.search(cell)
    rest = cell.replace(amount.text, " ").replace(named.group() if named else "\0", " ")
    if _BOUNDS.sub(" ", rest).strip(" .–-"):
        return None
    around = " | ".join((label, header, unit.lead, *account.chunk.heading[-2:]))
    if _COST.search(around) is None or _NOT_COST.search(header):
        return None
    named_text = named.group(1) if named and any(c.isupper() for c in named.group(1)) else ""
    several = sum(_CURRENCY.search(other) is not None for other in unit.cells[1:]) > 1
    return Subject(label or header, header if label and several else "", named_text)


def _read_sentence(account: Account) -> Subject | None:
    """Read "label: amount" and "X costs amount", with nothing behind the amount that might say more."""
    text, amount = account.unit.text, account.amount
    after = _AFTER.match(text, amount.end)
    if after is None:
        return None
    before = _BOUND_BEFORE.sub("", text[: amount.start])
    sentence = _SENTENCE_END.split(before)[-1]
    named = after["named"].strip("()（） ") if after["named"] else ""
    label = _LABELLED.fullmatch(sentence.strip())
    if label is not None:
        around = " | ".join((label["label"], *account.chunk.heading, account.unit.lead))
        return Subject(label["label"].strip(), "", named) if _COST.search(around) else None
    for form in (_COST_OF, _COSTS, _COSTS_CHINESE):
        found = form.search(sentence.rstrip())
        if found is not None:
            subject = _ARTICLE.sub("", _ARTICLE.sub("", found["subject"].strip()))
            return Subject(subject, "", named) if _stands_alone(subject) else None
    return None


def _stands_alone(subject: str) -> bool:
    """Tell whether a subject names something by itself, and does not point back or break off."""
    return not (_POINTS_BACK.search(subject) or _OPEN_END.search(subject) or _ADVERBS.fullmatch(subject))
