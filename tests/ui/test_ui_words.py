"""The interface says the same in both languages, and nothing that is not used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import tutor.ui
from tutor.costs import Extent
from tutor.costs.stages import Stage
from tutor.library import Keeping, NameProblem, Reason
from tutor.quiz.memory.mastery import State
from tutor.types import ExportFormat, ItemKind, Verdict
from tutor.ui import keys
from tutor.ui.app import ICONS
from tutor.ui.failures import Part
from tutor.ui.progress.standing import FILTERS
from tutor.ui.setup.use_part import WORDINGS
from tutor.ui.words import LANGUAGES, Text, choose_language, name_language, read_texts, say

PARTS = "|".join(sorted({key.split(".")[0] for key in read_texts("en")}))
KEY = re.compile(rf"(?:{PARTS})\.(?!(?:py|json)$)[a-z0-9_]+")
FILLED_KEY = re.compile(rf"(?:{PARTS})\.[a-z0-9_{{}}]+|\{{\}}\.[a-z_]{{4,}}")
# What completes the keys that are not written out.
COMPLETED: Mapping[str, Iterable[str]] = {
    "{}.page": ICONS,
    "{}.result": ("quiz", "review"),
    "{}.error_unknown": get_args(Part),
    "{}.error_unknown_remedy": get_args(Part),
    "common.language_{}": LANGUAGES,
    "course.back_to_{}": ("quiz", "review"),
    "course.state_{}": set(State) - {State.NEW},  # that one is not said
    "library.kept_{}": Keeping,
    "library.name_{}": NameProblem,
    "library.refused_{}": Reason,
    "library.step_{}": ("reading", "keeping"),
    "progress.column_{}": ("what", "amount", "lesson", "part", "kind"),
    "progress.extent_{}": Extent,
    "progress.filter_{}": FILTERS,
    "progress.format_{}": ExportFormat,
    "progress.mastery_{}": ("steady", "rose", "fell"),
    "progress.stage_{}": Stage,
    "progress.state_{}": State,
    "progress.{}": (keys.SAVE_CHECKLIST, keys.SAVE_PROGRESS, keys.SAVE_BACKUP),
    "quiz.judge_{}": Verdict,
    "quiz.kind_{}": ItemKind,
    "quiz.move_{}": ("up", "down"),
    "quiz.{}": Verdict,
    "settings.bench_{}": ("prefill", "decode", "cold", "warm", "layers"),
    "settings.check_{}": (
        "ok", "problem", "python", "packages", "compiled_packages", "home_folder", "encoder", "language_model",
        "gpu_layers", "tokens_per_second", "index", "offline",
    ),
    "settings.place_{}": ("home", "settings_file", "answers", "conversations", "models", "courses", "index"),
    "settings.state_{}": ("built_in", "pulled", "file", "server", "available"),
    "settings.wording_{}": WORDINGS,
    "settings.wording_{}_text": WORDINGS,
    "settings.words_{}": ("always", "never"),
}  # fmt: skip


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


def find_written_keys() -> tuple[set[str], set[str]]:
    """Return the keys of texts that stand in the source, and those with a place for a value, as "quiz.kind_{}"."""
    whole: set[str] = set()
    filled: set[str] = set()
    for file in Path(tutor.ui.__path__[0]).rglob("*.py"):
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        joined = [node.values for node in nodes if isinstance(node, ast.JoinedStr)]
        pieces = {id(part) for parts in joined for part in parts}
        texts = [node.value for node in nodes if isinstance(node, ast.Constant) and id(node) not in pieces]
        whole |= {text for text in texts if isinstance(text, str) and KEY.fullmatch(text)}
        patterns = [
            "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts) for parts in joined
        ]
        filled |= {pattern for pattern in patterns if FILLED_KEY.fullmatch(pattern)}
    return whole, filled


def test_the_keys_that_a_value_completes_are_listed() -> None:
    assert find_written_keys()[1] == set(COMPLETED)


def test_every_text_is_used_and_every_used_one_is_there() -> None:
    whole, _ = find_written_keys()
    used = whole | {pattern.format(value) for pattern, values in COMPLETED.items() for value in values}
    assert sorted(set(read_texts("en")) - used) == []
    assert sorted(used - set(read_texts("en"))) == []


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
