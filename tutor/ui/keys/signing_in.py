"""The keys of: who is there, and how they show it."""

from __future__ import annotations

LEARNER = "learner"  # also the query parameter in the address
VISITOR = "visitor"
TOKEN = "sign_in_token"
TICKET = "sign_in_ticket"
TICKET_PLACE = "ticket_place"
SIGN_IN_PAGE = "sign_in_page"
SIGN_IN_FORM = "sign_in_form"
SIGN_IN_NAME = "sign_in_name"
SIGN_IN_PASSWORD = "sign_in_password"
SIGN_IN = "sign_in"
SIGN_OUT = "sign_out"
ACCOUNT = "account"
LEARNER_PICKER = "learner_picker"
LEARNERS = "learners"
NEW_LEARNER = "new_learner"
PASSWORD_CHANGE = "password_change"
PASSWORD_DIALOG = "password_dialog"
PASSWORD_CHANGED = "password_changed"
PASSWORD_FORM = "password_form"
OLD_PASSWORD = "old_password"
NEW_PASSWORD = "new_password"
CHANGE_PASSWORD = "change_password"


def sign_in_with(provider: str) -> str:
    """Return the key of the button that signs in through a provider, "" for the one without a name."""
    return f"sign-in-with-{provider}"
