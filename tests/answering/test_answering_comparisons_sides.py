import pytest

from tutor.answering.comparisons.sides import MAX_SIDE_CHARS, find_sides, list_items


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("How do tower mills and post mills differ when it comes to sails?", ("tower mills", "post mills")),
        ("What is the difference between green tea and black tea?", ("green tea", "black tea")),
        ("What distinguishes green tea from black tea?", ("green tea", "black tea")),
        ("How do you tell oolong from black tea?", ("oolong", "black tea")),
        ("Is the ferry cheaper than the bus?", ("ferry", "bus")),
        ("Which is older, the mill or the school?", ("mill", "school")),
        ("Compare rye with wheat.", ("rye", "wheat")),
        ("How does rye differ from wheat?", ("rye", "wheat")),
        ("How does rye compare in height with wheat?", ("rye", "wheat")),
        ("How do rye and wheat differ in what they cost to grow?", ("rye", "wheat")),
        ("How do rye and wheat compare in the time that they take to ripen?", ("rye", "wheat")),
        ("How do rye flour and wheat flour differ from oats?", ("rye flour and wheat flour", "oats")),
        ("kelp vs eelgrass", ("kelp", "eelgrass")),
        ("Who picks the tea and who picks the rice?", ("tea", "rice")),
        ("Did the ferry or the bus cost more? How much was each?", ("ferry", "bus")),
        ("Does the ferry or the bus take longer to Brevik?", ("ferry", "bus")),
        ("labelled or plain tea - which one is dearer and why", ("labelled", "plain tea")),
        ("which is better: a longer crossing or a shorter one?", ("longer crossing", "shorter one")),
        ("Rye and wheat: what does each cost?", ("Rye", "wheat")),
        ("How long do rye and wheat each grow?", ("rye", "wheat")),
        ("What soil were rye and wheat's fields each given?", ("rye", "wheat")),
        ("Lindqvist Mills and Orla each grow a tea. Which tea is that?", ("Lindqvist Mills", "Orla")),
        ("Compare what Lindqvist and Orla use their fields for.", ("Lindqvist", "Orla")),
        ("Compare the fields of Lindqvist and Orla.", ("Lindqvist", "Orla")),
        ("What can Lindqvist grow, and what does Orla sell?", ("Lindqvist", "Orla")),
        ("Which of the two teas is bitter and which is sweet?", ("bitter", "sweet")),
        ("绿茶和红茶,哪个产量多,哪个产量少?", ("绿茶", "红茶")),
        ("春茶和秋茶这两种各涨了多少？", ("春茶", "秋茶")),
        ("谁采茶叶，谁采稻米？", ("茶叶", "稻米")),
        ("茶叶一般是谁在采？稻米又是谁在采？", ("茶叶", "稻米")),
        ("绿茶和红茶有什么区别？", ("绿茶", "红茶")),
        ("渡轮比巴士便宜吗？", ("渡轮", "巴士")),
        ("Put rye and wheat side by side: how tall does each one grow?", ("rye", "wheat")),
        ("Set the mill next to the school: what did each cost?", ("mill", "school")),
        ("Place the mill and the school side by side.", ("mill", "school")),
        ("Rye compared with wheat: how much is grown?", ("Rye", "wheat")),
        ("How many tons does Lindqvist grow in the valley compared with Orla?", ("Lindqvist", "Orla")),
        ("Where does the tea come from in spring as opposed to autumn?", ("spring", "autumn")),
        ("What share did Lind & Co have as opposed to Orla?", ("Lind & Co", "Orla")),
        ("把绿茶和红茶放在一起看，各产多少？", ("绿茶", "红茶")),
        ("从价格高低、产量来看，绿茶和红茶有什么不同？", ("绿茶", "红茶")),
        ("Rye和Oats在Lindby谷里的亩产分别是多少？", ("Rye", "Oats")),
        ("LoRA 和 full fine-tuning 有什么区别", ("LoRA", "full fine-tuning")),
    ],
)
def test_the_two_sides_of_a_question_are_found(question: str, sides: tuple[str, str]) -> None:
    assert find_sides(question) == sides


@pytest.mark.parametrize("question", ["What is kelp?", "How long does the crossing take?", "什么是龙骨？", ""])
def test_a_question_about_one_thing_has_no_sides(question: str) -> None:
    assert find_sides(question) is None


def test_the_points_of_an_answer_are_named() -> None:
    assert list_items("1. Soak the rice [1].\n2. Steam it: one hour [2].") == ("Soak the rice", "Steam it")
    assert list_items("需要：茶壶；茶杯；茶盘。[1]") == ("茶壶", "茶杯", "茶盘")
    assert list_items("The ferry costs $14. [1]") == ()
    assert all(len(item) <= MAX_SIDE_CHARS for item in list_items("- " + "word " * 90 + "\n- b"))


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Among others Aster, Brume, Maro and Orlen Star.", ("Aster", "Brume", "Maro", "Orlen Star")),
        ("You need a teapot, a cup and a tray. [1]", ("teapot", "cup", "tray")),
        ("There are three colours: red, green, and blue.", ("red", "green", "blue")),
        ("Aster, Brume and Maro have sunk.", ("Aster", "Brume", "Maro")),
        ("主要的船包括Aster、Brume、Maro和小渡轮。", ("Aster", "Brume", "Maro", "小渡轮")),
        ("需要茶壶、茶杯和茶盘。", ("茶壶", "茶杯", "茶盘")),
        ("It costs $14 in summer, $6 for a child, and 3,000 in all.", ()),
        ("Kelp is used to feed sheep, which are hungry, and goats.", ()),
        ("The ferry is free since 1999, says the mayor.", ()),
        ("一张票14元，儿童票6元。", ()),
        ("Reef knots and bowline knots. [1]", ("Reef knots", "bowline knots")),
        ("绿茶和红茶。", ("绿茶", "红茶")),
        ("It is cheap and lasts long in any weather.", ()),
        ("There are two kinds: reef knots and bowline knots.", ("reef knots", "bowline knots")),
        ("The two knots are the reef knot and the bowline.", ("reef knot", "bowline")),
        ("Reef knots and bowline knots are the two kinds.", ("Reef knots", "bowline knots")),
        ("The first is the reef knot; the second is the bowline.", ("reef knot", "bowline")),
        ("Soaking (step 1) and steaming (step 2)", ("Soaking", "steaming")),
        ("There are two: 1. Soak the rice 2. Steam it", ("Soak the rice", "Steam it")),
        ("主要有两种：1. Green tea（绿茶）；2. Black tea（红茶）。", ("Green tea", "Black tea")),
        ("茶有两大类：绿茶和红茶。", ("绿茶", "红茶")),
        ("分为绿茶和红茶两种", ("绿茶", "红茶")),
        ("第一种是绿茶，第二种是红茶。", ("绿茶", "红茶")),
        ("It takes 3.5 hours and 2.4 litres.", ()),
    ],
)
def test_the_names_that_a_sentence_lists_are_found(answer: str, names: tuple[str, ...]) -> None:
    assert list_items(answer) == names
