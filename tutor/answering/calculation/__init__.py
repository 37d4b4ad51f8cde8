"""Answers by arithmetic over cited figures: what is asked, what the lessons give, what comes out."""
