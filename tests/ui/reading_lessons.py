"""Lessons that have all that a page can show, and texts that would do something if they were read as markup."""

from __future__ import annotations

from html import escape
from pathlib import Path

from tests.fakes import HashEncoder
from tests.ui.nasty_texts import WRITTEN
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings
from tutor.study import Study

_FILLING = "\n\n".join(
    f"The orchard of plot {n} has {n + 40} trees, and each is cut in its own week." for n in range(60)
)
_WORDS = " ".join(f"row{n}" for n in range(40))
ORCHARD = rf"""# The orchard

## Plots

{_FILLING}

## Tools for cutting

A saw costs $12 and a ladder costs $40. The yield is $y = \frac{{a}}{{b}}$ for each tree.

| Tool | Price | Maker | Colour | Where it is kept in winter | Who may take it |
|---|---|---|---|---|---|
| Saw | $12 | Wren | green | In the shed behind the house, dry and oiled | Everyone who has learnt to use it |

```python
def cut(tree):
    return tree.without_branches("{_WORDS}")
```

## Why March?

The buds are still closed in March. The wood heals before the summer.

{_FILLING}
"""
TALK = """WEBVTT

NOTE https://youtu.be/orchard1

00:01.000 --> 00:05.000
We cut apple trees in March.

00:45.000 --> 00:50.000
A sharp saw leaves a clean cut.
"""
TEA = """# Tea

绿茶要用八十度的水，泡两分钟就够了。

Green tea needs water of eighty degrees and two minutes.
"""


def build_reading_study(folder: Path) -> Study:
    """Index these lessons under a folder and return a study over them; its home is the folder."""
    lessons = folder / "lessons"
    lessons.mkdir()
    nasty = "<h1>Odd words</h1>" + "".join(f"<p>Here it says {escape(text)} and no more.</p>" for text in WRITTEN)
    for name, text in (("1.md", ORCHARD), ("2.vtt", TALK), ("3.md", TEA), ("4.html", nasty)):
        (lessons / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    settings = Settings(home=folder, index=folder / "index", wording="never")
    index_lessons(settings, [lessons], encoder=encoder)
    index = open_index(folder / "index", encoder)
    return Study(Tutor(settings, index, Retriever(index, encoder, load_glossary())))
