"""Conversations as models read them."""

from __future__ import annotations

import pytest

from tutor.errors import ModelError
from tutor.models.template import ChatTemplate, merge_turns
from tutor.types import Turn

CHATML = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
    "{% if enable_thinking is false %}<think></think>{% endif %}"
)
NO_SYSTEM = (
    "{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system role') }}{% endif %}"
    "[{{ m.role }}] {{ m.content }}\n{% endfor %}"
)
TALK = [Turn("system", "Be brief."), Turn("user", "Why salt?"), Turn("assistant", "Taste."), Turn("user", "And?")]


def test_the_files_own_template_is_used_and_told_not_to_think_aloud() -> None:
    prompt = ChatTemplate(CHATML).render(TALK[:2])
    assert prompt == (
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nWhy salt?<|im_end|>\n"
        "<|im_start|>assistant\n<think></think>"
    )


def test_later_turns_keep_the_prompts_beginning() -> None:
    template = ChatTemplate(CHATML)
    first, later = template.render(TALK[:2]), template.render(TALK)
    opening = first.removesuffix("<|im_start|>assistant\n<think></think>")
    assert later.startswith(opening)


def test_a_template_without_a_system_role_gets_its_words_with_the_users() -> None:
    assert ChatTemplate(NO_SYSTEM).render(TALK[:2]) == "[user] Be brief.\n\nWhy salt?\n"


def test_a_template_that_refuses_everything_is_a_stated_error() -> None:
    with pytest.raises(ModelError, match="never"):
        ChatTemplate("{{ raise_exception('never') }}").render(TALK)


def test_a_broken_template_is_a_stated_error() -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        ChatTemplate("{% for %}")


def test_a_template_cannot_reach_into_python() -> None:
    with pytest.raises(ModelError):
        ChatTemplate("{{ messages.__class__.__mro__ }}").render(TALK)


def test_without_a_template_the_talk_is_plain_and_stops_at_the_next_turn() -> None:
    template = ChatTemplate(None)
    assert template.render(TALK[:2]) == "Instructions: Be brief.\n\nUser: Why salt?\n\nAssistant:"
    assert "\nUser:" in template.stop


def test_merged_turns_alternate() -> None:
    merged = merge_turns([Turn("system", "a"), Turn("system", "b"), Turn("user", "c"), Turn("assistant", "d")])
    assert merged == [Turn("user", "a\n\nb\n\nc"), Turn("assistant", "d")]
