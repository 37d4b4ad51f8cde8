"""What a question demands of its evidence, and whether the evidence meets it."""
