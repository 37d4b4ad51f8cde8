"""Sign-ins that last: signed tokens that expire, end with the password, and can be ended."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from tutor.access.accounts import FOLDER, Account, Accounts
from tutor.access.errors import AccessError
from tutor.access.private_files import JsonFile, lock_file, write_private

LIFETIME_S = 14 * 24 * 3600.0
RECOGNISED_S = 90 * 24 * 3600.0  # how long a browser keeps a token, which lets no one in for most of that time
MAX_TOKEN_CHARS = 1024
_SECRET_FILE = "secret"
_ENDED_FILE = "ended.json"
_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class SignIn:
    """What a token says, once its signature was found good."""

    id: str
    learner: str
    stamp: str
    expires_s: float


class SignIns:
    """The sign-ins of one home. Safe between threads and processes; times are seconds since 1970.

    A token is signed with a secret that only this home has, so that no other server's is taken and no one can make
    one. It names the learner, when it ends, and the stamp of the password, so that a changed password ends it. The
    few that were ended before their time are kept in a file until then.
    """

    def __init__(self, home: Path, accounts: Accounts) -> None:
        self._accounts = accounts
        self._secret_path = home / FOLDER / _SECRET_FILE
        self._ended = JsonFile(home / FOLDER / _ENDED_FILE)
        self._secret: bytes | None = None

    @property
    def cookie_name(self) -> str:
        """The name of the cookie: this home's own, as cookies do not tell apart the ports of one machine."""
        return f"tutor_{hashlib.sha256(b'cookie' + self._read_secret()).hexdigest()[:12]}"

    def issue(self, account: Account, now_s: float) -> str:
        """Return a token for a learner who has shown the password. Raises AccessError."""
        values = {
            "id": secrets.token_hex(16),
            "learner": account.name,
            "stamp": account.stamp,
            "expires_s": now_s + LIFETIME_S,
        }
        body = _encode(json.dumps(values, ensure_ascii=False).encode("utf-8"))
        return f"{body}.{_encode(self._sign(body))}"

    def read(self, token: str, now_s: float) -> Account | None:
        """Return the account that a token signs in; None for one that is forged, over, ended or another server's.

        Raises AccessError when it cannot be found out.
        """
        sign_in = self._open(token)
        if sign_in is None or sign_in.expires_s <= now_s or sign_in.id in self._ended.read():
            return None
        account = self._accounts.find(sign_in.learner)
        return account if account is not None and hmac.compare_digest(account.stamp, sign_in.stamp) else None

    def end(self, token: str, now_s: float) -> None:
        """End a sign-in before its time, in every window that it was kept in. Raises AccessError."""
        sign_in = self._open(token)
        if sign_in is None or sign_in.expires_s <= now_s:
            return
        with lock_file(self._ended.path):
            live = {key: end for key, end in self._ended.read().items() if isinstance(end, int | float) and end > now_s}
            self._ended.write({**live, sign_in.id: sign_in.expires_s})

    def recognise(self, token: str, name: str) -> str:
        """Return what tells apart the browser that a token was once given for this name; "" for any other token.

        It may be over or ended: it lets no one in. Raises AccessError.
        """
        sign_in = self._open(token)
        return sign_in.id if sign_in is not None and sign_in.learner.casefold() == name.strip().casefold() else ""

    def _open(self, token: str) -> SignIn | None:
        """Return what a token with a good signature says, whether or not its time is over."""
        body, dot, signature = token.partition(".")
        if not dot or len(token) > MAX_TOKEN_CHARS or not token.isascii():
            return None
        try:
            # Nothing of it is looked at before its signature is found good.
            if not hmac.compare_digest(_decode(signature), self._sign(body)):
                return None
            values = json.loads(_decode(body))
            return SignIn(str(values["id"]), str(values["learner"]), str(values["stamp"]), float(values["expires_s"]))
        except (ValueError, KeyError, TypeError, binascii.Error):
            return None

    def _sign(self, body: str) -> bytes:
        return hmac.digest(self._read_secret(), b"sign-in:" + body.encode("ascii"), "sha256")

    def _read_secret(self) -> bytes:
        """Return the home's secret, made on first use."""
        if self._secret is None:
            with lock_file(self._secret_path):
                if not self._secret_path.exists():
                    write_private(self._secret_path, secrets.token_hex(_SECRET_BYTES))
                try:
                    kept = bytes.fromhex(self._secret_path.read_text(encoding="ascii").strip())
                except (OSError, ValueError) as error:
                    raise AccessError(
                        f"The file {self._secret_path} cannot be read.", "Delete it: everyone must sign in again."
                    ) from error
                if len(kept) != _SECRET_BYTES:
                    raise AccessError(
                        f"The file {self._secret_path} is damaged.", "Delete it: everyone must sign in again."
                    )
                self._secret = kept
        return self._secret


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
