"""What decides who comes in, one for all browser sessions."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from tutor.access.entrance import Entrance


@st.cache_resource(show_spinner=False)
def open_entrance(home: Path) -> Entrance:
    """Return what decides who comes in, shared by all sessions so that failed tries are counted across them."""
    return Entrance(home)
