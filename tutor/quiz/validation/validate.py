"""Hold an item against all rules, the cheap ones first."""

from __future__ import annotations

from collections.abc import Callable

from tutor.quiz.validation import (
    alike,
    citation,
    fixed,
    form,
    gaps,
    giveaway,
    incidental,
    leaks,
    leaning,
    loose,
    openasked,
    owners,
    qualified,
    reasoned,
    subjects,
    tabled,
    torn,
    truth,
    uses,
    wording,
    worth,
)
from tutor.quiz.validation.lessons import Lessons
from tutor.types import QuizItem

FORM_RULES: tuple[Callable[[QuizItem], str], ...] = (
    form.check_key_form,
    citation.check_cited,
    form.check_distinct,
    form.check_blank,
    form.check_sides,
    truth.check_key_size,
    wording.check_length,
    wording.check_plain,
    wording.check_completeness,
    wording.check_standing,
    wording.check_language,
    wording.check_sweeping_choices,
    wording.check_negative_stem,
    torn.check_torn,
    torn.check_remark,
    torn.check_absurd,
    torn.check_circle,
    torn.check_symbol,
    tabled.check_cell_wording,
    giveaway.check_same_kind,
    giveaway.check_odd_key,
    giveaway.check_choice_lengths,
    giveaway.check_grammar,
    giveaway.check_typed_key,
    leaks.check_title,
    leaks.check_theme,
    leaks.check_parts,
    incidental.check_supposed_figure,
    incidental.check_ruled_out,
    incidental.check_judged_figure,
    incidental.check_counted_list,
    loose.check_part_of_many,
    loose.check_telling_points,
    loose.check_nested_terms,
    loose.check_shared_stem,
    loose.check_owned_figure,
    loose.check_side_blank,
    loose.check_single_claim,
    leaning.check_leaning,
    leaning.check_set,
    leaning.check_whole,
    subjects.check_subject,
    subjects.check_means,
    fixed.check_place,
    fixed.check_kind_of,
    fixed.check_shared_doing,
    fixed.check_aside,
    fixed.check_range_start,
    leaning.check_pointing,
    reasoned.check_reasoned,
    openasked.check_object,
    openasked.check_placed,
    openasked.check_restated,
    gaps.check_verb,
    gaps.check_accepted,
    alike.check_forms,
    worth.check_total_key,
    worth.check_truism,
    worth.check_garbled,
    worth.check_plan,
    worth.check_persons,
    worth.check_account,
    worth.check_bearings,
    worth.check_torn_name,
)
LESSON_RULES: tuple[Callable[[QuizItem, Lessons], str], ...] = (
    lambda item, lessons: giveaway.check_repeated_words(item, lessons.is_telling),
    truth.check_synonyms,
    truth.check_disagreement,
    truth.check_wrong_choices,
    truth.check_false_statement,
    tabled.check_share,
    tabled.check_caption,
    tabled.check_row_kind,
    gaps.check_term,
    gaps.check_rivals,
    leaks.check_common,
    alike.check_kinds,
    owners.check_owner,
    uses.check_only_meaning,
    uses.check_only_use,
    gaps.check_everyday_name,
    fixed.check_predicate,
    qualified.check_qualified,
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
