"""What a learner typed: chatter, small talk and orders told from questions, and the question in one form."""
