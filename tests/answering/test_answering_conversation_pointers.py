"""Where a question points among things set beside each other."""

import pytest

from tutor.answering.conversation.pointers import Relation, find_pointer


@pytest.mark.parametrize(
    ("question", "relation"),
    [
        ("那这种方法贵吗？", Relation.SAME),
        ("那 brume 这一类船谁造的？", None),
        ("用 raku 这种方法贵吗？", None),
    ],
)
def test_what_names_the_kind_of_a_name_before_it_points_at_nothing(question: str, relation: Relation | None) -> None:
    pointer = find_pointer(question)
    assert (pointer and pointer.relation) == relation
