"""The lessons page: choosing, reading, marks, search, what leads on from a heading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.apps import APP, TIMEOUT_S
from tests.ui.reading_lessons import build_reading_study
from tutor.reading.address import anchor_of, fingerprint
from tutor.reading.page import LessonEntry, LessonPage
from tutor.study import Study
from tutor.ui import keys, session
from tutor.ui.course.lessons import choose_near
from tutor.ui.course.links import link_to_lesson, link_to_passage
from tutor.ui.course.reader import read_course

ORCHARD = "1.md"


@pytest.fixture(scope="module")
def lessons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    study = build_reading_study(tmp_path_factory.mktemp("reading"))
    yield study
    study.close()


@pytest.fixture
def study(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clear_caches: None, lessons: Study) -> Study:
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setattr(session, "open_study", lambda settings, progress: lessons)
    return lessons


def open_app(**query: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    app.switch_page("views/course.py")
    app.query_params.update(query)
    app.run()
    assert not app.exception
    return app


def written(app: AppTest) -> str:
    return "\n".join(element.value for element in app.markdown)


def named(app: AppTest, key: str) -> str:
    """Return what the address says; a test may have said it as a list."""
    value = app.query_params[key]
    return value[0] if isinstance(value, list) else value


def page_of(study: Study, document: str) -> LessonPage:
    page = read_course(study).open(document)
    assert page is not None
    return page


def find_quote(study: Study, start: str) -> tuple[str, str]:
    """Return the chunk's id and the fingerprint of the unit that begins so."""
    found = [(c.id, fingerprint(u.quote)) for c in study.tutor.chunks for u in c.units if u.text.startswith(start)]
    return found[0]


def test_a_lesson_is_chosen_and_left(study: Study) -> None:
    app = open_app()
    app.button(key=keys.lesson(ORCHARD)).click().run()
    assert [title.value for title in app.title] == ["The orchard"]
    assert named(app, keys.LESSON) == ORCHARD
    app.button(key=keys.NEXT).click().run()
    assert named(app, keys.LESSON) == "2.vtt"
    app.button(key=keys.PREVIOUS).click().run()
    assert [title.value for title in app.title] == ["The orchard"]
    app.button(key=keys.ALL_LESSONS).click().run()
    assert keys.LESSON not in app.query_params
    assert [title.value for title in app.title] == ["Lessons"]


def test_cited_words_are_marked(study: Study) -> None:
    chunk_id, words = find_quote(study, "The buds are still closed")
    app = open_app(lesson=ORCHARD, at=chunk_id, words=words)
    assert ":yellow-background[The buds are still closed in March\\.] The wood heals" in written(app)
    assert any("Marked passage" in caption.value for caption in app.caption)


def test_a_passage_without_words_is_marked_as_a_whole(study: Study) -> None:
    chunk_id, _ = find_quote(study, "The buds are still closed")
    app = open_app(lesson=ORCHARD, at=chunk_id)
    assert "yellow-background" not in written(app)
    assert any("Marked passage" in caption.value for caption in app.caption)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"lesson": "none.md"}, "There is no lesson"),
        ({"lesson": ORCHARD, "at": "gone", "words": "00000"}, "The lesson was changed since"),
    ],
)
def test_what_is_gone_is_said(study: Study, query: dict[str, str], said: str) -> None:
    app = open_app(**query)
    assert [said in info.value for info in app.info] == [True]


def test_no_quote_needs_many_elements(study: Study) -> None:
    app = open_app(lesson=ORCHARD)
    units = sum(len(chunk.units) for chunk in study.tutor.chunks if chunk.document == ORCHARD)
    assert units > 120 > 3 * len(app.main.markdown)


def test_a_heading_asks_about_its_section(study: Study) -> None:
    heading = next(block for block in page_of(study, ORCHARD).outline if block.text == "Tools for cutting")
    app = open_app(lesson=ORCHARD)
    app.menu_button(key=keys.about(heading.anchor)).set_value("course.ask_about").run()
    assert not app.exception
    assert any("What does the lesson say about “Tools for cutting”?" in text.value for text in app.text)


def test_a_heading_that_asks_is_asked_and_a_quiz_knows_the_lesson(study: Study) -> None:
    heading = next(block for block in page_of(study, ORCHARD).outline if block.text == "Why March?")
    app = open_app(lesson=ORCHARD)
    app.menu_button(key=keys.about(heading.anchor)).set_value("course.quiz_about").run()
    assert not app.exception
    assert named(app, keys.LESSON) == ORCHARD


def test_typing_finds_passages_and_a_click_opens_one(study: Study) -> None:
    app = open_app()
    app.text_input(key=keys.FIND).set_value("heals before").run()
    assert "yellow-background[heals]" in written(app)
    app.button(key=keys.hit(0)).click().run()
    app.run()
    assert ":yellow-background[The wood heals before the summer\\.]" in written(app)
    assert app.text_input(key=keys.FIND).value == ""
    app.text_input(key=keys.FIND).set_value("zzzz qqqq").run()
    assert not app.exception


def test_a_lesson_in_two_languages_is_read_in_one(study: Study) -> None:
    app = open_app(lesson="3.md")
    assert "绿茶" in written(app) and "Green tea" in written(app)
    app.button_group(key=keys.lesson_language("3.md")).set_value("en").run()
    assert "绿茶" not in written(app) and "Green tea" in written(app)


def test_times_link_out_of_the_app(study: Study) -> None:
    app = open_app(lesson="2.vtt")
    assert "[0:45](https://youtu.be/orchard1?t=45)" in written(app)
    assert any("outside this app" in caption.value for caption in app.caption)


def test_an_objective_opens_what_teaches_it(study: Study) -> None:
    objective = next(objective for objective in study.objectives if objective.document == ORCHARD)
    app = open_app(lesson=ORCHARD)
    app.button(key=keys.passage(objective.id)).click().run()
    assert not app.exception
    assert named(app, keys.AT) == objective.chunk_ids[0]


def test_every_lesson_opens_in_chinese(study: Study) -> None:
    for lesson in read_course(study).lessons:
        app = open_app(lesson=lesson.document)
        app.button_group(key=keys.LANGUAGE).set_value("zh").run()
        assert len(app.title) == 1 and not app.exception
        assert app.text_input(key=keys.FIND).label == "搜索课文"


def test_links_name_their_place(study: Study) -> None:
    citation = next(objective.citation for objective in study.objectives)
    link = link_to_passage(citation, "zh")
    assert link.query[keys.LESSON] == citation.document and link.query[keys.LANGUAGE] == "中文"
    assert link.query[keys.WORDS] == fingerprint(citation.quote)
    assert link_to_lesson("a b.md", ("A", "B")).address == f"course?lesson=a+b.md&heading={anchor_of(('A', 'B'))}"


def test_the_menu_holds_the_lessons_around() -> None:
    lessons = tuple(LessonEntry(f"{n}.md", str(n), ("en",)) for n in range(9))

    def near(document: str) -> str:
        return "".join(lesson.title for lesson in choose_near(lessons, document, 5))

    assert [near(f"{n}.md") for n in (0, 4, 8)] == ["01234", "23456", "45678"]
    assert choose_near(lessons[:3], "1.md", 5) == lessons[:3]
