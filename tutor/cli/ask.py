"""`tutor ask`: one answer with citations."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tutor.cli.batch import Row, clean_text, read_choices, read_history, read_text_field, run_batch
from tutor.cli.contract import answer_to_json, dump_line
from tutor.cli.options import BatchOption, IndexOption, JsonOption, read_settings, require_question, with_progress
from tutor.cli.streaming import show_answer


def ask(
    question: Annotated[str | None, typer.Argument(help="Your question.")] = None,
    no_model: Annotated[bool, typer.Option("--no-model", help="Answer from quotes alone.")] = False,
    index: IndexOption = None,
    as_json: JsonOption = False,
    batch: BatchOption = None,
) -> None:
    """Answer a question from the lessons, each sentence with the words that it rests on."""
    from tutor.service import open_tutor

    require_question(question, batch, "ask")
    settings = read_settings(index)
    tutor = with_progress(lambda bar: open_tutor(settings, progress=bar))

    def answer(row: Row) -> Row:
        text, history, choices = read_text_field(row, "question"), read_history(row), read_choices(row)
        return answer_to_json(tutor.ask(text, history, choices=choices, use_model=not no_model))

    try:
        if batch is not None:
            run_batch(batch, answer)
        elif as_json:
            print(dump_line(answer({"question": question})))
        else:
            _, finished = show_answer(tutor, clean_text(str(question)), use_model=not no_model)
            if not finished:
                raise KeyboardInterrupt
        if tutor.model_note:
            print(tutor.model_note, file=sys.stderr)
    finally:
        tutor.close()
