"""Invented lessons with bills, fares and rates, written to a folder, for the tests of derived answers."""

from __future__ import annotations

from pathlib import Path

LIGHTHOUSE = """# Keeping the Vell lighthouse

## The bill for a year at Vell

The Vell lighthouse cost about €240,000 to keep in total. Its accounts list these parts:

| Part | Cost | Amount |
|---|---|---|
| Lamp oil | €60,000 | 30,000 litres |
| Repairs | €90,000 | Two storms |
| Boats | €30,000 | 4 boats |
| Wages | €60,000 | – |
| Total | €240,000 | – |

## Repainting

Repainting the tower costs $8,000 to $12,000. Repainting the keeper's house costs $2,000.

## Keepers

A keeper earns €24,000 a year or more. An apprentice earns €9,000 a year.

A keeper trims 40 wicks an hour. The lens turns once in 30 seconds.

## The two lamps compared

| Question | Oil lamp | Electric lamp |
|---|---|---|
| Price | €900 | €4,500 |
| Weight | 12 kg | 30 kg |
| Time to light | 6 minutes | 2 seconds |
"""
FARES = """# The Orrin cable car

## Fares in summer

Fares for one ride:

| Passenger | Fare |
|---|---|
| Adult | $14 |
| Child | $6 |
| Dog | $4 |

## Fares in winter

Fares for one ride:

| Passenger | Fare |
|---|---|
| Adult | $10 |
| Child | $5 |

## At the station

A ride takes 25 minutes. A bicycle lock costs £20. Each locker costs $0.50. The upper car carries 60 passengers and
the lower car carries 45 passengers. Cable cars are 3 times as old as buses there.

Parking costs $30 per month. A season pass costs under $200.
"""
CATALOGUE = """# Cataloguing a herbarium

## What cataloguing costs

A typical herbarium project, by its budget:

| Resource | Quantity | Cost |
|---|---|---|
| Sheet labelling | 10,000 sheets | $5,000–$20,000 |
| Scanning | 2 scanners | $3,000–$4,000 |
| Storage | – | $500 |
| Total | – | $8,500–$24,500 |

Scanning 1,000 sheets takes a week. Mounting costs $20 per 1,000 sheets. A volunteer can mount sheets at home.

## Growth

The Kettle herbarium holds 90,000 sheets. The Ashby herbarium holds 30,000 sheets. The Kettle herbarium is
5 times as old as the Ashby herbarium.
"""
TEA_ZH = """# 山中茶园

## 茶叶的价格

一斤绿茶大约要120元，一斤红茶要80元。每个茶罐5元。

## 茶园一年的账单

茶园一年的费用如下：

| 项目 | 费用 | 数量 |
|---|---|---|
| 人工 | 30万元 | 6名工人 |
| 肥料 | 5万元 | 20吨 |
| 电费 | 2万元 | – |
| 合计 | 40万元 | – |

## 采茶

一名工人的月薪是5000元。采1000斤鲜叶要用1周。

## 两种机器

| 问题 | 手摇机 | 电动机 |
|---|---|---|
| 价格 | 1500元 | 1.2万元 |
| 重量 | 20公斤 | 50公斤 |

## 门票

| 票种 | 票价 |
|---|---|
| 成人票 | 50元 |
| 儿童票 | 20元 |
| 外国游客票 | 8美元 |
"""
BAKERY = """# Running a small bakery

## Ovens

The oven alone costs $12,000, while a used oven costs about $7,500.

## Staff

- Head baker: $48,000 a year
- Cashier: $2,200 per month

## Ingredients

Flour costs $0.80 per kilo. Butter costs $9 per kilo. A bag of flour weighs 25 kg and costs $18.

## What a month costs

| Item | Monthly cost |
|---|---|
| Rent | $3,000 |
| Wages | $9,000 |
| Heating | $1,000 |

Together these come to $13,000 a month.

## Delivery

Beyond 5 km, it costs $1.50 per km. In 2019 delivery cost $2 per km.
"""


def write_bills(folder: Path) -> Path:
    """Write the lessons and return their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "lighthouse.md": LIGHTHOUSE,
        "fares.md": FARES,
        "catalogue.md": CATALOGUE,
        "tea.md": TEA_ZH,
        "bakery.md": BAKERY,
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
