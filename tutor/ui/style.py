"""The few rules of style that Streamlit's theme has no setting for. Nothing of a lesson ever goes in here."""

from __future__ import annotations

STYLE = """
<style>
/* The ticket that a browser keeps its sign-in by takes no room. */
.st-key-ticket_place { display: none; }
.st-key-sign_in_page { max-width: 22rem; margin: 8vh auto 0; gap: 1.25rem; }
.stMainBlockContainer { max-width: 46rem; }
/* Streamlit's captions are too faint to read with ease. */
[data-testid="stCaptionContainer"] { color: inherit; opacity: .75; }
/* Long words and addresses in lessons must not push a phone's page sideways. */
.stText { overflow-wrap: anywhere; line-height: 1.65; }
/* An answer reads as one paragraph: its sentences and the citation numbers between them flow inline. */
[class*="st-key-flow-"] { display: block; }
[class*="st-key-flow-"] > .stElementContainer:has(> .stText),
[class*="st-key-flow-"] > .stElementContainer > .stText,
[class*="st-key-flow-"] > .stElementContainer > .stText > span { display: inline; width: auto; }
[class*="st-key-flow-"] > .stElementContainer:has(> .stTable) { margin: .25rem 0; }
[class*="st-key-cite-"], [class*="st-key-cite-"] .stPopover { display: inline-block; width: auto; }
[class*="st-key-cite-"] { margin: 0 .35rem 0 .15rem; vertical-align: baseline; }
[class*="st-key-cite-"] button {
  min-height: 1.5rem; min-width: 1.7rem; padding: 0 .4rem; border-radius: .45rem; font-size: .8rem; font-weight: 600;
}
[class*="st-key-cite-"] button > div { justify-content: center; margin: 0; }
[class*="st-key-cite-"] button p { font-size: .8rem; line-height: 1.4rem; }
/* A number and three dots need no arrow beside them. */
[class*="st-key-cite-"] button [aria-hidden="true"], .st-key-options button > div > [aria-hidden="true"] {
  display: none;
}
.st-key-options button p { font-size: 0; }
/* A quote stands apart from what the tutor says about it. */
[class*="st-key-quote-"] {
  border-left: 3px solid color-mix(in srgb, currentColor 25%, transparent); padding-left: .9rem;
}
[class*="st-key-quote-"] .stText { font-size: .95rem; }
[class*="st-key-quote-"] table, [class*="st-key-flow-"] table { font-size: .9rem; width: auto; }
.st-key-chats button > div, .st-key-starters button > div { justify-content: flex-start; text-align: left; }
</style>
"""
