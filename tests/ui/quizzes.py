"""Quizzes in the app's tests: begin one, open it, find its controls, answer."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.quiz.quiz_items import MATCH, MULTI, SHORT
from tests.ui.apps import APP, TIMEOUT_S
from tutor.study import Session, Study
from tutor.types import Key, QuizItem

LEARNER = "me"


def start(study: Study, *items: QuizItem, purpose: str = "quiz", learner: str = LEARNER) -> Session:
    taking = study.start_quiz(items, learner, purpose=purpose, with_spares=False)
    taking.begin()
    return taking.session


def open_quiz(session: Session | str, *, view: str = "quiz", language: str = "en", **address: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S)
    app.run()
    if language != "en":
        app.button_group(key="lang").set_value(language).run()
    app.query_params["quiz"] = session if isinstance(session, str) else session.id
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(f"views/{view}.py").run()
    assert not app.exception
    return app


def find(app: AppTest, part: str, place: int | None = None) -> str:
    """Return the key of a control of the question that is shown."""
    end = "" if place is None else f"-{place}"
    found = [
        element.key
        for kind in ("button", "radio", "checkbox", "text_input", "text_area", "selectbox")
        for element in app.get(kind)
        if element.key and element.key.startswith(f"turn-{part}-") and element.key.endswith(end)
    ]
    assert found, (part, place, list_keys(app))
    return found[0]


def list_keys(app: AppTest) -> list[str]:
    return [button.key for button in app.button if button.key]


def press(app: AppTest, part: str, place: int | None = None) -> AppTest:
    app.button(key=find(app, part, place)).click().run()
    assert not app.exception
    return app


def has(app: AppTest, part: str) -> bool:
    return any(key.startswith(f"turn-{part}-") for key in list_keys(app))


def read_all(app: AppTest) -> str:
    kinds = ("markdown", "caption", "text", "info", "warning", "error", "success", "title", "subheader")
    return "\n".join(str(e.value).replace("\\", "") for kind in kinds for e in app.get(kind))


def fill(app: AppTest, item: QuizItem, response: Key) -> None:
    """Answer with the controls that a learner has, and hand it in."""
    if isinstance(response, bool):
        press(app, "true" if response else "false")
        return
    if isinstance(response, str):
        kind = "text_area" if item is SHORT else "text_input"
        getattr(app, kind)(key=find(app, "typed")).set_value(response)
    elif isinstance(response, int):
        app.radio(key=find(app, "choice")).set_value(response)
    elif item is MULTI:
        for n in response:
            app.checkbox(key=find(app, "choice", n)).check()
    elif item is MATCH:
        for place, n in enumerate(response):
            app.selectbox(key=find(app, "pair", place)).set_value(n).run()
    else:
        order = list(range(len(response)))
        for place, step in enumerate(response):
            while order.index(step) > place:
                at = order.index(step)
                press(app, "up", at)
                order[at - 1], order[at] = order[at], order[at - 1]
    press(app, "check")
