"""The app's script, and how long a test waits for it."""

from __future__ import annotations

import tutor.ui.app

APP = tutor.ui.app.__file__
TIMEOUT_S = 30
