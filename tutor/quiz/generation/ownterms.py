"""List the terms that a lesson uses again and again and other lessons do not, where no glossary knows them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tutor.text.words import STOP_WORDS
from tutor.types import Chunk, UnitKind

MIN_USES = 3  # in how many units of its lesson a term stands
MAX_SHARE = 0.25  # of the lessons of its language that hold it, rounded up to two
NOT_TERMS = frozenset(
    (
        "able better best good great many much more most other others same several some such various"
        " different new next last first"
        " second third important possible following way ways thing things lot lots bit use used using"
        " example examples case cases"
        " lesson lessons course notebook code cell file files folder image data model models value"
        " values number numbers result"
        " results time times year years day days people person need needs want make makes made get"
        " gets take takes look looks"
        " work works help helps step steps part parts kind kinds type types set sets point points"
        " line lines list lists need"
        " question questions answer answers problem problems however also let lets see three two"
        " one four five well often usually"
        " very quite really just even still yet already now then here there build building create"
        " creating show shows shown"
        " system systems process processes word words text language sentence sentences technique"
        " techniques nature field history book books average ability behavior behaviour performance"
        " try want add adding find finding give given run running start started bigger smaller large small high low"
    ).split()
)
_ENGLISH_NOUN = re.compile(
    r"\b(?:the|an?|of|each|this|every|its|their)\s+(?P<term>[a-z][a-z-]{3,}(?:\s+[a-z][a-z-]{2,})?)"
    r"(?=[.,;:)]|\s+(?:is|are|was|were|of|in|to|for|and|or|that|which|can|will|has|have|as|on|by|with|from)\b)"
)
_VERBAL = re.compile(r"(?:ed|ly|ing)$")
_NOT_HAN_TERMS = frozenset(
    "基础知识 训练数据 原始数据 测试数据 应用程序 准确性 计算能力 训练模型 调用函数 网络章节 吸引力".split()
)
_HAN_NOUNS = ("n", "vn", "an", "nz", "ng", "l")
_MIN_HAN, _MAX_HAN = 3, 8


def list_phrases(chunks: Sequence[Chunk]) -> dict[str, tuple[str, ...]]:
    """Return the own terms of each document: nouns that it uses often and few other lessons use, in order of use."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for chunk in chunks:
        for unit in chunk.units:
            if unit.kind in (UnitKind.SENTENCE, UnitKind.BULLET) and not unit.example:
                counts[chunk.language, chunk.document].update(set(_list_nouns(unit.text, chunk.language)))
    holders: dict[str, Counter[str]] = defaultdict(Counter)
    for (language, _), counted in counts.items():
        holders[language].update(counted.keys())
    documents = Counter(language for language, _ in counts)
    headings = {document: _read_headings(chunks, document) for _, document in counts}
    own: dict[str, tuple[str, ...]] = {}
    for (language, document), counted in counts.items():
        most = max(2, int(MAX_SHARE * documents[language]))
        kept = [
            term
            for term, uses in counted.most_common()
            if uses >= MIN_USES and holders[language][term] <= most
            if " " in term or language == "zh" or term in headings[document]
        ]
        own[document] = (*own.get(document, ()), *kept)
    return own


def _read_headings(chunks: Sequence[Chunk], document: str) -> str:
    return " ".join(" ".join((chunk.title, *chunk.heading)) for chunk in chunks if chunk.document == document).lower()


def _list_nouns(text: str, language: str) -> Iterator[str]:
    return _list_chinese_nouns(text) if language == "zh" else _list_english_nouns(text)


def _list_english_nouns(text: str) -> Iterator[str]:
    for match in _ENGLISH_NOUN.finditer(text):
        words = match["term"].split()
        if all(word not in STOP_WORDS and word not in NOT_TERMS for word in words) and not _VERBAL.search(words[-1]):
            yield " ".join(words)


def _list_chinese_nouns(text: str) -> Iterator[str]:
    """Yield runs of nouns of three to eight characters: 决策边界."""
    import rjieba

    run = ""
    for word, tag in [*rjieba.tag(text), ("", "")]:
        if tag in _HAN_NOUNS and not word.isascii():
            run += word
            continue
        if _MIN_HAN <= len(run) <= _MAX_HAN and run not in _NOT_HAN_TERMS:
            yield run
        run = ""
