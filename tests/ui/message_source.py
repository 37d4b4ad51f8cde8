"""The templates of all that the program says in a stated error, a check or a skipped file, read from its source."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TUTOR = Path(__file__).resolve().parents[2] / "tutor"
# Faces of their own: what they say is printed in a terminal.
TERMINAL = ("cli", "evaluation")
# Which arguments of a call are said; all of those of a stated error that is not named here.
SAID = {
    "CourseNameError": slice(1, None),
    "Skipped": slice(1, None),
    "Check": slice(2, None),
    "ModelEntry": slice(8, 9),
    "explain_errors": slice(0, 1),
    "_explain": slice(0, 1),
}
NAMED = ("message", "remedy", "reason", "detail", "note")
# Functions whose texts are messages or parts of one, wherever they are put together.
MAKERS = {"_try_import", "_list_remote_needs", "_reason_to_skip", "_explain_refusal"}
SLOT = "\0"


@dataclass
class Module:
    """A module's tree, its constants, its functions, and the names that it takes from others."""

    path: Path
    tree: ast.Module
    values: dict[str, ast.expr] = field(default_factory=dict)
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)


def read_modules() -> dict[str, Module]:
    """Return the modules that may speak to the app, by their dotted names."""
    modules = {}
    for path in sorted(TUTOR.rglob("*.py")):
        parts = path.relative_to(TUTOR.parent).with_suffix("").parts
        if parts[1] in TERMINAL:
            continue
        module = Module(path, ast.parse(path.read_text(encoding="utf-8")))
        for node in module.tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                module.values[node.targets[0].id] = node.value
        for inner in ast.walk(module.tree):
            if isinstance(inner, ast.FunctionDef):
                module.functions[inner.name] = inner
            elif isinstance(inner, ast.ImportFrom) and inner.module:
                module.taken |= {alias.name: inner.module for alias in inner.names}
        modules[".".join(parts)] = module
    return modules


class Templates:
    """Collects templates; every value in a text is a slot, and slots side by side are one."""

    def __init__(self) -> None:
        self.modules = read_modules()
        self.errors = self._list_errors()

    def collect(self) -> set[str]:
        """Return the templates of errors, remedies, checks, skipped files and the notes beside a mark."""
        found: set[str] = set()
        for module in self.modules.values():
            for function in ast.walk(module.tree):
                if isinstance(function, ast.FunctionDef):
                    for node in ast.walk(function):
                        if isinstance(node, ast.Call):
                            for said in self._list_said(node):
                                found |= self.resolve(said, module, function)
                    if function.name in MAKERS:
                        for text in _list_returned(function):
                            found |= self.resolve(text, module, function)
        for what, remedy in self._list_faults():
            found |= self.resolve(remedy, *what)
        found |= set(self._list_notes())
        return {text for text in found if text.strip(SLOT + " .:,;")}

    def list_strings(self) -> set[str]:
        """Return every text that stands in the source."""
        return {
            text
            for module in self.modules.values()
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Constant | ast.JoinedStr)
            for text in self.resolve(node, module, None)
        }

    def resolve(self, node: ast.expr, module: Module, function: ast.FunctionDef | None) -> set[str]:
        """Return the templates that an expression may come to; a slot alone for what the source does not tell."""
        found = {SLOT}
        if isinstance(node, ast.Constant):
            found = {node.value} if isinstance(node.value, str) else {SLOT}
        elif isinstance(node, ast.JoinedStr):
            pieces = [piece.value if isinstance(piece, ast.Constant) else SLOT for piece in node.values]
            found = {re.sub(f"{SLOT}+", SLOT, "".join(map(str, pieces)))}
        elif isinstance(node, ast.IfExp):
            found = self.resolve(node.body, module, function) | self.resolve(node.orelse, module, function)
        elif isinstance(node, ast.BoolOp):
            found = {text for value in node.values for text in self.resolve(value, module, function)}
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            ways = [self.resolve(side, module, function) for side in (node.left, node.right)]
            found = {left + right for left in ways[0] for right in ways[1]}
        elif isinstance(node, ast.Name):
            found = self._resolve_name(node.id, module, function)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found = self._resolve_call(node.func.id, module)
        return found

    def _resolve_name(self, name: str, module: Module, function: ast.FunctionDef | None) -> set[str]:
        inside = [
            value
            for node in (ast.walk(function) if function else ())
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name) and target.id == name
            for value in [node.value]
        ]
        if inside:
            return {text for value in inside for text in self.resolve(value, module, function)}
        home = self.modules.get(module.taken.get(name, ""), module)
        return self.resolve(home.values[name], home, None) if name in home.values else {SLOT}

    def _resolve_call(self, name: str, module: Module) -> set[str]:
        home = self.modules.get(module.taken.get(name, ""), module)
        function = home.functions.get(name)
        if function is None or not name.strip("_").startswith(("explain", "reason")):
            return {SLOT}
        return {text for node in _list_returned(function) for text in self.resolve(node, home, function)}

    def _list_errors(self) -> set[str]:
        """Return the names of the stated errors' classes, those of faults of the program left out."""
        names, before = {"TutorError"}, set()
        classes = [n for m in self.modules.values() for n in ast.walk(m.tree) if isinstance(n, ast.ClassDef)]
        while names != before:
            before = set(names)
            names |= {c.name for c in classes if any(isinstance(b, ast.Name) and b.id in names for b in c.bases)}
        return names - {"UnexpectedError", "CalledOffError"}

    def _list_said(self, call: ast.Call) -> list[ast.expr]:
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        places = dict.fromkeys(self.errors, slice(0, None)) | SAID
        said = list(call.args[places[name]]) if name in places else []
        if name in places:
            said += [keyword.value for keyword in call.keywords if keyword.arg in NAMED]
        return said

    def _list_faults(self) -> Iterator[tuple[tuple[Module, None], ast.expr]]:
        """Yield the remedies of the table of SQLite's faults."""
        module = self.modules["tutor.quiz.memory.database"]
        table = module.values["_FAULTS"]
        assert isinstance(table, ast.Dict)
        for value in table.values:
            assert isinstance(value, ast.Tuple)
            yield (module, None), value.elts[1]

    def _list_notes(self) -> Iterator[str]:
        """Yield what may stand beside a typed answer's mark, in each language, and of the catalogue's models."""
        from tutor.models.catalogue import load_catalogue

        values = self.modules["tutor.quiz.grading.feedback"].values
        for name in ("_ENGLISH", "_CHINESE"):
            table = values[name]
            assert isinstance(table, ast.Dict)
            for key, value in zip(table.keys, table.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in ("contrary", "wrong", "heap", "ordered"):
                    assert isinstance(value, ast.Constant)
                    yield re.sub(r"\{\w+\}", SLOT, str(value.value))
        yield from (model.note for model in load_catalogue())


def _list_returned(function: ast.FunctionDef) -> list[ast.expr]:
    found = []
    for node in ast.walk(function):
        value = node.value if isinstance(node, ast.Return | ast.Expr) else None
        value = value.value if isinstance(value, ast.Yield) else value if isinstance(node, ast.Return) else None
        if value is not None:
            found.append(value)
    return found
