"""The first page needs little, and that is loaded while the browser starts."""

from __future__ import annotations

import subprocess
import sys

from tests.test_architecture import HEAVY
from tutor.ui.ahead import MODULES, load_ahead


def test_the_first_page_needs_none_of_the_heavy_libraries() -> None:
    heavy = HEAVY - {"streamlit"}
    code = f"import sys, tutor.ui.app, tutor.ui.chat.asking; print(sorted({heavy!r} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_everything_named_is_loaded() -> None:
    load_ahead().join()
    assert set(MODULES) <= set(sys.modules)
