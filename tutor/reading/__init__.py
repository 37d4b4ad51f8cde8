"""Lessons as pages to read: their blocks in order, where a cited passage stands in them, and what to find in them."""
