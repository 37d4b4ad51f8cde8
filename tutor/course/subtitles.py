"""Read SRT and WebVTT subtitles, the rolling lines of automatic captions joined once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.course.blocks import Reading
from tutor.course.repair import repair_lines
from tutor.course.transcript import Caption, join_captions
from tutor.course.video import find_video

_TIMES = re.compile(
    r"^\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?:\s|$)"
)
_MARKUP = re.compile(r"<[^>]*>|\{\\[^}]*\}")
_SOUND = re.compile(r"^\W*[\[(（【♪][^\])）】]*[\])）】♪]\W*$")
_SPEAKER = re.compile(r"^(?:>>+|-)\s+")
_ENTITIES = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&nbsp;": " ",
    "&#39;": "'",
    "&quot;": '"',
    "&lrm;": "",
    "&rlm;": "",
}


def read_subtitles(text: str) -> Reading:
    """Return spoken sentences with seconds and the lines of the file.

    The file is read here rather than by pysubs2 because citations need its line numbers.
    """
    lines = repair_lines(text.split("\n"))
    captions: list[Caption] = []
    index = 0
    while index < len(lines):
        match = _TIMES.match(lines[index])
        if match is None:
            index += 1
            continue
        start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
        index += 1
        while index < len(lines) and lines[index].strip() and not _TIMES.match(lines[index]):
            shown = _clean_caption(lines[index])
            if shown:
                captions.append(Caption(shown, start, max(start, end), (index + 1,)))
            index += 1
    return Reading(tuple(join_captions(drop_rolling(captions))), video=find_video(text))


def drop_rolling(captions: Sequence[Caption]) -> list[Caption]:
    """Drop what a caption repeats of those just before it, as automatic captions do when they roll up."""
    kept: list[Caption] = []
    for caption in captions:
        recent = [c for c in kept[-3:] if caption.time_start - c.time_end < 0.5]
        if any(c.text == caption.text for c in recent):
            continue
        if recent and caption.text.startswith(recent[-1].text + " "):
            rest = caption.text[len(recent[-1].text) :].strip()
            kept.append(Caption(rest, caption.time_start, caption.time_end, caption.lines))
            continue
        kept.append(caption)
    return kept


def _clean_caption(line: str) -> str:
    line = _MARKUP.sub("", line)
    for entity, character in _ENTITIES.items():
        line = line.replace(entity, character)
    line = _SPEAKER.sub("", line.strip())
    return "" if _SOUND.match(line) else line.strip("♪ ").strip()


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")
