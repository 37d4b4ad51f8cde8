"""`tutor learners`: who has learned here, another name for one, and one's data deleted."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import JsonOption, read_settings
from tutor.errors import TutorError

learners_app = typer.Typer(no_args_is_help=True, help="Who has learned here: list, rename, delete one's data.")


@learners_app.command("list")
def list_all(as_json: JsonOption = False) -> None:
    """List the learners with the number of their answers, and the file that holds them.

    That one file is all that learners did; copied while no command is running, it is a back-up.
    """
    from tutor.study import open_learners

    store = open_learners(read_settings())
    try:
        found = store.learners()
    finally:
        store.close()
    if as_json:
        learners = [{"name": name, "answers": count} for name, count in found]
        print(dump_line({"learners": learners, "file": str(store.path)}))
        return
    for name, count in found:
        print(f"{name}: {count} answer{'' if count == 1 else 's'}")
    print(f"{'All of this is' if found else 'No one has answered anything yet. Answers will be'} in {store.path}")


@learners_app.command()
def rename(
    name: Annotated[str, typer.Argument(help="The learner's name now.")],
    new_name: Annotated[str, typer.Argument(help="The name from now on.")],
) -> None:
    """Give a learner another name; answers, cards and open quizzes stay."""
    from tutor.study import open_learners

    store = open_learners(read_settings())
    try:
        if not store.rename_learner(name, new_name):
            raise TutorError(
                f"There is no learner {name!r}, or {new_name!r} is taken.", "See who is there: tutor learners list"
            )
    finally:
        store.close()
    print(f"{name} is now {new_name}.")


@learners_app.command()
def delete(
    name: Annotated[str, typer.Argument(help="Whose data.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete all answers, cards and quizzes of a learner for good. Conversations are deleted in the app."""
    from tutor.study import clean_learner_name, open_learners

    store = open_learners(read_settings())
    try:
        name = clean_learner_name(name)
        count = dict(store.learners()).get(name)
        if count is None:
            raise TutorError(f"There is no learner {name!r}.", "See who is there: tutor learners list")
        if not yes:
            _confirm(name, count)
        store.delete_learner(name)
    finally:
        store.close()
    print(f"All that was stored of {name} is deleted.")


def _confirm(name: str, count: int) -> None:
    """Ask whether to delete. Raises TutorError where no one can be asked, or the answer is no."""
    if not sys.stdin.isatty():
        raise TutorError("Nothing was deleted: no one could be asked.", f'Run tutor learners delete "{name}" --yes')
    if not typer.confirm(f"Delete {name} with {count} answers for good?"):
        raise TutorError("Nothing was deleted.")
