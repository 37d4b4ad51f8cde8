"""What a thing can do, or is used for, stands in a list of its uses."""

import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.form import judge_form
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.questions.uses import asks_uses, is_use
from tutor.types import Location, Unit, UnitKind

HERE = Location()


@pytest.mark.parametrize(
    "question",
    [
        "What can a tugboat do?",
        "What can the crane do for us, all of it?",
        "What sorts of chores can the tugboat take over from a docker?",
        "Which jobs can a tugboat handle now?",
        "what is a lathe good for?",
        "What do farmers use the mill for?",
        "Which new abilities did the parrot show?",
        "List everything the tugboat can do",
        "Name all the jobs the crane performs",
        "What would a docker use the crane for?",
        "chores the tugboat can take over?",
        "what jobs does the harbour hand over to its crane?",
        "The crane's abilities?",
        "码头拿起重机来做哪些工作？",
        "起重机能帮码头做些什么？",
        "起重机能拿来干哪些活？",
        "起重机可以用来做什么？",
        "列一下起重机的使用场景",
        "起重机有什么用？",
    ],
)
def test_questions_for_uses_ask_for_a_list(question: str) -> None:
    read = read_question(question)
    assert read.uses
    assert read.ask is Ask.LIST


@pytest.mark.parametrize(
    "question",
    [
        "What can I do to avoid scurvy?",
        "What did the king do in 1066?",
        "What does the word keel mean?",
        "What does the crew do if it rains?",
        "How much does the crane cost?",
        "船员为什么要做这件事？",
    ],
)
def test_other_questions_do_not(question: str) -> None:
    assert not asks_uses(question)


def test_points_under_a_line_on_uses_come_first() -> None:
    used = Unit("Lift containers", UnitKind.BULLET, HERE, lead="What the crane can do:")
    owned = Unit("Big harbours everywhere", UnitKind.BULLET, HERE, lead="Owned by:")
    chunk = make_chunk("docks.md", used, owned, heading="The crane")
    assert is_use(used, chunk, {"crane"})
    assert not is_use(owned, chunk, {"crane"})
    assert not is_use(used, chunk, {"ferri"})
    question = read_question("What can the crane do for a docker?")
    first, second = (judge_form(question, chunk, position, fits=True, novelty=9) for position in (0, 1))
    assert first > second + 1


def test_words_that_only_ask_for_uses_need_not_be_held() -> None:
    question = read_question("What sorts of chores can the tugboat take over from a docker?")
    assert {"take", "chore"} <= question.source_words
    assert "docker" not in question.source_words
