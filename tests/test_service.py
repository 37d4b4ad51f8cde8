"""The whole of it, with the real encoder, over small lessons: read, indexed, asked."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import ScriptedGenerator
from tests.lessons import write_lessons
from tutor import service
from tutor.errors import IndexFolderError, ModelError, TutorError
from tutor.models.queue import ModelQueue
from tutor.service import Tutor, index_lessons, open_tutor
from tutor.settings import Settings
from tutor.types import AnswerReady, EvidenceFound, ModelQueued, SentenceReady, Status, Turn, WordingFailed


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    home = tmp_path_factory.mktemp("home")
    settings = Settings(home=home, index=home / "index")
    index_lessons(settings, [write_lessons(home / "lessons")])
    return settings


@pytest.fixture(scope="module")
def tutor(settings: Settings) -> Iterator[Tutor]:
    tutor = open_tutor(settings)
    yield tutor
    tutor.close()


@pytest.mark.parametrize(
    ("question", "held", "document"),
    [
        ("What does an adult pay in summer?", "$14", "ferry.md"),
        ("How long does a crossing take?", "35 minutes", "ferry.md"),
        ("Who founded the ferry line?", "Ada Wren", "ferry.md"),
        ("When does the ferry not run?", "does not run on Sundays", "ferry.md"),
        ("What is kelp used for in Maro?", "feed sheep", "kelp.md"),
        ("What is kelp farming?", "growing kelp on ropes", "kelp.md"),
        ("绿茶要用多少度的水？", "80度", "tea.md"),
        ("泡茶需要哪些茶具？", "茶盘", "tea.md"),
        ("綠茶要泡多久？", "两分钟", "tea.md"),
    ],
)
def test_a_question_is_answered_in_the_words_of_its_lesson(
    tutor: Tutor, question: str, held: str, document: str
) -> None:
    answer = tutor.ask(question)
    assert answer.status is Status.ANSWERED
    assert held in answer.text
    assert document in {c.document for c in answer.citations}
    cited = {n for sentence in answer.sentences for n in sentence.citations}
    assert cited == {c.n for c in answer.citations}


def test_the_list_of_those_who_need_it_is_not_the_list_of_those_who_do_not(tutor: Tutor) -> None:
    needs = tutor.ask("Who needs a reservation?").text
    assert "car" in needs
    assert "bicycle" not in needs or "don't need" in needs


@pytest.mark.parametrize(
    "question",
    [
        "How tall is Mount Everest?",
        "How many lifeboats does the Sund ferry have?",
        "What does the ferry GX-9 cost?",
        "Who is the prime minister of Japan?",
        "怎么做红烧肉？",
        "When did Ada Wren die?",
        "How many cars does the Sund ferry carry?",
        "What is the top speed of the Brevik?",
        "Which language is spoken on the Sund ferry?",
        "红茶是哪一年发明的？",
        "绿茶的产量是多少？",
        "泡茶要用多少克茶叶？",
    ],
)
def test_what_the_lessons_do_not_hold_is_refused_with_what_they_do(tutor: Tutor, question: str) -> None:
    answer = tutor.ask(question)
    assert answer.status is Status.ABSTAINED
    assert not answer.sentences
    assert answer.nearest


def test_a_worked_example_answers_nothing_about_the_world(tutor: Tutor) -> None:
    assert "99" not in tutor.ask("What does the boat to the island of Maro cost?").text
    assert "$99" in tutor.ask("What does the ticket to Maro cost in the example?").text


def test_lessons_that_differ_are_both_shown(tutor: Tutor) -> None:
    answer = tutor.ask("How many passengers does the Sund ferry carry?")
    assert "310" in answer.text
    assert "290" in answer.text
    assert {value for d in answer.disagreements for value, _ in d.values} == {"310 passengers", "290 passengers"}


def test_a_followup_is_understood(tutor: Tutor) -> None:
    history = [Turn("user", "What does the Sund ferry cost for an adult?"), Turn("assistant", "$14")]
    assert "35 minutes" in tutor.ask("And how long does it take?", history).text


@pytest.mark.parametrize(
    ("asked", "swapped", "held"),
    [
        ("What does a summer ticket cost for an adult?", "And what about a bicycle?", "$3"),
        ("成人夏季票多少钱？", "那自行车呢？", "$3"),
    ],
)
def test_a_followup_about_another_thing_gets_that_thing(tutor: Tutor, asked: str, swapped: str, held: str) -> None:
    history = [Turn("user", asked), Turn("assistant", "$14")]
    assert held in tutor.ask(swapped, history).sentences[0].text


def test_a_figure_of_the_opposite_is_no_answer(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# Two jobs\n\nFine-tuning the Brevik model cost $900.\n\nThe Brevik model was pre-trained at sea.\n",
        encoding="utf-8",
    )
    settings = Settings(home=tmp_path, index=tmp_path / "index")
    index_lessons(settings, [tmp_path / "a.md"])
    tutor = open_tutor(settings)
    assert "$900" in tutor.ask("What did fine-tuning the Brevik model cost?").text
    assert tutor.ask("What did pre-training the Brevik model cost?").status is Status.ABSTAINED


def test_small_talk_claims_nothing(tutor: Tutor) -> None:
    answer = tutor.ask("Hello!")
    assert answer.status is Status.REPLY
    assert not answer.citations


def test_a_stream_shows_evidence_then_sentences_then_the_answer(tutor: Tutor) -> None:
    events = list(tutor.stream("Who founded the ferry line?"))
    assert isinstance(events[0], EvidenceFound)
    assert isinstance(events[1], SentenceReady)
    assert isinstance(events[-1], AnswerReady)
    assert events[-1].answer.text == tutor.ask("Who founded the ferry line?").text


def test_a_choice_is_made_from_the_evidence(tutor: Tutor) -> None:
    choices = ["a goat", "sheep", "the harbour"]
    assert tutor.ask("What is fed with kelp in Maro?", choices=choices).choice == 1


def test_search_finds_the_row_with_its_header(tutor: Tutor) -> None:
    hit = tutor.search("price for a child").passages[0].chunk
    assert "Passenger | Season | Price" in hit.text
    assert hit.location.line_start is not None


def test_the_model_words_and_what_it_makes_up_is_replaced_by_quotes(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reply, origin in (
        ("Ada Wren founded the ferry line in 1921. [1]", "model"),
        ("Bo Lind did, in 1899. [1]", "quote"),
    ):
        generator = ScriptedGenerator(reply)
        monkeypatch.setattr("tutor.wordsmith.open_wording_model", lambda settings, generator=generator: generator)
        answer = open_tutor(replace(settings, wording="always")).ask("Who founded the ferry line?")
        assert answer.sentences[0].origin == origin
        assert "1921" in answer.text
        assert answer.model == ("scripted" if origin == "model" else None)


def test_without_a_model_the_quotes_are_there_and_the_reason_is_said(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(settings: Settings) -> None:
        raise ModelError("The model file is gone.", "Fetch it again.")

    monkeypatch.setattr("tutor.wordsmith.open_wording_model", fail)
    tutor = open_tutor(replace(settings, wording="always"))
    assert "Ada Wren" in tutor.ask("Who founded the ferry line?").text
    assert "The model file is gone. Fetch it again." in str(tutor.model_note)


def test_while_the_model_is_busy_the_place_in_the_line_is_told_after_the_evidence(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    reply = "Ada Wren founded the ferry line in 1921. [1] "
    generator = ScriptedGenerator(reply + "The founder was Ada Wren, and more is to come")
    monkeypatch.setattr("tutor.wordsmith.open_wording_model", lambda settings: generator)
    tutor = open_tutor(replace(settings, wording="always"))
    ahead, behind = (tutor.stream("Who founded the ferry line?") for _ in range(2))
    with ThreadPoolExecutor(1) as elsewhere:
        while not isinstance(elsewhere.submit(next, ahead).result(), SentenceReady):
            pass
        assert isinstance(next(behind), EvidenceFound)
        assert next(behind) == ModelQueued(1)
        assert isinstance(elsewhere.submit(list, ahead).result()[-1], AnswerReady)
    rest = list(behind)
    assert rest[0] == ModelQueued(0)
    assert isinstance(rest[1], SentenceReady)
    assert isinstance(rest[-1], AnswerReady) and rest[-1].answer.model == "scripted"


def test_a_model_in_this_process_keeps_off_the_cores_until_the_evidence_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    queue = ModelQueue()
    monkeypatch.setattr(service, "LOCAL_QUEUE", queue)
    seen: list[bool] = []

    def tell() -> Iterator[EvidenceFound]:
        for _ in range(3):
            seen.append(queue.is_held_off)
            yield EvidenceFound(())

    assert len(list(service._find_first(tell()))) == 3
    assert seen == [True, False, False]


class BrokenModel(ScriptedGenerator):
    """Fails after its first words."""

    def stream(self, *arguments: object, **more: object) -> Iterator[str]:
        yield "Ada Wren "
        raise OSError("access violation")


def test_a_model_that_fails_in_the_midst_leaves_quotes_and_a_note(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.wordsmith.open_wording_model", lambda settings: BrokenModel())
    tutor = open_tutor(replace(settings, wording="always"))
    answer = tutor.ask("Who founded the ferry line?")
    assert "1921" in answer.text
    assert {sentence.origin for sentence in answer.sentences} == {"quote"}
    assert "access violation" in str(tutor.model_note)


def test_only_whoever_asked_is_told_that_the_model_failed_at_an_answer(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.wordsmith.open_wording_model", lambda settings: BrokenModel())
    tutor = open_tutor(replace(settings, wording="always"))
    events = list(tutor.stream("Who founded the ferry line?"))
    (failure,) = (event for event in events if isinstance(event, WordingFailed))
    assert "access violation" in failure.message
    assert isinstance(events[-1], AnswerReady) and "1921" in events[-1].answer.text
    assert tutor.model_note is None


def test_suggested_questions_are_answered(tutor: Tutor) -> None:
    for language in ("en", "zh"):
        questions = tutor.suggest_questions(3, language)
        assert questions
        assert all(tutor.ask(question).status is Status.ANSWERED for question in questions)


def test_the_default_index_is_rebuilt_for_another_encoder_only_where_it_holds_the_course_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lessons = write_lessons(tmp_path / "lessons")
    monkeypatch.setattr("tutor.service.find_course", lambda: lessons)
    monkeypatch.setattr("tutor.service.default_index", lambda settings: tmp_path / "default")
    plain = replace(settings, index=None)
    assert open_tutor(plain).list_lessons()
    other = replace(plain, encoder_query_prefix="query: ")
    assert len(open_tutor(other).list_lessons()) == 3
    (lessons / "more.md").write_text("# More\n\nThe harbour has a crane.\n", encoding="utf-8")
    index_lessons(other, [lessons])
    (lessons / "more.md").unlink()
    with pytest.raises(IndexFolderError):
        open_tutor(plain)


def test_an_index_that_was_named_but_is_missing_is_an_error_with_a_remedy(settings: Settings) -> None:
    with pytest.raises(IndexFolderError) as caught:
        open_tutor(replace(settings, index=settings.home / "nowhere"))
    assert "tutor index" in caught.value.remedy


def test_a_folder_without_lessons_is_an_error(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(TutorError):
        index_lessons(replace(settings, index=tmp_path / "index"), [tmp_path / "missing"])


def test_a_misspelt_question_is_understood(tutor: Tutor) -> None:
    assert "310" in tutor.ask("How many pasengers does the ferry cary?").text
    assert "Ada Wren" in tutor.ask("who fouunded the ferry line").text


def test_a_question_without_end_is_refused(tutor: Tutor) -> None:
    for ask in (tutor.ask, tutor.search):
        with pytest.raises(TutorError, match="characters"):
            ask("why " * 2000)


def test_an_index_is_not_emptied_by_files_that_cannot_be_read(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    with pytest.raises(IndexFolderError, match="None of the files"):
        index_lessons(settings, [tmp_path])
    assert len(open_tutor(settings).list_lessons()) == 3
