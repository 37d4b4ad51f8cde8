"""Rules that every quiz item must pass before anyone sees it, whoever made it."""
