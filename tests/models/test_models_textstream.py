"""Text from token bytes: whole characters, nothing from a stop string on, no leading thought."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tutor.models.textstream import TextStream

LETTERS = st.text(alphabet="ab\n. 预🙂", max_size=30)
STOPS = st.lists(st.text(alphabet="ab\n. 预", min_size=1, max_size=4), max_size=3)


def run(pieces: Sequence[bytes], stop: Sequence[str] = ()) -> str:
    stream = TextStream(stop)
    shown = "".join(stream.feed_bytes(piece) for piece in pieces)
    return shown + stream.finish()


def cut_letter_by_letter(text: str, stop: Sequence[str]) -> str:
    """What is left when reading stops at the first letter that completes a stop string."""
    for end in range(1, len(text) + 1):
        done = [text[:end][: -len(word)] for word in stop if text[:end].endswith(word)]
        if done:
            return min(done, key=len)
    return text


@given(text=LETTERS, stop=STOPS, size=st.integers(1, 7))
def test_how_text_is_cut_into_tokens_changes_nothing(text: str, stop: list[str], size: int) -> None:
    data = text.encode()
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    assert run(pieces, stop) == cut_letter_by_letter(text, stop)


@given(text=LETTERS, stop=STOPS)
def test_nothing_shown_is_ever_taken_back(text: str, stop: list[str]) -> None:
    stream = TextStream(stop)
    shown = ""
    for letter in text:
        shown += stream.feed(letter)
        assert cut_letter_by_letter(text, stop).startswith(shown)


def test_a_character_in_two_tokens_waits_for_its_rest() -> None:
    stream = TextStream()
    first, rest = "训".encode()[:2], "训".encode()[2:]
    assert stream.feed_bytes(b"a" + first) == "a"
    assert stream.feed_bytes(rest) == "训"


def test_bytes_that_are_no_character_are_marked_at_the_end() -> None:
    assert run([b"ok \xe8\xae"]) == "ok \ufffd"


def test_a_leading_thought_is_left_out() -> None:
    assert run([b"\n<thi", b"nk>\nlet me see</thi", b"nk>\n", b"\nFour ", b"weeks."]) == "Four weeks."


def test_a_thought_that_never_ends_shows_nothing() -> None:
    assert run([b"<think>", b"on and on"]) == ""


def test_a_tag_further_on_is_text() -> None:
    assert run([b"Write <think> to begin."]) == "Write <think> to begin."


def test_the_beginning_of_a_tag_is_shown_when_nothing_follows() -> None:
    assert run([b"<th"]) == "<th"


def test_after_a_stop_string_all_is_silent() -> None:
    stream = TextStream(["END"])
    assert stream.feed("one E") == "one "
    assert stream.feed("ND two") == ""
    assert stream.ended
    assert stream.feed("three") == ""
    assert stream.finish() == ""
