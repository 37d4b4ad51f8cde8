"""One item of each kind, in English and Chinese, with every character that some format gives a meaning to."""

from dataclasses import replace

from tutor.quiz.items import identify_item
from tutor.types import Citation, ItemKind, Level, Location, Pairs, QuizItem

TRICKY = 'a < b & "c" {d} = #e ~f: g -> h \\ i ]]> {{c1::j}} [sound:k.mp3] % $CATEGORY: l'
PLACE = Citation(
    n=1,
    quote=f"The Brevik was 48 metres long.\nShe sailed to Sund: {TRICKY}",
    context="The ferry > History",
    document="sea/ferry line.md",
    title="The ferry",
    heading=("History", "Boats & crews"),
    language="en",
    location=Location(line_start=9, line_end=10),
    chunk_id="c1",
)
ZH_PLACE = Citation(
    n=1,
    quote="绿茶要用80度的水，泡两分钟。",
    context="泡茶 > 水温",
    document="茶.srt",
    title="泡茶",
    heading=("水温",),
    language="zh",
    location=Location(time_start=65.0, time_end=71.5),
)


def make(kind: ItemKind, question: str, choices, answer, *, language: str = "en", **more) -> QuizItem:
    citation = ZH_PLACE if language == "zh" else PLACE
    draft = QuizItem(
        id="",
        kind=kind,
        question=question,
        choices=choices,
        answer=answer,
        explanation=more.pop("explanation", f"As the lesson says: {TRICKY}"),
        lesson=citation.document,
        language=language,
        citation=citation,
        difficulty=2,
        level=Level.REMEMBER,
        fact="f00d",
        rule="test",
        **more,
    )
    return replace(draft, id=identify_item(draft))


ITEMS = (
    make(ItemKind.MCQ, f"How long was the Brevik? {TRICKY}", ("48 m", "35 m", TRICKY, "[html] 12 m"), 0, objective="o"),
    make(ItemKind.MULTI, "Which need a\nreservation?", ("a car", "=1+1", "a group", "-a bicycle", "'on foot"), (0, 2)),
    make(ItemKind.TRUE_FALSE, "// The Brevik was 35 metres long.", None, False),
    make(ItemKind.CLOZE, "The Brevik sailed to ____ each day.", None, "Su*nd::{x}", accepted=("the Sund", "+Sund")),
    make(ItemKind.NUMERIC, "How long was it?", None, "1,048 metres", accepted=("1048 m",)),
    make(ItemKind.NUMERIC, "What did it cost?", None, "$4.6 million", accepted=("4,600,000 dollars",)),
    make(ItemKind.NUMERIC, "In which year?", None, "1921"),
    make(
        ItemKind.SHORT,
        "Why\tdid it stop?",
        None,
        "It was <b>sold</b>.",
        points=("sold\\n", "in\n1940"),
        objective_id="a",
    ),
    make(ItemKind.MATCH, "Match.", Pairs(("A->B", "Child", "Bicycle"), ("$6", "$14 #1", "$3", "=$9")), (1, 0, 2)),
    make(ItemKind.ORDER, "Order the steps.", ("Cast off", "Board", "Sail @ sea"), (1, 0, 2)),
    make(ItemKind.MCQ, "绿茶用多少度的水？", ("80度", "95度", "60度"), 0, language="zh", explanation="80度。"),
    make(ItemKind.TRUE_FALSE, "绿茶泡四分钟。", None, False, language="zh"),
    make(ItemKind.CLOZE, "绿茶要用____的水。", None, "80度", language="zh", accepted=("80 °C", "＝八十度")),
    make(ItemKind.NUMERIC, "泡几分钟？", None, "2分钟", language="zh"),
    make(ItemKind.SHORT, "怎样泡绿茶？", None, "用80度的水泡两分钟。", language="zh", points=("80度的水", "泡两分钟")),
    make(ItemKind.ORDER, "按顺序排列。", ("泡两分钟", "烧水", "倒水"), (1, 2, 0), language="zh"),
    make(ItemKind.MATCH, "配对。", Pairs(("绿茶", "红茶", "白茶"), ("95度", "80度", "90度")), (1, 0, 2), language="zh"),
)
