"""Follow-up questions, completed from the turns before them."""
