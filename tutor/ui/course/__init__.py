"""The lessons on the page: reading, searching, adding."""
