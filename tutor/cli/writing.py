"""`tutor models write`: let a model that measures up write questions."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import IndexOption, JsonOption, read_settings, with_progress

MAX_ATTEMPTS = 500


def write(
    *,
    attempts: Annotated[
        int, typer.Option("-n", "--attempts", min=1, max=MAX_ATTEMPTS, help="How many sentences to write from.")
    ] = 30,
    index: IndexOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let the chosen model write questions, each from one sentence of the lessons.

    Only a model that passed its self-test and a try-out may. Each question is held against the same rules as all
    others; those that pass are part of quizzes from then on.
    """
    from tutor.study import open_study, write_item

    settings = read_settings(index)
    study = with_progress(lambda bar: open_study(settings, progress=bar))
    try:
        tried, kept = with_progress(lambda bar: study.write_questions(attempts, progress=bar))
    finally:
        study.close()
    good = [attempt.item for attempt in tried if attempt.item is not None and not attempt.reason]
    reasons = Counter(attempt.reason for attempt in tried if attempt.reason)
    if as_json:
        print(dump_line({"items": [write_item(item) for item in good], "rejected": reasons, "added": kept.added}))
        return
    for item in good:
        print(f"+ {item.question}")
    for reason, times in reasons.most_common():
        print(f"- {times} × {reason}")
    print(f"{len(good)} of {len(tried)} questions are good; {kept.added} are new.")
