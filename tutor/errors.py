"""One error base whose message says what happened and what to do next."""


class TutorError(Exception):
    """A stated error: `message` says what happened, `remedy` the next thing to do."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class ReadError(TutorError):
    """A lesson file could not be read."""


class IndexFolderError(TutorError):
    """An index is missing, damaged or of another make."""


class NothingReadError(IndexFolderError):
    """None of the files that an index should mirror could be read; the index is as it was."""


class ModelError(TutorError):
    """A language model or encoder could not be fetched, loaded or run."""


class StoreError(TutorError):
    """The file of what learners did could not be opened, read or written."""


class QuizMovedError(TutorError):
    """A quiz was gone on with elsewhere, in another window or program; nothing was written."""
