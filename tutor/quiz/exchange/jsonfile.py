"""Items as JSON: what `tutor quiz --json` prints, for programs and for reading back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tutor.quiz.records import write_item
from tutor.types import QuizItem


def write_records(items: Sequence[QuizItem], *, title: str) -> bytes:
    """Return {"title", "items": […]} as indented JSON in UTF-8."""
    data = {"title": title, "items": [write_item(item) for item in items]}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
