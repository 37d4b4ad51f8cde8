"""Words by which the attribute that a question asks for is told from what stands around it."""

from __future__ import annotations

LINKS = frozenset(
    "is are was were be been do does did has have had can could will would should shall may might must isn't aren't"
    " doesn't didn't what's".split()
)
PREPOSITIONS = frozenset(
    "of in on at for to from by with about into during between under over after before that who which whose when where"
    " as than per and or not the a an its their his her this these those you i we they it he she there".split()
)
# Forms of verbs that end a noun phrase and do not end in -ed.
VERB_FORMS = frozenset(
    "won win wins wrote write made make makes makes built build born die died found gave give gives took take takes led"
    " lead leads held hold holds went go goes came come comes became become becomes began begin begins sold sell sells"
    " bought buy said say says told tell tells ran run runs left leave leaves met meet paid pay pays put set hit cost"
    " costs lost lose loses sent send spent spend taught teach thought brought caught got get gets kept keep keeps knew"
    " know knows meant mean means read sang sung saw seen see sees shown show shows spoke stood understood wore drew"
    " look looks like call calls think thinks fell fought flew grew hosts contains uses use needs need causes"
    " produces provides includes lies lives governs"
    " controls owns plays refers describes allows helps works happens happen occurs occur exists published".split()
)
ADJECTIVES = frozenset(
    "large small big great total main other different new old first second third last largest smallest biggest most"
    " major common popular important accurate good bad best highest lowest high low average more many few single"
    " hundred hundreds thousand thousands million millions billion billions trillion trillions"
    " specific particular certain original current famous free safe reliable strong weak dense rich poor annual".split()
)
# Nouns that stand for what follows "of", or for nothing.
EMPTY_NOUNS = frozenset(
    "type types kind kinds sort sorts name names thing things part parts one ones way ways term terms word example"
    " examples number amount percentage percent year years time date day days month months century money part"
    " other else person people feature features factor factors element elements aspect aspects property"
    " properties characteristic characteristics attribute attributes form group entity area"
    " share proportion fraction price cost according body style"
    " world exactly precisely actually really topic topics theme themes subject subjects".split()
)
# What tells a dimension: its noun, its units.
DIMENSIONS = {
    "old": r"\bage[ds]?\b|\bold\b|\byears\b|\bborn\b|\bfounded\b|\d岁|年",
    "tall": r"\btall\b|\bheight\b|\bhigh\b|\b(?:feet|foot|ft|met(?:re|er)s?|m|cm|stor(?:ey|y|ies|eys))\b|高|米",
    "high": r"\btall\b|\bheight\b|\bhigh(?:er|est)?\b|\b(?:feet|foot|ft|met(?:re|er)s?|m|cm|stor(?:ey|ies))\b|%|高|米",
    "far": (
        r"\bfar\b|\bdistance\b|\b(?:miles?|kilomet(?:re|er)s?|km|light[- ]years?|met(?:re|er)s?|feet)\b"
        r"|远|公里|英里|距离|米"
    ),
    "deep": r"\bdeep\b|\bdepth\b|\b(?:feet|foot|ft|met(?:re|er)s?|m|cm|layers?)\b|深|米|层",
    "heavy": r"\bheavy\b|\bweigh\w*|\b(?:kg|kilo\w*|pounds?|lbs?|tons?|tonnes?|grams?|g)\b|重|公斤|千克|吨|磅",
    "fast": r"\bfast\w*|\bspeed\w*|\bquick\w*|\bper (?:second|minute|hour)\b|\bk?mph\b|\bkm/h\b|快|速|每[秒小分]",
    "wide": r"\bwid(?:e|th)\b|\b(?:feet|foot|met(?:re|er)s?|miles?|km|m|cm)\b|宽|米|公里",
    "hot": r"\bhot\w*|\btemperature|°|\bdegrees?\b|温|度",
    "高": r"高|米|英尺|公尺|\bhigh|\bheight|\bfeet|\bmet(?:re|er)|%",
    "长": (
        r"长|米|公里|英里|小时|分钟|[年月周天]|\blong|\blength|\bmiles?\b|\bkm\b|\bmet(?:re|er)"
        r"|\b(?:days?|weeks?|months?|years?|hours?)\b"
    ),
    "远": r"远|距|公里|英里|光年|米|\bfar\b|\bdistance|\bmiles?\b|\bkm\b|\bkilomet|\blight[- ]years?\b|\bmet(?:re|er)",
    "重": r"重|公斤|千克|克|吨|磅|\bweigh|\bkg\b|\btons?\b|\btonnes?\b|\bpounds?\b",
    "深": r"深|米|英尺|层|\bdeep|\bdepth|\bfeet|\bmet(?:re|er)|\blayers?\b",
    "快": r"快|速|每[秒小分]|\bfast|\bspeed|\bquick|\bper (?:second|minute|hour)",
    "宽": r"宽|米|公里|\bwide|\bwidth|\bfeet|\bmet(?:re|er)",
    "厚": r"厚|米|\bthick",
    "大": r"大|小|\d",
}
MEASURES = "个名位种块张台家本次项条所座门类款支届篇层场颗辆套份段处只头匹艘架间部首幅枚片粒滴根棵朵头"
HAN_SETS = (
    "创办 创立 成立 建立 创建 创始 设立 开办 组建 建 始于 成立于",
    "发明 发现 提出 发明者 首创 创造 开发 研发 设计",
    "去世 逝世 死 死亡 过世 病逝 辞世 去世于 死于 卒 遇难",
    "出生 诞生 生于 生",
    "发布 推出 公布 问世 上线 发表 发行 出版 面世",
    "结束 终止 完结 停止 终结",
    "开始 启动 始于 起 开启 开工",
    "费用 成本 价格 花费 开销 价钱 费 钱 花 支出 预算",
    "人 人员 员工 职员 雇员 人数 人口 工人",
    "客户 顾客 用户",
    "公司 企业 厂商 商家",
    "参数 参数量",
    "词元 词 token",
    "内存 显存 存储",
    "位置 位于 坐落 地点 在",
    "下载 获取 获得",
    "收购 买下 并购",
    "赢得 获胜 夺得 赢 获得 夺冠 击败",
    "写 编写 撰写 创作 作者 写成 用",
    "负责 主管 领导 带领",
    "居住 住 生活 定居",
    "资料 数据 材料 语料 数据集 文本 文档 文件",
    "电 电力 用电 能耗 耗电 千瓦时 度电 mwh kwh",
    "方法 办法 方式 做法 途径 手段",
    "问题 缺点 不足 弊端 风险 挑战 局限",
    "好处 优点 优势 益处 价值",
    "步骤 阶段 环节 步",
    "目标 目的 用途",
    "类型 种类 类别 种 类",
    "显卡 gpu 芯片",
    "速度 速率 转速",
    "薪资 工资 薪水 年薪 薪酬 待遇",
    "收入 营收 营业额 销售额",
    "利润 盈利 收益",
    "学校 大学 学院 中学",
    "准确率 精度 准确度 正确率",
    "客人 嘉宾 宾客 来宾",
    "数据量 规模 大小 体量",
    "称为 叫做 名为 称作 叫 称 名字 名称",
)
ARTICLES = frozenset("the a an its his her their this these those".split())
PLURALS = frozenset("people men women children sheep fish feet mice data media".split())
# After "how many", what is no thing that is counted.
UNCOUNTED = frozenset("times percent of more years months weeks days hours minutes seconds dollars euros".split())
# Nouns whose value is a number: nobody gives it without naming them.
MEASURED = frozenset(
    "rate size rank temperature speed accuracy accurate score capacity memory population salary length width depth"
    " height weight age density volume frequency distance revenue profit turnover income margin budget voltage"
    " power pressure ratio threshold degree level dimension resolution bandwidth latency throughput storage ram vram"
    " attendance elevation altitude radius diameter thickness value".split()
)
HAN_MEASURED = (
    "率",
    "量",
    "度",
    "数",
    "值",
    "额",
    "存",
    "价",
    "薪",
    "比例",
    "面积",
    "人口",
    "体积",
    "速",
    "温",
    "高",
    "分",
    "重",
)
# Events: the word that asks for one, and what tells of it.
EVENTS = (
    (
        r"die[ds]?|death|dead|killed|assassinated|去世|逝世|死|死亡|过世|病逝|辞世|死于",
        r"\bdie[ds]?\b|\bdeaths?\b|\bdead\b|\bdying\b|\bkill|\bassassinat|\bpassed away\b|\bmurder|\bexecut"
        r"|\bsuicide|\bdrown|\b\d{4} ?[-–—] ?\d{4}\b|死|逝|去世|亡|遇难|遇害|杀",
    ),
    (
        r"born|birth|出生|诞生|生于",
        r"\bborn\b|\bbirth|\bnative\b|\b\d{4} ?[-–—]|出生|诞生|生于|出身",
    ),
    (
        r"founded|established|founding|incorporated|set-up|创办|创立|成立|建立|创建|创始|设立|开办|组建"
        r"|始建|建成|创始人|创办人",
        r"\bfound(?:ed|er|ers|ing|ation)\b|\best(?:ablish|\.)|\bstart|\bcreat|\bset[- ]up\b"
        r"|\bform(?:ed|ation)\b|\blaunch"
        r"|\bbeg[aiu]n|\borigin|\bincorporat|\bsince\b|\bopen(?:ed|ing)\b|\bbuilt\b|\bconstruct|\bcharter"
        r"|\binstitut(?:ed|ion of)\b"
        r"|\bintroduc|创|成立|建|设立|开办|始|起源|诞生|形成|开业|开设|兴办|问世|达成|签署|通过",
    ),
    (
        r"married|marry|wed|结婚|成婚",
        r"\bmarr|\bwed|\bwife\b|\bhusband\b|\bspouse\b|婚|娶|嫁|妻|夫",
    ),
    (
        r"\w+ from|来自|取自|出自|源自",
        r"\b(?:comes?|came|taken|drawn|derived?|obtained|collected|gathered|scraped|stems?|sourced|downloaded|provided"
        r"|published|originat\w+|retrieved|extracted|borrowed) (?:from|by|at|in)\b|\bsources?\b|\bfrom the\b|\borigin"
        r"|来自|取自|出自|源自|来源|源于|摘自|收集自|提供",
    ),
    (
        r"downloaded?|下载",
        r"\bdownload|\bavailable\b|\bobtain|\bhugging ?face\b|\bgithub\b|\bhttps?:"
        r"|\b[a-z]+\.(?:com|org|io|net)\b|下载|获取",
    ),
)
# Words for persons: a number of any of them is a number of people.
PERSONS = frozenset(
    "person people men women man woman human employee staff worker analyst member inhabitant resident citizen student"
    " pupil soldier troop crew passenger player guest visitor attendee participant spectator contractor lawyer engineer"
    " researcher labeller annotator user customer viewer patient child children population survivor victim casualty"
    " settler immigrant slave prisoner delegate attorney doctor nurse teacher pilot sailor farmer scientist developer"
    " client subscriber volunteer refugee voter athlete artist author".split()
)
HAN_PERSON = r"人|员|者|名|位|嘉宾|居民|学生|球员|士兵|乘客|观众|家|口"
# Chinese words after "how many" or "what" that are judged by their value, or name nothing.
HAN_EMPTY = frozenset(
    "时间 时候 比例 百分比 百分点 占比 份额 钱 价钱 年 月 天 日 里 儿 国 地方 意思 东西 样 种 名字 名 人物 特点"
    " 作用 方面 情况 条件 事 方式 类型 内容 原因 结果 算 算好 才 比 倍 次 来 去 法".split()
)
HAN_QUALIFIERS = frozenset("不同 主要 种类 相关 其他 额外 左右 总".split())
# Characters that many words share, so that one of them in common says nothing.
HAN_COMMON = frozenset("数量人的大小子家员者度率用公分类名时间学生机体性物品力动会电高中新成组题点值价费")
HAN_PERSONS = frozenset("人 人员 人口 人数 人类 人工 人才 人物 人机".split())
