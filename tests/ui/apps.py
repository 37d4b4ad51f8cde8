"""The app's script, and how long a test waits for it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

import tutor.ui.app

APP = tutor.ui.app.__file__
TIMEOUT_S = 30


def ask(app: AppTest, question: str) -> AppTest:
    """Type a question and return the page with what came of it."""
    return app.chat_input(key="question").set_value(question).run()


def read_texts(app: AppTest) -> list[str]:
    """Return the plain texts of a page, in order."""
    return [element.value for element in app.text]


def read_captions(app: AppTest) -> list[str]:
    """Return the captions of a page as they are shown."""
    return [element.value.replace("\\", "") for element in app.caption]
