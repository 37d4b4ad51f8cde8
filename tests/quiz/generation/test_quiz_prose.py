"""Items from prose: definitions, statements, blanks, figures, reasons and topics, in English and Chinese."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.quiz.generation.prose_lessons import ORCHARD, TEAHOUSE
from tests.quiz.generation.read_markdown import pick, read_markdown, right_choice
from tutor.quiz.generation.amounts import make_amount_items
from tutor.quiz.generation.cloze import make_cloze_items
from tutor.quiz.generation.definitions import make_definition_items
from tutor.quiz.generation.keysentences import find_key_sentences
from tutor.quiz.generation.meanings import find_definitions
from tutor.quiz.generation.phrases import BLANK
from tutor.quiz.generation.reasons import make_reason_items
from tutor.quiz.generation.statements import make_statement_items
from tutor.text.fold import fold
from tutor.types import Chunk, ItemKind, QuizItem

Maker = Callable[[Sequence[Chunk]], Iterator[QuizItem]]
MAKERS: tuple[Maker, ...] = (
    make_definition_items,
    make_statement_items,
    make_cloze_items,
    make_amount_items,
    make_reason_items,
)


@pytest.fixture(scope="module")
def orchard(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chunk, ...]:
    return read_markdown(tmp_path_factory.mktemp("orchard"), ORCHARD)


@pytest.fixture(scope="module")
def teahouse(tmp_path_factory: pytest.TempPathFactory) -> tuple[Chunk, ...]:
    return read_markdown(tmp_path_factory.mktemp("tea"), TEAHOUSE)


def test_key_sentences_are_statements_of_the_lesson(orchard: tuple[Chunk, ...], teahouse: tuple[Chunk, ...]) -> None:
    told = [sentence.text for sentence in find_key_sentences(orchard)]
    assert "The cold store at Maro was built in 1962 by Ada Wren." in told
    for word in ("Click", "You should", "This is why", "What do you", "99 questions"):
        assert not any(word in text for text in told)
    assert not any("练习本" in sentence.text for sentence in find_key_sentences(teahouse))


def test_a_plain_it_is_named_and_both_units_are_cited(orchard: tuple[Chunk, ...]) -> None:
    named = [s for s in find_key_sentences(orchard) if s.text.startswith("Pollination is mostly done")]
    assert [len(sentence.units) for sentence in named] == [2]


def test_what_a_caption_tells_of_its_video_is_no_key_sentence(tmp_path: Path) -> None:
    text = """# Cider

> Click the image above for a video. Cider is made in Maro on a wooden mill.

A press squeezes the juice of the apples through a cloth. Cider is kept in oak barrels for a year.
"""
    told = [sentence.text for sentence in find_key_sentences(read_markdown(tmp_path, text))]
    assert "Cider is kept in oak barrels for a year." in told
    assert not any("Maro" in sentence for sentence in told)


def test_definitions_give_term_and_meaning(orchard: tuple[Chunk, ...], teahouse: tuple[Chunk, ...]) -> None:
    english = {d.term: d.meaning for d in find_definitions(orchard)}
    assert english["rootstock"] == "the lower part of a grafted tree, which carries the roots"
    assert english["Pollination"] == "the transfer of pollen from one blossom to another"
    chinese = {d.term: d.meaning for d in find_definitions(teahouse)}
    assert chinese["杀青"] == "一种用高温阻止茶叶发酵的工序"


def test_definition_items_ask_both_ways(orchard: tuple[Chunk, ...]) -> None:
    items = list(make_definition_items(orchard))
    meaning = pick(items, ItemKind.MCQ, "describes", "Pruning")
    assert right_choice(meaning) == "The cutting of branches that take light away from the fruit"
    assert isinstance(meaning.choices, tuple) and len(meaning.choices) == 3
    cloze = pick(items, ItemKind.CLOZE, f"A/An {BLANK} is the shoot")
    assert cloze.answer == "scion"
    short = pick(items, ItemKind.SHORT, "rootstock")
    assert len(short.points) == 2
    assert short.points[0].endswith("the lower part of a grafted tree")
    assert short.points[1].endswith("carries the roots")


def test_definition_items_in_chinese(teahouse: tuple[Chunk, ...]) -> None:
    items = list(make_definition_items(teahouse))
    assert pick(items, ItemKind.SHORT, "杀青").language == "zh"
    assert pick(items, ItemKind.CLOZE, "嫩芽").answer == "采青"


def test_statements_are_half_true_and_false_ones_are_corrected(orchard: tuple[Chunk, ...]) -> None:
    items = list(make_statement_items(orchard))
    by_fact: dict[str, Counter[bool]] = {}
    for item in items:
        by_fact.setdefault(item.fact, Counter())[item.answer is True] += 1
    assert any(counts[True] and counts[False] for counts in by_fact.values())
    truths = sum(counts[True] for counts in by_fact.values())
    assert truths * 3 >= len(items) and truths * 3 <= 2 * len(items)
    lesson = " ".join(chunk.text for chunk in orchard).replace("\n", " ")
    for item in items:
        statement = item.question.split(": ", 1)[1]
        assert (statement in lesson) is (item.answer is True) or statement.startswith("Pollination is mostly")


def test_statements_turn_opposites_negations_and_figures(
    orchard: tuple[Chunk, ...], teahouse: tuple[Chunk, ...]
) -> None:
    false = [item.question for item in make_statement_items(orchard) if item.answer is False]
    assert any("Ethylene gas decreases the speed" in text for text in false)
    assert any("Pears need ethylene" in text for text in false)
    assert any("1962" not in text and "cold store at Maro was built in" in text for text in false)
    chinese = [item.question for item in make_statement_items(teahouse) if item.answer is False]
    assert any("干燥的茶叶不需要密封" in text for text in chinese)


def test_blanks_do_not_tell_their_answer(orchard: tuple[Chunk, ...], teahouse: tuple[Chunk, ...]) -> None:
    items = [*make_cloze_items(orchard), *make_cloze_items(teahouse)]
    typed = [item for item in items if item.kind is ItemKind.CLOZE]
    assert typed
    for item in typed:
        assert item.question.count(BLANK) == 1
        assert fold(str(item.answer)) not in fold(item.question)
        assert all(fold(form) not in fold(item.question) for form in item.accepted)


def test_figures_are_asked_for_in_whole_questions(orchard: tuple[Chunk, ...], teahouse: tuple[Chunk, ...]) -> None:
    items = [*make_amount_items(orchard), *make_amount_items(teahouse)]
    assert pick(items, ItemKind.NUMERIC, "武夷山的茶叶仓库建于哪一年？").answer == "1958年"
    assert pick(items, ItemKind.NUMERIC, "每天能采多少公斤茶叶？").answer == "12公斤"
    assert any(item.answer == "120 hives" for item in items)
    for item in items:
        if item.kind is ItemKind.MCQ:
            assert isinstance(item.choices, tuple)
            assert len(set(item.choices)) == len(item.choices) == 4


def test_reasons_are_asked_for(orchard: tuple[Chunk, ...], teahouse: tuple[Chunk, ...]) -> None:
    english = pick(list(make_reason_items(orchard)), ItemKind.SHORT, "used for")
    assert english.question == "What is grafting used for?"
    chinese = pick(list(make_reason_items(teahouse)), ItemKind.SHORT, "为什么")
    assert chinese.points == ("光线会让叶绿素分解得很快",)


@pytest.mark.parametrize("make", MAKERS)
def test_items_are_the_same_each_time_and_cite_their_words(
    make: Maker, orchard: tuple[Chunk, ...], teahouse: tuple[Chunk, ...]
) -> None:
    chunks = (*orchard, *teahouse)
    items = list(make(chunks))
    assert items == list(make(chunks))
    for item in items:
        assert item.citation.quote and item.explanation and item.fact and item.rule
        assert 1 <= item.difficulty <= 5


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_is_made_of_nothing(make: Maker, tmp_path: Path) -> None:
    assert list(make(())) == []
    assert list(make(read_markdown(tmp_path, "# Boats\n\nClick here!\n\n- [ ] Row a boat\n"))) == []
