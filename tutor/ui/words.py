"""The interface's texts, from the files under `texts/`: a folder for each language, a file for each part."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = {"en": "English", "zh": "中文"}
TEXTS = Path(__file__).parent / "texts"

Text = str | Mapping[str, str]


@cache
def read_texts(language: str) -> Mapping[str, Text]:
    """Return all texts of a language ("en" or "zh") by "file.key"; one that has a plural holds "one" and "other"."""
    found: dict[str, Text] = {}
    for file in sorted((TEXTS / language).glob("*.toml")):
        for key, text in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found[f"{file.stem}.{key}"] = text
    return found


def say(language: str, key: str, **values: object) -> str:
    """Return an interface text with its values filled in; `key` is "file.key", the plural is chosen by `count`.

    English where the language is not one of the interface's. Raises KeyError for a key that does not exist.
    """
    text = read_texts(language if language in LANGUAGES else "en")[key]
    if not isinstance(text, str):
        text = text["one" if values["count"] == 1 else "other"]
    return text.format(**values) if values else text


def choose_language(locale: str | None) -> str:
    """Return the interface language for a browser's locale such as "zh-CN"; English when unknown."""
    return "zh" if (locale or "").lower().startswith("zh") else "en"


def name_language(code: str, language: str) -> str:
    """Return the name of a lesson's language; its code where there is no name, nothing where it is unknown."""
    if code in LANGUAGES:
        return say(language, f"common.language_{code}")
    return "" if code == "und" else code
