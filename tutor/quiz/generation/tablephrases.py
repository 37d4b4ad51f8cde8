"""Word questions and statements about rows and columns, in English and Chinese, for who does not see the table."""

from __future__ import annotations

import re

from tutor.answering.intervals import CURRENCIES
from tutor.quiz.generation.agreement import (
    count_by,
    is_plural,
    make_singular,
    names_several,
    own,
    with_article,
)
from tutor.quiz.generation.columns import LANGUAGE_NAME, LabelForm, read_label_form
from tutor.quiz.generation.figurecells import Amount
from tutor.quiz.generation.naming import is_total, lower_label, lower_name, says_topic
from tutor.quiz.generation.tabulated import Table
from tutor.text.fold import fold

_OWNED = re.compile(r"^(?:own|other|more|most|less|main|typical)\b")
_STARTS_WITH_FIGURE = re.compile(r"[约近大]*\s*[\d$€£¥～~]")
_NAMELESS = re.compile(r"names?|items?|things?|titles?|名称|名字|项目|事项", re.IGNORECASE)
_OPENINGS = frozenset("What Who Which How The In To Match".split())
_PERSON = re.compile(
    r"^(?:inventor|author|founder|composer|painter|writer|discoverer|leader|ruler|king|queen|director|president|maker)s?$"
    r"|(?:者|作者|人|作家|导演|总统|国王|皇帝)$",
    re.IGNORECASE,
)
_PRICE = re.compile(r"\b(?:price|fare|fee|ticket|charge|discount|admission)s?\b", re.IGNORECASE)
_END = " .。;；,，!！"


def tidy_cell(cell: str) -> str:
    """Return a cell as a choice or within quotes: no closing mark."""
    return cell.strip().rstrip(_END)


def quote_cell(cell: str) -> str:
    """Return a cell in quotes that do not clash with its own."""
    said = tidy_cell(cell)
    if len(said) > 2 and said[0] + said[-1] in ("“”", '""', "「」") and not set(said[1:-1]) & set('“”"「」'):
        said = said[1:-1]
    return f"“{said.replace('“', '‘').replace('”', '’')}”"


def name_row(table: Table, name: str) -> str:
    """Return a row's name as it stands within a sentence."""
    return tidy_cell(name) if table.language == "zh" else lower_name(tidy_cell(name), table.lower_words)


def add_topic(table: Table, question: str) -> str:
    """Return a question with what it is about in front, unless it says so itself."""
    topic = table.topic
    if not topic or says_topic(question, topic):
        return question
    if table.language == "zh":
        return f"根据“{_inner(topic)}”，{question}"
    first = question.split(" ", maxsplit=1)[0]
    small = (
        first[0].lower() + first[1:] if first in ("What", "Who", "Which", "How", "The", "In", "To", "Match") else first
    )
    return f"According to “{_inner(topic)}”, {small}{question[len(first) :]}"


def ask_value(table: Table, name: str, column: int, amount: Amount | None) -> str:
    """Return the question for a row's cell in a column, "" where it cannot be worded."""
    label, row = table.header[column], name_row(table, name)
    form = read_label_form(label)
    if table.language == "zh":
        return _ask_value_in_chinese(label, row, form, amount)
    if LANGUAGE_NAME.fullmatch(label):
        return f"What is {quote_cell(name)} in {label}?"
    label = lower_label(label)
    if is_total(name):
        is_said = form is LabelForm.NOUN and amount and amount.interval.unit != "%" and not is_plural(label)
        return f"What is the total {label}?" if is_said else ""
    if form is LabelForm.DOES:
        return f"What {_does(table, label, row)}?" if amount is None else ""
    if form is LabelForm.DONE:
        return _ask_done(table, label, row, amount)
    if form is LabelForm.CLAUSE or _OWNED.match(label):
        return ""
    if ", " in row:
        return f"What {'are' if is_plural(label) else 'is'} the {label} for {quote_cell(row)}?"
    if amount and is_plural(label) and amount.interval.unit not in (*CURRENCIES, "%"):
        return f"How many {label} {'do' if names_several(row, table.lower_words) else 'does'} {row} have?"
    asker = "Who" if amount is None and _PERSON.search(label) else "What"
    return f"{asker} {'are' if is_plural(label) else 'is'} the {label} {_of(label)} {row}?"


def ask_row(table: Table, column: int, cell: str, amount: Amount | None) -> str:
    """Return the question which row has a cell in a column, "" where it cannot be worded."""
    noun, label = table.header[0], table.header[column]
    form = read_label_form(label)
    if not noun or read_label_form(noun) is not LabelForm.NOUN or _NAMELESS.fullmatch(noun):
        return ""
    if LANGUAGE_NAME.fullmatch(label):
        return ""
    said = tidy_cell(cell) if amount else quote_cell(cell)
    if table.language == "zh":
        if form is not LabelForm.NOUN or "的" in noun:
            return ""
        return f"哪{own(count_by(noun), label)}{_equal(said)}？"
    noun, label = make_singular(lower_label(noun).removesuffix(" name")), lower_label(label)
    if form is LabelForm.DOES:
        return f"Which {noun} {label.split()[-1]} {said}?"
    if form is LabelForm.DONE:
        tense = _read_tense(label, amount)
        return f"Which {noun} {tense[0]} {tense[1]} {said}?" if tense else ""
    if form is LabelForm.CLAUSE or _OWNED.match(label):
        return ""
    if amount and is_plural(label) and amount.interval.unit not in (*CURRENCIES, "%"):
        return f"Which {noun} has {_count(said, label)}?"
    if amount:
        return f"Which {noun} has {with_article(label)} of {said}?"
    return f"Which {noun} has the {label} {said}?"


def ask_quantity(table: Table, name: str, cell: str) -> str:
    """Return the question for the figure of what a row names."""
    if table.language == "zh":
        if not _STARTS_WITH_FIGURE.match(cell):
            return f"关于“{name}”，给出的数字是什么？"
        return f"{name}？" if re.search(r"多[少大长高久快]|几[个年天次]", name) else f"{name}是多少？"
    return f"Which figure is given for {quote_cell(name)}?"


def ask_meaning(table: Table, term: str) -> str:
    """Return the question for the meaning of a term."""
    said = quote_cell(name_row(table, term))
    return f"{said}的含义是什么？" if table.language == "zh" else f"What does {said} mean?"


def ask_term(table: Table, meaning: str) -> str:
    """Return the question for the term of a meaning."""
    said = quote_cell(meaning)
    return f"哪个术语的含义是：{said}？" if table.language == "zh" else f"Which term means {said}?"


def state_value(table: Table, name: str, column: int, cell: str, amount: Amount | None) -> str:
    """Return the statement that a row has a cell in a column, "" where it cannot be worded."""
    label, row, said = table.header[column], name_row(table, name), tidy_cell(cell) if amount else quote_cell(cell)
    form = read_label_form(label)
    if is_total(name) or form is LabelForm.CLAUSE:
        return ""
    if table.language == "zh":
        return f"{own(row, label)}{_equal(said)}。" if form is LabelForm.NOUN else ""
    if LANGUAGE_NAME.fullmatch(label):
        return f"{quote_cell(name)} is {said} in {label}."
    label = lower_label(label)
    if form is LabelForm.DOES:
        return f"{row[0].upper()}{row[1:]} {label.split()[-1]} {said}."
    if form is LabelForm.DONE:
        tense = _read_tense(label, amount)
        return f"{row[0].upper()}{row[1:]} {_agree(table, tense[0], row)} {tense[1]} {said}." if tense else ""
    if _OWNED.match(label):
        return ""
    if ", " in row:
        return f"The {label} for {quote_cell(row)} {'are' if is_plural(label) else 'is'} {said}."
    if amount and is_plural(label) and amount.interval.unit not in (*CURRENCIES, "%"):
        verb = "have" if names_several(row, table.lower_words) else "has"
        return f"{row[0].upper()}{row[1:]} {verb} {_count(said, label)}."
    return f"The {label} {_of(label)} {row} {'are' if is_plural(label) else 'is'} {said}."


def state_quantity(table: Table, name: str, cell: str) -> str:
    """Return the statement of the figure of what a row names."""
    if table.language == "zh":
        if not _STARTS_WITH_FIGURE.match(cell):
            return f"关于“{name}”，给出的数字是{tidy_cell(cell)}。"
        return "" if re.search(r"多[少大长高久快]|几[个年天次]", name) else f"{name}是{tidy_cell(cell)}。"
    return f"The figure for {quote_cell(name)} is {tidy_cell(cell)}."


def state_meaning(table: Table, term: str, meaning: str) -> str:
    """Return the statement that a term has a meaning."""
    if table.language == "zh":
        return f"“{term}”的含义是：{quote_cell(meaning)}。"
    return f"{quote_cell(term)} means {quote_cell(meaning)}."


def explain_cell(table: Table, name: str, label: str, cell: str) -> str:
    """Return a cell with what it belongs to as a short sentence: "Adult, summer: $14."."""
    shown = (label if table.language == "zh" else lower_label(label)).rstrip("？?")
    value = tidy_cell(cell)
    if table.language == "zh":
        return f"{tidy_cell(name)}，{shown}：{value}。" if shown else f"{tidy_cell(name)}：{value}。"
    return f"{tidy_cell(name)}, {shown}: {value}." if shown else f"{tidy_cell(name)}: {value}."


def explain_false(table: Table, right: str) -> str:
    """Return the explanation of a wrong statement: that it is wrong, and what is right."""
    return f"不对。{right}" if table.language == "zh" else f"Not so. {right}"


def _ask_value_in_chinese(label: str, row: str, form: LabelForm, amount: Amount | None) -> str:
    if form is not LabelForm.NOUN:
        return f"{row}：{label.rstrip('？?')}？" if re.search(r"什么|哪|谁|怎|多[少大长久]", label) else ""
    if is_total(row):
        return f"{label}合计是多少？" if amount and amount.interval.unit != "%" else ""
    if amount and amount.interval.unit == "date":
        return f"{own(row, label)}是哪一年？"
    return f"{own(row, label)}是{'多少' if amount else '谁' if _PERSON.search(label) else '什么'}？"


def _of(label: str) -> str:
    return "for" if _PRICE.search(label) or re.search(r"\s(?:of|in|from|to|per|at)\s", label) else "of"


def _count(said: str, label: str) -> str:
    """Return "175 billion parameters" for a figure and what it counts, which is not said twice."""
    if fold(label.rsplit(maxsplit=1)[-1]).rstrip("s") in fold(said):
        return said
    return f"{said} {make_singular(label) if said == '1' else label}"


def _read_tense(label: str, amount: Amount | None) -> tuple[str, str] | None:
    """Return the verb and the words behind it for "opened" a year, or "known for" something; None for others."""
    if " " in label:
        return ("was" if amount and amount.interval.unit == "date" else "is"), label
    return ("was", f"{label} in") if amount and amount.interval.unit == "date" else None


def _ask_done(table: Table, label: str, row: str, amount: Amount | None) -> str:
    tense = _read_tense(label, amount)
    if tense is None:
        return ""
    verb = _agree(table, tense[0], row)
    if amount and amount.interval.unit == "date":
        return f"In which year {verb} {row} {label.removesuffix(' in')}?"
    return f"What {verb} {row} {label}?"


def _agree(table: Table, verb: str, subject: str) -> str:
    return {"is": "are", "was": "were"}[verb] if names_several(subject, table.lower_words) else verb


def _equal(said: str) -> str:
    """Return 是20%, but 约为20%."""
    rest = said.removeprefix("大约").removeprefix("约")
    return f"是{said}" if rest == said else f"约为{rest}"


def _does(table: Table, label: str, row: str) -> str:
    """Return "does Common Crawl hold" for "what it holds"."""
    verb = label.rsplit(maxsplit=1)[-1]
    base = verb
    if verb.endswith("ies"):
        base = verb[:-3] + "y"
    elif verb.endswith(("sses", "ches", "shes", "xes", "oes")):
        base = verb[:-2]
    elif verb.endswith("s"):
        base = verb[:-1]
    return f"{'do' if names_several(row, table.lower_words) else 'does'} {row} {base}"


def _inner(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")
