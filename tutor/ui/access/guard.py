"""What runs before or beside the page's script, and so asks itself whether whoever clicks may still be here.

Streamlit calls callbacks before the script, which signs people in, and fragments and dialogs without it. Everything
of either kind goes through here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Literal, ParamSpec

import streamlit as st

from tutor.errors import TutorError
from tutor.ui.access.visitor import current_visitor
from tutor.ui.failures import caught

P = ParamSpec("P")


def guarded(act: Callable[P, object], *, for_admins: bool = False) -> Callable[P, None]:
    """Return a callback that does nothing once whoever the page was drawn for is out; the script then says so.

    With `for_admins`, it does nothing either for one who may not change what all learners share.
    """

    @wraps(act)
    def act_if_let_in(*args: P.args, **kwargs: P.kwargs) -> None:
        if is_let_in(for_admins=for_admins):
            act(*args, **kwargs)

    return act_if_let_in


def guarded_fragment(*, run_every: float | None = None) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Return a decorator for what is drawn by itself; once no one is let in any more, the whole page runs instead."""
    return lambda show: st.fragment(_redraw_if_out(show, for_admins=False), run_every=run_every)


def guarded_dialog(
    title: str,
    *,
    for_admins: bool = False,
    width: Literal["small", "medium", "large"] = "small",
    icon: str | None = None,
    on_dismiss: Literal["ignore", "rerun"] | Callable[[], None] = "ignore",
) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Return a decorator for what is drawn in a dialog, guarded as a fragment is."""
    dialog = st.dialog(title, width=width, icon=icon, on_dismiss=on_dismiss)
    return lambda show: dialog(_redraw_if_out(show, for_admins=for_admins))


def is_let_in(*, for_admins: bool = False) -> bool:
    """Tell whether whoever the page was drawn for may still be here; not while that cannot be found out."""
    try:
        return current_visitor().is_admin or not for_admins
    except TutorError:
        return False


def _redraw_if_out(show: Callable[P, None], *, for_admins: bool) -> Callable[P, None]:
    @wraps(show)
    def show_if_let_in(*args: P.args, **kwargs: P.kwargs) -> None:
        if not is_let_in(for_admins=for_admins):
            st.rerun()
        caught(show)(*args, **kwargs)

    return show_if_let_in
