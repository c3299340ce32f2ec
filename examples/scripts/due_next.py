"""Who must do what by when: the open duties of the example week, soonest first."""

from datetime import date, datetime
from pathlib import Path

from govrules import Checker, Verdict, load_facts, load_rules

WEEK = Path(__file__).parents[1] / "ningqiang-week"

rules = load_rules()
facts = load_facts(WEEK, rules.records, jurisdiction="610726")
report = Checker.of(rules).check(facts, as_of=datetime(2023, 5, 12, 12))

open_duties = [
    (finding.due_at, finding) for finding in report.findings
    if finding.verdict is Verdict.PENDING and finding.due_at is not None
]  # fmt: skip


def last_day(due: date | datetime) -> date:
    """Days and instants side by side: an instant counts as its day."""
    return due.date() if isinstance(due, datetime) else due


for due, finding in sorted(open_duties, key=lambda pair: (last_day(pair[0]), pair[1].rule.id)):
    print(last_day(due), finding.subject.bearer, finding.subject.id, finding.citation.text, sep="\t")
