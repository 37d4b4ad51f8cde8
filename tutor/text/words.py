"""Turn text into the terms that lexical search and coverage compare."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.text.figures import find_figures
from tutor.text.fold import fold

if TYPE_CHECKING:
    from snowballstemmer.english_stemmer import EnglishStemmer

STOP_WORDS = frozenset(
    "a an and are as at be been being but by can could did do does for from had has have he her him his how i if in"
    " into is it its itself may me might must my of on or our she should so some such than that the their them then"
    " there these they this those to too was we were what when where which while who whom whose why will with would"
    " you your yours am any both each more most no nor not only own same very just also about out up down over s t"
    " please whether tell explain us let get got wat wut wht pls plz hw u r much many all every".split()
)
# Words that make a question a question, and say nothing of what it is about.
QUESTION_WORDS = frozenset(
    "name list mention describe say said give according lesson lessons course chapter text material circumstances"
    " circumstance situation situations roughly approximately exactly kind kinds sort sorts way ways thing things"
    " during within while upon"
    " know want like question answer really actually maybe detail details briefly short idea ok okay hi hello"
    " have having get gets go goes going make makes sense under topic topics does mean meant regarding concerning "
    "respect terms hey dear thanks".split()
)
_QUESTION_WORD = re.compile(
    rf"\b(?:{'|'.join(sorted(QUESTION_WORDS))})\b|(?<=\bwhich )(?:two|three|four|five|six)\b"
    r"|(?<=\bwhat )(?:two|three|four|five|six)\b|(?<=\bname )(?:two|three|four|five|six)\b"
)
# A word's parts are written together, with a hyphen or apart; one form stands for all three.
_COMPOUNDS = re.compile(
    r"(?<![a-z0-9])(?:(pre|post|multi|non|sub|super|semi|micro|hyper|over|under|re|un|co|inter)[- ](?=[a-z]{4})"
    r"|(fine)[- ]?(?=tun)|(open)[- ]?(?=sourc)|(data)[- ](?=sets?(?![a-z])|bases?(?![a-z]))"
    r"|(life)[- ]?(?=cycles?(?![a-z]))|(chat)[- ](?=bots?(?![a-z]))"
    r"|(work)[- ](?=flows?(?![a-z]))|(e)[- ](?=mails?(?![a-z])))"
)
_SPACED_PREFIX = frozenset(("over", "under", "re", "un", "co", "sub", "super", "inter", "post"))
_WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[a-zà-ɏͰ-ӿ]+(?:'[a-z]+)?|[㐀-䶿一-鿿]+")
_BRITISH = re.compile(r"is(ation|ations|ing|ed|es|er|ers)$")
_CHINESE_FILLER = re.compile(
    "(?:请|麻烦|帮我|给我|都|全部|完整|一一|逐一)*(?<![排序系阵数并队])"
    "(?:列(?:一下|一列|出来?|举(?:出来|一下)?|全|个表|个清单)|罗列(?:出来|一下)?)(?:一下|出来)?"
    "|(?:在|到底)?(?:什么|哪些|何种|怎样的?)(?:样的?)?(?:情况|条件|前提|情形)(?:之?下)?才?|才(?=值得|需要|应该|可以|有必要)"
    "|(?:会|都|主要|要|里|里面)*(?:讲|介绍|涵盖)(?:了|的|到|些)?(?:是)?(?:什么|哪些|啥)(?:内容|东西|主题)?"
    "|第(?=\\d)|所有(?![制权者])"
    "|指的是|是指|所指|指(?=什么|啥)|(?<=什么)(?:东西|玩意儿?)|(?:什么|啥)(?:时[候间]|地方)"
    "|哪[一两二三四五几]?[个些种位里儿家支项所篇首块座部类本次条张款件届门名组批]?"
    "|到底|究竟|大概|大约|左右|的话|才能|请问|告诉我|什么样的?|什么|怎么样|怎么|怎样|如何|为什么|为何|多少"
    "|何[时处地种]|谁|是否|能不能|可不可以"
    "|有没有|是不是|几种|几个|吗|呢|吧|啊|的|了|是|在|和|与|及|或|有|对|把|被|从|到|中|它|他|她|这|那|其|们|请|会|能|个|为|及其"
)


def tokenize(text: str) -> list[str]:
    """Return the lexical terms of a text, in order, repeats kept.

    English words are folded, joined over hyphens (pre-training, pre training and pretraining are one) and stemmed
    (Snowball), stop words left out; figures with a scale also give a term of their value, the same in every
    language; Chinese runs give character bigrams, a lone character itself.
    """
    return list(_tokenize(text))


@lru_cache(maxsize=32768)
def _tokenize(text: str) -> tuple[str, ...]:
    """Return the terms of a text; remembered, since the units of lessons are read again for every question."""
    folded = fold(text)
    terms: list[str] = []
    for word in _WORD.findall(_COMPOUNDS.sub(_join_compound, folded)):
        if "㐀" <= word[0] <= "鿿":
            terms.extend(_bigrams(word))
        elif word[0].isdigit():
            terms.append(word.replace(",", ""))
        elif word not in STOP_WORDS and not _is_contraction(word):
            terms.append(stem_word(word))
    terms.extend(
        f"#{figure.value:g}"
        for figure in find_figures(folded)
        if not figure.text.strip("$€£¥ ").isdigit() and figure.value >= 1000
    )
    return tuple(terms)


def content_words(text: str) -> list[str]:
    """Return the distinct terms of a question that its answer should be about, in order: question words left out."""
    return list(_content_words(text))


@lru_cache(maxsize=32768)
def _content_words(text: str) -> tuple[str, ...]:
    """Return the distinct content words of a text; remembered, as a question's and a unit's are asked for often."""
    kept = _CHINESE_FILLER.sub(" ", _QUESTION_WORD.sub(" ", fold(text)))
    return tuple(dict.fromkeys(tokenize(kept)))


@lru_cache(maxsize=65536)
def stem_word(word: str) -> str:
    """Return the stem of one folded English word, British spellings in -ise under their -ize form."""
    word = word.removesuffix("'s").replace("'", "")
    if word in ("gpus", "cpus", "tpus"):  # the stemmer takes their ending for Latin
        return word[:-1]
    word = _BRITISH.sub(r"iz\1", word) if len(word) > 6 else word
    return str(_stemmer().stemWord(word))


def _is_contraction(word: str) -> bool:
    """Tell whether a word is a stop word with another hung on: what's, I've, doesn't."""
    head, mark, _ = word.partition("'")
    return bool(mark) and (head in STOP_WORDS or head.removesuffix("n") in STOP_WORDS or word in ("won't", "can't"))


def _bigrams(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]


def _join_compound(match: re.Match[str]) -> str:
    part = next(group for group in match.groups() if group)
    if match.group().endswith(" ") and part in _SPACED_PREFIX:
        return match.group()
    return part


@lru_cache(maxsize=1)
def _stemmer() -> EnglishStemmer:
    from snowballstemmer import stemmer

    return stemmer("english")
