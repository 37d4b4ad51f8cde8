"""How long the page waits for work in a thread before it says so, and how often it looks again."""

from __future__ import annotations

PATIENCE_S = 0.3  # what is done sooner needs no bar that would only flash
POLL_S = 0.3
CLICK_POLL_S = 0.15  # a click on Stop is noticed at the next call of Streamlit, so there must be one this often
