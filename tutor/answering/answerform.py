"""Rate how far a unit has the form of an answer to why, whom for, which make, or to what a row's label asks."""

from __future__ import annotations

import re

from tutor.answering.comparisons.degrees import HAN_EACH
from tutor.answering.comparisons.opposites import are_opposites
from tutor.answering.labels import rate_label
from tutor.answering.questions.ahead import asks_ahead, looks_ahead
from tutor.answering.questions.askedterms import quotes_term
from tutor.answering.questions.basis import BASIS, asks_basis, tells_basis
from tutor.answering.questions.contributions import says_what_for
from tutor.answering.questions.counsel import gives_counsel
from tutor.answering.questions.drawbacks import asks_drawback, tells_drawback
from tutor.answering.questions.exclusion import is_left_aside
from tutor.answering.questions.instead import rate_instead
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.origins import rate_origin
from tutor.answering.questions.question import Question
from tutor.answering.questions.remarks import REMARKED, asks_bad_reply, remarks_so
from tutor.answering.questions.rosters import lists_bodies, names_body_asked
from tutor.answering.questions.sorts import names_sort
from tutor.answering.questions.speech import performs_act
from tutor.answering.questions.synonyms import find_synonyms
from tutor.answering.questions.usual import rate_usual
from tutor.answering.totals import asks_total, is_total
from tutor.answering.values import satisfies_ask
from tutor.text.figures import find_figures
from tutor.text.fold import fold
from tutor.text.language import has_han
from tutor.text.patterns import remember_search
from tutor.text.words import content_words, tokenize
from tutor.types import Chunk, Unit

# All set by hand.
UNDER_WHY, GIVES_REASON, SAYS_WHAT_FOR = 2.5, 1.5, 1.2
ASKED_WHOLE = 1.0  # for a reason under a line that asks why of nothing but what is asked
LOOKS_AHEAD = 4.0  # as much as what a lesson says of itself loses, and more
SETS_APART = 3.0  # for a row that tells of both why the one is more so than the other
LISTS_BODIES, LABELS_BODY = 1.8, 2.5  # for a text that lists names where companies are asked for, opens with one's
QUOTES_TERM = 2.5  # for a text that quotes a word where one is asked for
ASKS_ALIKE = 1.5  # for a row whose label asks what the question asks
FOR_SOMEBODY, NAMES_MAKE, NAMES_SORT = 2.0, 2.0, 3.0
NUMBERS_COUNTED, SPEECH_ACT, TELLS_ALIAS = 1.2, 2.5, 3.0
WHOLE_ASKED, TELLS_BOTH, LEFT_OUT, TELLS_EACH = 2.0, 2.0, 4.5, 4.0
TELLS_DRAWBACK, CUSTOMARY = 1.5, 1.5
LEFT_ASIDE = 3.0  # for a part that a question leaves aside, and for the whole, which holds that part
_REASON = re.compile(
    r"(?<!this is )(?<!that is )(?<!['’]s )\bwhy\b"
    r"|^(?:problems?|challenges?|motivation|rationale|background)\b|^(?:问题|挑战|动机|背景|痛点)\b"
    r"|\bbecause\b|\bsince\b|\bso that\b|\bdue to\b|\breasons?\b|因为|由于|原因|为什么|所以",
    re.IGNORECASE,
)
_CHOOSING = frozenset(
    tokenize("use using include add choose pick need have take put feed want 选用 使用 采用 包括 加入 选择")
)
_ASKING = re.compile(
    r"\s*(?:who|where|when|why|how (?:long|often|much|many)|谁|哪里|何时|为什么|多久)\b", re.IGNORECASE
)
_WHOLE = re.compile(r"\b(?:total|overall|altogether|in all)\b|合计|总共|总计|一共", re.IGNORECASE)
_asks_alias = remember_search(
    r"\b(?:other|another|different|alternative|second) (?:names?|terms?|words?|expressions?|phrases?|labels?)\b"
    r"|\b(?:also|else|otherwise) (?:called|known|named|referred)\b|\bwhat else\b[^?]*\bcalled\b"
    r"|\bsynonyms?\b|别的?(?:叫法|名字|名称|说法)|别[名称]|其他(?:叫法|名字|名称)|又叫|还(?:可以)?叫|还有(?:什么|哪|其他|另)?[些几两三一]?[个种]?(?:叫法|名字|名称|说法|称呼)|另一个(?:名字|名称|叫法)|同义词",
    re.IGNORECASE,
)
_NAMING = frozenset(
    tokenize(
        "call called known name names term terms word words expression phrase label refer referred other another"
        " alternative different go goes"
    )
)
_TELLS_ALIAS = re.compile(
    r"\b(?:also|sometimes|otherwise|often) (?:called|known|named|referred to)\b|\b(?:aka|a\.k\.a\.)|\bknown as\b"
    r"|\b(?:called|named|termed) [^.,;:()]{2,40}? or [a-z]"
    r"|[也又亦或]称|也叫|又叫|别名|简称|全称",
    re.IGNORECASE,
)
MIN_COMPARED = 2  # columns of a table
_ASKS_WHY_MORE = re.compile(
    r"\b[a-z]+s? (?:so )?(?:much |far |a lot )?(?:more|less)(?: [a-z]+){0,4} (?:than|compared)\b"
    r"|\b[a-z]{3,}er (?:than|compared)\b|\b(?:so|that|such) [a-z]+ compared\b"
    r"|比[^，,。？?]{1,14}?(?:更|要|还)?(?:[贵便快慢大小多少高低难易][^，,。？?]{0,3})",
    re.IGNORECASE,
)
_OTHER_NAMES = re.compile(
    r"(?:\b(?:also|sometimes|otherwise|often) (?:called|known as|named|termed)|\b(?:aka|a\.k\.a\.)"
    r"|[也又亦或]称为?|也叫做?|又叫做?)"
    r"[\s:：“\"]*(?P<names>[^.;。；()（）]{2,80})|[(（](?!also|sometimes|otherwise|often|aka|[也又亦或])(?P<aside>[^.,;。；()（）]{2,40})[)）]",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r", (?:or |and )?| or | and |[、，或和]")
_NUMBERED = re.compile(
    r"(?<![\w$€£])\d+(?:[,.]\d+)*(?: (?:hundred|thousand|million|billion|trillion))?"
    r" (?P<things>(?:[A-Za-z-]+ ){0,2}[A-Za-z-]+)"
)
MIN_NAMES = 2  # of things of which something is asked of each
ASKS_EACH = re.compile(rf"\b(?:each|respectively|separately)\b|分别|各自|{HAN_EACH}|分开|拆开", re.IGNORECASE)
_TELLS_EACH = re.compile(rf"\b(?:each|respectively|separately|apiece)\b|分别|各自|{HAN_EACH}", re.IGNORECASE)
# What is not counted in, asked for or told.
_LEFT_OUT = (
    r"\b(?:not|n['’]t|never) (?!only|just|mere)(?:\w+ )?(?:included?|counted|covered?|contain(?:ed)?|part of)\b"
    r"|\bexclud|\bleaves? out\b|\bleft out\b|\bwithout counting\b"
    r"|(?:[没未]|不(?![仅只但过单同光止]))[^，。；？?!！]{0,8}?(?:算进|算上|计入|算入|计算在内|列入|包括|包含|涵盖)|(?:不含|不计|除外|漏[了掉算])"
)
_asks_left_out = remember_search(
    rf"^(?=.*(?:{_LEFT_OUT})).*(?:\bwhat\b|\bwhich\b|什么|哪些|哪[一几]?[项笔部样种]|谁)", re.IGNORECASE
)
_TELLS_LEFT_OUT = re.compile(_LEFT_OUT, re.IGNORECASE)
_asks_audience = remember_search(
    r"^\W*who(?:m)?(?:['’]s| is| are| was| were)\b[^?]* for\W*$|^\W*for whom\b"
    r"|给谁用?|为谁|面向(?:谁|哪些|什么)|适合(?:谁|哪些人|什么人)|给(?:什么样?的?|哪[些类种])人|面向哪[类种]",
    re.IGNORECASE,
)
_FOR_SOMEBODY = re.compile(r"\b(?:for|used by|aimed at|helps?|serves?)\b|面向|专为|供|适合|服务于", re.IGNORECASE)
_asks_users = remember_search(
    r"^\W*who(?:m)? (?:uses?|is using|works? with|is allowed to use)\b|谁在?用", re.IGNORECASE
)
_FOR_USE = re.compile(r"\bused by\b|\bfor (?:[\w-]+ ){1,3}use\b|供[^，。]{1,8}使用", re.IGNORECASE)
_MACHINE = r"(?:gpus?|chips?|engines?|(?:graphics )?cards?)"
_ASKS_MAKE = re.compile(
    rf"\b(?:which|what) (?P<kind>{_MACHINE})\b"
    rf"|\b(?:which|what) (?:kinds?|sorts?|types?|models?|makes?|brands?) of (?P<described>{_MACHINE})\b"
    r"|\b(?:which|what) (?:models?|types?|makes?|brands?|versions?)\b"
    rf"|\bhow many (?P<counted>{_MACHINE})\b[^?]*\b(?:which|what) (?:kinds?|sorts?|types?|models?|makes?|ones?)\b"
    r"|(?:什么|哪[一]?[种个款]|何种)的?(?:型号|牌子|品牌|版本|(?P<kind_zh>显卡|芯片|GPU|处理器|发动机))",
    re.IGNORECASE,
)
_MACHINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (r"\b(?:gpus?|chips?|cards?|processors?)\b|显卡|芯片|处理器|GPU", r"\bengines?\b|发动机|引擎")
)
_NAMED_MAKE = re.compile(r"\b[A-Z][\w-]* (?:[A-Z]\w* )?(?:GPUs?|chips?|engines?|cards?|processors?)\b")
_CODE = re.compile(r"(?<![A-Za-z0-9.$€£-])[A-Z]{1,4}-?\d{1,4}[A-Za-z]?(?![.,]\d|[A-Za-z0-9])")


def rate_answer_form(question: Question, unit: Unit, chunk: Chunk) -> float:
    """Return what it adds that a unit answers in the way the question asks, 0 where it does not."""
    change = rate_label(question, unit, chunk) + rate_instead(question, unit, chunk)
    change += rate_origin(question.asked, unit.text)
    change += _rate_reason(question, unit, chunk) if question.ask is Ask.REASON else 0.0
    change += _rate_contribution(question, unit, chunk) if question.contributes else 0.0
    if question.term and not unit.example and quotes_term(unit.text):
        change += QUOTES_TERM
    if question.bodies is not None and lists_bodies(unit.text):
        change += LISTS_BODIES
    if names_body_asked(question.asked, unit.text):
        change += LABELS_BODY
    if question.ask is Ask.REASON and _sets_apart(question, unit):
        change += SETS_APART
    if tells_alias(question, unit, chunk):
        change += TELLS_ALIAS
    if (bad := asks_bad_reply(question.asked)) is not None:
        change += REMARKED * remarks_so(unit, bad=bad)
    if question.speech and (performs_act(question.asked, unit.text) or gives_counsel(question.asked, unit.text)):
        change += SPEECH_ACT
    if (
        question.value is None
        and names_sort(question.asked, unit.text)
        and not are_opposites(question.text, f"{unit.lead} {unit.text}")
    ):
        change += NAMES_SORT
    if asks_ahead(question.asked) and looks_ahead(f"{unit.lead} {unit.text}"):
        change += LOOKS_AHEAD
    if question.counted and _numbers_counted(question.counted, unit.text):
        change += NUMBERS_COUNTED
    if unit.cells and asks_alike(question, unit.cells[0]):
        change += ASKS_ALIKE
    told = f"{unit.lead} {unit.text}"
    if _asks_audience(question.asked) and _FOR_SOMEBODY.search(told):
        change += FOR_SOMEBODY
    if _asks_users(question.asked) and _FOR_USE.search(told):
        change += FOR_SOMEBODY
    if question.value and _tells_each(question, unit.text):
        change += TELLS_EACH
    if asks_basis(question.asked) and tells_basis(unit.text):
        change += BASIS
    if asks_drawback(question.asked) and tells_drawback(unit.text):
        change += TELLS_DRAWBACK
    if _asks_left_out(question.asked) and _TELLS_LEFT_OUT.search(unit.text):
        change += LEFT_OUT
    if _ASKS_MAKE.search(question.asked) and _names_make(question, unit):
        change += NAMES_MAKE
    if is_total(unit) and asks_total(question.asked) and not question.left_aside:
        change += WHOLE_ASKED
    if (
        question.also
        and question.value
        and all(satisfies_ask(kind, unit.text) for kind in (question.value, question.also))
    ):
        change += TELLS_BOTH
    change += CUSTOMARY * rate_usual(question.asked, unit.text)
    if question.left_aside and (is_left_aside(unit, question.left_aside) or _WHOLE.search(unit.text)):
        change -= LEFT_ASIDE
    return change


def _sets_apart(question: Question, unit: Unit) -> bool:
    """Tell whether a row sets a thing beside another in what a question says one of them is more of ("cost more")."""
    match = _ASKS_WHY_MORE.search(question.asked)
    if match is None or len(unit.header) <= MIN_COMPARED:
        return False
    degree = {*tokenize(match.group()), *question.translated}
    degree.update(other for term in tokenize(match.group()) for other in find_synonyms(term))
    asked = {*content_words(question.asked), *question.translated}
    about = not asked.isdisjoint(tokenize(" ".join(unit.header[1:])))
    if all(find_figures(cell) for cell in unit.cells[1:]):  # how much more, and not why
        return False
    return about and not degree.isdisjoint(tokenize(" ".join(unit.cells)))


def tells_alias(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a question asks by what other name a thing goes, and a unit says so of what is asked about."""
    if not (_asks_alias(question.asked) and _TELLS_ALIAS.search(unit.text)):
        return False
    named = {*content_words(question.asked), *question.translated} - _NAMING
    return not named.isdisjoint(tokenize(" ".join((*chunk.heading[-1:], unit.lead, unit.text))))


def list_other_names(text: str) -> list[str]:
    """Return the names by which a text says, or adds in brackets, that something goes too."""
    found = (match["names"] or match["aside"] for match in _OTHER_NAMES.finditer(text))
    return [name for names in found for name in _BETWEEN_NAMES.split(names)]


def _tells_each(question: Question, text: str) -> bool:
    """Tell whether something is asked of each of several named things, and a text names them and tells it of each."""
    if len(question.names) < MIN_NAMES or not ASKS_EACH.search(question.asked) or not _TELLS_EACH.search(text):
        return False
    return all(name in fold(text) for name in question.names)


def _numbers_counted(counted: str, text: str) -> bool:
    """Tell whether a number stands right before what is counted, or before a word or two that describe it."""
    return any(counted in tokenize(match["things"]) for match in _NUMBERED.finditer(text))


def asks_alike(question: Question, label: str) -> bool:
    """Tell whether a row's label asks in the question's own question word: "Who does it" where it is asked who."""
    asked, told = _ASKING.match(question.asked), _ASKING.match(label)
    return asked is not None and told is not None and fold(asked.group()) == fold(told.group())


def stands_under_why(question: Question, unit: Unit, chunk: Chunk) -> bool:
    """Tell whether a unit stands under a line that asks why of nothing but what is asked.

    So a reason is given, or what a thing brings, where either is asked for. How the line says that a thing is chosen
    ("Why include oak?") need not be how the question says it.
    """
    if question.ask is not Ask.REASON and not question.contributes:
        return False
    asked = {*content_words(question.asked), *question.translated}
    frames = (frame for frame in (unit.lead, *chunk.heading[-1:]) if _REASON.search(frame))
    return any(bool(terms) and terms <= asked for terms in (set(content_words(frame)) - _CHOOSING for frame in frames))


def _rate_contribution(question: Question, unit: Unit, chunk: Chunk) -> float:
    """Rate how far a unit says what a thing brings: as a reason to have it, or as what it is used for."""
    if stands_under_why(question, unit, chunk):
        return UNDER_WHY + ASKED_WHOLE
    return SAYS_WHAT_FOR * says_what_for(question.asked, unit.text)


def _names_make(question: Question, unit: Unit) -> bool:
    """Tell whether a unit names a model or a version by a code that the question does not have: V100, K9.

    Where a kind of machine is asked for ("which chip"), the unit must name that too, in either language.
    """
    asked = fold(question.text)
    if not any(fold(code) not in asked for code in _CODE.findall(unit.text)):
        return False
    match = _ASKS_MAKE.search(question.asked)
    return match is None or not any(match.groupdict().values()) or _is_of_kind(match.group(), unit)


def asks_make(question: Question) -> bool:
    """Tell whether a question asks for the make of a machine, or a model's number, which nothing but a name gives."""
    match = _ASKS_MAKE.search(question.asked)
    return match is not None and bool(match["kind"] or match["kind_zh"] or "型号" in match.group())


def gives_make(question: Question, unit: Unit) -> bool:
    """Tell whether a unit gives a make by its code or, beside its kind, by another name that the question lacks."""
    if has_han(unit.text):
        return True
    asked = fold(question.text)
    named = any(fold(found) not in asked for found in _NAMED_MAKE.findall(unit.text))
    return named or (_names_make(question, unit) and _is_of_kind(question.asked, unit))


def _is_of_kind(asked: str, unit: Unit) -> bool:
    """Tell whether a unit with what introduces it names a machine of the kind that a question asks for, if it does."""
    told = " ".join((unit.text, unit.lead, *unit.header))
    kinds = [kind for kind in _MACHINES if kind.search(asked)]
    return not kinds or any(kind.search(told) for kind in kinds)


def _rate_reason(question: Question, unit: Unit, chunk: Chunk) -> float:
    """Rate how far a unit gives a reason: under a line or a heading that asks why of what is asked, or in its words."""
    asked = {*content_words(question.asked), *question.translated}
    for frame in (unit.lead, *chunk.heading[-1:]):
        if _REASON.search(frame) and not asked.isdisjoint(tokenize(frame)):
            return UNDER_WHY + ASKED_WHOLE * stands_under_why(question, unit, chunk)
    return GIVES_REASON if _REASON.search(f"{unit.lead} {unit.text}") else 0.0
