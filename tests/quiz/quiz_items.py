"""Invented items about ferries and tea, one of each kind, in two languages."""

from dataclasses import replace

from tutor.quiz.items import hash_texts, identify_item
from tutor.types import Choices, Citation, ItemKind, Key, Level, Location, Pairs, QuizItem

FERRY = Citation(
    1,
    "The stoker minds the boiler, and the pilot steers the ship through the reef.",
    "The harbour > Crew",
    "harbour.md",
    "The harbour",
    ("Crew",),
    "en",
    Location(12, 12),
    "chunk-1",
)
TEA = Citation(
    1, "绿茶要用80度的水，泡两分钟。", "泡茶 > 水温", "tea.md", "泡茶", ("水温",), "zh", Location(5, 5), "chunk-2"
)


def make(
    kind: ItemKind,
    answer: Key,
    *,
    choices: Choices = None,
    question: str = "",
    language: str = "en",
    fact: str = "",
    **fields: object,
) -> QuizItem:
    """Make an item that is like a generated one; `fields` are those of `QuizItem`."""
    made = QuizItem(
        id="",
        kind=kind,
        question=question or ("这是什么？" if language == "zh" else "What is it?"),
        choices=choices,
        answer=answer,
        explanation="司炉照看锅炉。" if language == "zh" else "The stoker minds the boiler.",
        lesson="tea.md" if language == "zh" else "harbour.md",
        language=language,
        citation=TEA if language == "zh" else FERRY,
        difficulty=2,
        level=Level.REMEMBER,
        fact=hash_texts(fact or f"{kind} {question} {answer} {choices}"),
        rule="test",
    )
    made = replace(made, **fields)  # type: ignore[arg-type]  # the fields are checked where they are used
    return replace(made, id=identify_item(made))


MCQ = make(
    ItemKind.MCQ,
    1,
    choices=("the pilot", "the stoker", "the purser"),
    question="Who minds the boiler?",
    objective="Name the crew.",
    objective_id="o1",
    fact="boiler",
)
TRUE = make(ItemKind.TRUE_FALSE, True, question="The stoker minds the boiler.", fact="boiler", objective_id="o1")
CLOZE = make(ItemKind.CLOZE, "stoker", question="The ___ minds the boiler.", fact="boiler", objective_id="o1")
MULTI = make(
    ItemKind.MULTI, (0, 2), choices=("ropes", "kelp", "anchors", "tea"), question="What is on deck?", objective_id="o2"
)
NUMERIC = make(ItemKind.NUMERIC, "35 minutes", question="How long does a crossing take?", objective_id="o2")
SHORT = make(ItemKind.SHORT, "He minds the boiler.", question="What does the stoker do?", points=("minds the boiler",))
MATCH = make(
    ItemKind.MATCH,
    (1, 2, 0),
    choices=Pairs(("pilot", "stoker", "cook"), ("galley", "bridge", "boiler room")),
    question="Where do they work?",
    objective="Say who works where.",
    objective_id="o3",
)
ORDER = make(ItemKind.ORDER, (2, 0, 1), choices=("cast off", "sail", "load cars"), question="Put the steps in order.")
MCQ_ZH = make(ItemKind.MCQ, 0, choices=("司炉", "领航员"), question="谁照看锅炉？", language="zh", objective_id="z1")
NUMERIC_ZH = make(ItemKind.NUMERIC, "80度", question="绿茶要用多热的水？", language="zh", objective_id="z1")
ALL = (MCQ, TRUE, CLOZE, MULTI, NUMERIC, SHORT, MATCH, ORDER, MCQ_ZH, NUMERIC_ZH)
