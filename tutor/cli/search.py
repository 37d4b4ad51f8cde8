"""`tutor search`: show passages, best first, without a model."""

from __future__ import annotations

from typing import Annotated

import typer

from tutor.cli.batch import Row, clean_text, read_text_field, run_batch
from tutor.cli.contract import dump_line, search_to_json
from tutor.cli.options import BatchOption, IndexOption, JsonOption, read_settings, require_question, with_progress
from tutor.cli.render import print_passages


def search(
    question: Annotated[str | None, typer.Argument(help="What to look for.")] = None,
    k: Annotated[int, typer.Option("-k", min=1, max=100, help="How many passages.")] = 10,
    index: IndexOption = None,
    as_json: JsonOption = False,
    batch: BatchOption = None,
) -> None:
    """Show the passages of the lessons that a question is about."""
    from tutor.service import open_tutor

    require_question(question, batch, "search")
    settings = read_settings(index)
    tutor = with_progress(lambda bar: open_tutor(settings, progress=bar))

    def answer(row: Row) -> Row:
        return search_to_json(tutor.search(read_text_field(row, "question"), k))

    if batch is not None:
        run_batch(batch, answer)
    elif as_json:
        print(dump_line(answer({"question": question})))
    else:
        print_passages(tutor.search(clean_text(str(question)), k))
