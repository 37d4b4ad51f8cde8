"""The tables of the learner's file, as numbered steps from one version of it to the next."""

from __future__ import annotations

# "TUTR": says whose file it is, so that another program's is never written to.
APPLICATION_ID = 0x54555452

# Step n leads from version n to n + 1. A step that was released is never changed: a later one mends it.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE learners (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE)",
        # An item as it was asked: an index given as a response means this order of choices.
        """CREATE TABLE snapshots (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            item_id TEXT NOT NULL,
            body TEXT NOT NULL,
            UNIQUE (item_id, body)
        )""",
        """CREATE TABLE reviews (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
            snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
            fact TEXT NOT NULL,
            objective_id TEXT NOT NULL,
            response TEXT NOT NULL,
            score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
            verdict TEXT NOT NULL,
            at TEXT NOT NULL,
            session_id TEXT NOT NULL,
            duration_ms INTEGER
        )""",
        "CREATE INDEX reviews_by_fact ON reviews (learner_id, fact)",
        "CREATE INDEX reviews_by_objective ON reviews (learner_id, objective_id)",
        "CREATE INDEX reviews_by_snapshot ON reviews (snapshot_id)",
        """CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
            BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END""",
        """CREATE TRIGGER reviews_go_with_their_learner BEFORE DELETE ON reviews
            WHEN EXISTS (SELECT 1 FROM learners WHERE id = OLD.learner_id)
            BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END""",
        # What follows from the log, kept at hand. `subject` is "item" (its key a fact) or "objective" (its key an id).
        """CREATE TABLE cards (
            learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
            subject TEXT NOT NULL,
            key TEXT NOT NULL,
            snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            due TEXT NOT NULL,
            last_review TEXT NOT NULL,
            reviews INTEGER NOT NULL,
            lapses INTEGER NOT NULL,
            PRIMARY KEY (learner_id, subject, key)
        ) WITHOUT ROWID""",
        "CREATE INDEX cards_by_due ON cards (learner_id, subject, due)",
        "CREATE INDEX cards_by_snapshot ON cards (snapshot_id)",
        # `saved` rises with each save, over all sessions: the order of saving without a clock.
        """CREATE TABLE sessions (
            learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
            session_id TEXT NOT NULL,
            state TEXT NOT NULL,
            is_open INTEGER NOT NULL,
            saved INTEGER NOT NULL,
            PRIMARY KEY (learner_id, session_id)
        ) WITHOUT ROWID""",
        # How the cards were worked out; where the program works them out otherwise, they are made anew from the log.
        "CREATE TABLE facts_about_file (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
)
