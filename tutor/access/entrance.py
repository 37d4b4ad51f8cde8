"""The way in: a name and a password against what is kept, with many tries slowed down."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.access.accounts import Account, Accounts
from tutor.access.attempts import Attempts
from tutor.access.passwords import check_password
from tutor.access.people import People
from tutor.access.sign_ins import SignIns


@dataclass(frozen=True, slots=True)
class Refusal:
    """A try that failed, for whatever reason; with `wait_s`, one that was not even looked at."""

    wait_s: float = 0.0


class Entrance:
    """All that decides who comes in to one home's app. Safe between threads; every method raises AccessError."""

    def __init__(
        self, home: Path, *, clock: Callable[[], float] = time.monotonic, now: Callable[[], float] = time.time
    ) -> None:
        self.accounts = Accounts(home)
        self.sign_ins = SignIns(home, self.accounts)
        self.people = People(home)
        self._attempts = Attempts()
        self._clock = clock
        self._now = now

    def try_password(self, name: str, password: str, address: str, tokens: Sequence[str] = ()) -> str | Refusal:
        """Return a token that signs a learner in, or the refusal, which is the same whether the name exists or not.

        `tokens` are those that the browser holds from before, however old: where this name has signed in once, no
        stranger's tries make it wait.
        """
        browser = next((known for token in tokens if (known := self.sign_ins.recognise(token, name))), "")
        wait_s = self._attempts.begin(name, address, self._clock(), browser=browser)
        if wait_s > 0:
            return Refusal(wait_s)
        account = self.accounts.check(name, password)
        if account is None:
            return Refusal()
        self._attempts.succeed(name, address, browser=browser)
        return self.sign_ins.issue(account, self._now())

    def change_password(self, name: str, old: str, new: str, address: str, tokens: Sequence[str] = ()) -> str | Refusal:
        """Return a token made with a learner's new password, which ends all made with the old; or the refusal.

        The old one is asked for, and tries are slowed down as for signing in: a window left open is not enough. Raises
        AccessError for a new one that may not be.
        """
        check_password(new)
        entered = self.try_password(name, old, address, tokens)
        if isinstance(entered, Refusal):
            return entered
        return self.sign_ins.issue(self.accounts.set_password(name, new), self._now())

    def read_token(self, token: str) -> Account | None:
        """Return the account that a token signs in, None for a token that is no good."""
        return self.sign_ins.read(token, self._now())

    def end_token(self, token: str) -> None:
        """Sign out whoever a token signs in, wherever it is kept."""
        self.sign_ins.end(token, self._now())
