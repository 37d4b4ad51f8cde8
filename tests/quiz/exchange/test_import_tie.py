import json
from collections.abc import Callable, Iterator

import pytest

from tests.lessons import write_lessons
from tutor.quiz.exchange.export import render_items
from tutor.quiz.exchange.importing import Imported, import_questions
from tutor.quiz.validation.lessons import Lessons
from tutor.quiz.validation.validate import validate_item
from tutor.service import Tutor, index_lessons, open_tutor
from tutor.settings import Settings
from tutor.types import ExportFormat, ItemKind, QuizItem

Import = Callable[..., Imported]


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tutor]:
    home = tmp_path_factory.mktemp("import")
    settings = Settings(home=home, index=home / "index")
    index_lessons(settings, [write_lessons(home / "lessons")])
    opened = open_tutor(settings)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def import_text(tutor: Tutor) -> Import:
    lessons = Lessons(tutor.chunks, encoder=tutor.encoder)

    def run(text: str, lesson: str | None = None, judge: Callable[[QuizItem], str] | None = None) -> Imported:
        return import_questions(
            text,
            tutor.chunks,
            lambda question, k: tutor.search(question, k).passages,
            judge or (lambda item: validate_item(item, lessons)),
            find_lesson=lambda name: {"ferry": "ferry.md"}.get(name, ""),
            lesson=lesson,
        )

    return run


def test_a_question_is_tied_to_the_words_that_bear_it_out(import_text: Import) -> None:
    found = import_text(
        "question,A,B,C,answer\n"
        "Who founded the Sund ferry line in 1921?,Ada Wren,Bo Lind,Cy Moe,A\n"
        "泡绿茶要用多少度的水？,80度,95度,60度,80度\n"
    )
    assert [r.reason for r in found.rejected] == []
    first, second = found.items
    assert first.citation.quote == "Ada Wren founded the ferry line in 1921."
    assert (first.citation.document, first.citation.heading[-1], first.language) == ("ferry.md", "History", "en")
    assert (first.rule, first.kind) == ("imported", ItemKind.MCQ)
    assert "绿茶要用80度的水" in second.citation.quote
    assert (second.lesson, second.language) == ("tea.md", "zh")


def test_what_no_lesson_bears_out_is_rejected_with_its_line(import_text: Import) -> None:
    found = import_text("question,A,B,C,answer\nWhat is the capital of Peru?,Lima,Quito,Bogota,A\n")
    assert found.items == ()
    ((rejected),) = found.rejected
    assert (rejected.place, rejected.reason) == ("line 2", "no passage of the lessons bears it out")


def test_a_wrong_key_is_rejected(import_text: Import) -> None:
    text = "question,A,B,C,answer\nHow many minutes does a crossing of the Sund ferry take?,35,50,310,C\n"
    assert import_text(text).items == ()
    assert len(import_text(text.replace(",C\n", ",A\n")).items) == 1


def test_kinds_without_choices(import_text: Import) -> None:
    found = import_text(
        "question,answer,type\n"
        "____ founded the Sund ferry line in 1921.,Ada Wren,cloze\n"
        "How long was the first boat?,48 metres,numeric\n"
        "In winter the Sund ferry does not run on Sundays.,true,tf\n"
    )
    assert [r.reason for r in found.rejected] == []
    assert [item.kind for item in found.items] == [ItemKind.CLOZE, ItemKind.NUMERIC, ItemKind.TRUE_FALSE]
    assert [item.citation.document for item in found.items] == ["ferry.md"] * 3


def test_a_named_lesson_is_looked_into_alone(import_text: Import) -> None:
    text = "question,answer,type,lesson\nHow many passengers does the Sund ferry carry?,290 passengers,numeric,{}\n"
    yes = lambda item: ""  # noqa: E731  # the place alone is tested
    assert [i.lesson for i in import_text(text.format(""), lesson="kelp.md", judge=yes).items] == ["kelp.md"]
    assert [i.lesson for i in import_text(text.format(""), lesson="tea.md", judge=yes).items] == []
    assert [i.lesson for i in import_text(text.format("nowhere"), judge=yes).items] == ["kelp.md"]


def test_own_items_keep_their_ids_and_all_else(import_text: Import) -> None:
    items = import_text("question,answer,type\nHow long was the first boat?,48 metres,numeric\n").items
    for form in (ExportFormat.CSV, ExportFormat.JSON):
        (data,) = render_items(items, form, title="Q", made_at_s=0)
        assert import_text(data.decode("utf-8-sig")).items == items


def test_an_own_item_that_was_edited_keeps_its_id(import_text: Import) -> None:
    items = import_text("question,answer,type\nHow long was the first boat?,48 metres,numeric\n").items
    data = json.loads(render_items(items, ExportFormat.JSON, title="Q", made_at_s=0)[0])
    data["items"][0]["question"] = "How many metres long was the first boat, the Brevik?"
    (again,) = import_text(json.dumps(data)).items
    assert again.id == items[0].id
    assert again.question == "How many metres long was the first boat, the Brevik?"


def test_an_own_item_whose_words_moved_cites_where_they_are_now(import_text: Import) -> None:
    items = import_text("question,answer,type\nHow long was the first boat?,48 metres,numeric\n").items
    data = json.loads(render_items(items, ExportFormat.JSON, title="Q", made_at_s=0)[0])
    data["items"][0]["citation"] |= {"chunk_id": "gone", "line_start": 999}
    (again,) = import_text(json.dumps(data)).items
    assert (again.id, again.citation) == (items[0].id, items[0].citation)


def test_progress_is_told(tutor: Tutor) -> None:
    told: list[int] = []
    import_questions(
        "question,answer\nWho?,Ada Wren\nWhat?,Brevik\n",
        tutor.chunks,
        lambda question, k: (),
        lambda item: "",
        find_lesson=lambda name: "",
        progress=lambda message, done, total: told.append(done),
    )
    assert told == [0, 1]
