"""Draw the courses of recall as an SVG picture, without any library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

PANEL_WIDTH, HEIGHT = 430, 400
LEFT, RIGHT, TOP, BOTTOM = 52, 16, 40, 128
FIRST_DAY = 20  # until then new objectives are added
LEAST = 0.6
COLOURS = ("#c2410c", "#64748b", "#2563eb", "#15803d")
DASHES = ("none", "6 4", "2 3", "8 3 2 3")

Courses = Mapping[str, Sequence[float]]


def draw_courses(panels: Mapping[str, Courses]) -> str:
    """Return an SVG of mean recall (0.6..1) from day 20 on for each schedule, one panel beside the other by title."""
    width = PANEL_WIDTH * len(panels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" role="img"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for number, (title, courses) in enumerate(panels.items()):
        parts += [f'<g transform="translate({number * PANEL_WIDTH} 0)">', *_draw_panel(title, courses), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _draw_panel(title: str, courses: Courses) -> list[str]:
    days = max(len(course) for course in courses.values())
    parts = [
        f'<text x="{LEFT}" y="22" font-size="14" font-weight="bold" fill="#0f172a">{escape(title)}</text>',
        *_draw_axes(days),
    ]
    for number, (name, course) in enumerate(courses.items()):
        colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
        style = f'stroke="{colour}" stroke-dasharray="{dash}" stroke-width="{3 if number == 0 else 2}"'
        shown = [(day, value) for day, value in enumerate(course, start=1) if day >= FIRST_DAY]
        points = " ".join(f"{_across(day, days):.1f},{_up(value):.1f}" for day, value in shown)
        parts.append(f'<polyline points="{points}" fill="none" {style}/>')
        height = HEIGHT - BOTTOM + 52 + 19 * number
        parts.append(f'<line x1="{LEFT}" x2="{LEFT + 34}" y1="{height - 4}" y2="{height - 4}" {style}/>')
        words = escape(f"{name}: {course[-1]:.1%} on day {len(course)}")
        parts.append(f'<text x="{LEFT + 42}" y="{height}" fill="#0f172a">{words}</text>')
    return parts


def _draw_axes(days: int) -> list[str]:
    parts = []
    for tenth in range(round(LEAST * 10), 11):
        height = _up(tenth / 10)
        end = PANEL_WIDTH - RIGHT
        parts.append(f'<line x1="{LEFT}" x2="{end}" y1="{height:.1f}" y2="{height:.1f}" stroke="#e2e8f0"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{height + 4:.1f}" text-anchor="end" fill="#475569">{tenth * 10}%</text>')
    for day in range(FIRST_DAY, days + 1, 10):
        label = f"day {day}" if day == FIRST_DAY else str(day)
        height = HEIGHT - BOTTOM + 18
        parts.append(
            f'<text x="{_across(day, days):.1f}" y="{height}" text-anchor="middle" fill="#475569">{label}</text>'
        )
    return parts


def _across(day: float, days: int) -> float:
    return LEFT + (PANEL_WIDTH - LEFT - RIGHT) * (day - FIRST_DAY) / max(1, days - FIRST_DAY)


def _up(share: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (max(share, LEAST) - LEAST) / (1 - LEAST)
