"""Tell which lessons give what is said in a video or a talk."""

from __future__ import annotations

import re

from tutor.types import Chunk

_SCRIPT = re.compile(
    r"\b(?:scripts?|transcripts?|narration|voice[- ]?over|subtitles|captions)\b|脚本|讲稿|字幕|文稿|旁白", re.IGNORECASE
)


def is_of_recording(chunk: Chunk) -> bool:
    """Tell whether a passage is timed, or stands under a heading that says that it is said in a video."""
    return chunk.location.time_start is not None or any(map(_SCRIPT.search, chunk.heading))
