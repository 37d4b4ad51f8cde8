"""Hold an item against all rules, the cheap ones first."""

from __future__ import annotations

from collections.abc import Callable

from tutor.quiz.validation import citation, form, giveaway, truth, wording
from tutor.quiz.validation.lessons import Lessons
from tutor.types import QuizItem

FORM_RULES: tuple[Callable[[QuizItem], str], ...] = (
    form.check_key_form,
    citation.check_cited,
    form.check_distinct,
    form.check_blank,
    truth.check_key_size,
    wording.check_length,
    wording.check_plain,
    wording.check_completeness,
    wording.check_standing,
    wording.check_language,
    wording.check_sweeping_choices,
    wording.check_negative_stem,
    giveaway.check_same_kind,
    giveaway.check_odd_key,
    giveaway.check_choice_lengths,
    giveaway.check_grammar,
    giveaway.check_typed_key,
)
LESSON_RULES: tuple[Callable[[QuizItem, Lessons], str], ...] = (
    lambda item, lessons: giveaway.check_repeated_words(item, lessons.is_telling),
    truth.check_synonyms,
    truth.check_disagreement,
    truth.check_wrong_choices,
    truth.check_false_statement,
    lambda item, lessons: giveaway.check_closed_book(item, lessons.encoder),
    citation.check_answerable,
)


def validate_item(item: QuizItem, lessons: Lessons) -> str:
    """Return why an item is not fit to be asked, "" if it is: the first rule that it breaks.

    The same rules hold for items made by rules, by a model and by other programs.
    """
    for rule in FORM_RULES:
        if reason := rule(item):
            return reason
    for lesson_rule in LESSON_RULES:
        if reason := lesson_rule(item, lessons):
            return reason
    return ""
