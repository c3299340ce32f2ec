"""Who owes recurring duties: post holders, organs, enterprises, projects, with the time they belong to it."""

from __future__ import annotations

from datetime import date

from govrules.errors import FactError
from govrules.facts.record import FlagField, ListField, MomentField, Record, TextField
from govrules.timing.counting import day_of


class Roster(Record, name="roster", zh="责任名册", en="roster entry"):
    """One member of one or more duty classes.

    ``bearer`` is the member; ``until`` null means still a member. A duty owed to each of several targets
    (each enterprise a person serves) has one entry per target. The yes or no fields are what duties of leaders
    ask of a member; where one changes, the member has an entry for each time. A reason for deviating stands for
    the whole time of the entry. FactError for an entry that ends before it begins.
    """

    duties: ListField = ListField("负有的责任", "duties owed", marks=";；|", about="duty classes, as the rules name them")
    target: TextField = TextField("对象", "target", optional=True, presumed=None)
    category: TextField = TextField("类别", "category", about="where a duty depends on it: 常规工作, 重要任务 …")
    is_party_member: FlagField = FlagField("是否中共党员", "member of the Communist Party", presumed=True)
    has_key_investment_projects: FlagField = FlagField(
        "分管领域是否有重点招商项目", "key investment projects in the field in charge", presumed=True
    )
    since: MomentField = MomentField("起始日期", "member since")
    until: MomentField = MomentField("截止日期", "member until", optional=True, presumed=None)

    def _check(self) -> None:
        super()._check()
        since, until = self.since, self.until
        if isinstance(since, date) and isinstance(until, date) and day_of(until) < day_of(since):
            raise FactError(
                f"{self.record_name} {self.id}: until (截止日期) {until} lies before since (起始日期) {since}.",
                "Mend one of the two dates; who is still a member has until: null.",
            )
