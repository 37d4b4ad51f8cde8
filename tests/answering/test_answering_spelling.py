from tutor.answering.spelling import correct_spelling


class OneWord:
    def find_spelling(self, word: str) -> str | None:
        return "harbour" if word == "harbor" else None


def test_words_that_the_lessons_lack_are_replaced_by_those_they_hold() -> None:
    assert correct_spelling("Where is the harbor?", OneWord()) == "Where is the harbour?"


def test_short_words_and_names_with_figures_stay() -> None:
    assert correct_spelling("the GX-9 harbor-side", OneWord()) == "the GX-9 harbor-side"
