"""Mark a free-text answer point by point against a reference or the lessons."""
