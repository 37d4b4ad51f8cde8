"""Word questions and statements about rows and columns, in English and Chinese, for who does not see the table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.quiz.generation.agreement import (
    count_by,
    is_plural,
    make_singular,
    names_several,
    own,
    with_article,
)
from tutor.quiz.generation.amountphrases import (
    add_unit,
    ask_does,
    chinese_unit,
    count_things,
    counts_things,
    equate,
    hedge,
    link_owner,
    lower_scale,
    name_unit,
    read_tense,
)
from tutor.quiz.generation.columns import LANGUAGE_NAME, LabelForm, read_label_form
from tutor.quiz.generation.figurecells import Amount, read_amount
from tutor.quiz.generation.framing import Place
from tutor.quiz.generation.labels import Label, drop_remark, read_label
from tutor.quiz.generation.naming import is_total, lower_label, lower_name, says_topic
from tutor.quiz.generation.tabulated import Table
from tutor.text.words import content_words

_OWNED = re.compile(r"^(?:own|other|more|most|less|main|typical)\b")
_STARTS_WITH_FIGURE = re.compile(r"[约近大]*\s*[\d$€£¥～~]")
_NAMELESS = re.compile(r"names?|items?|things?|titles?|名称|名字|项目|事项", re.IGNORECASE)
_OPENINGS = frozenset("About For What Who Which How The In To Match Under".split())
_PERSON = re.compile(
    r"^(?:inventor|author|founder|composer|painter|writer|discoverer|leader|ruler|king|queen|director|president|maker)s?$"
    r"|(?:者|作者|人|作家|导演|总统|国王|皇帝)$",
    re.IGNORECASE,
)
# Columns whose entries are common nouns, which a table writes with capitals.
_COMMON = re.compile(
    r"(?:resource|expense|cost item|activity|task|phase|component|factor|category|part|material|symptom|tissue|organ"
    r"|job|role|department|skill|habit|tool|utensil|technique|offence|remedy)(?:s|ies)?",
    re.IGNORECASE,
)
_TITLED = re.compile(r"[A-Z]?[a-z]+(?:-[A-Za-z]+)?")
_UNCOUNTED = re.compile(r"(?:\w{3}ing|tion|sion|ity|ism|ment|ness|ture|ance|ence|logy|ware|work|cy|data)$")
# Names that begin with a figure or "over" stand in quotes.
_NO_NOUN = re.compile(r"[\d$€£¥<>≤≥]|(?:up to|over|under|below|above|less|more|between|from|at|in|on)\b", re.IGNORECASE)
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
    """Return a row's name as it stands within a sentence, without its remark where it is known without it."""
    bare = drop_remark(tidy_cell(name))
    if sum(drop_remark(row.name) == bare for row in table.rows) > 1:
        bare = tidy_cell(name)
    if table.language == "zh":
        return bare
    if _COMMON.fullmatch(table.header[0]) and all(_TITLED.fullmatch(word) for word in bare.split()):
        return bare.lower()
    return lower_name(bare, table.lower_words)


def refer_to(table: Table, name: str) -> str:
    """Return a row's name as what a sentence speaks of: in quotes where it would need an article or is no noun."""
    shown = name_row(table, name)
    if table.language == "zh":
        return shown
    last = shown.rsplit(" ", maxsplit=1)[-1]
    is_common = shown[:1].islower() and not (is_plural(shown) or _UNCOUNTED.search(last))
    if ", " in shown or _NO_NOUN.match(shown) or is_common:
        return quote_cell(name if is_common or _NO_NOUN.match(shown) else shown)
    return shown


def add_topic(table: Table, question: str) -> str:
    """Return a question with what it is about in front, unless it says so itself."""
    topic = table.topic
    if not topic or says_topic(question, topic):
        return question
    if table.language == "zh":
        return f"根据“{_inner(topic)}”，{question}"
    first = question.split(" ", maxsplit=1)[0]
    small = first[0].lower() + first[1:] if first in _OPENINGS else first
    opening = "According to" if first == "Match" else "In"
    place = "" if table.place is Place.LESSON else f"the {table.place} "
    return f"{opening} {place}“{_inner(topic)}”, {small}{question[len(first) :]}"


def name_sides(table: Table, sides: Sequence[str]) -> list[str]:
    """Return the sides as they stand within a sentence, all as written where one of them is a name."""
    names = [name_row(table, side) for side in sides]
    return list(sides) if any(name == side for name, side in zip(names, sides, strict=True)) else names


def frame_sides(table: Table, sides: Sequence[str], question: str) -> str:
    """Return a question about things compared, with the topic in front unless they are what that is about."""
    topic = set(content_words(table.topic))
    return question if any(topic & set(content_words(side)) for side in sides) else add_topic(table, question)


def ask_value(table: Table, name: str, column: int, amount: Amount | None) -> str:
    """Return the question for a row's cell in a column, "" where it cannot be worded."""
    label, row = table.header[column], refer_to(table, name)
    form = read_label_form(label)
    if table.language == "zh":
        return _ask_value_in_chinese(label, row, form, amount)
    if LANGUAGE_NAME.fullmatch(label):
        return f"What is {quote_cell(name)} in {label}?"
    read = read_label(label)
    label = lower_label(read.core)
    if is_total(name):
        is_said = form is LabelForm.NOUN and amount and amount.interval.unit != "%" and not is_plural(label)
        return f"What {hedge(read, amount)}total {label} does the lesson give?" if is_said else ""
    if form is LabelForm.DOES:
        return f"What {ask_does(label, row, several=_is_several(table, row))}?" if amount is None else ""
    if form is LabelForm.DONE:
        return _ask_done(table, label, row, amount)
    if form is LabelForm.CLAUSE or _OWNED.match(label):
        return ""
    if amount and is_plural(label) and not amount.interval.unit:
        return f"{'About how' if amount.is_hedged else 'How'} many {label} does the lesson give for {row}?"
    if amount is None and _PERSON.search(label):
        return f"Who {'are' if is_plural(label) else 'is'} the {label} {link_owner(label)} {row}?"
    if amount is None and is_plural(label):
        return f"Which {label} does the lesson give for {row}?"
    return f"What {hedge(read, amount)}{label}{name_unit(read, amount)}does the lesson give for {row}?"


def ask_row(table: Table, column: int, cell: str, amount: Amount | None) -> str:
    """Return the question which row has a cell in a column, "" where it cannot be worded."""
    noun, label = table.header[0], table.header[column]
    form = read_label_form(label)
    if not noun or read_label_form(noun) is not LabelForm.NOUN or _NAMELESS.fullmatch(noun):
        return ""
    if LANGUAGE_NAME.fullmatch(label):
        return ""
    said = tidy_cell(cell) if amount else quote_cell(cell)
    read, noun = read_label(label), read_label(noun).core
    if table.language == "zh":
        if form is not LabelForm.NOUN or "的" in noun:
            return ""
        if counts_things(read.core, amount):
            return f"哪{count_by(noun)}有{said}{read.core}？"
        return f"哪{own(count_by(noun), read.core)}{equate(said)}{chinese_unit(read, amount)}？"
    noun, label = make_singular(lower_label(noun).removesuffix(" name")), lower_label(read.core)
    if form is LabelForm.DOES:
        return f"Which {noun} {label.split()[-1]} {said}?"
    if form is LabelForm.DONE:
        tense = read_tense(label, amount)
        return f"Which {noun} {tense[0]} {tense[1]} {said}?" if tense else ""
    if form is LabelForm.CLAUSE or _OWNED.match(label):
        return ""
    return f"For which {noun} does the lesson give {_give(read, label, cell, amount)}?"


def _give(read: Label, label: str, cell: str, amount: Amount | None) -> str:
    """Return what the lesson gives: "20 tokens per parameter", "a cost of $5", "the purpose “…”"."""
    if amount is None:
        return f"the {label} {quote_cell(cell)}"
    said = lower_scale(tidy_cell(cell))
    if is_plural(label) and not amount.interval.unit:
        return count_things(said, label)
    if amount.interval.unit == "date":
        return f"the {label} {said}"
    return f"{with_article(hedge(read, None) + label)} of {add_unit(said, read)}"


def ask_quantity(table: Table, name: str, cell: str) -> str:
    """Return the question for the figure of what a row names."""
    if table.language == "zh":
        if not _STARTS_WITH_FIGURE.match(cell):
            return f"关于“{name}”，给出的数字是什么？"
        return f"{name}？" if re.search(r"多[少大长高久快]|几[个年天次]", name) else f"{name}是多少？"
    return f"Which figure does the lesson give for {quote_cell(name_row(table, name))}?"


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
    label, row, said = table.header[column], refer_to(table, name), _state_amount(table, cell, amount)
    form, read = read_label_form(label), read_label(label)
    if is_total(name) or form is LabelForm.CLAUSE:
        return ""
    if table.language == "zh":
        if form is LabelForm.NOUN and counts_things(read.core, amount):
            return f"{row}有{said}{read.core}。"
        unit = chinese_unit(read, amount)
        return f"{own(row, read.core)}{equate(said)}{unit}。" if form is LabelForm.NOUN else ""
    if LANGUAGE_NAME.fullmatch(label):
        return f"{quote_cell(name)} is {said} in {label}."
    label = lower_label(read.core)
    if form is LabelForm.DOES:
        return f"{row[0].upper()}{row[1:]} {label.split()[-1]} {said}."
    if form is LabelForm.DONE:
        tense = read_tense(label, amount)
        return f"{row[0].upper()}{row[1:]} {_agree(table, tense[0], row)} {tense[1]} {said}." if tense else ""
    if _OWNED.match(label):
        return ""
    if amount is None or (is_plural(label) and not amount.interval.unit):
        return f"The lesson gives {_give(read, label, said if amount else cell, amount)} for {row}."
    said, link = add_unit(lower_scale(said), read), "for" if amount.interval.unit == "%" else link_owner(label)
    return f"The lesson gives {said} as the {hedge(read, None)}{label} {link} {row}."


def _state_amount(table: Table, cell: str, amount: Amount | None) -> str:
    """Return a cell as a statement gives it: a figure hedged exactly where the row's own one is."""
    stated = read_amount(cell) if amount else None
    if amount is None or stated is None:
        return tidy_cell(cell) if amount else quote_cell(cell)
    about = "约" if table.language == "zh" else "about "
    return f"{about if amount.is_hedged else ''}{tidy_cell(stated.text)}"


def state_quantity(table: Table, name: str, cell: str) -> str:
    """Return the statement of the figure of what a row names."""
    if table.language == "zh":
        if not _STARTS_WITH_FIGURE.match(cell):
            return f"关于“{name}”，给出的数字是{tidy_cell(cell)}。"
        return "" if re.search(r"多[少大长高久快]|几[个年天次]", name) else f"{name}是{tidy_cell(cell)}。"
    return f"The lesson gives {tidy_cell(cell)} as the figure for {quote_cell(name_row(table, name))}."


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
    read = read_label(label)
    label, about = read.core, "大约" if read.is_hedged or (amount and amount.is_hedged) else ""
    if is_total(row):
        return f"{label}合计{about}是多少？" if amount and amount.interval.unit != "%" else ""
    if amount and amount.interval.unit == "date":
        return f"{own(row, label)}是哪一年？"
    if counts_things(label, amount):
        return f"{row}{about}有多少{label}？"
    unit = chinese_unit(read, amount)
    return f"{own(row, label)}{about}是{'多少' if amount else '谁' if _PERSON.search(label) else '什么'}{unit}？"


def _ask_done(table: Table, label: str, row: str, amount: Amount | None) -> str:
    tense = read_tense(label, amount)
    if tense is None:
        return ""
    verb = _agree(table, tense[0], row)
    if amount and amount.interval.unit == "date":
        return f"In which year {verb} {row} {label.removesuffix(' in')}?"
    return f"What {verb} {row} {label}?"


def _agree(table: Table, verb: str, subject: str) -> str:
    return {"is": "are", "was": "were"}[verb] if _is_several(table, subject) else verb


def _is_several(table: Table, name: str) -> bool:
    return names_several(name, table.lower_words) or (name[:1].islower() and is_plural(name))


def _inner(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")
