"""Questions of Chinese lessons on clauses, neighbouring sentences, tools and abbreviations, as items that cite."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.hantools import find_uses
from tutor.quiz.generation.hanturns import make_turn_items
from tutor.quiz.generation.prosequestions import make_prose_questions
from tutor.types import Chunk, QuizItem

GLACIER = """# 用代码研究冰川

## 冰川的形成

冰川上的雪会在多年里压实，空气被挤出，变成致密的蓝冰。这就是人们所说的成冰作用。不过，有的词容易弄混，请看下一节。
冰川学家测量许多参数，例如冰的厚度、流速和温度。这些通常称为本构量。
当我们将冰芯按年份切成薄片时，它被称为冰芯分层。
冰川表面的融水会沿着裂缝流到冰床。这会导致冰川底部变得湿滑。
虽然名字相近，但冰舌是冰川的一部分。冰川各处的厚度并不相同。在夏天的融雪季节中，冰川的结构不是很清晰。
一条冰川是一年雪或多年雪的一部分。尽快测量冰川是保护冰川的一部分。
测高数据通常保存为 DEM（数字高程模型）格式，也有人把它交给 ICESat（例如二号卫星）。

## 练习 - 处理冰川数据

我们的冰川位于北方，位置由 NSIDC（国家冰雪数据中心）给出。

1. 使用 `topo()` 函数读取高程网格:

    ```python
    grid = topo("ice.tif")
    ```

2. 调用 `cloudfix()` 方法填补云层造成的空洞。

3. 通过调用 `smooth()` 去除测量的噪声。

4. 调用函数 `draw_flow()` 可以绘制出冰的流线图:

5. 调用 `load()` 加载它。

6. 调用 `sort_values()` 对所有的高程值进行排序。

7. 打印流速报告来检查融化的快慢。

QGIS 是查看卫星地图的有用工具。您需要 pyproj 来帮助您转换地图的投影坐标。
"""


@pytest.fixture(scope="module")
def chunks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chunk, ...]:
    return read_markdown(tmp_path_factory.mktemp("glacier"), GLACIER)


@pytest.fixture(scope="module")
def items(chunks: tuple[Chunk, ...]) -> tuple[QuizItem, ...]:
    return tuple(make_prose_questions(chunks))


def _find(items: Sequence[QuizItem], question: str) -> QuizItem:
    found = [item for item in items if item.question == question]
    assert found, f"{question!r} is not among {[item.question for item in items]}"
    return found[0]


@pytest.mark.parametrize(
    ("question", "point"),
    [
        ("冰川上的雪会在多年里压实，空气被挤出，变成致密的蓝冰。人们把这叫做什么？", "成冰作用"),
        ("冰的厚度、流速和温度通常称为什么？", "本构量"),
        ("冰川表面的融水会沿着裂缝流到冰床，这会导致什么？", "冰川底部变得湿滑"),
    ],
)
def test_what_takes_up_the_sentence_before_is_asked_with_it_and_cites_both(
    items: tuple[QuizItem, ...], question: str, point: str
) -> None:
    item = _find(items, question)
    assert item.points == (point,)
    assert point in item.citation.quote
    assert question[:8] in item.citation.quote


def test_what_a_case_is_called_is_asked(items: tuple[QuizItem, ...]) -> None:
    assert _find(items, "当人们将冰芯按年份切成薄片时，这被称为什么？").points == ("冰芯分层",)


def test_uses_of_functions_tools_and_settings_are_read(chunks: tuple[Chunk, ...]) -> None:
    uses = {use.name: use.use for use in find_uses(chunks)}
    assert uses == {
        "topo": "读取高程网格",
        "cloudfix": "填补云层造成的空洞",
        "smooth": "去除测量的噪声",
        "draw_flow": "绘制出冰的流线图",
        "打印流速报告": "检查融化的快慢",
        "QGIS": "查看卫星地图",
        "pyproj": "转换地图的投影坐标",
    }


def test_a_function_is_asked_about_within_its_lesson(items: tuple[QuizItem, ...]) -> None:
    item = _find(items, "在课文“用代码研究冰川”中，方法 cloudfix 用来做什么？")
    assert item.points == ("填补云层造成的空洞",)
    assert "()" not in str(item.answer)
    assert _find(items, "QGIS 是用来做什么的？").points == ("查看卫星地图",)


def test_parts_and_denials_are_turned_round(chunks: tuple[Chunk, ...]) -> None:
    judged = {item.question.removeprefix("判断对错："): item.answer for item in make_turn_items(chunks)}
    assert judged == {
        "冰舌是冰川的一部分。": True,
        "冰川是冰舌的一部分。": False,
        "冰川各处的厚度并不相同。": True,
        "冰川各处的厚度相同。": False,
        "在夏天的融雪季节中，冰川的结构不是很清晰。": True,
        "在夏天的融雪季节中，冰川的结构是很清晰的。": False,
    }


def test_questions_on_one_sentence_test_one_fact(items: tuple[QuizItem, ...]) -> None:
    assert len({item.id for item in items}) == len(items)
    assert all(item.citation.quote for item in items)
