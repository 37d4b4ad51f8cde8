import json

import pytest

from tests.quiz.exchange.exchange_items import ITEMS
from tutor.errors import TutorError
from tutor.quiz.exchange.drafts import Draft, read_drafts
from tutor.quiz.exchange.export import render_items
from tutor.quiz.exchange.rows import read_rows
from tutor.types import ExportFormat, ItemKind, Pairs


def read(text: str) -> list[Draft]:
    drafts, rejected = read_drafts(read_rows(text))
    assert rejected == []
    return drafts


def reasons(text: str) -> list[tuple[str, str]]:
    return [(r.place, r.reason) for r in read_drafts(read_rows(text))[1]]


@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.JSON])
def test_what_was_exported_comes_back_as_it_was(form: ExportFormat) -> None:
    (data,) = render_items(ITEMS, form, title="Q", made_at_s=0)
    assert tuple(draft.item for draft in read(data.decode("utf-8-sig"))) == ITEMS


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_option_columns_under_any_separator(separator: str) -> None:
    rows = [
        ["Question", "Option A", "Option B", "Option C", "Correct Answer", "Feedback", "Comments by Ann"],
        ["How long is a crossing?", "35 minutes", "50 minutes", "2 hours", "A", "It is short.", "x"],
        ["Which cost a fare?", "cars", "bicycles", "dogs", "1 and 2", "", ""],
    ]
    first, second = read("\n".join(separator.join(row) for row in rows))
    assert (first.kind, first.choices, first.answer) == (ItemKind.MCQ, ("35 minutes", "50 minutes", "2 hours"), 0)
    assert (first.explanation, first.place) == ("It is short.", "line 2")
    assert (second.kind, second.answer) == (ItemKind.MULTI, (0, 1))


def test_chinese_headers() -> None:
    text = "题目,选项A,选项B,选项C,正确答案,解析,题型\n绿茶用多少度的水？,80度,95度,60度,A,见课文,单选题\n"
    text += "绿茶泡四分钟。,,,,错,,判断题\n"
    first, second = read(text)
    assert (first.kind, first.choices, first.answer) == (ItemKind.MCQ, ("80度", "95度", "60度"), 0)
    assert (second.kind, second.answer) == (ItemKind.TRUE_FALSE, False)


def test_kinds_are_guessed_from_what_there_is() -> None:
    drafts = read(
        "Question\tChoices\tAnswer\n"
        "The ferry runs on Sundays in winter.\t\tFALSE\n"
        "The first boat was the ____.\t\tBrevik\n"
        "How long was the Brevik?\t\t48 metres\n"
        "Why does a group reserve?\t\tA group fills the deck. The crew must plan.\n"
        'Who founded it?\t"A) Ada Wren\nB) Bo Lind"\tA\n'
        "Pick the ports.\tSund; Maro; Brevik\tSund; Maro\n"
        "Is it long?\tYes|No\tNo\n"
    )
    assert [draft.kind for draft in drafts] == [
        ItemKind.TRUE_FALSE,
        ItemKind.CLOZE,
        ItemKind.NUMERIC,
        ItemKind.SHORT,
        ItemKind.MCQ,
        ItemKind.MULTI,
        ItemKind.TRUE_FALSE,
    ]
    assert drafts[3].points == ("A group fills the deck.", "The crew must plan.")
    assert (drafts[4].choices, drafts[4].answer) == (("Ada Wren", "Bo Lind"), 0)
    assert drafts[5].answer == (0, 1)
    assert drafts[6].answer is False
    assert [draft.place for draft in drafts][-2:] == ["line 8", "line 9"]


def test_wrong_answers_in_columns_of_their_own() -> None:
    (draft,) = read(
        "question,correct answer,wrong 1,wrong 2,wrong 3\nWho founded it?,Ada Wren,Bo Lind,Cy Moe,Di Ross\n"
    )
    assert isinstance(draft.choices, tuple)
    assert set(draft.choices) == {"Ada Wren", "Bo Lind", "Cy Moe", "Di Ross"}
    assert isinstance(draft.answer, int)
    assert draft.choices[draft.answer] == "Ada Wren"


def test_tables_without_a_header() -> None:
    two = read("Who founded the line?,Ada Wren\nWhen?,1921\n")
    assert [(d.kind, d.answer, d.place) for d in two] == [
        (ItemKind.SHORT, "Ada Wren", "line 1"),
        (ItemKind.NUMERIC, "1921", "line 2"),
    ]
    (many,) = read("Who founded the line?,Ada Wren,Bo Lind,Cy Moe,1\n")
    assert (many.choices, many.answer) == (("Ada Wren", "Bo Lind", "Cy Moe"), 0)


def test_a_zero_among_the_numbers_means_that_the_file_counts_from_zero() -> None:
    from_one = read("question,A,B,answer\nQ1?,x,y,1\nQ2?,x,y,1\n")
    from_zero = read("question,A,B,answer\nQ1?,x,y,1\nQ2?,x,y,0\n")
    assert [d.answer for d in from_one] == [0, 0]
    assert [d.answer for d in from_zero] == [1, 0]


def test_json_in_the_shapes_that_are_about() -> None:
    drafts = read(
        json.dumps(
            {
                "questions": [
                    {"question": "Q1?", "options": ["x", "y"], "correct": 1},
                    {"Question": "Q2?", "choices": {"A": "x", "B": "y"}, "answer": "B"},
                    {"stem": "Q3?", "options": [{"text": "x", "correct": False}, {"text": "y", "correct": True}]},
                    {"question": "Q4?", "correct_answer": "x", "incorrect_answers": ["y", "z"]},
                    {"prompt": "Q5 is so.", "answer": True},
                    {"question": "Q6?", "choices": ["x", "y", "z"], "answer": [0, 2]},
                    {"question": "Q7?", "answer": 48},
                    {"question": "Q8?", "type": "matching", "answer": {"a": "1", "b": "2", "c": "3"}},
                    {"question": "Q9?", "type": "ordering", "choices": ["x", "y", "z"], "answer": ["z", "x", "y"]},
                ]
            }
        )
    )
    keys = [d.choices[d.answer] for d in drafts[:4] if isinstance(d.choices, tuple) and isinstance(d.answer, int)]
    assert keys == ["y", "y", "y", "x"]
    assert [d.answer for d in drafts[4:7]] == [True, (0, 2), "48"]
    match, order = drafts[7:]
    assert isinstance(match.choices, Pairs)
    assert isinstance(match.answer, tuple)
    assert [match.choices.right[n] for n in match.answer] == ["1", "2", "3"]
    assert (order.kind, order.answer) == (ItemKind.ORDER, (2, 0, 1))


def test_json_lines() -> None:
    assert [d.place for d in read('{"question": "Q?", "answer": "a"}\n\n{"question": "R?", "answer": "b"}\n')] == [
        "line 1",
        "line 3",
    ]


def test_broken_rows_are_rejected_with_place_and_reason() -> None:
    assert reasons("question,A,B,answer\n,x,y,A\nQ?,x,y,D\nQ?,x,y,\nQ?,x,,A\n") == [
        ("line 2", "it has no question"),
        ("line 3", "the answer names none of the choices"),
        ("line 4", "it has no answer"),
        ("line 5", "it has fewer than two choices"),
    ]
    assert reasons('[{"question": "Q?"}, 5, {"question": "R?", "type": "tf", "answer": "maybe"}]') == [
        ("question 1", "it has no answer"),
        ("question 2", "it has no question"),
        ("question 3", "the answer is neither true nor false"),
    ]
    own = json.loads(render_items(ITEMS[:1], ExportFormat.JSON, title="Q", made_at_s=0)[0])
    own["items"][0]["level"] = "wizardry"
    assert len(reasons(json.dumps(own))) == 1


@pytest.mark.parametrize(
    "text", ["", "\n\n", "[]", '{"items": []}', "just some words", "a,b,c\n1,2,3\n", '{"a": ', "[" * 9999]
)
def test_what_is_no_question_file_is_a_stated_error(text: str) -> None:
    with pytest.raises(TutorError):
        read_rows(text)


def test_a_formula_guard_of_another_program_is_taken_off() -> None:
    (draft,) = read("question,answer\n\"'=1+1 gives?\",'-2\n")
    assert (draft.question, draft.answer) == ("=1+1 gives?", "-2")


@pytest.mark.parametrize(
    ("row", "question"),
    [
        ("The first boat was,Brevik,Tarn,A", "The first boat was:"),
        ("第一艘船是,布雷维克,塔恩,A", "第一艘船是："),
        ("Which was the first boat,Brevik,Tarn,A", "Which was the first boat"),
        ("The ____ was the first boat,Brevik,Tarn,A", "The ____ was the first boat"),
        ("Name the first boat!,Brevik,Tarn,A", "Name the first boat!"),
        ("The Brevik was the first boat,True,False,A", "The Brevik was the first boat."),
    ],
)
def test_a_question_ends_with_a_mark(row: str, question: str) -> None:
    (draft,) = read(f"question,A,B,answer\n{row}\n")
    assert draft.question == question
