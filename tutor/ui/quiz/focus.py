"""Lead the keyboard through a quiz: focus on what is to be done next, and Enter in a choice hands it in."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys

# Runs anew for each question and each feedback. Goes on for a while, since the page may still be drawn anew, until the
# learner does something. A text field is not focused on a touch screen, where a keyboard would cover the question.
_SCRIPT = """
<script>
(() => {
  if (!window.tutorQuizEnter) {
    window.tutorQuizEnter = true;
    document.addEventListener("keydown", (event) => {
      const at = event.target;
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !(at instanceof HTMLInputElement)) return;
      if (at.type !== "radio" && at.type !== "checkbox") return;
      const check = at.closest(".st-key-%(card)s")?.querySelector('[class*="st-key-turn-check-"] button');
      if (check) { event.preventDefault(); event.stopPropagation(); check.click(); }
    }, true);
  }
  const events = ["keydown", "pointerdown", "wheel", "touchstart"];
  const begun = performance.now();
  let acted = false, shown = false;
  const stop = () => { acted = true; };
  const turn = () => {
    const card = document.querySelector(".st-key-%(card)s");
    const part = card?.querySelector('[class*="st-key-%(part)s"]');
    if (part && !part.closest('[data-stale="true"]')) {
      if (!shown && card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: "start" });
      shown = true;
      const field = part.querySelector("input, textarea, button:not([disabled])");
      const types = field && field.tagName !== "BUTTON" && !["radio", "checkbox"].includes(field.type);
      const covers = types && matchMedia("(pointer: coarse)").matches;
      if (field && field !== document.activeElement && !covers) field.focus({ preventScroll: true });
    }
    if (!acted && performance.now() - begun < 3000) setTimeout(turn, 80);
    else for (const name of events) removeEventListener(name, stop, true);
  };
  for (const name of events) addEventListener(name, stop, { capture: true, passive: true });
  setTimeout(turn, 50);
})();
</script>
"""


def lead_on(part: str) -> None:
    """Focus the control of this key, or of the first key that begins so, and bring the card into view."""
    with st.container(key=keys.QUIZ_FOCUS):
        st.html(_SCRIPT % {"card": keys.QUIZ_CARD, "part": part}, unsafe_allow_javascript=True)
