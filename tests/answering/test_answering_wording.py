from collections.abc import Iterator

from tests.fakes import ScriptedGenerator
from tutor.answering.selftest import CASES, Case, run_selftest
from tutor.answering.wording import build_messages, stream_sentences
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


def test_the_selftest_counts_right_and_wrong_replies() -> None:
    right = ScriptedGenerator(*(f"{note} [{n}]" for case in CASES for n, note in [key_note(case)]))
    assert run_selftest(right).may_word
    wrong = ScriptedGenerator(*["The tower is 99 metres high [1]."] * len(CASES))
    assert run_selftest(wrong).passed == 0
    assert not run_selftest(wrong).may_word


def key_note(case: Case) -> tuple[int, str]:
    return next((n, note) for n, note in enumerate(case.notes, start=1) if case.key.lower() in note.lower())
