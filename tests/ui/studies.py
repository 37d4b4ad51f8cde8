"""A study over small invented lessons, made without a model: what the views are tested on."""

from __future__ import annotations

from pathlib import Path

from tests.fakes import HashEncoder
from tests.lessons import write_lessons
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings
from tutor.study import Study


def build_study(folder: Path) -> Study:
    """Index the invented lessons under a folder and return a study over them; its home is the folder."""
    encoder = HashEncoder()
    settings = Settings(home=folder, index=folder / "index", wording="never")
    index_lessons(settings, [write_lessons(folder / "lessons")], encoder=encoder)
    index = open_index(folder / "index", encoder)
    return Study(Tutor(settings, index, Retriever(index, encoder, load_glossary())))
