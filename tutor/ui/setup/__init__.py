"""Models and settings on the page."""
