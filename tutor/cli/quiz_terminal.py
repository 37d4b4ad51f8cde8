"""Take a quiz in the terminal: ask, read, mark, tell, and sum up; the same plainly where input is piped."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tutor.cli.batch import clean_text
from tutor.cli.chat import prepare_input
from tutor.cli.quiz_entry import LETTERS, read_response
from tutor.cli.quiz_words import words_of
from tutor.cli.render import make_console, print_lines
from tutor.types import Grade, ItemKind, Pairs, QuizItem, Verdict

if TYPE_CHECKING:
    from rich.console import Console

    from tutor.study import Summary, Taking, Turn

QUIT, SKIP, HELP = "q", "s", "?"
_STYLES = {Verdict.CORRECT: "bold green", Verdict.PARTLY: "bold yellow", Verdict.INCORRECT: "bold red"}
_SIGNS = {Verdict.CORRECT: "✓", Verdict.PARTLY: "~", Verdict.INCORRECT: "✗"}
_YES, _NO, _HALF = {"y", "yes", "是", "对"}, {"n", "no", "否", "不对", "错"}, {"h", "half", "半", "一半"}


class Terminal:
    """Where questions are shown and answers typed; `typed` tells a person from a pipe."""

    def __init__(self) -> None:
        self.typed = sys.stdin is not None and sys.stdin.isatty()
        self.console: Console = make_console()
        prepare_input(self.typed)

    def read_line(self) -> str | None:
        """Return the next line, None at the end of input or when it is broken off; a piped one is shown."""
        try:
            line = clean_text(input("> " if self.typed else "")).strip()
        except (EOFError, KeyboardInterrupt, RuntimeError):
            if self.typed:
                print()
            return None
        if not self.typed:
            print(f"> {line}")
        return line

    def say(self, text: str = "", style: str = "", *, indent: str = "", hanging: str | None = None) -> None:
        """Show a text, wrapped and coloured in a terminal, plain in a pipe."""
        print_lines(self.console, text, indent=indent, hanging=hanging, style=style)


def take_quiz(
    taking: Taking,
    terminal: Terminal,
    *,
    command: str = "quiz --resume",
    next_due: Callable[[], datetime | None] = lambda: None,
) -> bool:
    """Ask until the end, and tell whether it was reached; whatever was answered is stored at once.

    `command` is what goes on with a quiz that was stopped, `next_due` tells when the first item comes back.
    """
    taking.begin()
    while (turn := taking.current) is not None:
        if not _take_turn(taking, turn, terminal):
            _say_stopped(taking, terminal, command)
            return False
        terminal.say()
    _show_summary(taking.end(), terminal, _language_of(taking), next_due())
    return True


def introduce(taking: Taking, terminal: Terminal) -> None:
    """Say how long the quiz is and which keys there are, or how far it was taken before."""
    from tutor.study import count_turns

    words = words_of(_language_of(taking))
    done, left = count_turns(taking.session)
    if done:
        terminal.say(words["resumed"].format(done=done, left=left), "bold")
    terminal.say(words["intro"].format(count=left), "dim")
    terminal.say()


def _take_turn(taking: Taking, turn: Turn, terminal: Terminal) -> bool:
    """Ask one question until it is answered or skipped; False if the learner stops."""
    words = words_of(turn.item.language)
    _show_question(taking, turn, terminal)
    if taking.session.pending is not None:
        return _settle(taking, turn, taking.remark(), terminal)
    while (line := terminal.read_line()) is not None:
        if line.lower() == QUIT:
            return False
        if line.lower() == SKIP:
            terminal.say(words["skipped_for_good" if turn.skips else "skipped"], "dim")
            taking.skip()
            return True
        response = None if line in (HELP, "？") else read_response(turn.item, line)
        if response is not None:
            return _settle(taking, turn, taking.give(response), terminal)
        hint = words[f"hint_{turn.item.kind}"]
        terminal.say(words["help" if line in (HELP, "？") else "not_understood"].format(hint=hint), "dim")
    return False


def _settle(taking: Taking, turn: Turn, grade: Grade, terminal: Terminal) -> bool:
    """Tell how a response was marked, and let the learner judge where that is not sure; False if he stops."""
    words = words_of(turn.item.language)
    _show_grade(turn.item, grade, terminal)
    if grade.sure:
        return True
    terminal.say(words["judge"], "bold")
    while (line := terminal.read_line()) is not None and line.lower() != QUIT:
        plain = line.lower()
        if plain in _YES | _NO | _HALF:
            verdict = Verdict.CORRECT if plain in _YES else Verdict.INCORRECT if plain in _NO else Verdict.PARTLY
            taking.judge(grade, verdict)
            terminal.say(words["judged"].format(verdict=words[verdict.value]), _STYLES[verdict])
            return True
        terminal.say(words["judge"], "bold")
    return False


def _show_question(taking: Taking, turn: Turn, terminal: Terminal) -> None:
    item, words = turn.item, words_of(turn.item.language)
    done = len(taking.session.answered)
    number = f"{done + 1}/{done + len(taking.session.queue)}"
    note = ""
    if turn.attempt:
        note = f" ({words['again_fresh' if item.id != turn.origin else 'again']})"
    terminal.say(f"{number}{note}", "dim")
    terminal.say(item.question, "bold")
    if isinstance(item.choices, Pairs):
        for n, text in enumerate(item.choices.left, start=1):
            terminal.say(f"{n}. {text}", indent="  ", hanging="     ")
        terminal.say()
        for letter, text in zip(LETTERS, item.choices.right, strict=False):
            terminal.say(f"{letter}) {text}", indent="  ", hanging="     ")
    else:
        for letter, text in zip(LETTERS, item.choices or (), strict=False):
            terminal.say(f"{letter}) {text}", indent="  ", hanging="     ")
    terminal.say(f"[{words[f'hint_{item.kind}']}]", "dim")


def _show_grade(item: QuizItem, grade: Grade, terminal: Terminal) -> None:
    """Show the marking, the points of a free text, and the words of the lesson."""
    from tutor.study import tell_place

    words = words_of(item.language)
    if grade.sure or item.kind is not ItemKind.SHORT:
        terminal.say(f"{_SIGNS[grade.verdict]} {grade.feedback}", _STYLES[grade.verdict], hanging="  ")
    else:
        terminal.say(f"? {grade.feedback}", "bold yellow", hanging="  ")
    if item.kind is ItemKind.SHORT:
        for point in grade.points:
            sign, word = ("+", words["met"]) if point.met else ("-", words["missed"])
            terminal.say(f"{sign} {word}: {point.text}", "green" if point.met else "red", indent="  ", hanging="    ")
    told = " ".join([grade.feedback, *(point.text for point in grade.points)])
    for citation in grade.citations or (item.citation,):
        if not all(_squeeze(line) in _squeeze(told) for line in citation.quote.splitlines()):
            terminal.say(f"{words['lesson_says']} {citation.quote}", indent="  ", hanging="    ")
        if citation.title not in grade.feedback:
            terminal.say(tell_place(citation, item.language), "dim", indent="  ", hanging="    ")


def _squeeze(text: str) -> str:
    return " ".join(text.split()).strip(" .。")


def _show_summary(summary: Summary, terminal: Terminal, language: str, due: datetime | None) -> None:
    from tutor.study import tell_place

    words = words_of(language)
    if summary.score is None:
        terminal.say(words["done_unanswered"], "bold")
        return
    score = f"{summary.score:.0%}"
    terminal.say(words["done"].format(score=score, right=summary.right, asked=summary.asked), "bold")
    if summary.skipped:
        terminal.say(words["skipped_count"].format(count=summary.skipped))
    terminal.say(words["by_objective"])
    for objective in summary.objectives:
        share, note, style = _rate(objective.score, objective.right_in_the_end, words)
        line = f"{share:>5}  {objective.name}{f' ({note})' if note else ''}"
        terminal.say(line, style, indent="  ", hanging="         ")
    if summary.read_again:
        terminal.say(words["read_again"])
        for citation in summary.read_again:
            terminal.say(f"- {tell_place(citation, language)}", indent="  ", hanging="    ")
    else:
        terminal.say(words["perfect"])
    if due is not None:
        terminal.say(words["next"].format(when=_tell_when(due, words)), "dim")


def _rate(score: float | None, right_in_the_end: bool, words: Mapping[str, str]) -> tuple[str, str, str]:
    """Return an objective's share, a note, and a style."""
    if score is None:
        return "–", words["all_skipped"], "dim"
    if score == 1.0:
        return "100%", "", "green"
    return (
        f"{score:.0%}",
        words["right_later" if right_in_the_end else "not_yet"],
        "yellow" if right_in_the_end else "red",
    )


def _tell_when(due: datetime, words: Mapping[str, str]) -> str:
    days = (due.astimezone().date() - datetime.now(UTC).astimezone().date()).days
    if days <= 0:
        return words["due_now"]
    return words["due_tomorrow"] if days == 1 else words["due_days"].format(days=days)


def _say_stopped(taking: Taking, terminal: Terminal, command: str) -> None:
    from tutor.study import count_turns

    done, left = count_turns(taking.session)
    terminal.say(words_of(_language_of(taking))["stopped"].format(done=done, left=left, command=command), "bold")


def _language_of(taking: Taking) -> str:
    """Return the language of most questions of a quiz."""
    turns = [*taking.session.queue, *(entry.turn for entry in taking.session.answered)]
    chinese = sum(turn.item.language == "zh" for turn in turns)
    return "zh" if chinese * 2 > len(turns) else "en"
