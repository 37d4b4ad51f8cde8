"""Inflect the names of rows and columns: plural and singular, articles, Chinese measure words."""

from __future__ import annotations

import re

_PLURAL = re.compile(r"(?:[a-rt-z]s|people)$")
_SINGULARS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("xes", "x"), ("s", ""))
_UNCOUNTED = re.compile(r"(?:ss|us|is|ics|series|species|lens|gas|bias|atlas|canvas|chaos|news)$")
_MEASURE_WORDS = (
    ("公司", "家"),
    ("企业", "家"),
    ("资源", "项"),
    ("任务", "项"),
    ("方法", "种"),
    ("能力", "种"),
    ("茶", "种"),
    ("茶叶", "种"),
    ("酒", "种"),
    ("树", "种"),
    ("花", "种"),
    ("算法", "种"),
    ("食物", "种"),
    ("作物", "种"),
    ("金属", "种"),
    ("岩石", "种"),
    ("动物", "种"),
    ("植物", "种"),
    ("材料", "种"),
    *(
        (end, "种")
        for end in (
            "粉",
            "油",
            "糖",
            "酶",
            "素",
            "病",
            "药",
            "菜",
            "肉",
            "水果",
            "气体",
            "液体",
            "细胞",
            "物质",
            "产品",
        )
    ),
    ("河流", "条"),
    ("河", "条"),
    ("路", "条"),
    ("山", "座"),
    ("书", "本"),
    ("种类", "个"),
)


def is_plural(label: str) -> bool:
    """Tell whether an English label names several."""
    head = re.split(r"\s(?:of|per|in|for|from|to)\s|\s*[(,]", label.lower())[0]
    return _PLURAL.search(head) is not None and not _UNCOUNTED.search(head)


def names_several(name: str, lower_words: frozenset[str]) -> bool:
    """Tell whether a name is a plural: "GPUs", "hand looms", but not "Mars" or "pancreas".

    `lower_words` are the words that the lesson writes small.
    """
    if re.fullmatch(r"[A-Z]{2,}s", name) or re.search(r"\s(?:and|&)\s", name):
        return True
    last = name.lower().split()[-1] if name.split() else ""
    return is_plural(name) and bool({last, make_singular(last)} & lower_words)


def make_singular(label: str) -> str:
    """Return an English label for one of what it names."""
    if not (is_plural(label) and label.endswith("s")):
        return label
    return next(label[: -len(end)] + new for end, new in _SINGULARS if label.endswith(end))


def with_article(label: str) -> str:
    """Return an English label behind its indefinite article."""
    article = "an" if label[:1].lower() in "aeiou" and not label.lower().startswith(("uni", "use", "one")) else "a"
    return f"{article} {label}"


def own(owner: str, label: str) -> str:
    """Return a Chinese label with its owner: 甲的价格, but 甲占总额的比例."""
    return f"{owner}{label}" if label.startswith(("占", "每", "在", "对", "按")) else f"{owner}的{label}"


def count_by(noun: str) -> str:
    """Return a Chinese noun with its measure word in front: 家公司."""
    noun = noun.removesuffix("名称") or noun
    for ending, word in _MEASURE_WORDS:
        if noun.endswith(ending):
            return word + noun
    return f"个{noun}"
