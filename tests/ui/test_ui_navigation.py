"""Every view opens, in both languages."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.apps import APP, TIMEOUT_S
from tutor.study import Study
from tutor.ui.app import ICONS


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_view_opens(real_study: Study, language: str) -> None:
    app = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    app.button_group(key="lang").set_value(language).run()
    for name in ICONS:
        app.switch_page(f"views/{name}.py").run()
        assert not app.exception, name
        assert not app.error, name
