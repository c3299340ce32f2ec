"""How a notice's duties are judged beyond the words of a clause: named conventions it carries.

Every convention has one home here and one implementation in ``evaluate``; a notice only picks values.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen


@frozen
class Policy:
    """The evaluation conventions of one notice.

    ``standing_pending_until``: a standing state (建立、健全、完善 …) recorded as missing is violated at
    once when None, and pending to the end of this day otherwise (a campaign or plan year is the time given).
    ``tolerance_percent``: how far 左右 reaches above the printed figure, a parameter of ours and not of the text.
    ``month_end_moves``: a computed period in days, months or years whose last day is off ends on the next
    day that is not off (民法典第二百零三条第一款). Named dates never move.
    ``first_period``: recurring duties are first owed for the first whole calendar period after the notice.
    """

    name: str
    standing_pending_until: date | None = None
    tolerance_percent: int = 20
    month_end_moves: bool = True
    first_period: str = "first_whole"
    note: str = ""
