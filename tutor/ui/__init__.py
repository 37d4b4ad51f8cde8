"""The app in the browser. Only this package imports Streamlit."""
