"""What every part needs of language: which one, folding, sentences, words and figures. Pure functions."""
