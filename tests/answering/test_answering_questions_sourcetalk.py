"""What a learner says of the sources is told from what is asked."""

import pytest

from tutor.answering.questions.question import read_question
from tutor.answering.questions.sourcetalk import drop_source_talk


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "How many loaves does a kiln bake? My notes show two different maximums.",
            "How many loaves does a kiln bake?",
        ),
        ("What is the fare? The handouts don't seem to give only one.", "What is the fare?"),
        ("What does a ferry cost? I keep finding two figures that are far apart.", "What does a ferry cost?"),
        (
            "Is the crossing dear? How much is it? Do the chapters agree with each other?",
            "Is the crossing dear? How much is it?",
        ),
        (
            "My class has two very different figures for firing a kiln. What does it cost?",
            "What does firing a kiln cost?",
        ),
        (
            "We wrote down different numbers of ferry passengers. How many are there?",
            "How many ferry passengers are there?",
        ),
        ("一窑要烧多少个碗？课里的上限好像前后不一样。", "一窑要烧多少个碗？"),
        ("渡轮要多少钱，我笔记里记了两个不同的数字。", "渡轮要多少钱"),
        (
            "How many loaves fit in? I believe the handout doesn't give the same upper limit everywhere.",
            "How many loaves fit in?",
        ),
        ("What is the fare? It is not the same throughout the lesson.", "What is the fare?"),
        ("What is the fare? The talk and the handout seem to say different things.", "What is the fare?"),
        ("How big is the kiln? The figures vary within the lesson, I believe.", "How big is the kiln?"),
        ("I see that the ferry price differs between two tables. What are the two ranges?", "What is the ferry price?"),
        ("烧一窑要多少钱？几份材料说法不一。", "烧一窑要多少钱？"),
        ("烧一窑要多少钱？几节课说的一样吗？", "烧一窑要多少钱？"),
        ("烧一窑要多少个碗,表格和小结那部分是不是写得不同?", "烧一窑要多少个碗"),
        ("对比表里渡轮的票价范围和费用分析里渡轮的总计好像对不上,各是多少?", "渡轮的票价范围和渡轮的总计是多少？"),
        ("渡轮的票价各处写得不一致，到底是多少？", "渡轮的票价是多少？"),
        ("The kilns are not the same everywhere. Which one is hotter?", ""),
        ("What does a kiln cost? It says different things in different places.", "What does a kiln cost?"),
        ("How many loaves does it bake - the notes contradict each other.", "How many loaves does it bake"),
        ("How many loaves fit in? I see both 300 and 500 thousand.", "How many loaves fit in?"),
        ("How many loaves fit in? I've come across two.", "How many loaves fit in?"),
        ("What is the fare? One page says this, another says that.", "What is the fare?"),
        ("What is the fare? Why are there two numbers? Which one is right?", "What is the fare?"),
        ("What is the fare, given that the handout isn't consistent?", "What is the fare"),
        ("The lesson says different things about the price of a kiln. Which is it?", "What is the price of a kiln?"),
        ("Why does the lesson give two different prices for a kiln?", "What is the price for a kiln?"),
        ("烧一窑要多少钱？课里两个地方说得不一样，哪个对？", "烧一窑要多少钱？"),
        ("烧一窑要多少钱？怎么有的地方写500有的地方写300？", "烧一窑要多少钱？"),
        ("一窑有多少个碗？怎么课里前后写的数字不一样？", "一窑有多少个碗？"),
        ("课里对渡轮票价的说法不一致，到底是哪个？", "渡轮票价是多少？"),
        ("The handout gives two different numbers of kiln bowls. What are they?", "What is the number of kiln bowls?"),
        ("Why does the book give two prices for the RX-9?", "What is the price for the RX-9?"),
        ("渡轮的票价各课说法不同，分别是多少？", "渡轮的票价是多少？"),
        ("I see different numbers for what it costs to fire a kiln. Which are they?", "What it costs to fire a kiln?"),
        (
            "How many bowls does one fire? The figures for the upper end don't seem to agree.",
            "How many bowls does one fire?",
        ),
        ("How many bowls fit in? The upper limit seems to vary.", "How many bowls fit in?"),
        ("What does a ferry cost? I find different numbers. Which ones are there?", "What does a ferry cost?"),
        ("I've seen different amounts for building a ferry. What are they?", "What is the cost of building a ferry?"),
        ("Different parts of chapter 3 give different counts of bowls. Which counts?", "What is the number of bowls?"),
        ("My notes give different prices for a kiln. Could you show me both?", "What is the price for a kiln?"),
        ("The lessons contradict each other on how dear a kiln is. What are the figures?", "How dear a kiln is?"),
        ("The figures for the number of bowls don't seem to agree. What are they?", "What is the number of bowls?"),
        ("I see different totals for a crossing in the tables. Which?", "What is the total cost of a crossing?"),
        ("Prices for what the crew eats are given. Which are they?", ""),
        ("How long is a firing? One lesson sounds like hours, another like days.", "How long is a firing?"),
        ("Does a firing take hours or days? I have read both.", "Does a firing take hours or days?"),
        (
            "I see conflicting costs for the 10,000 bowls. Which are these?",
            "What is the cost of the 10,000 bowls?",
        ),
        ("Two different totals are given for kiln bowls. Name both.", "What is the number of kiln bowls?"),
        ("The price of a kiln differs between the pages. What prices do they give?", "What is the price for a kiln?"),
        ("The handout is inconsistent about the fare. Which figures does it give?", "What is the fare?"),
        ("What upper limits are given for the number of bowls?", "What is the number of bowls?"),
        ("Which price ranges do the notes give for a kiln?", "What is the price range for a kiln?"),
        ("What prices are given for a cabin?", ""),
        ("窑里碗数的上限，课里有两个不同的数字，是哪两个？", "窑里碗数的上限是多少？"),
        ("What is the fare? Do all the lessons say the same?", "What is the fare?"),
        ("What is the fare? Is it the same in every handout?", "What is the fare?"),
        ("What is the fare? The figure changes from table to table.", "What is the fare?"),
        ("What is the fare? The handouts don't quite match.", "What is the fare?"),
        ("What is the fare? Please list all the numbers the lessons mention.", "What is the fare?"),
        ("What does a ferry cost according to each lesson?", "What does a ferry cost?"),
        ("Do the lessons give the same price for a kiln?", "What is the price for a kiln?"),
        ("Are the lessons consistent on how long a firing is?", "How long a firing is?"),
        (
            "Which overall price ranges are given for a kiln, in the comparison with ovens and in the table?",
            "What is the overall price range for a kiln?",
        ),
        ("烧一窑要多久？各课的说法一样吗？", "烧一窑要多久？"),
        ("烧一窑要多少钱？各处给的数字一样吗？", "烧一窑要多少钱？"),
        ("烧一窑要多少钱？好像有好几个价格。", "烧一窑要多少钱？"),
        ("烧一窑要多少钱？各课怎么说？", "烧一窑要多少钱"),
        ("不同课程里渡轮的票价各是多少？", "渡轮的票价各是多少？"),
        ("Is the fare the same for children?", ""),
        ("What is the same in both kilns?", ""),
        ("Which topics are named in all the lessons?", ""),
        ("两艘船的票价一样吗？", ""),
        ("Which one is right?", ""),
        ("What does a kiln cost, and why?", ""),
        ("Where is the kiln named, and what is it?", ""),
        ("Why do the lessons give two figures?", ""),
        ("How do the two ferries differ?", ""),
        ("The two kilns have different prices. What does the small one cost?", ""),
        ("My notes say 300 and the lesson says 500 loaves, they differ. Which?", ""),
        ("这两艘船大小不同，哪艘更贵？", ""),
        ("My notes show two different maximums.", ""),
    ],
)
def test_talk_about_sources_is_dropped(text: str, left: str) -> None:
    assert drop_source_talk(text) == left


def test_such_talk_makes_a_question_weigh_accounts() -> None:
    assert read_question("How many loaves fit in? The lesson gives more than one figure.").weighs
    assert not read_question("How many loaves fit in?").weighs
