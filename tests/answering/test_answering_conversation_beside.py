import pytest

from tests.answering.conversations import complete, converse
from tests.answering.paired_lessons import find_pairs, write_paired
from tests.fakes import HashEncoder
from tutor.answering.conversation.beside import FindPeers
from tutor.answering.conversation.followup import follow_conversation
from tutor.answering.conversation.peers import Mention, Peers
from tutor.course.glossary import load_glossary
from tutor.index.lesson_index import open_index
from tutor.retrieval.search import Retriever
from tutor.service import Tutor, index_lessons
from tutor.settings import Settings
from tutor.types import Status


@pytest.fixture(scope="module")
def find_peers(tmp_path_factory: pytest.TempPathFactory) -> FindPeers:
    return find_pairs(tmp_path_factory.mktemp("pairs")).find


@pytest.fixture(scope="module")
def tutor(tmp_path_factory: pytest.TempPathFactory) -> Tutor:
    home = tmp_path_factory.mktemp("home")
    settings, encoder = Settings(home=home, index=home / "index"), HashEncoder()
    index_lessons(settings, [write_paired(home / "lessons")], encoder=encoder)
    index = open_index(home / "index", encoder)
    return Tutor(settings, index, Retriever(index, encoder, load_glossary()))


@pytest.mark.parametrize(
    ("asked", "question", "completed"),
    [
        ("What does a backstrap loom weigh?", "and the other one?", "What does a treadle looms weigh?"),
        ("What does a backstrap loom weigh?", "ok, what about the other kind?", "What does a treadle looms weigh?"),
        ("What is case binding?", "And who needs the other one?", "And who needs coptic binding?"),
        ("What is case binding?", "what does the other way need?", "what does coptic binding need?"),
        ("How long does mordanting take?", "What about the stage before it?", "How long does scouring take?"),
        ("How long does mordanting take?", "and the next one?", "How long does steeping take?"),
        ("How long does mordanting take?", "what comes after that?", "What is steeping?"),
        ("How long does mordanting take?", "What happens in the previous stage?", "What happens in scouring?"),
        ("What needle does case binding need?", "And the other way's needle?", "And coptic binding's needle?"),
        ("What needle has case binding?", "and the other way, what's its needle?", "what's coptic binding’s needle?"),
        (
            "There are two sorts of wool. What is rough wool for?",
            "and the other?",
            "There are two sorts of wool. What is alum card wool for?",
        ),
        ("釉料有两种，第一种灰釉用什么？", "那另一种呢，用什么烧？", "铅釉用什么烧?"),
        ("What do the vats cost per year?", "and alum?", "What do the alum cost per year?"),
        ("What do the vats cost per year?", "and wool?", "What do the vats cost per year — and wool?"),
        ("What is Alum card wool?", "and the other kind?", "What is rough wool?"),
        ("How many loops has a bowline?", "and the other?", "How many loops has a reef knot?"),
        ("灰釉用什么？", "另一种呢？", "铅釉用什么？"),
        ("灰釉用什么？", "还有一种呢？用什么烧？", "铅釉用什么烧?"),
        ("灰釉用什麼？", "另一種呢？", "铅釉用什麼？"),
        ("灰釉用什么？", "那另外一种要烧多久？", "那铅釉要烧多久?"),
        ("拉坯要多久？", "前一步呢？", "揉泥要多久？"),
        ("揉泥要多久？", "下一步是什么？", "拉坯是什么?"),
        ("画工有多少人？", "那窑工呢？", "窑工有多少人？"),
        ("How long does mordanting take?", "and how long for the third stage?", "and how long for steeping?"),
        ("What does scouring need?", "what about the second stage?", "What does mordanting need?"),
        ("拉坯要多久？", "那第一步呢？", "揉泥要多久？"),
        ("What do Vats cost?", "And Alum's, what are they called?", "What do Alum cost?"),
        ("Vats要花多少钱？", "那Alum的呢，叫什么名字？", "Alum要花多少钱？"),
        ("How much did the vats cost?", "ok and the alum?", "How much did the alum cost?"),
        ("What do backstrap looms weigh?", "and treadle?", "What do treadle looms weigh?"),
        ("一年里Alum花多少钱？", "那Vats呢？", "一年里Vats花多少钱？"),
    ],
)
def test_what_stands_beside_is_asked_about(find_peers: FindPeers, asked: str, question: str, completed: str) -> None:
    assert complete(question, converse(asked, "…"), find_peers) == completed


@pytest.mark.parametrize(
    ("asked", "question", "whole"),
    [
        ("What do the vats cost per year?", "and in total?", "What do the total cost per year"),
        ("What do the vats cost per year?", "and the whole works?", "What do the total cost per year"),
        ("画工有多少人？", "总共呢？", "合计有多少人"),
        ("畫工有多少人？", "一共多少？", "合计有多少人"),
    ],
)
def test_the_whole_is_the_row_for_all_of_the_same_table(
    find_peers: FindPeers, asked: str, question: str, whole: str
) -> None:
    completed = complete(question, converse(asked, "…"), find_peers)
    assert completed.startswith(f"{whole} — ")
    assert "works" in completed or "窑厂" in completed  # which table it is the whole of


@pytest.mark.parametrize(
    ("asked", "answer", "question", "completed"),
    [
        ("Which kinds of loom are there?", "First the backstrap looms.", "and the other kind?", "What is Treadle"),
        ("Which stage comes first?", "Scouring does.", "how long does that stage take?", "how long does scouring take"),
        ("釉料有几种？先说一种。", "一种是灰釉。", "另一种是什么，要烧多久？", "铅釉是什么,要烧多久?"),
        (
            "There are two kinds of loom; what is the first?",
            "Backstrap looms.",
            "The second one then?",
            "What is Treadle",
        ),
        ("釉料有两种，第一种是什么？", "灰釉。", "那第二种呢？", "铅釉是什么"),
        ("制坯先做哪一步？", "先揉泥。", "这一步要多久？", "揉泥要多久?"),
    ],
)
def test_the_one_of_several_that_an_answer_gives_is_pointed_at(
    find_peers: FindPeers, asked: str, answer: str, question: str, completed: str
) -> None:
    assert complete(question, converse(asked, answer), find_peers).lower().startswith(completed.lower())


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("How long does scouring take?", "What about the stage before it?"),  # it is the first
        ("How long does scouring take?", "and the fifth stage?"),
        ("What does a spindle weigh?", "and the other one?"),
        ("What do the vats and the alum cost?", "and the bowline?"),
        ("What is case binding?", "Which looms have pedals?"),
        ("What does a backstrap loom weigh?", "On the other hand, why weave?"),
        ("灰釉用什么？", "再举另一个例子"),
        ("灰釉用什么？", "另一个问题，谁发明了织布机？"),
    ],
)
def test_nothing_is_put_in_where_the_lessons_set_nothing_beside(
    find_peers: FindPeers, asked: str, question: str
) -> None:
    history = converse(asked, "…")
    assert complete(question, history, find_peers) == complete(question, history)


def test_the_two_are_remembered_as_sides(find_peers: FindPeers) -> None:
    history = converse("What does a backstrap loom weigh?", "2 kg.", "and the other one?", "90 kg.")
    completed = complete("Which is heavier?", history, find_peers)
    assert "backstrap loom" in completed
    assert "treadle looms" in completed


def test_a_rephrased_question_is_told_from_a_joined_one(find_peers: FindPeers) -> None:
    history = converse("What does a backstrap loom weigh?", "2 kg.")
    assert follow_conversation("and the other one?", history, find_peers).rephrased
    assert not follow_conversation("and why?", history, find_peers).rephrased


@pytest.mark.parametrize(
    ("asked", "question", "held", "lacks"),
    [
        ("How long does mordanting take?", "and the stage before it?", "40 minutes", "2 hours"),
        ("What do the vats cost per year?", "and in total?", "$650", "$250"),
        ("What do the vats cost per year?", "and alum?", "$400", "$250"),
        ("灰釉要烧多久？", "另一种呢？", "三小时", "八小时"),
    ],
)
def test_the_other_thing_is_answered(tutor: Tutor, asked: str, question: str, held: str, lacks: str) -> None:
    answer = tutor.ask(question, converse(asked, tutor.ask(asked, use_model=False).text), use_model=False)
    assert held in answer.text
    assert lacks not in answer.text


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("What do the vats cost per year?", "and the spindle?"),
        ("What do the vats cost per year?", "what about a copper kettle?"),
        ("画工有多少人？", "那厨师呢？"),
    ],
)
def test_a_thing_that_the_lessons_lack_is_not_answered_with_the_thing_before(
    tutor: Tutor, asked: str, question: str
) -> None:
    assert tutor.ask(question, converse(asked, "…"), use_model=False).status is Status.ABSTAINED


def test_another_kind_is_one_with_the_same_last_word() -> None:
    mills = Peers((("post mill",), ("tower mill",)))
    shapes = Peers((("shape",), ("cost",)), about="kinds of mill")

    def find(text: str) -> list[Mention]:
        places = ((mills, "post mill"), (shapes, "shape"))
        return [Mention(peers, 0, text.index(n), text.index(n) + len(n)) for peers, n in places if n in text]

    question = "and the other kind?"
    assert complete(question, converse("What shape has a post mill?", "Round."), find) == "What shape has a tower mill?"
