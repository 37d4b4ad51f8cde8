"""Items that a teacher would not use, with the rule that must say so, over invented lessons on orchards and tea."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from tutor.course import find_lessons, read_lesson
from tutor.quiz.items import make_item
from tutor.quiz.validation.lessons import Lessons
from tutor.types import Choices, Chunk, ItemKind, Key, Level, Pairs, QuizItem

ORCHARD = """# Pruning in the orchard

Grafting is a method of joining two plants. Mulching is a method of covering the soil. Espalier is a technique of
training branches flat. Thinning is a process of taking fruit away.

PomoLog is a program that counts apples. TwigReader is a tool for measuring twigs. Fenwick is a company that sells
ladders. Rosa Lind is a gardener who wrote the first book on cider.

Old trees carry fewer apples than young trees, and old walls keep warm air. Some growers keep warm stones too.

For example, a tree that bears 80% of its fruit on the south side is good. The tallest tree bore 300 apples in 1990.

## Harvest

Pickers climb ladders and lay the apples in baskets. Baskets hold the apples of one ladder.

## Storage

Cold cellars keep the fruit fresh. Straw in the cellars keeps the fruit dry through the winter.

## Yield

AgriBase 7:

| Orchard | Yield | Share | Crew |
|---|---|---|---|
| North | 40 tons | 20% | 12 pickers |
| South | 90 tons | 45% | 15 pickers |
| West | 70 tons | 35% | 50 ladders |
"""
TEA = """# 采茶入门

杀青是一种用高温处理茶叶的方法。揉捻是一种让茶叶成条的方法。茶秤是一种称茶叶的工具。山岚是一家卖茶叶的公司。

最好的办法是清早采茶。茶叶要晾干，因为湿的茶叶会发霉。

李梅用 LeafScale 称茶叶，LeafScale 是一种称重的工具。
"""


# So many lessons speak of machine learning that it is true of nearly all.
FIELDS = {f"field{n}.md": f"# Field {n}\n\nMachine learning counts the apples of field {n}.\n" for n in range(8)}


@dataclass(frozen=True, slots=True)
class Flaw:
    """An item and a part of the reason for which a rule, by its name, must reject it."""

    rule: str
    item: QuizItem


@lru_cache(maxsize=1)
def read_orchard() -> tuple[Chunk, ...]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {"orchard.md": ORCHARD, "tea.md": TEA, **FIELDS}.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        files, _ = find_lessons([Path(folder)])
        return tuple(chunk for file in files for chunk in read_lesson(file, max_file_mb=1, max_chunk_chars=1200).chunks)


@lru_cache(maxsize=1)
def make_orchard() -> Lessons:
    return Lessons(read_orchard())


def ask(
    question: str, answer: Key, choices: Choices = None, *, kind: ItemKind = ItemKind.MCQ, cites: str = "Grafting is"
) -> QuizItem:
    chunk, unit = next((chunk, unit) for chunk in read_orchard() for unit in chunk.units if cites in unit.text)
    return make_item(
        kind,
        question,
        answer,
        chunk=chunk,
        units=(unit,),
        choices=choices,
        fact=question,
        rule="hand",
        explanation=unit.text,
        level=Level.REMEMBER,
        difficulty=2,
        points=(str(answer),) if kind is ItemKind.SHORT else (),
    )


def state_true(text: str, cites: str = "Grafting is", *, truth: bool = True) -> QuizItem:
    return ask(text, truth, kind=ItemKind.TRUE_FALSE, cites=cites)


def fill(text: str, key: str, cites: str = "Grafting is") -> QuizItem:
    return ask(text, key, kind=ItemKind.CLOZE, cites=cites)


def explain(question: str, point: str) -> QuizItem:
    return replace(ask(question, point, kind=ItemKind.SHORT), points=(point,))


def with_quote(item: QuizItem, quote: str) -> QuizItem:
    return replace(item, citation=replace(item.citation, quote=quote))


FIGURE = ("20%", "40%", "80%")
FLAWS = (
    Flaw("check_part_of_many", explain("What is part of the grower's year?", "Pruning is part of the grower's year.")),
    Flaw("check_part_of_many", explain("为什么要学嫁接？", "嫁接能让老树结出新果。")),
    Flaw("check_part_of_many", explain("嫁接还可以做什么？", "嫁接可以让老树结出新果。")),
    Flaw("check_telling_points", explain("What does grafting do?", "It determines ways of determining the fruit.")),
    Flaw("check_side_blank", fill("____ can help a grower to choose the best tree for the slope.", "Grafting")),
    Flaw(
        "check_single_claim",
        replace(state_true("Cutting twigs, or thin shoots that carry fruit, keeps the tree low."), answer=False),
    ),
    Flaw("check_single_claim", state_true("Cutting the dry twigs is the first step.")),
    Flaw("check_telling_points", explain("What is grafting?", "Grafting is a popular method used by growers.")),
    Flaw("check_telling_points", explain("什么是嫁接？", "嫁接是果农使用的一种基本方法。")),
    Flaw(
        "check_nested_terms",
        ask(
            "Match each term with its meaning.",
            (0, 1, 2),
            Pairs(("Grafting", "Whip grafting", "Pruning"), ("joins two plants", "joins thin shoots", "cuts branches")),
            kind=ItemKind.MATCH,
        ),
    ),
    Flaw(
        "check_shared_stem",
        ask("Which of these describes “Pollination”?", 0, ("Insects pollinate", "Trees rest", "Frost falls")),
    ),
    Flaw("check_owned_figure", fill("The longest row was ____, but in the spring it is 40 metres long.", "80 metres")),
    Flaw("check_side_blank", fill("In a wet year, ____ can help a grower to choose the best tree.", "Grafting")),
    Flaw("check_side_blank", fill("在潮湿的年份，____有助于选出最好的茶树。", "采茶", "杀青是")),
    Flaw("check_side_blank", fill("Independent of ____, grafting joins two plants.", "frost")),
    Flaw("check_side_blank", fill("之所以叫____，是因为要用手采。", "采茶", "杀青是")),
    Flaw("check_single_claim", replace(state_true("Grafts never last, but a good knife helps."), answer=False)),
    Flaw("check_single_claim", replace(state_true("嫁接不会成功，但是好刀很有用。"), answer=False)),
    Flaw("check_single_claim", state_true("The lower the number, the better the apples keep.")),
    Flaw("check_torn", state_true("A more pleasant example may be a walk through the old trees in May.")),
    Flaw("check_torn", state_true("Another, nicer example is the old pear tree by the wall.")),
    Flaw("check_torn", state_true("Since all apples are ripe, a red dot is displayed.")),
    Flaw("check_torn", state_true("一个更轻松的例子可能是在春天的果园里散步。")),
    Flaw("check_remark", state_true("Probably the first thing most growers do is to sharpen the knife.")),
    Flaw("check_remark", state_true("Discover the balance between roots, branches and the weather.")),
    Flaw("check_remark", fill("在茶农的指导下，发现____与天气之间的平衡。", "茶叶", "杀青是")),
    Flaw("check_remark", state_true("An orchard of your own will take you to cider paradise.")),
    Flaw("check_remark", state_true("（注意，目前绿茶只不支持用热水洗茶杯）。")),
    Flaw(
        "check_absurd",
        with_quote(
            state_true("The worst method is to graft in spring.", truth=False), "The best method is to graft in spring."
        ),
    ),
    Flaw("check_absurd", state_true("最差的办法是清早采茶。", "最好的办法", truth=False)),
    Flaw(
        "check_absurd",
        with_quote(
            state_true("Plum is a false friend, as plum and prune are the same.", truth=False),
            "Plum is a false friend, as plum and prune are not the same.",
        ),
    ),
    Flaw(
        "check_circle",
        ask("What is limbing?", "Limbing refers to “coverage”, which covers the soil.", kind=ItemKind.SHORT),
    ),
    Flaw(
        "check_circle", ask("什么是杀青？", "杀青指的是“除水分”，它让茶叶除水分。", kind=ItemKind.SHORT, cites="杀青是")
    ),
    Flaw("check_symbol", ask("What is the C parameter?", "The C parameter limits growth.", kind=ItemKind.SHORT)),
    Flaw("check_symbol", ask("什么是C 参数？", "C 参数是茶叶的重量上限。", kind=ItemKind.SHORT, cites="杀青是")),
    Flaw(
        "check_cell_wording",
        ask("Which of the two has the effort “Lower”: grafting or mulching?", 0, ("Mulching", "Grafting")),
    ),
    Flaw("check_cell_wording", ask("杀青和揉捻，哪一个的难度是“较低”？", 0, ("揉捻", "杀青"), cites="杀青是")),
    Flaw(
        "check_title",
        ask("Which term means cutting branches in winter?", 0, ("Pruning", "Grafting", "Mulching"), cites="PomoLog is"),
    ),
    Flaw(
        "check_theme",
        ask(
            "Which belongs in the blank? Growers with old trees use ____ to join two plants.",
            0,
            ("Grafting", "Pruning", "Mulching"),
        ),
    ),
    Flaw("check_parts", fill("____ is a reader that measures every bud of a tree.", "TwigReader", "TwigReader is")),
    Flaw(
        "check_parts",
        ask(
            "填空：____ 是一个给 leaf 用的秤，也就是 scale。",
            0,
            ("LeafScale", "OpenPot", "山岚"),
            cites="LeafScale 是一种",
        ),
    ),
    Flaw(
        "check_supposed_figure",
        ask("Which belongs? A tree that bears ____ of its fruit is sound.", 2, FIGURE, cites="For example"),
    ),
    Flaw(
        "check_ruled_out",
        ask(
            "Which belongs? The tree bore ____, and after the storm still 195 apples.",
            2,
            ("40 apples", "100 apples", "395 apples"),
        ),
    ),
    Flaw(
        "check_judged_figure",
        ask("Which belongs? A tree that bears on ____ of its branches is called good.", 2, FIGURE),
    ),
    Flaw(
        "check_counted_list",
        ask("Growers need ____: a knife, a ladder, and a rope.", 1, ("2 tools", "3 tools", "5 tools")),
    ),
    Flaw("check_counted_list", fill("茶农要用____：茶刀、竹篮和茶秤。", "3种工具", "杀青是")),
    Flaw(
        "check_counted_list",
        state_true("Growers have 7 tools that they use: a knife, a ladder, and a rope.", truth=False),
    ),
    Flaw("check_counted_list", state_true("茶农要用5种工具：茶刀、竹篮和茶秤。", "杀青是", truth=False)),
    Flaw("check_forms", ask("茶农靠什么称茶叶？", 0, ("一种秤", "的重量信息", "一个竹篮"), cites="杀青是")),
    Flaw(
        "check_forms",
        ask("What is a ladder used for?", 0, ("To reach the apples", "Carry the straw", "To look over the wall")),
    ),
    Flaw("check_verb", fill("Growers learn to ____ trees before the winter comes.", "graft")),
    Flaw("check_verb", fill("茶农在山上可以____自己的茶叶和花。", "揉捻", "杀青是")),
    Flaw(
        "check_forms",
        ask(
            "Which of these describes grafting?",
            0,
            ("A method of joining two plants", "“Thinning” measures how much fruit there is on a tree"),
        ),
    ),
    Flaw("check_accepted", replace(fill("____ is a method of joining plants.", "Grafting"), accepted=("grafted",))),
    Flaw("check_accepted", replace(fill("____ puts trees in order.", "classification"), accepted=("classifier",))),
    Flaw(
        "check_sides",
        ask(
            "Match each item with what the lesson says of it.",
            (1, 0, 2),
            Pairs(("Very dear", "Time-consuming", "Storage"), ("takes months", "costs much", "a cellar")),
            kind=ItemKind.MATCH,
        ),
    ),
    Flaw(
        "check_sides",
        ask(
            "请配对。",
            (1, 0, 2),
            Pairs(("非常昂贵", "耗时", "茶秤"), ("要好几个月", "要花很多钱", "称茶叶")),
            kind=ItemKind.MATCH,
            cites="杀青是",
        ),
    ),
    Flaw("check_share", ask("What is the share of North?", 0, ("20%", "35%", "45%"), cites="North")),
    Flaw("check_share", ask("What is the total share of the total yield?", 1, ("20%", "100%"), cites="North")),
    Flaw("check_caption", ask("What is the yield of North?", 0, ("40 tons", "70 tons", "90 tons"), cites="North")),
    Flaw("check_row_kind", state_true("The crew of North is 50 ladders.", "North", truth=False)),
    Flaw("check_rivals", fill("Growers of today use ____ to count apples.", "machine learning")),
    Flaw(
        "check_common",
        ask("Which belongs? Growers use ____ to cover the soil.", 0, ("Mulching", "Grafting", "Machine learning")),
    ),
    Flaw("check_term", fill("The old gardener keeps his ____ in a box beside the door.", "things")),
    Flaw("check_term", fill("The '____' is defined as the thing that joins two plants.", "joiner")),
    Flaw("check_term", fill("____被定义为称茶叶用的东西。", "weigher", "杀青是")),
    Flaw("check_rivals", fill("Old walls in the north keep warm ____ in the yard.", "grafting", "Old trees")),
    Flaw("check_rivals", fill("____ is a company that sells ladders to growers.", "Fenwick", "Fenwick is")),
    Flaw("check_rivals", fill("____是一家卖茶叶的公司，在山上有店。", "山岚", "山岚是")),
    Flaw(
        "check_kinds",
        ask("Which belongs? Growers use ____ to cover the soil.", 0, ("Mulching", "Rosa Lind", "Fenwick")),
    ),
    Flaw(
        "check_kinds",
        ask(
            "Which of these describes grafting?",
            0,
            ("A method of joining two plants", "A company that sells ladders", "A program that counts apples"),
        ),
    ),
    Flaw("check_kinds", ask("哪一种处理要用高温？", 0, ("杀青", "茶秤", "山岚"), cites="杀青是")),
    Flaw(
        "check_owner",
        ask(
            "Which topic does this statement belong to? “Pickers lay the apples in baskets.”",
            1,
            ("Harvest", "Storage", "Yield"),
            cites="Cold cellars",
        ),
    ),
)
SOUND = (
    with_quote(
        ask("Which belongs? Around the world ____ of Fenwick apples are picked.", 2, FIGURE),
        f"For example, {FIGURE[2]} of apples are picked around the world.",
    ),
    state_true("Grafting is a method of joining two plants."),
    state_true("Old trees carry fewer apples than young trees, and old walls keep warm air.", "Old trees"),
    state_true("A bigger tree needs more water than a smaller one does."),
    state_true("Grafting and mulching differ in the kind of tools that they need."),
    replace(fill("____ is a method of joining two plants.", "Grafting"), accepted=("graftings", "嫁接")),
    state_true("Learning to graft is one of the oldest skills of growers."),
    state_true("The best method of growers is to thin in June.", truth=False),
    state_true("茶叶要晾干，因为湿的茶叶会发霉。", "因为"),
    state_true("杀青是一种让茶叶成条的方法。", "杀青是", truth=False),
    fill("____ is a method of joining two plants.", "Grafting"),
    fill("____ is a program that counts apples.", "PomoLog", "PomoLog is"),
    fill("____ is a gardener who wrote the first book on cider.", "Rosa Lind", "Rosa Lind"),
    fill("____是一种用高温处理茶叶的方法。", "杀青", "杀青是"),
    fill("李梅用 ____ 称茶叶。", "LeafScale", "李梅用"),
    ask("Which belongs? Growers use ____ to cover the soil.", 0, ("Mulching", "Grafting", "Espalier")),
    ask(
        "Which of these describes grafting?",
        0,
        ("A method of joining two plants", "A method of covering the soil", "A technique of training branches flat"),
    ),
    ask("哪一种处理要用高温？", 0, ("杀青", "揉捻"), cites="杀青是"),
    ask("What does grafting mean?", "Grafting is a method of joining two plants.", kind=ItemKind.SHORT),
    ask("How many apples did the tallest tree bear in 1990?", 1, ("150", "300", "900"), cites="tallest tree"),
    ask("According to “AgriBase 7”, what is the yield of North?", 0, ("40 tons", "70 tons", "90 tons"), cites="North"),
    state_true("According to “AgriBase 7”, the crew of North is 15 pickers.", "North", truth=False),
    ask(
        "Which topic does this statement belong to? “Straw in the cellars keeps the fruit dry through the winter.”",
        1,
        ("Harvest", "Storage", "Yield"),
        cites="Straw in",
    ),
)
