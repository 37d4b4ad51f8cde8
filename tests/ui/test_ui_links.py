"""Links between the views: opened in a new tab, they are the same learner's, course and language too."""

from __future__ import annotations

import ast
from pathlib import Path
from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest

import tutor.ui
from tests.access.lives import live_a_little
from tests.fakes import FakeTutor
from tests.ui.apps import APP, TIMEOUT_S
from tutor.library import create_course
from tutor.settings import load_settings
from tutor.study import Study

ROOT = Path(tutor.ui.__file__).parent


def open_view(name: str, **parameters: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).switch_page(f"views/{name}.py")
    for parameter, value in parameters.items():
        app.query_params[parameter] = value
    app.run()
    assert not app.exception
    return app


def read_links(app: AppTest) -> list[dict[str, list[str]]]:
    return [parse_qs(link.proto.query_string) for link in app.get("page_link")]


def test_a_link_to_the_quiz_keeps_who_learns_and_the_language(real_study: Study) -> None:
    (link,) = read_links(open_view("review", learner="Ann", lang="English"))
    assert (link["learner"], link["lang"]) == (["Ann"], ["English"])


def test_links_keep_the_course(fake: FakeTutor) -> None:
    course = create_course(load_settings().home, "Ferries")
    links = read_links(open_view("course", learner="Ann", course=course.id))
    links += read_links(open_view("ask", learner="Ann", course=course.id))
    assert links
    assert all((link["learner"], link["course"]) == (["Ann"], [course.id]) for link in links)


def test_links_from_an_answer_keep_who_learns_what(fake: FakeTutor, tmp_path: Path) -> None:
    kept = live_a_little(tmp_path, "Ann")
    links = read_links(open_view("ask", learner="Ann", lang="中文", chat=kept))
    assert {"lesson"} <= {key for link in links for key in link}
    assert all(link["learner"] == ["Ann"] and link["lang"] == ["中文"] for link in links)


def test_the_first_learner_stands_in_no_link(fake: FakeTutor, tmp_path: Path) -> None:
    links = read_links(open_view("ask", chat=live_a_little(tmp_path, "me")))
    assert links
    assert not any("learner" in link for link in links)


def test_links_are_made_in_one_place() -> None:
    places = {
        str(path.relative_to(ROOT))
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("page_link", "link_button")
    }
    assert places == {"course/links.py"}
