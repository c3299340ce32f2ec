"""Legal time: spans, official working days, when a limit ends, calendar periods, being in force.

Instants are naive ``datetime`` in Beijing time, days are ``date``; zones are converted elsewhere.
"""

from govrules.timing.calendar import Layer, Reason, Schedule, WorkdayCalendar, mainland_calendar
from govrules.timing.counting import (
    Counting,
    add_months,
    counting_of,
    day_of,
    due,
    end_of_day,
    latest_before,
)
from govrules.timing.interval import InForce, InForceStatus
from govrules.timing.period import Period, first_whole, parse_period, period_of, periods_within, range_of
from govrules.timing.span import (
    Span,
    Unit,
    days,
    half_years,
    hours,
    minutes,
    months,
    quarters,
    weeks,
    workdays,
    years,
)

__all__ = [
    "Counting",
    "InForce",
    "InForceStatus",
    "Layer",
    "Period",
    "Reason",
    "Schedule",
    "Span",
    "Unit",
    "WorkdayCalendar",
    "add_months",
    "counting_of",
    "day_of",
    "days",
    "due",
    "end_of_day",
    "first_whole",
    "half_years",
    "hours",
    "latest_before",
    "mainland_calendar",
    "minutes",
    "months",
    "parse_period",
    "period_of",
    "periods_within",
    "quarters",
    "range_of",
    "weeks",
    "workdays",
    "years",
]
