"""The keys of: what every page has in its sidebar and at its top."""

from __future__ import annotations

LANGUAGE = "lang"  # also the query parameter in the address
SIDEBAR = "view_sidebar"
SIDEBAR_CHOICES = "sidebar_choices"
SIDEBAR_CLOSED = "sidebar_closed"
SETTINGS = "settings"
SAVE_ERROR = "save_error"
OPEN_AGAIN = "open_again"
READ_AGAIN = "read_again"
DELETE = "delete"
OPTIONS = "options"


def reload(part: str) -> str:
    """Return the key of the button that draws again what failed: the page, or a part that is drawn by itself."""
    return f"reload-{part}"
