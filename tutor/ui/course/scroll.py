"""Bring the place that an address names into view: the one thing that needs a script of ours."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys

# Waits until the place is drawn, brings it into view, and again while what stands above it still grows (formulas and
# code are drawn late), until the reader moves. The words that are marked come first, then the place as a whole. What is
# too wide for the page and scrolls by itself is made to be reached by keyboard.
_SCRIPT = """
<script>
(() => {
  const events = ["wheel", "touchstart", "keydown", "pointerdown"];
  const begun = performance.now();
  let moved = false, found = 0, last = null;
  const stop = () => { moved = true; };
  const reach = () => document.querySelectorAll(".st-key-lesson_text :is(table, pre)").forEach((wide) => {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  });
  const finish = () => events.forEach((name) => removeEventListener(name, stop, true));
  const turn = () => {
    if (moved) return finish();
    const place = document.querySelector(".st-key-%(key)s");
    const now = performance.now();
    if (place && !place.closest('[data-stale="true"]')) {
      const words = place.querySelector('[style*="background-color"]') || place;
      if (%(to_top)s) document.querySelector(".stMain").scrollTo(0, 0);
      else if (last === null || Math.abs(words.getBoundingClientRect().top - last) > 2) {
        words.scrollIntoView({ block: words === place ? "start" : "center", inline: "nearest" });
        last = words.getBoundingClientRect().top;
      }
      if (!found) {
        found = now;
        place.setAttribute("tabindex", "-1");
        if (!document.activeElement.matches("input, textarea")) place.focus({ preventScroll: true });
      }
    }
    if (now - begun < 8000 && (!found || now - found < 1500)) setTimeout(turn, 80);
    else finish();
  };
  for (const name of events) addEventListener(name, stop, { capture: true, passive: true });
  turn();
  for (const wait of [500, 1000, 2000, 4000, 8000]) setTimeout(reach, wait);
})();
</script>
"""


def begin_place(address: str) -> tuple[str, bool]:
    """Return the key of the container to bring into view, and whether it is to be, because the address is new."""
    seen, turn = st.session_state.get(keys.PLACE_SEEN, ("", 0))
    is_new = seen != address
    turn += is_new
    st.session_state[keys.PLACE_SEEN] = (address, turn)
    return keys.place(turn), is_new


def forget_place() -> None:
    """Let the next run bring its place into view even if it is the one before."""
    _, turn = st.session_state.get(keys.PLACE_SEEN, ("", 0))
    st.session_state[keys.PLACE_SEEN] = ("", turn)


def bring_into_view(key: str, *, to_top: bool = False) -> None:
    """Scroll to the container of a key, or to the top of the page; to be called when the page is written."""
    with st.container(key=keys.SCROLLING):
        st.html(_SCRIPT % {"key": key, "to_top": str(to_top).lower()}, unsafe_allow_javascript=True)
