"""Evidence is of the variant asked about by the number, the size or the tier in its name."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.designations import find_designations, keep_designated, spell_numbered
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


def sentence(text: str) -> Unit:
    return Unit(text, UnitKind.SENTENCE, Location())


def row(*cells: str) -> Unit:
    return Unit(" | ".join(cells), UnitKind.ROW, Location(), cells=cells, header=("Kiln", "Price"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What does the Heron-4 Turbo cost?", ["Heron-4 Turbo"]),
        ("What do two T400s cost?", ["T400s"]),
        ("How heavy is the Heron 2.5 Pro?", ["Heron 2.5 Pro"]),
        ("How heavy is the Heron-large?", ["Heron-large"]),
        ("How long is the Heron 2?", ["Heron 2"]),
        ("What does z9.4xl hire cost?", ["z9.4xl"]),
        ("heron-mini的价格是多少？", ["heron-mini"]),
        ("How large is the kiln in May 2024?", []),
        ("How much flour do 3 ovens need?", []),
    ],
)
def test_variants_that_questions_name(question: str, words: list[str]) -> None:
    assert [designation.word for designation in find_designations(question)] == words


@pytest.mark.parametrize(
    ("question", "missed", "held"),
    [
        ("What does the Z9-mini cost?", "The Z9 costs $4.", "The Z9 mini costs $2."),
        ("What does the Z9 cost?", "The Z8 costs $4.", "A Z-9 costs $4."),
        ("What do two T400s cost?", "A T40 costs $4.", "Each T400 costs $4."),
        ("What does the Heron-large cost?", "The Heron-base costs $4.", "Heron Large: $4"),
        ("What did the 34B Heron cost?", "The 7B model cost $4.", "The 34B model cost $4."),
        ("What does the Heron 2 cost?", "The Heron 3 costs $4.", "The Heron costs $4."),
        ("What does the Heron 2 cost?", "The Heron12 costs $4.", "The Heron-2 costs $4."),
    ],
)
def test_evidence_of_another_variant_is_left_out(question: str, missed: str, held: str) -> None:
    asked = read_question(question)
    scored = [score(make_chunk(f"{n}.md", sentence(text)), 0, 1.0) for n, text in enumerate((missed, held))]
    assert [one.unit.text for one in keep_designated(asked, scored)] == [held]


def test_a_sentence_is_of_the_variant_named_last_before_it_and_a_row_of_its_own() -> None:
    chunk = make_chunk("a.md", sentence("The Z9 is dear."), sentence("It costs $4."), row("Z8", "$3"), row("Z9", "$4"))
    scored = [score(chunk, n, 1.0) for n in range(4)]
    kept = keep_designated(read_question("What does the Z9 cost?"), scored)
    assert [one.position for one in kept] == [0, 1, 3]


def test_a_name_without_its_tier_stands_for_its_tiers_where_nothing_is_told_of_it_alone() -> None:
    tiers = [score(make_chunk("a.md", row("Z9 Pro", "$3")), 0, 1.0)]
    asked = read_question("What does the Z9 cost?")
    assert keep_designated(asked, tiers) == tiers
    plain = score(make_chunk("b.md", row("Z9", "$4")), 0, 1.0)
    assert keep_designated(asked, [*tiers, plain]) == [plain]


def test_a_follow_up_names_its_own_variant() -> None:
    chunk = make_chunk("a.md", row("7B Kiln", "$3"), row("34B Kiln", "$4"))
    asked = read_question("What does the 7B Kiln cost? What about 34B?", asked="What about 34B?")
    assert [one.position for one in keep_designated(asked, [score(chunk, n, 1.0) for n in (0, 1)])] == [1]


def test_what_asks_for_no_figure_or_compares_is_not_judged() -> None:
    scored = [score(make_chunk("a.md", sentence("The Z8 is red.")), 0, 1.0)]
    assert keep_designated(read_question("Who made the Z9?"), scored) == scored
    assert keep_designated(read_question("What is the difference between the Z8 and the Z9?"), scored) == scored


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("z-9", "the z9", True),
        ("gpt4", "gpt-4 costs", True),
        ("gpt-4", "gpt-4.1 costs", False),
        ("a100", "two a100s", True),
        ("a100", "a 100b model", False),
    ],
)
def test_a_name_with_a_number_is_written_together_or_apart(name: str, text: str, found: bool) -> None:
    assert (spell_numbered(name).search(text) is not None) is found


def test_what_only_its_passage_names_is_not_found_for_the_words_of_what_is_left_out() -> None:
    told = make_chunk("a.md", sentence("The Z9 sails."), sentence("The trip costs $4."), sentence("The Z9 costs $3."))
    other = make_chunk("b.md", sentence("The Z8 costs $2."))
    scored = [replace(score(other, 0, 1.0), passage_score=5.0), *(score(told, n, 1.0) for n in range(3))]
    kept = keep_designated(read_question("What does the Z9 cost?"), scored)
    assert [one.passage_score == 5.0 for one in kept] == [True, False, True]


def test_rows_of_other_variants_are_none_of_what_is_set_side_by_side() -> None:
    chunk = make_chunk("a.md", row("Z8", "$3"), row("Z9 Turbo", "$4"), row("Z9", "$5"), row("Stove", "$6"))
    scored = [score(chunk, n, 1.0) for n in range(4)]
    kept = keep_designated(read_question("Put the Z8 and the Z9 side by side: what does each cost?"), scored)
    assert [one.position for one in kept] == [0, 2, 3]


@pytest.mark.parametrize(("text", "expected"), [("heron v2 13b", True), ("heron v3", False), ("heron v2.5", False)])
def test_a_number_in_a_name_may_be_written_as_a_version(text: str, expected: bool) -> None:
    assert (spell_numbered("heron2").search(text) is not None) is expected
