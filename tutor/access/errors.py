"""What can go wrong with sign-ins."""

from __future__ import annotations

from tutor.errors import TutorError


class AccessError(TutorError):
    """A file of sign-ins could not be read or written, or does not say what it must."""
