"""What Moodle asks of an XML file that it is to import, as its documentation and its importer tell it."""

from xml.etree import ElementTree as Xml

# Shares of a mark, in percent, that are accepted by "error if the grade is not listed", the importer's default.
SHARES = [100, 90, 250 / 3, 80, 75, 70, 200 / 3, 60, 50, 40, 100 / 3, 30, 25, 20, 50 / 3, 100 / 7, 12.5, 100 / 9, 10, 5]
TEXT_FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown"}


def find_faults(data: bytes) -> list[str]:
    """Return what Moodle would refuse or misread, empty if nothing."""
    root = Xml.fromstring(data)
    if root.tag != "quiz":
        return ["the root is not <quiz>"]
    faults, numbers = [], []
    for question in root:
        kind = question.get("type", "")
        if kind == "category":
            faults += [] if question.findtext("category/text", "").startswith("$course$/top/") else ["category"]
            continue
        name = question.findtext("name/text", "").strip()
        found = [] if name and "\n" not in name and len(name) <= 255 else ["name"]
        found += [] if question.findtext("questiontext/text", "").strip() else ["no text"]
        formats = {element.get("format") for element in question.iter() if element.get("format")}
        found += [f"format {name}" for name in formats - TEXT_FORMATS]
        found += RULES.get(kind, lambda _: ["a type that not every Moodle has"])(question)
        number = question.findtext("idnumber", "")
        found += [] if 0 < len(number) <= 100 else ["idnumber"]
        numbers.append(number)
        faults += [f"{name}: {fault}" for fault in found]
    return faults + ([] if len(set(numbers)) == len(numbers) else ["an idnumber is there twice"])


def shares_of(question: Xml.Element) -> list[float]:
    return [float(answer.get("fraction", "0")) for answer in question.findall("answer")]


def check_multichoice(question: Xml.Element) -> list[str]:
    shares = shares_of(question)
    faults = [] if len(shares) >= 2 else ["fewer than two answers"]
    faults += [f"share {s}" for s in shares if s and min(abs(abs(s) - known) for known in SHARES) > 0.001]
    best = max(shares) if question.findtext("single") == "true" else sum(s for s in shares if s > 0)
    return faults + ([] if abs(best - 100) < 0.001 else [f"the right answers give {best} percent"])


def check_truefalse(question: Xml.Element) -> list[str]:
    texts = [answer.findtext("text") for answer in question.findall("answer")]
    return [] if texts == ["true", "false"] and sorted(shares_of(question)) == [0, 100] else ["not true and false"]


def check_shortanswer(question: Xml.Element) -> list[str]:
    texts = [answer.findtext("text", "") for answer in question.findall("answer")]
    faults = [] if texts and all(text.strip() for text in texts) else ["an answer is empty"]
    faults += ["a star that matches anything"] if any("*" in text.replace("\\*", "") for text in texts) else []
    return faults + ([] if max(shares_of(question), default=0) == 100 else ["no answer gets all marks"])


def check_numerical(question: Xml.Element) -> list[str]:
    faults = []
    for answer in question.findall("answer"):
        float(answer.findtext("text", ""))
        float(answer.findtext("tolerance", ""))
    units = [unit.findtext("unit_name", "") for unit in question.findall("units/unit")]
    faults += [] if all(units) and len(set(units)) == len(units) else ["units"]
    faults += [] if question.findtext("showunits") == ("0" if units else "3") else ["showunits"]
    return faults + ([] if max(shares_of(question), default=0) == 100 else ["no answer gets all marks"])


def check_essay(question: Xml.Element) -> list[str]:
    return [] if question.findtext("graderinfo/text", "").strip() else ["nothing to grade it by"]


def check_matching(question: Xml.Element) -> list[str]:
    parts = question.findall("subquestion")
    answers = {part.findtext("answer/text", "").strip() for part in parts}
    asked = [part for part in parts if part.findtext("text", "").strip()]
    return [] if len(asked) >= 2 and len(answers) >= 3 and all(answers) else ["too little to match"]


RULES = {
    "multichoice": check_multichoice,
    "truefalse": check_truefalse,
    "shortanswer": check_shortanswer,
    "numerical": check_numerical,
    "essay": check_essay,
    "matching": check_matching,
}
