"""Passages of what is said in a video."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.questions.recordings import is_of_recording
from tutor.types import Location, Unit, UnitKind

SAID = Unit("Boats sail.", UnitKind.SENTENCE, Location())


@pytest.mark.parametrize(("heading", "told"), [("Video Script", True), ("视频脚本", True), ("Further videos", False)])
def test_a_heading_tells_that_a_passage_is_said_in_a_video(heading: str, told: bool) -> None:
    assert is_of_recording(make_chunk("a.md", SAID, heading=heading)) is told


def test_a_timed_passage_is_said_in_a_video() -> None:
    assert is_of_recording(replace(make_chunk("a.md", SAID), location=Location(time_start=3)))
