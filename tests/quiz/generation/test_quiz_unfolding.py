"""Relative clauses told as sentences of their own, and asked of as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.definitions import make_definition_items
from tutor.quiz.generation.keysentences import find_key_sentences
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.prosequestions import make_prose_questions
from tutor.quiz.generation.unfolding import unfold_sentence
from tutor.types import Chunk

BREWING = """# Brewing

## The mash tun

A brewer heats the grain in a mash tun, which converts the starch of the grain into sugar. Here, tau is the so-called
resting time that determines how long the enzymes can work. The brewer lets the wort run off slowly, which makes the
beer clear. The old brewers used the rules of the guild, which allow us to tell a pale malt from a dark one.

Each recipe comes with:

- **Pitch rate** that defines the number of yeast cells that we add to each litre.
- A brewer that tastes the wort.

## Fermentation

The wort is cooled in a vessel called a coolship. It holds the wort until the yeast of the air has settled. The
flavour depends on additions such as coriander seed, orange peel, and ginger. Those are often called adjuncts, to
distinguish them from grain.

A beer of this kind has a spontaneous start, i.e. a start that is given by the yeast of the air.
"""


@pytest.fixture(scope="module")
def brewing(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chunk, ...]:
    return read_markdown(tmp_path_factory.mktemp("brewing"), BREWING)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The keeper opens a mash tun, which will hold the grain of one day.",
            "A mash tun holds the grain of one day.",
        ),
        ("The beer is sold by a guild called Alewright, which is managed by monks.", "Alewright is managed by monks."),
        ("The brewer lets the wort run off slowly, which makes the beer clear.", ""),
        ("The wort is stirred twice a day in the mash tun, which is very difficult.", ""),
        ("Nobody stirs with a broom, which holds the grain of one day.", ""),
        (
            "Here n is the so-called gravity reading that shows whether the sugar is gone.",
            "The gravity reading n shows whether the sugar is gone.",
        ),
        ("The man that shows how to brew is old.", ""),
        (
            "Pitch rate that defines the number of cells.",
            "The pitch rate defines the number of cells.",
        ),
        ("Brewers need kegs that hold the beer.", ""),
        ("Bloomberg is a company that offers software.", ""),
        (
            "They follow the rules of brewing, which allow a guild to judge the beer.",
            "The rules of brewing allow a guild to judge the beer.",
        ),
    ],
)
def test_only_clauses_of_a_named_thing_are_told_alone(text: str, told: str, brewing: tuple[Chunk, ...]) -> None:
    chunk = next(chunk for chunk in brewing if chunk.heading[-1:] == ("The mash tun",))
    assert list(unfold_sentence(text, chunk)) == ([told] if told else [])


def test_what_a_clause_says_is_asked_for(brewing: tuple[Chunk, ...]) -> None:
    asked = {item.question: item.points for item in make_prose_questions(brewing)}
    assert asked["What does the resting time tau determine?"] == ("how long the enzymes can work",)
    assert asked["What does the pitch rate define?"] == ("the number of yeast cells that you add to each litre",)
    assert not any("man" in question or "beer clear" in question for question in asked)


def test_a_clause_and_its_sentence_test_one_fact(tmp_path: Path) -> None:
    chunks = read_markdown(
        tmp_path, "# Brewing\n\nTau is the resting time that determines how long the enzymes work.\n"
    )
    (clause,) = [item for item in make_prose_questions(chunks) if "determine" in item.question]
    assert {item.fact for item in make_definition_items(chunks)} == {clause.fact}


def test_what_a_sentence_ends_by_naming_is_taken_up(brewing: tuple[Chunk, ...]) -> None:
    told = {sentence.text: sentence for sentence in find_key_sentences(brewing)}
    taken = told["A coolship holds the wort until the yeast of the air has settled."]
    assert len(taken.units) == 2
    called = "Additions such as coriander seed, orange peel, and ginger are often called adjuncts"
    assert any(text.startswith(called) for text in told)


def test_that_is_tells_what_a_term_means(brewing: tuple[Chunk, ...]) -> None:
    (found,) = [d for d in find_definitions(brewing) if d.term == "spontaneous start"]
    assert found.sentence == "A spontaneous start is a start that is given by the yeast of the air."
    (item,) = [i for i in make_definition_items(brewing) if "spontaneous start" in i.question and i.points]
    assert item.points == ("A spontaneous start is given by the yeast of the air",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("泡麦是一种浸水的工序，它让麦粒吸足水分。", "泡麦让麦粒吸足水分。"),
        ("这里，tau 是所谓的静置时间，它定义了我们能等多久才过滤。", "静置时间 tau 定义了人们能等多久才过滤。"),
        ("由于麦芽是一种谷物，它被称为粮食的一种。", ""),
        ("更好的办法是一种老工序，它让麦粒吸足水分。", ""),
        ("这是一种工序，它让麦粒吸足水分。", ""),
        ("泡麦是一种浸水的工序，它的时间很长也很稳定。", ""),
    ],
)
def test_what_it_does_is_told_alone_in_chinese(tmp_path: Path, text: str, told: str) -> None:
    (chunk,) = read_markdown(tmp_path, "# 酿造\n\n酿酒师用温水浸泡大麦的麦粒。\n")
    assert list(unfold_sentence(text, chunk)) == ([told] if told else [])
