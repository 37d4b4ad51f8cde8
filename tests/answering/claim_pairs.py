"""Invented sentences with the words that they rest on: paraphrases that hold, and contradictions with their reason."""

from __future__ import annotations

KILN = (
    "A gas kiln costs $4,200 to buy, whereas an electric kiln costs $1,650. Firing takes two days. The potter does not"
    " glaze the inside of the pipe. Glazed bowls are dearer than plain bowls. The clay is dug near Torvik."
)
FERRY = (
    "The Marrow ferry carries 4.6 million passengers a year; the bridge carries 900,000. The ferry is slower than the"
    " bridge. Cyclists do not need a ticket. Forty percent of the crew speak Danish, and 12% of the fuel is biogas."
)
LEARNING = (
    "Sorting by hand uses labelled photographs. The drift detector learns from unlabelled recordings. Coarse training"
    " lasts 3 weeks and costs $81,000, while fine adjustment lasts 2 hours and costs $140. Drone pilots teach the"
    " software before farmers use it."
)
MILL = "The paper mill was closed in 1988. It reopened as a museum. Visitors must book; members pay nothing."
ZH_KILN = (
    "燃气窑的价格是460万元，而电窑的价格是20万元。电窑比燃气窑便宜。烧制陶管需要上釉，陶碗不需要上釉。"
    "燃气窑每次烧制需要两天。"
)
ZH_LEARNING = (
    "粗训练使用无标签录音，耗时3周。精调使用有标签照片，耗时2小时。粗训练更贵。海鸥探测器在部署之前由渔民校准。"
)

# (sentence, cited words)
HOLDING: tuple[tuple[str, str], ...] = (
    ("An electric kiln costs $1,650.", KILN),
    ("You pay $4,200 for a gas kiln.", KILN),
    ("Firing takes 48 hours.", KILN),
    ("The inside of the pipe is not glazed by the potter.", KILN),
    ("Plain bowls are cheaper than glazed bowls.", KILN),
    ("The Marrow ferry carries 4,600,000 passengers a year.", FERRY),
    ("The bridge is faster than the ferry.", FERRY),
    ("Cyclists need no ticket.", FERRY),
    ("12 percent of the fuel is biogas.", FERRY),
    ("The drift detector learns from recordings without labels.", LEARNING),
    ("Fine adjustment costs $140 and lasts 2 hours.", LEARNING),
    ("Coarse training lasts three weeks.", LEARNING),
    ("The software is taught by drone pilots.", LEARNING),
    ("Farmers use the software after drone pilots teach it.", LEARNING),
    ("The paper mill closed in 1988.", MILL),
    ("Members do not pay.", MILL),
    ("燃气窑的价格是4,600,000元。", ZH_KILN),
    ("燃气窑比电窑贵。", ZH_KILN),
    ("陶碗无需上釉。", ZH_KILN),
    ("电窑的价格是200,000元。", ZH_KILN),
    ("精调耗时两小时。", ZH_LEARNING),
    ("粗訓練使用未標註錄音。", ZH_LEARNING),
)

# (sentence, cited words, a part of the reason)
CONTRADICTING: tuple[tuple[str, str, str], ...] = (
    ("An electric kiln costs $1,560.", KILN, "the figure $1,560 is not"),
    ("An electric kiln costs €1,650.", KILN, "another unit"),
    ("An electric kiln costs $4,200.", KILN, "not said of electric"),
    ("Firing takes three days.", KILN, "the figure three is not"),
    ("Firing takes 2 hours.", KILN, "the figure 2 hours is not"),
    ("The potter glazes the inside of the pipe.", KILN, "deny"),
    ("Glazed bowls are cheaper than plain bowls.", KILN, "turns round"),
    ("Plain bowls are dearer than glazed bowls.", KILN, "turns round"),
    ("The clay is dug near Brevik.", KILN, "the name Brevik"),
    ("The Marrow ferry carries 4.6 billion passengers a year.", FERRY, "figure"),
    ("The bridge carries 4.6 million passengers a year.", FERRY, "not said of bridge"),
    ("The ferry is faster than the bridge.", FERRY, "turns round"),
    ("The bridge is slower than the ferry.", FERRY, "turns round"),
    ("Cyclists need a ticket.", FERRY, "deny"),
    ("The fuel costs $12.", FERRY, "another unit"),
    ("The drift detector learns from labelled recordings.", LEARNING, "labelled"),
    ("Sorting by hand uses unlabelled photographs.", LEARNING, "unlabelled"),
    ("Fine adjustment costs $81,000.", LEARNING, "not said of Fine"),
    ("Fine adjustment lasts 3 weeks.", LEARNING, "not said of"),
    ("Software teaches the drone pilots.", LEARNING, "exchanges"),
    ("Farmers use the software before drone pilots teach it.", LEARNING, "turns round"),
    ("The paper mill was not closed in 1988.", MILL, "denies"),
    ("The paper mill was opened in 1988.", MILL, "opened"),
    ("Visitors must not book.", MILL, "denies"),
    ("燃气窑的价格是470万元。", ZH_KILN, "470万"),
    ("燃气窑的价格是460万美元。", ZH_KILN, "another unit"),
    ("电窑的价格是460万元。", ZH_KILN, "not said of"),
    ("电窑比燃气窑贵。", ZH_KILN, "turns round"),
    ("燃气窑比电窑便宜。", ZH_KILN, "turns round"),
    ("陶碗需要上釉。", ZH_KILN, "需要"),
    ("陶管不需要上釉。", ZH_KILN, "不需要"),
    ("粗训练使用有标签录音。", ZH_LEARNING, "有标签"),
    ("精调使用无标签照片。", ZH_LEARNING, "无标签"),
    ("精调耗时3周。", ZH_LEARNING, "精调"),
    ("粗訓練更便宜。", ZH_LEARNING, "便宜"),
    ("海鸥探测器在部署之后由渔民校准。", ZH_LEARNING, "之后"),
)
