"""What `tutor app` serves: the script named on the command line, behind the gate."""

from __future__ import annotations

import sys
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import Route
from streamlit.starlette import App

from tutor.access.addresses import read_app_address
from tutor.ui.access.gate import Gate
from tutor.ui.access.keeping import KEEP_PATH, keep_sign_in
from tutor.ui.ahead import load_ahead

script = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "app.py"
app = App(
    script,
    middleware=[Middleware(Gate, address=read_app_address())],
    routes=[Route(KEEP_PATH, keep_sign_in, methods=["POST"])],
)
load_ahead()
