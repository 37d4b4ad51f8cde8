"""Lead the keyboard through a quiz: focus on what is to be done next, and Enter in a choice hands it in."""

from __future__ import annotations

import streamlit as st

from tutor.ui import keys

# Runs anew for each question and each feedback. A text field is not focused on a touch screen, where a keyboard would
# cover the question. Waits until the card is drawn; does nothing once the learner has gone elsewhere.
_SCRIPT = """
<script data-step="%(step)s">
(() => {
  if (!window.tutorQuizEnter) {
    window.tutorQuizEnter = true;
    document.addEventListener("keydown", (event) => {
      const at = event.target;
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !(at instanceof HTMLInputElement)) return;
      if (at.type !== "radio" && at.type !== "checkbox") return;
      const check = at.closest(".st-key-%(card)s")?.querySelector('[class*="st-key-turn-check-"] button');
      if (check) { event.preventDefault(); check.click(); }
    });
  }
  const begun = performance.now();
  const find = () => {
    const card = document.querySelector(".st-key-%(card)s");
    const next = card?.querySelector('[class*="st-key-turn-%(part)s"]');
    if (!next || next.closest('[data-stale="true"]')) {
      if (performance.now() - begun < 4000) setTimeout(find, 60);
      return;
    }
    if (card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: "start" });
    const open = document.activeElement;
    if (open && open !== document.body && !card.contains(open) && !open.closest(".stMain")) return;
    const field = next.querySelector("input, textarea, button:not([disabled])");
    const types = field && !["radio", "checkbox"].includes(field.type) && field.tagName !== "BUTTON";
    if (field && !(types && matchMedia("(pointer: coarse)").matches)) field.focus({ preventScroll: true });
  };
  setTimeout(find, 60);
})();
</script>
"""


def lead_on(step: str, part: str) -> None:
    """Focus the first control of a part of the card; `step` is a token of ours that tells this moment from others."""
    with st.container(key=keys.QUIZ_FOCUS):
        script = _SCRIPT % {"step": step, "card": keys.QUIZ_CARD, "part": part}
        st.html(script, unsafe_allow_javascript=True)
