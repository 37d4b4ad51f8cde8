"""Who is behind the stable names of those who sign in through a provider."""

from __future__ import annotations

from pathlib import Path

from tutor.access.accounts import FOLDER
from tutor.access.private_files import JsonFile, lock_file
from tutor.access.provider import Person

_FILE = "people.json"


class People:
    """The people of one home who have signed in through a provider, by their stable names.

    Kept so that whoever runs the app can tell them apart in a terminal. Raises AccessError as `JsonFile` does.
    """

    def __init__(self, home: Path) -> None:
        self._file = JsonFile(home / FOLDER / _FILE)

    def note(self, person: Person) -> None:
        """Keep how a person is called now."""
        entry = {"name": person.shown, "email": person.email}
        if self._file.read().get(person.learner) == entry:
            return
        with lock_file(self._file.path):
            self._file.write({**self._file.read(), person.learner: entry})

    def describe(self, learner: str) -> str | None:
        """Return name and e-mail address of a learner; None for one who is not known here."""
        entry = self._file.read().get(learner)
        if not isinstance(entry, dict):
            return None
        name, email = str(entry.get("name", "")), str(entry.get("email", ""))
        return f"{name} <{email}>" if email and email != name else name

    def forget(self, learner: str) -> None:
        """Keep no more how a learner is called."""
        if learner not in self._file.read():
            return
        with lock_file(self._file.path):
            self._file.write({key: entry for key, entry in self._file.read().items() if key != learner})
