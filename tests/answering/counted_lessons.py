"""Invented lessons that count things, with rules and shares, in English and Chinese, and a tutor over them."""

from __future__ import annotations

from pathlib import Path

from tests.fakes import HashEncoder
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings

DAIRY = """# Running the Fenwick dairy

## The bill for a season

A season at Fenwick cost €50,000 in total, in these parts:

| Part | Cost | Amount | Share of the total |
|---|---|---|---|
| Cattle feed | €20,000 | 80 tonnes | 40% |
| Milking machines | €15,000 | 6 machines | 30% |
| Water | €10,000 | From the river | 20% |
| Vet | €5,000 | – | 10% |
| Total | €50,000 | – | 100% |

## Where the wool of Fenwick comes from

| Flock | Amount | Percentage |
|---|---|---|
| Ewes | 40 bales | 50% |
| Lambs1 & Lambs2 | 24 bales | 25% |
| Rams | 16 bales | 25% |

## Where the milk comes from

| Breed | Milk in litres | Share of the cheese |
|---|---|---|
| Brown | 600 | 20% |
| Grey | 300 | 50% |
| Black | 100 | 30% |
| Total | 1,000 | 100% |

## The feeding rule

The Orla rule of thumb is about 12 litres of water for each cow.

| Farm | Cows | Litres per cow |
|---|---|---|
| Fenwick | 90 | 12 |
| Harrow | 36 | 15 |
| Orla | 50 | 12 |

## Wages

A dairy hand earns €18,000 a year or more. The cost of testing is typically €40 to €90 for 100 samples.
"""
TRACTORS = """# Tractors of the valley

## Case study: Fenwick

The Fenwick farm keeps these machines:

| Property of Fenwick | Figure |
|---|---|
| Tractors | 14 T400 machines |
| Fields | 220 |
| Ploughing | About 3,000 T400 tractor-hours |

One VALE T900 machine costs €40,000.

## Numbers to remember

| Number | Value | Source |
|---|---|---|
| Fields of Harrow | 44 | Survey |
| Milkmaids of Harrow | 9 | Survey |

## Meadows and barley

Seventy percent of the hay meadow that Harrow once mowed is now used for sheep pasture. The mean yield of barley from
2010 to 2015 was 18% higher than in the five years before.

## Hours ploughed

| Farm | Work | Note |
|---|---|---|
| Harrow | 1,250 T400 tractor-hours | By night |
| Sedge 2 40B | 800 T400 tractor-hours | By day |
"""
TEA_ZH = """# 云岭茶厂

## 茶厂一年的账单

云岭茶厂一年总共花了约80万元。

| 项目 | 费用 | 数量 | 占总额的比例 |
|---|---|---|---|
| 烘干设备 | 40万元 | 8台R20烘干机 | 50% |
| 电费 | 24万元 | 30万度 | 30% |
| 包装材料 | 16万元 | 5万个茶罐 | 20% |
| 合计 | 80万元 | – | 100% |

## 用水法则

按白鹭法则，每株茶树约需15升水。

| 茶园 | 茶树 | 工时 |
|---|---|---|
| 云岭 | 2.4万 | 3200个R20机器小时 |
| 石门 | 6000 | 900个R20机器小时 |

## 薪资

一名采茶人员的年薪在6万元以上。检测费用的一个典型估计是：1000份样品要2000元到5000元。
"""


def open_counted(home: Path) -> Tutor:
    """Write the lessons into a folder, index them and return a tutor over them."""
    lessons = home / "lessons"
    lessons.mkdir(parents=True, exist_ok=True)
    for name, text in {"dairy.md": DAIRY, "tractors.md": TRACTORS, "tea.md": TEA_ZH}.items():
        (lessons / name).write_text(text, encoding="utf-8")
    settings = Settings(home=home, index=home / "index")
    encoder = HashEncoder()
    index_lessons(settings, [lessons], encoder=encoder)
    index = open_index(home / "index", encoder)
    return Tutor(settings, index, Retriever(index, encoder, load_glossary()))
