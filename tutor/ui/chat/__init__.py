"""The chat page: questions, answers, conversations."""
