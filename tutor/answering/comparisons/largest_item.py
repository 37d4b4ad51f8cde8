"""Find the item that takes the most, or the least, of the money of a bill, where a Chinese question asks for that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from tutor.answering.comparisons.extremes import pick_extreme
from tutor.answering.disagreements.accounts import fits_ask
from tutor.answering.disagreements.intervals import Interval, find_intervals
from tutor.answering.evidence import Scored
from tutor.answering.form import STANDS_FOR_WHOLE, term_set
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import Question
from tutor.answering.questions.wanted import Wanted
from tutor.text.words import content_words

MIN_ITEMS = 2
_MONEY = "(?:钱|成本|费用?|开销|开支|预算|花费|花销|账单|资金|经费|支出|投入|代价)"
_ITEM = "(?:哪[里儿些]?|什么|何处)(?:一?[个项笔块样种部方环地][分面节方]?|地方|东西|上面?|身上)?"
_MOST = "(?:主要|大部分|大多数?|大都|多半|绝大部分|基本上?)"
_LARGEST = re.compile(
    rf"(?:{_MOST}的?)?{_MONEY}(?:{_MOST}|都|是)*(?:花|用|投|砸|耗|出|集中|来|流|去)(?:费|自|到)*(?:在|于|进|向|掉)?了?{_ITEM}"
    rf"|(?:花|用)(?:掉|去|了|费)*{_MOST}{_MONEY}的?|(?:占|属于)?{_MONEY}?的?(?:最?大头|绝大部分)"
    rf"|最(?:花|烧|费|耗)钱|最贵|{_MONEY}占?比?最(?:多|大|高)|占比最(?:多|大|高)"
    rf"|(?P<least>最(?:便宜|省钱|不花钱)|{_MONEY}最(?:少|小|低))|(?:最大|最高)的?一?[项笔块部]?分?的?{_MONEY}"
    rf"|{_MONEY}[^,，?？]{{0,6}}(?:最大|最高)的?(?:一?[项笔块部]分?)?"
)
_TELLS_MONEY = re.compile(
    rf"{_MONEY}|贵|[$€£¥元]|\b(?:costs?(?!-)|money|expensive|spen[dt]|price[sd]?|dollars?|bills?|budgets?|paid|pay)\b",
    re.IGNORECASE,
)
_ASKS_WHICH = re.compile(r"哪|什么|何处|是\W*$")
_ASKING = re.compile(
    rf"{_ITEM}|{_MONEY}|{_MOST}|项目|一?[次项笔块]|环节|部分|方面|里面?|中|时|占|比|当中|其中|一[个次]|是|的|都|在|了|和"
)


@lru_cache(maxsize=1024)
def find_bill(question: str) -> str:
    """Return what a question asks the largest or smallest item of the bill of, "" where it asks for none."""
    if not (_LARGEST.search(question) and _ASKS_WHICH.search(question)):
        return ""
    return " ".join(_ASKING.sub(" ", _LARGEST.sub(" ", question)).split()).strip(" ,，?？")


def leave_other_bills(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> list[Scored]:
    """Leave out what tells of the money spent on anything but what a question asks the largest item of."""
    names = set(content_words(find_bill(question.asked)))
    about = [w for w in wanted if w.terms[0] in names]
    if not about:
        return list(scored)
    held = (s for s in scored if all(w.find_in(_terms_over(s) | term_set(s.unit.text)) for w in about))
    return [s for s in held if _TELLS_MONEY.search(" ".join((*s.chunk.heading[-1:], s.unit.lead, s.unit.text)))]


def find_largest_item(question: Question, scored: Sequence[Scored], wanted: Sequence[Wanted]) -> Scored | None:
    """Return the row of the bill asked about whose figure is the largest or smallest, None where no bill tells.

    A bill is a table of sums with a row for the whole; what the question names stands over it.
    """
    match, names = _LARGEST.search(question.asked), set(content_words(find_bill(question.asked)))
    about = [w for w in wanted if w.terms[0] in names]
    if match is None or not names or len(about) < len(names):
        return None
    bills: dict[object, list[Scored]] = defaultdict(list)
    for one in scored:
        if one.unit.cells and all(w.find_in(_terms_over(one)) for w in about):
            bills[one.chunk.id, one.unit.header, one.unit.lead].append(one)
    for bill in sorted(bills.values(), key=lambda rows: rows[0].chunk.language != question.language):
        figures = _list_sums(bill)
        if figures and (found := pick_extreme(figures, least=match["least"] is not None)):
            return found
    return None


def _list_sums(bill: Sequence[Scored]) -> list[tuple[Scored, Interval]]:
    """Return the items of a bill with their sums of money, none where no row stands for the whole."""
    items = [row for row in bill if not STANDS_FOR_WHOLE.search(row.unit.cells[0])]
    if len(items) == len(bill):
        return []
    sums = [
        (item, amount)
        for item in items
        for cell in item.unit.cells[1:]
        for amount in find_intervals(cell)[:1]
        if fits_ask(Ask.AMOUNT, amount)
    ]
    return sums if len(sums) >= MIN_ITEMS else []


def _terms_over(scored: Scored) -> frozenset[str]:
    """Return the terms of what a row stands under: its nearest heading and the line before its table."""
    return term_set(" ".join((*scored.chunk.heading[-1:], scored.unit.lead)))
