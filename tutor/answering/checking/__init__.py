"""What can be wrong with a sentence, measured against the words that it rests on."""
