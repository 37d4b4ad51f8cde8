from tutor.answering.shortforms import list_spelt_out, spell_out
from tutor.text.words import tokenize


def test_an_abbreviation_that_a_passage_spells_out_stands_for_its_words() -> None:
    aliases = list_spelt_out("The centre board (CB) is of oak. CBs rot.")
    held = spell_out(frozenset(tokenize("CBs rot.")), aliases)
    assert {*tokenize("centre board"), "rot"} <= held
    assert spell_out(frozenset({"rudder"}), aliases) == {"rudder"}


def test_what_stands_in_brackets_and_does_not_begin_alike_spells_out_nothing() -> None:
    assert list_spelt_out("The old ferry (UK) sails. A kiln (built in 1900) cools.") == ()
