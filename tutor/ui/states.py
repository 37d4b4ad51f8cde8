"""The icon of each state of an objective; its word stands beside it."""

from __future__ import annotations

STATE_ICONS = {
    "new": ":material/radio_button_unchecked:",
    "learning": ":material/clock_loader_40:",
    "mastered": ":material/check_circle:",
    "due": ":material/event_repeat:",
}
