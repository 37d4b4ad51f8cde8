"""Tell whether a question asks for one of a kind by its own name, a firm, a novel, a language, and who is named.

"Used by banks" names none of the banks: nothing but a proper name that the question lacks answers which one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.answering.demands.hannames import find_han_names
from tutor.answering.evidence import Scored
from tutor.answering.form import term_set
from tutor.answering.questions.wanted import Wanted
from tutor.text.fold import fold
from tutor.text.language import has_han

_BODY = (
    r"(?:compan(?:y|ies)|firms?|banks?|airlines?|universit(?:y|ies)|schools?|colleges?|hospitals?|courts?|judges?"
    r"|publishers?|manufacturers?|suppliers?|brands?|newspapers?|agenc(?:y|ies)|clubs?|museums?)"
)
_WORK = r"(?:novels?|books?|films?|movies?|songs?|poems?|plays?|papers?|magazines?|journals?|paintings?)"
_OF_WORDS = r"(?:(?!of\b|that\b|which\b|to\b|for\b)[a-z'’-]+ ){0,3}?"
_ADVISED = r"(?!(?: [\w'’-]+){0,2} (?:should|could|can|may|might|must|needs?|would|will)\b)"
_ENGLISH = re.compile(
    rf"\bnam(?:e|ing) (?:me )?(?:a|an|any|one|another|some|two|three|the)(?: of)?(?: the| those| these)? {_OF_WORDS}"
    rf"(?:{_BODY}|{_WORK})\b"
    rf"|\b(?:name|title)s? of (?:a|an|any|one|the|that|this|those|these|some)(?: of the)? {_OF_WORDS}"
    rf"(?:{_BODY}|{_WORK})\b"
    rf"|\b(?:which|what) (?:specific|particular|exact|other|individual) {_OF_WORDS}(?:{_BODY}|{_WORK})\b{_ADVISED}"
    r"|\bwhich (?:law |investment |central |high |private )?(?:firm|bank|airline|university|hospital|court|judge"
    rf"|publisher|newspaper|agency|club|museum|novel|film|movie|song|painting)\b{_ADVISED}"
)
_BODY_ZH = "(?:公司|企业|律所|事务所|银行|航空公司|大学|学校|学院|医院|法院|出版社|厂商|报纸|机构|工厂|店铺?)"
_WORK_ZH = "(?:小说|书籍?|电影|歌曲?|诗歌?|论文|杂志|期刊)"
_CHINESE = re.compile(
    rf"(?:{_BODY_ZH}|{_WORK_ZH})(?:都|分别|各自|究竟|到底)*"
    r"(?:叫(?:什么|啥)|的?(?:名字|名称|书名|片名)(?:都|分别)?(?:是|叫)?(?:什么|哪))"
    rf"|(?:举出?|说出?|列出?)(?:一|两|几)*[家个所部本篇][^？?，,]{{0,12}}(?:{_BODY_ZH}|{_WORK_ZH})的?(?:名字|名称)"
    r"|哪[一几]?[家所](?:律师?事务所|律所|银行|医院|法院|大学|报社|出版社|航空公司)|哪[一几]?部(?:小说|电影)"
)
# What somebody who is named calls his own has a name.
_OWNED = re.compile(
    r"\bname of (?:the )?(?:[A-Z][\w-]*[ -]?)+(?:'s|’s|') |\b[Ww]hat (?:is|are|was|were) (?:[A-Z][\w-]*[ -]?)+(?:'s|’s)"
    r" [^?]+ called\b|[㐀-鿿\w]的[㐀-鿿A-Za-z ]{1,8}(?:叫什么名字|名字[是叫](?:什么|啥))"
)
_ASKS_LANGUAGE = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:languages?|dialects?)\b"
    r"(?! (?:page|type|size|model|domain|pairs?|tasks?|patterns?|understanding|structures?)s?\b)"
    r"|(?:哪[一几些]?[种门个]?|什么)(?:其[他它]|别的)?(?:外语|语言|语种|方言)(?!模型|[理结模能任特])"
)
_LANGUAGE = re.compile(
    r"\b(?:english|french|german|spanish|italian|portuguese|dutch|swedish|danish|norwegian|finnish|icelandic|polish"
    r"|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|russian|ukrainian|arabic|hebrew|persian|hindi|urdu"
    r"|bengali|tamil|thai|vietnamese|indonesian|malay|korean|japanese|chinese|mandarin|cantonese|latin|welsh|irish"
    r"|gaelic|scots|swahili|yiddish|python|javascript|typescript|java|rust|go|ruby|perl|fortran|cobol|lisp|haskell|sql"
    r"|html|php|kotlin|swift|multilingual|bilingual|sign language)\b|(?<![a-z])c(?:\+\+|#)"
    r"|(?:[英法德俄日韩汉中泰]|拉丁|阿拉伯|西班牙|葡萄牙|意大利|希腊|粤|缅甸|越南|马来)[语文]|普通话|方言|手语"
)
_ASKS_WORK = re.compile(rf"\b{_WORK}\b|{_WORK_ZH}")
_LABEL = re.compile(r"^[A-Z][^:：|]{0,30}?[:：]\s+")
_GENERIC = frozenset("ai it llm llms gpu gpus cpu cpus api apis pc tv ok id q&a faq i".split())
_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ean|ian|ese|ish)$")  # of somewhere, which names nobody
_CAPITALISED = r"[A-Z][A-Za-zÀ-ÿ\d’'&-]*"
_NAME = re.compile(rf"(?<![A-Za-zÀ-ÿ\d’'-]){_CAPITALISED}(?: {_CAPITALISED})*")
_OPENS = re.compile(r"(?:^|[.?!。！？:：|“\"‘(–—]\s*)$")
_GOES_ON = re.compile(
    r"^(?:’s|'s| \(| (?:is|was|has|had|and|or|made|makes|built|ran|runs|used|uses|wrote|offers)\b|, [A-Z]|/[A-Z]|\W*$)"
)
_IN_MARKS = re.compile(r"[《『][^《》『』]+[》』]|[“\"][A-Z][^“”\"]{3,60}[”\"]")
_ASIDE = re.compile(r"^(?P<name>[^()（）]+)[(（]")


def asks_individual(question: str) -> bool:
    """Tell whether a question asks for one of a kind by its own name."""
    text = fold(question)
    if _ASKS_LANGUAGE.search(text) or (_CHINESE if has_han(text) else _ENGLISH).search(text):
        return True
    owned = _OWNED.search(question)
    return owned is not None and (
        not has_han(owned.group()) or bool(find_han_names(question) or _NAME.search(question))
    )


def names_individual(question: str, names: Sequence[str], wanted: Sequence[Wanted], scored: Scored) -> bool:
    """Tell whether evidence holds a proper name that a question lacks; `names` are those of the question.

    A heading counts by the name before its brackets, unless it names what is asked about.
    """
    unit, heading = scored.unit, " ".join(scored.chunk.heading[-1:])
    asked = term_set(question).union(fold(question).split(), *(w.terms for w in wanted))
    aside = _ASIDE.match(heading) if not any(fold(name) in fold(heading) for name in names) else None
    parts = (*(unit.cells or (unit.text,)), aside["name"] if aside else "")
    if _ASKS_LANGUAGE.search(fold(question)):
        found = (match.group() for part in parts for match in _LANGUAGE.finditer(fold(part)))
        return any(name not in fold(question) and not term_set(name) <= asked for name in found)
    if _ASKS_WORK.search(fold(question)) and any(map(_IN_MARKS.search, parts)):
        return True
    if any(has_han(part) and _tags_name(part, asked) for part in parts):
        return True
    own = term_set(" ".join((*names, *(part for name in find_han_names(question) for part in name.parts))))
    return any(
        own.isdisjoint(term_set(name)) and not term_set(name) <= asked for part in parts for name in _list_names(part)
    )


def _list_names(text: str) -> Iterator[str]:
    """Yield the names that capitals tell in a text: not a word that only opens a sentence, a label or a cell."""
    label = _LABEL.match(text)
    start = label.end() if label and len(label.group().split()) < 3 else 0
    for match in _NAME.finditer(text, start):
        name, before = match.group(), text[start : match.start()]
        if (
            not term_set(name)
            or _PEOPLE.fullmatch(name)
            or all(fold(w).split("-")[0] in _GENERIC for w in name.split())
        ):
            continue
        is_odd = any(c.isupper() or c.isdigit() for c in name[1:])
        if is_odd or not _OPENS.search(before) or _GOES_ON.match(text[match.end() :]):
            yield name


def _tags_name(text: str, asked: frozenset[str]) -> bool:
    """Tell whether a Chinese text names somebody or something: in Latin letters, or as the segmenter tells."""
    import rjieba

    latin = (name for name in _NAME.findall(text) if fold(name) not in _GENERIC)
    if any(fold(name) not in asked and term_set(name).isdisjoint(asked) for name in latin):
        return True
    tagged = rjieba.tag(text)
    return any(tag in ("nr", "nrt", "nrfg", "nt", "nz") and term_set(word).isdisjoint(asked) for word, tag in tagged)
