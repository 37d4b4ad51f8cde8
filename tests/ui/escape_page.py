"""A page that shows escaped texts wherever the app shows them: what Streamlit runs in a browser test."""

from __future__ import annotations

import streamlit as st

from tests.ui.nasty_texts import WRITTEN, generate_texts
from tutor.ui.escape import escape_markdown

for place, text in enumerate(generate_texts(150)):
    with st.container(key=f"body-{place}"):
        st.markdown("A" + escape_markdown(text) + "Z")
        st.markdown(escape_markdown(text))
for place, text in enumerate(WRITTEN):
    st.button(escape_markdown(text), key=f"button-{place}")
    with st.popover(escape_markdown(text), key=f"popover-{place}"):
        st.caption(escape_markdown(text))
    st.expander(escape_markdown(text), key=f"expander-{place}").text(text)
    with st.container(key=f"table-{place}"):
        st.table([[escape_markdown(text)]], hide_header=True)
    with st.container(key=f"error-{place}"):
        st.error(escape_markdown(text))
