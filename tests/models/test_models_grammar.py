"""Replies under a grammar, and grammars that cannot be met."""

from __future__ import annotations

import re

import pytest

from tutor.errors import ModelError
from tutor.models.llama import LlamaGenerator
from tutor.types import Turn

TALK = [Turn("user", "Which of the notes 1, 2 and 3 is right?")]


def reply(generator: LlamaGenerator, grammar: str, max_tokens: int = 16) -> str:
    return "".join(generator.stream(TALK, max_tokens=max_tokens, grammar=grammar))


def test_only_what_the_grammar_allows_is_written(generator: LlamaGenerator) -> None:
    text = reply(generator, 'root ::= "[" [1-3] "]" (" [" [1-3] "]"){0,2}')
    assert re.fullmatch(r"\[[1-3]\]( \[[1-3]\]){0,2}", text)


def test_letters_of_other_scripts_can_be_demanded(generator: LlamaGenerator) -> None:
    assert reply(generator, 'root ::= "训练" | "微调"') in ("训练", "微调")


def test_a_grammar_that_allows_nothing_ends_the_reply(generator: LlamaGenerator) -> None:
    assert reply(generator, 'root ::= ""') == ""


def test_a_finished_grammar_ends_the_reply_and_the_model_goes_on_working(generator: LlamaGenerator) -> None:
    assert reply(generator, 'root ::= "NONE"') == "NONE"
    assert reply(generator, 'root ::= "yes" | "no"') in ("yes", "no")


@pytest.mark.parametrize("grammar", ["answer ::= [0-9]", "root ::= missing", 'root ::= "open', 'root ::= root "a"'])
def test_a_wrong_grammar_is_a_stated_error(generator: LlamaGenerator, grammar: str) -> None:
    with pytest.raises(ModelError, match="not valid GBNF"):
        reply(generator, grammar)
