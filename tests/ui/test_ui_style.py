"""The style sets labels that Streamlit has in English only."""

from __future__ import annotations

import pytest

from tutor.ui.style import write_style


@pytest.mark.parametrize(("language", "label"), [("en", "Choose a folder"), ("zh", "选择文件夹")])
def test_labels_are_in_the_language_of_the_interface(language: str, label: str) -> None:
    assert f'{{ content: "{label}"; }}' in write_style(language)
