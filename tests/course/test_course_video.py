"""A video's address is found in a lesson's file, and opens at a second."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.course import LessonFile, read_lesson
from tutor.course.video import find_video, link_to_second

TALK = "0:01 we cut the apple trees in march\n0:05 and never in a frost\n0:09 so wait for a mild day\n"
CAPTIONS = "00:01.000 --> 00:03.000\nWe cut apple trees in March.\n\n00:03.000 --> 00:05.000\nNever in a frost.\n"


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://www.youtube.com/watch?v=orchard1&t=9s", "https://www.youtube.com/watch?v=orchard1&t=65s"),
        ("https://youtu.be/orchard1?si=abc", "https://youtu.be/orchard1?si=abc&t=65"),
        ("https://www.youtube-nocookie.com/embed/orchard1", "https://www.youtube.com/watch?v=orchard1&t=65s"),
        ("https://www.bilibili.com/video/BV1orchard/", "https://www.bilibili.com/video/BV1orchard/?t=65"),
        ("https://player.vimeo.com/video/12345", "https://player.vimeo.com/video/12345#t=65s"),
        ("http://farm.example/films/pruning.mp4", "http://farm.example/films/pruning.mp4#t=65"),
        ("https://farm.example/pruning.html", ""),
        ("https://notyoutube.com/watch?v=orchard1", ""),
        ("javascript:alert(1)//youtu.be/orchard1", ""),
        ("https://youtube.com@evil.example/pruning", ""),
        ("https://[broken/watch", ""),
    ],
)
def test_a_link_opens_the_video_at_a_second(address: str, link: str) -> None:
    assert link_to_second(address, 65.9) == link


@given(st.text(alphabet="htps:/.youtbe?v=&#@[]% \n中", max_size=80))
def test_any_text_gives_a_web_address_or_none(text: str) -> None:
    found = find_video(text)
    assert not found or (found in text and link_to_second(found, 3.0).startswith(("http://", "https://")))


@pytest.mark.parametrize(
    ("name", "text", "title", "video"),
    [
        ("a.txt", f"---\ntitle: Pruning\nvideo: https://youtu.be/orchard1\n---\n{TALK}", "Pruning", "youtu.be"),
        ("b.txt", f"Pruning apples\nhttps://vimeo.com/12345\n{TALK}", "Pruning apples", "vimeo.com"),
        ("c.txt", f"https://youtu.be/orchard1\n{TALK}", "c", "youtu.be"),
        ("d.vtt", f"WEBVTT\n\nNOTE https://farm.example/pruning.mp4\n\n{CAPTIONS}", "d", "pruning.mp4"),
        ("e.txt", f"See https://farm.example/pruning\n{TALK}", "See https://farm.example/pruning", ""),
    ],
)
def test_a_transcript_knows_its_video(tmp_path: Path, name: str, text: str, title: str, video: str) -> None:
    (tmp_path / name).write_text(text)
    document = read_lesson(LessonFile(tmp_path / name, name), max_file_mb=1, max_chunk_chars=600)
    timed = [chunk for chunk in document.chunks if chunk.location.time_start is not None]
    assert document.title == title
    assert timed and all(video in chunk.video and bool(chunk.video) == bool(video) for chunk in timed)
