"""Several learners at once: each gets an answer, in turn, and only the own one."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.load.measure import ask_at_once, find_disorder
from benchmarks.load.questions import read_asked
from tests.fakes import HashEncoder
from tests.ui.conftest import StartApp
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings

LESSONS = {
    "How many passengers does the ferry Brevik carry?": "The ferry Brevik carries 310 passengers across the Sund.",
    "How long does rye dough rest?": "Rye dough rests for ninety minutes under a linen cloth before it is baked.",
    "How long is green tea steeped?": "Green tea is steeped for two minutes in water of eighty degrees.",
    "How many plum trees does the orchard have?": "The orchard at Maro has 240 plum trees on its southern slope.",
    "How much honey does a hive gather?": "A hive on the heath gathers twelve kilograms of honey in one summer.",
}


def test_five_learners_at_once_get_their_own_answers_one_after_another(start_app: StartApp, tmp_path: Path) -> None:
    folder, settings = tmp_path / "lessons", Settings(home=tmp_path, index=tmp_path / "index", wording="never")
    folder.mkdir()
    for number, fact in enumerate(LESSONS.values()):
        title = " ".join(fact.split()[:3])
        (folder / f"{number}.md").write_text(f"# {title}\n\n{fact}\n", encoding="utf-8")
    encoder = HashEncoder()
    index_lessons(settings, [folder], encoder=encoder)
    index = open_index(tmp_path / "index", encoder)
    tutor = Tutor(settings, index, Retriever(index, encoder, load_glossary()))
    asked = [one for question in LESSONS if (one := read_asked(question, tutor.ask(question)))]
    assert len({one.signs[0] for one in asked}) == len(LESSONS)

    address = start_app("load_app.py", TUTOR_INDEX=str(tmp_path / "index"), LEARNERS=str(len(LESSONS)))
    with ThreadPoolExecutor(1) as elsewhere:  # in this thread Playwright may have a loop of its own
        waits = elsewhere.submit(asyncio.run, ask_at_once(urlsplit(address).port or 0, asked)).result()

    assert [(wait.errors, wait.others) for wait in waits] == [((), ())] * len(LESSONS)
    assert all(wait.evidence_s is not None and wait.end_s is not None for wait in waits)
    assert sum(bool(wait.places) for wait in waits) == len(LESSONS) - 1
    assert find_disorder(waits) == []
