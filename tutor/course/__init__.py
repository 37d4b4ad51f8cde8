"""Read lesson files of many formats into chunks of citable units."""

from tutor.course.files import LessonFile, find_lessons
from tutor.course.reader import read_lesson

__all__ = ["LessonFile", "find_lessons", "read_lesson"]
