"""The interface says the same in both languages, and nothing that is not used."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import tutor.ui
from tutor.ui.words import CHINESE, ENGLISH, choose_language, name_language, say


def list_fields(text: str) -> set[str | None]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def test_both_languages_have_the_same_keys_and_values_to_fill_in() -> None:
    assert list(ENGLISH) == list(CHINESE)
    assert {key: list_fields(text) for key, text in ENGLISH.items()} == {
        key: list_fields(text) for key, text in CHINESE.items()
    }


def test_the_texts_are_in_their_languages() -> None:
    assert not [key for key, text in ENGLISH.items() if re.search("[\u4e00-\u9fff]", text)]
    assert not [key for key, text in CHINESE.items() if not re.search("[\u4e00-\u9fff（]", text)]


def test_every_text_is_used() -> None:
    files = [*Path(tutor.ui.__path__[0]).rglob("*.py")]
    source = "".join(file.read_text(encoding="utf-8") for file in files if file.name != "words.py")
    unused = [key for key in ENGLISH if not re.search(rf"[\"']{key}[\"']", source)]
    assert [key for key in unused if not key.startswith("language_")] == []


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh-CN", "zh"), ("zh", "zh"), ("ZH-Hant-TW", "zh"), ("en-GB", "en"), ("fr", "en"), (None, "en")],
)
def test_the_browser_chooses_the_language(locale: str | None, language: str) -> None:
    assert choose_language(locale) == language


def test_an_unknown_language_speaks_english_and_an_unknown_key_is_an_error() -> None:
    assert say("fr", "stop") == "Stop"
    assert say("zh", "sources", count=3) == "3 处课程原文"
    with pytest.raises(KeyError):
        say("en", "no such text")


def test_languages_of_lessons_are_named() -> None:
    assert [name_language(code, "zh") for code in ("en", "zh", "fr", "und")] == ["英文", "中文", "fr", ""]
