"""Wrong choices for terms: of the same kind, from the same list first, related to the key in no way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import pick, read_markdown
from tutor.quiz.generation.cloze import make_cloze_items
from tutor.quiz.generation.definitions import make_definition_items
from tutor.quiz.generation.termgiven import is_echoed, is_in_title
from tutor.quiz.generation.termgroups import find_term_groups, looks_like_term
from tutor.quiz.generation.termkinds import read_kind, read_own_kind
from tutor.quiz.generation.termlinks import TermLinks, key_of
from tutor.quiz.generation.termpool import read_term_pool
from tutor.quiz.generation.variants import is_other_class, list_variants
from tutor.quiz.generation.wrongterms import choose_wrong_terms
from tutor.quiz.items import key_texts
from tutor.text.fold import fold
from tutor.types import Chunk, ItemKind

HARBOUR = """# Harbour works

## Movements of the sea

Here are the movements that a pilot must know:

**Tides**

Tides are defined as the rise and fall of the water under the pull of the moon.

**Swells**

Swells run in long rows from a distant storm.

**Currents**

Currents carry the water steadily along the coast.

**Surges**

Surges push the water up ahead of a deep low.

## Software

Marea is a Python module that reads the tables of the gauges. Lodo, a library for charts of the sea bed, is used too.
The library Ancla draws the berths. The library Boya counts the ships.

## People

The engineer Ada Wren built the mole. Greta Holm, a banker from Maro, paid for it.
"""
KILN = """# 窑炉

## 烧成的毛病

常见的毛病如下：

- 开裂：坯体在降温时裂开。
- 变形：坯体受热后弯曲。
- 起泡：釉面上鼓起气泡。
- 缩釉：釉向两边缩开，露出胎。

## 说法

起泡是指釉层里的气体在高温下鼓出釉面而留下小包的毛病。工人常见到开裂、变形、起泡和缩釉。
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chunk, ...]:
    return read_markdown(tmp_path_factory.mktemp("harbour"), HARBOUR)


@pytest.mark.parametrize(
    ("meaning", "kind"),
    [
        ("a Python module that reads the tables", "library"),
        ("the process of finding the best value", "procedure"),
        ("training a model on more text", "procedure"),
        ("a type of linear classifier invented by a psychologist", "algorithm"),
        ("the number of ships in the harbour", "quantity"),
        ("the shoot that gives the tree its fruit", "shoot"),
        ("一种用高温阻止茶叶发酵的工序", "procedure"),
        ("一个用来画图的库，由两个人写成", "library"),
        ("寻找最佳数值的方法之一", "procedure"),
    ],
)
def test_the_head_noun_tells_the_kind(meaning: str, kind: str) -> None:
    assert read_kind(meaning) == kind


def test_the_last_word_of_a_term_tells_its_kind() -> None:
    assert read_own_kind("validation set") == read_own_kind("验证集") == "data"
    assert read_own_kind("set") == read_own_kind("harbour mole") == ""


def test_run_in_heads_and_headed_points_are_groups(harbour: tuple[Chunk, ...], tmp_path: Path) -> None:
    groups = [group.terms for group in find_term_groups(harbour, lambda term, document: False)]
    assert ("Tides", "Swells", "Currents", "Surges") in groups
    chinese = find_term_groups(read_markdown(tmp_path, KILN), lambda term, document: False)
    assert ("开裂", "变形", "起泡", "缩釉") in [group.terms for group in chinese]


def test_headings_that_name_no_thing_are_no_terms() -> None:
    assert not any(map(looks_like_term, ("Getting started", "What is it?", "The end", "x", "合计", "练习", "")))
    assert looks_like_term("Constant variance") and looks_like_term("季节性")


def test_a_term_stands_beside_its_own_list(harbour: tuple[Chunk, ...]) -> None:
    item = pick(list(make_definition_items(harbour)), ItemKind.MCQ, "Which term fits", "pull of the moon")
    assert isinstance(item.choices, tuple)
    assert set(item.choices) == {"Tides", "Swells", "Currents", "Surges"}


def test_a_module_stands_beside_libraries_and_no_person(harbour: tuple[Chunk, ...]) -> None:
    item = pick(list(make_definition_items(harbour)), ItemKind.MCQ, "Which term fits", "tables of the gauges")
    assert isinstance(item.choices, tuple)
    assert set(item.choices) == {"Marea", "Lodo", "Ancla", "Boya"}


def test_no_choice_is_offered_where_nothing_is_of_the_kind(harbour: tuple[Chunk, ...]) -> None:
    pool = read_term_pool(harbour)
    assert choose_wrong_terms(pool, "Ada Wren", harbour[0], "built the mole of the harbour", begins=True) == []


def test_terms_of_a_chinese_list_stand_beside_each_other(tmp_path: Path) -> None:
    item = pick(list(make_definition_items(read_markdown(tmp_path, KILN))), ItemKind.MCQ, "哪个术语", "釉面")
    assert isinstance(item.choices, tuple)
    assert set(item.choices) == {"起泡", "开裂", "变形", "缩釉"}


def test_related_terms_are_told() -> None:
    links = TermLinks((), ["A barge is a type of boat.", "A boat, a kite and a raft are sold."])
    assert links.are_related("barge", "boat")
    assert links.are_related("spring tide", "tide")
    assert links.are_related("Global Tide Service", "GTS")
    assert not links.are_related("kite", "raft")
    assert not links.are_related("supervised learning", "unsupervised learning")
    assert not links.are_related("监督学习", "无监督学习")
    assert key_of("Spring-tides") == key_of("spring tide")


def test_what_gives_a_term_away_is_told() -> None:
    assert is_in_title("grafting method", "Grafting for beginners", "en")
    assert is_in_title("分类算法", "对分类方法的介绍", "zh")
    assert not is_in_title("rootstock", "Grafting for beginners", "en")
    assert is_echoed("ConllExtractor", "an extractor of phrases")
    assert not is_echoed("scion", "the shoot of a tree")


def test_no_choice_asks_for_a_word_of_the_title(tmp_path: Path) -> None:
    lesson = (
        "# Tides of the bay\n\n## Water\n\nA tide is the rise and fall of the water under the pull of the moon.\n"
        "The tide of the bay reaches nine metres in the spring. A tide comes twice a day on every coast of the bay.\n"
    )
    chunks = read_markdown(tmp_path, lesson)
    items = [*make_cloze_items(chunks), *make_definition_items(chunks)]
    assert items
    keys = [key for item in items if item.kind is ItemKind.MCQ for key in key_texts(item)]
    assert not any(fold(key) == "tide" for key in keys)


def test_other_word_classes_are_no_variants() -> None:
    assert "pretrain" not in list_variants("pre-training", "en")
    assert "pretraining" in list_variants("pre-training", "en")
    assert "classify" not in list_variants("分类", "zh")
    assert is_other_class("classify", "classification")
    assert not any(
        is_other_class(form, term)
        for form, term in (("labeled data", "labelled data"), ("tokenisation", "tokenization"), ("models", "model"))
    )


def test_a_kind_does_not_stand_beside_its_members(tmp_path: Path) -> None:
    lesson = (
        "# Boats\n\n## Programs\n\nA chart library is a package that draws the coast for a pilot on a screen.\n"
        "The library Ancla draws the berths. The library Boya counts the ships. The library Quilla keeps the logs.\n"
    )
    chunks = read_markdown(tmp_path, lesson)
    peers = read_term_pool(chunks).list_peers("chart library", chunks[0])
    assert not {peer.text for peer in peers} & {"Ancla", "Boya", "Quilla"}
    assert {peer.text for peer in read_term_pool(chunks).list_peers("Ancla", chunks[0])} == {"Boya", "Quilla"}
