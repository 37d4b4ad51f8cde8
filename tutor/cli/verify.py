"""`tutor verify`: is each sentence of a text supported by given passages?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tutor.cli.batch import LineError, Row, clean_text, read_text_field, run_batch
from tutor.cli.contract import dump_line
from tutor.cli.options import BatchOption, JsonOption, read_settings
from tutor.errors import TutorError

if TYPE_CHECKING:
    from tutor.answering.verify import Verification

_HOW = 'Run tutor verify "your text" --passage FILE.'
MAX_TEXT_CHARS = 100_000
MAX_PASSAGE_CHARS = 1_000_000


def verify(
    text: Annotated[str | None, typer.Argument(help="The text to check.")] = None,
    passage: Annotated[
        list[Path] | None, typer.Option("--passage", help="A text file to check it by; may be given often.")
    ] = None,
    as_json: JsonOption = False,
    batch: BatchOption = None,
) -> None:
    """Check each sentence of a text by passages: figures, names, negation, who and what, and meaning."""
    files = passage or []
    _require_input(text, files, batch)
    rows = {"text": text, "passages": [_read_passage(path) for path in files]}

    from tutor.answering.verify import verify_text
    from tutor.service import open_encoder

    encoder = open_encoder(read_settings())

    def judge(row: Row) -> Verification:
        return verify_text(_read_text(row), read_passages(row), encoder)

    if batch is not None:
        run_batch(batch, lambda row: verification_to_json(judge(row)))
    elif as_json:
        print(dump_line(verification_to_json(judge(rows))))
    else:
        _print_verification(judge(rows))


def read_passages(row: Row) -> list[str]:
    """Return the passages of a batch line. Raises LineError if they are missing or no list of texts."""
    passages = row.get("passages")
    if not isinstance(passages, list) or not all(isinstance(passage, str) for passage in passages):
        raise LineError("the field 'passages' must be a list of texts")
    if not any(passage.strip() for passage in passages):
        raise LineError("the field 'passages' must hold a text that is not empty")
    if sum(map(len, passages)) > MAX_PASSAGE_CHARS:
        raise LineError(f"the passages have more than {MAX_PASSAGE_CHARS:,} characters")
    return [clean_text(passage) for passage in passages]


def verification_to_json(verification: Verification) -> Row:
    """Return the object that `tutor verify --json` prints."""
    return {
        "supported": verification.supported,
        "score": round(verification.score, 4),
        "sentences": [
            {
                "text": s.text,
                "supported": s.supported,
                "score": round(s.score, 4),
                "passages": list(s.passages),
                "reason": s.reason,
            }
            for s in verification.sentences
        ],
    }


def _read_text(row: Row) -> str:
    text = read_text_field(row, "text")
    if len(text) > MAX_TEXT_CHARS:
        raise LineError(f"the text has more than {MAX_TEXT_CHARS:,} characters")
    return text


def _require_input(text: str | None, files: list[Path], batch: str | None) -> None:
    """See that there is a text with passages, or a batch file, and not both.

    Raises TutorError for an empty text, typer.BadParameter (wrong usage) for the others.
    """
    if batch is not None and (text is not None or files):
        raise typer.BadParameter("Give a text with --passage or --batch, not both.")
    if batch is None and text is None:
        raise typer.BadParameter(f"There is no text. {_HOW}")
    if batch is None and not str(text).strip():
        raise TutorError("The text is empty.", _HOW)
    if batch is None and not files:
        raise typer.BadParameter(f"There are no passages. {_HOW}")


def _read_passage(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TutorError(f"The passage {path} is no UTF-8 text.", "Save it as UTF-8 text and run again.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TutorError(
            f"The passage {path} cannot be read: {reason}.", "Name a text file: --passage FILE."
        ) from error


def _print_verification(verification: Verification) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    for sentence in verification.sentences:
        mark, style = ("✓", "green") if sentence.supported else ("✗", "red")
        console.print(Text(f"{mark} {sentence.text}", style))
        where = f" (passage {', '.join(str(n + 1) for n in sentence.passages)})" if sentence.passages else ""
        console.print(Text(f"  {sentence.score:.2f}  {sentence.reason}{where}", "dim"))
    supported = sum(s.supported for s in verification.sentences)
    console.print(f"{supported} of {len(verification.sentences)} sentences are supported.")
