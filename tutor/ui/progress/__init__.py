"""Checklist, charts and exports on the page."""
