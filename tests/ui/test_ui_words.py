"""The interface says the same in both languages, and nothing that is not used."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import tutor.ui
from tutor.ui.words import Text, choose_language, name_language, read_texts, say


def list_forms(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else [text["one"], text["other"]]


def list_fields(text: Text) -> set[str | None]:
    """Return the values that a text needs; the singular may leave its number out."""
    return {field for form in list_forms(text) for _, field, _, _ in Formatter().parse(form) if field is not None}


def test_both_languages_have_the_same_keys_and_values_to_fill_in() -> None:
    english, chinese = read_texts("en"), read_texts("zh")
    assert set(english) == set(chinese)
    assert {key: list_fields(text) for key, text in english.items()} == {
        key: list_fields(text) for key, text in chinese.items()
    }


def test_the_texts_are_in_their_languages() -> None:
    assert not [k for k, t in read_texts("en").items() for form in list_forms(t) if re.search("[\u4e00-\u9fff]", form)]
    chinese = [(key, form) for key, text in read_texts("zh").items() for form in list_forms(text)]
    assert not [key for key, form in chinese if not re.search("[\u4e00-\u9fff（]", form)]


def test_every_text_is_used() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in Path(tutor.ui.__path__[0]).rglob("*.py"))
    written = re.findall(r"[\"']([a-z]+\.[a-z0-9_{}]+)[\"']", source)
    patterns = [re.compile(re.sub(r"\\{.*?\\}", ".+", re.escape(key))) for key in written] + [re.compile(r".+\.page")]
    assert [key for key in read_texts("en") if not any(pattern.fullmatch(key) for pattern in patterns)] == []


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh-CN", "zh"), ("zh", "zh"), ("ZH-Hant-TW", "zh"), ("en-GB", "en"), ("fr", "en"), (None, "en")],
)
def test_the_browser_chooses_the_language(locale: str | None, language: str) -> None:
    assert choose_language(locale) == language


def test_an_unknown_language_speaks_english_and_an_unknown_key_is_an_error() -> None:
    assert say("fr", "ask.stop") == "Stop"
    assert say("zh", "ask.sources", count=3) == "3 处课程原文"
    assert say("en", "ask.sources", count=1) == "1 quote from the lessons"
    with pytest.raises(KeyError):
        say("en", "no such text")


def test_languages_of_lessons_are_named() -> None:
    assert [name_language(code, "zh") for code in ("en", "zh", "fr", "und")] == ["英文", "中文", "fr", ""]
