"""Items to and from other programs: Anki, Moodle, GIFT, CSV, JSON and paper."""
