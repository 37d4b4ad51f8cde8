"""Invented lessons with checklists, goals and sections, read as files are."""

import tempfile
from pathlib import Path

from tutor.course import read_lesson
from tutor.course.files import LessonFile
from tutor.types import Answer, Chunk, Status

ORCHARD = """# Keeping an orchard

By the end of this lesson, you'll understand:

- What is grafting and why it's called "budding"
- How bees carry pollen

## Table of contents

- What is grafting?
- Why two trees?

## What is grafting?

Grafting is a way of growing a branch of one tree on the root of another. The branch is called the scion.

## Why two trees? Why not just one?

Analogy: a choir

- One voice sings low
- One voice sings high

You need two trees because most apples cannot fertilise themselves.

## When do you need a ladder?

You DON'T need a ladder if:

- your trees are dwarf trees
- you shake the fruit down

You need a ladder if:

- your trees are taller than 3 metres
- you prune the crown
- you pick fruit for the market

## Summer and winter pruning

| Point | Summer pruning | Winter pruning |
|---|---|---|
| Season | July | February |
| Effect | Slows growth | Drives growth |
| Cost | $40 a tree | $25 a tree |

## Real farms

Lindhof: grows cider apples for three villages

- Its press runs day and night

Marsk: grows pears on old walls

- Its walls are 200 years old

Elm Row: grows plums for jam

- Its jam won a prize

## Before the next chapter

Make sure you understand:

- [ ] What is grafting?
- [ ] Why are there two trees?
- [ ] Difference between summer and winter pruning
- [ ] When do you need a ladder?
- [ ] At least 2 real farms
- [ ] Cost difference ($40 vs $25)

If anything is unclear, read this chapter again!
"""
NOODLES = """# 做面条

学完本课，你将能够：

- 说出什么是和面，以及为什么要醒面
- 列出三种面粉
- 比较手擀面和机制面
- 用自己的话解释碱水的作用

## 什么是和面

和面是把水一点点加进面粉、揉成面团的过程。

## 为什么要醒面

因为面筋需要时间松弛，面团才能擀得开。

## 三种面粉

做面条可以用这三种面粉：

- 高筋面粉，做拉面
- 中筋面粉，做手擀面
- 荞麦面粉，做冷面

## 手擀面和机制面

| 方面 | 手擀面 | 机制面 |
|---|---|---|
| 口感 | 筋道 | 软滑 |
| 时间 | 一小时 | 十分钟 |

## 碱水的作用

碱水的作用是让面条发黄、变韧。

## 作业

回家做一碗面。
"""
HARBOUR = """# The harbour

## Introduction

Welcome to the harbour.

## Tides and quays

A tide is the rise and fall of the sea twice a day. Tides move the boats at the quays of the harbour every six hours.

## What does a pilot do?

A pilot steers foreign ships into the harbour, because a foreign captain does not know its rocks and tides.

## Exercise - draw a quay

Draw a quay with a pencil and colour the tides in blue, then show your drawing of the harbour to a pilot.

## Assignment

Visit a harbour.
"""


def read_text(text: str, name: str = "lesson.md") -> tuple[Chunk, ...]:
    """Return the chunks of a lesson."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return read_lesson(LessonFile(path, name), max_file_mb=5, max_chunk_chars=900).chunks


def refuse(question: str, document: str, language: str) -> Answer:
    """Answer nothing: what is asked must come from the lesson's structure."""
    return Answer(question, language, Status.ABSTAINED, f"Nothing in {document}.")
