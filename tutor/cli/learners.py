"""`tutor learners`: who has learned here, another name for one, one's data deleted, who may sign in to the app."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tutor.cli.contract import dump_line
from tutor.cli.options import JsonOption, read_settings
from tutor.errors import TutorError

learners_app = typer.Typer(
    no_args_is_help=True, help="Who has learned here: list, rename, delete one's data; passwords for a shared app."
)

NameArgument = Annotated[str, typer.Argument(help="The learner's name.")]
SEE_WHO = "See who is there: tutor learners list"


@learners_app.command("list")
def list_all(as_json: JsonOption = False) -> None:
    """List the learners with the number of their answers, and the file that holds them.

    That one file is all that learners answered; copied while no command is running, it is a back-up.
    """
    from tutor.access.accounts import Accounts
    from tutor.access.people import People
    from tutor.learners import list_names
    from tutor.study import open_learners

    settings = read_settings()
    store = open_learners(settings)
    try:
        counts = dict(store.learners())
    finally:
        store.close()
    accounts = {account.name: account for account in Accounts(settings.home).list_accounts()}
    people = People(settings.home)
    learners: list[dict[str, object]] = [
        {
            "name": name,
            "answers": counts.get(name, 0),
            "password": name in accounts,
            "admin": name in accounts and accounts[name].is_admin,
            "person": people.describe(name),
        }
        for name in list_names(settings.home)
    ]
    if as_json:
        print(dump_line({"learners": learners, "file": str(store.path)}))
        return
    for learner in learners:
        print(_describe(learner))
    print(f"{'All answers are' if counts else 'No one has answered anything yet. Answers will be'} in {store.path}")


def _describe(learner: dict[str, object]) -> str:
    count = learner["answers"]
    person = f" ({learner['person']})" if learner["person"] else ""
    password = ", password" if learner["password"] else ""
    admin = ", administrator" if learner["admin"] else ""
    return f"{learner['name']}{person}: {count} answer{'' if count == 1 else 's'}{password}{admin}"


@learners_app.command()
def rename(
    name: Annotated[str, typer.Argument(help="The learner's name now.")],
    new_name: Annotated[str, typer.Argument(help="The name from now on.")],
) -> None:
    """Give a learner another name; answers, cards, open quizzes, conversations and password stay."""
    from tutor.learners import rename_learner

    if not rename_learner(read_settings().home, name, new_name):
        raise TutorError(f"There is no learner {name!r}, or {new_name!r} is taken.", SEE_WHO)
    print(f"{name} is now {new_name}.")


@learners_app.command()
def delete(
    name: Annotated[str, typer.Argument(help="Whose data.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete all answers, cards, quizzes and conversations of a learner, and the password, for good."""
    from tutor.learner_names import clean_learner_name
    from tutor.learners import delete_learner, list_names
    from tutor.study import open_learners

    settings = read_settings()
    name = clean_learner_name(name)
    if name not in list_names(settings.home):
        raise TutorError(f"There is no learner {name!r}.", SEE_WHO)
    if not yes:
        store = open_learners(settings)
        try:
            count = dict(store.learners()).get(name, 0)
        finally:
            store.close()
        _confirm(name, count)
    delete_learner(settings.home, name)
    print(f"All that was stored of {name} is deleted.")


@learners_app.command()
def password(
    name: NameArgument,
    remove: Annotated[bool, typer.Option("--remove", help="Take the password away: no more signing in.")] = False,
    stdin: Annotated[bool, typer.Option("--stdin", help="Read the password from the first line of stdin.")] = False,
) -> None:
    """Give a learner a password for the app, or another one, which ends the sign-ins made with the old."""
    from tutor.access.accounts import Accounts
    from tutor.learner_names import clean_learner_name

    accounts = Accounts(read_settings().home)
    name = clean_learner_name(name)
    if remove:
        if not accounts.remove(name):
            raise TutorError(f"{name} has no password.", SEE_WHO)
        print(f"{name} can no longer sign in. What {name} did is kept.")
        return
    account = accounts.set_password(name, _read_password(name, stdin=stdin))
    print(f"{account.name} can sign in to the app with this password.")
    if account.is_admin:
        print(
            f"{account.name} may also change lessons and settings there; others when you say so: tutor learners admin"
        )


@learners_app.command()
def admin(
    name: NameArgument,
    remove: Annotated[bool, typer.Option("--remove", help="No more.")] = False,
) -> None:
    """Let a learner with a password change lessons and settings in the app."""
    from tutor.access.accounts import Accounts

    if not Accounts(read_settings().home).set_admin(name, not remove):
        raise TutorError(f"{name} has no password.", f'Give one first: tutor learners password "{name}"')
    print(f"{name} may {'no longer' if remove else 'now'} change lessons and settings in the app.")


def _read_password(name: str, *, stdin: bool) -> str:
    """Return the password, asked for twice in a terminal. Raises TutorError when no one can be asked."""
    if stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise TutorError("No one could be asked for the password.", "Give it on stdin: tutor learners password --stdin")
    from getpass import getpass

    first = getpass(f"Password for {name}: ")
    if getpass("Once more: ") != first:
        raise TutorError("The two passwords differ.", "Try again.")
    return first


def _confirm(name: str, count: int) -> None:
    """Ask whether to delete. Raises TutorError where no one can be asked, or the answer is no."""
    if not sys.stdin.isatty():
        raise TutorError("Nothing was deleted: no one could be asked.", f'Run tutor learners delete "{name}" --yes')
    if not typer.confirm(f"Delete {name} with {count} answer{'' if count == 1 else 's'} for good?"):
        raise TutorError("Nothing was deleted.")
