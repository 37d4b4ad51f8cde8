"""The few rules of style that Streamlit's theme has no setting for. Nothing of a lesson ever goes in here."""

from __future__ import annotations

import json

from tutor.ui.words import say

STYLE = """
<style>
/* The ticket that a browser keeps its sign-in by takes no room. */
.st-key-ticket_place, .stLayoutWrapper:has(> .st-key-ticket_place) { display: none; }
.st-key-sign_in_page { max-width: 22rem; margin: 8vh auto 0; gap: 1.25rem; }
/* Streamlit's hints on the Enter key speak English only, and lie over what is typed. */
[data-testid="InputInstructions"] { display: none; }
/* White on the dark theme's light teal could not be read. */
[data-testid^="stBaseButton-primary"], [data-testid^="stBaseButton-primary"]:is(:hover, :focus, :active),
.stMultiSelect [data-tag], .stMultiSelect [data-tag] * {
  color: light-dark(#ffffff, #14181b);
}
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
[class*="st-key-flow-"] > .stElementContainer:has(> .stMarkdown) { margin: .15rem 0 .6rem; }
[class*="st-key-flow-"] > .stElementContainer:has(> .stMarkdown):last-child { margin-bottom: 0; }
[class*="st-key-flow-"] li { line-height: 1.6; }
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
/* Under an answer: a row of quiet icons; their words are there to be read aloud, and in the tooltips. */
[class*="st-key-act-row-"] { flex-wrap: wrap; margin-top: -.4rem; margin-left: -.4rem; }
[class*="st-key-act-row-"] button { min-height: 2rem; padding: .25rem .4rem; opacity: .75; }
[class*="st-key-act-row-"] button:hover, [class*="st-key-act-row-"] button:focus-visible,
[class*="st-key-act-row-"] button[aria-expanded="true"] { opacity: 1; }
[class*="st-key-act-copy-"] button p, [class*="st-key-act-again-"] button p { font-size: 0; }
[class*="st-key-act-copy-"] button > div > [aria-hidden="true"]:not(:first-child) { display: none; }
[class*="st-key-act-row-"] [data-testid="stPageLink"] p { font-size: .9rem; }
[data-testid="stPopoverBody"] .stCode pre { background: none; padding: .25rem 2.5rem .25rem 0; }
[data-testid="stPopoverBody"] .stCode code, [data-testid="stPopoverBody"] .stCode code span {
  font-family: var(--st-font, system-ui), sans-serif; font-size: .9rem; line-height: 1.55;
}
[data-testid="stPopoverBody"] .stCode > div, [data-testid="stPopoverBody"] .stCode > div > div {
  opacity: 1; visibility: visible; transform: none;
}
/* While an answer is made, what was offered before must not linger below it. */
.stMainBlockContainer:has([class*="st-key-progress-"]) :is(.st-key-starters, .st-key-followups) { display: none; }
.st-key-followups button, .st-key-starters button { min-height: 2.4rem; }
.st-key-followups button > div { justify-content: flex-start; text-align: left; }
/* Lessons: the text at reading width, contents and goals beside it; below a switch where there is no room. */
.stMainBlockContainer:has(.st-key-lesson) { max-width: 68rem; }
.st-key-lesson { align-items: flex-start; flex-wrap: nowrap; gap: 3rem; }
.st-key-lesson > :has(> .st-key-lesson_text) { flex: 1 1 0; min-width: 0; max-width: 44rem; }
.st-key-lesson > :has(> .st-key-lesson_side) { flex: 0 0 16rem; position: sticky; top: 6.5rem; }
.st-key-lesson_side { max-height: calc(100vh - 7.5rem); overflow-y: auto; flex-wrap: nowrap; }
.st-key-lesson_side > * + * { margin-top: 1rem; }
.st-key-lesson_side > * { flex-shrink: 0; }
.st-key-lesson_side_open { display: none; }
/* The way back stays in reach, however far down the page a cited passage stands. */
.stVerticalBlock > :has(> .st-key-lesson_top) {
  position: sticky; top: 3.5rem; z-index: 5; background: light-dark(#fcfdfd, #14181b);
}
.st-key-lesson_text p, .st-key-lesson_text li { line-height: 1.7; overflow-wrap: anywhere; }
.st-key-lesson_side ul { list-style: none; margin: 0; padding: 0; }
.st-key-lesson_side ul ul { padding-left: .9rem; }
.st-key-lesson_side li { margin: 0; padding: 0; }
.st-key-lesson_side li a {
  color: inherit; text-decoration: none; display: block; padding: .2rem 0; font-size: .875rem; line-height: 1.35;
}
.st-key-lesson_side li a:hover, .st-key-lesson_side li a:focus-visible { text-decoration: underline; }
.st-key-lesson_side button > div, .st-key-lesson_menu button > div, .st-key-lesson_list button > div,
.st-key-hits button > div { width: 100%; justify-content: flex-start; text-align: left; }
.st-key-lesson_side button { padding: .2rem 0; min-height: 0; }
.st-key-lesson_side button > div > span { align-items: flex-start; }
.st-key-lesson_side button p { font-size: .875rem; line-height: 1.35; }
.st-key-lesson_menu button { padding: .3rem .6rem; min-height: 0; }
.st-key-lesson_menu button p { font-size: .875rem; line-height: 1.35; }
.st-key-lesson_list button { padding: .6rem .9rem; }
.st-key-lesson_list button > div > span { width: 100%; }
.st-key-lesson_list button [data-testid="stMarkdownContainer"] { flex: 1 1 auto; min-width: 0; text-align: left; }
.st-key-lesson_list button p {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; align-items: baseline;
}
.st-key-lesson_list button p > span { opacity: .75; }
.stMainBlockContainer:has(.st-key-hits) .st-key-lesson, .stMainBlockContainer:has(.st-key-hits) .st-key-lesson_list {
  display: none;
}
.st-key-hits { max-width: 44rem; }
.st-key-hits button { padding: 0; min-height: 0; }
.st-key-hits button p > span { opacity: .75; }
.st-key-lesson [data-testid="stHeaderActionElements"] { display: none; }
.st-key-lesson [class*="st-key-about-"] button p { font-size: 0; }
.st-key-lesson [class*="st-key-about-"] button > div > [aria-hidden="true"] { display: none; }
.st-key-lesson [class*="st-key-about-"] button { padding: .1rem .4rem; min-height: 1.75rem; opacity: .7; }
.st-key-lesson [class*="st-key-about-"] button:hover, .st-key-lesson [class*="st-key-about-"] button:focus-visible,
.st-key-lesson [class*="st-key-about-"] button[aria-expanded="true"] { opacity: 1; }
.st-key-lesson_text table { display: block; overflow-x: auto; max-width: 100%; width: fit-content; }
.st-key-lesson_text th, .st-key-lesson_text td { min-width: 6rem; }
.st-key-lesson_text thead:not(:has(th:not(:empty))) { display: none; }
.st-key-lesson_text p:has(.katex), .st-key-lesson_text li:has(> .katex) { overflow: auto hidden; padding: .2em 0; }
.st-key-lesson_text :is(h1, h2, h3, h4, h5, h6) { scroll-margin-top: 4.5rem; }
.st-key-lesson_text h4 { font-size: 1.1rem; }
.st-key-lesson_text h5, .st-key-lesson_text h6 { font-size: 1rem; }
.st-key-lesson_text blockquote { color: inherit; opacity: 1; }
[class*="st-key-marked-"] { border-left: 4px solid #b97a00; padding-left: .9rem; }
[class*="st-key-marked-"] [style*="background-color"], .st-key-hits [style*="background-color"] {
  background-color: color-mix(in srgb, #e6a100 30%, transparent) !important; padding: .1em 0; border-radius: .2rem;
}
[class*="st-key-place-"] { scroll-margin-top: 8rem; outline: none; }
.st-key-scrolling, .st-key-sidebar_closed { position: absolute; height: 0; overflow: hidden; }
@media (max-width: 60rem) {
  .st-key-lesson { flex-direction: column; gap: 1rem; }
  .st-key-lesson > :has(> .st-key-lesson_text) { flex: none; width: 100%; max-width: none; }
  .st-key-lesson_side_open { display: flex; }
  .st-key-lesson > :has(> .st-key-lesson_side) { order: -1; position: static; flex: none; width: 100%; }
  .st-key-lesson_side { max-height: none; }
  .stMainBlockContainer:has(.st-key-lesson_side_open input:not(:checked)) :has(> .st-key-lesson_side) { display: none; }
}
/* What opens a compact section is too faint, too. */
[data-testid="stExpander"] summary, [data-testid="stExpander"] summary * { opacity: 1; }
/* Four figures in a row, two by two on a phone. */
.st-key-headline > * { flex: 1 1 8.5rem; }
.st-key-headline [data-testid="stMetricValue"] { font-size: 1.6rem; line-height: 2rem; }
/* A quiz: a calm card, quiet choices, arrows that need no word beside them. */
.st-key-quiz_card { scroll-margin-top: 4rem; }
.st-key-quiz_card [data-testid="stAlertContainer"] { padding: .6rem .9rem; }
.st-key-quiz_card h3 { font-size: 1.15rem; line-height: 1.5; padding-top: 0; }
.st-key-quiz_focus { position: absolute; height: 0; overflow: hidden; }
[class*="st-key-step-"] { flex-wrap: nowrap; }
[class*="st-key-step-"] > :last-child { flex: 1 1 auto; min-width: 0; }
[class*="st-key-turn-up-"] button p, [class*="st-key-turn-down-"] button p { font-size: 0; }
[class*="st-key-turn-up-"] button > div, [class*="st-key-turn-down-"] button > div { gap: 0; }
.st-key-quiz_card kbd[aria-label^="Shortcut"] { color: inherit; opacity: 1; }
@media (pointer: coarse) { .st-key-quiz_card kbd[aria-label^="Shortcut"] { display: none; } }
/* A plus and a cross need no word beside them; it is still there to be read aloud. */
[class*="st-key-course_new-sidebar"] button p, [class*="st-key-remove-"] button p { font-size: 0; }
[class*="st-key-course_new-sidebar"] button > div, [class*="st-key-remove-"] button > div { gap: 0; }
[class*="st-key-course_new-sidebar"] button > div > [aria-hidden="true"] { display: none; }
.st-key-course_place .stSelectbox { flex: 1 1 auto; min-width: 0; }
/* Streamlit's hint on the Enter key, once more. */
[class*="st-key-course_name-"] [data-testid="InputInstructions"],
.st-key-course_rename [data-testid="InputInstructions"],
.st-key-file_search [data-testid="InputInstructions"] { display: none; }
/* Where files are dropped: room to aim at, and words of ours, for Streamlit's own are English only. */
.st-key-uploaders section {
  min-height: 7rem; justify-content: center; align-items: center; border-style: dashed;
}
.st-key-uploaders [data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
.st-key-uploaders section:has(> [data-testid="stFileUploaderDropzoneInstructions"]) > span { margin: auto; }
.st-key-uploaders section > span > button p { font-size: 0; }
.st-key-uploaders section > span > button p::after { font-size: .875rem; }
/* The name of a shortcut on a coloured button must be readable. */
button kbd { color: inherit !important; opacity: 1; }
</style>
"""
# Words on the page that Streamlit itself writes, in English only: the keys of those that stand there instead.
_LABELS = {
    '.st-key-uploaders [class*="st-key-upload-files"] section > span > button p::after': "library.button_files",
    '.st-key-uploaders [class*="st-key-upload-folder"] section > span > button p::after': "library.button_folder",
}


def write_style(language: str) -> str:
    """Return the style of every page, with the labels that it sets in the interface's language."""
    texts = {part: json.dumps(say(language, key), ensure_ascii=False) for part, key in _LABELS.items()}
    labels = "\n".join(f"{part} {{ content: {text}; }}" for part, text in texts.items())
    return f"{STYLE}<style>\n{labels}\n</style>\n"
