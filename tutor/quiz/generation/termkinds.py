"""Tell of what kind a term is: by the head noun of what is said of it, by its own last word, and by its writing."""

from __future__ import annotations

import re

from tutor.quiz.generation.agreement import make_singular
from tutor.quiz.generation.verbs import ABSTRACT_ENDINGS
from tutor.retrieval.fieldterms import find_terms
from tutor.text.language import has_han

# Head nouns that can be told of the same things: a library beside a framework.
_ENGLISH_CLASSES = {
    "library": "library module package toolkit framework",
    "software": "tool app application program programme software plugin platform website",
    "bot": "chatbot chatterbot bot assistant",
    "data": "dataset set data sample group example",
    "collection": "corpus database archive",
    "procedure": "process method technique practice approach procedure act step stage phase operation task use "
    "transfer removal conversion separation",
    "algorithm": "algorithm classifier estimator regressor",
    "model": "model network architecture",
    "quantity": "measure metric score rate ratio fraction percentage share number amount value average sum degree "
    "probability count error distance proportion",
    "property": "property characteristic quality attribute trait",
    "field": "field branch area discipline science study domain subfield",
    "organisation": "company firm corporation bank university institute startup lab laboratory provider manufacturer "
    "agency organisation organization",
    "person": "person scientist psychologist mathematician researcher inventor engineer author economist painter "
    "composer writer physicist",
    "parameter": "parameter argument option setting hyperparameter",
    "structure": "table matrix chart plot diagram graph",
    "change": "increase decrease fluctuation change shift",
    "place": "city town village country river lake mountain island region",
}
_HAN_CLASSES = {
    "data": "数据集 数据 样本 文本 示例组 集合",
    "collection": "语料库 数据库 语料",
    "library": "库 模块 包 框架",
    "software": "工具 软件 程序 应用 平台 网站 插件",
    "bot": "机器人 助手",
    "procedure": "方法 技术 过程 工序 步骤 阶段 手段 做法 流程 操作 工艺",
    "algorithm": "算法 分类器 估计器",
    "model": "模型 网络 架构",
    "quantity": "指标 分数 比例 比率 数量 次数 平均值 概率 程度 距离 误差 数值 总和 个数",
    "property": "属性 性质 特性 特点 特征",
    "field": "领域 分支 学科 科学 学问",
    "organisation": "公司 银行 企业 大学 机构 实验室 厂商",
    "person": "科学家 数学家 心理学家 研究员 发明家 工程师 作家 诗人",
    "parameter": "参数 选项 变量",
    "structure": "表格 矩阵 图表 图",
    "place": "城市 国家 河流 山 岛 地区",
}
# Kinds of which every lesson speaks: members from elsewhere are no plausible choices.
BROAD_KINDS = frozenset(("procedure", "data", "property", "field", "structure", "change"))
_BY_HEAD = {word: kind for kind, words in _ENGLISH_CLASSES.items() for word in words.split()}
_BY_HAN_END = sorted(
    ((end, kind) for kind, ends in _HAN_CLASSES.items() for end in ends.split()), key=lambda pair: -len(pair[0])
)
_ARTICLE = re.compile(r"^(?:an?|the|one of the|any|all|some|each|its|your)\s+", re.IGNORECASE)
_UNWRAP = re.compile(
    r"^(?:(?:\w+ )?(?:type|kind|form|sort|version|variety|class|family|part|member|example|set|series|group|piece))s?"
    r" of (?:an? |the )?(?=\w)",
    re.IGNORECASE,
)
_HEAD_END = re.compile(
    r"[,;:(]|\s(?:that|which|who|whom|whose|where|when|of|for|in|to|with|by|from|on|at|as|about|between|into|over|under"
    r"|used|using|made|called|named|designed|focused|based|derived|invented|built|given|taken|and|or|is|are|was|can"
    r"|near|than|because|so|originally|often|usually|before|after|without|within|through|against|such|like)\b",
    re.IGNORECASE,
)
_HAN_CLAUSE = re.compile(r"[，,；;：:]")
_HAN_ONE_OF = re.compile(r"(?:之一|的一[种个类项部份]+分?|的一个例子|的例子|的流行版本)$")
_THINGS_IN_ING = frozenset("building ceiling string ring spring king thing wing clothing painting drawing".split())
_SENSE_ENDINGS = ("ing", "tion", "sion", "ment", "ization", "isation")


def read_kind(meaning: str) -> str:
    """Return the kind that the head noun of a meaning names, the noun itself where it has no class; "" if none."""
    plain = meaning.strip("“”\"'‘’「」『』 ").rstrip("。.")
    return _read_han_kind(plain) if has_han(plain) else _read_english_kind(plain)


def read_own_kind(term: str) -> str:
    """Return the kind that the last word of a term of several words names: "validation set", 训练集; "" if none."""
    if has_han(term):
        if term.endswith("集") and len(term) > 2:
            return "data"
        return next((kind for end, kind in _BY_HAN_END if len(end) > 1 and term.endswith(end) and term != end), "")
    words = term.lower().split()
    return _BY_HEAD.get(make_singular(words[-1]), "") if len(words) > 1 else ""


def read_form(term: str) -> str:
    """Return the word class that the writing of an English term tells: a doing, a name, initials, or a thing."""
    if has_han(term):
        return "han"
    words = term.split()
    if re.fullmatch(r"[A-Z][A-Z0-9.+-]*s?", term):
        return "initials"
    if re.search(r"_|\w\(|[a-z][A-Z]|\d", term):
        return "identifier"
    last = words[-1].lower() if words else ""
    if last.endswith(("ed", "ly")) and last != "speed":
        return "other"
    return "doing" if last.endswith(_SENSE_ENDINGS) else "thing"


def is_name(term: str, small_words: frozenset[str]) -> bool:
    """Tell an English name (of a company, a product, a person) from a word of the field.

    `small_words` are the words that the lessons write small somewhere.
    """
    if has_han(term):
        return False
    if known := find_terms(term):
        return known[0].english[:1].isupper()
    words = re.findall(r"[A-Za-z][\w-]*", term)
    if len(words) == 1 and words[0].lower().endswith(ABSTRACT_ENDINGS):
        return False
    return (
        bool(words)
        and all(w[0].isupper() or w[1:] != w[1:].lower() for w in words)
        and not any(w.lower() in small_words or w.lower().rstrip("s") in small_words for w in words)
    )


def list_kind_words() -> frozenset[str]:
    """Return the nouns of both languages that name a kind and so tell no term from another: method, 算法."""
    return frozenset(_BY_HEAD) | {end for end, _ in _BY_HAN_END if len(end) > 1}


def read_head_phrase(meaning: str) -> str:
    """Return the noun phrase at the head of an English meaning: "language model" of "the language model that ..."."""
    text = _ARTICLE.sub("", meaning.strip("“”\"'‘’ "))
    while (shorter := _ARTICLE.sub("", _UNWRAP.sub("", text))) != text:
        text = shorter
    return "" if has_han(text) else _HEAD_END.split(text, maxsplit=1)[0]


def _read_english_kind(meaning: str) -> str:
    phrase = read_head_phrase(meaning)
    first = phrase.split(maxsplit=1)[0].lower() if phrase.split() else ""
    if first.endswith("ing") and len(first) > 4 and not _ARTICLE.match(meaning):
        return "procedure"
    words = re.findall(r"[A-Za-z-]+", phrase)
    if not words:
        return ""
    head = make_singular(words[-1].lower())
    return _BY_HEAD.get(head, "procedure" if head.endswith("ing") and head not in _THINGS_IN_ING else head)


def _read_han_kind(meaning: str) -> str:
    clause = _HAN_ONE_OF.sub("", _HAN_CLAUSE.split(meaning, maxsplit=1)[0])
    return next((kind for end, kind in _BY_HAN_END if clause.endswith(end)), "")
