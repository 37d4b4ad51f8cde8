"""Taking a quiz in the terminal: what is shown, which keys do what, and that nothing is lost."""

from __future__ import annotations

import io
import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.quiz.quiz_items import CLOZE, MATCH, MCQ, MCQ_ZH, MULTI, SHORT, TRUE
from tutor.cli.options import read_settings
from tutor.cli.quiz_menu import Wishes, ask_wishes, take_items
from tutor.cli.quiz_terminal import Terminal, introduce, take_quiz
from tutor.quiz.memory import Store, open_store
from tutor.quiz.session import start_session
from tutor.quiz.session_records import read_session
from tutor.quiz.taking import Taking
from tutor.study import open_study
from tutor.types import Grade, GradedPoint, ItemKind, LessonInfo, QuizItem, Verdict

Play = Callable[..., tuple[str, bool]]


def grade_text(item: QuizItem, text: str) -> Grade:
    points = (GradedPoint("minds the boiler", "boiler" in text),)
    return Grade(0.5, Verdict.PARTLY, False, points, "Perhaps.", (item.citation,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "learning.db")
    yield opened
    opened.close()


@pytest.fixture
def play(store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Play:
    """Take a quiz of these items with these lines typed, and return what was shown and whether the end was reached."""

    def run(items: list[QuizItem], *lines: str, resume: bool = False) -> tuple[str, bool]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(f"{x}\n" for x in lines).encode())))
        session = read_session(store.open_sessions("ann")[0].state) if resume else start_session(items, session_id="s")
        taking = Taking(session, store, "ann", grade_text)
        terminal = Terminal()
        introduce(taking, terminal)
        over = take_quiz(taking, terminal, next_due=lambda: datetime.now(UTC) + timedelta(days=3))
        return capsys.readouterr().out, over

    return run


def test_a_piped_quiz_shows_questions_answers_feedback_and_the_score_plainly(play: Play, store: Store) -> None:
    shown, over = play([MCQ, MULTI], "b", "a")
    assert not over
    assert "\x1b" not in shown
    assert "Who minds the boiler?\n  a) the pilot\n  b) the stoker\n" in shown
    assert "> b\n✓ Correct. The stoker minds the boiler." in shown
    assert "The lesson says: The stoker minds the boiler, and the pilot steers the ship through the reef." in shown
    assert "The harbour › Crew (harbour.md, line 12)" in shown
    assert "~ Partly right. 1 of 2 found, 0 wrong. The answer: ropes; anchors." in shown
    assert "3/3 (again)" in shown
    assert "Stopped: 2 answered, 1 to go. Go on with: tutor quiz --resume" in shown
    assert len(store.reviews("ann")) == 2


def test_a_stopped_quiz_goes_on_where_it_was(play: Play, store: Store) -> None:
    play([MCQ, TRUE, CLOZE], "b", "q")
    shown, over = play([], "t", "the stoker", resume=True)
    assert over
    assert "Going on where you stopped: 1 answered, 2 to go." in shown
    assert "Done. Score: 100% (3 of 3 right at first)." in shown
    assert "Nothing to read again." in shown
    assert "It comes back in 3 days: tutor review" in shown
    assert store.open_sessions("ann") == []
    assert len(store.reviews("ann")) == 3


def test_the_end_tells_by_objective_what_to_read_again(play: Play) -> None:
    shown, over = play([MATCH, MCQ], "a b c", "b", "2 3 1", "1b 2c 3a", "1 2 3", "3 1 2", "c a b")
    assert over
    assert "Done. Score: 50% (1 of 2 right at first)." in shown
    assert re.search(r"100%  Name the crew\.\n", shown)
    assert re.search(r" +0%  Say who works where\. \((?:right later|not yet)\)\n", shown)
    assert "Read again:\n  - The harbour › Crew (harbour.md, line 12)" in shown


def test_help_and_what_is_no_answer(play: Play, store: Store) -> None:
    shown, over = play([MCQ], "?", "the stoker", "s", "s")
    assert over
    assert "Answer with one letter or digit. s: skip" in shown
    assert "That is no answer here: one letter or digit." in shown
    assert "Skipped; it comes back at the end." in shown
    assert "Done. No question was answered." in shown
    assert store.reviews("ann") == []


def test_the_learner_judges_where_the_marking_is_not_sure(play: Play, store: Store) -> None:
    shown, _ = play([SHORT], "he minds the boiler", "?", "y")
    assert "+ said: minds the boiler" in shown
    assert "Was your answer right? y: yes, h: half, n: no" in shown
    assert "Counted as right." in shown
    assert store.reviews("ann")[0].verdict is Verdict.CORRECT


def test_a_response_that_waits_for_judgement_survives_the_end_of_input(play: Play, store: Store) -> None:
    play([SHORT], "he sleeps")
    assert store.reviews("ann") == []
    shown, over = play([], "n", "he minds it", "h", "the boiler", "y", resume=True)
    assert over
    assert [review.response for review in store.reviews("ann")] == ["he sleeps", "he minds it", "the boiler"]
    assert "- missing: minds the boiler" in shown


def test_a_chinese_quiz_speaks_chinese(play: Play) -> None:
    shown, over = play([MCQ_ZH], "？", "x", "a")
    assert over
    assert "共1题。" in shown
    assert "请回答：一个字母或数字。" in shown
    assert "✓ 答对了。司炉照看锅炉。" in shown
    assert "泡茶 › 水温（tea.md，第5行）" in shown
    assert "课文原话： 绿茶要用80度的水，泡两分钟。" in shown
    assert "完成。得分：100%（1题中首次答对1题）。" in shown


def test_the_menu_asks_for_lesson_kinds_and_length(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lessons = [LessonInfo("a.md", "Boats", ("en",), 3), LessonInfo("b.md", "泡茶", ("zh",), 2)]
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def choose(*lines: str) -> Wishes | None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(f"{x}\n" for x in lines).encode())))
        return ask_wishes(Wishes(), lessons, Terminal())

    assert choose("", "", "") == Wishes()
    assert choose("9", "2", "1 3", "5") == Wishes("b.md", (ItemKind.MCQ, ItemKind.TRUE_FALSE), 5)
    assert "Type a number from the list, or press Enter." in capsys.readouterr().out
    assert choose("q") is None
    assert choose("1") is None
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert choose("", "", "3") == Wishes(count=3)
    assert "哪一课？" in capsys.readouterr().out


def test_the_command_takes_a_quiz_from_a_pipe_and_goes_on_with_it(run_tutor: Run, tmp_path: Path) -> None:
    home = str(tmp_path)
    first = run_tutor("quiz", "-n", "3", "--seed", "1", stdin=b"?\nq\n", TUTOR_HOME=home)
    assert first.returncode == 0, first.stderr.decode()
    assert "tutor quiz --resume" in first.stdout.decode()
    again = run_tutor("quiz", "--resume", stdin=b"q\n", TUTOR_HOME=home)
    assert again.returncode == 0, again.stderr.decode()
    question = re.search(r"1/3\n(.+)\n", first.stdout.decode())
    assert question
    assert question[1] in again.stdout.decode()


def test_in_a_terminal_it_asks_with_colours_and_keeps_everything_at_the_end_of_input(
    at_home: Path, tmp_path: Path
) -> None:
    controller, terminal = pty.openpty()
    environ = {**os.environ, "TUTOR_HOME": str(tmp_path), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "tutor", "quiz"]
    with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=subprocess.DEVNULL, env=environ) as process:
        os.close(terminal)
        screen = Screen(controller)
        try:
            for question, line in (("Which lesson?", b"\n"), ("Which kinds", b"\n"), ("How many questions?", b"2\n")):
                screen.wait_for(question)
                screen.wait_for("> ")
                os.write(controller, line)
            screen.wait_for("2 questions.")
            screen.wait_for("1/2")
            assert "\x1b[1m" in screen.wait_for("> ")
            os.write(controller, b"\x04")  # Ctrl-D
            assert "0 answered, 2 to go" in screen.wait_for("--resume")
            assert process.wait(60) == 0
        finally:
            process.kill()
            os.close(controller)


class Screen:
    """What a terminal shows, read up to the words that are waited for."""

    def __init__(self, controller: int) -> None:
        self._controller = controller
        self._unread = ""

    def wait_for(self, wanted: str, timeout_s: float = 120.0) -> str:
        """Return what is shown up to these words. Raises AssertionError if they don't come."""
        end = time.monotonic() + timeout_s
        while wanted not in self._unread:
            ready = select.select([self._controller], [], [], max(0.0, end - time.monotonic()))[0]
            assert ready, f"{wanted!r} did not come: {self._unread!r}"
            self._unread += os.read(self._controller, 4096).decode(errors="replace")
        before, self._unread = self._unread.split(wanted, maxsplit=1)
        return before


def test_what_is_due_is_asked_in_the_same_way_and_stays_due_if_it_is_left(
    at_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    study = open_study(read_settings())
    store = study.learning.store
    items = study.make_quiz(3, seed=1, kinds=(ItemKind.TRUE_FALSE,)).items
    for item in items:
        at = datetime.now(UTC) - timedelta(days=90)
        store.record_response("me", item, item.answer, 1.0, Verdict.CORRECT, at=at)

    def answer_due(*lines: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(f"{x}\n" for x in lines).encode())))
        take_items(study, study.review("me").items, "me")
        return capsys.readouterr().out

    first = answer_due("t", "q")
    assert f"{len(items)} questions." in first
    assert "Go on with: tutor review" in first
    assert len(study.review("me").items) == len(items) - 1
    assert "Done. Score:" in answer_due(*"tftftftftf")
    assert study.review("me").items == ()
    assert study.list_unfinished("me") == study.list_unfinished("me", "review") == []
    study.close()


def test_ctrl_c_at_a_question_stops_and_keeps_what_was_answered(
    play: Play, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter(["b"])

    def type_line(prompt: str = "") -> str:
        try:
            return next(lines)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr("builtins.input", type_line)
    shown, over = play([MCQ, TRUE])
    assert not over
    assert "Stopped: 1 answered, 1 to go." in shown
    assert len(store.reviews("ann")) == 1
