"""A learner's conversations, kept on disk."""
