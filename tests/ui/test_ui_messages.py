"""The app says what the rest of the program says in its own language, and lacks nothing of it."""

from __future__ import annotations

import errno
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.message_source import SLOT, Templates
from tutor.ui.messages import PHRASES, WORDED, Template, find_template, list_templates, word_message

_SLOT = re.compile(r"\{[a-z_]+\}")
ALL = list_templates(PHRASES) + list_templates()


@pytest.fixture(scope="module")
def source() -> Templates:
    return Templates()


def skeleton(template: Template) -> str:
    return _SLOT.sub(SLOT, template.text)


def fill(template: Template, values: list[str], text: str) -> str:
    filled = dict(zip(template.slots, values, strict=False))
    return re.sub(r"\{([a-z_]+)\}", lambda match: filled[match[1]], text)


def test_the_catalogue_has_every_message_that_the_source_may_say(source: Templates) -> None:
    missing = source.collect() - {skeleton(template) for template in list_templates()}
    assert sorted(text.replace(SLOT, "{}") for text in missing) == []


def test_the_source_says_every_message_of_the_catalogue(source: Templates) -> None:
    said = source.collect()
    assert [template.text for template in list_templates() if skeleton(template) not in said] == []


def test_the_source_or_the_system_says_every_phrase(source: Templates) -> None:
    said = source.list_strings() | {str(OSError(SLOT, SLOT)), *map(os.strerror, errno.errorcode)}
    assert [template.text for template in list_templates(PHRASES) if skeleton(template) not in said] == []


def test_the_collector_finds_what_is_put_together_in_several_ways(source: Templates) -> None:
    said = source.collect()
    assert f"There is no index at {SLOT}." in said  # in the call itself
    assert "Choose another: tutor models list" in said  # a constant
    assert f"Run tutor index LESSONS --index {SLOT} to build it, with your lessons' files or folders." in said
    assert {"Add lessons with more text.", f"Choose one of: {SLOT}."} <= said  # one or the other
    assert f"Files of type {SLOT} are not supported; save it as {SLOT} and index it again." in said


def test_each_template_is_worded_in_both_languages() -> None:
    for template in ALL:
        assert "zh" in template.worded or re.search("[\u4e00-\u9fff]", template.text), template.text
        assert len(set(template.slots)) == len(template.slots), template.text
        for language, text in template.worded.items():
            assert bool(re.search("[\u4e00-\u9fff]", text)) == (language == "zh"), text
            # Where the app has a button, the address or name that a command needs is not said again.
            assert set(_SLOT.findall(text)) <= set(_SLOT.findall(template.text)), text


def test_no_message_is_taken_for_another() -> None:
    for template in ALL:
        values = [f"⟨{place}⟩" for place in range(len(template.slots))]
        found = find_template(fill(template, values, template.text), ALL)
        assert found == (template, dict(zip(template.slots, values, strict=True)))


def test_the_app_names_no_command_where_it_has_a_button() -> None:
    commands = re.compile(r"tutor (models|quiz|learners|doctor|index)|--learner|-o FILE")
    for template in list_templates():
        for language in ("en", "zh"):
            text = template.worded.get(language, template.text)
            assert not commands.search(text) or "terminal" in text or "终端" in text, text


@given(template=st.sampled_from(list_templates()), data=st.data(), language=st.sampled_from(["en", "zh"]))
def test_values_come_through_whole(template: Template, data: st.DataObject, language: str) -> None:
    # What parts two values must not stand in them, and a value that is a text of the program is worded itself.
    between = [literal for literal in template.literals[1:-1] if literal]
    plain = st.text(max_size=30).filter(lambda value: not any(literal[:1] in value for literal in between))
    values = [f"⟨{data.draw(plain)}⟩" for _ in template.slots]
    message = fill(template, values, template.text)
    found = find_template(message, list_templates())
    assert found is not None
    assert found[0].text == template.text
    worded = word_message(message, language)
    expected = template.worded.get(language, template.text)
    if not any(name in WORDED for name in template.slots):
        assert worded == fill(template, values, expected)


@given(st.text())
def test_what_is_not_in_the_catalogue_stays_as_it_is(text: str) -> None:
    assert word_message(f"⟨{text}⟩", "zh") == f"⟨{text}⟩"
    assert word_message(f"⟨{text}⟩", "en") == f"⟨{text}⟩"


@pytest.mark.parametrize(
    ("message", "chinese"),
    [
        ("There is no index at /bread/{x}.", "/bread/{x} 中没有索引。"),
        ("The file is empty. Remove it or fill it.", "文件是空的。请移除它，或写入内容。"),
        (
            "The file cannot be read: Input/output error. Check the disk and index again.",
            "无法读取文件：读写出错。请检查磁盘后重试。",
        ),
        ("The file cannot be read: the reel. is wet.", "无法读取文件：the reel. is wet。"),
        (
            "The ferry is late. The file is empty. No one knows why.",
            "The ferry is late. 文件是空的。 No one knows why.",
        ),
        ("/tea is not there; There is no model file at /tea.gguf.", "/tea 不存在；/tea.gguf 处没有模型文件。"),
        (
            "The index /tea cannot be used: it was made with another encoder.",
            "无法使用索引 /tea：它是用其他编码器建立的。",
        ),
        ("The lessons cannot be kept: the disk is full.", "无法保存课文：磁盘已满。"),
        (
            "3 of 30 layers offloaded; this build of llama.cpp uses the CPU alone",
            "30 层中有 3 层在 GPU 上；当前的 llama.cpp 只能使用处理器",
        ),
    ],
)
def test_a_message_is_worded_sentence_by_sentence(message: str, chinese: str) -> None:
    assert word_message(message, "zh") == chinese


def test_the_app_says_what_to_do_in_the_app() -> None:
    assert word_message("Choose another: tutor models list", "en") == "Choose another model under Settings › Model."
    assert word_message("There is no index at /tea.", "en") == "There is no index at /tea."
    assert word_message("请再核对：一杯茶。", "en") == "Check this: 一杯茶."


def test_an_endless_message_is_left_alone() -> None:
    text = "The file is empty. " * 1000
    assert word_message(text, "zh") == text
