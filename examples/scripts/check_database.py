"""Rows of an office database, in batches, with one checker; wrong rows are named and nothing is lost."""

import sqlite3
from datetime import datetime

from govrules import Checker, GovrulesError, load_rules, read_facts

ROWS = [
    ("PS-1", "县教育局", "2023-05-04", "2023-05-12"),
    ("PS-2", "县财政局", "2023-05-04", "2023-05-17"),
    ("PS-3", "县水利局", "2023-02-30", "2023-05-06"),
    ("PS-4", "县林业局", "2023-05-10", None),
]
AS_OF = datetime(2023, 5, 18, 9)

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE instruction (id TEXT, unit TEXT, received TEXT, replied TEXT)")
database.executemany("INSERT INTO instruction VALUES (?, ?, ?, ?)", ROWS)

checker = Checker.of(load_rules())
for number, unit, received, replied in database.execute("SELECT id, unit, received, replied FROM instruction"):
    row = {
        "id": number, "bearer": unit, "source": "本级政府领导", "limit": "无时限", "received_at": received,
        "replied_at": replied,
    }  # fmt: skip
    try:
        facts = read_facts({"instruction": [row]}, checker.rules.records, source=number, jurisdiction="610726")
    except GovrulesError as error:
        print(f"refused\t{error}")
        continue
    report = checker.check(facts, as_of=AS_OF)
    verdicts = ", ".join(f"{finding.rule.id} {finding.verdict.value}" for finding in report.findings)
    print(f"{report.exit_code()}\t{number}\t{verdicts}")
