"""What learners did, what they remember of it, and when to ask again."""

from tutor.quiz.memory.database import LEARNERS_FILE
from tutor.quiz.memory.rows import ITEM, OBJECTIVE
from tutor.quiz.memory.store import OpenSession, Review, Store, fact_of, open_store

__all__ = ["ITEM", "LEARNERS_FILE", "OBJECTIVE", "OpenSession", "Review", "Store", "fact_of", "open_store"]
