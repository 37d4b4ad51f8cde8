"""What a question asks for: the kind of answer, the attribute, the words that the answer should hold."""
