"""The pages of the app, each a thin script that Streamlit runs."""
