"""Link to the second of a lesson's video."""

from __future__ import annotations

from tutor.course.video import link_to_second

__all__ = ["link_to_second"]
