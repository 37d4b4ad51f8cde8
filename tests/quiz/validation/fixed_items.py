"""Items whose rest does not fix what is left out, or that other sentences qualify, with the rule for each."""

from __future__ import annotations

from dataclasses import replace

from tests.quiz.validation.flawed_items import Flaw, ask, explain, fill, state_true
from tutor.types import ItemKind

UNFIXED = (
    Flaw("check_place", fill("In ____, the shape of a pruned tree is not very clear.", "Orchard Atlas")),
    Flaw("check_place", fill("在 ____ 中，老茶树的样子不是很清楚。", "LeafScale", "杀青是")),
    Flaw("check_kind_of", fill("Whip cutting is a form of ____ that joins thin shoots.", "grafting")),
    Flaw("check_kind_of", fill("轻揉是____的一种，它让茶叶成条。", "揉捻", "杀青是")),
    Flaw("check_shared_doing", fill("____ is typically done on dry days in the early spring.", "Grafting")),
    Flaw("check_shared_doing", fill("____ expects two shoots of the same width and a sharp knife.", "Grafting")),
    Flaw("check_shared_doing", fill("____ is a method derived from the work of vine growers.", "Mulching")),
    Flaw("check_shared_doing", fill("Learning ____ on a steep slope remains a complex matter.", "grafting")),
    Flaw("check_shared_doing", fill("If a grower wants pears of an old tree, he could use ____.", "grafting")),
    Flaw("check_shared_doing", fill("____ was among the first skills that growers wrote about.", "Grafting")),
    Flaw("check_shared_doing", fill("____ 实验室称了三年的茶叶。", "LeafScale", "杀青是")),
    Flaw("check_shared_doing", fill("适当的____对做出好茶有很大帮助。", "杀青", "杀青是")),
    Flaw("check_aside", fill("A guide is available for ____ that growers of pears like.", "PomoLog")),
    Flaw("check_aside", fill("____ is a sort of 'wedding': two plants live as one.", "Grafting")),
    Flaw("check_aside", fill('Growers are either of the "wild" or of the "tidy ____" school.', "grafting")),
    Flaw("check_aside", fill("在现实生活中，每当有人炒菜时，就会发生____。", "杀青", "杀青是")),
    Flaw("check_range_start", fill("From the ____ through the end of the sixties, cider sold well.", "1950s")),
    Flaw(
        "check_range_start",
        ask("Which of these belongs in the blank? From ____ to 1970, cider sold well.", 0, ("1950", "1930", "1910")),
    ),
    Flaw("check_predicate", fill("____ keeps the fruit dry through the winter.", "Mulching")),
    Flaw("check_pointing", state_true("In the sixties the tidy approach gave growers far better pears.")),
    Flaw("check_pointing", fill("The second method joins ____ to the roots of wild trees.", "old shoots")),
    Flaw("check_pointing", state_true("李梅认为该方案让茶叶更香。", "杀青是")),
    Flaw("check_pointing", state_true("Joining two plants is called grafting, and it deserves a separate topic.")),
    Flaw("check_pointing", fill("“Straw keeps the roots warm, says ____, gardener in Maro.”", "Rosa Lind")),
    Flaw("check_pointing", explain("What is mulching?", "a related practice focused on the soil")),
    Flaw("check_qualified", state_true("Old trees carry more apples than young trees.")),
    Flaw("check_qualified", state_true("The apples that old trees carry match those of young trees in number.")),
    Flaw("check_only_meaning", explain("什么是揉捻？", "揉捻是制茶方法杀青家族的一部分")),
    Flaw(
        "check_only_meaning",
        replace(
            ask("What is mulching?", "A member of the soil family.", kind=ItemKind.SHORT),
            points=("mulching is a member of the soil family", "it is used for warming and for feeding roots"),
        ),
    ),
    Flaw("check_object", explain("Name at least 2 real-world examples from the lesson.", "Lindhof grows cider apples")),
    Flaw("check_object", explain("On “Orchards”: Name at least three advantages.", "old trees bear new fruit")),
    Flaw("check_object", explain("请举出至少两个真实世界的例子。", "林家的茶园")),
    Flaw("check_placed", explain("What is thinning?", "Thinning is the second stage")),
    Flaw("check_placed", explain("What is a whip?", "A whip was introduced in 1931")),
    Flaw("check_placed", explain("什么是杀青？", "杀青是做茶的第一步")),
    Flaw("check_restated", explain("为什么茶叶太干和太湿都是茶农的常见问题？", "茶叶干得太过或不够干")),
    Flaw("check_restated", explain("Why do overripe apples ripen too well?", "the apples ripen too well")),
    Flaw("check_only_meaning", explain("What is meant by “Mulching”?", "Feeding hungry bees with sugar in winter")),
)
FIXED = (
    explain("Name at least 2 advantages of grafting from the lesson.", "old trees bear new fruit"),
    explain("请举出至少两个嫁接的例子。", "老树接新枝"),
    explain("Why do old trees carry few apples?", "their roots are weak and their crowns are shaded"),
    explain("为什么茶叶要晾干？", "湿的茶叶会发霉"),
    explain("用高温处理茶叶的过程称为什么？", "杀青"),
    explain("What is grafting?", "the second cut of the first stage of work that joins two plants"),
    explain("In the lesson “Pruning in the orchard”, what is espalier?", "a technique of training branches flat"),
    fill("In ____, Rosa Lind wrote the first book on cider.", "1990"),
    fill("In a/an ____ cut there are two slopes that fit each other.", "whip"),
    fill("____ joins the shoot of one plant to the root of another.", "Grafting"),
    fill("PomoLog is a program that was made to count ____ on tall trees.", "apples"),
    state_true("A new approach changed cider, and the approach spread to the whole valley."),
    state_true("The 'tidy approach' of pruning gave growers far better pears."),
    state_true("The method of joining two plants is called grafting."),
    state_true("Old trees carry fewer apples than young trees."),
    explain("What is grafting?", "a method of joining two plants"),
)
