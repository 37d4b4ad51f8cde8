"""Invented lessons with pairs, orders and tables, in English and Chinese, and what each sets beside other things."""

from __future__ import annotations

from pathlib import Path

from tutor.answering.conversation.peers import PeerFinder
from tutor.course.files import LessonFile
from tutor.course.glossary import load_glossary
from tutor.course.reader import read_lesson
from tutor.retrieval.translate import Translator

LOOMS = """# Looms of Orlen

Cloth is woven on two kinds of loom: backstrap looms and treadle looms.

## Backstrap looms

A backstrap loom weighs 2 kg.

## Treadle looms

A treadle loom weighs 90 kg.

## The stages of dyeing

### Stage 1: Scouring

Scouring takes 40 minutes.

### Stage 2: Mordanting

Mordanting takes 2 hours.

### Stage 3: Steeping

Steeping takes 9 hours.

## What a dye works costs

| Item | Cost per year | Supplier |
|---|---|---|
| Alum | $400 | Brenta |
| Vats | $250 | Olmo |
| Total | $650 | |

## Two ways to bind a book

- **Case binding**: needs boards; novels are bound so.
- **Coptic binding**: needs a curved needle; sketchbooks are bound so.

## Sorting

Wool comes in two sorts: alum card wool and rough wool.

## Knots

| Aspect | Reef knot | Bowline |
|---|---|---|
| Loops | none | one |
"""
KILNS_ZH = """# 窑厂

## 两种釉料

- 灰釉：用草木灰，需要烧八小时。
- 铅釉：用铅粉，需要烧三小时。

## 制坯的步骤

### 第一步：揉泥

揉泥需要两天。

### 第二步：拉坯

拉坯需要一天。

## 窑厂的人手

| 工种 | 人数 | 工具 |
|---|---|---|
| 画工 | 12人 | 毛笔 |
| 窑工 | 30人 | 铁钩 |
| 合计 | 42人 | |
"""


def write_paired(folder: Path) -> Path:
    """Write the lessons into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"looms.md": LOOMS, "kilns.md": KILNS_ZH}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def find_pairs(folder: Path) -> PeerFinder:
    """Return what the lessons, written into a folder, set beside each other."""
    files = [LessonFile(path, path.name) for path in sorted(write_paired(folder).iterdir())]
    chunks = [c for file in files for c in read_lesson(file, max_file_mb=1, max_chunk_chars=1200).chunks]
    return PeerFinder(chunks, Translator(load_glossary()).translate_chinese)
