"""Invented lessons in prose for the tests of item making, in English and in Chinese."""

ORCHARD = """# Orchards

## Grafting

Grafting is the joining of a shoot from one tree to the roots of another. A rootstock is the lower part of a grafted
tree, which carries the roots. A scion is the shoot that gives the grafted tree its fruit. Grafting is used to keep a
good variety, because a seedling never resembles its parent exactly. Click the picture above for a video.

## Pollination

Pollination is the transfer of pollen from one blossom to another. It is mostly done by bees in the early spring.
An orchard of 40 hectares needs 120 hives during the bloom. Most apple varieties need the pollen of a different variety.
You should now open the notebook and run the code. This is why we like bees!

## Storage

The cold store at Maro was built in 1962 by Ada Wren. A cold room keeps apples fresh for 9 months at a low temperature.
Ethylene gas increases the speed of ripening in a closed room. Pears do not need ethylene to soften after the harvest.

## Pruning

Pruning is the cutting of branches that take light away from the fruit. An espalier is a tree that is trained flat
against a wall. What do you think about it?

## Quiz

The quiz lists 99 questions about the orchard and its trees in winter.
"""
TEAHOUSE = """# 茶园

## 采摘

采青是指从茶树上摘下嫩芽和嫩叶的工序。杀青是一种用高温阻止茶叶发酵的工序。揉捻是一种让茶叶卷曲成条的工序。
闷黄是一种让湿热的茶叶慢慢变黄的工序。一名熟练的工人每天能采12公斤茶叶。请打开练习本并运行代码。

## 贮存

新鲜的茶叶怕光，因为光线会让叶绿素分解得很快。武夷山的茶叶仓库建于1958年。干燥的茶叶需要密封的容器来保存香气。
没有密封的茶叶会很快失去香气。
"""
