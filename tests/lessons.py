"""Small invented lessons for the tests, written to a folder."""

from pathlib import Path

FERRY = """# The Sund ferry

## Fares

Prices for one crossing of the Sund ferry:

| Passenger | Season | Price |
|---|---|---|
| Adult | Summer | $14 |
| Child | Summer | $6 |
| Bicycle | All year | $3 |

The Sund ferry carries 310 passengers. A crossing takes 35 minutes. In winter it does not run on Sundays.

## Who needs a reservation

You don't need a reservation if:

- you walk on board
- you bring a bicycle

You need a reservation if:

- you bring a car
- you travel with a group of more than 20 people

## History

Ada Wren founded the ferry line in 1921. The first boat, the Brevik, was 48 metres long.

## A conversation at the counter

Example:

Customer: "What does a ticket to Maro cost?"
Clerk: "A ticket to Maro is $99, and the boat leaves at 6 PM."
"""
TEA = """# 泡茶

## 水温

绿茶要用80度的水，泡两分钟。红茶要用95度的水，泡四分钟。

## 茶叶的价格

一斤绿茶大约要120元，一斤红茶大约要90元。

## 茶具

泡茶需要以下茶具：

- 茶壶
- 茶杯
- 茶盘
"""
KELP = """# Kelp

Kelp grows off the coast of Maro from May to September. In Maro, kelp is used to feed sheep.

Kelp farming means growing kelp on ropes in the sea. A rope of kelp weighs about 40 kg after five months.

The Sund ferry carries 290 passengers, says the harbour's sign.
"""


def write_lessons(folder: Path) -> Path:
    """Write the lessons and return their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("ferry.md", FERRY), ("tea.md", TEA), ("kelp.md", KELP)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder
