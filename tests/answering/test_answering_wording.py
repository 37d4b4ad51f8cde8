from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FixedUsage, ScriptedGenerator
from tutor.answering.selftest import CASES, Case, run_selftest
from tutor.answering.wording import (
    MAX_ANSWER_TOKENS,
    MAX_PROMPT_TOKENS,
    TEMPLATE_TOKENS,
    build_messages,
    estimate_tokens,
    stream_sentences,
)
from tutor.models.registry import open_generator
from tutor.settings import Settings
from tutor.types import Citation, Location

NOTES = (
    Citation(1, "The Orlen mill closed in 1988.", "History", "a.md", "Mills", (), "en", Location()),
    Citation(2, "The mill employed 310 people.", "Work", "a.md", "Mills", (), "en", Location()),
)


def words(*replies: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    for sentence in stream_sentences(ScriptedGenerator(*replies), "When did the mill close?", NOTES):
        yield sentence.text, sentence.citations


def test_checked_sentences_are_kept_with_their_notes() -> None:
    reply = "The Orlen mill closed in 1988 [1]. The mill employed 310 people [2]."
    assert list(words(reply)) == [
        ("The Orlen mill closed in 1988.", (1,)),
        ("The mill employed 310 people.", (2,)),
    ]


def test_a_wrong_figure_ends_the_answer() -> None:
    assert list(words("The Orlen mill closed in 1988 [1]. It employed 910 people [2]. The mill closed [1].")) == [
        ("The Orlen mill closed in 1988.", (1,))
    ]


def test_a_sentence_without_a_note_gets_the_one_that_supports_it() -> None:
    assert list(words("The mill employed 310 people.")) == [("The mill employed 310 people.", (2,))]
    assert list(words("The mill employed 320 people.")) == []
    assert list(words("NONE")) == []


def test_a_sentence_that_names_a_wrong_note_is_not_kept() -> None:
    assert list(words("The mill employed 310 people [1].")) == []


def test_instructions_come_first_and_the_question_last() -> None:
    first, second = build_messages("When?", NOTES), build_messages("Why?", NOTES[:1])
    assert first[0] == second[0]
    assert first[-1].content.endswith("Question: When?")
    assert "[2] Work: The mill employed 310 people." in first[-1].content


def note(n: int, quote: str, context: str = "") -> Citation:
    return Citation(n, quote, context, "a.md", "Mills", (), "zh", Location())


def count_tokens(question: str, *notes: Citation) -> float:
    return estimate_tokens("".join(turn.content for turn in build_messages(question, notes))) + TEMPLATE_TOKENS


def test_a_prompt_over_its_budget_loses_contexts_first_then_the_last_notes() -> None:
    short, middle, long = "磨坊于1988年关闭。", "磨坊的木轮很重。" * 6, "磨坊雇用过三百一十名工人。" * 8
    context = "奥伦磨坊的历史与它的许多工人" * 4
    whole = build_messages("磨坊何时关闭？", [note(1, short, context)])[-1].content
    assert context in whole
    bare = build_messages("磨坊何时关闭？", [note(1, short, context), note(2, middle, context)])[-1].content
    assert context not in bare
    assert middle in bare
    cut = build_messages("磨坊何时关闭？", [note(1, short, context), note(2, middle), note(3, long)])[-1].content
    assert short in cut
    assert "[2]" in cut
    assert "[3]" not in cut


def test_of_a_single_note_too_long_the_first_sentences_are_left() -> None:
    content = build_messages("磨坊何时关闭？", [note(1, "磨坊于1988年关闭。" + "工人们回到了村里。" * 60)])[-1].content
    assert "磨坊于1988年关闭。工人们回到了村里。" in content
    assert content.split("\n\n")[0].endswith("。")
    assert count_tokens("磨坊何时关闭？", note(1, "奥" * 600)) <= MAX_PROMPT_TOKENS


def test_of_a_long_question_the_end_is_left() -> None:
    content = build_messages("我有一个很长的故事。" * 80 + "磨坊何时关闭？", [note(1, "磨坊于1988年关闭。")])[
        -1
    ].content
    assert content.endswith("磨坊何时关闭？")
    assert "磨坊于1988年关闭。" in content


@given(st.text(max_size=700), st.lists(st.tuples(st.text(max_size=300), st.text(max_size=300)), max_size=8))
def test_every_prompt_keeps_to_its_budget(question: str, notes: list[tuple[str, str]]) -> None:
    cited = [note(n, quote, context) for n, (quote, context) in enumerate(notes, start=1)]
    assert count_tokens(question, *cited) <= MAX_PROMPT_TOKENS + 1


class WatchedGenerator(ScriptedGenerator):
    """Tells how many characters of its reply were taken, a character at a time."""

    taken = 0

    def stream(self, *messages: object, **options: object) -> Iterator[str]:
        for piece in self._replies[0]:
            self.taken += 1
            yield piece


@pytest.mark.parametrize(
    ("reply", "taken"),
    [
        ("The mill closed in 1988. The mill employed 310 people. It is gone.", "The mill closed in 1988. T"),
        ("The mill closed in 1988. [1] The mill employed 310 people.", "The mill closed in 1988. [1] T"),
        ("The mill closed in 1988 [1]. The mill employed 310 people.", "The mill closed in 1988 [1]."),
        ("The mill closed in 1988.[1][2] The mill employed 310 people.", "The mill closed in 1988.[1][2] T"),
        ("奥伦磨坊于1988年关闭。磨坊有310名工人。", "奥伦磨坊于1988年关闭。磨"),
    ],
)
def test_a_sentence_is_told_as_soon_as_the_next_begins(reply: str, taken: str) -> None:
    generator = WatchedGenerator(reply)
    notes = [*NOTES, note(3, "奥伦磨坊于1988年关闭。")]
    sentence = next(stream_sentences(generator, "When did the mill close?", notes))
    assert "1988" in sentence.text
    assert "[" not in sentence.text
    assert generator.taken == len(taken)


def test_sentences_do_not_end_in_figures_names_or_marks() -> None:
    notes = [note(1, "Dr. Ada Wren paid $4.6 million for the mill, e.g. for its wheel. She sold it in 1988!")]
    generator = WatchedGenerator("Dr. Ada Wren paid $4.6 million for the mill. She sold it in 1988!")
    told = [sentence.text for sentence in stream_sentences(generator, "What did the mill cost?", notes)]
    assert told == ["Dr. Ada Wren paid $4.6 million for the mill.", "She sold it in 1988!"]


def test_a_sentence_that_was_cut_off_is_not_told() -> None:
    generator = ScriptedGenerator("The Orlen mill closed in 1988. The mill employed 310")
    told = list(stream_sentences(generator, "When did the mill close?", NOTES))
    assert len(told) == 2
    generator.usage = FixedUsage(completion_tokens=MAX_ANSWER_TOKENS)
    told = list(stream_sentences(generator, "When did the mill close?", NOTES))
    assert [sentence.text for sentence in told] == ["The Orlen mill closed in 1988."]


def test_a_heading_is_no_part_of_what_a_quote_says() -> None:
    notes = [note(1, "The mill employed 310 people. Its wheel was sold.", "Why the school never closed")]
    told = list(stream_sentences(ScriptedGenerator("The mill employed 310 people."), "How many?", notes))
    assert [sentence.citations for sentence in told] == [(1,)]


def test_the_line_before_a_list_is_part_of_what_its_point_says() -> None:
    notes = [note(1, "you bring a bicycle", "The ferry > You don't need a reservation if:")]
    right = ScriptedGenerator("You don't need a reservation if you bring a bicycle.")
    wrong = ScriptedGenerator("You need a reservation if you bring a bicycle.")
    assert list(stream_sentences(right, "Do I need a reservation for a bicycle?", notes))
    assert not list(stream_sentences(wrong, "Do I need a reservation for a bicycle?", notes))


def test_the_built_in_model_keeps_to_the_budget_and_is_checked(tmp_path: Path) -> None:
    model = open_generator(Settings(home=tmp_path))
    try:
        quotes = [note(n, f"磨坊在{1900 + n}年换过一次木轮，雇用了三百名工人。" * 6, "奥伦磨坊") for n in range(1, 5)]
        told = list(stream_sentences(model, "磨坊在哪一年换过木轮？", quotes))
        assert 0 < model.usage.prompt_tokens <= MAX_PROMPT_TOKENS
        assert model.usage.completion_tokens <= MAX_ANSWER_TOKENS
        assert all(sentence.citations for sentence in told)
        told = list(stream_sentences(model, "When did the Orlen mill close?", NOTES))
        assert all("1988" in s.text or "310" in s.text for s in told)
    finally:
        model.close()


def test_the_selftest_counts_right_and_wrong_replies() -> None:
    right = ScriptedGenerator(*(f"{note} [{n}]" for case in CASES for n, note in [key_note(case)]))
    assert run_selftest(right).may_word
    wrong = ScriptedGenerator(*["The tower is 99 metres high [1]."] * len(CASES))
    assert run_selftest(wrong).passed == 0
    assert not run_selftest(wrong).may_word


def key_note(case: Case) -> tuple[int, str]:
    return next((n, note) for n, note in enumerate(case.notes, start=1) if case.key.lower() in note.lower())
