"""Invented lessons whose figures are compared, added and multiplied, written to a folder, for the tests of answers."""

from __future__ import annotations

from pathlib import Path

from tests.fakes import HashEncoder
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings

BIRDS = """# Counting the birds of Marrow Bay

## What the survey saw

The survey of Marrow Bay by species:

| Species | Birds counted | Share |
|---|---|---|
| Grey Heron | 8,200 | 55% |
| Sand Plover | 400 | 12% |
| Terns (2 kinds) | 1,600 | 20% |
| Dunlin | 250 | 3% |

## Former surveys

| Survey | Year | Days at sea |
|---|---|---|
| Mole | 1970 | 12 |
| Pier | 1980 | 36 |

## The bill of the survey

| Resource | Quantity | Cost |
|---|---|---|
| Boats | Three hulls | €30,000 |
| Diesel | Some barrels | €6,000 |
| Radar Stations | Rented | €12,000 |
| Volunteers | 20+ students | Unpaid |
| Total | - | €48,000 |

## Equipment

Single AVOX K20 camera: €700

Forty of the older ones: 40 K10 cameras cost €8,000.

Each nesting box costs €45.

## What ringing costs

A common ringing project:

| Resource | Quantity | Cost |
|---|---|---|
| Bird Ringing | 2,000 rings | €4,000 - €9,000 |
| Permits | One season | €100 - €300 |

## A voyage to the bay

You ask the harbour what the trip costs. It answers: The ferry MB12 leaving at noon to Marrow costs £18
(Deck) or £64 (Cabin). Meals cost £9.

An airport seat to the bay costs $80 (Economy) or $260 (Business Class).

## Pre-heating the hides

Pre-heating costs:

| Item | Cost |
|---|---|
| Oil | €300 |
| Coils | €500 |

Total: 9,000 photographs (2,500 used for the atlas).

Repainting the tower takes 6 days and repainting the pier takes 15 days.
"""
OBSERVATORY = """# 青石天文台

## 一年的开支

青石天文台一年的开支如下：

| 项目 | 数量 | 费用 |
|---|---|---|
| 镜片 | 3块 | 60万元 |
| 电费 | 不详 | 8万元 |
| 网络服务 | 租用 | 2万元 |
| 合计 | - | 70万元 |

## 观测到的天体

| 天体 | 数量 |
|---|---|
| 变星 | 3,600颗 |
| 小行星 | 240颗 |
| 彗星 | 12颗 |

## 器材

一块B7滤光片的价格是300元。

每台望远镜9万元。

## 去天文台的车票

从县城到青石的班车票价为25元（普通座）或60元（软座）。

合计：4,000张底片（1,500张用于出版）。

## 标注星图

标注2000张星图要4000元到1万元。
"""
KILN = """# The kiln of Vell

## What the kiln cost

Building the kiln of Vell:

| Resource | Quantity | Cost |
|---|---|---|
| Firebricks | 4,000 bricks | £8,000 |
| Chimney | One | £2,000 |
| Masons | 5+ stone masons | Not counted |
| Total | - | £10,000 |

## What masons earn

Stone masons: £30,000+/year salary

5 masons × 1 year = £150,000+ in wages
"""


def open_measured(folder: Path) -> Tutor:
    """Return a tutor over the lessons, without a language model."""
    lessons = folder / "lessons"
    lessons.mkdir(parents=True, exist_ok=True)
    for name, text in {"birds.md": BIRDS, "observatory.md": OBSERVATORY, "kiln.md": KILN}.items():
        (lessons / name).write_text(text, encoding="utf-8")
    settings = Settings(home=folder, index=folder / "index")
    encoder = HashEncoder()
    index_lessons(settings, [lessons], encoder=encoder)
    index = open_index(folder / "index", encoder)
    return Tutor(settings, index, Retriever(index, encoder, load_glossary()))
