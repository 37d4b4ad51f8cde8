"""Judge units by their form: what introduces a list, defines a term, counts what was asked, or says nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations

from tutor.answering.answerform import list_other_names, rate_answer_form, stands_under_why
from tutor.answering.barefigures import read_counted
from tutor.answering.labels import gives_labelled
from tutor.answering.questions.analogy import IN_ANALOGY, LISTED_IN_ANALOGY, find_opening
from tutor.answering.questions.asks import asks_yes_or_no
from tutor.answering.questions.conditions import is_conditional, rate_condition, rate_supposed, rate_unasked_condition
from tutor.answering.questions.expansions import expands, find_short
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.ledlists import is_led
from tutor.answering.questions.listing import rate_listed
from tutor.answering.questions.needed import CASE_OF_NEED, names_needed
from tutor.answering.questions.question import NEGATION, Question
from tutor.answering.questions.quoted import QUOTED, quotes_example
from tutor.answering.questions.settings import asks_in_setting
from tutor.answering.questions.synonyms import find_synonyms
from tutor.answering.questions.uses import USE, is_use
from tutor.answering.questions.utterances import UTTERED, gives_words
from tutor.answering.questions.weighing import is_on_disagreements
from tutor.answering.totals import asks_total, is_part_asked, is_total
from tutor.answering.values import names_value, satisfies_ask
from tutor.text.numerals import WORDS
from tutor.text.patterns import remember_search
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, Unit, UnitKind

# What a unit in another language loses, and what a point of the list that was asked for gains. Set by hand.
OTHER_LANGUAGE, LIST_LEAD, ROW_NAMED, TERM_ROW, TERM_NAMED = 1.5, 1.5, 0.6, 1.3, 1.5
# "What is a bight in sailing?" asks for a bight.
MAX_TERM_CHARS = 60  # from the start of a definition to its "is"
CHARACTERS_A_WORD = 2  # of Chinese
WEIGHED = 2.0  # where a lesson tells what sources disagree about; set by hand
EXPANDED = 4.0  # for the words of an abbreviation that are asked for; set by hand
SET_TERM = 1.8  # for a definition of a term that is asked about in a setting; set by hand
DEFINED = 1.5  # rating of a unit that says what a term is
PART_ASKED = 2.0  # of a total where one of its parts is asked for; set by hand
UNFIT = -0.8  # fitted with the weights of the evidence
_SHOWS = re.compile(
    r"\b(?:below|follow\w*|here|see|look|examples?|code|formula|this|these|objective|where)\b|[如以]下|下[面列]|示例|代码|公式"
    r"|^(?:\W*\w+){1,5}\W*$",
    re.IGNORECASE,
)
_DEFINING = re.compile(
    r"\s(?:is|are|means?|refers? to|stands? for|was|were|describes?)\b|[:：]|\s[-–—]\s|是|指|即|称为|叫做",
    re.IGNORECASE,
)
_DEFINITION_LABEL = re.compile(
    r"^(?:\w+ )?definition\b|^what (?:it is|is it)\b|^meaning\b|^定义|^含义|^是什么", re.IGNORECASE
)
MEANING_COLUMN = re.compile(
    r"\b(?:meanings?|definitions?|explanations?|what it (?:is|means))\b|含义|意思|定义|解释|说明", re.I
)
_asks_term = remember_search(
    r"\bcall(?:ed)?\b|\b(?:term|word|name) (?:for|of)\b|\bknown as\b|叫什么|怎么称呼|叫做什么|称为什么|术语|行话"
    r"|专业名词|名称是",
    re.IGNORECASE,
)
_NAMES_TERM = re.compile(r"\b(?:called|known as|termed|named)\b|称为|叫做|称作|即", re.IGNORECASE)
# What a learner is to know says nothing about it: "by the end you'll understand", "before you go on".
_tells_goal = remember_search(
    r"\bmake sure\b|\b(?:will|should) (?:i|we) (?:have learned|be able|understand|know|learn)\b"
    r"|\bbefore (?:you go on|(?:the )?next)\b|\bchecklist\b|\bby the end of\b"
    r"|\bin this (?:lesson|chapter|module|unit|course|section),? (?:we|you)\b[^.]*\b(?:cover|explore|discuss|go over"
    r"|look at|introduce)\b[^.]*$"
    r"|\byou(?:'ll|’ll| will| should) (?:learn|understand|be able)"
    r"|\blearning (?:objectives|goals)\b|\btable of contents\b|继续之前|学习目标"
    r"|本[课章节][^。]{0,8}(?:介绍|涵盖|学习|讨论)[^。]{0,8}[:：]?$"
    r"|你将学|目录|(?:检查|自查|核对|自测)(?:清单|表)",
    re.IGNORECASE,
)
_asks_what_to_know = remember_search(
    r"\b(?:supposed|expected|meant|need(?:ed)?|have|ought|should|must)\b(?: \w+)? (?:to )?(?:be able to |be sure to )?"
    r"(?:know|understand|remember|grasp|master|explain|name)\b[^?]*\b(?:before|by the (?:time|end)|afterwards"
    r"|(?:when|once) (?:i|we|you) (?:finish|are done|have read))\b",
    re.IGNORECASE,
)
# What a lesson says of itself, its reader and its next part.
_speaks_of_lesson = remember_search(
    r"\bnext (?:lesson|video|chapter|section|part|module|week)\b|\bsubscribe\b|^let[’']s\b|\bwelcome\b|\bjoin us\b"
    r"|^(?:get ready|hey|hi|hello)\b|^(?:准备好|嘿|大家好|你好)"
    r"|\bsee you\b|\bin this (?:lesson|chapter|article|section|video|series)\b|\bthis (?:article|lesson|chapter)\b"
    r"|\byou(?:[’']ve| have| now) (?:completed|learned|journeyed|understand)\b|\bgreat question\b"
    r"|^(?:(?:armed|equipped) )?with (?:this|these) (?:knowledge|understanding|insights?|skills)\b"
    r"|^(?:通过|有了)(?:这些|以上|上述)(?:知识|内容|学习|理解)"
    r"|本文|本章|本课|本周|下一[课节章个周集讲期]|(?<![以如])下[课节章周集讲期]|加入我们|订阅|下次见",
    re.IGNORECASE,
)
# Parts of a lesson that teach nothing themselves.
is_standing_part = remember_search(
    r"\b(?:quiz(?:zes)?|self[- ]study|challenges?|assignments?|further reading|exercises?|table of contents"
    r"|sources|references|bibliography|further sources)\b|资料来源|参考(?:文献|资料)"
    r"|测验|课[前后]测|自学|挑战|作业|目录",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"\b(?:{'|'.join(WORDS)}|\d[\d,.]*) of (?:them|these|those)\b|其中(?:有|的)?[\d一二两三四五六七八九十]", re.I
)
_TEXT_UNIT = re.compile(r"\b(?:words|tokens|characters|sentences|pages)\b", re.IGNORECASE)
_ASKS_FIGURE = re.compile(r"\bhow (?:much|many)\b|多少|几", re.IGNORECASE)
STANDS_FOR_WHOLE = re.compile(r"\b(?:total|sum|overall|altogether)\b|合计|总", re.IGNORECASE)


def judge_form(question: Question, chunk: Chunk, position: int, fits: bool, novelty: int) -> float:
    """Return what the unit's form adds or takes: the kind of thing asked for, repeats of the question, its place."""
    unit = chunk.units[position]
    change = 0.0 if fits else UNFIT
    if unit.text.rstrip("\"'”’ ").endswith(("?", "？")):
        change -= 2.0
    if chunk.language != question.language:
        change -= OTHER_LANGUAGE
    if introduces(chunk, position):
        change -= 0.5 if position + 1 < len(chunk.units) and question.value is None else 3.0
    elif novelty <= 1 and not _may_repeat(question, unit):
        change -= 4.0 if novelty == 0 else 0.4
    if _speaks_of_lesson(unit.text) and not _speaks_of_lesson(question.asked):
        change -= 1.5
    if is_standing_part(" ".join(chunk.heading[-1:])) and not is_standing_part(question.asked):
        change -= 1.5
    change += rate_answer_form(question, unit, chunk)
    if question.weighs and is_on_disagreements(chunk):
        change += WEIGHED
    list_lead = unit.text if introduces(chunk, position) else unit.lead if unit.kind is UnitKind.BULLET else ""
    is_other_way = (
        list_lead != ""
        and (NEGATION.search(list_lead) is not None) != question.negated
        and not (list_lead == unit.text and _defines(question, unit, chunk))
    )
    if question.condition and not (is_other_way and question.negated):
        change += rate_condition(unit, chunk, asked_terms(question))
    elif question.listed:
        change += rate_unasked_condition(question.asked, unit)
    if question.value is not None and not question.condition:
        change += rate_supposed(question.text, unit)
    if question.value is not None and unit.cells:
        change += ROW_NAMED if fits and names_row(question, unit) else 0.0 if is_row_asked(question, unit) else -1.0
    is_whole = asks_total(question.asked) and is_total(unit)  # of what is done, whatever else is not
    change -= PART_ASKED * (is_whole and is_part_asked(chunk, position, asked_terms(question)))
    if is_other_way and not (question.needed or is_whole or asks_yes_or_no(question.asked)):  # else both lists may tell
        change -= 2.5
    change += CASE_OF_NEED * is_case_of_need(question, unit)
    if question.value is None and _asks_term(question.asked):
        told = unit.cells and MEANING_COLUMN.search(" ".join(unit.header))
        change += (
            TERM_ROW * _rate_description(question, " ".join(unit.cells[1:]))
            if told
            else TERM_NAMED * (_NAMES_TERM.search(unit.text) is not None) * _rate_description(question, unit.text)
        )
    change += rate_listed(question.listed, question.number_listed, chunk, position, kinds=question.kinds)
    if question.uses and is_use(unit, chunk, asked_terms(question) - question.source_words):
        change += USE
    change += (question.led.weight if question.led else 0.0) * stands_in_led_list(question, unit, chunk)
    change += _rate_in_analogy(question, chunk, position)
    change += UTTERED * (question.uttered and gives_words(unit)) + QUOTED * quotes_example(question.text, unit)
    if question.counted:
        change += 0.8 if counts_asked(question, chunk, position) else -1.5
    if short := find_short(question.asked):
        change += EXPANDED * expands(short, unit.text)
    if question.ask is Ask.DEFINITION:
        change += rate_definition(question, unit, chunk)
    if question.ask is Ask.COMPARISON and unit.kind is UnitKind.ROW and not question.analogy:
        change += 2.0 if compares_sides(question, unit) else 0.5
    return change


def _defines(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a unit says what the term asked about is, also by what that is not."""
    return question.ask is Ask.DEFINITION and rate_definition(question, unit, chunk) >= DEFINED


def _rate_in_analogy(question: Question, chunk: Chunk, position: int) -> float:
    """Return what a unit of an analogy gains where one is asked about, or loses where the thing's parts are listed."""
    if not (question.analogy or question.listed) or not find_opening(chunk, position):
        return 0.0
    return IN_ANALOGY if question.analogy else LISTED_IN_ANALOGY


def _rate_description(question: Question, text: str) -> float:
    """Return how far a text tells of a term what a question for the term describes it by: half of that is enough.

    A Chinese question's pairs of characters and their many translations tell only whether it does at all.
    """
    held = term_set(text)
    described = asked_terms(question) - question.source_words
    told = [term for term in described if not held.isdisjoint({term, *find_synonyms(term)})]
    return float(bool(told)) if question.language == "zh" else min(1.0, 2 * len(told) / (len(described) or 1))


def _may_repeat(question: Question, unit: Unit) -> bool:
    """Tell whether a point that says what a question says answers it: that it is so, or whether it is needed there."""
    is_so = unit.kind is UnitKind.BULLET and asks_yes_or_no(question.asked)
    return is_so or is_case_of_need(question, unit)


def introduces(chunk: Chunk, position: int) -> bool:
    """Tell whether a unit only introduces what follows: it says nothing without its list, and frames it there."""
    unit = chunk.units[position]
    follower = chunk.units[position + 1] if position + 1 < len(chunk.units) else None
    if follower is not None and not follower.citable and not _SHOWS.search(unit.text):
        return False  # a sentence that goes on in a formula says what it says
    framed = follower is not None and bool(follower.lead) and follower.lead.startswith(unit.text.rstrip(" :："))
    return unit.text.endswith((":", "：")) or (framed and unit.kind is UnitKind.SENTENCE)


def is_objective(chunk: Chunk, unit: Unit) -> bool:
    """Tell whether a point of a list says what the learner is to know, and nothing about it."""
    return unit.kind is UnitKind.BULLET and _tells_goal(f"{' '.join(chunk.heading[-1:])} {unit.lead}")


def rate_definition(question: Question, unit: Unit, chunk: Chunk) -> float:
    """Rate how far a unit says what the term asked about is: the term alone stands before "is", a colon, or as a label.

    A term among other words before it ("fine-tuning data is …") speaks of something else than the term.
    """
    wanted = set(content_words(question.asked))
    if not wanted or unit.kind is UnitKind.CODE:
        return 0.0
    heading = frozenset(content_words(" ".join(chunk.heading[-1:])))
    if _DEFINITION_LABEL.search(unit.lead) and _is_translation(question, wanted, heading):
        return 1.5
    if any(term_set(name) == wanted for name in list_other_names(unit.text)):
        return 1.6
    if unit.cells:
        label = term_set(unit.cells[0])
        told = MEANING_COLUMN.search(" ".join(unit.header)) is not None
        return (2.8 if told else 1.5) if label == wanted else 0.5 * (wanted <= label)
    if _DEFINITION_LABEL.search(unit.text) or _DEFINITION_LABEL.search(unit.lead):
        return 1.5 * (bool(chunk.heading) and wanted <= term_set(chunk.heading[-1]))
    mark = _DEFINING.search(unit.text)
    if mark is None or mark.start() > MAX_TERM_CHARS:
        return 0.0
    head = term_set(unit.text[: mark.start()])
    if asks_in_setting(question.asked, head, term_set(" ".join((chunk.title, *chunk.heading, unit.text)))):
        return SET_TERM
    return 2.0 if head == wanted or _is_translation(question, wanted, head) else 0.3 * (wanted <= head)


def _is_translation(question: Question, wanted: set[str], named: frozenset[str]) -> bool:
    """Tell whether words name nothing but the term that a Chinese question asks about, in another language or both."""
    if question.language != "zh" or wanted == named:
        return False
    words = len(set("".join(wanted))) // CHARACTERS_A_WORD
    return len(named - wanted) >= words and named <= wanted | question.translated


def asks_objectives(question: Question) -> bool:
    """Tell whether a question asks for what is to be learned."""
    return _tells_goal(question.asked) or _asks_what_to_know(question.asked)


def counts_asked(question: Question, chunk: Chunk, position: int) -> bool:
    """Tell whether a unit, its table's header or its list's introduction names what is counted.

    Of "five of them", the unit before it may name them.
    """
    unit = chunk.units[position]
    named = chunk.units[position - 1].text if position and _OF_THEM.search(unit.text) else ""
    counted = {question.counted, *find_synonyms(question.counted)}
    if unit.cells and any(map(_TEXT_UNIT.search, unit.header)) and counted.isdisjoint(term_set(" ".join(unit.header))):
        return False  # of books, the words
    held = term_set(f"{named} {unit.text} {read_counted(unit, chunk)} {unit.lead} {' '.join(unit.header)}")
    return not held.isdisjoint(counted)


def stands_in_asked_list(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a unit is a point of what is asked for: reasons under why, conditions, uses, labelled ones."""
    if is_introduced_so(question, unit, chunk):
        return True
    if question.condition and is_conditional(unit):
        return (NEGATION.search(unit.lead) is not None) == question.negated
    if question.uses and is_use(unit, chunk, asked_terms(question) - question.source_words):
        return True
    return stands_under_why(question, unit, chunk) or gives_labelled(question, unit, chunk)


def is_introduced_so(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether the line before a list says that it holds what is asked for: cases of need, users, sources."""
    return is_case_of_need(question, unit) or stands_in_led_list(question, unit, chunk)


def is_case_of_need(question: Question, unit: Unit) -> bool:
    """Tell whether a unit is a case in which one needs, or need not have, what the asker may need."""
    return is_conditional(unit) and names_needed(question.needed, term_set(unit.lead))


def stands_in_led_list(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a unit is a point of a list that a question asks for by what introduces it: "Used by:"."""
    led = question.led
    return led is not None and is_led(led, unit, chunk, asked_terms(question) - question.source_words)


def compares_sides(question: Question, unit: Unit) -> bool:
    """Tell whether a row stands under a header that names two sides of a comparison."""
    asked = asked_terms(question)
    sides = [term_set(cell) & asked for cell in unit.header[1:]]
    return any(one - other and other - one for one, other in combinations(sides, 2))


def compares_in_words(question: Question, unit: Unit) -> bool:
    """Tell whether a row sets sides against each other in the measure that is compared, figures or not."""
    is_row = len(unit.cells) > 2 and names_value(question.value, unit.cells[0])
    if not is_row or question.ask is not Ask.COMPARISON or _ASKS_FIGURE.search(question.asked):
        return False
    return any(term_set(cell) & asked_terms(question) for cell in unit.header[1:])


def names_row(question: Question, unit: Unit) -> bool:
    """Tell whether a question names a row's label, or says the same in another word."""
    label = term_set(unit.cells[0])
    asked = asked_terms(question) - question.value_words
    return bool(label & asked) or any(find_synonyms(term) & asked for term in label)


def is_row_asked(question: Question, unit: Unit) -> bool:
    """Tell whether a row's label is named by the question, or stands for the whole."""
    label = unit.cells[0]
    return names_row(question, unit) or (
        STANDS_FOR_WHOLE.search(label) is not None
        or names_value(question.value, label)
        or satisfies_ask(question.value or Ask.GENERAL, label)
        or bool(term_set(label) & (asked_terms(question) | question.value_words))
    )


def asked_terms(question: Question) -> frozenset[str]:
    """Return the stems of a question's words and of what other languages call them."""
    return term_set(question.text) | question.translated


@lru_cache(maxsize=65536)
def term_set(text: str) -> frozenset[str]:
    """Return the distinct lexical terms of a text; remembered, since lessons are asked about again and again."""
    return frozenset(tokenize(text))
