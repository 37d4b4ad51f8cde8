"""The key of every widget and of every value kept for a browser session, by the part of the app that has it."""

from tutor.ui.keys.asking import *  # noqa: F403 - one place to look up every key
from tutor.ui.keys.courses import *  # noqa: F403 - one place to look up every key
from tutor.ui.keys.every_page import *  # noqa: F403 - one place to look up every key
from tutor.ui.keys.lessons import *  # noqa: F403 - one place to look up every key
from tutor.ui.keys.progress import *  # noqa: F403 - one place to look up every key
from tutor.ui.keys.quiz import *  # noqa: F403 - one place to look up every key
from tutor.ui.keys.settings import *  # noqa: F403 - one place to look up every key
from tutor.ui.keys.signing_in import *  # noqa: F403 - one place to look up every key
