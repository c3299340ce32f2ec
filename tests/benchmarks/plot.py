"""Growth curves as plain SVG: lines over linear axes, labelled in Chinese and English, in the page's own colour."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

Points = Sequence[tuple[float, float]]
WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 64, 28, 28, 44
DASHES = ("", "6 4", "2 3")


def svg(title: str, across: str, up: str, series: Mapping[str, Points]) -> str:
    """One chart; ``across`` and ``up`` name the axes with their units."""
    xs = [x for points in series.values() for x, _ in points]
    ys = [y for points in series.values() for _, y in points]
    right, top = _nice(max(xs)), _nice(max(ys))

    def place(x: float, y: float) -> tuple[float, float]:
        return (
            round(LEFT + x / right * (WIDTH - LEFT - RIGHT), 1),
            round(HEIGHT - BOTTOM - y / top * (HEIGHT - TOP - BOTTOM), 1),
        )

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="gr-svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}"'
        f' height="{HEIGHT}" role="img" fill="currentColor" font-size="12" font-family="sans-serif">',
        f"<title>{escape(title)}</title>",
        f'<text x="{LEFT}" y="16">{escape(up)}</text>',
        f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 6}" text-anchor="end">{escape(across)}</text>',
    ]
    for step in range(5):
        x, y = right * step / 4, top * step / 4
        at_x, at_y = place(x, 0), place(0, y)
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at_y[1]}" y2="{at_y[1]}" stroke="currentColor" opacity=".2"/>'
        )
        parts.append(f'<text x="{LEFT - 6}" y="{at_y[1] + 4}" text-anchor="end">{_number(y)}</text>')
        parts.append(f'<text x="{at_x[0]}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{_number(x)}</text>')
    for number, (name, points) in enumerate(series.items()):
        listed = " ".join("{},{}".format(*place(*point)) for point in points)
        dash = DASHES[number % len(DASHES)]
        parts.append(
            f'<polyline points="{listed}" fill="none" stroke="currentColor" stroke-width="2"'
            + (f' stroke-dasharray="{dash}"/>' if dash else "/>")
        )
        parts.extend('<circle cx="{}" cy="{}" r="3"/>'.format(*place(*point)) for point in points)
        start = WIDTH - RIGHT - 190 * (len(series) - number)
        parts.append(
            f'<line x1="{start}" x2="{start + 28}" y1="12" y2="12" stroke="currentColor" stroke-width="2"'
            + (f' stroke-dasharray="{dash}"/>' if dash else "/>")
        )
        parts.append(f'<text x="{start + 34}" y="16">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>"])


def _nice(value: float) -> float:
    """The next of 1, 2, 4, 5 or 10 times a power of ten, so that quarters of it read well."""
    power: float = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 4, 5, 6, 8, 10) if step * power >= value)


def _number(value: float) -> str:
    if value >= 10_000:
        return f"{value / 10_000:g} 万"
    return f"{value:.3g}"
