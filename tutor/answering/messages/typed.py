"""Read what a learner typed: without greetings, chatter and misspellings, in the one form that the rules read."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Protocol

from tutor.answering.comparisons.attributed import write_respect
from tutor.answering.evidence import Lexicon
from tutor.answering.messages.abbreviations import abbreviate
from tutor.answering.messages.canonical import number_parts, simplify_question, write_canonically
from tutor.answering.messages.chatter import strip_chatter
from tutor.answering.messages.framing import strip_framing
from tutor.answering.messages.fronted import put_in_place
from tutor.answering.messages.mixed import write_mixed_in_chinese
from tutor.answering.messages.numberedsteps import name_numbered_steps
from tutor.answering.messages.outside import strip_pretext
from tutor.answering.messages.reasons import strip_reason
from tutor.answering.messages.smallnames import write_known_names, write_names
from tutor.answering.messages.smalltalk import strip_greeting
from tutor.answering.messages.sourcenames import strip_source
from tutor.answering.messages.spelling import Speller, correct_spelling
from tutor.answering.messages.takeover import neutralize
from tutor.answering.messages.texting import write_out
from tutor.text.numerals import write_digits


class Words(Lexicon, Speller, Protocol):
    """What the pipeline needs to know of the words of the lessons."""

    def is_abbreviation(self, letters: str) -> bool:
        """Tell whether the lessons have an abbreviation of these capitals."""


def read_typed(text: str, words: Words, knows_word: Callable[[str], bool] | None) -> str:
    """Return the question in a typed text as the rules read it; `knows_word` tells words of English from misspelt."""
    written = simplify_question(unicodedata.normalize("NFKC", text), words.knows)
    chatted = strip_chatter(strip_greeting(neutralize(write_out(written))))
    plain = strip_source(strip_framing(strip_pretext(strip_chatter(strip_reason(chatted)))))
    counted = name_numbered_steps(put_in_place(plain), words.knows, words.find_numbered_name)
    short = abbreviate(counted, words.knows, words.is_abbreviation)
    known = write_known_names(correct_spelling(short, words, knows_word), words.find_name)
    spelt = write_names(known, words.knows, knows_word)
    written = write_digits(write_mixed_in_chinese(spelt))
    return write_respect(write_canonically(number_parts(written, words.knows)))
