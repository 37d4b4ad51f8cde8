"""Items that lean on what is not shown, that many things fit, or that tell their own answer, with the rule for each."""

from __future__ import annotations

from dataclasses import replace

from tests.quiz.validation.flawed_items import Flaw, ask, explain, fill, state_true, with_quote
from tutor.types import ItemKind, QuizItem


def state_false(text: str, quote: str, rule: str = "statement-opposite") -> QuizItem:
    return replace(with_quote(state_true(text, truth=False), quote), rule=rule)


LEANING = (
    Flaw("check_leaning", state_true("Grafting also joins old trees to young roots.")),
    Flaw("check_leaning", state_true("The growers of the valley use a saw instead.")),
    Flaw("check_leaning", state_true("Grafting joins old trees to young roots, too.")),
    Flaw("check_leaning", state_true("杀青也要用很热的铁锅。", "杀青是")),
    Flaw("check_leaning", fill("____还要用很热的铁锅。", "杀青", "杀青是")),
    Flaw("check_set", fill("The longest winter pruning was ____ of work.", "12 hours", "For example")),
    Flaw("check_set", state_true("The best method is to thin in June.")),
    Flaw("check_set", state_true("最长的采茶季节是春天。", "杀青是")),
    Flaw("check_set", state_true("唯一的办法是清早采茶。", "最好的办法")),
    Flaw("check_whole", fill("Cutting shoots that do not change the ____ of a tree is the first step.", "crown")),
    Flaw("check_whole", state_true("A low number is best: a tree that has 10 of it keeps its fruit.")),
    Flaw("check_whole", state_true("Some rows are full of weeds, others seem dry.")),
    Flaw("check_whole", state_true("Tested on a wet slope with fast knives, it took 12 minutes.")),
    Flaw("check_whole", state_true("A quick glance at the slope shows that there are gaps between rows.")),
    Flaw("check_whole", explain("Why is the Weight column unlike others?", "it holds words")),
    Flaw(
        "check_cell_wording",
        ask("根据“采茶”，杀青的要求是什么？", 0, ("少量，甚至茶叶，高温", "大量，湿的茶叶，低温"), cites="杀青是"),
    ),
    Flaw("check_subject", fill("____ makes it easy to join two plants in the same spring.", "Grafting")),
    Flaw("check_subject", fill("____ is a helpful tool to count the apples of a valley.", "PomoLog", "PomoLog is")),
    Flaw("check_subject", fill("____ is incredibly useful when a grower wants more fruit of old trees.", "Grafting")),
    Flaw("check_subject", fill("A/an ____ shows that there are more apples on the south side.", "TwigReader")),
    Flaw("check_subject", fill("____对于做好茶非常有用。", "杀青", "杀青是")),
    Flaw("check_subject", fill("____提供了大量的方法来称茶叶。", "LeafScale", "LeafScale 是一种")),
    Flaw("check_subject", fill("____使称茶叶变得简单。", "LeafScale", "LeafScale 是一种")),
    Flaw("check_means", fill("茶农有大量的方法来执行____。", "揉捻", "杀青是")),
    Flaw("check_means", fill("李梅是最早研究____的茶农之一。", "揉捻", "杀青是")),
    Flaw("check_whole", state_true("Counting the Weight and Height text columns takes long.")),
    Flaw("check_means", fill("Growers have several ways to do ____.", "grafting")),
    Flaw("check_means", fill("山岚是一家为茶农____的公司。", "揉捻", "杀青是")),
    Flaw(
        "check_reasoned",
        state_false(
            "Old trees carry more fruit because they are weak.", "Old trees carry less fruit because they are weak."
        ),
    ),
    Flaw(
        "check_reasoned",
        state_false(
            "Frost is a tiny danger as it has killed whole orchards.",
            "Frost is a huge danger as it has killed whole orchards.",
        ),
    ),
    Flaw(
        "check_reasoned",
        state_false(
            "A sound tree has a low (nearer to 9 than 0) mark.", "A sound tree has a high (nearer to 9 than 0) mark."
        ),
    ),
    Flaw(
        "check_reasoned",
        state_false(
            "Picking is slow, as shown: a row took 3 minutes.", "Picking is fast, as shown: a row took 3 minutes."
        ),
    ),
    Flaw(
        "check_reasoned",
        state_false("Mulching helps growers worsen the soil.", "Mulching helps growers improve the soil."),
    ),
    Flaw(
        "check_reasoned",
        state_false(
            "A tree that bears 60% of its fruit early is considered good.",
            "A tree that bears 80% of its fruit early is considered good.",
            "statement-figure",
        ),
    ),
    Flaw("check_reasoned", state_false("杀青与揉捻在很多方面都有不同之处。", "杀青与揉捻在很多方面都有相同之处。")),
    Flaw("check_reasoned", state_false("在采茶之后，你需要磨茶刀。", "在采茶之前，你需要磨茶刀。")),
    Flaw("check_everyday_name", fill("Fenwick is a company that sells to growers of ____.", "Old Walls", "Fenwick is")),
    Flaw("check_only_meaning", explain("What is mulching?", "a method originally designed for vines")),
    Flaw("check_only_meaning", explain("什么是揉捻？", "杀青家族的一部分")),
    Flaw(
        "check_only_meaning",
        replace(
            explain("Explain in your own words what is meant by “Grafting”.", "a walk among ripe plums at dawn"),
            explanation="A walk among ripe plums at dawn.",
        ),
    ),
    Flaw(
        "check_only_use",
        replace(
            ask("What is TwigReader used for?", "To weigh goats in the hills.", kind=ItemKind.SHORT),
            points=("to weigh goats in the hills",),
        ),
    ),
)
UNLEANING = (
    state_true("Grafting joins not only young trees but also old ones."),
    state_true("Espalier, also called wall training, is a technique of training branches flat."),
    state_true("The test of a ripe apple is its stem."),
    state_true("The largest of the apples are sold in May."),
    state_true("There are 7,500 kinds of apple trees around the world."),
    state_true("即使是老茶树也要浇水。", "杀青是"),
    state_true("茶农不仅采茶，还要晾茶。", "杀青是"),
    fill("____ is a program that counts apples.", "PomoLog", "PomoLog is"),
    state_false(
        "Grafting, known as joining, is a method of parting plants.", "Grafting, known as joining, joins plants."
    ),
    state_false("Ladders are used as the cheaper tool.", "Ladders are used as the dearer tool."),
    explain("What does grafting mean?", "a method of joining two plants"),
)
