"""Names from outside: whatever is sent, the file lands inside the folder, under a name that every system can store."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tutor.errors import TutorError
from tutor.library.names import MAX_DEPTH, MAX_PATH_CHARS, clean_course_name, clean_file_name, fold_name
from tutor.library.refusals import Reason, Refusal

PARTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["..", ".", "", "/", "\\", "C:", "con", "NUL.txt", "a" * 300, "茶" * 200, ".hidden", "\u202e", "~$x"]
    ),
)
PATHS = st.lists(st.tuples(PARTS, st.sampled_from(["/", "\\", "", "//"])), max_size=12).map(
    lambda pairs: "".join(part + mark for part, mark in pairs)
)


@given(PATHS)
@example("../../etc/passwd.md")
@example("C:\\Windows\\system32\\x.md")
@example("\\\\server\\share\\x.md")
@example("a/../../b.md")
@example("\x00/\x00.md")
def test_any_name_lands_inside_the_folder(raw: str) -> None:
    name = clean_file_name(raw)
    if isinstance(name, Refusal):
        assert name.reason in (Reason.NAME, Reason.HIDDEN)
        return
    root = Path("/course/lessons")
    target = Path(os.path.normpath(root / name))
    assert target.is_relative_to(root)
    assert target != root
    assert target.as_posix() == f"{root}/{name}"
    parts = PurePosixPath(name).parts
    assert len(name) <= MAX_PATH_CHARS
    assert len(parts) <= MAX_DEPTH
    for part in parts:
        assert len(part.encode("utf-8")) <= 255
        assert not part.startswith((".", "~$", " "))
        assert not part.endswith((".", " "))
        assert not re.search(r'[<>:"|?*\\]', part)
        assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)", part.split(".")[0].strip())
        assert all(mark in "\u200c\u200d" or unicodedata.category(mark)[0] != "C" for mark in part)


@given(PATHS)
def test_a_clean_name_stays_as_it_is(raw: str) -> None:
    name = clean_file_name(raw)
    if isinstance(name, str):
        assert clean_file_name(name) == name


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("bread.md", "bread.md"),
        ("orchard/week 1/apples.txt", "orchard/week 1/apples.txt"),
        ("..\\..\\bread.md", "bread.md"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\notes\\tea.md", "notes/tea.md"),
        ("茶/泡茶.md", "茶/泡茶.md"),
        ("cafe\u0301.md", "café.md"),
        ("aux.md", "_aux.md"),
        ("COM1", "_COM1"),
        ("what: is <bread>?.md", "what_ is _bread__.md"),
        ("invoice\u202efdp.md", "invoicefdp.md"),
        ("tea .md. ", "tea .md"),
        ("a\nb.md", "ab.md"),
    ],
)
def test_names_are_cleaned_as_people_expect(raw: str, clean: str) -> None:
    assert clean_file_name(raw) == clean


@pytest.mark.parametrize(
    "raw", [".env", "notes/.git/config", "__MACOSX/a.md", "~$bread.docx", "node_modules/x/README.md"]
)
def test_hidden_files_and_a_systems_own_are_refused(raw: str) -> None:
    assert clean_file_name(raw) == Refusal(Reason.HIDDEN)


@pytest.mark.parametrize("raw", ["", "   ", "...", "..", "notes/", "\x00", "???"])
def test_a_name_of_which_nothing_is_left_is_refused(raw: str) -> None:
    assert clean_file_name(raw) == Refusal(Reason.NAME)


def test_long_names_keep_their_ending_and_stay_apart() -> None:
    first, second = (clean_file_name("烤面包的方法" * 40 + mark + ".md") for mark in "12")
    assert isinstance(first, str)
    assert isinstance(second, str)
    assert first != second
    assert first.endswith(".md")
    deep = clean_file_name("/".join(f"folder{n}" for n in range(30)) + "/tea.md")
    assert isinstance(deep, str)
    assert deep.endswith("folder29/tea.md")


def test_course_names_are_of_one_line() -> None:
    assert clean_course_name("  Bread\tand \n tea\u202e ") == "Bread and tea"
    assert clean_course_name("面包与茶") == "面包与茶"
    for name in ("", " \n", "x" * 61):
        with pytest.raises(TutorError):
            clean_course_name(name)


def test_names_that_some_systems_do_not_tell_apart_are_folded_alike() -> None:
    assert fold_name("Café.md") == fold_name("CAFE\u0301.MD")
    assert fold_name("tea.md") != fold_name("teas.md")
