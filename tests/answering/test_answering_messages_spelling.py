import pytest

from tests.fakes import HashEncoder
from tutor.answering.messages.spelling import correct_spelling
from tutor.index.lesson_index import LessonIndex, open_index
from tutor.service import index_lessons
from tutor.settings import Settings


class OneWord:
    def find_spelling(self, word: str) -> str | None:
        return "harbour" if word == "harbor" else None

    def find_name(self, word: str) -> str | None:
        return None

    def find_numbered_name(self, word: str, number: str) -> str | None:
        return {("gx", "9"): "GX-9", ("tarn", "2"): "Tarn 2"}.get((word.lower(), number))


def test_words_that_the_lessons_lack_are_replaced_by_those_they_hold() -> None:
    assert correct_spelling("Where is the harbor?", OneWord()) == "Where is the harbour?"


def test_a_word_is_one_beside_chinese_characters_too() -> None:
    assert correct_spelling("那个harbor在哪里", OneWord()) == "那个harbour在哪里"


class OneCompound:
    def find_spelling(self, word: str) -> str | None:
        return "sea-going" if word in ("seagiong", "seagoing") else None

    def find_name(self, word: str) -> str | None:
        return None

    def find_numbered_name(self, word: str, number: str) -> str | None:
        return None


def test_a_compound_written_apart_with_a_slip_is_joined() -> None:
    def knows(word: str) -> bool:
        return word in ("sea", "going", "a")

    assert correct_spelling("a sea giong ferry", OneCompound(), knows) == "a sea-going ferry"
    assert correct_spelling("a sea going ferry", OneCompound(), knows) == "a sea going ferry"


def test_an_adjective_of_a_word_is_no_misspelling_of_it() -> None:
    class Prices(OneWord):
        def find_spelling(self, word: str) -> str | None:
            return "prices" if word == "pricey" else None

    assert correct_spelling("why so pricey?", Prices(), {"price"}.__contains__) == "why so pricey?"


def test_a_word_whose_letter_was_not_doubled_is_none_of_the_language() -> None:
    class Training(OneWord):
        def find_spelling(self, word: str) -> str | None:
            return {"traning": "training", "raking": "ranking"}.get(word)

    knows = {"tran", "rake"}.__contains__
    assert correct_spelling("the traning", Training(), knows) == "the training"
    assert correct_spelling("the raking", Training(), knows) == "the raking"


def test_a_heading_makes_no_name_of_a_word() -> None:
    class Heading(OneWord):
        def find_spelling(self, word: str) -> str | None:
            return {"numbr": "Numbers", "norlng": "Norling"}.get(word)

    knows = {"numbers"}.__contains__
    assert correct_spelling("whats the numbr", Heading(), knows) == "whats the numbers"
    assert correct_spelling("whats the numbr", Heading()) == "whats the Numbers"
    assert correct_spelling("who is norlng", Heading(), knows) == "who is Norling"


def test_short_words_and_compounds_stay() -> None:
    assert correct_spelling("the GX-9 harbor-side", OneWord()) == "the GX-9 harbor-side"


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("What does the gx9 cost?", "What does the GX-9 cost?"),
        ("what does gx 9 cost", "what does GX-9 cost"),
        ("tarn2用了多少电", "Tarn 2用了多少电"),
        ("那个gx9呢", "那个GX-9呢"),
        ("the gx 9 million", "the gx 9 million"),
        ("the BGX9 and gx99", "the BGX9 and gx99"),
        ("in 2020", "in 2020"),
    ],
)
def test_a_name_with_a_number_is_written_as_the_lessons_write_it(asked: str, written: str) -> None:
    assert correct_spelling(asked, OneWord()) == written


def test_an_inflected_word_of_the_language_stays() -> None:
    class Near(OneWord):
        def find_spelling(self, word: str) -> str | None:
            return "practical"

    assert correct_spelling("he practises", Near(), {"practise"}.__contains__) == "he practises"
    assert correct_spelling("they contradict it", Near(), {"contradiction"}.__contains__) == "they contradict it"
    assert correct_spelling("practisal", Near(), {"practise"}.__contains__) == "practical"


def test_a_british_verb_is_written_in_its_other_spelling_and_not_as_a_word_like_it() -> None:
    class Near(OneWord):
        def find_spelling(self, word: str) -> str | None:
            return "specialist"

    assert correct_spelling("they specialise", Near(), {"specialize"}.__contains__) == "they specialize"
    assert correct_spelling("they specialise", Near(), {"other"}.__contains__) == "they specialist"


@pytest.fixture(scope="module")
def lessons(tmp_path_factory: pytest.TempPathFactory) -> LessonIndex:
    folder = tmp_path_factory.mktemp("lessons")
    (folder / "boats.md").write_text(
        "# Boats\n\nThe MOT-3 is longer than the MOT-2; a sign says MOT 3. In 1921 the Tarn 2 won a top-5 mark. "
        "Every buoy is labelled. Sailors boast until night. "
        "Chronometers tell longitudes and longitudinal lines.\n",
        encoding="utf-8",
    )
    encoder = HashEncoder()
    settings = Settings(home=folder / "home", index=folder / "index")
    index_lessons(settings, [folder / "boats.md"], encoder=encoder)
    return open_index(folder / "index", encoder)


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("how long is the mot3", "how long is the MOT-3"),
        ("how long is mot 2", "how long is MOT-2"),
        ("How long is the MOT 5?", "How long is the MOT-5?"),
        ("tarn2 or tarn 9 in 1921", "Tarn 2 or tarn 9 in 1921"),
        ("the top 10 boats", "the top 10 boats"),
        ("mot 1921 in 1921", "mot 1921 in 1921"),
        ("a top 5 mark", "a top 5 mark"),
        ("which buoys are labled", "which buoys are labelled"),
        ("which boats are labels", "which boats are labels"),
        ("utilizing a boat", "utilizing a boat"),
        ("how many chronos are there", "how many Chronometers are there"),
        ("which longi is it", "which longi is it"),  # cuts two words short
    ],
)
def test_an_index_knows_how_its_lessons_write_names(lessons: LessonIndex, asked: str, written: str) -> None:
    assert correct_spelling(asked, lessons) == written


class Planets:
    def find_spelling(self, word: str) -> str | None:
        return {"plane": "planet", "planit": "planet", "harbor": "harbour", "center": "centre"}.get(word)

    def find_name(self, word: str) -> str | None:
        return None

    def find_numbered_name(self, word: str, number: str) -> str | None:
        return None


def test_a_word_of_the_language_is_no_misspelling_of_another() -> None:
    english = frozenset({"plane", "harbor", "center"}).__contains__
    assert correct_spelling("which planit is a plane", Planets(), english) == "which planet is a plane"
    assert correct_spelling("the center of the harbor", Planets(), english) == "the centre of the harbour"
