"""Questions about a place in a video look at what is said, under whatever name they give the video and its speaker."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.questions.speech import EQUAL_PASSAGES, keep_speech, performs_act, strip_frame
from tutor.types import Location, Passage, Unit, UnitKind


def passage(name: str, rank: int, seconds: float | None) -> Passage:
    chunk = make_chunk(name, Unit("the ovens are hot now", UnitKind.SENTENCE, Location()))
    return Passage(replace(chunk, location=Location(time_start=seconds)), rank, 1 / rank)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When in the video does he mention rye bread?", "rye bread"),
        ("At what point does the speaker talk about sour dough?", "sour dough"),
        ("Where in the lecture are hot ovens discussed?", "hot ovens"),
        ("视频里什么时候讲到酸面团？", "酸面团"),
        ("讲座中几分几秒提到黑麦？", "黑麦"),
        ("影片的哪一段讲到黑麦？", "黑麦"),
    ],
)
def test_what_names_the_place_is_left_out(question: str, asked: str) -> None:
    assert strip_frame(question) == asked


def test_the_next_video_is_a_thing_to_be_spoken_of() -> None:
    assert "下一个视频" in strip_frame("视频里几分几秒讲到下一个视频？")


def test_a_question_of_nothing_else_stays_whole() -> None:
    assert strip_frame("When in the video?") == "When in the video?"


def test_only_transcripts_are_kept_and_the_first_are_equals() -> None:
    found = [passage(f"{n}.md", n, None if n % 2 else float(n)) for n in range(1, 20)]
    kept = keep_speech(found)
    assert [p.chunk.document for p in kept] == [f"{n}.md" for n in range(2, 20, 2)]
    assert {p.score for p in kept[:EQUAL_PASSAGES]} == {kept[0].score}
    assert [p.rank for p in kept] == [1] * EQUAL_PASSAGES + list(range(2, 2 + len(kept) - EQUAL_PASSAGES))


def test_the_script_of_a_video_is_speech_without_times() -> None:
    script = passage("a.md", 1, None)
    script = replace(script, chunk=replace(script.chunk, heading=("Video script",)))
    found = [script, passage("b.md", 2, None), passage("c.md", 3, 4.0)]
    assert [p.chunk.document for p in keep_speech(found)] == ["a.md", "c.md"]
    assert [p.chunk.document for p in keep_speech(found, timed=True)] == ["c.md"]


def test_without_transcripts_nothing_is_left_out() -> None:
    found = [passage("a.md", 1, None), passage("b.md", 2, None)]
    assert keep_speech(found) == found


@pytest.mark.parametrize(
    ("question", "text", "does"),
    [
        ("When in the video does she thank the millers?", "I am so grateful to the millers", True),
        ("When does she say what comes next?", "in the next video we bake rolls", True),
        ("视频里什么时候预告下一集？", "in the next video we bake rolls", True),
        ("When in the video does she thank the millers?", "the millers grind rye", False),
        ("When does she mention rye?", "thank you for watching", False),
    ],
)
def test_what_is_done_by_saying_is_told_by_its_words(question: str, text: str, does: bool) -> None:
    assert performs_act(question, text) is does


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("At what point does he encourage people to bake at home?", "encourag"),
        ("I need the bit where she recommends rye", "bit"),
        ("timestamp where he tells people to wait", "timestamp"),
    ],
)
def test_words_for_saying_and_for_places_stand_in_no_speech(question: str, word: str) -> None:
    assert word in read_question(question).source_words


@pytest.mark.parametrize(
    "text",
    [
        "Can you tell me the minute where he says that the ferry is late?",
        "Give me the exact time when she greets the crew.",
        "Which minute has him saying that the kiln is hot?",
    ],
)
def test_the_minute_where_somebody_says_it_is_a_place_in_a_recording(text: str) -> None:
    assert read_question(text).ask is Ask.VIDEO_TIME


def test_words_that_ask_for_the_place_are_not_looked_for() -> None:
    assert "时间" in read_question("视频的什么时间讲到渡轮晚点？").source_words
    assert "时间" not in read_question("视频里说渡轮要多少时间？").source_words
