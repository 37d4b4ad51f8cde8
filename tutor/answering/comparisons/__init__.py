"""Things set side by side: which side a text speaks of, and evidence for every side."""
